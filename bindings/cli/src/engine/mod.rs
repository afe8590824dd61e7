//! What the program adds to the seam of the core: the packs that ship with it, and checking packs.

mod agree;
mod check;

pub(crate) use agree::{Asked, text_of};
pub(crate) use check::{check, test};

use std::io;
use std::path::Path;
use std::sync::LazyLock;

use rasero::Scorer;
use rasero::wire::{Failure, Opening, Packs, Session, Shipped};

use crate::complaint;
use crate::console::Console;
use crate::run::Stop;

/// The packs that ship with the program, read once.
static SHIPPED: LazyLock<Result<Shipped, Failure>> = LazyLock::new(|| Shipped::new(rasero_rules::files()));

fn shipped() -> Result<&'static Shipped, Failure> {
    SHIPPED.as_ref().map_err(Clone::clone)
}

/// Opens the shipped packs and the named folders; everything that is wrong with any of them comes at once.
pub(crate) fn open(asked: &[String]) -> Result<Packs, Failure> {
    Packs::open(shipped()?, asked)
}

/// Compiles packs for reports in a language, and says so where none of them has texts in it.
pub(crate) fn scorer(packs: &Packs, locale: Option<&str>, console: &mut Console<'_>) -> Result<Scorer, Stop> {
    let scorer = packs.scorer(locale)?;
    warn_unspoken(packs, locale, console)?;
    Ok(scorer)
}

/// Says that none of the packs has texts in a language that was asked for.
pub(crate) fn warn_unspoken(packs: &Packs, asked: Option<&str>, console: &mut Console<'_>) -> io::Result<()> {
    let unspoken: Vec<_> = asked.and_then(|locale| packs.unspoken(locale)).into_iter().collect();
    complaint::write_all(&unspoken, console)
}

/// Ids of the packs that ship with the program.
pub(crate) fn shipped_ids() -> Result<Vec<String>, Failure> {
    Ok(shipped()?.ids().map(str::to_owned).collect())
}

/// The `pack.lock` of the pack in a folder.
pub(crate) fn lock_of(folder: &str) -> Result<String, Failure> {
    shipped()?.library().lock_of(Path::new(folder)).map_err(|error| Failure::of_packs(&error.faults))
}

/// A session of one pack, a shipped one or a folder.
pub(crate) fn session(pack: &str, locale: Option<&str>) -> Result<Session, Failure> {
    let opening =
        Opening { packs: vec![pack.to_owned()], locale: locale.map(str::to_owned), ..Opening::default() };
    Session::open(shipped()?, &opening)
}
