//! The effective pack: a pack with the packs that it extends, each setting with the pack, file and line that it comes from.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::document::Place;
use crate::pack::{Args, Logic, Override, Pack, Placed, Rule};

/// A pack as it scores, with where everything comes from; its JSON is a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EffectivePack {
    /// Id of the pack.
    pub pack: String,
    /// Its version.
    pub version: String,
    /// Its name.
    pub title: String,
    /// SHA-256 of its content with that of its parents.
    pub digest: String,
    /// Ids and versions of the packs that it extends, the nearest first.
    pub extends: Vec<(String, String)>,
    /// What `pack.toml` files, word lists and terms settle for all rules.
    pub settings: Vec<Setting>,
    /// Its rules: those that it wrote, then those of its parents.
    pub rules: Vec<EffectiveRule>,
}

/// A rule of an effective pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EffectiveRule {
    /// The pack that wrote it.
    pub pack: String,
    /// Its id.
    pub id: String,
    /// What it says when met.
    pub title: String,
    /// Whether it is switched off.
    pub off: bool,
    /// Its settings: first those of its own file, then those that packs change.
    pub settings: Vec<Setting>,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// What is set, such as `params.days`.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Where it is set.
    pub origin: Origin,
    /// What a pack changed it from; `null` where it is as it was first written.
    pub changed: Option<Changed>,
}

/// A place in the files of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// Id of the pack.
    pub pack: String,
    /// Path in the pack.
    pub path: String,
    /// Line, from 1; `null` where the whole file is meant.
    pub line: Option<u32>,
}

/// What a setting was before a pack changed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The value before; empty where there was none.
    pub from: String,
    /// Why.
    pub reason: String,
    /// The last day, month or year on which the change holds.
    pub until: Option<String>,
}

/// The effective pack, with titles and reasons in a language. Changes that lapse are shown as they are before they do.
pub(super) fn effective(pack: &Pack, locale: &str) -> EffectivePack {
    let teller = Teller { pack, locale };
    let edition = pack.first_edition();
    let homes = pack.chain().flat_map(|home| {
        let of_home = move |rule: &&std::sync::Arc<Rule>| *rule.pack == *home.id();
        let on = edition.rules.iter().filter(of_home).map(|rule| (rule, false));
        on.chain(edition.off.iter().filter(of_home).map(|rule| (rule, true)))
    });
    let title = pack.manifest().title.get(locale).map(|title| title.text).unwrap_or_default();
    EffectivePack {
        pack: pack.id().to_owned(),
        version: pack.manifest().version.clone(),
        title,
        digest: pack.digest().to_owned(),
        extends: pack
            .chain()
            .skip(1)
            .map(|pack| (pack.id().to_owned(), pack.manifest().version.clone()))
            .collect(),
        settings: teller.of_pack(),
        rules: homes.map(|(rule, off)| teller.rule(rule, off)).collect(),
    }
}

const MANIFEST: &str = "pack.toml";

struct Teller<'p> {
    pack: &'p Pack,
    locale: &'p str,
}

