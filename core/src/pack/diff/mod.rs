//! What differs between two packs, rule by rule and setting by setting, as documents would feel it: parents included.

mod settings;
mod terms;

use std::collections::BTreeSet;

use serde::Serialize;

use super::loaded::Pack;
use super::rule::Rule;
use super::texts::Args;
use settings::Settings;
pub use terms::TermChange;

/// What differs between two packs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackDiff {
    /// The pack before.
    pub before: PackName,
    /// The pack after.
    pub after: PackName,
    /// What differs in the packs themselves: languages, parameters for all rules, indicators...
    pub settings: Vec<SettingChange>,
    /// Rules that differ, by id.
    pub rules: Vec<RuleChange>,
    /// How many rules are the same.
    pub same_rules: u64,
    /// Word lists that differ, by language and name.
    pub word_lists: Vec<TermChange>,
}

/// A pack, as far as it must be named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its content with that of its parents.
    pub digest: String,
}

/// A setting that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SettingChange {
    /// Which, such as `points`, `params.days`, `text.es.title` or `check`.
    pub setting: String,
    /// Its value before; `null` when there was none.
    pub before: Option<String>,
    /// Its value after; `null` when there is none.
    pub after: Option<String>,
}

/// How a rule differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleMovement {
    /// Both packs have it, with other settings.
    Changed,
    /// Only the pack after has it.
    Added,
    /// Only the pack before has it.
    Removed,
    /// The pack after switches it off.
    SwitchedOff,
    /// The pack before switched it off.
    SwitchedOn,
}

/// A rule that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleChange {
    /// Id of the rule.
    pub rule: String,
    /// Its title, in the language that was asked for.
    pub title: String,
    /// How.
    pub movement: RuleMovement,
    /// The settings that differ; empty for rules that only one pack has.
    pub settings: Vec<SettingChange>,
}

impl PackDiff {
    /// Tells two packs apart. `locale` is the language of titles.
    ///
    /// ```
    /// use rasero::pack::{Pack, PackDiff, PackFiles};
    /// let pack = |points: u32| Pack::load("mine", &PackFiles::new([
    ///     ("pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\ntitle = { en = \"Mine\" }\nlanguages = [\"en\"]".to_owned()),
    ///     ("rules/has-a-lead.toml", format!("subject = \"commitment\"\nstatus = \"own\"\npoints = {points}\ncheck = \"present(commitment.lead)\"")),
    /// ]));
    /// let diff = PackDiff::of(&pack(2)?, &pack(3)?, "en");
    /// assert_eq!(diff.rules[0].settings[0].setting, "points");
    /// assert_eq!(diff.rules[0].settings[0].after.as_deref(), Some("3"));
    /// # Ok::<(), rasero::pack::PackError>(())
    /// ```
    pub fn of(before: &Pack, after: &Pack, locale: &str) -> Self {
        let (mut rules, mut same_rules) = (Vec::new(), 0);
        let ids: BTreeSet<&str> =
            [before, after].into_iter().flat_map(Pack::known_rules).map(|rule| rule.id.as_str()).collect();
        for id in ids {
            let title = |pack: &Pack, rule: &Rule| {
                let text = pack.texts().format(&rule.wording, "title", locale, &Args::new());
                text.map_or_else(|| rule.id.clone(), |text| text.text)
            };
            let side =
                |pack: &Pack| pack.known_rule(id).map(|rule| (title(pack, rule), pack.rule(id).is_some()));
            let (movement, title) = match (side(before), side(after)) {
                (Some(_), Some((title, true))) if pack_has(before, id) => (RuleMovement::Changed, title),
                (Some(_), Some((title, true))) => (RuleMovement::SwitchedOn, title),
                (Some((title, true)), Some(_)) => (RuleMovement::SwitchedOff, title),
                (None, Some((title, true))) => (RuleMovement::Added, title),
                (Some((title, true)), None) => (RuleMovement::Removed, title),
                _ => continue,
            };
            let settings =
                if movement == RuleMovement::Changed { changed(before, after, id) } else { Vec::new() };
            if movement == RuleMovement::Changed && settings.is_empty() {
                same_rules += 1;
                continue;
            }
            rules.push(RuleChange { rule: id.to_owned(), title, movement, settings });
        }
        PackDiff {
            before: name(before),
            after: name(after),
            settings: differences(&settings::of_pack(before), &settings::of_pack(after)),
            rules,
            same_rules,
            word_lists: terms::changes(before, after),
        }
    }

    /// Whether nothing differs that a document or a reader could feel.
    pub fn is_empty(&self) -> bool {
        self.settings.is_empty() && self.rules.is_empty() && self.word_lists.is_empty()
    }
}

fn pack_has(pack: &Pack, id: &str) -> bool {
    pack.rule(id).is_some()
}

fn name(pack: &Pack) -> PackName {
    PackName {
        id: pack.id().to_owned(),
        version: pack.manifest().version.clone(),
        digest: pack.digest().to_owned(),
    }
}

fn changed(before: &Pack, after: &Pack, id: &str) -> Vec<SettingChange> {
    let of = |pack: &Pack| pack.rule(id).map(|rule| settings::of_rule(pack, rule)).unwrap_or_default();
    differences(&of(before), &of(after))
}

/// Settings that differ, in the order of their names.
fn differences(before: &Settings, after: &Settings) -> Vec<SettingChange> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let change = |name: &String| {
        let (old, new) = (before.get(name), after.get(name));
        let setting = || SettingChange { setting: name.clone(), before: old.cloned(), after: new.cloned() };
        (old != new).then(setting)
    };
    names.into_iter().filter_map(change).collect()
}
