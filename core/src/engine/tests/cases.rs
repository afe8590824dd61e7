//! Cases of packs: what passes, what fails with a message, what `pack check` asks for.

use super::{MANIFEST, one_rule};
use crate::document::Severity;
use crate::engine::{Scorer, check_pack, run_cases};
use crate::pack::Library;

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
    assert_eq!((report.rules.len(), report.passed, report.failures), (1, 2, vec![]));
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
fn a_case_that_sets_what_nothing_reads_fails_even_when_its_verdict_holds() {
    let misspelt = r#"
check = 'present(commitment.end)'
[[case]]
name = "an end date, misspelt"
set = { "/ennd" = "2026" }
verdict = "no_evidence"
[[case]]
name = "a word that is none"
set = { "/stage" = "adoptd" }
verdict = "no_evidence"
[[case]]
name = "an absence of nothing"
set = { "/absent" = [{ pointer = "/ennd" }] }
verdict = "no_evidence"
"#;
    let report = run_cases(&one_rule(misspelt, None).unwrap());
    let messages: Vec<&str> = report.failures.iter().map(|failure| failure.message.as_str()).collect();
    assert_eq!(report.passed, 0);
    assert_eq!(
        messages,
        [
            "nothing reads /ennd: expected a known field, found `ennd`; did you mean `end`?",
            "nothing reads /stage: expected one of drafting, agreed, adopted, implementing, closed, found `adoptd`; did you \
             mean `adopted`?",
            "nothing reads /absent/0/pointer: expected a pointer to a known field, found `/ennd`; did you mean `/end`?",
        ]
    );
}

fn with_base(manifest_lines: &str, base: &str) -> Scorer {
    let rule = "subject = \"commitment\"\nstatus = \"own\"\ncheck = 'present(commitment.end)'\n\
                [[case]]\nname = \"of a base\"\nbase = \"plain\"\nverdict = \"no_evidence\"\n";
    let files = [
        ("mini/pack.toml", format!("{manifest_lines}{MANIFEST}")),
        ("mini/rules/r.toml", rule.to_owned()),
        ("mini/cases/plain.yaml", base.to_owned()),
    ];
    Scorer::builder(&Library::from_files(files).unwrap()).pack("mini").locale("en").build().unwrap()
}

#[test]
fn a_base_document_with_what_nothing_reads_fails_its_cases() {
    let base = "id: c\ntitle: T\nlead: { institucion: I }\n";
    let report = run_cases(&with_base("", base));
    let message = &report.failures[0].message;
    assert!(message.starts_with("nothing reads /lead/institucion: "), "{message}");
    assert!(message.ends_with("did you mean `institution`?"), "{message}");
    let declared = run_cases(&with_base("fields = { \"commitment.lead.institucion\" = \"text\" }\n", base));
    assert_eq!((declared.passed, declared.failures), (1, vec![]));
}

#[test]
fn a_rule_that_may_be_explained_needs_a_case_of_it() {
    let files = |cases: &str| {
        let duty = "[[indicator]]\nid = \"duty\"\nkind = \"compliance\"\ntiers = [\"must\", \"may\"]\n\
                    comply_or_explain = true\n";
        let rule = |tier: &str| {
            let head = format!("subject = \"commitment\"\nstatus = \"own\"\ntier = \"{tier}\"");
            format!("{head}\ncheck = 'present(commitment.end)'\n{cases}")
        };
        [
            ("mini/pack.toml", format!("{MANIFEST}{duty}")),
            ("mini/rules/first.toml", rule("must")),
            ("mini/rules/second.toml", rule("may")),
        ]
    };
    let missing = |cases: &str| -> Vec<String> {
        let library = Library::from_files(files(cases)).unwrap();
        let scorer = Scorer::builder(&library).pack("mini").locale("en").build().unwrap();
        let faults = check_pack(&scorer).into_iter();
        faults
            .filter(|fault| fault.message == "no case ends in `met_by_alternative`")
            .map(|fault| fault.path)
            .collect()
    };
    assert_eq!(missing(""), ["rules/first.toml"]);
    let case = "[[case]]\nname = \"explained\"\nverdict = \"met_by_alternative\"\n";
    assert_eq!(missing(case), Vec::<String>::new());
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

#[test]
fn cases_whose_documents_are_not_what_they_seem_are_told() {
    let rule = "subject = \"plan\"\nstatus = \"own\"\ncheck = 'present(plan.start)'\n\
                [[case]]\nname = \"a word\"\nverdict = \"no_evidence\"\n\
                set = { \"/process/meetings\" = [{ kind = \"foro\" }] }\n\
                [[case]]\nname = \"a date\"\nverdict = \"met\"\nset = { \"/start\" = \"spring\" }\n\
                [[case]]\nname = \"fine\"\nverdict = \"met\"\nset = { \"/start\" = \"2026\" }\n";
    let files = [("mini/pack.toml", MANIFEST), ("mini/rules/r.toml", rule)];
    let library = Library::from_files(files).unwrap();
    let scorer = Scorer::builder(&library).pack("mini").locale("en").build().unwrap();
    let faults = check_pack(&scorer).into_iter().filter(|fault| fault.code == "pack/case-document");
    let told: Vec<_> =
        faults.map(|fault| (fault.place.unwrap().line, fault.severity, fault.message)).collect();
    assert_eq!(
        told,
        [
            (
                7,
                Severity::Warning,
                "at `/process/meetings/0/kind`: expected a known word, found `foro`".to_owned()
            ),
            (
                11,
                Severity::Error,
                "at `/start`: expected a date such as 2026, 2026-03 or 2026-03-01, found the text `spring`"
                    .to_owned()
            ),
        ]
    );
}
