//! Results of indicators: what a pack makes of its findings, one shape for each kind.

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// How many of the rules that an indicator counts were answered by the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Rules with an answer: met, partly met, met by alternative or not met.
    pub answered: u32,
    /// Rules that count.
    pub of: u32,
}

/// What tables say of an indicator beside its groups or dimensions, none of which may be called so.
pub const TABLE_PARTS: [&str; 5] = ["answered", "from", "of", "permille", "to"];

/// An indicator of one pack on one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorResult {
    /// Pack that defines the indicator.
    pub pack: SmolStr,
    /// Id of the indicator, unique in its pack.
    pub id: SmolStr,
    /// JSON Pointer of the subject.
    pub subject: SmolStr,
    /// Name of the kind.
    pub kind: IndicatorKind,
    /// How much of it the record answered.
    pub coverage: Coverage,
    /// Ids of the rules that would lift it to its next step, in the order to take them.
    pub next: Vec<String>,
    /// What the kind adds; its keys follow those above.
    #[serde(flatten)]
    pub result: IndicatorOutcome,
}

/// The four kinds of indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorKind {
    /// Requirements by tier, met or not.
    Compliance,
    /// Points earned over points attainable.
    Points,
    /// Ordered levels over dimensions.
    Level,
    /// One code of a code list.
    Code,
}

impl IndicatorKind {
    /// The name in packs and reports.
    pub fn name(self) -> &'static str {
        match self {
            IndicatorKind::Compliance => "compliance",
            IndicatorKind::Points => "points",
            IndicatorKind::Level => "level",
            IndicatorKind::Code => "code",
        }
    }
}

/// What an indicator says, by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum IndicatorOutcome {
    /// See [`PointsResult`].
    Points(PointsResult),
    /// See [`LevelResult`].
    Level(LevelResult),
    /// See [`ComplianceResult`].
    Compliance(ComplianceResult),
    /// See [`CodeResult`].
    Code(CodeResult),
}

impl IndicatorOutcome {
    /// Its thousandths, for kinds that have them and where something counts.
    ///
    /// ```
    /// use rasero::report::{IndicatorOutcome, PointsResult};
    /// let nothing = PointsResult { earned: 0, attainable: 0, permille: 0, groups: Vec::new() };
    /// assert_eq!(IndicatorOutcome::Points(nothing).permille(), None);
    /// ```
    pub fn permille(&self) -> Option<u32> {
        match self {
            IndicatorOutcome::Points(points) => (points.attainable > 0).then_some(points.permille),
            IndicatorOutcome::Code(code) => code.permille.filter(|_| code.applies),
            IndicatorOutcome::Level(_) | IndicatorOutcome::Compliance(_) => None,
        }
    }

    /// Whether it has thousandths wherever something counts.
    pub fn is_graded(&self) -> bool {
        match self {
            IndicatorOutcome::Points(_) => true,
            IndicatorOutcome::Code(code) => code.permille.is_some(),
            IndicatorOutcome::Level(_) | IndicatorOutcome::Compliance(_) => false,
        }
    }
}

/// Points, in thousandths of a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsResult {
    /// Sum of weight times share, in thousandths.
    pub earned: u64,
    /// Sum of weights of the rules that count, in thousandths.
    pub attainable: u64,
    /// Floor of 1000 times earned over attainable; 0 when nothing is attainable.
    pub permille: u32,
    /// The same by group, in the order of the pack.
    pub groups: Vec<GroupResult>,
}

/// Points of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupResult {
    /// Id of the group.
    pub id: String,
    /// As in [`PointsResult`].
    pub earned: u64,
    /// As in [`PointsResult`].
    pub attainable: u64,
    /// As in [`PointsResult`].
    pub permille: u32,
}

/// A level over dimensions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelResult {
    /// The level; `null` when only a range is known, or when no cell is reached.
    pub level: Option<String>,
    /// From the level that is certain to the level that is possible, when a gate is not known.
    pub range: Option<LevelRange>,
    /// One cell for each dimension, in the order of the pack.
    pub cells: Vec<Cell>,
}

/// A range of levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelRange {
    /// The lowest level that it can be.
    pub from: String,
    /// The highest level that it can be.
    pub to: String,
}

/// The level reached in one dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Id of the dimension.
    pub dimension: String,
    /// The highest level reached; `null` when none is.
    pub level: Option<String>,
    /// Ids of the rules that are met there, highest level first.
    pub rules: Vec<String>,
}

/// Whether a subject complies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Complies {
    /// Every requirement that binds is met.
    Yes,
    /// At least one is not met.
    No,
    /// Every one is met, some by explanations that nobody has accepted yet.
    IfAccepted,
    /// Part of the standard could not be read or evidenced.
    NotDecided,
}

impl Complies {
    /// All answers, from the one furthest from complying.
    pub const ALL: [Complies; 4] = [Complies::No, Complies::NotDecided, Complies::IfAccepted, Complies::Yes];

    /// The name in JSON: `if_accepted`.
    pub fn name(self) -> &'static str {
        match self {
            Complies::Yes => "yes",
            Complies::No => "no",
            Complies::IfAccepted => "if_accepted",
            Complies::NotDecided => "not_decided",
        }
    }
}

/// Requirements by tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplianceResult {
    /// Whether it complies, never more than was read.
    pub complies: Complies,
    /// Counts by tier, in the order of the pack.
    pub tiers: Vec<TierResult>,
    /// Ids of the rules that stand in the way of complying.
    pub in_the_way: Vec<String>,
}

/// Counts of one tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierResult {
    /// Id of the tier.
    pub tier: String,
    /// Requirements met.
    pub met: u32,
    /// Requirements explained, waiting to be accepted.
    pub pending: u32,
    /// Requirements met in part; the rest is unmet, or the record does not say.
    pub partly_met: u32,
    /// Requirements not met.
    pub not_met: u32,
    /// Requirements without evidence.
    pub no_evidence: u32,
    /// Requirements whose wording could not be read in the source: not assessed.
    pub draft: u32,
    /// The phases of the standard that those belong to, each once.
    pub draft_phases: Vec<String>,
}

impl CodeResult {
    /// The code, where it says something about the subject.
    pub fn applying(&self) -> Option<&str> {
        self.applies.then_some(&*self.code)
    }
}

/// One code of a code list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeResult {
    /// The code.
    pub code: String,
    /// Whether it can be told: `false` where no row of its table holds, and what it still waits for does not apply to the subject,
    /// not yet, or stands in a text that could not be read. The first code then says nothing about it.
    pub applies: bool,
    /// All codes, in the order of the list.
    pub code_list: Vec<String>,
    /// A finer order, in thousandths; `null` when the pack gives no weights.
    pub permille: Option<u32>,
}
