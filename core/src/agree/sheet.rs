//! The table of human codes: its rows with their ids, plans and codes. What rows are compared with is not known here.

use std::collections::{BTreeMap, BTreeSet};

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::labels_file::fault;
use super::study::Study;
use super::word::word;
use crate::document::build::quoted;
use crate::document::csv::cells;
use crate::document::cursor::{Cursor, without_mark};
use crate::document::folded::folded;
use crate::document::{Fault, nearest};
use crate::model::{Document, Subject};

/// A table of human codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows, in the order of the table.
    pub rows: Vec<CodedRow>,
    /// What was counted while reading.
    pub counts: SheetCounts,
}

/// What was counted while a table was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetCounts {
    /// Rows with any text.
    pub read: u64,
    /// Rows that the labels file leaves out.
    pub left_out: u64,
    /// For each comparison, words that are no code, with the number of rows.
    pub(super) unknown: Vec<BTreeMap<String, u64>>,
}

/// One row of human codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedRow {
    /// The line that it starts on.
    pub line: u32,
    /// Its id; empty when the table has none.
    pub id: String,
    /// Its plan.
    pub plan: Option<String>,
    /// For each comparison, the place of the human code in the list of codes.
    pub(super) human: Vec<Option<usize>>,
}

impl SheetCounts {
    /// Adds what was counted in another table of the same study.
    pub fn add(&mut self, other: &SheetCounts) {
        self.read += other.read;
        self.left_out += other.left_out;
        self.unknown.resize(self.unknown.len().max(other.unknown.len()), BTreeMap::new());
        for (mine, others) in self.unknown.iter_mut().zip(&other.unknown) {
            for (word, count) in others {
                *mine.entry(word.clone()).or_default() += count;
            }
        }
    }
}

impl Sheet {
    /// The subjects of a document that have a row here, as JSON Pointers with the row: commitments and plans by their id, or by
    /// `plan id/commitment id` where ids of commitments repeat.
    pub fn matching<'s>(&'s self, document: &Document) -> Vec<(String, &'s CodedRow)> {
        let tree = document.tree();
        let by_id: BTreeMap<&str, &CodedRow> = self.rows.iter().map(|row| (row.id.as_str(), row)).collect();
        let mut found = Vec::new();
        for subject in [Subject::Plan, Subject::Commitment] {
            for node in document.subjects(subject) {
                let id = tree.text_field(node, "id").unwrap_or_default();
                let long = format!("{}/{id}", document.id());
                let row = by_id.get(long.as_str()).or_else(|| by_id.get(id)).filter(|_| !id.is_empty());
                found.extend(row.map(|row| (tree.pointer(node), *row)));
            }
        }
        found
    }
}

impl Study {
    /// Reads a table of human codes.
    ///
    /// # Errors
    /// When it is no CSV in UTF-8, lacks a column that is compared, or when two rows have the same id.
    pub fn read(&self, text: &str) -> Result<Sheet, Vec<Fault>> {
        let text = without_mark(text);
        let mut reader =
            ReaderBuilder::new().delimiter(self.labels.delimiter).flexible(true).from_reader(text.as_bytes());
        let headings = Headings::of(&mut reader)?;
        let columns = Columns::of(self, &headings)?;
        let mut cursor = Cursor::on_line(text, 1);
        let mut sheet = Sheet::default();
        sheet.counts.unknown = vec![BTreeMap::new(); self.compared.len()];
        let mut record = StringRecord::new();
        let (mut ids, mut faults) = (BTreeSet::new(), Vec::new());
        while reader.read_record(&mut record).map_err(|error| vec![broken(&error)])? {
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            sheet.counts.read += 1;
            if columns.leaves_out(&record) {
                sheet.counts.left_out += 1;
                continue;
            }
            let start = record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(usize::MAX));
            let first = cells::starts(text, start, self.labels.delimiter).first().copied().unwrap_or(start);
            let place = cursor.place(first);
            let row = columns.row(self, &record, place.line, &mut sheet.counts.unknown);
            if !row.id.is_empty() && !ids.insert(row.id.clone()) {
                let expected = "an id that no earlier row has".to_owned();
                faults.push(fault("labels/repeated-id", Some(place), expected, &row.id, None));
            }
            sheet.rows.push(row);
        }
        if faults.is_empty() { Ok(sheet) } else { Err(faults) }
    }
}

