//! The verbs of a text that lists know: each with its form, whether it stands in a purpose clause, and the main one.

use std::sync::Arc;

use super::grammar::{Candidate, Lead, Phrase, Sense, VerbForm};
use super::index::FormRef;
use super::lexicons::ListId;
use super::reading::Span;
use super::scene::{Match, Scene};
use super::strength::{self, Strength};
use super::term_name::TermName;

/// How a verb goes with the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It stands by itself.
    None,
    /// Nothing but a conjunction stands between them: the second of `prepare and publish`.
    Joined,
}

/// A verb in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Where it stands.
    pub span: Span,
    /// The infinitive, as in the list.
    pub lemma: TermName,
    /// The lists that have it, ordered.
    pub lists: Arc<[ListId]>,
    /// How it stands there.
    pub form: VerbForm,
    /// Whether it says what something is for: `para fortalecer ...`, `in order to improve ...`.
    pub in_purpose: bool,
    /// Whether its clause is about it: no clause of purpose, no relative clause, no mere state, no noun inside a sentence
    /// unless it says by which means (`mediante la publicación de`).
    pub leads: bool,
    /// How it goes with the verb before.
    pub link: Link,
    /// Whether it tells of what was: `se publicó`, `has launched`.
    pub past: bool,
    /// The modal that weakens it, from where it stands to the end of the verb: `may publish`.
    pub modal: Option<(Strength, Span)>,
}

impl Verb {
    /// Whether the list has this verb.
    pub fn is_in(&self, list: ListId) -> bool {
        self.lists.contains(&list)
    }

    /// Whether its clause is about it, and tells of what is to be.
    pub fn promises(&self) -> bool {
        self.leads && !self.past
    }
}

/// The verbs of a text and which of them is the main one.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub verbs: Vec<Verb>,
    pub main: Option<usize>,
}

/// Finds the verbs. The longest form at a place is taken that the grammar accepts as a verb. One flag a token says whether it
/// stands in a clause of purpose, and one whether nobody says it.
pub(super) fn find(scene: &Scene<'_>, purpose: &[bool], unsaid: &[bool]) -> Found {
    let mut search =
        Search { scene, purpose, unsaid, verbs: Vec::new(), leads: Vec::new(), before: None, until: None };
    for found in &scene.matches {
        if search.until.is_some_and(|until| found.first <= until) {
            continue;
        }
        if search.before.is_some_and(|(_, _, end)| search.crosses_sentence(end, found.first)) {
            search.before = None;
        }
        search.take(found);
    }
    let main = search.main();
    Found { verbs: search.verbs, main }
}

struct Search<'a, 'b> {
    scene: &'b Scene<'a>,
    purpose: &'b [bool],
    unsaid: &'b [bool],
    verbs: Vec<Verb>,
    leads: Vec<Lead>,
    before: Option<(VerbForm, Lead, usize)>,
    until: Option<usize>,
}

impl Search<'_, '_> {
    fn crosses_sentence(&self, from: usize, to: usize) -> bool {
        self.scene.place(from).sentence != self.scene.place(to).sentence
    }

    /// Takes the first form that stands there as a verb; a participle gives way to a noun (`mise en place d'un registre`).
    fn take(&mut self, found: &Match<'_>) {
        let mut state = None;
        for form in &found.entry.forms {
            let candidate = Candidate {
                first: found.first,
                last: found.last,
                class: form.class,
                homograph: form.lemma.homograph,
                accents: form.accents,
                particle: form.particle.as_deref(),
                before: self.before,
            };
            match (self.scene.grammar.judge)(self.scene, &candidate) {
                Some((VerbForm::Participle, lead)) if state.is_none() => {
                    state = Some((form, candidate, VerbForm::Participle, lead));
                }
                Some((shape, lead)) if state.is_none() || shape == VerbForm::Nominal => {
                    state = Some((form, candidate, shape, lead));
                    break;
                }
                _ => {}
            }
        }
        if let Some((form, candidate, shape, lead)) = state {
            self.accept(form, &candidate, shape, lead);
        }
    }

    fn accept(&mut self, form: &FormRef, candidate: &Candidate<'_>, shape: VerbForm, lead: Lead) {
        let (first, last) = (candidate.first, candidate.last);
        let in_purpose = self.purpose.get(first).copied().unwrap_or(false);
        let means = shape == VerbForm::Nominal && self.says_means(first);
        let unsaid = self.unsaid.get(first).copied().unwrap_or(false);
        let leads = !in_purpose && !unsaid && (lead != Lead::No || means);
        let modal = strength::modal(self.scene, first);
        let past = (self.scene.grammar.is_past)(self.scene, candidate, shape) || self.is_bygone(first, shape);
        let link = match self.before {
            Some((_, _, end)) if self.is_joined(end, first) => Link::Joined,
            _ => Link::None,
        };
        self.before = Some((shape, lead, last));
        self.until = Some(last);
        self.leads.push(if in_purpose || unsaid { Lead::No } else { lead });
        self.verbs.push(Verb {
            span: self.scene.tokens.span(first, last),
            lemma: form.lemma.text.clone(),
            lists: Arc::clone(&form.lemma.lists),
            form: shape,
            in_purpose,
            leads,
            link,
            past,
            modal: modal.map(|(at, strength)| (strength, self.scene.tokens.span(at, last))),
        });
    }

    /// Whether nothing but a conjunction stands between a verb and the next: `prepare and publish`, `consult on and publish`.
    fn is_joined(&self, end: usize, next: usize) -> bool {
        let own = usize::from(self.scene.has(end + 1, Sense::Preposition));
        end + own + 2 == next && self.scene.has(end + own + 1, Sense::Conjunction)
    }

    /// Whether the words before a noun say that it is a means: `mediante la publicación de`.
    fn says_means(&self, first: usize) -> bool {
        let mut at = self.scene.before(first);
        for _ in 0..5 {
            let Some(here) = at else { return false };
            if let Some((Phrase::Means, last)) = self.scene.phrase(here)
                && first - last <= 2
            {
                return true;
            }
            at = self.scene.before(here);
        }
        false
    }

    /// Whether an auxiliary before the verb tells of what was.
    fn is_bygone(&self, first: usize, form: VerbForm) -> bool {
        if !matches!(form, VerbForm::Finite | VerbForm::Passive) {
            return false;
        }
        let mut at = self.scene.before(first);
        for _ in 0..4 {
            let Some(here) = at else { return false };
            let here = self.scene.auxiliary_before_pair(here).unwrap_or(here);
            let sense = self.scene.sense(here);
            if sense.has(Sense::Bygone) {
                return true;
            }
            let passes = [Sense::Passive, Sense::Clitic, Sense::Negation, Sense::Function];
            if !sense.any(&passes) && !self.scene.folded(here).ends_with(self.scene.grammar.adverb) {
                return false;
            }
            at = self.scene.before(here);
        }
        false
    }

    fn main(&self) -> Option<usize> {
        let first = |lead| self.leads.iter().position(|have| *have == lead);
        first(Lead::Yes).or_else(|| first(Lead::Last))
    }
}
