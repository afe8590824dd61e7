//! What scoring gives back: verdicts, findings, indicator results and the report, which the engine fills; and what differs
//! between two reports.

mod comparison;
mod finding;
mod flips;
mod indicator;
mod json;
mod lookup;
mod matching;
mod matrix;
mod scale;
mod verdict;
mod whole;
mod worst;

pub use comparison::{
    Comparison, Condition, ConditionKind, Direction, FindingChange, IndicatorChange, Movement, Side,
    Standing, SubjectChange, SubjectRef, Told, compare,
};
pub use finding::{Basis, Evidence, Finding, PartVerdict, Reason, RuleFailure};
pub use flips::{Flip, Flips, IndicatorFlip};
pub use indicator::{
    Cell, CodeResult, ComplianceResult, Complies, Coverage, GroupResult, IndicatorKind, IndicatorOutcome,
    IndicatorResult, LevelRange, LevelResult, PointsResult, TABLE_PARTS, TierResult,
};
pub use lookup::{LookupError, is_named};
pub use matrix::{Matrix, MatrixCell, MatrixClause, MatrixHead, MatrixRule, VerdictCount};
pub use scale::{Scale, ScalePart};
pub use verdict::{Share, Verdict};
pub use whole::{
    Change, DocumentSummary, IgnoredField, PackSummary, PartSummary, RecorderSummary, Report, RuleSummary,
    SourceSummary, StopSummary, SubjectSummary,
};
