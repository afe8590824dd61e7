//! A document that was read and checked: its tree, what it is, and what is odd about it. Reading is the work of
//! `document`, checking that of `validate`.

use std::sync::{Arc, OnceLock};

use serde::Serialize;

use super::{Absences, DeclaredFields, DocumentKind, InputError, Stage, Subject, validate::validate};
use crate::document::{self, Fault, Limits, NodeId, Read, Severity, Tree};

/// Whether what is odd about a document is mentioned or refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Unknown fields and words are warnings.
    #[default]
    Lenient,
    /// Every warning is an error.
    Strict,
}

/// An action plan, a commitment or a collection, ready to be scored. Cloning it is cheap: clones share what was read.
///
/// ```
/// use rasero::model::{Document, DocumentKind};
/// let document = Document::from_yaml("id: c1\ntitle: Publish the budget\nend: 2027-06").unwrap();
/// assert_eq!(document.kind(), DocumentKind::Commitment);
/// assert_eq!(document.title(), "Publish the budget");
/// ```
#[derive(Debug)]
pub struct Document {
    pub(super) inner: Arc<Inner>,
}

/// What the clones of a document share.
#[derive(Clone, Debug)]
pub(super) struct Inner {
    pub(super) tree: Tree,
    pub(super) kind: DocumentKind,
    pub(super) warnings: OnceLock<Vec<Fault>>,
    pub(super) absences: Absences,
    pub(super) text: Option<Arc<str>>,
    pub(super) digest: OnceLock<String>,
}

impl Clone for Document {
    /// What is read of the document of a draft is recorded in it: a clone of one is a copy, so that nobody else writes there.
    fn clone(&self) -> Self {
        let inner = &self.inner;
        Document {
            inner: if inner.tree.is_watched() { Arc::new((**inner).clone()) } else { Arc::clone(inner) },
        }
    }
}

