//! Tables in and out: a data frame's cells as documents, each scored, and what the rules say as columns. Which library reads and
//! writes the table is the business of `_table.py`.

use std::borrow::Cow;
use std::collections::HashMap;

use pyo3::prelude::*;
use rasero::render::{Measure, MeasureValue, finding_cells, finding_columns, measures};
use rasero::wire::Failure;
use rasero::{Document, Options};

use crate::batch::Batch;
use crate::failure::raised;

/// A column: its name, whether it holds numbers, and its values.
type Column = (String, bool, Vec<Cell>);

/// Name of the column that says what the reader of a row must know besides its numbers.
const NOTES: &str = "rasero/notes";
/// Name of the column that says why a row could not be scored.
const FAULT: &str = "rasero/fault";

/// A cell of a column.
#[derive(Clone, IntoPyObject)]
enum Cell {
    Number(Option<u32>),
    Text(Option<String>),
}

impl Cell {
    fn of(value: MeasureValue) -> Self {
        match value {
            MeasureValue::Number(number) => Cell::Number(number),
            MeasureValue::Text(text) => Cell::Text(text),
        }
    }
}

impl Batch<'_> {
    /// Scores each row of a table: the table with what indicators say, or a table with a row for each finding.
    ///
    /// # Errors
    /// `InputError` for what is no table, or one of which the mapping knows no column; what Python itself wants to say.
    pub fn table<'py>(
        &self,
        py: Python<'py>,
        table: &Bound<'py, PyAny>,
        findings: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let arrow = py.import("rasero._table")?;
        let opened = arrow.call_method1("opened", (table,))?;
        let table = arrow.call_method1("without", (opened, self.results()))?;
        let documents = self.documents(&arrow, &table)?;
        if findings {
            let listed = self.listed(py, &documents)?;
            return arrow.call_method1("findings", (listed,));
        }
        let columns = self.measured(py, &documents)?;
        arrow.call_method1("rows", (table, columns))
    }

    /// The names of the columns of results: those of an earlier scoring are none of the table's own.
    fn results(&self) -> Vec<String> {
        let measures = self.session.measures(&self.options);
        measures.into_iter().map(|measure| measure.name).chain([NOTES.to_owned(), FAULT.to_owned()]).collect()
    }

    /// The rows as documents. Columns that no field takes are not looked into.
    fn documents(
        &self,
        arrow: &Bound<'_, PyModule>,
        table: &Bound<'_, PyAny>,
    ) -> PyResult<Vec<Result<Document, Failure>>> {
        let names: Vec<String> = table.getattr("column_names")?.extract()?;
        let height: usize = table.getattr("num_rows")?.extract()?;
        let mut columns: Vec<Option<Vec<Option<String>>>> = Vec::new();
        for (index, known) in self.session.known_columns(&names).into_iter().enumerate() {
            let cells = known.then(|| arrow.call_method1("cells", (table, index))?.extract());
            columns.push(cells.transpose()?);
        }
        let cell = |row: usize, column: usize| columns.get(column)?.as_ref()?.get(row)?.as_deref();
        let read = arrow.py().detach(|| self.session.read_cells(&names, height, cell));
        read.map_err(|failure| raised(arrow.py(), &failure))
    }

    /// What indicators say of each row, one column each, notes on it, and why rows could not be scored. The columns are the same
    /// whatever the rows hold.
    fn measured(&self, py: Python<'_>, documents: &[Result<Document, Failure>]) -> PyResult<Vec<Column>> {
        let expected = self.session.measures(&self.options);
        let places: HashMap<String, usize> =
            expected.iter().zip(0..).map(|(measure, at)| (measure.name.clone(), at)).collect();
        let mut columns: Vec<Column> = expected
            .into_iter()
            .map(|Measure { name, value }| {
                let (is_number, empty) = (matches!(value, MeasureValue::Number(_)), Cell::of(value));
                (name, is_number, vec![empty; documents.len()])
            })
            .collect();
        let (mut notes, mut faults) = (Vec::new(), Vec::new());
        let work = |document: &Document, options: &Options| {
            let report = self.session.score(document, options);
            (measures(&report), noted(&report.notes))
        };
        self.each(py, documents, work, |row, said: Result<(Vec<Measure>, Option<String>), String>| {
            let (said, fault) = said.map_or_else(|fault| (None, Some(fault)), |said| (Some(said), None));
            let (said, told) = said.unwrap_or_default();
            for Measure { name, value } in said {
                let column = places.get(&name).and_then(|at| columns.get_mut(*at));
                if let Some(cell) = column.and_then(|(.., cells)| cells.get_mut(row)) {
                    *cell = Cell::of(value);
                }
            }
            notes.push(Cell::Text(told));
            faults.push(Cell::Text(fault));
        })?;
        columns.push((NOTES.to_owned(), false, notes));
        columns.push((FAULT.to_owned(), false, faults));
        Ok(columns)
    }

    /// Every finding on every row, with the number of the row in front.
    fn listed(&self, py: Python<'_>, documents: &[Result<Document, Failure>]) -> PyResult<Vec<Column>> {
        let mut rows: Vec<Cell> = Vec::new();
        let mut columns: Vec<Column> = finding_columns()
            .into_iter()
            .map(|(name, number)| (name.to_owned(), number, Vec::new()))
            .collect();
        let work = |document: &Document, options: &Options| {
            let report = self.session.score(document, options);
            finding_cells(&report).map(|cells| cells.map(Cow::into_owned).to_vec()).collect()
        };
        self.each(py, documents, work, |row, said: Result<Vec<Vec<String>>, String>| {
            for cells in said.unwrap_or_default() {
                rows.push(Cell::Number(u32::try_from(row).ok()));
                for ((_, number, column), cell) in columns.iter_mut().zip(cells) {
                    column.push(if *number {
                        Cell::Number(cell.parse().ok())
                    } else {
                        Cell::Text(Some(cell))
                    });
                }
            }
        })?;
        columns.insert(0, ("row".to_owned(), true, rows));
        Ok(columns)
    }
}

/// Notes in one cell; nothing where there are none.
fn noted(notes: &[String]) -> Option<String> {
    let (last, before) = notes.split_last()?;
    let before = before.iter().map(|note| note.trim_end_matches('.'));
    Some(before.chain([last.as_str()]).collect::<Vec<_>>().join("; "))
}