impl Teller<'_> {
    fn set(pack: &Pack, path: &str, place: Option<Place>, name: &str, value: String) -> Setting {
        let origin =
            Origin { pack: pack.id().to_owned(), path: path.to_owned(), line: place.map(|place| place.line) };
        Setting { name: name.to_owned(), value, origin, changed: None }
    }

    /// The packs from the farthest parent to the pack itself: the order in which settings are made.
    fn downwards(&self) -> Vec<&Pack> {
        let mut packs: Vec<&Pack> = self.pack.chain().collect();
        packs.reverse();
        packs
    }

    fn of_pack(&self) -> Vec<Setting> {
        let mut settings: Vec<Setting> = Vec::new();
        for pack in self.downwards() {
            let manifest = pack.manifest();
            for (name, words) in
                manifest.applies.of_member().into_iter().filter(|(_, words)| !words.is_empty())
            {
                let place = words.first().map(|word| word.place);
                let value = words.iter().map(|word| word.value.as_str()).collect::<Vec<_>>().join(", ");
                replace(&mut settings, Self::set(pack, MANIFEST, place, &format!("applies.{name}"), value));
            }
            let period = &manifest.in_force;
            if period.from.is_some() || period.to.is_some() {
                // A period is taken over as a whole or not at all.
                settings.retain(|known| !known.name.starts_with("in_force."));
            }
            for (name, date) in [("in_force.from", &period.from), ("in_force.to", &period.to)] {
                if let Some(date) = date {
                    replace(
                        &mut settings,
                        Self::set(pack, MANIFEST, Some(date.place), name, date.value.to_string()),
                    );
                }
            }
            for (name, value) in &manifest.params {
                let name = format!("params.{name}");
                settings.push(Self::set(pack, MANIFEST, Some(value.place), &name, value.value.to_string()));
            }
            for change in manifest.overrides.iter().filter(|change| change.is_of_all()) {
                self.params(pack, change, &mut settings);
            }
            for indicator in &manifest.indicators {
                let value = indicator.title.get(self.locale).map(|title| title.text).unwrap_or_default();
                let name = format!("indicator.{}", indicator.id.value);
                settings.push(Self::set(pack, MANIFEST, Some(indicator.id.place), &name, value));
            }
            for list in pack.lexicons() {
                let terms = list.text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
                let terms = terms.filter(|line| !line.is_empty() && !line.starts_with("kind:")).count();
                let name = format!("lexicons.{}.{}", list.language, list.name);
                settings.push(Self::set(pack, &list.path, None, &name, format!("{terms} terms")));
            }
        }
        settings
    }

    fn rule(&self, rule: &Rule, off: bool) -> EffectiveRule {
        let home = self.pack.home(rule);
        // As its home has it: `rule` is as the pack has it.
        let first = home.rule(&rule.id).map_or(rule, |first| first);
        let mut settings = Self::of_file(home, first);
        for pack in self.downwards() {
            for change in pack.manifest().overrides.iter().filter(|change| *change.rule.value == rule.id) {
                self.changes(pack, change, &mut settings);
            }
        }
        let title = self.pack.texts().format(&rule.wording, "title", self.locale, &Args::new());
        EffectiveRule {
            pack: (*rule.pack).to_owned(),
            id: rule.id.clone(),
            title: title.map(|title| title.text).unwrap_or_default(),
            off,
            settings,
        }
    }

    /// What the rule's own files say.
    fn of_file(home: &Pack, rule: &Rule) -> Vec<Setting> {
        let path = rule.path.as_str();
        let plain = |name: &str, value: &str| Self::set(home, path, None, name, value.to_owned());
        let mut settings = vec![plain("subject", rule.subject.as_str())];
        let places: [(&str, Option<&Placed<String>>); 2] =
            [("group", rule.group.as_ref()), ("tier", rule.tier.as_ref())];
        for (name, value) in places {
            settings.extend(
                value.map(|value| Self::set(home, path, Some(value.place), name, value.value.clone())),
            );
        }
        settings.push(plain("points", &rule.points.to_string()));
        settings.push(plain("status", rule.status.name()));
        settings.extend(rule.locked.then(|| plain("locked", "true")));
        if let Some(source) = &rule.source {
            let value = [Some(source.document.value.clone()), source.section.clone()];
            let value = value.into_iter().flatten().collect::<Vec<_>>().join(", ");
            settings.push(Self::set(home, path, Some(source.document.place), "source", value));
        }
        settings.push(match &rule.logic {
            Logic::Check(check) => {
                Self::set(home, path, Some(check.start()), "check", check.text().trim().to_owned())
            }
            Logic::Parts(parts) => {
                let ids = parts.iter().map(|part| part.id.value.as_str()).collect::<Vec<_>>().join(", ");
                Self::set(home, path, parts.first().map(|part| part.id.place), "part", ids)
            }
            Logic::Script { path, .. } => Self::set(home, path, None, "script", path.clone()),
            Logic::Person => plain("judged_by", "person"),
            Logic::SameAs(other) => {
                Self::set(home, path, Some(other.place), "same_check_as", other.value.clone())
            }
        });
        for (name, value) in &rule.params {
            let name = format!("params.{name}");
            settings.push(Self::set(home, path, Some(value.place), &name, value.value.to_string()));
        }
        let texts = home.texts();
        let ids: BTreeSet<&str> = texts.ids(&rule.id).collect();
        for id in ids {
            for language in texts.languages(&rule.id, id) {
                let Some((path, place)) = texts.place(&rule.id, id, language) else { continue };
                let value = texts.format(&rule.id, id, language, &Args::new());
                let value = value.map(|text| text.text).unwrap_or_default();
                settings.push(Self::set(home, path, Some(place), &format!("text.{language}.{id}"), value));
            }
        }
        settings
    }

    fn changes(&self, pack: &Pack, change: &Override, settings: &mut Vec<Setting>) {
        self.params(pack, change, settings);
        if let Some(off) = &change.off {
            self.change(pack, change, off.place, "off", off.value.to_string(), settings);
        }
        if let Some(points) = &change.points {
            self.change(pack, change, points.place, "points", points.value.to_string(), settings);
        }
        for (name, value) in [("tier", &change.tier), ("group", &change.group)] {
            if let Some(value) = value {
                self.change(pack, change, value.place, name, value.value.clone(), settings);
            }
        }
        for (language, id, text) in change.texts() {
            let name = format!("text.{language}.{id}");
            self.change(pack, change, change.rule.place, &name, text.trim().to_owned(), settings);
        }
    }

    fn params(&self, pack: &Pack, change: &Override, settings: &mut Vec<Setting>) {
        for (name, value) in &change.params {
            let name = format!("params.{name}");
            self.change(pack, change, value.place, &name, value.value.to_string(), settings);
        }
    }

    fn change(
        &self,
        pack: &Pack,
        change: &Override,
        place: Place,
        name: &str,
        value: String,
        settings: &mut Vec<Setting>,
    ) {
        let before = settings.iter().position(|known| known.name == name).map(|at| settings.remove(at));
        let changed = Changed {
            from: before.map(|before| before.value).unwrap_or_default(),
            reason: change.reason.get(self.locale).map(|reason| reason.text).unwrap_or_default(),
            until: change.to.as_ref().map(|to| to.value.to_string()),
        };
        settings
            .push(Setting { changed: Some(changed), ..Self::set(pack, MANIFEST, Some(place), name, value) });
    }
}

/// Puts a setting in the place of one with its name.
fn replace(settings: &mut Vec<Setting>, new: Setting) {
    settings.retain(|known| known.name != new.name);
    settings.push(new);
}
