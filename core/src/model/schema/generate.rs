//! Generates the schemas of `core/schemas` from the types.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::{root_of, written};
use crate::model::{ActionPlan, Collection, Commitment};

/// A schema as the types have it now.
pub fn schema(name: &str) -> String {
    let any = || (any_document(), "Action plan, commitment or collection of commitments");
    let (root, title) = root_of(name).unwrap_or_else(any);
    written(root, name, title, definitions()).unwrap()
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
fn definitions() -> Map<String, Value> {
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
