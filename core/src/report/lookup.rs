//! Looking up one result of a report by name. Packs name their rules and indicators for themselves, so that a name may be that
//! of several.

use super::{Finding, IndicatorResult, Report};

/// A name for which a report has no single answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LookupError {
    /// Nothing has the name on this subject.
    #[error("the report has nothing of the name `{name}`{}{}", on(subject), instead(elsewhere))]
    Unknown {
        /// The name.
        name: String,
        /// The subject.
        subject: String,
        /// Subjects on which something has the name.
        elsewhere: Vec<String>,
    },
    /// Several packs have the name: one of them must be named too.
    #[error("several packs have the name `{name}`; say which: {}", names.join(", "))]
    Ambiguous {
        /// The name.
        name: String,
        /// The names that say which, such as `ogp-local/public_influence`.
        names: Vec<String>,
    },
}

impl Report {
    /// The result of an indicator on a subject (a JSON Pointer; empty for a document that is one commitment), by its id, or by
    /// `pack/id` where several packs have the id.
    ///
    /// ```
    /// use rasero::{Document, Library, Options, Scorer, report::LookupError};
    /// let pack = |id: &str| format!("id = \"{id}\"\nversion = \"1.0.0\"\ntitle = {{ en = \"P\" }}\nlanguages = [\"en\"]\n\
    ///     [[indicator]]\nid = \"score\"\nkind = \"points\"\nsubject = \"commitment\"\ngroups = [\"g\"]\ntitle = {{ en = \"Score\" }}");
    /// let rule = "subject = \"commitment\"\nstatus = \"own\"\ngroup = \"g\"\npoints = 1\ncheck = 'present(commitment.end)'".to_owned();
    /// let library = Library::from_files([
    ///     ("p/pack.toml", pack("p")), ("p/rules/r.toml", rule.clone()),
    ///     ("q/pack.toml", pack("q")), ("q/rules/r.toml", rule),
    /// ])?;
    /// let scorer = Scorer::builder(&library).pack("p").pack("q").build()?;
    /// let document = Document::from_json(r#"{"id": "c", "title": "T", "end": 2027}"#).unwrap();
    /// let report = scorer.score(&document, &Options::as_of("2026-01-15".parse().unwrap()));
    /// assert_eq!(report.indicator("q/score", "").unwrap().pack, "q");
    /// let several = report.indicator("score", "").unwrap_err();
    /// assert!(matches!(several, LookupError::Ambiguous { names, .. } if names == ["p/score", "q/score"]));
    /// # Ok::<(), rasero::pack::PackError>(())
    /// ```
    ///
    /// # Errors
    /// [`LookupError`] when no pack of the report has it there, or several have.
    pub fn indicator(&self, name: &str, subject: &str) -> Result<&IndicatorResult, LookupError> {
        single(&self.indicators, name, subject, |one| (&one.pack, &one.id, &one.subject))
    }

    /// The same for those who name no subject: that on the document itself where it has one, else on the first subject that has one.
    ///
    /// # Errors
    /// [`LookupError`] when no pack of the report has it anywhere, or several have it there.
    pub fn first_indicator(&self, name: &str) -> Result<&IndicatorResult, LookupError> {
        let named = self.indicators.iter().filter(|one| is_named(name, &one.pack, &one.id));
        self.indicator(name, first_subject(named.map(|one| one.subject.as_str())))
    }

    /// The finding of a rule on a subject (a JSON Pointer), by the id of the rule, or by `pack/id` where several packs have it.
    ///
    /// # Errors
    /// [`LookupError`] when no pack of the report has it there, or several have.
    pub fn finding(&self, name: &str, subject: &str) -> Result<&Finding, LookupError> {
        single(&self.findings, name, subject, |one| (&one.pack, &one.rule, &one.subject))
    }

    /// The same for those who name no subject: that on the document itself where it has one, else on the first subject that has one.
    ///
    /// # Errors
    /// [`LookupError`] when no pack of the report has it anywhere, or several have it there.
    pub fn first_finding(&self, name: &str) -> Result<&Finding, LookupError> {
        let named = self.findings.iter().filter(|one| is_named(name, &one.pack, &one.rule));
        self.finding(name, first_subject(named.map(|one| one.subject.as_str())))
    }
}

/// The document among subjects, or else the first of them.
fn first_subject<'a>(mut subjects: impl Iterator<Item = &'a str>) -> &'a str {
    let first = subjects.next().unwrap_or_default();
    if subjects.any(str::is_empty) { "" } else { first }
}

/// ` on /commitments/0`; nothing of the document itself.
fn on(subject: &str) -> String {
    if subject.is_empty() { String::new() } else { format!(" on {subject}") }
}

/// How many other subjects an error names.
const MOST_ELSEWHERE: usize = 5;

/// Where the name is instead.
fn instead(elsewhere: &[String]) -> String {
    if elsewhere.is_empty() {
        return String::new();
    }
    let named = elsewhere.iter().take(MOST_ELSEWHERE).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = if elsewhere.len() > MOST_ELSEWHERE { ", ..." } else { "" };
    format!("; say on which subject: {named}{more}")
}

/// Whether `name`, an id or `pack/id`, is that of what has this pack and this id.
///
/// ```
/// use rasero::report::is_named;
/// assert!(is_named("smart", "smart", "smart") && is_named("irm/star", "irm", "star"));
/// assert!(!is_named("irm/star", "other", "star"));
/// ```
pub fn is_named(name: &str, pack: &str, id: &str) -> bool {
    match name.split_once('/') {
        Some(full) => full == (pack, id),
        None => name == id,
    }
}

/// The one thing of a name on a subject; `told` gives the pack, the id and the subject of a thing.
fn single<'a, T>(
    all: &'a [T],
    name: &str,
    subject: &str,
    told: impl Fn(&'a T) -> (&'a str, &'a str, &'a str),
) -> Result<&'a T, LookupError> {
    let named = all.iter().filter(|one| {
        let (pack, id, _) = told(one);
        is_named(name, pack, id)
    });
    let (here, elsewhere): (Vec<_>, Vec<_>) = named.partition(|one| told(one).2 == subject);
    match here.as_slice() {
        [one] => Ok(*one),
        [] => {
            let mut elsewhere: Vec<String> =
                elsewhere.into_iter().map(|one| told(one).2.to_owned()).collect();
            elsewhere.dedup();
            Err(LookupError::Unknown { name: name.to_owned(), subject: subject.to_owned(), elsewhere })
        }
        several => {
            let full = |one: &&'a T| {
                let (pack, id, _) = told(one);
                format!("{pack}/{id}")
            };
            Err(LookupError::Ambiguous { name: name.to_owned(), names: several.iter().map(full).collect() })
        }
    }
}
