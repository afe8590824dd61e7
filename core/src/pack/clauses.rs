//! `clauses.toml`: the structure of the standard that a pack encodes, and every clause in it, whether it has a rule or not.

use super::decode::{Field, Section};
use super::label::{Label, Labelled};
use super::passage::Placed;
use super::suggest::suggest;

/// The path of the list in a pack.
pub(crate) const PATH: &str = "clauses.toml";

/// The structure of a standard: rows, columns where it has two dimensions, and the clauses in its cells.
///
/// ```
/// use rasero::pack::{Pack, PackFiles};
/// let pack = Pack::load("mine", &PackFiles::new([
///     ("pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\ntitle = { en = \"Mine\" }\nlanguages = [\"en\"]"),
///     ("clauses.toml", r#"
///         [rows]
///         before = { en = "Before the consultation" }
///         after = { en = "Afterwards" }
///         [clauses.before]
///         "c.1" = { en = "Calendar" }
///         [clauses.after]
///         "c.2" = { en = "Answer" }
///     "#),
/// ]))?;
/// let clauses = pack.clauses().unwrap();
/// assert_eq!(clauses.list[1].id.value, "c.2");
/// assert_eq!(clauses.list[1].row, "after");
/// # Ok::<(), rasero::pack::PackError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clauses {
    /// Rows, in the order of the file.
    pub rows: Vec<Labelled>,
    /// Columns, in the order of the file; empty for a standard of one dimension.
    pub columns: Vec<Labelled>,
    /// The clauses, in the order of the file.
    pub list: Vec<Clause>,
}

/// One clause of a standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The id by which rules cite it.
    pub id: Placed<String>,
    /// What it is about, in a few words.
    pub label: Label,
    /// Id of its row.
    pub row: String,
    /// Id of its column, when there are columns.
    pub column: Option<String>,
}

impl Clauses {
    /// The clause with this id.
    pub fn get(&self, id: &str) -> Option<&Clause> {
        self.list.iter().find(|clause| clause.id.value == id)
    }
}

/// Reads the file; what is wrong has its fault and is left out.
pub(crate) fn read(section: Section<'_>, languages: &[Placed<String>]) -> Clauses {
    let axis = |field: Field<'_>| {
        let ids = axis(field, languages);
        if ids.is_empty() {
            field.fault("pack/empty-list", format!("`{}` names nothing", field.key()), None);
        }
        ids
    };
    let rows = section.need("rows").map(axis).unwrap_or_default();
    let columns = section.get("columns").map(axis).unwrap_or_default();
    let mut reader = Reader { section: &section, languages, list: Vec::new() };
    let clauses = section.need("clauses").and_then(|field| field.section());
    for field in clauses.iter().flat_map(Section::entries) {
        let Some(row) = known(&field, "row", &rows) else { continue };
        if columns.is_empty() {
            reader.cell(&field, &row, None);
            continue;
        }
        for field in field.section().iter().flat_map(Section::entries) {
            if let Some(column) = known(&field, "column", &columns) {
                reader.cell(&field, &row, Some(&column));
            }
        }
    }
    let list = reader.list;
    section.finish();
    Clauses { rows, columns, list }
}

/// `[rows]` or `[columns]`: ids with their labels.
fn axis(field: Field<'_>, languages: &[Placed<String>]) -> Vec<Labelled> {
    let entries = field.section();
    let entries = entries.iter().flat_map(Section::entries);
    entries
        .map(|entry| Labelled { id: entry.placed_key(), label: Label::read(Some(entry), languages) })
        .collect()
}

/// The key of a field, when it is the id of one of the rows or columns.
fn known(field: &Field<'_>, what: &str, known: &[Labelled]) -> Option<String> {
    if known.iter().any(|known| known.id.value == field.key()) {
        return Some(field.key().to_owned());
    }
    if !known.is_empty() {
        let help = suggest(field.key(), known.iter().map(|known| known.id.value.as_str()));
        field.key_fault("pack/unknown-name", format!("there is no {what} `{}`", field.key()), help);
    }
    None
}

struct Reader<'r, 'a> {
    section: &'r Section<'a>,
    languages: &'r [Placed<String>],
    list: Vec<Clause>,
}

impl Reader<'_, '_> {
    /// The clauses of one cell.
    fn cell(&mut self, field: &Field<'_>, row: &str, column: Option<&str>) {
        for entry in field.section().iter().flat_map(Section::entries) {
            let id = entry.placed_key();
            if entry.holds_tables() {
                let message = format!("`{}` is no clause", id.value);
                let help = "put the id of a clause in quotes: `\"a.1\" = { en = \"...\" }`";
                entry.key_fault("pack/wrong-type", message, Some(help.into()));
            } else if self.list.iter().any(|other| other.id.value == id.value) {
                let message = format!("`{}` stands in two places", id.value);
                self.section.fault_at("pack/duplicate", id.place, message, None);
            } else {
                self.list.push(Clause {
                    id,
                    label: Label::read(Some(entry), self.languages),
                    row: row.to_owned(),
                    column: column.map(str::to_owned),
                });
            }
        }
    }
}
