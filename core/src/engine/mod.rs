//! Scoring: compiled packs, one rule on one subject, findings into indicators. Method and words come from the packs.

mod applies;
mod blank;
mod builder;
mod case_coverage;
mod cases;
mod changes;
mod check;
mod choice;
mod code;
mod compliance;
pub mod draft;
mod evaluate;
mod explain;
mod finding;
mod fit;
mod indicators;
mod judged;
mod language;
mod level;
mod matrix;
mod methods;
mod mutate;
mod named;
mod names;
mod notes;
mod options;
mod places;
mod points;
mod ready;
mod reasons;
mod ruling;
mod run;
mod scorer;
mod spoken;
mod subjects;
mod summary;
mod term;
mod told;
mod unheard;
mod unread;
mod wording;

pub use builder::ScorerBuilder;
pub use case_coverage::{CaseCoverage, Covered};
pub use cases::{CaseFailure, CaseReport, RuleRun, run_cases, time_cases};
pub(crate) use changes::changes;
pub use check::check_pack;
pub use draft::{Draft, DraftChange};
pub use judged::{Head, Judged};
pub use mutate::{Mutant, MutationReport, mutate};
pub use options::Options;
pub use scorer::Scorer;
pub(crate) use spoken::Spoken;

#[cfg(test)]
mod tests;
