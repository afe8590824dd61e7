//! `rasero pack diff` and `rasero pack mutate`.

use rasero_cli::{Look, Status};
use serde_json::Value;

use super::{Folder, Outcome, call, call_with, many, pack};

/// A copy of the demonstration pack with other words in some files.
fn changed(changes: &[(&str, &str, &str)]) -> Folder {
    let from = std::path::PathBuf::from(pack("demo"));
    let names = [
        "pack.toml",
        "rules/has-a-lead.toml",
        "rules/milestones-have-end-dates.rhai",
        "rules/milestones-have-end-dates.toml",
    ];
    let texts = names.map(|name| std::fs::read_to_string(from.join(name)).unwrap());
    let mut files: Vec<(String, String)> =
        names.iter().map(|name| format!("demo/{name}")).zip(texts).collect();
    for (name, before, after) in changes {
        let (_, text) = files.iter_mut().find(|(file, _)| file.ends_with(name)).unwrap();
        assert!(text.contains(before), "{before}");
        *text = text.replace(before, after);
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Folder::with(&files)
}

fn diff(folder: &Folder, more: &[&str], stdin: &str) -> Outcome {
    let (before, after) = (pack("demo"), folder.name("demo"));
    call_with(
        &[&["pack", "diff", &before, &after, "--as-of", "2026-01-01"], more].concat(),
        stdin,
        Look::PLAIN,
    )
}

const CHANGES: [(&str, &str, &str); 4] = [
    ("pack.toml", "1.0.0", "1.1.0"),
    ("has-a-lead.toml", "points = 2", "points = 4"),
    ("has-a-lead.toml", "present(commitment.lead.institution)", "present(commitment.title)"),
    ("end-dates.toml", "[one] One milestone has", "[one] A milestone has"),
];

#[test]
fn what_changed_is_told_setting_by_setting() {
    let folder = changed(&CHANGES);
    let done = diff(&folder, &[], "");
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(done.out);
}

#[test]
fn over_documents_the_verdicts_that_flip_are_counted_and_named() {
    let folder = changed(&CHANGES);
    let plans = Folder::with(&[("plans.jsonl", &many(4))]);
    let done = diff(&folder, &[&plans.name("plans.jsonl"), "--show", "2"], "");
    assert_eq!(done.status, Status::Fine, "{}", done.err);
    let page = plans.without(&done.out);
    insta::assert_snapshot!(page.split_once('─').unwrap().1.trim_start_matches('─'));
    let json = diff(&folder, &[&plans.name("plans.jsonl"), "--format", "json"], "");
    let told: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(told["corpus"]["documents"], 4);
    assert_eq!(told["corpus"]["flips"][0]["findings"][0]["after"], "met");
    assert_eq!(told["rules"].as_array().unwrap().len(), 2);
}

#[test]
fn the_same_pack_twice_differs_in_nothing() {
    let demo = pack("demo");
    let done = call(&["pack", "diff", &demo, &demo]);
    assert!(done.out.contains("Rules: 2 the same\nNothing differs."), "{}", done.out);
    assert_eq!(call(&["pack", "diff", "smart", "no-such-pack"]).status, Status::Bad);
}

#[test]
fn mutants_that_no_case_notices_are_told_and_may_fail_the_call() {
    let check = "present(commitment.lead.institution)";
    let idle = format!("{check} || 1 > 2");
    let folder = changed(&[("has-a-lead.toml", check, &idle)]);
    let done = call(&["pack", "mutate", &folder.name("demo"), "--min", "95"]);
    assert_eq!(done.status, Status::Below);
    insta::assert_snapshot!(done.out);
    let json = call(&["pack", "mutate", &pack("demo"), "--min", "95", "--format", "json"]);
    let told: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.status, &told[0]["percent"]), (Status::Fine, &Value::from(100)));
}
