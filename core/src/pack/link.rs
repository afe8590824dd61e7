//! References between the files of a pack: groups, tiers, cells, documents, other rules, base documents and reasons of cases.

use std::collections::BTreeSet;

use super::extend::Edition;
use super::fault::Faults;
use super::label::Labelled;
use super::loaded::Pack;
use super::manifest::{self, CodeRow, Indicator, IndicatorSpec, Manifest};
use super::passage::Placed;
use super::rule::{Case, Logic, Part, Rule};
use super::suggest::suggest;
use super::texts::Texts;
use crate::model::{Leaf, Shape, ShapeId, Shapes, Subject};

/// Everything that references may lead to.
pub(crate) struct Linker<'l> {
    pub(crate) faults: &'l Faults<'l>,
    pub(crate) manifest: &'l Manifest,
    pub(crate) parent: Option<&'l Pack>,
    /// The pack's own rules that could be read.
    pub(crate) own: &'l [Rule],
    /// All rules, those of parents included.
    pub(crate) edition: &'l Edition,
    /// Ids of the pack's own rules, readable or not.
    pub(crate) ids: &'l BTreeSet<&'l str>,
    /// Names of base documents.
    pub(crate) bases: &'l BTreeSet<&'l str>,
    pub(crate) texts: &'l Texts,
}

