//! What differs between two reports, as text.

use super::*;

#[test]
fn what_differs_between_two_reports() {
    let before = collection();
    let mut after = collection();
    after.as_of = "2026-06-01".into();
    after.packs[0].version = "1.1.0".into();
    after.subjects.reverse();
    after.subjects[0].pointer = "/commitments/0".into();
    after.subjects[1].pointer = "/commitments/1".into();
    let swap = |subject: &mut smol_str::SmolStr| {
        let other = if subject.contains("/0") {
            subject.replacen("/0", "/1", 1)
        } else {
            subject.replacen("/1", "/0", 1)
        };
        *subject = other.into();
    };
    after.findings.iter_mut().for_each(|finding| swap(&mut finding.subject));
    after.indicators.iter_mut().for_each(|one| swap(&mut one.subject));
    after.findings[0].verdict = Verdict::Met;
    after.findings[0].share = Share::FULL;
    after.findings[7].verdict = Verdict::NoEvidence;
    after.findings[7].share = Share::NONE;
    after.indicators[0] = points("/commitments/1", 5666, &[]);
    after.indicators[1] = level("/commitments/1", Some("middle"), None);
    let difference = compare(&before, &after);
    let style = TextStyle { titles: titles(), ..TextStyle::default() };
    insta::assert_snapshot!(comparison(&difference, &style));
    let same = compare(&before, &before);
    assert!(same.findings.is_empty() && same.conditions.is_empty() && same.subjects.is_empty());
    assert!(same.indicators.iter().all(|one| !one.changed));
    let read: Comparison = serde_json::from_str(&difference.to_json()).unwrap();
    assert_eq!(read, difference);
}
