//! Texts of the document as scripts see them: opaque, with what the reading found in them. The reading itself is `text`'s.

use std::sync::Arc;

use super::context::Context;
use super::distinct::distinct;
use super::memo::{Gathering, Question, TextsNumber, Wanted};
use super::outcome::Locus;
use super::parts::Read;
use super::passage::Passage;
use super::passages::{Passages, words_at};
use super::reads::At;
use crate::document::NodeId;
use crate::text::{DateMention, Language, Object, Span, TermNumber, Verb};

/// One or several texts, read together.
#[derive(Clone, Debug)]
pub struct Prose {
    pub(super) context: Arc<Context>,
    nodes: Arc<[NodeId]>,
    number: Option<TextsNumber>,
}

impl Prose {
    /// One text.
    pub fn of(context: &Arc<Context>, node: NodeId) -> Self {
        Self::of_all(context, std::iter::once(node))
    }

    /// Several; nodes that are no text, or blank, are left out.
    pub fn of_all(context: &Arc<Context>, nodes: impl Iterator<Item = NodeId>) -> Self {
        let tree = context.tree();
        let is_text = |node: &NodeId| tree.text(*node).is_some_and(|text| !text.trim().is_empty());
        Self::of_texts(context, &nodes.filter(is_text).collect::<Vec<_>>())
    }

    fn of_texts(context: &Arc<Context>, nodes: &[NodeId]) -> Self {
        let (nodes, number) = match nodes {
            [] => (Arc::default(), Some(TextsNumber::NONE)),
            nodes => context.texts_of(nodes),
        };
        Prose { context: Arc::clone(context), nodes, number }
    }

    /// What was gathered under a name when somebody first gathered it, recorded as read anew; `None` where `gather` cannot tell.
    /// A tree that is watched is read anew by each who asks.
    pub(super) fn gathered(
        context: &Arc<Context>,
        name: Gathering,
        gather: impl FnOnce() -> Option<Prose>,
    ) -> Option<Prose> {
        if context.tree().is_watched() {
            return gather();
        }
        if let Some(((nodes, number), recorded)) = context.recall_gathered(&name) {
            context.reads().record_again(&recorded);
            return Some(Prose { context: Arc::clone(context), nodes, number });
        }
        let (prose, recorded) = context.reads().recording(gather);
        let prose = prose?;
        context.keep_gathered(name, (Arc::clone(&prose.nodes), prose.number), recorded);
        Some(prose)
    }

    /// All the texts of some, each once: so that it cannot grow beyond what the document holds.
    pub(super) fn union(all: &[Prose]) -> Option<Prose> {
        let nodes: Vec<NodeId> = all.iter().flat_map(Prose::nodes).collect();
        Some(Self::of_each(&all.first()?.context, &nodes))
    }

    /// Several, each once.
    pub(super) fn of_each(context: &Arc<Context>, nodes: &[NodeId]) -> Self {
        Self::of_texts(context, &distinct(nodes.iter().copied(), nodes.len()))
    }

