//! What is read of a tree while it is watched, so that a change tells whom it concerns. Trees are not watched unless a draft
//! asks for it.

use std::hash::{Hash, Hasher};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHasher;

use super::NodeId;

/// Something that was read of a tree: a change of it may change whatever was made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ReadMark {
    /// The node.
    pub node: NodeId,
    /// What of it.
    pub what: What,
}

/// What was read of a node. When the node goes, all of it is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum What {
    /// That it is there, and no null.
    Presence,
    /// The value of a leaf; which fields an object has; how many items a list has and which of them are null.
    Content,
    /// That an object has no field of this name, or only null. Two names may share a number: then one too many is concerned.
    NoField(u32),
    /// Something that was made of the whole tree.
    Derived,
}

/// The number of a field's name.
pub(crate) fn name_number(name: &str) -> u32 {
    let mut hasher = FxHasher::default();
    name.hash(&mut hasher);
    u32::try_from(hasher.finish() >> 32).unwrap_or(u32::MAX)
}

/// The record of a tree that is watched, or nothing.
#[derive(Debug, Default)]
pub(super) struct Watch(Option<Box<Record>>);

/// One thread reads a watched tree at a time.
#[derive(Debug, Default)]
struct Record {
    present: Vec<AtomicU64>,
    content: Vec<AtomicU64>,
    no_field: Mutex<Vec<(NodeId, u32)>>,
    derived: AtomicBool,
}

const WORD: usize = 64;

impl Watch {
    /// Starts watching a tree of so many nodes, or goes on with more of them.
    pub fn start(&mut self, nodes: usize) {
        let record = self.0.get_or_insert_default();
        let words = nodes.div_ceil(WORD);
        for marks in [&mut record.present, &mut record.content] {
            marks.resize_with(words.max(marks.len()), AtomicU64::default);
        }
    }

    /// Whether the tree is watched.
    pub fn is_on(&self) -> bool {
        self.0.is_some()
    }

    pub fn present(&self, node: NodeId) {
        if let Some(record) = &self.0 {
            mark(&record.present, node);
        }
    }

    pub fn content(&self, node: NodeId) {
        if let Some(record) = &self.0 {
            mark(&record.content, node);
        }
    }

    pub fn no_field(&self, node: NodeId, name: &str) {
        if let Some(record) = &self.0 {
            // A panic between two pushes leaves the list as it was.
            let mut list = record.no_field.lock().unwrap_or_else(PoisonError::into_inner);
            list.push((node, name_number(name)));
        }
    }

    pub fn derived(&self) {
        if let Some(record) = &self.0 {
            record.derived.store(true, Ordering::Relaxed);
        }
    }

    /// Takes the record, sorted, and leaves it empty.
    pub fn take(&self) -> Vec<ReadMark> {
        let Some(record) = &self.0 else { return Vec::new() };
        let mut all = Vec::new();
        taken(&record.present, |node| all.push(ReadMark { node, what: What::Presence }));
        taken(&record.content, |node| all.push(ReadMark { node, what: What::Content }));
        let mut list = record.no_field.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(list.drain(..).map(|(node, number)| ReadMark { node, what: What::NoField(number) }));
        if record.derived.swap(false, Ordering::Relaxed) {
            all.push(ReadMark { node: NodeId::ROOT, what: What::Derived });
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

fn mark(marks: &[AtomicU64], node: NodeId) {
    if let Some(word) = marks.get(node.index() / WORD) {
        // Only one thread writes: a plain load and store is enough, and cheaper.
        let bits = word.load(Ordering::Relaxed);
        word.store(bits | 1 << (node.index() % WORD), Ordering::Relaxed);
    }
}

fn taken(marks: &[AtomicU64], mut each: impl FnMut(NodeId)) {
    for (index, word) in marks.iter().enumerate() {
        let mut bits = word.load(Ordering::Relaxed);
        if bits != 0 {
            word.store(0, Ordering::Relaxed);
        }
        while bits != 0 {
            let bit = bits.trailing_zeros() as usize;
            bits &= bits - 1;
            each(NodeId::at(index * WORD + bit));
        }
    }
}

/// A copy of a tree is not watched.
impl Clone for Watch {
    fn clone(&self) -> Self {
        Watch(None)
    }
}

/// Whether a tree is watched is no part of what it holds.
impl PartialEq for Watch {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Watch {}
