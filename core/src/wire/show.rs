//! Reports as people read them, with the titles of the session's packs.

use super::{Failure, Packs, Problem, Session};
use crate::render::{self, Origin, TextStyle};
use crate::report::{Comparison, Matrix, Report};

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
    pub fn text(&self, report: &Report, look: Look) -> String {
        let style = self.style(&report.locale, look);
        match look.detail {
            Detail::Scores => render::summary(report, &style),
            Detail::Reasons | Detail::All => render::text(report, &style),
        }
    }

    /// A report as a page of its own, in its own language.
    pub fn html(&self, report: &Report) -> String {
        render::html(report, &self.titles(&report.locale))
    }

    /// A report as a piece of another page, such as a notebook.
    pub fn html_fragment(&self, report: &Report) -> String {
        render::html_fragment(report, &self.titles(&report.locale))
    }

    /// A report as Markdown, in its own language.
    pub fn markdown(&self, report: &Report) -> String {
        render::markdown(report, &self.titles(&report.locale))
    }

    /// A report as suites of test cases, in its own language: see [`render::junit`].
    pub fn junit(&self, report: &Report, origin: Origin<'_>) -> String {
        render::junit(report, &self.titles(&report.locale), origin)
    }

    /// What differs between two reports as text, in the language of the report after.
    pub fn comparison(&self, comparison: &Comparison, look: Look) -> String {
        render::comparison(comparison, &self.style(&comparison.after.locale, look))
    }

    fn style(&self, locale: &str, look: Look) -> TextStyle {
        let (color, width, verbose) = (look.color, look.width, look.detail == Detail::All);
        TextStyle { color, width, verbose, titles: self.titles(locale) }
    }
}

impl Packs {
    /// That a pack has no list of clauses to make a matrix of, and what to do about it.
    fn without_clauses(&self, pack: &str) -> Failure {
        let help =
            "write a `clauses.toml` with [rows], [columns] where there are two dimensions, and [clauses]";
        let problem = Problem::new("pack/no-clauses", "the pack gives no list of clauses").help(help);
        Problem { pack: Some(self.called(pack)), ..problem }.into()
    }

    /// A clause matrix as text, in its own language.
    pub fn matrix_text(&self, matrix: &Matrix, look: Look) -> String {
        render::matrix(matrix, &self.style(&matrix.locale, look))
    }
}

impl Session {
    /// The clause matrix of a pack of the session, with the verdicts of a report of the session when there is one.
    ///
    /// # Errors
    /// `pack/no-clauses` when the session has no such pack, or the pack has no list of clauses.
    pub fn matrix(&self, pack: &str, report: Option<&Report>) -> Result<Matrix, Failure> {
        let matrices = self.scorer().matrices(report);
        let found = matrices.into_iter().find(|matrix| matrix.pack == pack);
        found.ok_or_else(|| self.packs().without_clauses(pack))
    }

    /// A clause matrix as text, in its own language.
    pub fn matrix_text(&self, matrix: &Matrix, look: Look) -> String {
        self.packs().matrix_text(matrix, look)
    }

    /// A report as text, in its own language.
    pub fn text(&self, report: &Report, look: Look) -> String {
        self.packs().text(report, look)
    }

    /// A report as a page of its own, in its own language.
    pub fn html(&self, report: &Report) -> String {
        self.packs().html(report)
    }

    /// A report as a piece of another page, such as a notebook.
    pub fn html_fragment(&self, report: &Report) -> String {
        self.packs().html_fragment(report)
    }

    /// A report as Markdown, in its own language.
    pub fn markdown(&self, report: &Report) -> String {
        self.packs().markdown(report)
    }
}
