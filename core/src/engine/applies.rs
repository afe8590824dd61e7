//! Whether a rule, or a pack, applies to a document: stage, scope, branch, programme, country, member and period.

use crate::document::{NodeId, PartialDate};
use crate::model::{Document, Stage};
use crate::pack::{Applies, Manifest, Placed};
use crate::script::Argument;

/// Why a rule does not apply: the id of a text that all packs share, with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotApplicable {
    /// Id of the shared text.
    pub text: &'static str,
    /// Its arguments.
    pub arguments: Vec<(String, Argument)>,
}

/// What decides whether a rule applies, read once for a document.
#[derive(Clone, Debug)]
pub struct Circumstances {
    stage: Stage,
    member: Vec<(&'static str, Option<String>)>,
}

/// The fields of the member that rules may ask for.
const MEMBER_FIELDS: [&str; 5] = ["scope", "branch", "program", "country", "name"];

impl Circumstances {
    /// Reads them, for a commitment of a collection from its own member.
    pub fn of(document: &Document, subject: NodeId) -> Self {
        let tree = document.tree();
        let member = tree.field(subject, "member").or_else(|| tree.field(NodeId::ROOT, "member"));
        let field = |name: &'static str| {
            (name, member.and_then(|member| tree.text_field(member, name)).map(str::to_owned))
        };
        Circumstances { stage: document.stage_of(subject), member: MEMBER_FIELDS.map(field).to_vec() }
    }

    fn member(&self, name: &str) -> Option<&str> {
        self.member.iter().find(|(known, _)| *known == name).and_then(|(_, value)| value.as_deref())
    }

    /// Why a rule with these conditions does not apply; `None` when it does. What the record does not say excludes nothing.
    pub fn exclude(&self, applies: &Applies) -> Option<NotApplicable> {
        if let Some(stage) = applies.stage.as_ref().filter(|stage| self.stage < stage.value) {
            let arguments = vec![("stage".to_owned(), Argument::Text(stage.value.as_str().to_owned()))];
            return Some(NotApplicable { text: "not-applicable-stage", arguments });
        }
        applies.of_member().into_iter().find_map(|(name, words)| self.exclude_member(name, words))
    }

    fn exclude_member(&self, name: &str, words: &[Placed<String>]) -> Option<NotApplicable> {
        let own = self.member(name)?;
        if words.is_empty() || words.iter().any(|word| word.value == own) {
            return None;
        }
        let asked: Vec<&str> = words.iter().map(|word| word.value.as_str()).collect();
        let (text, argument) = match name {
            "scope" => ("not-applicable-scope", name),
            "branch" => ("not-applicable-branch", name),
            "program" => ("not-applicable-program", name),
            "country" => ("not-applicable-country", name),
            _ => ("not-applicable-member", "member"),
        };
        Some(NotApplicable { text, arguments: vec![(argument.to_owned(), Argument::Text(asked.join(", ")))] })
    }
}

/// Whether a pack applies by itself: its period holds the start of the plan, its conditions hold for the member. A pack
/// without conditions always does; one with conditions does not when the record is silent on them.
pub fn pack_applies(manifest: &Manifest, document: &Document, as_of: PartialDate) -> bool {
    let around = Circumstances::of(document, NodeId::ROOT);
    let member_fits = manifest.applies.of_member().into_iter().all(|(name, words)| {
        words.is_empty() || around.member(name).is_some_and(|own| words.iter().any(|word| word.value == own))
    });
    member_fits && in_force(manifest, start_of(document).unwrap_or(as_of))
}

fn in_force(manifest: &Manifest, day: PartialDate) -> bool {
    let from = manifest.in_force.from.as_ref().is_none_or(|from| from.value.first() <= day.last());
    let to = manifest.in_force.to.as_ref().is_none_or(|to| day.first() <= to.value.last());
    from && to
}

fn start_of(document: &Document) -> Option<PartialDate> {
    let tree = document.tree();
    PartialDate::parse(tree.text_field(NodeId::ROOT, "start")?)
}
