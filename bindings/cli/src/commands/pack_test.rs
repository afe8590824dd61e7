//! `rasero pack test`: the cases of packs, run.

use crate::complaint;
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// Runs the cases of every pack that was named.
pub(crate) fn pack_test(packs: &[String], console: &mut Console<'_>) -> Result<Status, Stop> {
    let mut status = Status::Fine;
    for name in packs {
        match engine::test(name) {
            Ok(tested) => {
                let of = tested.passed + tested.failed.len();
                let tone = if tested.failed.is_empty() && of > 0 { Tone::Good } else { Tone::Bad };
                let passed =
                    paint(console.look.color_out, tone, &format!("{} of {of} cases passed", tested.passed));
                writeln!(console.stdout, "{}: {passed}", tested.name)?;
                console.stdout.flush()?;
                complaint::write_all(&tested.failed, console.stderr, console.look.color_err)?;
                if tested.passed < of || of == 0 {
                    status = status.max(Status::Below);
                }
            }
            Err(failure) => {
                console.stdout.flush()?;
                complaint::write_all(&failure.faults, console.stderr, console.look.color_err)?;
                status = Status::Bad;
            }
        }
    }
    Ok(status)
}
