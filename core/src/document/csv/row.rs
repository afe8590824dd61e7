//! One row to a document: what its cells mean by the mapping, and notes on those that could not be read.

use std::collections::HashSet;

use ::csv::StringRecord;

use super::columns::{Column, Columns, DateOrder, Kind};
use super::dates::{DateReading, DateStyle};
use super::draft::Draft;
use super::path::Path;
use crate::document::build::{Builder, Read, quoted, shown};
use crate::document::folded::folded;
use crate::document::{Fault, Limits, Place, Value, number};

/// A row while it becomes a document.
pub(super) struct Row<'a> {
    columns: &'a Columns,
    limits: &'a Limits,
    record: &'a StringRecord,
    places: &'a [Place],
    dates: DateStyle,
    draft: Draft,
    pub(super) notes: Vec<Fault>,
}

impl<'a> Row<'a> {
    pub(super) fn new(
        columns: &'a Columns,
        limits: &'a Limits,
        record: &'a StringRecord,
        places: &'a [Place],
    ) -> Self {
        let dates = columns.dates.style.clone();
        Row { columns, limits, record, places, dates, draft: Draft::empty(), notes: Vec::new() }
    }

    /// The line that the row starts on.
    pub(super) fn line(&self) -> u32 {
        self.places.first().map_or(1, |place| place.line)
    }

    fn place(&self, index: usize) -> Option<Place> {
        self.places.get(index).copied()
    }

    /// The cell without white space around; `None` when it says that nothing is known.
    fn cell(&self, index: usize) -> Option<&'a str> {
        let cell = self.record.get(index)?.trim();
        (!self.columns.is_missing(cell)).then_some(cell)
    }

    /// Notes a row that has more or fewer cells than there are headings.
    pub(super) fn check_width(&mut self, width: usize) {
        let cells = self.record.len();
        if cells != width {
            let place = self.place(width.min(cells.saturating_sub(1)));
            let (expected, found) = (format!("{width} cells"), format!("{cells}"));
            self.note("document/uneven-row", String::new(), place, expected, found);
        }
    }

    /// Sets the id from its columns. Without any, or when an earlier row has the same, the line makes it unique.
    pub(super) fn set_id(&mut self, indices: &[usize], ids: &mut HashSet<String>) {
        let parts: Vec<&str> = indices.iter().filter_map(|index| self.cell(*index)).collect();
        let place = indices.first().and_then(|index| self.place(*index));
        let given = parts.join("-");
        let mut id = if given.is_empty() { format!("row-{}", self.line()) } else { given.clone() };
        while !ids.insert(id.clone()) {
            id = format!("{id}-row-{}", self.line());
        }
        if !given.is_empty() && id != given {
            let expected = "an id that no earlier row has".to_owned();
            self.note("document/repeated-id", "/id".to_owned(), place, expected, quoted(&given));
        }
        let path = Path { names: vec!["id".into()], inside: None };
        self.draft.set(&path, Draft::Leaf(Value::Text(id.into()), place));
    }

    /// Sets the order of dates by the cell that decides it.
    pub(super) fn set_order(&mut self, by: Option<usize>) {
        let (Some(index), Some((_, orders))) = (by, &self.columns.dates.by) else { return };
        let word = folded(self.record.get(index).unwrap_or_default());
        if let Some((_, order)) = orders.iter().find(|(known, _)| *known == word) {
            self.dates.order = *order;
        }
    }

    /// Sets what a column says.
    pub(super) fn set(&mut self, index: usize, column: &Column, heading: &str) {
        let (Some(cell), place) = (self.cell(index), self.place(index)) else { return };
        let separator = column.separator.as_deref();
        let items: Vec<&str> =
            separator.map_or_else(|| vec![cell], |separator| cell.split(separator).collect());
        for item in items.into_iter().map(str::trim) {
            if self.columns.is_missing(item) {
                continue;
            }
            match self.value(column, item) {
                Ok(Some(value)) => self.draft.set(&column.path, Draft::Leaf(value, place)),
                Ok(None) => {}
                Err(note) => {
                    let expected = format!("{} in column {}", note.expected, quoted(heading));
                    let fault = Fault::error(note.code, column.path.pointer(), place, expected, note.found);
                    self.notes.push(fault.into_warning().with_words(vec![shown(item)]));
                }
            }
        }
    }

    /// What a cell, or an item of one, stands for; `None` when it says that there is nothing.
    fn value(&self, column: &Column, item: &str) -> Result<Option<Value>, Note> {
        let text = |text: &str| Some(Value::Text(text.into()));
        match &column.kind {
            Kind::Text => match &column.words {
                None => Ok(text(item)),
                Some(words) => {
                    let item_folded = folded(item);
                    let word = words.iter().find(|(known, _)| *known == item_folded);
                    let (_, meaning) =
                        word.ok_or_else(|| Note::new("document/unknown-word", "a known word", item))?;
                    Ok(meaning.as_deref().and_then(text))
                }
            },
            Kind::Date => self.date(item).map(|date| text(&date)),
            Kind::Number => match number::parse(item) {
                Some(number) => Ok(Some(Value::Number(number))),
                None => Err(Note::new("document/unreadable-number", "a number", item)),
            },
            Kind::Flag(meaning) => match flag(item) {
                Some(yes) => Ok(text(meaning).filter(|_| yes)),
                None => Err(Note::new("document/unknown-word", "0 or 1", item)),
            },
        }
    }

    fn date(&self, item: &str) -> Result<String, Note> {
        let expected = format!("a date as {}", self.dates.order.named());
        let mut note = Note::new("document/unreadable-date", expected, item);
        match self.dates.read(item) {
            DateReading::Date(date) => return Ok(date.to_string()),
            DateReading::Only(other) => note.found.push_str(&possible_as(other)),
            DateReading::FarOff => {
                let years = &self.dates.years;
                note.expected = format!("a year from {} to {}", years.start(), years.end());
            }
            DateReading::No => {}
        }
        Err(note)
    }

    fn note(
        &mut self,
        code: &'static str,
        pointer: String,
        place: Option<Place>,
        expected: String,
        found: String,
    ) {
        self.notes.push(Fault::error(code, pointer, place, expected, found).into_warning());
    }

    /// The document, with the constants where no column said anything.
    pub(super) fn finish(mut self) -> Result<Read, Vec<Fault>> {
        for (path, constant) in &self.columns.constants {
            self.draft.set(path, constant.clone());
        }
        let mut build = Builder::new(self.limits);
        let mut notes = self.notes.into_iter();
        let complete =
            self.draft.add_to(&mut build).is_ok() && notes.try_for_each(|note| build.note(note)).is_ok();
        build.finish(complete)
    }
}

/// Why a cell could not be read.
struct Note {
    code: &'static str,
    expected: String,
    found: String,
}

impl Note {
    fn new(code: &'static str, expected: impl Into<String>, found: &str) -> Self {
        Note { code, expected: expected.into(), found: quoted(found) }
    }
}

fn possible_as(order: DateOrder) -> String {
    format!(", possible only as {}", order.named())
}

/// Yes or no; data frames write 1.0 for 1.
fn flag(cell: &str) -> Option<bool> {
    match folded(cell).as_str() {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        number => match number::parse(number)?.to_string().as_str() {
            "1" => Some(true),
            "0" => Some(false),
            _ => None,
        },
    }
}
