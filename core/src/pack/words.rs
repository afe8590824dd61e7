//! The closed vocabularies of rule files: subjects, stages and statuses.

use crate::model::{Stage, Subject};

/// What a rule may be about, by its word.
pub(crate) const SUBJECTS: [(&str, Subject); 3] =
    [("plan", Subject::Plan), ("commitment", Subject::Commitment), ("milestone", Subject::Milestone)];

/// How far a plan has come, by its word.
pub(crate) const STAGES: [(&str, Stage); 5] = [
    ("drafting", Stage::Drafting),
    ("agreed", Stage::Agreed),
    ("adopted", Stage::Adopted),
    ("implementing", Stage::Implementing),
    ("closed", Stage::Closed),
];

/// How surely the source of a rule was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Read in the source.
    Stable,
    /// Reconstructed: evaluated and shown, never counted.
    Draft,
    /// A proposal of the pack's own: counted, and labelled as such.
    Own,
}

impl Status {
    /// The name in rule files and reports.
    pub fn name(self) -> &'static str {
        match self {
            Status::Stable => "stable",
            Status::Draft => "draft",
            Status::Own => "own",
        }
    }

    pub(crate) const ALL: [(&'static str, Status); 3] =
        [("stable", Status::Stable), ("draft", Status::Draft), ("own", Status::Own)];
}
