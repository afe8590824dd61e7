//! Many documents, beside the event loop, on all cores, stopped by a flag.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use napi::bindgen_prelude::{Env, External, Task};
use rasero::engine::Judged;
use rasero::report::Report;
use rasero::wire::{Failure, Problem, Session, in_order};
use rasero::{Options, Stop};

use crate::failure::{problem, thrown_at};
use crate::report::{Held, held};
use crate::source::{Form, Reading, Source};

/// A flag that stops the rules that run.
#[derive(Clone, Default)]
pub struct Stopper(Arc<AtomicBool>);

impl Stopper {
    /// The signal that the engine asks.
    pub fn signal(&self) -> Stop {
        let flag = Arc::clone(&self.0);
        Arc::new(move || flag.load(Ordering::Relaxed))
    }

    /// Sets the flag.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// One call of `scoreMany`.
pub struct Batch {
    /// What scores.
    pub session: Arc<Session>,
    /// Day and stop signal.
    pub options: Options,
    /// What was handed over.
    pub sources: Vec<Source>,
    /// The number of the first.
    pub first: u32,
}

impl Task for Batch {
    type Output = Vec<Report>;
    type JsValue = Vec<External<Held>>;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        contained(|| self.score())
    }

    fn resolve(&mut self, _: Env, reports: Self::Output) -> napi::Result<Self::JsValue> {
        let hold = |report| held(Judged::of_report(report), Some(Arc::clone(&self.session)));
        Ok(reports.into_iter().map(hold).collect())
    }
}

impl Batch {
    fn score(&self) -> napi::Result<Vec<Report>> {
        let mut reports = Vec::with_capacity(self.sources.len());
        in_order(
            &self.sources,
            None,
            |source| self.one(source),
            |report: Result<Report, Failure>| {
                let index = usize::try_from(self.first).unwrap_or_default() + reports.len();
                reports.push(report.map_err(|failure| thrown_at(&failure, index, self.session.language()))?);
                Ok::<(), napi::Error>(())
            },
        )?;
        Ok(reports)
    }

    fn one(&self, source: &Source) -> Result<Report, Failure> {
        let stopped = || self.options.stop.as_ref().is_some_and(|stop| stop());
        let stop = || Problem::new("batch/stopped", "the work was stopped");
        if stopped() {
            return Err(stop().into());
        }
        let document = source.read(&self.session)?;
        let report = self.session.score(&document, &self.options);
        // Rules that were stopped are undetermined: nobody wants such a report.
        if stopped() { Err(stop().into()) } else { Ok(report) }
    }
}

/// The documents of one text, read beside the event loop.
pub struct Readings {
    /// What reads.
    pub session: Arc<Session>,
    /// The text.
    pub content: Vec<u8>,
    /// Its format.
    pub form: Form,
}

impl Task for Readings {
    type Output = Vec<Reading>;
    type JsValue = Vec<External<Reading>>;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        contained(|| {
            let readings = self.session.read_all(&self.content, &self.form.named());
            Ok(readings.into_iter().map(|reading| reading.document).collect())
        })
    }

    fn resolve(&mut self, _: Env, readings: Self::Output) -> napi::Result<Self::JsValue> {
        Ok(readings.into_iter().map(External::new).collect())
    }
}

/// Work on a thread that is not ours: a panic must not leave through it.
fn contained<T>(work: impl FnOnce() -> napi::Result<T>) -> napi::Result<T> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(problem("internal/panic", "the engine failed; please report it")))
}
