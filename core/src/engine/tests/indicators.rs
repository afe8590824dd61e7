//! Points, levels, compliance and codes from findings.

use super::score;
use crate::engine::Scorer;
use crate::pack::Library;
use crate::report::{Complies, IndicatorOutcome, IndicatorResult, Verdict};

const MANIFEST: &str = r#"
id = "mini"
version = "1.0.0"
title = { en = "Mini" }
languages = ["en"]
[[indicator]]
id = "score"
kind = "points"
groups = ["one", "two"]
[[indicator]]
id = "height"
kind = "level"
levels = ["low", "mid", "high"]
dimensions = ["a", "b"]
overall = { take = "highest", gate = "gate", closed = "low" }
[[indicator]]
id = "duty"
kind = "compliance"
tiers = ["must", "may"]
comply_or_explain = true
[[indicator]]
id = "sort"
kind = "code"
codes = ["none", "some", "full"]
rows = [{ code = "full", all = ["both/started", "both/ended"] }, { code = "some", all = ["start"] }]
graded_by = { start = 3, "both/ended" = 1 }
"#;

fn scorer() -> Scorer {
    scorer_of(MANIFEST)
}

fn scorer_of(manifest: &str) -> Scorer {
    let rule = |head: &str, check: &str| {
        format!(
            "subject = \"commitment\"\nstatus = \"own\"\n{head}\ncheck = '{check}'\n[text.en]\ntitle = \"T\""
        )
    };
    let files = [
        ("mini/pack.toml", manifest.to_owned()),
        (
            "mini/rules/start.toml",
            rule("group = \"one\"\npoints = 3\ntier = \"must\"", "present(commitment.start)"),
        ),
        (
            "mini/rules/end.toml",
            rule("group = \"two\"\npoints = 1\ntier = \"may\"", "present(commitment.end)"),
        ),
        (
            "mini/rules/both.toml",
            "subject = \"commitment\"\nstatus = \"own\"\n[[part]]\nid = \"started\"\ncheck = 'present(commitment.start)'\n\
             [[part]]\nid = \"ended\"\ncheck = 'present(commitment.end)'\n"
                .to_owned(),
        ),
        ("mini/rules/gate.toml", rule("", "present(commitment.participation.influence)")),
        (
            "mini/rules/a-low.toml",
            rule("cell = { dimension = \"a\", levels = [\"low\"] }", "present(commitment.start)"),
        ),
        (
            "mini/rules/a-both.toml",
            rule("cell = { dimension = \"a\", levels = [\"mid\", \"high\"] }", "present(commitment.end)"),
        ),
        (
            "mini/rules/b-high.toml",
            rule("cell = { dimension = \"b\", levels = [\"high\"] }", "present(commitment.lead)"),
        ),
    ];
    let library = Library::from_files(files).unwrap_or_else(|error| panic!("{error}"));
    Scorer::builder(&library).pack("mini").locale("en").build().unwrap_or_else(|error| panic!("{error}"))
}

