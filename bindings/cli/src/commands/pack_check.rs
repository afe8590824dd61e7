//! `rasero pack check`: everything that is wrong with packs, with the lines at fault.

use rasero::document::Severity;

use crate::args::PackNames;
use crate::complaint;
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// Checks every pack that was named; what is wrong with one does not hide the others.
pub(crate) fn pack_check(args: &PackNames, console: &mut Console<'_>) -> Result<Status, Stop> {
    let mut status = Status::Fine;
    let language = args.locale.as_deref().unwrap_or(console.look.language);
    for name in &args.packs {
        let complaints = match engine::check(name) {
            Ok(checked) if checked.complaints.is_empty() => {
                let fine = paint(console.look.color_out, Tone::Good, "fine");
                let (name, rules, cases) = (checked.name, checked.rules, checked.cases);
                writeln!(
                    console.stdout,
                    "{name}: {fine}, {} and {}",
                    number(rules, "rule", "rules"),
                    number(cases, "case", "cases")
                )?;
                continue;
            }
            Ok(checked) => checked.complaints,
            Err(failure) => failure.into_faults(),
        };
        console.stdout.flush()?;
        let complaints = complaint::in_language(complaints, language);
        complaint::write_all(&complaints, console.stderr, console.look.color_err)?;
        let errors = complaints.iter().filter(|problem| problem.severity == Severity::Error).count();
        let warnings = complaints.len() - errors;
        let counted = match language.split('-').next() {
            Some("es") => {
                format!("{}, {}", number(errors, "error", "errores"), number(warnings, "aviso", "avisos"))
            }
            _ => {
                format!("{}, {}", number(errors, "error", "errors"), number(warnings, "warning", "warnings"))
            }
        };
        writeln!(console.stderr, "{name}: {counted}")?;
        if errors > 0 {
            status = Status::Bad;
        }
    }
    Ok(status)
}

/// `1 rule`, `2 rules`.
fn number(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}
