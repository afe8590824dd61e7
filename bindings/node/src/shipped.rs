//! The packs that ship with the package, parsed once for each process.

use std::sync::LazyLock;

use rasero::wire::{Failure, Packs, Shipped};

static SHIPPED: LazyLock<Result<Shipped, Failure>> = LazyLock::new(|| Shipped::new(rasero_rules::files()));

static ALL: LazyLock<Result<Packs, Failure>> = LazyLock::new(|| Packs::open(shipped()?, &[""; 0]));

/// The shipped packs.
///
/// # Errors
/// When one of them has a fault, which the project's own tests rule out.
pub fn shipped() -> Result<&'static Shipped, Failure> {
    SHIPPED.as_ref().map_err(Clone::clone)
}

/// All shipped packs, for what they say of themselves: the titles in a report that was read back.
///
/// # Errors
/// As [`shipped`].
pub fn all_shipped() -> Result<&'static Packs, Failure> {
    ALL.as_ref().map_err(Clone::clone)
}
