//! Which words stand in a clause of purpose: what an action is for says nothing about how concrete the action is.

use super::grammar::{Class, Phrase, Sense};
use super::scene::Scene;

/// One flag a token: whether it stands in a purpose clause.
pub(super) fn find(scene: &Scene<'_>) -> Vec<bool> {
    let mut flags = vec![false; scene.tokens.len()];
    let may_open = |sentence| {
        scene.has_phrase(sentence, &[Phrase::Purpose, Phrase::MaybePurpose, Phrase::MaybePurposeOrWithin])
    };
    for (first, last) in scene.layout.sentences.iter().copied().filter(|sentence| may_open(*sentence)) {
        Clause { scene, leading: None, subordinate: false }.mark(first, last, &mut flags);
    }
    flags
}

struct Clause<'a, 'b> {
    scene: &'b Scene<'a>,
    /// Inside a clause: whether it stands before the main clause, and then ends at a comma.
    leading: Option<bool>,
    /// Whether a relative word stands in it: a finite verb then is its own.
    subordinate: bool,
}

impl Clause<'_, '_> {
    fn mark(&mut self, first: usize, last: usize, flags: &mut [bool]) {
        let mut opened_until = first;
        for at in first..=last {
            if at >= opened_until {
                self.subordinate |= self.scene.has(at, Sense::Relative);
                if let Some(end) = self.opening(at) {
                    self.subordinate = (at..=end + 1).any(|word| self.scene.has(word, Sense::Relative));
                    self.leading = self.leading.or(Some(self.is_leading(at)));
                    opened_until = end + 1;
                } else if self.leading.is_some() && self.closes(at) {
                    self.leading = None;
                }
            }
            if let Some(flag) = flags.get_mut(at) {
                *flag = self.leading.is_some();
            }
        }
    }

    /// The last token of a phrase at `at` that opens a purpose clause.
    fn opening(&self, at: usize) -> Option<usize> {
        let (phrase, last) = self.scene.phrase(at)?;
        let opens = match phrase {
            Phrase::Purpose => {
                let next = self.scene.sense(last + 1);
                !next.any(&[Sense::Month, Sense::YearWord, Sense::Unit])
                    && !self.scene.folded(last + 1).starts_with(|c: char| c.is_ascii_digit())
            }
            Phrase::MaybePurpose | Phrase::MaybePurposeOrWithin => {
                (self.scene.grammar.opens_purpose)(self.scene, at, last)
            }
            _ => false,
        };
        opens.then_some(last)
    }

    fn is_leading(&self, at: usize) -> bool {
        self.scene.place(at).head
            || self.scene.before(at).is_none_or(|before| matches!(self.scene.folded(before), "," | "("))
    }

    fn closes(&self, at: usize) -> bool {
        if let Some((Phrase::Means, _)) = self.scene.phrase(at) {
            return true;
        }
        let resumes = self.leading == Some(false)
            && !self.subordinate
            && (self.auxiliary_at(at) || self.main_clause_at(at))
            && self.scene.before(at).is_some_and(|before| {
                !self.scene.sense(before).any(&[Sense::Clitic, Sense::Conjunction, Sense::Determiner])
            });
        if resumes {
            return true;
        }
        match self.scene.folded(at) {
            ":" | ";" => true,
            ")" => self.leading == Some(true),
            "," => (self.leading == Some(true) && !self.after_verb(at)) || self.main_clause_at(at + 1),
            _ => self.scene.has(at, Sense::Conjunction) && self.main_clause_at(at + 1),
        }
    }

    /// `is`, `has been`: the main clause goes on with its own verb.
    fn auxiliary_at(&self, at: usize) -> bool {
        let passive = |at: usize| self.scene.has(at, Sense::Passive);
        self.scene.has(at, Sense::Finite) && passive(at)
            || self.scene.sense(at).any(&[Sense::Finite, Sense::Perfect]) && passive(at + 1)
    }

    /// Whether the token follows a verb directly, so that a comma there lists verbs.
    fn after_verb(&self, at: usize) -> bool {
        const BARE: [Class; 2] = [Class::Infinitive, Class::Gerund];
        self.scene.before(at).is_some_and(|before| self.scene.has_form(before, &BARE))
    }

    /// Whether a finite verb begins at `at`, a conjunction, `se` and the like apart.
    fn main_clause_at(&self, at: usize) -> bool {
        let mut at = at;
        if self.scene.has(at, Sense::Conjunction) {
            at += 1;
        }
        if self.scene.has(at, Sense::Clitic) {
            return self.scene.has_form(at + 1, &[Class::Finite, Class::WeakFinite])
                || self.scene.has(at + 1, Sense::Modal);
        }
        self.scene.has_form(at, &[Class::Finite])
            || (self.scene.has(at, Sense::Subject) && self.scene.has(at + 1, Sense::Modal))
    }
}
