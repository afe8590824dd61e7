//! The checked texts of a pack: which there are, and formatting them in the language that is asked for.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Bound;
use std::sync::Arc;

use fluent_syntax::{ast, serializer};

use super::Args;
use super::above::{Bundle, Layer};
use super::phrase::pattern_of;
use super::shared::shared;
use crate::document::Place;

/// A formatted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The words; in another language than the one asked for, they start with its tag: `[en] `.
    pub text: String,
    /// Whether it is in another language than the one asked for.
    pub fallback: bool,
}

/// A term that no text shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnusedTerm {
    pub(crate) language: String,
    pub(crate) name: String,
    pub(crate) place: Place,
}

/// A text of a rule, or of the whole pack, in one language, with what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GivenText<'t> {
    pub(crate) id: &'t str,
    pub(crate) language: &'t str,
    pub(crate) path: &'t str,
    pub(crate) place: Place,
    pub(crate) variables: &'t [String],
    /// Texts of the whole pack that stand in it.
    pub(crate) messages: &'t [String],
}

/// One text in one language.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The layer of the pack that gives it.
    pub(super) layer: usize,
    /// The message of the bundle that holds it.
    pub(super) message: String,
    /// The attribute of that message, for texts that an `.ftl` file gives.
    pub(super) attribute: Option<String>,
    pub(super) path: String,
    pub(super) place: Place,
    pub(super) variables: Vec<String>,
    pub(super) messages: Vec<String>,
}

/// Id of a text: the rule (or a variant of it, or nothing for texts of the whole pack), and the text's own id.
pub(super) type TextKey = (String, String);

/// The same, owned or not: a report looks up some hundred texts.
pub(super) trait TextId {
    /// The rule and the text's own id.
    fn parts(&self) -> (&str, &str);
}

impl TextId for TextKey {
    fn parts(&self) -> (&str, &str) {
        (&self.0, &self.1)
    }
}

impl TextId for (&str, &str) {
    fn parts(&self) -> (&str, &str) {
        *self
    }
}

impl<'k> Borrow<dyn TextId + 'k> for TextKey {
    fn borrow(&self) -> &(dyn TextId + 'k) {
        self
    }
}

impl PartialEq for dyn TextId + '_ {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for dyn TextId + '_ {}

impl PartialOrd for dyn TextId + '_ {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for dyn TextId + '_ {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

/// The name of the texts of a rule while changes of a pack hold that will lapse.
pub(crate) fn variant(wording: &str, pack: &str) -> String {
    format!("{wording}@{pack}")
}

/// All texts of a pack, with those of its parents.
#[derive(Default)]
pub struct Texts {
    pub(super) languages: Vec<String>,
    pub(super) entries: BTreeMap<TextKey, BTreeMap<String, Entry>>,
    /// What each pack of the chain gives, the farthest parent first.
    pub(super) layers: Vec<Arc<Layer>>,
    /// The same, ready to be formatted.
    pub(super) bundles: Vec<BTreeMap<String, Arc<Bundle>>>,
    /// Rules that take the check, and with it the texts, of another one.
    pub(super) same: BTreeMap<String, String>,
}

impl Texts {
    /// Starts from the texts of the pack that is extended.
    pub(super) fn take_over(&mut self, above: &Texts) {
        let more = above.languages.iter().filter(|tag| !self.languages.contains(tag)).cloned();
        let more: Vec<String> = more.collect();
        self.languages.extend(more);
        self.entries.clone_from(&above.entries);
        self.layers.clone_from(&above.layers);
        self.same.clone_from(&above.same);
    }

    /// Formats a text of a rule; `None` when there is no such text.
    ///
    /// It is looked for in the rule, in the rule whose check it takes over, in the texts of the whole pack, and in those that
    /// come with the engine (`no-evidence` and the like). The first of these that knows the id answers: in the language asked
    /// for (`es-MX` is content with `es`) or else in another one, visibly.
    pub fn format(&self, rule: &str, text_id: &str, language: &str, args: &Args) -> Option<Text> {
        self.phrase(rule, text_id, language)?.with(args)
    }

    /// A text that the pack itself gives, as it is written: with its arguments and choices.
    pub fn written(&self, rule: &str, text_id: &str, language: &str) -> Option<String> {
        let entry = self.find_own(rule, text_id)?.get(language)?;
        let value = Some(pattern_of(self.bundles.get(entry.layer)?.get(language)?, entry)?.clone());
        let message =
            ast::Message { id: ast::Identifier { name: "t" }, value, attributes: Vec::new(), comment: None };
        let text = serializer::serialize(&ast::Resource { body: vec![ast::Entry::Message(message)] });
        Some(text.trim_start_matches("t =").trim().to_owned())
    }

    pub(super) fn find(&self, rule: &str, text_id: &str) -> Option<(&Texts, &BTreeMap<String, Entry>)> {
        self.find_own(rule, text_id).map(|found| (self, found)).or_else(|| {
            let shared = shared();
            Some((shared, shared.entries.get(&("", text_id) as &dyn TextId)?))
        })
    }

    fn find_own(&self, rule: &str, text_id: &str) -> Option<&BTreeMap<String, Entry>> {
        let homes = [Some(rule), self.same.get(rule).map(String::as_str), Some("")];
        homes.into_iter().flatten().find_map(|home| self.entries.get(&(home, text_id) as &dyn TextId))
    }

