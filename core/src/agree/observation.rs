//! What one report says on one row: the code and score of each indicator that is compared, and the findings behind them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::sheet::CodedRow;
use super::study::{Compared, Study};
use crate::model::Document;
use crate::report::{Evidence, Finding, IndicatorOutcome, IndicatorResult, Report, Verdict};

/// One row with its human codes and what a report says on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    pub(super) row: CodedRow,
    pub(super) origin: String,
    pub(super) title: String,
    /// For each comparison, what the indicator gives; `None` when it gives nothing.
    pub(super) ours: Vec<Option<Ours>>,
    pub(super) findings: Vec<Behind>,
}

/// What an indicator gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ours {
    /// Place of its code in the list of codes, when it gives codes.
    pub code: Option<usize>,
    /// Its finer order; the place of the code when it has none.
    pub score: u32,
}

/// A finding behind a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Behind {
    /// Pack that wrote the rule.
    pub pack: String,
    /// Id of the rule.
    pub rule: String,
    /// What it says when met.
    pub title: String,
    /// JSON Pointer of the subject.
    pub subject: String,
    /// What the rule says here.
    pub verdict: Verdict,
    /// How much of it is met, in thousandths.
    pub share: u32,
    /// Why.
    pub reason: String,
    /// The words that it rests on.
    pub evidence: Vec<Evidence>,
}

impl Study {
    /// What a report says on one row. `subject` is the JSON Pointer of the commitment or plan that the row is about; `origin` is
    /// how people find it, such as file and line.
    pub fn observe(
        &self,
        row: &CodedRow,
        origin: &str,
        subject: &str,
        document: &Document,
        report: &Report,
    ) -> Observation {
        let tree = document.tree();
        let title = tree.find(subject).and_then(|node| tree.text_field(node, "title")).unwrap_or_default();
        let ours = self.compared.iter().map(|one| {
            let same = |result: &&IndicatorResult| {
                result.pack == one.scale.pack && result.id == one.scale.indicator && result.subject == subject
            };
            report.indicators.iter().find(same).and_then(|result| ours(one, &result.result))
        });
        let counted: BTreeSet<&str> =
            self.compared.iter().flat_map(|one| &one.rules).map(String::as_str).collect();
        let below = |pointer: &str| {
            pointer == subject || pointer.strip_prefix(subject).is_some_and(|rest| rest.starts_with('/'))
        };
        let findings = report.findings.iter();
        let findings = findings.filter(|one| counted.contains(one.rule.as_str()) && below(&one.subject));
        Observation {
            row: row.clone(),
            origin: origin.to_owned(),
            title: title.to_owned(),
            ours: ours.collect(),
            findings: findings.map(|finding| behind(finding, report)).collect(),
        }
    }
}

fn behind(finding: &Finding, report: &Report) -> Behind {
    let mut rules = report.rules.iter();
    let rule = rules.find(|rule| rule.pack == *finding.pack && rule.id == *finding.rule);
    Behind {
        pack: finding.pack.to_string(),
        rule: finding.rule.to_string(),
        title: rule.map(|rule| rule.title.clone()).unwrap_or_default(),
        subject: finding.subject.to_string(),
        verdict: finding.verdict,
        share: finding.share.permille(),
        reason: finding.reason.text.to_string(),
        evidence: finding.evidence.clone(),
    }
}

fn ours(one: &Compared, outcome: &IndicatorOutcome) -> Option<Ours> {
    let place = |code: &str| one.codes.iter().position(|known| known == code);
    let by_place =
        |place: Option<usize>| Some(Ours { code: Some(place?), score: u32::try_from(place?).ok()? });
    match (outcome, &one.part) {
        (IndicatorOutcome::Points(points), part) => {
            let (attainable, score) = match part {
                None => (points.attainable, points.permille),
                Some(part) => {
                    let group = points.groups.iter().find(|group| group.id == *part)?;
                    (group.attainable, group.permille)
                }
            };
            (attainable > 0).then_some(Ours { code: None, score })
        }
        (IndicatorOutcome::Level(level), None) => {
            // Of a range, the level that is certain.
            let certain = level.level.as_ref().or(level.range.as_ref().map(|range| &range.from));
            by_place(certain.map_or(one.nothing, |level| place(level)))
        }
        (IndicatorOutcome::Level(level), Some(part)) => {
            let cell = level.cells.iter().find(|cell| cell.dimension == *part)?;
            by_place(cell.level.as_ref().map_or(one.nothing, |level| place(level)))
        }
        (IndicatorOutcome::Compliance(compliance), _) => by_place(place(compliance.complies.name())),
        (IndicatorOutcome::Code(code), _) => {
            let place = place(code.applying()?)?;
            let score = code.permille.or_else(|| u32::try_from(place).ok())?;
            Some(Ours { code: Some(place), score })
        }
    }
}
