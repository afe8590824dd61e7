//! What a pack may not do to its parents, and names in its changes that lead nowhere.

use std::collections::BTreeSet;

use crate::pack::fault::Faults;
use crate::pack::lexicon::LexiconFile;
use crate::pack::literal::Literal;
use crate::pack::loaded::Pack;
use crate::pack::manifest::{self, IndicatorSpec, Manifest, Override};
use crate::pack::passage::Placed;
use crate::pack::rule::Rule;
use crate::pack::suggest::suggest;

/// Checks a pack against its parents.
pub(crate) struct Checker<'c> {
    pub(crate) faults: &'c Faults<'c>,
    pub(crate) manifest: &'c Manifest,
    pub(crate) parent: Option<&'c Pack>,
    /// Ids of the pack's own rules, readable or not.
    pub(crate) ids: &'c BTreeSet<&'c str>,
    /// The pack's own word lists.
    pub(crate) lexicons: &'c [LexiconFile],
}

impl Checker<'_> {
    /// Adds a fault for each thing that the pack may not do.
    pub(crate) fn check(&self) {
        let Some(parent) = self.parent else {
            for change in &self.manifest.overrides {
                let help = Some("say with `extends = \"...\"` whose rules it changes".into());
                self.fault(&change.rule, "pack/no-parent", "the pack extends no other one".into(), help);
            }
            self.check_lists(None);
            return;
        };
        self.check_rules(parent);
        self.check_names(parent);
        self.check_lists(Some(parent));
        for change in &self.manifest.overrides {
            if change.is_of_all() {
                self.check_all(parent, change);
            } else {
                self.check_change(parent, change);
            }
        }
    }

    fn fault<T>(&self, at: &Placed<T>, code: &'static str, message: String, help: Option<String>) {
        self.faults.add(code, manifest::PATH, at.place, message, help);
    }

    /// A rule keeps its home and its logic.
    fn check_rules(&self, parent: &Pack) {
        for id in self.ids {
            let Some(rule) = parent.known_rule(id) else { continue };
            let help = format!(
                "to change its settings write `[override.\"{id}\"]` in `pack.toml`; for another check, switch it off there and \
                 give the new rule a name of its own"
            );
            let message = format!("`{id}` is a rule of `{}`: a name stands for one check", rule.pack);
            self.faults.add("pack/rule-of-parent", &format!("rules/{id}.toml"), None, message, Some(help));
        }
    }

    /// Indicators and parameters have one meaning each.
    fn check_names(&self, parent: &Pack) {
        for indicator in &self.manifest.indicators {
            if let Some((home, _)) =
                parent.indicators().find(|(_, other)| other.id.value == indicator.id.value)
            {
                let message = format!("`{}` is an indicator of `{}`", indicator.id.value, home.id());
                self.fault(&indicator.id, "pack/duplicate", message, Some("give it another id".into()));
            }
        }
        for field in &self.manifest.fields {
            let declared =
                parent.chain().flat_map(|pack| pack.manifest().fields.iter().map(move |field| (pack, field)));
            let mut same =
                declared.filter(|(_, other)| (other.holder, &other.name) == (field.holder, &field.name));
            if let Some((home, _)) = same.find(|(_, other)| other.shape != field.shape) {
                let message = format!("`{}` declares `{}` as something else", home.id(), field.path.value);
                self.fault(&field.path, "pack/duplicate", message, Some("give it another name".into()));
            }
        }
        for pattern in &self.manifest.patterns {
            let mut homes = parent.chain();
            let has =
                |pack: &&Pack| pack.manifest().patterns.iter().any(|other| *other.name == *pattern.name);
            if let Some(home) = homes.find(has) {
                let message = format!("`{}` is a pattern of `{}`", pattern.name.value, home.id());
                self.fault(&pattern.name, "pack/duplicate", message, Some("give it another name".into()));
            }
        }
        for (name, value) in &self.manifest.params {
            if parent.last_edition().shared(name).is_some() {
                let message = format!("`{name}` is a parameter of a parent");
                let help =
                    format!("change it with `[override.\"*\".params]`, or choose another name than `{name}`");
                self.fault(value, "pack/duplicate", message, Some(help));
            }
        }
    }

    /// A list that has the name of a parent's says that it adds to it.
    fn check_lists(&self, parent: Option<&Pack>) {
        for list in self.lexicons {
            let homes = || parent.into_iter().flat_map(Pack::chain);
            let has = |pack: &&Pack| pack.lexicons().iter().any(|other| other.name == list.name);
            let Some(asked) = &list.adds_to else {
                if let Some(home) = homes().find(has) {
                    let help =
                        format!("write `adds to: {}` in its first line, or give it another name", home.id());
                    let message = format!("`{}` has a word list `{}` too", home.id(), list.name);
                    self.faults.add("pack/duplicate", &list.path, None, message, Some(help));
                }
                continue;
            };
            match homes().find(|pack| *pack.id() == *asked.value) {
                None => {
                    let message = format!("the pack does not extend `{}`", asked.value);
                    let help = suggest(asked, homes().map(Pack::id));
                    self.faults.add("pack/unknown-pack", &list.path, asked.place, message, help);
                }
                Some(home) if !has(&home) => {
                    let message = format!("`{}` has no word list `{}`", home.id(), list.name);
                    let help = suggest(&list.name, home.lexicons().iter().map(|other| other.name.as_str()));
                    self.faults.add("pack/unknown-name", &list.path, asked.place, message, help);
                }
                Some(_) => {}
            }
        }
    }

    /// Changes to parameters of the parents' `pack.toml` files.
    fn check_all(&self, parent: &Pack, change: &Override) {
        let edition = parent.first_edition();
        for (name, value) in &change.params {
            let Some(old) = edition.shared(name) else {
                let message = format!("`pack.toml` of `{}` has no parameter `{name}`", parent.id());
                self.fault(value, "pack/unknown-parameter", message, suggest(name, edition.shared_names()));
                continue;
            };
            self.check_kind(name, old, value);
        }
    }

    fn check_change(&self, parent: &Pack, change: &Override) {
        let id = &change.rule;
        let Some(rule) = parent.known_rule(id) else {
            if self.ids.contains(id.value.as_str()) {
                let help = format!("change `rules/{}.toml` itself", id.value);
                self.fault(id, "pack/own-rule", format!("`{}` is a rule of this pack", id.value), Some(help));
            } else {
                let message = format!("`{}` has no rule `{}`", parent.id(), id.value);
                self.fault(
                    id,
                    "pack/unknown-rule",
                    message,
                    suggest(id, parent.known_rules().map(|rule| rule.id.as_str()))
                        .or_else(|| Some(format!("`rasero pack explain {}` shows its rules", parent.id()))),
                );
            }
            return;
        };
        self.check_lock(change, rule);
        for (name, value) in &change.params {
            if let Some(old) = rule.values.get(name) {
                self.check_kind(name, old, value);
                continue;
            }
            let message = format!("`{}` has no parameter `{name}`", rule.id);
            let help = suggest(name, rule.values.keys().map(String::as_str));
            let help = help.or_else(|| rule.values.is_empty().then(|| "it has none".into()));
            self.fault(value, "pack/unknown-parameter", message, help);
        }
        self.check_off(parent, change);
        self.check_places(parent, change);
        self.check_texts(parent, change);
    }

    fn check_lock(&self, change: &Override, rule: &Rule) {
        if rule.locked {
            let message = format!("`{}` is locked by `{}`: no pack changes it", rule.id, rule.pack);
            let help = Some("leave it as it is, and add a rule of your own".into());
            self.fault(&change.rule, "pack/locked", message, help);
        }
    }

    fn check_kind(&self, name: &str, old: &Literal, new: &Placed<Literal>) {
        let (old, found) = (kind(old), kind(&new.value));
        if old != found {
            self.fault(new, "pack/wrong-type", format!("`{name}` is {found}, expected {old}"), None);
        }
    }

    fn check_off(&self, parent: &Pack, change: &Override) {
        let known_off =
            || parent.editions().any(|edition| edition.off.iter().any(|rule| rule.id == change.rule.value));
        if let Some(off) = change.off.as_ref().filter(|off| !off.value && !known_off()) {
            let message = format!("`{}` is not switched off", change.rule.value);
            self.fault(off, "pack/no-change", message, Some("leave `off` out".into()));
        }
    }

    fn check_places(&self, parent: &Pack, change: &Override) {
        let specs = || {
            let of_parents = parent.indicators().map(|(_, indicator)| indicator);
            of_parents.chain(&self.manifest.indicators).map(|indicator| &indicator.spec)
        };
        let groups = || specs().flat_map(IndicatorSpec::groups);
        let tiers = || specs().flat_map(IndicatorSpec::tiers);
        let unknown = |name: &Placed<String>, what: &str, known: Vec<&str>| {
            if !known.contains(&name.value.as_str()) {
                let message = format!("the pack has no {what} `{}`", name.value);
                self.fault(name, "pack/unknown-name", message, suggest(name, known));
            }
        };
        change.group.iter().for_each(|group| unknown(group, "group", groups().collect()));
        change.tier.iter().for_each(|tier| unknown(tier, "tier", tiers().collect()));
    }

    /// A change gives texts that the rule has; another language of a text is no change, but may stand here too.
    fn check_texts(&self, parent: &Pack, change: &Override) {
        for text in &change.texts {
            if !parent.texts().has(&text.rule, &text.id) {
                let message = format!("`{}` has no text `{}`", text.rule, text.id);
                let help = suggest(&text.id, parent.texts().known_ids(&text.rule));
                self.faults.add("pack/unknown-text", manifest::PATH, text.key, message, help);
            }
        }
    }
}

/// What a value of a parameter is, in words.
fn kind(value: &Literal) -> &'static str {
    match value {
        Literal::Bool(_) => "true or false",
        Literal::Number(_) => "a number",
        Literal::Text(_) => "a text",
        Literal::List(_) => "a list",
        Literal::Object(_) => "a table",
    }
}
