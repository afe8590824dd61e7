//! What a report says of its document: who wrote it, what stopped it, the subjects that pointers stand for, and the fields that nobody knows.

use crate::document::{Fault, NodeId, PartialDate, Value};
use crate::model::{DeclaredFields, Document, Subject};
use crate::report::{DocumentSummary, IgnoredField, RecorderSummary, Report, StopSummary, SubjectSummary};
use crate::script::{Stopped, stops};

/// A report that says what was scored, when and in which language, and nothing yet of what came of it.
pub(super) fn empty_report(document: &Document, as_of: PartialDate, locale: &str) -> Report {
    Report {
        rasero: env!("CARGO_PKG_VERSION").to_owned(),
        as_of: as_of.to_string(),
        locale: locale.to_owned(),
        document: DocumentSummary {
            kind: document.kind().as_str().to_owned(),
            id: document.id().to_owned(),
            title: document.title().to_owned(),
            recorded_by: recorder_summary(document),
            stops: stop_summaries(document, as_of),
            digest: document.digest().to_owned(),
        },
        subjects: subject_summaries(document),
        packs: Vec::new(),
        rules: Vec::new(),
        indicators: Vec::new(),
        findings: Vec::new(),
        ignored_fields: Vec::new(),
        notes: Vec::new(),
    }
}

/// The commitments and milestones of a document, in its order.
fn subject_summaries(document: &Document) -> Vec<SubjectSummary> {
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
fn recorder_summary(document: &Document) -> Option<RecorderSummary> {
    let tree = document.tree();
    let recorder = tree.field(NodeId::ROOT, "recorded_by")?;
    let name = tree.text_field(recorder, "name")?.to_owned();
    let took_part = tree.field(recorder, "took_part").map(|node| tree.value(node));
    Some(RecorderSummary { name, took_part: took_part == Some(&Value::Bool(true)) })
}

/// What stopped the document as a whole, as far as it was known on a day.
fn stop_summaries(document: &Document, as_of: PartialDate) -> Vec<StopSummary> {
    let tree = document.tree();
    let known = stops(tree).into_iter().filter(|stop| as_of.before(stop.date) != Some(true));
    let summary = |stop: Stopped| StopSummary {
        cause: stop.cause.as_str().to_owned(),
        date: stop.date.to_string(),
        pointer: stop.at.pointer(tree),
    };
    known.map(summary).collect()
}

/// Fields that neither every document knows nor a pack that scores this one declares.
pub(super) fn ignored_fields(document: &Document, declared: &DeclaredFields) -> Vec<IgnoredField> {
    let field =
        |fault: &Fault| IgnoredField { pointer: fault.pointer.clone(), nearest: fault.nearest.clone() };
    let ignored = document.ignored_fields().filter(|fault| !declared.settle(document, fault));
    ignored.map(field).collect()
}
