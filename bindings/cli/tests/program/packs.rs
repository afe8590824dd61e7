//! What packs and the program say of themselves: rules, cases, schemas.

use std::path::Path;

use rasero_cli::{Look, Status};
use serde_json::Value;

use super::{call, call_with, many, pack};

#[test]
fn rules_are_listed_with_the_keys_of_the_contract() {
    let done = call(&["rules", "list", "--pack", &pack("demo"), "--format", "json"]);
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(done.out);
    let text = call(&["rules", "list", "--pack", &pack("demo"), "--locale", "es"]);
    insta::assert_snapshot!(text.out);
}

#[test]
fn all_shipped_rules_are_listed_once() {
    let done = call(&["rules", "list", "--format", "json"]);
    let rows: Vec<Value> = serde_json::from_str(&done.out).unwrap();
    let mut names: Vec<String> = rows.iter().map(|row| format!("{}/{}", row["pack"], row["id"])).collect();
    assert!(names.len() >= 40, "only {} rules", names.len());
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn a_rule_is_explained_with_its_script_and_cases() {
    let done = call(&["rules", "explain", &format!("{}/milestones-have-end-dates", pack("demo"))]);
    assert_eq!(done.status, Status::Fine);
    insta::assert_snapshot!(done.out);
}

#[test]
fn a_rule_that_is_not_there_offers_the_nearest() {
    let done = call(&["rules", "explain", &format!("{}/has-lead", pack("demo"))]);
    assert_eq!(done.status, Status::Bad);
    assert!(
        done.err.contains("error[pack/unknown-rule]") && done.err.contains("did you mean `has-a-lead`?"),
        "{}",
        done.err
    );
    let odd = call(&["rules", "explain", "has-a-lead"]);
    assert!(odd.err.contains("is no PACK/RULE"), "{}", odd.err);
}

#[test]
fn an_adaptation_is_explained_with_the_origin_of_each_setting() {
    let adapted =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/packs/adapted").display().to_string();
    let done = call(&["pack", "explain", &adapted]);
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    let without_digest = |line: &&str| !line.starts_with("sha-256");
    insta::assert_snapshot!(done.out.lines().filter(without_digest).collect::<Vec<_>>().join("\n"));
    let json = call(&["pack", "explain", &adapted, "--format", "json", "--locale", "es"]);
    let value: Value = serde_json::from_str(&json.out).unwrap();
    let rules = value["rules"].as_array().unwrap();
    let lead = rules.iter().find(|rule| rule["id"] == "has-a-lead").unwrap();
    let points = lead["settings"].as_array().unwrap().iter().find(|one| one["name"] == "points").unwrap();
    assert_eq!(points["changed"]["reason"], "Aquí todos se conocen.");
    assert_eq!((&points["value"], &points["changed"]["from"]), (&Value::from("1"), &Value::from("2")));
}

#[test]
fn a_sound_pack_is_fine_and_its_cases_pass() {
    let check = call(&["pack", "check", &pack("demo")]);
    assert_eq!(
        (check.status, check.out.as_str(), check.err.as_str()),
        (Status::Fine, "demo 1.0.0: fine, 2 rules and 7 cases\n", "")
    );
    let test = call(&["pack", "test", &pack("demo")]);
    assert_eq!(
        (test.status, test.out.as_str()),
        (Status::Fine, "demo 1.0.0: 7 of 7 cases passed; they cover 2 of 2 rules, 5 of 5 verdicts\n"),
        "{}",
        test.err
    );
}

#[test]
fn a_pack_without_cases_does_not_pass() {
    let test = call(&["pack", "test", &pack("endless")]);
    assert_eq!((test.status, test.out.as_str()), (Status::Below, "endless 1.0.0: 0 of 0 cases passed\n"));
    let check = call(&["pack", "check", &pack("endless")]);
    assert_eq!(check.status, Status::Bad);
    assert!(check.err.contains("pack/missing-case"), "{}", check.err);
}

#[test]
fn schemas_are_printed_and_listed() {
    let names = call(&["schema"]);
    assert!(names.out.lines().any(|name| name == "commitment"));
    for name in names.out.lines() {
        let schema: Value = serde_json::from_str(&call(&["schema", name]).out).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

/// The plan of Mexico City among the examples.
fn mexico_city() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/plans/cdmx-2020.yaml").display().to_string()
}

#[test]
fn a_standard_is_shown_clause_by_clause() {
    let done = call(&["rules", "matrix", "ogp-participation-2021"]);
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(done.out);
}

#[test]
fn a_standard_is_shown_with_the_verdicts_on_a_plan() {
    let asked = ["rules", "matrix", "guia-nosc-2019", &mexico_city(), "--as-of", "2026-01-15"];
    let narrow = Look { width: 80, ..Look::PLAIN };
    let done = call_with(&asked, "", narrow);
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(done.out);
    let json = call(&[asked.as_slice(), &["--format", "json", "--locale", "en"]].concat());
    let matrix: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(
        (&matrix["locale"], &matrix["document"]["id"]),
        (&Value::from("en"), &Value::from("cdmx-2020"))
    );
    let rule = &matrix["cells"][1]["clauses"][0]["rules"][0];
    assert_eq!(rule["verdicts"], serde_json::json!([{"verdict": "met", "count": 1}]), "{rule}");
}

#[test]
fn a_matrix_needs_a_list_of_clauses_and_one_document() {
    let done = call(&["rules", "matrix", &pack("demo")]);
    assert_eq!(done.status, Status::Bad);
    assert!(
        done.err.contains("error[pack/no-clauses]") && done.err.contains("`clauses.toml`"),
        "{}",
        done.err
    );
    let done = call_with(&["rules", "matrix", "smart", "-"], &many(2), Look::PLAIN);
    assert_eq!(done.status, Status::Bad);
    assert!(done.err.contains("error[input/several]: <stdin>: there are 2 documents in it"), "{}", done.err);
    let done = call(&["rules", "matrix", "smart", "nowhere.yaml"]);
    assert!(done.err.contains("error[input/not-found]"), "{}", done.err);
}
