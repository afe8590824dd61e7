//! A session: packs opened and compiled, ready to read and score any number of documents on any number of threads.

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::Arc;

use jiff::civil::Date;

use super::batch::in_order;
use super::{Failure, Feed, Named, Packs, Problem, Reader, Reading, Shipped, Validation};
use crate::engine::{Judged, Options, Scorer};
use crate::model::{DeclaredFields, Document, Mode, Subject};
use crate::render::{Measure, unsaid_measures};
use crate::report::Report;
use crate::script::Stop;

/// What a session is opened with.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// Shipped packs by name, others by folder; empty for every shipped pack that applies to a document.
    pub packs: Vec<String>,
    /// Language of the texts, such as `es`. Without it: the language of each document. Faults are told in it too; without it, in
    /// English.
    pub locale: Option<String>,
    /// Whether unknown fields and unknown words of a vocabulary refuse a document.
    pub strict: bool,
    /// A mapping of columns for tables, as TOML text. Without it: the built-in one.
    pub columns: Option<String>,
    /// How messages call the file of that mapping.
    pub columns_file: Option<String>,
}

/// Packs, compiled, with the way documents are read. Immutable: threads share it.
#[derive(Debug)]
pub struct Session {
    packs: Packs,
    scorer: Arc<Scorer>,
    reader: Reader,
    /// In which faults are told.
    language: Option<String>,
}

impl Session {
    /// Opens packs and compiles them.
    ///
    /// # Errors
    /// Everything that is wrong with packs, rules, language or mapping.
    pub fn open(shipped: &Shipped, opening: &Opening) -> Result<Self, Failure> {
        let language = opening.locale.as_deref().map(locale).transpose()?;
        Self::opened(shipped, opening, language).map_err(|failure| failure.told(language))
    }

    fn opened(shipped: &Shipped, opening: &Opening, language: Option<&str>) -> Result<Self, Failure> {
        let packs = Packs::open(shipped, &opening.packs)?;
        let mut reader = packs
            .chosen()
            .iter()
            .fold(Reader::new(opening.strict), |reader, pack| reader.knowing(&pack.fields()));
        if let Some(columns) = &opening.columns {
            reader = reader.with_columns(columns, opening.columns_file.as_deref())?;
        }
        let scorer = Arc::new(packs.scorer(language)?);
        Ok(Session { packs, scorer, reader, language: language.map(str::to_owned) })
    }

