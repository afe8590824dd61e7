//! Bytes and texts to documents. Opening files is the work of each surface.

use std::cell::OnceCell;
use std::path::Path;

use super::draft::without_places;
use super::{Failure, Feed, Format, Problem};
use crate::document::{self, Fault, Limits, NodeId, Place, Read, Severity, csv};
use crate::model::{DeclaredFields, Document, Mode};

pub use crate::document::csv::Columns;

/// Most bytes that one document may have in text form; a surface need read no more than one byte beyond.
pub const MOST_BYTES: usize = document::limits::BYTES;

/// How an input is called and written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// How messages call it, such as the path of its file. Its extension tells the format.
    pub origin: Option<String>,
    /// Its format. Without it: as its name tells, else as its first letters tell.
    pub format: Option<Format>,
}

impl Named {
    /// A file.
    pub fn file(origin: impl Into<String>) -> Self {
        Named { origin: Some(origin.into()), format: None }
    }

    /// An input of a known format without a name.
    pub fn format(format: Format) -> Self {
        Named { origin: None, format: Some(format) }
    }

    fn known_format(&self) -> Option<Format> {
        self.format.or_else(|| Format::of_path(Path::new(self.origin.as_ref()?)))
    }
}

/// What to do where the name of a file was handed over for its contents.
const NAME_OF_FILE: &str =
    "a text is the document itself: hand over what is in the file, or in Python `pathlib.Path` of its name";

/// Whether a text that should be a document is the name of a file that could hold one.
fn is_name_of_file(text: &str) -> bool {
    const LONGEST: usize = 1024;
    let name = text.trim();
    name.len() <= LONGEST && !name.contains(['\n', '{', ':']) && Format::of_path(Path::new(name)).is_some()
}

/// One document of an input, or why it is none.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its line, where the input holds several.
    pub line: Option<u32>,
    /// The document.
    pub document: Result<Document, Failure>,
}

/// Reads documents.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    strict: bool,
    columns: Option<Columns>,
    fields: DeclaredFields,
}

impl Reader {
    /// A reader; a strict one refuses unknown fields and unknown words of a vocabulary.
    pub fn new(strict: bool) -> Self {
        Reader { strict, ..Reader::default() }
    }

    /// Reads tables with a mapping of columns (TOML text) instead of the built-in one. `origin` is how messages call its file.
    ///
    /// # Errors
    /// All faults of the mapping at once.
    pub fn with_columns(mut self, text: &str, origin: Option<&str>) -> Result<Self, Failure> {
        let columns = Columns::from_toml(text);
        self.columns = Some(columns.map_err(|faults| Failure::of_document(&faults, origin, Some(text)))?);
        Ok(self)
    }

    /// Takes fields that packs declare for known ones.
    #[must_use]
    pub fn knowing(mut self, fields: &DeclaredFields) -> Self {
        self.fields.extend(fields);
        self
    }

    /// Takes native values, pushed one by one.
    pub fn feed(&self) -> Feed {
        Feed::new(self.mode(), self.fields.clone())
    }

    /// Reads one document.
    ///
    /// ```
    /// use rasero::wire::{Named, Reader};
    /// let document = Reader::new(true).read(b"id: c1\ntitle: Publish the budget", &Named::file("plan.yaml"))?;
    /// assert_eq!(document.title(), "Publish the budget");
    /// let failure = Reader::default().read(b"{\"id\": \"\xff\"}", &Named::default()).unwrap_err();
    /// assert_eq!((failure.code.as_str(), failure.line, failure.column), ("input/not-utf8", Some(1), Some(9)));
    /// # Ok::<(), rasero::wire::Failure>(())
    /// ```
    ///
    /// # Errors
    /// All faults at once; and an input that holds several documents, or none.
    pub fn read(&self, bytes: &[u8], named: &Named) -> Result<Document, Failure> {
        let mut all = self.read_all(bytes, named);
        match (all.pop(), all.len()) {
            (Some(only), 0) => only.document,
            (_, before) => {
                let message = format!("expected one document, found {}", before + 1);
                let problem = Problem::new("input/several-documents", message);
                Err(problem.in_file(named.origin.as_deref()).into())
            }
        }
    }

