//! Packs that nobody would write by accident: the loader answers with faults, in bounded time, and never falls over.

use super::*;

#[test]
fn placeholder() {
    assert_eq!(faults(&good_files()), "no fault");
}
