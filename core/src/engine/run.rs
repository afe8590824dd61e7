//! One scoring of one document: which rules are asked about which subjects, and what they come to.

use super::applies::Circumstances;
use super::evaluate::Evaluator;
use super::ready::{ReadyEdition, ReadyPack, ReadyRule};
use super::ruling::{Ruling, Says};
use super::subjects::{Judged, subjects};
use crate::document::{NodeId, Value};
use crate::model::{Document, Subject};
use crate::text::Language;

/// One scoring of one document.
pub struct Run<'a> {
    evaluator: Evaluator<'a>,
}

impl<'a> Run<'a> {
    /// A run of rules on the document of an evaluator.
    pub fn new(evaluator: Evaluator<'a>) -> Self {
        Run { evaluator }
    }

    /// The language of the document.
    pub fn language(&self) -> Language {
        self.evaluator.language()
    }

    fn document(&self) -> &Document {
        self.evaluator.document()
    }

    /// What all rules of an edition of a pack come to, by number of the rule and subject.
    pub fn of_edition(&self, index: usize, pack: &ReadyPack, edition: &ReadyEdition) -> Vec<(usize, Ruling)> {
        let subjects = Subject::ALL.map(|kind| asked(self.document(), kind));
        let of_kind = |subject| Subject::ALL.iter().position(|kind| *kind == subject);
        let mut rulings = Vec::with_capacity(edition.rules.len());
        for (number, ready) in edition.rules.iter().enumerate() {
            let asked = of_kind(ready.rule.subject).and_then(|kind| subjects.get(kind));
            for judged in asked.into_iter().flatten() {
                rulings.push((number, self.one(index, pack, ready, *judged)));
            }
        }
        rulings
    }

    /// What one rule comes to on all its subjects.
    pub fn of_rule(&self, index: usize, pack: &ReadyPack, ready: &ReadyRule) -> Vec<Ruling> {
        let asked = asked(self.document(), ready.rule.subject);
        asked.into_iter().map(|judged| self.one(index, pack, ready, judged)).collect()
    }

    /// What one rule comes to on one subject, or on all commitments that are not in the record.
    pub fn one(&self, index: usize, pack: &ReadyPack, ready: &ReadyRule, judged: Option<Judged>) -> Ruling {
        let document = self.document();
        let holder = judged.map_or(NodeId::ROOT, |judged| judged.commitment.unwrap_or(judged.node));
        let applies = &ready.rule.applies;
        let (touched, excluded) = if applies.asks_nothing() {
            (Vec::new(), None)
        } else {
            let touched = Circumstances::reads(document, holder, applies);
            (touched, Circumstances::of(document, holder).exclude(applies))
        };
        let says = match (excluded, judged) {
            (Some(why), _) => Says::NotApplicable(why, touched),
            (None, None) => Says::Unrecorded,
            (None, Some(judged)) => {
                Says::Evaluated(Box::new(self.evaluator.evaluate(index, pack, ready, judged, &touched)))
            }
        };
        Ruling { judged, says }
    }
}

/// The subjects that a rule is asked about; `None` stands for all commitments, when their texts are not in the record. A
/// rule that does not bind yet says so all the same.
pub fn asked(document: &Document, subject: Subject) -> Vec<Option<Judged>> {
    if subject != Subject::Plan && !commitments_recorded(document) {
        return vec![None];
    }
    subjects(document, subject).into_iter().map(Some).collect()
}

/// Whether the record says that the texts of the commitments are not in it.
pub fn says_unrecorded(document: &Document) -> bool {
    let tree = document.tree();
    let stated = tree.field(NodeId::ROOT, "commitments_recorded").map(|node| tree.value(node));
    stated == Some(&Value::Bool(false))
}

/// Whether there are commitments to judge, or none whose texts are known to be missing.
fn commitments_recorded(document: &Document) -> bool {
    !says_unrecorded(document) || !document.subjects(Subject::Commitment).is_empty()
}
