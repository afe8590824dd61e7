//! Indicators of kind `code`: one code of a list by a decision table over rules, with a finer graded order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::indicators::RuleStanding;
use super::named::{Named, NumberOf, find};
use crate::pack::{CodeRow, Indicator, IndicatorSpec, Labelled, Placed};
use crate::report::{CodeResult, Verdict};

/// A code indicator as the engine uses it: one of a table, of which it may ask those above it.
#[derive(Clone, Debug)]
pub struct CodeSpec {
    table: Arc<Vec<Spec>>,
    at: usize,
    /// The indicators that it asks, and those that these ask, with itself: by their places, each once, in order.
    asked: Vec<usize>,
    /// The rules that all of these read, by their numbers, in order.
    read: Vec<usize>,
}

/// Codes, and the rows that give them.
#[derive(Debug)]
struct Spec {
    codes: Vec<String>,
    rows: Vec<Row>,
    weights: Vec<(Named, u32)>,
}

#[derive(Debug)]
struct Row {
    code: String,
    all: Vec<Named>,
    any: Vec<Named>,
    none: Vec<Named>,
    not_met: Vec<Named>,
    /// The least graded order, in thousandths; 0 for no such condition.
    graded_from: u32,
    /// Indicators above, by their places in the table, of which one must have this code or a higher one; empty for no such
    /// condition.
    any_code: Vec<(usize, String)>,
}

impl Row {
    fn rules(&self) -> impl Iterator<Item = &Named> {
        [&self.all, &self.any, &self.none, &self.not_met].into_iter().flatten()
    }
}

/// All code indicators of a pack, in the order of its file.
#[derive(Debug, Default)]
pub struct CodeTable {
    specs: Arc<Vec<Spec>>,
    places: BTreeMap<String, usize>,
}

impl CodeTable {
    /// From the manifest of a pack; rows may ask for codes of the indicators that stand above. Rules that have no number are
    /// switched off and no conditions; a row that is left without any is dropped.
    pub fn new(indicators: &[Indicator], number_of: &NumberOf<'_>) -> Self {
        let (mut specs, mut places) = (Vec::new(), BTreeMap::new());
        for indicator in indicators {
            if let IndicatorSpec::Code { codes, rows, graded_by } = &indicator.spec {
                specs.push(Spec::new(codes, rows, graded_by, &places, number_of));
                places.entry(indicator.id.value.clone()).or_insert(specs.len() - 1);
            }
        }
        CodeTable { specs: Arc::new(specs), places }
    }

    /// The indicator with this id.
    pub fn spec(&self, id: &str) -> CodeSpec {
        let at = self.places.get(id).copied().unwrap_or(usize::MAX);
        let asked = self.asked(at);
        let specs = asked.iter().filter_map(|at| self.specs.get(*at));
        let read: BTreeSet<usize> = specs.flat_map(Spec::names).map(Named::number).collect();
        CodeSpec { table: Arc::clone(&self.specs), at, asked, read: read.into_iter().collect() }
    }

    /// The indicators that one asks, and those that these ask, with itself: by their places, each once, in order.
    fn asked(&self, at: usize) -> Vec<usize> {
        let mut asked = BTreeSet::from([at]);
        for (at, spec) in self.specs.iter().enumerate().take(at.saturating_add(1)).rev() {
            if asked.contains(&at) {
                asked.extend(spec.rows.iter().flat_map(|row| &row.any_code).map(|(other, _)| *other));
            }
        }
        asked.into_iter().collect()
    }
}

impl Spec {
    fn new(
        codes: &[Labelled],
        rows: &[CodeRow],
        graded_by: &[(Placed<String>, u32)],
        above: &BTreeMap<String, usize>,
        number_of: &NumberOf<'_>,
    ) -> Self {
        let ids = |list: &[Placed<String>]| list.iter().filter_map(|id| Named::of(id, number_of)).collect();
        let code_of = |(id, code): &(Placed<String>, Placed<String>)| {
            Some((*above.get(&id.value)?, code.value.clone()))
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
            let lost = |now: &[Named], was: &[Placed<String>]| now.is_empty() && !was.is_empty();
            let lost_any = lost(&made.any, &row.any) || lost(&made.not_met, &row.not_met);
            let is_void = lost_any || had_rules && asks_nothing;
            (!is_void).then_some(made)
        };
        Spec {
            codes: codes.iter().map(|code| code.id.value.clone()).collect(),
            rows: rows.iter().filter_map(row).collect(),
            weights: graded_by
                .iter()
                .filter_map(|(rule, weight)| Some((Named::of(rule, number_of)?, *weight)))
                .collect(),
        }
    }

