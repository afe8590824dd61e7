//! Which module of the core may import which, and which crate may lean on which.

use std::collections::BTreeMap;
use std::fs;

use super::{code_without_tests, files_below, holds_tests, project};

const TABLE: [(&str, &[&str]); 10] = [
    ("document", &[]),
    ("model", &["document"]),
    ("text", &["document"]),
    ("report", &["document", "model", "text"]),
    ("pack", &["document", "model", "text", "report"]),
    ("script", &["document", "model", "text", "report", "pack"]),
    ("engine", &["document", "model", "text", "report", "pack", "script"]),
    ("render", &["document", "model", "report"]),
    ("agree", &["document", "model", "report"]),
    ("wire", &["document", "model", "text", "report", "pack", "script", "engine", "render", "agree"]),
];

/// Modules of the core that a piece of code imports by `crate::name` or `crate::{name, ...}`.
fn imported(code: &str) -> Vec<String> {
    let code: String =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let first = rest.strip_prefix('{').map_or_else(|| vec![first_name(rest)], first_names);
        found.extend(first.into_iter().filter(|name| TABLE.iter().any(|(module, _)| module == name)));
    }
    found
}

/// The name that a path begins with.
fn first_name(path: &str) -> String {
    path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The names that the paths of a group begin with; the group ends with its own brace.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut begins) = (0, vec![first_name(group)], Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins.push(at + 1),
            _ => {}
        }
    }
    names.extend(begins.into_iter().map(|at| first_name(&group[at..])));
    names
}

#[test]
fn the_modules_of_the_core_import_by_the_table() {
    let core = project().join("core/src");
    let table: BTreeMap<&str, &[&str]> = TABLE.into_iter().collect();
    let mut checked = 0;
    let mut wrong = Vec::new();
    for (module, allowed) in &table {
        let folder = core.join(module);
        let single = core.join(format!("{module}.rs"));
        let mut files = if folder.is_dir() { files_below(&folder, &[".rs"]) } else { Vec::new() };
        files.extend(single.is_file().then_some(single));
        for file in files {
            if holds_tests(&file) {
                continue;
            }
            checked += 1;
            for name in imported(&code_without_tests(&file)) {
                if name != *module && !allowed.contains(&name.as_str()) {
                    wrong.push(format!("{}: `{module}` may not import `{name}`", file.display()));
                }
            }
        }
    }
    assert!(checked >= 40, "only {checked} files were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_import_scanner_sees_both_forms() {
    assert_eq!(imported("use crate::engine::Scorer;"), ["engine"]);
    assert_eq!(imported("use crate::{document::Tree, engine::Scorer};"), ["document", "engine"]);
    assert_eq!(imported("use crate::{document, engine};"), ["document", "engine"]);
    assert_eq!(
        imported("use crate::{\n    document::{self, Tree},\n    engine,\n};\nmod wire;"),
        ["document", "engine"]
    );
    assert_eq!(imported("use crate::{documents, pack::engine};"), ["pack"]);
    assert_eq!(imported("// use crate::engine::Scorer;"), Vec::<String>::new());
}

#[test]
fn the_crates_lean_on_each_other_one_way() {
    let leans = |manifest: &str| -> Vec<&str> {
        let text = fs::read_to_string(project().join(manifest)).unwrap();
        let table: toml::Table = text.parse().unwrap();
        let dependencies =
            table.get("dependencies").and_then(toml::Value::as_table).cloned().unwrap_or_default();
        ["rasero", "rasero-rules", "rasero-cli"]
            .into_iter()
            .filter(|name| dependencies.contains_key(*name))
            .collect()
    };
    assert_eq!(leans("core/Cargo.toml"), Vec::<&str>::new());
    assert_eq!(leans("rules/Cargo.toml"), Vec::<&str>::new());
    assert_eq!(leans("bindings/cli/Cargo.toml"), ["rasero", "rasero-rules"]);
}

#[test]
fn only_one_file_of_the_core_touches_the_disk() {
    let offenders: Vec<String> = files_below(&project().join("core/src"), &[".rs"])
        .into_iter()
        .filter(|file| !file.ends_with("pack/dir.rs") && !holds_tests(file))
        .filter(|file| {
            let code = code_without_tests(file);
            ["std::fs", "std::net", "std::env::", "std::process", "SystemTime", "Instant::now"]
                .iter()
                .any(|word| code.contains(word))
        })
        .map(|file| file.display().to_string())
        .collect();
    assert!(offenders.is_empty(), "{offenders:?}");
}
