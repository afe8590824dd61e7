//! Dates as tables have them: numbers in a known order. Names of months are prose and not read here.

use std::ops::RangeInclusive;

use super::DateOrder;
use crate::document::PartialDate;

/// How the dates of a table are to be read.
#[derive(Clone, Debug)]
pub(super) struct DateStyle {
    pub(super) order: DateOrder,
    /// What a year of two digits counts from.
    pub(super) century: Option<i16>,
    /// Years that can be right.
    pub(super) years: RangeInclusive<i16>,
}

/// What became of a cell with a date.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum DateReading {
    Date(PartialDate),
    /// Impossible in the order of the table, possible in this one.
    Only(DateOrder),
    /// A date, but of a year that cannot be right.
    FarOff,
    No,
}

impl DateStyle {
    /// Reads a date in the order of the table. Dates that start with a year of four digits need no order.
    pub(super) fn read(&self, text: &str) -> DateReading {
        let date = PartialDate::parse(without_time(text)).or_else(|| self.in_order(text, self.order));
        let Some(date) = date else {
            let others = [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd];
            let other = others.into_iter().find(|other| self.in_order(text, *other).is_some());
            return other.map_or(DateReading::No, DateReading::Only);
        };
        if self.years.contains(&date.first().year()) { DateReading::Date(date) } else { DateReading::FarOff }
    }

    fn in_order(&self, text: &str, order: DateOrder) -> Option<PartialDate> {
        let separator = text.chars().find(|c| matches!(c, '/' | '-' | '.'))?;
        let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
        let (year, month, day) = match parts.as_slice() {
            [year, month] if year.len() == 4 => (year, month, None),
            [month, year] => (year, month, None),
            [year, month, day] if year.len() == 4 => (year, month, Some(day)),
            [first, second, third] => match order {
                DateOrder::Dmy => (third, second, Some(first)),
                DateOrder::Mdy => (third, first, Some(second)),
                DateOrder::Ymd => (first, second, Some(third)),
            },
            _ => return None,
        };
        let (year, month) = (self.year(year)?, small(month)?);
        match day {
            Some(day) => PartialDate::day(year, month, small(day)?),
            None => PartialDate::month(year, month),
        }
    }

    fn year(&self, digits: &str) -> Option<i16> {
        let year = digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        match digits.len() {
            4 => Some(year),
            2 => self.century.map(|century| century.saturating_add(year)),
            _ => None,
        }
    }
}

/// A month or a day: one or two digits.
fn small(digits: &str) -> Option<i8> {
    let fits = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| digits.parse().ok()).flatten()
}

/// `2014-05-01` of `2014-05-01 00:00:00`, as spreadsheets and data frames write it.
fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((date, time)) if time.bytes().all(|byte| byte.is_ascii_digit() || b":.+-Z ".contains(&byte)) => {
            date
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, order: DateOrder) -> String {
        let style = DateStyle { order, century: Some(2000), years: 1990..=2100 };
        match style.read(text) {
            DateReading::Date(date) => date.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn dates_follow_the_order_and_never_guess() {
        let texts = [
            "12/01/2012",
            "31/12/2013",
            "12/31/2013",
            "2012",
            "2012-05",
            "2012-05-07",
            "05/2012",
            "2012/05",
            "1-2-2013",
            "1.2.13",
            "13/12/11",
            "2014-05-01 00:00:00",
            "2014-05-01T10:00:00Z",
            "2012/5/31",
            "30/02/2012",
            "2012-2013",
            "7/15/1905",
            "1905",
            "September 2012",
            "Quarter 3 2012",
            "Ongoing",
            "1/2/3",
            "//",
            "",
            "1/2/20134",
            "٣/٤/2012",
        ];
        let line =
            |text: &&str| format!("{text}: {} {}", read(text, DateOrder::Dmy), read(text, DateOrder::Mdy));
        insta::assert_snapshot!(texts.iter().map(line).collect::<Vec<_>>().join("\n"), @r#"
        12/01/2012: 2012-01-12 2012-12-01
        31/12/2013: 2013-12-31 Only(Dmy)
        12/31/2013: Only(Mdy) 2013-12-31
        2012: 2012 2012
        2012-05: 2012-05 2012-05
        2012-05-07: 2012-05-07 2012-05-07
        05/2012: 2012-05 2012-05
        2012/05: 2012-05 2012-05
        1-2-2013: 2013-02-01 2013-01-02
        1.2.13: 2013-02-01 2013-01-02
        13/12/11: 2011-12-13 Only(Dmy)
        2014-05-01 00:00:00: 2014-05-01 2014-05-01
        2014-05-01T10:00:00Z: 2014-05-01 2014-05-01
        2012/5/31: 2012-05-31 2012-05-31
        30/02/2012: No No
        2012-2013: No No
        7/15/1905: Only(Mdy) FarOff
        1905: FarOff FarOff
        September 2012: No No
        Quarter 3 2012: No No
        Ongoing: No No
        1/2/3: No No
        //: No No
        : No No
        1/2/20134: No No
        ٣/٤/2012: No No
        "#);
    }
}
