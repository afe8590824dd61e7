//! `rules/<id>.toml` as its schema describes it.
#![expect(dead_code, reason = "these types describe files; nobody makes one")]

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::files::{ByLanguage, Case, Params, RuleApplies, id, status, subject};

fn person(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "const": "person" })
}

/// A rule: one claim about a plan, a commitment or a milestone, true when met. The name of its file is its id.
#[derive(JsonSchema)]
#[schemars(rename = "Rule", deny_unknown_fields)]
pub(super) struct RuleFile {
    /// What it is about.
    #[schemars(schema_with = "subject")]
    subject: String,
    /// A group of a `points` indicator.
    group: Option<String>,
    /// A tier of a `compliance` indicator.
    tier: Option<String>,
    /// The phase of the process that it belongs to: a row of the list of clauses.
    phase: Option<String>,
    /// The component of the standard that it belongs to: a column of the list of clauses.
    component: Option<String>,
    /// Its weight; 1 when left out. 0 makes it a warning when it has no tier.
    #[schemars(range(min = 0, max = 1_000_000))]
    points: Option<u32>,
    /// `stable`: read in the source. `draft`: reconstructed, shown and never counted. `own`: a proposal of the pack.
    #[schemars(schema_with = "status")]
    status: String,
    /// Whether packs that extend this one must leave it as it is.
    locked: Option<bool>,
    /// Where the rule comes from.
    source: Option<Source>,
    /// Cells of a `level` indicator that it fills.
    cell: Option<Cell>,
    /// To which plans it applies.
    applies: Option<RuleApplies>,
    /// Values that the check reads as `params.name`.
    params: Option<Params>,
    /// The check, one boolean expression: `present(commitment.lead.institution)`. Instead of it: parts, a person, the check of
    /// another rule, or a script beside the file.
    check: Option<String>,
    /// Several proofs of one requirement.
    part: Option<Vec<Part>>,
    /// Only a person can judge it.
    #[schemars(schema_with = "person", default)]
    judged_by: Option<String>,
    /// The id of a rule whose check it takes over.
    #[schemars(schema_with = "id", default)]
    same_check_as: Option<String>,
    /// Its texts by language: `title`, `why`, `advice`, and the reasons that its script gives.
    text: Option<BTreeMap<String, Texts>>,
    /// Cases: one for each verdict that the rule can give.
    case: Option<Vec<Case>>,
}

/// Where a rule comes from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Source {
    /// The id of a document in `pack.toml`.
    document: String,
    /// Where in the document.
    section: Option<String>,
    /// The clause of the standard that it encodes.
    clause: Option<String>,
}

/// Cells of a matrix of levels and dimensions.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Cell {
    /// The dimension.
    dimension: String,
    /// The levels.
    #[schemars(length(min = 1))]
    levels: Vec<String>,
}

/// One proof of a requirement.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Part {
    /// Its id, unique in the rule.
    #[schemars(schema_with = "id")]
    id: String,
    /// A boolean expression.
    check: String,
    /// Its name, by language.
    title: Option<ByLanguage>,
}

/// The texts of a rule in one language. Other keys are reasons that its script gives.
#[derive(JsonSchema)]
struct Texts {
    /// The claim, as a sentence that is true when the rule is met.
    title: Option<String>,
    /// Why it is asked.
    why: Option<String>,
    /// What to do when it is not met.
    advice: Option<String>,
    /// Reasons, by the id that the script gives.
    #[schemars(flatten)]
    reasons: BTreeMap<String, String>,
}
