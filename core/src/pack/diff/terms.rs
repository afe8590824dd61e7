//! Terms of word lists that one of two packs has and the other has not.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::pack::loaded::Pack;

/// A word list that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermChange {
    /// Language of its words.
    pub language: String,
    /// Its name.
    pub name: String,
    /// Lines that only the pack after has.
    pub added: Vec<String>,
    /// Lines that only the pack before has.
    pub removed: Vec<String>,
}

type Lists = BTreeMap<(String, String), BTreeSet<String>>;

/// The word lists that differ, by language and name.
pub(super) fn changes(before: &Pack, after: &Pack) -> Vec<TermChange> {
    let (before, after) = (lists(before), lists(after));
    let empty = BTreeSet::new();
    let keys: BTreeSet<&(String, String)> = before.keys().chain(after.keys()).collect();
    let change = |key: &(String, String)| {
        let (old, new) = (before.get(key).unwrap_or(&empty), after.get(key).unwrap_or(&empty));
        let lines = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect();
        let (language, name) = key.clone();
        (old != new).then(|| TermChange { language, name, added: lines(new, old), removed: lines(old, new) })
    };
    keys.into_iter().filter_map(change).collect()
}

/// The terms of every list of a pack and of its parents, without remarks and without what says what kind of list it is.
fn lists(pack: &Pack) -> Lists {
    let mut lists = Lists::new();
    for file in pack.chain().flat_map(Pack::lexicons) {
        let lines = file.text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("kind:")).map(str::to_owned);
        lists.entry((file.language.clone(), file.name.clone())).or_default().extend(lines);
    }
    lists
}
