//! Which verdicts and indicators differ between two reports of one document by two packs. Rules are the same when their ids
//! are, whichever pack they are in.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Finding, IndicatorOutcome, IndicatorResult, Report, Verdict};

/// What differs between two reports of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Flips {
    /// How many verdicts both reports have.
    pub verdicts: u64,
    /// Verdicts and shares that differ, in the order of the report after.
    pub findings: Vec<Flip>,
    /// How many results of indicators both reports have.
    pub results: u64,
    /// Results of indicators that differ.
    pub indicators: Vec<IndicatorFlip>,
}

/// A verdict that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flip {
    /// Id of the rule.
    pub rule: String,
    /// JSON Pointer of the subject.
    pub subject: String,
    /// The verdict before.
    pub before: Verdict,
    /// The verdict after.
    pub after: Verdict,
    /// The shares before and after, in thousandths.
    pub shares: (u32, u32),
    /// Why it is what it is after.
    pub reason: String,
}

/// A result of an indicator that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndicatorFlip {
    /// Id of the indicator.
    pub indicator: String,
    /// JSON Pointer of the subject.
    pub subject: String,
    /// What it said before, in short: a code, a level, thousandths.
    pub before: String,
    /// What it says after.
    pub after: String,
    /// Thousandths before and after, for indicators that have them on both sides.
    pub permille: Option<(u32, u32)>,
}

impl Flips {
    /// Tells two reports of one document apart.
    pub fn of(before: &Report, after: &Report) -> Self {
        let mut flips = Flips::default();
        let old: BTreeMap<(&str, &str), &Finding> =
            before.findings.iter().map(|one| ((one.rule.as_str(), one.subject.as_str()), one)).collect();
        for new in &after.findings {
            let Some(old) = old.get(&(new.rule.as_str(), new.subject.as_str())) else { continue };
            flips.verdicts += 1;
            if (old.verdict, old.share, old.pending) != (new.verdict, new.share, new.pending) {
                flips.findings.push(flip(old, new));
            }
        }
        let old: BTreeMap<(&str, &str), &IndicatorResult> =
            before.indicators.iter().map(|one| ((one.id.as_str(), one.subject.as_str()), one)).collect();
        for new in &after.indicators {
            let Some(old) = old.get(&(new.id.as_str(), new.subject.as_str())) else { continue };
            flips.results += 1;
            let ((before, from), (after, to)) = (short(&old.result), short(&new.result));
            if (&before, from) != (&after, to) {
                flips.indicators.push(IndicatorFlip {
                    indicator: new.id.to_string(),
                    subject: new.subject.to_string(),
                    before,
                    after,
                    permille: from.zip(to),
                });
            }
        }
        flips
    }
}

fn flip(old: &Finding, new: &Finding) -> Flip {
    Flip {
        rule: new.rule.to_string(),
        subject: new.subject.to_string(),
        before: old.verdict,
        after: new.verdict,
        shares: (old.share.permille(), new.share.permille()),
        reason: new.reason.text.to_string(),
    }
}

/// What an indicator says, in short, and its thousandths.
fn short(outcome: &IndicatorOutcome) -> (String, Option<u32>) {
    let permille = outcome.permille();
    let says = match outcome {
        IndicatorOutcome::Points(_) => permille.map(|permille| permille.to_string()),
        IndicatorOutcome::Level(level) => {
            let range = level.range.as_ref().map(|range| format!("{} to {}", range.from, range.to));
            level.level.clone().or(range)
        }
        IndicatorOutcome::Compliance(compliance) => Some(compliance.complies.name().to_owned()),
        IndicatorOutcome::Code(code) => code.applying().map(str::to_owned),
    };
    (says.unwrap_or_else(|| "–".to_owned()), permille)
}

#[cfg(test)]
mod tests {
    use super::super::{CodeResult, PointsResult};
    use super::*;

    #[test]
    fn where_nothing_counts_an_indicator_says_nothing() {
        let nothing = ("–".to_owned(), None);
        let points = PointsResult { earned: 0, attainable: 0, permille: 0, groups: Vec::new() };
        assert_eq!(short(&IndicatorOutcome::Points(points)), nothing);
        let code =
            |applies| CodeResult { code: "a".into(), applies, code_list: Vec::new(), permille: Some(7) };
        assert_eq!(short(&IndicatorOutcome::Code(code(false))), nothing);
        assert_eq!(short(&IndicatorOutcome::Code(code(true))), ("a".to_owned(), Some(7)));
    }
}
