//! The indicators of a draft, measured again where a finding changed.

use std::collections::{BTreeMap, BTreeSet};

use super::asked::Asked;
use super::change::IndicatorChange;
use super::entries::Entries;
use super::kept::Sheet;
use crate::document::NodeId;
use crate::engine::indicators::{Held, Measured, Standings, measure};
use crate::engine::ready::{ReadyEdition, ReadyIndicator};
use crate::engine::ruling::by_place;
use crate::engine::subjects::Judged;
use crate::report::IndicatorResult;

/// All indicators, by number of the pack, number of the indicator and subject.
#[derive(Debug, Default)]
pub struct Measures(Vec<Vec<Told>>);

/// One indicator of a pack.
#[derive(Debug)]
struct Told {
    /// Whether no pack before tells it.
    is_new: bool,
    results: Vec<(NodeId, Measured)>,
}

/// Packs and subjects whose findings changed.
pub type Changed = BTreeSet<(usize, NodeId)>;

impl Measures {
    /// Measures all indicators of some packs.
    pub fn of(sheets: &[Sheet<'_>], packs: &[usize], asked: &Asked, entries: &Entries) -> Self {
        let mut known = BTreeSet::new();
        let mut all = Vec::with_capacity(sheets.len());
        for (index, (_, edition)) in sheets.iter().enumerate() {
            let mut of_pack = Vec::new();
            let found = found(entries, index, |_| true);
            for indicator in edition.indicators.iter().filter(|_| packs.contains(&index)) {
                let is_new = known.insert((indicator.pack.as_str(), indicator.id.as_str()));
                let places = asked.recorded(indicator.subject).filter(|_| is_new);
                let measured = |(judged, pointer): (Judged, &str)| {
                    (judged.node, measure_one(edition, indicator, judged.node, pointer, &found))
                };
                of_pack.push(Told { is_new, results: places.map(measured).collect() });
            }
            all.push(of_pack);
        }
        Measures(all)
    }

    /// Those of a pack, by indicator and subject.
    pub fn of_pack(&self, index: usize) -> impl Iterator<Item = &Measured> {
        let indicators = self.0.get(index).map(Vec::as_slice).unwrap_or_default();
        indicators.iter().flat_map(|told| &told.results).map(|(_, measured)| measured)
    }

    /// All results, by number of the pack and of the indicator.
    pub fn results(&self) -> impl Iterator<Item = ((usize, usize), &IndicatorResult)> {
        let packs = self.0.iter().enumerate();
        let lists = packs.flat_map(|(pack, indicators)| {
            indicators.iter().enumerate().map(move |(indicator, list)| ((pack, indicator), list))
        });
        lists.flat_map(|(key, told)| told.results.iter().map(move |(_, measured)| (key, &measured.result)))
    }

    /// Measures again what changed; `moved` says that there are other subjects, or that their pointers are others.
    pub fn update(
        &mut self,
        sheets: &[Sheet<'_>],
        asked: &Asked,
        entries: &Entries,
        changed: &Changed,
        moved: bool,
    ) -> Vec<IndicatorChange> {
        let mut told = Vec::new();
        let packs = self.0.iter_mut().zip(sheets).enumerate();
        for (index, (indicators, (_, edition))) in packs {
            if !moved
                && changed.range((index, NodeId::ROOT)..).next().is_none_or(|(first, _)| *first != index)
            {
                continue;
            }
            let found = found(entries, index, |node| changed.contains(&(index, node)));
            for (own, indicator) in
                indicators.iter_mut().zip(&edition.indicators).filter(|(own, _)| own.is_new)
            {
                let list = &mut own.results;
                let again = |node, pointer: &str| measure_one(edition, indicator, node, pointer, &found);
                if moved {
                    let places: Vec<(NodeId, &str)> = asked
                        .recorded(indicator.subject)
                        .map(|(judged, pointer)| (judged.node, pointer))
                        .collect();
                    rearrange(list, &places, &mut told, |node| changed.contains(&(index, node)), again);
                    continue;
                }
                for (node, kept) in list.iter_mut().filter(|(node, _)| changed.contains(&(index, *node))) {
                    let now = again(*node, &kept.result.subject);
                    if now.result != kept.result {
                        let (from, to) = (kept.result.clone(), now.result.clone());
                        told.push(IndicatorChange { from: Some(from), to: Some(to) });
                    }
                    *kept = now;
                }
            }
        }
        told
    }
}

/// Puts the results of an indicator into the order of its subjects as they are now.
fn rearrange(
    list: &mut Vec<(NodeId, Measured)>,
    places: &[(NodeId, &str)],
    changes: &mut Vec<IndicatorChange>,
    is_changed: impl Fn(NodeId) -> bool,
    again: impl Fn(NodeId, &str) -> Measured,
) {
    let mut before: std::collections::BTreeMap<NodeId, Measured> = std::mem::take(list).into_iter().collect();
    for (node, pointer) in places {
        let kept = before.remove(node);
        let now = match &kept {
            Some(kept) if !is_changed(*node) => {
                let mut kept = kept.clone();
                kept.result.subject = (*pointer).into();
                kept
            }
            _ => again(*node, pointer),
        };
        let from = kept.map(|kept| IndicatorResult { subject: (*pointer).into(), ..kept.result });
        if from.as_ref() != Some(&now.result) {
            changes.push(IndicatorChange { from, to: Some(now.result.clone()) });
        }
        list.push((*node, now));
    }
    let gone = before.into_values().map(|gone| IndicatorChange { from: Some(gone.result), to: None });
    changes.extend(gone);
}

/// The findings of a pack that concern some places, by place.
fn found(
    entries: &Entries,
    index: usize,
    is_wanted: impl Fn(NodeId) -> bool,
) -> BTreeMap<NodeId, Vec<Held<'_>>> {
    by_place(entries.of_pack(index).map(|entry| (entry.rule, &entry.ruling)), is_wanted)
}

fn measure_one(
    edition: &ReadyEdition,
    indicator: &ReadyIndicator,
    node: NodeId,
    pointer: &str,
    found: &BTreeMap<NodeId, Vec<Held<'_>>>,
) -> Measured {
    let held = found.get(&node).map(Vec::as_slice).unwrap_or_default();
    measure(indicator, pointer, &Standings::of(&edition.rules, held))
}
