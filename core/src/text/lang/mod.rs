//! The languages: one file (and folder) each, and what the Romance ones share. A new language is a file here and its line
//! in the table.

mod en;
mod es;
mod fr;
mod pt;
mod romance;

use super::grammar::Grammar;

/// All of them, ordered by code.
pub(super) static GRAMMARS: [&Grammar; 4] = [&en::GRAMMAR, &es::GRAMMAR, &fr::GRAMMAR, &pt::GRAMMAR];

/// The grammar of a language that is not in the table, which cannot be.
pub(super) static FALLBACK: &Grammar = &en::GRAMMAR;
