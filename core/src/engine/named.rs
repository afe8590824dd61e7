//! Rules and parts of rules as the tables of code indicators name them, `rule/part`, and how they stand. Names are looked up when
//! a pack is made ready: of a document there is the number alone.

use super::indicators::{Held, RuleStanding};
use crate::report::Verdict;

/// Gives the number of a rule among those of an edition; `None` for one that is switched off.
pub type NumberOf<'a> = dyn Fn(&str) -> Option<usize> + 'a;

/// A rule, or a part of it.
#[derive(Debug)]
pub struct Named {
    number: usize,
    rule: String,
    part: Option<String>,
}

impl Named {
    /// What a name means; `None` where the rule is switched off.
    pub fn of(name: &str, number_of: &NumberOf<'_>) -> Option<Self> {
        let (rule, part) = name.split_once('/').map_or((name, None), |(rule, part)| (rule, Some(part)));
        Some(Named { number: number_of(rule)?, rule: rule.to_owned(), part: part.map(str::to_owned) })
    }

    /// The number of the rule.
    pub fn number(&self) -> usize {
        self.number
    }

    /// The id of the rule.
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// Whether any finding of the rule counts.
    pub fn applies(&self, standings: &[RuleStanding<'_>]) -> bool {
        find(self.number, standings).is_some_and(RuleStanding::applies)
    }

    /// Whether the rule has findings that count, and none failed: a rule that failed neither lifts nor lowers anything.
    pub fn is_answered(&self, standings: &[RuleStanding<'_>]) -> bool {
        find(self.number, standings).is_some_and(|standing| standing.applies() && !standing.failed())
    }

    /// Whether the rule is met, or the part of it.
    pub fn is_met(&self, standings: &[RuleStanding<'_>]) -> bool {
        find(self.number, standings).is_some_and(|standing| match &self.part {
            None => standing.is_met(),
            Some(part) => standing.is_part_met(part),
        })
    }

    /// Whether the record refutes it: a finding says that it is not met. What is met in part is not refuted.
    pub fn is_refuted(&self, standings: &[RuleStanding<'_>]) -> bool {
        let refutes = |finding: &Held<'_>| match &self.part {
            None => finding.verdict == Verdict::NotMet,
            Some(part) => finding.parts.iter().any(|own| own.id == *part && own.verdict == Verdict::NotMet),
        };
        let standing = find(self.number, standings);
        standing.is_some_and(|standing| !standing.failed() && standing.counting().any(refutes))
    }

    /// Its share, averaged over the findings that count, or that of the part; `None` when nothing counts.
    pub fn share(&self, standings: &[RuleStanding<'_>]) -> Option<u64> {
        let standing = find(self.number, standings)?;
        let count = u64::try_from(standing.counting().count()).unwrap_or(0);
        if self.part.is_some() && count > 0 {
            return Some(if self.is_met(standings) { 1000 } else { 0 });
        }
        let shares = standing.counting().map(|finding| u64::from(finding.share.permille()));
        shares.sum::<u64>().checked_div(count)
    }
}

/// How the rule with a number stands, of some that come in the order of their numbers.
pub fn find<'s, 'a>(number: usize, standings: &'s [RuleStanding<'a>]) -> Option<&'s RuleStanding<'a>> {
    let at = standings.binary_search_by_key(&number, |standing| standing.number).ok()?;
    standings.get(at)
}
