//! What a caller hands over, as a document: text, bytes, a path, or Python values.

use std::path::{Path, PathBuf};

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyMemoryView, PyString};
use rasero::engine::Judged;
use rasero::report::Report;
use rasero::wire::{Failure, Feed, Named, Reading, Session};
use rasero::{Document, Options};

use crate::failure::{problem, raised};
use crate::file;
use crate::walk::{Halt, Walk, said};

/// Something to read: bytes can be read without Python, values only with it.
pub enum Input {
    /// Text of a document, with the name of its file.
    Text(Vec<u8>, Named),
    /// Values that have been read, or refused.
    Read(Result<Document, Failure>),
}

impl Input {
    /// Takes what a caller hands over.
    ///
    /// # Errors
    /// `InputError` for what cannot be read; what Python itself wants to say, such as an interrupt.
    pub fn take(session: &Session, value: &Bound<'_, PyAny>) -> PyResult<Self> {
        if value.is_exact_instance_of::<PyDict>() {
            return values(session, value).map(Input::Read);
        }
        if let Ok(text) = value.cast::<PyString>() {
            let py = value.py();
            let text = text.to_str().map_err(|_| {
                problem(py, "document/lone-surrogate", "the text holds half a surrogate pair")
            })?;
            return Ok(Input::Text(text.as_bytes().to_vec(), Named::default()));
        }
        if let Ok(bytes) = value.cast::<PyBytes>() {
            return Ok(Input::Text(bytes.as_bytes().to_vec(), Named::default()));
        }
        if let Ok(bytes) = value.cast::<PyByteArray>() {
            return Ok(Input::Text(bytes.to_vec(), Named::default()));
        }
        if let Ok(view) = value.cast::<PyMemoryView>() {
            let bytes = view.call_method0("tobytes").and_then(|bytes| bytes.extract());
            let bytes = bytes.map_err(|error| refused(value.py(), error, "the buffer cannot be read"))?;
            return Ok(Input::Text(bytes, Named::default()));
        }
        if let Some(path) = path(value)? {
            return of_file(value.py(), &path);
        }
        if value.hasattr("__arrow_c_stream__").unwrap_or(false) {
            let said = "a table is many commitments: `score_table` scores its rows";
            return Err(problem(value.py(), "usage/table", said));
        }
        values(session, value).map(Input::Read)
    }

    /// Every document of a file, such as each line of JSON Lines or each row of a table.
    ///
    /// # Errors
    /// `InputError` for a file that cannot be read.
    pub fn every(py: Python<'_>, session: &Session, path: &Path) -> PyResult<Vec<Self>> {
        let origin = path.display().to_string();
        let readings = py.detach(|| Ok(session.read_all(&file::read(path)?, &Named::file(origin))));
        let readings = readings.map_err(|failure: Failure| raised(py, &failure))?;
        Ok(readings.into_iter().map(Input::of_reading).collect())
    }

    /// Every document of a text, or of its bytes; `None` for what is neither.
    ///
    /// # Errors
    /// As for [`Input::take`].
    pub fn every_of_text(session: &Session, value: &Bound<'_, PyAny>) -> PyResult<Option<Vec<Self>>> {
        let is_text = value.is_instance_of::<PyString>()
            || value.is_instance_of::<PyBytes>()
            || value.is_instance_of::<PyByteArray>()
            || value.is_instance_of::<PyMemoryView>();
        if !is_text {
            return Ok(None);
        }
        Ok(match Self::take(session, value)? {
            Input::Text(text, named) => {
                let readings = value.py().detach(|| session.read_all(&text, &named));
                Some(readings.into_iter().map(Input::of_reading).collect())
            }
            read @ Input::Read(_) => Some(vec![read]),
        })
    }

    fn of_reading(reading: Reading) -> Self {
        Input::Read(reading.document)
    }

    /// What the rules come to, with a report to be written. Needs no lock.
    ///
    /// # Errors
    /// All faults of the document at once.
    pub fn judge(&self, session: &Session, options: &Options) -> Result<Judged, Failure> {
        match self {
            Input::Text(text, named) => {
                session.read(text, named).map(|document| session.judge(&document, options))
            }
            Input::Read(Ok(document)) => Ok(session.judge(document, options)),
            Input::Read(Err(failure)) => Err(failure.clone()),
        }
    }

    /// The document. Needs no lock.
    ///
    /// # Errors
    /// All faults of the document at once.
    pub fn read(self, session: &Session) -> Result<Document, Failure> {
        match self {
            Input::Text(text, named) => session.read(&text, &named),
            Input::Read(document) => document,
        }
    }

    /// The report on it, written. Needs no lock.
    ///
    /// # Errors
    /// All faults of the document at once.
    pub fn score(&self, session: &Session, options: &Options) -> Result<Report, Failure> {
        match self {
            Input::Text(text, named) => {
                session.read(text, named).map(|document| session.score(&document, options))
            }
            Input::Read(Ok(document)) => Ok(session.score(document, options)),
            Input::Read(Err(failure)) => Err(failure.clone()),
        }
    }
}

/// The path that a path-like object stands for.
///
/// # Errors
/// What the object raises.
pub fn path(value: &Bound<'_, PyAny>) -> PyResult<Option<PathBuf>> {
    if !value.get_type().hasattr("__fspath__")? {
        return Ok(None);
    }
    let path = value.extract::<PathBuf>();
    path.map(Some).map_err(|error| refused(value.py(), error, "the path cannot be read"))
}

fn of_file(py: Python<'_>, path: &Path) -> PyResult<Input> {
    let origin = path.display().to_string();
    let text = py.detach(|| file::read(path));
    let text = text.map_err(|failure| raised(py, &failure))?;
    Ok(Input::Text(text, Named::file(origin)))
}

/// An exception of an object that cannot be read, as an `InputError`; an interrupt or an exit stays what it is.
fn refused(py: Python<'_>, error: PyErr, message: &str) -> PyErr {
    if !error.is_instance_of::<PyException>(py) {
        return error;
    }
    let refusal = problem(py, "input/unreadable", format!("{message}: {}", said(py, &error)));
    refusal.set_cause(py, Some(error));
    refusal
}

fn values(session: &Session, value: &Bound<'_, PyAny>) -> PyResult<Result<Document, Failure>> {
    pushed(session, value).map(Feed::finish)
}

/// Pushes Python values into a feed.
///
/// # Errors
/// What Python itself wants to say, such as an interrupt.
pub fn pushed(session: &Session, value: &Bound<'_, PyAny>) -> PyResult<Feed> {
    let mut feed = session.feed();
    match Walk::new(value.py(), &mut feed).value(value) {
        Err(Halt::Python(error)) => Err(error),
        Ok(()) | Err(Halt::Full) => Ok(feed),
    }
}
