//! A fault of an input: its stable code, where it is, what was expected and what was found.

use serde::{Deserialize, Serialize};

use super::Place;

/// How bad a fault is: an error refuses the document, a warning does not (strict mode turns warnings into errors).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The document cannot be scored.
    Error,
    /// The document is scored; the report mentions the fault.
    Warning,
}

/// One thing that is wrong with an input document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Stable code, such as `document/duplicate-key`: the same in every language.
    pub code: &'static str,
    /// Whether the document can still be scored.
    pub severity: Severity,
    /// JSON Pointer of the value at fault; empty for the whole document.
    pub pointer: String,
    /// Line and column in the text, when the document came from text.
    pub place: Option<Place>,
    /// What was expected there: lower case, no final stop.
    pub expected: String,
    /// What was found: lower case, no final stop; user text in backticks.
    pub found: String,
    /// The nearest known name, for a name that is not known.
    pub nearest: Option<String>,
    /// The words of the user that `expected` and `found` name, in order, where another sentence is made of them: what could not be
    /// read, or the heading that was looked for and those that are not read.
    pub words: Vec<String>,
}

impl Fault {
    /// An error, with no name to suggest.
    pub(crate) fn error(
        code: &'static str,
        pointer: String,
        place: Option<Place>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        let (expected, found) = (expected.into(), found.into());
        Fault {
            code,
            severity: Severity::Error,
            pointer,
            place,
            expected,
            found,
            nearest: None,
            words: Vec::new(),
        }
    }

    /// The same as a warning.
    pub(crate) fn into_warning(self) -> Self {
        Fault { severity: Severity::Warning, ..self }
    }

    /// The same with the nearest known name.
    pub(crate) fn with_nearest(self, nearest: Option<String>) -> Self {
        Fault { nearest, ..self }
    }

    /// The same with the words of the user that its sentences name.
    pub(crate) fn with_words(self, words: Vec<String>) -> Self {
        Fault { words, ..self }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let pointer = if self.pointer.is_empty() { "the document" } else { &self.pointer };
        write!(f, "{pointer}: expected {}, found {}", self.expected, self.found)?;
        if let Some(nearest) = &self.nearest {
            write!(f, "; did you mean `{nearest}`?")?;
        }
        Ok(())
    }
}
