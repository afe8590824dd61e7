//! Who sits in a body on a day, and who has a say: bodies inside bodies, seats, joining and leaving.

use proptest::prelude::*;

use super::run_on_plan as run;
use crate::engine::Scorer;
use crate::pack::Library;
use crate::report::Verdict;

const FORUM: &str = r#"{"id": "p", "title": "P", "commitments": [], "process": {
  "meetings": [
    {"date": "2023-01-10", "kind": "forum", "body": "core"},
    {"date": "2023-02-10", "kind": "cocreation"}],
  "forum": {
    "meetings": [{"date": "2023-03-10"}],
    "members": [
      {"name": "ministry", "sector": "government", "seats": 2},
      {"name": "network", "sector": "civil_society", "joined_on": "2023-06", "body": "core"},
      {"name": "adviser", "sector": "academia", "body": "advice"},
      {"name": "guest", "sector": "business", "role": "guest"}],
    "bodies": [
      {"id": "core", "decides": true, "meetings": [{"date": "2023-04-10"}], "members": [
        {"name": "union", "sector": "civil_society", "left_on": "2023-03-31"},
        {"name": "city", "sector": "government", "valid_until": "2023"},
        {"name": "court", "sector": "judicial", "votes": false}]},
      {"id": "advice", "decides": false, "members": [{"name": "experts", "sector": "experts", "seats": 3}],
        "bodies": [{"id": "inner", "members": [{"name": "youth", "sector": "citizens"}]}]}]}}}"#;

/// What an expression comes to, told by the reason of the rule's verdict.
fn told(expression: &str) -> String {
    let finding = run(&format!("met().because(\"said\", #{{ it: `${{{expression}}}` }})"), FORUM);
    assert_eq!(finding.verdict, Verdict::Met, "{finding:?}");
    finding.reason.text.into()
}

#[test]
fn members_of_inner_bodies_are_members() {
    assert_eq!(told("plan.process.forum.all_members().len()"), "9");
    assert_eq!(told("plan.process.forum.all_members().having(\"sector\", \"citizens\").len()"), "1");
}

#[test]
fn who_advises_watches_or_has_no_vote_has_no_say() {
    assert_eq!(
        told("plan.process.forum.voters().distinct(\"name\")"),
        r#"["ministry", "network", "union", "city"]"#
    );
    assert_eq!(told("plan.process.forum.deciders().distinct(\"name\")"), r#"["network", "union", "city"]"#);
}

#[test]
fn seats_are_those_held_on_the_day() {
    let seats = |sector: &str, day: &str| {
        let seats =
            format!("plan.process.forum.voters().having(\"sector\", \"{sector}\").seats_on(day(\"{day}\"))");
        told(&format!("[{seats}.least, {seats}.most]"))
    };
    assert_eq!(seats("government", "2022-01-01"), "[3, 3]");
    assert_eq!(seats("government", "2023-07-01"), "[2, 3]");
    assert_eq!(seats("government", "2024-01-01"), "[2, 2]");
    // The last day of a term is a day in the seat, the day of leaving may be; of a month only the days around it are sure.
    assert_eq!(seats("civil_society", "2023-03-30"), "[1, 1]");
    assert_eq!(seats("civil_society", "2023-03-31"), "[0, 1]");
    assert_eq!(seats("civil_society", "2023-04-01"), "[0, 0]");
    assert_eq!(seats("civil_society", "2023-06-15"), "[0, 1]");
    assert_eq!(seats("civil_society", "2023-07-01"), "[1, 1]");
    assert_eq!(seats("civil_society", "2023"), "[0, 2]");
    assert_eq!(told("plan.process.forum.voters().seated_on(day(\"2023-06-15\")).len()"), "3");
}

#[test]
fn sessions_are_those_of_the_body_and_of_bodies_inside_it() {
    let sessions = "plan.process.forum.sessions(plan.process.meetings)";
    assert_eq!(told(&format!("{sessions}.days(\"date\").len()")), "3");
    assert_eq!(told(&format!("({sessions} + plan.process.meetings).len()")), "4");
    assert_eq!(
        told(&format!(
            "({sessions} + plan.process.meetings).longest_gap(\"date\", day(\"2023-01-10\"), day(\"2023-04-10\")).most"
        )),
        "31"
    );
}

#[test]
fn items_that_stand_elsewhere_leave_no_gap_where_none_stand() {
    let json = r#"{"id": "p", "title": "P", "commitments": [],
        "process": {"forum": {"bodies": [{"members": [{"sector": "government"}]}]}}}"#;
    let finding = run("if plan.process.forum.all_members().len() > 1 { met() } else { not_met() }", json);
    assert_eq!(finding.verdict, Verdict::NotMet);
    let rule = "subject = \"plan\"\nstatus = \"own\"\ncheck = 'plan.process.forum.all_members().len() > 1'";
    let files = [("mini/pack.toml", super::MANIFEST), ("mini/rules/r.toml", rule)];
    let scorer = Scorer::builder(&Library::from_files(files).unwrap()).pack("mini").build().unwrap();
    assert_eq!(super::score(&scorer, json).findings[0].verdict, Verdict::NotMet);
}

