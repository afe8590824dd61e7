//! Looking up one result of a report by name. Packs name their rules and indicators for themselves, so that a name may be that
//! of several.

use super::{Finding, IndicatorResult, Report};

/// A name for which a report has no single answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LookupError {
    /// Nothing has the name on this subject.
    #[error("the report has nothing of the name `{name}`{}", on(subject))]
    Unknown {
        /// The name.
        name: String,
        /// The subject.
        subject: String,
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
        let of_subject = self.indicators.iter().filter(|result| result.subject == subject);
        single(of_subject, name, subject, |result| (result.pack.as_str(), result.id.as_str()))
    }

    /// The same on the first subject that has it.
    ///
    /// # Errors
    /// [`LookupError`] when no pack of the report has it anywhere, or several have it there.
    pub fn first_indicator(&self, name: &str) -> Result<&IndicatorResult, LookupError> {
        let is_it = |result: &&IndicatorResult| fits(name, (&result.pack, &result.id));
        let first = self.indicators.iter().find(is_it);
        self.indicator(name, first.map_or("", |result| &result.subject))
    }

    /// The finding of a rule on a subject (a JSON Pointer), by the id of the rule, or by `pack/id` where several packs have it.
    ///
    /// # Errors
    /// [`LookupError`] when no pack of the report has it there, or several have.
    pub fn finding(&self, name: &str, subject: &str) -> Result<&Finding, LookupError> {
        let of_subject = self.findings.iter().filter(|finding| finding.subject == subject);
        single(of_subject, name, subject, |finding| (finding.pack.as_str(), finding.rule.as_str()))
    }

    /// The same on the first subject that has it.
    ///
    /// # Errors
    /// [`LookupError`] when no pack of the report has it anywhere, or several have it there.
    pub fn first_finding(&self, name: &str) -> Result<&Finding, LookupError> {
        let is_it = |finding: &&Finding| fits(name, (&finding.pack, &finding.rule));
        let first = self.findings.iter().find(is_it);
        self.finding(name, first.map_or("", |finding| &finding.subject))
    }
}

/// ` on /commitments/0`; nothing of the document itself.
fn on(subject: &str) -> String {
    if subject.is_empty() { String::new() } else { format!(" on {subject}") }
}

/// Whether a name, with or without its pack, is that of what has this pack and this id.
fn fits(name: &str, (own_pack, own_id): (&str, &str)) -> bool {
    match name.split_once('/') {
        Some((pack, id)) => (pack, id) == (own_pack, own_id),
        None => name == own_id,
    }
}

/// The one thing of a name; `names` tells its pack and its id.
fn single<'a, T: 'a>(
    all: impl Iterator<Item = &'a T>,
    name: &str,
    subject: &str,
    names: impl Fn(&'a T) -> (&'a str, &'a str),
) -> Result<&'a T, LookupError> {
    let found: Vec<&T> = all.filter(|one| fits(name, names(one))).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(LookupError::Unknown { name: name.to_owned(), subject: subject.to_owned() }),
        several => {
            let full = |one: &&'a T| {
                let (pack, id) = names(one);
                format!("{pack}/{id}")
            };
            Err(LookupError::Ambiguous { name: name.to_owned(), names: several.iter().map(full).collect() })
        }
    }
}
