//! The texts that stand in a rule's file, on their way to the pack's [`Texts`](crate::pack::Texts).

use super::Part;
use crate::pack::decode::{Field, NAME_HELP, Section, is_name};
use crate::pack::passage::{Passage, Placed};
use crate::pack::suggest::suggest;

/// One text of a rule in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RuleText {
    pub(crate) rule: String,
    pub(crate) path: String,
    pub(crate) language: String,
    pub(crate) id: String,
    pub(crate) key: crate::document::Place,
    pub(crate) pattern: Passage,
}

/// Keys of a rule file: as ids of texts they are refused, since a key that follows `[text.en]` falls into that table.
const RULE_KEYS: [&str; 18] = [
    "subject",
    "group",
    "tier",
    "phase",
    "component",
    "points",
    "cell",
    "status",
    "source",
    "applies",
    "params",
    "check",
    "part",
    "judged_by",
    "same_check_as",
    "text",
    "case",
    "locked",
];

/// Collects the texts of one rule.
pub(crate) struct Collector<'a> {
    pub(crate) rule: &'a str,
    pub(crate) path: &'a str,
    pub(crate) languages: &'a [Placed<String>],
    pub(crate) texts: Vec<RuleText>,
}

impl Collector<'_> {
    /// Reads `[text.<language>]` tables.
    pub(crate) fn read(&mut self, section: &Section<'_>) {
        for language in section.entries() {
            if !self.knows(language) {
                continue;
            }
            let Some(table) = language.section() else { continue };
            for field in table.entries() {
                let id = field.key();
                if RULE_KEYS.contains(&id) {
                    let help = format!(
                        "move it above `[text.{}]`: what follows that line is a text",
                        language.key()
                    );
                    field.key_fault(
                        "pack/misplaced-key",
                        format!("`{id}` stands among the texts"),
                        Some(help),
                    );
                } else if !is_name(id) {
                    field.key_fault(
                        "pack/name",
                        format!("`{id}` cannot be the id of a text"),
                        Some(NAME_HELP.into()),
                    );
                } else {
                    self.push(language.key(), id.to_owned(), field);
                }
            }
        }
    }

    /// Reads `title.<language>` of a part.
    pub(super) fn part_title(&mut self, part: &str, section: &Section<'_>) {
        let Some(titles) = section.section("title") else { return };
        for field in titles.entries() {
            if self.knows(field) {
                self.push(field.key(), Part::text_id(part), field);
            }
        }
    }

    fn knows(&self, field: Field<'_>) -> bool {
        let known =
            self.languages.is_empty() || self.languages.iter().any(|language| language.value == field.key());
        if !known {
            let help = suggest(field.key(), self.languages.iter().map(|language| language.value.as_str()));
            field.key_fault(
                "pack/unknown-language",
                format!("the pack has no language `{}`", field.key()),
                help,
            );
        }
        known
    }

    fn push(&mut self, language: &str, id: String, field: Field<'_>) {
        let Some(pattern) = field.passage() else { return };
        self.texts.push(RuleText {
            rule: self.rule.to_owned(),
            path: self.path.to_owned(),
            language: language.to_owned(),
            id,
            key: field.key_place(),
            pattern,
        });
    }
}
