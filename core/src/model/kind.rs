//! What a document is, what rules may be about, and how far a plan has come.

use std::fmt;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// A plan with commitments.
    ActionPlan,
    /// One commitment.
    Commitment,
    /// Commitments from different plans.
    Collection,
}

impl DocumentKind {
    /// The word for it in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            DocumentKind::ActionPlan => "action_plan",
            DocumentKind::Commitment => "commitment",
            DocumentKind::Collection => "collection",
        }
    }
}

impl fmt::Display for DocumentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a rule may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The plan as a whole, its process included.
    Plan,
    /// Each commitment.
    Commitment,
    /// Each milestone of each commitment.
    Milestone,
}

impl Subject {
    /// All of them.
    pub const ALL: [Subject; 3] = [Subject::Plan, Subject::Commitment, Subject::Milestone];

    /// The word for it in packs and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Subject::Plan => "plan",
            Subject::Commitment => "commitment",
            Subject::Milestone => "milestone",
        }
    }

    /// Reads the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.as_str() == word)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How far a plan has come, in order.
///
/// ```
/// use rasero::model::Stage;
/// assert!(Stage::from_word("agreed") < Stage::from_word("adopted"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Being written. A document that does not say is read so.
    #[default]
    Drafting,
    /// Agreed by those who made it.
    Agreed,
    /// Officially published.
    Adopted,
    /// Being carried out.
    Implementing,
    /// Over.
    Closed,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Stage; 5] =
        [Stage::Drafting, Stage::Agreed, Stage::Adopted, Stage::Implementing, Stage::Closed];

    /// The word for it in documents.
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Drafting => "drafting",
            Stage::Agreed => "agreed",
            Stage::Adopted => "adopted",
            Stage::Implementing => "implementing",
            Stage::Closed => "closed",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == word)
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
