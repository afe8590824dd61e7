//! Indicators of kind `compliance`: requirements by tier. It never says more than was read.

use super::indicators::{Held, RuleStanding};
use crate::pack::Status;
use crate::report::{ComplianceResult, Complies, TierResult, Verdict};

/// The requirements of an indicator: rules in one of its tiers.
pub fn counted<'a>(tiers: &[String], standings: &[RuleStanding<'a>]) -> Vec<RuleStanding<'a>> {
    let in_tier = |standing: &&RuleStanding<'_>| {
        standing.rule.tier.as_ref().is_some_and(|tier| tiers.contains(&tier.value))
    };
    standings.iter().filter(in_tier).copied().collect()
}

/// Whether one subject complies. The first tier binds; the others show how far it goes beyond.
pub fn compliance(tiers: &[String], counted: &[RuleStanding<'_>]) -> ComplianceResult {
    let results: Vec<TierResult> = tiers.iter().map(|tier| tier_result(tier, counted)).collect();
    let is_unmet = binding(tiers, counted).any(is_unmet);
    let complies = results.first().map_or(Complies::NotDecided, |tier| complies(tier, is_unmet));
    ComplianceResult { complies, tiers: results, in_the_way: in_the_way(tiers, counted) }
}

/// Requirements of the binding tier that are not met, then those without evidence, then those that wait.
pub fn in_the_way(tiers: &[String], counted: &[RuleStanding<'_>]) -> Vec<String> {
    let order = [
        Verdict::NotMet,
        Verdict::PartlyMet,
        Verdict::NoEvidence,
        Verdict::Undetermined,
        Verdict::ForAPerson,
        Verdict::MetByAlternative,
    ];
    let with = |verdict: Verdict| {
        binding(tiers, counted).filter(move |standing| worst(standing) == Some(verdict) && !standing.is_met())
    };
    order.into_iter().flat_map(with).map(|standing| standing.rule.id.clone()).collect()
}

/// The requirements that bind: those of the first tier whose wording was read.
fn binding<'a, 'b>(
    tiers: &'b [String],
    counted: &'b [RuleStanding<'a>],
) -> impl Iterator<Item = &'b RuleStanding<'a>> {
    of_tier(tiers.first(), counted).filter(|standing| standing.rule.status != Status::Draft)
}

fn of_tier<'a, 'b>(
    tier: Option<&'b String>,
    counted: &'b [RuleStanding<'a>],
) -> impl Iterator<Item = &'b RuleStanding<'a>> {
    counted.iter().filter(move |standing| standing.rule.tier.as_ref().map(|own| &own.value) == tier)
}

/// The verdict that decides a requirement with several findings.
fn worst(standing: &RuleStanding<'_>) -> Option<Verdict> {
    let order = [
        Verdict::NotMet,
        Verdict::PartlyMet,
        Verdict::Undetermined,
        Verdict::NoEvidence,
        Verdict::ForAPerson,
        Verdict::MetByAlternative,
        Verdict::Met,
    ];
    order.into_iter().find(|verdict| standing.findings.iter().any(|finding| judged(finding) == *verdict))
}

/// The verdict as compliance counts it: met in part, with the rest unknown, is not known to be unmet.
fn judged(finding: &Held<'_>) -> Verdict {
    if finding.open { Verdict::NoEvidence } else { finding.verdict }
}

/// Whether the record shows that a requirement, or some of it, is not met.
fn is_unmet(standing: &RuleStanding<'_>) -> bool {
    matches!(worst(standing), Some(Verdict::NotMet | Verdict::PartlyMet))
}

/// Whether all that is not known of a requirement is the rest of what is met in part.
fn is_open(standing: &RuleStanding<'_>) -> bool {
    standing.findings.iter().all(|finding| finding.verdict != Verdict::NoEvidence)
}

fn tier_result(tier: &String, counted: &[RuleStanding<'_>]) -> TierResult {
    let mut result = TierResult {
        tier: tier.clone(),
        met: 0,
        pending: 0,
        partly_met: 0,
        not_met: 0,
        no_evidence: 0,
        draft: 0,
        draft_phases: Vec::new(),
    };
    for standing in of_tier(Some(tier), counted) {
        if standing.rule.status == Status::Draft {
            if standing.applies() {
                result.draft += 1;
                let new = |phase: &&String| !result.draft_phases.contains(phase);
                result
                    .draft_phases
                    .extend(standing.rule.phase.iter().filter(new).cloned().collect::<Vec<_>>());
            }
            continue;
        }
        match worst(standing) {
            Some(Verdict::Met) => result.met += 1,
            Some(Verdict::MetByAlternative) if standing.is_met() => result.met += 1,
            Some(Verdict::MetByAlternative) => result.pending += 1,
            Some(Verdict::PartlyMet) => result.partly_met += 1,
            Some(Verdict::NoEvidence) if is_open(standing) => result.partly_met += 1,
            Some(Verdict::NotMet) => result.not_met += 1,
            Some(Verdict::NoEvidence | Verdict::Undetermined | Verdict::ForAPerson) => {
                result.no_evidence += 1;
            }
            _ => {}
        }
    }
    result
}

fn complies(tier: &TierResult, is_unmet: bool) -> Complies {
    if is_unmet {
        Complies::No
    } else if tier.partly_met + tier.no_evidence > 0 || tier.draft > 0 || tier.met + tier.pending == 0 {
        Complies::NotDecided
    } else if tier.pending > 0 {
        Complies::IfAccepted
    } else {
        Complies::Yes
    }
}
