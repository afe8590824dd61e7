//! What was asked of the texts of a document, and what was found. Many rules ask the same of the same texts: each question is
//! answered once. What a rule read is recorded all the same, by whoever asks.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::group::Group;
use super::limits;
use super::passage::Passage;
use super::reads::{At, Recorded};
use crate::document::{NodeId, PartialDate};
use crate::text::{DateKind, InstrumentKind, QuantityKind, Strength, VerbForm};

/// Number of some texts that are read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct TextsNumber(u32);

impl TextsNumber {
    /// That of no text at all.
    pub const NONE: TextsNumber = TextsNumber(u32::MAX);
}

/// Number of passages that are remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct GroupNumber(u32);

/// Number of a word list among those of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ListNumber(pub(super) u16);

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Question {
    /// What a pack, by its number, finds in texts.
    In(TextsNumber, usize, Wanted),
    /// Which passages are so.
    Which(GroupNumber, Trait),
    /// Passages beside others.
    Beside(GroupNumber, Relation, GroupNumber),
    /// All of several.
    Union(UnionNumber),
}

/// Number of some groups of passages in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct UnionNumber(u32);

/// What can be found in texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Wanted {
    Hits(ListNumber),
    Names(ListNumber),
    Verbs(ListNumber),
    /// What the verbs of a list are done to, but what has its head in another.
    Objects(ListNumber, ListNumber),
    /// Those that a modal of this strength weakens, with the modal.
    Modals(ListNumber, Strength),
    Acronyms,
    Links,
    Items,
    /// Of one kind, or of all.
    Dates(Option<DateKind>),
    /// Those that are over before a day.
    DatesBefore(PartialDate),
    /// Of one kind, or of all.
    Quantities(Option<QuantityKind>),
    /// Of one kind, or of all.
    Instruments(Option<InstrumentKind>),
}

/// What may be so of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Trait {
    OutsidePurpose,
    Promising,
    Leading,
    Joined,
    Counted,
    Opening,
    Head,
    Affirmed,
    ToCome,
    InForm(Forms),
    /// Not a trait of its own: the sentences around them.
    Sentence,
}

/// Forms of verbs, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Forms(u8);

impl Forms {
    /// The forms with these names; other names are nobody's.
    pub fn named(names: &[impl AsRef<str>]) -> Self {
        let is_named = |form: &VerbForm| names.iter().any(|name| name.as_ref() == form.as_str());
        Forms(VerbForm::ALL.into_iter().filter(is_named).fold(0, |bits, form| bits | Self::bit(form)))
    }

    /// Whether it is one of them.
    pub fn has(self, form: VerbForm) -> bool {
        self.0 & Self::bit(form) != 0
    }

    fn bit(form: VerbForm) -> u8 {
        1 << (form as u8)
    }
}

/// How passages may stand to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Relation {
    InText,
    Near,
    /// At most so many words away.
    Within(usize),
    ApartFrom,
    Following,
    ClearOf,
    OtherThan,
    MissingFrom,
}

/// Texts that rules gather: how that is written, and the innermost subject that it may speak of.
pub(super) type Gathering = (Arc<str>, At);

/// Some texts with their number.
pub(super) type GatheredTexts = (Arc<[NodeId]>, Option<TextsNumber>);

/// What was gathered, and what was recorded as read.
pub(super) type Gathered = (GatheredTexts, Arc<Recorded>);

/// Questions that a page of text is asked by a pack, about.
const USUAL_ANSWERS: usize = 64;

/// The questions so far and their answers.
#[derive(Debug, Default)]
pub(super) struct Memo {
    /// At most one for each subject and place in a rule where texts are gathered.
    pub gathered: FxHashMap<Gathering, Gathered>,
    texts: FxHashMap<Arc<[NodeId]>, TextsNumber>,
    unions: FxHashMap<Box<[GroupNumber]>, UnionNumber>,
    answers: FxHashMap<Question, Arc<Group>>,
    /// For how many passages there is room in the answers.
    passages: usize,
}

impl Memo {
    /// The nodes of some texts with their number; without one, what is asked of them is not remembered.
    pub fn texts(&mut self, nodes: &[NodeId]) -> (Arc<[NodeId]>, Option<TextsNumber>) {
        if let Some((nodes, number)) = self.texts.get_key_value(nodes) {
            return (Arc::clone(nodes), Some(*number));
        }
        let fresh = u32::try_from(self.texts.len()).ok();
        let number = fresh.filter(|_| self.texts.len() < limits::REMEMBERED_TEXTS).map(TextsNumber);
        let nodes: Arc<[NodeId]> = nodes.into();
        if let Some(number) = number {
            self.texts.insert(Arc::clone(&nodes), number);
        }
        (nodes, number)
    }

    /// The question what several groups are together; `None` where there is no room to remember it.
    pub fn union_of(&mut self, groups: &[GroupNumber]) -> Option<Question> {
        if let Some(known) = self.unions.get(groups) {
            return Some(Question::Union(*known));
        }
        let fresh = u32::try_from(self.unions.len()).ok().map(UnionNumber);
        let number = fresh.filter(|_| self.unions.len() < limits::REMEMBERED_ANSWERS)?;
        self.unions.insert(groups.into(), number);
        Some(Question::Union(number))
    }

    /// The answer to a question that was asked before.
    pub fn recall(&self, question: Question) -> Option<Arc<Group>> {
        self.answers.get(&question).map(Arc::clone)
    }

    /// Remembers the answer to a question, as long as there is room; so many packs ask.
    pub fn keep(&mut self, question: Option<Question>, found: Vec<Passage>, packs: usize) -> Arc<Group> {
        let size = self.passages.saturating_add(found.capacity());
        let has_room = size <= limits::REMEMBERED_PASSAGES && self.answers.len() < limits::REMEMBERED_ANSWERS;
        let fresh = u32::try_from(self.answers.len()).ok().map(GroupNumber);
        let known = question.filter(|_| has_room).zip(fresh);
        let group = Arc::new(Group::new(known.map(|(_, number)| number), found));
        if let Some((question, _)) = known {
            self.passages = size;
            if self.answers.is_empty() {
                self.answers.reserve(packs.saturating_mul(USUAL_ANSWERS));
            }
            self.answers.insert(question, Arc::clone(&group));
        }
        group
    }
}
