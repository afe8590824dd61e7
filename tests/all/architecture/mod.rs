//! The house rules that a compiler cannot hold: who imports whom, how long files are, what the engine may name.

mod imports;
mod names;
mod sizes;

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the project.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below a folder with one of these endings, sorted; generated and fetched folders left out.
pub fn files_below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let is_made =
                ["target", "node_modules", "snapshots", "dist", "generated"].contains(&name.as_str());
            if !is_made && !name.starts_with('.') {
                found.extend(files_below(&path, endings));
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
    found
}

/// Whether a file holds tests alone.
pub fn holds_tests(path: &Path) -> bool {
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    name == "tests" || name.ends_with("_tests") || path.iter().any(|step| step == "tests")
}

/// The code of a Rust file without its tests, comments and string literals kept.
pub fn code_without_tests(path: &Path) -> String {
    without_tests(&fs::read_to_string(path).unwrap())
}

/// Cuts at a module of tests that stands in the file; one that is only declared, and any other item for tests alone, cuts
/// nothing: what follows it is code.
fn without_tests(text: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let opens = |at: usize| {
        let next = text[at + MARK.len()..].lines().map(str::trim).find(|line| !line.is_empty());
        next.is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
    };
    let cut = text.match_indices(MARK).map(|(at, _)| at).find(|at| opens(*at));
    text[..cut.unwrap_or(text.len())].to_owned()
}

#[test]
fn only_a_module_of_tests_ends_the_code() {
    let text = "#[cfg(test)]\nmod tests;\nmod tree;\n#[cfg(test)]\nfn forget() {}\nfn code() {}\n";
    assert_eq!(without_tests(text), text);
    assert_eq!(without_tests(&format!("{text}#[cfg(test)]\nmod tests {{\n    fn test() {{}}\n}}\n")), text);
}
