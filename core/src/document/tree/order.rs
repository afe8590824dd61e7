//! The order of the document in a tree whose nodes are not numbered by it.

use super::{NodeId, Tree, Value};

/// The nodes in the order of the document. Empty for a tree that is numbered in that order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    sequence: Vec<NodeId>,
    ranks: Vec<u32>,
}

impl Order {
    /// The nodes that hang below the root, in order; `None` when they are numbered in order.
    pub fn sequence(&self) -> Option<&[NodeId]> {
        (!self.sequence.is_empty()).then_some(&self.sequence)
    }

    /// The place of a node in the order.
    pub fn rank(&self, id: NodeId) -> u32 {
        self.ranks.get(id.index()).copied().unwrap_or(id.0)
    }
}

impl Tree {
    /// A node and all below it, in the order of the document.
    pub(crate) fn below(&self, node: NodeId) -> Vec<NodeId> {
        let mut all = Vec::new();
        let mut open = vec![node];
        while let Some(id) = open.pop() {
            all.push(id);
            match self.raw(id) {
                Value::List(items) => open.extend(items.iter().rev()),
                Value::Object(fields) => open.extend(fields.iter().rev().map(|(_, child)| *child)),
                _ => {}
            }
        }
        all
    }

    /// Finds the order anew, after nodes came or went.
    pub(crate) fn reorder(&mut self) {
        let sequence = self.below(NodeId::ROOT);
        let mut ranks = std::mem::take(&mut self.order.ranks);
        ranks.resize(self.nodes.len(), u32::MAX);
        for (rank, id) in (0..).zip(&sequence) {
            if let Some(slot) = ranks.get_mut(id.index()) {
                *slot = rank;
            }
        }
        self.order = Order { sequence, ranks };
        self.watch.start(self.nodes.len());
    }

    /// The place of a node in the order of the document.
    pub(crate) fn rank(&self, id: NodeId) -> u32 {
        self.order.rank(id)
    }
}
