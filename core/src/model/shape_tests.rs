//! Tests of `shape.rs`.

use std::fmt::Write;

use super::{Leaf, Shape, ShapeId, Shapes};
use crate::model::DocumentKind;

/// Words that scripts cannot use as the name of a property.
const RESERVED: &str = "in until as is do for loop while let const if else fn new use case default match module package \
    public private static super sync async await thread spawn go goto var void null nil this with yield switch return \
    throw try catch import export global continue break true false eval print debug call curry type_of";

fn outline(shapes: &Shapes, id: ShapeId) -> String {
    let mut out = String::new();
    for name in shapes.names(id) {
        let field = shapes.field(id, name).unwrap();
        writeln!(out, "{name}: {}", describe(shapes, field)).unwrap();
    }
    out
}

fn describe(shapes: &Shapes, id: ShapeId) -> String {
    match shapes.shape(id) {
        Shape::Object { name, .. } => name.to_string(),
        Shape::List(item) => format!("list of {}", describe(shapes, *item)),
        Shape::Leaf(Leaf::Vocabulary(words)) => words.join("|"),
        Shape::Leaf(leaf) => format!("{leaf:?}"),
    }
}

#[test]
fn no_field_is_a_reserved_word() {
    let names = Shapes::get().field_names();
    assert!(names.len() > 250, "only {} names", names.len());
    for word in RESERVED.split_whitespace() {
        assert!(!names.contains(&word), "`{word}` is reserved");
    }
}

#[test]
fn names_are_snake_case_and_each_once() {
    let names = Shapes::get().field_names();
    assert!(names.is_sorted_by(|a, b| a < b));
    for name in names {
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "`{name}`");
    }
}

#[test]
fn every_kind_of_document_has_its_shape() {
    let shapes = Shapes::get();
    for (kind, expected) in [
        (DocumentKind::ActionPlan, "ActionPlan"),
        (DocumentKind::Commitment, "Commitment"),
        (DocumentKind::Collection, "Collection"),
    ] {
        let Shape::Object { name, required, .. } = shapes.shape(shapes.root(kind)) else { panic!("{kind}") };
        assert_eq!(&**name, expected);
        assert!(
            required.iter().any(|field| &**field == "id") && required.iter().any(|field| &**field == "title")
        );
    }
}

#[test]
fn every_field_has_a_shape_of_its_own() {
    let shapes = Shapes::get();
    let mut free = Vec::new();
    for name in shapes.by_name.keys() {
        let id = shapes.named(name);
        for field in shapes.names(id) {
            let field_id = shapes.field(id, field).unwrap();
            if shapes.shape(field_id) == &Shape::Leaf(Leaf::Any) {
                free.push(format!("{name}.{field}"));
            }
        }
    }
    assert_eq!(free, ["Explanation.accepted_by", "Explanation.evidence"]);
}

#[test]
fn every_object_may_say_how_it_is_known() {
    let shapes = Shapes::get();
    for name in shapes.by_name.keys() {
        let id = shapes.named(name);
        if matches!(shapes.shape(id), Shape::Object { .. }) {
            for field in ["basis", "by", "source", "note"] {
                assert!(shapes.field(id, field).is_some(), "{name}.{field}");
            }
        }
    }
}

#[test]
fn bodies_may_hold_bodies() {
    let shapes = Shapes::get();
    let process = shapes.field(shapes.plan(), "process").unwrap();
    let forum = shapes.field(process, "forum").unwrap();
    let inner = shapes.item(shapes.field(forum, "bodies").unwrap()).unwrap();
    assert_eq!(inner, forum);
}

#[test]
fn outline_of_a_milestone() {
    let shapes = Shapes::get();
    insta::assert_snapshot!(outline(shapes, shapes.milestone()), @"
    actual_end: Date
    actual_start: Date
    basis: computed|declared|reported|assessed|read_from_text
    by: Text
    deadline_history: list of DeadlineChange
    delay_reason: Text
    deliverable: Text
    description: Text
    end: Date
    evidence: list of Evidence
    expected_outputs: list of Text
    id: Text
    lead: Text
    next_steps: Text
    note: Text
    partners: list of Text
    progress: list of Progress
    responsibility_url: Text
    source: Text
    start: Date
    status: no_evidence|not_started|limited|substantial|complete
    status_source: lead|civil_society|forum|monitor|independent_review
    title: Text
    verification: Text
    ");
}

#[test]
fn outline_of_an_absence() {
    let shapes = Shapes::get();
    let absent = shapes.item(shapes.field(shapes.plan(), "absent").unwrap()).unwrap();
    insta::assert_snapshot!(outline(shapes, absent), @"
    basis: computed|declared|reported|assessed|read_from_text
    by: Text
    checked_on: Date
    note: Text
    pointer: Pointer
    source: Text
    url: Text
    ");
}

#[test]
fn outline_of_a_body() {
    let shapes = Shapes::get();
    insta::assert_snapshot!(outline(shapes, shapes.named("Body")), @"
    act: Publication
    asked_to_validate: Bool
    basis: computed|declared|reported|assessed|read_from_text
    bodies: list of Body
    by: Text
    cadence: Cadence
    chairs: list of BodyMember
    commitments: list of Text
    created_on: Date
    decides: Bool
    id: Text
    input_channel: InputChannel
    installed_on: Date
    joint_sessions_about: Number
    joint_updates: list of Publication
    kind: Text
    last_meeting_on: Date
    later_meetings: Number
    legal_basis: Text
    meetings: list of Meeting
    members: list of BodyMember
    name: Text
    note: Text
    online_forum: OnlineForum
    outreach_strategy: Publication
    rules: Rules
    selection: list of Selection
    session_method: SessionMethod
    shared_by: list of Text
    source: Text
    theme: Text
    url: Text
    valid_until: Date
    ");
}
