//! How a norm is named: by number, by a name in capitals, by what it is about, or by words before it.

use super::super::grammar::Sense;
use super::super::scene::Scene;
use super::super::token::{Case, Gap, Kind, Token};
use super::{Draft, InstrumentKind, weight};

/// Words between the word for a norm and its number: `Decreto Supremo N.º 3`.
const BEFORE_NUMBER: usize = 3;
/// Small words between two capitalised ones of a name.
const SMALL: usize = 3;
/// Words with content between the word for a norm and what it is about: `ley general de archivos`.
const ADJECTIVES: usize = 3;
/// Links of what it is about: `ley de acceso a la información`.
const LINKS: usize = 3;
/// Words of the name before the word for a norm: `the freedom of information law`.
const WORDS_BEFORE: usize = 6;

/// Looks for the name of a norm, among the tokens that no other has taken.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a, 'b> {
    pub scene: &'b Scene<'a>,
    /// The first free token.
    pub free: usize,
}

impl Naming<'_, '_> {
    /// The norm that a token is the word for.
    pub fn norm(self, at: usize) -> Option<Draft> {
        if !self.scene.has(at, Sense::Norm) {
            return None;
        }
        let value = self.scene.sense(at).value;
        let before = self.compound(at);
        let first = before.unwrap_or(at);
        let named = self.is_capital(at) && !self.scene.place(at).head;
        let about = || if named || value == weight::STRONG { self.subject(at) } else { None };
        let sole = || (before.is_some() || (named && value == weight::SOLE)).then_some(at);
        let last = self.numbered(at).or_else(|| self.titled(at)).or_else(about).or_else(sole)?;
        let kind = if self.is_to_be(first) { InstrumentKind::Bill } else { InstrumentKind::Law };
        Some(Draft { first, last, kind })
    }

    /// The end of a number: `123/2024`, `N.º 27.275`, `(EU) 2016/679`, `C-58`.
    pub fn numbered(self, at: usize) -> Option<usize> {
        let scene = self.scene;
        let mut next = scene.after(at)?;
        for _ in 0..BEFORE_NUMBER {
            let bracket = self.closed_bracket(next);
            let named =
                scene.is(next, Kind::Word) && !scene.sense(next).is_function() && self.is_capital(next);
            match bracket {
                Some(close) => next = scene.after(close)?,
                None if named && !self.is_letters_of_number(next) => next = scene.after(next)?,
                None => break,
            }
        }
        let marked = scene.has(next, Sense::NumberSign);
        while scene.has(next, Sense::NumberSign)
            || matches!(scene.folded(next), "." | "#")
            || (self.is_glued(next) && scene.folded(next) == "o")
        {
            next = scene.after(next)?;
        }
        let begins = scene.is(next, Kind::Number) || self.is_letters_of_number(next);
        // `la ley 2 veces`, `law 5 days`: a number that counts names no norm.
        let counts = !marked
            && scene.after(next).is_some_and(|noun| {
                !self.is_glued(noun) && scene.sense(noun).any(&[Sense::Unit, Sense::Times, Sense::Month])
            });
        (begins && !counts).then(|| self.number_end(next))
    }

    /// `C-58`: a capital letter or two, a hyphen and a number.
    fn is_letters_of_number(self, at: usize) -> bool {
        let joint = at + 1;
        self.is_capital(at)
            && self.scene.folded(at).len() <= 2
            && self.scene.is_sign(joint, "-")
            && self.is_glued(joint)
            && self.is_glued(joint + 1)
            && self.scene.is(joint + 1, Kind::Number)
    }

    /// `(EU)`.
    fn closed_bracket(self, at: usize) -> Option<usize> {
        let close = at + 2;
        (self.scene.is_sign(at, "(") && self.scene.is(at + 1, Kind::Word) && self.scene.is_sign(close, ")"))
            .then_some(close)
    }

    fn is_glued(self, at: usize) -> bool {
        self.scene.token(at).is_some_and(|token| token.gap == Gap::None)
    }

