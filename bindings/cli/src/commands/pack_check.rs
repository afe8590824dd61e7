//! `rasero pack check`: everything that is wrong with packs, with the lines at fault.

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
                writeln!(console.stdout, "{name}: {fine}, {rules} rules and {cases} cases")?;
                continue;
            }
            Ok(checked) => checked.complaints,
            Err(complaints) => complaints,
        };
        console.stdout.flush()?;
        complaint::write_all(&complaints, console.stderr, console.look.color_err)?;
        let errors = complaints.iter().filter(|complaint| !complaint.warning).count();
        writeln!(console.stderr, "{name}: {errors} errors, {} warnings", complaints.len() - errors)?;
        if errors > 0 {
            status = Status::Bad;
        }
    }
    Ok(status)
}
