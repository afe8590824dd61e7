//! The scorer as Python sees it: packs chosen once, any number of documents scored.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyList, PyString, PyType};
use rasero::wire::{self, Opening, Session};

use crate::answer::{Plain, Table, Tuple, decoded};
use crate::batch;
use crate::draft::Draft;
use crate::failure::{Fault, fault, problem, raised};
use crate::file;
use crate::input::Input;
use crate::report::{Comparison, Report};
use crate::shipped::shipped;

/// Packs, compiled once, ready to score any number of plans and commitments on any number of threads.
///
/// `packs` names shipped packs or folders with a `pack.toml`; without it, every shipped pack that applies to a document scores
/// it. `locale` is the language of reasons and advice (without it: each document's own). `as_of` is the day on which documents
/// are judged (without it: today). A strict scorer refuses unknown fields and words. `columns` is a mapping of columns for
/// tables, as a path. Raises `PackError` or `RuleError` with everything that is wrong with the packs.
///
/// >>> import rasero
/// >>> scorer = rasero.Scorer(["smart", "ambition"], locale="es", as_of="2026-03-01")
/// >>> scorer.packs
/// ('smart', 'ambition')
#[pyclass(frozen, module = "rasero")]
pub struct Scorer {
    session: Arc<Session>,
    /// What it was made from, for pickles and `repr`.
    opening: Opening,
    as_of: Option<String>,
}

