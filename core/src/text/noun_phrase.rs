//! Where a noun phrase begins and ends that names a thing: articles and numbers before it, its own words, its head. What the words
//! mean is not known here, but for those that a list of the packs names.

use super::grammar::{Sense, VerbForm};
use super::lexicons::ListId;
use super::quantities::{Quantity, QuantityKind};
use super::reading::Span;
use super::scene::Scene;
use super::token::{Gap, Kind, Token};
use super::verbs::Verb;

/// The most words of a phrase, and before it.
const LONGEST: usize = 6;

/// How English adjectives end that are no nouns.
const ADJECTIVES: [&str; 7] = ["ble", "ive", "ful", "ous", "ical", "ional", "less"];

/// The words of a thing, articles and numbers apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NounPhrase {
    pub first: usize,
    pub last: usize,
    /// Whether it has an article or a number.
    pub introduced: bool,
    /// Whether it stands in the plural.
    pub plural: bool,
    /// Whether it may be a thing: its head is none of the words that name nothing, and no verb made a noun.
    pub is_thing: bool,
}

/// What is known of a text where phrases are looked for.
pub(super) struct Phrases<'a, 'b> {
    pub scene: &'b Scene<'a>,
    pub verbs: &'b [Verb],
    /// What the text says of time, in order.
    pub times: &'b [Span],
    pub quantities: &'b [Quantity],
    /// The list of words that name nothing that one could show.
    pub nothing: Option<ListId>,
}

impl Phrases<'_, '_> {
    /// The phrase that begins at a token, articles and numbers included.
    pub fn at(&self, begin: usize) -> Option<NounPhrase> {
        self.one_at(begin, true)
    }

    fn one_at(&self, begin: usize, of_many: bool) -> Option<NounPhrase> {
        let (first, lead) = self.lead(begin)?;
        let (last, after) = self.run(first, lead)?;
        if of_many
            && self.scene.has(self.head(first, last), Sense::Collection)
            && let Some(particle) = after.filter(|next| self.scene.has(*next, Sense::Particle))
        {
            // `a set of guidelines`: as many of them as there are.
            return Some(NounPhrase { introduced: true, ..self.one_at(particle + 1, false)? });
        }
        // `Signing onto the initiative`, `once it is`: what an article or a pronoun follows was no noun.
        let no_noun = |next: usize| self.scene.sense(next).any(&[Sense::Determiner, Sense::Subject]);
        if lead == Lead::Bare && first == last && self.scene.grammar.heads_last && after.is_some_and(no_noun)
        {
            return None;
        }
        let last = self.without_tail(first, last);
        let head = self.head(first, last);
        let plural = (self.scene.grammar.is_plural)(self.scene.folded(head));
        Some(NounPhrase {
            first,
            last,
            introduced: lead != Lead::Bare,
            plural,
            is_thing: !self.names_nothing(head, last)
                && (lead != Lead::Bare || plural || !self.is_verbal(first, last)),
        })
    }

    /// Whether the phrase is a noun made of a verb: `publication of ...` is an act, and `a study of ...` a thing.
    fn is_verbal(&self, first: usize, last: usize) -> bool {
        let whole = self.scene.tokens.span(first, last);
        self.verb_at(first).is_some_and(|verb| verb.form == VerbForm::Nominal && whole.to <= verb.span.to)
    }

    /// One past the articles, numbers and the like that begin at a token, and what they say of the noun.
    fn lead(&self, begin: usize) -> Option<(usize, Lead)> {
        let (mut at, mut lead) = (begin, Lead::Bare);
        if self.is_measure(begin) {
            return None;
        }
        for _ in 0..LONGEST {
            let sense = self.scene.sense(at);
            let number = sense.any(&[Sense::Number, Sense::Multiplier, Sense::Collective])
                && !(sense.has(Sense::Particle))
                || self.scene.is(at, Kind::Number);
            if number || (sense.has(Sense::Determiner) && sense.value == 1) {
                lead = Lead::Counted;
            } else if sense.any(&[Sense::Determiner, Sense::Ordinal]) {
                lead = lead.max(Lead::Known);
            } else if lead == Lead::Counted && sense.has(Sense::Particle) && self.is_many(at) {
                // `12 mil de`: the number goes on.
            } else if lead == Lead::Counted
                && sense.has(Sense::Conjunction)
                && self.scene.sense(at + 1).any(&[Sense::Number, Sense::Determiner])
            {
                // `vinte e cinco`, `un ou des`
            } else if !sense.has(Sense::Frequency)
                && self.qualifier(at).is_none()
                && !self.intensifies(at, lead)
            {
                return (!self.is_time(at)).then_some((at, lead));
            }
            at = self.qualifier(at).unwrap_or(at);
            at = self.scene.after(at)?;
        }
        None
    }

