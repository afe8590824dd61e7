//! A text with everything that is known word by word: what the recognisers of verbs, dates and quantities look at.

use std::cell::Cell;

use super::grammar::{Class, Grammar, Phrase, Sense, Senses};
use super::index::{Entry, Payload, Reader};
use super::sentence::{Layout, Place};
use super::sheet::{Known, Sheet};
use super::steps::look;
use super::token::{Case, Kind, Token, Tokens};
use super::trie::Trie;

/// A sequence of words in the text that the lists of the reader know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match<'a> {
    pub first: usize,
    pub last: usize,
    pub entry: &'a Entry,
}

/// One text as one reader sees it.
pub(super) struct Scene<'a> {
    pub grammar: &'static Grammar,
    pub tokens: &'a Tokens,
    pub layout: &'a Layout,
    /// Known sequences, by first word, the longest first.
    pub matches: Vec<Match<'a>>,
    /// Whether any letter of the text carries an acute accent, so that its absence elsewhere means something.
    pub accented: bool,
    sheet: &'a Sheet,
    /// For want of a reader: the index, whose lists may answer one reader so and another otherwise.
    anybody: Option<&'a Trie<Payload>>,
    is_unsure: Cell<bool>,
}

impl<'a> Scene<'a> {
    /// The scene of a reader.
    pub fn of(sheet: &'a Sheet, trie: &'a Trie<Payload>, reader: Reader) -> Self {
        let of_known = |known: &Known| {
            let entry = trie.payload(known.node)?.of(reader)?;
            Some(Match { first: known.first as usize, last: known.last as usize, entry })
        };
        let matches = sheet.known_to(reader).iter().filter_map(of_known).collect();
        Scene { matches, ..Self::bare(sheet) }
    }

    /// The scene of nobody: without the lists of any reader. Whether one of them would see it otherwise is known afterwards.
    pub fn of_nobody(sheet: &'a Sheet, trie: &'a Trie<Payload>) -> Self {
        Scene { anybody: Some(trie), ..Self::bare(sheet) }
    }

    fn bare(sheet: &'a Sheet) -> Self {
        Scene {
            grammar: sheet.language.grammar(),
            tokens: &sheet.tokens,
            layout: &sheet.layout,
            matches: Vec::new(),
            accented: sheet.accented,
            sheet,
            anybody: None,
            is_unsure: Cell::new(false),
        }
    }

    /// Whether, without a reader, something was asked that lists of a reader may answer otherwise.
    pub fn is_unsure(&self) -> bool {
        self.is_unsure.get()
    }

    /// The senses of a word; none beyond the text.
    pub fn sense(&self, at: usize) -> Senses {
        look();
        self.sheet.senses.get(at).copied().unwrap_or_default()
    }

    /// Whether nothing is known of a token but that it is a word, and it ends in a letter: no date and no amount begins with it, nor
    /// with most words.
    pub fn is_plain(&self, at: usize) -> bool {
        self.sense(at) == Senses::default()
            && self.phrase(at).is_none()
            && self.is(at, Kind::Word)
            && !self.folded(at).as_bytes().last().is_some_and(u8::is_ascii_digit)
    }

    /// Whether it is a word of which the grammar knows nothing: mostly one with content of its own.
    pub fn is_unknown(&self, at: usize) -> bool {
        self.is(at, Kind::Word) && self.sense(at) == Senses::default()
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
        self.sheet.phrases.get(at).copied().flatten()
    }

    /// Whether a word from one to another, both included, has the sense: so that whole sentences can be passed by.
    pub fn has_within(&self, (first, last): (usize, usize), sense: Sense) -> bool {
        self.sheet.senses.get(first..=last).is_some_and(|all| all.iter().any(|senses| senses.has(sense)))
    }

    /// Whether one of some grammar phrases begins at a word from one to another, both included.
    pub fn has_phrase(&self, (first, last): (usize, usize), wanted: &[Phrase]) -> bool {
        let is_one =
            |found: &Option<(Phrase, usize)>| found.is_some_and(|(phrase, _)| wanted.contains(&phrase));
        self.sheet.phrases.get(first..=last).is_some_and(|all| all.iter().any(is_one))
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

    /// The first token of the sentence of a token, and whether an auxiliary or a relative word stands in the sentence.
    pub fn sentence_of(&self, at: usize) -> (usize, bool) {
        let sentence = self.place(at).sentence;
        let first = self.layout.sentences.get(sentence).map_or(at, |(first, _)| *first);
        (first, self.layout.told.get(sentence).copied().unwrap_or_default())
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

    /// Whether the sentence of a token is written in capitals alone, which then tell nothing.
    pub fn is_shouted(&self, at: usize) -> bool {
        self.layout.shouted.get(self.place(at).sentence).copied().unwrap_or_default()
    }

    /// Whether a word is written small, as far as can be seen: in a shouted sentence any word may be.
    pub fn is_small(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            token.kind == Kind::Word
                && (token.case == Case::Lower || (token.case == Case::Upper && self.is_shouted(at)))
        })
    }

    /// Whether a word begins a sentence or item, an article apart.
    pub fn at_noun_head(&self, at: usize) -> bool {
        self.place(at).head
            || self
                .before(at)
                .is_some_and(|before| self.place(before).head && self.has(before, Sense::Determiner))
    }

    /// The auxiliary that a word shares with the one before it: `is open and published`, asked at the `and`.
    pub fn auxiliary_before_pair(&self, and: usize) -> Option<usize> {
        if !self.has(and, Sense::Conjunction) {
            return None;
        }
        let first = self.before(and)?;
        let mut at = self.before(first).filter(|_| self.is(first, Kind::Word))?;
        let adverb =
            |at: usize| self.folded(at).ends_with(self.grammar.adverb) || self.has(at, Sense::Function);
        if adverb(at) && !self.has(at, Sense::Passive) {
            at = self.before(at)?;
        }
        self.has(at, Sense::Passive).then_some(at)
    }

    /// The known sequences that begin at a word, the longest first.
    pub fn matches_at(&self, at: usize) -> &[Match<'a>] {
        let from = self.matches.partition_point(|found| found.first < at);
        let own = self.matches.get(from..).unwrap_or(&[]);
        own.get(..own.iter().take_while(|found| found.first == at).count()).unwrap_or(&[])
    }

    /// Whether a verb form of the lists with one of the classes begins at a word.
    pub fn has_form(&self, at: usize, classes: &[Class]) -> bool {
        let is_one = |entry: &Entry| entry.forms.iter().any(|form| classes.contains(&form.class));
        if let Some(trie) = self.anybody {
            let mut payloads = self.sheet.known_at(at).iter().filter_map(|known| trie.payload(known.node));
            let of_some = payloads.any(|payload| payload.entries.iter().any(|(_, entry)| is_one(entry)));
            self.is_unsure.set(self.is_unsure.get() | of_some);
        }
        self.matches_at(at).iter().any(|found| is_one(found.entry))
    }
}
