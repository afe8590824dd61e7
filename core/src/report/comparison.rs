//! What differs between two reports: of two versions of a plan, or of one plan on two days or by two editions of a pack.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::matching::{Matched, match_subjects};
use super::{
    Coverage, DocumentSummary, Finding, IndicatorKind, IndicatorOutcome, IndicatorResult, LevelRange, Reason,
    Report, RuleSummary, Verdict,
};

/// What differs between two reports. Commitments and milestones are the same when they have the same id; those without one,
/// when they stand in the same place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// What stood before.
    pub before: Side,
    /// What stands now.
    pub after: Side,
    /// What besides the document differs: differences of the judging, not of the plan.
    pub conditions: Vec<Condition>,
    /// Commitments and milestones that were added, are gone or have moved.
    pub subjects: Vec<SubjectChange>,
    /// Every indicator on every subject, those that stayed among them.
    pub indicators: Vec<IndicatorChange>,
    /// Findings that flipped, came or went, on subjects that both reports have.
    pub findings: Vec<FindingChange>,
    /// How many findings are as they were.
    pub unchanged: u32,
}

/// One of the two reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// The document.
    pub document: DocumentSummary,
    /// The day on which it was judged.
    pub as_of: String,
    /// Language of its texts.
    pub locale: String,
}

/// Something of the judging that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// What it is.
    pub what: ConditionKind,
    /// The pack, when it is about one; empty otherwise.
    pub pack: String,
    /// Its value before; `null` when there was none.
    pub before: Option<String>,
    /// Its value now; `null` when there is none.
    pub after: Option<String>,
}

/// What of the judging may differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConditionKind {
    /// Version of the engine.
    Engine,
    /// The day.
    AsOf,
    /// The language.
    Locale,
    /// Version of a pack, or whether it was used.
    PackVersion,
    /// Digest of a pack whose version is the same.
    PackDigest,
}

/// How something came to differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// It is only in the report after.
    Added,
    /// It is only in the report before.
    Gone,
    /// It stands elsewhere.
    Moved,
}

/// A commitment or milestone that was added, is gone or has moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubjectChange {
    /// How.
    pub movement: Movement,
    /// Which.
    pub subject: SubjectRef,
}

/// A subject as both reports know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubjectRef {
    /// JSON Pointer before; `null` when it was not there.
    pub before: Option<String>,
    /// JSON Pointer after; `null` when it is not there.
    pub after: Option<String>,
    /// Its id; empty when it has none.
    pub id: String,
    /// Its title now, or before when it is gone.
    pub title: String,
}

/// An indicator on a subject, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorChange {
    /// Pack that defines it.
    pub pack: String,
    /// Its id.
    pub id: String,
    /// The subject.
    pub subject: SubjectRef,
    /// Whether anything of it differs.
    pub changed: bool,
    /// What it said; `null` when it was not there.
    pub before: Option<Standing>,
    /// What it says; `null` when it is not there.
    pub after: Option<Standing>,
}

impl IndicatorChange {
    /// Thousandths now less those before, for indicators that have them on both sides.
    pub fn difference(&self) -> Option<i64> {
        let permille = |side: &Option<Standing>| side.as_ref()?.permille.map(i64::from);
        Some(permille(&self.after)? - permille(&self.before)?)
    }
}

/// What an indicator says, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Its kind.
    pub kind: IndicatorKind,
    /// Thousandths, for kinds that have them and where something counts.
    pub permille: Option<u32>,
    /// The level, the code, or whether it complies; `null` for points, for a level that is not known, and for a code that says
    /// nothing about the subject.
    pub value: Option<String>,
    /// The levels that it may have, when a gate is not known.
    pub range: Option<LevelRange>,
    /// How much of it the record answered.
    pub coverage: Coverage,
}

impl Standing {
    fn of(result: &IndicatorResult) -> Self {
        let (value, range) = match &result.result {
            IndicatorOutcome::Points(_) => (None, None),
            IndicatorOutcome::Level(level) => (level.level.clone(), level.range.clone()),
            IndicatorOutcome::Compliance(compliance) => (Some(compliance.complies.name().to_owned()), None),
            IndicatorOutcome::Code(code) => (code.applying().map(str::to_owned), None),
        };
        let permille = result.result.permille();
        Standing { kind: result.kind, permille, value, range, coverage: result.coverage }
    }
}

