//! A text, looked up word by word in the index of all readers, once: its words, what the grammar says of them, its sentences, and
//! which known sequences begin where.

use std::sync::Arc;

use super::grammar::{Phrase, Sense, Senses};
use super::index::Payload;
use super::language::Language;
use super::sentence::Layout;
use super::token::Tokens;
use super::trie::{NodeNo, Trie, UNKNOWN, WordId};

/// A sequence of words that the lists of some reader know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
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
                    let grave = tokens.folded(first) == "a"
                        && tokens.get(first).is_some_and(|token| token.accents != 0);
                    let auxiliary: &[Sense] =
                        if grave { &[Sense::Bygone, Sense::Perfect, Sense::Finite] } else { &[] };
                    *slot = payload.senses.without(auxiliary);
                }
                if let (Some(phrase), Some(slot)) = (payload.phrase, phrases.get_mut(first)) {
                    *slot = Some((phrase, last));
                }
                if !payload.entries.is_empty() {
                    known.push(Known { last: count(last), node });
                }
            });
            if let Some(new) = known.get_mut(opening..) {
                new.reverse();
            }
        }
        openings.push(count(known.len()));
        let layout = Layout::find(&tokens, &senses);
        let accented = tokens.iter().any(|token| token.accents != 0);
        Sheet { language, tokens, layout, senses, phrases, accented, known, openings }
    }

    /// The known sequences that begin at a word, the longest first.
    pub fn known_at(&self, at: usize) -> &[Known] {
        let opening = |at: usize| self.openings.get(at).map_or(self.known.len(), |opening| *opening as usize);
        self.known.get(opening(at)..opening(at + 1)).unwrap_or(&[])
    }
}
