//! Reports as JavaScript holds them: kept in the core's form until somebody asks for their text.

use std::sync::Arc;

use napi::bindgen_prelude::External;
use napi_derive::napi;
use rasero::report::Report;
use rasero::wire::{self, Named, Session};

use crate::failure::{json, problem, thrown};
use crate::shipped::all_shipped;

/// A report, with the session whose packs know its titles; none for one that was read back.
pub struct Held {
    report: Report,
    session: Option<Arc<Session>>,
}

impl Held {
    /// The report.
    pub fn report(&self) -> &Report {
        &self.report
    }
}

/// Bytes that a finding, and a rule in a report, come to with their texts: what the collector of JavaScript is told.
const OF_A_FINDING: usize = 1200;

/// Hands a report over to JavaScript.
pub fn held(report: Report, session: Option<Arc<Session>>) -> External<Held> {
    let size = OF_A_FINDING * (report.findings.len() + report.rules.len() + 1);
    External::new_with_size_hint(Held { report, session }, size)
}

/// The core's JSON of a report.
#[napi(catch_unwind)]
pub fn report_text(report: &External<Held>) -> String {
    report.report.to_json()
}

/// A part of a report as JSON, by its key: who wants the indicators need not decode the findings.
#[napi(catch_unwind)]
pub fn report_part(report: &External<Held>, part: String) -> napi::Result<String> {
    let Report {
        rasero,
        as_of,
        locale,
        document,
        subjects,
        packs,
        rules,
        indicators,
        findings,
        ignored_fields,
        notes,
    } = &report.report;
    match part.as_str() {
        "rasero" => json(rasero),
        "as_of" => json(as_of),
        "locale" => json(locale),
        "document" => json(document),
        "subjects" => json(subjects),
        "packs" => json(packs),
        "rules" => json(rules),
        "indicators" => json(indicators),
        "findings" => json(findings),
        "ignored_fields" => json(ignored_fields),
        "notes" => json(notes),
        other => Err(problem("usage/report", format!("a report has no part `{other}`"))),
    }
}

/// The findings that cost most points, as JSON.
#[napi(catch_unwind)]
pub fn report_worst(report: &External<Held>, count: u32) -> napi::Result<String> {
    json(&report.report.worst(usize::try_from(count).unwrap_or(usize::MAX)))
}

/// A report as a page that stands by itself, or as a piece of another page.
#[napi(catch_unwind)]
pub fn report_html(report: &External<Held>, fragment: bool) -> napi::Result<String> {
    let Held { report, session } = &**report;
    let packs = match session {
        Some(session) => session.packs(),
        None => all_shipped().map_err(thrown)?,
    };
    Ok(if fragment { packs.html_fragment(report) } else { packs.html(report) })
}

/// A report from the text that a report gave.
#[napi(catch_unwind)]
pub fn report_of_text(text: String) -> napi::Result<External<Held>> {
    let report = wire::read_report(&text, &Named::default()).map_err(thrown)?;
    Ok(held(report, None))
}

/// What changed from one report to another, as JSON.
#[napi(catch_unwind)]
pub fn compare(before: &External<Held>, after: &External<Held>) -> String {
    wire::compare(&before.report, &after.report).to_json()
}
