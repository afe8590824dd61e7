//! Reading `rules/<id>.toml` into a [`Rule`] and its texts, with every fault of the file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{CaseHome, CellRef, Rule, RuleText, Source, case, logic, text};
use crate::pack::applies::Applies;
use crate::pack::decode::Section;
use crate::pack::limits;
use crate::pack::manifest::read_params;
use crate::pack::passage::Placed;
use crate::pack::words::{SUBJECTS, Status};

/// The script beside a rule's file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Script<'s> {
    pub(crate) path: &'s str,
    pub(crate) text: &'s str,
}

/// Reads one rule file. The texts come back even when the rule itself is not usable, so that their faults are found too.
pub(crate) fn read(
    pack: &Arc<str>,
    id: &str,
    section: Section<'_>,
    script: Option<Script<'_>>,
    languages: &[Placed<String>],
) -> (Option<Rule>, Vec<RuleText>) {
    let mut texts = text::Collector { rule: id, path: section.path(), languages, texts: Vec::new() };
    let subject = section.need("subject").and_then(|field| field.word(&SUBJECTS));
    let status = section.need("status").and_then(|field| field.word(&Status::ALL));
    let points = section.get("points").and_then(|field| field.integer(0, limits::POINTS));
    let (group, tier) = (section.text("group"), section.text("tier"));
    let (phase, component) = (section.text("phase"), section.text("component"));
    let cell = section.section("cell").and_then(read_cell);
    let source = section.section("source").and_then(read_source);
    let applies = Applies::read(section.section("applies"), true);
    let locked = section.get("locked").and_then(|field| field.flag()).unwrap_or(false);
    let params = read_params(section.get("params"));
    let logic = logic::read(&section, script, &mut |part, section| texts.part_title(part, section));
    if let Some(table) = section.section("text") {
        texts.read(&table);
    }
    let cases = case::read(section.sections("case"));
    let path = section.path().to_owned();
    section.finish();
    let rule = subject.zip(status).zip(logic).map(|((subject, status), logic)| Rule {
        id: id.to_owned(),
        pack: Arc::clone(pack),
        cases_in: CaseHome { pack: Arc::clone(pack), path: path.clone() },
        path,
        subject: subject.value,
        group,
        tier,
        phase: phase.map(|text| text.value),
        component: component.map(|text| text.value),
        points: points.and_then(|points| u32::try_from(points.value).ok()).unwrap_or(1),
        cell,
        status: status.value,
        source,
        applies,
        locked,
        params,
        values: BTreeMap::new(),
        logic,
        cases,
        wording: id.into(),
    });
    (rule, texts.texts)
}

fn read_cell(section: Section<'_>) -> Option<CellRef> {
    let dimension = section.need("dimension").and_then(|field| field.text());
    let levels = section.need("levels");
    let names = levels.map(|field| field.distinct_texts()).unwrap_or_default();
    if let Some(field) = levels.filter(|_| names.is_empty()) {
        field.fault("pack/empty-list", "`levels` names nothing", None);
    }
    section.finish();
    Some(CellRef { dimension: dimension?, levels: names })
}

fn read_source(section: Section<'_>) -> Option<Source> {
    let document = section.need("document").and_then(|field| field.text());
    let (name, clause) = (section.text("section"), section.text("clause"));
    section.finish();
    Some(Source { document: document?, section: name.map(|name| name.value), clause })
}
