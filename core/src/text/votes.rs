//! How much small words, letters and endings of a text speak for each language. What is made of it is `language`'s.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::foreign;
use super::grammar::{Grammar, Senses};
use super::lang::GRAMMARS;
use super::language::Language;
use super::neighbours;
use super::piece::hash;
use super::polls::Polls;
use super::split::Split;

/// Weight of a grammar word, and of a letter, of one language alone.
const SMALL_WORD: usize = 4;
/// By how many votes, and how many halves of the next one's votes, a language must lead to leave no doubt. Of 4,583 texts of
/// commitments none led so with another language than the run of letters tells; of five it alone could not tell.
const LEAD: usize = 24;
const HALVES: usize = 3;
/// By how many small words a language that is not read must lead. Of 2,366 titles and texts of commitments in languages that are read
/// none has as many of any as of its own and one more.
const LEAD_OF_NEIGHBOUR: usize = 2;
/// Of how many words one small word tells the language, where other texts beside them are in none that is read.
const FEW: usize = 3;
/// Letters of a word that may have a telling ending.
const WITH_ENDING: usize = 4;

/// How much a text speaks for each language; what several texts say adds up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Votes {
    sums: [usize; GRAMMARS.len()],
    /// How many words are small words of each language, and how many there are.
    small: [usize; GRAMMARS.len()],
    /// How many are small words of each language that is not read and looks like one that is.
    neighbours: [usize; neighbours::COUNT],
    /// How many are small words of the language of which each sentence has most: Spanish and Portuguese sentences together have more
    /// that Galician shares than of either.
    own: usize,
    words: usize,
}

impl Votes {
    /// What small words, letters and endings speak for: of a few words they tell more than the run of letters does.
    pub(crate) fn of(text: &str) -> Self {
        *Polls::of(text, &Split::of(text)).all()
    }

    /// Counts a letter that not every language has.
    pub(super) fn see(&mut self, letter: char) {
        self.count(SIGNS.letters.get(&letter).copied().unwrap_or_default(), SMALL_WORD);
    }

    /// Counts a folded word with its hash: for a language of which it is a grammar word most, for others its longest ending.
    pub(super) fn hear(&mut self, word: &str, hash: u64) {
        // A letter alone is no word: "e-Petitions", "c) ...".
        if word.len() < 2 {
            return;
        }
        let small = SIGNS.words.get(&hash).copied().unwrap_or_default();
        self.count(small, SMALL_WORD);
        self.words += 1;
        if small != Set::default() {
            for (count, place) in self.small.iter_mut().chain(&mut self.neighbours).zip(0..) {
                *count += usize::from(small.holds(place));
            }
        }
        if word.len() < WITH_ENDING {
            return;
        }
        let mut longest = [0; GRAMMARS.len()];
        for (length, languages) in SIGNS.endings.of(word) {
            for (longest, _) in longest.iter_mut().zip(0..).filter(|(_, place)| languages.holds(*place)) {
                *longest = length;
            }
        }
        for ((vote, longest), _) in
            self.sums.iter_mut().zip(longest).zip(0..).filter(|(_, place)| !small.holds(*place))
        {
            *vote += longest.div_ceil(2);
        }
    }

    /// Counts a folded word that a name begins with: it says nothing of a language that is not read.
    pub(super) fn hear_name(&mut self, word: &str, hash: u64) {
        let neighbours = self.neighbours;
        self.hear(word, hash);
        self.neighbours = neighbours;
    }

    fn count(&mut self, languages: Set, weight: usize) {
        if languages == Set::default() {
            return;
        }
        for (vote, language) in self.sums.iter_mut().zip(Language::all()) {
            *vote += if languages.has(language) { weight } else { 0 };
        }
    }

    /// Adds what another text says.
    pub(crate) fn add(&mut self, more: &Votes) {
        self.sums.iter_mut().zip(&more.sums).for_each(|(vote, more)| *vote += more);
        self.small.iter_mut().zip(&more.small).for_each(|(small, more)| *small += more);
        self.neighbours.iter_mut().zip(&more.neighbours).for_each(|(small, more)| *small += more);
        self.own += more.own;
        self.words += more.words;
    }

    /// Ends a sentence.
    pub(super) fn close(&mut self) {
        self.own = self.small.iter().copied().max().unwrap_or_default();
    }

    /// How much is said for a language.
    pub(super) fn for_language(&self, language: Language) -> usize {
        self.sums.get(language.index()).copied().unwrap_or_default()
    }

    /// The language with most votes. Where several have as many (`Portal de agua`), it is the first by code.
    pub(crate) fn elect(&self) -> Option<Language> {
        let most = self.sums.iter().copied().max().filter(|most| *most > 0)?;
        self.sums.iter().zip(Language::all()).find(|(vote, _)| **vote == most).map(|(_, language)| language)
    }

    /// Whether small words of the language with most votes are so rare that the texts may be in another one.
    pub(crate) fn leave_doubt(&self) -> bool {
        let most = self.small.iter().copied().max().unwrap_or_default();
        foreign::is_doubtful(self.words, most)
    }

