//! The one tree that every reader builds, with its pointers, places and faults. What a field means is not known here.

mod build;
mod cursor;
mod date;
mod digest;
mod fault;
mod json;
mod json_syntax;
pub mod limits;
mod lines;
mod native;
mod nearest;
mod number;
mod pointer;
mod scalar;
mod serialize;
mod serialize_key;
#[cfg(test)]
mod tests;
mod tree;
mod yaml;
mod yaml_syntax;

pub use build::Read;
pub use date::PartialDate;
pub use digest::{canonical, digest};
pub use fault::{Fault, Severity};
pub use json::read_json;
pub use limits::Limits;
pub use lines::read_json_lines;
pub use native::{read_typed, read_value};
pub use nearest::nearest;
pub use pointer::{escape, split};
pub use tree::{Node, NodeId, Place, Step, Tree, Value};
pub use yaml::read_yaml;
