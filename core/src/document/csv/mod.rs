//! Tables in CSV: each row a document. A mapping says which column is which field; the tree itself is built by `build`.

pub(crate) mod cells;
mod column;
mod columns;
mod constants;
mod dates;
mod draft;
mod mapping;
mod path;
mod row;
mod shape;
mod table;

pub use columns::{Columns, DateOrder};
pub(crate) use table::unread_names;
pub use table::{known, read, read_cells, unmapped};
