//! One rule as its files write it: what it claims, where that comes from, how it is checked, and its cases.

mod case;
mod logic;
mod read;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::applies::Applies;
use super::literal::Literal;
use super::passage::Placed;
use super::words::Status;
use crate::model::Subject;

pub use case::Case;
pub(crate) use case::read as read_cases;
pub use logic::{Logic, Part};
pub(crate) use read::{Script, read};
pub(crate) use text::{Collector, RuleText};

/// A rule of a pack, with the settings that it has there: a pack that extends another one may change them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Id, unique in the pack: the name of its file.
    pub id: String,
    /// Id of the pack that wrote it: its home.
    pub pack: Arc<str>,
    /// Path of its TOML file in its home.
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
    /// Whether packs that extend its home must leave it as it is.
    pub locked: bool,
    /// Parameters of its own.
    pub params: BTreeMap<String, Placed<Literal>>,
    /// All parameters that it sees: its home's, those of the rule whose check it takes over, and its own, the last one wins.
    pub values: BTreeMap<String, Literal>,
    /// How it is checked.
    pub logic: Logic,
    /// Its tests, which are its documentation too.
    pub cases: Vec<Case>,
    /// Where its cases are written.
    pub cases_in: CaseHome,
    /// The name under which [`Texts`](crate::pack::Texts) has its texts: its id, or another one while texts are changed that
    /// will lapse.
    pub wording: Arc<str>,
}

/// The file in which cases are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseHome {
    /// Id of the pack.
    pub pack: Arc<str>,
    /// Path of the file in it.
    pub path: String,
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
