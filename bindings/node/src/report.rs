//! Reports as JavaScript holds them: kept in the core's form until somebody asks for their text.

use std::sync::Arc;

use napi::bindgen_prelude::External;
use napi_derive::napi;
use rasero::engine::Judged;
use rasero::report::{LookupError, Report};
use rasero::wire::{self, Named, Session};
use serde::Serialize;

use crate::failure::{json, problem, thrown};
use crate::shipped::all_shipped;

/// A report, written when somebody asks for a part of it, with the session whose packs know its titles; none for one that was read back.
pub struct Held {
    report: Judged,
    session: Option<Arc<Session>>,
}

impl Held {
    /// A report of a session.
    pub fn new(report: Judged, session: Option<Arc<Session>>) -> Self {
        Held { report, session }
    }

    /// The report.
    pub fn report(&self) -> &Report {
        &self.report
    }
}

/// Bytes that a finding comes to with its texts and its rule: what the collector of JavaScript is told.
const OF_A_FINDING: usize = 1500;

/// Hands a report over to JavaScript.
pub fn held(report: Judged, session: Option<Arc<Session>>) -> External<Held> {
    let size = OF_A_FINDING * (report.len() + 1);
    External::new_with_size_hint(Held::new(report, session), size)
}

/// The core's JSON of a report.
#[napi(catch_unwind)]
pub fn report_text(report: &External<Held>) -> String {
    report.report.to_json()
}

/// Which rule speaks of which subject in each finding, as JSON: the report need not be written for it.
#[napi(catch_unwind)]
pub fn report_heads(report: &External<Held>) -> napi::Result<String> {
    json(&report.report.heads())
}

/// The verdicts of all findings in their order, as JSON, for which the report need not be written either.
#[napi(catch_unwind)]
pub fn report_verdicts(report: &External<Held>) -> napi::Result<String> {
    let report = &report.report;
    json(&(0..report.len()).filter_map(|number| report.verdict(number)).collect::<Vec<_>>())
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
    } = report.report();
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

/// The result of an indicator, as JSON, by its id or `pack/id`: on a subject, or on the first that has it.
#[napi(catch_unwind)]
pub fn report_indicator(
    report: &External<Held>,
    name: String,
    subject: Option<String>,
) -> napi::Result<Option<String>> {
    found(subject.map_or_else(
        || report.report.first_indicator(&name),
        |subject| report.report.indicator(&name, &subject),
    ))
}

/// The finding of a rule, in the same way.
#[napi(catch_unwind)]
pub fn report_finding(
    report: &External<Held>,
    name: String,
    subject: Option<String>,
) -> napi::Result<Option<String>> {
    found(
        subject.map_or_else(
            || report.report.first_finding(&name),
            |subject| report.report.finding(&name, &subject),
        ),
    )
}

fn found<T: Serialize>(found: Result<&T, LookupError>) -> napi::Result<Option<String>> {
    match found {
        Ok(one) => json(one).map(Some),
        Err(LookupError::Unknown { .. }) => Ok(None),
        Err(several @ LookupError::Ambiguous { .. }) => Err(problem("report/ambiguous", several.to_string())),
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
    Ok(held(Judged::of_report(report), None))
}

/// What changed from one report to another, as JSON.
#[napi(catch_unwind)]
pub fn compare(before: &External<Held>, after: &External<Held>) -> String {
    wire::compare(before.report(), after.report()).to_json()
}
