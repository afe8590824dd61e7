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
/// Half of what follows: of a year or a month, its middle.
const HALF_OF: Phrase = Phrase::Share(5000);
/// The day in the middle of a month, from its first.
const MIDDLE: i32 = 14;

impl Calendar<'_, '_> {
    /// Whether words for a part of a span or of a year of offices begin here.
    pub(super) fn opens_a_part(&self, at: usize) -> bool {
        let parts = [Phrase::StartOf, Phrase::MidOf, Phrase::EndOf, Phrase::OfficeYear];
        self.scene.phrase(at).is_some_and(|(phrase, _)| parts.contains(&phrase) || phrase == HALF_OF)
    }

    /// `fin de 2026`, `end of December 2026`: the last day; `mid-2027`: that in the middle; `early 2026`: the first quarter.
    pub(super) fn part_of(&self, at: usize) -> Option<Draft> {
        let (phrase, last) = self.scene.phrase(at)?;
        if phrase == HALF_OF {
            return self.half_of(at, last);
        }
        if !matches!(phrase, Phrase::StartOf | Phrase::MidOf | Phrase::EndOf) {
            return None;
        }
        let point = self.point(self.span_behind(last)?, true)?;
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

    /// `la mitad de 2027`: what stands before it tells of no other half, and what follows is no number of things.
    fn half_of(&self, at: usize, last: usize) -> Option<Draft> {
        let free = self.scene.before(at).is_none_or(|before| {
            let sense = self.scene.sense(before);
            sense.is_function() || self.scene.is(before, Kind::Sign)
        });
        let next = self.span_behind(last).filter(|_| free && self.scene.has(last, Sense::Particle))?;
        let point = self.point(next, false)?;
        // `half of the 2025 graduates`
        if self.scene.after(point.end).is_some_and(|next| self.scene.is_unknown(next)) {
            return None;
        }
        let (first, last) = (point.first?.first(), point.last?.last());
        Some(Draft::date(point.end, middle(first, last)))
    }

    /// The token behind words for a part of a span: articles and the like stand between.
    fn span_behind(&self, last: usize) -> Option<usize> {
        let mut next = last + 1;
        while self.scene.is_sign(next, "-")
            || (self.scene.sense(next).any(&[Sense::Determiner, Sense::YearWord])
                && !self.scene.is(next, Kind::Number))
        {
            next += 1;
        }
        (next < self.scene.tokens.len()).then_some(next)
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
