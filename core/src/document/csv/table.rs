//! A table while it is read: which column holds what, and one record after the other. What a cell means is `row`.

use std::cmp::Reverse;
use std::collections::HashSet;

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::cells;
use super::columns::{Column, Columns};
use super::row::Row;
use crate::document::build::{Read, quoted, shown};
use crate::document::cursor::{Cursor, without_mark};
use crate::document::folded::folded;
use crate::document::{Fault, Limits, Place};

/// Reads each row of a table as a document of its own, with the line that it starts on. Rows without any text are skipped.
///
/// Words for "missing" leave their field out. So do dates, numbers and words that cannot be read, each with a warning among
/// the faults of its row: a table of a thousand rows is worth reading for what it has. Columns that the mapping does not
/// know are left alone; [`unmapped`] lists them.
///
/// # Errors
/// When the table cannot be meant: no known column, a known column twice, more rows or longer cells than the limits allow.
pub fn read(text: &str, columns: &Columns, limits: &Limits) -> Result<Vec<(u32, Read)>, Vec<Fault>> {
    let mut table = Table::open(text, columns, limits)?;
    let mut rows = Vec::new();
    while let Some(row) = table.next_row()? {
        if rows.len() == limits.rows {
            let expected = format!("at most {} rows", limits.rows);
            let place = Some(Place { line: row.0, column: 1 });
            return Err(vec![Fault::error("document/too-many-rows", String::new(), place, expected, "more")]);
        }
        rows.push(row);
    }
    Ok(rows)
}

/// The headings of a table that the mapping does not know, in the order of the table.
///
/// ```
/// use rasero::document::csv;
/// let table = "Commitment Title,Colour\nPublicar,verde\n";
/// assert_eq!(csv::unmapped(table, &csv::Columns::ogp()), ["Colour"]);
/// ```
pub fn unmapped(text: &str, columns: &Columns) -> Vec<String> {
    let known: HashSet<&str> = columns.headings().collect();
    let (text, delimiter) = table_of(text, columns);
    let headings = headings(&mut reader(text, delimiter));
    headings.into_iter().filter(|heading| !known.contains(folded(heading).as_str())).collect()
}

/// What stands between the cells where the mapping does not say it. Spreadsheets write what the habits of their country are.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The table of a text, and what stands between its cells: what its first line says, as some spreadsheets write it (`sep=;`). The
/// table begins where that line ends, so that lines keep their numbers.
fn table_of<'t>(text: &'t str, columns: &Columns) -> (&'t str, u8) {
    let text = without_mark(text);
    let line = text.lines().next().unwrap_or_default();
    let Some(said) = Said::of(line) else { return (text, delimiter(text, columns)) };
    let table = text.get(line.len()..).unwrap_or_default();
    match said {
        Said::Sign(sign) => (table, sign),
        Said::Doubtful => (table, delimiter(table.trim_start_matches(['\r', '\n']), columns)),
    }
}

/// What a line says that tells what stands between the cells. A spreadsheet that saves such a table again quotes the line and
/// fills it up with cells (`"sep=;"`, `sep=;;`).
enum Said {
    Sign(u8),
    /// Other signs stand between those cells (`sep=;,,`).
    Doubtful,
}

impl Said {
    fn of(line: &str) -> Option<Said> {
        let line = line.strip_prefix('"').unwrap_or(line);
        let (word, rest) = line.split_at_checked(SAYS.len())?;
        let (sign, rest) = rest.as_bytes().split_first()?;
        let is_sign = !sign.is_ascii_alphanumeric() && *sign != b'"';
        let other = |byte: &u8| byte != sign && DELIMITERS.contains(byte);
        let fills = |byte: &u8| byte == sign || other(byte) || matches!(byte, b'"' | b' ');
        if !word.eq_ignore_ascii_case(SAYS) || !is_sign || !rest.iter().all(fills) {
            return None;
        }
        Some(if rest.iter().any(other) { Said::Doubtful } else { Said::Sign(*sign) })
    }
}

/// How a line begins that says what stands between the cells.
const SAYS: &str = "sep=";

/// What stands between the cells: that by which the mapping knows most headings, in doubt the comma.
fn delimiter(text: &str, columns: &Columns) -> u8 {
    let known = |delimiter: &u8| {
        let headings = headings(&mut reader(text, *delimiter));
        known(&headings, columns).into_iter().filter(|known| *known).count()
    };
    let likeliest = || DELIMITERS.into_iter().min_by_key(|delimiter| Reverse(known(delimiter)));
    columns.delimiter.or_else(likeliest).unwrap_or(b',')
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes())
}

