//! Changed checks: which of them cases notice, and what is told of the others.

use super::extend::library;
use super::one_rule;
use crate::engine::{Scorer, mutate};

const CASES: &str = r#"
[[case]]
name = "three milestones"
set = { "/milestones" = [{ title = "A" }, { title = "B" }, { title = "C" }] }
verdict = "met"
[[case]]
name = "none"
verdict = "not_met"
"#;

const SCRIPT: &str = "if commitment.milestones.len() >= params.least { met() } else { not_met() }";

#[test]
fn a_change_that_no_case_notices_is_told_with_its_place() {
    let rule = format!("[params]\nleast = 2\n{CASES}");
    let report = mutate(&one_rule(&rule, Some(SCRIPT)).unwrap());
    assert_eq!((report.mutants, report.noticed), (4, 2));
    assert_eq!(report.percent(), 50);
    let told: Vec<(&str, &str, Option<u32>)> =
        report.missed.iter().map(|one| (one.before.as_str(), one.after.as_str(), one.column)).collect();
    assert_eq!(told, [(">=", ">", Some(32)), ("least = 2", "least = 3", Some(9))]);
    assert_eq!(report.missed[0].path, "rules/r.rhai");
}

#[test]
fn cases_at_the_border_notice_all() {
    let border = "[[case]]\nname = \"two\"\nset = { \"/milestones\" = [{ title = \"A\" }, { title = \"B\" }] }\nverdict = \"met\"\n";
    let rule = format!("[params]\nleast = 2\n{CASES}{border}");
    let report = mutate(&one_rule(&rule, Some(SCRIPT)).unwrap());
    assert_eq!((report.percent(), report.missed.len()), (100, 0), "{:?}", report.missed);
}

#[test]
fn what_nobody_can_change_is_fully_noticed() {
    let report = mutate(&one_rule("judged_by = \"person\"", None).unwrap());
    assert_eq!((report.mutants, report.percent()), (0, 100));
}

#[test]
fn parameters_that_a_child_changes_are_changed_too() {
    let changes = r#"
[override.has-meetings]
reason = { en = "We are few." }
params.least = 2
[[override.has-meetings.case]]
name = "far from the border"
set = { "/process/meetings" = [{}, {}, {}, {}, {}] }
verdict = "met"
"#;
    let report = mutate(&Scorer::builder(&library(changes, &[])).pack("child").build().unwrap());
    let told: Vec<(&str, &str, &str)> = report
        .missed
        .iter()
        .map(|one| (one.path.as_str(), one.before.as_str(), one.after.as_str()))
        .collect();
    assert_eq!((report.mutants, told), (1, vec![("pack.toml", "least = 2", "least = 3")]));
}
