//! The one tree that every reader builds, with its pointers, places and faults. What a field means is not known here.

mod date;
mod fault;
mod nearest;
mod pointer;
mod tree;

pub use date::PartialDate;
pub use nearest::nearest;
pub use fault::{Fault, Severity};
pub use pointer::{escape, split};
pub use tree::{Node, NodeId, Place, Step, Tree, Value};
