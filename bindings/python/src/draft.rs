//! Drafts as Python sees them: documents that are scored while somebody writes them.

use std::sync::{Arc, Mutex, PoisonError};

use pyo3::prelude::*;
use rasero::engine::Judged;
use rasero::wire::{self, Failure, Feed, Session};
use rasero::{Document, Options};

use crate::answer::{Plain, Tuple, Verdict, plain};
use crate::failure::{Fault, fault, raised};
use crate::input::pushed;
use crate::record::record;
use crate::report::{Indicator, Report};

/// A document that is scored while somebody writes it, as [`Scorer.draft`] gives it.
///
/// It keeps what each verdict read: an edit asks again only the rules that read what changed, and returns what flipped. An edit
/// that could not be scored raises `InputError`, and the draft stays as it was.
///
/// >>> import rasero
/// >>> draft = rasero.Scorer("smart", locale="en").draft({"id": "c1", "title": "Publish the register of contracts"})
/// >>> change = draft.set("/milestones/-", {"id": "m1", "title": "Publish it online", "end": "2027-06-30"})
/// >>> [flip.after for flip in change.findings if flip.rule == "milestones-are-dated-and-spread"]
/// ['partly_met']
/// >>> try:
/// ...     draft.set("/end", "soon")
/// ... except rasero.InputError as error:
/// ...     error.pointer
/// '/end'
#[pyclass(frozen, module = "rasero")]
pub struct Draft {
    draft: Mutex<wire::Draft>,
    session: Arc<Session>,
}

impl Draft {
    /// Begins a draft.
    pub fn new(session: &Arc<Session>, document: &Document, options: &Options) -> Self {
        Draft { draft: Mutex::new(session.draft(document, options)), session: Arc::clone(session) }
    }

    /// Works on the draft without Python's lock, so that waiting for another thread stops nobody else.
    fn with<T: Send>(&self, py: Python<'_>, work: impl FnOnce(&mut wire::Draft) -> T + Send) -> T {
        py.detach(|| work(&mut self.draft.lock().unwrap_or_else(PoisonError::into_inner)))
    }

    fn edit(
        &self,
        py: Python<'_>,
        edit: impl FnOnce(&mut wire::Draft) -> Result<wire::DraftChange, Failure> + Send,
    ) -> PyResult<DraftChange> {
        self.with(py, edit).map(DraftChange).map_err(|failure| raised(py, &failure))
    }

    fn fed(&self, value: &Bound<'_, PyAny>) -> PyResult<Feed> {
        pushed(&self.session, value)
    }
}

#[pymethods]
impl Draft {
    /// Puts a value at a JSON Pointer, whether there is one already or not. Objects on the way are made, and lists grow by one
    /// item (`/milestones/-`). `None` takes a field away. Returns a [`DraftChange`].
    ///
    /// >>> import rasero
    /// >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    /// >>> draft.set("/lead/institution", "Ministry of Finance").indicators[0].id
    /// 'smart'
    #[pyo3(signature = (pointer, value: "object"))]
    fn set(&self, py: Python<'_>, pointer: &str, value: &Bound<'_, PyAny>) -> PyResult<DraftChange> {
        let value = self.fed(value)?;
        self.edit(py, |draft| draft.set_fed(pointer, value))
    }

    /// Takes away what stands at a JSON Pointer; the items behind it move up.
    ///
    /// >>> import rasero
    /// >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register", "end": "2027"})
    /// >>> _ = draft.remove("/end")
    /// >>> draft.to_json()
    /// '{"id":"c1","title":"Publish the register"}'
    fn remove(&self, py: Python<'_>, pointer: &str) -> PyResult<DraftChange> {
        self.edit(py, |draft| draft.remove(pointer))
    }

    /// Makes all changes of a JSON Patch (RFC 6902), a list of operations, or none of them.
    ///
    /// >>> import rasero
    /// >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register", "end": "2027"})
    /// >>> _ = draft.apply([{"op": "move", "from": "/end", "path": "/start"}])
    /// >>> draft.to_json()
    /// '{"id":"c1","start":"2027","title":"Publish the register"}'
    #[pyo3(signature = (patch: "collections.abc.Sequence[collections.abc.Mapping[str, object]]"))]
    fn apply(&self, py: Python<'_>, patch: &Bound<'_, PyAny>) -> PyResult<DraftChange> {
        let patch = self.fed(patch)?;
        self.edit(py, |draft| draft.apply_fed(patch))
    }

    /// The report on the document as it is now: that of scoring it again, byte for byte.
    fn report(&self, py: Python<'_>) -> Report {
        Report::new(Judged::of_report(self.with(py, |draft| draft.report())), &self.session)
    }

