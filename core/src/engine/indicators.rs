//! From the findings of one subject to its indicators: which findings count, and the kinds one by one.

use std::sync::Arc;

use super::ready::{Method, ReadyIndicator, ReadyRule};
use super::{code, compliance, level, points};
use crate::pack::{Rule, Status};
use crate::report::{
    Coverage, IndicatorKind, IndicatorOutcome, IndicatorResult, PartVerdict, Share, Verdict,
};

/// What an indicator takes from a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held<'a> {
    /// Number of its rule in the pack.
    pub rule: usize,
    /// What the rule says.
    pub verdict: Verdict,
    /// How much of it is met.
    pub share: Share,
    /// Whether it is met in part and the rest is not known.
    pub open: bool,
    /// Whether it could not be told for want of reading a text.
    pub unread: bool,
    /// Verdicts of its parts.
    pub parts: &'a [PartVerdict],
}

/// A rule with its findings on one subject and on what lies below it.
#[derive(Clone, Copy, Debug)]
pub struct RuleStanding<'a> {
    /// Its number in the pack.
    pub number: usize,
    /// The rule.
    pub rule: &'a Rule,
    /// Its findings that count, and those that do not.
    pub findings: &'a [Held<'a>],
}

impl RuleStanding<'_> {
    /// The verdict, when there is exactly one finding.
    pub fn verdict(&self) -> Option<Verdict> {
        match self.findings {
            [finding] => Some(finding.verdict),
            _ => None,
        }
    }

    /// The findings that count.
    pub fn counting(&self) -> impl Iterator<Item = &Held<'_>> {
        self.findings.iter().filter(|finding| finding.verdict.counts())
    }

    /// Whether a finding failed to come out.
    pub fn failed(&self) -> bool {
        self.findings.iter().any(|finding| finding.verdict == Verdict::Undetermined)
    }

    /// Whether every finding that counts is met, there is one, and none failed. A pending explanation is not met.
    pub fn is_met(&self) -> bool {
        self.applies() && !self.failed() && self.counting().all(|finding| finding.share == Share::FULL)
    }

    /// Whether a part is met in every finding, and there is one.
    pub fn is_part_met(&self, part: &str) -> bool {
        let met = |finding: &Held<'_>| {
            finding.parts.iter().any(|verdict| verdict.id == part && verdict.verdict == Verdict::Met)
        };
        self.applies() && !self.failed() && self.counting().all(met)
    }

    /// Whether any finding counts.
    pub fn applies(&self) -> bool {
        self.counting().next().is_some()
    }

    /// Points earned, in thousandths.
    pub fn earned(&self) -> u64 {
        self.counting().map(|finding| u64::from(self.rule.points) * u64::from(finding.share.permille())).sum()
    }

    /// Points that can be earned, in thousandths.
    pub fn attainable(&self) -> u64 {
        u64::from(self.rule.points) * 1000 * u64::try_from(self.counting().count()).unwrap_or(0)
    }

    /// Points not earned, in thousandths.
    pub fn lost(&self) -> u64 {
        self.attainable().saturating_sub(self.earned())
    }
}

/// How many of some rules count, and how many of these the record answered in every finding.
fn coverage(standings: &[RuleStanding<'_>]) -> Coverage {
    let mut coverage = Coverage::default();
    for standing in standings.iter().filter(|standing| standing.applies()) {
        coverage.of += 1;
        coverage.answered += u32::from(standing.counting().all(|finding| finding.verdict.answers()));
    }
    coverage
}

/// One indicator on one subject, with the rules that were counted as the lower of two levels.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The result.
    pub result: IndicatorResult,
    /// See [`level::Levelled`].
    pub floors: Vec<String>,
}

/// How all rules of a pack stand on one subject: what each of its indicators is made of.
#[derive(Debug)]
pub struct Standings<'a> {
    all: Vec<RuleStanding<'a>>,
    /// Those that are no drafts.
    stable: Vec<RuleStanding<'a>>,
}

impl<'a> Standings<'a> {
    /// Of the rules of a pack; `findings` are those on the subject and below it, by rule.
    pub fn of(rules: &'a [Arc<ReadyRule>], findings: &'a [Held<'a>]) -> Self {
        let all = standings(rules, findings);
        let is_stable = |standing: &&RuleStanding<'_>| standing.rule.status != Status::Draft;
        Standings { stable: all.iter().filter(is_stable).copied().collect(), all }
    }
}

/// Measures one indicator on one subject.
pub fn measure(indicator: &ReadyIndicator, subject: &str, standings: &Standings<'_>) -> Measured {
    let Standings { all, stable } = standings;
    let mut floors = Vec::new();
    let (kind, coverage, next, result) = match &indicator.method {
        Method::Points(groups) => {
            let counted = points::counted(groups, stable);
            let result = IndicatorOutcome::Points(points::points(groups, &counted));
            (IndicatorKind::Points, coverage(&counted), points::next(groups, &counted), result)
        }
        Method::Level(spec) => {
            let levelled = level::level(spec, stable);
            floors = levelled.floors;
            let counted = coverage(&level::counted(spec, stable));
            (IndicatorKind::Level, counted, levelled.next, IndicatorOutcome::Level(levelled.result))
        }
        Method::Compliance(tiers) => {
            let counted = compliance::counted(tiers, all);
            let result = compliance::compliance(tiers, &counted);
            let counted_rules = coverage(&compliance::counted(tiers, stable));
            (
                IndicatorKind::Compliance,
                counted_rules,
                result.in_the_way.clone(),
                IndicatorOutcome::Compliance(result),
            )
        }
        Method::Code(spec) => {
            let counted = code::counted(spec, stable);
            let (result, next) = code::code(spec, &counted);
            (IndicatorKind::Code, coverage(&counted), next, IndicatorOutcome::Code(result))
        }
    };
    let (pack, id, subject) = (indicator.pack.clone(), indicator.id.clone(), subject.into());
    Measured { result: IndicatorResult { pack, id, subject, kind, coverage, next, result }, floors }
}

/// All rules with their findings, in the order of the pack.
fn standings<'a>(rules: &'a [Arc<ReadyRule>], mut findings: &'a [Held<'a>]) -> Vec<RuleStanding<'a>> {
    let mut standings = Vec::with_capacity(rules.len());
    for (number, ready) in rules.iter().enumerate() {
        let own = findings.partition_point(|held| held.rule <= number);
        let (own, rest) = findings.split_at_checked(own).unwrap_or_default();
        standings.push(RuleStanding { number, rule: &ready.rule, findings: own });
        findings = rest;
    }
    standings
}
