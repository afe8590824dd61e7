//! Texts of rules that take no arguments, formatted once for each language: reports repeat them for every document.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::pack::{Args, Pack};

/// The title and the advice of every rule of a pack in one language.
#[derive(Debug, Default)]
pub struct Wording {
    titles: BTreeMap<String, String>,
    advice: BTreeMap<String, String>,
}

impl Wording {
    fn new(pack: &Pack, locale: &str) -> Self {
        let all = |id: &str| {
            let text = |rule: &str| pack.texts().format(rule, id, locale, &Args::new()).map(|text| text.text);
            pack.rules().iter().filter_map(|rule| Some((rule.id.clone(), text(&rule.id)?))).collect()
        };
        Wording { titles: all("title"), advice: all("advice") }
    }

    /// The title of a rule; its id when it has none.
    pub fn title(&self, rule: &str) -> String {
        self.titles.get(rule).map_or(rule, String::as_str).to_owned()
    }

    /// The advice of a rule; empty when it has none.
    pub fn advice(&self, rule: &str) -> String {
        self.advice.get(rule).cloned().unwrap_or_default()
    }
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
