//! An index of word sequences: one look-up a word finds every term that begins there. Word boundaries come for free.
//! An automaton over bytes (`aho-corasick`) would have to be asked for them, and knows no folded words with gaps between.

use rustc_hash::FxHashMap;

use super::token::Tokens;

/// Number of a word in an index; every unknown word is [`UNKNOWN`].
pub(super) type WordId = u32;

/// The number of words that the index does not know.
pub(super) const UNKNOWN: WordId = u32::MAX;

/// Number of a sequence of words in an index.
pub(super) type NodeNo = u32;

/// Word sequences, each with something attached.
#[derive(Debug)]
pub(super) struct Trie<P> {
    words: FxHashMap<Box<str>, WordId>,
    edges: FxHashMap<(NodeNo, WordId), NodeNo>,
    nodes: Vec<Node<P>>,
}

#[derive(Debug, Default)]
struct Node<P> {
    payload: P,
    branches: bool,
}

impl<P: Default> Trie<P> {
    /// An index without words.
    pub fn new() -> Self {
        Trie { words: FxHashMap::default(), edges: FxHashMap::default(), nodes: vec![Node::default()] }
    }

    /// The payload of a sequence of words, put in when it is new.
    pub fn entry(&mut self, tokens: &Tokens) -> Option<&mut P> {
        let mut node = 0;
        for index in 0..tokens.len() {
            node = self.step_in(node, tokens.folded(index));
        }
        if node == 0 { None } else { self.nodes.get_mut(node as usize).map(|node| &mut node.payload) }
    }

    fn step_in(&mut self, from: NodeNo, word: &str) -> NodeNo {
        let fresh = WordId::try_from(self.words.len()).unwrap_or(UNKNOWN);
        let word = match self.words.get(word) {
            Some(id) => *id,
            None => *self.words.entry(word.into()).or_insert(fresh),
        };
        let next = NodeNo::try_from(self.nodes.len()).unwrap_or(NodeNo::MAX);
        let to = *self.edges.entry((from, word)).or_insert(next);
        if to == next {
            self.nodes.push(Node::default());
            if let Some(node) = self.nodes.get_mut(from as usize) {
                node.branches = true;
            }
        }
        to
    }

    /// The number of a folded word.
    pub fn word(&self, word: &str) -> WordId {
        self.words.get(word).copied().unwrap_or(UNKNOWN)
    }

    /// Calls `found` for each known sequence that begins at `first`, shortest first, with the index of its last word.
    pub fn walk<'a>(&'a self, words: &[WordId], first: usize, mut found: impl FnMut(usize, NodeNo, &'a P)) {
        let mut node = 0;
        for (offset, word) in words.iter().skip(first).enumerate() {
            let Some(next) = self.edges.get(&(node, *word)) else { return };
            let Some(reached) = self.nodes.get(*next as usize) else { return };
            found(first + offset, *next, &reached.payload);
            if !reached.branches {
                return;
            }
            node = *next;
        }
    }

    /// The payload of a sequence by its number.
    pub fn payload(&self, node: NodeNo) -> Option<&P> {
        self.nodes.get(node as usize).map(|node| &node.payload)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_all_sequences_that_begin_at_a_word() {
        let mut trie = Trie::<u8>::new();
        for (mark, term) in [(1, "base"), (2, "base de datos"), (3, "datos")] {
            *trie.entry(&Tokens::scan(term)).unwrap() = mark;
        }
        let tokens = Tokens::scan("la base de datos");
        let words: Vec<_> = (0..tokens.len()).map(|index| trie.word(tokens.folded(index))).collect();
        let mut found = Vec::new();
        for first in 0..words.len() {
            trie.walk(&words, first, |last, _, mark| found.push((first, last, *mark)));
        }
        assert_eq!(found, [(1, 1, 1), (1, 2, 0), (1, 3, 2), (3, 3, 3)]);
    }
}
