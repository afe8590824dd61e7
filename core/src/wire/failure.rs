//! The one error of the seam: why a document, a pack or a call was refused, with everything that is wrong at once.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::Problem;
use super::phrases::in_language;
use super::problem::WHOLE;
use crate::document::{Fault, Severity};
use crate::pack::PackFault;

/// What was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// A document, or what a call was given.
    Input,
    /// A pack.
    Pack,
    /// A rule: one of a pack that does not compile, or one that is not there.
    Rule,
    /// An input that is too large or too deep, or work that was stopped.
    Limit,
}

impl FailureKind {
    /// The name in JSON: `input`, `pack`, `rule` or `limit`.
    pub fn name(self) -> &'static str {
        match self {
            FailureKind::Input => "input",
            FailureKind::Pack => "pack",
            FailureKind::Rule => "rule",
            FailureKind::Limit => "limit",
        }
    }
}

/// Why something was refused. Its single fields are those of the first error; all of them, warnings included, are in `faults`.
///
/// ```
/// use rasero::wire::{FailureKind, Named, Reader};
/// let failure = Reader::default().read(br#"{"id": "c1", "title": 7}"#, &Named::default()).unwrap_err();
/// assert_eq!((failure.kind, failure.code.as_str()), (FailureKind::Input, "model/wrong-type"));
/// assert_eq!(failure.to_string(), "/title: expected a text, found the number `7`");
/// ```
///
/// It dereferences to its [`Refusal`], which holds the fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(transparent)]
#[error("{}", .0.message)]
pub struct Failure(Box<Refusal>);

impl Deref for Failure {
    type Target = Refusal;

    fn deref(&self) -> &Refusal {
        &self.0
    }
}

/// What a [`Failure`] says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// What was refused.
    pub kind: FailureKind,
    /// Stable code of the first error.
    pub code: String,
    /// The first error in a sentence, and how many more there are.
    pub message: String,
    /// JSON Pointer of the first error.
    pub pointer: Option<String>,
    /// Its file, as messages call it.
    pub path: Option<String>,
    /// Its line, from 1.
    pub line: Option<u32>,
    /// Its column, from 1.
    pub column: Option<u32>,
    /// What was expected there.
    pub expected: Option<String>,
    /// What was found there.
    pub found: Option<String>,
    /// Everything that is wrong.
    pub faults: Vec<Problem>,
}

/// Codes of faults that are limits of an input.
const LIMITS: [&str; 7] = [
    "document/too-large",
    "document/too-deep",
    "document/too-many-values",
    "document/too-many-aliases",
    "document/too-many-faults",
    "document/too-many-rows",
    "document/cell-too-long",
];

impl Failure {
    /// Everything that is wrong, as one error.
    pub fn new(faults: Vec<Problem>) -> Self {
        let mut errors = faults.iter().filter(|problem| problem.severity == Severity::Error);
        let unknown = Problem::new("input/unknown", "the input cannot be used");
        let first = errors.next().or(faults.first()).unwrap_or(&unknown);
        let message = match errors.count() {
            0 => first.to_string(),
            1 => format!("{first}; and 1 more fault"),
            more => format!("{first}; and {more} more faults"),
        };
        Failure(Box::new(Refusal {
            kind: kind_of(&first.code),
            code: first.code.clone(),
            message,
            pointer: first.pointer.clone(),
            path: Some(first.file()).filter(|file| !file.is_empty()),
            line: first.line,
            column: first.column,
            expected: first.expected.clone(),
            found: first.found.clone(),
            faults,
        }))
    }

    /// The faults of a document, each with its line when the text is at hand.
    pub fn of_document(faults: &[Fault], origin: Option<&str>, text: Option<&str>) -> Self {
        let lines: Vec<&str> = text.map(|text| text.lines().collect()).unwrap_or_default();
        Failure::of_lines(faults, origin, &lines)
    }

    /// The same with the lines of the text: of an input of many documents they are told apart once.
    pub(super) fn of_lines(faults: &[Fault], origin: Option<&str>, lines: &[&str]) -> Self {
        let problem = |fault: &Fault| {
            let index = fault.place.and_then(|place| usize::try_from(place.line.checked_sub(1)?).ok());
            let line = index.and_then(|index| lines.get(index)).copied();
            Problem::of_fault(fault).in_file(origin).at(fault.place, line)
        };
        Failure::new(faults.iter().map(problem).collect())
    }

    /// The faults of packs.
    pub fn of_packs(faults: &[PackFault]) -> Self {
        Failure::new(faults.iter().map(Problem::of_pack).collect())
    }

    /// The same failure with a help on its first error, where that has none.
    pub(super) fn with_help(mut self, help: String) -> Self {
        if let Some(first) = self.0.faults.first_mut().filter(|first| first.help.is_none()) {
            first.help = Some(help);
            return Failure::new(self.0.faults);
        }
        self
    }

    /// The same failure of one of many inputs, which says at which index, from 0, that stands, in a language.
    ///
    /// ```
    /// use rasero::wire::{Named, Reader};
    /// let failure = Reader::default().read(br#"{"id": "c1", "title": 7}"#, &Named::default()).unwrap_err();
    /// let told = failure.at_index(3, None).to_string();
    /// assert_eq!(told, "at index 3: /title: expected a text, found the number `7`");
    /// ```
    #[must_use]
    pub fn at_index(mut self, index: usize, language: Option<&str>) -> Self {
        self.0.message = at_index(&self.0.message, index, language);
        self
    }

    /// The same failure in another language, as far as its words are known there: see [`Problem::in_language`].
    ///
    /// ```
    /// use rasero::wire::{Named, Reader};
    /// let failure = Reader::default().read(br#"{"id": "c1", "title": 7}"#, &Named::default()).unwrap_err();
    /// assert_eq!(failure.in_language("es").to_string(), "/title: se esperaba un texto, se halló el número `7`");
    /// ```
    #[must_use]
    pub fn in_language(self, language: &str) -> Self {
        let faults = self.0.faults.into_iter().map(|problem| problem.in_language(language)).collect();
        let mut failure = Failure::new(faults);
        let told = &failure.0.message;
        let told = match told.strip_prefix(WHOLE).filter(|_| failure.0.pointer.as_deref() == Some("")) {
            Some(rest) => format!("{}: {rest}", in_language(WHOLE.trim_end_matches(": "), language)),
            None => told.clone(),
        };
        // Of how many more there are says the end of the sentence.
        failure.0.message = in_language(&told, language);
        failure
    }

    /// The same in the language that was asked for, if any.
    pub(super) fn told(self, language: Option<&str>) -> Self {
        match language {
            Some(language) => self.in_language(language),
            None => self,
        }
    }

    /// Everything that is wrong.
    pub fn into_faults(self) -> Vec<Problem> {
        self.0.faults
    }

    /// The failure as compact JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|error| format!("{{\"message\":\"{error}\"}}"))
    }
}

/// A message about one of many inputs, by its index from 0, in a language.
pub fn at_index(message: &str, index: usize, language: Option<&str>) -> String {
    let place = format!("at index {index}");
    let place = language.map_or(place.clone(), |language| in_language(&place, language));
    format!("{place}: {message}")
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Failure::new(vec![problem])
    }
}

fn kind_of(code: &str) -> FailureKind {
    match code.split('/').next() {
        _ if LIMITS.contains(&code) || code == "batch/stopped" => FailureKind::Limit,
        Some("rule") => FailureKind::Rule,
        Some("pack") if code == "pack/unknown-rule" => FailureKind::Rule,
        Some("pack") => FailureKind::Pack,
        _ => FailureKind::Input,
    }
}
