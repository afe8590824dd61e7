//! Scripts that would take all time and memory end undetermined, with rule and line, and the others still give verdicts.

use super::{MANIFEST, one_rule, run, score};
use crate::engine::Scorer;
use crate::pack::Library;
use crate::report::Verdict;

const DOCUMENT: &str = r#"{"id": "c", "title": "T"}"#;

fn code_of(script: &str) -> String {
    let finding = run(script, DOCUMENT);
    assert_eq!(finding.verdict, Verdict::Undetermined, "{script}");
    let error = finding.error.unwrap();
    assert_eq!(error.path, "rules/r.rhai");
    assert!(error.line.is_some(), "{script}: {error:?}");
    error.code
}

#[test]
fn endless_work_ends() {
    assert_eq!(code_of("let i = 0;\nloop { i += 1; }"), "rule/too-many-operations");
    assert_eq!(code_of("for i in 0..9000000000000000 { let x = i; }\nmet()"), "rule/too-many-operations");
    assert_eq!(code_of("fn f(x) { f(x + 1) }\nf(0)"), "rule/too-deep");
}

#[test]
fn endless_growth_ends() {
    assert_eq!(code_of("let s = \"x\";\nloop { s += s; }"), "rule/too-large");
    assert_eq!(code_of("let a = [1];\nloop { a += a; }"), "rule/too-large");
    assert_eq!(code_of("let a = [];\na.pad(1000000000, 1);\nmet()"), "rule/too-large");
    assert_eq!(
        code_of("let m = #{};\nlet i = 0;\nloop { m[`k${i}`] = i; m.len(); i += 1; }"),
        "rule/too-large"
    );
    let refused =
        one_rule("", Some("let s = \"aaaa\";\ns.replace(\"a\", \"aaaaaaaaaaaaaaaa\");\nmet()")).unwrap_err();
    assert_eq!(refused.faults[0].code, "rule/unknown-function");
}

const DATED: &str = r#"{"id": "c", "title": "T", "languages": ["en"],
    "description": "Publish by 31 December 2026 and 3 March 2027."}"#;

#[test]
fn passages_do_not_grow_when_added_to_themselves() {
    let doubling = "let p = commitment.description.dates();\nfor i in 0..64 { p = p + p; }\n";
    let finding = run(&format!("{doubling}if p.len() == 2 {{ met().at(p) }} else {{ not_met() }}"), DATED);
    assert_eq!((finding.verdict, finding.evidence.len()), (Verdict::Met, 2), "{finding:?}");
}

#[test]
fn texts_do_not_grow_when_read_together_with_themselves() {
    let doubling = "let p = commitment.description;\nfor i in 0..64 { p = prose([p, p]); }\n";
    let finding = run(
        &format!("{doubling}if p.words() == commitment.description.words() {{ met() }} else {{ not_met() }}"),
        DATED,
    );
    assert_eq!(finding.verdict, Verdict::Met, "{finding:?}");
}

#[test]
fn evidence_does_not_grow_when_named_again_and_again() {
    let naming = "let o = met();\nfor i in 0..500 { o = o.at(commitment.description.dates()); }\no";
    assert_eq!(run(naming, DATED).evidence.len(), 2);
    let date = |day| format!("\"{}/{}/{}\"", day % 28 + 1, day / 28 % 12 + 1, 2026 + day / 336);
    let many: Vec<String> = (0..1000).map(date).collect();
    let json = format!(
        r#"{{"id": "c", "title": "T", "languages": ["en"], "description": {}}}"#,
        many.join(" and ").replace("\" and \"", " and ")
    );
    let finding = run("met().at(commitment.description.dates())", &json);
    assert_eq!((finding.verdict, finding.evidence.len()), (Verdict::Met, 200));
}

#[test]
fn a_text_without_end_is_read_up_to_a_limit() {
    let phrase = |number| {
        format!(
            "publish 3 reports of p{number} by 31 December 2026 and https://example.org/a with 20 cities, "
        )
    };
    let phrases: String = (0..20_000).map(phrase).collect();
    let json = serde_json::json!({
        "id": "c", "title": "T", "languages": ["en"], "description": phrases + "on 5 May 2031",
    });
    // Each of these compared each passage with each, and walked the text from its beginning for it.
    let script = "let text = commitment.description;\nlet dates = text.dates();\nlet amounts = text.quantities();\n\
                  let near = dates.near(amounts).near(amounts, 3).following(amounts).beside(amounts);\n\
                  let clear = near.clear_of(amounts).apart_from(text.links().clear_of(text.links()));\n\
                  let all = (clear + clear).missing_from(amounts).sentences() + clear;\n\
                  if all.len() > 2000 && all.distinct() > 1 { met().at(all) } else { not_met() }";
    let finding = run(script, &json.to_string());
    assert_eq!(finding.verdict, Verdict::Met, "{:?}", finding.error);
    assert_eq!(finding.evidence.len(), 200);
    let once = super::check("commitment.description.dates().distinct() == 1", &json.to_string());
    assert_eq!(once.verdict, Verdict::Met, "the date behind the limit is not read");
}

