//! Building the texts of a pack out of rule files and `.ftl` files, and checking everything that they refer to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_syntax::ast;

use super::above::{Above, Languages, Layer, bundles, overlay};
use super::refs::{Ref, offset_in, refs};
use super::resource::Piece;
use super::table::{Entry, TextKey, Texts, key};
use crate::document::nearest;
use crate::pack::fault::Faults;
use crate::pack::manifest::Override;
use crate::pack::rule::RuleText;
use crate::pack::suggest::suggest;

/// How the names begin that the builder gives to texts of rule files.
const OWN_NAMES: &str = "T__";

/// Collects texts until [`Builder::finish`].
pub(crate) struct Builder<'b> {
    pack: &'b str,
    faults: &'b Faults<'b>,
    rules: &'b BTreeSet<&'b str>,
    above: Option<Above<'b>>,
    /// Texts of this pack alone.
    own: BTreeMap<TextKey, Languages>,
    /// Changed texts of parents' rules that will lapse.
    lapsing: BTreeMap<TextKey, Languages>,
    texts: Texts,
    pieces: BTreeMap<String, Vec<Piece>>,
    count: usize,
    /// Languages whose file did not parse: what it lacks is not known.
    broken: BTreeSet<String>,
}

/// What a language's patterns may refer to.
#[derive(Default)]
struct Names {
    terms: BTreeSet<String>,
    messages: BTreeSet<String>,
}

impl<'b> Builder<'b> {
    /// For the pack with the id `pack`. `languages` in the order of the manifest; `rules` are all ids of rules of the pack itself.
    pub(crate) fn new(
        pack: &'b str,
        languages: Vec<String>,
        rules: &'b BTreeSet<&'b str>,
        above: Option<Above<'b>>,
        faults: &'b Faults<'b>,
    ) -> Self {
        let mut texts = Texts { languages, ..Texts::default() };
        if let Some(above) = above {
            texts.take_over(above.texts());
        }
        Builder {
            pack,
            faults,
            rules,
            above,
            own: BTreeMap::new(),
            lapsing: BTreeMap::new(),
            texts,
            pieces: BTreeMap::new(),
            count: 0,
            broken: BTreeSet::new(),
        }
    }

    fn is_rule(&self, name: &str) -> bool {
        self.rules.contains(name) || self.above.is_some_and(|above| above.has_rule(name))
    }

    /// Adds a whole `texts/<language>.ftl`: terms, texts of the whole pack (`id = ...`) and texts of rules (attributes of a
    /// message that is named like the rule).
    pub(crate) fn add_file(&mut self, language: &str, path: &str, text: &str) {
        let Some(piece) = Piece::from_file(path, text, self.faults) else {
            self.broken.insert(language.to_owned());
            return;
        };
        let mut entries = Vec::new();
        let mut seen = BTreeSet::new();
        for entry in piece.resource.entries() {
            let (is_term, name) = match entry {
                ast::Entry::Message(message) => (false, message.id.name),
                ast::Entry::Term(term) => (true, term.id.name),
                _ => continue,
            };
            if !seen.insert((is_term, name)) {
                let place = piece.place(offset_in(piece.resource.source(), name));
                self.faults.add("pack/duplicate-text", path, place, format!("`{name}` is given twice"), None);
            } else if let ast::Entry::Message(message) = entry {
                self.list_message(message, &piece, &mut entries);
            }
        }
        for (rule, id, entry) in entries {
            self.insert(&rule, &id, language, entry);
        }
        self.pieces.entry(language.to_owned()).or_default().push(piece);
    }