    /// Reads the values of one document of a host language that hands them over as JSON: faults and warnings are those of pushed
    /// values, without places in a text that nobody wrote.
    ///
    /// ```
    /// let failure = rasero::wire::Reader::default().read_values(r#"{"id": "c1", "title": 7}"#).unwrap_err();
    /// assert_eq!((failure.pointer.as_deref(), failure.line), (Some("/title"), None));
    /// ```
    ///
    /// # Errors
    /// All faults at once.
    pub fn read_values(&self, json: &str) -> Result<Document, Failure> {
        let read = without_places(document::read_json(json, &Limits::DEFAULT));
        let document = read.and_then(|read| checked(read, self.mode(), &self.fields));
        document.map_err(|faults| Failure::of_document(&faults, None, None))
    }

    /// Reads every document of an input: each line of JSON Lines and each row of a table is one. Never empty: an input that
    /// cannot be read is one refused document.
    pub fn read_all(&self, bytes: &[u8], named: &Named) -> Vec<Reading> {
        let origin = named.origin.as_deref();
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => return vec![Reading::refused(not_utf8(origin, bytes, error.valid_up_to()))],
        };
        let format = named.known_format().unwrap_or_else(|| Format::of_text(text));
        let mut readings = self.read_text(text, format, origin);
        if *named == Named::default()
            && is_name_of_file(text)
            && let [Reading { document: Err(failure), .. }] = readings.as_mut_slice()
        {
            *failure = failure.clone().with_help(NAME_OF_FILE.to_owned());
        }
        if readings.is_empty() {
            let problem = Problem::new("input/empty", "there is no document in it").in_file(origin);
            readings.push(Reading::refused(problem.into()));
        }
        if format == Format::Csv
            && let Some(refused) = readings.iter_mut().find(|reading| reading.document.is_err())
            && let Some(help) = self.table_help(&csv::unmapped(text, &self.columns()))
            && let Err(failure) = &mut refused.document
        {
            *failure = failure.clone().with_help(help);
        }
        readings
    }

    /// Which of these headings of a table are columns that the mapping knows.
    pub fn known_columns(&self, headings: &[String]) -> Vec<bool> {
        csv::known(headings, &self.columns())
    }

    /// Reads each row of a table that is in memory as a document, by the mapping of columns: `cell` tells what stands in a row and
    /// column, both from 0. Every row keeps its place: one that cannot be read is a refused document.
    ///
    /// ```
    /// let headings = ["Commitment Title".to_owned()];
    /// let titles = [Some("Publish the budget"), None];
    /// let cell = |row: usize, _: usize| titles[row];
    /// let rows = rasero::wire::Reader::default().read_cells(&headings, 2, cell)?;
    /// assert_eq!(rows[0].as_ref().map(|document| document.title().to_owned()), Ok("Publish the budget".to_owned()));
    /// assert_eq!(rows[1].as_ref().unwrap_err().code, "model/missing-field");
    /// # Ok::<(), rasero::wire::Failure>(())
    /// ```
    ///
    /// # Errors
    /// When the table itself cannot be meant, such as one of which no column is known.
    pub fn read_cells<'c>(
        &self,
        headings: &[String],
        height: usize,
        cell: impl Fn(usize, usize) -> Option<&'c str>,
    ) -> Result<Vec<Result<Document, Failure>>, Failure> {
        let refused = |faults: Vec<Fault>| Failure::of_document(&of_row(faults), None, None);
        let rows = csv::read_cells(headings, height, cell, &self.columns(), &Limits::DEFAULT);
        let rows = rows.map_err(|faults| {
            let pairs = headings.iter().zip(self.known_columns(headings));
            let unmapped: Vec<_> =
                pairs.filter(|(_, known)| !known).map(|(heading, _)| heading.clone()).collect();
            let failure = refused(faults);
            self.table_help(&unmapped).map_or(failure.clone(), |help| failure.with_help(help))
        })?;
        let finish = |read: Result<Read, Vec<Fault>>| {
            let read = without_places(read);
            read.and_then(|read| checked(read, self.mode(), &self.fields)).map_err(refused)
        };
        Ok(rows.into_iter().map(finish).collect())
    }

    fn read_text(&self, text: &str, format: Format, origin: Option<&str>) -> Vec<Reading> {
        let limits = &Limits::DEFAULT;
        let lines: OnceCell<Vec<&str>> = OnceCell::new();
        let refused = |faults: Vec<Fault>| {
            if is_report(&faults) {
                let problem =
                    Problem::new("input/report", "this is a report of a document, not the document");
                return problem.help("`rasero compare` takes saved reports").in_file(origin).into();
            }
            Failure::of_lines(&of_row(faults), origin, lines.get_or_init(|| text.lines().collect()))
        };
        let finish = |line, read: Result<Read, Vec<Fault>>| {
            let document = read.and_then(|read| checked(read, self.mode(), &self.fields));
            Reading { line, document: document.map_err(refused) }
        };
        match format {
            Format::Json => vec![finish(None, document::read_json(text, limits))],
            Format::Yaml => vec![finish(None, document::read_yaml(text, limits))],
            Format::Jsonl => {
                let lines = document::read_json_lines(text, limits);
                lines.into_iter().map(|read| finish(line_of(&read), read)).collect()
            }
            Format::Csv => match csv::read(text, &self.columns(), limits) {
                Ok(rows) => rows.into_iter().map(|(line, read)| finish(Some(line), Ok(read))).collect(),
                Err(faults) => vec![finish(None, Err(faults))],
            },
        }
    }

    /// The fields that packs declare.
    pub(super) fn fields(&self) -> &DeclaredFields {
        &self.fields
    }

    pub(super) fn mode(&self) -> Mode {
        if self.strict { Mode::Strict } else { Mode::Lenient }
    }

    fn columns(&self) -> Columns {
        self.columns.clone().unwrap_or_else(Columns::ogp)
    }

    /// What to know of a table when documents of it are refused: the columns that no field takes.
    fn table_help(&self, unmapped: &[String]) -> Option<String> {
        let known = match self.columns {
            Some(_) => "the given mapping",
            None => "the built-in mapping; give your own with --columns FILE, or as `columns` of a scorer",
        };
        (!unmapped.is_empty()).then(|| format!("columns that are not in {known}: {}", unmapped.join(", ")))
    }
}

