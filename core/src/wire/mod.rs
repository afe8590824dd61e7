//! The seam for bindings: a document in, a report out. All that the command line, Python and Node share lies here, so that
//! every surface gives the same bytes, the same faults and the same words. The one thing that a surface adds is today's date.
//!
//! ```
//! use rasero::wire::{self, Named, Opening, Session, Shipped};
//!
//! // Once for each process: the packs that ship with it. Here one that fits on a page.
//! let shipped = Shipped::new([
//!     ("mine/pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"Mine\" }\n"),
//!     ("mine/rules/has-a-lead.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.lead)\"\n"),
//! ])?;
//! let session = Session::open(&shipped, &Opening { packs: vec!["mine".into()], ..Opening::default() })?;
//! let document = session.read(br#"{"id": "c1", "title": "Publish the budget"}"#, &Named::default())?;
//! let report = session.score(&document, &wire::options("2026-03-01", None)?);
//! assert_eq!(report.findings[0].verdict.name(), "no_evidence");
//! # Ok::<(), wire::Failure>(())
//! ```

mod batch;
mod catalogue;
mod draft;
mod effective;
mod failure;
mod feed;
mod format;
mod listing;
mod packs;
mod phrases;
mod problem;
mod read;
mod saved;
mod schema;
mod session;
mod show;
mod titles;
mod validation;

#[cfg(test)]
mod tests;

pub use crate::document::{Full, Odd};
pub use crate::report::{Comparison, compare};
pub use batch::in_order;
pub use draft::{Draft, DraftChange, Flip, IndicatorChange, NextStep};
pub use effective::{Changed, EffectivePack, EffectiveRule, Origin, Setting};
pub use failure::{Failure, FailureKind, Refusal, at_index};
pub use feed::Feed;
pub use format::Format;
pub use listing::{CaseRow, Explanation, Listing, RuleRow};
pub use packs::{Packs, Shipped};
pub use phrases::phrase;
pub use problem::{Problem, problems};
pub use read::{Columns, MOST_BYTES, Named, Reader, Reading};
pub use saved::{MOST_REPORT_BYTES, read_report, saved_report};
pub use schema::{schema, schema_names};
pub use session::{Opening, Session, day, locale, options};
pub use show::{Detail, Look};
pub use validation::{Details, FieldError, Validation};
