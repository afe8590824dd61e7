//! What a rule touched: values, absences and list lengths, recorded by the views without the author's doing.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::suppose::Suppositions;
use super::touched::Touched;
use crate::document::{NodeId, Tree, push_escaped};

/// A place in the document that need not exist: a node, and below it the part of the pointer that is absent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The deepest node that exists.
    pub base: NodeId,
    /// The rest of the pointer, with its leading slash; `None` when the node itself is meant.
    pub rest: Option<Arc<str>>,
}

impl At {
    /// A node that exists.
    pub fn node(base: NodeId) -> Self {
        At { base, rest: None }
    }

    /// The place of a field, present or not; null counts as absent.
    pub fn of_field(tree: &Tree, object: NodeId, name: &str) -> Self {
        tree.field(object, name).map_or_else(|| At::node(object).absent_field(name), At::node)
    }

    /// The place of a field of an object that may be absent itself; null counts as absent.
    pub fn below(tree: &Tree, at: &At, name: &str) -> Self {
        let child = at.present().and_then(|node| tree.field(node, name));
        child.map_or_else(|| at.absent_field(name), At::node)
    }

    /// The node, when the place exists.
    pub fn present(&self) -> Option<NodeId> {
        self.rest.is_none().then_some(self.base)
    }

    /// The same place one field further down, which is absent.
    #[must_use]
    pub fn absent_field(&self, name: &str) -> Self {
        let above = self.rest.as_deref().unwrap_or_default();
        let mut rest = String::with_capacity(above.len() + 1 + name.len());
        rest.push_str(above);
        rest.push('/');
        push_escaped(&mut rest, name);
        At { base: self.base, rest: Some(rest.into()) }
    }

    /// The same place as one where something is missing, whether the node exists or not: a list without the items asked for.
    #[must_use]
    pub fn as_absent(&self) -> Self {
        At { base: self.base, rest: Some(self.rest.clone().unwrap_or_default()) }
    }

    /// The JSON Pointer.
    pub fn pointer(&self, tree: &Tree) -> String {
        let mut pointer = tree.pointer(self.base);
        pointer.push_str(self.rest.as_deref().unwrap_or_default());
        pointer
    }
}

const WORD: usize = 64;

/// The record of one rule on one subject; emptied before the next. One thread writes at a time.
#[derive(Debug)]
pub struct Reads {
    nodes: Vec<AtomicU64>,
    record: Mutex<Record>,
    prose: AtomicBool,
    /// Whether a text that cannot be read was touched: then the record says which.
    unread: AtomicBool,
    /// Questions about texts that cannot be read.
    pub suppositions: Suppositions,
}

/// What is recorded besides nodes, in the order of reading.
#[derive(Debug, Default)]
struct Record {
    absent: Vec<At>,
    aside: Vec<At>,
    circumstances: Vec<NodeId>,
    choices: Vec<NodeId>,
    first_unread: Option<NodeId>,
    all_unread: Vec<NodeId>,
}

impl Record {
    fn add_aside(&mut self, at: &At) {
        // What is read again and again is kept once: the list is cleared of doubles each time before it would grow.
        if self.aside.len() == self.aside.capacity() {
            self.aside.sort_unstable();
            self.aside.dedup();
        }
        self.aside.push(at.clone());
    }
}

/// What some work recorded as read.
#[derive(Debug)]
pub struct Recorded {
    /// Words of bits, one for each node, by their places; those without any bit are left out.
    nodes: Vec<(usize, u64)>,
    absences: Vec<At>,
    asides: Vec<At>,
}

impl Reads {
    /// An empty record for a tree of `nodes` nodes.
    pub fn new(nodes: usize) -> Self {
        let words = nodes.div_ceil(WORD);
        Reads {
            nodes: std::iter::repeat_with(AtomicU64::default).take(words).collect(),
            record: Mutex::default(),
            prose: AtomicBool::new(false),
            unread: AtomicBool::new(false),
            suppositions: Suppositions::none(),
        }
    }

    /// Makes room for a tree that has grown.
    pub(crate) fn grow(&mut self, nodes: usize) {
        let words = nodes.div_ceil(WORD).max(self.nodes.len());
        self.nodes.resize_with(words, AtomicU64::default);
    }

    /// Records that a place was read.
    pub fn touch(&self, at: &At) {
        match at.present() {
            Some(node) => self.touch_node(node),
            None => self.record().absent.push(at.clone()),
        }
    }

