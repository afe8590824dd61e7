//! Texts of a pack over those of the packs that it extends: the parents' texts stay, with the terms of the pack in them, and
//! what the pack gives itself lies on top.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::{ast, serializer};
use unic_langid::LanguageIdentifier;

use super::build::patterns;
use super::refs::{Ref, offset_in, refs};
use super::table::{Entry, TextKey, Texts, key, variant};
use crate::document::Place;
use crate::pack::loaded::Pack;

/// The parent of a pack whose texts are built.
#[derive(Clone, Copy)]
pub(crate) struct Above<'a> {
    pub(crate) pack: &'a Pack,
}

impl<'a> Above<'a> {
    pub(super) fn texts(self) -> &'a Texts {
        self.pack.texts()
    }

    /// Whether a parent wrote the rule.
    pub(super) fn has_rule(self, id: &str) -> bool {
        self.pack.known_rule(id).is_some()
    }
}

/// The texts of one language, ready to be formatted.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// What one pack of a chain gives, by language.
#[derive(Default)]
pub(super) struct Layer {
    pub(super) resources: BTreeMap<String, Vec<Arc<FluentResource>>>,
    terms: BTreeMap<String, Arc<FluentResource>>,
}

impl Layer {
    /// Adds the resources of a language.
    pub(super) fn add(&mut self, language: &str, resources: Vec<FluentResource>) {
        let is_term = |entry: &&ast::Entry<&str>| matches!(entry, ast::Entry::Term(_));
        let terms = resources.iter().flat_map(FluentResource::entries).filter(is_term).cloned();
        let body: Vec<ast::Entry<&str>> = terms.collect();
        if !body.is_empty() {
            let source = serializer::serialize(&ast::Resource { body });
            // What does not parse has its fault already.
            let (Ok(terms) | Err((terms, _))) = FluentResource::try_new(source);
            self.terms.insert(language.to_owned(), Arc::new(terms));
        }
        self.resources.insert(language.to_owned(), resources.into_iter().map(Arc::new).collect());
    }

    /// The terms of each language, with their places in its file.
    pub(super) fn placed_terms(&self) -> impl Iterator<Item = (&str, &str, Place)> {
        let all = self
            .resources
            .iter()
            .flat_map(|(language, pieces)| pieces.iter().map(move |piece| (language, piece)));
        all.flat_map(|(language, piece)| {
            piece.entries().filter_map(move |entry| match entry {
                ast::Entry::Term(term) => {
                    let before =
                        piece.source().get(..offset_in(piece.source(), term.id.name)).unwrap_or_default();
                    let line = u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX);
                    Some((language.as_str(), term.id.name, Place { line, column: 1 }))
                }
                _ => None,
            })
        })
    }

    /// Whether a text shows a term, in any language.
    pub(super) fn shows_term(&self, name: &str) -> bool {
        let entries = self.resources.values().flatten().flat_map(|piece| piece.entries());
        entries
            .flat_map(patterns)
            .flat_map(refs)
            .any(|reference| matches!(reference, Ref::Term(shown) if shown == name))
    }

    /// The names of the terms of a language.
    pub(super) fn terms(&self, language: &str) -> BTreeSet<String> {
        let entries = self.terms.get(language).into_iter().flat_map(|terms| terms.entries());
        let names = entries.filter_map(|entry| match entry {
            ast::Entry::Term(term) => Some(term.id.name.to_owned()),
            _ => None,
        });
        names.collect()
    }
}

/// The bundles of each layer of a chain, the farthest parent first. Each layer keeps its own texts; the terms are those of the
/// nearest pack that gives them.
pub(super) fn bundles(layers: &[Arc<Layer>], above: Option<&Texts>) -> Vec<BTreeMap<String, Arc<Bundle>>> {
    let own = layers.last();
    let of_layer = |(at, layer): (usize, &Arc<Layer>)| {
        let known = above.and_then(|texts| texts.bundles.get(at));
        let bundle = |language: &String| {
            let unchanged = own.is_some_and(|own| !own.terms.contains_key(language));
            let kept = known.and_then(|known| known.get(language)).filter(|_| unchanged).map(Arc::clone);
            (language.clone(), kept.unwrap_or_else(|| Arc::new(bundle(layers, layer, language))))
        };
        layer.resources.keys().map(bundle).collect()
    };
    layers.iter().enumerate().map(of_layer).collect()
}

fn bundle(layers: &[Arc<Layer>], layer: &Layer, language: &str) -> Bundle {
    let tag: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle: Bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    for resource in layer.resources.get(language).into_iter().flatten() {
        // It fails on names that are given twice only, and these already have their fault.
        bundle.add_resource(Arc::clone(resource)).ok();
    }
    for terms in layers.iter().filter_map(|layer| layer.terms.get(language)) {
        bundle.add_resource_overriding(Arc::clone(terms));
    }
    bundle
}

/// Puts the texts that a pack gives over those of its parents. A parent's rule may have several wordings, one for each set of
/// changes that has not lapsed: a change that does not lapse is seen in all of them, and one that lapses adds its own.
pub(super) fn overlay(
    texts: &mut Texts,
    own: BTreeMap<TextKey, Languages>,
    lapsing: &BTreeMap<TextKey, Languages>,
    pack: &str,
) {
    for ((rule, id), by_language) in own {
        for wording in wordings(texts, &rule) {
            texts.entries.entry(key(&wording, &id)).or_default().extend(by_language.clone());
        }
        texts.entries.entry((rule, id)).or_default().extend(by_language);
    }
    let rules: BTreeSet<String> = lapsing.keys().map(|(rule, _)| rule.clone()).collect();
    for rule in &rules {
        for wording in wordings(texts, rule) {
            let varied = variant(&wording, pack);
            let copied = texts.entries.iter().filter(|((home, _), _)| *home == wording);
            let copied: Vec<_> = copied.map(|((_, id), found)| (key(&varied, id), found.clone())).collect();
            texts.entries.extend(copied);
            for ((_, id), by_language) in lapsing.iter().filter(|((other, _), _)| other == rule) {
                texts.entries.entry(key(&varied, id)).or_default().extend(by_language.clone());
            }
            if let Some(other) = texts.same.get(&wording).cloned() {
                texts.same.insert(varied, other);
            }
        }
    }
}

/// A text in several languages.
pub(super) type Languages = BTreeMap<String, Entry>;

/// The names under which a rule has texts: its id, and one for each set of changes that will lapse.
fn wordings(texts: &Texts, rule: &str) -> BTreeSet<String> {
    let is_of_rule =
        |name: &str| name.strip_prefix(rule).is_some_and(|rest| rest.is_empty() || rest.starts_with('@'));
    texts.entries.keys().map(|(name, _)| name).filter(|name| is_of_rule(name)).cloned().collect()
}