    /// Whether the texts are in a language that is not read and looks like one that is, by its small words. `told` says that other
    /// texts beside them are: then they need not tell it by themselves.
    pub(crate) fn speak_for_a_neighbour(&self, told: bool) -> bool {
        let most = self.neighbours.iter().copied().max().unwrap_or_default();
        let lead = if told { 0 } else { LEAD_OF_NEIGHBOUR };
        foreign::are_enough(self.words) && most >= self.own + lead
    }

    /// Whether the texts surely are in languages that are read, by their small words.
    pub(super) fn are_surely_read(&self) -> bool {
        let most = |small: &[usize]| small.iter().copied().max().unwrap_or_default();
        foreign::are_enough(self.words) && !self.leave_doubt() && most(&self.small) > most(&self.neighbours)
    }

    /// The language of a few words of which a third and more are its small words, and more of its than of any that is not read.
    pub(crate) fn elect_by_small_words(&self) -> Option<Language> {
        let most = |small: &[usize]| small.iter().copied().max().unwrap_or_default();
        let own = most(&self.small);
        let tells = own > most(&self.neighbours) && own * FEW >= self.words;
        tells.then(|| self.elect()).flatten()
    }

    /// How many words they have.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// The language with most votes, where no other language comes near.
    pub(crate) fn elect_surely(&self) -> Option<Language> {
        let mut order = self.sums;
        order.sort_unstable();
        let [.., next, most] = order;
        if most >= next + LEAD && 2 * most >= HALVES * next { self.elect() } else { None }
    }
}

/// Some of the languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Set(u32);

impl Set {
    fn has(self, language: Language) -> bool {
        self.holds(language.index())
    }

    /// Whether a language is among them: those that are read by their numbers, and behind these their neighbours.
    fn holds(self, place: usize) -> bool {
        self.0 & (1 << place) != 0
    }
}

/// What tells languages, each with those that it speaks for.
#[derive(Default)]
struct Signs {
    letters: FxHashMap<char, Set>,
    /// By their hashes.
    words: FxHashMap<u64, Set>,
    endings: Endings,
}

/// Endings of words, letter by letter from the last one.
struct Endings(Vec<Letter>);

/// A letter of endings, with all that follow it.
#[derive(Default)]
struct Letter {
    /// Whose ending begins here.
    languages: Set,
    /// The numbers of the letters that stand before it, from `a` to `z`; 0 for none.
    before: [u16; 26],
}

impl Default for Endings {
    fn default() -> Self {
        Endings(vec![Letter::default()])
    }
}

impl Endings {
    fn place(letter: u8) -> usize {
        usize::from(letter.wrapping_sub(b'a'))
    }

    /// Adds an ending of a language.
    fn add(&mut self, ending: &str, language: u32) {
        let mut at = 0;
        for letter in ending.bytes().rev() {
            let fresh = u16::try_from(self.0.len()).unwrap_or_default();
            let Some(next) = self.0.get_mut(at).and_then(|here| here.before.get_mut(Self::place(letter)))
            else {
                return;
            };
            if *next == 0 {
                *next = fresh;
            }
            at = usize::from(*next);
            if at == self.0.len() {
                self.0.push(Letter::default());
            }
        }
        self.0.get_mut(at).into_iter().for_each(|first| first.languages.0 |= language);
    }

    /// The endings of a word, the shortest first: their lengths with whose they are.
    fn of(&self, word: &str) -> impl Iterator<Item = (usize, Set)> {
        let mut at = 0;
        let letters = word.bytes().rev().map_while(move |letter| {
            let next = *self.0.get(at)?.before.get(Self::place(letter))?;
            at = usize::from(next);
            (next > 0).then(|| self.0.get(at).map(|letter| letter.languages)).flatten()
        });
        (1..).zip(letters).filter(|(_, languages)| *languages != Set::default())
    }
}

static SIGNS: LazyLock<Signs> = LazyLock::new(|| {
    let mut signs = Signs::default();
    for (grammar, language) in GRAMMARS.iter().zip(Language::all()) {
        let own = 1 << language.index();
        for letter in grammar.letters.chars() {
            signs.letters.entry(letter).or_default().0 |= own;
        }
        for word in small_words(grammar) {
            signs.words.entry(hash(word)).or_default().0 |= own;
        }
        for ending in grammar.endings {
            signs.endings.add(ending, own);
        }
    }
    for (place, word) in neighbours::small_words() {
        signs.words.entry(hash(word)).or_default().0 |= 1 << (GRAMMARS.len() + place);
    }
    signs
});

/// Whether a word, by its hash, is a small word of any of the languages, of those that are not read, too.
pub(super) fn is_small_word(hash: u64) -> bool {
    SIGNS.words.contains_key(&hash)
}

fn small_words(grammar: &Grammar) -> impl Iterator<Item = &'static str> {
    let lists = grammar.words.iter().filter(|(sense, value, _)| {
        let mut senses = Senses::default();
        senses.add(*sense, *value);
        senses.is_function()
    });
    lists.flat_map(|(.., words)| words.split(' '))
}
