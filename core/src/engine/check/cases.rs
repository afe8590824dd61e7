//! What `pack check` asks of cases: documents that the model can read. With a word or date that is none, a case shows nothing.

use std::collections::BTreeSet;

use super::fault;
use crate::document::{Fault, Place, Severity};
use crate::engine::cases::{faults_of, is_slip};
use crate::engine::ready::{ReadyPack, ReadyRule};
use crate::pack::{Case, PackFault};

/// Checks the cases that the pack wrote.
pub fn check(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let mut told = BTreeSet::new();
    for ready in pack.editions.iter().flat_map(|edition| &edition.rules) {
        if *ready.rule.cases_in.pack != *pack.id() {
            continue;
        }
        for case in &ready.rule.cases {
            for found in faults_of(pack, ready, case) {
                let place = place(case, &found);
                if told.insert((ready.rule.cases_in.path.clone(), place, found.pointer.clone())) {
                    faults.push(fault_of(pack, ready, place, &found));
                }
            }
        }
    }
}

/// Where the case sets what is at fault; where nothing of it does, its name.
fn place(case: &Case, fault: &Fault) -> Place {
    let holds = |pointer: &str| {
        fault.pointer.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let set = case.set.iter().rev().find(|(pointer, _)| holds(&pointer.value));
    set.map_or(case.name.place, |(pointer, _)| pointer.place)
}

fn fault_of(pack: &ReadyPack, ready: &ReadyRule, place: Place, found: &Fault) -> PackFault {
    let message = format!("at `{}`: expected {}, found {}", found.pointer, found.expected, found.found);
    let help = match &found.nearest {
        Some(near) => format!("did you mean `{near}`?"),
        None if found.code == "model/unknown-word" => {
            "`rasero schema` shows the words; with another one the case shows what the rule makes of a word that nobody knows"
                .to_owned()
        }
        None => "write it as `rasero schema` shows the field".to_owned(),
    };
    let fault = fault(pack, (&ready.rule.cases_in.path, place), "pack/case-document", message, help);
    // A word that is near no known one may be what the case is about.
    let is_doubt = found.severity == Severity::Warning && !is_slip(found);
    PackFault { severity: if is_doubt { Severity::Warning } else { Severity::Error }, ..fault }
}
