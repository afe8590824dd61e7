//! The report as Python sees it: a frozen object around the core's, which decodes its parts when they are asked for.

mod about;
mod comparison;
mod finding;
mod indicator;

use std::sync::Arc;

use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use rasero::engine::Judged;
use rasero::report::LookupError;
use rasero::wire::{self, Named, Packs, Session};

pub use about::{
    Change, DocumentSummary, IgnoredField, Pack, PartOfRule, Recorder, Rule, Source, Stop, Subject,
};
pub use comparison::{Comparison, FindingChange, IndicatorChange};
pub use finding::{Evidence, Finding, Part, Reason, RuleFailure};
pub use indicator::{Cell, Coverage, Group, Indicator, LevelRange, Tier};

use crate::answer::{Plain, Tuple, decoded, words};
use crate::failure::raised;
use crate::shipped::all_shipped;

use self::finding::Told;

/// All indicators and findings of one document, with what they were made from. Frozen; its parts are decoded when asked for.
///
/// >>> import rasero
/// >>> scorer = rasero.Scorer("smart", locale="en", as_of="2026-03-01")
/// >>> report = scorer.score({"id": "c1", "title": "Publish the register of contracts"})
/// >>> report.as_of, report.document.title
/// ('2026-03-01', 'Publish the register of contracts')
/// >>> report == scorer.score('{"id": "c1", "title": "Publish the register of contracts"}')
/// True
#[pyclass(frozen, eq, module = "rasero")]
pub struct Report {
    report: Arc<Judged>,
    /// Whose packs know the titles that a page shows; without it, the shipped packs do.
    session: Option<Arc<Session>>,
}

impl PartialEq for Report {
    fn eq(&self, other: &Self) -> bool {
        self.report == other.report
    }
}

impl Report {
    /// A report that a session made.
    pub fn new(report: Judged, session: &Arc<Session>) -> Self {
        Report { report: Arc::new(report), session: Some(Arc::clone(session)) }
    }

    /// The core's report.
    pub fn inner(&self) -> &rasero::report::Report {
        &self.report
    }

    fn show(
        &self,
        py: Python<'_>,
        show: impl FnOnce(&Packs, &rasero::report::Report) -> String,
    ) -> PyResult<String> {
        match &self.session {
            Some(session) => Ok(show(session.packs(), &self.report)),
            None => match all_shipped() {
                Ok(packs) => Ok(show(packs, &self.report)),
                Err(failure) => Err(raised(py, failure)),
            },
        }
    }
}

#[pymethods]
impl Report {
    /// Version of the engine.
    #[getter]
    fn rasero(&self) -> &str {
        &self.report.rasero
    }

    /// The day on which the document was judged, as `2026-03-01`.
    #[getter]
    fn as_of(&self) -> &str {
        &self.report.as_of
    }

    /// Language of the texts.
    #[getter]
    fn locale(&self) -> &str {
        &self.report.locale
    }

    /// What was scored.
    #[getter]
    fn document(&self) -> DocumentSummary {
        DocumentSummary(self.report.document.clone())
    }

    /// The commitments and milestones of the document: what pointers stand for.
    #[getter]
    fn subjects(&self) -> Tuple<Subject> {
        Tuple(self.report.subjects.iter().cloned().map(Subject).collect())
    }

    /// The packs, in the order in which they were asked for.
    #[getter]
    fn packs(&self) -> Tuple<Pack> {
        Tuple(self.report.packs.iter().cloned().map(Pack).collect())
    }

    /// Every rule that has a finding here, once.
    #[getter]
    fn rules(&self) -> Tuple<Rule> {
        Tuple(self.report.rules.iter().map(|rule| Rule(rule.as_ref().clone())).collect())
    }

    /// Every indicator, by pack, then by subject in the order of the document.
    #[getter]
    fn indicators(&self) -> Tuple<Indicator> {
        Tuple(self.report.indicators.iter().cloned().map(Indicator).collect())
    }

    /// Every finding, by pack, rule and subject in the order of the document.
    #[getter]
    fn findings(&self) -> Tuple<Finding> {
        Tuple(Told::all(&self.report).map(Finding).collect())
    }

    /// Fields of the document that no known name covers.
    #[getter]
    fn ignored_fields(&self) -> Tuple<IgnoredField> {
        Tuple(self.report.ignored_fields.iter().cloned().map(IgnoredField).collect())
    }

