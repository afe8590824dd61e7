//! Scores the plan named on the command line (or a shipped example) with one pack and prints what is next for each commitment.

use std::error::Error;

use rasero::{Document, Library, Options, Scorer};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/plans/model-commitment.yaml".into());
    let library = Library::from_files(rasero_rules::files())?;
    let scorer = Scorer::builder(&library).pack("smart").locale("en").build()?;
    let document = Document::from_yaml(&std::fs::read_to_string(path)?)?;
    let report = scorer.score(&document, &Options::as_of("2026-01-15".parse()?));
    for indicator in &report.indicators {
        println!("{} {}: {}", indicator.id, indicator.subject, indicator.next.join(", "));
    }
    Ok(())
}
