//! Dates, periods, recurrences and deadlines in prose, resolved where the text allows it. Never looks at a clock.

mod calendar;
mod clock;
mod edges;
mod kept;
mod parts;
mod ranks;
mod years;

use super::reading::{Span, Style};
use super::scene::Scene;
use crate::document::PartialDate;

/// What a mention of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateKind {
    /// A day, a month or a year; also the day that words for a middle or an end come to (`mid-2027`, `late 2026`).
    Date,
    /// A stretch between two dates: `primer trimestre de 2026`, `2023-2025`, `early 2027`.
    Period,
    /// Something that comes back: `cada mes`, `monthly`.
    Recurrence,
    /// A length of time that counts from something else: `dentro de 90 días`.
    Deadline,
}

impl DateKind {
    /// Reads the word for it; `None` for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [DateKind::Date, DateKind::Period, DateKind::Recurrence, DateKind::Deadline];
        all.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The word for it in reports and scripts: `date`, `period`, `recurrence`, `deadline`.
    pub fn as_str(self) -> &'static str {
        match self {
            DateKind::Date => "date",
            DateKind::Period => "period",
            DateKind::Recurrence => "recurrence",
            DateKind::Deadline => "deadline",
        }
    }
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Length {
    /// Hours.
    Hours(u32),
    /// Days; weeks are seven.
    Days(u32),
    /// Days on which offices work.
    WorkingDays(u32),
    /// Months; a quarter is three, a year is twelve.
    Months(u32),
}

impl Length {
    /// From the value of a unit or frequency: a number of days, or 100 and a number of months; 0 is an hour.
    fn of(value: u16) -> Length {
        match value.checked_sub(100) {
            Some(months) => Length::Months(u32::from(months)),
            None if value == 0 => Length::Hours(1),
            None => Length::Days(u32::from(value)),
        }
    }

    fn times(self, factor: u32) -> Length {
        match self {
            Length::Hours(hours) => Length::Hours(hours.saturating_mul(factor)),
            Length::Days(days) => Length::Days(days.saturating_mul(factor)),
            Length::WorkingDays(days) => Length::WorkingDays(days.saturating_mul(factor)),
            Length::Months(months) => Length::Months(months.saturating_mul(factor)),
        }
    }

    /// The length between things that happen so many times in this one, rounded down; at least a day or a month.
    fn shared(self, times: u32) -> Length {
        let part = |whole: u32| whole.checked_div(times).unwrap_or(whole).max(1);
        match self {
            Length::Hours(hours) => Length::Hours(part(hours)),
            Length::Days(days) => Length::Days(part(days)),
            Length::WorkingDays(days) => Length::WorkingDays(part(days)),
            Length::Months(months) if months < times => Length::Days(part(months.saturating_mul(30))),
            Length::Months(months) => Length::Months(part(months)),
        }
    }
}

/// A date, period, recurrence or deadline in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: DateKind,
    /// When it begins, where the text tells. For a [`DateKind::Date`] the same as `last`.
    pub first: Option<PartialDate>,
    /// When it ends, where the text tells.
    pub last: Option<PartialDate>,
    /// How long it is, for deadlines; how often it comes, for recurrences.
    pub length: Option<Length>,
}

impl DateMention {
    /// The date of a [`DateKind::Date`] that the text tells in full.
    pub fn date(&self) -> Option<PartialDate> {
        self.first.filter(|_| self.kind == DateKind::Date)
    }
}

/// Which of `3/4/2026` is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// The third of April.
    #[default]
    DayFirst,
    /// The fourth of March.
    MonthFirst,
}

/// A mention before its span is known.
#[derive(Clone, Copy, Debug)]
struct Draft {
    end: usize,
    kind: DateKind,
    first: Option<PartialDate>,
    last: Option<PartialDate>,
    length: Option<Length>,
}

impl Draft {
    fn date(end: usize, date: Option<PartialDate>) -> Self {
        Draft { end, kind: DateKind::Date, first: date, last: date, length: None }
    }

    fn period(end: usize, first: Option<PartialDate>, last: Option<PartialDate>) -> Self {
        Draft { end, kind: DateKind::Period, first, last, length: None }
    }

    fn lasting(end: usize, kind: DateKind, length: Length) -> Self {
        Draft { end, kind, first: None, last: None, length: Some(length) }
    }
}

/// Finds the mentions of time, in order, and flags the tokens that belong to them in `taken`.
pub(super) fn find(scene: &Scene<'_>, style: Style, taken: &mut [bool]) -> Vec<DateMention> {
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < scene.tokens.len() {
        let read =
            || calendar::read(scene, style.dates, at).or_else(|| clock::read(scene, style.numbers, at));
        let Some(draft) = (!scene.is_plain(at)).then(read).flatten() else {
            at += 1;
            continue;
        };
        let end = draft.end.max(at);
        if let Some(flags) = taken.get_mut(at..=end) {
            flags.fill(true);
        }
        let Draft { kind, first, last, length, .. } = draft;
        mentions.push(DateMention { span: scene.tokens.span(at, end), kind, first, last, length });
        at = end + 1;
    }
    mentions
}
