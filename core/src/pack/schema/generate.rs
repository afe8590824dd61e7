//! Generates the schemas of `core/schemas` from the types that describe the files of packs.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::{manifest, rule};

/// A schema as the types have it now.
pub fn schema(name: &str) -> String {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema: Schema = match name {
        "pack" => generator.into_root_schema_for::<manifest::PackFile>(),
        _ => generator.into_root_schema_for::<rule::RuleFile>(),
    };
    schema.insert("$id".to_owned(), Value::from(format!("urn:rasero:schema:{name}")));
    let mut text = serde_json::to_string_pretty(&sorted(schema.to_value())).unwrap();
    text.push('\n');
    text
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
