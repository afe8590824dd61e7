//! `pack.toml`: what a pack is, where it comes from, when it applies, and the indicators that it makes.

mod change;
mod fields;
mod indicator;
mod pattern;
mod read;

use std::collections::BTreeMap;

use super::applies::Applies;
use super::label::Label;
use super::literal::Literal;
use super::passage::Placed;
use crate::document::PartialDate;

pub use change::Override;
pub use fields::DeclaredField;
pub use indicator::{CodeRow, Gate, Indicator, IndicatorSpec, Overall};
pub use pattern::Pattern;
pub use read::language_trouble;
pub(crate) use read::{read, read_params};

/// The path of the manifest in a pack.
pub(crate) const PATH: &str = "pack.toml";

/// What `pack.toml` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Id of the pack.
    pub id: Placed<String>,
    /// Version of the pack, `1.0.0`.
    pub version: String,
    /// Versions of the engine that can read it, `>=0.1`.
    pub engine: Option<String>,
    /// Id of the pack whose rules it takes over and changes.
    pub extends: Option<Placed<String>>,
    /// Name of the standard, guide or method.
    pub title: Label,
    /// What it is, in a sentence or two.
    pub description: Label,
    /// Languages of its texts, the first one the fallback.
    pub languages: Vec<Placed<String>>,
    /// The standard of which it is one edition; of several editions one is chosen for a plan.
    pub edition_of: Option<Placed<String>>,
    /// When the standard was in force.
    pub in_force: Period,
    /// To which plans it applies.
    pub applies: Applies,
    /// Documents that rules cite, by id, in the order of the file.
    pub documents: Vec<SourceDocument>,
    /// What it makes of its findings, in the order of the file.
    pub indicators: Vec<Indicator>,
    /// Fields of documents that it declares besides those that every document knows.
    pub fields: Vec<DeclaredField>,
    /// Regular expressions that its rules look for.
    pub patterns: Vec<Pattern>,
    /// Parameters for all rules.
    pub params: BTreeMap<String, Placed<Literal>>,
    /// What it changes in rules of its parents, in the order of the file.
    pub overrides: Vec<Override>,
}

impl Manifest {
    /// The indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id.value == id)
    }

    /// The cited document with this id.
    pub fn document(&self, id: &str) -> Option<&SourceDocument> {
        self.documents.iter().find(|document| document.id.value == id)
    }
}

/// A period with open ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// Its first day, month or year.
    pub from: Option<Placed<PartialDate>>,
    /// Its last day, month or year.
    pub to: Option<Placed<PartialDate>>,
}

/// A document that rules cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceDocument {
    /// Id by which rules cite it.
    pub id: Placed<String>,
    /// Its title, in its own language.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
    /// Which edition.
    pub edition: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Its language.
    pub language: Option<String>,
    /// What a reader should know of it.
    pub note: Option<String>,
}