fn indicator(id: &str, fields: &str) -> IndicatorResult {
    let report = score(&scorer(), &format!(r#"{{"id": "c", "title": "T"{fields}}}"#));
    report.indicator(id, "").unwrap().clone()
}

#[test]
fn points_are_earned_over_attainable_and_the_largest_gain_comes_first() {
    let result = indicator("score", r#", "end": "2026""#);
    let IndicatorOutcome::Points(points) = &result.result else { panic!("{result:?}") };
    assert_eq!((points.earned, points.attainable, points.permille), (1000, 4000, 250));
    assert_eq!(points.groups[0].permille, 0);
    assert_eq!(points.groups[1].permille, 1000);
    assert_eq!(result.next, ["start"]);
    assert_eq!((result.coverage.answered, result.coverage.of), (1, 2));
}

#[test]
fn a_closed_gate_holds_the_level_down_and_an_unknown_one_gives_a_range() {
    let all = r#", "start": "2026", "end": "2026", "lead": {"institution": "I"}"#;
    let result = indicator("height", all);
    let IndicatorOutcome::Level(level) = &result.result else { panic!("{result:?}") };
    assert_eq!(level.level, None);
    let range = level.range.clone().unwrap();
    assert_eq!((range.from.as_str(), range.to.as_str()), ("low", "high"));
    assert_eq!(result.next, ["gate"]);

    let closed = indicator("height", &format!(r#"{all}, "absent": [{{"pointer": "/participation"}}]"#));
    let IndicatorOutcome::Level(level) = &closed.result else { panic!() };
    assert_eq!((level.level.as_deref(), &level.range), (Some("low"), &None));
    let open = indicator("height", &format!(r#"{all}, "participation": {{"influence": "involve"}}"#));
    let IndicatorOutcome::Level(level) = &open.result else { panic!() };
    assert_eq!(level.level.as_deref(), Some("high"));
    assert_eq!(open.next, Vec::<String>::new());
}

#[test]
fn an_entry_in_two_levels_counts_as_the_lower_with_a_note() {
    let fields = r#", "end": "2026", "participation": {"influence": "involve"}"#;
    let report = score(&scorer(), &format!(r#"{{"id": "c", "title": "T"{fields}}}"#));
    let result = report.indicator("height", "").unwrap();
    let IndicatorOutcome::Level(level) = &result.result else { panic!() };
    assert_eq!(level.level.as_deref(), Some("mid"));
    assert_eq!(level.cells[0].level.as_deref(), Some("mid"));
    assert_eq!(level.cells[1].level, None);
    assert_eq!(result.next, ["b-high"]);
    assert!(report.notes.iter().any(|note| note.contains("a-both")), "{:?}", report.notes);
}

#[test]
fn nothing_reached_is_no_level() {
    let result = indicator("height", "");
    let IndicatorOutcome::Level(level) = &result.result else { panic!() };
    assert_eq!((&level.level, &level.range), (&None, &None));
    assert_eq!(result.next, ["a-low"]);
}

#[test]
fn compliance_says_never_more_than_was_read() {
    let complies = |fields: &str| {
        let result = indicator("duty", fields);
        let IndicatorOutcome::Compliance(compliance) = result.result else { panic!() };
        (compliance.complies, compliance.in_the_way)
    };
    assert_eq!(complies(r#", "start": "2026""#), (Complies::Yes, vec![]));
    assert_eq!(complies(""), (Complies::NotDecided, vec!["start".to_owned()]));
    assert_eq!(complies(r#", "absent": [{"pointer": "/start"}]"#), (Complies::No, vec!["start".to_owned()]));
}

#[test]
fn a_code_is_the_first_row_that_holds_with_a_finer_order() {
    let code = |fields: &str| {
        let result = indicator("sort", fields);
        let IndicatorOutcome::Code(code) = result.result else { panic!() };
        (code.code, code.permille, result.next)
    };
    assert_eq!(code(r#", "start": "2026""#), ("some".into(), Some(750), vec!["both".to_owned()]));
    assert_eq!(code(r#", "end": "2026""#), ("none".into(), Some(250), vec!["start".to_owned()]));
    assert_eq!(code(r#", "start": "2026", "end": "2026""#), ("full".into(), Some(1000), vec![]));
}

#[test]
fn a_row_may_ask_for_what_the_record_refutes() {
    let manifest = MANIFEST.replace(
        "rows = [{ code = \"full\",",
        "rows = [{ code = \"full\", not_met = [\"start\", \"both/ended\"] }, { code = \"full\",",
    );
    let code = |fields: &str| {
        let report = score(&scorer_of(&manifest), &format!(r#"{{"id": "c", "title": "T"{fields}}}"#));
        let result = report.indicator("sort", "").unwrap();
        let IndicatorOutcome::Code(code) = &result.result else { panic!() };
        (code.code.clone(), result.next.clone())
    };
    let absent = |field: &str| format!(r#", "absent": [{{"pointer": "/{field}"}}]"#);
    assert_eq!(code(&absent("start")), ("full".into(), vec!["start".to_owned()]));
    assert_eq!(code(&absent("end")), ("full".into(), vec!["both".to_owned()]));
    // Neither what is met nor what the record does not say is refuted.
    assert_eq!(code("").0, "none");
    assert_eq!(code(r#", "start": "2026""#).0, "some");
}

#[test]
fn a_row_may_ask_for_a_height_of_the_finer_order() {
    let manifest = MANIFEST.replace("all = [\"start\"] }", "graded_from = 251 }");
    let code = |fields: &str| {
        let json = format!(r#"{{"id": "c", "title": "T"{fields}}}"#);
        let result = score(&scorer_of(&manifest), &json).indicator("sort", "").unwrap().clone();
        let IndicatorOutcome::Code(code) = result.result else { panic!() };
        (code.code, code.permille, result.next)
    };
    assert_eq!(code(r#", "end": "2026""#), ("none".into(), Some(250), vec!["start".to_owned()]));
    assert_eq!(code(r#", "start": "2026""#), ("some".into(), Some(750), vec!["both".to_owned()]));
    assert_eq!(code(""), ("none".into(), Some(0), vec!["start".to_owned()]));
}

#[test]
fn a_row_may_ask_for_a_code_of_an_indicator_above() {
    let manifest = format!(
        "{MANIFEST}[[indicator]]\nid = \"worth\"\nkind = \"code\"\ncodes = [\"no\", \"yes\"]\n\
         rows = [{{ code = \"yes\", any_code = {{ sort = \"some\" }} }}]\n"
    );
    let worth = |fields: &str| {
        let json = format!(r#"{{"id": "c", "title": "T"{fields}}}"#);
        let result = score(&scorer_of(&manifest), &json).indicator("worth", "").unwrap().clone();
        let IndicatorOutcome::Code(code) = result.result else { panic!() };
        (code.code, result.next)
    };
    assert_eq!(worth(""), ("no".into(), vec!["start".to_owned()]));
    assert_eq!(worth(r#", "start": "2026""#), ("yes".into(), vec![]));
    assert_eq!(worth(r#", "start": "2026", "end": "2026""#), ("yes".into(), vec![]));
}

#[test]
fn a_code_that_waits_only_for_what_does_not_apply_says_so() {
    let rule = |check: &str, when: &str| {
        format!("subject = \"commitment\"\nstatus = \"own\"\n{when}check = \"{check}\"\n")
    };
    let applies = |when: &str, lead: &str| {
        let manifest = "id = \"mini\"\nversion = \"1.0.0\"\ntitle = { en = \"Mini\" }\nlanguages = [\"en\"]\n[[indicator]]\n\
             id = \"sign\"\nkind = \"code\"\ncodes = [\"open\", \"fine\"]\nrows = [{ code = \"fine\", all = [\"led\", \"done\"] }]\n";
        let led = rule("present(commitment.lead)", "");
        let done = rule("present(commitment.end)", when);
        let files =
            [("mini/pack.toml", manifest), ("mini/rules/led.toml", &led), ("mini/rules/done.toml", &done)];
        let library = Library::from_files(files).unwrap();
        let scorer = Scorer::builder(&library).pack("mini").locale("en").build().unwrap();
        let report = score(&scorer, &format!(r#"{{"id": "c", "title": "T"{lead}}}"#));
        let IndicatorOutcome::Code(code) = &report.indicators[0].result else { panic!() };
        assert_eq!(code.code, "open");
        code.applies
    };
    let (national, led) = (
        "applies = { scope = [\"national\"] }\n",
        r#", "lead": {"institution": "I"}, "member": {"scope": "local"}"#,
    );
    assert!(!applies(national, led), "all that applies is met");
    assert!(applies("", led), "the record does not say whether it is done");
    assert!(applies(national, r#", "member": {"scope": "local"}"#), "the record does not say who leads");
}

#[test]
fn a_row_may_not_ask_for_an_order_without_weights_nor_for_a_code_of_its_own() {
    let refused = |row: &str| {
        let manifest = format!(
            "id = \"mini\"\nversion = \"1.0.0\"\ntitle = {{ en = \"Mini\" }}\nlanguages = [\"en\"]\n[[indicator]]\n\
             id = \"sort\"\nkind = \"code\"\ncodes = [\"none\", \"some\"]\nrows = [{{ code = \"some\", {row} }}]"
        );
        Library::from_files([("mini/pack.toml", manifest)]).unwrap_err().to_string()
    };
    let message = refused("graded_from = 251");
    assert!(message.contains("`graded_from` needs `graded_by`"), "{message}");
    let message = refused("any_code = { sort = \"some\" }");
    assert!(message.contains("the pack has no indicator above `sort`"), "{message}");
}

#[test]
fn an_explained_alternative_waits_until_somebody_accepts_it() {
    let explained = |more: &str| {
        let explanation = format!(
            r#"{{"clause": "start", "alternative": "A", "reason": "B", "evidence": "https://example.org"{more}}}"#
        );
        let report =
            score(&scorer(), &format!(r#"{{"id": "c", "title": "T", "explanations": [{explanation}]}}"#));
        let finding = report.findings.iter().find(|finding| finding.rule == "start").unwrap().clone();
        let IndicatorOutcome::Compliance(duty) = &report.indicator("duty", "").unwrap().result else {
            panic!()
        };
        (finding.verdict, finding.pending, finding.share.permille(), duty.complies)
    };
    assert_eq!(explained(""), (Verdict::MetByAlternative, true, 0, Complies::IfAccepted));
    let accepted = explained(r#", "accepted_by": "the reviewers""#);
    assert_eq!(accepted, (Verdict::MetByAlternative, false, 1000, Complies::Yes));
    let unproved = score(
        &scorer(),
        r#"{"id": "c", "title": "T", "explanations": [{"clause": "start", "alternative": "A", "reason": "B"}]}"#,
    );
    assert!(unproved.findings.iter().all(|finding| finding.verdict != Verdict::MetByAlternative));
}

#[test]
fn a_gate_whose_explanation_waits_is_not_open() {
    let manifest = MANIFEST.replace("gate = \"gate\"", "gate = \"start\"");
    let scorer = scorer_of(&manifest);
    let explanation =
        r#"{"clause": "start", "alternative": "A", "reason": "B", "evidence": "https://example.org"}"#;
    let json = format!(
        r#"{{"id": "c", "title": "T", "lead": {{"institution": "I"}}, "explanations": [{explanation}]}}"#
    );
    let report = score(&scorer, &json);
    let IndicatorOutcome::Level(level) = &report.indicator("height", "").unwrap().result else { panic!() };
    assert_eq!((&level.level, level.range.is_some()), (&None, true));
}

#[test]
fn a_complete_explanation_counts_even_behind_an_incomplete_one_and_over_a_recorded_absence() {
    let json = r#"{"id": "c", "title": "T", "absent": [{"pointer": "/start"}], "explanations": [
        {"clause": "start", "alternative": "A"},
        {"clause": "start", "alternative": "A", "reason": "B", "evidence": "https://example.org"}]}"#;
    let report = score(&scorer(), json);
    let finding = report.findings.iter().find(|finding| finding.rule == "start").unwrap();
    assert_eq!(
        (finding.verdict, finding.reason.id.as_str()),
        (Verdict::MetByAlternative, "met-by-alternative-pending")
    );
}

#[test]
fn who_did_half_and_explains_the_rest_is_no_worse_off_than_who_did_nothing() {
    let manifest = "id = \"mini\"\nversion = \"1.0.0\"\ntitle = { en = \"Mini\" }\nlanguages = [\"en\"]\n[[indicator]]\n\
                    id = \"duty\"\nkind = \"compliance\"\ntiers = [\"must\"]\ncomply_or_explain = true";
    let rule = "subject = \"commitment\"\nstatus = \"own\"\ntier = \"must\"\n[text.en]\ntitle = \"T\"";
    let script = "partly_met(1, 2).lacking(commitment.end)";
    let files =
        [("mini/pack.toml", manifest), ("mini/rules/half.toml", rule), ("mini/rules/half.rhai", script)];
    let scorer =
        Scorer::builder(&Library::from_files(files).unwrap()).pack("mini").locale("en").build().unwrap();
    let explained = |more: &str| {
        let json = format!(
            r#"{{"id": "c", "title": "T", "explanations": [{{"clause": "half", "alternative": "A", "reason": "B", "evidence": "C"{more}}}]}}"#
        );
        let report = score(&scorer, &json);
        let IndicatorOutcome::Compliance(duty) = &report.indicators[0].result else { panic!() };
        let finding = &report.findings[0];
        (finding.verdict, finding.pending, finding.share.permille(), duty.complies)
    };
    let accepted = explained(r#", "accepted_by": "the forum""#);
    assert_eq!(accepted, (Verdict::MetByAlternative, false, 1000, Complies::Yes));
    let waiting = explained("");
    assert_eq!(
        waiting,
        (Verdict::MetByAlternative, true, 500, Complies::IfAccepted),
        "the half that is met stays"
    );
}

#[test]
fn an_explanation_of_a_clause_that_nobody_asks_for_is_told() {
    let notes = |clause: &str| {
        let json = format!(
            r#"{{"id": "c", "title": "T", "stage": "adopted", "explanations": [{{"clause": "{clause}", "alternative": "A"}}]}}"#
        );
        score(&scorer(), &json).notes
    };
    let told = "/explanations/0/clause names “strat”, which no standard that is scored here has: the explanation \
                replaces nothing. Did you mean “start”?";
    assert_eq!(notes("strat"), [told]);
    assert!(
        notes("pc99").iter().any(|note| note.ends_with("Name the clause or the rule that it stands in for."))
    );
    assert_eq!(notes("start"), Vec::<String>::new());
}

#[test]
fn codes_that_ask_each_other_are_told_once_each() {
    let mut manifest =
        "id = \"mini\"\nversion = \"1.0.0\"\ntitle = { en = \"Mini\" }\nlanguages = [\"en\"]\n".to_owned();
    for number in 0..48 {
        let above: Vec<String> = (0..number).map(|other| format!("i{other} = \"yes\"")).collect();
        let row = if number == 0 {
            "all = [\"r\"]".to_owned()
        } else {
            format!("any_code = {{ {} }}", above.join(", "))
        };
        let indicator = format!(
            "[[indicator]]\nid = \"i{number}\"\nkind = \"code\"\ncodes = [\"no\", \"yes\"]\nrows = [{{ code = \"yes\", {row} }}]\n"
        );
        manifest.push_str(&indicator);
    }
    let rule = "subject = \"commitment\"\nstatus = \"own\"\ncheck = 'present(commitment.end)'";
    let files = [("mini/pack.toml", manifest.as_str()), ("mini/rules/r.toml", rule)];
    let scorer =
        Scorer::builder(&Library::from_files(files).unwrap()).pack("mini").locale("en").build().unwrap();
    let last = |json: &str| {
        let report = score(&scorer, json);
        let result = report.indicator("i47", "").unwrap();
        let IndicatorOutcome::Code(code) = &result.result else { panic!() };
        (code.code.clone(), result.next.clone())
    };
    assert_eq!(last(r#"{"id": "c", "title": "T", "end": 2027}"#), ("yes".to_owned(), Vec::new()));
    assert_eq!(last(r#"{"id": "c", "title": "T"}"#), ("no".to_owned(), vec!["r".to_owned()]));
}
