//! Which module of the core may import which, and which crate may lean on which.

use std::collections::{BTreeMap, BTreeSet};
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

/// Which crates of ours each member of the workspace may lean on, to run as to be built or tested.
const CRATES: [(&str, &[&str]); 6] = [
    ("core", &[]),
    ("rules", &[]),
    ("bindings/cli", &["rasero", "rasero-rules"]),
    ("bindings/node", &["rasero", "rasero-rules"]),
    ("bindings/python", &["rasero", "rasero-cli", "rasero-rules"]),
    ("tests", &["rasero", "rasero-cli", "rasero-rules"]),
];

/// The crates of ours in every table of dependencies of a manifest, those for some targets only among them.
fn leans(manifest: &toml::Table, ours: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (key, value) in manifest {
        let Some(table) = value.as_table() else { continue };
        if key.ends_with("dependencies") {
            let name = |(name, value): (&String, &toml::Value)| {
                let renamed = value.get("package").and_then(toml::Value::as_str);
                renamed.unwrap_or(name).to_owned()
            };
            found.extend(table.iter().map(name).filter(|name| ours.contains(name)));
        } else if key != "package" && key != "features" {
            found.append(&mut leans(table, ours));
        }
    }
    found
}

fn manifest(folder: &str) -> toml::Table {
    fs::read_to_string(project().join(folder).join("Cargo.toml")).unwrap().parse().unwrap()
}

#[test]
fn the_crates_lean_on_each_other_one_way() {
    let workspace = manifest(".");
    let members: Vec<&str> = workspace["workspace"]["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one.as_str().unwrap())
        .collect();
    assert_eq!(members, CRATES.map(|(member, _)| member), "a member stands in no table");
    let name = |member: &&str| manifest(member)["package"]["name"].as_str().unwrap().to_owned();
    let ours: BTreeSet<String> = members.iter().map(name).collect();
    for (member, allowed) in CRATES {
        let allowed: BTreeSet<String> = allowed.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(leans(&manifest(member), &ours), allowed, "{member}");
    }
}

#[test]
fn every_table_of_dependencies_is_read() {
    let ours = BTreeSet::from(["rasero".to_owned(), "rasero-rules".to_owned()]);
    for text in [
        "[dev-dependencies]\nrasero.workspace = true",
        "[build-dependencies]\nrasero = { path = \"../core\" }",
        "[target.'cfg(unix)'.dependencies]\nrasero = \"0.1\"",
        "[dependencies]\nother = { package = \"rasero\", path = \"../core\" }",
    ] {
        assert_eq!(leans(&text.parse().unwrap(), &ours), BTreeSet::from(["rasero".to_owned()]), "{text}");
    }
    assert_eq!(leans(&"[package]\nname = \"rasero\"".parse().unwrap(), &ours), BTreeSet::new());
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
