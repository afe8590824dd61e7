//! Whether a rule applies to a document: stage, scope, branch, programme, country, member, and whether what it asks for fell due
//! before the plan stopped. Choosing packs is in `choice`.

use crate::document::{NodeId, PartialDate, Tree};
use crate::model::{Document, Stage};
use crate::pack::{Applies, Due, Placed};
use crate::script::{Argument, At, date_at, days_after, first_stop};

/// Why a rule does not apply: the id of a text that all packs share, with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotApplicable {
    /// Id of the shared text.
    pub text: &'static str,
    /// Its arguments.
    pub arguments: Vec<(String, Argument)>,
}

/// What decides whether a rule applies to a subject.
#[derive(Clone, Debug)]
pub struct Circumstances<'a> {
    tree: &'a Tree,
    subject: NodeId,
    stage: Stage,
    member: Vec<(&'static str, Option<String>)>,
}

/// The fields of the member that rules may ask for.
const MEMBER_FIELDS: [&str; 5] = ["scope", "branch", "program", "country", "name"];

impl<'a> Circumstances<'a> {
    /// Reads them, for a commitment of a collection from its own member.
    pub fn of(document: &'a Document, subject: NodeId) -> Self {
        let tree = document.tree();
        let member = tree.field(subject, "member").or_else(|| tree.field(NodeId::ROOT, "member"));
        let field = |name: &'static str| {
            (name, member.and_then(|member| tree.text_field(member, name)).map(str::to_owned))
        };
        let member = MEMBER_FIELDS.map(field).to_vec();
        Circumstances { tree, subject, stage: document.stage_of(subject), member }
    }

    /// What the record says in a field of the member.
    pub fn member(&self, name: &str) -> Option<&str> {
        self.member.iter().find(|(known, _)| *known == name).and_then(|(_, value)| value.as_deref())
    }

    /// What was read to tell whether a rule with these conditions applies.
    pub fn reads(document: &Document, subject: NodeId, applies: &Applies) -> Vec<At> {
        let tree = document.tree();
        let mut reads = Vec::new();
        if applies.stage.is_some() {
            reads.extend(stage_reads(document, subject));
        }
        if let Some(due) = &applies.due {
            reads.extend(due_date(tree, subject, due).1);
            reads.extend(first_stop(tree, subject).1);
        }
        let home = if tree.field(subject, "member").is_some() { subject } else { NodeId::ROOT };
        let member = At::of_field(tree, home, "member");
        for (name, _) in applies.of_member().into_iter().filter(|(_, words)| !words.is_empty()) {
            let field = member.present().map(|node| At::of_field(tree, node, name));
            reads.push(field.unwrap_or_else(|| member.absent_field(name)));
        }
        reads
    }

    /// Why a rule with these conditions does not apply; `None` when it does. What the record does not say excludes nothing.
    pub fn exclude(&self, applies: &Applies) -> Option<NotApplicable> {
        if let Some(stage) = applies.stage.as_ref().filter(|stage| self.stage < stage.value) {
            let arguments = vec![("stage".to_owned(), Argument::Text(stage.value.as_str().to_owned()))];
            return Some(NotApplicable { text: "not-applicable-stage", arguments });
        }
        let other_member =
            applies.of_member().into_iter().find_map(|(name, words)| self.exclude_member(name, words));
        other_member.or_else(|| self.exclude_late(applies.due.as_ref()?))
    }

    /// What would have fallen due after the plan stopped is asked of nobody; what fell due before stays due. Where either day
    /// leaves it open, it stays due.
    fn exclude_late(&self, due: &Due) -> Option<NotApplicable> {
        let after = due_date(self.tree, self.subject, due).0?;
        let stop = first_stop(self.tree, self.subject).0?;
        let fell_due = days_after(after.first(), due.days)?;
        if fell_due <= stop.date.last() {
            return None;
        }
        let arguments = vec![
            ("cause".to_owned(), Argument::Text(stop.cause.as_str().to_owned())),
            ("date".to_owned(), Argument::Text(stop.date.to_string())),
        ];
        Some(NotApplicable { text: "not-applicable-stopped", arguments })
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

/// The date that a due day is counted from: a field of the subject, else of the document; and what was read to find it.
fn due_date(tree: &Tree, subject: NodeId, due: &Due) -> (Option<PartialDate>, Vec<At>) {
    let mut reads = Vec::new();
    for home in [Some(subject), (subject != NodeId::ROOT).then_some(NodeId::ROOT)].into_iter().flatten() {
        let at = due.since.value.split('.').fold(At::node(home), |at, name| {
            at.present().map_or_else(|| at.absent_field(name), |node| At::of_field(tree, node, name))
        });
        reads.push(at.clone());
        if let Some(date) = at.present().and_then(|node| date_at(tree, node)) {
            return (Some(date), reads);
        }
    }
    (None, reads)
}

/// What was read to tell the stage of a subject: its own, and that of the document where it states none.
pub fn stage_reads(document: &Document, subject: NodeId) -> Vec<At> {
    let own = At::of_field(document.tree(), subject, "stage");
    let of_document = At::of_field(document.tree(), NodeId::ROOT, "stage");
    if own.present().is_some() || subject == NodeId::ROOT { vec![own] } else { vec![own, of_document] }
}
