//! A date as records know it: a year, a month or a day. Finding dates in prose is the work of `text`.

use std::fmt;

use jiff::civil::Date;

/// A date that may be known to the year, the month or the day only.
///
/// It stands for the span of days from [`PartialDate::first`] to [`PartialDate::last`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    first: Date,
    last: Date,
}

impl PartialDate {
    /// Reads `2026`, `2026-03` or `2026-03-01`; `None` for anything else and for days that do not exist.
    ///
    /// ```
    /// use rasero::document::PartialDate;
    /// let march = PartialDate::parse("2026-03").unwrap();
    /// assert_eq!(march.last().to_string(), "2026-03-31");
    /// assert_eq!(PartialDate::parse("2026-02-30"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        let mut parts = text.split('-');
        let year = parts.next().filter(|part| digits(part, 4))?.parse().ok()?;
        let Some(month) = parts.next() else { return Self::year(year) };
        let month = digits(month, 2).then(|| month.parse().ok()).flatten()?;
        let Some(day) = parts.next() else { return Self::month(year, month) };
        let day = digits(day, 2).then(|| day.parse().ok()).flatten()?;
        if parts.next().is_some() { None } else { Self::day(year, month, day) }
    }

    /// A whole year; `None` outside 1 to 9999.
    pub fn year(year: i16) -> Option<Self> {
        if year < 1 {
            return None;
        }
        Some(PartialDate { first: Date::new(year, 1, 1).ok()?, last: Date::new(year, 12, 31).ok()? })
    }

    /// A whole month; `None` when there is no such month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok().filter(|_| year >= 1)?;
        Some(PartialDate { first, last: first.last_of_month() })
    }

    /// One day; `None` when there is no such day.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().filter(|_| year >= 1).map(Self::from)
    }

    /// Some day from `first` to `last`, whichever comes first.
    pub fn spanning(first: Date, last: Date) -> Self {
        PartialDate { first: first.min(last), last: first.max(last) }
    }

    /// The first day that it can be.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day that it can be.
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether the day is known.
    pub fn is_day(self) -> bool {
        self.first == self.last
    }

    /// Whether every day of this date comes before every day of the other; `None` when it cannot be known.
    ///
    /// ```
    /// use rasero::document::PartialDate;
    /// let date = |text| PartialDate::parse(text).unwrap();
    /// assert_eq!(date("2026-03").before(date("2026-04-01")), Some(true));
    /// assert_eq!(date("2026").before(date("2026-04-01")), None);
    /// ```
    pub fn before(self, other: Self) -> Option<bool> {
        if self.last < other.first {
            Some(true)
        } else if self.first >= other.last {
            Some(false)
        } else {
            None
        }
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        PartialDate { first: day, last: day }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_day() {
            write!(f, "{}", self.first)
        } else if self.first.month() == self.last.month() {
            write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
        } else {
            write!(f, "{:04}", self.first.year())
        }
    }
}
