//! One value under its key, and the ways to read it. A value of the wrong type is a fault and reads as absent.

use toml::Spanned;
use toml::de::DeValue;

use super::value::{kind, literal};
use super::{Section, SourceFile, cut};
use crate::document::{PartialDate, Place};
use crate::pack::fault::Faults;
use crate::pack::limits;
use crate::pack::literal::Literal;
use crate::pack::passage::{Passage, Placed};
use crate::pack::suggest::suggest;

/// A value of a TOML file under its key (items of lists go by the key of their list).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field<'a> {
    pub(super) file: &'a SourceFile<'a>,
    pub(super) faults: &'a Faults<'a>,
    pub(super) key: &'a str,
    pub(super) key_offset: usize,
    pub(super) value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Field<'a> {
    pub(crate) fn key(&self) -> &'a str {
        self.key
    }

    pub(crate) fn placed_key(&self) -> Placed<String> {
        Placed::new(self.key.to_owned(), self.key_place())
    }

    pub(crate) fn key_place(&self) -> Place {
        self.file.place(self.key_offset)
    }

    pub(crate) fn place(&self) -> Place {
        self.file.place(self.value.span().start)
    }

    /// Adds a fault at the value.
    pub(crate) fn fault(&self, code: &'static str, message: impl Into<String>, help: Option<String>) {
        self.faults.add(code, self.file.path, self.place(), message, help);
    }

    /// Adds a fault at the key.
    pub(crate) fn key_fault(&self, code: &'static str, message: impl Into<String>, help: Option<String>) {
        self.faults.add(code, self.file.path, self.key_place(), message, help);
    }

    fn wrong_type(&self, expected: &str) {
        let found = kind(self.value.get_ref());
        self.fault("pack/wrong-type", format!("`{}` is {found}, expected {expected}", self.key), None);
    }

    /// A text that is not blank.
    pub(crate) fn text(&self) -> Option<Placed<String>> {
        let DeValue::String(text) = self.value.get_ref() else {
            self.wrong_type("a text");
            return None;
        };
        if text.trim().is_empty() {
            self.fault("pack/blank", format!("`{}` is blank", self.key), None);
            return None;
        }
        Some(Placed::new(text.as_ref().to_owned(), self.place()))
    }

    /// A text that can be the id of something: small letters and digits, joined by hyphens, a letter first.
    pub(crate) fn name(&self) -> Option<Placed<String>> {
        let text = self.text()?;
        if is_name(&text) {
            return Some(text);
        }
        self.fault("pack/name", format!("`{}` cannot be an id", text.value), Some(NAME_HELP.into()));
        None
    }

    /// A text that is not blank, each of whose characters keeps its place.
    pub(crate) fn passage(&self) -> Option<Passage> {
        let text = self.text()?;
        Some(cut::passage(self.file, self.value.span(), &text))
    }

    /// A whole number in a range.
    pub(crate) fn integer(&self, least: i64, most: i64) -> Option<Placed<i64>> {
        let DeValue::Integer(integer) = self.value.get_ref() else {
            self.wrong_type("a whole number");
            return None;
        };
        let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
        let Some(number) = number.filter(|number| (least..=most).contains(number)) else {
            let help = format!("from {least} to {most}");
            self.fault("pack/out-of-range", format!("`{}` is out of range", self.key), Some(help));
            return None;
        };
        Some(Placed::new(number, self.place()))
    }

    /// One word of a vocabulary.
    pub(crate) fn word<T: Copy>(&self, known: &[(&'static str, T)]) -> Option<Placed<T>> {
        let text = self.text()?;
        if let Some((_, value)) = known.iter().find(|(name, _)| *name == text.value) {
            return Some(Placed::new(*value, text.place));
        }
        let help = suggest(&text, known.iter().map(|(name, _)| *name));
        self.fault("pack/unknown-word", format!("`{}` does not know `{}`", self.key, text.value), help);
        None
    }

    /// A day, month or year, as a TOML date or as a text.
    pub(crate) fn date(&self) -> Option<Placed<PartialDate>> {
        let text = match self.value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.as_ref().to_owned(),
            _ => {
                self.wrong_type("a date");
                return None;
            }
        };
        let date = PartialDate::parse(&text);
        if date.is_none() {
            let help = Some("write a date such as `2026-03-01`, or a month or a year as a text".into());
            self.fault("pack/date", format!("`{text}` is no date"), help);
        }
        Some(Placed::new(date?, self.place()))
    }

    /// True or false.
    pub(crate) fn flag(&self) -> Option<bool> {
        if let Literal::Bool(yes) = self.literal()? {
            return Some(yes);
        }
        self.fault("pack/wrong-type", format!("`{}` is true or false", self.key()), None);
        None
    }

    /// Any value; `None`, with a fault, for numbers that do not fit.
    pub(crate) fn literal(&self) -> Option<Literal> {
        literal(self.file, self.faults, self.value)
    }

    /// The items of a list.
    pub(crate) fn items(&self) -> Vec<Field<'a>> {
        let DeValue::Array(items) = self.value.get_ref() else {
            self.wrong_type("a list");
            return Vec::new();
        };
        if items.len() > limits::ITEMS {
            let help = format!("at most {} items", limits::ITEMS);
            self.fault("pack/too-large", format!("`{}` is too long a list", self.key), Some(help));
            return Vec::new();
        }
        items.iter().map(|value| Field { value, key_offset: value.span().start, ..*self }).collect()
    }

    /// A list of texts that names nothing twice.
    pub(crate) fn distinct_texts(&self) -> Vec<Placed<String>> {
        let mut kept: Vec<Placed<String>> = Vec::new();
        for item in self.items() {
            let Some(text) = item.text() else { continue };
            if kept.iter().any(|other| other.value == text.value) {
                item.fault(
                    "pack/duplicate",
                    format!("`{}` stands twice in `{}`", text.value, self.key),
                    None,
                );
            } else {
                kept.push(text);
            }
        }
        kept
    }

    /// Whether it is a table of tables.
    pub(crate) fn holds_tables(&self) -> bool {
        let DeValue::Table(table) = self.value.get_ref() else { return false };
        table.values().any(|value| matches!(value.get_ref(), DeValue::Table(_)))
    }

    /// Whether it is a table.
    pub(crate) fn is_table(&self) -> bool {
        matches!(self.value.get_ref(), DeValue::Table(_))
    }

    /// A table.
    pub(crate) fn section(&self) -> Option<Section<'a>> {
        let DeValue::Table(table) = self.value.get_ref() else {
            self.wrong_type("a table");
            return None;
        };
        Some(Section::new(self.file, self.faults, table, self.key_offset))
    }

    /// A list of tables.
    pub(crate) fn sections(&self) -> Vec<Section<'a>> {
        let items = self.items();
        items
            .iter()
            .filter_map(|item| Field { key_offset: item.value.span().start, ..*item }.section())
            .collect()
    }
}

/// What ids look like, for messages.
pub(crate) const NAME_HELP: &str = "use small letters and digits, joined by hyphens, a letter first";

/// Whether a text can be the id of something.
pub(crate) fn is_name(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 100
        && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && text.split(['-', '_']).all(part)
}
