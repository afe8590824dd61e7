//! Which packs score a document by themselves, what the report says of it, and what it says of packs that were asked for.

use super::*;
use crate::report::PackSummary;

/// A pack of one rule; `more` are lines of its manifest.
fn pack(id: &str, more: &str) -> [(String, String); 2] {
    let manifest = format!(
        "id = \"{id}\"\nversion = \"1.0.0\"\ntitle = {{ en = \"A\" }}\nlanguages = [\"en\", \"es\"]\n{more}\n"
    );
    let rule = "subject = \"plan\"\nstatus = \"own\"\ncheck = 'present(plan.url)'\n";
    [(format!("{id}/pack.toml"), manifest), (format!("{id}/rules/has-a-page.toml"), rule.to_owned())]
}

/// Three editions of one standard, a programme's own pack, and one for everybody.
fn library() -> Library {
    let packs = [
        pack("code-2012", "edition_of = \"code\"\nin_force = { from = 2012-01-01, to = 2016-12-31 }"),
        pack("code-2017", "edition_of = \"code\"\nin_force = { from = 2017-02-07, to = 2021-12-31 }"),
        pack(
            "code-2022",
            "edition_of = \"code\"\nin_force = { from = 2022-01-01 }\napplies = { scope = [\"national\"] }",
        ),
        pack("craft", ""),
        pack("towns", "applies = { program = [\"open_towns\"] }"),
    ];
    Library::from_files(packs.into_iter().flatten()).unwrap_or_else(|error| panic!("{error}"))
}

fn plan(fields: &str) -> String {
    format!(
        r#"{{"id": "p", "title": "Plan", "languages": ["en"], "stage": "adopted", "commitments": [], {fields}}}"#
    )
}

fn report(asked: &[&str], locale: &str, json: &str) -> Report {
    let library = library();
    let builder = asked.iter().fold(Scorer::builder(&library), |builder, pack| builder.pack(pack));
    score(&builder.locale(locale).build().unwrap(), json)
}

/// The packs that score a document by themselves, but for the one for everybody.
fn chosen(json: &str) -> Vec<String> {
    let mut ids: Vec<String> = report(&[], "en", json).packs.into_iter().map(|pack| pack.id).collect();
    assert!(ids.contains(&"craft".to_owned()), "a pack without conditions always applies");
    ids.retain(|id| id != "craft");
    ids
}

const NATIONAL: &str = r#""member": {"scope": "national"}"#;

