//! JSON Schemas (draft 2020-12) of the documents, generated from the types and made ready for strict validators.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::{ActionPlan, Collection, Commitment};

/// Names of the schemas that [`schema`] gives.
pub const SCHEMA_NAMES: [&str; 4] = ["action-plan", "collection", "commitment", "document"];

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
    let (root, title) = match name {
        "action-plan" => (json!({ "$ref": "#/$defs/ActionPlan" }), "Action plan"),
        "collection" => (json!({ "$ref": "#/$defs/Collection" }), "Collection of commitments"),
        "commitment" => (json!({ "$ref": "#/$defs/Commitment" }), "Commitment"),
        "document" => (any_document(), "Action plan, commitment or collection of commitments"),
        _ => return None,
    };
    let mut definitions = definitions();
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

/// Chooses among the three as the reader does: by `kind`, then by `commitments`.
fn any_document() -> Value {
    let kind = |word: &str| json!({ "type": "object", "required": ["kind"], "properties": { "kind": { "const": word } } });
    let has = |field: &str| {
        let present = json!({ field: { "not": { "type": "null" } } });
        json!({ "type": "object", "required": [field], "properties": present, "not": kind("commitment") })
    };
    json!({
        "if": kind("collection"),
        "then": { "$ref": "#/$defs/Collection" },
        "else": {
            "if": { "anyOf": [kind("action_plan"), has("commitments"), has("commitments_recorded")] },
            "then": { "$ref": "#/$defs/ActionPlan" },
            "else": { "$ref": "#/$defs/Commitment" },
        },
    })
}

/// The definitions of all types, by name.
pub(super) fn definitions() -> Map<String, Value> {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    for subschema in [
        generator.subschema_for::<ActionPlan>(),
        generator.subschema_for::<Collection>(),
        generator.subschema_for::<Commitment>(),
    ] {
        debug_assert!(subschema.get("$ref").is_some(), "types stand among the definitions");
    }
    let mut definitions = generator.take_definitions(true);
    for definition in definitions.values_mut() {
        tidy(definition);
    }
    definitions
}

/// Strips what strict validators refuse or readers do not need, and lets every optional field be null.
fn tidy(definition: &mut Value) {
    let required: Vec<String> = match definition.get("required").and_then(Value::as_array) {
        Some(names) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        None => Vec::new(),
    };
    let Some(Value::Object(properties)) = definition.get_mut("properties") else { return };
    for (name, property) in properties.iter_mut() {
        let Value::Object(property) = property else { continue };
        property.remove("default");
        if !required.contains(name) {
            allow_null(property);
        }
    }
}

fn allow_null(property: &mut Map<String, Value>) {
    if let Some(reference) = property.remove("$ref") {
        property.insert("anyOf".into(), json!([{ "$ref": reference }, { "type": "null" }]));
    } else if let Some(kind @ Value::String(_)) = property.get_mut("type") {
        *kind = json!([kind.take(), "null"]);
    }
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

#[cfg(test)]
#[path = "schema_tests.rs"]
mod tests;