/// A finding that flipped, came or went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingChange {
    /// Pack that wrote the rule.
    pub pack: String,
    /// Id of the rule.
    pub rule: String,
    /// Clause of the standard, when the rule encodes one.
    pub clause: Option<String>,
    /// What the rule says when met.
    pub title: String,
    /// The subject.
    pub subject: SubjectRef,
    /// Whether the finding is better, worse or neither.
    pub direction: Direction,
    /// What it was; `null` when it was not there.
    pub before: Option<Told>,
    /// What it is; `null` when it is not there.
    pub after: Option<Told>,
}

/// Where a finding has gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More of it is met.
    Better,
    /// Less of it is met.
    Worse,
    /// Neither: what is met is the same, or one of the two does not count.
    Other,
}

/// What a finding says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The verdict.
    pub verdict: Verdict,
    /// How much is met, in thousandths.
    pub share: u32,
    /// Why.
    pub reason: Reason,
}

impl Told {
    fn of(finding: &Finding) -> Self {
        let share = finding.share.permille();
        Told { verdict: finding.verdict, share, reason: finding.reason.clone() }
    }
}

/// Tells two reports apart.
///
/// ```
/// # use rasero::{Document, Library, Options, Scorer};
/// # let library = Library::from_files([
/// #     ("mine/pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"Mine\" }"),
/// #     ("mine/rules/has-a-lead.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.lead.institution)\""),
/// # ])?;
/// # let scorer = Scorer::builder(&library).pack("mine").build()?;
/// # let options = Options::as_of("2026-03-01".parse()?);
/// let before = Document::from_yaml("id: c1\ntitle: Publish the budget")?;
/// let after = Document::from_yaml("id: c1\ntitle: Publish the budget\nlead: {institution: Treasury}")?;
/// let comparison =
///     rasero::report::compare(&scorer.score(&before, &options), &scorer.score(&after, &options));
/// assert_eq!(comparison.findings[0].direction, rasero::report::Direction::Better);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn compare(before: &Report, after: &Report) -> Comparison {
    let matched = match_subjects(before, after);
    let (findings, unchanged) = findings(before, after, &matched);
    Comparison {
        before: side(before),
        after: side(after),
        conditions: conditions(before, after),
        subjects: matched.changes(),
        indicators: indicators(before, after, &matched),
        findings,
        unchanged,
    }
}

impl Comparison {
    /// The comparison as compact JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|error| format!("{{\"error\":\"{error}\"}}"))
    }
}

fn side(report: &Report) -> Side {
    let (as_of, locale) = (report.as_of.clone(), report.locale.clone());
    Side { document: report.document.clone(), as_of, locale }
}

fn conditions(before: &Report, after: &Report) -> Vec<Condition> {
    let mut found = Vec::new();
    let mut add = |what, pack: &str, before: Option<&String>, after: Option<&String>| {
        if before != after {
            let (before, after) = (before.cloned(), after.cloned());
            found.push(Condition { what, pack: pack.to_owned(), before, after });
        }
    };
    add(ConditionKind::Engine, "", Some(&before.rasero), Some(&after.rasero));
    add(ConditionKind::AsOf, "", Some(&before.as_of), Some(&after.as_of));
    add(ConditionKind::Locale, "", Some(&before.locale), Some(&after.locale));
    let mut ids: Vec<&str> = Vec::new();
    for pack in before.packs.iter().chain(&after.packs) {
        if !ids.contains(&pack.id.as_str()) {
            ids.push(&pack.id);
        }
    }
    for id in ids {
        let of = |report: &'_ Report| report.packs.iter().find(|pack| pack.id == id).cloned();
        let (old, new) = (of(before), of(after));
        let version = |pack: &Option<super::PackSummary>| pack.as_ref().map(|pack| pack.version.clone());
        if version(&old) == version(&new) {
            let digest = |pack: &Option<super::PackSummary>| pack.as_ref().map(|pack| pack.digest.clone());
            add(ConditionKind::PackDigest, id, digest(&old).as_ref(), digest(&new).as_ref());
        } else {
            add(ConditionKind::PackVersion, id, version(&old).as_ref(), version(&new).as_ref());
        }
    }
    found
}

