//! The word lists of a pack by name and language.

use rustc_hash::FxHashMap;

use super::memo::ListNumber;
use crate::text::{Language, ListId};

/// Word lists by name; a list may be there in several languages.
#[derive(Debug, Default)]
pub struct WordLists {
    numbers: FxHashMap<String, ListNumber>,
    ids: FxHashMap<(ListNumber, Language), ListId>,
}

impl WordLists {
    /// The number of a list by its name.
    pub fn number(&self, name: &str) -> Option<ListNumber> {
        self.numbers.get(name).copied()
    }

    /// The list of a number in one language.
    pub fn list(&self, number: ListNumber, language: Language) -> Option<ListId> {
        self.ids.get(&(number, language)).copied()
    }
}

impl FromIterator<((Language, String), ListId)> for WordLists {
    fn from_iter<T: IntoIterator<Item = ((Language, String), ListId)>>(lists: T) -> Self {
        let mut all = WordLists::default();
        for ((language, name), id) in lists {
            let fresh = ListNumber(u16::try_from(all.numbers.len()).unwrap_or(u16::MAX));
            let number = *all.numbers.entry(name).or_insert(fresh);
            all.ids.insert((number, language), id);
        }
        all
    }
}
