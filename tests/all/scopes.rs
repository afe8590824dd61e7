//! The same plan as that of a country and as that of a city: only what the standards themselves keep for one of them differs.

use std::collections::BTreeSet;

use serde_json::json;

use super::codes::Tried;

/// Rules of a pack that come out otherwise for a city than for a country.
fn differing(pack: &'static str) -> BTreeSet<String> {
    let tried = Tried::new(pack);
    let national = tried.findings(&[("member/scope", json!("national"))]);
    let municipal = tried.findings(&[("member/scope", json!("municipal"))]);
    assert_eq!(national.len(), municipal.len(), "{pack}");
    let pairs = national.into_iter().zip(municipal);
    let other = pairs.filter(|(one, other)| (one.verdict, &one.reason) != (other.verdict, &other.reason));
    other.map(|(finding, _)| finding.rule.to_string()).collect()
}

#[test]
fn a_national_and_a_municipal_plan_differ_only_where_the_standards_do() {
    // Acting contrary to process is a matter of national members, in every version of its rules.
    let review_2012 = [
        "duties-were-not-missed-twice",
        "government-works-with-the-reviewers",
        "plan-came-within-four-months",
        "plan-was-made-with-engagement",
        "some-commitment-has-progress",
    ];
    let review_2017 = [
        "government-works-with-the-reviewers",
        "implementation-informs-the-public",
        "making-involved-the-public",
        "plan-came-within-four-months",
        "plan-was-made-with-engagement",
        "repository-is-published-with-evidence",
        "some-commitment-has-progress",
    ];
    let review_2021 = [
        "plan-came-within-twelve-months",
        "rules-of-process-since-2022-hold",
        "some-commitment-has-progress",
    ];
    let expected: [(&str, &[&str]); 6] = [
        ("ogp-consultation-2012", &review_2012),
        ("ogp-participation-2017", &review_2017),
        ("ogp-participation-2021", &review_2021),
        ("ogp-local", &[]),
        ("guia-nosc-2019", &[]),
        // The advice on their number was given to countries.
        ("commitment-quality", &["commitments-are-five-to-fifteen"]),
    ];
    for (pack, rules) in expected {
        assert_eq!(differing(pack), rules.iter().map(|rule| (*rule).to_owned()).collect(), "{pack}");
    }
}