    /// The last token of a number with all that is written onto it.
    pub fn number_end(self, at: usize) -> usize {
        let mut last = at;
        while let Some(next) = self.scene.after(last) {
            let joins = matches!(self.scene.folded(next), "/" | "-" | ".");
            let goes_on = joins
                && self
                    .scene
                    .after(next)
                    .is_some_and(|more| self.is_glued(more) && !self.scene.is(more, Kind::Sign));
            let stops = !goes_on && self.scene.is(next, Kind::Sign);
            if stops || !self.is_glued(next) {
                break;
            }
            last = if goes_on { next + 1 } else { next };
        }
        last
    }

    /// The end of a name in capitals that begins with the word for the norm, or right after it.
    pub fn titled(self, at: usize) -> Option<usize> {
        let scene = self.scene;
        let mut end = None;
        let (mut next, mut small) = (scene.after(at), 0);
        while let Some(word) = next {
            if !scene.is(word, Kind::Word)
                || scene.token(word).is_some_and(|token| token.gap >= Gap::Paragraph)
            {
                break;
            }
            let sense = scene.sense(word);
            if self.is_capital(word) {
                // `ley Micaela` is named so, `Law Commission` is none; after small words a norm without a capital has no name.
                let adjoins = end.is_none() && small == 0;
                let apart = end.is_none() && small > 0 && !self.is_capital(at);
                if apart || (adjoins && scene.grammar.norms_close_names) {
                    break;
                }
                (end, small) = (Some(word), 0);
            } else if small < SMALL && self.is_small(word) && !self.opens_another(word) {
                // `Acuerdo con Universidad X`: another's name, unless it is what the norm is about.
                let about = sense.any(&[Sense::AboutNorm, Sense::Determiner]) || end.is_some();
                if !about {
                    break;
                }
                small += 1;
            } else {
                break;
            }
            next = scene.after(word);
        }
        end
    }

    fn is_small(self, at: usize) -> bool {
        self.scene.sense(at).any(&[
            Sense::Particle,
            Sense::Determiner,
            Sense::Preposition,
            Sense::Conjunction,
            Sense::Infinitive,
            Sense::AboutNorm,
        ])
    }

    /// `y la Secretaría`, `and the Decree`: after a conjunction an article or a norm begins something else.
    fn opens_another(self, at: usize) -> bool {
        let next = self.scene.after(at).map(|next| self.scene.sense(next)).unwrap_or_default();
        self.scene.has(at, Sense::Conjunction) && next.any(&[Sense::Determiner, Sense::Norm])
    }

    /// The end of what the norm is about, in small letters: `ley de archivos`, `loi sur l'accès à l'information`.
    pub fn subject(self, at: usize) -> Option<usize> {
        let scene = self.scene;
        if scene.grammar.norms_close_names && !self.is_noun(at) {
            return None;
        }
        let mut link = scene.after(at)?;
        for _ in 0..ADJECTIVES {
            if scene.has(link, Sense::AboutNorm) || !self.is_content(link) {
                break;
            }
            link = scene.after(link)?;
        }
        if !scene.has(link, Sense::AboutNorm) {
            return None;
        }
        let noun = self.linked(link).filter(|noun| !scene.has(*noun, Sense::AnyNorm))?;
        let mut end = self.with_adjective(noun);
        for _ in 0..LINKS {
            let more = scene.after(end).filter(|link| {
                let particle = scene.has(*link, Sense::Particle);
                let with_article = scene.has(*link, Sense::Preposition)
                    && scene.phrase(*link).is_none()
                    && scene.folded(*link).len() == 1
                    && scene.has_some(scene.after(*link), Sense::Determiner);
                particle || with_article
            });
            match more.and_then(|link| self.linked(link)) {
                Some(noun) => end = self.with_adjective(noun),
                None => break,
            }
        }
        Some(end)
    }

    /// With the adjective after a noun, or the noun after an adjective: `datos abiertos`, `open data`. Verbs agree in no such way.
    fn with_adjective(self, at: usize) -> usize {
        let next = self.scene.after(at).filter(|next| self.is_content(*next));
        let plural = |at: usize| (self.scene.grammar.is_plural)(self.scene.folded(at));
        let joins = |next: &usize| {
            if self.scene.grammar.norms_close_names {
                !self.scene.has_some(self.scene.after(*next), Sense::Determiner)
            } else {
                plural(at) && plural(*next)
            }
        };
        next.filter(joins).unwrap_or(at)
    }

