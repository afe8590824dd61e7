//! A text in the language in which it is said, found once: reports say the same texts about every document.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::FluentError;
use fluent_syntax::ast;

use super::Args;
use super::above::Bundle;
use super::table::{Entry, Text, Texts};

/// A text in one language, ready to take its arguments.
#[derive(Clone)]
pub(crate) struct Phrase {
    bundle: Arc<Bundle>,
    message: String,
    attribute: Option<String>,
    /// The tag of its language, where that is another one than the one that was asked for.
    other: Option<String>,
}

impl Phrase {
    /// With its arguments; `None` when it has no words at all. Faults show in the text itself, as the name of the missing
    /// argument in braces.
    pub(crate) fn with(&self, args: &Args) -> Option<Text> {
        self.noting(args, &mut Vec::new())
    }

    /// Its words, when it takes no arguments.
    pub(crate) fn plain(&self) -> Option<Text> {
        let mut missing = Vec::new();
        self.noting(&Args::new(), &mut missing).filter(|_| missing.is_empty())
    }

    /// With its arguments; notes what could not be resolved.
    fn noting(&self, args: &Args, unresolved: &mut Vec<FluentError>) -> Option<Text> {
        let pattern = pattern(&self.bundle, &self.message, self.attribute.as_deref())?;
        let words = self.bundle.format_pattern(pattern, Some(&args.to_fluent()), unresolved).into_owned();
        Some(match &self.other {
            Some(tag) => Text { text: format!("[{tag}] {words}"), fallback: true },
            None => Text { text: words, fallback: false },
        })
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Phrase").field(&self.message).field(&self.attribute).finish()
    }
}

impl Texts {
    /// A text of a rule in the language asked for (`es-MX` is content with `es`), or else in another one; `None` when there is no
    /// such text. Where it is looked for is told at [`Texts::format`].
    pub(crate) fn phrase(&self, rule: &str, text_id: &str, language: &str) -> Option<Phrase> {
        let (texts, by_language) = self.find(rule, text_id)?;
        let primary = language.split('-').next().unwrap_or(language);
        let own = [language, primary].into_iter().find(|tag| by_language.contains_key(*tag));
        let declared =
            || texts.languages.iter().map(String::as_str).find(|tag| by_language.contains_key(*tag));
        let any = || by_language.keys().map(String::as_str).next();
        let tag = own.or_else(declared).or_else(any)?;
        let entry = by_language.get(tag)?;
        Some(Phrase {
            bundle: Arc::clone(texts.bundles.get(entry.layer)?.get(tag)?),
            message: entry.message.clone(),
            attribute: entry.attribute.clone(),
            other: own.is_none().then(|| tag.to_owned()),
        })
    }
}

/// The pattern of a text in the bundle that holds it.
pub(super) fn pattern_of<'b>(bundle: &'b Bundle, entry: &Entry) -> Option<&'b ast::Pattern<&'b str>> {
    pattern(bundle, &entry.message, entry.attribute.as_deref())
}

fn pattern<'b>(
    bundle: &'b Bundle,
    message: &str,
    attribute: Option<&str>,
) -> Option<&'b ast::Pattern<&'b str>> {
    let message = bundle.get_message(message)?;
    match attribute {
        None => message.value(),
        Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
    }
}
