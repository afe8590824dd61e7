//! Checking packs and running their cases.

use rasero::engine::{CaseFailure, check_pack, run_cases};
use rasero::pack::Pack;

use super::faults::file;
use super::{files, open, scorer};
use crate::complaint::Complaint;

/// What checking a pack found.
pub(crate) struct Checked {
    /// Id and version.
    pub name: String,
    /// How many rules it has.
    pub rules: usize,
    /// How many cases they have.
    pub cases: usize,
    /// What is to be mended.
    pub complaints: Vec<Complaint>,
}

/// What running the cases of a pack found.
pub(crate) struct Tested {
    /// Id and version.
    pub name: String,
    /// Cases that passed.
    pub passed: usize,
    /// One complaint for each case that did not.
    pub failed: Vec<Complaint>,
}

/// Checks one pack. A pack that does not load is an error with all its faults.
pub(crate) fn check(name: &str) -> Result<Checked, Vec<Complaint>> {
    let packs = open(&[name.to_owned()])?;
    let scorer = scorer(&packs, None)?;
    let chosen = packs.chosen();
    let rules = chosen.iter().flat_map(|pack| pack.rules());
    Ok(Checked {
        name: title(&chosen),
        rules: rules.clone().count(),
        cases: rules.map(|rule| rule.cases.len()).sum(),
        complaints: packs.complaints(check_pack(&scorer)),
    })
}

/// Runs the cases of one pack.
pub(crate) fn test(name: &str) -> Result<Tested, Vec<Complaint>> {
    let packs = open(&[name.to_owned()])?;
    let scorer = scorer(&packs, None)?;
    let report = run_cases(&scorer);
    let failed = report.failures.iter().map(|failure| case_complaint(name, failure)).collect();
    Ok(Tested { name: title(&packs.chosen()), passed: report.passed, failed })
}

fn title(packs: &[&Pack]) -> String {
    let titles = packs.iter().map(|pack| format!("{} {}", pack.id(), pack.manifest().version));
    titles.collect::<Vec<_>>().join(", ")
}

fn case_complaint(name: &str, failure: &CaseFailure) -> Complaint {
    let message = format!("{}: case `{}`: {}", failure.rule, failure.case, failure.message);
    let line = files::line(name, &failure.path, failure.place.line);
    let complaint = Complaint::new("pack/case-failed", message).in_file(file(name, &failure.path));
    complaint.at(Some(failure.place), line.as_deref())
}
