//! What a rule comes to on one subject, before it is put into words. Words for it are made in `finding`.

use std::collections::BTreeMap;

use super::applies::NotApplicable;
use super::evaluate::Evaluated;
use super::indicators::Held;
use super::subjects::Judged;
use crate::document::{NodeId, Tree};
use crate::report::{PartVerdict, Share, Verdict};
use crate::script::{At, Unread};

/// One rule on one subject.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// The subject; `None` for all commitments, whose texts are not in the record.
    pub judged: Option<Judged>,
    /// What the rule says.
    pub says: Says,
}

/// What a rule says.
#[derive(Clone, Debug)]
pub enum Says {
    /// What it comes to.
    Evaluated(Box<Evaluated>),
    /// It does not apply; with what was read to tell.
    NotApplicable(NotApplicable, Vec<At>),
    /// The texts of the commitments are not in the record.
    Unrecorded,
}

impl Ruling {
    /// What the rule says.
    pub fn verdict(&self) -> Verdict {
        match &self.says {
            Says::Evaluated(evaluated) => evaluated.outcome.verdict,
            Says::NotApplicable(..) => Verdict::NotApplicable,
            Says::Unrecorded => Verdict::NoEvidence,
        }
    }

    /// How much of it is met.
    pub fn share(&self) -> Share {
        match &self.says {
            Says::Evaluated(evaluated) => evaluated.outcome.share,
            Says::NotApplicable(..) | Says::Unrecorded => Share::NONE,
        }
    }

    /// Whether it is met in part and the rest is not known.
    pub fn is_open(&self) -> bool {
        matches!(&self.says, Says::Evaluated(evaluated) if evaluated.outcome.open)
    }

    /// The texts for want of reading which it could not be told.
    pub fn unread(&self) -> &[(NodeId, Unread)] {
        match &self.says {
            Says::Evaluated(evaluated) => &evaluated.unread,
            Says::NotApplicable(..) | Says::Unrecorded => &[],
        }
    }

    /// Verdicts of its parts.
    pub fn parts(&self) -> &[PartVerdict] {
        match &self.says {
            Says::Evaluated(evaluated) => &evaluated.parts,
            Says::NotApplicable(..) | Says::Unrecorded => &[],
        }
    }

    /// What indicators take from it. `rule` is the number of the rule in the edition.
    pub fn held(&self, rule: usize) -> Held<'_> {
        Held {
            rule,
            verdict: self.verdict(),
            share: self.share(),
            open: self.is_open(),
            unread: !self.unread().is_empty(),
            parts: self.parts(),
        }
    }

    /// The places whose indicators count it: its subject and what that lies in, each once.
    pub fn places(&self) -> impl Iterator<Item = NodeId> {
        let judged = self.judged.map(|judged| judged.node).filter(|node| *node != NodeId::ROOT);
        let commitment = self.judged.and_then(|judged| judged.commitment);
        let commitment = commitment.filter(|node| *node != NodeId::ROOT && Some(*node) != judged);
        std::iter::once(NodeId::ROOT).chain(commitment).chain(judged)
    }

    /// Whether the host stopped it.
    pub fn was_stopped(&self) -> bool {
        let Says::Evaluated(evaluated) = &self.says else { return false };
        evaluated.failure.as_ref().is_some_and(|(error, _)| error.code == "rule/stopped")
    }

    /// JSON Pointer of the subject.
    pub fn subject(&self, tree: &Tree) -> String {
        subject_pointer(tree, self.judged)
    }
}

/// What was found on each place that is wanted and on what lies below it, by rule.
pub fn by_place<'r>(
    rulings: impl Iterator<Item = (usize, &'r Ruling)>,
    is_wanted: impl Fn(NodeId) -> bool,
) -> BTreeMap<NodeId, Vec<Held<'r>>> {
    let mut below: BTreeMap<NodeId, Vec<Held<'r>>> = BTreeMap::new();
    for (rule, ruling) in rulings {
        for place in ruling.places().filter(|place| is_wanted(*place)) {
            below.entry(place).or_default().push(ruling.held(rule));
        }
    }
    below
}

/// JSON Pointer of a subject, or of all commitments.
pub fn subject_pointer(tree: &Tree, judged: Option<Judged>) -> String {
    judged.map_or_else(|| "/commitments".to_owned(), |judged| tree.pointer(judged.node))
}
