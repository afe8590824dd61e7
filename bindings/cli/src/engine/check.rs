//! Checking packs and running their cases.

use std::time::Instant;

use rasero::engine::{CaseCoverage, CaseFailure, RuleRun, check_pack, time_cases};
use rasero::pack::{Pack, usual_advice};
use rasero::wire::{Failure, Packs, Problem};

use super::open;

/// What checking a pack found.
pub(crate) struct Checked {
    /// Id and version.
    pub name: String,
    /// How many rules it has.
    pub rules: usize,
    /// How many cases they have.
    pub cases: usize,
    /// What is to be mended.
    pub complaints: Vec<Problem>,
}

/// What running the cases of a pack found.
pub(crate) struct Tested {
    /// Id and version.
    pub name: String,
    /// Cases that passed.
    pub passed: usize,
    /// What the cases cover.
    pub coverage: CaseCoverage,
    /// How long the cases of each rule took.
    pub rules: Vec<RuleRun>,
    /// One complaint for each case that did not.
    pub failed: Vec<Problem>,
}

/// Checks one pack. A pack that does not load is an error with all its faults.
pub(crate) fn check(name: &str) -> Result<Checked, Failure> {
    let packs = open(&[name.to_owned()])?;
    let scorer = packs.scorer(None)?;
    let chosen = packs.chosen();
    let all = chosen.iter().flat_map(|pack| pack.rules().iter().map(move |rule| (pack, rule)));
    let rules = all.filter(|(pack, rule)| *rule.pack == *pack.id()).map(|(_, rule)| rule);
    Ok(Checked {
        name: title(&chosen),
        rules: rules.clone().count(),
        cases: rules.map(|rule| rule.cases.len()).sum(),
        complaints: packs.problems(check_pack(&scorer)),
    })
}

/// Runs the cases of one pack.
pub(crate) fn test(name: &str) -> Result<Tested, Failure> {
    let packs = open(&[name.to_owned()])?;
    let scorer = packs.scorer(None)?;
    let start = Instant::now();
    let report = time_cases(&scorer, &|| start.elapsed());
    let failed = report.failures.iter().map(|failure| case_complaint(&packs, failure)).collect();
    let name = title(&packs.chosen());
    Ok(Tested { name, passed: report.passed, coverage: report.coverage, rules: report.rules, failed })
}

fn title(packs: &[&Pack]) -> String {
    let titles = packs.iter().map(|pack| format!("{} {}", pack.id(), pack.manifest().version));
    titles.collect::<Vec<_>>().join(", ")
}

fn case_complaint(packs: &Packs, failure: &CaseFailure) -> Problem {
    let message = format!("{}: case `{}`: {}", failure.rule, failure.case, failure.message);
    let line = packs.line(&failure.pack, &failure.path, failure.place.line);
    let problem = Problem {
        pack: Some(packs.called(&failure.pack)),
        path: Some(failure.path.clone()),
        help: usual_advice("pack/case-failed").map(str::to_owned),
        ..Problem::new("pack/case-failed", message)
    };
    problem.at(Some(failure.place), line.as_deref())
}
