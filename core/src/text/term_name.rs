//! Terms by number: of two terms of one index, those with the same words have the same number.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use rustc_hash::FxHashMap;

/// Number of a term among those of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TermNumber(u32);

impl TermNumber {
    /// That of words that are no term.
    pub(crate) const NONE: TermNumber = TermNumber(u32::MAX);
}

/// A term as a list has it: its words.
///
/// ```
/// use rasero::text::{Language, Lexicons, Reading, TermList};
/// let english = Language::from_code("en").unwrap();
/// let lexicons = Lexicons::compile(&[TermList::parse("things", english, "portal").unwrap()]);
/// let reading = Reading::read("Two portals", english, &lexicons);
/// assert_eq!(&*reading.hits(lexicons.list("things").unwrap())[0].term, "portal");
/// ```
#[derive(Clone)]
pub struct TermName {
    words: Arc<str>,
    number: TermNumber,
}

impl TermName {
    /// Its number among those of its index.
    pub(crate) fn number(&self) -> TermNumber {
        self.number
    }
}

impl Deref for TermName {
    type Target = str;

    fn deref(&self) -> &str {
        &self.words
    }
}

impl fmt::Debug for TermName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.words, f)
    }
}

impl PartialEq for TermName {
    /// Whether the words are the same, in whatever index.
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Eq for TermName {}

/// The terms of an index while it is made.
#[derive(Debug, Default)]
pub(super) struct TermNames {
    known: FxHashMap<Arc<str>, TermNumber>,
    all: Vec<Arc<str>>,
}

impl TermNames {
    /// The term with these words.
    pub fn name(&mut self, words: &str) -> TermName {
        if let Some((words, number)) = self.known.get_key_value(words) {
            return TermName { words: Arc::clone(words), number: *number };
        }
        let name = TermName {
            words: words.into(),
            number: u32::try_from(self.all.len()).map_or(TermNumber::NONE, TermNumber),
        };
        self.known.insert(Arc::clone(&name.words), name.number);
        self.all.push(Arc::clone(&name.words));
        name
    }

    /// The words of all, by number.
    pub fn finish(self) -> Terms {
        Terms(self.all.into())
    }
}

/// The terms of an index.
#[derive(Debug, Default)]
pub(super) struct Terms(Box<[Arc<str>]>);

impl Terms {
    /// The words of a term; none for what is no term.
    pub fn words(&self, term: TermNumber) -> &str {
        self.0.get(term.0 as usize).map_or("", |words| words)
    }
}
