//! How much of a pack its cases cover: rules, verdicts, clauses of the standard.

use super::check::possible_verdicts;
use super::ready::{ReadyPack, ReadyRule};
use crate::pack::Logic;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// Those that a case covers.
    pub covered: usize,
    /// All of them.
    pub of: usize,
}

impl Covered {
    fn add(&mut self, covered: usize, of: usize) {
        self.covered += covered;
        self.of += of;
    }
}

/// What the cases of packs cover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseCoverage {
    /// Rules with a case; those that take over another rule's check have its cases.
    pub rules: Covered,
    /// Verdicts that a rule can give and a case shows.
    pub verdicts: Covered,
    /// Clauses of the lists of clauses that a rule with a case encodes; none of none when packs have no list.
    pub clauses: Covered,
}

impl CaseCoverage {
    /// Adds the rules of a pack, those of its parents included.
    pub fn add(&mut self, pack: &ReadyPack) {
        let rules = &pack.on(None).rules;
        let has_cases = |ready: &ReadyRule| match &ready.rule.logic {
            Logic::SameAs(other) => pack.pack.rule(other).is_none_or(|other| !other.cases.is_empty()),
            _ => !ready.rule.cases.is_empty(),
        };
        self.rules.add(rules.iter().filter(|ready| has_cases(ready)).count(), rules.len());
        for ready in rules.iter().filter(|ready| !matches!(ready.rule.logic, Logic::SameAs(_))) {
            let possible = possible_verdicts(pack, ready);
            let is_shown = |verdict| ready.rule.cases.iter().any(|case| case.verdict.value == verdict);
            self.verdicts.add(possible.iter().filter(|verdict| is_shown(**verdict)).count(), possible.len());
        }
        for clause in pack.pack.chain().filter_map(|home| home.clauses()).flat_map(|clauses| &clauses.list) {
            let encodes = |ready: &ReadyRule| ready.rule.clause() == Some(&clause.id.value);
            let covered = rules.iter().any(|ready| encodes(ready) && has_cases(ready));
            self.clauses.add(usize::from(covered), 1);
        }
    }
}
