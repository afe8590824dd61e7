//! The terms of lists that stand in a text, as one reader sees them.

use super::grammar::{Sense, VerbForm};
use super::lexicons::ListId;
use super::reading::Span;
use super::scene::Scene;
use super::term_name::TermName;
use super::token::Kind;
use super::verbs::Verb;

/// A term of a list in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The list.
    pub list: ListId,
    /// Where it stands.
    pub span: Span,
    /// The term as the list has it.
    pub term: TermName,
    /// Whether it says what something is for.
    pub in_purpose: bool,
    /// Whether it only says what another term of the list before it is about: the open data of `a manual on open data`.
    pub complement: bool,
    /// Whether a line without a verb of its own is about it: the manual of `A manual on archives, printed in 2027`.
    pub opening: bool,
    /// How it stands there, when the list is one of verbs.
    pub form: Option<VerbForm>,
}

/// What was found of one list.
#[derive(Default)]
struct OfList {
    hits: Vec<Hit>,
    ends: Ends,
    opened: Opened,
}

/// All hits by the numbers of their lists, each in order. A list is one of terms or one of verbs, and both come in order.
pub(super) fn find(scene: &Scene<'_>, purpose: &[bool], verbs: &[Verb]) -> Vec<Vec<Hit>> {
    let mut lists: Vec<OfList> = Vec::new();
    for found in &scene.matches {
        for term in &found.entry.terms {
            let Some(own) = of_list(&mut lists, term.list) else { continue };
            if !own.ends.add(found.first, found.last) {
                continue;
            }
            let complement = is_complement(scene, &own.ends, found.first);
            let in_purpose = purpose.get(found.first).copied().unwrap_or(false);
            let span = scene.tokens.span(found.first, found.last);
            let (list, term) = (term.list, term.term.clone());
            let opening = own.opened.is_opened(scene, found.first, found.last);
            own.hits.push(Hit { list, span, term, in_purpose, complement, opening, form: None });
        }
    }
    for verb in verbs {
        for list in verb.lists.iter() {
            let Some(own) = of_list(&mut lists, *list) else { continue };
            let (term, form) = (verb.lemma.clone(), Some(verb.form));
            let (in_purpose, complement, opening) = (verb.in_purpose, false, false);
            own.hits.push(Hit { list: *list, span: verb.span, term, in_purpose, complement, opening, form });
        }
    }
    lists.into_iter().map(|own| own.hits).collect()
}

fn of_list(lists: &mut Vec<OfList>, list: ListId) -> Option<&mut OfList> {
    let number = usize::from(list.0);
    if lists.len() <= number {
        lists.resize_with(number + 1, OfList::default);
    }
    lists.get_mut(number)
}

/// Where the last terms of a list end, the last one first: one past their words, 0 for none.
#[derive(Default)]
struct Ends([usize; 4]);

impl Ends {
    /// Adds a term, unless it begins inside the last one.
    fn add(&mut self, first: usize, last: usize) -> bool {
        let [near, second, third, _] = self.0;
        let free = first >= near;
        if free {
            self.0 = [last + 1, near, second, third];
        }
        free
    }
}

/// Whether a preposition joins a term to one of the same list just before it, articles and a word on
/// either side apart.
fn is_complement(scene: &Scene<'_>, ends: &Ends, first: usize) -> bool {
    let mut at = scene.before(first);
    if let Some(word) = at.filter(|at| scene.is(*at, Kind::Word) && !scene.sense(*at).is_function()) {
        at = scene.before(word);
    }
    while let Some(article) = at.filter(|at| {
        scene.has(*at, Sense::Determiner) && !scene.sense(*at).any(&[Sense::Preposition, Sense::Particle])
    }) {
        at = scene.before(article);
    }
    let Some(link) = at.filter(|at| scene.sense(*at).any(&[Sense::Preposition, Sense::Particle])) else {
        return false;
    };
    ends.0.iter().any(|end| *end > 0 && (*end == link || *end + 1 == link))
}

/// The most words before a term that opens a line, and between two that are told together.
const BEFORE: usize = 3;

/// Where the last term ends that opens its line; one past its words, 0 for none.
#[derive(Default)]
struct Opened(usize);

impl Opened {
    /// Whether a line without an auxiliary begins with a term, or goes on with it behind one that opens the line.
    fn is_opened(&mut self, scene: &Scene<'_>, first: usize, last: usize) -> bool {
        let (_, told) = scene.sentence_of(first);
        let opens = !told && (begins(scene, first) || self.goes_on(scene, first));
        if opens {
            self.0 = last + 1;
        }
        opens
    }

    /// `Study, specifications and documents`: a comma or a conjunction, and no preposition between.
    fn goes_on(&self, scene: &Scene<'_>, first: usize) -> bool {
        let joins = |at: usize| scene.is_sign(at, ",") || scene.has(at, Sense::Conjunction);
        let passes = |at: usize| joins(at) || describes(scene, at);
        let between = self.0..first;
        self.0 > 0
            && between.len() <= BEFORE
            && between.clone().any(joins)
            && between.clone().all(passes)
            && !scene.place(first).start
    }
}

/// Whether only words that belong to a noun stand before it in its line.
fn begins(scene: &Scene<'_>, first: usize) -> bool {
    let mut at = first;
    for _ in 0..=BEFORE {
        if scene.place(at).head {
            return true;
        }
        match scene.before(at).filter(|before| describes(scene, *before)) {
            Some(before) => at = before,
            None => return false,
        }
    }
    false
}

/// Whether a word may stand before a noun that it describes: no verb that a list knows, no other grammar word.
fn describes(scene: &Scene<'_>, at: usize) -> bool {
    let sense = scene.sense(at);
    let verb = scene.matches_at(at).iter().any(|found| !found.entry.forms.is_empty());
    let plain = scene.is(at, Kind::Word) && !sense.is_function() && scene.grammar.heads_last && !verb;
    plain
        || sense.has(Sense::Determiner) && !sense.has(Sense::Preposition)
        || scene.is(at, Kind::Number)
        || sense.has(Sense::Number)
}
