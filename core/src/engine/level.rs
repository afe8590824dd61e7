//! Indicators of kind `level`: ordered levels over dimensions, with a gate that is open, closed or not known.

use super::indicators::RuleStanding;
use crate::pack::{Labelled, Placed};
use crate::report::{Cell, LevelRange, LevelResult, Verdict};

/// A level indicator as the engine uses it.
#[derive(Clone, Debug)]
pub struct LevelSpec {
    /// Ids of the levels, lowest first.
    pub levels: Vec<String>,
    /// Ids of the dimensions.
    pub dimensions: Vec<String>,
    /// The rule that opens the gate, and the level that a closed gate holds down to.
    pub gate: Option<(String, String)>,
}

impl LevelSpec {
    /// From the manifest of a pack.
    pub fn new(levels: &[Labelled], dimensions: &[Labelled], gate: Option<(String, String)>) -> Self {
        let ids = |list: &[Labelled]| list.iter().map(|named| named.id.value.clone()).collect();
        LevelSpec { levels: ids(levels), dimensions: ids(dimensions), gate }
    }

    fn closed(&self) -> usize {
        self.gate.as_ref().and_then(|(_, closed)| rank(self, closed)).unwrap_or(0)
    }

    fn gate_rule(&self) -> Option<&str> {
        self.gate.as_ref().map(|(rule, _)| rule.as_str())
    }
}

/// What a level indicator gives: its result, what is next, and which rules could count higher.
pub struct Levelled {
    /// The result.
    pub result: LevelResult,
    /// Rules that would lift it, in the order to take them.
    pub next: Vec<String>,
    /// Rules that stand in two levels of a dimension and were counted as the lower.
    pub floors: Vec<String>,
}

/// Levels one subject by the standing of its rules.
pub fn level(spec: &LevelSpec, standings: &[RuleStanding<'_>]) -> Levelled {
    let cells: Vec<Cell> = spec.dimensions.iter().map(|dimension| cell(spec, dimension, standings)).collect();
    let ranks = cells.iter().filter_map(|cell| rank(spec, cell.level.as_deref()?));
    let highest = ranks.max();
    let gate = Gate::of(spec, standings);
    let (level, range) = overall(spec, highest, gate);
    let next = next(spec, standings, highest, gate);
    let floors = standings.iter().filter(|standing| standing.is_met() && levels_of(standing).len() > 1);
    let floors = floors.map(|standing| standing.rule.id.clone()).collect();
    Levelled { result: LevelResult { level, range, cells }, next, floors }
}

/// The rules that a level indicator counts: those with a cell, and the gate.
pub fn counted<'a>(spec: &LevelSpec, standings: &[RuleStanding<'a>]) -> Vec<RuleStanding<'a>> {
    let is_gate = |standing: &RuleStanding<'_>| spec.gate_rule() == Some(&standing.rule.id);
    standings.iter().filter(|standing| standing.rule.cell.is_some() || is_gate(standing)).copied().collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    Open,
    Closed,
    Unknown,
}

impl Gate {
    fn of(spec: &LevelSpec, standings: &[RuleStanding<'_>]) -> Self {
        let Some(gate) = spec.gate_rule() else { return Gate::Open };
        let standing = standings.iter().find(|standing| standing.rule.id == gate);
        match standing {
            Some(standing) if standing.is_met() => Gate::Open,
            // A gate that is met in part, waits to be accepted or failed is not known to be open, nor to be closed.
            Some(standing) => match standing.verdict() {
                Some(Verdict::NotApplicable) => Gate::Open,
                Some(Verdict::NotMet) => Gate::Closed,
                _ => Gate::Unknown,
            },
            None => Gate::Unknown,
        }
    }
}

fn rank(spec: &LevelSpec, level: &str) -> Option<usize> {
    spec.levels.iter().position(|known| known == level)
}

fn levels_of<'a>(standing: &RuleStanding<'a>) -> &'a [Placed<String>] {
    standing.rule.cell.as_ref().map_or(&[], |cell| &cell.levels)
}

/// The level that a rule gives when met: the lowest of those that it stands in.
fn floor_of(spec: &LevelSpec, standing: &RuleStanding<'_>) -> Option<usize> {
    levels_of(standing).iter().filter_map(|level| rank(spec, level)).min()
}

fn cell(spec: &LevelSpec, dimension: &str, standings: &[RuleStanding<'_>]) -> Cell {
    let here = |standing: &&RuleStanding<'_>| {
        standing.rule.cell.as_ref().is_some_and(|cell| cell.dimension.value == dimension) && standing.is_met()
    };
    let mut met: Vec<(usize, &str)> = standings
        .iter()
        .filter(here)
        .filter_map(|standing| Some((floor_of(spec, standing)?, standing.rule.id.as_str())))
        .collect();
    met.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    let level = met.first().and_then(|(rank, _)| spec.levels.get(*rank)).cloned();
    let rules = met.into_iter().map(|(_, rule)| rule.to_owned()).collect();
    Cell { dimension: dimension.to_owned(), level, rules }
}

fn overall(spec: &LevelSpec, highest: Option<usize>, gate: Gate) -> (Option<String>, Option<LevelRange>) {
    let name = |rank: usize| spec.levels.get(rank).cloned();
    let Some(highest) = highest else { return (None, None) };
    let closed = spec.closed().min(highest);
    match gate {
        Gate::Open => (name(highest), None),
        Gate::Closed => (name(closed), None),
        Gate::Unknown if closed == highest => (name(highest), None),
        Gate::Unknown => match (name(closed), name(highest)) {
            (Some(from), Some(to)) => (None, Some(LevelRange { from, to })),
            _ => (None, None),
        },
    }
}

/// The smallest set of rules that lifts the level: the gate where it holds the level down, else one entry of the level above.
fn next(spec: &LevelSpec, standings: &[RuleStanding<'_>], highest: Option<usize>, gate: Gate) -> Vec<String> {
    let closed = spec.closed();
    let held_down = gate != Gate::Open && highest.is_some_and(|highest| highest > closed);
    let gate_rule = spec.gate_rule().map(str::to_owned).into_iter();
    if held_down {
        return gate_rule.collect();
    }
    let target = highest.map_or(0, |highest| highest + 1);
    let mut candidates: Vec<&RuleStanding<'_>> = standings
        .iter()
        .filter(|standing| {
            !standing.is_met() && standing.applies() && floor_of(spec, standing) == Some(target)
        })
        .collect();
    candidates
        .sort_by_key(|standing| (standing.verdict() != Some(Verdict::PartlyMet), order(spec, standing)));
    let Some(entry) = candidates.first() else { return Vec::new() };
    let needs_gate = gate != Gate::Open && target > closed;
    let entry = std::iter::once(entry.rule.id.clone());
    if needs_gate { gate_rule.chain(entry).collect() } else { entry.collect() }
}

fn order(spec: &LevelSpec, standing: &RuleStanding<'_>) -> usize {
    let dimension = standing.rule.cell.as_ref().map(|cell| &cell.dimension.value);
    spec.dimensions.iter().position(|known| Some(known) == dimension).unwrap_or(usize::MAX)
}
