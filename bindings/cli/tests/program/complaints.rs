//! Errors, shown with the line at fault.

use rasero_cli::{Look, Status};

use super::{Folder, call, call_with, pack, score};

#[test]
fn all_faults_of_a_document_at_once_each_with_its_line() {
    let text = "{\n  \"id\": \"a\",\n  \"title\": 7,\n  \"end\": \"2026-02-30\",\n  \"milestons\": [],\n  \"stage\": \"draftin\"\n}\n";
    let folder = Folder::with(&[("plan.json", text)]);
    let done = score(&[&folder.name("plan.json")], "");
    assert_eq!((done.status, done.out.as_str()), (Status::Bad, ""));
    insta::assert_snapshot!(folder.without(&done.err));
}

#[test]
fn faults_of_the_syntax_come_before_those_of_the_fields() {
    let text = "{\"id\": \"a\",\n \"title\": \"A\", \"title\": \"B\",\n \"end\": NaN, }\n";
    let done = score(&["-"], text);
    assert_eq!(done.status, Status::Bad);
    insta::assert_snapshot!(done.err);
}

#[test]
fn strict_mode_refuses_unknown_fields_with_the_nearest_name() {
    let text = "id: a\ntitle: Publish\nmilestons: []\n";
    let folder = Folder::with(&[("plan.yaml", text)]);
    assert_eq!(score(&[&folder.name("plan.yaml")], "").status, Status::Fine);
    let done = score(&[&folder.name("plan.yaml"), "--strict"], "");
    assert_eq!(done.status, Status::Bad);
    insta::assert_snapshot!(folder.without(&done.err));
}

#[test]
fn a_long_line_is_cut_and_control_characters_stay_harmless() {
    let text = format!("{{\"id\": \"a\", \"title\": \"{}\", \"end\": \"\u{9b}31m\"}}", "x".repeat(5000));
    let folder = Folder::with(&[("plan.json", &text)]);
    let done = score(&[&folder.name("plan.json")], "");
    assert_eq!(done.status, Status::Bad);
    assert!(done.err.lines().all(|line| line.chars().count() < 220), "{}", done.err);
    assert!(!done.err.contains('\u{9b}'));
}

#[test]
fn bytes_that_are_no_utf8_are_told_with_line_and_column() {
    let folder = Folder::with(&[("plan.csv", "")]);
    std::fs::write(folder.path("plan.csv"), b"id,title\na,Informaci\xf3n p\xfablica\n").unwrap();
    let done = score(&[&folder.name("plan.csv")], "");
    assert_eq!(done.status, Status::Bad);
    insta::assert_snapshot!(folder.without(&done.err));
}

#[test]
fn the_same_fault_a_thousand_times_is_shown_five_times_and_counted() {
    let rows: String = ["x,y,\n"; 1000].concat();
    let folder = Folder::with(&[(
        "table.csv",
        &format!("Commitment Unique Identifier,Colour,Commitment Title\n{rows}"),
    )]);
    let done = score(&[&folder.name("table.csv"), "--format", "json"], "");
    assert_eq!((done.status, done.out.as_str()), (Status::Bad, "[]\n"));
    insta::assert_snapshot!(folder.without(&done.err));
}

#[test]
fn a_broken_pack_shows_every_fault_with_what_was_meant() {
    let broken = pack("broken");
    let done = call(&["pack", "check", &broken]);
    assert_eq!(done.status, Status::Bad);
    insta::assert_snapshot!(done.err.replace(&pack(""), ""));
    assert_eq!(call(&["score", "-", "--pack", &broken]).status, Status::Bad);
}

#[test]
fn an_unknown_pack_offers_the_nearest() {
    let done = call(&["score", "-", "--pack", "smrt"]);
    assert_eq!(done.status, Status::Bad);
    assert!(
        done.err.contains("error[pack/unknown-pack]: there is no shipped pack, folder or archive `smrt`")
    );
    assert!(done.err.contains("did you mean `smart`?"), "{}", done.err);
}

#[test]
fn complaints_have_colours_where_they_are_welcome() {
    let done = call_with(&["schema", "comitment"], "", Look { color_err: true, ..Look::PLAIN });
    assert!(done.err.contains('\u{1b}') && done.err.contains("did you mean `commitment`?"), "{}", done.err);
    assert!(!call(&["schema", "comitment"]).err.contains('\u{1b}'));
}
