//! What is said once all documents are scored: thresholds, failures, complaints and the exit status.

use std::collections::BTreeMap;

use rasero::report::RuleFailure;
use rasero::wire::{Packs, Problem};

use super::Scored;
use crate::complaint;
use crate::console::Console;
use crate::run::Stop;
use crate::status::Status;
use crate::threshold::Threshold;

/// What is said at the end, gathered from all documents.
pub(super) struct Tally<'a> {
    thresholds: &'a [Threshold],
    measured: Vec<usize>,
    unmeasurable: BTreeMap<usize, &'static str>,
    below: Vec<(String, String)>,
    indicators: Vec<String>,
    failures: BTreeMap<(String, String, Option<u32>), (RuleFailure, usize)>,
    scored: usize,
}

impl<'a> Tally<'a> {
    pub(super) fn new(thresholds: &'a [Threshold]) -> Self {
        Tally {
            thresholds,
            measured: vec![0; thresholds.len()],
            unmeasurable: BTreeMap::new(),
            below: Vec::new(),
            indicators: Vec::new(),
            failures: BTreeMap::new(),
            scored: 0,
        }
    }

    pub(super) fn add(&mut self, scored: Scored) {
        self.scored += 1;
        for measured in scored.measured {
            if let Some(count) = self.measured.get_mut(measured.threshold) {
                *count += 1;
            }
            self.below.extend(measured.below.map(|below| (scored.origin.clone(), below)));
        }
        self.unmeasurable.extend(scored.unmeasurable);
        for id in scored.indicators {
            if !self.indicators.contains(&id) {
                self.indicators.push(id);
            }
        }
        for (pack, failure) in scored.failures {
            let key = (pack, failure.path.clone(), failure.line);
            self.failures.entry(key).or_insert((failure, 0)).1 += 1;
        }
    }

    /// Thresholds that no indicator answered to.
    pub(super) fn unknown(&self) -> Vec<Problem> {
        let unmet = self.thresholds.iter().zip(&self.measured).enumerate();
        let unmet = unmet.filter(|(_, (_, count))| **count == 0 && self.scored > 0);
        unmet.map(|(index, (threshold, _))| self.unanswered(index, threshold)).collect()
    }

    fn unanswered(&self, index: usize, threshold: &Threshold) -> Problem {
        let complaint = if let Some(kind) = self.unmeasurable.get(&index) {
            let message = format!("`{threshold}` is {kind} without thousandths");
            Problem::new("usage/no-thousandths", message)
        } else {
            let message = format!("no report has a score called `{threshold}`");
            Problem::new("usage/unknown-indicator", message)
        };
        if self.indicators.is_empty() {
            return complaint;
        }
        complaint.help(format!("scores here: {}", self.indicators.join(", ")))
    }

    /// Rules that gave no verdict, each once.
    fn undetermined(&self, packs: &Packs) -> Vec<Problem> {
        let all = self.failures.iter();
        all.map(|((pack, ..), (failure, count))| rule_problem(packs, pack, failure, *count)).collect()
    }
}

/// A rule that came out undetermined, so many times.
fn rule_problem(packs: &Packs, id: &str, failure: &RuleFailure, count: usize) -> Problem {
    let findings = if count == 1 { "one finding is".to_owned() } else { format!("{count} findings are") };
    packs.problem_of_rule(id, failure).help(format!("{findings} undetermined; no score is lower for it"))
}

/// Says it, and settles the exit status.
pub(super) fn conclude(
    tally: &Tally<'_>,
    packs: &Packs,
    mut complaints: Vec<Problem>,
    documents: usize,
    console: &mut Console<'_>,
) -> Result<Status, Stop> {
    let mut status = if complaints.is_empty() { Status::Fine } else { Status::Bad };
    let undetermined = tally.undetermined(packs);
    if !undetermined.is_empty() {
        status = status.max(Status::Undetermined);
    }
    complaints.extend(undetermined);
    complaint::write_all(&complaints, console)?;
    let look = console.look;
    for (origin, below) in &tally.below {
        status = status.max(Status::Below);
        writeln!(console.stderr, "{} {origin}: {}", look.say("below:"), look.say(below))?;
    }
    if tally.scored < documents && documents > 1 {
        let scored = look.say(format!("{} of {documents} documents scored", tally.scored));
        writeln!(console.stderr, "{scored}")?;
    }
    Ok(status)
}
