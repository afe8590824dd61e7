//! Broken packs: every fault at once, each at its place and with what to write instead.

use super::*;

#[test]
fn placeholder() {
    assert_eq!(faults(&good_files()), "no fault");
}
