//! Documents that are scored while somebody writes them: each change asks again only the rules that read what changed. The
//! report is that of scoring the whole again, byte for byte.

mod asked;
mod change;
mod compare;
mod entries;
mod kept;
mod language;
mod live;
mod measures;
mod readers;
mod update;

pub use change::{DraftChange, Flip, IndicatorChange, NextStep};
pub use live::Draft;
