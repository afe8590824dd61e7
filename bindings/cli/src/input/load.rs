//! From a source to documents: reading bytes, telling the format, and complaining with the lines at fault.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rasero::Document;
use rasero::document::Place;

use super::find::unreadable;
use super::{InputFormat, Source};
use crate::complaint::Complaint;
use crate::engine::{self, Columns};

/// A document that can be scored.
pub(crate) struct Plan {
    /// File, and line where a file holds several.
    pub origin: String,
    /// The document.
    pub document: Document,
}

/// What one document of a source came to.
pub(crate) type Loaded = Result<Box<Plan>, Vec<Complaint>>;

/// How sources are read.
pub(crate) struct Reader {
    /// The mapping for CSV; `None` for the built-in one.
    pub columns: Option<Columns>,
    /// Whether unknown fields and words refuse a document.
    pub strict: bool,
}

impl Reader {
    /// All documents of a file. Never empty: a source that cannot be read is one refused document.
    pub(crate) fn load(&self, source: &Source) -> Vec<Loaded> {
        let Some(path) = &source.path else { return Vec::new() };
        match read_file(path, source.format) {
            Ok(bytes) => self.read(&source.origin, source.format, bytes),
            Err(error) => vec![Err(vec![unreadable(&source.origin, &error)])],
        }
    }

    /// All documents of bytes that were read already.
    pub(crate) fn read(&self, origin: &str, format: Option<InputFormat>, bytes: Vec<u8>) -> Vec<Loaded> {
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                return vec![Err(vec![not_utf8(origin, error.as_bytes(), error.utf8_error().valid_up_to())])];
            }
        };
        let format = format.unwrap_or_else(|| InputFormat::of_text(&text));
        let documents = engine::read(&text, format, self.columns.as_ref(), self.strict);
        if documents.is_empty() {
            let complaint = Complaint::new("input/empty", "there is no document in it").in_file(origin);
            return vec![Err(vec![complaint])];
        }
        let table = format == InputFormat::Csv && documents.iter().any(|read| read.document.is_err());
        let mut help = if table { engine::table_help(&text, self.columns.as_ref()) } else { None };
        let lines: Vec<&str> = text.lines().collect();
        let finish = |read: engine::ReadDocument| match read.document {
            Ok(document) => {
                let origin = read.line.map_or_else(|| origin.to_owned(), |line| format!("{origin}:{line}"));
                Ok(Box::new(Plan { origin, document }))
            }
            Err(faults) => {
                let mut complaints = engine::document_complaints(&faults, origin, &lines);
                if let Some(first) = complaints.first_mut().filter(|first| first.help.is_none()) {
                    first.help = help.take();
                }
                Err(complaints)
            }
        };
        documents.into_iter().map(finish).collect()
    }
}

/// Reads a file, no more of it than can be a document where it holds one only.
fn read_file(path: &Path, format: Option<InputFormat>) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    match format {
        Some(InputFormat::Jsonl | InputFormat::Csv) => file.take(u64::MAX),
        _ => file.take(engine::most_bytes().saturating_add(1)),
    }
    .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn not_utf8(origin: &str, bytes: &[u8], at: usize) -> Complaint {
    let before = bytes.get(..at).unwrap_or_default();
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let line_end = bytes.iter().skip(at).position(|byte| *byte == b'\n').map_or(bytes.len(), |end| at + end);
    let line = bytes.get(line_start..line_end).unwrap_or_default();
    let column = String::from_utf8_lossy(before.get(line_start..).unwrap_or_default()).chars().count() + 1;
    let lines = before.split(|byte| *byte == b'\n').count();
    let line = String::from_utf8_lossy(line);
    let place = Place {
        line: u32::try_from(lines).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
    };
    let complaint = Complaint::new("input/not-utf8", "the file is not UTF-8").in_file(origin);
    complaint.at(Some(place), Some(&line)).help("save it as UTF-8; in a spreadsheet: as \"CSV UTF-8\"")
}
