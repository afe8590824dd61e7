//! Cases of packs: what passes, what fails with a message, what `pack check` asks for.

use super::one_rule;
use crate::engine::{check_pack, run_cases};

const RULE: &str = r#"
check = 'present(commitment.end)'
[[case]]
name = "an end date is given"
set = { "/end" = "2026-03-01" }
verdict = "met"
[[case]]
name = "nothing is said"
verdict = "no_evidence"
"#;

#[test]
fn cases_that_hold_pass() {
    let report = run_cases(&one_rule(RULE, None).unwrap());
    assert_eq!((report.rules, report.passed, report.failures), (1, 2, vec![]));
}

#[test]
fn a_case_that_does_not_hold_says_what_came_out_and_where_it_stands() {
    let wrong = RULE.replace("verdict = \"no_evidence\"", "verdict = \"not_met\"");
    let report = run_cases(&one_rule(&wrong, None).unwrap());
    assert_eq!(report.passed, 1);
    let failure = &report.failures[0];
    assert_eq!((failure.case.as_str(), failure.path.as_str()), ("nothing is said", "rules/r.toml"));
    assert!(failure.message.starts_with("expected `not_met`, found `no_evidence`"), "{}", failure.message);
    assert_eq!(failure.place.line, 10);
}

#[test]
fn a_case_that_cannot_be_read_fails() {
    let wrong = RULE.replace("\"/end\" = \"2026-03-01\"", "\"/end\" = \"soon\"");
    let report = run_cases(&one_rule(&wrong, None).unwrap());
    assert_eq!(report.failures.len(), 1);
}

#[test]
fn a_pack_lacks_what_check_asks_for() {
    let codes: Vec<(&str, String)> = check_pack(&one_rule(RULE, None).unwrap())
        .into_iter()
        .map(|fault| (fault.code, fault.message))
        .collect();
    assert!(codes.contains(&("pack/missing-case", "no case ends in `not_met`".into())), "{codes:?}");
    assert!(
        codes.contains(&("pack/missing-text", "the text `title` is missing in `en`".into())),
        "{codes:?}"
    );
    assert!(codes.contains(&("pack/missing-source", "the rule names no source".into())), "{codes:?}");
}
