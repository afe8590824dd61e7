//! What is wrong with an input, without scoring it: for forms and for back ends that answer with faults by JSON Pointer.

use serde::{Deserialize, Serialize};

use super::{Failure, Problem, problems};
use crate::model::Document;

/// The faults of an input, errors and warnings, in the order of the document.
///
/// ```
/// use rasero::wire::{Named, Reader, Validation};
/// let read = Reader::default().read(br#"{"id": "c1", "title": "A title", "colour": "red"}"#, &Named::default());
/// let validation = Validation::of(&read);
/// assert!(validation.valid);
/// assert_eq!(validation.faults[0].code, "model/unknown-field");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validation {
    /// Whether the document can be scored.
    pub valid: bool,
    /// Everything that is wrong.
    pub faults: Vec<Problem>,
}

impl Validation {
    /// Of a document that was read, or refused.
    pub fn of(read: &Result<Document, Failure>) -> Self {
        match read {
            Ok(document) => Validation { valid: true, faults: problems(document.warnings()) },
            Err(failure) => Validation { valid: false, faults: failure.faults.clone() },
        }
    }
}
