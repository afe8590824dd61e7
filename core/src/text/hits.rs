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
    let mut ends: Vec<(ListId, usize)> = Vec::new();
    let mut ends_of: Vec<(ListId, usize)> = Vec::new();
    for found in &scene.matches {
        for term in &found.entry.terms {
            let end = ends.iter_mut().find(|(list, _)| *list == term.list);
            match end {
                Some((_, end)) if found.first < *end => continue,
                Some((_, end)) => *end = found.last + 1,
                None => ends.push((term.list, found.last + 1)),
            }
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
    hits.sort_by_key(|hit| (hit.list, hit.span));
    hits
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
