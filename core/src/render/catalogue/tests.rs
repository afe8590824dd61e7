//! A small catalogue in each format.

use super::*;

fn catalogue(locale: &str) -> Catalogue {
    let example = |name: &str, verdict, set: &[(&str, &str)], without: &[&str]| Example {
        name: name.into(),
        verdict,
        base: Some("registry".into()),
        set: set.iter().map(|(at, value)| ((*at).into(), (*value).into())).collect(),
        without: without.iter().map(|at| (*at).into()).collect(),
    };
    let rule = Entry {
        pack: "mine".into(),
        id: "has-an-end".into(),
        title: "Work ends <some day>".into(),
        why: "What never ends cannot be late.".into(),
        advice: "Give a date.".into(),
        subject: Subject::Commitment,
        points: 2,
        status: "own",
        clause: Some("a.1".into()),
        source: "Guide, page 3".into(),
        url: Some("https://example.org/guide".into()),
        params: vec![("days".into(), "30".into())],
        changes: vec![["params.days".into(), "20".into(), "30".into(), "We are slow.".into()]],
        examples: vec![
            example("a date", Verdict::Met, &[("/end", "\"2027-01-01\"")], &[]),
            example("none | at all", Verdict::NoEvidence, &[], &["/end"]),
        ],
    };
    Catalogue {
        locale: locale.into(),
        pack: "mine".into(),
        version: "1.0.0".into(),
        title: "What we ask".into(),
        description: "Little.".into(),
        extends: vec!["base 2.0.0".into()],
        indicators: vec![("Dates".into(), "points")],
        chapters: vec![
            Chapter { title: "Time".into(), rules: vec![rule.clone()] },
            Chapter { title: String::new(), rules: vec![Entry { points: 0, examples: vec![], ..rule }] },
        ],
        documents: vec![Document {
            title: "Guide".into(),
            facts: vec!["Us".into(), "2025".into()],
            url: None,
            note: "read in part".into(),
        }],
        ..Catalogue::default()
    }
}

#[test]
fn as_markdown() {
    insta::assert_snapshot!(catalogue_markdown(&catalogue("en")));
}

#[test]
fn as_markdown_in_spanish() {
    insta::assert_snapshot!(catalogue_markdown(&catalogue("es")));
}

#[test]
fn as_one_page_in_two_languages() {
    let page = catalogue_html(&[catalogue("en"), catalogue("es")]);
    let (head, body) = page.split_once("<main").unwrap();
    assert!(head.contains("<title>What we ask</title>"), "{head}");
    insta::assert_snapshot!(body);
}

#[test]
fn one_language_needs_no_choice() {
    let page = catalogue_html(&[catalogue("pt")]);
    assert!(!page.contains("type=\"radio\"") && page.contains("lang=\"pt\""));
    assert!(catalogue_html(&[catalogue("en"), catalogue("pt")]).contains("> pt</label>"));
}
