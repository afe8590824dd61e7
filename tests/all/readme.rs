//! The front page holds what it promises: its commands run, its links and paths lead somewhere. Its Rust runs as a doctest
//! of this crate.

use std::fs;
use std::process::Command;

use rasero::pack::{Pack, PackFiles};

use super::architecture::project;
use super::page::{arguments, blocks, promised};

fn page() -> String {
    fs::read_to_string(project().join("README.md")).unwrap()
}

#[test]
fn every_command_of_the_page_runs() {
    let page = page();
    let mut ran = 0;
    for line in blocks(&page).iter().filter(|block| block.language == "sh").flat_map(|block| &block.lines) {
        let Some(arguments) = arguments(line) else { continue };
        let mut program = Command::new(env!("CARGO_BIN_EXE_rasero-under-test"));
        let output = program.args(&arguments).current_dir(project()).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(promised(line)), "{line}\n{told}");
        assert!(!output.stdout.is_empty(), "{line} says nothing");
        ran += 1;
    }
    assert!(ran >= 10, "only {ran} commands ran");
}

#[test]
fn the_sample_of_the_page_is_what_the_program_prints() {
    let call = ["score", "examples/plans/uk-company-owners.yaml", "--pack", "smart", "--locale", "en"];
    let mut program = Command::new(env!("CARGO_BIN_EXE_rasero-under-test"));
    let output = program.args(call).current_dir(project()).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let mut rest = printed.lines();
    let blocks = blocks(&page());
    let sample = blocks.iter().find(|block| block.language == "text").unwrap();
    // Three points stand for lines that are left out.
    for line in sample.lines.iter().filter(|line| *line != "...") {
        assert!(rest.any(|printed| printed == line), "not printed, or not in this order: {line}");
    }
}

#[test]
fn every_block_is_in_a_language_that_is_tested() {
    let blocks = blocks(&page());
    assert!(blocks.iter().any(|block| block.language == "rust"));
    for block in blocks {
        assert!(
            ["sh", "rust", "python", "js", "text", "toml"].contains(&block.language.as_str()),
            "no test runs `{}`",
            block.language
        );
    }
}

#[test]
fn every_path_of_the_page_leads_somewhere() {
    let page = page();
    let links = page.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let quoted = page.split('`').skip(1).step_by(2);
    let is_path = |text: &&str| {
        let first = text.split('/').next().unwrap_or_default();
        text.contains('/') && ["core", "bindings", "rules", "examples", "tests"].contains(&first)
    };
    let paths: Vec<&str> =
        links.filter(|link| !link.starts_with("http")).chain(quoted.filter(is_path)).collect();
    assert!(paths.len() >= 8, "only {paths:?}");
    for path in paths {
        assert!(project().join(path).exists(), "{path}");
    }
}

#[test]
fn every_toml_of_the_page_is_a_list_of_clauses_that_loads() {
    let manifest =
        "id = \"page\"\nversion = \"1.0.0\"\ntitle = { en = \"Page\" }\nlanguages = [\"en\", \"es\"]\n";
    let mut loaded = 0;
    for block in blocks(&page()).iter().filter(|block| block.language == "toml") {
        let files = [("pack.toml", manifest.to_owned()), ("clauses.toml", block.lines.join("\n"))];
        let pack = Pack::load("page", &PackFiles::new(files)).unwrap_or_else(|error| panic!("{error}"));
        assert!(pack.clauses().is_some_and(|clauses| !clauses.list.is_empty()));
        loaded += 1;
    }
    assert!(loaded >= 1);
}
