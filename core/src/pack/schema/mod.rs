//! JSON Schemas of `pack.toml` and of rule files, for editors that complete and check while one types. The loader checks more.
//! They are generated from types that describe the files, and kept in `core/schemas`: tests hold them to the types.

#[cfg(test)]
mod files;
#[cfg(test)]
mod generate;
#[cfg(test)]
mod manifest;
#[cfg(test)]
mod rule;
#[cfg(test)]
mod tests;

/// Names of the schemas that [`schema`] gives.
pub const SCHEMA_NAMES: [&str; 2] = ["pack", "rule"];

/// The JSON Schema (draft 2020-12) with this name, as indented text that ends in a line break; `None` for a name that is not
/// in [`SCHEMA_NAMES`].
///
/// ```
/// let schema = rasero::pack::schema("rule").unwrap();
/// assert!(schema.contains("urn:rasero:schema:rule") && schema.contains("no_evidence"));
/// assert_eq!(rasero::pack::schema("case"), None);
/// ```
pub fn schema(name: &str) -> Option<String> {
    let text = match name {
        "pack" => include_str!("../../../schemas/pack.json"),
        "rule" => include_str!("../../../schemas/rule.json"),
        _ => return None,
    };
    Some(text.to_owned())
}
