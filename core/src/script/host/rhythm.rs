//! What happens again and again: dates of a list, the longest time between them, how many a year, clocks that pauses stop.

use rhai::plugin::{Dynamic, EvalAltResult, export_module};

use crate::document::PartialDate;
use crate::script::clock::Pause;
use crate::script::leaf::Day;
use crate::script::view::script_error;
use crate::script::{List, View};

type Fallible<T> = Result<T, Box<EvalAltResult>>;

#[expect(
    clippy::unwrap_used,
    reason = "the macro unwraps arguments whose types the script engine has checked"
)]
#[export_module]
pub mod functions {
    use rhai::{Array, INT};

    use super::{Fallible, dates_of, days_of, pauses_of, pick};
    use crate::document::PartialDate;
    use crate::script::clock::{self, Range};
    use crate::script::leaf::Day;
    use crate::script::{List, View};

    /// The dates of a field of all items; items without one are left out.
    #[rhai_fn(pure)]
    pub fn days(list: &mut List, field: &str) -> Array {
        list.days(field).into_iter().map(Dynamic::from).collect()
    }

    /// The dates of a list of dates: `website.updates.days()`.
    #[rhai_fn(name = "days", pure)]
    pub fn own_days(list: &mut List) -> Array {
        list.own_days().into_iter().map(Dynamic::from).collect()
    }

    /// The earliest date of a field of all items, by its first possible day, or `()`.
    #[rhai_fn(pure)]
    pub fn earliest(list: &mut List, field: &str) -> Dynamic {
        pick(list.earliest(field))
    }

    /// The latest date of a field of all items, by its last possible day, or `()`.
    #[rhai_fn(pure)]
    pub fn latest(list: &mut List, field: &str) -> Dynamic {
        pick(list.latest(field))
    }

    /// The earliest of several dates, by its last possible day: which surely came first; `()` when there is none. Absent ones
    /// are left out: `[as_of, plan.end].earliest()`.
    #[rhai_fn(name = "earliest", return_raw, pure)]
    pub fn earliest_of(dates: &mut Array) -> Fallible<Dynamic> {
        Ok(pick(days_of(dates)?.into_iter().min_by_key(|day| day.date.last())))
    }

    /// The latest of several dates, by its last possible day; `()` when there is none. Absent ones are left out.
    #[rhai_fn(name = "latest", return_raw, pure)]
    pub fn latest_of(dates: &mut Array) -> Fallible<Dynamic> {
        Ok(pick(days_of(dates)?.into_iter().max_by_key(|day| day.date.last())))
    }

    /// The different ones of several dates. Absent ones are left out.
    #[rhai_fn(name = "distinct", return_raw, pure)]
    pub fn distinct_dates(dates: &mut Array) -> Fallible<Array> {
        let mut seen: Vec<PartialDate> = Vec::new();
        let mut days = days_of(dates)?;
        days.retain(|day| {
            let new = !seen.contains(&day.date);
            seen.push(day.date);
            new
        });
        Ok(days.into_iter().map(Dynamic::from).collect())
    }

    /// The longest time between two dates of a field of the items, from `from` to `to`, which count as dates, too: days as a
    /// range.
    #[rhai_fn(pure)]
    pub fn longest_gap(list: &mut List, field: &str, from: Day, to: Day) -> Range {
        let dates: Vec<PartialDate> = list.days(field).iter().map(|day| day.date).collect();
        clock::longest_gap(&dates, from.date, to.date, &[])
    }

    /// The longest time between two of these dates, from `from` to `to`, which count as dates, too: days as a range. For dates
    /// that stand in several places: `(website.updates.days() + [website.updated_on]).longest_gap(from, to)`.
    #[rhai_fn(name = "longest_gap", return_raw, pure)]
    pub fn longest_gap_of(dates: &mut Array, from: Day, to: Day) -> Fallible<Range> {
        Ok(clock::longest_gap(&dates_of(dates)?, from.date, to.date, &[]))
    }

