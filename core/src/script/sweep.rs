//! Sorted look-ups over passages: which of them stand near, over or after others, without comparing each with each.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::passage::{Passage, SentenceId};
use crate::document::NodeId;
use crate::text::Span;

/// Where the first passage of each sentence ends.
pub(super) fn first_ends(others: &[Passage]) -> FxHashMap<SentenceId, u32> {
    let mut ends: FxHashMap<SentenceId, u32> = FxHashMap::default();
    for other in others {
        let end = ends.entry(other.sentence()).or_insert(u32::MAX);
        *end = other.span().to.min(*end);
    }
    ends
}

/// Tells what shares a word with one of some passages.
#[derive(Debug)]
pub(super) struct Overlaps {
    /// Text and beginning of each in order, and how far it or any before it in that text goes.
    reach: Vec<(NodeId, u32, u32)>,
}

impl Overlaps {
    pub fn of(others: &[Passage]) -> Self {
        let mut reach: Vec<_> =
            others.iter().map(|other| (other.node, other.span().from, other.span().to)).collect();
        reach.sort_unstable();
        let mut before: Option<(NodeId, u32)> = None;
        for (node, _, to) in &mut reach {
            *to = before.filter(|(known, _)| known == node).map_or(*to, |(_, far)| far.max(*to));
            before = Some((*node, *to));
        }
        Overlaps { reach }
    }

    pub fn with(&self, passage: &Passage) -> bool {
        let (node, span) = (passage.node, passage.span());
        let begun = self.reach.partition_point(|(known, from, _)| (*known, *from) < (node, span.to));
        let last = begun.checked_sub(1).and_then(|last| self.reach.get(last));
        last.is_some_and(|(known, _, to)| *known == node && *to > span.from)
    }
}

/// Tells how much text stands between a passage and the nearest one of others in its sentence.
#[derive(Debug)]
pub(super) struct Neighbours {
    sorted: Vec<Neighbour>,
}

#[derive(Debug)]
struct Neighbour {
    place: (SentenceId, Span),
    /// How far it or any before it in the sentence goes.
    reach: u32,
    /// Where the first one from here on begins that may stand second: one that does not govern what follows it.
    second: Option<(SentenceId, u32)>,
}

impl Neighbours {
    pub fn of(others: &[Passage]) -> Self {
        let mut all: Vec<&Passage> = others.iter().collect();
        all.sort_unstable_by_key(|other| (other.sentence(), other.span()));
        let mut before: Option<(SentenceId, u32)> = None;
        let neighbour = |other: &&Passage| {
            let (sentence, span) = (other.sentence(), other.span());
            let far = before.filter(|(known, _)| *known == sentence).map_or(0, |(_, far)| far);
            let reach = far.max(span.to);
            before = Some((sentence, reach));
            let second = (!other.governs_ahead()).then_some((sentence, span.from));
            Neighbour { place: (sentence, span), reach, second }
        };
        let mut sorted: Vec<Neighbour> = all.iter().map(neighbour).collect();
        let mut after = None;
        for neighbour in sorted.iter_mut().rev() {
            after = neighbour.second.or(after);
            neighbour.second = after;
        }
        Neighbours { sorted }
    }

    /// The gaps to the nearest one before and after. A verb that governs what follows it has none to what stands before it.
    pub fn gaps(&self, passage: &Passage) -> impl Iterator<Item = Span> {
        let (sentence, span) = (passage.sentence(), passage.span());
        let from = self.sorted.partition_point(|other| other.place < (sentence, span));
        let after = self.sorted.get(from).and_then(|other| other.second);
        let after = after.filter(|(known, _)| *known == sentence);
        let before = from.checked_sub(1).filter(|_| !passage.governs_ahead());
        let before = before.and_then(|last| self.sorted.get(last)).filter(|other| other.place.0 == sentence);
        let ahead = after.map(|(_, begin)| Span { from: span.to, to: begin.max(span.to) });
        ahead
            .into_iter()
            .chain(before.map(|other| Span { from: other.reach, to: span.from.max(other.reach) }))
    }
}

/// Terms, and what names the same thing: a term that begins or ends with another (`open data portal` and `portal`).
pub(super) struct Things<'a> {
    whole: BTreeSet<&'a str>,
    parts: BTreeSet<&'a str>,
}

impl<'a> Things<'a> {
    pub fn named(terms: impl Iterator<Item = &'a str>) -> Self {
        let whole: BTreeSet<&str> = terms.filter(|term| !term.is_empty()).collect();
        let parts = whole.iter().flat_map(|term| beginnings_and_ends(term)).collect();
        Things { whole, parts }
    }

    pub fn has(&self, term: &str) -> bool {
        let known = self.whole.contains(term) || self.parts.contains(term);
        known || beginnings_and_ends(term).any(|part| self.whole.contains(part))
    }
}

/// The words with which a term of several words begins or ends.
fn beginnings_and_ends(term: &str) -> impl Iterator<Item = &str> {
    let cuts = term.match_indices(' ').flat_map(move |(at, _)| [term.get(..at), term.get(at + 1..)]);
    cuts.flatten().filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_that_begins_or_ends_with_another_is_the_same_thing() {
        let same = |one: &'static str, other: &str| Things::named(std::iter::once(one)).has(other);
        assert!(same("portal", "portal"));
        assert!(same("open data portal", "portal"));
        assert!(same("catálogo", "catálogo de trámites"));
        assert!(!same("open data portal", "data"));
        assert!(!same("portal", "portales"));
        assert!(!same("acta", "carta"));
        assert!(!same("", "portal"));
        assert!(!same("portal", ""));
    }
}
