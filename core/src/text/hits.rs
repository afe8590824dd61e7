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
    // By list, where the last term of it ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut ends_of: Vec<(ListId, usize)> = Vec::new();
    for found in &scene.matches {
        for term in &found.entry.terms {
            let list = usize::from(term.list.0);
            if ends.len() <= list {
                ends.resize(list + 1, 0);
            }
            let Some(end) = ends.get_mut(list).filter(|end| **end <= found.first) else { continue };
            *end = found.last + 1;
            let in_purpose = purpose.get(found.first).copied().unwrap_or(false);
            let span = scene.tokens.span(found.first, found.last);
            let complement = is_complement(scene, &ends_of, term.list, found.first);
            ends_of.push((term.list, found.last));
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

/// The hits by list and place; of those at one place the first one found comes first. What is sorted are numbers: hits are large.
fn in_order(hits: Vec<Hit>) -> Vec<Hit> {
    let numbered = hits.iter().enumerate().map(|(number, hit)| (hit.list, hit.span, number));
    let mut order: Vec<(ListId, Span, usize)> = numbered.collect();
    order.sort_unstable();
    let mut hits: Vec<Option<Hit>> = hits.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(.., number)| hits.get_mut(number)?.take()).collect()
}

/// Whether a preposition joins a term to one of the same list just before it, articles and a word on
/// either side apart.
fn is_complement(scene: &Scene<'_>, ends: &[(ListId, usize)], list: ListId, first: usize) -> bool {
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
    let recent = ends.iter().rev().take(8);
    recent.into_iter().any(|(other, end)| *other == list && (*end + 1 == link || *end + 2 == link))
}