    fn list_message(
        &self,
        message: &ast::Message<&str>,
        piece: &Piece,
        entries: &mut Vec<(String, String, Entry)>,
    ) {
        let name = message.id.name;
        let is_rule = self.is_rule(name);
        let at = |slice: &str| piece.place(offset_in(piece.resource.source(), slice));
        if message.value.is_some() && is_rule {
            let help = Some("give the texts of a rule as attributes: `.title = ...` on the next line".into());
            self.faults.add("pack/text", &piece.path, at(name), format!("`{name}` is a rule"), help);
        } else if message.value.is_none() && !is_rule {
            let help = suggest(name, self.rules.iter().copied());
            self.faults.add(
                "pack/unknown-rule",
                &piece.path,
                at(name),
                format!("the pack has no rule `{name}`"),
                help,
            );
        }
        let entry = |slice: &str, attribute: Option<&str>, pattern: &ast::Pattern<&str>| Entry {
            layer: self.texts.layers.len(),
            message: name.to_owned(),
            attribute: attribute.map(str::to_owned),
            path: piece.path.clone(),
            place: at(slice),
            variables: variables(pattern),
            messages: messages(pattern),
        };
        if let Some(pattern) = message.value.as_ref().filter(|_| !is_rule) {
            entries.push((String::new(), name.to_owned(), entry(name, None, pattern)));
        }
        for attribute in message.attributes.iter().filter(|_| is_rule) {
            let id = attribute.id.name;
            entries.push((name.to_owned(), id.to_owned(), entry(id, Some(id), &attribute.value)));
        }
    }

    /// Adds a text that stands in a rule's file.
    pub(crate) fn add_text(&mut self, text: RuleText) {
        let (rule, id, language) = (text.rule.clone(), text.id.clone(), text.language.clone());
        if let Some(entry) = self.entry_of(text) {
            self.insert(&rule, &id, &language, entry);
        }
    }

    /// Adds the texts that a change gives to a rule of a parent.
    pub(crate) fn change(&mut self, change: &Override) {
        for text in change.texts.iter().cloned() {
            if change.to.is_none() {
                self.add_text(text);
                continue;
            }
            let (at, language) = (key(&text.rule, &text.id), text.language.clone());
            if let Some(entry) = self.entry_of(text) {
                self.lapsing.entry(at).or_default().insert(language, entry);
            }
        }
    }

    fn entry_of(&mut self, text: RuleText) -> Option<Entry> {
        // Capitals and the double underscore keep these ids apart from any that an author may use.
        let message = format!("{OWN_NAMES}{}", self.count);
        self.count += 1;
        let piece = Piece::from_text(&message, &text.path, text.pattern, self.faults)?;
        let found = piece.resource.entries().find_map(|entry| match entry {
            ast::Entry::Message(message) => {
                message.value.as_ref().map(|pattern| (variables(pattern), messages(pattern)))
            }
            _ => None,
        });
        self.pieces.entry(text.language).or_default().push(piece);
        let layer = self.texts.layers.len();
        let (variables, messages) = found?;
        Some(Entry { layer, message, attribute: None, path: text.path, place: text.key, variables, messages })
    }

    fn insert(&mut self, rule: &str, id: &str, language: &str, entry: Entry) {
        let by_language = self.own.entry(key(rule, id)).or_default();
        if let Some(other) = by_language.get(language) {
            let message = format!("the text `{id}` is given twice in `{language}`");
            let help = format!("the other one is in `{}`, line {}", other.path, other.place.line);
            self.faults.add("pack/duplicate-text", &entry.path, entry.place, message, Some(help));
        } else {
            by_language.insert(language.to_owned(), entry);
        }
    }

    /// Says that a rule takes over the check of another one, and its texts with it.
    pub(crate) fn same(&mut self, rule: &str, other: &str) {
        self.texts.same.insert(rule.to_owned(), other.to_owned());
    }

    /// Checks what the texts refer to and makes them ready.
    pub(crate) fn finish(mut self) -> Texts {
        self.check_against_parents();
        let mut layer = Layer::default();
        for (language, pieces) in std::mem::take(&mut self.pieces) {
            let mut names = names(&pieces);
            for above in &self.texts.layers {
                names.terms.extend(above.terms(&language));
            }
            for piece in &pieces {
                self.check_refs(piece, &names, &language);
            }
            layer.add(&language, pieces.into_iter().map(|piece| piece.resource).collect());
        }
        self.texts.layers.push(Arc::new(layer));
        self.texts.bundles = bundles(&self.texts.layers, self.above.map(Above::texts));
        overlay(&mut self.texts, self.own, &self.lapsing, self.pack);
        self.texts
    }

