//! The languages: one file (and folder) each. A new language is a file here and its line in the table.

mod en;
mod es;

use super::grammar::Grammar;

/// All of them, ordered by code.
pub(super) static GRAMMARS: [&Grammar; 2] = [&en::GRAMMAR, &es::GRAMMAR];

/// The grammar of a language that is not in the table, which cannot be.
pub(super) static FALLBACK: &Grammar = &en::GRAMMAR;
