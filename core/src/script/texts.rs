//! What was read so far in the texts of a document, each part made when somebody first asks: most rules ask for fields alone.

use std::sync::OnceLock;

use super::context::ReadIn;
use super::parts::{OfPart, sentence};
use crate::document::NodeId;
use crate::text::{Language, Lexicons, Part, Polls, Ruler, Scan, Span, Split, Votes, beginning};

/// The texts of a document by their nodes.
#[derive(Debug)]
pub(super) struct Texts(Vec<OfText>);

/// Why a text is not read, or a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unread {
    /// It is in a language that cannot be read.
    Whole,
    /// A part of it is.
    Part,
    /// It is too short to tell, and other texts of its document are.
    Short,
    /// Its document declares languages, and none that can be read.
    Declared,
}

/// What is known of one text.
#[derive(Debug, Default)]
pub(super) struct OfText {
    split: OnceLock<Split>,
    polls: OnceLock<Polls>,
    parts: OnceLock<Parts>,
    ruler: OnceLock<Ruler>,
}

/// Its parts by their languages.
#[derive(Debug)]
struct Parts {
    /// None where the text is in a language that cannot be read.
    each: Box<[OfPart]>,
    /// Whether it cannot be read, or one of them.
    is_unread: bool,
}

impl Parts {
    fn of(each: Box<[OfPart]>) -> Self {
        let is_unread = each.is_empty() || each.iter().any(OfPart::is_foreign);
        Parts { each, is_unread }
    }
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

    fn polls(&self, text: &str) -> &Polls {
        self.polls.get_or_init(|| Polls::of(text, self.split(text)))
    }

    /// What it says about the language of the document.
    pub fn votes(&self, text: &str) -> &Votes {
        self.polls(text).all()
    }

    /// Its parts by their languages: nearly always the whole text, and nothing where that is in none that is read. Each is scanned
    /// for so many packs.
    pub fn parts(
        &self,
        text: &str,
        read_in: impl FnOnce() -> ReadIn,
        packs: usize,
        lexicons: &Lexicons,
    ) -> &[OfPart] {
        let parts = || match read_in() {
            ReadIn { declared_unread: true, .. } => Box::default(),
            document => self.scan(text, document, packs, lexicons),
        };
        &self.parts.get_or_init(|| Parts::of(parts())).each
    }

    fn scan(&self, text: &str, document: ReadIn, packs: usize, lexicons: &Lexicons) -> Box<[OfPart]> {
        let said = self.split(text).said(text);
        let is_long = said.len() >= LONG_ENOUGH;
        let quote = |span| self.ruler(text).quote(text, span);
        let parts = if is_long { self.polls(text).parts(document.told_unread, quote) } else { Vec::new() };
        if parts.is_empty() {
            if is_long && self.votes(text).speak_for_a_neighbour(document.told_unread) {
                return Box::default();
            }
            let whole = |language| {
                let scan = Scan::of_split(text, self.split(text), language, lexicons);
                OfPart::after(None, beginning(text), (language, scan), packs)
            };
            return self.language_in(text, document).map(whole).into_iter().collect();
        }
        if parts.iter().all(|part| part.language.is_none()) {
            return Box::default();
        }
        let mut scanned: Vec<OfPart> = Vec::with_capacity(parts.len());
        for Part { language, span } in parts {
            let words = quote(span);
            let (is_read, language) = (language.is_some(), language.unwrap_or(document.language));
            let scan = Scan::of_split(words, &self.split(text).part(span), language, lexicons);
            let scan = if is_read { scan } else { scan.unread() };
            scanned.push(OfPart::after(scanned.last(), words, (language, scan), packs));
        }
        scanned.into()
    }

    /// The language to read all of it in: that of the document, unless it is surely in another one; `None` where that is none that
    /// can be read.
    fn language_in(&self, text: &str, document: ReadIn) -> Option<Language> {
        let votes = self.votes(text);
        let by_words = votes.elect_by_small_words();
        if document.told_unread {
            return language_of_text(&self.split(text).said(text), votes).or(by_words);
        }
        // The run of letters is asked last: it takes longer than all else that is asked of a short text.
        if by_words == Some(document.language) {
            return by_words;
        }
        language_of_text(&self.split(text).said(text), votes).or(Some(document.language))
    }

    /// Where the sentence with a number stands in it, as far as it was read.
    pub fn sentence(&self, number: u32) -> Option<Span> {
        sentence(&self.parts.get()?.each, number)
    }

    /// Whether somebody wanted to know what stands in it, and it is in a language that is not read, or a part of it is.
    pub fn is_unread(&self) -> bool {
        self.parts.get().is_some_and(|parts| parts.is_unread)
    }

    /// Why it, or a part of it, is not read.
    pub fn why_unread(&self, text: &str, document: ReadIn) -> Option<Unread> {
        match &*self.parts.get()?.each {
            [] if document.declared_unread => Some(Unread::Declared),
            [] if text.len() < LONG_ENOUGH => Some(Unread::Short),
            [] => Some(Unread::Whole),
            [one] => one.is_foreign().then_some(Unread::Whole),
            several => several.iter().any(OfPart::is_foreign).then_some(Unread::Part),
        }
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
