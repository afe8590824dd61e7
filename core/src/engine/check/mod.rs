//! What `pack check` asks of a pack beyond loading: cases for each verdict, texts in every language, sources, nothing unused.

mod arguments;
mod cases;
mod clauses;
mod rule;
mod texts;
mod unused;

use std::collections::BTreeSet;

use super::explain::EXPLAINABLE;
use super::ready::{ReadyLogic, ReadyPack, ReadyRule};
use super::scorer::Scorer;
use crate::document::Place;
use crate::pack::PackFault;
use crate::report::Verdict;

/// The file in which a pack says what it is.
const MANIFEST: &str = "pack.toml";

/// Where a whole file is meant.
const TOP: Place = Place { line: 1, column: 1 };

/// Checks every pack of a scorer. Without errors among the faults nothing is to be mended; warnings are for the author to weigh.
pub fn check_pack(scorer: &Scorer) -> Vec<PackFault> {
    let mut faults = Vec::new();
    for pack in scorer.ready_packs() {
        rule::check(pack, &mut faults);
        cases::check(pack, &mut faults);
        texts::check(pack, &mut faults);
        arguments::check(pack, &mut faults);
        unused::check(pack, &mut faults);
        clauses::check(pack, &mut faults);
        unshown_changes(pack, &mut faults);
    }
    faults
}

/// A fault of a file of a pack, with what to do about it.
fn fault(
    pack: &ReadyPack,
    (path, place): (&str, Place),
    code: &'static str,
    message: String,
    help: String,
) -> PackFault {
    PackFault { place: Some(place), help: Some(help), ..PackFault::new(code, pack.id(), path, message) }
}

/// The verdicts that a rule can give, as far as its logic and its place in the pack tell.
pub fn possible_verdicts(pack: &ReadyPack, ready: &ReadyRule) -> BTreeSet<Verdict> {
    let mut verdicts = match &*ready.logic {
        ReadyLogic::Check(_) => BTreeSet::from([Verdict::Met, Verdict::NotMet, Verdict::NoEvidence]),
        ReadyLogic::Parts(parts) => {
            let mut verdicts = BTreeSet::from([Verdict::Met, Verdict::NotMet, Verdict::NoEvidence]);
            verdicts.extend((parts.len() > 1).then_some(Verdict::PartlyMet));
            verdicts
        }
        ReadyLogic::Script(program) => program.verdicts.clone(),
        ReadyLogic::Person => BTreeSet::from([Verdict::ForAPerson]),
    };
    let unmet = EXPLAINABLE.iter().any(|verdict| verdicts.contains(verdict));
    if unmet && pack.may_be_explained(ready) {
        verdicts.insert(Verdict::MetByAlternative);
    }
    let applies = &ready.rule.applies;
    let conditions = applies.of_member().into_iter().any(|(_, words)| !words.is_empty());
    if conditions || applies.stage.is_some() || applies.due.is_some() {
        verdicts.insert(Verdict::NotApplicable);
    }
    verdicts
}

/// Where parameters change, the parent's cases are no proof any more.
fn unshown_changes(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let changes = pack.pack.manifest().overrides.iter().filter(|change| !change.is_of_all());
    for change in changes.filter(|change| !change.params.is_empty() && change.cases.is_empty()) {
        let rule = &change.rule.value;
        let message = format!("no case shows what the changed parameters of `{rule}` do");
        let help = format!("add one: `[[override.{rule}.case]]`, as in the file of a rule");
        faults.push(fault(pack, (MANIFEST, change.rule.place), "pack/missing-case", message, help));
    }
}
