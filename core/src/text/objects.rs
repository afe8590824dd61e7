//! What verbs are done to: the object behind an active verb or a noun made of one, the subject of a passive. Whether it is a thing
//! that one could show is for lists to say.

use super::grammar::{Phrase, Sense, VerbForm};
use super::lexicons::ListId;
use super::noun_phrase::{NounPhrase, Phrases};
use super::quantities::Quantity;
use super::reading::Span;
use super::scene::Scene;
use super::token::Kind;
use super::verbs::Verb;

/// The most words between a verb and its object, and from one object to the next.
const APART: usize = 14;
/// The most words of a clause that are looked at before a passive verb.
const CLAUSE: usize = 60;
/// The most words of what says with whom or where, between a verb and its object.
const CIRCUMSTANCE: usize = 7;
/// The most things that one verb is done to, and verbs that share them.
const MOST: usize = 6;
/// The most words between the verbs that share an object.
const BETWEEN_VERBS: usize = 3;

/// What a verb is done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Object {
    /// The words of the thing, without articles and numbers.
    pub span: Span,
    /// The number of the verb among those of the reading.
    pub verb: usize,
    /// Whether it is told as one thing or several: it has an article or a number, or stands in the plural.
    pub counted: bool,
}

/// The objects of the verbs of one list, in order, but those whose head stands in another.
pub(super) fn find(
    scene: &Scene<'_>,
    verbs: &[Verb],
    (list, nothing): (ListId, ListId),
    (times, quantities): (&[Span], &[Quantity]),
) -> Vec<Object> {
    let phrases = Phrases { scene, verbs, times, quantities, nothing: Some(nothing) };
    let search = Search { phrases, scene, verbs };
    let mut found: Vec<Object> = Vec::new();
    for (number, _) in verbs.iter().enumerate().filter(|(_, verb)| verb.is_in(list)) {
        for phrase in search.of_verb(number).unwrap_or_default().iter().filter(|phrase| phrase.is_thing) {
            let object = Object {
                span: scene.tokens.span(phrase.first, phrase.last),
                verb: number,
                counted: phrase.introduced || phrase.plural,
            };
            found.push(object);
        }
    }
    found.sort_by_key(|object| (object.span, object.verb));
    found.dedup_by_key(|object| object.span);
    found
}

struct Search<'a, 'b> {
    phrases: Phrases<'a, 'b>,
    scene: &'b Scene<'a>,
    verbs: &'b [Verb],
}

impl Search<'_, '_> {
    fn of_verb(&self, number: usize) -> Option<Vec<NounPhrase>> {
        let verb = self.verbs.get(number)?;
        let (first, _) = self.tokens(verb)?;
        let (end, last) = self.last_of_chain(number)?;
        let form = self.verbs.get(end)?.form;
        // A list may give the auxiliary with the verb: `seront ouverts`.
        if verb.form != VerbForm::Passive && !self.scene.has(first, Sense::Passive) {
            return Some(self.with_others(self.phrases.at(self.begins_behind(last, form)?)?));
        }
        // In English the subject of a passive stands before the verb; elsewhere it may follow.
        let heads_last = self.scene.grammar.heads_last;
        let behind = self.begins_behind(last, VerbForm::Passive).filter(|_| !heads_last);
        let behind = behind.and_then(|at| Some((at, self.phrases.at(at)?)));
        let behind =
            behind.filter(|(at, _)| *at == last + 1 || self.is_indefinite(*at)).map(|(_, begun)| begun);
        Some(self.with_others(behind.or_else(|| self.subject(number, first))?))
    }

    /// Whether an indefinite article or a number stands there.
    fn is_indefinite(&self, at: usize) -> bool {
        let sense = self.scene.sense(at);
        sense.has(Sense::Determiner) && sense.value == 1 && !sense.has(Sense::Preposition)
            || sense.has(Sense::Number)
            || self.scene.is(at, Kind::Number)
    }

    /// The first and last token of a verb.
    fn tokens(&self, verb: &Verb) -> Option<(usize, usize)> {
        let all = self.scene.tokens.all();
        let first = all.partition_point(|token| token.span.from < verb.span.from);
        let end = all.partition_point(|token| token.span.from < verb.span.to);
        end.checked_sub(1).filter(|last| *last >= first).map(|last| (first, last))
    }

    /// The last of the verbs that share the object of one, and where it ends: `draft, discuss and adopt a code`.
    fn last_of_chain(&self, number: usize) -> Option<(usize, usize)> {
        let (mut number, (_, mut last)) = (number, self.tokens(self.verbs.get(number)?)?);
        for _ in 0..MOST {
            let Some((next, end)) = self.verbs.get(number + 1).and_then(|verb| self.tokens(verb)) else {
                break;
            };
            let joins = |at: usize| {
                self.scene.sense(at).any(&[Sense::Conjunction])
                    || self.scene.is_sign(at, ",")
                    || self.scene.is_sign(at, "/")
                    || (self.scene.has(at, Sense::Preposition)
                        && !self.scene.sense(at).any(&[Sense::Determiner, Sense::Particle]))
            };
            let near = next > last + 1 && next - last <= BETWEEN_VERBS + 1;
            let shares = (last + 1..next)
                .any(|at| self.scene.has(at, Sense::Conjunction) || self.scene.is_sign(at, ","));
            if !near || !shares || !(last + 1..next).all(joins) || self.scene.place(next).start {
                break;
            }
            (number, last) = (number + 1, end);
        }
        Some((number, last))
    }

