//! The beginning, middle and end of a span of time: `early 2026`, `mid-2027`, `fines de marzo de 2026`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::grammar::{Phrase, Sense};
use super::super::token::Kind;
use super::Draft;
use super::calendar::Calendar;
use crate::document::PartialDate;

/// The months of a year that are early, and those that are over in its middle.
const EARLY: i32 = 3;
const HALF: i32 = 6;
/// The day in the middle of a month, from its first.
const MIDDLE: i32 = 14;

impl Calendar<'_, '_> {
    /// Whether words for a part of a span or of a year of offices begin here.
    pub(super) fn opens_a_part(&self, at: usize) -> bool {
        let parts = [Phrase::StartOf, Phrase::MidOf, Phrase::EndOf, Phrase::OfficeYear];
        self.scene.phrase(at).is_some_and(|(phrase, _)| parts.contains(&phrase))
    }

    /// `fin de 2026`, `end of December 2026`: the last day; `mid-2027`: that in the middle; `early 2026`: the first quarter.
    pub(super) fn part_of(&self, at: usize) -> Option<Draft> {
        let (phrase, last) = self.scene.phrase(at)?;
        if !matches!(phrase, Phrase::StartOf | Phrase::MidOf | Phrase::EndOf) {
            return None;
        }
        let mut next = last + 1;
        while self.scene.is_sign(next, "-")
            || (self.scene.sense(next).any(&[Sense::Determiner, Sense::YearWord])
                && !self.scene.is(next, Kind::Number))
        {
            next += 1;
        }
        let point = self.point(next, true)?;
        let (Some(first), Some(last)) = (point.first, point.last) else {
            return Some(Draft::date(point.end, None));
        };
        let (first, last) = (first.first(), last.last());
        Some(match phrase {
            Phrase::StartOf => early(&point, first, last),
            Phrase::MidOf => Draft::date(point.end, middle(first, last)),
            _ => Draft::date(point.end, Some(last.into())),
        })
    }
}

/// The first quarter of a year; what is early in a month is not agreed.
fn early(point: &Draft, first: Date, last: Date) -> Draft {
    match months_on(first, EARLY) {
        Some(end) if is_year(first, last) => {
            Draft::period(point.end, month_of(first), month_of(end).filter(|_| end <= last))
        }
        _ => Draft { ..*point },
    }
}

/// The last day of June, the fifteenth; of other spans their last day.
fn middle(first: Date, last: Date) -> Option<PartialDate> {
    let day = if is_year(first, last) {
        months_on(first, HALF)?
    } else if first.first_of_month() == first && first.last_of_month() == last {
        first.checked_add(MIDDLE.days()).ok()?
    } else {
        last
    };
    Some(day.into())
}

fn is_year(first: Date, last: Date) -> bool {
    months_on(first, 2 * HALF) == Some(last)
}

/// The last day of so many months from a first day.
fn months_on(first: Date, months: i32) -> Option<Date> {
    first.checked_add(months.months()).ok()?.yesterday().ok()
}

fn month_of(day: Date) -> Option<PartialDate> {
    PartialDate::month(day.year(), day.month())
}
