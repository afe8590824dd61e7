//! Passages that were found together, with the tables in which others look them up: made when somebody first asks.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::memo::GroupNumber;
use super::passage::{Passage, SentenceId};
use super::sweep::{self, Neighbours, Overlaps};
use crate::document::NodeId;
use crate::text::Span;

/// Passages in the order in which they were found.
#[derive(Debug)]
pub(super) struct Group {
    /// By which number it is remembered, if it is.
    pub number: Option<GroupNumber>,
    pub passages: Vec<Passage>,
    sentences: OnceLock<Vec<SentenceId>>,
    ends: OnceLock<FxHashMap<SentenceId, u32>>,
    neighbours: OnceLock<Neighbours>,
    overlaps: OnceLock<Overlaps>,
    places: OnceLock<FxHashSet<(NodeId, Span)>>,
    distinct: OnceLock<usize>,
    in_order: OnceLock<bool>,
}

impl Group {
    /// A group of passages.
    pub fn new(number: Option<GroupNumber>, passages: Vec<Passage>) -> Self {
        Group {
            number,
            passages,
            sentences: OnceLock::new(),
            ends: OnceLock::new(),
            neighbours: OnceLock::new(),
            overlaps: OnceLock::new(),
            places: OnceLock::new(),
            distinct: OnceLock::new(),
            in_order: OnceLock::new(),
        }
    }

    /// Whether they come in the order of the texts, so that each is there once.
    pub fn is_in_order(&self) -> bool {
        let ascend = |pair: &[Passage]| matches!(pair, [one, other] if one.place() < other.place());
        *self.in_order.get_or_init(|| self.passages.windows(2).all(ascend))
    }

    /// Whether a passage stands in a sentence with one of these.
    pub fn shares_sentence(&self, passage: &Passage) -> bool {
        let sentences = self.sentences.get_or_init(|| {
            let mut all: Vec<SentenceId> = self.passages.iter().map(Passage::sentence).collect();
            all.sort_unstable();
            all.dedup();
            all
        });
        sentences.binary_search(&passage.sentence()).is_ok()
    }

    /// Where the first one in a sentence ends.
    pub fn first_end(&self, sentence: SentenceId) -> Option<u32> {
        self.ends.get_or_init(|| sweep::first_ends(&self.passages)).get(&sentence).copied()
    }

    /// For finding the nearest one.
    pub fn neighbours(&self) -> &Neighbours {
        self.neighbours.get_or_init(|| Neighbours::of(&self.passages))
    }

    /// For finding those that share a word with others.
    pub fn overlaps(&self) -> &Overlaps {
        self.overlaps.get_or_init(|| Overlaps::of(&self.passages))
    }

    /// Whether one of these is the very words of a passage.
    pub fn has_words_of(&self, passage: &Passage) -> bool {
        let places = || self.passages.iter().map(Passage::place).collect();
        self.places.get_or_init(places).contains(&passage.place())
    }

    /// How many different ones there are, counted by `count` at the first call.
    pub fn distinct(&self, count: impl FnOnce() -> usize) -> usize {
        *self.distinct.get_or_init(count)
    }
}
