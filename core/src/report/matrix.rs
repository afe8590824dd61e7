//! The clause matrix: the structure of a standard against rules, statuses and, given a report, verdicts. Its JSON is a contract.

use serde::Serialize;

use super::{Change, DocumentSummary, Verdict};

/// The structure of the standard that a pack encodes, with what the pack has for each clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Matrix {
    /// Id of the pack.
    pub pack: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// Id of the pack whose structure this is: the pack itself, or the parent that it takes it from.
    pub structure_of: String,
    /// Language of the texts.
    pub locale: String,
    /// The document that the verdicts are on; `null` without verdicts.
    pub document: Option<DocumentSummary>,
    /// The day on which it was judged; `null` without verdicts.
    pub as_of: Option<String>,
    /// Rows of the structure.
    pub rows: Vec<MatrixHead>,
    /// Columns of the structure; empty when it has one dimension.
    pub columns: Vec<MatrixHead>,
    /// Every cell, row by row: one for each column, or one for the row.
    pub cells: Vec<MatrixCell>,
    /// Rules of the pack that belong to no cell.
    pub other_rules: Vec<MatrixRule>,
}

impl Matrix {
    /// Clauses without a rule, in order.
    pub fn holes(&self) -> impl Iterator<Item = &MatrixClause> {
        self.cells.iter().flat_map(|cell| &cell.clauses).filter(|clause| clause.rules.is_empty())
    }

    /// The matrix as compact JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|error| format!("{{\"error\":\"{error}\"}}"))
    }
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixHead {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// A cell of the structure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixCell {
    /// Id of its row.
    pub row: String,
    /// Id of its column; `null` when there are no columns.
    pub column: Option<String>,
    /// The clauses in it.
    pub clauses: Vec<MatrixClause>,
    /// Rules that belong to it and encode no clause.
    pub rules: Vec<MatrixRule>,
}

/// A clause of the standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixClause {
    /// Its id.
    pub id: String,
    /// What it is about, in a few words.
    pub title: String,
    /// The rules that encode it; empty for a hole.
    pub rules: Vec<MatrixRule>,
}

/// A rule in the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixRule {
    /// Its id.
    pub id: String,
    /// What it says when met.
    pub title: String,
    /// How surely it was read: `stable`, `draft` or `own`.
    pub status: String,
    /// Tier of a compliance indicator.
    pub tier: Option<String>,
    /// Id of the pack that wrote it.
    pub pack: String,
    /// Whether the pack has switched it off: it is not asked then.
    pub off: bool,
    /// What the pack changes in it, and why.
    pub changes: Vec<Change>,
    /// Whether only a person can judge it.
    pub for_a_person: bool,
    /// How many subjects have which verdict; empty without a report.
    pub verdicts: Vec<VerdictCount>,
}

/// How many subjects have a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct VerdictCount {
    /// The verdict.
    pub verdict: Verdict,
    /// So many subjects have it.
    pub count: u32,
}
