//! How a report reads, and a pack: pure functions, one format each. What the verdicts are is not decided here.

mod catalogue;
mod csv;
mod html;
mod junit;
mod labels;
mod markdown;
mod marked;
mod measures;
mod outline;
mod sarif;
mod text;
mod titles;
mod words;

pub use catalogue::{Catalogue, Chapter, Document, Entry, Example, catalogue_html, catalogue_markdown};
pub use csv::{csv, csv_head, finding_cells, finding_columns};
pub use html::{HTML_END, html, html_fragment, html_start};
pub use junit::{JUNIT_END, JUNIT_START, junit, junit_troubles};
pub use markdown::markdown;
pub use marked::{Origin, Trouble};
pub use measures::{Measure, MeasureValue, measures, unsaid_measures};
pub use sarif::{SARIF_START, SarifTool, sarif, sarif_trouble};
pub use text::page::{Ink, Page, Piece, columns, fit, shorten};
pub use text::{TextStyle, comparison, matrix, summary, text};
pub use titles::{Titled, Titles};
