//! What a check, parts and a script make of what is there, absent, recorded as absent or not written yet.

use super::{MANIFEST, check, one_rule, run, score};
use crate::engine::Scorer;
use crate::pack::Library;
use crate::report::Verdict;

const BARE: &str = r#"{"id": "c", "title": "Publish the budget"}"#;
const DATED: &str = r#"{"id": "c", "title": "T", "end": "2026-03", "start": "2026-01-01"}"#;

#[test]
fn a_true_check_is_met_and_shows_what_it_read() {
    let finding = check("present(commitment.end)", DATED);
    assert_eq!(finding.verdict, Verdict::Met);
    assert_eq!(finding.share.permille(), 1000);
    assert_eq!(finding.reads, ["/end"]);
    assert_eq!(finding.evidence[0].quote, "2026-03");
}

#[test]
fn a_false_check_names_the_absent_field() {
    let finding = check("present(commitment.lead.institution)", BARE);
    assert_eq!(finding.verdict, Verdict::NoEvidence);
    assert_eq!(finding.reads, ["/lead/institution"]);
    assert!(finding.reason.text.contains("/lead/institution"), "{}", finding.reason.text);
}

#[test]
fn what_the_record_says_did_not_happen_is_not_met_and_says_who_says_so() {
    let json = r#"{"id": "c", "title": "T", "absent": [{"pointer": "/lead", "note": "no lead", "by": "the forum"}]}"#;
    let finding = check("present(commitment.lead.institution)", json);
    assert_eq!(finding.verdict, Verdict::NotMet);
    assert_eq!(finding.reason.id, "recorded-absent");
    assert_eq!(finding.evidence[0].pointer, "/absent/0");
    assert_eq!(finding.evidence[0].by.as_deref(), Some("the forum"));
    let script = run("no_evidence(commitment.lead)", json);
    assert_eq!(script.verdict, Verdict::NotMet);
}

#[test]
fn a_false_check_on_given_data_is_not_met() {
    let finding = check("before(commitment.end, commitment.start)", DATED);
    assert_eq!(finding.verdict, Verdict::NotMet);
}

#[test]
fn a_text_that_lacks_words_is_open_in_a_draft_and_not_met_once_adopted() {
    let open = check("present(commitment.title.dates())", BARE);
    assert_eq!(open.verdict, Verdict::NoEvidence);
    let adopted = r#"{"id": "c", "title": "Publish the budget", "stage": "adopted"}"#;
    assert_eq!(check("present(commitment.title.dates())", adopted).verdict, Verdict::NotMet);
    assert_eq!(run("not_written(commitment.title)", BARE).verdict, Verdict::NoEvidence);
    assert_eq!(run("not_written(commitment.title)", adopted).verdict, Verdict::NotMet);
}

#[test]
fn parts_add_up() {
    let rule = r#"
[[part]]
id = "lead"
check = "present(commitment.lead)"
[[part]]
id = "end"
check = "present(commitment.end)"
"#;
    let scorer = one_rule(rule, None).unwrap();
    let half = &score(&scorer, DATED).findings[0];
    assert_eq!((half.verdict, half.share.permille()), (Verdict::PartlyMet, 500));
    assert_eq!(half.parts[0].verdict, Verdict::NoEvidence);
    let none = &score(&scorer, BARE).findings[0];
    assert_eq!(none.verdict, Verdict::NoEvidence);
    let denied = r#"{"id": "c", "title": "T", "absent": [{"pointer": "/lead"}, {"pointer": "/end"}]}"#;
    assert_eq!(score(&scorer, denied).findings[0].verdict, Verdict::NotMet);
    let both = r#"{"id": "c", "title": "T", "end": "2026", "lead": {"institution": "I"}}"#;
    assert_eq!(score(&scorer, both).findings[0].verdict, Verdict::Met);
}

#[test]
fn a_rule_applies_or_says_why_not() {
    let scorer =
        one_rule("applies = { stage = \"implementing\", scope = [\"national\"] }\ncheck = 'true'", None)
            .unwrap();
    let early = &score(&scorer, BARE).findings[0];
    assert_eq!((early.verdict, early.reason.id.as_str()), (Verdict::NotApplicable, "not-applicable-stage"));
    let local = r#"{"id": "c", "title": "T", "stage": "closed", "member": {"scope": "state"}}"#;
    assert_eq!(score(&scorer, local).findings[0].reason.id, "not-applicable-scope");
    let national = r#"{"id": "c", "title": "T", "stage": "closed", "member": {"scope": "national"}}"#;
    assert_eq!(score(&scorer, national).findings[0].verdict, Verdict::Met);
}

