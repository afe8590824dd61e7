//! `rasero schema`: the JSON Schemas of what the program reads and writes.

use rasero::wire;

use crate::console::Console;
use crate::run::Stop;
use crate::status::Status;

/// Prints one schema, or the names of all.
pub(crate) fn schema(name: Option<&str>, console: &mut Console<'_>) -> Result<Status, Stop> {
    let Some(name) = name else {
        for name in wire::schema_names() {
            writeln!(console.stdout, "{name}")?;
        }
        return Ok(Status::Fine);
    };
    let text = wire::schema(name)?;
    console.stdout.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        writeln!(console.stdout)?;
    }
    Ok(Status::Fine)
}
