//! What `pack check` asks of a pack with a list of clauses: a rule for each, no rule for any other, and a label in each language.

use crate::document::{Place, nearest};
use crate::engine::ready::ReadyPack;
use crate::pack::{Clauses, Labelled, PackFault, Rule};

/// Checks the rules of a pack against its list of clauses; a pack without one has nothing to mend.
pub fn check(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let Some(clauses) = pack.pack.clauses() else { return };
    let check = Check { pack, clauses };
    for clause in &clauses.list {
        if !pack.on(None).rules.iter().any(|ready| ready.rule.clause() == Some(&clause.id.value)) {
            let message = format!("the clause `{}` has no rule", clause.id.value);
            let help = format!("write a rule for it, with `clause = \"{}\"`", clause.id.value);
            let fault = check.in_list("pack/clause-without-rule", clause.id.place, message);
            faults.push(PackFault { help: Some(help), ..fault });
        }
        check.labelled(&clause.id.value, clause.id.place, &clause.label, faults);
    }
    for Labelled { id, label } in clauses.rows.iter().chain(&clauses.columns) {
        check.labelled(&id.value, id.place, label, faults);
    }
    for ready in pack.on(None).rules.iter().filter(|ready| *ready.rule.pack == *pack.id()) {
        check.rule(&ready.rule, faults);
    }
}

struct Check<'a> {
    pack: &'a ReadyPack,
    clauses: &'a Clauses,
}

impl Check<'_> {
    fn fault(&self, code: &'static str, path: &str, place: Option<Place>, message: String) -> PackFault {
        PackFault { place, ..PackFault::new(code, self.pack.id(), path, message) }
    }

    fn in_list(&self, code: &'static str, place: Place, message: String) -> PackFault {
        self.fault(code, "clauses.toml", Some(place), message)
    }

    fn labelled(&self, id: &str, place: Place, label: &crate::pack::Label, faults: &mut Vec<PackFault>) {
        for language in &self.pack.pack.manifest().languages {
            if !label.languages().any(|given| given == language.value) {
                let message = format!("`{id}` has no label in `{}`", language.value);
                let help = format!("give it in each language: `{} = \"...\"`", language.value);
                let fault = self.in_list("pack/missing-text", place, message);
                faults.push(PackFault { help: Some(help), ..fault });
            }
        }
    }

    fn rule(&self, rule: &Rule, faults: &mut Vec<PackFault>) {
        let Some(cited) = rule.source.as_ref().and_then(|source| source.clause.as_ref()) else { return };
        let Some(clause) = self.clauses.get(cited) else {
            let near = nearest(cited, self.clauses.list.iter().map(|clause| clause.id.value.as_str()));
            let message = format!("the list of clauses has no `{}`", cited.value);
            let fault = self.fault("pack/unknown-clause", &rule.path, Some(cited.place), message);
            faults.push(PackFault { help: near.map(|near| format!("did you mean `{near}`?")), ..fault });
            return;
        };
        let own = [("phase", &rule.phase, &self.clauses.rows, Some(&clause.row))];
        let component = ("component", &rule.component, &self.clauses.columns, clause.column.as_ref());
        for (key, given, axis, listed) in own.into_iter().chain([component]) {
            let Some(given) = given.as_ref().filter(|id| axis.iter().any(|known| known.id.value == **id))
            else {
                continue;
            };
            if Some(given) != listed {
                let listed = listed.map_or("", |id| id);
                let message = format!("`{key}` says `{given}`, the list of clauses `{listed}`");
                faults.push(self.fault("pack/clause-elsewhere", &rule.path, Some(cited.place), message));
            }
        }
    }
}
