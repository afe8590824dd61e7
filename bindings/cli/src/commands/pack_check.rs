//! `rasero pack check`: everything that is wrong with packs, with the lines at fault.

use rasero::document::Severity;

use crate::complaint;
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// Checks every pack that was named; what is wrong with one does not hide the others.
pub(crate) fn pack_check(packs: &[String], console: &mut Console<'_>) -> Result<Status, Stop> {
    let mut status = Status::Fine;
    for name in packs {
        let complaints = match engine::check(name) {
            Ok(checked) if checked.complaints.is_empty() => {
                let fine = paint(console.look.color_out, Tone::Good, "fine");
                let (name, rules, cases) = (checked.name, checked.rules, checked.cases);
                writeln!(
                    console.stdout,
                    "{name}: {fine}, {} and {}",
                    counted(rules, "rule"),
                    counted(cases, "case")
                )?;
                continue;
            }
            Ok(checked) => checked.complaints,
            Err(failure) => failure.into_faults(),
        };
        console.stdout.flush()?;
        complaint::write_all(&complaints, console.stderr, console.look.color_err)?;
        let errors = complaints.iter().filter(|problem| problem.severity == Severity::Error).count();
        let warnings = complaints.len() - errors;
        writeln!(console.stderr, "{name}: {}, {}", counted(errors, "error"), counted(warnings, "warning"))?;
        if errors > 0 {
            status = Status::Bad;
        }
    }
    Ok(status)
}

/// `1 rule`, `2 rules`.
fn counted(count: usize, name: &str) -> String {
    format!("{count} {name}{}", if count == 1 { "" } else { "s" })
}
