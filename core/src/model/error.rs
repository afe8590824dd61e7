//! Why an input cannot be scored.

use crate::document::{Fault, Severity};

/// An input that cannot be scored, with all its faults at once.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", summary(.faults))]
pub struct InputError {
    /// Every fault that was found, warnings included, in the order of the document.
    pub faults: Vec<Fault>,
}

impl InputError {
    /// The faults that stop the document from being scored.
    pub fn errors(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|fault| fault.severity == Severity::Error)
    }
}

impl From<Vec<Fault>> for InputError {
    fn from(faults: Vec<Fault>) -> Self {
        InputError { faults }
    }
}

fn summary(faults: &[Fault]) -> String {
    let mut errors = faults.iter().filter(|fault| fault.severity == Severity::Error);
    let Some(first) = errors.next() else { return "the input cannot be scored".to_owned() };
    match errors.count() {
        0 => first.to_string(),
        1 => format!("{first}; and 1 more fault"),
        more => format!("{first}; and {more} more faults"),
    }
}
