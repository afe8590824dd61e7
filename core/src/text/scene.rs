//! A text with everything that is known word by word: what the recognisers of verbs, dates and quantities look at.

use super::grammar::{Class, Grammar, Phrase, Sense, Senses};
use super::lexicons::Payload;
use super::sentence::{Layout, Place};
use super::token::{Kind, Token, Tokens};
use super::trie::{Trie, UNKNOWN, WordId};

/// A known sequence of words in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match<'a> {
    pub first: usize,
    pub last: usize,
    pub payload: &'a Payload,
}

/// One text, looked up.
pub(super) struct Scene<'a> {
    pub grammar: &'static Grammar,
    pub tokens: &'a Tokens,
    pub layout: Layout,
    /// Known sequences, by first word, the longest first.
    pub matches: Vec<Match<'a>>,
    /// Whether any letter of the text carries an acute accent, so that its absence elsewhere means something.
    pub accented: bool,
    senses: Vec<Senses>,
    phrases: Vec<Option<(Phrase, usize)>>,
    openings: Vec<usize>,
}

impl<'a> Scene<'a> {
    /// Looks every word up, once.
    pub fn look_up(tokens: &'a Tokens, grammar: &'static Grammar, trie: &'a Trie<Payload>) -> Self {
        let words: Vec<WordId> = (0..tokens.len()).map(|index| trie.word(tokens.folded(index))).collect();
        let mut senses = vec![Senses::default(); words.len()];
        let mut phrases = vec![None; words.len()];
        let mut matches = Vec::new();
        let mut openings = Vec::with_capacity(words.len() + 1);
        for (first, word) in words.iter().enumerate() {
            let opening = matches.len();
            openings.push(opening);
            if *word == UNKNOWN {
                continue;
            }
            trie.walk(&words, first, |last, payload| {
                if let (true, Some(slot)) = (first == last, senses.get_mut(first)) {
                    *slot = payload.senses;
                }
                if let (Some(phrase), Some(slot)) = (payload.phrase, phrases.get_mut(first)) {
                    *slot = Some((phrase, last));
                }
                if !payload.terms.is_empty() || !payload.forms.is_empty() {
                    matches.push(Match { first, last, payload });
                }
            });
            if let Some(new) = matches.get_mut(opening..) {
                new.reverse();
            }
        }
        openings.push(matches.len());
        let layout = Layout::find(tokens, &senses);
        let accented = tokens.iter().any(|token| token.accents != 0);
        Scene { grammar, tokens, layout, matches, accented, senses, phrases, openings }
    }

    /// The senses of a word; none beyond the text.
    pub fn sense(&self, at: usize) -> Senses {
        self.senses.get(at).copied().unwrap_or_default()
    }

    /// Whether the word has the sense.
    pub fn has(&self, at: usize, sense: Sense) -> bool {
        self.sense(at).has(sense)
    }

    /// Whether there is a word and it has the sense.
    pub fn has_some(&self, at: Option<usize>, sense: Sense) -> bool {
        at.is_some_and(|at| self.has(at, sense))
    }

    /// The longest grammar phrase that begins at a word, and its last word.
    pub fn phrase(&self, at: usize) -> Option<(Phrase, usize)> {
        self.phrases.get(at).copied().flatten()
    }

    /// One token.
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The folded form of a token; empty beyond the text.
    pub fn folded(&self, at: usize) -> &str {
        self.tokens.folded(at)
    }

    /// The place of a token.
    pub fn place(&self, at: usize) -> Place {
        self.layout.places.get(at).copied().unwrap_or_default()
    }

    /// The token before, in the same sentence.
    pub fn before(&self, at: usize) -> Option<usize> {
        if self.place(at).start { None } else { at.checked_sub(1) }
    }

    /// The token after, in the same sentence.
    pub fn after(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        (next < self.tokens.len() && !self.place(next).start).then_some(next)
    }

    /// Whether the token is of the kind.
    pub fn is(&self, at: usize, kind: Kind) -> bool {
        self.token(at).is_some_and(|token| token.kind == kind)
    }

    /// Whether the token is this sign.
    pub fn is_sign(&self, at: usize, sign: &str) -> bool {
        self.is(at, Kind::Sign) && self.folded(at) == sign
    }

    /// Whether a word begins a sentence or item, an article apart.
    pub fn at_noun_head(&self, at: usize) -> bool {
        self.place(at).head
            || self
                .before(at)
                .is_some_and(|before| self.place(before).head && self.has(before, Sense::Determiner))
    }

    /// The known sequences that begin at a word, the longest first.
    pub fn matches_at(&self, at: usize) -> &[Match<'a>] {
        let from = self.openings.get(at).copied().unwrap_or(self.matches.len());
        let to = self.openings.get(at + 1).copied().unwrap_or(self.matches.len());
        self.matches.get(from..to).unwrap_or(&[])
    }

    /// Whether a verb form of the lists with one of the classes begins at a word.
    pub fn has_form(&self, at: usize, classes: &[Class]) -> bool {
        self.matches_at(at)
            .iter()
            .any(|found| found.payload.forms.iter().any(|form| classes.contains(&form.class)))
    }
}