#[pymethods]
impl Scorer {
    #[new]
    #[pyo3(signature = (
        packs: "str | os.PathLike[str] | collections.abc.Iterable[str | os.PathLike[str]]" = None,
        *,
        locale = None,
        as_of: "datetime.date | str | None" = None,
        strict = false,
        columns: "str | os.PathLike[str] | None" = None,
    ))]
    fn new(
        py: Python<'_>,
        packs: Option<&Bound<'_, PyAny>>,
        locale: Option<String>,
        as_of: Option<&Bound<'_, PyAny>>,
        strict: bool,
        columns: Option<PathBuf>,
    ) -> PyResult<Self> {
        let columns_file = columns.as_ref().map(|path| path.display().to_string());
        let columns = columns.map(|path| table(py, &path)).transpose()?;
        let opening = Opening { packs: names(packs)?, locale, strict, columns, columns_file };
        let as_of = as_of.map(|day| day_of(day)).transpose()?;
        let session = py.detach(|| {
            let shipped = shipped().map_err(Clone::clone)?;
            Session::open(shipped, &opening)
        });
        let session = session.map_err(|failure| raised(py, &failure))?;
        Ok(Scorer { session: Arc::new(session), opening, as_of })
    }

    /// Ids of the packs that were asked for; empty for every shipped pack that applies.
    #[getter]
    fn packs(&self) -> Tuple<&str> {
        Tuple(self.session.packs().asked().iter().map(String::as_str).collect())
    }

    /// Scores one plan, commitment or collection: a `dict`, JSON or YAML text, bytes, a `Path`, a data class, a pydantic model.
    /// Returns a [`Report`]. Raises `InputError` with all faults of the input at once.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
    /// >>> report.indicator("smart").permille < 500
    /// True
    #[pyo3(signature = (plan: "object", *, as_of: "datetime.date | str | None" = None))]
    fn score(
        &self,
        py: Python<'_>,
        plan: &Bound<'_, PyAny>,
        as_of: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Report> {
        let options = self.options(py, as_of, None)?;
        let input = Input::take(&self.session, plan)?;
        let scored = py.detach(|| input.judge(&self.session, &options));
        scored.map(|report| Report::new(report, &self.session)).map_err(|failure| raised(py, &failure))
    }

    /// Scores many, on all cores (or `jobs` threads), without holding Python's lock, and returns the reports in order. With
    /// `progress`, a tqdm bar is shown where tqdm is installed. A path to JSON Lines or a table is many documents, and so is a text
    /// of JSON Lines. An interrupt stops the work. Raises `InputError` for the first that cannot be read; its `index` tells which.
    ///
    /// >>> import rasero
    /// >>> plans = [{"id": f"c{n}", "title": f"Publish register {n}"} for n in range(3)]
    /// >>> [report.document.id for report in rasero.Scorer("smart").score_many(plans)]
    /// ['c0', 'c1', 'c2']
    #[pyo3(signature = (plans: "collections.abc.Iterable[object] | os.PathLike[str]", *, as_of: "datetime.date | str | None" = None, progress = false, jobs = None) -> "list[Report]")]
    fn score_many<'py>(
        &self,
        py: Python<'py>,
        plans: &Bound<'py, PyAny>,
        as_of: Option<&Bound<'py, PyAny>>,
        progress: bool,
        jobs: Option<NonZeroUsize>,
    ) -> PyResult<Bound<'py, PyList>> {
        let stop = batch::Stopper::default();
        let options = self.options(py, as_of, Some(stop.signal()))?;
        batch::Batch { session: &self.session, options, jobs, stop }.run(py, plans, progress)
    }

    /// Scores each row of a table as a commitment: anything with `__arrow_c_stream__`, such as a data frame of polars or pandas. The
    /// columns are read by the mapping of the scorer (without one: the headings of OGP's public data). Returns the table, as one of
    /// pyarrow, which those libraries take, with columns of what each indicator says (`smart/smart` and so on), of what its reader must
    /// know, such as a date that could not be read (`rasero/notes`), and of why a row could not be scored (`rasero/fault`): the same ones
    /// whatever the rows hold. With `findings`, a table with a row for each finding instead, whose `row` counts from 0. Needs pyarrow, of
    /// the extra `rasero[arrow]`. Raises `InputError` for what is no table, one of which no column is known, or cells of which no text,
    /// number, date or truth can be made.
    ///
    /// >>> import pyarrow, rasero
    /// >>> table = pyarrow.table({"Commitment Title": ["Publish every contract", "Open the budget"]})
    /// >>> rasero.Scorer("smart").score_table(table)["rasero/fault"].to_pylist()
    /// [None, None]
    #[pyo3(signature = (table: "object", *, as_of: "datetime.date | str | None" = None, findings = false, jobs = None))]
    fn score_table<'py>(
        &self,
        py: Python<'py>,
        table: &Bound<'py, PyAny>,
        as_of: Option<&Bound<'py, PyAny>>,
        findings: bool,
        jobs: Option<NonZeroUsize>,
    ) -> PyResult<Table<'py>> {
        let stop = batch::Stopper::default();
        let options = self.options(py, as_of, Some(stop.signal()))?;
        batch::Batch { session: &self.session, options, jobs, stop }.table(py, table, findings).map(Table)
    }

    /// Scores one plan, commitment or collection and keeps what each verdict read, to score it again while somebody edits it.
    /// Returns a [`Draft`]. Raises `InputError` with all faults of the input at once.
    ///
    /// >>> import rasero
    /// >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register of contracts"})
    /// >>> draft.set("/end", "2027-06-30")
    /// <rasero.DraftChange: 1 findings, 1 indicators>
    #[pyo3(signature = (plan: "object", *, as_of: "datetime.date | str | None" = None))]
    fn draft(
        &self,
        py: Python<'_>,
        plan: &Bound<'_, PyAny>,
        as_of: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Draft> {
        let options = self.options(py, as_of, None)?;
        let input = Input::take(&self.session, plan)?;
        let begun = py.detach(|| {
            input.read(&self.session).map(|document| Draft::new(&self.session, &document, &options))
        });
        begun.map_err(|failure| raised(py, &failure))
    }

    /// The rules of the packs: each a `dict` with `pack`, `id`, `clause`, `subject`, `tier`, `group`, `points`, `status`, `title`.
    ///
    /// >>> import rasero
    /// >>> rasero.Scorer("smart", locale="en").rules()[0]["pack"]
    /// 'smart'
    fn rules<'py>(&self, py: Python<'py>) -> PyResult<Tuple<Plain<'py>>> {
        let locale = self.opening.locale.as_deref().unwrap_or("en");
        let rows = self.session.packs().rules(locale);
        Ok(Tuple(rows.iter().map(|row| decoded(py, row)).collect::<PyResult<_>>()?))
    }

    /// The structure of a pack's standard against its rules and, given a report of this scorer, their verdicts: a `dict` with
    /// `rows`, `columns` and `cells`. Without `pack`, that of the one pack of the scorer. Raises `PackError` for a pack without
    /// a list of clauses.
    ///
    /// >>> import rasero
    /// >>> matrix = rasero.Scorer("ogp-participation-2017", locale="en").matrix()
    /// >>> len(matrix["rows"]), len(matrix["columns"])
    /// (3, 3)
    #[pyo3(signature = (pack = None, report = None))]
    fn matrix<'py>(
        &self,
        py: Python<'py>,
        pack: Option<&str>,
        report: Option<&Report>,
    ) -> PyResult<Plain<'py>> {
        let packs = self.session.packs();
        let matrix = pack.map_or_else(|| packs.only(), Ok);
        let matrix = matrix.and_then(|pack| self.session.matrix(pack, report.map(Report::inner)));
        let matrix = matrix.map_err(|failure| raised(py, &failure))?;
        decoded(py, &matrix)
    }

    /// A JSON Schema of the input by its name, as [`schema`] gives it.
    ///
    /// >>> import rasero
    /// >>> rasero.Scorer("smart").schema("commitment") == rasero.schema("commitment")
    /// True
    #[expect(clippy::unused_self, reason = "a method in Python, beside the others")]
    #[pyo3(name = "schema")]
    fn schema_of(&self, py: Python<'_>, name: &str) -> PyResult<String> {
        schema(py, name)
    }

    /// What differs between two reports: of two versions of a plan, or of one plan on two days.
    ///
    /// >>> import rasero
    /// >>> scorer = rasero.Scorer("smart", as_of="2026-03-01")
    /// >>> report = scorer.score({"id": "c1", "title": "Publish the register"})
    /// >>> scorer.compare(report, report)
    /// <rasero.Comparison: 0 findings changed, 18 not>
    #[expect(clippy::unused_self, reason = "a method in Python, beside the others")]
    fn compare(&self, before: &Report, after: &Report) -> Comparison {
        Comparison(wire::compare(before.inner(), after.inner()))
    }

    /// What is wrong with an input, errors and warnings, in its order; empty when nothing is. Never raises for a bad input.
    ///
    /// >>> import rasero
    /// >>> [fault.pointer for fault in rasero.Scorer("smart").validate({"id": "c1", "title": 7})]
    /// ['/title']
    #[pyo3(signature = (plan: "object"))]
    fn validate(&self, plan: &Bound<'_, PyAny>) -> PyResult<Tuple<Fault>> {
        let read = Input::take(&self.session, plan)?.read(&self.session);
        Ok(Tuple(self.session.validation(&read).faults.iter().map(fault).collect()))
    }

    fn __repr__(&self) -> String {
        let packs = &self.opening.packs;
        let packs = if packs.is_empty() { "every pack that applies".to_owned() } else { packs.join(", ") };
        let locale = self.opening.locale.as_deref().map(|locale| format!(", in {locale}"));
        format!("<rasero.Scorer: {packs}{}>", locale.unwrap_or_default())
    }
}