    /// An `.ftl` file may give texts of a parent's rule in languages that the parent does not have; anything else is a change,
    /// which stands in `pack.toml` with its reason.
    fn check_against_parents(&self) {
        let Some(above) = self.above else { return };
        let given =
            self.own.iter().flat_map(|(at, by_language)| by_language.iter().map(move |found| (at, found)));
        for ((rule, id), (language, entry)) in
            given.filter(|((rule, _), (_, entry))| entry.attribute.is_some() && above.has_rule(rule))
        {
            let known = above.texts().entries.get(&key(rule, id));
            if !above.texts().has(rule, id) {
                let message = format!("`{rule}` has no text `{id}`");
                let help = suggest(id, above.texts().known_ids(rule));
                self.faults.add("pack/unknown-text", &entry.path, entry.place, message, help);
            } else if known.is_some_and(|known| known.contains_key(language)) {
                let message = format!("`{rule}` has its text `{id}` in `{language}` from a parent");
                let help = format!(
                    "to change it, write `[override.\"{rule}\"]` in `pack.toml`, with a `reason` and `text.{language}.{id}`"
                );
                self.faults.add("pack/duplicate-text", &entry.path, entry.place, message, Some(help));
            }
        }
    }

    fn check_refs(&self, piece: &Piece, names: &Names, language: &str) {
        for reference in piece.resource.entries().flat_map(patterns).flat_map(refs) {
            let (what, name, known) = match reference {
                Ref::Variable(_) => continue,
                Ref::Message(name, Some(_)) | Ref::Function(name) => {
                    let place = piece.place(offset_in(piece.resource.source(), name));
                    let message =
                        format!("`{name}`: a text can use neither functions nor attributes of other texts");
                    self.faults.add("pack/text", &piece.path, place, message, None);
                    continue;
                }
                Ref::Term(name) => ("term", name, &names.terms),
                Ref::Message(name, None) => ("text", name, &names.messages),
            };
            if known.contains(name) || self.broken.contains(language) {
                continue;
            }
            let place = piece.place(offset_in(piece.resource.source(), name));
            let message = format!("`texts/{language}.ftl` has no {what} `{name}`");
            // Texts of rule files have names of the builder's own.
            let written = known.iter().map(String::as_str).filter(|known| !known.starts_with(OWN_NAMES));
            let help = match (what, nearest(name, written)) {
                (_, Some(near)) => format!("did you mean `{near}`?"),
                ("term", None) => format!("define it in `texts/{language}.ftl`: `-{name} = ...`"),
                _ => format!("an argument of a reason is written `{{ ${name} }}`"),
            };
            self.faults.add("pack/unknown-text", &piece.path, place, message, Some(help));
        }
    }
}

fn names(pieces: &[Piece]) -> Names {
    let mut names = Names::default();
    for entry in pieces.iter().flat_map(|piece| piece.resource.entries()) {
        match entry {
            ast::Entry::Term(term) => {
                names.terms.insert(term.id.name.to_owned());
            }
            ast::Entry::Message(message) if message.value.is_some() => {
                names.messages.insert(message.id.name.to_owned());
            }
            _ => {}
        }
    }
    names
}

pub(super) fn patterns<'e, 's>(entry: &'e ast::Entry<&'s str>) -> Vec<&'e ast::Pattern<&'s str>> {
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
        _ => return Vec::new(),
    };
    value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)).collect()
}

fn variables(pattern: &ast::Pattern<&str>) -> Vec<String> {
    named(pattern, |reference| match reference {
        Ref::Variable(name) => Some(name),
        _ => None,
    })
}

fn messages(pattern: &ast::Pattern<&str>) -> Vec<String> {
    named(pattern, |reference| match reference {
        Ref::Message(name, None) => Some(name),
        _ => None,
    })
}

/// What a pattern refers to, of one kind: each once, sorted.
fn named<'s>(pattern: &ast::Pattern<&'s str>, of: impl Fn(Ref<'s>) -> Option<&'s str>) -> Vec<String> {
    let sorted: BTreeSet<&str> = refs(pattern).into_iter().filter_map(of).collect();
    sorted.into_iter().map(str::to_owned).collect()
}