#[test]
fn a_script_that_ends_in_no_verdict_is_undetermined() {
    let error = run("let n = 42;\nn", DOCUMENT).error.unwrap();
    assert_eq!((error.code.as_str(), error.line), ("rule/wrong-result", Some(2)));
    assert_eq!(error.message, "the rule ends in a verdict, and here it ends in a value of type `i64`");
    let wrong = run("partly_met(3, 2)", DOCUMENT);
    assert_eq!(wrong.error.unwrap().line, Some(1));
}

#[test]
fn a_check_that_fails_has_its_place_in_the_file_of_the_rule() {
    let scorer = one_rule(
        "check = \"\"\"\npresent(commitment.title)\n    && present(commitment.milestones[7])\n\"\"\"",
        None,
    );
    let error = super::score(&scorer.unwrap(), DOCUMENT).findings.remove(0).error.unwrap();
    assert_eq!((error.path.as_str(), error.line, error.column), ("rules/r.toml", Some(5), Some(37)));
}

#[test]
fn the_way_out_is_shut_at_load() {
    for script in ["eval(\"1\")", "import \"x\" as y;", "print(\"x\")", "debug(1)", "sleep(1)", "timestamp()"]
    {
        let refused = one_rule("", Some(script));
        assert!(refused.is_err(), "{script}");
    }
}

#[test]
fn the_other_rules_still_give_their_verdicts() {
    let library = Library::from_files([
        ("mini/pack.toml", MANIFEST),
        ("mini/rules/bad.toml", "subject = \"commitment\"\nstatus = \"own\""),
        ("mini/rules/bad.rhai", "loop { }"),
        (
            "mini/rules/good.toml",
            "subject = \"commitment\"\nstatus = \"own\"\ncheck = 'present(commitment.title)'",
        ),
    ]);
    let scorer = Scorer::builder(&library.unwrap()).pack("mini").build().unwrap();
    let verdicts: Vec<Verdict> =
        score(&scorer, DOCUMENT).findings.iter().map(|finding| finding.verdict).collect();
    assert_eq!(verdicts, [Verdict::Undetermined, Verdict::Met]);
}

#[test]
fn the_host_can_stop_a_rule() {
    let scorer = one_rule("", Some("let n = 0;\nfor i in 0..1000 { n += i; }\nmet()")).unwrap();
    let document = crate::Document::from_json(DOCUMENT).unwrap();
    let mut options = crate::Options::as_of(jiff::civil::date(2026, 1, 15));
    assert_eq!(scorer.score(&document, &options).findings[0].verdict, Verdict::Met);
    options.stop = Some(std::sync::Arc::new(|| true));
    let finding = scorer.score(&document, &options).findings.remove(0);
    assert_eq!(finding.verdict, Verdict::Undetermined);
    assert_eq!(finding.error.unwrap().code, "rule/stopped");
}

#[test]
fn messages_show_nothing_of_what_stands_behind_the_scripts() {
    let error = run("let a = [1];\na.pad(\"x\", 1);\nmet()", DOCUMENT).error.unwrap();
    assert_eq!((error.code.as_str(), error.line), ("rule/failed", Some(2)));
    assert_eq!(error.message, "there is no function `pad` that takes these values");
    let refused = one_rule("", Some("let x = get_place(1);\nmet()")).unwrap_err();
    let help = "`rules/HOST_API.md` lists what a rule may call";
    assert_eq!(
        (refused.faults[0].code, refused.faults[0].help.as_deref()),
        ("rule/unknown-function", Some(help))
    );
}

#[test]
fn unknown_names_are_refused_at_load_all_at_once_with_their_place() {
    let script = "let a = commitment.milstones;\nlet b = commitment.lead.institucion;\nlet c = presnt(a);\nparams.x;\n\
                  commitment.milestones.having(\"ennd\");\nmet().because(\"nowhere\").at(commitment.title.hits(\"words\"))";
    let error = one_rule("", Some(script)).unwrap_err();
    let found: Vec<(&str, u32, Option<&str>)> = error
        .faults
        .iter()
        .map(|fault| (fault.code, fault.place.unwrap().line, fault.help.as_deref()))
        .collect();
    assert_eq!(
        found,
        [
            ("rule/unknown-field", 1, Some("did you mean `milestones`?")),
            ("rule/unknown-field", 2, Some("did you mean `institution`?")),
            ("rule/unknown-function", 3, Some("did you mean `present`?")),
            (
                "rule/unknown-parameter",
                4,
                Some("add it to the rule, above its texts: `params = { x = ... }`")
            ),
            ("rule/unknown-field", 5, Some("did you mean `end`?")),
        ]
    );
    let names =
        one_rule("", Some("met().because(\"nowhere\").at(commitment.title.hits(\"words\"))")).unwrap_err();
    let codes: Vec<&str> = names.faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["rule/unknown-text", "rule/unknown-list"]);
    let hidden = one_rule("", Some("fn met() { 1 }\nnot_met()")).unwrap_err();
    assert_eq!(hidden.faults[0].code, "rule/hidden-function");
}
