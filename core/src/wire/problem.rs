//! One thing that is wrong with an input or a pack, in the shape that every surface shows.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::phrases;
use crate::document::{Fault, Place, Severity};
use crate::pack::{PackFault, usual_advice};

/// How messages begin that are about the whole document.
pub(super) const WHOLE: &str = "the document: ";

/// One thing that is wrong. What is not known is `None`, `null` in JSON.
///
/// A fault of a document has a pointer, what was expected and what was found; one of a pack has the pack, the file in it and
/// often a help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Stable code, such as `document/duplicate-key`: the same in every language.
    pub code: String,
    /// Whether it refuses the document or pack.
    pub severity: Severity,
    /// What is wrong: lower case, no final stop, user text in backticks.
    pub message: String,
    /// JSON Pointer of the value at fault; empty for the whole document.
    pub pointer: Option<String>,
    /// The pack, as the caller named it: an id or a folder.
    pub pack: Option<String>,
    /// The file: in the pack's folder for a fault of a pack, else as the caller named it.
    pub path: Option<String>,
    /// Line, from 1.
    pub line: Option<u32>,
    /// Column in code points, from 1.
    pub column: Option<u32>,
    /// What was expected there.
    pub expected: Option<String>,
    /// What was found there.
    pub found: Option<String>,
    /// The nearest known name, for a name that is not known.
    pub nearest: Option<String>,
    /// What to do about it.
    pub help: Option<String>,
    /// The line of the file, for those who show it.
    #[serde(skip)]
    pub source_line: Option<String>,
}

impl Problem {
    /// An error without a place.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Problem {
            code: code.to_owned(),
            severity: Severity::Error,
            message: message.into(),
            pointer: None,
            pack: None,
            path: None,
            line: None,
            column: None,
            expected: None,
            found: None,
            nearest: None,
            help: None,
            source_line: None,
        }
    }

    /// The file in which it is, as the caller named it.
    #[must_use]
    pub fn in_file(mut self, path: Option<&str>) -> Self {
        self.path = path.map(str::to_owned);
        self
    }

    /// What to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Where in the file, and the line there.
    #[must_use]
    pub fn at(mut self, place: Option<Place>, line: Option<&str>) -> Self {
        self.line = place.map(|place| place.line);
        self.column = place.map(|place| place.column);
        self.source_line = line.map(str::to_owned);
        self
    }

    /// The same in another language, as far as its words are known there: message, what was expected and found, and help. What
    /// authors wrote stays as it is.
    ///
    /// ```
    /// use rasero::wire::Problem;
    /// let problem = Problem::new("pack/blank", "`title` is blank").in_language("es");
    /// assert_eq!(problem.message, "`title` está en blanco");
    /// ```
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Self {
        self.message = phrases::in_language(&self.message, language);
        let told = |text: Option<String>| text.map(|text| phrases::in_language(&text, language));
        self.help = told(self.help);
        self.expected = told(self.expected);
        self.found = told(self.found);
        self
    }

    /// Line and column.
    pub fn place(&self) -> Option<Place> {
        Some(Place { line: self.line?, column: self.column.unwrap_or(1) })
    }

    /// The file as messages call it: below its pack, when it is one of a pack. Empty when no file is meant.
    pub fn file(&self) -> String {
        let pack = self.pack.as_deref().unwrap_or_default().trim_end_matches('/');
        match (pack, self.path.as_deref().unwrap_or_default()) {
            ("", path) => path.to_owned(),
            (pack, "") => pack.to_owned(),
            (pack, path) => format!("{pack}/{path}"),
        }
    }

    /// A fault of a document.
    pub(super) fn of_fault(fault: &Fault) -> Self {
        let message = format!("expected {}, found {}", fault.expected, fault.found);
        let problem = Problem {
            severity: fault.severity,
            pointer: Some(fault.pointer.clone()),
            expected: Some(fault.expected.clone()),
            found: Some(fault.found.clone()),
            nearest: fault.nearest.clone(),
            help: fault.nearest.as_ref().map(|nearest| format!("did you mean `{nearest}`?")),
            ..Problem::new(fault.code, message)
        };
        problem.at(fault.place, None)
    }

    /// A fault of a pack.
    pub(super) fn of_pack(fault: &PackFault) -> Self {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let problem = Problem {
            pack: given(&fault.pack),
            path: given(&fault.path),
            severity: fault.severity,
            help: fault.help.clone().or_else(|| usual_advice(fault.code).map(str::to_owned)),
            ..Problem::new(fault.code, &fault.message)
        };
        problem.at(fault.place, fault.line_text.as_deref())
    }
}

/// What is wrong with a document as problems, such as its warnings.
///
/// ```
/// let document = rasero::Document::from_json(r#"{"id": "c1", "title": "A title", "colour": "red"}"#)?;
/// let warnings = rasero::wire::problems(document.warnings());
/// assert_eq!(warnings[0].pointer.as_deref(), Some("/colour"));
/// # Ok::<(), rasero::model::InputError>(())
/// ```
pub fn problems(faults: &[Fault]) -> Vec<Problem> {
    faults.iter().map(Problem::of_fault).collect()
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file();
        f.write_str(&file)?;
        if let Some(place) = self.place().filter(|_| !file.is_empty()) {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        if !file.is_empty() {
            f.write_str(": ")?;
        }
        match self.pointer.as_deref() {
            None => {}
            Some("") => f.write_str(WHOLE)?,
            Some(pointer) => write!(f, "{pointer}: ")?,
        }
        f.write_str(&self.message)?;
        if let Some(help) = &self.help {
            write!(f, "; {help}")?;
        }
        Ok(())
    }
}
