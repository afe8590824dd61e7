//! What `pack check` asks of texts: there in every language of the pack, and able to show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{MANIFEST, TOP, fault};
use crate::document::{Place, Severity};
use crate::engine::ready::{ReadyPack, ReadyRule};
use crate::pack::{IndicatorSpec, Label, Labelled, Logic, PackFault, Part, Texts};

/// Texts that every rule has, in every language of the pack.
pub(super) const TEXTS_OF_A_RULE: [&str; 3] = ["title", "why", "advice"];

/// Checks the texts of a pack.
pub fn check(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let own = |ready: &&Arc<ReadyRule>| *ready.rule.pack == *pack.id();
    for ready in pack.on(None).rules.iter().filter(own) {
        let rule = RuleTexts { pack, ready, texts: pack.pack.texts() };
        rule.missing(faults);
        rule.unshown(faults);
    }
    missing_labels(pack, faults);
    unused_terms(pack, faults);
    untranslated(pack, faults);
}

struct RuleTexts<'a> {
    pack: &'a ReadyPack,
    ready: &'a ReadyRule,
    texts: &'a Texts,
}

impl RuleTexts<'_> {
    fn missing(&self, faults: &mut Vec<PackFault>) {
        let rule = &self.ready.rule;
        for language in self.pack.pack.manifest().languages.iter().map(|language| &language.value) {
            let asked: BTreeSet<&str> = TEXTS_OF_A_RULE.into_iter().chain(self.reasons()).collect();
            for id in asked {
                if self.texts.languages(&rule.id, id).contains(&language.as_str()) {
                    continue;
                }
                let message = format!("the text `{id}` is missing in `{language}`");
                let (path, place, help) = self.beside(language, id);
                faults.push(fault(self.pack, (&path, place), "pack/missing-text", message, help));
            }
        }
    }

    /// Where a text is to be added, and how: beside the others of its language, else beside those of another one.
    fn beside(&self, language: &str, id: &str) -> (String, Place, String) {
        let rule = &self.ready.rule;
        let ids = || self.texts.ids(&rule.id);
        if let Some((path, place)) = ids().find_map(|other| self.texts.place(&rule.id, other, language)) {
            let line = if path == rule.path { format!("{id} = \"...\"") } else { format!(".{id} = ...") };
            return (
                path.to_owned(),
                place,
                format!("add `{line}` under `{}`", heading(path, rule, language)),
            );
        }
        let any = ids().find_map(|other| {
            let given = self.texts.languages(&rule.id, other).first().copied()?;
            self.texts.place(&rule.id, other, given)
        });
        let place = any.filter(|(path, _)| *path == rule.path).map_or(TOP, |(_, place)| place);
        let help = format!("add `{id} = \"...\"` under `[text.{language}]`");
        (rule.path.clone(), place, help)
    }

    fn reasons(&self) -> impl Iterator<Item = &str> {
        let programs = self.ready.logic.programs().into_iter();
        programs.flat_map(|program| &program.reasons).map(|(id, _)| id.as_str())
    }

    fn unshown(&self, faults: &mut Vec<PackFault>) {
        let (engine, rule) = (Texts::of_engine(), &self.ready.rule);
        let mut asked: BTreeSet<String> = self.reasons().map(str::to_owned).collect();
        asked.extend(TEXTS_OF_A_RULE.map(str::to_owned));
        if let Logic::Parts(parts) = &rule.logic {
            asked.extend(parts.iter().map(|part| Part::text_id(&part.id)));
        }
        for id in self.texts.ids(&rule.id).filter(|id| !asked.contains(*id) && !engine.has("", id)) {
            let language = self.texts.languages(&rule.id, id).first().copied().unwrap_or_default();
            let (path, place) = self.texts.place(&rule.id, id, language).unwrap_or((&rule.path, TOP));
            let message = format!("the text `{id}` can never show");
            let help = format!("give it as a reason with `because(\"{id}\")`, or leave it out");
            faults.push(fault(self.pack, (path, place), "pack/unshown-text", message, help));
        }
    }
}

