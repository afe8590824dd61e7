//! Packs as their readers want them: what `render` needs to write a catalogue.

use super::listing::explanation;
use crate::pack::{Case, Indicator, IndicatorSpec, Labelled, Pack, Rule, SourceDocument};
use crate::render::{Catalogue, Chapter, Document, Entry, Example};

/// A pack in a language; changes that lapse are shown as they are before they do.
pub(super) fn catalogue(pack: &Pack, locale: &str) -> Catalogue {
    let writer = Writer { pack, locale };
    let manifest = pack.manifest();
    let name = |label: &crate::pack::Label| label.get(locale).map(|text| text.text).unwrap_or_default();
    let above = pack.chain().skip(1);
    let indicators =
        pack.indicators().map(|(_, indicator)| (name(&indicator.title), indicator.spec.kind().name()));
    let documents = pack.chain().flat_map(|pack| &pack.manifest().documents);
    Catalogue {
        locale: locale.to_owned(),
        pack: pack.id().to_owned(),
        version: manifest.version.clone(),
        digest: pack.digest().to_owned(),
        title: name(&manifest.title),
        description: name(&manifest.description),
        extends: above.map(|pack| format!("{} {}", pack.id(), pack.manifest().version)).collect(),
        indicators: indicators.collect(),
        chapters: writer.chapters(),
        documents: documents.map(document).collect(),
    }
}

fn document(source: &SourceDocument) -> Document {
    let date = source.date.as_ref().map(ToString::to_string);
    let facts = [source.publisher.clone(), source.edition.clone(), date];
    Document {
        title: source.title.clone(),
        facts: facts.into_iter().flatten().collect(),
        url: source.url.clone(),
        note: source.note.clone().unwrap_or_default(),
    }
}

struct Writer<'p> {
    pack: &'p Pack,
    locale: &'p str,
}

impl Writer<'_> {
    /// The rules by the groups and tiers of the indicators, in their order; then those that no indicator groups.
    fn chapters(&self) -> Vec<Chapter> {
        let mut left: Vec<&Rule> = self.pack.rules().iter().map(|rule| &**rule).collect();
        let mut chapters = Vec::new();
        for (_, indicator) in self.pack.indicators() {
            for named in parts(indicator) {
                let belongs = |rule: &&Rule| {
                    [&rule.group, &rule.tier].into_iter().flatten().any(|part| part.value == named.id.value)
                };
                let (rules, others): (Vec<&Rule>, Vec<&Rule>) = left.into_iter().partition(belongs);
                left = others;
                let own = named.label.get(self.locale).map(|text| text.text);
                chapters.push(self.chapter(own.unwrap_or_else(|| named.id.value.clone()), &rules));
            }
        }
        chapters.push(self.chapter(String::new(), &left));
        chapters.retain(|chapter| !chapter.rules.is_empty());
        chapters
    }

    fn chapter(&self, title: String, rules: &[&Rule]) -> Chapter {
        Chapter { title, rules: rules.iter().map(|rule| self.entry(rule)).collect() }
    }

    fn entry(&self, rule: &Rule) -> Entry {
        let told = explanation(self.pack, rule, self.locale);
        let document = self.pack.cited(rule);
        let section = rule.source.as_ref().and_then(|source| source.section.clone());
        let source = [document.map(|document| document.title.clone()), section];
        Entry {
            pack: told.row.pack,
            id: told.row.id,
            title: told.row.title,
            why: told.why,
            advice: told.advice,
            subject: rule.subject,
            points: rule.points,
            status: rule.status.name(),
            clause: told.row.clause,
            source: source.into_iter().flatten().collect::<Vec<_>>().join(", "),
            url: document.and_then(|document| document.url.clone()),
            params: told.params,
            changes: self.changes(rule),
            examples: rule.cases.iter().map(example).collect(),
        }
    }

    /// What the packs of the chain change in a rule of their parents.
    fn changes(&self, rule: &Rule) -> Vec<[String; 4]> {
        let day = jiff::civil::Date::MIN;
        let made = self.pack.chain().flat_map(|pack| crate::engine::changes(pack, day, self.locale));
        let of_rule = made.filter(|change| change.rule == rule.id);
        of_rule.map(|change| [change.setting, change.from, change.to, change.reason]).collect()
    }
}

/// Groups or tiers of an indicator.
fn parts(indicator: &Indicator) -> &[Labelled] {
    match &indicator.spec {
        IndicatorSpec::Points { groups } => groups,
        IndicatorSpec::Compliance { tiers, .. } => tiers,
        IndicatorSpec::Level { .. } | IndicatorSpec::Code { .. } => &[],
    }
}

fn example(case: &Case) -> Example {
    let mut set: Vec<(String, String)> =
        case.set.iter().map(|(pointer, value)| (pointer.value.clone(), value.to_string())).collect();
    set.extend(case.stage.as_ref().map(|stage| ("/stage".to_owned(), stage.value.as_str().to_owned())));
    Example {
        name: case.name.value.clone(),
        verdict: case.verdict.value,
        base: case.base.as_ref().map(|base| base.value.clone()),
        set,
        without: case.remove.iter().map(|pointer| pointer.value.clone()).collect(),
    }
}
