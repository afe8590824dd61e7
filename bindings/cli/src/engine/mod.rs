//! What the program adds to the seam of the core: the packs that ship with it, and checking packs.

mod agree;
mod check;

pub(crate) use agree::{Asked, text_of};
pub(crate) use check::{check, test};

use rasero::wire::{Failure, Opening, Packs, Session, Shipped};

/// Opens the shipped packs and the named folders; everything that is wrong with any of them comes at once.
pub(crate) fn open(asked: &[String]) -> Result<Packs, Failure> {
    Packs::open(&Shipped::new(rasero_rules::files())?, asked)
}

/// A session of one pack, a shipped one or a folder.
pub(crate) fn session(pack: &str, locale: Option<&str>) -> Result<Session, Failure> {
    let opening =
        Opening { packs: vec![pack.to_owned()], locale: locale.map(str::to_owned), ..Opening::default() };
    Session::open(&Shipped::new(rasero_rules::files())?, &opening)
}
