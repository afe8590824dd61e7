//! The clock of events that are known to the day, the month or the year: what holds for every placing of them.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn day(offset: i64) -> Date {
    date(2024, 1, 1).checked_add(Span::new().days(offset)).unwrap()
}

fn at(offset: i64) -> PartialDate {
    PartialDate::from(day(offset))
}

fn exact(offsets: &[i64]) -> Vec<PartialDate> {
    offsets.iter().map(|offset| at(*offset)).collect()
}

fn pause(first: i64, last: i64) -> Pause {
    Pause { from: at(first), to: Some(at(last)) }
}

#[test]
fn both_ends_of_the_window_count() {
    assert_eq!(longest_gap(&exact(&[10, 40]), at(0), at(100), &[]), Range::exactly(60));
    assert_eq!(longest_gap(&[], at(0), at(100), &[]), Range::exactly(100));
    assert_eq!(longest_gap(&exact(&[-50, 400]), at(0), at(100), &[]), Range::exactly(100));
    assert_eq!(longest_gap(&exact(&[5]), at(100), at(0), &[]), Range::exactly(0));
}

#[test]
fn a_month_leaves_the_gap_open() {
    let january = [PartialDate::month(2024, 1).unwrap()];
    let (from, to) = (PartialDate::day(2024, 1, 1).unwrap(), PartialDate::day(2024, 2, 29).unwrap());
    assert_eq!(longest_gap(&january, from, to, &[]), Range { least: 29, most: 59 });
}

#[test]
fn a_window_that_ends_some_day_of_a_month_leaves_the_gap_open() {
    let february = PartialDate::month(2024, 2).unwrap();
    assert_eq!(longest_gap(&exact(&[10]), at(0), february, &[]), Range { least: 21, most: 49 });
}

#[test]
fn days_of_notice_are_a_range_where_a_day_is_not_known() {
    let june = PartialDate::month(2024, 6).unwrap();
    let day = PartialDate::day(2024, 6, 20).unwrap();
    assert_eq!(between(june, day), Range { least: -10, most: 19 });
    assert_eq!(between(PartialDate::year(2023).unwrap(), day), Range { least: 172, most: 536 });
}

#[test]
fn pauses_stop_the_clock_once_even_where_they_overlap() {
    let pauses = [pause(10, 19), pause(15, 24), pause(90, 120)];
    assert_eq!(days_without(at(0), at(99), &pauses), Range::exactly(100 - 15 - 10));
    let (opens, closes) = (date(2022, 7, 5).into(), date(2022, 9, 5).into());
    assert_eq!(days_without(opens, closes, &[]), Range::exactly(63));
    assert_eq!(days_without(at(5), at(0), &pauses), Range::exactly(0));
    let january = PartialDate::month(2024, 1).unwrap();
    assert_eq!(days_without(january, at(59), &pauses), Range { least: 30, most: 60 - 15 });
}

#[test]
fn a_pause_without_an_end_surely_stops_its_first_day_only() {
    let open = [Pause { from: at(50), to: None }];
    assert_eq!(longest_gap(&[], at(0), at(100), &open), Range { least: 50, most: 99 });
    let vague = [Pause { from: PartialDate::month(2024, 2).unwrap(), to: PartialDate::month(2024, 3) }];
    // From 29 February to 1 March at least, from 1 February to 31 March at most.
    assert_eq!(longest_gap(&[], at(0), at(100), &vague), Range { least: 40, most: 98 });
}

#[test]
fn periods_share_the_days_that_lie_in_both() {
    assert_eq!(shared_days((at(0), at(9)), (at(9), at(20))), Range::exactly(1));
    assert_eq!(shared_days((at(0), at(9)), (at(10), at(20))), Range::exactly(0));
    assert_eq!(shared_days((at(0), at(99)), (at(10), at(19))), Range::exactly(10));
    assert_eq!(shared_days((at(9), at(0)), (at(0), at(9))), Range::exactly(0));
    let (january, april) = (PartialDate::month(2024, 1).unwrap(), PartialDate::month(2024, 4).unwrap());
    // From 31 January to 1 April at least, from 1 January to 30 April at most.
    assert_eq!(shared_days((january, april), (at(0), at(365))), Range { least: 62, most: 121 });
}

#[test]
fn every_whole_year_needs_its_events() {
    let events = exact(&[10, 200, 400]);
    assert_eq!(fewest_in_a_year(&events, day(0), day(735), &[]), Range::exactly(1));
}

#[test]
fn a_first_year_that_is_not_over_has_what_it_has_and_may_have_more() {
    let events = exact(&[10, 200, 400]);
    let running = |least| Range { least, most: i64::MAX };
    assert_eq!(fewest_in_a_year(&events, day(0), day(300), &[]), running(2));
    assert_eq!(fewest_in_a_year(&events, day(0), day(5), &[]), running(0));
    assert_eq!(fewest_in_a_year(&events, day(9), day(0), &[]), running(0));
}

#[test]
fn a_pause_makes_its_year_longer() {
    // Without the pause the third event falls into the second year, and the first has one event only.
    let events = exact(&[10, 370, 500, 600]);
    assert_eq!(fewest_in_a_year(&events, day(0), day(735), &[]), Range::exactly(1));
    assert_eq!(fewest_in_a_year(&events, day(0), day(735), &[pause(20, 40)]), Range::exactly(2));
}

