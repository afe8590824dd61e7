//! Packs and rules as flat lists of settings, each with its value in words.

use std::collections::BTreeMap;

use crate::pack::applies::Applies;
use crate::pack::label::{Label, Labelled};
use crate::pack::loaded::Pack;
use crate::pack::manifest::{CodeRow, Indicator, IndicatorSpec, Period};
use crate::pack::passage::Placed;
use crate::pack::rule::{Logic, Rule};

/// Names of settings with their values.
pub(super) type Settings = BTreeMap<String, String>;

/// Gathers settings; those without a value are left out.
#[derive(Default)]
struct List(Settings);

impl List {
    fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.0.insert(name.into(), value);
        }
    }

    fn label(&mut self, name: &str, label: &Label) {
        for language in label.languages() {
            let text = label.get(language).map(|text| text.text).unwrap_or_default();
            self.add(format!("{name}.{language}"), text);
        }
    }

    fn applies(&mut self, name: &str, applies: &Applies) {
        self.add(
            format!("{name}.stage"),
            applies.stage.as_ref().map(|stage| stage.value.as_str()).unwrap_or_default(),
        );
        for (field, words) in applies.of_member() {
            self.add(format!("{name}.{field}"), joined(words));
        }
        if let Some(due) = &applies.due {
            self.add(format!("{name}.due"), format!("{} days after {}", due.days, due.since.value));
        }
    }
}

fn joined(words: &[Placed<String>]) -> String {
    words.iter().map(|word| word.value.as_str()).collect::<Vec<_>>().join(", ")
}

fn ids(list: &[Labelled]) -> String {
    list.iter().map(|one| one.id.value.as_str()).collect::<Vec<_>>().join(", ")
}

/// The settings of a rule as its pack has it.
pub(super) fn of_rule(pack: &Pack, rule: &Rule) -> Settings {
    let mut list = List::default();
    let word =
        |word: &Option<Placed<String>>| word.as_ref().map(|word| word.value.clone()).unwrap_or_default();
    list.add("subject", rule.subject.as_str());
    list.add("group", word(&rule.group));
    list.add("tier", word(&rule.tier));
    list.add("phase", rule.phase.clone().unwrap_or_default());
    list.add("component", rule.component.clone().unwrap_or_default());
    list.add("points", rule.points.to_string());
    list.add("status", rule.status.name());
    if let Some(cell) = &rule.cell {
        list.add("cell", format!("{}: {}", cell.dimension.value, joined(&cell.levels)));
    }
    if let Some(source) = &rule.source {
        list.add("source.document", source.document.value.clone());
        list.add("source.section", source.section.clone().unwrap_or_default());
    }
    list.add("source.clause", rule.clause().unwrap_or_default());
    list.applies("applies", &rule.applies);
    for (name, value) in &rule.values {
        list.add(format!("params.{name}"), value.to_string());
    }
    logic(&mut list, pack, rule);
    for text in pack.texts().ids(&rule.wording) {
        for language in pack.texts().languages(&rule.wording, text) {
            list.add(
                format!("text.{language}.{text}"),
                pack.texts().written(&rule.wording, text, language).unwrap_or_default(),
            );
        }
    }
    list.0
}

fn logic(list: &mut List, pack: &Pack, rule: &Rule) {
    match &rule.logic {
        Logic::Check(check) => list.add("check", check.text().trim()),
        Logic::Script { text, .. } => list.add("script", text.text().trim()),
        Logic::Parts(parts) => {
            for part in parts {
                list.add(format!("part.{}", part.id.value), part.check.text().trim());
            }
        }
        Logic::Person => list.add("judged_by", "person"),
        Logic::SameAs(other) => {
            list.add("same_check_as", other.value.clone());
            if let Some(other) = pack.known_rule(other) {
                logic(list, pack, other);
            }
        }
    }
}

/// The settings of a pack that are no rule's: its own and those that it has from its parents.
pub(super) fn of_pack(pack: &Pack) -> Settings {
    let mut list = List::default();
    let manifest = pack.manifest();
    list.add("id", manifest.id.value.clone());
    list.add("version", manifest.version.clone());
    list.add("engine", manifest.engine.clone().unwrap_or_default());
    list.add("extends", manifest.extends.as_ref().map(|parent| parent.value.clone()).unwrap_or_default());
    list.label("title", &manifest.title);
    list.label("description", &manifest.description);
    list.add("languages", joined(&manifest.languages));
    list.applies("applies", &manifest.applies);
    period(&mut list, &manifest.in_force);
    for field in pack.chain().flat_map(|pack| &pack.manifest().fields) {
        list.add(format!("fields.{}", field.path.value), field.word());
    }
    for document in &manifest.documents {
        let url = document.url.as_deref().unwrap_or_default();
        list.add(format!("documents.{}", document.id.value), format!("{} {url}", document.title).trim());
    }
    let edition = pack.first_edition();
    for name in edition.shared_names() {
        list.add(format!("params.{name}"), edition.shared(name).map(ToString::to_string).unwrap_or_default());
    }
    for (_, one) in pack.indicators() {
        indicator(&mut list, one);
    }
    list.0
}

fn period(list: &mut List, period: &Period) {
    list.add("in_force.from", period.from.as_ref().map(|day| day.value.to_string()).unwrap_or_default());
    list.add("in_force.to", period.to.as_ref().map(|day| day.value.to_string()).unwrap_or_default());
}

fn indicator(list: &mut List, indicator: &Indicator) {
    let name = format!("indicator.{}", indicator.id.value);
    list.label(&format!("{name}.title"), &indicator.title);
    list.add(format!("{name}.subject"), indicator.subject.as_str());
    match &indicator.spec {
        IndicatorSpec::Points { groups } => list.add(format!("{name}.groups"), ids(groups)),
        IndicatorSpec::Level { levels, dimensions, overall } => {
            list.add(format!("{name}.levels"), ids(levels));
            list.add(format!("{name}.dimensions"), ids(dimensions));
            if let Some(gate) = &overall.gate {
                list.add(
                    format!("{name}.gate"),
                    format!("{}, closed at {}", gate.rule.value, gate.closed.value),
                );
            }
        }
        IndicatorSpec::Compliance { tiers, comply_or_explain } => {
            list.add(format!("{name}.tiers"), ids(tiers));
            list.add(format!("{name}.comply_or_explain"), comply_or_explain.to_string());
        }
        IndicatorSpec::Code { codes, rows, graded_by } => {
            list.add(format!("{name}.codes"), ids(codes));
            list.add(format!("{name}.rows"), rows.iter().map(row).collect::<Vec<_>>().join("\n"));
            for (rule, weight) in graded_by {
                list.add(format!("{name}.graded_by.{}", rule.value), weight.to_string());
            }
        }
    }
}

/// `code: all a, b; any c; none d`.
fn row(row: &CodeRow) -> String {
    let conditions = [("all", &row.all), ("any", &row.any), ("none", &row.none), ("not met", &row.not_met)];
    let conditions = conditions.into_iter().filter(|(_, rules)| !rules.is_empty());
    let mut conditions: Vec<String> =
        conditions.map(|(word, rules)| format!("{word} {}", joined(rules))).collect();
    if row.graded_from > 0 {
        conditions.push(format!("graded from {}", row.graded_from));
    }
    conditions.extend(
        row.any_code.iter().map(|(indicator, code)| format!("{} at least {}", indicator.value, code.value)),
    );
    format!("{}: {}", row.code.value, conditions.join("; "))
}