    /// The same on a clock that stands still during the pauses, a list whose items have `from` and `to`. One without `to` goes
    /// on.
    #[rhai_fn(name = "longest_gap", return_raw, pure)]
    pub fn longest_gap_without(dates: &mut Array, from: Day, to: Day, pauses: List) -> Fallible<Range> {
        Ok(clock::longest_gap(&dates_of(dates)?, from.date, to.date, &pauses_of(&pauses)))
    }

    /// How many dates of a field of the items fall into that year, of those that start at `from` and end by `to`, which has
    /// the fewest: a range. While the first year is not over: at least those so far, without a most.
    #[rhai_fn(pure)]
    pub fn fewest_in_a_year(list: &mut List, field: &str, from: Day, to: Day) -> Range {
        let dates: Vec<PartialDate> = list.days(field).iter().map(|day| day.date).collect();
        clock::fewest_in_a_year(&dates, from.date.first(), to.date.last(), &[])
    }

    /// How many of these dates fall into that year which has the fewest, of those that start at `from` and end by `to`: a
    /// range. While the first year is not over: at least those so far, without a most.
    #[rhai_fn(name = "fewest_in_a_year", return_raw, pure)]
    pub fn fewest_in_a_year_of(dates: &mut Array, from: Day, to: Day) -> Fallible<Range> {
        Ok(clock::fewest_in_a_year(&dates_of(dates)?, from.date.first(), to.date.last(), &[]))
    }

    /// The same on a clock that stands still during the pauses: a year that one falls into is as much longer.
    #[rhai_fn(name = "fewest_in_a_year", return_raw, pure)]
    pub fn fewest_in_a_year_without(dates: &mut Array, from: Day, to: Day, pauses: List) -> Fallible<Range> {
        let (dates, pauses) = (dates_of(dates)?, pauses_of(&pauses));
        Ok(clock::fewest_in_a_year(&dates, from.date.first(), to.date.last(), &pauses))
    }

    /// Days from `from` to `to`, both counted, without those in which a clock stood still: a range. `pauses` is a list whose
    /// items have `from` and `to`.
    pub fn days_without(from: Day, to: Day, pauses: List) -> Range {
        clock::days_without(from.date, to.date, &pauses_of(&pauses))
    }

    /// Days that two periods share, the first and the last of each counted: a range. The first goes from `from` to `to`, the
    /// other from `other_from` to `other_to`.
    pub fn shared_days(from: Day, to: Day, other_from: Day, other_to: Day) -> Range {
        clock::shared_days((from.date, to.date), (other_from.date, other_to.date))
    }

    /// The day on which the plan came to its end: its last day, or the day before on which it was suspended or withdrawn or
    /// its member was suspended, made inactive or left; `()` when the record knows of none.
    #[rhai_fn(return_raw, pure)]
    pub fn closes_on(plan: &mut View) -> Fallible<Dynamic> {
        Ok(pick(plan.closing_day()?))
    }

    /// At least so much.
    #[rhai_fn(get = "least", pure)]
    pub fn least(range: &mut Range) -> INT {
        range.least
    }

    /// At most so much.
    #[rhai_fn(get = "most", pure)]
    pub fn most(range: &mut Range) -> INT {
        range.most
    }
}

fn pick(day: Option<Day>) -> Dynamic {
    day.map_or(Dynamic::UNIT, Dynamic::from)
}

/// The dates of an array; anything else than dates and absent ones is a mistake of the rule.
fn days_of(dates: &[Dynamic]) -> Fallible<Vec<Day>> {
    let given = dates.iter().filter(|value| !value.is_unit());
    let day = |value: &Dynamic| value.read_lock::<Day>().map(|day| day.clone());
    given.map(|value| day(value).ok_or_else(|| script_error("this is a list of dates only".into()))).collect()
}

fn dates_of(dates: &[Dynamic]) -> Fallible<Vec<PartialDate>> {
    Ok(days_of(dates)?.into_iter().map(|day| day.date).collect())
}

/// Pauses of a list; one without a first day stops no clock.
fn pauses_of(pauses: &List) -> Vec<Pause> {
    let ends = |pause: View| Some(Pause { from: pause.day("from")?, to: pause.day("to") });
    pauses.read().iter().filter_map(|pause| ends(pauses.view(*pause))).collect()
}
