//! Texts of rules in several languages: Fluent patterns parsed at load, formatted with arguments, with visible fallback.

mod args;
mod build;
mod pattern;
mod refs;
mod resource;
mod shared;
mod table;

#[cfg(test)]
mod tests;

pub use args::{Arg, Args};
pub(crate) use build::Builder;
pub use table::{Text, Texts};
