//! What `pack check` asks of the values that texts show: each is one that the rule gives. Otherwise readers would see its name.

use std::collections::BTreeSet;

use super::fault;
use crate::document::{Place, nearest};
use crate::engine::ready::{ReadyPack, ReadyRule};
use crate::pack::{GivenText, PackFault, Texts};

/// Checks the texts that the pack gives: to rules of its own, to those of its parents, and to the whole pack.
pub fn check(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let texts = pack.pack.texts();
    let of_pack: Vec<GivenText<'_>> = texts.given_here("").collect();
    let mut check = Check { pack, of_pack: &of_pack, told: BTreeSet::new(), faults };
    for text in &of_pack {
        if let Some(known) = Texts::values_of_engine(text.id) {
            check.hold(Giver::Engine, text, &known);
        }
    }
    for ready in pack.editions.iter().flat_map(|edition| &edition.rules) {
        let wording = &*ready.rule.wording;
        let taken_over = of_pack.iter().copied().filter(|text| texts.leaves_to_pack(wording, text.id));
        for text in texts.given_here(wording).chain(taken_over) {
            if let Some(known) = given(ready, text.id) {
                check.hold(Giver::Rule, &text, &known);
            }
        }
    }
}

/// Who gives a text its values.
#[derive(Clone, Copy)]
enum Giver {
    Engine,
    Rule,
}

impl Giver {
    /// That it gives a text no such value.
    fn without(self, text: &str, name: &str) -> String {
        match self {
            Giver::Engine => format!("the engine gives the text `{text}` no value `${name}`"),
            Giver::Rule => format!("the rule gives the text `{text}` no value `${name}`"),
        }
    }
}

struct Check<'c> {
    pack: &'c ReadyPack,
    /// Texts of the whole pack.
    of_pack: &'c [GivenText<'c>],
    told: BTreeSet<(String, Place, String)>,
    faults: &'c mut Vec<PackFault>,
}

impl Check<'_> {
    /// Holds a text, and the texts of the pack that stand in it, to the values that somebody gives.
    fn hold(&mut self, giver: Giver, text: &GivenText<'_>, known: &BTreeSet<&str>) {
        self.one(giver, text, known);
        let inside = |inner: &&GivenText<'_>| {
            inner.language == text.language && text.messages.iter().any(|name| name == inner.id)
        };
        for inner in self.of_pack.iter().filter(inside) {
            self.one(giver, inner, known);
        }
    }

    fn one(&mut self, giver: Giver, text: &GivenText<'_>, known: &BTreeSet<&str>) {
        for name in text.variables.iter().filter(|name| !known.contains(name.as_str())) {
            if self.told.insert((text.path.to_owned(), text.place, name.clone())) {
                let message = giver.without(text.id, name);
                let (at, help) = ((text.path, text.place), help(name, known));
                self.faults.push(fault(self.pack, at, "pack/unknown-argument", message, help));
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
