//! A text, looked up word by word in the index of all readers, once: its words, what the grammar says of them, its sentences, and
//! which known sequences begin where.

use std::sync::Arc;

use super::grammar::{Phrase, Sense, Senses};
use super::index::{Payload, Reader};
use super::language::Language;
use super::sentence::Layout;
use super::token::Tokens;
use super::trie::{NodeNo, Trie, UNKNOWN, WordId};

/// A sequence of words that the lists of some reader know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// Its first word.
    pub first: u32,
    /// Its last word.
    pub last: u32,
    /// Its number in the index.
    pub node: NodeNo,
}

/// What is so for every reader.
#[derive(Debug)]
pub(super) struct Sheet {
    pub language: Language,
    pub tokens: Arc<Tokens>,
    pub layout: Layout,
    pub senses: Vec<Senses>,
    /// The longest grammar phrase that begins at each word, with its last word.
    pub phrases: Vec<Option<(Phrase, usize)>>,
    /// Whether any letter carries an acute accent.
    pub accented: bool,
    /// Known sequences, by first word, the longest first.
    known: Vec<Known>,
    openings: Vec<u32>,
    /// The same, once for each reader that knows them.
    by_reader: Vec<Vec<Known>>,
}

impl Sheet {
    /// Looks every word up.
    pub fn look_up(tokens: Arc<Tokens>, language: Language, trie: &Trie<Payload>) -> Self {
        let words: Vec<WordId> = (0..tokens.len()).map(|index| trie.word(tokens.folded(index))).collect();
        let mut senses = vec![Senses::default(); words.len()];
        let mut phrases = vec![None; words.len()];
        let mut known = Vec::new();
        let mut openings = Vec::with_capacity(words.len() + 1);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        for (first, word) in words.iter().enumerate() {
            let opening = known.len();
            openings.push(count(opening));
            if *word == UNKNOWN {
                continue;
            }
            trie.walk(&words, first, |last, node, payload| {
                if let (true, Some(slot)) = (first == last, senses.get_mut(first)) {
                    // `à` is no auxiliary, though it folds to one.
                    let grave = tokens.get(first).is_some_and(|token| token.accents != 0)
                        && tokens.folded(first) == "a";
                    let auxiliary: &[Sense] =
                        if grave { &[Sense::Bygone, Sense::Perfect, Sense::Finite] } else { &[] };
                    *slot = payload.senses.without(auxiliary);
                }
                if let (Some(phrase), Some(slot)) = (payload.phrase, phrases.get_mut(first)) {
                    *slot = Some((phrase, last));
                }
                if !payload.entries.is_empty() {
                    known.push(Known { first: count(first), last: count(last), node });
                }
            });
            if let Some(new) = known.get_mut(opening..) {
                new.reverse();
            }
        }
        openings.push(count(known.len()));
        let layout = Layout::find(&tokens, &senses);
        let accented = tokens.iter().any(|token| token.accents != 0);
        let by_reader = by_reader(&known, trie);
        Sheet { language, tokens, layout, senses, phrases, accented, known, openings, by_reader }
    }

    /// The known sequences that begin at a word, the longest first.
    pub fn known_at(&self, at: usize) -> &[Known] {
        let opening = |at: usize| self.openings.get(at).map_or(self.known.len(), |opening| *opening as usize);
        self.known.get(opening(at)..opening(at + 1)).unwrap_or(&[])
    }

    /// The known sequences that a reader knows, by first word, the longest first.
    pub fn known_to(&self, reader: Reader) -> &[Known] {
        self.by_reader.get(usize::from(reader.0)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Known sequences by the readers that know them, for each in the order in which they come.
fn by_reader(known: &[Known], trie: &Trie<Payload>) -> Vec<Vec<Known>> {
    let mut by_reader: Vec<Vec<Known>> = Vec::new();
    for known in known {
        for (reader, _) in trie.payload(known.node).iter().flat_map(|payload| &payload.entries) {
            let number = usize::from(reader.0);
            if by_reader.len() <= number {
                by_reader.resize_with(number + 1, Vec::new);
            }
            by_reader.get_mut(number).into_iter().for_each(|own| own.push(*known));
        }
    }
    by_reader
}
