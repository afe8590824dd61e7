//! The rules of a pack over one stretch of time: its parents' with its changes, and its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::pack::literal::Literal;
use crate::pack::loaded::Pack;
use crate::pack::manifest::{self, Manifest, Override};
use crate::pack::rule::{CaseHome, Logic, Rule};
use crate::pack::texts::variant;

/// The rules of a pack over one stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The last day on which it holds; `None` for good.
    pub until: Option<Date>,
    /// The rules, by id.
    pub rules: Vec<Arc<Rule>>,
    /// The rules that are switched off, by id.
    pub off: Vec<Arc<Rule>>,
    /// Parameters of `pack.toml` files, of the pack and its parents.
    shared: BTreeMap<String, Literal>,
}

impl Edition {
    /// The rule with this id, unless it is switched off.
    pub fn rule(&self, id: &str) -> Option<&Arc<Rule>> {
        find(&self.rules, id)
    }

    /// The rule that has the check of a rule: itself, or the one that it names in `same_check_as`.
    pub fn checked_by<'e>(&'e self, rule: &'e Rule) -> &'e Rule {
        match &rule.logic {
            Logic::SameAs(other) => self.any_rule(other).map_or(rule, |found| found),
            _ => rule,
        }
    }

    /// The rule with this id, switched off or not.
    pub fn any_rule(&self, id: &str) -> Option<&Arc<Rule>> {
        self.rule(id).or_else(|| find(&self.off, id))
    }

    /// A parameter of the `pack.toml` of the pack or of a parent.
    pub fn shared(&self, name: &str) -> Option<&Literal> {
        self.shared.get(name)
    }

    pub(crate) fn shared_names(&self) -> impl Iterator<Item = &str> {
        self.shared.keys().map(String::as_str)
    }
}

fn find<'e>(rules: &'e [Arc<Rule>], id: &str) -> Option<&'e Arc<Rule>> {
    let index = rules.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok()?;
    rules.get(index)
}

/// The editions of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Editions {
    /// Those that lapse, the first to do so first.
    pub(crate) lapsing: Vec<Edition>,
    /// The one that holds for good.
    pub(crate) last: Edition,
}

impl Editions {
    /// The one with every change.
    pub(crate) fn first(&self) -> &Edition {
        self.lapsing.first().unwrap_or(&self.last)
    }
}

/// The editions of a pack with its own rules, `own`.
pub(crate) fn editions(manifest: &Manifest, parent: Option<&Pack>, own: &[Rule]) -> Editions {
    let lapses = |change: &Override| change.to.as_ref().map(|to| to.value.last());
    let of_parents = parent.into_iter().flat_map(Pack::editions).filter_map(|edition| edition.until);
    let days: BTreeSet<Date> = of_parents.chain(manifest.overrides.iter().filter_map(lapses)).collect();
    let edition = |until: Option<Date>| {
        let holds = |change: &&Override| match (lapses(change), until) {
            (Some(to), Some(until)) => to >= until,
            (Some(_), None) => false,
            (None, _) => true,
        };
        let changes = manifest.overrides.iter().filter(holds).collect();
        Making { manifest, changes }.edition(until, parent, own)
    };
    Editions { lapsing: days.into_iter().map(|day| edition(Some(day))).collect(), last: edition(None) }
}

/// Makes one edition with the changes that hold in it.
struct Making<'m> {
    manifest: &'m Manifest,
    changes: Vec<&'m Override>,
}

