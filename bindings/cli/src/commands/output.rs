//! Results that go into a file of the caller's choice, or to the standard output.

use rasero::wire::Problem;

use crate::console::Console;
use crate::run::Stop;

/// Writes bytes to a file, or to the standard output without one.
pub(crate) fn write(file: Option<&str>, bytes: &[u8], console: &mut Console<'_>) -> Result<(), Stop> {
    let Some(file) = file else { return Ok(console.stdout.write_all(bytes)?) };
    std::fs::write(file, bytes).map_err(|error| {
        Problem::new("output/unwritable", format!("cannot write the file: {error}"))
            .in_file(Some(file))
            .into()
    })
}
