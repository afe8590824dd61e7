//! What a rule read, after it ran. Most who ask a rule want its verdict alone: what it read is put in order when it is shown.

use super::reads::At;
use crate::document::{NodeId, Tree};

/// What a rule read on one subject.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    /// The nodes, by their numbers, each once.
    pub(super) nodes: Vec<NodeId>,
    /// The places where nothing is, in the order of reading.
    pub(super) absent: Vec<At>,
    /// What tells until when something is asked, unless it was also found to be what was asked for.
    pub circumstances: Vec<NodeId>,
    /// The texts in no language that can be read, each once.
    pub unread: Vec<NodeId>,
}

impl Touched {
    /// The places in the order of the document, each once.
    pub fn in_order(&self, tree: &Tree) -> Vec<At> {
        let mut nodes: Vec<(u32, NodeId)> = self.nodes.iter().map(|node| (tree.rank(*node), *node)).collect();
        // Their numbers are in that order, unless the tree was edited.
        nodes.sort_unstable();
        let mut absent: Vec<(u32, &At)> = self.absent.iter().map(|at| (tree.rank(at.base), at)).collect();
        absent.sort_unstable_by(|(rank, at), (other_rank, other)| {
            rank.cmp(other_rank).then_with(|| at.rest.cmp(&other.rest))
        });
        absent.dedup_by(|(_, at), (_, before)| at == before);
        let mut absent = absent.into_iter().map(|(rank, at)| (rank, as_read(at))).peekable();
        let mut all = Vec::with_capacity(nodes.len() + absent.len());
        for (rank, node) in nodes {
            // What is absent below a node comes behind it.
            all.extend(std::iter::from_fn(|| absent.next_if(|(above, _)| *above < rank)).map(|(_, at)| at));
            all.push(At::node(node));
        }
        all.extend(absent.map(|(_, at)| at));
        all.dedup();
        all
    }
}

/// A node that was read for what it lacks is a node that was read.
fn as_read(at: &At) -> At {
    if at.rest.as_deref() == Some("") { At::node(at.base) } else { at.clone() }
}
