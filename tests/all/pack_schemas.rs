//! The schemas of `pack.toml` and of rule files: every shipped file is valid, and what authors get wrong is not.

use std::fs;

use serde_json::{Map, Value};

use crate::architecture::{files_below, project};

fn validator(name: &str) -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&rasero::wire::schema(name).unwrap()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// A TOML file as editors hand it to their validator: dates as texts.
fn json(text: &str) -> Value {
    fn value(toml: toml::Value) -> Value {
        match toml {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(truth) => truth.into(),
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(value).collect(),
            toml::Value::Table(table) => object(table),
        }
    }
    fn object(table: toml::Table) -> Value {
        Value::Object(table.into_iter().map(|(key, item)| (key, value(item))).collect::<Map<_, _>>())
    }
    object(text.parse().unwrap())
}

#[test]
fn every_shipped_file_is_valid() {
    let (packs, rules) = (validator("pack"), validator("rule"));
    let (mut manifests, mut checked) = (0, 0);
    for path in files_below(&project().join("rules"), &[".toml"]) {
        let validator =
            match (path.file_name().unwrap().to_str().unwrap(), path.parent().unwrap().ends_with("rules")) {
                ("pack.toml", _) => &packs,
                ("Cargo.toml" | "clauses.toml", _) => continue,
                (_, true) => &rules,
                (name, false) => panic!("{name}"),
            };
        manifests += usize::from(path.ends_with("pack.toml"));
        checked += 1;
        let file = json(&fs::read_to_string(&path).unwrap());
        let found: Vec<String> =
            validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
    assert!(manifests >= 10 && checked > 300, "{manifests} {checked}");
}

#[test]
fn what_authors_get_wrong_is_not_valid() {
    let head = "id = \"p\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"P\" }\n";
    let packs = validator("pack");
    assert!(packs.is_valid(&json(head)));
    for wrong in [
        head.replace("version", "verson"),
        head.replace("1.0.0", "first"),
        head.replace("id = \"p\"", "id = \"My Pack\""),
        head.replace("[\"en\"]", "[]"),
        format!("{head}points = 1\n"),
        format!("{head}[documents.a]\ntitle = \"A\"\nurl = \"example.org\"\n"),
        format!("{head}[[indicator]]\nid = \"a\"\nkind = \"point\"\n"),
        format!("{head}[override.r]\noff = true\n"),
        format!("{head}[override.r]\nreason = {{ en = \"R\" }}\noff = \"yes\"\n"),
    ] {
        assert!(!packs.is_valid(&json(&wrong)), "{wrong}");
    }
    let rule = "subject = \"plan\"\nstatus = \"own\"\ncheck = \"true\"\n";
    let rules = validator("rule");
    assert!(rules.is_valid(&json(rule)));
    for wrong in [
        rule.replace("plan", "plans"),
        rule.replace("own", "ours"),
        rule.replace("check", "chek"),
        format!("{rule}points = \"two\"\n"),
        format!("{rule}points = -1\n"),
        format!("{rule}source = {{ section = \"1\" }}\n"),
        format!("{rule}[text.en]\ntitle = 7\n"),
        format!("{rule}[[case]]\nname = \"a\"\nverdict = \"partial\"\n"),
        format!("{rule}[[case]]\nverdict = \"met\"\n"),
        format!("{rule}[[case]]\nname = \"a\"\nverdict = \"met\"\nremove = [\"end\"]\n"),
    ] {
        assert!(!rules.is_valid(&json(&wrong)), "{wrong}");
    }
}
