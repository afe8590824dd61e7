//! Shared by the suites of this crate.
