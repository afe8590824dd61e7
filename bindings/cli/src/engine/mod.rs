//! What the program adds to the seam of the core: the packs that ship with it, and checking packs.

mod check;

pub(crate) use check::{check, test};

use rasero::wire::{Failure, Packs, Shipped};

/// Opens the shipped packs and the named folders; everything that is wrong with any of them comes at once.
pub(crate) fn open(asked: &[String]) -> Result<Packs, Failure> {
    Packs::open(&Shipped::new(rasero_rules::files())?, asked)
}
