//! What a finding rests on: the places that carry its verdict, and not all that a rule had to look through.

use rasero::{Document, Library, Options, Scorer};
use serde_json::{Value, json};

/// The verdict of a rule on the process of a plan, and the places that it names.
fn carried(pack: &str, rule: &str, process: &Value) -> (&'static str, Vec<String>) {
    let library = Library::from_files(rasero_rules::files()).unwrap();
    let scorer = Scorer::builder(&library).pack(pack).locale("en").build().unwrap();
    let plan = json!({ "id": "p", "kind": "action_plan", "title": "Plan", "languages": ["en"], "stage": "implementing",
        "start": "2019-01-01", "commitments": [], "process": process });
    let document = Document::from_json(&plan.to_string()).unwrap();
    let report = scorer.score(&document, &Options::as_of(jiff::civil::date(2020, 1, 1)));
    let finding = report.findings.into_iter().find(|finding| finding.rule == rule).unwrap();
    let places =
        finding.evidence.iter().map(|evidence| evidence.pointer.trim_start_matches("/process").to_owned());
    (finding.verdict.name(), places.collect())
}

fn of_2017(rule: &str, process: &Value) -> (&'static str, Vec<String>) {
    carried("ogp-participation-2017", rule, process)
}

fn named(verdict: &'static str, places: &[&str]) -> (&'static str, Vec<String>) {
    (verdict, places.iter().map(|place| (*place).to_owned()).collect())
}

#[test]
fn a_site_is_quoted_by_what_it_was_asked_for() {
    let site = json!({ "website": { "aspects": ["plan", "calls", "minutes", "videos", "other"] } });
    let videos = of_2017("visual-media-explain-the-process", &site);
    assert_eq!(videos, named("partly_met", &["/website/aspects/3"]));
    let minutes = of_2017("forum-reports-its-decisions", &site);
    assert_eq!(minutes, named("partly_met", &["/website/aspects/2"]));
    let whole = json!({ "website": { "url": "https://a.example.org", "has_search": true, "public_without_login": true,
        "checked_on": "2019-06-01", "aspects": ["other", "plan", "calls", "responses", "videos"] } });
    let (verdict, places) = of_2017("ogp-website-covers-the-whole-process", &whole);
    assert_eq!(verdict, "met");
    for (at, carries) in [false, true, true, true, false].into_iter().enumerate() {
        assert_eq!(places.contains(&format!("/website/aspects/{at}")), carries, "{at}: {places:?}");
    }
}

#[test]
fn minutes_in_time_carry_a_part_and_late_ones_a_refusal() {
    let session = |month: u32, minutes: Value| {
        let mut session = json!({ "date": format!("2019-0{month}-01"), "kind": "forum" });
        session.as_object_mut().unwrap().extend(minutes.as_object().unwrap().clone());
        session
    };
    let early = json!({ "minutes_url": "https://a.example.org/m" });
    let late = json!({ "minutes_url": "https://a.example.org/m", "minutes_published_on": "2019-12-01" });
    let some = json!({ "meetings": [session(1, early), session(2, json!({})), session(3, late.clone())] });
    let found = of_2017("forum-reports-its-decisions", &some);
    assert_eq!(found, named("partly_met", &["/meetings/0/minutes_url"]));
    let found = of_2017("forum-reports-its-decisions", &json!({ "meetings": [session(3, late)] }));
    assert_eq!(found, named("not_met", &["/meetings/0/minutes_published_on"]));
}

#[test]
fn a_balance_rests_on_the_members_that_were_counted() {
    let member = |sector: &str| json!({ "name": sector, "sector": sector });
    let members = [member("government"), member("civil_society"), json!({ "name": "X" }), member("academia")];
    let (verdict, places) = of_2017("forum-is-balanced", &json!({ "forum": { "members": members } }));
    assert_eq!(verdict, "met");
    assert!(!places.contains(&"/forum/members/2".to_owned()) && places.len() == 3, "{places:?}");
}

#[test]
fn a_word_of_the_record_is_told_in_words() {
    let library = Library::from_files(rasero_rules::files()).unwrap();
    let scorer = Scorer::builder(&library).pack("cdmx-2020").locale("es").build().unwrap();
    let plan = r#"{"id": "p", "kind": "action_plan", "title": "Plan", "languages": ["es"], "commitments": [],
        "process": {"lead_agency": {"contact_changes": "many"}}}"#;
    let report =
        scorer.score(&Document::from_json(plan).unwrap(), &Options::as_of(jiff::civil::date(2024, 1, 1)));
    let finding = report.findings.iter().find(|finding| finding.rule == "contact-persons-stay").unwrap();
    assert_eq!(finding.reason.text, "El registro dice que el contacto cambió varias veces, y no cuántas.");
}
