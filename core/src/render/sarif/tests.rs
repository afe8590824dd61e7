//! The log of a hand-made report.

use super::super::text::tests::collection;
use super::*;
use crate::document::Place;
use crate::model::Document;

const PLAN: &str = "\
kind: collection
id: demo
title: Compromisos de prueba
commitments:
  - id: uno
    title: Fortalecimiento de la accesibilidad
    description: Se publicará en formato abierto.
  - id: dos
    title: Publicar el presupuesto
    milestones: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
";

fn log(all: bool) -> Value {
    let document = Document::from_yaml(PLAN).unwrap();
    let report = collection();
    let origin = Origin { document: &document, file: Some("planes/demo.yaml") };
    let trouble = Trouble {
        code: "model/unknown-field",
        message: "expected a known field",
        severity: Severity::Warning,
        pointer: "/colour",
        file: Some("planes/demo.yaml"),
        place: Some(Place { line: 2, column: 1 }),
    };
    let results = [sarif(&report, origin, all), sarif_trouble(&trouble)].join(",\n");
    let tool = SarifTool::default().and(SarifTool::of(&report)).and(SarifTool::of(&report));
    serde_json::from_str(&[SARIF_START, &results, &tool.finish()].concat()).unwrap()
}

#[test]
fn a_collection_as_a_log() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&log(false)).unwrap());
}

#[test]
fn what_is_met_is_told_to_those_who_ask_for_all() {
    let kinds = |all: bool| -> Vec<String> {
        let log = log(all);
        let results = log["runs"][0]["results"].as_array().unwrap();
        results.iter().filter_map(|result| result["kind"].as_str().map(str::to_owned)).collect()
    };
    assert!(!kinds(false).iter().any(|kind| ["pass", "notApplicable"].contains(&kind.as_str())));
    assert_eq!(kinds(true).len(), collection().findings.len());
    assert!(kinds(true).contains(&"pass".to_owned()));
}

#[test]
fn only_what_is_asked_can_be_an_error() {
    let report = collection();
    let rule = report.rules[0].as_ref();
    let draft = RuleSummary { status: "draft".into(), ..rule.clone() };
    let entry = RuleSummary { group: None, tier: None, ..rule.clone() };
    let finding = &report.findings[0];
    assert_eq!(finding.verdict, Verdict::NotMet);
    assert_eq!(standing(finding, Some(rule)), ("fail", "error"));
    assert_eq!(standing(finding, Some(&draft)), ("fail", "note"));
    assert_eq!(standing(finding, Some(&entry)), ("fail", "note"));
}

#[test]
fn what_could_not_be_done_stays_said_whatever_comes_after() {
    let mut tool = SarifTool::default();
    tool.mark_incomplete();
    tool.add_misuse("usage/unknown-indicator", "no report has a score called `smrt`");
    let end = |tool: &SarifTool| -> Value {
        serde_json::from_str(&[SARIF_START, &tool.finish()].concat()).unwrap()
    };
    for tool in
        [tool.clone(), tool.clone().and(SarifTool::of(&collection())), SarifTool::of(&collection()).and(tool)]
    {
        let invocation = end(&tool)["runs"][0]["invocations"][0].clone();
        assert_eq!(invocation["executionSuccessful"], false);
        assert_eq!(invocation["toolConfigurationNotifications"].as_array().unwrap().len(), 1);
    }
}
