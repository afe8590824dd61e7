//! A text in the language in which it is said, found once: reports say the same texts about every document.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::FluentError;
use fluent_syntax::ast;

use super::Args;
use super::above::Bundle;
use super::table::{Entry, Text, Texts};

/// Fewer pieces than the crate that resolves texts would put into one.
const MOST_PIECES: usize = 100;
/// Bytes of a text, about.
const USUAL_LENGTH: usize = 160;

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

/// A text that puts its arguments between its words, as most texts do: filling it takes no more than writing them down.
#[derive(Clone, Debug)]
pub(crate) struct Form(Vec<Piece>);

/// A piece of such a text.
#[derive(Clone, Debug)]
enum Piece {
    Words(String),
    Argument(String),
}

/// What stands for an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown<'a> {
    Number(i64),
    Text(&'a str),
}

impl Phrase {
    /// The form of a text that chooses nothing and holds no other text; `None` for any other.
    pub(crate) fn form(&self) -> Option<Form> {
        let pattern = pattern(&self.bundle, &self.message, self.attribute.as_deref())?;
        let tag = self.other.as_ref().map(|tag| Piece::Words(format!("[{tag}] ")));
        let mut pieces: Vec<Piece> = tag.into_iter().collect();
        for element in &pattern.elements {
            pieces.push(match element {
                ast::PatternElement::TextElement { value } => Piece::Words((*value).to_owned()),
                ast::PatternElement::Placeable {
                    expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
                } => Piece::Argument(id.name.to_owned()),
                ast::PatternElement::Placeable { .. } => return None,
            });
        }
        (pieces.len() <= MOST_PIECES).then_some(Form(pieces))
    }
}

impl Form {
    /// The text with its arguments, as [`Phrase::with`] gives it.
    pub(crate) fn filled<'a>(&self, value: impl Fn(&str) -> Option<Shown<'a>>) -> String {
        let mut text = String::with_capacity(USUAL_LENGTH);
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Argument(name) => match value(name) {
                    Some(Shown::Text(words)) => text.push_str(words),
                    Some(Shown::Number(number)) => text.push_str(&number.to_string()),
                    None => text.extend(["{$", name, "}"]),
                },
            }
        }
        text
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