    /// What the reader should know besides.
    #[getter]
    fn notes(&self) -> Tuple<&str> {
        words(&self.report.notes)
    }

    /// The indicator `id` on `subject`, a JSON Pointer (empty for a document that is one commitment, or for the plan itself). Without
    /// a subject: that on the document where it has one, else on the first commitment or milestone that has one. Where several packs
    /// have an indicator of that id, say which: `pack/id`. Raises `KeyError` when there is none, or several.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
    /// >>> report.indicator("smart").subject
    /// ''
    #[pyo3(signature = (id, subject = None))]
    fn indicator(&self, id: &str, subject: Option<&str>) -> PyResult<Indicator> {
        let report = &self.report;
        let found = subject.map_or_else(|| report.first_indicator(id), |at| report.indicator(id, at));
        found.cloned().map(Indicator).map_err(|error| no_key(&error))
    }

    /// The finding of `rule` on `subject`, a JSON Pointer; without one, that on the document where it has one, else on the first
    /// commitment or milestone that has one. `pack/rule` where several packs have a rule of that id. Raises `KeyError` when there is
    /// none, or several.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
    /// >>> report.finding("lead-is-answerable").verdict
    /// 'no_evidence'
    #[pyo3(signature = (rule, subject = None))]
    fn finding(&self, rule: &str, subject: Option<&str>) -> PyResult<Finding> {
        let report = &self.report;
        let found = subject.map_or_else(|| report.first_finding(rule), |at| report.finding(rule, at));
        found.map(|finding| Finding(Told::one(finding))).map_err(|error| no_key(&error))
    }

    /// The findings that cost most, the costliest first: weight times what is missing of the rule, among those that count. Raises
    /// `ValueError` for a negative count.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart", locale="en").score({"id": "c1", "title": "Publish the register of contracts"})
    /// >>> len(report.worst(3))
    /// 3
    #[pyo3(signature = (count = 3))]
    fn worst(&self, count: i64) -> PyResult<Tuple<Finding>> {
        let count = usize::try_from(count).map_err(|_| {
            PyValueError::new_err(format!("expected how many findings, 0 or more, found {count}"))
        })?;
        Ok(Tuple(self.report.worst(count).into_iter().map(|finding| Finding(Told::one(finding))).collect()))
    }

    /// The report as `dict`, `list`, `str`, `int`, `bool` and `None`, with the keys of the JSON.
    ///
    /// >>> import rasero
    /// >>> rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).to_dict()["document"]["id"]
    /// 'c1'
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        decoded(py, self.report.report())
    }

    /// The report as compact JSON: the same text that every other surface gives for the same call.
    ///
    /// >>> import rasero
    /// >>> rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).to_json()[:10]
    /// '{"rasero":'
    fn to_json(&self) -> String {
        self.report.to_json()
    }

    /// A report from the text that `to_json` gave. Raises `InputError` for any other text.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"})
    /// >>> rasero.Report.from_json(report.to_json()) == report
    /// True
    #[staticmethod]
    fn from_json(py: Python<'_>, text: &str) -> PyResult<Self> {
        let report = wire::read_report(text, &Named::default()).map_err(|failure| raised(py, &failure))?;
        Ok(Report { report: Arc::new(Judged::of_report(report)), session: None })
    }

    /// The report as a page of HTML that stands by itself.
    ///
    /// >>> import rasero
    /// >>> rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).to_html()[:15]
    /// '<!doctype html>'
    fn to_html(&self, py: Python<'_>) -> PyResult<String> {
        self.show(py, Packs::html)
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        self.show(py, Packs::html_fragment)
    }

    fn __repr__(&self) -> String {
        let report = &self.report;
        let values: Vec<String> = report.indicators.iter().take(4).map(indicator::in_short).collect();
        let more = report.indicators.len().saturating_sub(values.len());
        let more = if more == 0 { String::new() } else { format!(", and {more} more") };
        let title =
            if report.document.title.is_empty() { &report.document.id } else { &report.document.title };
        format!("<rasero.Report {title:?} as of {}: {}{more}>", report.as_of, values.join(", "))
    }

    fn __hash__(&self) -> u64 {
        crate::record::hash(self.report.report())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((py.get_type::<Self>().getattr("from_json")?, (self.to_json(),)))
    }
}

fn no_key(error: &LookupError) -> PyErr {
    PyKeyError::new_err(error.to_string())
}
