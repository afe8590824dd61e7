//! How a report reads: pure functions of report and document, one format each. What the verdicts are is not decided here.

mod labels;
mod outline;
mod text;
mod titles;

pub use text::page::{Ink, Page, Piece, columns, fit, shorten};
pub use text::{TextStyle, matrix, summary, text};
pub use titles::{Titled, Titles};
