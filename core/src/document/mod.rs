//! The one tree that every reader builds, with its pointers, places and faults. What a field means is not known here.
//!
//! Stable codes of faults, errors unless said otherwise:
//!
//! - text: `document/empty`, `document/syntax`, `document/trailing-text`, `document/duplicate-key`,
//!   `document/lone-surrogate`, `document/not-a-number`, `document/number-out-of-range`
//! - YAML only: `document/several-documents`, `document/merge-key`, `document/unknown-tag`, `document/wrong-tag`,
//!   `document/alias-cycle`, `document/alias-to-key`, `document/key-not-text`
//! - native values only: `document/key-not-text`, `document/not-serializable`, `document/not-a-value`, `document/cycle`,
//!   `document/unreadable`
//! - limits: `document/too-large`, `document/too-deep`, `document/too-many-values`, `document/too-many-aliases`,
//!   `document/too-many-faults`, `document/too-many-rows`, `document/cell-too-long`
//! - tables: `document/no-known-column`, `document/repeated-column`; as warnings of a row `document/uneven-row`,
//!   `document/repeated-id`, `document/unreadable-date`, `document/unreadable-number`, `document/unknown-word`,
//!   `document/unread-columns`
//! - edits of drafts: `patch/not-a-pointer`, `patch/nothing-there`, `patch/not-an-index`, `patch/whole-document`,
//!   `patch/into-itself`, `patch/test-failed`, `patch/unknown-operation`, `patch/missing-member`, `patch/wrong-type`,
//!   `patch/too-many-operations`
//! - mapping files: `columns/syntax`, `columns/unknown-key`, `columns/wrong-type`, `columns/unknown-word`,
//!   `columns/bad-field`, `columns/bad-delimiter`, `columns/conflict`, `columns/no-columns`

pub(crate) mod build;
pub mod csv;
pub(crate) mod cursor;
mod date;
mod digest;
mod fault;
mod feed;
pub(crate) mod folded;
mod json;
mod json_syntax;
mod json_text;
pub mod limits;
mod lines;
mod native;
mod nearest;
pub(crate) mod number;
mod patch;
mod pointer;
mod scalar;
mod serialize;
mod serialize_key;
#[cfg(test)]
mod tests;
pub(crate) mod toml_reader;
mod tree;
mod yaml;
mod yaml_syntax;

pub use build::Read;
pub use date::PartialDate;
pub use digest::{canonical, digest};
pub use fault::{Fault, Severity};
pub use feed::{Feed, Full, Odd};
pub use json::read_json;
pub(crate) use json_text::write_json_text;
pub use limits::Limits;
pub use lines::read_json_lines;
pub use native::{read_typed, read_value};
pub use nearest::nearest;
pub(crate) use nearest::nearest_or_begun;
pub(crate) use patch::{Editor, Patch, undo};
pub(crate) use pointer::push_escaped;
pub use pointer::{escape, split};
pub use tree::{Node, NodeId, Place, Step, Tree, Value};
pub(crate) use tree::{ReadMark, Stroke, What, name_number};
pub use yaml::read_yaml;
