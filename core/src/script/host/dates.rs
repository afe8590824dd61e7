//! Dates that may be known to the year or the month only. A comparison is true when it is certain.

use rhai::plugin::{Dynamic, EvalAltResult, export_module};

#[expect(
    clippy::unwrap_used,
    reason = "the macro unwraps arguments whose types the script engine has checked"
)]
#[export_module]
pub mod functions {
    use rhai::Array;

    use rhai::INT;

    use crate::document::PartialDate;
    use crate::script::clock::{self, Days};
    use crate::script::leaf::Day;
    use crate::script::view::script_error;
    use crate::script::{List, View};

    /// A date written in a rule: `day("2017-02-07")`; a year or a month will do.
    #[rhai_fn(return_raw)]
    pub fn day(text: &str) -> Result<Day, Box<EvalAltResult>> {
        let date = PartialDate::parse(text);
        date.map(|date| Day { date, at: None }).ok_or_else(|| script_error(format!("`{text}` is not a date")))
    }

    /// Whether `a` certainly comes before `b`.
    pub fn before(a: Day, b: Day) -> bool {
        a.date.before(b.date) == Some(true)
    }

    /// Whether `a` certainly comes after `b`.
    pub fn after(a: Day, b: Day) -> bool {
        b.date.before(a.date) == Some(true)
    }

    /// Whether `a` is over when `b` is: the end of 2026 is over by December 2026.
    pub fn over_by(a: Day, b: Day) -> bool {
        a.date.last() <= b.date.last()
    }

    /// Days from the first possible day of `a` to the last possible day of `b`; negative when `b` comes first.
    pub fn days_between(a: Day, b: Day) -> INT {
        clock::days_from(a.date.first(), b.date.last())
    }

    /// Days from `a` to `b`, as a length: `.least` and `.most` differ when a day is not known. Negative when `b` comes first.
    pub fn length_between(a: Day, b: Day) -> Days {
        clock::between(a.date, b.date)
    }

    /// The longest time between two dates of a field of the items, from `from` to `to`, which count as dates, too: a length.
    #[rhai_fn(pure)]
    pub fn longest_gap(list: &mut List, field: &str, from: Day, to: Day) -> Days {
        let dates: Vec<PartialDate> = list.days(field).iter().map(|day| day.date).collect();
        clock::longest_gap(&dates, from.date.first(), to.date.last())
    }

    /// How many dates of a field of the items fall into that year, of those that start at `from` and end by `to`, which has
    /// the fewest: `.least` and `.most` differ when a day is not known.
    #[rhai_fn(pure)]
    pub fn fewest_in_a_year(list: &mut List, field: &str, from: Day, to: Day) -> Days {
        let dates: Vec<PartialDate> = list.days(field).iter().map(|day| day.date).collect();
        clock::fewest_in_a_year(&dates, from.date.first(), to.date.last())
    }

    /// Days from `from` to `to`, both counted, without those in which a clock stood still. `pauses` is a list whose items have
    /// `from` and `to`.
    pub fn days_without(from: Day, to: Day, pauses: List) -> INT {
        let ends = |pause: &View| Some((pause.day("from")?.first(), pause.day("to")?.last()));
        let pauses: Vec<_> = pauses.read().iter().filter_map(|pause| ends(&pauses.view(*pause))).collect();
        clock::days_without(from.date.first(), to.date.last(), &pauses)
    }

    /// At least so many days.
    #[rhai_fn(get = "least", pure)]
    pub fn least(days: &mut Days) -> INT {
        days.least
    }

    /// At most so many days.
    #[rhai_fn(get = "most", pure)]
    pub fn most(days: &mut Days) -> INT {
        days.most
    }

    /// The earliest date of a field of all items, by its first possible day, or `()`.
    #[rhai_fn(pure)]
    pub fn earliest(list: &mut List, field: &str) -> Dynamic {
        list.days(field).into_iter().min_by_key(|day| day.date.first()).map_or(Dynamic::UNIT, Dynamic::from)
    }

    /// The latest date of a field of all items, by its last possible day, or `()`.
    #[rhai_fn(pure)]
    pub fn latest(list: &mut List, field: &str) -> Dynamic {
        list.days(field).into_iter().max_by_key(|day| day.date.last()).map_or(Dynamic::UNIT, Dynamic::from)
    }

    /// The dates of a field of all items; items without one are left out.
    #[rhai_fn(pure)]
    pub fn days(list: &mut List, field: &str) -> Array {
        list.days(field).into_iter().map(Dynamic::from).collect()
    }
}
