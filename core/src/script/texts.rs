//! What was read so far in the texts of a document, each part made when somebody first asks: most rules ask for fields alone.

use std::sync::{Arc, OnceLock};

use super::context::{ReadIn, TextSource};
use crate::document::NodeId;
use crate::text::{Language, Reading, Ruler, Scan, Split, Votes};

/// The texts of a document by their nodes.
#[derive(Debug)]
pub(super) struct Texts(Vec<OfText>);

/// What is known of one text.
#[derive(Debug, Default)]
pub(super) struct OfText {
    split: OnceLock<Split>,
    votes: OnceLock<Votes>,
    /// The language in which it is read, if it is in one that can be read.
    language: OnceLock<Option<Language>>,
    scan: OnceLock<Arc<Scan>>,
    ruler: OnceLock<Ruler>,
    /// By pack.
    readings: OnceLock<Box<[OnceLock<Reading>]>>,
}

impl Texts {
    /// For a tree of so many nodes.
    pub fn new(nodes: usize) -> Self {
        Texts(std::iter::repeat_with(OfText::default).take(nodes).collect())
    }

    /// Makes room for a tree that has grown.
    pub fn grow(&mut self, nodes: usize) {
        self.0.resize_with(nodes, OfText::default);
    }

    /// Forgets what stood in a node.
    pub fn forget(&mut self, node: NodeId) {
        if let Some(known) = self.0.get_mut(node.index()) {
            *known = OfText::default();
        }
    }

    /// What is known of the text in a node.
    pub fn of(&self, node: NodeId) -> Option<&OfText> {
        self.0.get(node.index())
    }
}

impl OfText {
    fn split(&self, text: &str) -> &Split {
        self.split.get_or_init(|| Split::of(text))
    }

    /// What it says about the language of the document.
    pub fn votes(&self, text: &str) -> &Votes {
        self.votes.get_or_init(|| Votes::of_split(text, self.split(text)))
    }

    /// What the pack with number `index` of so many reads in it, and in which language; `None` where that is none that is read.
    pub fn reading(
        &self,
        text: &str,
        read_in: impl FnOnce() -> ReadIn,
        (index, packs): (usize, usize),
        source: &TextSource,
    ) -> Option<(Language, &Reading)> {
        let language = (*self.language.get_or_init(|| self.language_in(text, read_in())))?;
        let lexicons = &source.lexicons;
        let scan = || Arc::new(Scan::of_split(text, self.split(text), language, lexicons));
        let scan = Some(self.scan.get_or_init(scan)).filter(|scan| !scan.is_foreign())?;
        let cells = || std::iter::repeat_with(OnceLock::new).take(packs).collect();
        let cell = self.readings.get_or_init(cells).get(index)?;
        Some((language, cell.get_or_init(|| Reading::of(scan, lexicons))))
    }

    /// The language to read it in: that of the document, unless it is surely in another one; `None` where that is none that can be
    /// read.
    fn language_in(&self, text: &str, document: ReadIn) -> Option<Language> {
        let shared = || (!document.told_unread).then_some(document.language);
        let told = || language_of_text(text, self.votes(text)).or_else(shared);
        (!document.declared_unread).then(told).flatten()
    }

    /// Whether somebody wanted to know what stands in it, and it is in a language that is not read.
    pub fn is_unread(&self) -> bool {
        self.language.get() == Some(&None) || self.scan.get().is_some_and(|scan| scan.is_foreign())
    }

    /// Its ruler.
    pub fn ruler(&self, text: &str) -> &Ruler {
        self.ruler.get_or_init(|| Ruler::of(text))
    }
}

/// Bytes from which on the language of a text can be told from the text alone.
const LONG_ENOUGH: usize = 40;
/// Letters that tell it beyond doubt: of 565 commitments with more than 600, each was told by these as by the whole.
const TELLING: usize = 1_000;

fn language_of_text(text: &str, votes: &Votes) -> Option<Language> {
    if text.len() < LONG_ENOUGH {
        return None;
    }
    votes.elect_surely().or_else(|| {
        let end = text.char_indices().nth(TELLING).map_or(text.len(), |(end, _)| end);
        Language::detect_surely(text.get(..end).unwrap_or(text))
    })
}
