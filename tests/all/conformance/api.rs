//! A case through the Rust API.

use std::fs;

use rasero::document::csv::{self, Columns};
use rasero::document::{self, Fault, Limits, Read};
use rasero::model::Mode;
use rasero::pack::{PackError, PackFault};
use rasero::{Document, Library, Options, Scorer};
use serde::Serialize;

use super::Outcome;
use super::call::{Call, Case, Format};

/// Reads, scores and writes.
pub fn run(case: &Case) -> Outcome {
    let scorer = match scorer(&case.call) {
        Ok(scorer) => scorer,
        Err(error) => {
            return Outcome { errors: lines(error.faults.iter().map(pack_fault)), ..Outcome::default() };
        }
    };
    let options = Options::as_of(case.day());
    let (mut reports, mut errors, mut warnings) = (String::new(), Vec::new(), Vec::new());
    for document in documents(case) {
        match document {
            Ok(document) => {
                reports.push_str(&scorer.score(&document, &options).to_json());
                reports.push('\n');
                warnings.extend(document.warnings().iter().map(fault));
            }
            Err(faults) => errors.extend(faults.iter().map(fault)),
        }
    }
    Outcome {
        reports: (!reports.is_empty()).then_some(reports),
        errors: lines(errors.into_iter()),
        warnings: lines(warnings.into_iter()),
    }
}

/// The scorer that a call asks for.
pub fn scorer(call: &Call) -> Result<Scorer, PackError> {
    let mut library = Library::new();
    let mut ids = Vec::new();
    for pack in &call.packs {
        let path = Case::pack_path(pack);
        ids.push(if path.exists() { library.add_path(&path)?.id().to_owned() } else { pack.clone() });
    }
    let mut builder = Scorer::builder(&library);
    for id in &ids {
        builder = builder.pack(id);
    }
    if let Some(locale) = &call.locale {
        builder = builder.locale(locale);
    }
    builder.build()
}

/// Every document of a case, or why it is none.
pub fn documents(case: &Case) -> Vec<Result<Document, Vec<Fault>>> {
    let bytes = case.input();
    let text = String::from_utf8(bytes).unwrap_or_else(|error| panic!("{}: {error}", case.name));
    let limits = Limits::default();
    let mode = if case.call.strict { Mode::Strict } else { Mode::Lenient };
    let finish = |read: Result<Read, Vec<Fault>>| {
        let document = Document::from_read(read?).and_then(|document| document.with_mode(mode));
        document.map_err(|error| error.faults)
    };
    match case.format() {
        Format::Json => vec![finish(document::read_json(&text, &limits))],
        Format::Yaml => vec![finish(document::read_yaml(&text, &limits))],
        Format::Jsonl => document::read_json_lines(&text, &limits).into_iter().map(finish).collect(),
        Format::Csv => match columns(case).and_then(|columns| csv::read(&text, &columns, &limits)) {
            Ok(rows) => rows.into_iter().map(|(_, read)| finish(Ok(read))).collect(),
            Err(faults) => vec![Err(faults)],
        },
    }
}

fn columns(case: &Case) -> Result<Columns, Vec<Fault>> {
    let Some(file) = &case.call.columns else { return Ok(Columns::ogp()) };
    Columns::from_toml(&fs::read_to_string(case.folder.join(file)).unwrap())
}

/// A fault of a document, as `error.json` and `warnings.json` write it.
#[derive(Serialize)]
struct DocumentFault<'f> {
    code: &'f str,
    pointer: &'f str,
    line: Option<u32>,
    column: Option<u32>,
    expected: &'f str,
    found: &'f str,
    nearest: Option<&'f str>,
}

fn fault(fault: &Fault) -> String {
    let fault = DocumentFault {
        code: fault.code,
        pointer: &fault.pointer,
        line: fault.place.map(|place| place.line),
        column: fault.place.map(|place| place.column),
        expected: &fault.expected,
        found: &fault.found,
        nearest: fault.nearest.as_deref(),
    };
    serde_json::to_string(&fault).unwrap()
}

/// A fault of a pack, as `error.json` writes it.
#[derive(Serialize)]
struct FileFault<'f> {
    code: &'f str,
    path: &'f str,
    line: Option<u32>,
    column: Option<u32>,
    message: &'f str,
    help: Option<&'f str>,
}

fn pack_fault(fault: &PackFault) -> String {
    let fault = FileFault {
        code: fault.code,
        path: &fault.path,
        line: fault.place.map(|place| place.line),
        column: fault.place.map(|place| place.column),
        message: &fault.message,
        help: fault.help.as_deref(),
    };
    serde_json::to_string(&fault).unwrap()
}

/// A JSON array with one item a line; `None` when there is none.
fn lines(items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    (!items.is_empty()).then(|| format!("[\n{}\n]\n", items.join(",\n")))
}
