//! Figures against those of scikit-learn, numpy and scipy (`sklearn.json`, made by `make_sklearn.py`).

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::Deserialize;

use crate::agree::measure::{Measures, Name};
use crate::agree::sample::{Coded, Sample};

#[derive(Deserialize)]
struct Fixture {
    seed: u64,
    resamples: u32,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    codes: usize,
    rows: Vec<(String, usize, Option<usize>, u32)>,
    confusion: Option<Vec<Vec<u64>>>,
    expected: BTreeMap<String, Option<f64>>,
    intervals: BTreeMap<String, [f64; 2]>,
}

fn close(left: f64, right: f64) -> bool {
    (left - right).abs() < 1e-9
}

#[test]
fn figures_are_those_of_scikit_learn() {
    let fixture: Fixture = serde_json::from_str(include_str!("sklearn.json")).unwrap();
    let mut compared = 0;
    for case in &fixture.cases {
        let rows: Vec<Coded<'_>> = case
            .rows
            .iter()
            .map(|(plan, human, ours, score)| Coded {
                plan: Some(plan),
                human: *human,
                ours: *ours,
                score: *score,
            })
            .collect();
        let coded = case.confusion.is_some();
        let sample = Sample::new(case.codes, coded, &rows);
        if let Some(confusion) = &case.confusion {
            assert_eq!(&sample.whole().confusion.lines(), confusion, "{}", case.name);
        }
        for measure in sample.measures(fixture.seed, fixture.resamples) {
            let at = format!("{}: {}", case.name, measure.name.as_str());
            match (measure.value, case.expected.get(measure.name.as_str()).copied().flatten()) {
                (Some(value), Some(expected)) => {
                    assert!(close(value, expected), "{at}: {value}, not {expected}");
                }
                (value, expected) => assert_eq!(value, expected, "{at}"),
            }
            assert_eq!(measure.value.is_none(), measure.not_defined.is_some(), "{at}");
            // An interval around no value is none here; numpy knows nothing of that.
            let expected = measure.value.and(case.intervals.get(measure.name.as_str()));
            match (measure.interval, expected) {
                (Some(found), Some(expected)) => {
                    let same = found.iter().zip(expected).all(|(found, expected)| close(*found, *expected));
                    assert!(same, "{at}: {found:?}, not {expected:?}");
                    compared += 1;
                }
                (found, expected) => assert_eq!(found.is_some(), expected.is_some(), "{at}"),
            }
        }
    }
    assert!(fixture.cases.len() >= 12 && compared >= 30, "{compared} intervals were compared");
}

fn value(measures: &Measures, name: Name) -> Option<f64> {
    measures.iter().find(|measure| measure.name == name).and_then(|measure| measure.value)
}

fn same(left: Option<f64>, right: Option<f64>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => close(left, right),
        (left, right) => left.is_none() && right.is_none(),
    }
}

proptest! {
    #[test]
    fn kappa_does_not_ask_who_is_who(rows in proptest::collection::vec((0..4_usize, 0..4_usize), 0..60)) {
        let measures = |rows: Vec<(usize, usize)>| {
            let rows: Vec<Coded<'_>> = rows
                .into_iter()
                .map(|(human, ours)| Coded { plan: None, human, ours: Some(ours), score: 0 })
                .collect();
            Sample::new(4, true, &rows).measures(1, 0)
        };
        let here = measures(rows.clone());
        let there = measures(rows.into_iter().map(|(human, ours)| (ours, human)).collect());
        for name in [Name::Accuracy, Name::MacroF1, Name::Kappa, Name::QuadraticKappa] {
            prop_assert!(same(value(&here, name), value(&there, name)), "{name:?}");
        }
    }

    #[test]
    fn figures_stay_in_their_bounds_and_do_not_depend_on_the_order_of_rows(
        rows in proptest::collection::vec((0..5_u8, 0..3_usize, 0..3_usize, 0..1000_u32), 0..40),
    ) {
        let plans: Vec<String> = rows.iter().map(|(plan, ..)| format!("plan {plan}")).collect();
        let mut coded: Vec<Coded<'_>> = rows
            .iter()
            .zip(&plans)
            .map(|((_, human, ours, score), plan)| Coded { plan: Some(plan), human: *human, ours: Some(*ours), score: *score })
            .collect();
        let measures = Sample::new(3, true, &coded).measures(5, 20);
        coded.reverse();
        prop_assert_eq!(&measures, &Sample::new(3, true, &coded).measures(5, 20));
        for measure in measures {
            let all = measure.value.into_iter().chain(measure.interval.into_iter().flatten());
            prop_assert!(all.into_iter().all(|value| (-1.0..=1.0).contains(&value)), "{:?}", measure);
            prop_assert_eq!(measure.value.is_none(), measure.not_defined.is_some());
        }
    }
}
