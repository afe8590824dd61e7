//! The schemas say what the types hold, in words that strict validators know.

use std::{env, fs, path::PathBuf};

use serde_json::Value;

use super::{SCHEMA_NAMES, generate, schema};

const REFRESH: &str = "RASERO_UPDATE=1 cargo test -p rasero schemas";

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schemas").join(format!("{name}.json"))
}

#[test]
fn schemas_are_fresh() {
    let mut stale = Vec::new();
    for name in SCHEMA_NAMES {
        let fresh = generate::schema(name);
        if env::var_os("RASERO_UPDATE").is_some() {
            fs::create_dir_all(path(name).parent().unwrap()).unwrap();
            fs::write(path(name), &fresh).unwrap();
        } else if fs::read_to_string(path(name)).ok().as_deref() != Some(&*fresh) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "stale in core/schemas: {}; refresh them with `{REFRESH}`", stale.join(", "));
}

#[test]
fn schemas_are_those_of_the_files() {
    for name in SCHEMA_NAMES {
        assert_eq!(schema(name).unwrap(), generate::schema(name), "{name}");
    }
}

#[test]
fn schemas_hold_what_strict_validators_know() {
    let known = [
        "$defs",
        "$id",
        "$ref",
        "$schema",
        "anyOf",
        "const",
        "description",
        "else",
        "enum",
        "if",
        "items",
        "maximum",
        "minimum",
        "not",
        "pattern",
        "properties",
        "required",
        "then",
        "title",
        "type",
    ];
    for name in SCHEMA_NAMES {
        let root: Value = serde_json::from_str(&schema(name).unwrap()).unwrap();
        let mut seen = 0;
        keywords(&root, &mut |keyword, value| {
            assert!(known.contains(&keyword), "{name}: `{keyword}`");
            if let ("type", Value::Array(types)) = (keyword, value) {
                assert!(types.len() == 2 && types.contains(&"null".into()), "{name}: union {types:?}");
            }
            seen += 1;
        });
        assert!(seen > 200, "{name}: {seen} keywords");
    }
}

#[test]
fn schemas_describe_every_field() {
    for name in SCHEMA_NAMES {
        let root: Value = serde_json::from_str(&schema(name).unwrap()).unwrap();
        for (definition, content) in root["$defs"].as_object().unwrap() {
            assert!(content["description"].is_string(), "{definition}");
            for (field, property) in content["properties"].as_object().into_iter().flatten() {
                let text = property["description"].as_str().unwrap_or_default();
                assert!(text.ends_with('.') && !text.contains('\n'), "{definition}.{field}: {text:?}");
            }
        }
    }
}

#[test]
fn schemas_hold_only_what_they_need() {
    let root: Value = serde_json::from_str(&schema("commitment").unwrap()).unwrap();
    let definitions = root["$defs"].as_object().unwrap();
    assert!(definitions.contains_key("Milestone"));
    assert!(!definitions.contains_key("Process"), "a commitment has no process");
}

/// Visits the keywords of a schema, but not the names of fields and definitions.
fn keywords(schema: &Value, visit: &mut dyn FnMut(&str, &Value)) {
    let Some(fields) = schema.as_object() else { return };
    for (keyword, value) in fields {
        visit(keyword, value);
        match keyword.as_str() {
            "properties" | "$defs" => {
                value.as_object().unwrap().values().for_each(|inner| keywords(inner, visit));
            }
            "anyOf" => value.as_array().unwrap().iter().for_each(|inner| keywords(inner, visit)),
            "items" | "if" | "then" | "else" | "not" => keywords(value, visit),
            _ => {}
        }
    }
}