impl Document {
    /// Reads a document from JSON.
    ///
    /// # Errors
    /// All faults of the text and of the document at once.
    ///
    /// ```
    /// let error = rasero::model::Document::from_json(r#"{"id": "c1", "end": "2027-02-30"}"#).unwrap_err();
    /// let codes: Vec<_> = error.faults.iter().map(|fault| fault.code).collect();
    /// assert_eq!(codes, ["model/impossible-date", "model/missing-field"]);
    /// ```
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        Ok(Self::from_read(document::read_json(text, &Limits::default())?)?.with_text(text))
    }

    /// Reads a document from YAML.
    ///
    /// # Errors
    /// All faults of the text and of the document at once.
    pub fn from_yaml(text: &str) -> Result<Self, InputError> {
        Ok(Self::from_read(document::read_yaml(text, &Limits::default())?)?.with_text(text))
    }

    /// Reads a document from a JSON value in memory.
    ///
    /// # Errors
    /// All faults of the document at once.
    pub fn from_value(value: &serde_json::Value) -> Result<Self, InputError> {
        Self::from_read(document::read_value(value, &Limits::default())?)
    }

    /// Reads a document from a typed value, such as an [`ActionPlan`](super::ActionPlan) or a type of your own.
    ///
    /// # Errors
    /// All faults of the document at once.
    ///
    /// ```
    /// use rasero::model::{Commitment, Document};
    /// let commitment =
    ///     Commitment { id: "c1".into(), title: "Publish the budget".into(), ..Commitment::default() };
    /// assert_eq!(Document::from_typed(&commitment).unwrap().id(), "c1");
    /// ```
    pub fn from_typed(value: &impl Serialize) -> Result<Self, InputError> {
        Self::from_read(document::read_typed(value, &Limits::default())?)
    }

    /// Checks a document that a reader has read.
    ///
    /// # Errors
    /// All faults of the document at once; the warnings of the reader come first.
    pub fn from_read(read: Read) -> Result<Self, InputError> {
        Self::from_read_knowing(read, &DeclaredFields::default())
    }

    /// Checks a document that a reader has read; declared fields are known ones where they hold what is declared.
    ///
    /// # Errors
    /// As [`Document::from_read`].
    pub fn from_read_knowing(read: Read, declared: &DeclaredFields) -> Result<Self, InputError> {
        let Read { tree, mut faults } = read;
        let kind = kind_of(&tree);
        faults.extend(validate(&tree, kind, declared));
        if faults.iter().any(|fault| fault.severity == Severity::Error) {
            return Err(InputError { faults });
        }
        let absences = Absences::of(&tree, &commitments(&tree, kind));
        let (warnings, digest) = (OnceLock::from(faults), OnceLock::new());
        Ok(Document { inner: Arc::new(Inner { tree, kind, warnings, absences, text: None, digest }) })
    }

    /// Keeps the text that the document was read from, so that messages can show its lines.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<Arc<str>>) -> Self {
        Arc::make_mut(&mut self.inner).text = Some(text.into());
        self
    }

    /// Without warnings about fields that are declared and hold what is declared.
    #[must_use]
    pub fn knowing(mut self, fields: &DeclaredFields) -> Self {
        if self.warnings().is_empty() {
            return self;
        }
        let settled: Vec<bool> =
            self.warnings().iter().map(|warning| fields.settle(&self, warning)).collect();
        let mut settled = settled.into_iter();
        let mut warnings = self.warnings().to_vec();
        warnings.retain(|_| !settled.next().unwrap_or(false));
        Arc::make_mut(&mut self.inner).warnings = OnceLock::from(warnings);
        self
    }

    /// Asks again whether the document can be scored, this time in the given mode.
    ///
    /// # Errors
    /// In strict mode all warnings, as errors.
    ///
    /// ```
    /// use rasero::model::{Document, Mode};
    /// let document = Document::from_json(r#"{"id": "c1", "title": "A title", "colour": "red"}"#).unwrap();
    /// assert_eq!(document.warnings()[0].code, "model/unknown-field");
    /// assert!(document.with_mode(Mode::Strict).is_err());
    /// ```
    pub fn with_mode(self, mode: Mode) -> Result<Self, InputError> {
        if mode == Mode::Lenient || self.warnings().is_empty() {
            return Ok(self);
        }
        let harden = |fault| Fault { severity: Severity::Error, ..fault };
        Err(InputError { faults: self.warnings().iter().cloned().map(harden).collect() })
    }

    /// The tree.
    pub fn tree(&self) -> &Tree {
        &self.inner.tree
    }

    /// What the document is.
    pub fn kind(&self) -> DocumentKind {
        self.inner.kind
    }

    /// What is odd about it but no reason to refuse it.
    pub fn warnings(&self) -> &[Fault] {
        self.inner
            .warnings
            .get_or_init(|| validate(&self.inner.tree, self.inner.kind, &DeclaredFields::default()))
    }

    /// The warnings about fields that nobody knows: no rule will read them, unless a pack declares them.
    pub fn ignored_fields(&self) -> impl Iterator<Item = &Fault> {
        self.warnings().iter().filter(|fault| fault.code == "model/unknown-field")
    }

    /// The recorded negatives.
    pub fn absences(&self) -> &Absences {
        self.inner.tree.read_derived();
        &self.inner.absences
    }

    /// The text that it was read from, when there was one.
    pub fn text(&self) -> Option<&str> {
        self.inner.text.as_deref()
    }

    /// SHA-256 of the canonical form; computed on first use.
    pub fn digest(&self) -> &str {
        self.inner.digest.get_or_init(|| document::digest(&self.inner.tree))
    }

    /// The id.
    pub fn id(&self) -> &str {
        self.inner.tree.text_field(NodeId::ROOT, "id").unwrap_or_default()
    }

    /// The title.
    pub fn title(&self) -> &str {
        self.inner.tree.text_field(NodeId::ROOT, "title").unwrap_or_default()
    }

    /// The languages that it declares, in its order.
    pub fn languages(&self) -> Vec<&str> {
        let list = self.inner.tree.field(NodeId::ROOT, "languages");
        let items = list.map(|list| self.inner.tree.items(list)).unwrap_or_default();
        items.iter().filter_map(|item| self.inner.tree.text(*item)).collect()
    }

    /// How far it has come; a document that does not say, or says it in an unknown word, is read as a draft.
    pub fn stage(&self) -> Stage {
        self.stage_of(NodeId::ROOT)
    }

    /// How far one of its commitments has come: what the commitment says, else what the document says.
    pub fn stage_of(&self, commitment: NodeId) -> Stage {
        let word = |node| self.inner.tree.text_field(node, "stage").and_then(Stage::from_word);
        word(commitment).or_else(|| word(NodeId::ROOT)).unwrap_or_default()
    }

    /// The action plan: the root, when the document is one.
    pub fn plan(&self) -> Option<NodeId> {
        (self.inner.kind == DocumentKind::ActionPlan).then_some(NodeId::ROOT)
    }

    /// The nodes of everything that rules of this kind of subject are asked about, in the order of the document.
    pub fn subjects(&self, subject: Subject) -> Vec<NodeId> {
        match subject {
            Subject::Plan => self.plan().into_iter().collect(),
            Subject::Commitment => commitments(self.tree(), self.inner.kind),
            Subject::Milestone => {
                let commitments = self.subjects(Subject::Commitment);
                commitments.into_iter().flat_map(|node| self.milestones_of(node)).collect()
            }
        }
    }

    /// The milestones of a commitment, in its order.
    pub fn milestones_of(&self, commitment: NodeId) -> Vec<NodeId> {
        objects(self.tree(), commitment, "milestones")
    }
}

/// The commitments of a document of this kind.
pub(super) fn commitments(tree: &Tree, kind: DocumentKind) -> Vec<NodeId> {
    match kind {
        DocumentKind::Commitment => vec![NodeId::ROOT],
        _ => objects(tree, NodeId::ROOT, "commitments"),
    }
}

/// The items of a list that are objects.
fn objects(tree: &Tree, node: NodeId, list: &str) -> Vec<NodeId> {
    let items = tree.field(node, list).map(|list| tree.items(list)).unwrap_or_default();
    items.iter().copied().filter(|item| tree.is_object(*item)).collect()
}

/// What a tree is: what its `kind` says; else a plan when it has commitments, or says that they were not recorded; else a
/// commitment.
pub(super) fn kind_of(tree: &Tree) -> DocumentKind {
    let has = |name| tree.field(NodeId::ROOT, name).is_some();
    match tree.text_field(NodeId::ROOT, "kind") {
        Some("collection") => DocumentKind::Collection,
        Some("action_plan") => DocumentKind::ActionPlan,
        Some("commitment") => DocumentKind::Commitment,
        _ if has("commitments") || has("commitments_recorded") => DocumentKind::ActionPlan,
        _ => DocumentKind::Commitment,
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
