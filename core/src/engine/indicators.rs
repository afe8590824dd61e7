//! From the findings of one subject to its indicators: which findings count, and the kinds one by one.

use std::collections::BTreeMap;

use super::ready::{Method, ReadyIndicator, ReadyPack, ReadyRule};
use super::{code, compliance, level, points};
use crate::pack::{Rule, Status};
use crate::report::{Coverage, Finding, IndicatorKind, IndicatorOutcome, IndicatorResult, Verdict};

/// A rule with its findings on one subject and on what lies below it.
#[derive(Clone, Debug)]
pub struct RuleStanding<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// Its findings that count, and those that do not.
    pub findings: Vec<&'a Finding>,
}

impl RuleStanding<'_> {
    /// The verdict, when there is exactly one finding.
    pub fn verdict(&self) -> Option<Verdict> {
        match self.findings.as_slice() {
            [finding] => Some(finding.verdict),
            _ => None,
        }
    }

    /// Whether every finding is met, and there is one. A pending explanation is not.
    pub fn is_met(&self) -> bool {
        let met = |finding: &&Finding| finding.share == crate::report::Share::FULL;
        !self.findings.is_empty() && self.findings.iter().all(met)
    }

    /// Whether a part is met in every finding, and there is one.
    pub fn is_part_met(&self, part: &str) -> bool {
        let met = |finding: &&Finding| {
            finding.parts.iter().any(|verdict| verdict.id == part && verdict.verdict == Verdict::Met)
        };
        !self.findings.is_empty() && self.findings.iter().all(met)
    }

    /// Whether any finding counts.
    pub fn applies(&self) -> bool {
        self.findings.iter().any(|finding| finding.verdict.counts())
    }

    /// Points earned, in thousandths.
    pub fn earned(&self) -> u64 {
        let shares = self.findings.iter().filter(|finding| finding.verdict.counts());
        shares.map(|finding| u64::from(self.rule.points) * u64::from(finding.share.permille())).sum()
    }

    /// Points that can be earned.
    pub fn attainable(&self) -> u64 {
        let counting = self.findings.iter().filter(|finding| finding.verdict.counts()).count();
        u64::from(self.rule.points) * u64::try_from(counting).unwrap_or(u64::MAX)
    }

    /// Points not earned, in thousandths.
    pub fn lost(&self) -> u64 {
        (self.attainable() * 1000).saturating_sub(self.earned())
    }
}

/// Counts answered findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Findings that the record answered.
    pub answered: u32,
    /// Findings that count.
    pub of: u32,
}

impl Count {
    /// Counts the findings of some rules.
    pub fn of(standings: &[RuleStanding<'_>]) -> Self {
        let mut count = Count::default();
        for finding in standings.iter().flat_map(|standing| &standing.findings) {
            count.of += u32::from(finding.verdict.counts());
            count.answered += u32::from(finding.verdict.answers());
        }
        count
    }
}

/// One indicator on one subject, with the rules that were counted as the lower of two levels.
pub struct Measured {
    /// The result.
    pub result: IndicatorResult,
    /// See [`level::Levelled`].
    pub floors: Vec<String>,
}

/// Measures one indicator on one subject. `findings` are those of the pack on this subject and below it.
pub fn measure(
    pack: &ReadyPack,
    indicator: &ReadyIndicator,
    subject: &str,
    findings: &[&Finding],
) -> Measured {
    let all = standings(&pack.rules, findings);
    let stable: Vec<RuleStanding<'_>> =
        all.iter().filter(|standing| standing.rule.status != Status::Draft).cloned().collect();
    let mut floors = Vec::new();
    let (kind, count, next, result) = match &indicator.method {
        Method::Points(groups) => {
            let counted = points::counted(groups, &stable);
            let result = IndicatorOutcome::Points(points::points(groups, &counted));
            (IndicatorKind::Points, Count::of(&counted), points::next(groups, &counted), result)
        }
        Method::Level(spec) => {
            let levelled = level::level(spec, &stable);
            floors = levelled.floors;
            let count = Count::of(&level::counted(spec, &stable));
            (IndicatorKind::Level, count, levelled.next, IndicatorOutcome::Level(levelled.result))
        }
        Method::Compliance(tiers) => {
            let counted = compliance::counted(tiers, &all);
            let result = compliance::compliance(tiers, &counted);
            let count = Count::of(&compliance::counted(tiers, &stable));
            (
                IndicatorKind::Compliance,
                count,
                result.in_the_way.clone(),
                IndicatorOutcome::Compliance(result),
            )
        }
        Method::Code(spec) => {
            let counted = code::counted(spec, &stable);
            let result = IndicatorOutcome::Code(code::code(spec, &counted));
            (IndicatorKind::Code, Count::of(&counted), code::next(spec, &counted), result)
        }
    };
    let coverage = Coverage { answered: count.answered, of: count.of };
    let (pack, id, subject) = (pack.id().to_owned(), indicator.id.clone(), subject.to_owned());
    Measured { result: IndicatorResult { pack, id, subject, kind, coverage, next, result }, floors }
}

/// All rules with their findings, in the order of the pack.
fn standings<'a>(rules: &'a [ReadyRule], findings: &[&'a Finding]) -> Vec<RuleStanding<'a>> {
    let mut by_rule: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        by_rule.entry(&finding.rule).or_default().push(finding);
    }
    let mut own = |rule: &Rule| by_rule.remove(rule.id.as_str()).unwrap_or_default();
    rules.iter().map(|ready| RuleStanding { findings: own(&ready.rule), rule: &ready.rule }).collect()
}
