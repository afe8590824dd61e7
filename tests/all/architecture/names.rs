//! The engine names no rule, pack, indicator, level, group or country: method lives in packs.

use std::collections::BTreeSet;

use super::{code_without_tests, files_below, project};

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
const MODULES: [&str; 8] = ["document", "model", "text", "pack", "script", "report", "engine", "render"];

/// Words that are both an id of a pack and a field or a word of the input format, which the model must know.
const WORDS_OF_THE_INPUT: [&str; 4] = ["transparency", "accountability", "participation", "technology"];

#[test]
fn the_engine_names_nothing_that_packs_define() {
    let ids = ids_of_packs();
    assert!(ids.len() >= 40, "only {} ids were found in the packs", ids.len());
    let mut named = Vec::new();
    for module in MODULES {
        for file in files_below(&project().join("core/src").join(module), &[".rs"]) {
            let code = code_without_tests(&file);
            let code: String = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            for id in ids.iter().filter(|id| !WORDS_OF_THE_INPUT.contains(&id.as_str())) {
                if code.contains(&format!("\"{id}\"")) {
                    named.push(format!("{} names `{id}`", file.display()));
                }
            }
        }
    }
    assert!(named.is_empty(), "{}", named.join("\n"));
}

#[test]
fn no_word_is_let_through_without_need() {
    let ids = ids_of_packs();
    let idle: Vec<&str> = WORDS_OF_THE_INPUT.into_iter().filter(|word| !ids.contains(*word)).collect();
    assert_eq!(idle, Vec::<&str>::new(), "no pack defines these");
}