    /// The document as it is now, as JSON on one line: keys sorted, absent fields left out.
    fn to_json(&self, py: Python<'_>) -> String {
        self.with(py, |draft| draft.to_json())
    }

    /// The document as it is now, as plain `dict`, `list`, `str`, `int`, `float`, `bool`.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Plain<'py>> {
        plain(py, self.to_json(py))
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        format!("<rasero.Draft of {} bytes>", self.to_json(py).len())
    }
}

record! {
    /// What an edit of a draft did.
    ///
    /// >>> import rasero
    /// >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    /// >>> change = draft.set("/colour", "red")
    /// >>> change.findings, [warning.pointer for warning in change.warnings]
    /// ((), ['/colour'])
    DraftChange(wire::DraftChange), shown as |it| format!(
        "<rasero.DraftChange: {} findings, {} indicators>", it.findings.len(), it.indicators.len()
    );
    /// Findings whose verdict or share is another one now.
    findings -> Tuple<Flip> = |it| Tuple(it.findings.iter().cloned().map(Flip).collect());
    /// Indicators that say something else now.
    indicators -> Tuple<IndicatorFlip> = |it| Tuple(it.indicators.iter().cloned().map(IndicatorFlip).collect());
    /// The first thing to do for each of these indicators that can still rise.
    next -> Tuple<NextStep> = |it| Tuple(it.next.iter().cloned().map(NextStep).collect());
    /// What is odd about the changed values, but no reason to refuse them.
    warnings -> Tuple<Fault> = |it| Tuple(it.warnings.iter().map(fault).collect());
}

record! {
    /// A finding that flipped, came or went with an edit of a draft.
    ///
    /// >>> import rasero
    /// >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    /// >>> draft.set("/lead", {"institution": "Ministry of Finance"}).findings[0]
    /// <rasero.Flip smart/lead-is-answerable: no_evidence to partly_met>
    Flip(wire::Flip), shown as |it| format!(
        "<rasero.Flip {}/{}: {} to {}>", it.pack, it.rule,
        it.from.map_or("nothing", |verdict| verdict.name()), it.to.map_or("nothing", |verdict| verdict.name())
    );
    /// Pack that wrote the rule.
    pack -> &str = |it| &it.pack;
    /// Id of the rule.
    rule -> &str = |it| &it.rule;
    /// JSON Pointer of the subject, as it is after the edit; of one that went, as it was.
    subject -> &str = |it| &it.subject;
    /// The verdict before; `None` for a finding that is new. (`from` is a word of Python.)
    before -> Option<Verdict> = |it| it.from.map(|verdict| Verdict(verdict.name()));
    /// The verdict now; `None` for a finding that went with its subject.
    after -> Option<Verdict> = |it| it.to.map(|verdict| Verdict(verdict.name()));
    /// The share before, in thousandths.
    share_before -> u32 = |it| it.share_from.permille();
    /// The share now, in thousandths.
    share_after -> u32 = |it| it.share_to.permille();
    /// Why; empty for a finding that went.
    reason -> &str = |it| &it.reason;
}

record! {
    /// An indicator that says something else after an edit of a draft.
    ///
    /// >>> import rasero
    /// >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    /// >>> flip = draft.set("/lead", {"institution": "Ministry of Finance"}).indicators[0]
    /// >>> flip.after.permille > flip.before.permille
    /// True
    IndicatorFlip(wire::IndicatorChange), shown as |it| format!("<rasero.IndicatorFlip {}>", id(it));
    /// Id of the indicator.
    id -> &str = |it| id(it);
    /// What it said before; `None` for a subject that is new.
    before -> Option<Indicator> = |it| it.from.clone().map(Indicator);
    /// What it says now; `None` for a subject that went.
    after -> Option<Indicator> = |it| it.to.clone().map(Indicator);
}

fn id(change: &wire::IndicatorChange) -> &str {
    let side = change.to.as_ref().or(change.from.as_ref());
    side.map(|indicator| indicator.id.as_str()).unwrap_or_default()
}

record! {
    /// What would lift an indicator most.
    ///
    /// >>> import rasero
    /// >>> draft = rasero.Scorer("smart").draft({"id": "c1", "title": "Publish the register"})
    /// >>> draft.set("/lead", {"institution": "Ministry of Finance"}).next[0].indicator
    /// 'smart'
    NextStep(wire::NextStep), shown as |it| format!("<rasero.NextStep {}: {}>", it.indicator, it.rule);
    /// Id of the pack.
    pack -> &str = |it| &it.pack;
    /// Id of the indicator.
    indicator -> &str = |it| &it.indicator;
    /// JSON Pointer of the subject.
    subject -> &str = |it| &it.subject;
    /// Id of the rule to meet.
    rule -> &str = |it| &it.rule;
    /// What to do for it, in the language of the report.
    advice -> &str = |it| &it.advice;
}
