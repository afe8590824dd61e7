//! `rasero schema`: the JSON Schemas of what the program reads and writes.

use rasero::document::nearest;

use crate::complaint::Complaint;
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;

/// Prints one schema, or the names of all.
pub(crate) fn schema(name: Option<&str>, console: &mut Console<'_>) -> Result<Status, Stop> {
    let names = engine::schema_names();
    let Some(name) = name else {
        for name in names {
            writeln!(console.stdout, "{name}")?;
        }
        return Ok(Status::Fine);
    };
    let Some(text) = engine::schema(name) else {
        let complaint = Complaint::new("usage/unknown-schema", format!("there is no schema `{name}`"));
        let near = nearest(name, names.iter().copied()).map(|near| format!("did you mean `{near}`? "));
        return Err(complaint
            .help(format!("{}there are: {}", near.unwrap_or_default(), names.join(", ")))
            .into());
    };
    console.stdout.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        writeln!(console.stdout)?;
    }
    Ok(Status::Fine)
}
