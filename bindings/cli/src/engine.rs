//! The one place where the program calls the engine: opening packs, reading, scoring, and what packs say of themselves.

use rasero::document::Fault;
use rasero::report::{Report, RuleFailure};
use serde::Serialize;

use crate::complaint::Complaint;
use crate::console::Look;
use crate::input::InputFormat;

pub(crate) type Document = rasero::document::Tree;
pub(crate) struct Columns;
pub(crate) struct Packs;
pub(crate) struct Scorer;

fn unwired<T>() -> Result<T, Vec<Complaint>> {
    Err(vec![Complaint::new("engine/missing", "this build has no engine yet")])
}

/// A document of a source, or why it is none.
pub(crate) struct ReadDocument {
    pub line: Option<u32>,
    pub document: Result<Document, Vec<Fault>>,
}

/// One rule in a list.
#[derive(Serialize)]
pub(crate) struct RuleRow {
    pub pack: String,
    pub id: String,
    pub clause: Option<String>,
    pub subject: String,
    pub tier: Option<String>,
    pub group: Option<String>,
    pub points: u32,
    pub status: String,
    pub title: String,
}

/// All that is known of a rule.
pub(crate) struct Explanation {
    pub row: RuleRow,
    pub why: String,
    pub advice: String,
    pub source: Vec<String>,
    pub params: Vec<(String, String)>,
    pub logic: Vec<Listing>,
    pub cases: Vec<CaseRow>,
}

/// Code with what it is.
pub(crate) struct Listing {
    pub title: String,
    pub code: String,
}

/// One case of a rule.
pub(crate) struct CaseRow {
    pub name: String,
    pub verdict: String,
    pub given: Vec<String>,
}

/// What checking a pack found.
pub(crate) struct Checked {
    pub name: String,
    pub rules: usize,
    pub cases: usize,
    pub complaints: Vec<Complaint>,
}

/// What running the cases of a pack found.
pub(crate) struct Tested {
    pub name: String,
    pub passed: usize,
    pub failed: Vec<Complaint>,
}

pub(crate) fn open(_asked: &[String]) -> Result<Packs, Vec<Complaint>> {
    unwired()
}

pub(crate) fn scorer(_packs: &Packs, _locale: Option<&str>) -> Result<Scorer, Vec<Complaint>> {
    unwired()
}

pub(crate) fn columns(_file: &str) -> Result<Columns, Vec<Complaint>> {
    unwired()
}

pub(crate) fn most_bytes() -> u64 {
    u64::MAX
}

pub(crate) fn read(
    _text: &str,
    _format: InputFormat,
    _columns: Option<&Columns>,
    _strict: bool,
) -> Vec<ReadDocument> {
    Vec::new()
}

pub(crate) fn document_complaints(_faults: &[Fault], _origin: &str, _text: &str) -> Vec<Complaint> {
    Vec::new()
}

pub(crate) fn rule_complaint(_pack: &str, failure: &RuleFailure, _count: usize) -> Complaint {
    Complaint::new(&failure.code, &failure.message)
}

pub(crate) fn score(_scorer: &Scorer, _document: &Document, _as_of: jiff::civil::Date) -> Report {
    unreachable!()
}

pub(crate) fn text(
    _packs: &Packs,
    _report: &Report,
    _document: &Document,
    _look: Look,
    _verbose: bool,
) -> String {
    String::new()
}

pub(crate) fn rules(_asked: &[String], _locale: &str) -> Result<Vec<RuleRow>, Vec<Complaint>> {
    unwired()
}

pub(crate) fn explain(_rule: &str, _locale: &str) -> Result<Explanation, Vec<Complaint>> {
    unwired()
}

pub(crate) fn check(_pack: &str) -> Result<Checked, Vec<Complaint>> {
    unwired()
}

pub(crate) fn test(_pack: &str) -> Result<Tested, Vec<Complaint>> {
    unwired()
}

pub(crate) fn schema_names() -> Vec<&'static str> {
    Vec::new()
}

pub(crate) fn schema(_name: &str) -> Option<String> {
    None
}
