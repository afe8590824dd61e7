//! Indicators of kind `points`: earned over attainable, by group, in whole thousandths.

use super::indicators::RuleStanding;
use crate::report::{GroupResult, PointsResult};

/// The rules that a points indicator counts: those in one of its groups.
pub fn counted<'a>(groups: &[String], standings: &[RuleStanding<'a>]) -> Vec<RuleStanding<'a>> {
    let in_group = |standing: &&RuleStanding<'_>| {
        standing.rule.group.as_ref().is_some_and(|group| groups.contains(&group.value))
            && standing.rule.points > 0
    };
    standings.iter().filter(in_group).copied().collect()
}

/// Adds up the points of one subject.
pub fn points(groups: &[String], counted: &[RuleStanding<'_>]) -> PointsResult {
    let results: Vec<GroupResult> = groups.iter().map(|group| group_result(group, counted)).collect();
    let earned = results.iter().map(|group| group.earned).sum();
    let attainable = results.iter().map(|group| group.attainable).sum();
    PointsResult { earned, attainable, permille: permille(earned, attainable), groups: results }
}

/// The rules with most to gain, largest gain first; in the order of the groups among equals.
pub fn next(groups: &[String], counted: &[RuleStanding<'_>]) -> Vec<String> {
    let place = |standing: &RuleStanding<'_>| {
        groups.iter().position(|group| Some(group) == standing.rule.group.as_ref().map(|own| &own.value))
    };
    let mut gains: Vec<(u64, Option<usize>, &str)> = counted
        .iter()
        .map(|standing| (standing.lost(), place(standing), standing.rule.id.as_str()))
        .filter(|(gain, ..)| *gain > 0)
        .collect();
    gains.sort_by_key(|(gain, place, _)| (std::cmp::Reverse(*gain), *place));
    gains.into_iter().map(|(.., rule)| rule.to_owned()).collect()
}

fn group_result(group: &str, counted: &[RuleStanding<'_>]) -> GroupResult {
    let of_group = || {
        counted.iter().filter(|standing| standing.rule.group.as_ref().is_some_and(|own| own.value == group))
    };
    let earned = of_group().map(RuleStanding::earned).sum();
    let attainable = of_group().map(RuleStanding::attainable).sum();
    GroupResult { id: group.to_owned(), earned, attainable, permille: permille(earned, attainable) }
}

/// Floor of 1000 times earned over attainable; 0 when nothing is attainable.
fn permille(earned: u64, attainable: u64) -> u32 {
    let permille = (earned * 1000).checked_div(attainable).unwrap_or(0);
    u32::try_from(permille).unwrap_or(1000)
}
