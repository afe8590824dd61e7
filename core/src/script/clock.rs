//! Time between events that may be known to the month or the year only, on a clock that pauses can stop: every result is a
//! range, from what it is at least to what it may be at most.

use jiff::Span;
use jiff::civil::Date;

use crate::document::PartialDate;

/// A whole number that may not be known exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// It is at least this.
    pub least: i64,
    /// It is at most this.
    pub most: i64,
}

impl Range {
    #[cfg(test)]
    /// A number that is known.
    pub fn exactly(number: i64) -> Self {
        Range { least: number, most: number }
    }
}

/// A time in which a clock stands still. Its ends may be known to the month or year only; one without an end goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// First day.
    pub from: PartialDate,
    /// Last day.
    pub to: Option<PartialDate>,
}

impl Pause {
    /// The days that it may take.
    fn at_most(self, end: Date) -> (Date, Date) {
        (self.from.first(), self.to.map_or(end, PartialDate::last))
    }

    /// The days that it surely takes; none of a pause whose end is not on record but its first.
    fn at_least(self) -> (Date, Date) {
        (self.from.last(), self.to.map_or(self.from.last(), PartialDate::first))
    }
}

/// Days from one day to another; negative when the second comes first.
pub fn days_from(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// The day so many days later; `None` past the last day that there is.
pub fn days_after(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// Days from one date to another.
pub fn between(from: PartialDate, to: PartialDate) -> Range {
    Range { least: days_from(from.last(), to.first()), most: days_from(from.first(), to.last()) }
}

/// The longest time without an event from `from` to `to`, both of which count as events, without the days of pauses. Events
/// outside are left out.
///
/// It is at least what the most favourable placing of every event inside its span gives for two neighbours, with every pause as
/// long as it may be; and at most what the least favourable gives, with every pause as short as it can be.
pub fn longest_gap(events: &[PartialDate], from: PartialDate, to: PartialDate, pauses: &[Pause]) -> Range {
    let (start, end) = (from.first(), to.last());
    let inside = events.iter().filter(|event| event.last() >= start && event.first() <= end);
    let clamp = |date: PartialDate| (date.first().clamp(start, end), date.last().clamp(start, end));
    let spans: Vec<(Date, Date)> =
        if start <= end { inside.chain([&from, &to]).map(|date| clamp(*date)).collect() } else { Vec::new() };
    let wide = Stopped::new(pauses.iter().map(|pause| pause.at_most(end)));
    let sure = Stopped::new(pauses.iter().map(|pause| pause.at_least()));
    let ticks = |clock: &Stopped| {
        let mut ticks: Vec<(i64, i64)> =
            spans.iter().map(|(first, last)| (clock.tick(start, *first), clock.tick(start, *last))).collect();
        ticks.sort_unstable();
        ticks
    };
    Range { least: least_gap(&ticks(&wide)), most: most_gap(&ticks(&sure)) }
}

/// A gap that no placing of the events closes: between days that no event may fall on.
fn least_gap(spans: &[(i64, i64)]) -> i64 {
    let mut covered = spans.first().map_or(0, |span| span.1);
    let mut least = 0;
    for (first, last) in spans {
        least = least.max(first - covered);
        covered = covered.max(*last);
    }
    least
}

/// The longest gap when every event falls as far as it can from its neighbours: only days that some event must precede or
/// follow bound it.
fn most_gap(spans: &[(i64, i64)]) -> i64 {
    let mut most = 0;
    for (start, _) in spans {
        // The next event comes at the latest on the earliest last day among the events that must fall after this day.
        let next = spans.iter().filter(|(first, _)| first > start).map(|(_, last)| *last).min();
        most = most.max(next.map_or(0, |next| next - start));
    }
    most
}

/// Stretches of days on which a clock stands still, in order and apart from each other.
struct Stopped(Vec<(Date, Date)>);

impl Stopped {
    fn new(stretches: impl Iterator<Item = (Date, Date)>) -> Self {
        let mut sorted: Vec<(Date, Date)> = stretches.filter(|(first, last)| first <= last).collect();
        sorted.sort();
        let mut apart: Vec<(Date, Date)> = Vec::new();
        for (first, last) in sorted {
            match apart.last_mut() {
                Some(before) if first <= before.1 => before.1 = before.1.max(last),
                _ => apart.push((first, last)),
            }
        }
        Stopped(apart)
    }

    /// Days from `start`, which is no later, to `day`, without those that stood still before `day`.
    fn tick(&self, start: Date, day: Date) -> i64 {
        let stopped = self.0.iter().map(|(first, last)| {
            let (first, after) = ((*first).max(start), last.tomorrow().map_or(day, |after| after.min(day)));
            days_from(first, after).max(0)
        });
        days_from(start, day) - stopped.sum::<i64>()
    }

    /// The first day on which as many days have run from `start` as from `start` to `end` without pauses.
    fn delayed(&self, start: Date, end: Date) -> Date {
        let wanted = days_from(start, end);
        let mut day = end;
        loop {
            let lacking = wanted - self.tick(start, day);
            match days_after(day, lacking) {
                Some(later) if lacking > 0 => day = later,
                _ => return day,
            }
        }
    }
}

/// Days from `from` to `to`, both counted, without those of pauses: at least with every pause as long as it may be, at most with
/// every pause as short as it can be.
pub fn days_without(from: PartialDate, to: PartialDate, pauses: &[Pause]) -> Range {
    let days = |first: Date, last: Date, stopped: Stopped| match last.tomorrow() {
        Ok(after) if first <= last => stopped.tick(first, after),
        _ => 0,
    };
    let wide = Stopped::new(pauses.iter().map(|pause| pause.at_most(to.last())));
    let sure = Stopped::new(pauses.iter().map(|pause| pause.at_least()));
    Range { least: days(from.last(), to.first(), wide), most: days(from.first(), to.last(), sure) }
}

/// Days that two periods share, the first and the last of each counted: at least with both as short as they can be, at most with
/// both as long.
pub fn shared_days(one: (PartialDate, PartialDate), other: (PartialDate, PartialDate)) -> Range {
    let days = |first: Date, last: Date| (days_from(first, last) + 1).max(0);
    let latest = one.0.last().max(other.0.last());
    let earliest = one.0.first().max(other.0.first());
    Range {
        least: days(latest, one.1.first().min(other.1.first())),
        most: days(earliest, one.1.last().min(other.1.last())),
    }
}

/// The fewest and most events in any of the whole years that start at `from` and end by `to`. A year that a pause falls into is
/// as much longer. Where not even the first year is over, it will have at least those that it has so far, and no most.
pub fn fewest_in_a_year(events: &[PartialDate], from: Date, to: Date, pauses: &[Pause]) -> Range {
    let stopped = Stopped::new(pauses.iter().map(|pause| pause.at_most(to)));
    let surely_between = |start: Date, end: Date| {
        let surely = events.iter().filter(|event| event.first() >= start && event.last() <= end).count();
        i64::try_from(surely).unwrap_or(i64::MAX)
    };
    let mut fewest = Range { least: i64::MAX, most: i64::MAX };
    let mut start = from;
    while let Ok(next) = start.checked_add(Span::new().years(1)) {
        let next = stopped.delayed(start, next);
        let Ok(end) = next.yesterday() else { break };
        if end > to {
            break;
        }
        let surely = surely_between(start, end);
        let maybe = events.iter().filter(|event| event.last() >= start && event.first() <= end).count();
        fewest.least = fewest.least.min(surely);
        fewest.most = fewest.most.min(i64::try_from(maybe).unwrap_or(i64::MAX));
        start = next;
    }
    if start == from { Range { least: surely_between(from, to), ..fewest } } else { fewest }
}

#[cfg(test)]
mod tests;