impl Linker<'_> {
    /// Adds a fault for each reference that leads nowhere.
    pub(crate) fn check(&self) {
        // An unreadable indicator may have what a rule asks for.
        let manifest_is_whole = !self.faults.touches(manifest::PATH);
        for rule in self.own {
            if manifest_is_whole {
                self.check_place(rule);
                self.check_source(rule);
            }
            self.check_due(rule);
            self.check_same(rule);
            self.check_cases(&rule.path, &rule.id, &rule.cases);
        }
        for change in &self.manifest.overrides {
            self.check_cases(manifest::PATH, &change.rule, &change.cases);
        }
        for (at, indicator) in self.manifest.indicators.iter().enumerate() {
            self.check_indicator(indicator);
            self.check_codes(indicator, self.manifest.indicators.get(..at).unwrap_or_default());
        }
    }

    fn unknown(&self, path: &str, name: &Placed<String>, what: &str, known: &mut dyn Iterator<Item = &str>) {
        let known: Vec<&str> = known.collect();
        if !known.contains(&name.value.as_str()) {
            let message = format!("the pack has no {what} `{}`", name.value);
            let code = match what {
                "rule" => "pack/unknown-rule",
                "text" => "pack/unknown-text",
                _ => "pack/unknown-name",
            };
            self.faults.add(code, path, name.place, message, suggest(name, known));
        }
    }

    fn specs(&self) -> impl Iterator<Item = &IndicatorSpec> {
        let of_parents = self.parents().flat_map(|pack| &pack.manifest().indicators);
        self.manifest.indicators.iter().chain(of_parents).map(|indicator| &indicator.spec)
    }

    fn parents(&self) -> impl Iterator<Item = &Pack> {
        self.parent.into_iter().flat_map(Pack::chain)
    }

    /// Ids of all rules, readable or not, switched off or not.
    fn rule_ids(&self) -> impl Iterator<Item = &str> {
        let of_parents = self.parent.into_iter().flat_map(Pack::known_rules);
        self.ids.iter().copied().chain(of_parents.map(|rule| rule.id.as_str()))
    }

    fn check_place(&self, rule: &Rule) {
        fn ids(list: &[Labelled]) -> impl Iterator<Item = &str> {
            list.iter().map(|named| named.id.value.as_str())
        }
        if let Some(group) = &rule.group {
            self.unknown(&rule.path, group, "group", &mut self.specs().flat_map(IndicatorSpec::groups));
        }
        if let Some(tier) = &rule.tier {
            self.unknown(&rule.path, tier, "tier", &mut self.specs().flat_map(IndicatorSpec::tiers));
        }
        let Some(cell) = &rule.cell else { return };
        let matrices = || {
            self.specs().filter_map(|spec| match spec {
                IndicatorSpec::Level { levels, dimensions, .. } => {
                    Some((levels.as_slice(), dimensions.as_slice()))
                }
                _ => None,
            })
        };
        self.unknown(
            &rule.path,
            &cell.dimension,
            "dimension",
            &mut matrices().flat_map(|(_, dimensions)| ids(dimensions)),
        );
        for level in &cell.levels {
            self.unknown(&rule.path, level, "level", &mut matrices().flat_map(|(levels, _)| ids(levels)));
        }
    }

    fn check_source(&self, rule: &Rule) {
        if let Some(source) = &rule.source {
            let of_parents = self.parents().flat_map(|pack| &pack.manifest().documents);
            let known = self.manifest.documents.iter().chain(of_parents);
            let mut known = known.map(|document| document.id.value.as_str());
            self.unknown(&rule.path, &source.document, "document", &mut known);
        }
    }

    /// The date that a due day is counted from is one of the subject or of its plan.
    fn check_due(&self, rule: &Rule) {
        let Some(due) = &rule.applies.due else { return };
        let shapes = Shapes::get();
        let is_date = |root: ShapeId| {
            let end = due.since.value.split('.').try_fold(root, |shape, name| shapes.field(shape, name));
            end.is_some_and(|shape| matches!(shapes.shape(shape), Shape::Leaf(Leaf::Date)))
        };
        let subject = match rule.subject {
            Subject::Plan => shapes.plan(),
            Subject::Commitment => shapes.commitment(),
            Subject::Milestone => shapes.milestone(),
        };
        if !is_date(subject) && !is_date(shapes.plan()) {
            let message =
                format!("`{}` is no date of a {} or its plan", due.since.value, rule.subject.as_str());
            let help = Some("write the fields from the outside in, such as `process.timeline.start`".into());
            self.faults.add("pack/unknown-field", &rule.path, due.since.place, message, help);
        }
    }

    fn check_same(&self, rule: &Rule) {
        let Logic::SameAs(other) = &rule.logic else { return };
        self.unknown(&rule.path, other, "rule", &mut self.rule_ids());
        let Some(found) = self.edition.any_rule(other) else { return };
        if matches!(found.logic, Logic::SameAs(_)) {
            let message = format!("`{}` has no check of its own", other.value);
            self.faults.add(
                "pack/no-logic",
                &rule.path,
                other.place,
                message,
                Some("name the rule that has one".into()),
            );
        } else if found.subject != rule.subject {
            let (here, there) = (rule.subject.as_str(), found.subject.as_str());
            let message = format!("`{}` is about a {there}, this rule about a {here}", other.value);
            self.faults.add("pack/other-subject", &rule.path, other.place, message, None);
        }
    }

    fn check_cases(&self, path: &str, rule: &str, cases: &[Case]) {
        for case in cases {
            if let Some(base) = &case.base {
                let of_parents = self.parents().flat_map(Pack::bases).map(|base| base.name.as_str());
                let mut known = self.bases.iter().copied().chain(of_parents);
                self.unknown(path, base, "base document", &mut known);
            }
            if let Some(reason) = &case.reason
                && !self.texts.has(rule, reason)
                && !self.faults.touches(path)
            {
                self.unknown(path, reason, "text", &mut self.texts.known_ids(rule).into_iter());
            }
        }
    }

    fn check_indicator(&self, indicator: &Indicator) {
        let rule = |name: &Placed<String>| {
            self.unknown(manifest::PATH, name, "rule", &mut self.rule_ids());
        };
        let rule_or_part = |name: &Placed<String>| match name.value.split_once('/') {
            Some((home, part)) => self.check_part(name, home, part),
            None => rule(name),
        };
        match &indicator.spec {
            IndicatorSpec::Level { overall, .. } => overall.gate.iter().for_each(|gate| rule(&gate.rule)),
            IndicatorSpec::Code { rows, graded_by, .. } => {
                rows.iter().flat_map(CodeRow::rules).for_each(rule_or_part);
                for (name, _) in graded_by {
                    rule_or_part(name);
                }
            }
            IndicatorSpec::Points { .. } | IndicatorSpec::Compliance { .. } => {}
        }
    }

    /// Codes of other indicators that rows ask for: of indicators that stand above, on the same subject.
    fn check_codes(&self, indicator: &Indicator, above: &[Indicator]) {
        let IndicatorSpec::Code { rows, .. } = &indicator.spec else { return };
        for (id, code) in rows.iter().flat_map(|row| &row.any_code) {
            let mut known = above.iter().filter(|other| other.subject == indicator.subject);
            let mut codes = known.clone().filter(|other| other.id.value == id.value).flat_map(|other| {
                match &other.spec {
                    IndicatorSpec::Code { codes, .. } => codes.as_slice(),
                    _ => &[],
                }
            });
            self.unknown(
                manifest::PATH,
                id,
                "indicator above",
                &mut known.by_ref().map(|other| other.id.value.as_str()),
            );
            self.unknown(
                manifest::PATH,
                code,
                "code",
                &mut codes.by_ref().map(|code| code.id.value.as_str()),
            );
        }
    }

    /// A part of a rule, written `rule/part`.
    fn check_part(&self, name: &Placed<String>, home: &str, part: &str) {
        let Some(rule) = self.edition.any_rule(home) else {
            let home = Placed::new(home.to_owned(), name.place);
            return self.unknown(manifest::PATH, &home, "rule", &mut self.rule_ids());
        };
        let parts: &[Part] = if let Logic::Parts(parts) = &rule.logic { parts } else { &[] };
        let part = Placed::new(part.to_owned(), name.place);
        self.unknown(manifest::PATH, &part, "part", &mut parts.iter().map(|part| part.id.value.as_str()));
    }
}
