//! What is told once for a whole record: that it stopped, and that the texts of its commitments are not in it.

use super::*;

/// A plan that stopped twice, and rules of two packs that wait for texts.
fn plan(locale: &str) -> Report {
    let stop = |cause: &str, date: &str| StopSummary {
        cause: cause.into(),
        date: date.into(),
        pointer: "/at".into(),
    };
    let mut report = report("action_plan", locale);
    report.document.stops = vec![stop("member_withdrew", "2023-01-11"), stop("suspended", "2023-02")];
    let rules = ["one", "two", "three", "four"].map(|id| {
        rule(if id == "four" { "reach" } else { "craft" }, id, "c.1", &format!("Title of {id}"), None, 1)
    });
    let wait = |rule: &RuleSummary| {
        let mut finding = finding(
            rule,
            "/commitments",
            Verdict::NoEvidence,
            "Their texts are not in the record.",
            "Write.",
        );
        finding.reason.id = "commitments-not-recorded".into();
        finding
    };
    report.findings = rules.iter().map(wait).collect();
    report.findings[1] =
        finding(&rules[1], "", Verdict::NoEvidence, "The record does not say who leads.", "Say it.");
    report.rules = rules.map(Arc::new).into();
    report.indicators = vec![points("", 3666, &["two"])];
    report
}

fn shown(report: &Report, verbose: bool) -> String {
    text(report, &TextStyle { titles: titles(), verbose, ..TextStyle::default() })
}

#[test]
fn what_holds_for_the_whole_record_is_told_once() {
    let told = shown(&plan("en"), false);
    assert_eq!(told.matches("Their texts are not in the record.").count(), 1);
    insta::assert_snapshot!(told);
    let told = shown(&plan("es"), false);
    assert!(
        told.contains("Detenido: el miembro se retiró (2023-01-11), el trabajo se suspendió (2023-02)."),
        "{told}"
    );
    assert!(told.contains("Reglas que preguntan por textos que no están en el registro (3)"), "{told}");
}

#[test]
fn nothing_is_left_out_where_everything_is_asked_for_or_few_rules_wait() {
    assert_eq!(shown(&plan("en"), true).matches("Their texts are not in the record.").count(), 3);
    let mut few = plan("en");
    few.findings.truncate(3);
    assert_eq!(shown(&few, false).matches("Their texts are not in the record.").count(), 2);
}

#[test]
fn every_format_says_what_stopped() {
    let report = plan("en");
    let stopped = "Stopped: the member left (2023-01-11), work on it was suspended (2023-02).";
    assert!(crate::render::html(&report, &titles()).contains(stopped));
    assert!(crate::render::markdown(&report, &titles()).contains("Stopped: the member left"));
}