    /// Whether an article, a word apart, or a capital makes a noun of it: not of `agencies act on requests`.
    fn is_noun(self, at: usize) -> bool {
        let is_article = |at: usize| self.scene.sense(at).any(&[Sense::Determiner, Sense::DraftNorm]);
        let before = self.scene.before(at);
        let over_word = before.filter(|at| self.is_content(*at)).and_then(|at| self.scene.before(at));
        self.is_capital(at) || before.is_some_and(is_article) || over_word.is_some_and(is_article)
    }

    /// The word with content that a small word leads to, articles apart.
    fn linked(self, link: usize) -> Option<usize> {
        let mut next = self.scene.after(link)?;
        while self.scene.sense(next).any(&[Sense::Determiner, Sense::AboutNorm]) {
            next = self.scene.after(next)?;
        }
        self.is_content(next).then_some(next)
    }

    fn is_content(self, at: usize) -> bool {
        let sense = self.scene.sense(at);
        self.scene.is(at, Kind::Word) && !sense.is_function() && !sense.has(Sense::Norm)
    }

    /// Where the name begins that stands before the word for the norm, in languages that put it there.
    pub fn compound(self, at: usize) -> Option<usize> {
        if !self.scene.grammar.norms_close_names {
            return None;
        }
        let before =
            self.scene.before(at).filter(|before| *before >= self.free && self.is_content(*before))?;
        let capital = self.is_capital(at) && self.is_capital(before);
        if capital { self.name_before(before) } else { self.words_before(at, before) }
    }

    /// The first capitalised word of the name that ends at one.
    fn name_before(self, last: usize) -> Option<usize> {
        let (mut first, mut at, mut small) = (last, last, 0);
        while let Some(before) = self.scene.before(at).filter(|before| *before >= self.free) {
            if self.is_capital(before) && !self.scene.has(before, Sense::Determiner) {
                (first, small) = (before, 0);
            } else if small < SMALL && self.joins_name(before) {
                small += 1;
            } else {
                break;
            }
            at = before;
        }
        // `Implement Law 10`: the first word of a sentence has its capital from there.
        let only_head = first == last && self.scene.place(first).head;
        (!only_head && (first..=last).any(|at| self.says_which(at))).then_some(first)
    }

    /// `Freedom of`, `Access to`; not `Comply with`.
    fn joins_name(self, at: usize) -> bool {
        let sense = self.scene.sense(at);
        let joins = [Sense::Particle, Sense::Conjunction, Sense::Infinitive, Sense::AboutNorm];
        sense.any(&joins) && !sense.has(Sense::Determiner)
    }

    /// The first word after the article, in small letters: `the freedom of information law`.
    fn words_before(self, head: usize, last: usize) -> Option<usize> {
        let plural = (self.scene.grammar.is_plural)(self.scene.folded(last));
        if plural || self.scene.sense(head).value != weight::STRONG {
            return None;
        }
        let mut first = last;
        for _ in 0..WORDS_BEFORE {
            let before = self.scene.before(first).filter(|before| *before >= self.free)?;
            if self.scene.has(before, Sense::Determiner) {
                return (first..=last).any(|at| self.says_which(at)).then_some(first);
            }
            let joins = self.scene.sense(before).any(&[Sense::Particle, Sense::Infinitive]);
            if !joins && !self.is_content(before) {
                return None;
            }
            first = before;
        }
        None
    }

    /// Whether the word tells the norm from others: not those of `the national law`.
    fn says_which(self, at: usize) -> bool {
        self.is_content(at) && !self.scene.has(at, Sense::AnyNorm)
    }

    fn is_capital(self, at: usize) -> bool {
        let capital =
            |token: &Token| token.kind == Kind::Word && matches!(token.case, Case::Title | Case::Upper);
        !self.scene.is_shouted(at) && self.scene.token(at).is_some_and(capital)
    }

    /// Whether a norm is not there yet: one among others, `una ley de archivos`, `a new law on lobbying`.
    fn is_to_be(self, first: usize) -> bool {
        let one = |at: usize| {
            let sense = self.scene.sense(at);
            sense.has(Sense::Determiner) && sense.value == 1
        };
        let before = self.scene.before(first);
        let over_word = before.filter(|at| self.is_content(*at)).and_then(|at| self.scene.before(at));
        before.is_some_and(one) || over_word.is_some_and(one)
    }
}
