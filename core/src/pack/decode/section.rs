//! A table being read: which keys were asked for, which are missing, which are unknown.

use std::cell::RefCell;

use toml::de::DeTable;

use super::{Field, SourceFile};
use crate::document::Place;
use crate::pack::fault::Faults;
use crate::pack::passage::Placed;
use crate::pack::suggest::suggest;

/// A table of a TOML file. Whatever key is asked for is a known key; [`Section::finish`] refuses the others.
#[derive(Debug)]
pub(crate) struct Section<'a> {
    file: &'a SourceFile<'a>,
    faults: &'a Faults<'a>,
    table: &'a DeTable<'a>,
    offset: usize,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Section<'a> {
    pub(crate) fn new(
        file: &'a SourceFile<'a>,
        faults: &'a Faults<'a>,
        table: &'a DeTable<'a>,
        offset: usize,
    ) -> Self {
        Section { file, faults, table, offset, asked: RefCell::default() }
    }

    pub(crate) fn path(&self) -> &'a str {
        self.file.path
    }

    /// Where the table starts.
    pub(crate) fn place(&self) -> Place {
        self.file.place(self.offset)
    }

    /// Adds a fault at the start of the table.
    pub(crate) fn fault(&self, code: &'static str, message: impl Into<String>, help: Option<String>) {
        self.faults.add(code, self.file.path, self.place(), message, help);
    }

    /// Adds a fault elsewhere in the file.
    pub(crate) fn fault_at(
        &self,
        code: &'static str,
        place: Place,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.faults.add(code, self.file.path, place, message, help);
    }

    /// The value of a key; `None` when the key is absent.
    pub(crate) fn get(&self, key: &'static str) -> Option<Field<'a>> {
        self.asked.borrow_mut().push(key);
        self.entries().find(|field| field.key() == key)
    }

    /// The value of a key that must be there.
    pub(crate) fn need(&self, key: &'static str) -> Option<Field<'a>> {
        self.need_as(key, "...")
    }

    /// A text in languages, given for each of them.
    pub(crate) fn need_label(&self, key: &'static str, languages: &[Placed<String>]) -> Option<Field<'a>> {
        let words: Vec<_> = languages.iter().map(|tag| format!("{} = \"...\"", tag.value)).collect();
        let words = if words.is_empty() { "en = \"...\"".to_owned() } else { words.join(", ") };
        self.need_as(key, &format!("{{ {words} }}"))
    }

    fn need_as(&self, key: &'static str, value: &str) -> Option<Field<'a>> {
        let field = self.get(key);
        if field.is_none() {
            let help = format!("write `{key} = {value}` here");
            self.fault("pack/missing-key", format!("`{key}` is missing"), Some(help));
        }
        field
    }

    /// A text that is not blank.
    pub(crate) fn text(&self, key: &'static str) -> Option<Placed<String>> {
        self.get(key)?.text()
    }

    /// A list of texts that names nothing twice; empty when absent.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<Placed<String>> {
        self.get(key).map(|field| field.distinct_texts()).unwrap_or_default()
    }

    /// A table; `None` when absent.
    pub(crate) fn section(&self, key: &'static str) -> Option<Section<'a>> {
        self.get(key)?.section()
    }

    /// A list of tables; empty when absent.
    pub(crate) fn sections(&self, key: &'static str) -> Vec<Section<'a>> {
        self.get(key).map(|field| field.sections()).unwrap_or_default()
    }

    /// Every key with its value, for tables whose keys are names.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Field<'a>> + use<'a> {
        let (file, faults) = (self.file, self.faults);
        self.table.iter().map(move |(key, value)| Field {
            file,
            faults,
            key: key.get_ref().as_ref(),
            key_offset: key.span().start,
            value,
        })
    }

    /// Refuses every key that was never asked for, with the nearest one that was.
    pub(crate) fn finish(self) {
        self.refuse_unknown();
    }

    /// As [`Section::finish`], for a table that is only lent.
    pub(crate) fn refuse_unknown(&self) {
        let asked = self.asked.borrow();
        for field in self.entries() {
            if !asked.contains(&field.key()) {
                let help = suggest(field.key(), asked.iter().copied());
                field.key_fault("pack/unknown-key", format!("`{}` is no known key here", field.key()), help);
            }
        }
    }
}
