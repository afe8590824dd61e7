//! The closed vocabularies of rule files: subjects, stages and statuses.

/// What a rule or an indicator is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A whole action plan.
    Plan,
    /// One commitment.
    #[default]
    Commitment,
    /// One milestone of a commitment.
    Milestone,
}

impl Subject {
    /// The name in rule files and in scripts.
    ///
    /// ```
    /// assert_eq!(rasero::pack::Subject::Milestone.name(), "milestone");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Subject::Plan => "plan",
            Subject::Commitment => "commitment",
            Subject::Milestone => "milestone",
        }
    }

    pub(crate) const ALL: [(&'static str, Subject); 3] =
        [("plan", Subject::Plan), ("commitment", Subject::Commitment), ("milestone", Subject::Milestone)];
}

/// Where a plan stands, earliest first: a rule may bind from one stage on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Being written.
    Drafting,
    /// Agreed by those who made it, not yet official.
    Agreed,
    /// Officially published.
    Adopted,
    /// Being carried out.
    Implementing,
    /// Over.
    Closed,
}

impl Stage {
    /// The name in documents and in rule files.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Drafting => "drafting",
            Stage::Agreed => "agreed",
            Stage::Adopted => "adopted",
            Stage::Implementing => "implementing",
            Stage::Closed => "closed",
        }
    }

    pub(crate) const ALL: [(&'static str, Stage); 5] = [
        ("drafting", Stage::Drafting),
        ("agreed", Stage::Agreed),
        ("adopted", Stage::Adopted),
        ("implementing", Stage::Implementing),
        ("closed", Stage::Closed),
    ];
}

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
