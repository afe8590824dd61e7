//! Drafts at the seam: what a host language edits, values and patches as JSON or pushed, faults as everywhere else.

use serde::{Deserialize, Serialize};

use super::{Failure, Feed, Problem, Session};
use crate::document::{Fault, Limits, Patch, Read, Severity, read_json};
use crate::engine::{self, Options};
use crate::model::{DeclaredFields, Document, Mode};
use crate::report::Report;

pub use crate::engine::draft::{Flip, IndicatorChange, NextStep};

/// A document that is scored while somebody writes it, as [`Session::draft`] gives it.
///
/// ```
/// use rasero::wire::{self, Named, Opening, Session, Shipped};
/// # let files = [
/// #     ("mine/pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"Mine\" }\n"),
/// #     ("mine/rules/has-an-end.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.end)\"\n"),
/// # ];
/// let session = Session::open(&Shipped::new(files)?, &Opening::default())?;
/// let document = session.read(br#"{"id": "c1", "title": "Publish the budget"}"#, &Named::default())?;
/// let mut draft = session.draft(&document, &wire::options("2026-03-01", None)?);
/// let change = draft.set_json("/end", "\"2027-06-30\"")?;
/// assert_eq!(change.findings[0].rule, "has-an-end");
/// assert_eq!(draft.set_json("/end", "\"soon\"").unwrap_err().pointer.as_deref(), Some("/end"));
/// # Ok::<(), wire::Failure>(())
/// ```
#[derive(Debug)]
pub struct Draft {
    inner: engine::Draft,
    mode: Mode,
    fields: DeclaredFields,
    language: Option<String>,
}

/// What an edit did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftChange {
    /// Findings whose verdict or share is another one, by pack, rule and subject.
    pub findings: Vec<Flip>,
    /// Indicators that say something else, with what they said before.
    pub indicators: Vec<IndicatorChange>,
    /// The first thing to do for each of these indicators that can still rise.
    pub next: Vec<NextStep>,
    /// What is odd about the changed values, but no reason to refuse them.
    pub warnings: Vec<Problem>,
}

impl DraftChange {
    /// The change as compact JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|error| format!("{{\"error\":\"{error}\"}}"))
    }
}

impl Session {
    /// Scores a document of this session and keeps what each verdict read, to score it again while somebody edits it.
    pub fn draft(&self, document: &Document, options: &Options) -> Draft {
        let (mode, fields) = self.reading();
        let language = self.language().map(str::to_owned);
        Draft { inner: self.shared_scorer().draft(document, options), mode, fields, language }
    }
}

impl Draft {
    /// Puts a value, as JSON, at a JSON Pointer: see [`engine::Draft::set`].
    ///
    /// # Errors
    /// When there is no such place, or the edited document could not be scored: with all its faults.
    pub fn set_json(&mut self, pointer: &str, value: &str) -> Result<DraftChange, Failure> {
        self.set(pointer, without_places(read_json(value, &Limits::DEFAULT)))
    }

    /// The same with a value that was pushed.
    ///
    /// # Errors
    /// As [`Draft::set_json`].
    pub fn set_fed(&mut self, pointer: &str, value: Feed) -> Result<DraftChange, Failure> {
        self.set(pointer, value.into_read())
    }

    /// Takes away what stands at a JSON Pointer; the items behind it move up.
    ///
    /// # Errors
    /// When nothing stands there, or the edited document could not be scored.
    pub fn remove(&mut self, pointer: &str) -> Result<DraftChange, Failure> {
        self.make(Patch::remove(pointer))
    }

    /// Makes all changes of a JSON Patch (RFC 6902), or none.
    ///
    /// # Errors
    /// When the patch is none (the pointers of these faults lead into the patch), an operation cannot be carried out, a test
    /// fails, or the edited document could not be scored.
    pub fn apply_json(&mut self, patch: &str) -> Result<DraftChange, Failure> {
        self.apply(without_places(read_json(patch, &Limits::DEFAULT)))
    }

    /// The same with a patch that was pushed.
    ///
    /// # Errors
    /// As [`Draft::apply_json`].
    pub fn apply_fed(&mut self, patch: Feed) -> Result<DraftChange, Failure> {
        self.apply(patch.into_read())
    }

    /// The document as it is now, as JSON on one line: keys sorted, absent fields left out.
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    /// The report on the document as it is now: that of scoring it again, byte for byte.
    pub fn report(&self) -> Report {
        self.inner.report()
    }

    fn set(&mut self, pointer: &str, value: Result<Read, Vec<Fault>>) -> Result<DraftChange, Failure> {
        let value = value.map_err(|mut faults| {
            for fault in &mut faults {
                fault.pointer.insert_str(0, pointer);
            }
            faults
        });
        self.make(value.and_then(|read| Patch::set(pointer, read.tree)))
    }

    fn apply(&mut self, patch: Result<Read, Vec<Fault>>) -> Result<DraftChange, Failure> {
        self.make(patch.and_then(|read| Patch::from_tree(read.tree)))
    }

    fn make(&mut self, patch: Result<Patch, Vec<Fault>>) -> Result<DraftChange, Failure> {
        let made = patch.and_then(|patch| {
            self.refuse_what_is_odd(&patch)?;
            self.inner.make(&patch).map_err(|error| error.faults)
        });
        let language = self.language.as_deref();
        let change = made.map_err(|faults| Failure::of_document(&faults, None, None).told(language))?;
        let engine::DraftChange { findings, indicators, next, warnings } = change;
        let warnings = super::problems(&self.unsettled(self.inner.document(), warnings));
        let warnings = warnings.into_iter().map(|warning| match language {
            Some(language) => warning.in_language(language),
            None => warning,
        });
        let warnings = warnings.collect();
        Ok(DraftChange { findings, indicators, next, warnings })
    }

    /// In strict mode: what the edit would be warned about refuses it. A copy of the document tells.
    fn refuse_what_is_odd(&self, patch: &Patch) -> Result<(), Vec<Fault>> {
        if self.mode == Mode::Lenient {
            return Ok(());
        }
        let mut copy = self.inner.document().clone();
        copy.ready_for_edits();
        let edited = copy.edit(patch).map_err(|error| error.faults)?;
        let mut odd = self.unsettled(&copy, edited.warnings);
        for fault in &mut odd {
            fault.severity = Severity::Error;
        }
        if odd.is_empty() { Ok(()) } else { Err(odd) }
    }

    /// Warnings, but for those about fields that packs declare.
    fn unsettled(&self, document: &Document, warnings: Vec<Fault>) -> Vec<Fault> {
        warnings.into_iter().filter(|warning| !self.fields.settle(document, warning)).collect()
    }
}

/// Values of a host language that came as JSON stand in no text that anybody wrote.
pub(super) fn without_places(read: Result<Read, Vec<Fault>>) -> Result<Read, Vec<Fault>> {
    let forget = |faults: &mut [Fault]| faults.iter_mut().for_each(|fault| fault.place = None);
    match read {
        Ok(mut read) => {
            read.tree.forget_places();
            forget(&mut read.faults);
            Ok(read)
        }
        Err(mut faults) => {
            forget(&mut faults);
            Err(faults)
        }
    }
}
