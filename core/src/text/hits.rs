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
    /// How it stands there, when the list is one of verbs.
    pub form: Option<VerbForm>,
}

/// All hits, by list and place.
pub(super) fn find(scene: &Scene<'_>, purpose: &[bool], verbs: &[Verb]) -> Vec<Hit> {
    let mut hits = Vec::new();
    // By list, where the last terms of it end.
    let mut ends: Vec<Ends> = Vec::new();
    for found in &scene.matches {
        for term in &found.entry.terms {
            let list = usize::from(term.list.0);
            if ends.len() <= list {
                ends.resize_with(list + 1, Ends::default);
            }
            let Some(recent) = ends.get_mut(list) else { continue };
            if !recent.add(found.first, found.last) {
                continue;
            }
            let complement = is_complement(scene, recent, found.first);
            let in_purpose = purpose.get(found.first).copied().unwrap_or(false);
            let span = scene.tokens.span(found.first, found.last);
            let (list, term) = (term.list, term.term.clone());
            hits.push(Hit { list, span, term, in_purpose, complement, form: None });
        }
    }
    for verb in verbs {
        for list in verb.lists.iter() {
            let (term, form) = (verb.lemma.clone(), Some(verb.form));
            let (in_purpose, complement) = (verb.in_purpose, false);
            hits.push(Hit { list: *list, span: verb.span, term, in_purpose, complement, form });
        }
    }
    in_order(hits)
}

/// The hits by list and place; of those at one place the first one found comes first. What is sorted are numbers that say all of
/// that: hits are large.
fn in_order(hits: Vec<Hit>) -> Vec<Hit> {
    let place = |hit: &Hit| {
        u128::from(hit.list.0) << 96 | u128::from(hit.span.from) << 64 | u128::from(hit.span.to) << 32
    };
    let mut order: Vec<u128> = (0..).zip(&hits).map(|(number, hit)| place(hit) | number).collect();
    order.sort_unstable();
    let mut hits: Vec<Option<Hit>> = hits.into_iter().map(Some).collect();
    let number = |key: u128| usize::try_from(key & u128::from(u32::MAX)).ok();
    order.into_iter().filter_map(|key| hits.get_mut(number(key)?)?.take()).collect()
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
