//! Findings as a table: one row each, for spreadsheets and statistics.

use std::borrow::Cow;

use smol_str::SmolStr;

use super::outline;
use super::words::part_title;
use crate::report::{Finding, PartVerdict, Report, RuleSummary};

/// The names of the columns.
const COLUMNS: [&str; 22] = [
    "document",
    "as_of",
    "pack",
    "rule",
    "clause",
    "subject",
    "subject_id",
    "title",
    "group",
    "tier",
    "status",
    "points",
    "verdict",
    "share",
    "reason",
    "parts",
    "missing",
    "quote",
    "advice",
    "source",
    "section",
    "url",
];

/// Those that hold whole numbers.
const NUMBERS: [&str; 2] = ["points", "share"];

/// The names of the columns, each with whether it holds whole numbers.
pub fn finding_columns() -> [(&'static str, bool); 22] {
    COLUMNS.map(|name| (name, NUMBERS.contains(&name)))
}

/// The cells of each finding of a report, in the order of the columns.
pub fn finding_cells(report: &Report) -> impl Iterator<Item = [Cow<'_, str>; 22]> {
    report.findings.iter().map(|finding| cells(report, finding))
}

/// The first row, with the names of the columns.
pub fn csv_head() -> String {
    format!("{}\r\n", COLUMNS.join(","))
}

/// One row for each finding of a report, as RFC 4180 writes tables. A text that a spreadsheet would run as a formula gets an
/// apostrophe in front.
///
/// ```
/// # let library = rasero::Library::from_files([
/// #     ("mine/pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"Mine\" }"),
/// #     ("mine/rules/has-a-lead.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.lead)\""),
/// # ])?;
/// # let scorer = rasero::Scorer::builder(&library).pack("mine").build()?;
/// # let document = rasero::Document::from_yaml("id: c1\ntitle: Publish the budget")?;
/// # let report = scorer.score(&document, &rasero::Options::as_of("2026-03-01".parse()?));
/// let table = [rasero::render::csv_head(), rasero::render::csv(&report)].concat();
/// assert!(table.contains("c1,2026-03-01,mine,has-a-lead,"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn csv(report: &Report) -> String {
    let row = |cells: [Cow<'_, str>; 22]| cells.map(|text| cell(&text)).join(",") + "\r\n";
    finding_cells(report).map(row).collect()
}

/// The parts of a finding with their verdicts.
fn parts(rule: Option<&RuleSummary>, finding: &Finding) -> String {
    let part = |part: &PartVerdict| format!("{}: {}", part_title(rule, &part.id), part.verdict.name());
    finding.parts.iter().map(part).collect::<Vec<_>>().join("; ")
}

fn cells<'r>(report: &'r Report, finding: &'r Finding) -> [Cow<'r, str>; 22] {
    let rule = outline::rule(report, &finding.pack, &finding.rule);
    let of_rule = |field: fn(&RuleSummary) -> &str| Cow::from(rule.map(field).unwrap_or_default());
    let subject = report.subjects.iter().find(|subject| subject.pointer == finding.subject);
    let quote = finding.evidence.iter().map(|evidence| &evidence.quote).find(|quote| !quote.is_empty());
    [
        (&report.document.id).into(),
        (&report.as_of).into(),
        finding.pack.as_str().into(),
        finding.rule.as_str().into(),
        finding.clause.as_deref().unwrap_or_default().into(),
        finding.subject.as_str().into(),
        subject.map(|subject| subject.id.as_str()).unwrap_or_default().into(),
        of_rule(|rule| &rule.title),
        of_rule(|rule| rule.group.as_deref().unwrap_or_default()),
        of_rule(|rule| rule.tier.as_deref().unwrap_or_default()),
        of_rule(|rule| &rule.status),
        rule.map(|rule| rule.points.to_string()).unwrap_or_default().into(),
        finding.verdict.name().into(),
        finding.share.permille().to_string().into(),
        finding.reason.text.as_str().into(),
        parts(rule, finding).into(),
        finding.missing.as_deref().unwrap_or_default().into(),
        quote.map(SmolStr::as_str).unwrap_or_default().into(),
        finding.advice.as_str().into(),
        of_rule(|rule| &rule.source.document),
        of_rule(|rule| &rule.source.section),
        of_rule(|rule| &rule.source.url),
    ]
}

/// A cell: in quotes where commas, quotes or line breaks ask for it.
fn cell(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if runs { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::text::tests::collection;
    use super::*;

    #[test]
    fn every_finding_is_a_row_of_the_same_width() {
        let report = collection();
        let table = [csv_head(), csv(&report)].concat();
        let mut reader = ::csv::Reader::from_reader(table.as_bytes());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), report.findings.len());
        assert_eq!((&rows[0][12], &rows[0][17], &rows[0][6]), ("not_met", "Fortalecimiento", "uno"));
        assert_eq!(&rows[1][13], "333");
    }

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_its_row() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        assert_eq!(cell("plain"), "plain");
    }
}
