//! Where an indicator and people differ, with the findings behind the indicator's answer.

use std::cmp::Reverse;

use serde::Serialize;

use super::agreement::Entry;
use super::observation::Behind;
use super::ranking::{Ranked, Wrong, wrong_against};
use super::study::Compared;

/// One row on which an indicator and people differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// Id of the row.
    pub id: String,
    /// Title of the commitment or plan.
    pub title: String,
    /// Its plan.
    pub plan: Option<String>,
    /// Where it is, such as file and line.
    pub origin: String,
    /// The code that people gave.
    pub human: String,
    /// The code of the indicator; `null` when it gives none.
    pub ours: Option<String>,
    /// The score of the indicator: its finer order, or the place of its code when it has none.
    pub score: u32,
    /// On which side of people the indicator is.
    pub side: Side,
    /// How far the codes are apart in the list of codes; 0 where the indicator gives none.
    pub distance: u32,
    /// Against how many of the rows with other human codes its score stands in the wrong order, in thousandths, ties counting
    /// half; `null` when there is no other.
    pub wrong_against: Option<u32>,
    /// The findings behind the indicator's answer, in the order of the report.
    pub findings: Vec<Behind>,
}

/// On which side of people an indicator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// People gave a higher code, or the score is below those of rows that people coded lower.
    TooLow,
    /// The reverse.
    TooHigh,
}

/// Rows that are in the wrong order against more than so many thousandths of the others disagree, where there are no codes.
const HALF: u32 = 500;

/// The worst so many of each side.
pub(super) fn worst(all: &mut Vec<Disagreement>, most: usize) {
    let (mut low, mut high) = (0, 0);
    all.retain(|one| {
        let count = if one.side == Side::TooLow { &mut low } else { &mut high };
        *count += 1;
        *count <= most
    });
}

/// All disagreements, the worst first: the largest distance, then the worst place in the order.
pub(super) fn disagreements(one: &Compared, entries: &[Entry<'_>]) -> Vec<Disagreement> {
    let ranked: Vec<Ranked> =
        entries.iter().map(|entry| Ranked { score: entry.ours.score, human: entry.human }).collect();
    let wrong = wrong_against(one.codes.len(), &ranked);
    let differs = |(entry, wrong): &(&Entry<'_>, Option<Wrong>)| match entry.ours.code {
        Some(ours) => ours != entry.human,
        None => wrong.is_some_and(|wrong| wrong.permille > HALF),
    };
    let mut found: Vec<Disagreement> = entries
        .iter()
        .zip(wrong)
        .filter(differs)
        .map(|(entry, wrong)| disagreement(one, entry, wrong))
        .collect();
    found.sort_by(|a, b| {
        let key = |one: &Disagreement| (Reverse(one.distance), Reverse(one.wrong_against));
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id)).then_with(|| a.origin.cmp(&b.origin))
    });
    found
}

fn disagreement(one: &Compared, entry: &Entry<'_>, wrong: Option<Wrong>) -> Disagreement {
    let observation = entry.observation;
    let code = |place: usize| one.codes.get(place).cloned().unwrap_or_default();
    let distance = entry.ours.code.map_or(0, |ours| ours.abs_diff(entry.human));
    let too_low = match entry.ours.code {
        Some(ours) => ours < entry.human,
        None => wrong.is_some_and(|wrong| wrong.too_low),
    };
    let behind = |finding: &&Behind| one.shows(&finding.pack, &finding.rule);
    Disagreement {
        id: observation.row.id.clone(),
        title: observation.title.clone(),
        plan: observation.row.plan.clone(),
        origin: observation.origin.clone(),
        human: code(entry.human),
        ours: entry.ours.code.map(code),
        score: entry.ours.score,
        distance: u32::try_from(distance).unwrap_or(u32::MAX),
        wrong_against: wrong.map(|wrong| wrong.permille),
        side: if too_low { Side::TooLow } else { Side::TooHigh },
        findings: observation.findings.iter().filter(behind).cloned().collect(),
    }
}
