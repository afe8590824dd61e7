//! Words of a text beside one another: what a script may ask of passages.

use crate::engine::Scorer;
use crate::pack::Library;
use crate::report::Verdict;

/// Whether a check with the word lists `makes` and `thinks` (verbs), `things` and `places` holds on a title.
#[track_caller]
fn holds(check: &str, title: &str) -> bool {
    let rule = format!("subject = \"commitment\"\nstatus = \"own\"\ncheck = '{check}'\n");
    let files = [
        ("mini/pack.toml", super::MANIFEST.to_owned()),
        ("mini/rules/r.toml", rule),
        ("mini/lexicons/en/makes.txt", "kind: verbs\nbuild * = built\n".to_owned()),
        ("mini/lexicons/en/thinks.txt", "kind: verbs\nplan * = planned\nconsult\n".to_owned()),
        ("mini/lexicons/en/things.txt", "portal\nregister\n".to_owned()),
        ("mini/lexicons/en/places.txt", "on the portal\n".to_owned()),
    ];
    let library = Library::from_files(files).unwrap();
    let scorer = Scorer::builder(&library).pack("mini").locale("en").build();
    let scorer = scorer.unwrap_or_else(|error| panic!("{error}"));
    let json = serde_json::json!({
        "id": "c", "title": title, "languages": ["en"], "lead": { "institution": "Ministry of Water" },
        "supporting": [{ "institution": "Water Network" }, { "institution": "ministry of  wáter" }],
    });
    let findings = super::score(&scorer, &json.to_string()).findings;
    findings[0].verdict == Verdict::Met
}

#[test]
fn near_counts_the_words_between() {
    let near = |words: i32| {
        format!("present(commitment.title.hits(\"things\").near(commitment.title.verbs(\"makes\"), {words}))")
    };
    assert!(holds(&near(2), "Build a new portal"));
    assert!(!holds(&near(1), "Build a new portal"));
    assert!(!holds(&near(9), "Build it. The portal is new"), "another sentence");
    assert!(!holds(&near(9), "The portal that staff use to build"), "an infinitive reaches only ahead");
    assert!(holds(&near(9), "The portal will be built"), "a finite verb reaches back");
    assert!(!holds(&near(-1), "Build a portal"), "an error is no verdict");
}

#[test]
fn clear_of_leaves_out_what_shares_a_word() {
    let check = "present(commitment.title.hits(\"things\").clear_of(commitment.title.hits(\"places\")))";
    assert!(holds(check, "Build a portal"));
    assert!(!holds(check, "Put it on the portal"));
    assert!(holds(check, "Put the register on the portal"));
}

#[test]
fn affirmed_leaves_out_what_is_denied() {
    let check = "present(commitment.title.hits(\"things\").affirmed())";
    assert!(holds(check, "Build a portal"));
    assert!(!holds(check, "Work without a portal"));
}

#[test]
fn promising_keeps_the_verbs_that_say_what_will_be_done() {
    let check = "present(commitment.title.verbs(\"makes\").promising())";
    assert!(holds(check, "Build a portal"));
    assert!(!holds(check, "Train staff in order to build a portal"));
    assert!(!holds(check, "The ministry has built a portal"));
    assert!(!holds(check, "The ministry will not build a portal"));
}

#[test]
fn leading_keeps_those_that_say_that_it_is_done_as_well() {
    let check = "present(commitment.title.verbs(\"makes\").leading())";
    assert!(holds(check, "Build a portal"));
    assert!(holds(check, "A portal has been built"));
    assert!(!holds(check, "Train staff in order to build a portal"));
    assert!(!holds(check, "A portal has not been built"));
}

#[test]
fn joined_keeps_the_second_of_two_verbs() {
    let check = "present(commitment.title.verbs(\"makes\").joined())";
    assert!(holds(check, "Plan and build a portal"));
    assert!(holds(check, "Consult on and build a portal"));
    assert!(!holds(check, "Build a portal"));
    assert!(!holds(check, "Plan portals and build them"));
    assert!(!holds(check, "Plan to build a portal"));
}

#[test]
fn the_first_promise_is_no_state_and_no_possibility() {
    let check = "commitment.title.first_promise().is_in(\"makes\")";
    assert!(holds(check, "Staff use no portal. The ministry will build one."));
    assert!(!holds(check, "The ministry has built a portal."));
    assert!(!holds(check, "The ministry may build a portal."));
    assert!(!holds(check, "The ministry will not build a portal."));
    assert!(!holds(check, "The ministry will plan a portal. It will build one."), "another verb comes first");
    assert!(!holds(check, "A portal"));
}

#[test]
fn names_are_the_same_capitals_accents_and_spaces_aside() {
    assert!(holds("commitment.lead.institution.same_as_one_of(commitment.supporting, \"institution\")", "x"));
    assert!(!holds("commitment.title.same_as_one_of(commitment.supporting, \"institution\")", "Water"));
}
