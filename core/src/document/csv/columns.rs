//! What a mapping says: which column goes where, and how its cells are read. Reading the mapping file is `mapping`.

use super::dates::DateStyle;
use super::draft::Draft;
use super::mapping;
use super::path::Path;
use crate::document::Fault;
use crate::document::folded::folded;

/// The mapping for the column names of OGP's public commitment data.
const OGP: &str = include_str!("ogp.toml");

/// The order of day, month and year in the dates of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl DateOrder {
    /// The word in mapping files.
    pub(super) fn parse(word: &str) -> Option<Self> {
        [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd].into_iter().find(|order| order.word() == word)
    }

    fn word(self) -> &'static str {
        match self {
            DateOrder::Dmy => "dmy",
            DateOrder::Mdy => "mdy",
            DateOrder::Ymd => "ymd",
        }
    }

    /// The order in words.
    pub(super) fn named(self) -> &'static str {
        match self {
            DateOrder::Dmy => "day, month, year",
            DateOrder::Mdy => "month, day, year",
            DateOrder::Ymd => "year, month, day",
        }
    }
}

/// Which column of a table goes to which field of a document, and how its cells are read.
///
/// ```
/// use rasero::document::{csv, Limits};
/// let columns = csv::Columns::from_toml(r#"
///     id = "No."
///     dates = "dmy"
///     [constants]
///     stage = "adopted"
///     [columns]
///     Name = "title"
///     Due = { field = "end", kind = "date" }
///     Partners = { field = "supporting[].institution", separator = ";" }
/// "#).unwrap();
/// let table = "No.,Name,Due,Partners\n7,Open the register,31/12/2027,A; B\n";
/// let rows = csv::read(table, &columns, &Limits::default()).unwrap();
/// let (line, read) = &rows[0];
/// assert_eq!(*line, 2);
/// assert_eq!(read.tree.text(read.tree.find("/end").unwrap()), Some("2027-12-31"));
/// assert_eq!(read.tree.text(read.tree.find("/supporting/1/institution").unwrap()), Some("B"));
/// ```
#[derive(Clone, Debug)]
pub struct Columns {
    /// Headings whose cells make the id.
    pub(super) id: Vec<String>,
    /// What stands between the cells; `None` for that by which most headings are known.
    pub(super) delimiter: Option<u8>,
    /// Words for "nothing is known", folded.
    pub(super) missing: Vec<String>,
    pub(super) dates: Dates,
    pub(super) constants: Vec<(Path, Draft)>,
    pub(super) fields: Vec<Column>,
}

/// How the dates of a table are read: the same in all rows, or by what another column says.
#[derive(Clone, Debug)]
pub(super) struct Dates {
    pub(super) style: DateStyle,
    /// The heading that decides, and the order for each of its words, folded.
    pub(super) by: Option<(String, Vec<(String, DateOrder)>)>,
}

/// One field that a column fills. A column that fills several stands here several times.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) heading: String,
    pub(super) path: Path,
    pub(super) kind: Kind,
    /// What separates the items of a list.
    pub(super) separator: Option<String>,
    /// Words of the table, folded, and the words of the document that they stand for; none when they say nothing.
    pub(super) words: Option<Vec<(String, Option<String>)>>,
}

/// What the cells of a column hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Date,
    Number,
    /// Yes or no; yes stands for this word.
    Flag(String),
}

impl Columns {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// All faults of the file with their places: broken TOML, unknown keys, values of the wrong type, fields that cannot be,
    /// and two columns that need one field to be two things.
    pub fn from_toml(text: &str) -> Result<Self, Vec<Fault>> {
        mapping::read(text)
    }

    /// The mapping for the column names of OGP's public commitment data.
    ///
    /// ```
    /// use rasero::document::{csv, Limits};
    /// let table = "Commitment Unique Identifier,Commitment Title\nMX0001,Publicar el registro\n";
    /// let rows = csv::read(table, &csv::Columns::ogp(), &Limits::default()).unwrap();
    /// assert_eq!(rows[0].1.tree.text(rows[0].1.tree.find("/id").unwrap()), Some("MX0001"));
    /// ```
    pub fn ogp() -> Self {
        // A test holds that the embedded file has no fault.
        mapping::read(OGP).unwrap_or_else(|_| Columns::empty())
    }

    /// A mapping of no column.
    pub(super) fn empty() -> Self {
        let style = DateStyle { order: DateOrder::Ymd, century: None, years: 1..=9999 };
        Columns {
            id: Vec::new(),
            delimiter: None,
            missing: Vec::new(),
            dates: Dates { style, by: None },
            constants: Vec::new(),
            fields: Vec::new(),
        }
    }

    /// All headings that the mapping knows, in its order, some more than once.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        let by = self.dates.by.iter().map(|(heading, _)| heading);
        self.id.iter().chain(by).chain(self.fields.iter().map(|column| &column.heading)).map(String::as_str)
    }

    /// Whether a cell says that nothing is known.
    pub(super) fn is_missing(&self, cell: &str) -> bool {
        const LONGEST: usize = 100;
        cell.is_empty() || (cell.len() <= LONGEST && self.missing.contains(&folded(cell)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_mapping_has_no_fault() {
        assert_eq!(mapping::read(OGP).err(), None);
        assert!(Columns::ogp().headings().count() > 10);
    }
}
