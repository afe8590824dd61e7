//! Which shipped packs a plan is scored with by itself, and that one plan under two governments differs only where the
//! standards tell them apart.

use std::collections::BTreeMap;
use std::fs;

use rasero::report::{Finding, Report};
use rasero::{Document, Library, Options, Scorer};

use super::architecture::project;

fn library() -> Library {
    Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"))
}

fn score(scorer: &Scorer, text: &str) -> Report {
    let document = Document::from_yaml(text).unwrap_or_else(|error| panic!("{error}"));
    scorer.score(&document, &Options::as_of("2026-01-15".parse().unwrap()))
}

/// Ids of the packs that score a plan by themselves, of those that speak of participation or of a programme.
fn chosen(scorer: &Scorer, fields: &str) -> Vec<String> {
    let plan = format!("{{id: p, title: Plan, kind: action_plan, languages: [en], {fields}}}");
    let ids = score(scorer, &plan).packs.into_iter().map(|pack| pack.id);
    ids.filter(|id| {
        id.starts_with("ogp-") && id != "ogp-values" || id.ends_with("local") || id.starts_with("cdmx")
    })
    .collect()
}

#[test]
fn plans_of_each_time_and_programme_have_their_standard() {
    let library = library();
    let scorer = Scorer::builder(&library).locale("en").build().unwrap();
    for (fields, expected) in [
        ("start: 2013-07, end: 2015-06, member: {scope: national}", ["ogp-consultation-2012"].as_slice()),
        ("start: 2016-09, end: 2018-08, member: {scope: national}", &["ogp-consultation-2012"]),
        ("start: 2018-09, end: 2020-08, member: {scope: national}", &["ogp-participation-2017"]),
        ("start: 2021-09, end: 2023-08, member: {scope: national}", &["ogp-participation-2017"]),
        ("start: 2022-01, end: 2023-12, member: {scope: national}", &["ogp-participation-2021"]),
        ("start: 2024-01, end: 2025-12, member: {scope: municipal}", &[]),
        ("start: 2024-01, end: 2025-12, member: {scope: municipal, program: ogp_local}", &["ogp-local"]),
        (
            "start: 2019-01, end: 2019-12, member: {scope: state, program: inai_local}",
            &["inai-local", "ogp-participation-2017"],
        ),
        (
            "aliases: [2020-2021, 2022-2023], member: {name: Ciudad de México, scope: state, program: ogp_local}",
            &["cdmx-2020", "ogp-local", "ogp-participation-2017"],
        ),
    ] {
        assert_eq!(chosen(&scorer, fields), expected, "{fields}");
    }
}

#[test]
fn plans_of_members_that_adapt_a_standard_have_their_adaptation() {
    let library = library();
    let scorer = Scorer::builder(&library).locale("en").build().unwrap();
    let adaptations: Vec<&str> =
        library.ids().filter(|id| library.get(id).unwrap().parent().is_some()).collect();
    assert!(adaptations.len() >= 6, "{adaptations:?}");
    for (fields, expected) in [
        ("start: 2025-03, member: {name: Scotland, scope: regional, program: ogp_local}", "scotland"),
        ("start: 2023-01, member: {name: Monterrey, scope: municipal, program: ogp_local}", "nuevo-leon"),
        (
            "start: 2021-05, end: 2024-12, member: {name: Euskadi, scope: regional, program: ogp_local}",
            "euskadi",
        ),
        ("start: 2025-10, end: 2029-09, member: {name: España, scope: national}", "spain"),
        ("start: 2024-01, end: 2027-12, member: {name: Chile, scope: national}", "chile-estado-abierto"),
        ("start: 2021-05, member: {name: Ciudad de México, scope: state, program: ogp_local}", "cdmx-2020"),
    ] {
        let plan = format!("{{id: p, title: Plan, kind: action_plan, languages: [en], {fields}}}");
        let report = score(&scorer, &plan);
        let ids: Vec<&str> = report.packs.iter().map(|pack| pack.id.as_str()).collect();
        let parent = library.get(expected).unwrap().parent().unwrap();
        assert!(ids.contains(&parent.id()), "{fields}: {ids:?}");
        let chosen: Vec<&&str> = ids.iter().filter(|id| adaptations.contains(id)).collect();
        assert_eq!(chosen, [&expected], "{fields}");
    }
}

/// The findings of a plan by pack, rule and subject.
fn findings(report: &Report) -> BTreeMap<(&str, &str, &str), &Finding> {
    let key = |finding| -> ((&str, &str, &str), &Finding) {
        let finding: &Finding = finding;
        ((finding.pack.as_str(), finding.rule.as_str(), finding.subject.as_str()), finding)
    };
    report.findings.iter().map(key).collect()
}

#[test]
fn the_same_plan_as_national_and_as_municipal_differs_only_where_standards_do() {
    let library = library();
    let keeps = |name: &&str| library.get(name).is_ok_and(|pack| pack.manifest().overrides.is_empty());
    let all = library.ids().filter(keeps).map(str::to_owned).collect::<Vec<_>>();
    let asked = all.iter().fold(Scorer::builder(&library).locale("en"), |builder, pack| builder.pack(pack));
    let scorer = asked.build().unwrap();
    let text = fs::read_to_string(project().join("examples/plans/cdmx-2020.yaml")).unwrap();
    assert!(text.contains("  scope: state\n"));
    let of_scope =
        |scope: &str| score(&scorer, &text.replace("  scope: state\n", &format!("  scope: {scope}\n")));
    let (national, municipal) = (of_scope("national"), of_scope("municipal"));
    let (ours, theirs) = (findings(&national), findings(&municipal));
    assert!(ours.len() > 250 && ours.keys().eq(theirs.keys()));
    let mut differing = Vec::new();
    for (key, finding) in &ours {
        if finding != &theirs[key] {
            assert!(
                finding.reads.iter().any(|read| read == "/member/scope"),
                "{key:?} never asked for the scope"
            );
            differing.push(key.1);
        }
    }
    differing.sort_unstable();
    differing.dedup();
    // What standards keep for national members, and advice that was given to countries.
    let expected = [
        "commitments-are-five-to-fifteen",
        "duties-were-not-missed-twice",
        "government-works-with-the-reviewers",
        "plan-came-within-four-months",
        "plan-came-within-twelve-months",
        "plan-was-made-with-engagement",
        "rules-of-process-since-2022-hold",
    ];
    assert_eq!(differing, expected);
    assert_eq!(national.indicators.len(), municipal.indicators.len());
    let analogy = "“ogp-participation-2021” was written for another level of government. It is applied here by analogy.";
    assert!(!national.notes.iter().any(|note| note == analogy), "{:?}", national.notes);
    assert!(municipal.notes.iter().any(|note| note == analogy), "{:?}", municipal.notes);
}