    /// The texts.
    pub(super) fn nodes(&self) -> impl Iterator<Item = NodeId> {
        self.nodes.iter().copied()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// How many words.
    pub(super) fn words(&self) -> i64 {
        self.parts().map(|(_, part)| i64::from(part.reading.words())).sum()
    }

    /// The words themselves; several texts are joined by ` … `.
    pub fn quote(&self) -> String {
        let texts: Vec<&str> = self.nodes.iter().filter_map(|node| self.context.tree().text(*node)).collect();
        texts.join(" … ")
    }

    /// How many code points.
    pub(super) fn length(&self) -> i64 {
        let count: usize = self.nodes.iter().filter_map(|node| self.context.length(*node)).sum();
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    /// Whether these very characters stand in one of the texts.
    pub(super) fn contains(&self, characters: &str) -> bool {
        self.nodes.iter().any(|node| self.context.contains(*node, characters) == Some(true))
    }

    /// Whether a pattern of the running pack is found in one of the texts; `None` when the pack has no such pattern.
    pub(super) fn matches(&self, pattern: &str) -> Option<bool> {
        self.context.pattern(pattern)?;
        Some(self.nodes.iter().any(|node| self.context.matches(*node, pattern) == Some(true)))
    }

    /// The words of each text.
    pub(super) fn each(&self) -> impl Iterator<Item = &str> {
        self.nodes.iter().filter_map(|node| self.context.tree().text(*node))
    }

    /// The whole texts as evidence.
    pub fn loci(&self) -> Vec<Locus> {
        self.nodes.iter().map(|node| Locus { at: At::node(*node), span: None }).collect()
    }

    /// The parts of each text, read.
    fn parts(&self) -> impl Iterator<Item = (NodeId, Read<'_>)> {
        self.nodes.iter().flat_map(|node| self.context.read(*node).map(|part| (*node, part)))
    }

    /// What is wanted of these texts, as the running pack reads them.
    pub(super) fn find(&self, wanted: Wanted) -> Passages {
        let pack = self.context.running_pack();
        let question = self.number.map(|number| Question::In(number, pack, wanted));
        let found = self.context.answer(question, || self.find_anew(wanted));
        let mut is_unread = false;
        for node in self.nodes.iter() {
            is_unread |= self.context.touch_text(*node);
        }
        Passages::of(&self.context, found, is_unread)
    }

    fn find_anew(&self, wanted: Wanted) -> Vec<Passage> {
        let mut found = Vec::new();
        for (node, part) in self.parts() {
            let more = self.find_in(node, &part, wanted);
            // Most texts stand alone, and nothing need be copied.
            if found.is_empty() {
                found = more;
            } else {
                found.extend(more);
            }
        }
        found
    }

    fn find_in(&self, node: NodeId, part: &Read<'_>, wanted: Wanted) -> Vec<Passage> {
        let Read { language, reading, .. } = *part;
        let list = |number| self.context.list(number, language);
        let plain = |spans: Vec<Span>| {
            spans.into_iter().map(|span| Passage::of(node, part, span, TermNumber::NONE)).collect()
        };
        let mentions =
            |spans: Vec<Span>| spans.into_iter().map(|span| Passage::of_mention(node, part, span)).collect();
        match wanted {
            Wanted::Hits(number) => {
                let hits = list(number).map(|id| reading.hits(id)).unwrap_or_default();
                hits.iter().map(|hit| Passage::of_hit(node, part, hit)).collect()
            }
            Wanted::Verbs(number) => {
                let Some(id) = list(number) else { return Vec::new() };
                let verbs = reading.verbs().iter().filter(|verb| verb.is_in(id));
                verbs.map(|verb| Passage::of_verb(node, part, verb)).collect()
            }
            Wanted::Objects(number, nothing) => {
                let Some((made, nothing)) = list(number).zip(list(nothing)) else { return Vec::new() };
                let objects = reading.objects(made, nothing).into_iter();
                let verb_of = |object: &Object| reading.verbs().get(object.verb);
                let told = objects.filter_map(|object| Some((object, verb_of(&object)?)));
                told.map(|(object, verb)| Passage::of_object(node, part, object, verb)).collect()
            }
            Wanted::Modals(number, strength) => {
                let Some(id) = list(number) else { return Vec::new() };
                let verbs = reading.verbs().iter().filter(|verb| verb.is_in(id) && verb.leads);
                let modals = verbs.filter_map(|verb| verb.modal.filter(|(own, _)| *own == strength));
                plain(modals.map(|(_, span)| span).collect())
            }
            Wanted::Acronyms => plain(reading.acronyms()),
            Wanted::Names(number) => plain(list(number).map(|id| reading.names(id)).unwrap_or_default()),
            Wanted::Links => {
                let links = part.links().iter().copied();
                plain(links.filter(|link| !reading.repeats(*link)).collect())
            }
            Wanted::Items => plain(reading.items().to_vec()),
            Wanted::Dates(kind) => {
                let dates = reading.dates().iter().filter(|date| kind.is_none_or(|kind| date.kind == kind));
                mentions(dates.map(|date| date.span).collect())
            }
            Wanted::DatesBefore(day) => {
                let is_over =
                    |date: &&DateMention| date.last.is_some_and(|last| last.before(day) == Some(true));
                plain(reading.dates().iter().filter(is_over).map(|date| date.span).collect())
            }
            Wanted::Quantities(kind) => {
                let amounts = reading.quantities().iter();
                let amounts = amounts.filter(|amount| kind.is_none_or(|kind| amount.kind == kind));
                mentions(amounts.map(|amount| amount.span).collect())
            }
            Wanted::Instruments(kind) => {
                let named = reading.instruments().iter();
                let named = named.filter(|named| kind.is_none_or(|kind| named.kind == kind));
                plain(named.map(|named| named.span).collect())
            }
        }
    }

    /// The main verb of the first text, and of the first part of it, that has one.
    pub(super) fn main_verb(&self) -> VerbView {
        self.first_verb(|part| part.reading.main_verb())
    }

    /// The verb of the first promise.
    pub(super) fn first_promise(&self) -> VerbView {
        self.first_verb(|part| {
            let promises =
                |verb: &&Verb| verb.promises() && verb.modal.is_none() && !part.reading.denies(verb.span);
            part.reading.verbs().iter().find(promises)
        })
    }

    fn first_verb(&self, of: impl for<'a> Fn(&'a Read<'_>) -> Option<&'a Verb>) -> VerbView {
        let of_part = |(node, part): (NodeId, Read<'_>)| {
            let verb = of(&part)?.clone();
            Some(Found { node, language: part.language, span: part.in_text(verb.span), verb })
        };
        VerbView { context: Arc::clone(&self.context), found: self.parts().find_map(of_part) }
    }
}

/// A verb of a text, or none.
#[derive(Clone, Debug)]
pub struct VerbView {
    context: Arc<Context>,
    found: Option<Found>,
}

/// A verb, and where it stands.
#[derive(Clone, Debug)]
struct Found {
    node: NodeId,
    language: Language,
    /// In the whole text.
    span: Span,
    verb: Verb,
}

impl VerbView {
    /// Whether there is no verb.
    pub fn is_empty(&self) -> bool {
        self.found.is_none()
    }

    /// Whether it stands in a list of the running pack.
    pub(super) fn is_in(&self, list: &str) -> bool {
        let number = self.context.list_number(list);
        let Some((Found { language, verb, .. }, number)) = self.found.as_ref().zip(number) else {
            return false;
        };
        self.context.list(number, *language).is_some_and(|id| verb.is_in(id))
    }

    /// The words as they stand in the text; empty when there is no verb.
    pub fn quote(&self) -> String {
        let words = |found: &Found| words_at(&self.context, found.node, found.span).to_owned();
        self.found.as_ref().map(words).unwrap_or_default()
    }

    /// The verb as evidence.
    pub fn loci(&self) -> Vec<Locus> {
        let locus = |found: &Found| Locus { at: At::node(found.node), span: Some(found.span) };
        self.found.iter().map(locus).collect()
    }
}
