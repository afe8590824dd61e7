//! Reports as people read them, with the titles of the session's packs.

use super::{Packs, Session};
use crate::model::Document;
use crate::render::{self, TextStyle};
use crate::report::Report;

/// How much of a report people are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// The scores alone.
    Scores,
    /// Scores with their reasons.
    #[default]
    Reasons,
    /// Everything.
    All,
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether to use ANSI colours.
    pub color: bool,
    /// Columns of a line.
    pub width: usize,
    /// How much is shown.
    pub detail: Detail,
}

impl Default for Look {
    /// Plain text of 100 columns, with reasons.
    fn default() -> Self {
        Look { color: false, width: 100, detail: Detail::Reasons }
    }
}

impl Packs {
    /// A report as text, in its own language.
    pub fn text(&self, report: &Report, document: &Document, look: Look) -> String {
        let titles = self.titles(&report.locale);
        let style =
            TextStyle { color: look.color, width: look.width, verbose: look.detail == Detail::All, titles };
        match look.detail {
            Detail::Scores => render::summary(report, document, &style),
            Detail::Reasons | Detail::All => render::text(report, document, &style),
        }
    }
}

impl Session {
    /// A report as text, in its own language.
    pub fn text(&self, report: &Report, document: &Document, look: Look) -> String {
        self.packs().text(report, document, look)
    }
}
