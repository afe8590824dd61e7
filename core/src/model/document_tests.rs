//! Tests of `document.rs`.

use serde_json::json;

use crate::document::NodeId;
use crate::model::{
    ActionPlan, Commitment, Date, Document, DocumentKind, Lead, Milestone, Number, Stage, Subject, ValueLink,
};

fn kind(json: &serde_json::Value) -> DocumentKind {
    Document::from_value(json).unwrap().kind()
}

#[test]
fn what_a_document_is() {
    assert_eq!(kind(&json!({"id": "a", "title": "A"})), DocumentKind::Commitment);
    assert_eq!(kind(&json!({"id": "a", "title": "A", "commitments": []})), DocumentKind::ActionPlan);
    assert_eq!(kind(&json!({"id": "a", "title": "A", "commitments": null})), DocumentKind::Commitment);
    assert_eq!(
        kind(&json!({"id": "a", "title": "A", "commitments_recorded": false})),
        DocumentKind::ActionPlan
    );
    assert_eq!(kind(&json!({"id": "a", "title": "A", "kind": "action_plan"})), DocumentKind::ActionPlan);
    let collection = json!({"id": "a", "title": "A", "kind": "collection", "commitments": []});
    assert_eq!(kind(&collection), DocumentKind::Collection);
}

#[test]
fn subjects_in_the_order_of_the_document() {
    let document = Document::from_json(
        r#"{"id": "p", "title": "P", "stage": "adopted", "languages": ["es", "en"], "commitments": [
            {"id": "a", "title": "A", "milestones": [{"id": "m1"}, null, {"id": "m2"}]},
            {"id": "b", "title": "B", "stage": "closed", "milestones": [{"id": "m3"}]}]}"#,
    )
    .unwrap();
    let pointers = |subject| -> Vec<String> {
        document.subjects(subject).into_iter().map(|node| document.tree().pointer(node)).collect()
    };
    assert_eq!(pointers(Subject::Plan), [""]);
    assert_eq!(pointers(Subject::Commitment), ["/commitments/0", "/commitments/1"]);
    assert_eq!(
        pointers(Subject::Milestone),
        ["/commitments/0/milestones/0", "/commitments/0/milestones/2", "/commitments/1/milestones/0"]
    );
    let stages: Vec<Stage> =
        document.subjects(Subject::Commitment).into_iter().map(|node| document.stage_of(node)).collect();
    assert_eq!((document.stage(), stages), (Stage::Adopted, vec![Stage::Adopted, Stage::Closed]));
    assert_eq!(document.languages(), ["es", "en"]);
    assert_eq!(document.plan(), Some(NodeId::ROOT));
}

#[test]
fn a_commitment_by_itself() {
    let document = Document::from_yaml("id: c\ntitle: C\nmilestones: [{title: M}]\n").unwrap();
    assert_eq!(document.subjects(Subject::Commitment), [NodeId::ROOT]);
    assert_eq!(document.subjects(Subject::Milestone).len(), 1);
    assert!(document.subjects(Subject::Plan).is_empty());
    assert_eq!(document.stage(), Stage::Drafting);
    assert!(document.text().unwrap().starts_with("id: c"));
}

#[test]
fn the_same_document_has_the_same_digest() {
    let text = Document::from_json(r#"{"title": "T", "id": "c", "budget": {"amount": 1.50}}"#).unwrap();
    let value =
        Document::from_value(&json!({"id": "c", "budget": {"amount": 1.5}, "title": "T", "url": null}))
            .unwrap();
    assert_eq!(text.digest(), value.digest());
}

#[test]
fn recorded_negatives_cover_what_is_below() {
    let document = Document::from_json(
        r#"{"id": "p", "title": "P", "absent": [{"pointer": "/process/council"}, {"pointer": "/process/council/rules"}],
            "commitments": [{"id": "a", "title": "A", "absent": [{"pointer": "/milestones"}]}]}"#,
    )
    .unwrap();
    let absences = document.absences();
    assert_eq!(absences.entries().len(), 3);
    for (pointer, expected) in [
        ("/process/council", Some(0)),
        ("/process/council/name", Some(0)),
        ("/process/council/rules/url", Some(1)),
        ("/commitments/0/milestones/3/end", Some(2)),
        ("/commitments/1/milestones", None),
        ("/milestones", None),
        ("/process", None),
        ("", None),
    ] {
        assert_eq!(absences.is_recorded_absent(pointer), expected, "{pointer}");
    }
    let entry = absences.entries().last().unwrap();
    assert_eq!(document.tree().pointer(entry.entry), "/commitments/0/absent/0");
}

#[test]
fn typed_documents_come_back_as_they_went() {
    let date = |text: &str| serde_json::from_value::<Date>(json!(text)).unwrap();
    let plan = ActionPlan {
        id: "p".into(),
        title: "P".into(),
        pages: Some(Number::from(12)),
        commitments: vec![Commitment {
            id: "c".into(),
            title: "C".into(),
            lead: Some(Lead { institution: Some("Treasury".into()), ..Lead::default() }),
            ogp_values: vec![ValueLink { value: Some("transparency".into()), ..ValueLink::default() }],
            milestones: vec![Milestone { end: Some(date("2027-06")), ..Milestone::default() }],
            ..Commitment::default()
        }],
        ..ActionPlan::default()
    };
    let json = serde_json::to_string(&plan).unwrap();
    assert_eq!(serde_json::from_str::<ActionPlan>(&json).unwrap(), plan);
    insta::assert_snapshot!(json, @r#"{"id":"p","title":"P","pages":12,"commitments":[{"id":"c","title":"C","lead":{"institution":"Treasury"},"ogp_values":[{"value":"transparency"}],"milestones":[{"end":"2027-06"}]}]}"#);
    let document = Document::from_typed(&plan).unwrap();
    assert!(document.warnings().is_empty());
    assert_eq!(document.digest(), Document::from_json(&json).unwrap().digest());
}

#[test]
fn null_is_absent_in_typed_documents_too() {
    let json = r#"{"id": "c", "title": "C", "milestones": null, "lead": null, "budget": {"amount": 1.10}}"#;
    let commitment: Commitment = serde_json::from_str(json).unwrap();
    assert_eq!(
        serde_json::to_string(&commitment).unwrap(),
        r#"{"id":"c","title":"C","budget":{"amount":1.1}}"#
    );
}
