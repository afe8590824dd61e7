//! The engine through small packs written for the purpose: verdicts, indicators, hostile scripts, cases.

mod bodies;
mod cases;
mod choice;
mod directly;
mod duties;
mod extend;
mod fields;
mod hostile;
mod indicators;
mod judged;
mod lacking;
mod languages;
mod matrix;
mod mutants;
mod passages;
mod patterns;
mod resting;
mod unread;
mod verdicts;

use jiff::civil::date;

use crate::engine::{Options, Scorer};
use crate::model::Document;
use crate::pack::{Library, PackError};
use crate::report::{Finding, Report};

const MANIFEST: &str = r#"
id = "mini"
version = "1.0.0"
title = { en = "Mini" }
languages = ["en"]
[documents.guide]
title = "A guide"
url = "https://example.org/guide"
"#;

/// A pack of one rule, `subject` commitment, from its lines after the header, with a script or without.
pub fn one_rule(rule: &str, script: Option<&str>) -> Result<Scorer, PackError> {
    let mut files = vec![
        ("mini/pack.toml".to_owned(), MANIFEST.to_owned()),
        ("mini/rules/r.toml".to_owned(), format!("subject = \"commitment\"\nstatus = \"own\"\n{rule}")),
    ];
    files.extend(script.map(|script| ("mini/rules/r.rhai".to_owned(), script.to_owned())));
    Scorer::builder(&Library::from_files(files)?).pack("mini").locale("en").build()
}

/// Scores a JSON document as of a fixed day.
pub fn score(scorer: &Scorer, json: &str) -> Report {
    let document = Document::from_json(json).unwrap();
    scorer.score(&document, &Options::as_of(date(2026, 1, 15)))
}

/// The only finding of a script on a document.
pub fn run(script: &str, json: &str) -> Finding {
    let scorer = one_rule("", Some(script)).unwrap_or_else(|error| panic!("{error}"));
    let mut findings = score(&scorer, json).findings;
    assert_eq!(findings.len(), 1);
    findings.remove(0)
}

/// The only finding of a one-line check on a document.
pub fn check(check: &str, json: &str) -> Finding {
    let scorer = one_rule(&format!("check = '{check}'"), None).unwrap_or_else(|error| panic!("{error}"));
    let mut findings = score(&scorer, json).findings;
    assert_eq!(findings.len(), 1);
    findings.remove(0)
}

/// The only finding of a script on an action plan, in a rule whose reason `said` shows `$it`.
pub fn run_on_plan(script: &str, json: &str) -> Finding {
    let rule = "subject = \"plan\"\nstatus = \"own\"\n[text.en]\ntitle = \"T\"\nsaid = \"{ $it }\"";
    let files = [("mini/pack.toml", MANIFEST), ("mini/rules/r.toml", rule), ("mini/rules/r.rhai", script)];
    let library = Library::from_files(files).unwrap_or_else(|error| panic!("{error}"));
    let scorer = Scorer::builder(&library).pack("mini").locale("en").build();
    let report = score(&scorer.unwrap_or_else(|error| panic!("{error}")), json);
    report.findings.into_iter().next().unwrap()
}