    /// Records that a place was read whose absence says nothing against a rule: that a plan was never suspended is no gap.
    pub fn touch_aside(&self, at: &At) {
        match at.present() {
            Some(node) => self.touch_node(node),
            None => self.record().add_aside(at),
        }
    }

    /// Records that a place was read which tells until when something is asked: what a verdict rests on is something else.
    pub fn touch_circumstance(&self, at: &At) {
        self.touch_aside(at);
        if let Some(node) = at.present() {
            self.record().circumstances.push(node);
        }
    }

    /// Records that a place was read and found to be what was asked for: a verdict may rest on it, whatever else passed it by.
    pub fn touch_choice(&self, node: NodeId) {
        self.touch_node(node);
        self.record().choices.push(node);
    }

    /// Records that a node was read.
    pub fn touch_node(&self, node: NodeId) {
        if let Some(word) = self.nodes.get(node.index() / WORD) {
            let bits = word.load(Ordering::Relaxed);
            word.store(bits | 1 << (node.index() % WORD), Ordering::Relaxed);
        }
    }

    /// Records that a rule asked what stands in a text, and not only whether there is one.
    pub fn touch_prose(&self) {
        self.prose.store(true, Ordering::Relaxed);
    }

    /// Whether [`Reads::touch_prose`] was called since the last call of this.
    pub fn take_prose(&self) -> bool {
        self.prose.swap(false, Ordering::Relaxed)
    }

    /// Records that a rule asked what stands in a text that is in no language that can be read.
    pub fn touch_unread(&self, node: NodeId) {
        self.unread.store(true, Ordering::Relaxed);
        let mut record = self.record();
        record.first_unread.get_or_insert(node);
        if !record.all_unread.contains(&node) {
            record.all_unread.push(node);
        }
    }

    /// The first text of [`Reads::touch_unread`] since the last call of this.
    pub fn take_unread(&self) -> Option<NodeId> {
        if !self.unread.load(Ordering::Relaxed) {
            return None;
        }
        self.unread.store(false, Ordering::Relaxed);
        self.record().first_unread.take()
    }

    /// Does some work that reads values and absences, and tells what it recorded besides recording it.
    pub fn recording<T>(&self, work: impl FnOnce() -> T) -> (T, Recorded) {
        let before: Vec<u64> = self.nodes.iter().map(taken).collect();
        let (asides, from) = {
            let mut record = self.record();
            (std::mem::take(&mut record.aside), record.absent.len())
        };
        let value = work();
        let mut nodes = Vec::new();
        for ((place, word), before) in self.nodes.iter().enumerate().zip(before) {
            let bits = word.load(Ordering::Relaxed);
            word.store(bits | before, Ordering::Relaxed);
            nodes.extend((bits != 0).then_some((place, bits)));
        }
        let mut record = self.record();
        let absences = record.absent.iter().skip(from).cloned().collect();
        let mut new = std::mem::replace(&mut record.aside, asides);
        new.sort_unstable();
        new.dedup();
        for at in &new {
            record.add_aside(at);
        }
        (value, Recorded { nodes, absences, asides: new })
    }

    /// Records what was recorded when the same was read before.
    pub fn record_again(&self, recorded: &Recorded) {
        for (place, bits) in &recorded.nodes {
            if let Some(word) = self.nodes.get(*place) {
                word.store(word.load(Ordering::Relaxed) | bits, Ordering::Relaxed);
            }
        }
        if recorded.absences.is_empty() && recorded.asides.is_empty() {
            return;
        }
        let mut record = self.record();
        record.absent.extend_from_slice(&recorded.absences);
        for at in &recorded.asides {
            record.add_aside(at);
        }
    }

    /// How many absences were read so far.
    pub fn absences_len(&self) -> usize {
        self.record().absent.len()
    }

    /// Forgets the absences read from number `from` on: what was tried is tried in another way.
    pub fn forget_absences(&self, from: usize) {
        self.record().absent.truncate(from);
    }

    /// Lets the absences read from number `from` on say nothing against a rule: what was read there did not decide.
    pub fn put_aside(&self, from: usize) {
        let mut record = self.record();
        let Record { absent, aside, .. } = &mut *record;
        aside.extend(absent.drain(from.min(absent.len())..));
    }

    /// The absences read from number `from` on, in the order of reading.
    pub fn absences_since(&self, from: usize) -> Vec<At> {
        self.record().absent.iter().skip(from).cloned().collect()
    }

    /// Leaves the record empty.
    pub fn clear(&self) {
        *self.record() = Record::default();
        // A rule that failed half-way took neither.
        self.take_prose();
        self.unread.store(false, Ordering::Relaxed);
        self.suppositions.suppose(None);
        for word in self.nodes.iter().filter(|word| word.load(Ordering::Relaxed) != 0) {
            word.store(0, Ordering::Relaxed);
        }
    }