fn headings(reader: &mut Reader<&[u8]>) -> Vec<String> {
    reader
        .headers()
        .map(|record| record.iter().map(|heading| heading.trim().to_owned()).collect())
        .unwrap_or_default()
}

/// Which of some headings the mapping knows.
pub fn known(headings: &[String], columns: &Columns) -> Vec<bool> {
    let known: HashSet<&str> = columns.headings().collect();
    headings.iter().map(|heading| known.contains(folded(heading.trim()).as_str())).collect()
}

/// Reads each row of a table that is in memory as a document of its own, as [`read`] does those of a text: `cell` tells what
/// stands in a row and column, both from 0. A row is known by the line that it would have in a file below its headings.
///
/// # Errors
/// When the table cannot be meant, as [`read`] says; a row that cannot be read is refused by itself.
pub fn read_cells<'c>(
    headings: &[String],
    height: usize,
    cell: impl Fn(usize, usize) -> Option<&'c str>,
    columns: &Columns,
    limits: &Limits,
) -> Result<Vec<Result<Read, Vec<Fault>>>, Vec<Fault>> {
    if height > limits.rows {
        let expected = format!("at most {} rows", limits.rows);
        return Err(vec![Fault::error("document/too-many-rows", String::new(), None, expected, "more")]);
    }
    let headings: Vec<String> = headings.iter().map(|heading| heading.trim().to_owned()).collect();
    let mut rows = Rows::new(headings, columns, limits);
    rows.check_headings(|_| None)?;
    let mut read = |row: usize| {
        let width = rows.headings.len();
        let record: StringRecord = (0..width).map(|column| cell(row, column).unwrap_or_default()).collect();
        let line = u32::try_from(row.saturating_add(2)).unwrap_or(u32::MAX);
        rows.read(&record, &[Place { line, column: 1 }]).map(|(_, read)| read)
    };
    Ok((0..height).map(&mut read).collect())
}

/// A text that is read record by record.
struct Table<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    delimiter: u8,
    cursor: Cursor<'a>,
    rows: Rows<'a>,
}

impl<'a> Table<'a> {
    fn open(text: &'a str, columns: &'a Columns, limits: &'a Limits) -> Result<Self, Vec<Fault>> {
        let (text, delimiter) = table_of(text, columns);
        let mut reader = reader(text, delimiter);
        let rows = Rows::new(headings(&mut reader), columns, limits);
        let mut cursor = Cursor::on_line(text, 1);
        let starts = cells::starts(text, 0, delimiter);
        rows.check_headings(|index| starts.get(index).map(|start| cursor.place(*start)))?;
        Ok(Table { text, reader, delimiter, cursor, rows })
    }

    fn next_row(&mut self) -> Result<Option<(u32, Read)>, Vec<Fault>> {
        let mut record = StringRecord::new();
        while self.reader.read_record(&mut record).map_err(|error| vec![broken(&error)])? {
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                let at = record.position().map_or(0, ::csv::Position::byte);
                let start = usize::try_from(at).unwrap_or(usize::MAX);
                let starts = cells::starts(self.text, start, self.delimiter);
                let places: Vec<Place> = starts.into_iter().map(|start| self.cursor.place(start)).collect();
                return self.rows.read(&record, &places).map(Some);
            }
        }
        Ok(None)
    }
}

/// What the headings of a table mean, and the rows below them one after the other.
struct Rows<'a> {
    columns: &'a Columns,
    limits: &'a Limits,
    headings: Vec<String>,
    /// Where the cells of the id are.
    id: Vec<usize>,
    /// Where the cell is that decides the order of dates.
    by: Option<usize>,
    /// Where the cells of the known columns are.
    fields: Vec<(usize, &'a Column)>,
    /// What every row must say of its table: that no column was read as the text, though others are there.
    textless: Option<Fault>,
    ids: HashSet<String>,
}

impl<'a> Rows<'a> {
    fn new(headings: Vec<String>, columns: &'a Columns, limits: &'a Limits) -> Self {
        let folded: Vec<_> = headings.iter().map(|heading| folded(heading)).collect();
        let find = |heading: &str| folded.iter().position(|known| known == heading);
        let fields = columns.fields.iter().filter_map(|column| Some((find(&column.heading)?, column)));
        Rows {
            columns,
            limits,
            id: columns.id.iter().filter_map(|heading| find(heading)).collect(),
            by: columns.dates.by.as_ref().and_then(|(heading, _)| find(heading)),
            fields: fields.collect(),
            textless: textless(&headings, columns),
            ids: HashSet::new(),
            headings,
        }
    }