    /// Where the object begins behind a verb: what says when, with whom and how passed by.
    fn begins_behind(&self, last: usize, form: VerbForm) -> Option<usize> {
        let mut at = self.scene.after(last)?;
        if form == VerbForm::Nominal {
            return self.behind_particle(last);
        }
        let mut passed = false;
        for _ in 0..APART {
            let sense = self.scene.sense(at);
            let idle = self.phrases.is_time(at)
                || sense.has(Sense::Frequency)
                || (sense.has(Sense::Function) && !sense.any(&[Sense::Determiner, Sense::Preposition]))
                || self.phrases.is_adverb(at);
            if idle {
                at = self.scene.after(at)?;
            } else if self.scene.is_sign(at, ",") && !passed {
                at = self.behind_aside(at)?;
                passed = true;
            } else if self.opens_circumstance(at) {
                at = self.behind_circumstance(at)?;
                passed = true;
            } else {
                return (!sense.any(&[Sense::Relative, Sense::Infinitive, Sense::Conjunction])).then_some(at);
            }
        }
        None
    }

    /// Whether a preposition stands there, the `to` of `submit to Parliament` among them.
    fn opens_circumstance(&self, at: usize) -> bool {
        let sense = self.scene.sense(at);
        let before_noun =
            || self.phrases.verb_at(at + 1).is_none() && !self.scene.has(at + 1, Sense::CommonVerb);
        (sense.has(Sense::Infinitive) && before_noun())
            || (sense.has(Sense::Preposition) && !sense.has(Sense::Number) && !self.may_be_article(at))
    }

    /// Whether a word that may be a preposition is an article here: the `a` of `aprovar a lei`, the `des` of `publier des données`;
    /// the `au` of `au cours de` never is.
    fn may_be_article(&self, at: usize) -> bool {
        let (grammar, word) = (self.scene.grammar, self.scene.folded(at));
        let melted = grammar.contractions.iter().any(|(_, melted)| *melted == word);
        (self.scene.has(at, Sense::Determiner) && !melted) || grammar.partitive.contains(&word)
    }

    /// What follows the particle of a noun made of a verb; where it melts with an article, the particle itself.
    fn behind_particle(&self, last: usize) -> Option<usize> {
        // `mise en place de`: the list may give the particle as a part of the verb.
        if self.scene.has(last, Sense::Particle) {
            return self.scene.after(last);
        }
        let mut at = last;
        for _ in 0..4 {
            at = self.scene.after(at)?;
            let sense = self.scene.sense(at);
            if sense.has(Sense::Particle) {
                return self.scene.after(at);
            }
            if self.scene.is(at, Kind::Sign)
                || sense.any(&[Sense::Relative, Sense::Modal, Sense::Preposition])
            {
                return None;
            }
        }
        None
    }

    /// Behind the second comma of `, together with civil society,`.
    fn behind_aside(&self, comma: usize) -> Option<usize> {
        let mut at = comma;
        for _ in 0..APART {
            at = self.scene.after(at)?;
            if self.scene.is_sign(at, ",") {
                return self.scene.after(at);
            }
        }
        None
    }

    /// Behind `to Parliament`, `con la sociedad civil`: at the next indefinite article or number.
    fn behind_circumstance(&self, preposition: usize) -> Option<usize> {
        let mut at = self.scene.after(preposition)?;
        let mut named = self.phrases.is_time(at);
        for _ in 0..CIRCUMSTANCE {
            let sense = self.scene.sense(at);
            if self.scene.is(at, Kind::Sign)
                || sense.any(&[Sense::Relative, Sense::Modal, Sense::Conjunction])
            {
                return None;
            }
            let article = sense.has(Sense::Determiner) && !sense.any(&[Sense::Preposition, Sense::Number]);
            let follows = article && !self.scene.grammar.heads_last && named;
            // `with the help of a unit`: that is no object.
            let joined = self.scene.sense(at - 1).any(&[Sense::Preposition, Sense::Particle]);
            if named && (self.is_indefinite(at) || follows) && !joined && !self.phrases.is_time(at) {
                return Some(at);
            }
            named |= self.scene.is(at, Kind::Word) && !sense.is_function();
            at = self.scene.after(at)?;
        }
        None
    }

