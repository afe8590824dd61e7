//! What the indicators of a pack can say, told without their texts.

use std::collections::BTreeSet;

use super::label::Labelled;
use super::loaded::Pack;
use super::manifest::{CodeRow, Indicator, IndicatorSpec};
use super::rule::Rule;
use crate::report::{Complies, Scale, ScalePart};

impl Pack {
    /// What each indicator, its parents' included, can say, and which rules it counts.
    ///
    /// ```
    /// let library = rasero::Library::from_files([
    ///     ("mine/pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\ntitle = { en = \"Mine\" }\nlanguages = [\"en\"]\n\
    ///       [[indicator]]\nid = \"dated\"\nkind = \"code\"\ntitle = { en = \"Dated\" }\ncodes = [\"no\", \"yes\"]\n\
    ///       rows = [{ code = \"yes\", all = [\"has-an-end\"] }]"),
    ///     ("mine/rules/has-an-end.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.end)\"\n\
    ///       [text.en]\ntitle = \"It has an end date\""),
    /// ])?;
    /// let scales = library.packs().next().unwrap().scales();
    /// assert_eq!((scales[0].codes.as_slice(), scales[0].rules.as_slice()),
    ///     (["no".to_string(), "yes".to_string()].as_slice(), ["has-an-end".to_string()].as_slice()));
    /// # Ok::<(), rasero::pack::PackError>(())
    /// ```
    pub fn scales(&self) -> Vec<Scale> {
        self.indicators().map(|(home, indicator)| self.scale(home, indicator)).collect()
    }

    fn scale(&self, home: &Pack, indicator: &Indicator) -> Scale {
        let ids = |list: &[Labelled]| list.iter().map(|one| one.id.value.clone()).collect();
        let (codes, parts) = match &indicator.spec {
            IndicatorSpec::Points { groups } => (Vec::new(), self.parts(groups, group_of)),
            IndicatorSpec::Level { levels, dimensions, .. } => {
                (ids(levels), self.parts(dimensions, dimension_of))
            }
            IndicatorSpec::Compliance { .. } => {
                (Complies::ALL.map(|answer| answer.name().to_owned()).into(), Vec::new())
            }
            IndicatorSpec::Code { codes, .. } => (ids(codes), Vec::new()),
        };
        let counters: Vec<_> = home.behind(indicator).into_iter().map(counter).collect();
        let rules = self.rules_that(|rule| counters.iter().any(|counts| counts(rule)));
        Scale { pack: home.id().to_owned(), indicator: indicator.id.value.clone(), codes, parts, rules }
    }

    /// The indicator, and those whose codes its rows ask for.
    fn behind<'p>(&'p self, indicator: &'p Indicator) -> Vec<&'p Indicator> {
        let rows: &[CodeRow] = match &indicator.spec {
            IndicatorSpec::Code { rows, .. } => rows,
            _ => &[],
        };
        let asked = rows.iter().flat_map(|row| &row.any_code).map(|(id, _)| id.value.as_str());
        let asked: BTreeSet<&str> = asked.collect();
        let others = asked.into_iter().filter_map(|id| self.manifest().indicator(id));
        std::iter::once(indicator).chain(others).collect()
    }

    fn parts(&self, list: &[Labelled], part_of: fn(&Rule) -> Option<&str>) -> Vec<ScalePart> {
        let part = |one: &Labelled| ScalePart {
            id: one.id.value.clone(),
            rules: self.rules_that(|rule| part_of(rule) == Some(&one.id.value)),
        };
        list.iter().map(part).collect()
    }

    fn rules_that(&self, counts: impl Fn(&Rule) -> bool) -> Vec<String> {
        self.rules().iter().filter(|rule| counts(rule)).map(|rule| rule.id.clone()).collect()
    }
}

fn group_of(rule: &Rule) -> Option<&str> {
    rule.group.as_ref().map(|group| group.value.as_str())
}

fn dimension_of(rule: &Rule) -> Option<&str> {
    rule.cell.as_ref().map(|cell| cell.dimension.value.as_str())
}

/// Whether an indicator counts a rule.
fn counter(indicator: &Indicator) -> impl Fn(&Rule) -> bool {
    let mut named = BTreeSet::new();
    let (mut groups, mut tiers, mut cells) = (BTreeSet::new(), BTreeSet::new(), false);
    match &indicator.spec {
        IndicatorSpec::Points { groups: list } => groups.extend(list.iter().map(|one| one.id.value.as_str())),
        IndicatorSpec::Compliance { tiers: list, .. } => {
            tiers.extend(list.iter().map(|one| one.id.value.as_str()));
        }
        IndicatorSpec::Level { overall, .. } => {
            cells = true;
            named.extend(overall.gate.iter().map(|gate| gate.rule.value.as_str()));
        }
        IndicatorSpec::Code { rows, graded_by, .. } => {
            let of_rows = rows.iter().flat_map(CodeRow::rules);
            let all = of_rows.chain(graded_by.iter().map(|(rule, _)| rule));
            // A part is named `rule/part`.
            named.extend(all.map(|name| name.value.split('/').next().unwrap_or(&name.value)));
        }
    }
    move |rule| {
        let is_in = |set: &BTreeSet<&str>, name: &Option<super::Placed<String>>| {
            name.as_ref().is_some_and(|name| set.contains(name.value.as_str()))
        };
        named.contains(rule.id.as_str())
            || is_in(&groups, &rule.group)
            || is_in(&tiers, &rule.tier)
            || (cells && rule.cell.is_some())
    }
}
