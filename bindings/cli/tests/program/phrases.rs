//! Whatever the sources say to people has its words in Spanish: every sentence that stands in them is looked up, whether a test
//! makes the program say it or not.

use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use rasero::wire::phrase;

/// Where messages and screens are made.
const FOLDERS: [&str; 8] = [
    "core/src/agree",
    "core/src/document",
    "core/src/engine/check",
    "core/src/model",
    "core/src/pack",
    "core/src/script/lint",
    "core/src/wire",
    "bindings/cli/src",
];

/// Files whose sentences are not said to people in a language of theirs: help of the command line, questions and files in two
/// languages, descriptions inside JSON Schemas, settings as `pack diff` writes them, and what the reader of TOML says.
const APART: [&str; 8] = [
    "bindings/cli/src/args",
    "bindings/cli/src/commands/pack_new/ask.rs",
    "bindings/cli/src/commands/pack_new/files.rs",
    "core/src/model/scalar.rs",
    "core/src/model/schema",
    "core/src/pack/decode/file.rs",
    "core/src/pack/diff/settings.rs",
    "core/src/pack/lock.rs",
];

/// Sentences that are no messages: what the reader of YAML says, which decides what is said, and errors that stay inside.
const INSIDE: [&str; 13] = [
    "mapping values are not allowed",
    "unexpected end of stream",
    "unknown escape character",
    "flow mapping",
    "flow sequence",
    "unknown anchor",
    "did not find expected key",
    "did not find expected '-'",
    "unexpected character",
    "trailing content",
    "simple key expect",
    "a fault was noted",
    "a key is no text",
];

/// Parts of sentences, which are said as a whole: `x7` stands for a value that is more than a word.
const PARTS: [&str; 18] = [
    "a value of type x7",
    "x7 with half a pair",
    "x7 again, first on line x7",
    "x7 in column x7",
    ", possible only as x7",
    "x7: expected x7, found x7",
    "; did you mean `x7`?",
    "x7, or quotes around a text",
    "x7`rasero rules listx7` shows all",
    "x7`rasero rules list --pack x7` shows all",
    "rasero pack x7 x7",
    "x7, x7 verdicts of rules that both packs have: x7 flip",
    "left out",
    "a count of requirements",
    "`x7` is x7 without thousandths",
    "one finding is",
    "x7 findings are",
    "x7 undetermined; no score is lower for it",
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let is_test = name == "tests" || name.ends_with("_tests") || name == "testdata";
        if path.is_dir() && !is_test {
            files(&path, found);
        } else if !is_test && path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The texts that stand in code: attributes with their documentation, and modules of tests, left out.
fn texts(tokens: TokenStream, found: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut of_tests = false;
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                tokens.next_if(|token| matches!(token, TokenTree::Punct(sign) if sign.as_char() == '!'));
                if let Some(TokenTree::Group(attribute)) = tokens.peek() {
                    of_tests |= attribute.stream().to_string().replace(' ', "") == "cfg(test)";
                    tokens.next();
                }
            }
            TokenTree::Punct(sign) if sign.as_char() == ';' => of_tests = false,
            TokenTree::Group(group) => {
                if !of_tests {
                    texts(group.stream(), found);
                }
                of_tests &= group.delimiter() != proc_macro2::Delimiter::Brace;
            }
            TokenTree::Literal(literal) => found.extend(text(&literal.to_string())),
            TokenTree::Punct(_) | TokenTree::Ident(_) => {}
        }
    }
}

/// The text of a literal, with something in the place of each value; `None` for other literals.
fn text(literal: &str) -> Option<String> {
    let inside = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::new();
    let mut lines = inside.split("\\\n");
    text.push_str(lines.next()?);
    lines.for_each(|line| text.push_str(line.trim_start()));
    let text = text.replace("\\\"", "\"").replace("\\\\", "\\").replace("{{", "\u{1}").replace("}}", "\u{2}");
    let mut pieces = text.split('{');
    let mut told = pieces.next()?.to_owned();
    for piece in pieces {
        told.push_str("x7");
        told.push_str(piece.split_once('}')?.1);
    }
    Some(told.replace('\u{1}', "{").replace('\u{2}', "}"))
}

/// A sentence: words of small letters with a space between.
fn is_sentence(text: &str) -> bool {
    let words =
        text.split(' ').filter(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase()));
    words.count() > 1
}

#[test]
fn every_sentence_of_the_sources_has_its_words() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = Vec::new();
    for folder in FOLDERS {
        files(&project.join(folder), &mut sources);
    }
    assert!(sources.len() > 200, "{}", sources.len());
    let (mut known, mut unknown) = (0, Vec::new());
    for path in sources {
        let name = path.strip_prefix(&project).unwrap().display().to_string();
        if APART.iter().any(|apart| name.starts_with(apart)) {
            continue;
        }
        let mut found = Vec::new();
        texts(std::fs::read_to_string(&path).unwrap().parse().unwrap(), &mut found);
        for text in found.iter().map(|text| text.trim()).filter(|text| is_sentence(text)) {
            if phrase(text, "es").is_some() {
                known += 1;
            } else if !INSIDE.contains(&text) && !PARTS.contains(&text) {
                unknown.push(format!("{name}: {text}"));
            }
        }
    }
    assert!(unknown.is_empty(), "{} without words in Spanish:\n{}", unknown.len(), unknown.join("\n"));
    assert!(known > 400, "{known}");
}
