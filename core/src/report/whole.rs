//! The report: all indicators and findings of one document, and what they were made with. Its JSON is a contract.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::{Finding, IndicatorResult};

/// What scoring one document gives. Keys of its JSON stand in the order of these fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Version of the engine.
    pub rasero: String,
    /// The day on which the document was judged, `2026-03-01`.
    pub as_of: String,
    /// Language of the texts.
    pub locale: String,
    /// What was scored.
    pub document: DocumentSummary,
    /// The commitments and milestones in it, in their order.
    pub subjects: Vec<SubjectSummary>,
    /// The packs, in the order in which they were asked for, each followed by the packs that it extends.
    pub packs: Vec<PackSummary>,
    /// Every rule that has a finding here, once.
    pub rules: Vec<Arc<RuleSummary>>,
    /// Every indicator, by pack, then by subject in the order of the document.
    pub indicators: Vec<IndicatorResult>,
    /// Every finding, by pack, rule and subject in the order of the document.
    pub findings: Vec<Finding>,
    /// Fields that no known name covers.
    pub ignored_fields: Vec<IgnoredField>,
    /// What the reader should know besides: assumptions, packs that do not apply by themselves...
    pub notes: Vec<String>,
}

impl Report {
    /// The report as compact JSON.
    pub fn to_json(&self) -> String {
        super::json::report(self).unwrap_or_else(|error| format!("{{\"error\":\"{error}\"}}"))
    }

    /// A report from its JSON: [`Report::to_json`] gives the same bytes again.
    ///
    /// # Errors
    /// When the text is no report of this version.
    pub fn from_json(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }
}

/// What was scored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentSummary {
    /// `action_plan`, `commitment` or `collection`.
    pub kind: String,
    /// Its `id`; empty when it has none.
    pub id: String,
    /// Its `title`; empty when it has none.
    pub title: String,
    /// Who wrote the record; `null` when it does not say.
    pub recorded_by: Option<RecorderSummary>,
    /// What stopped before the day of the report, the first one first: what fell due later is not asked.
    pub stops: Vec<StopSummary>,
    /// SHA-256 of its decoded content, in hexadecimal.
    pub digest: String,
}

/// Who wrote a record: facts that name nobody else are stated by them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecorderSummary {
    /// Name of the institution or organisation.
    pub name: String,
    /// Whether it took part in what it records.
    pub took_part: bool,
}

/// How a plan or commitment stopped before its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StopSummary {
    /// `suspended` or `withdrawn` itself; `member_suspended`, `member_inactive` or `member_withdrew` with its member.
    pub cause: String,
    /// The day, month or year.
    pub date: String,
    /// JSON Pointer of the date.
    pub pointer: String,
}

/// A commitment or milestone of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubjectSummary {
    /// JSON Pointer into the document; empty for a document that is one commitment.
    pub pointer: SmolStr,
    /// Its `id`; empty when it has none.
    pub id: SmolStr,
    /// Its `title`; empty when it has none.
    pub title: SmolStr,
}

/// A pack that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackSummary {
    /// Id of the pack.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its content with that of its parents, in hexadecimal.
    pub digest: String,
    /// Why it was chosen.
    pub chosen_because: String,
    /// Changes that it makes to the rules of its parents.
    pub changes: Vec<Change>,
}

/// A change that a pack makes to a rule of its parent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Id of the rule.
    pub rule: String,
    /// What changes, such as `params.min_sectors`.
    pub setting: String,
    /// The value before.
    pub from: String,
    /// The value after.
    pub to: String,
    /// Why, in the locale of the report.
    pub reason: String,
    /// The last day, month or year on which it holds; `null` when it does not lapse.
    pub until: Option<String>,
    /// Whether the change has lapsed on the day of the report.
    pub lapsed: bool,
}

/// What a rule is, once for all its findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSummary {
    /// Pack that wrote the rule.
    pub pack: String,
    /// Id of the rule.
    pub id: String,
    /// Clause of the standard, when it encodes one.
    pub clause: Option<String>,
    /// What it says when met, in the locale of the report.
    pub title: String,
    /// Its parts, when it has parts.
    pub parts: Vec<PartSummary>,
    /// Group of a points indicator.
    pub group: Option<String>,
    /// Tier of a compliance indicator.
    pub tier: Option<String>,
    /// How surely it was read: `stable`, `draft` or `own`.
    pub status: String,
    /// Weight.
    pub points: u32,
    /// Where it comes from.
    pub source: SourceSummary,
}

/// One part of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartSummary {
    /// Id of the part in its rule.
    pub id: String,
    /// What it says when met, in the locale of the report; its id when the rule does not name it.
    pub title: String,
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSummary {
    /// Title of the document.
    pub document: String,
    /// Section in it; empty when none is named.
    pub section: String,
    /// Link; empty when there is none.
    pub url: String,
}

/// A field that no known name covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IgnoredField {
    /// JSON Pointer of the field.
    pub pointer: String,
    /// The nearest known name, when one is near.
    pub nearest: Option<String>,
}
