//! The verbs of a text that lists know: each with its form, whether it stands in a purpose clause, and the main one.

use std::sync::Arc;

use super::grammar::{Candidate, Lead, VerbForm};
use super::lexicons::{FormRef, ListId};
use super::reading::Span;
use super::scene::Scene;

/// A verb in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Where it stands.
    pub span: Span,
    /// The infinitive, as in the list.
    pub lemma: Arc<str>,
    /// The lists that have it, ordered.
    pub lists: Arc<[ListId]>,
    /// How it stands there.
    pub form: VerbForm,
    /// Whether it says what something is for: `para fortalecer ...`, `in order to improve ...`.
    pub in_purpose: bool,
}

impl Verb {
    /// Whether the list has this verb.
    pub fn is_in(&self, list: ListId) -> bool {
        self.lists.contains(&list)
    }
}

/// The verbs of a text and which of them is the main one.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub verbs: Vec<Verb>,
    pub main: Option<usize>,
}

/// Finds the verbs. The longest form at a place is taken that the grammar accepts as a verb.
pub(super) fn find(scene: &Scene<'_>, purpose: &[bool]) -> Found {
    let mut search =
        Search { scene, purpose, verbs: Vec::new(), leads: Vec::new(), before: None, until: None };
    for found in &scene.matches {
        if search.until.is_some_and(|until| found.first <= until) {
            continue;
        }
        if search.before.is_some_and(|(_, _, end)| search.crosses_sentence(end, found.first)) {
            search.before = None;
        }
        for form in &found.payload.forms {
            if search.accept(found.first, found.last, form) {
                break;
            }
        }
    }
    let main = search.main();
    Found { verbs: search.verbs, main }
}

struct Search<'a, 'b> {
    scene: &'b Scene<'a>,
    purpose: &'b [bool],
    verbs: Vec<Verb>,
    leads: Vec<Lead>,
    before: Option<(VerbForm, Lead, usize)>,
    until: Option<usize>,
}

impl Search<'_, '_> {
    fn crosses_sentence(&self, from: usize, to: usize) -> bool {
        self.scene.place(from).sentence != self.scene.place(to).sentence
    }

    fn accept(&mut self, first: usize, last: usize, form: &FormRef) -> bool {
        let candidate = Candidate {
            first,
            last,
            class: form.class,
            homograph: form.lemma.homograph,
            accents: form.accents,
            particle: form.particle.as_deref(),
            before: self.before,
        };
        let Some((shape, lead)) = (self.scene.grammar.judge)(self.scene, &candidate) else { return false };
        let in_purpose = self.purpose.get(first).copied().unwrap_or(false);
        self.before = Some((shape, lead, last));
        self.until = Some(last);
        self.leads.push(if in_purpose { Lead::No } else { lead });
        self.verbs.push(Verb {
            span: self.scene.tokens.span(first, last),
            lemma: Arc::clone(&form.lemma.text),
            lists: Arc::clone(&form.lemma.lists),
            form: shape,
            in_purpose,
        });
        true
    }

    fn main(&self) -> Option<usize> {
        let first = |lead| self.leads.iter().position(|have| *have == lead);
        first(Lead::Yes).or_else(|| first(Lead::Last))
    }
}