#[test]
fn a_rule_applies_to_the_countries_and_members_that_it_names() {
    let rule = "applies = { country = [\"XA\"], member = [\"Bridgeton\", \"Ferryham\"] }\ncheck = 'true'";
    let scorer = one_rule(rule, None).unwrap();
    let of = |member: &str| {
        let json = format!(r#"{{"id": "c", "title": "T", "member": {member}}}"#);
        let finding = score(&scorer, &json).findings.remove(0);
        (finding.verdict, finding.reason.text)
    };
    assert_eq!(of(r#"{"country": "XA", "name": "Ferryham"}"#).0, Verdict::Met);
    assert_eq!(of("{}").0, Verdict::Met);
    let country = (Verdict::NotApplicable, "This applies to other countries (XA).".into());
    assert_eq!(of(r#"{"country": "XB", "name": "Ferryham"}"#), country);
    let member = (Verdict::NotApplicable, "This applies to other members (Bridgeton, Ferryham).".into());
    assert_eq!(of(r#"{"country": "XA", "name": "Fordwick"}"#), member);
}

#[test]
fn a_pack_scores_by_itself_the_countries_that_it_names() {
    let files = [
        ("mini/pack.toml", format!("applies = {{ country = [\"XA\"] }}\n{MANIFEST}")),
        ("mini/rules/r.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = 'true'".to_owned()),
    ];
    let scorer = Scorer::builder(&Library::from_files(files).unwrap()).build().unwrap();
    let packs = |member: &str| {
        score(&scorer, &format!(r#"{{"id": "c", "title": "T", "member": {member}}}"#)).packs.len()
    };
    assert_eq!([packs(r#"{"country": "XA"}"#), packs(r#"{"country": "XB"}"#), packs("{}")], [1, 0, 0]);
}

#[test]
fn an_absent_object_answers_every_field() {
    let finding = run(
        "if present(commitment.lead.contact.email) { met() } else { no_evidence(commitment.lead) }",
        BARE,
    );
    assert_eq!(finding.verdict, Verdict::NoEvidence);
    assert_eq!(finding.reads, ["/lead/contact/email"]);
    let plan = run("if plan.process.forum.members.is_empty() { not_met() } else { met() }", BARE);
    assert_eq!(plan.verdict, Verdict::NotMet);
    assert_eq!(plan.reads, ["/plan/process/forum/members"]);
}

#[test]
fn commitments_without_texts_give_one_finding() {
    let scorer = one_rule("check = 'present(commitment.end)'", None).unwrap();
    let json = r#"{"id": "p", "title": "P", "commitments_recorded": false, "commitments": []}"#;
    let report = score(&scorer, json);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(
        (report.findings[0].subject.as_str(), report.findings[0].verdict),
        ("/commitments", Verdict::NoEvidence)
    );
    assert_eq!(report.findings[0].reason.id, "commitments-not-recorded");
}

#[test]
fn each_commitment_of_a_collection_has_its_own_stage() {
    let scorer =
        one_rule("applies = { stage = \"agreed\" }\ncheck = 'present(commitment.title.dates())'", None)
            .unwrap();
    let json = r#"{"id": "s", "title": "Some", "kind": "collection", "commitments": [
        {"id": "a", "title": "Publish", "stage": "drafting"}, {"id": "b", "title": "Publish", "stage": "agreed"},
        {"id": "c", "title": "Publish", "stage": "adopted"}]}"#;
    let report = score(&scorer, json);
    let verdicts: Vec<Verdict> = report.findings.iter().map(|finding| finding.verdict).collect();
    assert_eq!(verdicts, [Verdict::NotApplicable, Verdict::NoEvidence, Verdict::NotMet]);
    assert_eq!(report.notes, Vec::<String>::new());
}

#[test]
fn a_rule_that_only_counted_shows_the_list() {
    let json = r#"{"id": "c", "title": "T", "milestones": [{"id": "a", "title": "A"}]}"#;
    let finding = check("!commitment.milestones.is_empty()", json);
    assert_eq!(finding.evidence[0].pointer, "/milestones");
}

#[test]
fn lists_keep_pointers_through_filters() {
    let json = r#"{"id": "c", "title": "T", "milestones": [
        {"id": "a", "title": "A", "end": "2026-01-01"}, {"id": "b", "title": "B"}, {"id": "c", "title": "C"}]}"#;
    let finding = run(
        "let open = commitment.milestones.without(\"end\"); partly_met(3 - open.len(), 3).at(open)",
        json,
    );
    assert_eq!((finding.verdict, finding.share.permille()), (Verdict::PartlyMet, 333));
    let pointers: Vec<&str> = finding.evidence.iter().map(|evidence| evidence.pointer.as_str()).collect();
    assert_eq!(pointers, ["/milestones/1", "/milestones/2"]);
    let closures = run(
        "if commitment.milestones.filter(|m| present(m.end)).len() == 1 { met() } else { not_met() }",
        json,
    );
    assert_eq!(closures.verdict, Verdict::Met);
    let captured = run(
        "let month = day(\"2026-02\"); if commitment.milestones.any(|m| present(m.end) && before(m.end, month)) { met() } else { not_met() }",
        json,
    );
    assert_eq!(captured.verdict, Verdict::Met);
    let looped = run(
        "let n = 0; for m in commitment.milestones { if present(m.end) { n += 1; } } partly_met(n, 3)",
        json,
    );
    assert_eq!(looped.share.permille(), 333);
}

#[test]
fn a_list_without_the_items_asked_for_is_no_evidence() {
    let closing = r#"present(plan.process.meetings.having("kind", "closing"))"#;
    let scorer = one_rule(&format!("check = '{closing}'"), None).unwrap();
    let plan = |process: &str, absent: &str| {
        let json = format!(
            r#"{{"id": "p", "title": "P", "process": {process}, "absent": {absent}, "commitments": [{{"id": "c", "title": "C"}}]}}"#
        );
        score(&scorer, &json).findings.remove(0)
    };
    let others = r#"{"meetings": [{"kind": "midterm"}]}"#;
    for process in ["{}", r#"{"meetings": []}"#, others] {
        let finding = plan(process, "[]");
        assert_eq!(finding.verdict, Verdict::NoEvidence, "{process}");
        assert!(finding.reason.text.contains("/process/meetings"), "{}", finding.reason.text);
        let lists = finding.reads.iter().filter(|pointer| *pointer == "/process/meetings").count();
        assert_eq!(lists, 1, "{:?}", finding.reads);
        let denied = plan(process, r#"[{"pointer": "/process/meetings"}]"#);
        assert_eq!((denied.verdict, denied.reason.id.as_str()), (Verdict::NotMet, "recorded-absent"));
    }
    let held = plan(r#"{"meetings": [{"kind": "closing"}]}"#, "[]");
    assert_eq!(held.verdict, Verdict::Met);
    let empty = check("commitment.milestones.is_empty()", r#"{"id": "c", "title": "T", "milestones": []}"#);
    assert_eq!((empty.verdict, empty.evidence[0].pointer.as_str()), (Verdict::Met, "/milestones"));
}

#[test]
fn facts_say_how_they_are_known_and_by_whom() {
    let json = r#"{"id": "c", "title": "T", "results": [{"text": "41 firms", "basis": "reported", "by": "an observer"}]}"#;
    let finding = run("met().at(commitment.results)", json);
    assert_eq!(finding.evidence[0].basis.0, "reported");
    assert_eq!(finding.evidence[0].by.as_deref(), Some("an observer"));
}

#[test]
fn what_decided_that_a_rule_applies_is_among_what_was_read() {
    let scorer =
        one_rule("applies = { stage = \"implementing\", scope = [\"national\"] }\ncheck = 'true'", None)
            .unwrap();
    let early = &score(&scorer, BARE).findings[0];
    assert_eq!(early.reads, ["/stage", "/member/scope"]);
    let draft = run("not_written(commitment.title)", BARE);
    assert!(draft.reads.iter().any(|one| one == "/stage"), "{:?}", draft.reads);
}

#[test]
fn a_report_says_why_each_pack_was_chosen() {
    let scorer = one_rule("check = 'present(commitment.end)'", None).unwrap();
    assert_eq!(score(&scorer, BARE).packs[0].chosen_because, "It was asked for by name.");
}

#[test]
fn commitments_that_are_there_are_read_whatever_the_record_says() {
    let scorer = one_rule("check = 'present(commitment.end)'", None).unwrap();
    let json = r#"{"id": "p", "title": "P", "commitments_recorded": false, "commitments": [{"id": "c", "title": "C"}]}"#;
    let report = score(&scorer, json);
    assert_eq!(report.findings[0].subject, "/commitments/0");
    assert!(report.notes.iter().any(|note| note.contains("and yet some are")), "{:?}", report.notes);
}

#[test]
fn a_rule_that_does_not_bind_yet_says_so_even_of_commitments_without_texts() {
    let scorer =
        one_rule("applies = { stage = \"implementing\" }\ncheck = 'present(commitment.end)'", None).unwrap();
    let json =
        r#"{"id": "p", "title": "P", "stage": "agreed", "commitments_recorded": false, "commitments": []}"#;
    let finding = &score(&scorer, json).findings[0];
    assert_eq!((finding.subject.as_str(), finding.verdict), ("/commitments", Verdict::NotApplicable));
    assert_eq!(finding.reads, ["/stage"]);
}

#[test]
fn an_absent_leaf_names_its_own_field_and_not_the_last_one_that_was_read() {
    let script = "let start = commitment.start;\nlet end = commitment.end;\n\
                  if !present(start) { return no_evidence(start); }\npartly_met(1, 2).lacking(end)";
    let finding = run(script, BARE);
    assert_eq!((finding.verdict, finding.missing.as_deref()), (Verdict::NoEvidence, Some("/start")));
    let other = r#"{"id": "c", "title": "T", "absent": [{"pointer": "/end"}]}"#;
    let finding = run(script, other);
    assert_eq!((finding.verdict, finding.missing.as_deref()), (Verdict::NoEvidence, Some("/start")));
    let own = r#"{"id": "c", "title": "T", "absent": [{"pointer": "/start"}]}"#;
    assert_eq!(run(script, own).verdict, Verdict::NotMet);
    let begun = r#"{"id": "c", "title": "T", "start": 2026}"#;
    let swapped = script.replace("lacking(end)", "lacking({ present(commitment.lead.institution); end })");
    assert_eq!(run(&swapped, begun).missing.as_deref(), Some("/end"));
}

#[test]
fn a_part_misses_nothing_that_another_part_missed() {
    let rule = r#"
[[part]]
id = "ends"
check = "present(commitment.end)"
[[part]]
id = "dated"
check = "present(commitment.title.dates())"
"#;
    let scorer = one_rule(rule, None).unwrap();
    let json = r#"{"id": "c", "title": "Publish the budget", "absent": [{"pointer": "/end"}]}"#;
    let finding = &score(&scorer, json).findings[0];
    let parts: Vec<Verdict> = finding.parts.iter().map(|part| part.verdict).collect();
    assert_eq!(parts, [Verdict::NotMet, Verdict::NoEvidence], "the title is not written yet");
}

#[test]
fn parts_that_the_stage_decides_show_that_it_was_read() {
    let rule = r#"
[[part]]
id = "titled"
check = "present(commitment.title)"
[[part]]
id = "dated"
check = "present(commitment.title.dates())"
"#;
    let scorer = one_rule(rule, None).unwrap();
    let json = r#"{"id": "c", "title": "Publish the budget", "stage": "adopted"}"#;
    let finding = &score(&scorer, json).findings[0];
    assert_eq!((finding.verdict, finding.parts[1].verdict), (Verdict::PartlyMet, Verdict::NotMet));
    assert!(finding.reads.iter().any(|read| read == "/stage"), "{:?}", finding.reads);
}

#[test]
fn items_that_are_null_are_no_subjects() {
    let rule = "subject = \"milestone\"\nstatus = \"own\"\ncheck = 'present(milestone.end)'";
    let files = [("mini/pack.toml", MANIFEST), ("mini/rules/r.toml", rule)];
    let scorer =
        Scorer::builder(&Library::from_files(files).unwrap()).pack("mini").locale("en").build().unwrap();
    let json =
        r#"{"id": "c", "title": "T", "milestones": [null, {"id": "m", "title": "M", "end": 2027}, null]}"#;
    let report = score(&scorer, json);
    let judged: Vec<_> = report.findings.iter().map(|one| (one.subject.as_str(), one.verdict)).collect();
    assert_eq!(judged, [("/milestones/1", Verdict::Met)]);
}
