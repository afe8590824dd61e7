//! How well the cases of a pack guard its rules: each check is changed in one place after the other, and the cases are asked
//! whether they notice.

mod sites;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::cases::all_cases_pass;
use super::ready::{ReadyPack, recompiled};
use super::scorer::Scorer;
use crate::pack::{Literal, Logic, Part, Passage, Placed, Rule};
use sites::Change;

/// Where a pack changes parameters of its parents' rules.
const MANIFEST: &str = "pack.toml";

/// What changing the checks of a pack showed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MutationReport {
    /// Changed checks that ran.
    pub mutants: u64,
    /// Those that a case noticed.
    pub noticed: u64,
    /// Those that no case noticed.
    pub missed: Vec<Mutant>,
}

impl MutationReport {
    /// The share that was noticed, in hundredths; 100 when nothing can be changed.
    pub fn percent(&self) -> u64 {
        (100 * self.noticed).checked_div(self.mutants).unwrap_or(100)
    }
}

/// A change that no case noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mutant {
    /// Pack that wrote the rule.
    pub pack: String,
    /// Id of the rule.
    pub rule: String,
    /// The file in its pack.
    pub path: String,
    /// Line in the file, from 1.
    pub line: Option<u32>,
    /// Column in code points, from 1.
    pub column: Option<u32>,
    /// What stands there.
    pub before: String,
    /// What stood there instead.
    pub after: String,
}

/// A rule with one change, and where that is.
struct Try {
    rule: Rule,
    mutant: Mutant,
}

/// Changes every rule that the packs of the scorer wrote themselves, in one place after the other, and every parameter that
/// they change in rules of their parents. Changes that do not compile are no mutants.
pub fn mutate(scorer: &Scorer) -> MutationReport {
    let mut report = MutationReport::default();
    for (index, pack) in scorer.ready_packs().iter().enumerate() {
        let guarded = pack.pack.rules().iter().filter(|rule| !rule.cases.is_empty());
        for one in guarded.flat_map(|rule| tries(pack, rule)) {
            let Ok(ready) = recompiled(pack, &scorer.sandbox, &Arc::new(one.rule)) else { continue };
            report.mutants += 1;
            if all_cases_pass(scorer, index, pack, &ready) {
                report.missed.push(one.mutant);
            } else {
                report.noticed += 1;
            }
        }
    }
    report
}

/// All changes of one rule; of a parent's rule, those of the parameters that the pack changes.
fn tries(pack: &ReadyPack, rule: &Rule) -> Vec<Try> {
    if *rule.pack != *pack.id() {
        let changes = pack.pack.manifest().overrides.iter().find(|change| change.rule.value == rule.id);
        return changes.map(|change| params(pack, rule, &change.params, MANIFEST)).unwrap_or_default();
    }
    let mut tries = Vec::new();
    let mut add = |passage: &Passage, path: &str, logic: &dyn Fn(Passage) -> Logic| {
        for change in sites::changes(passage.text()) {
            let place = passage.place(change.from);
            let changed =
                Rule { logic: logic(passage.replaced(&change.apply(passage.text()))), ..rule.clone() };
            let mutant = mutant(pack, rule, path, passage, &change);
            tries.push(Try {
                rule: changed,
                mutant: Mutant { line: Some(place.line), column: Some(place.column), ..mutant },
            });
        }
    };
    match &rule.logic {
        Logic::Check(check) => add(check, &rule.path, &Logic::Check),
        Logic::Script { path, text } => {
            add(text, path, &|text| Logic::Script { path: path.clone(), text });
        }
        Logic::Parts(parts) => {
            for (at, part) in parts.iter().enumerate() {
                let with = |check: Passage| {
                    let mut parts: Vec<Part> = parts.clone();
                    if let Some(part) = parts.get_mut(at) {
                        part.check = check;
                    }
                    Logic::Parts(parts)
                };
                add(&part.check, &rule.path, &with);
            }
        }
        Logic::Person | Logic::SameAs(_) => {}
    }
    tries.extend(params(pack, rule, &rule.params, &rule.path));
    tries
}

fn mutant(pack: &ReadyPack, rule: &Rule, path: &str, passage: &Passage, change: &Change) -> Mutant {
    Mutant {
        pack: pack.id().to_owned(),
        rule: rule.id.clone(),
        path: path.to_owned(),
        line: None,
        column: None,
        before: passage.text().get(change.from..change.to).unwrap_or_default().to_owned(),
        after: change.with.clone(),
    }
}

/// Parameters that are numbers or truths, each changed. They stand in the file at `path`.
fn params(
    pack: &ReadyPack,
    rule: &Rule,
    written: &BTreeMap<String, Placed<Literal>>,
    path: &str,
) -> Vec<Try> {
    let changed = written.iter().filter_map(|(name, value)| {
        let after = match &value.value {
            Literal::Number(number) => Literal::Number(number.checked_add(rust_decimal::Decimal::ONE)?),
            Literal::Bool(truth) => Literal::Bool(!truth),
            _ => return None,
        };
        let mut changed = rule.clone();
        changed.values.insert(name.clone(), after.clone());
        let mutant = Mutant {
            pack: pack.id().to_owned(),
            rule: rule.id.clone(),
            path: path.to_owned(),
            line: Some(value.place.line),
            column: Some(value.place.column),
            before: format!("{name} = {}", value.value),
            after: format!("{name} = {after}"),
        };
        Some(Try { rule: changed, mutant })
    });
    changed.collect()
}