    /// Takes the record and leaves it empty.
    pub fn take(&self) -> Touched {
        let record = std::mem::take(&mut *self.record());
        let Record { mut absent, mut aside, mut circumstances, choices, all_unread, .. } = record;
        absent.append(&mut aside);
        circumstances.retain(|node| !choices.contains(node));
        Touched { nodes: self.take_nodes(), absent, circumstances, unread: all_unread }
    }

    /// The nodes that were read, by their numbers.
    fn take_nodes(&self) -> Vec<NodeId> {
        let mut nodes = Vec::new();
        for (index, word) in self.nodes.iter().enumerate() {
            let mut bits = taken(word);
            nodes.reserve(bits.count_ones() as usize);
            while bits != 0 {
                nodes.push(NodeId::at(index * WORD + bits.trailing_zeros() as usize));
                bits &= bits - 1;
            }
        }
        nodes
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        // A panic while recording cannot leave half a record: a push either happened or not.
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes the bits of a word. Only one thread writes: a plain load and store is enough, and cheaper.
fn taken(word: &AtomicU64) -> u64 {
    let bits = word.load(Ordering::Relaxed);
    if bits != 0 {
        word.store(0, Ordering::Relaxed);
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Value;

    fn tree() -> Tree {
        let mut tree = Tree::with_root(Value::Object(Vec::new()), None);
        tree.add_field(NodeId::ROOT, ("title".into(), None), Value::Text("x".into()), None);
        tree
    }

    #[test]
    fn reads_come_in_the_order_of_the_document_and_only_once() {
        let tree = tree();
        let reads = Reads::new(tree.len());
        let title = tree.find("/title").unwrap();
        reads.touch(&At::node(title));
        reads.touch(&At::node(NodeId::ROOT).absent_field("lead"));
        reads.touch(&At::node(title));
        let pointers: Vec<String> = reads.take().in_order(&tree).iter().map(|at| at.pointer(&tree)).collect();
        assert_eq!(pointers, ["/lead", "/title"]);
        assert_eq!(reads.take().in_order(&tree), []);
    }

    #[test]
    fn what_was_recorded_is_recorded_again() {
        let tree = tree();
        let reads = Reads::new(tree.len());
        let (title, lead) =
            (At::node(tree.find("/title").unwrap()), At::node(NodeId::ROOT).absent_field("lead"));
        let stop = At::node(NodeId::ROOT).absent_field("suspended_on");
        reads.touch(&lead);
        let ((), recorded) = reads.recording(|| [&title, &lead].into_iter().for_each(|at| reads.touch(at)));
        reads.touch_aside(&stop);
        assert_eq!(reads.absences_len(), 2);
        assert_eq!(reads.take().in_order(&tree), [lead.clone(), stop, title.clone()]);
        reads.record_again(&recorded);
        assert_eq!(reads.absences_since(0), std::slice::from_ref(&lead));
        assert_eq!(reads.take().in_order(&tree), [lead, title]);
    }

    #[test]
    fn what_is_absent_aside_is_read_and_no_absence() {
        let tree = tree();
        let reads = Reads::new(tree.len());
        let stop = At::node(NodeId::ROOT).absent_field("suspended_on");
        reads.touch_aside(&stop);
        assert_eq!(reads.absences_len(), 0);
        assert_eq!(reads.take().in_order(&tree), [stop]);
        assert_eq!(reads.take().in_order(&tree), []);
    }

    #[test]
    fn what_is_absent_aside_is_kept_once_however_often_it_is_read() {
        let tree = tree();
        let reads = Reads::new(tree.len());
        for number in 0..10_000 {
            reads.touch_aside(&At::node(NodeId::ROOT).absent_field(["body", "kind", "say"][number % 3]));
        }
        assert!(reads.record().aside.capacity() < 64, "{}", reads.record().aside.capacity());
        assert_eq!(reads.take().in_order(&tree).len(), 3);
    }

    #[test]
    fn a_node_that_lacks_something_is_an_absence_and_is_listed_once() {
        let tree = tree();
        let reads = Reads::new(tree.len());
        let title = At::node(tree.find("/title").unwrap());
        reads.touch(&title);
        reads.touch(&title.as_absent());
        assert_eq!(reads.absences_since(0)[0].pointer(&tree), "/title");
        assert_eq!(reads.take().in_order(&tree), [title]);
    }
}
