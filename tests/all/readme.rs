//! The front page holds what it promises: its commands run, its links and paths lead somewhere. Its Rust runs as a doctest
//! of this crate.

use std::fs;
use std::process::Command;

use rasero::pack::{Pack, PackFiles};

use super::architecture::project;

/// A fenced block of the page.
struct Block {
    language: String,
    lines: Vec<String>,
}

fn page() -> String {
    fs::read_to_string(project().join("README.md")).unwrap()
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in page.lines() {
        if let Some(language) = line.strip_prefix("```") {
            open = !open;
            if open {
                blocks.push(Block { language: language.trim().to_owned(), lines: Vec::new() });
            }
        } else if open && let Some(block) = blocks.last_mut() {
            block.lines.push(line.to_owned());
        }
    }
    assert!(!open, "a block is not closed");
    blocks
}

/// The words of a command line, quotes taken off, up to its comment.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    for letter in line.chars() {
        match (quote, letter) {
            (Some(open), close) if open == close => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, ' ') => words.extend((!word.is_empty()).then(|| std::mem::take(&mut word))),
            (None, '#') if word.is_empty() => break,
            _ => word.push(letter),
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// The arguments after `rasero` or `cargo rasero`; `None` for other commands.
fn arguments(line: &str) -> Option<Vec<String>> {
    let words = words(line);
    let at = match words.first().map(String::as_str) {
        Some("rasero") => 1,
        Some("cargo") if words.get(1).is_some_and(|word| word == "rasero") => 2,
        _ => return None,
    };
    Some(words[at..].to_vec())
}

/// The exit status that a comment promises, `# ... exit status 2`; else 0.
fn promised(line: &str) -> i32 {
    let after = line.split_once("exit status ").map(|(_, rest)| rest);
    after.and_then(|rest| rest.chars().next()?.to_digit(10)).map_or(0, |digit| i32::try_from(digit).unwrap())
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
fn every_block_is_in_a_language_that_is_tested() {
    let blocks = blocks(&page());
    assert!(blocks.iter().any(|block| block.language == "rust"));
    for block in blocks {
        assert!(
            ["sh", "rust", "python", "text", "toml"].contains(&block.language.as_str()),
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
fn lines_are_read_as_a_shell_reads_them() {
    assert_eq!(
        arguments("cargo rasero score 'a b.yaml' --min smart=9 # why").unwrap(),
        ["score", "a b.yaml", "--min", "smart=9"]
    );
    assert_eq!(arguments("rasero score x#y").unwrap(), ["score", "x#y"]);
    assert_eq!(arguments("tests/run  # all"), None);
    assert_eq!((promised("rasero x # exit status 2"), promised("rasero x")), (2, 0));
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
