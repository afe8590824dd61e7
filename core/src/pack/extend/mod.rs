//! Extension: the rules of a pack with those of its parents, as the pack changes them. Changes may lapse, so a pack holds one
//! edition for each stretch of time; most have a single one.

mod check;
mod edition;

pub(crate) use check::Checker;
pub use edition::Edition;
pub(crate) use edition::{Editions, editions};
