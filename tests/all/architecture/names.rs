//! The engine names no rule, pack, indicator, level, group or country: method lives in packs.

use std::collections::BTreeSet;

use rasero::model::{self, Subject};
use serde_json::Value;

use super::{code_without_tests, files_below, holds_tests, project};

/// Every id that the shipped packs define, ordinary words among them.
fn ids_of_packs() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (path, text) in rasero_rules::files() {
        let mut steps = path.split('/');
        let (pack, folder) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
        ids.insert(pack.to_owned());
        if folder == "rules" {
            let file = steps.next().unwrap_or_default();
            ids.insert(file.trim_end_matches(".toml").trim_end_matches(".rhai").to_owned());
        }
        if folder == "pack.toml" {
            let manifest: toml::Table = text.parse().unwrap();
            for indicator in manifest.get("indicator").and_then(toml::Value::as_array).into_iter().flatten() {
                for key in ["groups", "levels", "dimensions", "tiers", "codes"] {
                    let words = indicator.get(key).and_then(toml::Value::as_array).into_iter().flatten();
                    ids.extend(words.filter_map(toml::Value::as_str).map(str::to_owned));
                }
                ids.extend(indicator.get("id").and_then(toml::Value::as_str).map(str::to_owned));
            }
        }
    }
    ids
}

/// Every module of the core.
const MODULES: [&str; 10] =
    ["document", "model", "text", "pack", "script", "report", "engine", "render", "agree", "wire"];

/// Answers that any code list may have and any code may write.
const ANSWERS: [&str; 4] = ["yes", "no", "none", "not_decided"];

/// What columns of tables and rows of packs call their own, though packs have codes of these names, too.
const WORDS_OF_TABLES: [&str; 3] = ["no", "yes", "none"];

/// Fields and words of the input format, subjects among them: the model must know them, and packs may name groups after them.
fn words_of_the_input() -> BTreeSet<String> {
    let mut words: BTreeSet<String> = Subject::ALL.map(|subject| subject.as_str().to_owned()).into();
    for name in model::SCHEMA_NAMES {
        let schema: Value = serde_json::from_str(&model::schema(name).unwrap()).unwrap();
        collect(&schema, &mut words);
    }
    words.extend(WORDS_OF_TABLES.map(str::to_owned));
    assert!(words.len() >= 200, "only {} words were found in the schemas", words.len());
    words
}

/// The names of all properties, the members of all enumerations, and the words of JSON Schema itself.
fn collect(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            words.extend(fields.keys().cloned());
            let members = fields.get("enum").and_then(Value::as_array);
            words.extend(members.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| collect(field, words));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        _ => {}
    }
}

#[test]
fn the_engine_names_nothing_that_packs_define() {
    let ids = ids_of_packs();
    assert!(ids.len() >= 40, "only {} ids were found in the packs", ids.len());
    let input = words_of_the_input();
    let mut named = Vec::new();
    for module in MODULES {
        let files = files_below(&project().join("core/src").join(module), &[".rs"]);
        for file in files.into_iter().filter(|file| !holds_tests(file)) {
            let code = code_without_tests(&file);
            let code: String = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            for id in ids.difference(&input).filter(|id| !ANSWERS.contains(&id.as_str())) {
                if code.contains(&format!("\"{id}\"")) {
                    named.push(format!("{} names `{id}`", file.display()));
                }
            }
        }
    }
    assert!(named.is_empty(), "{}", named.join("\n"));
}
