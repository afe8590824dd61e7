//! Shared by the suites of this crate.

/// The page that newcomers read first: its Rust runs as a documentation test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
