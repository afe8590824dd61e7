//! The twenty rules that are timed beside other engines say what plain code says of the same commitments.

use std::path::{Path, PathBuf};

use jiff::civil::date;
use rasero::report::Verdict;
use rasero::{Document, Library, Options, Scorer};
use serde_json::Value;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn twenty_rules_say_what_plain_code_says() {
    let mut library = Library::new();
    library.add_path(&here("packs/twenty")).unwrap_or_else(|error| panic!("{error}"));
    let scorer = Scorer::builder(&library).pack("twenty").locale("en").build().unwrap();
    let text = std::fs::read_to_string(here("benches/peers/commitments.json")).unwrap();
    let inputs: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(inputs.len(), 3);
    for input in inputs {
        let document = Document::from_value(&input["commitment"]).unwrap();
        let report = scorer.score(&document, &Options::as_of(date(2026, 1, 15)));
        let met: Vec<bool> = report.findings.iter().map(|finding| finding.verdict == Verdict::Met).collect();
        let holds: Vec<bool> =
            input["holds"].as_array().unwrap().iter().map(|one| one.as_bool().unwrap()).collect();
        assert_eq!(holds.len(), 20);
        assert_eq!(met, holds);
        assert!(report.findings.iter().all(|finding| finding.error.is_none()));
        let points = report.indicator("twenty", "").unwrap().coverage;
        assert_eq!(points.of, 20);
    }
}
