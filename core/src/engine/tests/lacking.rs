//! A verdict in part whose rest is not known: compliance leaves it open, until the record says that it did not happen.

use super::*;
use crate::report::{ComplianceResult, Complies, Finding, IndicatorOutcome, Verdict};

const DUTY: &str = r#"
[[indicator]]
id = "duty"
kind = "compliance"
tiers = ["basic"]
"#;
const RULE: &str = "subject = \"commitment\"\nstatus = \"own\"\ntier = \"basic\"\n";
const SCRIPT: &str = r"
if !present(commitment.lead) { return no_evidence(commitment.lead); }
if present(commitment.lead.contact.email) { return met(); }
partly_met(1, 2).lacking(commitment.lead.contact.email)
";
const LED: &str = r#"{"id": "c", "title": "T", "lead": {"institution": "I"}}"#;

fn judged(rule: &str, script: Option<&str>, json: &str) -> (Finding, Complies) {
    let (finding, duty) = counted(rule, script, json);
    (finding, duty.complies)
}

fn counted(rule: &str, script: Option<&str>, json: &str) -> (Finding, ComplianceResult) {
    let manifest = format!("{MANIFEST}{DUTY}");
    let mut files = vec![("mini/pack.toml", manifest.as_str()), ("mini/rules/r.toml", rule)];
    files.extend(script.map(|script| ("mini/rules/r.rhai", script)));
    let library = Library::from_files(files).unwrap();
    let scorer = Scorer::builder(&library).pack("mini").locale("en").build().unwrap();
    let mut report = score(&scorer, json);
    let IndicatorOutcome::Compliance(duty) = report.indicators.remove(0).result else { panic!() };
    assert_eq!(report.findings.len(), 1);
    (report.findings.remove(0), duty)
}

#[test]
fn what_is_not_known_leaves_compliance_open() {
    let (finding, complies) = judged(RULE, Some(SCRIPT), LED);
    assert_eq!((finding.verdict, complies), (Verdict::PartlyMet, Complies::NotDecided));
    assert_eq!(finding.missing.as_deref(), Some("/lead/contact/email"));
    assert_eq!(
        finding.reason.text,
        "1 of 2 is shown by the record. The rest is not known: “/lead/contact/email” is missing."
    );
}

#[test]
fn what_is_met_in_part_has_its_own_count() {
    let counts = |script, json| {
        let tier = counted(RULE, script, json).1.tiers.remove(0);
        (tier.met, tier.partly_met, tier.not_met, tier.no_evidence)
    };
    assert_eq!(counts(Some(SCRIPT), LED), (0, 1, 0, 0), "the rest is not known");
    assert_eq!(counts(Some("partly_met(1, 2)"), LED), (0, 1, 0, 0), "the rest is unmet");
    assert_eq!(counts(Some("partly_met(0, 2)"), LED), (0, 0, 1, 0));
    assert_eq!(counts(Some(SCRIPT), r#"{"id": "c", "title": "T"}"#), (0, 0, 0, 1));
}

#[test]
fn what_did_not_happen_is_unmet() {
    let json = r#"{"id": "c", "title": "T", "lead": {"institution": "I"}, "absent": [{"pointer": "/lead/contact"}]}"#;
    let (finding, complies) = judged(RULE, Some(SCRIPT), json);
    assert_eq!((finding.verdict, complies, finding.missing), (Verdict::PartlyMet, Complies::No, None));
    assert_eq!(finding.reason.text, "1 of 2 is shown by the record.");
    assert!(
        finding.evidence.iter().any(|evidence| evidence.pointer == "/absent/0"),
        "{:?}",
        finding.evidence
    );
}

#[test]
fn a_half_that_is_known_to_be_unmet_is_unmet_and_a_whole_is_met() {
    assert_eq!(judged(RULE, Some("partly_met(1, 2)"), LED).1, Complies::No);
    assert_eq!(judged(RULE, Some("partly_met(2, 2).lacking(commitment.end)"), LED).1, Complies::Yes);
    let none = judged(RULE, Some("partly_met(0, 2).lacking(commitment.end)"), LED);
    assert_eq!((none.0.verdict, none.1, none.0.missing), (Verdict::NotMet, Complies::No, None));
}

#[test]
fn parts_leave_it_open_as_scripts_do() {
    let part = |id: &str, check: &str| format!("[[part]]\nid = \"{id}\"\ncheck = '{check}'\n");
    let led = part("led", "present(commitment.lead)");
    let open = format!("{RULE}{led}{}", part("reached", "present(commitment.lead.contact.email)"));
    let (finding, complies) = judged(&open, None, LED);
    assert_eq!((finding.verdict, complies), (Verdict::PartlyMet, Complies::NotDecided));
    assert_eq!(finding.missing.as_deref(), Some("/lead/contact/email"));
    let shut = format!("{open}{}", part("elsewhere", "!present(commitment.lead.institution)"));
    let (finding, complies) = judged(&shut, None, LED);
    assert_eq!((finding.verdict, complies, finding.missing), (Verdict::PartlyMet, Complies::No, None));
}