fn offsets() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(0..800_i64, 0..12)
}

fn pauses() -> impl Strategy<Value = Vec<(i64, i64)>> {
    prop::collection::vec((0..700_i64, 0..90_i64), 0..4)
}

/// Days from `from` to before `to` on which no pause stands, counted one by one.
fn running(from: i64, to: i64, pauses: &[(i64, i64)]) -> i64 {
    let stops = |day: &i64| pauses.iter().any(|(first, more)| (*first..=first + more).contains(day));
    i64::try_from((from..to).filter(|day| !stops(day)).count()).unwrap()
}

proptest! {
    #[test]
    fn exact_events_give_an_exact_gap(offsets in offsets(), stops in pauses(), end in 1..800_i64) {
        let held: Vec<Pause> = stops.iter().map(|(first, more)| pause(*first, first + more)).collect();
        let gap = longest_gap(&exact(&offsets), at(0), at(end), &held);
        let mut marks: Vec<i64> = offsets.into_iter().filter(|at| *at <= end).chain([0, end]).collect();
        marks.sort_unstable();
        let expected = marks.windows(2).map(|pair| running(pair[0], pair[1], &stops)).max().unwrap();
        prop_assert_eq!(gap, Range::exactly(expected));
    }

    #[test]
    fn any_placing_lies_within_the_range(
        spans in prop::collection::vec((0..300_i64, 0..40_i64), 0..8),
        picks in prop::collection::vec(0..41_i64, 8),
        end in (300..400_i64, 0..40_i64),
        stop in (0..300_i64, 0..30_i64, 0..60_i64, 0..30_i64),
        placed_stop in (0..31_i64, 0..31_i64),
    ) {
        let vague = |(first, more): &(i64, i64)| PartialDate::spanning(day(*first), day(first + more));
        let place = |(first, more): &(i64, i64), pick: i64| first + pick.min(*more);
        let placed: Vec<i64> = spans.iter().zip(&picks).map(|(span, pick)| place(span, *pick)).collect();
        let (from, long) = ((stop.0, stop.1), (stop.0 + stop.1 + stop.2, stop.3));
        let pauses = [Pause { from: vague(&from), to: Some(vague(&long)) }];
        let range = longest_gap(&spans.iter().map(vague).collect::<Vec<_>>(), at(0), vague(&end), &pauses);
        let real = [pause(place(&from, placed_stop.0), place(&long, placed_stop.1))];
        let real = longest_gap(&exact(&placed), at(0), at(place(&end, picks[0])), &real).least;
        prop_assert!(range.least <= real && real <= range.most, "{range:?} {real}");
    }

    #[test]
    fn shared_days_are_the_days_of_both(one in (0..60_i64, 0..60_i64), other in (0..60_i64, 0..60_i64)) {
        let period = |(first, more): (i64, i64)| (at(first), at(first + more));
        let within = |(first, more): (i64, i64), day: i64| first <= day && day <= first + more;
        let both = (0..120).filter(|day| within(one, *day) && within(other, *day)).count();
        let shared = shared_days(period(one), period(other));
        prop_assert_eq!(shared, Range::exactly(i64::try_from(both).unwrap()));
        prop_assert_eq!(shared, shared_days(period(other), period(one)));
    }

    #[test]
    fn any_placing_of_two_periods_shares_days_within_the_range(
        ends in prop::collection::vec((0..90_i64, 0..31_i64), 4), picks in prop::collection::vec(0..31_i64, 4)
    ) {
        let vague = |n: usize| PartialDate::spanning(day(ends[n].0), day(ends[n].0 + ends[n].1));
        let placed = |n: usize| at(ends[n].0 + picks[n].min(ends[n].1));
        let range = shared_days((vague(0), vague(1)), (vague(2), vague(3)));
        let real = shared_days((placed(0), placed(1)), (placed(2), placed(3))).least;
        prop_assert!(range.least <= real && real <= range.most, "{range:?} {real}");
    }

    #[test]
    fn days_without_counts_each_day_once(from in 0..300_i64, more in 0..300_i64, stops in pauses()) {
        let held: Vec<Pause> = stops.iter().map(|(first, more)| pause(*first, first + more)).collect();
        let counted = days_without(at(from), at(from + more), &held);
        prop_assert_eq!(counted, Range::exactly(running(from, from + more + 1, &stops)));
    }

    #[test]
    fn what_the_least_counts_in_a_year_the_most_counts_too(
        spans in prop::collection::vec((0..900_i64, 0..60_i64), 0..10), end in 0..1000_i64, stops in pauses()
    ) {
        let dates: Vec<PartialDate> =
            spans.iter().map(|(first, more)| PartialDate::spanning(day(*first), day(first + more))).collect();
        let held: Vec<Pause> = stops.iter().map(|(first, more)| pause(*first, first + more)).collect();
        let fewest = fewest_in_a_year(&dates, day(0), day(end), &held);
        prop_assert!(fewest.least <= fewest.most);
        let exact: Vec<PartialDate> = spans.iter().map(|(first, _)| at(*first)).collect();
        let known = fewest_in_a_year(&exact, day(0), day(end), &held);
        prop_assert!(fewest.least <= known.least && known.most <= fewest.most);
    }
}
