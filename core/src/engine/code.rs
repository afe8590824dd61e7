//! Indicators of kind `code`: one code of a list by a decision table over rules, with a finer graded order.

use super::indicators::{Held, RuleStanding};
use crate::pack::{CodeRow, Indicator, IndicatorSpec, Labelled, Placed};
use crate::report::{CodeResult, Verdict};

/// A code indicator as the engine uses it.
#[derive(Clone, Debug)]
pub struct CodeSpec {
    codes: Vec<String>,
    rows: Vec<Row>,
    weights: Vec<(String, u32)>,
}

#[derive(Clone, Debug)]
struct Row {
    code: String,
    all: Vec<String>,
    any: Vec<String>,
    none: Vec<String>,
    not_met: Vec<String>,
    /// The least graded order, in thousandths; 0 for no such condition.
    graded_from: u32,
    /// Other indicators of the pack of which one must have this code or a higher one; empty for no such condition.
    any_code: Vec<(CodeSpec, String)>,
}

impl Row {
    fn rules(&self) -> impl Iterator<Item = &String> {
        [&self.all, &self.any, &self.none, &self.not_met].into_iter().flatten()
    }
}

impl CodeSpec {
    /// From the manifest of a pack; rows may ask for codes of the indicators that stand above. Rules that are switched off are
    /// no conditions; a row that is left without any is dropped.
    pub fn new(
        codes: &[Labelled],
        rows: &[CodeRow],
        graded_by: &[(Placed<String>, u32)],
        above: &[Indicator],
        is_on: &dyn Fn(&str) -> bool,
    ) -> Self {
        let kept = |name: &&Placed<String>| is_on(home_and_part(name).0);
        let ids = |list: &[Placed<String>]| list.iter().filter(kept).map(|id| id.value.clone()).collect();
        let code_of = |(id, code): &(Placed<String>, Placed<String>)| {
            Some((Self::of(above, &id.value, is_on)?, code.value.clone()))
        };
        let row = |row: &CodeRow| {
            let made = Row {
                code: row.code.value.clone(),
                all: ids(&row.all),
                any: ids(&row.any),
                none: ids(&row.none),
                not_met: ids(&row.not_met),
                graded_from: row.graded_from,
                any_code: row.any_code.iter().filter_map(code_of).collect(),
            };
            let had_rules = ![&row.all, &row.any, &row.none, &row.not_met].into_iter().all(Vec::is_empty);
            let asks_nothing =
                made.rules().next().is_none() && made.graded_from == 0 && made.any_code.is_empty();
            let lost = |now: &[String], was: &[Placed<String>]| now.is_empty() && !was.is_empty();
            let lost_any = lost(&made.any, &row.any) || lost(&made.not_met, &row.not_met);
            let is_void = lost_any || had_rules && asks_nothing;
            (!is_void).then_some(made)
        };
        CodeSpec {
            codes: codes.iter().map(|code| code.id.value.clone()).collect(),
            rows: rows.iter().filter_map(row).collect(),
            weights: graded_by
                .iter()
                .filter(|(rule, _)| kept(&rule))
                .map(|(rule, weight)| (rule.value.clone(), *weight))
                .collect(),
        }
    }

    /// The indicator with this id, when it is one of codes.
    fn of(above: &[Indicator], id: &str, is_on: &dyn Fn(&str) -> bool) -> Option<Self> {
        let at = above.iter().position(|indicator| indicator.id.value == id)?;
        match (above.get(at).map(|indicator| &indicator.spec)?, above.get(..at)?) {
            (IndicatorSpec::Code { codes, rows, graded_by }, above) => {
                Some(CodeSpec::new(codes, rows, graded_by, above, is_on))
            }
            _ => None,
        }
    }

    fn reads(&self, rule: &str) -> bool {
        let is_it = |name: &String| home_and_part(name).0 == rule;
        let of_row =
            |row: &Row| row.rules().any(is_it) || row.any_code.iter().any(|(spec, _)| spec.reads(rule));
        self.rows.iter().any(of_row) || self.weights.iter().any(|(name, _)| is_it(name))
    }

    /// Whether a code is one of the list, and as high as another one at the least.
    fn reaches(&self, code: &str, least: &str) -> bool {
        let place = |code: &str| self.codes.iter().position(|known| known == code);
        place(code).zip(place(least)).is_some_and(|(code, least)| code >= least)
    }
}

