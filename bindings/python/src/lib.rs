//! The native half of the Python package `rasero`: it passes Python values to the core and hands reports back. What the values
//! mean, how they are judged and what messages say is the core's business.

#![expect(
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    reason = "docstrings and their examples are Python's"
)]

mod answer;
mod batch;
mod draft;
mod failure;
mod file;
mod input;
mod program;
mod record;
mod report;
mod scorer;
mod shipped;
mod table;
mod walk;

use pyo3::prelude::*;

/// Scoring makes many small values that live shortly.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The native half of the package `rasero`. Import `rasero` instead.
#[pymodule]
mod _rasero {
    #[pymodule_export]
    use super::draft::{Draft, DraftChange, Flip, IndicatorFlip, NextStep};
    #[pymodule_export]
    use super::failure::Fault;
    #[pymodule_export]
    use super::program::main;
    #[pymodule_export]
    use super::report::{
        Cell, Change, Comparison, Coverage, DocumentSummary, Evidence, Finding, FindingChange, Group,
        IgnoredField, Indicator, IndicatorChange, LevelRange, Pack, Part, PartOfRule, Reason, Recorder,
        Report, Rule, RuleFailure, Source, Stop, Subject, Tier,
    };
    #[pymodule_export]
    use super::scorer::{Scorer, schema};
}
