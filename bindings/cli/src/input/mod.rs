//! From what the caller named to documents: finding files, telling formats, reading.

mod find;
mod load;

pub(crate) use find::{Source, find};
pub(crate) use load::{Loaded, Loader, Plan, bytes_of};