    /// The language that was asked for, in which faults are told too.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    fn told(&self, failure: Failure) -> Failure {
        failure.told(self.language())
    }

    /// The packs, for what they say of themselves.
    pub fn packs(&self) -> &Packs {
        &self.packs
    }

    /// The engine's own scorer.
    pub fn scorer(&self) -> &Scorer {
        &self.scorer
    }

    pub(super) fn shared_scorer(&self) -> &Arc<Scorer> {
        &self.scorer
    }

    /// How documents are read: how strictly, and with which fields of packs.
    pub(super) fn reading(&self) -> (Mode, DeclaredFields) {
        (self.reader.mode(), self.reader.fields().clone())
    }

    /// Reads one document.
    ///
    /// # Errors
    /// All faults at once.
    pub fn read(&self, bytes: &[u8], named: &Named) -> Result<Document, Failure> {
        self.reader.read(bytes, named).map_err(|failure| self.told(failure))
    }

    /// Reads every document of an input, such as each line of JSON Lines. Never empty.
    pub fn read_all(&self, bytes: &[u8], named: &Named) -> Vec<Reading> {
        let readings = self.reader.read_all(bytes, named).into_iter();
        let told = |reading: Reading| Reading {
            document: reading.document.map_err(|failure| self.told(failure)),
            ..reading
        };
        readings.map(told).collect()
    }

    /// Reads the values of one document that came as JSON: see [`Reader::read_values`].
    ///
    /// # Errors
    /// All faults at once.
    pub fn read_values(&self, json: &str) -> Result<Document, Failure> {
        self.reader.read_values(json).map_err(|failure| self.told(failure))
    }

    /// What is wrong with a document that was read, or refused.
    ///
    /// ```
    /// use rasero::wire::{Named, Opening, Session, Shipped};
    /// let session = Session::open(&Shipped::default(), &Opening { locale: Some("es".into()), ..Opening::default() })?;
    /// let validation = session.validation(&session.read_values(r#"{"id": "c1", "title": 7}"#));
    /// assert_eq!(validation.fields["/title"], ["se esperaba un texto, se halló el número `7`"]);
    /// # Ok::<(), rasero::wire::Failure>(())
    /// ```
    pub fn validation(&self, read: &Result<Document, Failure>) -> Validation {
        let mut validation = Validation::of(read);
        if let (Ok(_), Some(language)) = (read, self.language()) {
            let faults = std::mem::take(&mut validation.faults).into_iter();
            validation.faults = faults.map(|warning| warning.in_language(language)).collect();
        }
        validation
    }

    /// Which of these headings of a table are columns that the mapping knows.
    pub fn known_columns(&self, headings: &[String]) -> Vec<bool> {
        self.reader.known_columns(headings)
    }

    /// Reads each row of a table that is in memory: see [`Reader::read_cells`].
    ///
    /// # Errors
    /// When the table itself cannot be meant, such as one of which no column is known.
    pub fn read_cells<'c>(
        &self,
        headings: &[String],
        height: usize,
        cell: impl Fn(usize, usize) -> Option<&'c str>,
    ) -> Result<Vec<Result<Document, Failure>>, Failure> {
        let rows = self.reader.read_cells(headings, height, cell).map_err(|failure| self.told(failure))?;
        Ok(rows.into_iter().map(|row| row.map_err(|failure| self.told(failure))).collect())
    }

    /// Takes native values, pushed one by one.
    pub fn feed(&self) -> Feed {
        self.reader.feed().telling(self.language())
    }

    /// Scores a document. It cannot fail: trouble is inside the report.
    pub fn score(&self, document: &Document, options: &Options) -> Report {
        self.scorer.score(document, options)
    }

    /// The columns of a table of commitments that are scored on that day: what [`measures`](crate::render::measures) can say of any of
    /// them, whichever packs apply, in their order and without values.
    ///
    /// ```
    /// use rasero::wire::{self, Opening, Session, Shipped};
    /// let session = Session::open(&Shipped::default(), &Opening::default())?;
    /// assert_eq!(session.measures(&wire::options("2026-03-01", None)?), []);
    /// # Ok::<(), wire::Failure>(())
    /// ```
    pub fn measures(&self, options: &Options) -> Vec<Measure> {
        unsaid_measures(&self.scorer.blank_indicators(Subject::Commitment, options.as_of))
    }

    /// Judges a document; its report is written when somebody asks for more than verdicts. It cannot fail.
    pub fn judge(&self, document: &Document, options: &Options) -> Judged {
        self.scorer.judge(document, options)
    }

    /// Scores documents on `jobs` threads (one a processor without a number) and hands the reports over in order, on the
    /// caller's thread, each with its index.
    ///
    /// ```
    /// use rasero::wire::{self, Named, Opening, Session, Shipped};
    /// let session = Session::open(&Shipped::default(), &Opening::default())?;
    /// let plan = session.read(b"id: a\ntitle: A title", &Named::default())?;
    /// let mut done = Vec::new();
    /// session.score_many(&[plan.clone(), plan], &wire::options("2026-03-01", None)?, None, |index, report| {
    ///     done.push((index, report.document.id));
    ///     std::ops::ControlFlow::Continue(())
    /// })?;
    /// assert_eq!(done, [(0, "a".to_owned()), (1, "a".to_owned())]);
    /// # Ok::<(), wire::Failure>(())
    /// ```
    ///
    /// # Errors
    /// `batch/stopped` when `take` breaks off, or the stop signal says so.
    pub fn score_many(
        &self,
        documents: &[Document],
        options: &Options,
        jobs: Option<NonZeroUsize>,
        mut take: impl FnMut(usize, Report) -> ControlFlow<()>,
    ) -> Result<(), Failure> {
        let stopped = || options.stop.as_ref().is_some_and(|stop| stop());
        let mut done = 0;
        in_order(
            documents,
            jobs,
            |document| (!stopped()).then(|| self.score(document, options)),
            |report| {
                let taken = report.filter(|_| !stopped()).map(|report| take(done, report));
                done += 1;
                if taken == Some(ControlFlow::Continue(())) { Ok(()) } else { Err(()) }
            },
        )
        .map_err(|()| {
            let message =
                format!("stopped after {} of {} documents", done.saturating_sub(1), documents.len());
            Problem::new("batch/stopped", message).into()
        })
    }
}

/// What a scoring depends on besides document and packs: the day, as `2026-03-01`, and a signal to stop.
///
/// # Errors
/// As [`day`].
pub fn options(as_of: &str, stop: Option<Stop>) -> Result<Options, Failure> {
    Ok(Options { stop, ..Options::as_of(day(as_of)?) })
}

/// Reads a day such as `2026-03-01`: no other form, and no day that does not exist.
///
/// ```
/// assert_eq!(rasero::wire::day("2026-03-01")?.to_string(), "2026-03-01");
/// assert_eq!(rasero::wire::day("2026-02-30").unwrap_err().code, "usage/as-of");
/// # Ok::<(), rasero::wire::Failure>(())
/// ```
///
/// # Errors
/// `usage/as-of`.
pub fn day(text: &str) -> Result<Date, Failure> {
    let shape = text.len() == 10 && text.split('-').map(str::len).eq([4, 2, 2]);
    let day = if shape { text.parse().ok() } else { None };
    day.ok_or_else(|| {
        let expected = "a day that exists, such as 2026-03-01";
        Problem {
            expected: Some(expected.to_owned()),
            found: Some(format!("`{text}`")),
            ..Problem::new("usage/as-of", format!("expected {expected}"))
        }
        .into()
    })
}

/// Reads the name of a language, such as `es` or `es-MX`.
///
/// # Errors
/// `usage/locale` for a blank one.
pub fn locale(text: &str) -> Result<&str, Failure> {
    let text = text.trim();
    if text.is_empty() {
        let expected = "a language, such as es";
        let problem = Problem::new("usage/locale", format!("expected {expected}"));
        return Err(Problem { expected: Some(expected.to_owned()), ..problem }.into());
    }
    Ok(text)
}
