//! A text split into words: what telling its language and scanning it both begin with.

use std::borrow::Cow;
use std::sync::Arc;

use super::again;
use super::reading::{Span, beginning};
use super::token::Tokens;

/// The words of the [`beginning`] of a text, with what stands between them; what it says again is left out.
#[derive(Clone, Debug)]
pub(crate) struct Split(Arc<Tokens>);

impl Split {
    /// Splits a text.
    pub(crate) fn of(text: &str) -> Self {
        Split(Arc::new(again::leave_out(Tokens::scan(beginning(text)))))
    }

    /// A part of it, with spans that begin to count where the part begins.
    pub(crate) fn part(&self, span: Span) -> Split {
        Split(Arc::new(self.0.part(span)))
    }

    /// The text without what it says again.
    pub(crate) fn said<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if !self.0.leave_out() {
            return Cow::Borrowed(text);
        }
        let said = (0..).zip(text.chars()).filter(|(at, _)| !self.0.leave_out_at(*at));
        Cow::Owned(said.map(|(_, letter)| letter).collect())
    }

    /// The words and signs.
    pub(super) fn tokens(&self) -> &Arc<Tokens> {
        &self.0
    }
}