    /// Whether an English adverb stands behind an article: `a wholly new council`.
    fn intensifies(&self, at: usize, lead: Lead) -> bool {
        self.scene.grammar.heads_last && lead != Lead::Bare && self.is_adverb(at)
    }

    /// The last word of `at least` and the like.
    fn qualifier(&self, at: usize) -> Option<usize> {
        use super::grammar::Phrase;
        self.scene.phrase(at).filter(|(phrase, _)| *phrase == Phrase::Qualifier).map(|(_, last)| last)
    }

    /// Whether the word before a particle is `million`, `dozen`: what they count follows it.
    fn is_many(&self, particle: usize) -> bool {
        self.scene
            .before(particle)
            .is_some_and(|many| self.scene.sense(many).any(&[Sense::Multiplier, Sense::Collective]))
    }

    /// The last word of the run of words with content that begins at a token, and what follows it.
    fn run(&self, first: usize, lead: Lead) -> Option<(usize, Option<usize>)> {
        // What an article or a number stands before is a noun, whatever else it looks like: `un document`, `an assembly`.
        let is_other = || self.opens_clause(first) || self.is_adverb(first);
        if !self.is_noun(first) || (lead == Lead::Bare && is_other()) {
            return None;
        }
        // `a new, strong and public council`: as long as one word stands between two signs.
        let mut shares_article = lead == Lead::Counted;
        let mut last = first;
        for _ in 1..LONGEST {
            let Some(next) = self.scene.after(last) else { return Some((last, None)) };
            let next = self.past_sign(last, next, shares_article).unwrap_or(next);
            if !self.is_noun(next) || self.opens_clause(next) || self.is_adverb(next) {
                break;
            }
            shares_article &= next > last + 1;
            last = next;
        }
        Some((last, self.scene.after(last)))
    }

    /// The noun behind a sign or a conjunction that ends no English phrase.
    fn past_sign(&self, last: usize, next: usize, shares_article: bool) -> Option<usize> {
        if !self.scene.grammar.heads_last {
            return None;
        }
        let adjective = || self.past_adjective(last, shares_article);
        self.past_genitive(next).or_else(|| self.past_letters(next)).or_else(adjective)
    }

    /// The word behind letters in brackets: `a gender-based violence (GBV) centre`.
    fn past_letters(&self, at: usize) -> Option<usize> {
        let closed = self.scene.is_sign(at, "(") && self.scene.is_sign(at + 2, ")");
        closed
            .then_some(at + 3)
            .filter(|next| self.scene.place(*next).sentence == self.scene.place(at).sentence)
    }

    /// The word that an English genitive belongs to: the roll of `the voters' roll` and of `the city's roll`.
    fn past_genitive(&self, at: usize) -> Option<usize> {
        let mark = |token: &Token| token.gap == Gap::None && matches!(self.scene.folded(at), "'" | "’");
        if !self.scene.token(at).is_some_and(mark) {
            return None;
        }
        let next = self.scene.after(at)?;
        if self.scene.folded(next) == "s" { self.scene.after(next) } else { Some(next) }
    }

    /// What an English adjective goes on with behind a comma or a conjunction: `accessible, reliable and practical data`, and the first
    /// word behind an article, which the words behind it share: `a new, strong and public council`.
    fn past_adjective(&self, at: usize, shares_article: bool) -> Option<usize> {
        let word = self.scene.folded(at);
        if !shares_article && !ADJECTIVES.iter().any(|ending| word.ends_with(ending)) {
            return None;
        }
        let mut next = self.scene.after(at)?;
        for _ in 0..2 {
            if self.scene.is_sign(next, ",") || self.scene.has(next, Sense::Conjunction) {
                next = self.scene.after(next)?;
            }
        }
        (next > at + 1 && self.is_noun(next) && !self.scene.has(next, Sense::CommonVerb)).then_some(next)
    }

