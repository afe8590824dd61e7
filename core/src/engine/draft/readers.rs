//! Who read what: from a place of the document to everything that was made of it.

use std::cmp::Ordering;

use crate::document::{ReadMark, What};
use crate::model::Touched;

/// Somebody who read the document: a finding by its number, or one of the [`special`] ones.
pub type Reader = u32;

/// Readers besides the findings.
pub mod special {
    use super::Reader;

    /// What decides how everything else is read: the declared language, whether commitments are on record.
    pub const FRAME: Reader = Reader::MAX;
    /// Which packs apply.
    pub const PACKS: Reader = Reader::MAX - 1;
    /// Which subjects there are.
    pub const SUBJECTS: Reader = Reader::MAX - 2;
}

/// Readers by the node that they read.
#[derive(Debug, Default)]
pub struct Readers {
    by_node: Vec<Vec<(What, Reader)>>,
}

impl Readers {
    /// A reader reads other things now than before. Both lists are sorted.
    pub fn exchange(&mut self, reader: Reader, before: &[ReadMark], now: &[ReadMark]) {
        let (mut before, mut now) = (before.iter().peekable(), now.iter().peekable());
        loop {
            let order = match (before.peek(), now.peek()) {
                (None, None) => return,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(old), Some(new)) => old.cmp(new),
            };
            if order != Ordering::Greater
                && let Some(old) = before.next()
                && order == Ordering::Less
            {
                self.remove(reader, old);
            }
            if order != Ordering::Less
                && let Some(new) = now.next()
                && order == Ordering::Greater
            {
                self.add(reader, new);
            }
        }
    }

    fn add(&mut self, reader: Reader, read: &ReadMark) {
        let index = read.node.index();
        if self.by_node.len() <= index {
            self.by_node.resize_with(index + 1, Vec::new);
        }
        if let Some(readers) = self.by_node.get_mut(index) {
            readers.push((read.what, reader));
        }
    }

    fn remove(&mut self, reader: Reader, read: &ReadMark) {
        if let Some(readers) = self.by_node.get_mut(read.node.index())
            && let Some(at) = readers.iter().position(|known| *known == (read.what, reader))
        {
            readers.swap_remove(at);
        }
    }

    /// Everybody who read what is no longer as it was, sorted.
    pub fn concerned(&self, touched: &[Touched]) -> Vec<Reader> {
        let mut all = Vec::new();
        for touched in touched {
            let (node, part) = match touched {
                Touched::Gone(node) => (*node, None),
                Touched::Part(node, what) => (*node, Some(*what)),
            };
            let readers = self.by_node.get(node.index()).map(Vec::as_slice).unwrap_or_default();
            let concerned = readers.iter().filter(|(what, _)| part.is_none_or(|part| part == *what));
            all.extend(concerned.map(|(_, reader)| *reader));
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::NodeId;

    fn read(what: What) -> ReadMark {
        ReadMark { node: NodeId::ROOT, what }
    }

    #[test]
    fn only_those_are_concerned_who_read_what_changed() {
        let mut readers = Readers::default();
        readers.exchange(1, &[], &[read(What::Presence), read(What::NoField(7))]);
        readers.exchange(2, &[], &[read(What::Content)]);
        assert_eq!(readers.concerned(&[Touched::Part(NodeId::ROOT, What::NoField(7))]), [1]);
        assert_eq!(readers.concerned(&[Touched::Part(NodeId::ROOT, What::Content)]), [2]);
        assert_eq!(readers.concerned(&[Touched::Gone(NodeId::ROOT)]), [1, 2]);
        readers.exchange(1, &[read(What::Presence), read(What::NoField(7))], &[read(What::Presence)]);
        assert!(readers.concerned(&[Touched::Part(NodeId::ROOT, What::NoField(7))]).is_empty());
    }
}
