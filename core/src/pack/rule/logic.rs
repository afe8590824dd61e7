//! How a rule is checked: exactly one of an expression, parts, a script, a person, or the check of another rule.

use super::Script;
use crate::pack::decode::{Field, Section};
use crate::pack::passage::{Passage, Placed};

/// How a rule is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Logic {
    /// One boolean expression.
    Check(Passage),
    /// Several proofs of one requirement, each a boolean expression; never empty.
    Parts(Vec<Part>),
    /// A script of its own.
    Script {
        /// Path of the script in the pack.
        path: String,
        /// The script.
        text: Passage,
    },
    /// Only a person can judge it.
    Person,
    /// The same as another rule of the pack: for sources that print one entry in two places.
    SameAs(Placed<String>),
}

/// One proof of a requirement. Its title, when it has one, is the text `part-<id>` of the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Id, unique in the rule.
    pub id: Placed<String>,
    /// A boolean expression.
    pub check: Passage,
}

impl Part {
    /// Id of the text that names the part.
    ///
    /// ```
    /// assert_eq!(rasero::pack::Part::text_id("minutes"), "part-minutes");
    /// ```
    pub fn text_id(id: &str) -> String {
        format!("part-{id}")
    }
}

/// Reads the logic of a rule. Titles of parts go through `part_title`, which takes the part's id and its section.
pub(super) fn read(
    section: &Section<'_>,
    script: Option<Script<'_>>,
    part_title: &mut dyn FnMut(&str, &Section<'_>),
) -> Option<Logic> {
    let check = section.get("check");
    let part = section.get("part");
    let judged_by = section.get("judged_by");
    let same_as = section.get("same_check_as");
    let keys: Vec<_> = [check, part, judged_by, same_as].into_iter().flatten().collect();
    let written: Vec<String> = keys
        .iter()
        .map(|field| format!("`{}`", field.key()))
        .chain(script.map(|script| format!("`{}`", script.path)))
        .collect();
    match (written.len(), keys.first()) {
        (0, _) => {
            let help = "write `check`, `[[part]]`, `judged_by = \"person\"` or `same_check_as`, or put a script beside it";
            section.fault("pack/no-logic", "the rule says nowhere how it is checked", Some(help.into()));
            return None;
        }
        (1, _) => {}
        (_, first) => {
            let place = first.map_or(section.place(), Field::key_place);
            let message = format!("the rule is checked in more than one way: {}", written.join(", "));
            section.fault_at("pack/two-logics", place, message, Some("keep one of them".into()));
        }
    }
    let check = check.map(|field| field.passage().map(Logic::Check));
    let parts = part.map(|field| read_parts(&field.sections(), part_title));
    let person = judged_by.map(|field| field.word(&[("person", ())]).map(|_| Logic::Person));
    let same = same_as.map(|field| field.text().map(Logic::SameAs));
    let script = script.map(|script| {
        Some(Logic::Script { path: script.path.to_owned(), text: Passage::of_file(script.text) })
    });
    [check, parts, person, same, script].into_iter().flatten().next().flatten()
}

fn read_parts(sections: &[Section<'_>], part_title: &mut dyn FnMut(&str, &Section<'_>)) -> Option<Logic> {
    let mut parts: Vec<Part> = Vec::new();
    for section in sections {
        let id = section.need("id").and_then(|field| field.name());
        let check = section.need("check").and_then(|field| field.passage());
        if let Some(id) = &id {
            part_title(id, section);
            if parts.iter().any(|part| part.id.value == id.value) {
                section.fault_at(
                    "pack/duplicate",
                    id.place,
                    format!("there are two parts `{}`", id.value),
                    None,
                );
            }
        } else {
            section.get("title");
        }
        section.refuse_unknown();
        if let (Some(id), Some(check)) = (id, check) {
            parts.push(Part { id, check });
        }
    }
    (!parts.is_empty()).then_some(Logic::Parts(parts))
}
