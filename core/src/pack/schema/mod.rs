//! JSON Schemas of `pack.toml` and of rule files, for editors that complete and check while one types. The loader checks more.

mod files;
mod manifest;
mod rule;
#[cfg(test)]
mod tests;

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

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
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema: Schema = match name {
        "pack" => generator.into_root_schema_for::<manifest::PackFile>(),
        "rule" => generator.into_root_schema_for::<rule::RuleFile>(),
        _ => return None,
    };
    schema.insert("$id".to_owned(), Value::from(format!("urn:rasero:schema:{name}")));
    let mut text = serde_json::to_string_pretty(&sorted(schema.to_value())).ok()?;
    text.push('\n');
    Some(text)
}

/// Objects with their keys sorted, whatever map `serde_json` was built with, and without defaults: they say that a key may be
/// left out, which `required` says better.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(key, field)| key != "default" || !field.is_null());
            let mut fields: Vec<_> = kept.map(|(key, field)| (key, sorted(field))).collect();
            fields.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        leaf => leaf,
    }
}
