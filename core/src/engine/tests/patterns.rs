//! Characters of texts: how many, which ones, and the patterns that a pack declares.

use super::check;
use crate::engine::{Scorer, check_pack};
use crate::pack::{Library, PackError};
use crate::report::Verdict;

const COMMITMENT: &str = r#"{"id": "c", "title": "Ñandú en línea", "stage": "adopted", "lead": {"institution": "x"},
    "milestones": [{"id": "a", "title": "A", "order": 1}, {"id": "b", "title": "B"}]}"#;

fn scorer(patterns: &str, rule: &str) -> Result<Scorer, PackError> {
    let manifest = format!(
        "id = \"p\"\nversion = \"1.0.0\"\ntitle = {{ en = \"P\" }}\nlanguages = [\"en\"]\n[patterns]\n{patterns}\n"
    );
    let rule = format!("subject = \"commitment\"\nstatus = \"own\"\ncheck = '{rule}'\n");
    let files = [("p/pack.toml".to_owned(), manifest), ("p/rules/r.toml".to_owned(), rule)];
    Scorer::builder(&Library::from_files(files)?).pack("p").locale("en").build()
}

fn codes(error: &PackError) -> Vec<&str> {
    error.faults.iter().map(|fault| fault.code).collect()
}

#[test]
fn characters_are_code_points() {
    for (rule, verdict) in [
        ("commitment.title.len() == 14", Verdict::Met),
        ("commitment.title.len() > 14", Verdict::NotMet),
        ("\"Ñandú\" in commitment.title", Verdict::Met),
        ("\"ñandú\" in commitment.title", Verdict::NotMet),
        ("commitment.milestones.any(|one| \"B\" in one.title && one.title.len() == 1)", Verdict::Met),
    ] {
        assert_eq!(check(rule, COMMITMENT).verdict, verdict, "{rule}");
    }
    let finding = check("commitment.title.len() > 14", COMMITMENT);
    assert_eq!(finding.reads, ["/title", "/stage"]);
}

#[test]
fn a_pattern_is_looked_for_in_the_text() {
    for (rule, verdict) in [
        ("commitment.title.matches(\"words\")", Verdict::Met),
        ("commitment.lead.institution.matches(\"words\")", Verdict::NotMet),
        ("commitment.milestones.all(|one| one.title.matches(\"capital\"))", Verdict::Met),
    ] {
        let scorer = scorer("words = \"^[^ ]+( [^ ]+)+$\"\ncapital = \"^\\\\p{Lu}\"", rule).unwrap();
        assert_eq!(super::score(&scorer, COMMITMENT).findings[0].verdict, verdict, "{rule}");
    }
}

#[test]
fn patterns_are_checked_when_the_pack_loads() {
    let misspelt = scorer("words = \"a\"", "commitment.title.matches(\"word\")").unwrap_err();
    assert_eq!(codes(&misspelt), ["rule/unknown-pattern"]);
    assert!(misspelt.to_string().contains("did you mean `words`?"), "{misspelt}");
    let open = scorer("words = \"(a\"", "commitment.title.matches(\"words\")").unwrap_err();
    assert!(codes(&open).contains(&"pack/bad-pattern"), "{open}");
    let huge = scorer("words = \"(a{1000}){1000}\"", "commitment.title.matches(\"words\")").unwrap_err();
    assert!(huge.to_string().contains("too large"), "{huge}");
}

#[test]
fn a_pattern_that_no_rule_asks_for_is_mended() {
    let scorer = scorer("words = \"a\"\nother = \"b\"", "commitment.title.matches(\"words\")").unwrap();
    let unused: Vec<String> = check_pack(&scorer)
        .into_iter()
        .filter(|fault| fault.code == "pack/unused-pattern")
        .map(|fault| fault.message)
        .collect();
    assert_eq!(unused, ["no rule asks for the pattern `other`"]);
}

#[test]
fn a_hostile_pattern_takes_linear_time() {
    let scorer = scorer("words = \"^(a+)+$\"", "commitment.title.matches(\"words\")").unwrap();
    let json = format!(r#"{{"id": "c", "title": "{}b", "stage": "adopted"}}"#, "a".repeat(50_000));
    assert_eq!(super::score(&scorer, &json).findings[0].verdict, Verdict::NotMet);
}
