//! `rasero pack test`: the cases of packs, run; what they cover, and how long each rule took.

mod watch;

use rasero::engine::{CaseCoverage, Covered, RuleRun};

use crate::args::PackTest;
use crate::complaint;
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// Rules whose times are shown.
const SLOWEST: usize = 15;

/// Runs the cases of every pack that was named, once or whenever they change.
pub(crate) fn pack_test(args: &PackTest, console: &mut Console<'_>) -> Result<Status, Stop> {
    if args.watch {
        return watch::watch(&args.names.packs, &mut || run(args, console), &mut watch::pause);
    }
    run(args, console)
}

fn run(args: &PackTest, console: &mut Console<'_>) -> Result<Status, Stop> {
    let mut status = Status::Fine;
    for name in &args.names.packs {
        status = status.max(test(name, args, console)?);
    }
    console.stdout.flush()?;
    Ok(status)
}

fn test(name: &str, args: &PackTest, console: &mut Console<'_>) -> Result<Status, Stop> {
    let language = args.names.locale.as_deref().unwrap_or(console.look.language);
    let tested = match engine::test(name) {
        Ok(tested) => tested,
        Err(failure) => {
            console.stdout.flush()?;
            let complaints = complaint::in_language(failure.into_faults(), language);
            complaint::write_all(&complaints, console.stderr, console.look.color_err)?;
            return Ok(Status::Bad);
        }
    };
    let of = tested.passed + tested.failed.len();
    let fine = tested.failed.is_empty() && of > 0;
    let tone = if fine { Tone::Good } else { Tone::Bad };
    let passed = paint(console.look.color_out, tone, &format!("{} of {of} cases passed", tested.passed));
    let covered = if of > 0 { covered(&tested.coverage) } else { String::new() };
    writeln!(console.stdout, "{}: {passed}{covered}", tested.name)?;
    if args.times {
        write_times(tested.rules, console)?;
    }
    console.stdout.flush()?;
    let failed = complaint::in_language(tested.failed, language);
    complaint::write_all(&failed, console.stderr, console.look.color_err)?;
    Ok(if fine { Status::Fine } else { Status::Below })
}

/// What the cases cover, in one line.
fn covered(coverage: &CaseCoverage) -> String {
    let CaseCoverage { rules, verdicts, clauses } = *coverage;
    let all = [("rules", rules), ("verdicts", verdicts), ("clauses", clauses)];
    let told = all.into_iter().filter(|(_, Covered { of, .. })| *of > 0);
    let told = told.map(|(what, Covered { covered, of })| format!("{covered} of {of} {what}"));
    format!("; they cover {}", told.collect::<Vec<_>>().join(", "))
}

fn write_times(mut rules: Vec<RuleRun>, console: &mut Console<'_>) -> std::io::Result<()> {
    rules.retain(|rule| rule.cases > 0);
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.took));
    let more = rules.len().saturating_sub(SLOWEST);
    for rule in rules.iter().take(SLOWEST) {
        let each = rule.took / u32::try_from(rule.cases).unwrap_or(u32::MAX).max(1);
        let (took, each) = (format!("{:.1?}", rule.took), format!("{each:.1?} a case"));
        writeln!(console.stdout, "  {took:>9}  {each:>16}  {}/{}", rule.pack, rule.rule)?;
    }
    if more > 0 {
        writeln!(console.stdout, "  and {more} faster ones")?;
    }
    Ok(())
}
