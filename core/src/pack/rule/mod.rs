//! One rule as its files write it: what it claims, where that comes from, how it is checked, and its cases.

mod case;
mod logic;
mod read;
mod text;

use std::collections::BTreeMap;

use super::applies::Applies;
use super::literal::Literal;
use super::passage::Placed;
use super::words::Status;
use crate::model::Subject;

pub use case::Case;
pub use logic::{Logic, Part};
pub(crate) use read::{Script, read};
pub(crate) use text::RuleText;

/// A rule of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Id, unique in the pack: the name of its file.
    pub id: String,
    /// Path of its TOML file in the pack.
    pub path: String,
    /// What it is about.
    pub subject: Subject,
    /// Group of a points indicator.
    pub group: Option<Placed<String>>,
    /// Tier of a compliance indicator.
    pub tier: Option<Placed<String>>,
    /// Phase of the process that it belongs to.
    pub phase: Option<String>,
    /// Component of the standard that it belongs to.
    pub component: Option<String>,
    /// Weight; 0 makes it a warning when it has no tier.
    pub points: u32,
    /// Cells of a level indicator that it fills.
    pub cell: Option<CellRef>,
    /// How surely its source was read.
    pub status: Status,
    /// Where it comes from; `pack check` asks for one.
    pub source: Option<Source>,
    /// When it applies.
    pub applies: Applies,
    /// Parameters of its own.
    pub params: BTreeMap<String, Placed<Literal>>,
    /// How it is checked.
    pub logic: Logic,
    /// Its tests, which are its documentation too.
    pub cases: Vec<Case>,
}

impl Rule {
    /// The clause that it encodes, when it encodes one.
    pub fn clause(&self) -> Option<&str> {
        self.source.as_ref()?.clause.as_ref().map(|clause| clause.value.as_str())
    }
}

/// The cells of a level indicator that a rule fills when met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRef {
    /// The dimension.
    pub dimension: Placed<String>,
    /// The levels in that dimension; never empty.
    pub levels: Vec<Placed<String>>,
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Id of a document of the manifest.
    pub document: Placed<String>,
    /// Section of the document.
    pub section: Option<String>,
    /// Clause: the id under which people know the requirement.
    pub clause: Option<Placed<String>>,
}
