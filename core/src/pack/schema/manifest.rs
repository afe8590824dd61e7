//! `pack.toml` as its schema describes it.
#![expect(dead_code, reason = "these types describe files; nobody makes one")]

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::files::{Applies, ByLanguage, Case, Params, id, subject};

/// A pack: one standard, guide or method in one edition.
#[derive(JsonSchema)]
#[schemars(rename = "Pack", deny_unknown_fields)]
pub(super) struct PackFile {
    /// Its id: small letters and digits, joined by hyphens.
    #[schemars(schema_with = "id")]
    id: String,
    /// Its version, three numbers: `1.0.0`.
    #[schemars(regex(pattern = r"^[0-9]+\.[0-9]+\.[0-9]+"))]
    version: String,
    /// The versions of Rasero that can run it: `>=0.1`.
    engine: Option<String>,
    /// The id of the pack whose rules it takes over.
    #[schemars(schema_with = "id", default)]
    extends: Option<String>,
    /// Languages of its texts: `["en", "es"]`. Rules give theirs under `[text.en]`, or in `texts/<language>.ftl`.
    #[schemars(length(min = 1))]
    languages: Vec<String>,
    /// Its name, by language.
    title: ByLanguage,
    /// What it says of itself, by language.
    description: Option<ByLanguage>,
    /// The standard of which it is one edition. Editions say when they were in force.
    #[schemars(schema_with = "id", default)]
    edition_of: Option<String>,
    /// When it applies to plans.
    in_force: Option<Period>,
    /// To which members it applies.
    applies: Option<Applies>,
    /// What its rules come from, by the id that they cite.
    documents: Option<BTreeMap<String, Document>>,
    /// What it makes of its rules.
    indicator: Option<Vec<Indicator>>,
    /// Fields of documents that it declares: `"commitment.district" = "text"`.
    fields: Option<Params>,
    /// Regular expressions that its rules look for in texts, by name: `matches("email")`.
    patterns: Option<BTreeMap<String, String>>,
    /// Values that all its rules see as `params.name`.
    params: Option<Params>,
    /// What it changes in the rules of the packs above, by the id of the rule; `*` for parameters of all of them.
    #[schemars(rename = "override")]
    overrides: Option<BTreeMap<String, Override>>,
}

/// From a day to a day; one of them may be open.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Period {
    /// The first day.
    from: Option<String>,
    /// The last day.
    to: Option<String>,
}

/// A document that rules come from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Document {
    /// Its title.
    title: String,
    /// Its whole address.
    #[schemars(regex(pattern = "^https?://"))]
    url: Option<String>,
    /// Its edition.
    edition: Option<String>,
    /// Who published it.
    publisher: Option<String>,
    /// When it was published: a day, a month or a year.
    date: Option<String>,
    /// Its language.
    language: Option<String>,
    /// What a reader should know of it, such as which parts were read.
    note: Option<String>,
}

fn kind(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "enum": ["points", "level", "compliance", "code"] })
}

/// What a pack makes of its rules.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Indicator {
    /// Its id, unique in the pack.
    #[schemars(schema_with = "id")]
    id: String,
    /// `points` adds up by group, `level` ranks over dimensions, `compliance` counts by tier, `code` decides by a table.
    #[schemars(schema_with = "kind")]
    kind: String,
    /// Its name, by language.
    title: Option<ByLanguage>,
    /// What it is made for; without it, each commitment.
    #[schemars(schema_with = "subject", default)]
    subject: Option<String>,
    /// Names of its groups, tiers, levels, dimensions or codes, by id and language.
    labels: Option<BTreeMap<String, ByLanguage>>,
    /// Of `points`: the groups, in their order. Rules say `group = "..."`.
    groups: Option<Vec<String>>,
    /// Of `level`: the levels, lowest first.
    levels: Option<Vec<String>>,
    /// Of `level`: the dimensions.
    dimensions: Option<Vec<String>>,
    /// Of `level`: how one level is made of all.
    overall: Option<Overall>,
    /// Of `compliance`: the tiers, the one that must be met first. Rules say `tier = "..."`.
    tiers: Option<Vec<String>>,
    /// Of `compliance`: whether an explained alternative may take the place of a requirement of the first tier.
    comply_or_explain: Option<bool>,
    /// Of `code`: the codes, lowest first.
    codes: Option<Vec<String>>,
    /// Of `code`: the decision table; the first row that holds gives the code, else it is the first code.
    rows: Option<Vec<Row>>,
    /// Of `code`: rules with their weights for a finer order, in thousandths.
    graded_by: Option<BTreeMap<String, u32>>,
}

/// How one level is made of the levels of all dimensions.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Overall {
    /// `highest`.
    take: Option<String>,
    /// A rule without which no level above `closed` is given.
    gate: Option<String>,
    /// The highest level while the rule of `gate` is not met.
    closed: Option<String>,
}

/// A row of a decision table.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Row {
    /// The code that it gives.
    code: String,
    /// Rules that must all be met.
    all: Option<Vec<String>>,
    /// Rules of which one must be met.
    any: Option<Vec<String>>,
    /// Rules none of which may be met.
    none: Option<Vec<String>>,
    /// Rules of which the record must refute one.
    not_met: Option<Vec<String>>,
    /// The least graded order, in thousandths.
    #[schemars(range(min = 0, max = 1000))]
    graded_from: Option<u32>,
    /// Indicators above, one of which must have this code or a higher one.
    any_code: Option<BTreeMap<String, String>>,
}

/// What a pack changes in a rule of the packs above, and why.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Override {
    /// Why, by language: reports show it.
    reason: ByLanguage,
    /// The last day, month or year on which the change holds.
    to: Option<String>,
    /// Whether the rule is switched off, or on again.
    off: Option<bool>,
    /// New values of parameters, of the same type as before.
    params: Option<Params>,
    /// Its new weight.
    #[schemars(range(min = 0, max = 1_000_000))]
    points: Option<u32>,
    /// Its new tier.
    tier: Option<String>,
    /// Its new group.
    group: Option<String>,
    /// New texts, by language and id: `text.es.title = "..."`.
    text: Option<BTreeMap<String, BTreeMap<String, String>>>,
    /// Cases of the changed rule, in the place of those above.
    case: Option<Vec<Case>>,
}