    /// Whether a rule that asks for a text has none of its own, so that one of the whole pack would show.
    pub(crate) fn leaves_to_pack(&self, rule: &str, text_id: &str) -> bool {
        let mut homes = [Some(rule), self.same.get(rule).map(String::as_str)].into_iter().flatten();
        !homes.any(|home| self.entries.contains_key(&key(home, text_id)))
    }

    /// Whether [`Texts::format`] knows a text, in any language.
    pub fn has(&self, rule: &str, text_id: &str) -> bool {
        self.find(rule, text_id).is_some()
    }

    /// Ids of the texts that a rule itself gives, sorted; of the whole pack for an empty rule.
    pub fn ids<'t>(&'t self, rule: &'t str) -> impl Iterator<Item = &'t str> {
        let first: &dyn TextId = &(rule, "");
        let from = self.entries.range::<dyn TextId, _>((Bound::Included(first), Bound::Unbounded));
        from.take_while(move |((home, _), _)| home == rule).map(|((_, id), _)| id.as_str())
    }

    /// Ids of the texts that a rule itself gives, and the rule whose check it takes over.
    pub(crate) fn ids_with_same<'t>(&'t self, rule: &'t str) -> impl Iterator<Item = &'t str> {
        let same = self.same.get(rule).map(String::as_str);
        self.ids(rule).chain(same.into_iter().flat_map(|same| self.ids(same)))
    }

    /// Every id that [`Texts::format`] knows for a rule, sorted.
    pub fn known_ids(&self, rule: &str) -> Vec<&str> {
        let same = self.same.get(rule).map(String::as_str);
        let homes = |home: &str| home == rule || Some(home) == same || home.is_empty();
        let own = self.entries.keys().filter(|(home, _)| homes(home));
        let mut ids: Vec<&str> = own.chain(shared().entries.keys()).map(|(_, id)| id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Languages in which the pack itself gives a text, sorted; empty for texts that come with the engine.
    pub fn languages(&self, rule: &str, text_id: &str) -> Vec<&str> {
        self.find_own(rule, text_id).into_iter().flat_map(BTreeMap::keys).map(String::as_str).collect()
    }

    /// Arguments that a text shows or chooses by, sorted, in one language; empty when there is no such text.
    pub fn variables(&self, rule: &str, text_id: &str, language: &str) -> Vec<&str> {
        let entry = self.find(rule, text_id).and_then(|(_, by_language)| by_language.get(language));
        entry.map(|entry| entry.variables.iter().map(String::as_str).collect()).unwrap_or_default()
    }

    /// Terms that the pack itself gives and no text shows: neither one of its own nor one of its parents.
    pub(crate) fn unused_terms(&self) -> Vec<UnusedTerm> {
        let Some(own) = self.layers.last() else { return Vec::new() };
        // A term of a language that nobody has translated the texts to yet waits for them.
        let is_shown = |name: &str| self.layers.iter().any(|layer| layer.shows_term(name));
        let unused = own.placed_terms().filter(|(_, name, _)| !is_shown(name));
        unused
            .map(|(language, name, place)| UnusedTerm {
                language: language.to_owned(),
                name: name.to_owned(),
                place,
            })
            .collect()
    }

    /// The values that the engine gives a text of its own, wherever in it they show; `None` for other texts.
    pub(crate) fn values_of_engine(id: &str) -> Option<BTreeSet<&'static str>> {
        let texts = &shared().entries;
        let of_id = |id: &str| texts.get(&key("", id)).into_iter().flat_map(BTreeMap::values);
        let direct = |id: &str| of_id(id).flat_map(|entry| &entry.variables).map(String::as_str);
        let within = of_id(id).flat_map(|entry| &entry.messages).flat_map(|inner| direct(inner));
        of_id(id).next().map(|_| direct(id).chain(within).collect())
    }

    /// The texts of a rule that the pack itself gives, and not its parents; those of the whole pack for an empty rule.
    pub(crate) fn given_here<'t>(&'t self, rule: &'t str) -> impl Iterator<Item = GivenText<'t>> {
        let all = self.entries.iter().filter(move |((home, _), _)| home == rule);
        let all = all.flat_map(|((_, id), by_language)| by_language.iter().map(move |of| (id, of)));
        let here = all.filter(|(_, (_, entry))| entry.layer + 1 == self.layers.len());
        here.map(|(id, (language, entry))| GivenText {
            id,
            language,
            path: &entry.path,
            place: entry.place,
            variables: &entry.variables,
            messages: &entry.messages,
        })
    }

    /// File and place of a text that the pack itself gives.
    pub fn place(&self, rule: &str, text_id: &str, language: &str) -> Option<(&str, Place)> {
        let entry = self.find_own(rule, text_id)?.get(language)?;
        Some((&entry.path, entry.place))
    }
}

pub(super) fn key(rule: &str, text_id: &str) -> TextKey {
    (rule.to_owned(), text_id.to_owned())
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = f.debug_list();
        for ((rule, id), by_language) in &self.entries {
            for (language, entry) in by_language {
                let Place { line, column } = entry.place;
                list.entry(&format_args!(
                    "{rule}.{id} [{language}] {}:{line}:{column} {:?}",
                    entry.path, entry.variables
                ));
            }
        }
        list.finish()
    }
}
