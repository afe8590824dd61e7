//! The JSON Schemas of what the engine reads, by name.

use std::sync::LazyLock;

use super::{Failure, Problem};
use crate::document::nearest;
use crate::{model, pack};

static NAMES: LazyLock<Vec<&str>> =
    LazyLock::new(|| model::SCHEMA_NAMES.into_iter().chain(pack::SCHEMA_NAMES).collect());

/// Names of all schemas: of documents, then those of the files of packs.
pub fn schema_names() -> &'static [&'static str] {
    &NAMES
}

/// One schema as JSON text.
///
/// ```
/// let text = rasero::wire::schema("commitment")?;
/// assert!(text.contains("https://json-schema.org/draft/2020-12/schema"));
/// # Ok::<(), rasero::wire::Failure>(())
/// ```
///
/// # Errors
/// `usage/unknown-schema` with the nearest name.
pub fn schema(name: &str) -> Result<String, Failure> {
    model::schema(name).or_else(|| pack::schema(name)).ok_or_else(|| {
        let names = schema_names();
        let near = nearest(name, names.iter().copied()).map(|near| format!("did you mean `{near}`? "));
        Problem::new("usage/unknown-schema", format!("there is no schema `{name}`"))
            .help(format!("{}there are: {}", near.unwrap_or_default(), names.join(", ")))
            .into()
    })
}
