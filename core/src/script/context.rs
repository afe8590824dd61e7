//! What all views of one document share while it is scored: the document, the record of reads, readings of its texts.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use super::reads::Reads;
use crate::document::{NodeId, Patch, Tree};
use crate::model::{DeclaredFields, Document, Edited, InputError, ShapeId, Shapes, fits};
use crate::text::{Language, Lexicons, ListId, Reading, Ruler, beginning};

/// The word lists of one pack, compiled. Each pack reads with its own: what it finds must not depend on who else is asked.
#[derive(Debug)]
pub struct TextSource {
    /// All lists of the pack, compiled together.
    pub lexicons: Lexicons,
    /// The lists by language and name.
    pub lists: BTreeMap<(Language, String), ListId>,
    /// Fields that the pack and its parents declare.
    pub fields: DeclaredFields,
}

/// A text that was read, with its language.
type Read = (Language, Arc<Reading>);

/// Shared by all views of one document; made anew for each scoring. One thread uses it at a time.
#[derive(Debug)]
pub struct Context {
    document: Document,
    reads: Reads,
    packs: Arc<[TextSource]>,
    language: Language,
    languages: Vec<OnceLock<Language>>,
    readings: Vec<Vec<OnceLock<Arc<Reading>>>>,
    rulers: Vec<OnceLock<Ruler>>,
    pack: AtomicUsize,
}

impl Context {
    /// A context for scoring `document`. `language` is that of texts too short to tell by themselves.
    pub fn new(document: &Document, packs: &Arc<[TextSource]>, language: Language) -> Arc<Self> {
        Arc::new(Self::of(document.clone(), packs, language))
    }

    /// A context for drafting a document, which it owns.
    pub(crate) fn for_edits(mut document: Document, packs: &Arc<[TextSource]>, language: Language) -> Self {
        document.ready_for_edits();
        Self::of(document, packs, language)
    }

    fn of(document: Document, packs: &Arc<[TextSource]>, language: Language) -> Self {
        let nodes = document.tree().numbers();
        Context {
            document,
            reads: Reads::new(nodes),
            packs: Arc::clone(packs),
            language,
            languages: cells(nodes),
            readings: packs.iter().map(|_| cells(nodes)).collect(),
            rulers: cells(nodes),
            pack: AtomicUsize::new(0),
        }
    }

    /// Makes all changes of a patch in the document, or none, and forgets what was read in texts that changed.
    ///
    /// # Errors
    /// Those of the edit.
    pub(crate) fn edit(&mut self, patch: &Patch) -> Result<Edited, InputError> {
        let edited = self.document.edit(patch)?;
        let nodes = self.document.tree().numbers();
        self.reads.grow(nodes);
        self.languages.resize_with(nodes, OnceLock::new);
        self.rulers.resize_with(nodes, OnceLock::new);
        self.readings.iter_mut().for_each(|readings| readings.resize_with(nodes, OnceLock::new));
        for node in &edited.renewed {
            forget(&mut self.languages, *node);
            forget(&mut self.rulers, *node);
            self.readings.iter_mut().for_each(|readings| forget(readings, *node));
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
        known.or_else(|| Some((self.texts()?.fields.shape(holder, name)?, true)))
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

    /// The list that the running pack means by `name`, in one language; `None` when it has no such list there.
    pub fn list(&self, language: Language, name: &str) -> Option<ListId> {
        self.texts()?.lists.get(&(language, name.to_owned())).copied()
    }

    /// Whether the running pack has a list of that name in any language.
    pub fn knows_list(&self, name: &str) -> bool {
        self.texts().is_some_and(|texts| texts.lists.keys().any(|(_, known)| known == name))
    }

    fn texts(&self) -> Option<&TextSource> {
        self.packs.get(self.pack.load(Ordering::Relaxed))
    }

    /// The reading of a text node, made at the first call; `None` when the node is no text.
    pub fn reading(&self, node: NodeId) -> Option<Read> {
        let text = self.tree().text(node)?;
        self.reads.touch_prose();
        self.reads.touch_node(node);
        let language = self.languages.get(node.index())?;
        let language = *language.get_or_init(|| language_of_text(text).unwrap_or(self.language));
        let texts = self.texts()?;
        let cell = self.readings.get(self.pack.load(Ordering::Relaxed))?.get(node.index())?;
        let reading = cell.get_or_init(|| Arc::new(Reading::read(text, language, &texts.lexicons)));
        Some((language, Arc::clone(reading)))
    }

    /// The ruler of a text node, made at the first call; `None` when the node is no text.
    pub(super) fn ruler(&self, node: NodeId) -> Option<&Ruler> {
        let text = self.tree().text(node)?;
        Some(self.rulers.get(node.index())?.get_or_init(|| Ruler::of(text)))
    }
}

fn forget<T>(cells: &mut [OnceLock<T>], node: NodeId) {
    if let Some(cell) = cells.get_mut(node.index()) {
        cell.take();
    }
}

fn cells<T>(count: usize) -> Vec<OnceLock<T>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

/// Letters from which on the language of a text can be told from the text alone.
const LONG_ENOUGH: usize = 40;

fn language_of_text(text: &str) -> Option<Language> {
    if text.len() < LONG_ENOUGH { None } else { Language::detect_surely(beginning(text)) }
}
