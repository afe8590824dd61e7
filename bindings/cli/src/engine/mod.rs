//! The one place where the program calls the engine: opening packs, reading, scoring, and what packs say of themselves.

mod check;
mod faults;
mod files;
mod packs;
mod read;
mod rules;
mod schema;
mod score;
mod titles;

pub(crate) use check::{check, test};
pub(crate) use faults::rule_complaint;
pub(crate) use packs::{Packs, open};
pub(crate) use read::{Columns, ReadDocument, columns, document_complaints, most_bytes, read, table_help};
pub(crate) use rules::{Explanation, RuleRow, explain, rules};
pub(crate) use schema::{schema, schema_names};
pub(crate) use score::{Detail, score, scorer, text};
