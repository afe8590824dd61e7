//! What all views of one document share while it is scored: the document, the record of reads, readings of its texts.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use regex::Regex;

use super::group::Group;
use super::memo::{Gathered, GatheredTexts, Gathering, GroupNumber, ListNumber, Memo, Question, TextsNumber};
use super::parts::{OfPart, Read};
use super::passage::{Passage, SentenceId};
use super::reads::{Reads, Recorded};
use super::texts::{OfText, Texts, Unread};
use super::word_lists::WordLists;
use crate::document::{NodeId, Patch, Tree};
use crate::model::{DeclaredFields, Document, Edited, InputError, ShapeId, Shapes, fits};
use crate::text::{Language, Lexicons, ListId, Ruler, Span, TermNumber, Votes, beginning};

/// What one pack reads with. All packs of a scorer read in the same scan of a text, each with its own lists: what it finds must
/// not depend on who else is asked.
#[derive(Debug)]
pub struct TextSource {
    /// All lists of the pack, compiled together with those of the other packs.
    pub lexicons: Lexicons,
    /// The lists by name and language.
    pub lists: WordLists,
    /// Fields that the pack and its parents declare.
    pub fields: DeclaredFields,
    /// Patterns of the pack and its parents, by name.
    pub patterns: BTreeMap<String, Regex>,
}

/// In which language a document is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadIn {
    /// The language of texts too short to tell by themselves.
    pub language: Language,
    /// Whether the document declares languages, and none that can be read: then none of its texts is read.
    pub declared_unread: bool,
    /// Whether its texts together are in a language that cannot be read: then those are not read that are too short to tell.
    pub told_unread: bool,
}

/// Tells in which language the document of a context is read.
pub type Teller = fn(&Context) -> ReadIn;

/// Shared by all views of one document; made anew for each scoring. One thread uses it at a time.
#[derive(Debug)]
pub struct Context {
    document: Document,
    reads: Reads,
    packs: Arc<[TextSource]>,
    read_in: OnceLock<ReadIn>,
    tell: Teller,
    texts: OnceLock<Texts>,
    memo: Mutex<Memo>,
    pack: AtomicUsize,
}

impl Context {
    /// A context for scoring `document`. `tell` is asked for its language when somebody needs to know.
    pub fn new(document: &Document, packs: &Arc<[TextSource]>, tell: Teller) -> Arc<Self> {
        Arc::new(Self::of(document.clone(), packs, OnceLock::new(), tell))
    }

    /// A context for drafting a document, which it owns.
    pub(crate) fn for_edits(mut document: Document, packs: &Arc<[TextSource]>, read_in: ReadIn) -> Self {
        document.ready_for_edits();
        Self::of(document, packs, OnceLock::from(read_in), |_| ReadIn::default())
    }

    fn of(document: Document, packs: &Arc<[TextSource]>, read_in: OnceLock<ReadIn>, tell: Teller) -> Self {
        let reads = Reads::new(document.tree().numbers());
        let (packs, texts, pack) = (Arc::clone(packs), OnceLock::new(), AtomicUsize::new(0));
        Context { document, reads, packs, read_in, tell, texts, memo: Mutex::default(), pack }
    }

    /// In which language the document is read.
    pub fn read_in(&self) -> ReadIn {
        *self.read_in.get_or_init(|| (self.tell)(self))
    }

    /// What a text of the document says about its language.
    pub(crate) fn votes(&self, node: NodeId, text: &str) -> Votes {
        self.texts().of(node).map(|known| *known.votes(text)).unwrap_or_default()
    }

    /// Makes all changes of a patch in the document, or none, and forgets what was read in texts that changed.
    ///
    /// # Errors
    /// Those of the edit.
    pub(crate) fn edit(&mut self, patch: &Patch) -> Result<Edited, InputError> {
        let edited = self.document.edit(patch)?;
        let nodes = self.document.tree().numbers();
        self.reads.grow(nodes);
        self.memo = Mutex::default();
        if let Some(texts) = self.texts.get_mut() {
            texts.grow(nodes);
            edited.renewed.iter().for_each(|node| texts.forget(*node));
        }
        Ok(edited)
    }

    /// The document that is scored.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Its tree.
    pub fn tree(&self) -> &Tree {
        self.document.tree()
    }

