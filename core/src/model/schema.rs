//! JSON Schemas (draft 2020-12) of the documents. They are generated from the types, made ready for strict validators and kept
//! in `core/schemas`, where editors and validators find them: tests hold the files to the types.

#[cfg(test)]
mod generate;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

/// Names of the schemas that [`schema`] gives.
pub const SCHEMA_NAMES: [&str; 4] = ["action-plan", "collection", "commitment", "document"];

/// The schema with the definitions of all types.
const DOCUMENT: &str = include_str!("../../schemas/document.json");

const ABOUT: &str = "Input of Rasero. Fields and words that are not listed are accepted, with a warning.";

/// The JSON Schema with this name, as indented text that ends in a line break; `None` for a name that is not in
/// [`SCHEMA_NAMES`].
///
/// ```
/// let schema = rasero::model::schema("commitment").unwrap();
/// assert!(schema.contains("urn:rasero:schema:commitment"));
/// assert_eq!(rasero::model::schema("plan"), None);
/// ```
pub fn schema(name: &str) -> Option<String> {
    if name == "document" {
        return Some(DOCUMENT.to_owned());
    }
    let (root, title) = root_of(name)?;
    written(root, name, title, definitions())
}

/// What a schema of one kind of document begins with, and its title.
fn root_of(name: &str) -> Option<(Value, &'static str)> {
    let (definition, title) = match name {
        "action-plan" => ("#/$defs/ActionPlan", "Action plan"),
        "collection" => ("#/$defs/Collection", "Collection of commitments"),
        "commitment" => ("#/$defs/Commitment", "Commitment"),
        _ => return None,
    };
    Some((json!({ "$ref": definition }), title))
}

/// The definitions of all types, by name.
pub(super) fn definitions() -> Map<String, Value> {
    let parsed = serde_json::from_str(DOCUMENT);
    debug_assert!(parsed.is_ok(), "the schema of documents is JSON");
    let mut schema: Map<String, Value> = parsed.unwrap_or_default();
    match schema.remove("$defs") {
        Some(Value::Object(definitions)) => definitions,
        _ => Map::new(),
    }
}

/// A schema with those definitions that it leads to.
fn written(root: Value, name: &str, title: &str, mut definitions: Map<String, Value>) -> Option<String> {
    keep_reachable(&root, &mut definitions);
    let mut text = serde_json::to_string_pretty(&sorted(headed(root, name, title, definitions))).ok()?;
    text.push('\n');
    Some(text)
}

fn headed(mut root: Value, name: &str, title: &str, definitions: Map<String, Value>) -> Value {
    if let Value::Object(fields) = &mut root {
        fields.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        fields.insert("$id".into(), format!("urn:rasero:schema:{name}").into());
        fields.insert("title".into(), title.into());
        fields.insert("description".into(), ABOUT.into());
        fields.insert("$defs".into(), definitions.into());
    }
    root
}

/// Drops the definitions that the root does not lead to.
fn keep_reachable(root: &Value, definitions: &mut Map<String, Value>) {
    let mut reached = Vec::new();
    references(root, &mut reached);
    let mut at = 0;
    while let Some(name) = reached.get(at).cloned() {
        if let Some(definition) = definitions.get(&name) {
            references(definition, &mut reached);
        }
        at += 1;
    }
    definitions.retain(|name, _| reached.contains(name));
}

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                match (key.as_str(), field.as_str().and_then(definition_name)) {
                    ("$ref", Some(name)) if !found.iter().any(|known| known == name) => {
                        found.push(name.into());
                    }
                    _ => references(field, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// The name in `#/$defs/Name`.
pub(super) fn definition_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/$defs/")
}

/// Objects with their keys sorted, whatever map `serde_json` was built with.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.into_iter().map(|(key, field)| (key, sorted(field))).collect();
            fields.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(fields.into_iter().collect())
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        leaf => leaf,
    }
}
