//! What stays due when a plan stops before its end, and what does not; rhythms of lists of dates and of pauses.

use jiff::civil::date;

use super::{one_rule, run_on_plan as run, score};
use crate::engine::Options;
use crate::model::Document;
use crate::report::{Finding, Verdict};

/// A rule on plans that falls due a year after the start, judged as of 15 January 2026.
fn yearly(fields: &str) -> Finding {
    let rule = "check = 'present(plan.dashboard.url)'\n[applies]\ndue = { since = \"start\", days = 365 }";
    let scorer = one_rule(rule, None).unwrap();
    let json = format!(r#"{{"id": "c", "title": "T"{fields}}}"#);
    score(&scorer, &json).findings.remove(0)
}

#[test]
fn a_report_tells_the_stops_that_were_known_on_its_day() {
    let document = Document::from_json(r#"{"id": "c", "title": "T", "suspended_on": "2023-02"}"#).unwrap();
    let scorer = one_rule("check = 'present(commitment.lead)'", None).unwrap();
    let stops = |day| scorer.score(&document, &Options::as_of(day)).document.stops.len();
    assert_eq!((stops(date(2023, 1, 31)), stops(date(2023, 2, 1))), (0, 1));
}

#[test]
fn what_fell_due_before_the_stop_stays_due() {
    let stopped = |day: &str| yearly(&format!(r#", "start": "2024-01-01", "suspended_on": "{day}""#)).verdict;
    assert_eq!(stopped("2024-12-31"), Verdict::NoEvidence);
    assert_eq!(stopped("2024-12-30"), Verdict::NotApplicable);
    // A month that leaves it open leaves it due.
    assert_eq!(stopped("2024-12"), Verdict::NoEvidence);
    assert_eq!(stopped("2024-11"), Verdict::NotApplicable);
    assert_eq!(yearly(r#", "suspended_on": "2024-01-01""#).verdict, Verdict::NoEvidence);
    assert_eq!(yearly(r#", "start": "2024-01-01""#).verdict, Verdict::NoEvidence);
}

#[test]
fn what_would_have_fallen_due_later_says_why_it_does_not() {
    let events = r#"{"events": [{"kind": "withdrew", "date": "2024-06-06"}]}"#;
    let finding = yearly(&format!(r#", "start": "2024-01-01", "member": {events}"#));
    assert_eq!(finding.verdict, Verdict::NotApplicable);
    assert_eq!(finding.reason.id, "not-applicable-stopped");
    assert_eq!(finding.reason.text, "This would have fallen due after the member left (2024-06-06).");
    for read in ["/start", "/suspended_on", "/withdrawn_on", "/member/events/0/kind", "/member/events/0/date"]
    {
        assert!(finding.reads.iter().any(|one| one == read), "{read} {:?}", finding.reads);
    }
    let back = r#"{"events": [{"kind": "suspended", "date": "2024-03"}, {"kind": "reactivated", "date": "2024-09"}]}"#;
    assert_eq!(yearly(&format!(r#", "start": "2024-01-01", "member": {back}"#)).verdict, Verdict::NoEvidence);
}

#[test]
fn a_due_day_counts_from_a_date() {
    let scorer = one_rule("check = 'true'\napplies = { due = { since = \"titel\" } }", None);
    let faults = scorer.unwrap_err().faults;
    assert_eq!(faults[0].code, "pack/unknown-field");
    assert!(faults[0].message.contains("`titel` is no date"), "{}", faults[0].message);
    assert!(
        one_rule("check = 'true'\napplies = { due = { since = \"process.timeline.end\" } }", None).is_ok()
    );
}

fn closing_day(fields: &str) -> String {
    let script = "let day = plan.closes_on(); met().because(\"said\", #{ it: `${if present(day) { days_between(day(\"2024-01-01\"), day) } else { \"none\" }}` })";
    run(script, &format!(r#"{{"id": "p", "title": "P", "commitments": []{fields}}}"#)).reason.text.into()
}

#[test]
fn a_plan_closes_on_its_end_or_on_the_day_before_on_which_it_stopped() {
    assert_eq!(closing_day(""), "none");
    assert_eq!(closing_day(r#", "end": "2024-01-31""#), "30");
    assert_eq!(closing_day(r#", "end": "2024-01-31", "withdrawn_on": "2024-01-11""#), "10");
    assert_eq!(closing_day(r#", "end": "2024-01-31", "suspended_on": "2024-03""#), "30");
}

#[test]
fn that_a_plan_never_stopped_is_no_gap_in_the_record() {
    let rule = "check = 'plan.closes_on() == () && plan.pages == 3'";
    let scorer = one_rule(rule, None).unwrap();
    let json = r#"{"id": "p", "title": "P", "commitments": [{"id": "c", "title": "T"}], "pages": 4}"#;
    let finding = score(&scorer, json).findings.remove(0);
    assert_eq!(finding.verdict, Verdict::NotMet);
    assert!(finding.reads.iter().any(|one| one == "/suspended_on"), "{:?}", finding.reads);
}

#[test]
fn rhythms_of_plain_dates_run_on_a_clock_that_pauses_stop() {
    let json = r#"{"id": "p", "title": "P", "commitments": [],
        "pauses": [{"from": "2024-02-01", "to": "2024-02-29", "kind": "publicity_ban"}, {"kind": "publicity_ban"}],
        "process": {"website": {"updated_on": "2024-05-01", "updates": ["2024-01-01", "2024-04-01"]}}}"#;
    let told = |expression: &str| {
        let script = format!(
            "let site = plan.process.website; let all = site.updates.days() + [site.updated_on, plan.adopted_on]; let bans = plan.pauses; met().because(\"said\", #{{ it: `${{{expression}}}` }})"
        );
        run(&script, json).reason.text
    };
    assert_eq!(told("all.longest_gap(day(\"2024-01-01\"), day(\"2024-06-01\")).most"), "91");
    assert_eq!(told("all.longest_gap(day(\"2024-01-01\"), day(\"2024-06-01\"), bans).most"), "62");
    assert_eq!(told("all.fewest_in_a_year(day(\"2024-01-01\"), day(\"2024-12-31\")).least"), "3");
    assert_eq!(told("all.fewest_in_a_year(day(\"2023-05-01\"), day(\"2024-05-31\"), bans).least"), "3");
    assert_eq!(told("all.fewest_in_a_year(day(\"2023-05-01\"), day(\"2024-05-31\")).least"), "2");
    assert_eq!(told("days_without(day(\"2024-01-01\"), day(\"2024-03-01\"), bans).most"), "32");
    assert_eq!(told("days_between(all.earliest(), all.latest())"), "121");
    assert_eq!(told("(all + all).distinct().len()"), "3");
    assert_eq!(told("[plan.end].earliest() == ()"), "true");
    let wrong = run("[1].earliest(); met()", json);
    assert!(wrong.error.unwrap().message.contains("dates only"));
}
