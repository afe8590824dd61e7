//! What both kinds of files have: names, texts by language, values, conditions, cases.
#![expect(dead_code, reason = "these types describe files; nobody makes one")]

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::{Stage, Subject};
use crate::pack::words::Status;
use crate::report::Verdict;

/// Texts by language tag: `{ en = "...", es = "..." }`.
pub(super) type ByLanguage = BTreeMap<String, String>;

/// Values of parameters: numbers, texts, true or false, and lists of these.
pub(super) type Params = BTreeMap<String, serde_json::Value>;

fn one_of(words: impl IntoIterator<Item = &'static str>) -> Schema {
    let words: Vec<&str> = words.into_iter().collect();
    json_schema!({ "type": "string", "enum": words })
}

pub(super) fn subject(_: &mut SchemaGenerator) -> Schema {
    one_of(Subject::ALL.map(Subject::as_str))
}

pub(super) fn stage(_: &mut SchemaGenerator) -> Schema {
    one_of(Stage::ALL.map(Stage::as_str))
}

pub(super) fn status(_: &mut SchemaGenerator) -> Schema {
    one_of(Status::ALL.map(|(name, _)| name))
}

fn verdict(_: &mut SchemaGenerator) -> Schema {
    one_of(Verdict::ALL.map(Verdict::name))
}

/// An id: small letters and digits, joined by hyphens, a letter first.
pub(super) fn id(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "maxLength": 100, "pattern": "^[a-z][a-z0-9]*([-_][a-z0-9]+)*$" })
}

/// A JSON Pointer.
fn pointers(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": { "type": "string", "pattern": "^/" } })
}

/// To which plans something applies; what is left out is no condition.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Applies {
    /// Kinds of member: `national`, `state`, `municipal`.
    scope: Option<Vec<String>>,
    /// Branches of government.
    branch: Option<Vec<String>>,
    /// Programmes of OGP.
    program: Option<Vec<String>>,
    /// Countries, as two letters of ISO 3166.
    country: Option<Vec<String>>,
    /// Members by name.
    member: Option<Vec<String>>,
}

/// To which plans a rule applies, and from when on.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct RuleApplies {
    /// The first stage at which it binds.
    #[schemars(schema_with = "stage", default)]
    stage: Option<String>,
    /// When what it asks for falls due.
    due: Option<Due>,
    /// Kinds of member: `national`, `state`, `municipal`.
    scope: Option<Vec<String>>,
    /// Branches of government.
    branch: Option<Vec<String>>,
    /// Programmes of OGP.
    program: Option<Vec<String>>,
    /// Countries, as two letters of ISO 3166.
    country: Option<Vec<String>>,
    /// Members by name.
    member: Option<Vec<String>>,
}

/// So many days after a date of the subject or of its plan.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Due {
    /// The date, as a path of fields: `process.timeline.start`.
    since: String,
    /// Days after it.
    #[schemars(range(min = 0, max = 36600))]
    days: Option<u32>,
}

/// A case: what a document says, and what must come out. It tests the rule and explains it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Case {
    /// What it shows, unique in the rule.
    name: String,
    /// Name of a document in `cases/`; without one, a document with an id and a title.
    base: Option<String>,
    /// JSON Pointer of the subject, where the document has several; without one, the first.
    at: Option<String>,
    /// What to set in the document, by JSON Pointer: `{ "/milestones/0/end" = "2026-06-30" }`.
    set: Option<BTreeMap<String, serde_json::Value>>,
    /// What to take away, as JSON Pointers.
    #[schemars(schema_with = "pointers", default)]
    remove: Option<Vec<String>>,
    /// The stage to give to the document.
    #[schemars(schema_with = "stage", default)]
    stage: Option<String>,
    /// The day on which to judge: `2026-03-01`.
    as_of: Option<String>,
    /// The verdict that must come out.
    #[schemars(schema_with = "verdict")]
    verdict: String,
    /// The share that must come out, in thousandths.
    #[schemars(range(min = 0, max = 1000))]
    share: Option<u32>,
    /// The id of the reason that must be given.
    reason: Option<String>,
    /// JSON Pointer of the field that must be named as missing, or `none`.
    missing: Option<String>,
}