/// The rules that a code indicator reads.
pub fn counted<'a>(spec: &CodeSpec, standings: &[RuleStanding<'a>]) -> Vec<RuleStanding<'a>> {
    standings.iter().filter(|standing| spec.reads(&standing.rule.id)).copied().collect()
}

/// The code of one subject: the first row that holds, else the first code.
pub fn code(spec: &CodeSpec, standings: &[RuleStanding<'_>]) -> CodeResult {
    let permille = graded(spec, standings);
    let row = spec.rows.iter().find(|row| holds(row, standings, permille));
    let code = row.map(|row| &row.code).or(spec.codes.first()).cloned().unwrap_or_default();
    let applies = row.is_some() || !waits_for_nothing_here(standings);
    CodeResult { code, applies, code_list: spec.codes.clone(), permille }
}

/// Whether all rules that apply are met, and others do not apply: what is left undecided is not for the record to decide.
fn waits_for_nothing_here(standings: &[RuleStanding<'_>]) -> bool {
    let is_beyond = |standing: &RuleStanding<'_>| {
        standing.findings.iter().all(|finding| finding.verdict == Verdict::NotApplicable)
    };
    standings.iter().all(|standing| standing.is_met() || is_beyond(standing))
        && standings.iter().any(|standing| !standing.findings.is_empty() && is_beyond(standing))
}

/// The rules that the nearest row above with another code still lacks, or that stand in its way. A row with a rule that does not
/// apply here cannot be reached. Where the code rests on what the record refutes, the rules that it refutes.
pub fn next(spec: &CodeSpec, standings: &[RuleStanding<'_>]) -> Vec<String> {
    let permille = graded(spec, standings);
    let at = spec.rows.iter().position(|row| holds(row, standings, permille)).unwrap_or(spec.rows.len());
    let refuted = spec.rows.get(at).map(|row| row.not_met.as_slice()).unwrap_or_default();
    if !refuted.is_empty() {
        return homes(refuted.iter().filter(|name| is_refuted(name, standings)));
    }
    let present = spec.rows.get(at).map(|row| &row.code).or(spec.codes.first());
    let applies = |rule: &String| {
        let home = home_and_part(rule).0;
        standings.iter().any(|standing| standing.rule.id == home && standing.applies())
    };
    let reachable = |row: &&Row| Some(&row.code) != present && row.all.iter().all(applies);
    let Some(above) = spec.rows.iter().take(at).rev().find(reachable) else { return Vec::new() };
    let met = |name: &&String| is_met(name, standings);
    let mut names: Vec<&String> = above.all.iter().filter(|name| !met(name)).collect();
    if !above.any.iter().any(|name| is_met(name, standings)) {
        names.extend(above.any.first());
    }
    names.extend(above.none.iter().filter(met));
    names.extend(lifting(spec, standings, above.graded_from));
    let mut rules: Vec<String> = Vec::new();
    if !above.any_code.iter().any(|(spec, least)| has_code(spec, least, standings)) {
        let ways = above.any_code.iter().map(|(spec, _)| next(spec, standings));
        rules.extend(ways.min_by_key(Vec::len).unwrap_or_default());
    }
    let of_rows = homes(names.into_iter());
    rules.extend(of_rows.into_iter().filter(|rule| !rules.contains(rule)).collect::<Vec<_>>());
    rules
}

/// The rules of some names, each once.
fn homes<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut rules = Vec::new();
    for name in names {
        let rule = home_and_part(name).0.to_owned();
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}

fn holds(row: &Row, standings: &[RuleStanding<'_>], permille: Option<u32>) -> bool {
    let met = |rule: &String| is_met(rule, standings);
    let unmet = |rule: &String| is_answered(rule, standings) && !is_met(rule, standings);
    let refuted = |rule: &String| is_refuted(rule, standings);
    let one = |rules: &[String], holds: &dyn Fn(&String) -> bool| rules.is_empty() || rules.iter().any(holds);
    row.all.iter().all(met)
        && one(&row.any, &met)
        && one(&row.not_met, &refuted)
        && row.none.iter().all(unmet)
        && permille.unwrap_or(0) >= row.graded_from
        && (row.any_code.is_empty()
            || row.any_code.iter().any(|(spec, least)| has_code(spec, least, standings)))
}

fn has_code(spec: &CodeSpec, least: &str, standings: &[RuleStanding<'_>]) -> bool {
    spec.reaches(&code(spec, standings).code, least)
}

/// The fewest rules that would lift the graded order to a height, those that gain most first.
fn lifting<'s>(spec: &'s CodeSpec, standings: &[RuleStanding<'_>], height: u32) -> Vec<&'s String> {
    let shares: Vec<(&String, u64, u64)> = spec
        .weights
        .iter()
        .filter_map(|(name, weight)| Some((name, u64::from(*weight), share(name, standings)?)))
        .collect();
    let all: u64 = shares.iter().map(|(_, weight, _)| weight).sum();
    let mut earned: u64 = shares.iter().map(|(_, weight, share)| weight * share).sum();
    let mut gains: Vec<(&String, u64)> = shares
        .into_iter()
        .map(|(name, weight, share)| (name, weight * 1000_u64.saturating_sub(share)))
        .collect();
    gains.sort_by_key(|(_, gain)| std::cmp::Reverse(*gain));
    let mut names = Vec::new();
    for (name, gain) in gains {
        if earned >= all * u64::from(height) || gain == 0 {
            break;
        }
        earned += gain;
        names.push(name);
    }
    names
}

/// Whether the record refutes a rule or a part of it: a finding says that it is not met. What is met in part is not refuted.
fn is_refuted(name: &str, standings: &[RuleStanding<'_>]) -> bool {
    let (rule, part) = home_and_part(name);
    let standing = standings.iter().find(|standing| standing.rule.id == rule);
    let refutes = |finding: &Held<'_>| match part {
        None => finding.verdict == Verdict::NotMet,
        Some(part) => finding.parts.iter().any(|own| own.id == part && own.verdict == Verdict::NotMet),
    };
    standing.is_some_and(|standing| !standing.failed() && standing.counting().any(refutes))
}

/// Whether a rule has findings that count, and none failed: a rule that failed neither lifts nor lowers anything.
fn is_answered(name: &str, standings: &[RuleStanding<'_>]) -> bool {
    let standing = standings.iter().find(|standing| standing.rule.id == home_and_part(name).0);
    standing.is_some_and(|standing| standing.applies() && !standing.failed())
}

/// Whether a rule is met, or a part of it, written `rule/part`.
fn is_met(name: &str, standings: &[RuleStanding<'_>]) -> bool {
    let (rule, part) = home_and_part(name);
    let Some(standing) = standings.iter().find(|standing| standing.rule.id == rule) else { return false };
    part.map_or_else(|| standing.is_met(), |part| standing.is_part_met(part))
}

fn home_and_part(name: &str) -> (&str, Option<&str>) {
    name.split_once('/').map_or((name, None), |(rule, part)| (rule, Some(part)))
}

/// Weights times shares over the weights of the rules that count, in thousandths; `None` without weights.
fn graded(spec: &CodeSpec, standings: &[RuleStanding<'_>]) -> Option<u32> {
    let shares =
        spec.weights.iter().filter_map(|(name, weight)| Some((u64::from(*weight), share(name, standings)?)));
    let (earned, all) =
        shares.fold((0, 0), |(earned, all), (weight, share)| (earned + weight * share, all + weight));
    (!spec.weights.is_empty()).then(|| u32::try_from(earned.checked_div(all).unwrap_or(0)).unwrap_or(1000))
}

/// The share of a rule, averaged over its findings that count, or of a part; `None` when nothing counts.
fn share(name: &str, standings: &[RuleStanding<'_>]) -> Option<u64> {
    let (rule, part) = home_and_part(name);
    let standing =
        standings.iter().find(|standing| standing.rule.id == rule).filter(|standing| standing.applies())?;
    if part.is_some() {
        return Some(if is_met(name, standings) { 1000 } else { 0 });
    }
    let shares: Vec<u64> = standing.counting().map(|finding| u64::from(finding.share.permille())).collect();
    shares.iter().sum::<u64>().checked_div(u64::try_from(shares.len()).unwrap_or(0))
}
