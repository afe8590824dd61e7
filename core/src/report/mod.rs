//! What scoring gives back: verdicts, findings, indicator results and the report. Types only; the engine fills them.

mod finding;
mod indicator;
mod matrix;
mod scale;
mod verdict;
mod whole;

pub use finding::{Basis, Evidence, Finding, PartVerdict, Reason, RuleFailure};
pub use indicator::{
    Cell, CodeResult, ComplianceResult, Complies, Coverage, GroupResult, IndicatorKind, IndicatorOutcome,
    IndicatorResult, LevelRange, LevelResult, PointsResult, TierResult,
};
pub use matrix::{Matrix, MatrixCell, MatrixClause, MatrixHead, MatrixRule, VerdictCount};
pub use scale::{Scale, ScalePart};
pub use verdict::{Share, Verdict};
pub use whole::{Change, DocumentSummary, IgnoredField, PackSummary, Report, RuleSummary, SourceSummary};