#[test]
fn of_several_editions_the_one_at_the_start_of_the_plan_is_chosen() {
    for (dates, edition) in [
        (r#""start": "2013-07", "end": "2015-06""#, "code-2012"),
        (r#""start": "2016-12-31", "end": "2018-12-31""#, "code-2012"),
        (r#""start": "2018-09", "end": "2020-08""#, "code-2017"),
        (r#""start": "2021-12-31", "end": "2025-12-31""#, "code-2017"),
        (r#""start": "2022-01-01", "end": "2023-12-31""#, "code-2022"),
        (r#""start": "2017-01-15", "end": "2018-06-30""#, "code-2017"),
        (r#""start": "2011-09", "end": "2012-12""#, "code-2012"),
        (r#""start": "2011-09", "end": "2018-12""#, "code-2012"),
        (r#""end": "2019-06""#, "code-2017"),
        (r#""aliases": ["2019-2021", "2021-2023"]"#, "code-2017"),
        (r#""url": "https://example.org""#, "code-2022"),
    ] {
        assert_eq!(chosen(&plan(&format!("{dates}, {NATIONAL}"))), [edition], "{dates}");
    }
    assert_eq!(chosen(&plan(&format!(r#""start": "2009", "end": "2010", {NATIONAL}"#))), [""; 0]);
    let unsure = plan(&format!(r#""start": "2017", "end": "2018", {NATIONAL}"#));
    assert_eq!(
        chosen(&unsure),
        ["code-2017"],
        "a year that two editions share goes to the one with more days"
    );
}

#[test]
fn the_programme_and_the_scope_of_the_member_decide_first() {
    let towns =
        plan(r#""start": "2018", "end": "2019", "member": {"scope": "municipal", "program": "open_towns"}"#);
    assert_eq!(chosen(&towns), ["code-2017", "towns"]);
    let others =
        plan(r#""start": "2018", "end": "2019", "member": {"scope": "municipal", "program": "others"}"#);
    assert_eq!(chosen(&others), ["code-2017"]);
    let later =
        plan(r#""start": "2023", "end": "2024", "member": {"scope": "municipal", "program": "open_towns"}"#);
    assert_eq!(chosen(&later), ["towns"], "the edition of that time is for national members");
    let silent = plan(r#""start": "2023", "end": "2024""#);
    assert_eq!(chosen(&silent), [""; 0], "a record that is silent on the scope");
}

#[test]
fn an_edition_for_the_programme_of_the_member_goes_before_one_for_all() {
    let packs = [
        pack("code-2017", "edition_of = \"code\"\nin_force = { from = 2017-02-07, to = 2021-12-31 }"),
        pack(
            "code-towns",
            "edition_of = \"code\"\nin_force = { from = 2020-01-01 }\napplies = { program = [\"open_towns\"] }",
        ),
    ];
    let library = Library::from_files(packs.into_iter().flatten()).unwrap();
    let scorer = Scorer::builder(&library).locale("en").build().unwrap();
    let ids = |json: &str| score(&scorer, json).packs.into_iter().map(|pack| pack.id).collect::<Vec<_>>();
    let dates = r#""start": "2019-06", "end": "2021-05""#;
    assert_eq!(ids(&plan(&format!(r#"{dates}, "member": {{"program": "open_towns"}}"#))), ["code-towns"]);
    assert_eq!(ids(&plan(dates)), ["code-2017"]);
}

fn because(json: &str, locale: &str) -> String {
    let report = report(&[], locale, json);
    let line = |pack: &PackSummary| format!("{}: {}", pack.id, pack.chosen_because);
    let packs = report.packs.iter().map(line);
    packs.chain(report.notes.iter().map(|note| format!("note: {note}"))).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_report_says_why_with_the_facts() {
    let documents = [
        plan(&format!(r#""start": "2021-09", "end": "2023-08", {NATIONAL}"#)),
        plan(&format!(r#""start": "2018-09", "end": "2020-08", {NATIONAL}"#)),
        plan(r#""start": "2023", "member": {"scope": "municipal", "program": "open_towns"}"#),
        plan(&format!(r#""start": "2011", "end": "2013", {NATIONAL}"#)),
        plan(NATIONAL),
        r#"{"id": "c", "title": "Publish", "stage": "adopted", "start": "2019-01", "end": "2019-12"}"#
            .to_owned(),
    ];
    let told = documents.iter().flat_map(|json| [because(json, "en"), because(json, "es")]);
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n\n"));
}

#[test]
fn editions_that_are_asked_for_stand_side_by_side_and_say_what_they_are() {
    let asked = ["code-2022", "code-2017"];
    let both = plan(&format!(r#""start": "2021-09", "end": "2023-08", {NATIONAL}"#));
    let local = plan(r#""start": "2018-09", "end": "2020-08", "member": {"scope": "municipal"}"#);
    let mut told = Vec::new();
    for json in [both, local, plan(NATIONAL)] {
        for locale in ["en", "es"] {
            let report = report(&asked, locale, &json);
            let ids: Vec<&str> = report.packs.iter().map(|pack| pack.id.as_str()).collect();
            assert_eq!(ids, asked);
            assert_eq!(report.findings.len(), 2);
            told.push(report.notes.join("\n"));
        }
    }
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn an_edition_without_a_time_is_refused() {
    let error = Library::from_files(pack("code", "edition_of = \"code\"")).unwrap_err();
    insta::assert_snapshot!(error.to_string());
}
