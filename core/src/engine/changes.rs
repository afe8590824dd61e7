//! What a pack changes in the rules of its parents, for reports: each setting with its value before and after, and the reason.

use jiff::civil::Date;

use crate::pack::{Args, Edition, Override, Pack, Rule};
use crate::report::Change;

/// The changes that a pack makes, in the order of its file; those that have lapsed on the day say so.
pub fn changes(pack: &Pack, day: Date, locale: &str) -> Vec<Change> {
    let Some(parent) = pack.parent() else { return Vec::new() };
    let before = parent.edition_on(day);
    let all = pack.manifest().overrides.iter();
    all.flat_map(|change| Told { parent, before, change, day, locale }.all()).collect()
}

/// One table of `override`, to be told setting by setting.
struct Told<'a> {
    parent: &'a Pack,
    before: &'a Edition,
    change: &'a Override,
    day: Date,
    locale: &'a str,
}

impl Told<'_> {
    fn all(&self) -> Vec<Change> {
        let change = self.change;
        let mut told = Vec::new();
        if let Some(off) = &change.off {
            let was_off = self.before.rule(&change.rule).is_none();
            told.push(self.one("off".into(), was_off.to_string(), off.value.to_string()));
        }
        for (name, value) in &change.params {
            told.push(self.one(format!("params.{name}"), self.param(name), value.value.to_string()));
        }
        let rule = self.rule();
        let was = |of: &dyn Fn(&Rule) -> Option<String>| rule.and_then(of).unwrap_or_default();
        if let Some(points) = &change.points {
            told.push(self.one(
                "points".into(),
                was(&|rule| Some(rule.points.to_string())),
                points.value.to_string(),
            ));
        }
        if let Some(tier) = &change.tier {
            let before = was(&|rule| rule.tier.as_ref().map(|tier| tier.value.clone()));
            told.push(self.one("tier".into(), before, tier.value.clone()));
        }
        if let Some(group) = &change.group {
            let before = was(&|rule| rule.group.as_ref().map(|group| group.value.clone()));
            told.push(self.one("group".into(), before, group.value.clone()));
        }
        for (language, id, text) in change.texts() {
            let before = was(&|rule| self.text(rule, language, id));
            told.push(self.one(format!("text.{language}.{id}"), before, text.trim().to_owned()));
        }
        told.retain(|told| told.from != told.to);
        told
    }

    fn rule(&self) -> Option<&Rule> {
        self.before.any_rule(&self.change.rule).map(|rule| &**rule)
    }

    fn param(&self, name: &str) -> String {
        let value = match self.rule() {
            Some(rule) => rule.values.get(name),
            None => self.before.shared(name),
        };
        value.map(ToString::to_string).unwrap_or_default()
    }

    /// The text before, where the parents have it in that very language.
    fn text(&self, rule: &Rule, language: &str, id: &str) -> Option<String> {
        let text = self.parent.texts().format(&rule.wording, id, language, &Args::new())?;
        (!text.fallback).then_some(text.text)
    }

    fn one(&self, setting: String, from: String, to: String) -> Change {
        let change = self.change;
        let last = change.to.as_ref().map(|to| to.value.last());
        let reason = change.reason.get(self.locale).map(|reason| reason.text).unwrap_or_default();
        Change {
            rule: change.rule.value.clone(),
            setting,
            from,
            to,
            reason,
            until: change.to.as_ref().map(|to| to.value.to_string()),
            lapsed: last.is_some_and(|last| self.day > last),
        }
    }
}
