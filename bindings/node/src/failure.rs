//! The core's failures on their way to JavaScript: an error whose message is the failure as JSON.

use napi::{Error, Status};
use rasero::wire::{Details, Failure, Problem};
use serde::Serialize;

/// A failure with what JavaScript wants besides.
#[derive(Serialize)]
struct Thrown<'f> {
    #[serde(flatten)]
    failure: &'f Failure,
    /// Which of many inputs it was, from 0.
    index: Option<usize>,
    /// The body of an answer that refuses the input.
    problem: Details,
}

/// The error that JavaScript turns into a `RaseroError`.
pub fn thrown(failure: Failure) -> Error {
    error(&failure, None)
}

/// The same, with the number of the input among many.
pub fn thrown_at(failure: &Failure, index: usize, language: Option<&str>) -> Error {
    error(&failure.clone().at_index(index, language), Some(index))
}

/// An error for one problem that the binding itself has found.
pub fn problem(code: &str, message: impl Into<String>) -> Error {
    thrown(Problem::new(code, message).into())
}

fn error(failure: &Failure, index: Option<usize>) -> Error {
    let thrown = Thrown { failure, index, problem: Details::of(failure) };
    let words = serde_json::to_string(&thrown).unwrap_or_else(|_| failure.to_json());
    Error::new(Status::GenericFailure, words)
}

/// An answer as compact JSON.
///
/// # Errors
/// When a value has no JSON, which none of ours lacks.
pub fn json(value: &impl Serialize) -> napi::Result<String> {
    serde_json::to_string(value).map_err(|error| problem("output/unwritable", error.to_string()))
}
