//! What `pack check` asks of each rule that a pack wrote: cases, a source, parameters that are read.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{TOP, fault, possible_verdicts};
use crate::document::Place;
use crate::engine::ready::{ReadyPack, ReadyRule};
use crate::pack::{Logic, PackFault};
use crate::report::Verdict;

/// Checks the rules of a pack.
pub fn check(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let own = |ready: &&Arc<ReadyRule>| *ready.rule.pack == *pack.id();
    for ready in pack.on(None).rules.iter().filter(own) {
        missing_cases(pack, ready, faults);
        unused_params(pack, ready, faults);
        missing_source(pack, ready, faults);
    }
}

fn shares_a_check(ready: &ReadyRule) -> bool {
    matches!(ready.rule.logic, Logic::SameAs(_))
}

/// A rule that takes over another's check is shown by that rule's cases.
fn missing_cases(pack: &ReadyPack, ready: &ReadyRule, faults: &mut Vec<PackFault>) {
    if shares_a_check(ready) {
        return;
    }
    let cases = &ready.rule.cases;
    let shown: BTreeSet<Verdict> = cases.iter().map(|case| case.verdict.value).collect();
    for verdict in possible_verdicts(pack, ready).difference(&shown) {
        let message = format!("no case ends in `{}`", verdict.name());
        let line = format!("verdict = \"{}\"", verdict.name());
        let help = format!("add one: `[[case]]` with `name`, `set` and `{line}`");
        let place = cases.last().map_or_else(|| start(ready), |case| case.verdict.place);
        faults.push(fault(pack, (&ready.rule.path, place), "pack/missing-case", message, help));
    }
}

/// Where the rule's file says how it is checked; else its first line.
fn start(ready: &ReadyRule) -> Place {
    match &ready.rule.logic {
        Logic::Check(check) => check.start(),
        Logic::Parts(parts) => parts.first().map_or(TOP, |part| part.id.place),
        Logic::Script { .. } | Logic::Person | Logic::SameAs(_) => TOP,
    }
}

fn unused_params(pack: &ReadyPack, ready: &ReadyRule, faults: &mut Vec<PackFault>) {
    let programs = ready.logic.programs();
    for (name, value) in &ready.rule.params {
        if !shares_a_check(ready) && !programs.iter().any(|program| program.params.contains(name)) {
            let message = format!("the parameter `{name}` is never read");
            let help = format!("read it as `params.{name}`, or leave it out");
            let at = (ready.rule.path.as_str(), value.place);
            faults.push(fault(pack, at, "pack/unused-parameter", message, help));
        }
    }
}

fn missing_source(pack: &ReadyPack, ready: &ReadyRule, faults: &mut Vec<PackFault>) {
    if ready.rule.source.is_none() {
        let message = "the rule names no source".to_owned();
        let known = pack.pack.chain().flat_map(|pack| &pack.manifest().documents).next();
        let id = known.map_or("...", |document| document.id.value.as_str());
        let help = format!("name a document of `pack.toml`: `source = {{ document = \"{id}\" }}`");
        faults.push(fault(pack, (&ready.rule.path, TOP), "pack/missing-source", message, help));
    }
}