    /// The subject of the passive verb that begins at a token.
    fn subject(&self, number: usize, first: usize) -> Option<NounPhrase> {
        let mut at = self.clause_start(number, first);
        if self.is_subordinate(at, first) {
            return None;
        }
        let mut tried = 0;
        while at < first && tried < 2 * APART {
            tried += 1;
            let sense = self.scene.sense(at);
            if sense.has(Sense::Preposition) && !self.may_be_article(at) {
                at = (at..first).find(|at| self.scene.is_sign(*at, ","))? + 1;
                continue;
            }
            if let Some(phrase) = self.phrases.at(at).filter(|phrase| phrase.last < first) {
                return Some(phrase);
            }
            at += 1;
        }
        None
    }

    /// Where the clause of a verb begins, as far as the verb before it tells, those apart that have the same subject.
    fn clause_start(&self, number: usize, first: usize) -> usize {
        let (start, _) = self.scene.sentence_of(first);
        let start = start.max(first.saturating_sub(CLAUSE));
        let head = (start..first).rev().find(|at| self.scene.place(*at).head).unwrap_or(start);
        let shares = |before: usize| self.last_of_chain(before).is_some_and(|(end, _)| end >= number);
        let own = (number.saturating_sub(MOST)..number)
            .rev()
            .take_while(|before| shares(*before))
            .last()
            .unwrap_or(number);
        let ends =
            |verb: &&Verb| matches!(verb.form, VerbForm::Finite | VerbForm::Passive | VerbForm::Infinitive);
        let before = own.checked_sub(1).and_then(|before| self.verbs.get(before)).filter(ends);
        let before = before.and_then(|verb| self.tokens(verb)).map_or(0, |(_, last)| last + 1);
        let start = head.max(before.min(first));
        self.behind_clause(start, first).unwrap_or(start)
    }

    /// Whether a relative word opens the clause of the passive verb that begins at a token: no other verb stands between.
    fn is_subordinate(&self, start: usize, first: usize) -> bool {
        let Some(opened) = (start..first).rev().find(|at| self.scene.has(*at, Sense::Relative)) else {
            return false;
        };
        let told = |at: &usize| self.scene.sense(*at).any(&[Sense::Finite, Sense::Modal]);
        (opened..first).filter(told).count() <= 1
            && !(opened..first)
                .any(|at| self.phrases.verb_at(at).is_some_and(|verb| verb.form != VerbForm::Participle))
    }

    /// Behind a clause with a verb that no list knows: `The desk is staffed and a unit is set up`.
    fn behind_clause(&self, start: usize, first: usize) -> Option<usize> {
        let told = |at: usize| self.scene.sense(at).any(&[Sense::Finite, Sense::Modal]);
        let joint = (start..first)
            .rev()
            .skip_while(|at| !told(*at))
            .find(|at| self.scene.has(*at, Sense::Conjunction));
        joint.filter(|joint| (start..*joint).any(told)).map(|joint| joint + 1)
    }

    /// An object, and the others that are told together with it: `a portal for citizens and two handbooks`.
    fn with_others(&self, begun: NounPhrase) -> Vec<NounPhrase> {
        let mut all = vec![begun];
        let mut end = begun.last;
        while let Some(next) = self.next_of(end, begun).filter(|_| all.len() < MOST) {
            end = next.last;
            all.push(next);
        }
        all
    }

    /// The next object of the same verb behind one that ends at a token.
    fn next_of(&self, end: usize, begun: NounPhrase) -> Option<NounPhrase> {
        let mut at = end;
        for _ in 0..APART {
            at = self.scene.after(at)?;
            let sense = self.scene.sense(at);
            let comma = self.scene.is_sign(at, ",");
            if comma || sense.has(Sense::Conjunction) {
                let next = self.scene.after(at)?;
                // `, and`
                let next =
                    if self.scene.has(next, Sense::Conjunction) { self.scene.after(next)? } else { next };
                let close = at == end + 1;
                if self.begins_like(next, begun, close)
                    && let Some(phrase) = self.phrases.at(next)
                {
                    return Some(phrase).filter(|phrase| close || phrase.introduced);
                }
            }
            let ends = self.scene.is(at, Kind::Sign) && !comma
                || sense.any(&[
                    Sense::Relative,
                    Sense::Modal,
                    Sense::Finite,
                    Sense::Infinitive,
                    Sense::Passive,
                ])
                || matches!(self.scene.phrase(at), Some((Phrase::Purpose | Phrase::MaybePurpose, _)))
                || self.phrases.verb_at(at).is_some_and(|verb| verb.form != VerbForm::Participle);
            if ends {
                return None;
            }
        }
        None
    }

    /// Whether what begins at a token may be told together with an object: the one has an article as the other has, or a number.
    fn begins_like(&self, at: usize, begun: NounPhrase, close: bool) -> bool {
        let sense = self.scene.sense(at);
        let counted = self.is_indefinite(at);
        let known = sense.has(Sense::Determiner) && !sense.has(Sense::Preposition);
        let bare = !begun.introduced
            && begun.plural
            && !sense.is_function()
            && (self.scene.grammar.is_plural)(self.scene.folded(at));
        !self.phrases.is_time(at) && (counted || (close && (known || bare)))
    }
}
