//! Texts of rules in several languages: Fluent patterns parsed at load, formatted with arguments, with visible fallback.

mod above;
mod args;
mod build;
mod pattern;
mod phrase;
mod refs;
mod resource;
mod shared;
mod table;

#[cfg(test)]
mod tests;

pub(crate) use above::Above;
pub use args::{Arg, Args};
pub(crate) use build::Builder;
pub(crate) use phrase::{Form, Phrase, Shown};
pub(crate) use table::{GivenText, variant};
pub use table::{Text, Texts};
