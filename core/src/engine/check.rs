//! What `pack check` asks of a pack beyond loading: cases for each verdict, texts in every language, sources, nothing unused.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::check_clauses::check_clauses;
use super::ready::{ReadyLogic, ReadyPack, ReadyRule};
use super::scorer::Scorer;
use crate::document::Place;
use crate::pack::{Logic, PackFault};
use crate::report::Verdict;

/// Texts that every rule has, in every language of the pack.
const TEXTS_OF_A_RULE: [&str; 3] = ["title", "why", "advice"];

/// Verdicts that an explained alternative can replace.
const EXPLAINABLE: [Verdict; 3] = [Verdict::NotMet, Verdict::NoEvidence, Verdict::PartlyMet];

/// Checks every pack of a scorer. The list is empty when nothing is to be mended.
pub fn check_pack(scorer: &Scorer) -> Vec<PackFault> {
    let mut faults = Vec::new();
    for pack in scorer.ready_packs() {
        let own = |ready: &&Arc<ReadyRule>| *ready.rule.pack == *pack.id();
        for ready in pack.on(None).rules.iter().filter(own) {
            let rule = RuleCheck { pack, ready };
            rule.missing_cases(&mut faults);
            rule.missing_texts(&mut faults);
            rule.unshown_texts(&mut faults);
            rule.unused_params(&mut faults);
            rule.missing_source(&mut faults);
        }
        unshown_changes(pack, &mut faults);
        unused_lists(pack, &mut faults);
        unused_patterns(pack, &mut faults);
        check_clauses(pack, &mut faults);
    }
    faults
}

struct RuleCheck<'a> {
    pack: &'a ReadyPack,
    ready: &'a ReadyRule,
}

impl RuleCheck<'_> {
    fn fault(&self, code: &'static str, place: Option<Place>, message: String) -> PackFault {
        PackFault {
            code,
            pack: self.pack.id().to_owned(),
            path: self.ready.rule.path.clone(),
            place,
            line_text: None,
            message,
            help: None,
        }
    }

    fn shares_a_check(&self) -> bool {
        matches!(self.ready.rule.logic, Logic::SameAs(_))
    }

    /// A rule that takes over another's check is shown by that rule's cases.
    fn missing_cases(&self, faults: &mut Vec<PackFault>) {
        if self.shares_a_check() {
            return;
        }
        let shown: BTreeSet<Verdict> = self.ready.rule.cases.iter().map(|case| case.verdict.value).collect();
        for verdict in possible_verdicts(self.pack, self.ready).difference(&shown) {
            let message = format!("no case ends in `{}`", verdict.name());
            faults.push(self.fault("pack/missing-case", None, message));
        }
    }

    fn missing_texts(&self, faults: &mut Vec<PackFault>) {
        let texts = self.pack.pack.texts();
        for language in &self.pack.pack.manifest().languages {
            for id in TEXTS_OF_A_RULE {
                if !texts.languages(&self.ready.rule.id, id).contains(&language.value.as_str()) {
                    let message = format!("the text `{id}` is missing in `{}`", language.value);
                    faults.push(self.fault("pack/missing-text", None, message));
                }
            }
            for (id, _) in self.reasons() {
                if !texts.languages(&self.ready.rule.id, id).contains(&language.value.as_str()) {
                    let message = format!("the text `{id}` is missing in `{}`", language.value);
                    faults.push(self.fault("pack/missing-text", None, message));
                }
            }
        }
    }

    fn reasons(&self) -> impl Iterator<Item = &(String, Place)> {
        self.ready.logic.programs().into_iter().flat_map(|program| &program.reasons)
    }

    fn unshown_texts(&self, faults: &mut Vec<PackFault>) {
        let texts = self.pack.pack.texts();
        let engine = crate::pack::Texts::of_engine();
        let asked: BTreeSet<&str> = self.reasons().map(|(id, _)| id.as_str()).collect();
        for id in texts.ids(&self.ready.rule.id) {
            let known = TEXTS_OF_A_RULE.contains(&id) || asked.contains(id) || engine.has("", id);
            if !known && !id.starts_with("part-") {
                let language = texts.languages(&self.ready.rule.id, id).first().copied().unwrap_or_default();
                let place = texts.place(&self.ready.rule.id, id, language).map(|(_, place)| place);
                faults.push(self.fault(
                    "pack/unshown-text",
                    place,
                    format!("the text `{id}` can never show"),
                ));
            }
        }
    }

    fn unused_params(&self, faults: &mut Vec<PackFault>) {
        let programs = self.ready.logic.programs();
        for (name, value) in &self.ready.rule.params {
            if !self.shares_a_check() && !programs.iter().any(|program| program.params.contains(name)) {
                let message = format!("the parameter `{name}` is never read");
                faults.push(self.fault("pack/unused-parameter", Some(value.place), message));
            }
        }
    }

    fn missing_source(&self, faults: &mut Vec<PackFault>) {
        if self.ready.rule.source.is_none() {
            faults.push(self.fault("pack/missing-source", None, "the rule names no source".to_owned()));
        }
    }
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
        faults.push(PackFault {
            code: "pack/missing-case",
            pack: pack.id().to_owned(),
            path: "pack.toml".to_owned(),
            place: Some(change.rule.place),
            line_text: None,
            message: format!("no case shows what the changed parameters of `{rule}` do"),
            help: Some(format!("add one: `[[override.{rule}.case]]`, as in the file of a rule")),
        });
    }
}

fn unused_lists(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let programs = pack.on(None).rules.iter().flat_map(|ready| ready.logic.programs());
    let asked: BTreeSet<&str> =
        programs.flat_map(|program| &program.lists).map(|(name, _)| name.as_str()).collect();
    for file in pack.pack.lexicons() {
        if !asked.contains(file.name.as_str()) {
            faults.push(PackFault {
                code: "pack/unused-list",
                pack: pack.id().to_owned(),
                path: file.path.clone(),
                place: None,
                line_text: None,
                message: format!("no rule asks for the word list `{}`", file.name),
                help: None,
            });
        }
    }
}

fn unused_patterns(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let programs = pack.on(None).rules.iter().flat_map(|ready| ready.logic.programs());
    let asked: BTreeSet<&str> =
        programs.flat_map(|program| &program.patterns).map(|(name, _)| name.as_str()).collect();
    let patterns = pack.pack.manifest().patterns.iter();
    for pattern in patterns.filter(|pattern| !asked.contains(pattern.name.value.as_str())) {
        faults.push(PackFault {
            code: "pack/unused-pattern",
            pack: pack.id().to_owned(),
            path: "pack.toml".to_owned(),
            place: Some(pattern.name.place),
            line_text: None,
            message: format!("no rule asks for the pattern `{}`", pattern.name.value),
            help: None,
        });
    }
}