    /// The rules that it reads itself, or parts of them.
    fn names(&self) -> impl Iterator<Item = &Named> {
        let weighed = self.weights.iter().map(|(name, _)| name);
        self.rows.iter().flat_map(Row::rules).chain(weighed)
    }

    /// Whether a code is one of the list, and as high as another one at the least.
    fn reaches(&self, code: &str, least: &str) -> bool {
        let place = |code: &str| self.codes.iter().position(|known| known == code);
        place(code).zip(place(least)).is_some_and(|(code, least)| code >= least)
    }
}

/// The rules that a code indicator reads.
pub fn counted<'a>(spec: &CodeSpec, standings: &[RuleStanding<'a>]) -> Vec<RuleStanding<'a>> {
    spec.read.iter().filter_map(|number| find(*number, standings)).copied().collect()
}

/// What an indicator comes to, with what would lift it.
struct Settled<'s> {
    code: &'s str,
    row: Option<usize>,
    permille: Option<u32>,
    next: Vec<String>,
}

/// What the indicators of a table come to, as far as they were asked.
type Known<'s> = BTreeMap<usize, Settled<'s>>;

/// The code of one subject, the first row that holds, else the first code; and the rules that would lift it.
pub fn code(spec: &CodeSpec, standings: &[RuleStanding<'_>]) -> (CodeResult, Vec<String>) {
    let table = Table { specs: &spec.table, standings };
    let mut known = Known::new();
    for at in &spec.asked {
        if let Some(settled) = table.settle(*at, &known) {
            known.insert(*at, settled);
        }
    }
    let (settled, code_list) = match (known.remove(&spec.at), spec.table.get(spec.at)) {
        (Some(settled), Some(own)) => (settled, own.codes.clone()),
        _ => (Settled { code: "", row: None, permille: None, next: Vec::new() }, Vec::new()),
    };
    let unread = standings.iter().any(|standing| standing.findings.iter().any(|finding| finding.unread));
    // A row below the first holds where those above it are refuted, and what was not read refutes nothing.
    let is_sure = settled.row == Some(0) || !unread;
    let applies = is_sure && (settled.row.is_some() || !waits_for_nothing_here(standings));
    let result = CodeResult { code: settled.code.to_owned(), applies, code_list, permille: settled.permille };
    (result, settled.next)
}

/// Whether all rules that apply are met, and others do not apply: what is left undecided is not for the record to decide.
fn waits_for_nothing_here(standings: &[RuleStanding<'_>]) -> bool {
    let is_beyond = |standing: &RuleStanding<'_>| {
        standing.findings.iter().all(|finding| finding.verdict == Verdict::NotApplicable)
    };
    standings.iter().all(|standing| standing.is_met() || is_beyond(standing))
        && standings.iter().any(|standing| !standing.findings.is_empty() && is_beyond(standing))
}

/// A table of indicators with what was found.
struct Table<'s, 'f> {
    specs: &'s [Spec],
    standings: &'f [RuleStanding<'f>],
}