/// The faults of a refused row without the warning on its whole table: the help on the first of them names the columns.
fn of_row(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.retain(|fault| fault.code != "document/unread-columns" || fault.severity == Severity::Error);
    faults
}

/// Whether what nobody knows in a document is what stands in each report.
fn is_report(faults: &[Fault]) -> bool {
    let has = |pointer: &str| {
        faults.iter().any(|fault| fault.code == "model/unknown-field" && fault.pointer == pointer)
    };
    ["/rasero", "/as_of", "/findings"].into_iter().all(has)
}

impl Reading {
    fn refused(failure: Failure) -> Self {
        Reading { line: None, document: Err(failure) }
    }
}

/// The document of a tree, in a mode, with the fields that packs declare.
pub(super) fn checked(read: Read, mode: Mode, fields: &DeclaredFields) -> Result<Document, Vec<Fault>> {
    let document = Document::from_read_knowing(read, fields).map(|document| document.knowing(fields));
    let document = document.and_then(|document| document.with_mode(mode));
    document.map_err(|error| error.faults)
}

fn line_of(read: &Result<Read, Vec<Fault>>) -> Option<u32> {
    let place = match read {
        Ok(read) => read.tree.node(NodeId::ROOT).and_then(|node| node.place),
        Err(faults) => faults.first().and_then(|fault| fault.place),
    };
    place.map(|place| place.line)
}

fn not_utf8(origin: Option<&str>, bytes: &[u8], at: usize) -> Failure {
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
    let problem = Problem::new("input/not-utf8", "the file is not UTF-8").in_file(origin);
    let problem = problem.at(Some(place), Some(&line));
    problem.help("save it as UTF-8; in a spreadsheet: as \"CSV UTF-8\"").into()
}
