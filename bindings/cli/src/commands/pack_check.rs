//! `rasero pack check`: everything that is wrong with packs, with the lines at fault.

use rasero::document::Severity;

use crate::args::PackNames;
use crate::complaint;
use crate::console::{Console, number};
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// Checks every pack that was named; what is wrong with one does not hide the others.
pub(crate) fn pack_check(args: &PackNames, console: &mut Console<'_>) -> Result<Status, Stop> {
    let mut status = Status::Fine;
    let look = console.look;
    for name in &args.packs {
        let complaints = match engine::check(name) {
            Ok(checked) if checked.complaints.is_empty() => {
                let fine = paint(look.color_out, Tone::Good, &look.say("fine"));
                let (rules, cases) =
                    (number(checked.rules, "rule", "rules"), number(checked.cases, "case", "cases"));
                let counted = look.say(format!("{rules} and {cases}"));
                writeln!(console.stdout, "{}: {fine}, {counted}", checked.name)?;
                continue;
            }
            Ok(checked) => checked.complaints,
            Err(failure) => failure.into_faults(),
        };
        console.stdout.flush()?;
        complaint::write_all(&complaints, console)?;
        let errors = complaints.iter().filter(|problem| problem.severity == Severity::Error).count();
        let errors_told = look.count(errors, "error", "errors");
        let warnings = look.count(complaints.len() - errors, "warning", "warnings");
        writeln!(console.stderr, "{name}: {errors_told}, {warnings}")?;
        if errors > 0 {
            status = Status::Bad;
        }
    }
    Ok(status)
}