    /// The shapes of all documents.
    pub fn shapes(&self) -> &'static Shapes {
        Shapes::get()
    }

    /// The shape of a field, of those that every document knows or the running pack declares; and whether it is declared.
    pub(super) fn field(&self, holder: ShapeId, name: &str) -> Option<(ShapeId, bool)> {
        let known = self.shapes().field(holder, name).map(|shape| (shape, false));
        known.or_else(|| Some((self.source()?.fields.shape(holder, name)?, true)))
    }

    /// Whether a value is what its shape says.
    pub(super) fn fits(&self, node: NodeId, shape: ShapeId) -> bool {
        fits(self.tree(), node, shape)
    }

    /// What the running rule read so far.
    pub fn reads(&self) -> &Reads {
        &self.reads
    }

    /// Says which pack's rule runs next: word lists are looked up by their name in that pack.
    pub fn enter_pack(&self, pack: usize) {
        self.pack.store(pack, Ordering::Relaxed);
    }

    /// The number of the list that the running pack means by `name`; `None` when it has no such list in any language.
    pub fn list_number(&self, name: &str) -> Option<ListNumber> {
        self.source()?.lists.number(name)
    }

    /// A list of the running pack in one language.
    pub fn list(&self, number: ListNumber, language: Language) -> Option<ListId> {
        self.source()?.lists.list(number, language)
    }

    /// The number of the running pack.
    pub(super) fn running_pack(&self) -> usize {
        self.pack.load(Ordering::Relaxed)
    }

    /// What the running pack reads with.
    fn source(&self) -> Option<&TextSource> {
        self.packs.get(self.pack.load(Ordering::Relaxed))
    }

    fn texts(&self) -> &Texts {
        self.texts.get_or_init(|| Texts::new(self.tree().numbers()))
    }

    /// The parts of a text node by their languages, read at the first call: nearly always one. None when the node is no text, or
    /// one in a language that is not read.
    pub fn read(&self, node: NodeId) -> impl Iterator<Item = Read<'_>> {
        let (text, lexicons) = (self.tree().text(node), self.source().map(|source| &source.lexicons));
        let parts = text.zip(lexicons).and_then(|(text, lexicons)| self.parts_of(node, text, lexicons));
        let pack = self.running_pack();
        parts.unwrap_or_default().iter().filter_map(move |part| part.read(text?, pack, lexicons?))
    }

    fn parts_of(&self, node: NodeId, text: &str, lexicons: &Lexicons) -> Option<&[OfPart]> {
        self.reads.touch_prose();
        self.reads.touch_node(node);
        let known = self.texts().of(node)?;
        let parts = known.parts(text, || self.read_in(), self.packs.len(), lexicons);
        if known.is_unread() {
            self.reads.touch_unread(node);
        }
        Some(parts)
    }

    /// Where a sentence of a text that was read stands in it.
    pub(super) fn sentence(&self, node: NodeId, sentence: SentenceId) -> Option<Span> {
        self.texts().of(node)?.sentence(sentence.number())
    }

    /// Whether a rule wanted to know what stands in a text node, and it is in a language that is not read.
    pub fn is_unread(&self, node: NodeId) -> bool {
        self.texts.get().and_then(|texts| texts.of(node)).is_some_and(OfText::is_unread)
    }

    /// Why a text node, or a part of it, is not read; `None` where it is, or nobody asked.
    pub fn why_unread(&self, node: NodeId) -> Option<Unread> {
        let (text, known) = (self.tree().text(node)?, self.texts.get()?.of(node)?);
        known.why_unread(text, self.read_in())
    }

    /// Records that a rule read what stands in a text node. Tells whether it, or a part of it, cannot be read.
    pub(super) fn touch_text(&self, node: NodeId) -> bool {
        if self.tree().text(node).is_none() {
            return false;
        }
        self.reads.touch_prose();
        self.reads.touch_node(node);
        let is_unread = self.is_unread(node);
        if is_unread {
            self.reads.touch_unread(node);
        }
        is_unread
    }

    /// Texts that are read together, with the number by which what is asked of them is remembered.
    pub(super) fn texts_of(&self, nodes: &[NodeId]) -> (Arc<[NodeId]>, Option<TextsNumber>) {
        self.memo().texts(nodes)
    }

    /// What was gathered under a name, with what that read.
    pub(super) fn recall_gathered(&self, name: &Gathering) -> Option<Gathered> {
        self.memo().gathered.get(name).cloned()
    }

    /// Remembers what was gathered under a name, with what that read.
    pub(super) fn keep_gathered(&self, name: Gathering, texts: GatheredTexts, recorded: Recorded) {
        self.memo().gathered.insert(name, (texts, Arc::new(recorded)));
    }

    /// The question what several groups of passages are together.
    pub(super) fn union_of(&self, groups: &[GroupNumber]) -> Option<Question> {
        self.memo().union_of(groups)
    }

    /// The words of a term; none for what is no term.
    pub(super) fn term(&self, number: TermNumber) -> &str {
        self.source().map_or("", |source| source.lexicons.term(number))
    }

    /// What was found when a question was first asked; without one, or for want of room, what is found now.
    pub(super) fn answer(
        &self,
        question: Option<Question>,
        find: impl FnOnce() -> Vec<Passage>,
    ) -> Arc<Group> {
        if let Some(known) = question.and_then(|question| self.memo().recall(question)) {
            return known;
        }
        let found = find();
        self.memo().keep(question, found, self.packs.len())
    }

    fn memo(&self) -> MutexGuard<'_, Memo> {
        // A panic between two answers leaves what was kept before.
        self.memo.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The characters of a text node, as far as texts are read; recorded as read for what it says.
    fn characters(&self, node: NodeId) -> Option<&str> {
        let text = self.tree().text(node)?;
        self.reads.touch_prose();
        self.reads.touch_node(node);
        Some(beginning(text))
    }

    /// How many code points a text node has; `None` when it is no text.
    pub(super) fn length(&self, node: NodeId) -> Option<usize> {
        Some(self.characters(node)?.chars().count())
    }

    /// Whether these very characters stand in a text node.
    pub(super) fn contains(&self, node: NodeId, characters: &str) -> Option<bool> {
        Some(self.characters(node)?.contains(characters))
    }

    /// A pattern of the running pack.
    pub(super) fn pattern(&self, name: &str) -> Option<&Regex> {
        self.source()?.patterns.get(name)
    }

    /// Whether a pattern of the running pack is found in a text node; `None` when it has no such pattern.
    pub(super) fn matches(&self, node: NodeId, pattern: &str) -> Option<bool> {
        Some(self.pattern(pattern)?.is_match(self.characters(node)?))
    }

    /// The ruler of a text node, made at the first call; `None` when the node is no text.
    pub(super) fn ruler(&self, node: NodeId) -> Option<&Ruler> {
        let text = self.tree().text(node)?;
        Some(self.texts().of(node)?.ruler(text))
    }
}
