//! Dates that may be known to the year or the month only. A comparison is true when it is certain.

use rhai::plugin::{EvalAltResult, export_module};

#[export_module]
pub mod functions {
    use rhai::INT;

    use crate::document::PartialDate;
    use crate::script::clock::{self, Range};
    use crate::script::leaf::Day;
    use crate::script::view::script_error;

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

    /// Days from `a` to `b`, as a range: `.least` and `.most` differ when a day is not known. Negative when `b` comes first.
    pub fn length_between(a: Day, b: Day) -> Range {
        clock::between(a.date, b.date)
    }
}
