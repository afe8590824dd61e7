//! Scores the commitment or plan named on the command line (or a shipped example) with one pack; prints the points of each
//! commitment and what would raise them most.

use std::error::Error;

use rasero::report::IndicatorOutcome;
use rasero::{Document, Library, Options, Scorer};

#[expect(clippy::print_stdout, reason = "an example shows its result")]
fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/plans/uk-company-owners.yaml".into());
    let library = Library::from_files(rasero_rules::files())?;
    let scorer = Scorer::builder(&library).pack("smart").locale("en").build()?;
    let document = Document::from_yaml(&std::fs::read_to_string(path)?)?;
    let report = scorer.score(&document, &Options::as_of("2026-01-15".parse()?));
    for indicator in &report.indicators {
        if let IndicatorOutcome::Points(points) = &indicator.result {
            println!("{} {}: {} of 1000", indicator.id, indicator.subject, points.permille);
            println!("next: {}", indicator.next.join(", "));
        }
    }
    Ok(())
}
