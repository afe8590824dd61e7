//! What changed between two states of a draft that have nothing in common but their scorer.

use std::collections::{BTreeMap, BTreeSet};

use super::change::IndicatorChange;
use super::kept::Kept;
use super::readers::Reader;
use super::update::{Standing, Turn};
use crate::engine::Scorer;
use crate::report::IndicatorResult;

/// Number of the pack and of the rule, and the subject.
type Key = (usize, usize, String);

/// What the second state says otherwise than the first.
pub fn compare(scorer: &Scorer, before: &Kept, now: &Kept) -> (Vec<Turn>, Vec<IndicatorChange>) {
    let (old, new) = (standings(scorer, before), standings(scorer, now));
    let mut turns = Vec::new();
    for key in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
        let from = old.get(key).map(|(standing, ..)| *standing);
        let to = new.get(key).map(|(standing, ..)| *standing);
        if from != to {
            let position = new.get(key).or(old.get(key)).map_or(0, |(.., position)| *position);
            let number = new.get(key).map(|(_, number, _)| *number);
            let place = (key.0, key.1, position);
            turns.push(Turn { place, subject: key.2.clone(), from, to, number });
        }
    }
    let (old, new) = (indicators(before), indicators(now));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let change = |key| {
        let (from, to) = (old.get(key).copied(), new.get(key).copied());
        (from != to).then(|| IndicatorChange { from: from.cloned(), to: to.cloned() })
    };
    (turns, keys.into_iter().filter_map(change).collect())
}

/// The pointers are those of the time: the document of the first state is edited already.
fn standings(scorer: &Scorer, kept: &Kept) -> BTreeMap<Key, (Standing, Reader, usize)> {
    let mut all = BTreeMap::new();
    for (number, position, entry) in kept.entries.numbered() {
        let rule = kept.sheet(scorer, entry.pack).and_then(|(_, edition)| edition.rules.get(entry.rule));
        let place = rule.and_then(|ready| kept.asked.places(ready.rule.subject).get(position));
        let subject = place.map(|place| place.pointer.clone()).unwrap_or_default();
        let standing = (entry.ruling.verdict(), entry.ruling.share());
        all.insert((entry.pack, entry.rule, subject), (standing, number, position));
    }
    all
}

fn indicators(kept: &Kept) -> BTreeMap<((usize, usize), &str), &IndicatorResult> {
    kept.measures.results().map(|(key, result)| ((key, result.subject.as_str()), result)).collect()
}
