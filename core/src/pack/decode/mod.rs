//! Reading TOML with places: every value, key and text knows its line and column, and every fault is collected.

mod cut;
mod field;
mod file;
mod section;
mod value;

pub(crate) use field::{Field, NAME_HELP, is_name};
pub(crate) use file::{SourceFile, parse};
pub(crate) use section::Section;
pub(crate) use value::object;

#[cfg(test)]
mod tests;
