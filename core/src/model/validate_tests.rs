//! Tests of `validate.rs`.

use crate::document::{Fault, Limits, Severity, read_json};
use crate::model::{Document, Mode};

/// The faults of a document, one a line.
fn faults(json: &str) -> String {
    let faults = match Document::from_json(json) {
        Ok(document) => document.warnings().to_vec(),
        Err(error) => error.faults,
    };
    let lines: Vec<String> = faults.iter().map(line).collect();
    lines.join("\n")
}

fn line(fault: &Fault) -> String {
    let place = fault.place.map(|place| format!(" ({}:{})", place.line, place.column)).unwrap_or_default();
    let severity = if fault.severity == Severity::Error { "error" } else { "warning" };
    format!("{severity} {}{place} {fault}", fault.code)
}

fn commitment(fields: &str) -> String {
    faults(&format!(r#"{{"id": "c", "title": "T", {fields}}}"#))
}

#[test]
fn a_sound_document_has_no_faults() {
    assert_eq!(
        commitment(r#""end": 2027, "milestones": [{"end": "2027-02"}], "lead": null, "url": null"#),
        ""
    );
}

#[test]
fn every_fault_comes_at_once() {
    let text = r#"{
  "title": " ",
  "titel": "x",
  "start": "2026-02-30",
  "milestones": [{"end": "soon"}, "second"],
  "lead": {"sector": "goverment"},
  "excerpt": "yes"
}"#;
    insta::assert_snapshot!(faults(text), @"
    warning model/unknown-field (3:3) /titel: expected a known field, found `titel`; did you mean `title`?
    error model/impossible-date (4:12) /start: expected a date that exists, found the text `2026-02-30`
    error model/wrong-type (5:26) /milestones/0/end: expected a date such as 2026, 2026-03 or 2026-03-01, found the text `soon`
    error model/wrong-type (5:35) /milestones/1: expected an object, found the text `second`
    warning model/unknown-word (6:22) /lead/sector: expected a known word, found `goverment`; did you mean `government`?
    error model/wrong-type (7:14) /excerpt: expected true or false, found the text `yes`
    error model/missing-field (1:1) /id: expected a text that is not empty, found nothing
    error model/missing-field (2:12) /title: expected a text that is not empty, found an empty text
    ");
}

#[test]
fn wrong_types() {
    let json = r#""beneficiaries": "people", "description": ["a"], "problem": "none", "milestones": {"id": "m"},
        "languages": [1], "excerpt": 1, "progress": [{"percent": "half"}], "indicators": [{"target": true}],
        "start": "01/03/2026", "end": true, "absent": [{"pointer": "end"}]"#;
    insta::assert_snapshot!(commitment(json), @"
    error model/wrong-type (1:44) /beneficiaries: expected a list, found the text `people`
    error model/wrong-type (1:69) /description: expected a text, found a list
    error model/wrong-type (1:87) /problem: expected an object, found the text `none`
    error model/wrong-type (1:109) /milestones: expected a list, found an object
    error model/wrong-type (2:23) /languages/0: expected a text, found the number `1`
    error model/wrong-type (2:38) /excerpt: expected true or false, found the number `1`
    error model/wrong-type (2:66) /progress/0/percent: expected a number, found the text `half`
    error model/wrong-type (2:102) /indicators/0/target: expected a number or a text, found `true`
    error model/wrong-type (3:18) /start: expected a date such as 2026, 2026-03 or 2026-03-01, found the text `01/03/2026`
    error model/wrong-type (3:39) /end: expected a date such as 2026, 2026-03 or 2026-03-01, found `true`
    error model/wrong-type (3:68) /absent/0/pointer: expected a JSON Pointer such as /process/website, found the text `end`
    ");
}

#[test]
fn dates_of_all_forms() {
    for good in ["2026", "\"2026\"", "2026.0", "\"2026-03\"", "\"2024-02-29\"", "null"] {
        assert_eq!(commitment(&format!("\"end\": {good}")), "", "{good}");
    }
    for impossible in
        ["\"2026-13\"", "\"2026-04-31\"", "\"2023-02-29\"", "\"0000\"", "0", "2026.5", "12026", "-1"]
    {
        let found = commitment(&format!("\"end\": {impossible}"));
        assert!(found.starts_with("error model/impossible-date"), "{impossible}: {found}");
    }
    for other in
        ["\"2026-3-1\"", "\"March 2026\"", "\"\"", "\"2026-03-01T00:00:00Z\"", "\"2026-03-01 \"", "[]", "{}"]
    {
        let found = commitment(&format!("\"end\": {other}"));
        assert!(found.starts_with("error model/wrong-type"), "{other}: {found}");
    }
}

#[test]
fn missing_id_and_title() {
    insta::assert_snapshot!(faults(r#"{"commitments": [{"id": "c"}, {"title": null, "id": ""}]}"#), @"
    error model/missing-field (1:18) /commitments/0/title: expected a text that is not empty, found nothing
    error model/missing-field (1:53) /commitments/1/id: expected a text that is not empty, found an empty text
    error model/missing-field (1:31) /commitments/1/title: expected a text that is not empty, found nothing
    error model/missing-field (1:1) /id: expected a text that is not empty, found nothing
    error model/missing-field (1:1) /title: expected a text that is not empty, found nothing
    ");
    insta::assert_snapshot!(faults(r#"{"kind": "collection"}"#), @"
    error model/missing-field (1:1) /id: expected a text that is not empty, found nothing
    error model/missing-field (1:1) /title: expected a text that is not empty, found nothing
    ");
}

#[test]
fn unknown_fields_and_words_only_warn() {
    let json = r#""milestone": [], "leed": {"institution": 3}, "zzz": 1, "x/y": 1, "ogp_values": [{"value": "transparencia"}],
        "status": "done", "participation": {"influence": "colaborate"}"#;
    insta::assert_snapshot!(commitment(json), @"
    warning model/unknown-field (1:27) /milestone: expected a known field, found `milestone`; did you mean `milestones`?
    warning model/unknown-field (1:44) /leed: expected a known field, found `leed`; did you mean `lead`?
    warning model/unknown-field (1:72) /zzz: expected a known field, found `zzz`
    warning model/unknown-field (1:82) /x~1y: expected a known field, found `x/y`
    warning model/unknown-word (1:117) /ogp_values/0/value: expected one of transparency, participation, accountability, technology, found `transparencia`; did you mean `transparency`?
    warning model/unknown-word (2:19) /status: expected one of no_evidence, not_started, limited, substantial, complete, found `done`
    warning model/unknown-word (2:58) /participation/influence: expected one of no_consultation, inform, consult, involve, collaborate, empower, found `colaborate`; did you mean `collaborate`?
    ");
}

#[test]
fn strict_mode_refuses_what_otherwise_warns() {
    let read = read_json(r#"{"id": "c", "title": "T", "colour": "red"}"#, &Limits::default()).unwrap();
    let document = Document::from_read(read).unwrap();
    assert_eq!(document.ignored_fields().count(), 1);
    let error = document.with_mode(Mode::Strict).unwrap_err();
    assert_eq!(error.errors().count(), 1);
    insta::assert_snapshot!(error, @"/colour: expected a known field, found `colour`");
}

#[test]
fn recorded_absences_point_at_known_fields() {
    let json = r#"{"id": "p", "title": "P", "absent": [
        {"pointer": "/process/forum/bodies/0/rules"}, {"pointer": "/proces/website"}, {"pointer": "/process/websit/url"},
        {"pointer": "/explanations/0/evidence/anything"}, {"pointer": "/title/x"}, {"pointer": "process.website"},
        {"pointer": ""}],
      "commitments": [{"id": "c", "title": "C", "absent": [{"pointer": "/milestones"}, {"pointer": "/process"}]}]}"#;
    insta::assert_snapshot!(faults(json), @"
    warning model/unknown-field (2:67) /absent/1/pointer: expected a pointer to a known field, found `/proces/website`; did you mean `/process`?
    warning model/unknown-field (2:99) /absent/2/pointer: expected a pointer to a known field, found `/process/websit/url`; did you mean `/process/website`?
    warning model/unknown-field (3:71) /absent/4/pointer: expected a pointer to a known field, found `/title/x`
    error model/wrong-type (3:96) /absent/5/pointer: expected a JSON Pointer such as /process/website, found the text `process.website`
    error model/wrong-type (4:21) /absent/6/pointer: expected a JSON Pointer such as /process/website, found the text ``
    warning model/unknown-field (5:100) /commitments/0/absent/1/pointer: expected a pointer to a known field, found `/process`; did you mean `/progress`?
    ");
}

#[test]
fn a_document_that_is_no_object() {
    insta::assert_snapshot!(faults("[]"), @"error model/wrong-type (1:1) the document: expected an object, found a list");
    insta::assert_snapshot!(faults("null"), @"error model/wrong-type (1:1) the document: expected an object, found null");
}

#[test]
fn long_texts_are_cut_in_messages() {
    let json = format!("\"end\": \"{}\"", "á".repeat(500));
    let found = commitment(&json);
    assert!(found.ends_with("á...`") && found.chars().count() < 200, "{found}");
}

#[test]
fn warnings_are_bounded_but_errors_are_not_lost() {
    let many: Vec<String> = (0..3000).map(|n| format!("\"x{n}\": 1")).collect();
    let json = format!(r#"{{"id": "c", {}, "start": 1.5}}"#, many.join(","));
    let error = Document::from_json(&json).unwrap_err();
    assert_eq!(error.errors().count(), 2);
    assert_eq!(error.faults.len(), 1002);
}
