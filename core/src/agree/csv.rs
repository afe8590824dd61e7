//! The disagreements as a table: one row for each, to sort and filter in a spreadsheet.

use super::agreement::Agreement;
use super::disagreement::Side;
use super::observation::Behind;

const HEADINGS: [&str; 14] = [
    "indicator",
    "column",
    "id",
    "title",
    "plan",
    "origin",
    "human",
    "ours",
    "score",
    "side",
    "distance",
    "wrong_against",
    "rules",
    "words",
];

/// All disagreements of all comparisons as CSV, the worst first in each comparison.
///
/// ```
/// use rasero::agree::{Agreement, csv};
/// let nothing = Agreement {
///     rasero: "0.1.0".into(), as_of: String::new(), packs: vec![], read: 0, left_out: 0, observed: 0, seed: 1,
///     resamples: 0, comparisons: vec![], not_compared: vec![],
/// };
/// assert!(csv(&nothing).starts_with("indicator,column,id,"));
/// ```
pub fn csv(agreement: &Agreement) -> String {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let mut write = |row: &[&str]| writer.write_record(row.iter().map(|cell| guarded(cell))).is_ok();
    let mut fine = write(&HEADINGS);
    for one in &agreement.comparisons {
        for row in &one.disagreements {
            let rules: Vec<String> = row.findings.iter().map(rule).collect();
            let words: Vec<String> =
                row.findings.iter().filter(|one| one.share > 0).filter_map(words).collect();
            let wrong = row.wrong_against.map(|wrong| wrong.to_string()).unwrap_or_default();
            fine &= write(&[
                &one.indicator,
                &one.column,
                &row.id,
                &row.title,
                row.plan.as_deref().unwrap_or_default(),
                &row.origin,
                &row.human,
                row.ours.as_deref().unwrap_or_default(),
                &row.score.to_string(),
                if row.side == Side::TooLow { "too_low" } else { "too_high" },
                &row.distance.to_string(),
                &wrong,
                &rules.join("; "),
                &words.join("; "),
            ]);
        }
    }
    // Writing to memory does not fail; if it did, half a table would be worse than none.
    let bytes = writer.into_inner().ok().filter(|_| fine).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// `rule=verdict`.
fn rule(behind: &Behind) -> String {
    format!("{}={}", behind.rule, behind.verdict.name())
}

/// `rule: "words", "words"`.
fn words(behind: &Behind) -> Option<String> {
    let quotes = behind.evidence.iter().map(|evidence| evidence.quote.trim());
    let quotes: Vec<String> =
        quotes.filter(|quote| !quote.is_empty()).map(|quote| format!("“{quote}”")).collect();
    (!quotes.is_empty()).then(|| format!("{}: {}", behind.rule, quotes.join(", ")))
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
