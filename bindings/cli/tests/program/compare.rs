//! Two versions of a plan, and saved reports.

use rasero_cli::Status;
use serde_json::Value;

use super::{Folder, call, pack, score};

const FIRST: &str = "id: p\ntitle: Plan\nlanguages: [en]\ncommitments:\n- {id: a, title: Publish the budget, \
                     milestones: [{id: m1, title: One}]}\n- {id: b, title: Open the archive, lead: {institution: Treasury}}\n";
const SECOND: &str = "id: p\ntitle: Plan, second draft\nlanguages: [en]\ncommitments:\n- {id: b, title: Open the archive}\n- {id: a, \
                      title: Publish the budget, lead: {institution: Health}, milestones: [{id: m1, title: One, end: 2026-04}]}\n";

#[test]
fn two_drafts_are_compared_by_the_ids_of_their_commitments() {
    let folder = Folder::with(&[("1.yaml", FIRST), ("2.yaml", SECOND)]);
    let words = ["compare", &folder.name("1.yaml"), &folder.name("2.yaml"), "--as-of", "2026-03-01"];
    let done = call(&[words.as_slice(), &["--pack", &pack("demo")]].concat());
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(done.out);
    let json = call(&[words.as_slice(), &["--pack", &pack("demo"), "--format", "json"]].concat());
    let comparison: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(comparison["subjects"][0]["movement"], "moved");
    let spanish = call(&[words.as_slice(), &["--pack", &pack("demo"), "--locale", "es"]].concat());
    insta::assert_snapshot!(spanish.out);
}

#[test]
fn a_saved_report_stands_for_its_plan() {
    let folder = Folder::with(&[("1.yaml", FIRST), ("2.yaml", SECOND)]);
    let saved = score(&[&folder.name("1.yaml"), "--format", "json"], "");
    std::fs::write(folder.path("1.json"), saved.out).unwrap();
    let with = |first: &str| {
        let words =
            ["compare", first, &folder.name("2.yaml"), "--as-of", "2026-03-01", "--pack", &pack("demo")];
        call(&words).out
    };
    assert_eq!(with(&folder.name("1.json")), with(&folder.name("1.yaml")));
}

#[test]
fn a_saved_report_may_be_larger_than_a_plan() {
    let folder = Folder::with(&[("1.yaml", FIRST), ("2.yaml", SECOND)]);
    let mut saved = score(&[&folder.name("1.yaml"), "--format", "json"], "").out;
    let with = |first: &str| {
        let words =
            ["compare", first, &folder.name("2.yaml"), "--as-of", "2026-03-01", "--pack", &pack("demo")];
        call(&words)
    };
    saved.push_str(&" ".repeat(17 << 20));
    std::fs::write(folder.path("1.json"), saved).unwrap();
    let done = with(&folder.name("1.json"));
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    assert_eq!(done.out, with(&folder.name("1.yaml")).out);
}

#[test]
fn all_that_is_wrong_with_both_is_told_at_once() {
    let broken = "{\"rasero\": 1, \"document\": 1, \"packs\": 1, \"indicators\": 1, \"findings\": 1}";
    let folder = Folder::with(&[("1.yaml", "id: p\ntitle: 7\n"), ("2.json", broken)]);
    let done = call(&["compare", &folder.name("1.yaml"), &folder.name("2.json"), "--pack", &pack("demo")]);
    assert_eq!((done.status, done.out.as_str()), (Status::Bad, ""));
    assert!(done.err.contains("model/wrong-type") && done.err.contains("report/unreadable"), "{}", done.err);
    let gone = call(&["compare", &folder.name("none.yaml"), "-"]);
    assert!(gone.err.contains("input/not-found") && gone.status == Status::Bad, "{}", gone.err);
}

#[test]
fn one_page_for_one_report_and_one_for_many() {
    let one = score(&["-", "--format", "html"], FIRST);
    let lines = super::many(3);
    let many = score(&["-", "--format", "html"], &lines);
    for (page, reports) in [(one.out, 1), (many.out, 3)] {
        assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
        assert_eq!((page.matches("<h1>").count(), page.matches("<body>").count()), (reports, 1));
    }
}

#[test]
fn one_table_and_one_text_for_many() {
    let lines = super::many(3);
    let table = score(&["-", "--format", "csv"], &lines).out;
    assert_eq!(table.matches("document,as_of").count(), 1);
    assert!(table.lines().count() > 3 && table.lines().skip(1).all(|row| row.starts_with('c')), "{table}");
    let text = score(&["-", "--format", "markdown"], &lines).out;
    assert_eq!(
        (text.matches("\n---\n").count(), text.lines().filter(|line| line.starts_with("# ")).count()),
        (2, 3)
    );
}
