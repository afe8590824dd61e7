//! What an edit of a draft did, as it is told to whoever made it.

use serde::{Deserialize, Serialize};

use crate::document::Fault;
use crate::report::{IndicatorResult, Share, Verdict};

/// What an edit did: findings that flipped, indicators that moved, and what to do next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DraftChange {
    /// Findings whose verdict or share is another one, by pack, rule and subject.
    pub findings: Vec<Flip>,
    /// Indicators that say something else, with what they said before.
    pub indicators: Vec<IndicatorChange>,
    /// The first thing to do for each of these indicators that can still rise.
    pub next: Vec<NextStep>,
    /// What is odd about the changed values, but no reason to refuse them.
    #[serde(serialize_with = "as_texts")]
    pub warnings: Vec<Fault>,
}

impl DraftChange {
    /// Whether nothing flipped and no indicator moved.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.indicators.is_empty()
    }
}

/// A finding that flipped, came or went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flip {
    /// Id of the pack.
    pub pack: String,
    /// Id of the rule.
    pub rule: String,
    /// JSON Pointer of the subject, as it is after the edit; of one that went, as it was.
    pub subject: String,
    /// The verdict before; `null` for a finding that is new.
    pub from: Option<Verdict>,
    /// The verdict now; `null` for a finding that went with its subject.
    pub to: Option<Verdict>,
    /// The share before, in thousandths.
    pub share_from: Share,
    /// The share now, in thousandths.
    pub share_to: Share,
    /// Why, in the language of the report; empty for a finding that went.
    pub reason: String,
}

/// An indicator that says something else now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorChange {
    /// What it said before; `null` for a subject that is new.
    pub from: Option<IndicatorResult>,
    /// What it says now; `null` for a subject that went.
    pub to: Option<IndicatorResult>,
}

/// What would lift an indicator most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// Id of the pack.
    pub pack: String,
    /// Id of the indicator.
    pub indicator: String,
    /// JSON Pointer of the subject.
    pub subject: String,
    /// Id of the rule to meet.
    pub rule: String,
    /// What to do for it, in the language of the report.
    pub advice: String,
}

fn as_texts<S: serde::Serializer>(faults: &[Fault], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(faults.iter().map(|fault| FaultText {
        code: fault.code,
        pointer: &fault.pointer,
        expected: &fault.expected,
        found: &fault.found,
        nearest: fault.nearest.as_deref(),
    }))
}

/// A fault as JSON.
#[derive(Serialize)]
struct FaultText<'a> {
    code: &'a str,
    pointer: &'a str,
    expected: &'a str,
    found: &'a str,
    nearest: Option<&'a str>,
}
