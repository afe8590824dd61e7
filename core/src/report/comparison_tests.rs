//! Tests of telling reports apart.

use super::super::PackSummary;
use super::*;
use crate::{Document, Library, Options, Scorer};

const PACK: [(&str, &str); 3] = [
    (
        "mine/pack.toml",
        "id = \"mine\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"Mine\" }\n[[indicator]]\nid = \"sum\"\nkind = \"points\"\ngroups = [\"who\"]\n",
    ),
    (
        "mine/rules/has-a-lead.toml",
        "subject = \"commitment\"\ngroup = \"who\"\npoints = 1\nstatus = \"own\"\ncheck = \"present(commitment.lead.institution)\"\n[text.en]\ntitle = \"Somebody is in charge\"\n",
    ),
    (
        "mine/rules/has-an-end.toml",
        "subject = \"milestone\"\nstatus = \"own\"\ncheck = \"present(milestone.end)\"\n[text.en]\ntitle = \"It has an end\"\n",
    ),
];

fn report(yaml: &str) -> Report {
    let library = Library::from_files(PACK).unwrap();
    let scorer = Scorer::builder(&library).pack("mine").build().unwrap();
    let document = Document::from_yaml(yaml).unwrap();
    scorer.score(&document, &Options::as_of("2026-03-01".parse().unwrap()))
}

/// Rule, places before and after, and direction of every finding that flipped.
fn flips(comparison: &Comparison) -> Vec<(String, Option<String>, Option<String>, Direction)> {
    let flip = |one: &FindingChange| {
        (one.rule.clone(), one.subject.before.clone(), one.subject.after.clone(), one.direction)
    };
    comparison.findings.iter().map(flip).collect()
}

const BEFORE: &str = "
id: p
title: Plan
commitments:
- {id: a, title: A, milestones: [{id: m1, title: One}, {title: Two, end: 2026-05}]}
- {id: b, title: B, lead: {institution: Treasury}}
- {id: c, title: C}
";

#[test]
fn commitments_and_milestones_are_matched_by_id_and_without_one_by_place() {
    let after = "
id: p
title: Plan
commitments:
- {id: b, title: B again}
- {id: a, title: A, lead: {institution: Health}, milestones: [{id: m0, title: New}, {title: Two}, {id: m1, title: One, end: 2026-04}]}
- {id: d, title: D}
";
    let comparison = compare(&report(BEFORE), &report(after));
    let place = |text: &str| Some(text.to_owned());
    assert_eq!(
        flips(&comparison),
        [
            ("has-a-lead".to_owned(), place("/commitments/1"), place("/commitments/0"), Direction::Worse),
            ("has-a-lead".to_owned(), place("/commitments/0"), place("/commitments/1"), Direction::Better),
            (
                "has-an-end".to_owned(),
                place("/commitments/0/milestones/1"),
                place("/commitments/1/milestones/1"),
                Direction::Worse
            ),
            (
                "has-an-end".to_owned(),
                place("/commitments/0/milestones/0"),
                place("/commitments/1/milestones/2"),
                Direction::Better
            ),
        ]
    );
    let moved: Vec<_> =
        comparison.subjects.iter().map(|one| (one.movement, one.subject.id.as_str())).collect();
    assert_eq!(
        moved,
        [
            (Movement::Moved, "b"),
            (Movement::Moved, "a"),
            (Movement::Added, "m0"),
            (Movement::Moved, "m1"),
            (Movement::Added, "d"),
            (Movement::Gone, "c"),
        ]
    );
    let scores: Vec<_> = comparison
        .indicators
        .iter()
        .map(|one| (one.subject.id.as_str(), one.changed, one.difference()))
        .collect();
    assert_eq!(
        scores,
        [("b", true, Some(-1000)), ("a", true, Some(1000)), ("d", true, None), ("c", true, None)]
    );
}

#[test]
fn an_id_that_two_commitments_have_tells_nothing() {
    let twice = "
id: p
title: Plan
commitments: [{id: a, title: A}, {id: a, title: B, lead: {institution: Treasury}}]
";
    let comparison = compare(&report(twice), &report(twice));
    assert_eq!((comparison.findings.len(), comparison.subjects.len(), comparison.unchanged), (0, 0, 2));
}

#[test]
fn what_differs_in_the_judging_is_named() {
    let before = report(BEFORE);
    let mut after = before.clone();
    after.as_of = "2027-01-01".into();
    after.locale = "es".into();
    after.packs[0].digest = "other".into();
    after.packs.push(PackSummary { id: "new".into(), ..after.packs[0].clone() });
    let comparison = compare(&before, &after);
    let named: Vec<_> = comparison.conditions.iter().map(|one| (one.what, one.pack.as_str())).collect();
    assert_eq!(
        named,
        [
            (ConditionKind::AsOf, ""),
            (ConditionKind::Locale, ""),
            (ConditionKind::PackDigest, "mine"),
            (ConditionKind::PackVersion, "new"),
        ]
    );
    assert_eq!(comparison.conditions[3].before, None);
    assert_eq!(comparison.unchanged as usize, before.findings.len());
}