#[test]
fn only_bodies_have_members_and_only_members_have_seats() {
    let wrong = run("plan.process.website.all_members(); met()", FORUM);
    assert_eq!(wrong.verdict, Verdict::Undetermined);
    assert!(wrong.error.unwrap().message.contains("has no members and no bodies"));
    let wrong = run("plan.process.meetings.seats_on(as_of); met()", FORUM);
    assert!(wrong.error.unwrap().message.contains("holds no seats"));
}

#[test]
fn a_body_without_members_names_the_place_where_they_are_missing() {
    let finding =
        run("no_evidence(plan.process.forum.voters())", r#"{"id": "p", "title": "P", "commitments": []}"#);
    assert_eq!(finding.verdict, Verdict::NoEvidence);
    assert!(finding.reason.text.contains("/process/forum/members"), "{}", finding.reason.text);
}

proptest! {
    /// Whatever day of its month somebody joined and left, the seats lie within the range; with known days there is none, but on
    /// the day of leaving.
    #[test]
    fn any_day_of_joining_and_leaving_lies_within_the_range(
        joined in 1..=28_u8, left in 1..=28_u8, months in (1..=6_u8, 6..=12_u8), asked in (1..=12_u8, 1..=28_u8), seats in 0..5_u8
    ) {
        let member = |joined: String, left: String| {
            format!(r#"{{"id": "p", "title": "P", "commitments": [], "process": {{"forum": {{"members": [
                {{"seats": {seats}, "joined_on": "{joined}", "left_on": "{left}"}}]}}}}}}"#)
        };
        let script = format!(
            "let seats = plan.process.forum.all_members().seats_on(day(\"2023-{:02}-{:02}\")); met().because(\"said\", #{{ it: `${{seats.least}} ${{seats.most}}` }})",
            asked.0, asked.1
        );
        let range = |json: String| {
            let text = run(&script, &json).reason.text;
            let (least, most) = text.split_once(' ').unwrap();
            (least.parse::<u8>().unwrap(), most.parse::<u8>().unwrap())
        };
        let vague = range(member(format!("2023-{:02}", months.0), format!("2023-{:02}", months.1)));
        let known = range(member(format!("2023-{:02}-{joined:02}", months.0), format!("2023-{:02}-{left:02}", months.1)));
        // On the very day of leaving the seat may have been left already.
        prop_assert!(known.0 == known.1 || asked == (months.1, left), "{:?}", known);
        if joined <= left || months.0 < months.1 {
            prop_assert!(vague.0 <= known.0 && known.1 <= vague.1, "{:?} {:?}", vague, known);
        }
    }
}

/// A forum of three governments as the plan of one of them records it.
fn shared(member: &str, shared_by: &str, expression: &str) -> String {
    let plan = format!(
        r#"{{"id": "p", "title": "P", "commitments": [], "member": {{"name": "{member}", "partners": ["Harbour"]}}, "process": {{
          "meetings": [
            {{"date": "2023-01-10", "title": "january", "kind": "forum", "attendance": [{{"name": "STATE", "sector": "government"}}, {{"name": "union"}}]}},
            {{"date": "2023-02-10", "title": "february", "kind": "joint", "attendance": [{{"name": "Capital"}}, {{"name": "Harbour"}}]}},
            {{"date": "2023-03-10", "title": "march", "kind": "forum", "attendance": [{{"name": "union"}}]}},
            {{"date": "2023-04-10", "title": "april", "kind": "cocreation"}}],
          "forum": {{"shared_by": [{shared_by}]}}}}}}"#
    );
    let finding = run(&format!("met().because(\"said\", #{{ it: `${{{expression}}}` }})"), &plan);
    assert_eq!(finding.verdict, Verdict::Met, "{finding:?}");
    finding.reason.text.to_string()
}

#[test]
fn a_session_of_a_shared_body_serves_the_plans_of_those_who_came() {
    let held =
        "plan.process.forum.sessions(plan.process.meetings, [\"forum\", \"joint\"]).distinct(\"title\")";
    let all = r#""State", "Capital", "Harbour""#;
    assert_eq!(
        shared("State", all, held),
        r#"["january", "february", "march"]"#,
        "its partner came in February"
    );
    assert_eq!(shared("Capital", all, held), r#"["february", "march"]"#);
    assert_eq!(shared("State", r#""State", "Capital""#, held), r#"["january", "march"]"#);
    assert_eq!(
        shared("Village", r#""State", "Capital""#, held),
        r#"["january", "february", "march"]"#,
        "nobody can tell"
    );
    assert_eq!(shared("Capital", "", held), r#"["january", "february", "march"]"#, "a forum of its own");
}
