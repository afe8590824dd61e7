//! Thresholds asked for with `--min`, and which indicators are below them.

use std::str::FromStr;

use rasero::report::{IndicatorOutcome, IndicatorResult, Report, is_named};

/// `smart=600` or `pack/indicator=600`: what an indicator must reach, in thousandths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Threshold {
    /// As it was asked for.
    name: String,
    permille: u32,
}

/// An indicator on one subject that a threshold speaks of.
pub(crate) struct Measured {
    /// Index of the threshold.
    pub threshold: usize,
    /// What to say when it is below.
    pub below: Option<String>,
}

impl FromStr for Threshold {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let shape = || "expected INDICATOR=PERMILLE, such as smart=600".to_owned();
        let (name, number) = text.rsplit_once('=').ok_or_else(shape)?;
        let permille = number.trim().parse().ok().filter(|number| *number <= 1000);
        let permille =
            permille.ok_or_else(|| format!("expected a whole number from 0 to 1000, found `{number}`"))?;
        let name = name.trim();
        if name.is_empty() || name.ends_with('/') {
            return Err(shape());
        }
        Ok(Threshold { name: name.to_owned(), permille })
    }
}

impl std::fmt::Display for Threshold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

impl Threshold {
    fn speaks_of(&self, indicator: &IndicatorResult) -> bool {
        is_named(&self.name, &indicator.pack, &indicator.id)
    }
}

/// Holds the thresholds against a report.
pub(crate) fn measure(thresholds: &[Threshold], report: &Report) -> Vec<Measured> {
    hold(thresholds, &report.indicators)
}

fn hold(thresholds: &[Threshold], indicators: &[IndicatorResult]) -> Vec<Measured> {
    let pairs = thresholds.iter().enumerate().flat_map(|(index, threshold)| {
        let found = indicators.iter().filter(|indicator| threshold.speaks_of(indicator));
        found.filter(|indicator| indicator.result.is_graded()).map(move |indicator| {
            let subject = if indicator.subject.is_empty() { "the document" } else { &indicator.subject };
            // Where there is nothing to count, nothing is below.
            let below = indicator.result.permille().filter(|permille| *permille < threshold.permille);
            let below = below.map(|permille| {
                format!("`{threshold}` is {permille}, below {}, for {subject}", threshold.permille)
            });
            Measured { threshold: index, below }
        })
    });
    pairs.collect()
}

/// The thresholds that speak of an indicator without thousandths, by index, and what that indicator is.
pub(crate) fn unmeasurable(thresholds: &[Threshold], report: &Report) -> Vec<(usize, &'static str)> {
    let pairs = thresholds.iter().enumerate().flat_map(|(index, threshold)| {
        let found = report.indicators.iter().filter(|indicator| threshold.speaks_of(indicator));
        found.filter(|indicator| !indicator.result.is_graded()).map(move |indicator| (index, kind(indicator)))
    });
    pairs.collect()
}

fn kind(indicator: &IndicatorResult) -> &'static str {
    match &indicator.result {
        IndicatorOutcome::Points(_) => "a score",
        IndicatorOutcome::Level(_) => "a level",
        IndicatorOutcome::Code(_) => "a code",
        IndicatorOutcome::Compliance(_) => "a count of requirements",
    }
}

#[cfg(test)]
mod tests {
    use rasero::report::{Coverage, IndicatorKind, PointsResult};

    use super::*;

    #[test]
    fn thresholds_are_read_or_say_what_is_wrong() {
        let read = |text: &str| text.parse::<Threshold>();
        assert_eq!(read("smart=600").unwrap().to_string(), "smart");
        assert_eq!(read("a/b=0").unwrap().to_string(), "a/b");
        assert_eq!(read("smart").unwrap_err(), "expected INDICATOR=PERMILLE, such as smart=600");
        assert_eq!(read("=1").unwrap_err(), "expected INDICATOR=PERMILLE, such as smart=600");
        assert_eq!(read("smart=0.5").unwrap_err(), "expected a whole number from 0 to 1000, found `0.5`");
        assert_eq!(read("smart=1001").unwrap_err(), "expected a whole number from 0 to 1000, found `1001`");
    }

    #[test]
    fn where_there_is_nothing_to_count_nothing_is_below() {
        let outcome = |attainable| {
            let points = PointsResult { earned: 0, attainable, permille: 0, groups: Vec::new() };
            IndicatorOutcome::Points(points)
        };
        let below = |result| {
            let indicator = IndicatorResult {
                pack: "p".into(),
                id: "sum".into(),
                subject: "".into(),
                kind: IndicatorKind::Points,
                coverage: Coverage::default(),
                next: Vec::new(),
                result,
            };
            let found = hold(&["sum=1".parse().unwrap()], &[indicator]);
            found.into_iter().map(|measured| measured.below).collect::<Vec<_>>()
        };
        assert_eq!(below(outcome(0)), [None], "it was asked for, and it is there");
        assert_eq!(below(outcome(1000)), [Some("`sum` is 0, below 1, for the document".to_owned())]);
    }
}
