//! A draft as its writer holds it: set, remove, apply, and ask for the report.

use std::sync::Arc;

use serde::Serialize;

use super::change::DraftChange;
use super::kept::Kept;
use crate::document::{Limits, Patch, Tree, read_json, read_typed};
use crate::engine::{Options, Scorer};
use crate::model::{Document, InputError};
use crate::report::Report;
use crate::script::with_stop;

/// A document that is scored while somebody writes it.
///
/// Each change asks again only the rules that read what changed: values, absences, lengths of lists, words of a text, and the
/// reasons why a rule applies. What it gives back is what flipped. The report is that of scoring the edited document again,
/// byte for byte.
///
/// ```
/// use std::sync::Arc;
/// use rasero::{Document, Library, Options, Scorer};
/// use rasero::report::Verdict;
///
/// let library = Library::from_files([
///     ("mini/pack.toml", "id = \"mini\"\nversion = \"1.0.0\"\ntitle = { en = \"Mini\" }\nlanguages = [\"en\"]"),
///     ("mini/rules/has-an-end.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.end)\""),
/// ])?;
/// let scorer = Arc::new(Scorer::builder(&library).pack("mini").build()?);
/// let document = Document::from_json(r#"{ "id": "c1", "title": "Publish the budget" }"#)?;
///
/// let mut draft = scorer.draft(&document, &Options::as_of(jiff::civil::date(2026, 11, 20)));
/// let change = draft.set("/end", &"2027-06-30")?;
/// let flip = &change.findings[0];
/// assert_eq!((flip.rule.as_str(), flip.from, flip.to), ("has-an-end", Some(Verdict::NoEvidence), Some(Verdict::Met)));
/// assert_eq!(draft.report().findings[0].verdict, Verdict::Met);
///
/// // A change that could not be scored is refused, and the draft stays as it was.
/// let refused = draft.set("/end", &"soon").unwrap_err();
/// assert_eq!(refused.faults[0].code, "model/wrong-type");
/// assert_eq!(draft.report().findings[0].verdict, Verdict::Met);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Draft {
    scorer: Arc<Scorer>,
    options: Options,
    kept: Kept,
}

impl Scorer {
    /// Scores a document and keeps what each verdict read, to score it again while somebody edits it.
    ///
    /// A stop signal among the options is asked at each edit; rules that it stops are asked again at the next one.
    pub fn draft(self: &Arc<Self>, document: &Document, options: &Options) -> Draft {
        let scorer = Arc::clone(self);
        let kept =
            with_stop(options.stop.as_ref(), || Kept::new(&scorer, document.clone(), options.as_of.into()));
        Draft { scorer, options: options.clone(), kept }
    }
}

impl Draft {
    /// Puts a value at a JSON Pointer, whether there is one already or not. Objects on the way are made, and lists grow by
    /// one item (`/milestones/-`). Null takes a field away.
    ///
    /// # Errors
    /// When there is no such place, or the edited document could not be scored: with all its faults.
    pub fn set(
        &mut self,
        pointer: &str,
        value: &(impl Serialize + ?Sized),
    ) -> Result<DraftChange, InputError> {
        self.put(pointer, read_typed(&value, &Limits::default())?.tree)
    }

    /// The same with a value in JSON.
    ///
    /// # Errors
    /// Those of [`Draft::set`], and those of the text.
    pub fn set_json(&mut self, pointer: &str, value: &str) -> Result<DraftChange, InputError> {
        self.put(pointer, read_json(value, &Limits::default())?.tree)
    }

    fn put(&mut self, pointer: &str, value: Tree) -> Result<DraftChange, InputError> {
        self.make(&Patch::set(pointer, value)?)
    }

    /// Takes away what stands at a JSON Pointer; the items behind it move up.
    ///
    /// # Errors
    /// When nothing stands there, or the edited document could not be scored.
    pub fn remove(&mut self, pointer: &str) -> Result<DraftChange, InputError> {
        self.make(&Patch::remove(pointer)?)
    }

    /// Makes all changes of a JSON Patch (RFC 6902), or none.
    ///
    /// # Errors
    /// When the patch is none (the pointers of these faults lead into the patch), an operation cannot be carried out, a test
    /// fails, or the edited document could not be scored. Only the outcome of the whole patch has to be sound.
    ///
    /// ```
    /// # use std::sync::Arc;
    /// # use rasero::{Document, Library, Options, Scorer};
    /// # let files: [(&str, &str); 0] = [];
    /// # let scorer = Arc::new(Scorer::builder(&Library::from_files(files)?).build()?);
    /// # let document = Document::from_json(r#"{ "id": "c1", "title": "Publish the budget", "end": "2027" }"#)?;
    /// let mut draft = scorer.draft(&document, &Options::as_of(jiff::civil::date(2026, 11, 20)));
    /// draft.apply_json(r#"[
    ///     { "op": "test", "path": "/end", "value": "2027" },
    ///     { "op": "move", "from": "/end", "path": "/start" }
    /// ]"#)?;
    /// assert_eq!(draft.to_json(), r#"{"id":"c1","start":"2027","title":"Publish the budget"}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn apply_json(&mut self, patch: &str) -> Result<DraftChange, InputError> {
        self.make(&Patch::from_json(patch)?)
    }

    /// The same with a patch as a value of the host program, such as a `serde_json::Value`.
    ///
    /// # Errors
    /// Those of [`Draft::apply_json`].
    pub fn apply(&mut self, patch: &(impl Serialize + ?Sized)) -> Result<DraftChange, InputError> {
        self.make(&Patch::from_typed(&patch)?)
    }

    /// Makes all changes of a patch, or none.
    pub(crate) fn make(&mut self, patch: &Patch) -> Result<DraftChange, InputError> {
        let stop = self.options.stop.clone();
        with_stop(stop.as_ref(), || self.kept.apply(&self.scorer, patch))
    }

    /// The document as it is now.
    pub fn document(&self) -> &Document {
        self.kept.document()
    }

    /// The document as it is now, as JSON on one line: keys sorted, absent fields left out.
    pub fn to_json(&self) -> String {
        crate::document::canonical(self.document().tree())
    }

    /// The scorer.
    pub fn scorer(&self) -> &Arc<Scorer> {
        &self.scorer
    }

    /// The report on the document as it is now.
    pub fn report(&self) -> Report {
        self.kept.report(&self.scorer)
    }
}