/// What stands above the texts of a language in a file.
fn heading(path: &str, rule: &crate::pack::Rule, language: &str) -> String {
    if path == rule.path { format!("[text.{language}]") } else { format!("{} =", rule.id) }
}

/// Names of the manifest that lack a language of the pack.
fn missing_labels(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let manifest = pack.pack.manifest();
    let mut labels = vec![("the title of the pack".to_owned(), manifest.id.place, &manifest.title)];
    for indicator in &manifest.indicators {
        let id = &indicator.id;
        if indicator.title.languages().next().is_some() {
            labels.push((format!("the title of `{}`", id.value), id.place, &indicator.title));
        }
        let named = parts(&indicator.spec).into_iter().filter(|one| one.label.languages().next().is_some());
        labels
            .extend(named.map(|one| (format!("the title of `{}`", one.id.value), one.id.place, &one.label)));
    }
    for change in &manifest.overrides {
        let what = format!("the reason for the change of `{}`", change.rule.value);
        labels.push((what, change.rule.place, &change.reason));
    }
    for (what, place, label) in labels {
        for language in missing(pack, label) {
            let message = format!("{what} is missing in `{language}`");
            let help = format!("give it in each language: `{language} = \"...\"`");
            faults.push(fault(pack, (MANIFEST, place), "pack/missing-text", message, help));
        }
    }
}

fn missing<'a>(pack: &'a ReadyPack, label: &'a Label) -> impl Iterator<Item = &'a str> {
    let languages = pack.pack.manifest().languages.iter().map(|language| language.value.as_str());
    languages.filter(|language| !label.languages().any(|given| given == *language))
}

/// Groups, tiers, levels, dimensions and codes of an indicator.
fn parts(spec: &IndicatorSpec) -> Vec<&Labelled> {
    match spec {
        IndicatorSpec::Points { groups: list }
        | IndicatorSpec::Compliance { tiers: list, .. }
        | IndicatorSpec::Code { codes: list, .. } => list.iter().collect(),
        IndicatorSpec::Level { levels, dimensions, .. } => levels.iter().chain(dimensions).collect(),
    }
}

fn unused_terms(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    for term in pack.pack.texts().unused_terms() {
        let message = format!("no text shows the term `{}`", term.name);
        let help = format!("show it in a text as `{{ -{} }}`, or leave it out", term.name);
        let path = format!("texts/{}.ftl", term.language);
        faults.push(fault(pack, (&path, term.place), "pack/unused-term", message, help));
    }
}

/// A language that the packs above do not have: their rules' texts show in another one until somebody translates them. That is
/// work for later, not a fault.
fn untranslated(pack: &ReadyPack, faults: &mut Vec<PackFault>) {
    let (texts, manifest) = (pack.pack.texts(), pack.pack.manifest());
    let mut missing: BTreeMap<&str, usize> = BTreeMap::new();
    for ready in pack.on(None).rules.iter().filter(|ready| *ready.rule.pack != *pack.id()) {
        let ids: BTreeSet<&str> = texts.ids(&ready.rule.id).collect();
        for language in &manifest.languages {
            let given = |id: &&&str| texts.languages(&ready.rule.id, id).contains(&language.value.as_str());
            *missing.entry(&language.value).or_default() += ids.len() - ids.iter().filter(given).count();
        }
    }
    for language in &manifest.languages {
        let count = missing.get(language.value.as_str()).copied().unwrap_or_default();
        if count > 0 {
            let tag = &language.value;
            let message = format!("{count} texts of the packs above have no words in `{tag}`");
            let help = format!(
                "translate them in `texts/{tag}.ftl`; until then reports show another language there"
            );
            let fault = fault(pack, (MANIFEST, language.place), "pack/untranslated", message, help);
            faults.push(PackFault { severity: Severity::Warning, ..fault });
        }
    }
}
