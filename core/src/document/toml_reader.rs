//! Values of a TOML file with their places, and the faults of those that are of the wrong type.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::build::quoted;
use super::cursor::Cursor;
use super::{Fault, Place, escape, nearest};

/// A key or value, and where it stands.
pub(crate) type Entry<'a, 't> = &'a Spanned<DeValue<'t>>;

/// Codes of the faults that any file may have.
#[derive(Clone, Copy)]
pub(crate) struct FaultCodes {
    pub syntax: &'static str,
    pub unknown_key: &'static str,
    pub wrong_type: &'static str,
}

/// Reads values and gathers their faults.
pub(crate) struct TomlReader<'t> {
    cursor: Cursor<'t>,
    codes: FaultCodes,
    faults: Vec<Fault>,
    /// Keys from the top down to where the reader is.
    keys: Vec<String>,
}

impl<'t> TomlReader<'t> {
    pub(crate) fn new(text: &'t str, codes: FaultCodes) -> Self {
        TomlReader { cursor: Cursor::on_line(text, 1), codes, faults: Vec::new(), keys: Vec::new() }
    }

    /// Parses the file; what is broken is among the faults.
    pub(crate) fn parse(&mut self, text: &'t str) -> Spanned<DeTable<'t>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = error.span().map(|span| self.cursor.place(span.start));
            let found = error.message().replace('`', "'");
            self.faults.push(Fault::error(self.codes.syntax, String::new(), place, "TOML", found));
        }
        table
    }

    /// The faults, in the order of the file.
    pub(crate) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|fault| fault.place);
        self.faults
    }

    /// Goes to what is under a key: faults from here on are told to be there.
    pub(crate) fn enter(&mut self, key: &str) {
        self.keys.push(key.to_owned());
    }

    /// Goes back up.
    pub(crate) fn leave(&mut self) {
        self.keys.pop();
    }

    /// Notes a fault at a key or value.
    pub(crate) fn fault<T>(
        &mut self,
        code: &'static str,
        at: &Spanned<T>,
        expected: impl Into<String>,
        found: impl Into<String>,
        nearest: Option<String>,
    ) {
        let place = Some(self.cursor.place(at.span().start));
        let pointer = self.keys.iter().flat_map(|key| ["/".to_owned(), escape(key)]).collect();
        self.faults.push(Fault::error(code, pointer, place, expected, found).with_nearest(nearest));
    }

    /// Where a key or value stands.
    pub(crate) fn place<T>(&mut self, at: &Spanned<T>) -> Place {
        self.cursor.place(at.span().start)
    }

    fn wrong_type(&mut self, value: Entry<'_, '_>, expected: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.fault(self.codes.wrong_type, value, expected, found, None);
    }

    pub(crate) fn text(&mut self, value: Entry<'_, '_>) -> Option<String> {
        let text = value.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            self.wrong_type(value, "a text");
        }
        text
    }

    /// A list of texts, or one text.
    pub(crate) fn texts(&mut self, value: Entry<'_, '_>) -> Vec<String> {
        match value.get_ref() {
            DeValue::Array(items) => items.iter().filter_map(|item| self.text(item)).collect(),
            _ => self.text(value).into_iter().collect(),
        }
    }

    pub(crate) fn table<'a, 'v>(&mut self, value: Entry<'a, 'v>) -> Option<&'a DeTable<'v>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, "a table");
        }
        table
    }

    /// A year, or what years count from.
    pub(crate) fn year(&mut self, value: Entry<'_, '_>) -> Option<i16> {
        let year = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok().filter(|year| (1..=9999).contains(year)),
            _ => None,
        };
        if year.is_none() {
            self.wrong_type(value, "a year from 1 to 9999");
        }
        year
    }

    /// Faults of the keys that are not among the known ones, with the nearest of these.
    pub(crate) fn check_keys(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let (expected, found) = (format!("one of {}", known.join(", ")), quoted(key.get_ref()));
            let nearest = nearest(key.get_ref(), known.iter().copied()).map(str::to_owned);
            self.fault(self.codes.unknown_key, key, expected, found, nearest);
        }
    }
}
