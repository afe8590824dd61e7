//! Files stay small, and every source file says what lives in it.

use std::fs;

use super::{files_below, project};

const MOST_LINES: usize = 400;

fn sources() -> Vec<std::path::PathBuf> {
    let found = files_below(&project(), &[".rs", ".py", ".ts", ".js", ".mjs"]);
    assert!(found.len() >= 60, "only {} source files were found", found.len());
    found
}

#[test]
fn no_source_file_is_longer_than_the_limit() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|file| (fs::read_to_string(&file).unwrap().lines().count(), file))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, file)| format!("{}: {lines} lines", file.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn every_rust_file_opens_with_what_lives_there() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        .filter(|file| !fs::read_to_string(file).unwrap().starts_with("//!"))
        .map(|file| file.display().to_string())
        .collect();
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn no_file_is_a_drawer_for_everything() {
    let vague = ["utils", "helpers", "common", "manager", "misc"];
    let drawers: Vec<_> = sources()
        .into_iter()
        .filter(|file| {
            file.file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| vague.contains(&stem))
        })
        .collect();
    assert_eq!(drawers, Vec::<std::path::PathBuf>::new());
}
