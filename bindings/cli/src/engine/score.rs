//! Scoring a document and showing the report.

use rasero::render::{self, TextStyle};
use rasero::report::Report;
use rasero::{Document, Options, Scorer};

use super::packs::Packs;
use super::titles::titles;
use crate::complaint::Complaint;
use crate::console::Look;

/// A scorer of the packs that were asked for.
pub(crate) fn scorer(packs: &Packs, locale: Option<&str>) -> Result<Scorer, Vec<Complaint>> {
    let mut builder = Scorer::builder(&packs.library);
    for id in &packs.asked {
        builder = builder.pack(id);
    }
    if let Some(locale) = locale {
        builder = builder.locale(locale);
    }
    builder.build().map_err(|error| packs.complaints(error.faults))
}

/// Scores one document.
pub(crate) fn score(scorer: &Scorer, document: &Document, as_of: jiff::civil::Date) -> Report {
    scorer.score(document, &Options::as_of(as_of))
}

/// How much of a report people are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// The scores alone.
    Scores,
    /// Scores with their reasons.
    Reasons,
    /// Everything.
    All,
}

/// The report for people.
pub(crate) fn text(
    packs: &Packs,
    report: &Report,
    document: &Document,
    look: Look,
    detail: Detail,
) -> String {
    let titles = titles(&packs.library, &report.locale);
    let style =
        TextStyle { color: look.color_out, width: look.width, verbose: detail == Detail::All, titles };
    match detail {
        Detail::Scores => render::summary(report, document, &style),
        Detail::Reasons | Detail::All => render::text(report, document, &style),
    }
}
