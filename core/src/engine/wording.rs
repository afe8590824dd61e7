//! Texts that take no arguments, formatted once for each language: reports repeat them for every document.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use smol_str::SmolStr;

use crate::pack::{Args, Edition, Logic, Pack, Part, Rule};
use crate::report::PartSummary;

/// The title and the advice of every rule of a pack in one language, by the name of its wording, and the texts that all rules
/// share.
#[derive(Debug, Default)]
pub struct Wording {
    titles: BTreeMap<String, SmolStr>,
    advice: BTreeMap<String, SmolStr>,
    shared: BTreeMap<String, SmolStr>,
    parts: BTreeMap<String, Vec<PartSummary>>,
}

impl Wording {
    fn new(pack: &Pack, locale: &str) -> Self {
        let texts = pack.texts();
        let all = |id: &str| {
            let text = |name: &str| texts.format(name, id, locale, &Args::new()).map(|text| text.text.into());
            let names = pack.editions().flat_map(|edition| &edition.rules).map(|rule| &*rule.wording);
            names.filter_map(|name| Some((name.to_owned(), text(name)?))).collect()
        };
        let ids = texts.known_ids("").into_iter();
        let shared = ids.filter_map(|id| Some((id.to_owned(), texts.plain("", id, locale)?.text.into())));
        Wording {
            titles: all("title"),
            advice: all("advice"),
            shared: shared.collect(),
            parts: parts(pack, locale),
        }
    }

    /// The title of a rule; its id when it has none.
    pub fn title(&self, rule: &Rule) -> SmolStr {
        self.titles.get(&*rule.wording).cloned().unwrap_or_else(|| rule.id.as_str().into())
    }

    /// The parts of a rule with their titles; none when it has no parts.
    pub fn parts(&self, rule: &Rule) -> Vec<PartSummary> {
        self.parts.get(&*rule.wording).cloned().unwrap_or_default()
    }

    /// The advice of a rule; empty when it has none.
    pub fn advice(&self, rule: &Rule) -> SmolStr {
        self.advice.get(&*rule.wording).cloned().unwrap_or_default()
    }

    /// A text that all rules share, when it takes no arguments.
    pub fn shared(&self, id: &str) -> Option<SmolStr> {
        self.shared.get(id).cloned()
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

/// What was made for the languages that were asked for so far.
#[derive(Debug)]
pub struct ByLocale<T>(Mutex<BTreeMap<String, Arc<T>>>);

impl<T> ByLocale<T> {
    /// What belongs to a language, made at the first call.
    pub fn get(&self, locale: &str, new: impl FnOnce() -> T) -> Arc<T> {
        // A panic while making something leaves the map as it was.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = known.get(locale) {
            return Arc::clone(made);
        }
        let made = Arc::new(new());
        known.insert(locale.to_owned(), Arc::clone(&made));
        made
    }
}

impl<T> Default for ByLocale<T> {
    fn default() -> Self {
        ByLocale(Mutex::default())
    }
}

impl ByLocale<Wording> {
    /// The wording of a pack in a language.
    pub fn of(&self, pack: &Pack, locale: &str) -> Arc<Wording> {
        self.get(locale, || Wording::new(pack, locale))
    }
}
