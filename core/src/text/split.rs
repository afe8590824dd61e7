//! A text split into words: what telling its language and scanning it both begin with.

use std::sync::Arc;

use super::reading::beginning;
use super::token::Tokens;

/// The words of the [`beginning`] of a text, with what stands between them.
#[derive(Clone, Debug)]
pub(crate) struct Split(Arc<Tokens>);

impl Split {
    /// Splits a text.
    pub(crate) fn of(text: &str) -> Self {
        Split(Arc::new(Tokens::scan(beginning(text))))
    }

    /// The words and signs.
    pub(super) fn tokens(&self) -> &Arc<Tokens> {
        &self.0
    }
}
