//! From what the caller named to documents: finding files, telling formats, reading.

mod find;
mod format;
mod load;

pub(crate) use find::{Source, find};
pub(crate) use format::InputFormat;
pub(crate) use load::{Loaded, Plan, Reader};