impl Scorer {
    fn options(
        &self,
        py: Python<'_>,
        as_of: Option<&Bound<'_, PyAny>>,
        stop: Option<rasero::Stop>,
    ) -> PyResult<rasero::Options> {
        let day = match as_of {
            Some(day) => day_of(day)?,
            None => match &self.as_of {
                Some(day) => day.clone(),
                None => day_of(&date_class(py)?.call_method0(intern!(py, "today"))?)?,
            },
        };
        wire::options(&day, stop).map_err(|failure| raised(py, &failure))
    }
}

/// A JSON Schema of the input by its name, such as `commitment` or `action-plan`. Raises `InputError` for an unknown name.
///
/// >>> import json, rasero
/// >>> json.loads(rasero.schema("commitment"))["$schema"]
/// 'https://json-schema.org/draft/2020-12/schema'
#[pyfunction]
pub fn schema(py: Python<'_>, name: &str) -> PyResult<String> {
    wire::schema(name).map_err(|failure| raised(py, &failure))
}

/// The class of dates, looked up once.
fn date_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DATE.import(py, "datetime", "date")
}

/// The day that a date, or its ISO text, is.
fn day_of(day: &Bound<'_, PyAny>) -> PyResult<String> {
    let py = day.py();
    let text = if day.is_instance(date_class(py)?)? {
        let text: String = day.call_method0("isoformat")?.extract()?;
        text.split('T').next().unwrap_or_default().to_owned()
    } else {
        day.extract().map_err(|_| {
            problem(py, "usage/as-of", "as_of takes a date or its ISO text, such as 2026-03-01")
        })?
    };
    wire::day(&text).map_err(|failure| raised(py, &failure))?;
    Ok(text)
}

/// Names of packs or folders: one, or several.
fn names(packs: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<String>> {
    let Some(packs) = packs else { return Ok(Vec::new()) };
    let name = |one: &Bound<'_, PyAny>| -> PyResult<String> {
        let path = one.extract::<PathBuf>();
        let path = path.map_err(|_| {
            problem(one.py(), "usage/packs", "packs are names of shipped packs, or paths of folders")
        })?;
        Ok(path.display().to_string())
    };
    if packs.is_instance_of::<PyString>() || packs.get_type().hasattr("__fspath__")? {
        return Ok(vec![name(packs)?]);
    }
    let several = packs.try_iter().map_err(|_| {
        problem(packs.py(), "usage/packs", "packs are names of shipped packs, or paths of folders")
    })?;
    let names: Vec<String> = several.map(|one| name(&one?)).collect::<PyResult<_>>()?;
    // A list that came out empty by mistake does not ask for all of them.
    if names.is_empty() {
        return Err(problem(
            packs.py(),
            "usage/packs",
            "no packs in the list: leave it out for every pack that applies",
        ));
    }
    Ok(names)
}

fn table(py: Python<'_>, path: &std::path::Path) -> PyResult<String> {
    let text = file::read(path).map_err(|failure| raised(py, &failure))?;
    String::from_utf8(text)
        .map_err(|_| problem(py, "input/not-utf8", format!("{} is no text in UTF-8", path.display())))
}