impl Making<'_> {
    fn edition(&self, until: Option<Date>, parent: Option<&Pack>, own: &[Rule]) -> Edition {
        let empty = Edition { until, rules: Vec::new(), off: Vec::new(), shared: BTreeMap::new() };
        let before =
            parent.map(|parent| until.map_or_else(|| parent.last_edition(), |day| parent.edition_on(day)));
        let Some(before) = before else { return self.with_own(empty, own) };
        let mut edition = Edition { shared: before.shared.clone(), ..empty };
        for (name, value) in self.of_all() {
            edition.shared.insert(name.clone(), value.clone());
        }
        for (rule, was_off) in
            before.rules.iter().map(|rule| (rule, false)).chain(before.off.iter().map(|rule| (rule, true)))
        {
            let off =
                self.on(&rule.id).and_then(|change| change.off.as_ref()).map_or(was_off, |off| off.value);
            let list = if off { &mut edition.off } else { &mut edition.rules };
            list.push(self.changed(before, rule));
        }
        self.with_own(edition, own)
    }

    /// Adds the pack's own rules; they see the parameters of all parents, as they are changed.
    fn with_own(&self, mut edition: Edition, own: &[Rule]) -> Edition {
        let params = self.manifest.params.iter().map(|(name, value)| (name.clone(), value.value.clone()));
        edition.shared.extend(params);
        edition.rules.extend(own.iter().map(|rule| Arc::new(rule.clone())));
        edition.rules.sort_by(|a, b| a.id.cmp(&b.id));
        edition.off.sort_by(|a, b| a.id.cmp(&b.id));
        let settled: Vec<Arc<Rule>> = edition.rules.iter().map(|rule| self.settled(&edition, rule)).collect();
        Edition { rules: settled, ..edition }
    }

    /// A rule of the pack's own with the parameters that it sees.
    fn settled(&self, edition: &Edition, rule: &Arc<Rule>) -> Arc<Rule> {
        if *rule.pack != *self.manifest.id.value {
            return Arc::clone(rule);
        }
        let mut values = edition.shared.clone();
        for (name, value) in edition.checked_by(rule).params.iter().chain(&rule.params) {
            values.insert(name.clone(), value.value.clone());
        }
        Arc::new(Rule { values, ..Rule::clone(rule) })
    }

    /// The change to a rule, when there is one.
    fn on(&self, rule: &str) -> Option<&Override> {
        self.changes.iter().copied().find(|change| change.rule.value == rule)
    }

    /// Changed parameters of the parents' `pack.toml` files.
    fn of_all(&self) -> impl Iterator<Item = (&String, &Literal)> {
        let params = self.on(Override::ALL_RULES).into_iter().flat_map(|change| &change.params);
        params.map(|(name, value)| (name, &value.value))
    }

    /// A rule of the parents as this pack changes it; the very same one when nothing changes. A rule that has the check of
    /// another keeps its parameters when those of the other change: its own words speak of them, and no report lists it as changed.
    fn changed(&self, before: &Edition, rule: &Arc<Rule>) -> Arc<Rule> {
        let mut new = Rule::clone(rule);
        let checked = before.checked_by(rule);
        for (name, value) in self.of_all() {
            let of_a_rule = rule.params.contains_key(name) || checked.params.contains_key(name);
            if !rule.locked && !of_a_rule && rule.values.contains_key(name) {
                new.values.insert(name.clone(), value.clone());
            }
        }
        if let Some(change) = self.on(&rule.id) {
            self.apply(change, &mut new);
        }
        if new == **rule { Arc::clone(rule) } else { Arc::new(new) }
    }

    fn apply(&self, change: &Override, rule: &mut Rule) {
        for (name, value) in &change.params {
            rule.params.insert(name.clone(), value.clone());
            rule.values.insert(name.clone(), value.value.clone());
        }
        if let Some(points) = &change.points {
            rule.points = points.value;
        }
        rule.tier = change.tier.clone().or_else(|| rule.tier.take());
        rule.group = change.group.clone().or_else(|| rule.group.take());
        if change.to.is_some() && !change.texts.is_empty() {
            rule.wording = variant(&rule.wording, &self.manifest.id.value).into();
        }
        if change.changes_verdicts() {
            rule.cases.clone_from(&change.cases);
            let pack = Arc::from(self.manifest.id.value.as_str());
            rule.cases_in = CaseHome { pack, path: manifest::PATH.to_owned() };
        }
    }
}
