//! What code hosts and build servers are told.

use rasero_cli::Status;

use super::{Folder, GOOD, POOR, score};

#[test]
fn findings_stand_beside_the_lines_of_their_file() {
    let folder = Folder::with(&[("poor.yaml", POOR), ("bad.json", "{\"id\": \"x\",\n \"title\": 7}")]);
    let done = score(&[&folder.name("poor.yaml"), &folder.name("bad.json"), "--format", "sarif"], "");
    assert_eq!(done.status, Status::Bad);
    let log: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    insta::assert_snapshot!(folder.without(&serde_json::to_string_pretty(&log).unwrap()));
}

#[test]
fn rules_are_cases_of_suites() {
    let folder = Folder::with(&[("poor.yaml", POOR), ("bad.json", "{\"id\": \"x\",\n \"title\": 7}")]);
    let done = score(&[&folder.name("poor.yaml"), &folder.name("bad.json"), "--format", "junit"], "");
    assert_eq!(done.status, Status::Bad);
    insta::assert_snapshot!(folder.without(&done.out));
}

#[test]
fn several_documents_share_one_log_and_those_without_a_file_have_no_line() {
    let done = score(&["-", "--format", "sarif", "--locale", "en"], &super::many(3));
    let log: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(log["runs"].as_array().unwrap().len(), 1);
    let documents: std::collections::BTreeSet<&str> = results
        .iter()
        .filter_map(|result| result["partialFingerprints"]["ruleOnSubject/v1"].as_str()?.split(' ').nth(1))
        .collect();
    assert_eq!(documents.into_iter().collect::<Vec<_>>(), ["c0", "c1", "c2"]);
    assert!(results.iter().all(|result| result["locations"][0].get("physicalLocation").is_none()));
}

#[test]
fn where_all_is_well_a_log_is_empty() {
    let done = score(&["-", "--format", "sarif"], GOOD);
    let log: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!((log["runs"][0]["results"].as_array().unwrap().len(), done.status), (0, Status::Fine));
    let all = score(&["-", "--format", "sarif", "--verbose"], GOOD);
    assert!(all.out.contains("\"kind\":\"pass\""), "{}", all.out);
}
