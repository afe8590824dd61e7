//! The core's failures as Python exceptions.

use pyo3::prelude::*;
use pyo3::types::PyDict;
use rasero::document;
use rasero::wire::{Failure, FailureKind, Problem};

use crate::answer::{Severity, Tuple};
use crate::record::record;

record! {
    /// One thing that is wrong with an input or a pack. What is not known is `None`.
    ///
    /// >>> import rasero
    /// >>> try:
    /// ...     rasero.Scorer("smart").score({"id": "c1", "title": 7, "lead": "the ministry"})
    /// ... except rasero.InputError as error:
    /// ...     [(fault.pointer, fault.expected) for fault in error.faults]
    /// [('/title', 'a text'), ('/lead', 'an object')]
    Fault(Problem), shown as |it| format!("<rasero.Fault {}: {}>", it.code, it);
    /// Stable code, such as `model/wrong-type`.
    code -> &str = |it| &it.code;
    /// `error` or `warning`. Only errors refuse an input.
    severity -> Severity = |it| Severity(match it.severity { document::Severity::Error => "error", document::Severity::Warning => "warning" });
    /// What is wrong.
    message -> &str = |it| &it.message;
    /// JSON Pointer into the document.
    pointer -> Option<&str> = |it| it.pointer.as_deref();
    /// The pack, as the caller called it.
    pack -> Option<&str> = |it| it.pack.as_deref();
    /// The file: of the input, or inside the pack.
    path -> Option<&str> = |it| it.path.as_deref();
    /// Line in that file, from 1.
    line -> Option<u32> = |it| it.line;
    /// Column in code points, from 1.
    column -> Option<u32> = |it| it.column;
    /// What was expected there.
    expected -> Option<&str> = |it| it.expected.as_deref();
    /// What was found there.
    found -> Option<&str> = |it| it.found.as_deref();
    /// The nearest known name.
    nearest -> Option<&str> = |it| it.nearest.as_deref();
    /// What to do about it.
    help -> Option<&str> = |it| it.help.as_deref();
}

/// The exception that a failure is in Python.
pub fn raised(py: Python<'_>, failure: &Failure) -> PyErr {
    exception(py, failure).map_or_else(|error| error, PyErr::from_value)
}

/// The exception for one problem that the binding itself has found.
pub fn problem(py: Python<'_>, code: &str, message: impl Into<String>) -> PyErr {
    raised(py, &Problem::new(code, message).into())
}

/// A fault without its line of text, which is for screens and would not come through a pickle.
pub fn fault(problem: &Problem) -> Fault {
    Fault(Problem { source_line: None, ..problem.clone() })
}

fn exception<'py>(py: Python<'py>, failure: &Failure) -> PyResult<Bound<'py, PyAny>> {
    let class = match failure.kind {
        FailureKind::Input => "InputError",
        FailureKind::Pack => "PackError",
        FailureKind::Rule => "RuleError",
        FailureKind::Limit => "LimitError",
    };
    let words = PyDict::new(py);
    words.set_item("code", &failure.code)?;
    words.set_item("pointer", &failure.pointer)?;
    words.set_item("path", &failure.path)?;
    words.set_item("line", failure.line)?;
    words.set_item("column", failure.column)?;
    words.set_item("expected", &failure.expected)?;
    words.set_item("found", &failure.found)?;
    words.set_item("faults", Tuple(failure.faults.iter().map(fault).collect()))?;
    py.import("rasero._errors")?.getattr(class)?.call((&failure.message,), Some(&words))
}
