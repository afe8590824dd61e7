//! The sealed script engine in which rules run: compilation, views of the document, host functions. What a verdict does to
//! a score is not known here.

mod catalogue;
mod clock;
mod compile;
mod context;
mod direct;
mod group;
pub mod host;
mod kinds;
mod leaf;
mod limits;
mod lint;
mod list;
mod memo;
mod outcome;
mod parts;
mod passage;
mod passages;
mod prose;
mod reads;
mod recall;
mod sandbox;
mod seats;
mod sharing;
mod stop;
mod stopping;
mod sweep;
mod syntax;
mod texts;
mod view;
mod word_lists;

pub use catalogue::host_api;
pub use clock::days_after;
pub use compile::{Form, Names, Program, ScriptFault};
pub use context::{Context, ReadIn, TextSource};
pub use leaf::Day;
pub use list::List;
pub use outcome::{Argument, Locus, Outcome, ReasonCall};
pub use passages::Passages;
pub use prose::{Prose, VerbView};
pub use reads::{At, Reads};
pub use sandbox::{RunError, Sandbox, Surroundings};
pub use stop::{Stop, with_stop};
pub use stopping::{Cause, Stop as Stopped, date_at, first_stop, stops};
pub use view::View;
pub use word_lists::WordLists;
