//! A finding: one rule on one subject, with its reason, evidence and advice.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

use super::{Share, Verdict};
use crate::document::Place;
use crate::text::Span;

/// How a fact is known. Inputs may say so of their own facts; the engine says so of what it read in prose.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Basis(pub SmolStr);

impl Basis {
    /// Given in a field of the document.
    pub fn declared() -> Self {
        Basis(SmolStr::new_static("declared"))
    }

    /// Read in prose by the engine.
    pub fn read_from_text() -> Self {
        Basis(SmolStr::new_static("read_from_text"))
    }
}

/// A place in the document that a verdict rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// JSON Pointer into the document.
    pub pointer: SmolStr,
    /// The words, when the evidence is a text; the whole value of other leaves; empty for objects and lists.
    pub quote: SmolStr,
    /// Where the quoted words stand in the text of the field, from and to, in Unicode code points; `null` for a whole value.
    #[serde(serialize_with = "span_as_pair", deserialize_with = "span_of_pair")]
    pub span: Option<Span>,
    /// How the fact is known.
    pub basis: Basis,
    /// Who says so, when the document tells.
    pub by: Option<SmolStr>,
}

/// A span as `[from, to]`.
#[expect(clippy::ref_option, reason = "the derive hands over a reference to the field")]
fn span_as_pair<S: Serializer>(span: &Option<Span>, serializer: S) -> Result<S::Ok, S::Error> {
    span.map(|span| [span.from, span.to]).serialize(serializer)
}

/// The span of a `[from, to]`.
fn span_of_pair<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Span>, D::Error> {
    let pair = Option::<[u32; 2]>::deserialize(deserializer)?;
    Ok(pair.map(|[from, to]| Span { from, to }))
}

/// The verdict of one part of a requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartVerdict {
    /// Id of the part in its rule.
    pub id: SmolStr,
    /// Its verdict.
    pub verdict: Verdict,
}

/// Why the verdict is what it is, in the locale of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Id of the text in its rule, or of a text that all rules share (`no_evidence`...).
    pub id: SmolStr,
    /// The sentence.
    pub text: SmolStr,
}

/// What went wrong when a rule could not give a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleFailure {
    /// Stable code, such as `rule/too-many-operations`.
    pub code: String,
    /// What happened: lower case, no final stop.
    pub message: String,
    /// Path of the rule's file inside its pack.
    pub path: String,
    /// Line in that file, from 1; `null` when unknown.
    pub line: Option<u32>,
    /// Column in code points, from 1; `null` when unknown.
    pub column: Option<u32>,
}

impl RuleFailure {
    /// Sets line and column.
    #[must_use]
    pub fn at(mut self, place: Option<Place>) -> Self {
        self.line = place.map(|place| place.line);
        self.column = place.map(|place| place.column);
        self
    }
}

/// One rule on one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Pack that wrote the rule (its home).
    pub pack: SmolStr,
    /// Id of the rule, unique in its pack.
    pub rule: SmolStr,
    /// Clause of the standard, when the rule encodes one.
    pub clause: Option<SmolStr>,
    /// JSON Pointer of the subject; empty for a document that is one commitment, or the plan itself.
    pub subject: SmolStr,
    /// What the rule says.
    pub verdict: Verdict,
    /// How much of it is met, in thousandths.
    pub share: Share,
    /// For `met_by_alternative`: whether nobody has accepted the explanation yet.
    pub pending: bool,
    /// Verdicts of the rule's parts, when it has parts.
    pub parts: Vec<PartVerdict>,
    /// Why.
    pub reason: Reason,
    /// What to do next; empty when nothing is to be done.
    pub advice: SmolStr,
    /// What the verdict rests on.
    pub evidence: Vec<Evidence>,
    /// JSON Pointer of the field whose absence left the verdict without an answer, for `no_evidence`, or the rest of it, for a
    /// `partly_met` that a standard then counts as not decided; `null` otherwise.
    pub missing: Option<String>,
    /// JSON Pointers of everything that the rule read, absences included, in the order of the document.
    pub reads: Vec<SmolStr>,
    /// Why the rule is undetermined.
    pub error: Option<RuleFailure>,
}
