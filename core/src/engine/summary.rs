//! What a report says of its document: who wrote it, the subjects that pointers stand for, and the fields that nobody knows.

use crate::document::{Fault, NodeId, Value};
use crate::model::{DeclaredFields, Document, Subject};
use crate::report::{IgnoredField, RecorderSummary, SubjectSummary};

/// The commitments and milestones of a document, in its order.
pub(super) fn subject_summaries(document: &Document) -> Vec<SubjectSummary> {
    let tree = document.tree();
    let commitments = document.subjects(Subject::Commitment).into_iter();
    let nodes = commitments.flat_map(|node| std::iter::once(node).chain(document.milestones_of(node)));
    let text = |node, field| tree.smol_field(node, field).unwrap_or_default();
    let summary = |node| SubjectSummary {
        pointer: tree.pointer(node).into(),
        id: text(node, "id"),
        title: text(node, "title"),
    };
    nodes.map(summary).collect()
}

/// Who wrote the record, when it says so by name.
pub(super) fn recorder_summary(document: &Document) -> Option<RecorderSummary> {
    let tree = document.tree();
    let recorder = tree.field(NodeId::ROOT, "recorded_by")?;
    let name = tree.text_field(recorder, "name")?.to_owned();
    let took_part = tree.field(recorder, "took_part").map(|node| tree.value(node));
    Some(RecorderSummary { name, took_part: took_part == Some(&Value::Bool(true)) })
}

/// Fields that neither every document knows nor a pack that scores this one declares.
pub(super) fn ignored_fields(document: &Document, declared: &DeclaredFields) -> Vec<IgnoredField> {
    let field =
        |fault: &Fault| IgnoredField { pointer: fault.pointer.clone(), nearest: fault.nearest.clone() };
    let ignored = document.ignored_fields().filter(|fault| !declared.settle(document, fault));
    ignored.map(field).collect()
}
