//! Time between events that may be known to the month or the year only: every length is a range, from what it is at least to
//! what it may be at most.

use jiff::civil::Date;

use crate::document::PartialDate;

/// A length in days that may not be known exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// It is at least this long.
    pub least: i64,
    /// It is at most this long.
    pub most: i64,
}

impl Days {
    #[cfg(test)]
    /// A length that is known.
    pub fn exactly(days: i64) -> Self {
        Days { least: days, most: days }
    }
}

/// Days from one day to another; negative when the second comes first.
pub fn days_from(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// Days from one date to another.
pub fn between(from: PartialDate, to: PartialDate) -> Days {
    Days { least: days_from(from.last(), to.first()), most: days_from(from.first(), to.last()) }
}

/// The longest time without an event from `from` to `to`, both of which count as events. Events outside are left out.
///
/// It is at least what the most favourable placing of every event inside its span gives for two neighbours, and at most what
/// the least favourable gives.
pub fn longest_gap(events: &[PartialDate], from: Date, to: Date) -> Days {
    let clamp = |date: Date| date.clamp(from, to);
    let inside = events.iter().filter(|event| event.last() >= from && event.first() <= to);
    let mut spans: Vec<(Date, Date)> =
        inside.map(|event| (clamp(event.first()), clamp(event.last()))).collect();
    spans.extend([(from, from), (to, to)]);
    spans.sort();
    Days { least: least_gap(&spans), most: most_gap(&spans) }
}

/// A gap that no placing of the events closes: between days that no event may fall on.
fn least_gap(spans: &[(Date, Date)]) -> i64 {
    let mut covered = spans.first().map_or(Date::MIN, |span| span.1);
    let mut least = 0;
    for (first, last) in spans {
        least = least.max(days_from(covered, *first));
        covered = covered.max(*last);
    }
    least
}

/// The longest gap when every event falls as far as it can from its neighbours: only days that some event must precede or
/// follow bound it.
fn most_gap(spans: &[(Date, Date)]) -> i64 {
    let starts = spans.iter().map(|(first, _)| *first);
    let mut most = 0;
    for start in starts {
        // The next event comes at the latest on the earliest last day among the events that must fall after this day.
        let next = spans.iter().filter(|(first, _)| *first > start).map(|(_, last)| *last).min();
        most = most.max(next.map_or(0, |next| days_from(start, next)));
    }
    most
}

/// Days from `from` to `to`, both counted, without those that fall into a pause.
pub fn days_without(from: Date, to: Date, pauses: &[(Date, Date)]) -> i64 {
    let mut stops: Vec<(Date, Date)> = pauses
        .iter()
        .map(|(first, last)| ((*first).max(from), (*last).min(to)))
        .filter(|(first, last)| first <= last)
        .collect();
    stops.sort();
    let mut stopped = 0;
    let mut until: Option<Date> = None;
    for (first, last) in stops {
        let first = until.and_then(|day| day.tomorrow().ok()).map_or(first, |day| first.max(day));
        if first <= last {
            stopped += days_from(first, last) + 1;
            until = Some(last);
        }
    }
    (days_from(from, to) + 1).max(0) - stopped
}

/// The fewest and most events in any of the whole years that start at `from` and end by `to`.
pub fn fewest_in_a_year(events: &[PartialDate], from: Date, to: Date) -> Days {
    let mut fewest = Days { least: i64::MAX, most: i64::MAX };
    let mut start = from;
    while let Ok(next) = start.checked_add(jiff::Span::new().years(1)) {
        let Ok(end) = next.yesterday() else { break };
        if end > to && start != from {
            break;
        }
        let surely = events.iter().filter(|event| event.first() >= start && event.last() <= end).count();
        let maybe = events.iter().filter(|event| event.last() >= start && event.first() <= end).count();
        fewest.least = fewest.least.min(i64::try_from(surely).unwrap_or(i64::MAX));
        fewest.most = fewest.most.min(i64::try_from(maybe).unwrap_or(i64::MAX));
        start = next;
    }
    fewest
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn day(offset: i64) -> Date {
        date(2024, 1, 1).checked_add(jiff::Span::new().days(offset)).unwrap()
    }

    fn exact(offsets: &[i64]) -> Vec<PartialDate> {
        offsets.iter().map(|offset| PartialDate::from(day(*offset))).collect()
    }

    #[test]
    fn both_ends_of_the_window_count() {
        assert_eq!(longest_gap(&exact(&[10, 40]), day(0), day(100)), Days::exactly(60));
        assert_eq!(longest_gap(&[], day(0), day(100)), Days::exactly(100));
        assert_eq!(longest_gap(&exact(&[-50, 400]), day(0), day(100)), Days::exactly(100));
    }

    #[test]
    fn a_month_leaves_the_gap_open() {
        let january = [PartialDate::month(2024, 1).unwrap()];
        assert_eq!(longest_gap(&january, date(2024, 1, 1), date(2024, 2, 29)), Days { least: 29, most: 59 });
    }

    #[test]
    fn pauses_stop_the_clock_once_even_where_they_overlap() {
        let pauses = [(day(10), day(19)), (day(15), day(24)), (day(90), day(120))];
        assert_eq!(days_without(day(0), day(99), &pauses), 100 - 15 - 10);
        assert_eq!(days_without(date(2022, 7, 5), date(2022, 9, 5), &[]), 63);
    }

    #[test]
    fn every_whole_year_needs_its_events() {
        let events = exact(&[10, 200, 400]);
        assert_eq!(fewest_in_a_year(&events, day(0), day(735)), Days::exactly(1));
        assert_eq!(fewest_in_a_year(&events, day(0), day(300)), Days::exactly(2));
    }

    proptest! {
        #[test]
        fn exact_events_give_an_exact_gap(offsets in prop::collection::vec(0..800_i64, 0..12), end in 1..800_i64) {
            let gap = longest_gap(&exact(&offsets), day(0), day(end));
            let mut marks: Vec<i64> = offsets.into_iter().filter(|at| *at <= end).chain([0, end]).collect();
            marks.sort_unstable();
            let expected = marks.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap();
            prop_assert_eq!(gap, Days::exactly(expected));
        }

        #[test]
        fn any_placing_lies_within_the_range(
            spans in prop::collection::vec((0..300_i64, 0..40_i64), 0..8), picks in prop::collection::vec(0..41_i64, 8)
        ) {
            let dates: Vec<(i64, i64)> = spans.iter().map(|(first, more)| (*first, first + more)).collect();
            let vague: Vec<PartialDate> =
                dates.iter().map(|(first, last)| PartialDate::spanning(day(*first), day(*last))).collect();
            let placed: Vec<i64> =
                dates.iter().zip(&picks).map(|((first, last), pick)| (first + pick).min(*last)).collect();
            let range = longest_gap(&vague, day(0), day(400));
            let real = longest_gap(&exact(&placed), day(0), day(400)).least;
            prop_assert!(range.least <= real && real <= range.most, "{range:?} {real}");
        }
    }
}
