//! Tables in CSV: each row a document. A mapping says which column is which field; the tree itself is built by `build`.

mod cells;
mod column;
mod columns;
mod constants;
mod dates;
mod draft;
mod folded;
mod mapping;
mod path;
mod row;
mod shape;
mod table;
mod toml_reader;

pub use columns::{Columns, DateOrder};
pub use table::{read, unmapped};
