//! `rasero pack test`: the cases of packs, run; what they cover, and how long each rule took.

mod watch;

use rasero::engine::{CaseCoverage, Covered, RuleRun};

use crate::args::PackTest;
use crate::complaint;
use crate::console::{Console, Look};
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
    let look = console.look;
    let tested = match engine::test(name) {
        Ok(tested) => tested,
        Err(failure) => {
            console.stdout.flush()?;
            complaint::write_all(&failure.into_faults(), console)?;
            return Ok(Status::Bad);
        }
    };
    let of = tested.passed + tested.failed.len();
    let fine = tested.failed.is_empty() && of > 0;
    let tone = if fine { Tone::Good } else { Tone::Bad };
    let passed = look.say(format!("{} of {of} cases passed", tested.passed));
    let passed = paint(look.color_out, tone, &passed);
    let covered = if of > 0 { covered(&tested.coverage, look) } else { String::new() };
    writeln!(console.stdout, "{}: {passed}{covered}", tested.name)?;
    if args.times {
        write_times(tested.rules, console)?;
    }
    console.stdout.flush()?;
    complaint::write_all(&tested.failed, console)?;
    Ok(if fine { Status::Fine } else { Status::Below })
}

/// What the cases cover, in one line.
fn covered(coverage: &CaseCoverage, look: Look) -> String {
    let CaseCoverage { rules, verdicts, clauses } = *coverage;
    let all = [("rules", rules), ("verdicts", verdicts), ("clauses", clauses)];
    let told = all.into_iter().filter(|(_, Covered { of, .. })| *of > 0);
    let told = told.map(|(what, Covered { covered, of })| look.say(format!("{covered} of {of} {what}")));
    let told = told.collect::<Vec<_>>().join(", ");
    format!("; {}", look.say(format!("they cover {told}")))
}

fn write_times(mut rules: Vec<RuleRun>, console: &mut Console<'_>) -> std::io::Result<()> {
    let look = console.look;
    rules.retain(|rule| rule.cases > 0);
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.took));
    let more = rules.len().saturating_sub(SLOWEST);
    for rule in rules.iter().take(SLOWEST) {
        let each = rule.took / u32::try_from(rule.cases).unwrap_or(u32::MAX).max(1);
        let (took, each) = (format!("{:.1?}", rule.took), look.say(format!("{each:.1?} a case")));
        writeln!(console.stdout, "  {took:>9}  {each:>16}  {}/{}", rule.pack, rule.rule)?;
    }
    if more > 0 {
        writeln!(console.stdout, "  {}", look.say(format!("and {more} faster ones")))?;
    }
    Ok(())
}
