//! Texts to documents, and faults of documents as complaints.

use rasero::Document;
use rasero::document::{self, Fault, Limits, NodeId, Read, Severity, csv};
use rasero::model::Mode;

use crate::complaint::Complaint;
use crate::input::InputFormat;

pub(crate) use rasero::document::csv::Columns;

/// A document of a source, or why it is none.
pub(crate) struct ReadDocument {
    /// Its line, where the source holds several.
    pub line: Option<u32>,
    /// The document.
    pub document: Result<Document, Vec<Fault>>,
}

/// A mapping of CSV columns from a file.
pub(crate) fn columns(path: &str) -> Result<Columns, Vec<Complaint>> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        vec![Complaint::new("input/unreadable", format!("cannot be read: {error}")).in_file(path)]
    })?;
    Columns::from_toml(&text)
        .map_err(|faults| document_complaints(&faults, path, &text.lines().collect::<Vec<_>>()))
}

/// Most bytes that one document may have.
pub(crate) fn most_bytes() -> u64 {
    u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX)
}

/// All documents of a text.
pub(crate) fn read(
    text: &str,
    format: InputFormat,
    columns: Option<&Columns>,
    strict: bool,
) -> Vec<ReadDocument> {
    let limits = Limits::default();
    let mode = if strict { Mode::Strict } else { Mode::Lenient };
    let finish = |line, read: Result<Read, Vec<Fault>>| {
        let checked = |read| Document::from_read(read).and_then(|document| document.with_mode(mode));
        ReadDocument { line, document: read.and_then(|read| checked(read).map_err(|error| error.faults)) }
    };
    match format {
        InputFormat::Json => vec![finish(None, document::read_json(text, &limits))],
        InputFormat::Yaml => vec![finish(None, document::read_yaml(text, &limits))],
        InputFormat::Jsonl => document::read_json_lines(text, &limits)
            .into_iter()
            .map(|read| finish(line_of(&read), read))
            .collect(),
        InputFormat::Csv => {
            let builtin;
            let columns = if let Some(columns) = columns {
                columns
            } else {
                builtin = Columns::ogp();
                &builtin
            };
            match csv::read(text, columns, &limits) {
                Ok(rows) => rows.into_iter().map(|(line, read)| finish(Some(line), Ok(read))).collect(),
                Err(faults) => vec![ReadDocument { line: None, document: Err(faults) }],
            }
        }
    }
}

fn line_of(read: &Result<Read, Vec<Fault>>) -> Option<u32> {
    let place = match read {
        Ok(read) => read.tree.node(NodeId::ROOT).and_then(|node| node.place),
        Err(faults) => faults.first().and_then(|fault| fault.place),
    };
    place.map(|place| place.line)
}

/// What to know of a table when documents of it are refused: the columns that no field takes.
pub(crate) fn table_help(text: &str, columns: Option<&Columns>) -> Option<String> {
    let builtin = Columns::ogp();
    let unmapped = csv::unmapped(text, columns.unwrap_or(&builtin));
    let known = if columns.is_some() {
        "the file of --columns"
    } else {
        "the built-in mapping; give yours with --columns"
    };
    (!unmapped.is_empty()).then(|| format!("columns that are not in {known}: {}", unmapped.join(", ")))
}

/// Every fault of a document, each with its line out of those of the text.
pub(crate) fn document_complaints(faults: &[Fault], origin: &str, lines: &[&str]) -> Vec<Complaint> {
    faults.iter().map(|fault| document_complaint(fault, origin, lines)).collect()
}

fn document_complaint(fault: &Fault, origin: &str, lines: &[&str]) -> Complaint {
    let index = fault.place.and_then(|place| usize::try_from(place.line.checked_sub(1)?).ok());
    let line = index.and_then(|index| lines.get(index)).copied();
    let message = format!("expected {}, found {}", fault.expected, fault.found);
    let mut complaint = Complaint::new(fault.code, message).in_file(origin).at(fault.place, line);
    complaint.warning = fault.severity == Severity::Warning;
    complaint.label.clone_from(&fault.pointer);
    complaint.help = fault.nearest.as_ref().map(|nearest| format!("did you mean `{nearest}`?"));
    complaint
}
