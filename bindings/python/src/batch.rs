//! Many documents: read with Python's lock, scored without it on all cores, handed back in order, stopped by an interrupt.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyMapping};
use rasero::Document;
use rasero::engine::Judged;
use rasero::wire::{Failure, Session, at_index, in_order};
use rasero::{Options, Stop};

use crate::failure::{problem, raised};
use crate::input::{Input, path};
use crate::report::Report;

/// Documents read before they are scored: enough to keep all cores busy, few enough to keep memory flat.
const AT_ONCE: usize = 256;
/// Reports between two looks at whether Python wants to be heard.
const BETWEEN_LOOKS: usize = 16;

/// A flag that stops the rules that run.
#[derive(Clone, Default)]
pub struct Stopper(Arc<AtomicBool>);

impl Stopper {
    /// The signal that the engine asks.
    pub fn signal(&self) -> Stop {
        let flag = Arc::clone(&self.0);
        Arc::new(move || flag.load(Ordering::Relaxed))
    }

    fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// One call of `score_many`.
pub struct Batch<'s> {
    /// What scores.
    pub session: &'s Arc<Session>,
    /// Day and stop signal.
    pub options: Options,
    /// Threads; one a core without a number.
    pub jobs: Option<NonZeroUsize>,
    /// Stops the rules that run.
    pub stop: Stopper,
}

impl Batch<'_> {
    /// Scores all of them.
    ///
    /// # Errors
    /// `InputError` for the first that cannot be read; what Python itself wants to say, such as an interrupt.
    pub fn run<'py>(
        &self,
        py: Python<'py>,
        plans: &Bound<'py, PyAny>,
        progress: bool,
    ) -> PyResult<Bound<'py, PyList>> {
        let reports = PyList::empty(py);
        let text = Input::every_of_text(self.session, plans)?;
        let total = text.as_ref().map_or_else(|| plans.len().ok(), |inputs| Some(inputs.len()));
        let bar = if progress { bar(py, total)? } else { None };
        let done = if let Some(file) = path(plans)? {
            let mut inputs = Input::every(py, self.session, &file)?.into_iter().map(Ok);
            self.chunks(py, &mut inputs, &reports, bar.as_ref())
        } else if let Some(inputs) = text {
            self.chunks(py, &mut inputs.into_iter().map(Ok), &reports, bar.as_ref())
        } else if plans.cast::<PyMapping>().is_ok() {
            Err(problem(
                py,
                "usage/plans",
                "expected several documents, found one mapping: `score` takes it, or a list of it",
            ))
        } else {
            let mut inputs = plans.try_iter()?.map(|plan| Input::take(self.session, &plan?));
            self.chunks(py, &mut inputs, &reports, bar.as_ref())
        };
        if let Some(bar) = bar {
            bar.call_method0("close")?;
        }
        done.map(|()| reports)
    }

    fn chunks<'py>(
        &self,
        py: Python<'py>,
        inputs: &mut dyn Iterator<Item = PyResult<Input>>,
        reports: &Bound<'py, PyList>,
        bar: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<()> {
        loop {
            let mut chunk = Vec::with_capacity(AT_ONCE);
            let mut unread = None;
            while chunk.len() < AT_ONCE
                && let Some(input) = inputs.next()
            {
                match input {
                    Ok(input) => chunk.push(input),
                    Err(error) => {
                        unread = Some(error);
                        break;
                    }
                }
            }
            let first = reports.len();
            let last = chunk.len() < AT_ONCE;
            for report in self.score(py, first, &chunk, bar)? {
                reports.append(Bound::new(py, report)?)?;
            }
            if let Some(error) = unread {
                return Err(at(py, error, first + chunk.len(), self.session.language()));
            }
            if last {
                return Ok(());
            }
        }
    }

    /// Does `work` on each document, without Python's lock on all cores, and gives what comes of it to `take` in order, with its index:
    /// why a document was refused where it was.
    ///
    /// # Errors
    /// What Python wants to say, such as an interrupt, which stops the work.
    pub fn each<R: Send>(
        &self,
        py: Python<'_>,
        documents: &[Result<Document, Failure>],
        work: impl Fn(&Document, &Options) -> R + Sync,
        mut take: impl FnMut(usize, Result<R, String>) + Send,
    ) -> PyResult<()> {
        py.detach(|| {
            let mut done = 0;
            let one = |document: &Result<Document, Failure>| {
                let document = document.as_ref().map_err(ToString::to_string)?;
                Ok(work(document, &self.options))
            };
            in_order(documents, self.jobs, one, |said| {
                take(done, said);
                done += 1;
                if done % BETWEEN_LOOKS == 0 { self.look(None, BETWEEN_LOOKS) } else { Ok(()) }
            })
        })
    }

    fn score(
        &self,
        py: Python<'_>,
        first: usize,
        chunk: &[Input],
        bar: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Vec<Report>> {
        let bar = bar.map(|bar| bar.clone().unbind());
        py.detach(|| {
            let mut reports = Vec::with_capacity(chunk.len());
            // Written here, on the threads, and not when it is asked for.
            let scored = |input: &Input| input.score(self.session, &self.options).map(Judged::of_report);
            in_order(chunk, self.jobs, scored, |scored| {
                let report = scored
                    .map_err(|failure| refused(&failure, first + reports.len(), self.session.language()))?;
                reports.push(Report::new(report, self.session));
                if reports.len() % BETWEEN_LOOKS == 0 {
                    self.look(bar.as_ref(), BETWEEN_LOOKS)
                } else {
                    Ok(())
                }
            })?;
            self.look(bar.as_ref(), reports.len() % BETWEEN_LOOKS)?;
            Ok(reports)
        })
    }

    /// Moves the bar and asks whether Python wants to be heard; then the rules that run are stopped.
    fn look(&self, bar: Option<&Py<PyAny>>, done: usize) -> PyResult<()> {
        Python::attach(|py| {
            let moved = bar.map_or(Ok(()), |bar| bar.call_method1(py, "update", (done,)).map(drop));
            moved.and_then(|()| py.check_signals()).inspect_err(|_| self.stop.stop())
        })
    }
}

fn refused(failure: &Failure, index: usize, language: Option<&str>) -> PyErr {
    Python::attach(|py| at(py, raised(py, failure), index, language))
}

/// The same exception, which says at which of the inputs it came.
fn at(py: Python<'_>, error: PyErr, index: usize, language: Option<&str>) -> PyErr {
    // What has no room for it, such as an interrupt, stays as it is.
    let value = error.value(py);
    if value.hasattr("faults").unwrap_or(false) {
        let _ = value.setattr("index", index);
        let _ = value.setattr("args", (at_index(&value.to_string(), index, language),));
    }
    error
}

/// A bar, where tqdm is installed.
fn bar(py: Python<'_>, total: Option<usize>) -> PyResult<Option<Bound<'_, PyAny>>> {
    let Ok(tqdm) = py.import("tqdm.auto") else { return Ok(None) };
    let words = PyDict::new(py);
    words.set_item("total", total)?;
    words.set_item("unit", "plan")?;
    tqdm.getattr("tqdm")?.call((), Some(&words)).map(Some)
}
