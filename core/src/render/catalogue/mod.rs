//! A pack as its readers want it: what it asks, why, where that comes from, and cases as examples. Filled in by `wire`.

mod html;
mod markdown;
#[cfg(test)]
mod tests;

use super::labels::Labels;
use crate::model::Subject;
use crate::report::Verdict;

pub use html::catalogue_html;
pub use markdown::catalogue_markdown;

/// A pack in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The language.
    pub locale: String,
    /// Its id.
    pub pack: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its content with that of its parents.
    pub digest: String,
    /// Its name.
    pub title: String,
    /// What it says of itself.
    pub description: String,
    /// The packs that it extends, the nearest first.
    pub extends: Vec<String>,
    /// Its indicators, each with its kind in reports: `points`, `level`...
    pub indicators: Vec<(String, &'static str)>,
    /// Its rules, by group, tier or the pack that they come from.
    pub chapters: Vec<Chapter>,
    /// What it was made from.
    pub documents: Vec<Document>,
}

/// Rules that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chapter {
    /// What they have in common; empty for those that no indicator groups.
    pub title: String,
    /// The rules.
    pub rules: Vec<Entry>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The pack that wrote it.
    pub pack: String,
    /// Its id.
    pub id: String,
    /// What it says when met.
    pub title: String,
    /// Why it is asked.
    pub why: String,
    /// What to do when it is not met.
    pub advice: String,
    /// What it is asked of.
    pub subject: Subject,
    /// Its weight.
    pub points: u32,
    /// How surely it was read: `stable`, `draft` or `own`.
    pub status: &'static str,
    /// Clause of the standard.
    pub clause: Option<String>,
    /// Document and section.
    pub source: String,
    /// Address of the document.
    pub url: Option<String>,
    /// Parameters with their values.
    pub params: Vec<(String, String)>,
    /// Changes that packs make to it: setting, value before, value after, reason.
    pub changes: Vec<[String; 4]>,
    /// Cases.
    pub examples: Vec<Example>,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it shows.
    pub name: String,
    /// What must come out.
    pub verdict: Verdict,
    /// The document that it starts from.
    pub base: Option<String>,
    /// What it sets there, by JSON Pointer.
    pub set: Vec<(String, String)>,
    /// What it takes away.
    pub without: Vec<String>,
}

/// A document that rules come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Publisher, edition, date.
    pub facts: Vec<String>,
    /// Its address.
    pub url: Option<String>,
    /// What was read of it.
    pub note: String,
}

impl Chapter {
    fn title_in(&self, labels: &Labels) -> String {
        if self.title.is_empty() { labels.say("catalogue-other") } else { self.title.clone() }
    }
}

impl Entry {
    /// What it is asked of, its points and how surely it was read.
    fn facts(&self, labels: &Labels) -> Vec<String> {
        let mut facts = vec![labels.say(&format!("catalogue-{}", self.subject.as_str()))];
        facts.push(labels.count("catalogue-points", usize::try_from(self.points).unwrap_or(usize::MAX)));
        facts.push(labels.say(&format!("matrix-{}", self.status)));
        facts.extend(self.clause.iter().cloned());
        facts
    }

    /// A change in words.
    fn change([setting, from, to, reason]: &[String; 4], labels: &Labels) -> String {
        let settled = [("setting", setting), ("from", from), ("to", to)];
        let settled = settled.map(|(name, value)| (name, value.as_str().into()));
        format!("{}: {reason}", labels.fill("change", &settled))
    }
}

impl Example {
    /// What the document of the example says, in order.
    fn given(&self, labels: &Labels) -> Vec<String> {
        let mut given = Vec::new();
        given.extend(
            self.base.iter().map(|base| labels.fill("catalogue-base", &[("name", base.as_str().into())])),
        );
        given.extend(self.set.iter().map(|(pointer, value)| format!("{pointer} = {value}")));
        let without = |at: &String| labels.fill("catalogue-without", &[("at", at.as_str().into())]);
        given.extend(self.without.iter().map(without));
        given
    }
}