    /// Refuses a table of which nothing is known, and known columns that stand in it twice.
    fn check_headings(&self, mut place: impl FnMut(usize) -> Option<Place>) -> Result<(), Vec<Fault>> {
        if self.fields.is_empty() {
            let (mut paths, mut headings) = (HashSet::new(), HashSet::new());
            let other = self.columns.fields.iter().filter(|column| paths.insert(&column.path));
            let other = other.filter(|column| headings.insert(&column.heading));
            let known: Vec<_> = other.take(3).map(|column| quoted(&column.heading)).collect();
            let expected = format!("columns that the mapping knows, such as {}", known.join(", "));
            let found = match self.headings.as_slice() {
                [] => "nothing".to_owned(),
                headings => quoted(&headings.join(", ")),
            };
            return Err(vec![Fault::error("document/no-known-column", String::new(), None, expected, found)]);
        }
        let known: HashSet<&str> = self.columns.headings().collect();
        let mut seen = HashSet::new();
        let mut faults = Vec::new();
        for (index, heading) in self.headings.iter().map(|heading| folded(heading)).enumerate() {
            if known.contains(heading.as_str()) && seen.contains(&heading) {
                let found = format!("{} again", quoted(&heading));
                let expected = "each known column once";
                let place = place(index);
                faults.push(Fault::error("document/repeated-column", String::new(), place, expected, found));
            }
            seen.insert(heading);
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// The document of a record, whose cells stand at these places, and the line on which it starts.
    fn read(&mut self, record: &StringRecord, places: &[Place]) -> Result<(u32, Read), Vec<Fault>> {
        if let Some(long) = record.iter().position(|cell| cell.len() > self.limits.cell) {
            let expected = format!("cells of at most {} bytes, and quotes that are closed", self.limits.cell);
            let place = places.get(long).copied();
            return Err(vec![Fault::error(
                "document/cell-too-long",
                String::new(),
                place,
                expected,
                "a longer one",
            )]);
        }
        let mut row = Row::new(self.columns, self.limits, record, places);
        row.check_width(self.headings.len());
        row.notes.extend(self.textless.clone());
        row.set_id(&self.id, &mut self.ids);
        row.set_order(self.by);
        for (index, column) in &self.fields {
            row.set(*index, column, self.headings.get(*index).map_or("", String::as_str));
        }
        Ok((row.line(), row.finish()?))
    }
}

/// The field that holds the text of a commitment.
const TEXT: &str = "description";
/// How many columns that are not read a warning names.
const MOST_NAMES: usize = 8;

/// That a table has columns, but none that the mapping reads as the text: whoever heads it otherwise must hear of it, since each
/// row would be judged by its title.
fn textless(headings: &[String], columns: &Columns) -> Option<Fault> {
    let texts = columns.fields.iter().filter(|column| column.path.pointer().trim_start_matches('/') == TEXT);
    let texts: Vec<&str> = texts.map(|column| column.heading.as_str()).collect();
    let (first, is_read) = (texts.first()?, known(headings, columns));
    if headings.iter().any(|heading| texts.contains(&folded(heading).as_str())) {
        return None;
    }
    let unread = headings.iter().zip(is_read).filter(|(_, is_read)| !is_read);
    let names: Vec<String> = unread.take(MOST_NAMES + 1).map(|(heading, _)| shown(heading)).collect();
    let expected = format!("a column for the text, such as {}", quoted(first));
    let found = format!("columns that are not read: {}", unread_names(&names));
    let fault = Fault::error("document/unread-columns", format!("/{TEXT}"), None, expected, found);
    let is_any = !names.is_empty();
    let words = std::iter::once(shown(first)).chain(names).collect();
    is_any.then(|| fault.into_warning().with_words(words))
}

/// The names of columns that are not read as a message lists them: the first ones of many.
pub(crate) fn unread_names(names: &[String]) -> String {
    let mut listed: Vec<String> = names.iter().take(MOST_NAMES).map(|name| quoted(name)).collect();
    if names.len() > MOST_NAMES {
        listed.push("...".to_owned());
    }
    listed.join(", ")
}

fn broken(error: &::csv::Error) -> Fault {
    Fault::error("document/syntax", String::new(), None, "CSV in UTF-8", quoted(&error.to_string()))
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
