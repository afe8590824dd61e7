//! Reports that were saved as JSON, read back.

use super::{Failure, MOST_BYTES, Named, Problem};
use crate::report::Report;

/// Most bytes that a saved report may have: it tells of one document, and says much about each of its parts.
pub const MOST_REPORT_BYTES: usize = 8 * MOST_BYTES;

/// Reads a report that was saved as JSON. `named` is how messages call it.
///
/// ```
/// use rasero::wire::{self, Named};
/// let failure = wire::read_report("{\"rasero\": \"0.1.0\"}", &Named::file("old.json")).unwrap_err();
/// assert_eq!(failure.code, "report/unreadable");
/// ```
///
/// # Errors
/// `report/unreadable` when it is none.
pub fn read_report(text: &str, named: &Named) -> Result<Report, Failure> {
    Report::from_json(text).map_err(|error| {
        let place = crate::document::Place {
            line: u32::try_from(error.line()).unwrap_or(u32::MAX),
            column: u32::try_from(error.column()).unwrap_or(u32::MAX),
        };
        let line = text.lines().nth(error.line().saturating_sub(1));
        let problem =
            Problem::new("report/unreadable", format!("this is no report of this version: {error}"));
        problem.in_file(named.origin.as_deref()).at(Some(place), line).into()
    })
}

/// The report in a file, when it is a saved report and no plan.
///
/// ```
/// use rasero::wire::{self, Named};
/// assert!(wire::saved_report(b"id: c1\ntitle: A plan", &Named::default()).is_none());
/// ```
pub fn saved_report(bytes: &[u8], named: &Named) -> Option<Result<Report, Failure>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    let is_report = ["rasero", "document", "packs", "indicators", "findings"];
    is_report.into_iter().all(|key| value.get(key).is_some()).then(|| read_report(text, named))
}