fn broken(error: &::csv::Error) -> Fault {
    Fault::error("document/syntax", String::new(), None, "CSV in UTF-8", quoted(&error.to_string()))
}

/// The headings of a table, as they are compared.
struct Headings(Vec<String>);

impl Headings {
    fn of(reader: &mut Reader<&[u8]>) -> Result<Self, Vec<Fault>> {
        let headings = reader.headers().map_err(|error| vec![broken(&error)])?;
        Ok(Headings(headings.iter().map(folded).collect()))
    }

    fn find(&self, heading: &str) -> Option<usize> {
        let heading = folded(heading);
        self.0.iter().position(|known| *known == heading)
    }

    fn need(&self, heading: &str, faults: &mut Vec<Fault>) -> Option<usize> {
        let found = self.find(heading);
        if found.is_none() {
            let near = nearest(&folded(heading), self.0.iter().map(String::as_str)).map(str::to_owned);
            let expected = format!("a column {}", quoted(heading));
            faults.push(fault("labels/unknown-column", None, expected, &self.0.join(", "), near));
        }
        found
    }
}

/// Where the cells of a table are that a study asks for.
struct Columns<'s> {
    id: Vec<usize>,
    plan: Vec<usize>,
    leave_out: Vec<(usize, &'s [String])>,
    /// For each comparison, the columns that give its code.
    codes: Vec<Vec<usize>>,
}

impl<'s> Columns<'s> {
    fn of(study: &'s Study, headings: &Headings) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut all = |list: &[String]| -> Vec<usize> {
            let found = list.iter().filter_map(|heading| {
                if study.labels.strict { headings.need(heading, &mut faults) } else { headings.find(heading) }
            });
            found.collect()
        };
        let (id, plan) = (all(&study.labels.id), all(&study.labels.plan));
        let leave_out = &study.labels.leave_out;
        let leave_out = leave_out
            .iter()
            .filter_map(|(heading, words)| Some((headings.need(heading, &mut faults)?, words.as_slice())))
            .collect();
        let mut codes = Vec::new();
        for one in &study.compared {
            codes.push(
                one.from.iter().filter_map(|words| headings.need(&words.heading, &mut faults)).collect(),
            );
        }
        if faults.is_empty() { Ok(Columns { id, plan, leave_out, codes }) } else { Err(faults) }
    }

    fn leaves_out(&self, record: &StringRecord) -> bool {
        self.leave_out
            .iter()
            .any(|(at, words)| record.get(*at).is_some_and(|cell| words.contains(&word(cell))))
    }

    fn row(
        &self,
        study: &Study,
        record: &StringRecord,
        line: u32,
        unknown: &mut [BTreeMap<String, u64>],
    ) -> CodedRow {
        let joined = |columns: &[usize], by: &str| {
            let cells = columns.iter().filter_map(|at| record.get(*at)).map(str::trim);
            cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(by)
        };
        let mut human = Vec::new();
        for ((one, columns), unknown) in study.compared.iter().zip(&self.codes).zip(unknown) {
            // The first cell that says anything decides, also when nobody knows what it says.
            let mut cells = one
                .from
                .iter()
                .zip(columns)
                .map(|(words, at)| (words, record.get(*at).unwrap_or_default().trim()));
            let given = cells.find(|(_, cell)| !study.labels.is_missing(cell));
            let code = given.and_then(|(words, cell)| words.place(&word(cell), &one.codes));
            if let (Some((_, cell)), None) = (given, code) {
                *unknown.entry(cell.to_owned()).or_default() += 1;
            }
            human.push(code);
        }
        let plan = Some(joined(&self.plan, " · ")).filter(|plan| !plan.is_empty());
        CodedRow { line, id: joined(&self.id, "-"), plan, human }
    }
}
