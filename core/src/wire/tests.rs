//! Tests of the seam as a whole.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::*;

const PACK: [(&str, &str); 2] = [
    (
        "mine/pack.toml",
        "id = \"mine\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"Mine\" }\n",
    ),
    (
        "mine/rules/has-a-lead.toml",
        "subject = \"commitment\"\nstatus = \"own\"\npoints = 1\ncheck = \"present(commitment.lead)\"\n[text.en]\ntitle = \"Somebody is in charge\"\n",
    ),
];

fn session(strict: bool) -> Session {
    let opening = Opening { packs: vec!["mine".into()], strict, ..Opening::default() };
    Session::open(&Shipped::new(PACK).unwrap(), &opening).unwrap()
}

#[test]
fn a_session_is_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Session>();
    shared::<Shipped>();
    shared::<crate::Document>();
}

#[test]
fn native_values_and_text_give_the_same_bytes() {
    let session = session(false);
    let options = options("2026-03-01", None).unwrap();
    let text =
        session.read(br#"{"id": "a", "title": "T", "colour": 1.0}"#, &Named::format(Format::Json)).unwrap();
    let mut feed = session.feed();
    feed.object().unwrap();
    for (key, value) in [("id", "a"), ("title", "T")] {
        feed.key(key).unwrap();
        feed.text(value).unwrap();
    }
    feed.key("colour").unwrap();
    feed.int(1).unwrap();
    feed.end();
    let native = feed.finish().unwrap();
    assert_eq!(session.score(&native, &options).to_json(), session.score(&text, &options).to_json());
    let rows = session.packs().rules("en");
    assert_eq!(rows[0].title, "Somebody is in charge");
    assert!(session.text(&session.score(&text, &options), Look::default()).contains("in charge"));
}

#[test]
fn all_faults_come_at_once_with_the_first_error_in_front() {
    let failure = session(true).read(b"id: a\ntitle: 7\ncolour: red\n", &Named::file("a.yaml")).unwrap_err();
    assert_eq!(failure.kind, FailureKind::Input);
    insta::assert_snapshot!(failure, @"a.yaml:2:8: /title: expected a text, found the number `7`");
    insta::assert_snapshot!(serde_json::to_string_pretty(&failure).unwrap());
    let deep = session(false).read("[".repeat(99).as_bytes(), &Named::default()).unwrap_err();
    assert_eq!((deep.kind, deep.code.as_str()), (FailureKind::Limit, "document/too-deep"));
}

#[test]
fn an_input_of_several_documents_is_not_one() {
    let lines = b"{\"id\": \"a\", \"title\": \"T\"}\n{\"id\": \"b\", \"title\": \"T\"}\n";
    let session = session(false);
    assert_eq!(session.read(lines, &Named::default()).unwrap_err().code, "input/several-documents");
    let all = session.read_all(lines, &Named::default());
    assert_eq!(all.iter().map(|reading| reading.line).collect::<Vec<_>>(), [Some(1), Some(2)]);
    assert_eq!(session.read(b"", &Named::file("a.jsonl")).unwrap_err().code, "input/empty");
}

#[test]
fn a_batch_stops_when_it_is_told_to() {
    let session = session(false);
    let plans = vec![session.read(b"id: a\ntitle: T", &Named::default()).unwrap(); 50];
    let calm = options("2026-03-01", None).unwrap();
    let mut taken = 0;
    let stopped = session.score_many(&plans, &calm, None, |index, _| {
        taken += 1;
        if index == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped.unwrap_err().code, "batch/stopped");
    assert_eq!(taken, 3);
    let at_once = options("2026-03-01", Some(Arc::new(|| true))).unwrap();
    let stopped = session.score_many(&plans, &at_once, None, |_, _| ControlFlow::Continue(()));
    let failure = stopped.unwrap_err();
    assert_eq!(failure.to_string(), "stopped after 0 of 50 documents");
    assert_eq!(failure.kind, FailureKind::Limit);
}

#[test]
fn names_that_nobody_knows_offer_the_nearest() {
    let shipped = Shipped::new(PACK).unwrap();
    let failure = Packs::open(&shipped, &["mnie", "also-none"]).unwrap_err();
    assert_eq!(failure.kind, FailureKind::Pack);
    insta::assert_snapshot!(failure, @"there is no shipped pack, folder or archive `mnie`; did you mean `mine`? shipped packs: mine; and 1 more fault");
    let packs = Packs::open(&shipped, &[""; 0]).unwrap();
    let failure = packs.explain("mine/has-lead", "en").unwrap_err();
    assert_eq!((failure.kind, failure.code.as_str()), (FailureKind::Rule, "pack/unknown-rule"));
    assert_eq!(packs.explain("has-a-lead", "en").unwrap().row.id, "has-a-lead");
    assert_eq!(schema("comitment").unwrap_err().faults[0].help.as_deref().unwrap().len(), 95);
    assert_eq!(packs.line("mine", "pack.toml", 1).as_deref(), Some("id = \"mine\""));
    assert_eq!(packs.line("mine", "pack.toml", 0), None);
}

#[test]
fn blank_languages_and_odd_days_are_refused() {
    assert_eq!(locale("  ").unwrap_err().code, "usage/locale");
    for wrong in ["2026-02-30", "2026-2-3", "2026", "20260228", "2026-02-28T10:00", "hoy"] {
        assert_eq!(day(wrong).unwrap_err().kind, FailureKind::Input, "{wrong}");
    }
}

#[test]
fn a_report_in_the_place_of_a_document_is_told_by_name() {
    let session = session(false);
    let plan = session.read(br#"{"id": "c1", "title": "Publish the budget"}"#, &Named::default()).unwrap();
    let report = session.score(&plan, &options("2026-03-01", None).unwrap()).to_json();
    let failure = session.read(report.as_bytes(), &Named::file("march.json")).unwrap_err();
    assert_eq!((failure.code.as_str(), failure.faults.len()), ("input/report", 1));
}

#[test]
fn the_name_of_a_file_for_its_contents_is_seen() {
    let message =
        |text: &str| Reader::default().read(text.as_bytes(), &Named::default()).unwrap_err().to_string();
    assert!(
        message("plans/plan.yaml\n").contains("hand over what is in the file"),
        "{}",
        message("plans/plan.yaml")
    );
    assert!(!message("no plan at all").contains("hand over"));
    assert!(!message("id: plan.yaml").contains("hand over"), "a document with faults of its own");
}
