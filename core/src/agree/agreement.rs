//! The agreement of all indicators with all columns: from observations to measures. Its JSON is a contract.

use std::collections::BTreeMap;

use serde::Serialize;

use super::disagreement::{Disagreement, disagreements, worst};
use super::measure::Measures;
use super::observation::{Observation, Ours};
use super::ranking::Pairs;
use super::sample::{Coded, Sample};
use super::sheet::SheetCounts;
use super::study::{Compared, Study};
use crate::report::Report;

/// How intervals are drawn, and how much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Start of the generator that draws plans: the same seed gives the same intervals.
    pub seed: u64,
    /// How often plans are drawn; 0 for no intervals.
    pub resamples: u32,
    /// The most disagreements that are told for each comparison on either side; `None` for all.
    pub worst: Option<usize>,
}

impl Default for Settings {
    /// A thousand resamples, and all disagreements.
    fn default() -> Self {
        Settings { seed: 1, resamples: 1000, worst: None }
    }
}

/// How indicators agree with people.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Agreement {
    /// Version of the engine.
    pub rasero: String,
    /// The day on which documents were judged; empty when there were none.
    pub as_of: String,
    /// The packs that scored.
    pub packs: Vec<PackStamp>,
    /// Rows of the tables.
    pub read: u64,
    /// Rows that the labels file leaves out.
    pub left_out: u64,
    /// Rows that met a document.
    pub observed: u64,
    /// Start of the generator.
    pub seed: u64,
    /// How often plans were drawn.
    pub resamples: u32,
    /// One for each indicator and column.
    pub comparisons: Vec<ComparisonResult>,
    /// Comparisons of packs that did not score.
    pub not_compared: Vec<String>,
}

/// A pack that scored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackStamp {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its content.
    pub digest: String,
}

/// One indicator against one column.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparisonResult {
    /// `pack/indicator`, with `:part` where a part is meant.
    pub indicator: String,
    /// What people's side is called: the column, unless the labels file names it otherwise.
    pub column: String,
    /// The codes, lowest first.
    pub codes: Vec<String>,
    /// Rows with a human code and a result of the indicator.
    pub rows: u64,
    /// Plans among them; a row that names no plan is one.
    pub plans: u64,
    /// Rows without a human code.
    pub not_coded: u64,
    /// Rows with a human code on which the indicator gives nothing.
    pub no_result: u64,
    /// Words that are no code, with the number of rows.
    pub unknown_words: BTreeMap<String, u64>,
    /// Counts, one line for each human code, one column for each code of the indicator; `null` for an indicator without codes.
    pub confusion: Option<Vec<Vec<u64>>>,
    /// Pairs of rows of one plan with different human codes.
    pub pairs: PairCounts,
    /// The measures.
    pub measures: Measures,
    /// How many rows disagree. Where the indicator gives no code, a row disagrees when its score stands in the wrong order
    /// against more than half of the rows with other human codes.
    pub disagree: u64,
    /// The disagreements, the worst first.
    pub disagreements: Vec<Disagreement>,
}

/// Pairs of rows of one plan with different human codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PairCounts {
    /// The row with the higher human code has the higher score.
    pub right: u64,
    /// Both have the same score: counted half.
    pub tied: u64,
    /// All of them.
    pub of: u64,
}

impl From<Pairs> for PairCounts {
    fn from(pairs: Pairs) -> Self {
        PairCounts { right: pairs.right, tied: pairs.tied, of: pairs.of }
    }
}

impl Agreement {
    /// The agreement as compact JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|error| format!("{{\"error\":\"{error}\"}}"))
    }

    /// Adds what a report was made with: the day, and its packs.
    pub fn made_with(&mut self, report: &Report) {
        self.as_of.clone_from(&report.as_of);
        for pack in &report.packs {
            let stamp =
                PackStamp { id: pack.id.clone(), version: pack.version.clone(), digest: pack.digest.clone() };
            if !self.packs.contains(&stamp) {
                self.packs.push(stamp);
            }
        }
    }
}

impl Study {
    /// How indicators agree with people on all rows. The same observations and settings give the same result.
    pub fn agreement(
        &self,
        counts: &SheetCounts,
        observations: &[Observation],
        settings: &Settings,
    ) -> Agreement {
        let comparisons = self.compared.iter().enumerate().map(|(index, one)| {
            let unknown = counts.unknown.get(index).cloned().unwrap_or_default();
            compare(one, index, observations, unknown, settings)
        });
        Agreement {
            rasero: env!("CARGO_PKG_VERSION").to_owned(),
            as_of: String::new(),
            packs: Vec::new(),
            read: counts.read,
            left_out: counts.left_out,
            observed: number(observations.len()),
            seed: settings.seed,
            resamples: settings.resamples,
            comparisons: comparisons.collect(),
            not_compared: self.not_compared.clone(),
        }
    }
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// A row that takes part in a comparison.
pub(super) struct Entry<'o> {
    pub observation: &'o Observation,
    pub human: usize,
    pub ours: Ours,
}

fn compare(
    one: &Compared,
    index: usize,
    observations: &[Observation],
    unknown_words: BTreeMap<String, u64>,
    settings: &Settings,
) -> ComparisonResult {
    let mut entries = Vec::new();
    let (mut not_coded, mut no_result) = (0, 0);
    for observation in observations {
        let human = observation.row.human.get(index).copied().flatten();
        match (human, observation.ours.get(index).copied().flatten()) {
            (None, _) => not_coded += 1,
            (Some(_), None) => no_result += 1,
            (Some(human), Some(ours)) => entries.push(Entry { observation, human, ours }),
        }
    }
    let coded: Vec<Coded<'_>> = entries.iter().map(Entry::coded).collect();
    let sample = Sample::new(one.codes.len(), one.coded, &coded);
    let whole = sample.whole();
    let mut disagreements = disagreements(one, &entries);
    let disagree = number(disagreements.len());
    worst(&mut disagreements, settings.worst.unwrap_or(usize::MAX));
    ComparisonResult {
        indicator: one.indicator.clone(),
        column: one.name.clone(),
        codes: one.codes.clone(),
        rows: number(entries.len()),
        plans: number(sample.plans()),
        not_coded,
        no_result,
        unknown_words,
        confusion: one.coded.then(|| whole.confusion.lines()),
        pairs: whole.inside.into(),
        measures: sample.measures(settings.seed, settings.resamples),
        disagree,
        disagreements,
    }
}

impl Entry<'_> {
    fn coded(&self) -> Coded<'_> {
        let plan = self.observation.row.plan.as_deref();
        Coded { plan, human: self.human, ours: self.ours.code, score: self.ours.score }
    }
}