    fn is_noun(&self, at: usize) -> bool {
        let sense = self.scene.sense(at);
        let apart =
            [Sense::Frequency, Sense::Month, Sense::Weekday, Sense::Number, Sense::Bygone, Sense::Each];
        self.scene.is(at, Kind::Word) && !sense.is_function() && !sense.any(&apart) && !self.is_time(at)
    }

    /// Whether a word ends as adverbs do, and is none of the nouns that do so, too.
    pub fn is_adverb(&self, at: usize) -> bool {
        let (grammar, word) = (self.scene.grammar, self.scene.folded(at));
        word.ends_with(grammar.adverb) && !grammar.no_adverbs.split(' ').any(|noun| noun == word)
    }

    /// Whether a verb begins there that is no part of the phrase: the train of `publish reports and train officials`.
    fn opens_clause(&self, at: usize) -> bool {
        let is_clause = |verb: &Verb| {
            matches!(verb.form, VerbForm::Finite | VerbForm::Passive | VerbForm::Infinitive)
                || (verb.form == VerbForm::Gerund && !self.scene.grammar.heads_last)
        };
        self.verb_at(at).is_some_and(is_clause)
    }

    /// The verb that begins at a token.
    pub fn verb_at(&self, at: usize) -> Option<&Verb> {
        let from = self.scene.token(at)?.span.from;
        let begun = self.verbs.partition_point(|verb| verb.span.from < from);
        self.verbs.get(begun).filter(|verb| verb.span.from == from)
    }

    /// Whether what a word stands in says when.
    pub fn is_time(&self, at: usize) -> bool {
        let Some(token) = self.scene.token(at) else { return false };
        let begun = self.times.partition_point(|span| span.from <= token.span.from);
        let last = begun.checked_sub(1).and_then(|last| self.times.get(last));
        last.is_some_and(|span| token.span.from < span.to)
    }

    /// Whether an amount begins there that counts nothing: money, a share.
    fn is_measure(&self, at: usize) -> bool {
        let Some(token) = self.scene.token(at) else { return false };
        let begun = self.quantities.partition_point(|amount| amount.span.from <= token.span.from);
        let last = begun.checked_sub(1).and_then(|last| self.quantities.get(last));
        last.is_some_and(|amount| token.span.from < amount.span.to && amount.kind != QuantityKind::Count)
    }

    /// The last word without a participle that goes on with the sentence: `a report covering all ministries`.
    fn without_tail(&self, first: usize, last: usize) -> usize {
        let word = self.scene.folded(last);
        let goes_on = self.scene.after(last).is_some_and(|next| {
            let sense = self.scene.sense(next);
            let object = sense.any(&[Sense::Determiner, Sense::Number]) || self.scene.is(next, Kind::Number);
            // `linked to the map`; `mapping of the coast` is a noun.
            object || (word.ends_with("ed") && sense.any(&[Sense::Preposition, Sense::Infinitive]))
        });
        let tail = self.scene.grammar.heads_last && (word.ends_with("ing") || word.ends_with("ed"));
        if tail && goes_on && last > first { last - 1 } else { last }
    }

    /// The word that says what the thing is, as far as its place tells: in languages that put the noun first, an adjective may still
    /// stand before it (`una nueva cultura`).
    fn head(&self, first: usize, last: usize) -> usize {
        if self.scene.grammar.heads_last {
            return last;
        }
        let before = |at: &usize| {
            self.scene.grammar.before_nouns.split(' ').any(|word| word == self.scene.folded(*at))
        };
        (first..last).find(|at| !before(at)).unwrap_or(last)
    }

    /// Whether the list says that the head names nothing that one could show: a term of it ends there, or begins there where the noun
    /// comes first.
    fn names_nothing(&self, head: usize, last: usize) -> bool {
        let Some(nothing) = self.nothing else { return false };
        let listed = |at: usize| {
            let found = self.scene.matches_at(at).iter();
            let mut at_head = found.filter(|found| !self.scene.grammar.heads_last || found.last == last);
            at_head.any(|found| found.entry.terms.iter().any(|term| term.list == nothing))
        };
        let begun = if self.scene.grammar.heads_last { head.saturating_sub(LONGEST) } else { head };
        (begun..=head).any(listed)
    }
}

/// What stands before a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lead {
    Bare,
    /// `the`, `its`, `these`.
    Known,
    /// `a`, `three`.
    Counted,
}
