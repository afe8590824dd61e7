//! What is wrong with an input, without scoring it: for forms, which want messages by field, and for back ends, which answer with
//! problem details (RFC 9457).

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize};

use super::{Failure, Problem, problems};
use crate::document::Severity;
use crate::model::Document;

/// The faults of an input, errors and warnings, in the order of the document.
///
/// ```
/// use rasero::wire::{Named, Reader, Validation};
/// let read = Reader::default().read(br#"{"id": "c1", "title": "A title", "colour": "red"}"#, &Named::default());
/// let validation = Validation::of(&read);
/// assert!(validation.valid && validation.problem.is_none());
/// assert_eq!(validation.faults[0].code, "model/unknown-field");
///
/// let read = Reader::default().read(br#"{"id": "c1", "title": 7}"#, &Named::default());
/// let validation = Validation::of(&read);
/// assert_eq!(validation.fields["/title"], ["expected a text, found the number `7`"]);
/// assert_eq!(validation.problem.unwrap().errors[0].pointer, "#/title");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validation {
    /// Whether the document can be scored.
    pub valid: bool,
    /// Everything that is wrong, warnings included.
    pub faults: Vec<Problem>,
    /// Messages of the errors by JSON Pointer: what forms show beside their fields.
    pub fields: BTreeMap<String, Vec<String>>,
    /// The body of an answer that refuses the input; `null` when it is sound.
    pub problem: Option<Details>,
}

impl Validation {
    /// Of a document that was read, or refused.
    pub fn of(read: &Result<Document, Failure>) -> Self {
        match read {
            Ok(document) => {
                let faults = problems(document.warnings());
                Validation { valid: true, faults, fields: BTreeMap::new(), problem: None }
            }
            Err(failure) => Validation {
                valid: false,
                faults: failure.faults.clone(),
                fields: fields(&failure.faults),
                problem: Some(Details::of(failure)),
            },
        }
    }
}

/// Problem details (RFC 9457, media type `application/problem+json`) of an input that was refused.
///
/// The type is `about:blank` and the title therefore that of the status (section 4.2.1); `errors` is the member that the RFC shows
/// in section 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// `about:blank`: no more than the status says of itself.
    #[serde(rename = "type")]
    pub kind: String,
    /// The phrase of the status.
    pub title: String,
    /// `422`.
    pub status: u16,
    /// The first error in a sentence, and how many more there are.
    pub detail: String,
    /// Every error.
    pub errors: Vec<FieldError>,
}

/// One error of problem details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// JSON Pointer as a URI fragment (RFC 6901, section 6), such as `#/title`; `#` for the whole input.
    pub pointer: String,
    /// What is wrong.
    pub detail: String,
    /// Stable code.
    pub code: String,
}

impl Details {
    /// Of a failure.
    pub fn of(failure: &Failure) -> Self {
        let error = |problem: &Problem| FieldError {
            pointer: fragment(problem.pointer.as_deref().unwrap_or_default()),
            detail: problem.message.clone(),
            code: problem.code.clone(),
        };
        Details {
            kind: "about:blank".to_owned(),
            title: "Unprocessable Content".to_owned(),
            status: 422,
            detail: failure.message.clone(),
            errors: errors(&failure.faults).map(error).collect(),
        }
    }
}

fn errors(faults: &[Problem]) -> impl Iterator<Item = &Problem> {
    faults.iter().filter(|problem| problem.severity == Severity::Error)
}

fn fields(faults: &[Problem]) -> BTreeMap<String, Vec<String>> {
    let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for problem in errors(faults) {
        let pointer = problem.pointer.clone().unwrap_or_default();
        fields.entry(pointer).or_default().push(problem.message.clone());
    }
    fields
}

/// A JSON Pointer as a URI fragment: what a fragment (RFC 3986, section 3.5) may not hold is percent-encoded.
fn fragment(pointer: &str) -> String {
    let mut text = String::from("#");
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Reader;

    #[test]
    fn pointers_become_fragments() {
        assert_eq!(fragment(""), "#");
        assert_eq!(fragment("/a b/~1/ñ%"), "#/a%20b/~1/%C3%B1%25");
    }

    #[test]
    fn warnings_are_no_errors_of_fields() {
        let read =
            Reader::default().read_values(r#"{"id": "c1", "title": 7, "colour": "red", "start": "soon"}"#);
        let validation = Validation::of(&read);
        assert_eq!(validation.faults.len(), 3);
        assert_eq!(validation.fields.keys().collect::<Vec<_>>(), ["/start", "/title"]);
        let problem = validation.problem.unwrap();
        assert_eq!(problem.errors.len(), 2);
        assert!(problem.detail.ends_with("and 1 more fault"), "{}", problem.detail);
    }
}
