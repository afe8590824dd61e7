//! Agreement of indicators with codes that people gave: measures with intervals, and the disagreements with their evidence.
//!
//! [`Labels`] say which column of a table is compared with which indicator, a [`Study`] brings them together with the scales
//! of the packs, reads tables and looks at reports, and [`Agreement`] is what comes of it.
//!
//! Stable codes of faults:
//!
//! - labels files: `labels/syntax`, `labels/unknown-key`, `labels/wrong-type`, `labels/missing-key`, `labels/bad-indicator`,
//!   `labels/bad-delimiter`, `labels/unknown-indicator`, `labels/unknown-part`, `labels/unknown-code`,
//!   `labels/nothing-to-compare`
//! - tables: `labels/unknown-column`, `labels/repeated-id`, `document/syntax`
//!
//! The one place with floating-point numbers. They are fractions of whole counts: no score passes through them.
#![expect(
    clippy::float_arithmetic,
    reason = "measures of agreement are fractions; scores stay whole numbers"
)]

mod agreement;
mod bootstrap;
mod confusion;
mod csv;
mod disagreement;
mod fraction;
mod labels;
mod labels_file;
mod measure;
mod observation;
mod ranking;
mod sample;
mod sheet;
mod study;
#[cfg(test)]
mod tests;
mod word;

pub use agreement::{Agreement, ComparisonResult, PackStamp, PairCounts, Settings};
pub use csv::csv;
pub use disagreement::{Disagreement, Side};
pub use labels::Labels;
pub use measure::{Measure, Measures, Name};
pub use observation::{Behind, Observation};
pub use sheet::{CodedRow, Sheet, SheetCounts};
pub use study::Study;
