//! Words found in a text: where they stand, and what is so of them.

use std::hash::{Hash, Hasher};

use super::parts::Read;
use crate::document::NodeId;
use crate::text::{Hit, Link, Object, Span, TermNumber, Verb, VerbForm};

/// A sentence of a text: the number of the text with that of the sentence in it, as one that is compared and hashed at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SentenceId(u64);

impl SentenceId {
    fn of(node: NodeId, number: u32) -> Self {
        SentenceId(u64::from(node.number()) << u32::BITS | u64::from(number))
    }

    /// The number of the sentence in its text.
    pub fn number(self) -> u32 {
        u32::try_from(self.0 & u64::from(u32::MAX)).unwrap_or_default()
    }
}

/// Words found in a text. Rules keep, join and leave out passages by the thousand: copying one is copying some numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    pub(super) node: NodeId,
    pub(super) span: Span,
    pub(super) sentence: u32,
    pub(super) term: TermNumber,
    /// How it stands there, for verbs.
    pub(super) form: Option<VerbForm>,
    pub(super) marks: Marks,
}

impl Hash for Passage {
    /// Where it stands tells nearly all passages apart.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.node, self.span).hash(state);
    }
}

/// What is so of some words, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u16);

impl Marks {
    pub const IN_PURPOSE: u16 = 1;
    pub const DENIED: u16 = 2;
    /// A term that says what another one is about.
    pub const COMPLEMENT: u16 = 4;
    /// A verb whose clause is about it, and not in the past.
    pub const TOLD: u16 = 8;
    /// A verb of what was; a date or an amount of what was, or of where things stand.
    pub const BYGONE: u16 = 16;
    /// A verb whose clause is about it, whenever.
    pub const LEADS: u16 = 32;
    /// A verb that a conjunction joins to the verb before.
    pub const JOINED: u16 = 64;
    /// An object that has an article or a number, or stands in the plural.
    pub const COUNTED: u16 = 128;
    /// A term that a line without a verb of its own is about.
    pub const OPENING: u16 = 256;

    pub fn with(self, mark: u16, is_so: bool) -> Self {
        if is_so { Marks(self.0 | mark) } else { self }
    }

    pub fn has(self, mark: u16) -> bool {
        self.0 & mark != 0
    }
}

impl Passage {
    /// Words of a part of a text, outside purpose clauses. `term` is what they are in a list, if they are in one.
    pub fn of(node: NodeId, part: &Read<'_>, span: Span, term: TermNumber) -> Self {
        let marks = Marks::default().with(Marks::DENIED, part.reading.denies(span));
        let (place, sentence) = (part.in_text(span), part.sentence_at(span));
        Passage { node, span: place, sentence, term, form: None, marks }
    }

    /// A date or an amount.
    pub(super) fn of_mention(node: NodeId, part: &Read<'_>, span: Span) -> Self {
        let plain = Passage::of(node, part, span, TermNumber::NONE);
        let marks = plain.marks.with(Marks::BYGONE, part.reading.tells_what_was(span));
        Passage { marks, ..plain }
    }

    /// A term of a list.
    pub(super) fn of_hit(node: NodeId, part: &Read<'_>, hit: &Hit) -> Self {
        let plain = Passage::of(node, part, hit.span, hit.term.number());
        let marks = plain.marks.with(Marks::IN_PURPOSE, hit.in_purpose);
        let marks = marks.with(Marks::COMPLEMENT, hit.complement).with(Marks::OPENING, hit.opening);
        Passage { marks, ..plain }
    }

    /// A verb of a list.
    pub(super) fn of_verb(node: NodeId, part: &Read<'_>, verb: &Verb) -> Self {
        let plain = Passage::of(node, part, verb.span, verb.lemma.number());
        let marks = plain.marks.with(Marks::IN_PURPOSE, verb.in_purpose);
        let marks = marks.with(Marks::TOLD, verb.promises()).with(Marks::BYGONE, verb.past);
        let marks = marks.with(Marks::LEADS, verb.leads).with(Marks::JOINED, verb.link == Link::Joined);
        Passage { form: Some(verb.form), marks, ..plain }
    }

    /// What a verb is done to: whether it will be done is what the verb says.
    pub(super) fn of_object(node: NodeId, part: &Read<'_>, object: Object, verb: &Verb) -> Self {
        let plain = Passage::of(node, part, object.span, TermNumber::NONE);
        let marks = plain.marks.with(Marks::IN_PURPOSE, verb.in_purpose).with(Marks::COUNTED, object.counted);
        let marks = marks.with(Marks::DENIED, part.reading.denies(verb.span));
        let marks = marks.with(Marks::TOLD, verb.promises()).with(Marks::BYGONE, verb.past);
        Passage { marks: marks.with(Marks::LEADS, verb.leads), ..plain }
    }

    /// Whether it is a verb that governs what follows it, and not what stands before it.
    pub(super) fn governs_ahead(&self) -> bool {
        matches!(self.form, Some(VerbForm::Infinitive | VerbForm::Gerund | VerbForm::Nominal))
    }

    /// The text and the number of the sentence in which it stands.
    pub(super) fn sentence(&self) -> SentenceId {
        SentenceId::of(self.node, self.sentence)
    }

    /// Where it stands.
    pub(super) fn place(&self) -> (NodeId, Span) {
        (self.node, self.span)
    }

    /// Where it stands in its text.
    pub(super) fn span(&self) -> Span {
        self.span
    }
}