/// What both sides say of one key, in the order of the report after, then what only the report before has.
fn paired<'a, K: Ord + Clone, T>(
    before: impl Iterator<Item = (K, &'a T)>,
    after: impl Iterator<Item = (K, &'a T)>,
) -> Vec<(K, Option<&'a T>, Option<&'a T>)> {
    let before: Vec<(K, &T)> = before.collect();
    let old: BTreeMap<K, &T> = before.iter().cloned().collect();
    let mut pairs: Vec<_> = Vec::new();
    let mut seen = BTreeSet::new();
    for (key, value) in after {
        if seen.insert(key.clone()) {
            pairs.push((key.clone(), old.get(&key).copied(), Some(value)));
        }
    }
    for (key, value) in before {
        if seen.insert(key.clone()) {
            pairs.push((key, Some(value), None));
        }
    }
    pairs
}

fn indicators(before: &Report, after: &Report, matched: &Matched) -> Vec<IndicatorChange> {
    let key = |result: &IndicatorResult, subject: usize| (subject, result.pack.clone(), result.id.clone());
    let old = before.indicators.iter().map(|one| (key(one, matched.before(&one.subject)), one));
    let new = after.indicators.iter().map(|one| (key(one, matched.after(&one.subject)), one));
    let mut changes: Vec<(usize, IndicatorChange)> = Vec::new();
    for ((subject, pack, id), before, after) in paired(old, new) {
        let (before, after) = (before.map(Standing::of), after.map(Standing::of));
        let change = IndicatorChange {
            pack: pack.to_string(),
            id: id.to_string(),
            subject: matched.subject(subject),
            changed: before != after,
            before,
            after,
        };
        changes.push((subject, change));
    }
    changes.sort_by_key(|(subject, _)| *subject);
    changes.into_iter().map(|(_, change)| change).collect()
}

fn findings(before: &Report, after: &Report, matched: &Matched) -> (Vec<FindingChange>, u32) {
    let key = |finding: &Finding, subject: usize| (subject, finding.pack.clone(), finding.rule.clone());
    let old = before.findings.iter().map(|one| (key(one, matched.before(&one.subject)), one));
    let new = after.findings.iter().map(|one| (key(one, matched.after(&one.subject)), one));
    let (mut changes, mut unchanged) = (Vec::new(), 0);
    for ((subject, pack, id), old, new) in paired(old, new) {
        let reference = matched.subject(subject);
        if reference.before.is_none() || reference.after.is_none() {
            continue;
        }
        let same = |one: &Finding| (one.verdict, one.share, one.pending);
        if old.map(same) == new.map(same) {
            unchanged += 1;
            continue;
        }
        let rule = |report: &Report| -> Option<Arc<RuleSummary>> {
            report.rules.iter().find(|rule| *pack == rule.pack && *id == rule.id).cloned()
        };
        let rule = rule(after).or_else(|| rule(before));
        let change = FindingChange {
            clause: rule.as_ref().and_then(|rule| rule.clause.clone()),
            title: rule.map_or_else(|| id.to_string(), |rule| rule.title.clone()),
            pack: pack.to_string(),
            rule: id.to_string(),
            subject: reference,
            direction: direction(old, new),
            before: old.map(Told::of),
            after: new.map(Told::of),
        };
        changes.push((subject, change));
    }
    changes.sort_by_key(|(subject, _)| *subject);
    (changes.into_iter().map(|(_, change)| change).collect(), unchanged)
}

fn direction(before: Option<&Finding>, after: Option<&Finding>) -> Direction {
    match (before, after) {
        (Some(before), Some(after)) if before.verdict.counts() && after.verdict.counts() => {
            match after.share.cmp(&before.share) {
                std::cmp::Ordering::Greater => Direction::Better,
                std::cmp::Ordering::Less => Direction::Worse,
                std::cmp::Ordering::Equal => Direction::Other,
            }
        }
        _ => Direction::Other,
    }
}

#[cfg(test)]
#[path = "comparison_tests.rs"]
mod tests;
