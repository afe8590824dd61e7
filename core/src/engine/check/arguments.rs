//! What `pack check` asks of the values that texts show: each is one that the rule gives. Otherwise readers would see its name.

use std::collections::BTreeSet;

use super::fault;
use crate::document::{Place, nearest};
use crate::engine::ready::{ReadyPack, ReadyRule};
use crate::pack::PackFault;

/// Checks the texts that the pack gives: to rules of its own, and to those of its parents.
pub fn check(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let mut told: BTreeSet<(&str, Place, &str)> = BTreeSet::new();
    for ready in pack.editions.iter().flat_map(|edition| &edition.rules) {
        for text in pack.pack.texts().given_here(&ready.rule.wording) {
            let Some(known) = given(ready, text.id) else { continue };
            for name in text.variables.iter().filter(|name| !known.contains(name.as_str())) {
                if told.insert((text.path, text.place, name)) {
                    let message = format!("the rule gives the text `{}` no value `${name}`", text.id);
                    let help = help(name, &known);
                    let at = (text.path, text.place);
                    faults.push(fault(pack, at, "pack/unknown-argument", message, help));
                }
            }
        }
    }
}

/// The names of the values that a rule gives a text; `None` where only a run shows them.
fn given<'r>(ready: &'r ReadyRule, id: &str) -> Option<BTreeSet<&'r str>> {
    let mut known = BTreeSet::new();
    // Reports show these as they are.
    let mut asked = super::texts::TEXTS_OF_A_RULE.contains(&id);
    let programs = ready.logic.programs();
    for program in programs.iter().filter(|program| program.reasons.iter().any(|(reason, _)| reason == id)) {
        known.extend(program.arguments.of(id)?.iter().map(String::as_str));
        asked = true;
    }
    asked.then_some(known)
}

fn help(name: &str, known: &BTreeSet<&str>) -> String {
    if known.is_empty() {
        return "it gives none: write the text without it".to_owned();
    }
    let list = known.iter().map(|name| format!("`${name}`")).collect::<Vec<_>>().join(", ");
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `${near}`? known: {list}"),
        None => format!("known: {list}"),
    }
}
