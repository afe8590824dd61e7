//! Texts of rules that take no arguments, formatted once for each language: reports repeat them for every document.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::pack::{Args, Edition, Logic, Pack, Part, Rule};
use crate::report::PartSummary;

/// The title and the advice of every rule of a pack in one language, by the name of its wording.
#[derive(Debug, Default)]
pub struct Wording {
    titles: BTreeMap<String, String>,
    advice: BTreeMap<String, String>,
    parts: BTreeMap<String, Vec<PartSummary>>,
}

impl Wording {
    fn new(pack: &Pack, locale: &str) -> Self {
        let all = |id: &str| {
            let text = |name: &str| pack.texts().format(name, id, locale, &Args::new()).map(|text| text.text);
            let names = pack.editions().flat_map(|edition| &edition.rules).map(|rule| &*rule.wording);
            names.filter_map(|name| Some((name.to_owned(), text(name)?))).collect()
        };
        Wording { titles: all("title"), advice: all("advice"), parts: parts(pack, locale) }
    }

    /// The title of a rule; its id when it has none.
    pub fn title(&self, rule: &Rule) -> String {
        self.titles.get(&*rule.wording).unwrap_or(&rule.id).clone()
    }

    /// The parts of a rule with their titles; none when it has no parts.
    pub fn parts(&self, rule: &Rule) -> Vec<PartSummary> {
        self.parts.get(&*rule.wording).cloned().unwrap_or_default()
    }

    /// The advice of a rule; empty when it has none.
    pub fn advice(&self, rule: &Rule) -> String {
        self.advice.get(&*rule.wording).cloned().unwrap_or_default()
    }
}

/// The parts of all rules that have parts, of their own or of the rule that checks them.
fn parts(pack: &Pack, locale: &str) -> BTreeMap<String, Vec<PartSummary>> {
    let of_rule = |edition: &Edition, rule: &Rule| {
        let checked_by = edition.checked_by(rule);
        let Logic::Parts(parts) = &checked_by.logic else { return None };
        let part = |part: &Part| {
            let id = part.id.value.clone();
            let named = pack.texts().format(&checked_by.wording, &Part::text_id(&id), locale, &Args::new());
            PartSummary { title: named.map_or_else(|| id.clone(), |text| text.text), id }
        };
        Some((rule.wording.to_string(), parts.iter().map(part).collect()))
    };
    let editions = pack.editions();
    editions.flat_map(|edition| edition.rules.iter().filter_map(|rule| of_rule(edition, rule))).collect()
}

/// The wordings of a pack that were asked for so far, by language.
#[derive(Debug, Default)]
pub struct Wordings(Mutex<BTreeMap<String, Arc<Wording>>>);

impl Wordings {
    /// The wording of the pack in a language.
    pub fn of(&self, pack: &Pack, locale: &str) -> Arc<Wording> {
        // A panic while formatting leaves the map as it was.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(wording) = known.get(locale) {
            return Arc::clone(wording);
        }
        let wording = Arc::new(Wording::new(pack, locale));
        known.insert(locale.to_owned(), Arc::clone(&wording));
        wording
    }
}
