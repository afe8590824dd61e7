//! Texts of the document as scripts see them: opaque, with what the reading found in them. The reading itself is `text`'s.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::context::Context;
use super::outcome::Locus;
use super::passages::{Passage, Passages, words_at};
use super::reads::At;
use crate::document::NodeId;
use crate::text::{Hit, Reading, Span, Verb};

/// One or several texts, read together.
#[derive(Clone, Debug)]
pub struct Prose {
    pub(super) context: Arc<Context>,
    nodes: Arc<[NodeId]>,
}

impl Prose {
    /// One text.
    pub fn of(context: &Arc<Context>, node: NodeId) -> Self {
        Self::of_all(context, std::iter::once(node))
    }

    /// Several; nodes that are no text, or blank, are left out.
    pub fn of_all(context: &Arc<Context>, nodes: impl Iterator<Item = NodeId>) -> Self {
        let tree = context.tree();
        let nodes =
            nodes.filter(|node| tree.text(*node).is_some_and(|text| !text.trim().is_empty())).collect();
        Prose { context: Arc::clone(context), nodes }
    }

    /// All the texts of some, each once: so that it cannot grow beyond what the document holds.
    pub(super) fn union(all: &[Prose]) -> Option<Prose> {
        let first = all.first()?;
        let mut seen = FxHashSet::default();
        let nodes = all.iter().flat_map(|prose| prose.nodes.iter().copied());
        let nodes = nodes.filter(|node| seen.insert(*node)).collect();
        Some(Prose { context: Arc::clone(&first.context), nodes })
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
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

    /// Each text with its reading.
    pub(super) fn readings(&self) -> impl Iterator<Item = (NodeId, Arc<Reading>)> + '_ {
        self.nodes.iter().filter_map(|node| Some((*node, self.context.reading(*node)?.1)))
    }

    /// The hits of a word list of the running pack, by its name.
    pub(super) fn hits(&self, list: &str) -> Passages {
        let mut found = Vec::new();
        for node in self.nodes.iter().copied() {
            let Some((language, reading)) = self.context.reading(node) else { continue };
            let Some(id) = self.context.list(language, list) else { continue };
            let passage = |hit: &Hit| Passage::of_hit(node, &reading, hit);
            found.extend(reading.hits(id).iter().map(passage));
        }
        self.passages(found)
    }

    /// The names in these texts that hold a term of a list of the running pack.
    pub(super) fn names(&self, list: &str) -> Passages {
        let no_term: Arc<str> = Arc::from("");
        let mut found = Vec::new();
        for node in self.nodes.iter().copied() {
            let Some((language, reading)) = self.context.reading(node) else { continue };
            let Some(id) = self.context.list(language, list) else { continue };
            let names = reading.names(id).into_iter();
            found.extend(names.map(|span| Passage::of(node, &reading, span, &no_term)));
        }
        self.passages(found)
    }

    /// The web addresses in these texts.
    pub(super) fn links(&self) -> Passages {
        let tree = self.context.tree();
        let no_term: Arc<str> = Arc::from("");
        let mut found = Vec::new();
        for (node, reading) in self.readings() {
            let spans = crate::text::links(tree.text(node).unwrap_or_default());
            found.extend(spans.into_iter().map(|span| Passage::of(node, &reading, span, &no_term)));
        }
        self.passages(found)
    }

    /// The stretches that a reading gives, as passages.
    pub(super) fn stretches(&self, of: impl Fn(&Reading) -> Vec<Span>) -> Passages {
        let no_term: Arc<str> = Arc::from("");
        let mut found = Vec::new();
        for (node, reading) in self.readings() {
            found.extend(of(&reading).into_iter().map(|span| Passage::of(node, &reading, span, &no_term)));
        }
        self.passages(found)
    }

    /// Passages of these texts.
    fn passages(&self, found: Vec<Passage>) -> Passages {
        Passages::of(&self.context, found)
    }

    /// The main verb of the first text that has one.
    pub(super) fn main_verb(&self) -> VerbView {
        let verb = self.readings().find_map(|(node, reading)| Some((node, reading.main_verb()?.clone())));
        VerbView { context: Arc::clone(&self.context), verb }
    }

    /// All verbs that stand in a list of the running pack.
    pub(super) fn verbs(&self, list: &str) -> Passages {
        let mut found = Vec::new();
        for node in self.nodes.iter().copied() {
            let Some((language, reading)) = self.context.reading(node) else { continue };
            let Some(id) = self.context.list(language, list) else { continue };
            let verbs = reading.verbs().iter().filter(|verb| verb.lists.contains(&id));
            found.extend(verbs.map(|verb| Passage::of_verb(node, &reading, verb)));
        }
        self.passages(found)
    }
}

/// A verb of a text, or none.
#[derive(Clone, Debug)]
pub struct VerbView {
    context: Arc<Context>,
    verb: Option<(NodeId, Verb)>,
}

impl VerbView {
    /// Whether there is no verb.
    pub fn is_empty(&self) -> bool {
        self.verb.is_none()
    }

    /// Whether it stands in a list of the running pack.
    pub(super) fn is_in(&self, list: &str) -> bool {
        let Some((node, verb)) = &self.verb else { return false };
        let language = self.context.reading(*node).map(|(language, _)| language);
        let id = language.and_then(|language| self.context.list(language, list));
        id.is_some_and(|id| verb.lists.contains(&id))
    }

    /// The words as they stand in the text; empty when there is no verb.
    pub fn quote(&self) -> String {
        self.verb
            .as_ref()
            .map(|(node, verb)| words_at(&self.context, *node, verb.span).to_owned())
            .unwrap_or_default()
    }

    /// The verb as evidence.
    pub fn loci(&self) -> Vec<Locus> {
        let locus = |(node, verb): &(NodeId, Verb)| Locus { at: At::node(*node), span: Some(verb.span) };
        self.verb.iter().map(locus).collect()
    }
}