impl<'s> Table<'s, '_> {
    /// What one indicator comes to, when those that it asks are known.
    fn settle(&self, at: usize, known: &Known<'s>) -> Option<Settled<'s>> {
        let spec = self.specs.get(at)?;
        let permille = graded(spec, self.standings);
        let row = spec.rows.iter().position(|row| self.holds(row, permille, known));
        let code = row.and_then(|row| spec.rows.get(row)).map(|row| &row.code).or(spec.codes.first());
        let code = code.map(String::as_str).unwrap_or_default();
        let next = self.next(spec, row, code, known);
        Some(Settled { code, row, permille, next })
    }

    fn holds(&self, row: &Row, permille: Option<u32>, known: &Known<'_>) -> bool {
        let met = |rule: &Named| rule.is_met(self.standings);
        let unmet = |rule: &Named| rule.is_answered(self.standings) && !met(rule);
        let refuted = |rule: &Named| rule.is_refuted(self.standings);
        let one =
            |rules: &[Named], holds: &dyn Fn(&Named) -> bool| rules.is_empty() || rules.iter().any(holds);
        row.all.iter().all(met)
            && one(&row.any, &met)
            && one(&row.not_met, &refuted)
            && row.none.iter().all(unmet)
            && permille.unwrap_or(0) >= row.graded_from
            && (row.any_code.is_empty() || self.has_code(row, known))
    }

    /// Whether one of the indicators that a row asks has the code that it asks for, or a higher one.
    fn has_code(&self, row: &Row, known: &Known<'_>) -> bool {
        row.any_code.iter().any(|(at, least)| {
            let pair = self.specs.get(*at).zip(known.get(at));
            pair.is_some_and(|(spec, settled)| spec.reaches(settled.code, least))
        })
    }

    /// The rules that the nearest row above with another code still lacks, or that stand in its way. A row with a rule that does
    /// not apply here cannot be reached. Where the code rests on what the record refutes, the rules that it refutes.
    fn next(&self, spec: &Spec, row: Option<usize>, present: &str, known: &Known<'_>) -> Vec<String> {
        let standings = self.standings;
        let at = row.unwrap_or(spec.rows.len());
        let refuted = spec.rows.get(at).map(|row| row.not_met.as_slice()).unwrap_or_default();
        if !refuted.is_empty() {
            return homes(refuted.iter().filter(|name| name.is_refuted(standings)));
        }
        let applies = |rule: &Named| rule.applies(standings);
        let reachable = |row: &&Row| row.code != present && row.all.iter().all(applies);
        let Some(above) = spec.rows.iter().take(at).rev().find(reachable) else { return Vec::new() };
        let met = |name: &&Named| name.is_met(standings);
        let mut names: Vec<&Named> = above.all.iter().filter(|name| !met(name)).collect();
        if !above.any.iter().any(|name| name.is_met(standings)) {
            names.extend(above.any.first());
        }
        names.extend(above.none.iter().filter(met));
        names.extend(lifting(spec, standings, above.graded_from));
        let mut rules: Vec<String> = Vec::new();
        if !self.has_code(above, known) {
            let ways = above.any_code.iter().filter_map(|(at, _)| known.get(at));
            let shortest = ways.map(|settled| &settled.next).min_by_key(|next| next.len());
            rules.extend(shortest.cloned().unwrap_or_default());
        }
        let of_rows = homes(names.into_iter());
        rules.extend(of_rows.into_iter().filter(|rule| !rules.contains(rule)).collect::<Vec<_>>());
        rules
    }
}

/// The rules of some names, each once.
fn homes<'a>(names: impl Iterator<Item = &'a Named>) -> Vec<String> {
    let mut rules: Vec<String> = Vec::new();
    for name in names {
        if !rules.iter().any(|rule| rule == name.rule()) {
            rules.push(name.rule().to_owned());
        }
    }
    rules
}

/// The fewest rules that would lift the graded order to a height, those that gain most first.
fn lifting<'s>(spec: &'s Spec, standings: &[RuleStanding<'_>], height: u32) -> Vec<&'s Named> {
    let shares: Vec<(&Named, u64, u64)> = spec
        .weights
        .iter()
        .filter_map(|(name, weight)| Some((name, u64::from(*weight), name.share(standings)?)))
        .collect();
    let all: u64 = shares.iter().map(|(_, weight, _)| weight).sum();
    let mut earned: u64 = shares.iter().map(|(_, weight, share)| weight * share).sum();
    let mut gains: Vec<(&Named, u64)> = shares
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

/// Weights times shares over the weights of the rules that count, in thousandths; `None` without weights.
fn graded(spec: &Spec, standings: &[RuleStanding<'_>]) -> Option<u32> {
    let shares =
        spec.weights.iter().filter_map(|(name, weight)| Some((u64::from(*weight), name.share(standings)?)));
    let (earned, all) =
        shares.fold((0, 0), |(earned, all), (weight, share)| (earned + weight * share, all + weight));
    (!spec.weights.is_empty()).then(|| u32::try_from(earned.checked_div(all).unwrap_or(0)).unwrap_or(1000))
}
