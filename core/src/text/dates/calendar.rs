//! Dates and periods of the calendar: days, months, years, quarters, and ranges of them.

use rust_decimal::prelude::ToPrimitive;

use super::super::grammar::Sense;
use super::super::number::{self, NumberStyle, small};
use super::super::scene::Scene;
use super::super::token::{Case, Gap, Kind};
use super::parts::next_year;
use super::{DateKind, DateOrder, Draft};
use crate::document::PartialDate;

/// The date or period that begins at a token.
pub(super) fn read(scene: &Scene<'_>, order: DateOrder, at: usize) -> Option<Draft> {
    let calendar = Calendar { scene, order };
    if !calendar.may_begin(at) {
        return None;
    }
    let draft =
        calendar.part_of(at).or_else(|| calendar.open_range(at)).or_else(|| calendar.point(at, false))?;
    Some(calendar.range_from(at, draft).unwrap_or(draft))
}

pub(super) struct Calendar<'a, 'b> {
    pub scene: &'b Scene<'a>,
    pub order: DateOrder,
}

impl Calendar<'_, '_> {
    fn may_begin(&self, at: usize) -> bool {
        let sense = self.scene.sense(at);
        self.scene.is(at, Kind::Number)
            || sense.any(&[Sense::Month, Sense::Season, Sense::Ordinal, Sense::Unit, Sense::Number])
            || self.is_letter_and_digit(at)
            || self.fiscal(at).is_some()
            || self.opens_a_part(at)
    }

    /// `T3`, `Q3`
    fn is_letter_and_digit(&self, at: usize) -> bool {
        matches!(self.scene.folded(at).as_bytes(), [_, digit] if digit.is_ascii_digit())
    }

    /// A single date or a named period.
    pub(super) fn point(&self, at: usize, loose: bool) -> Option<Draft> {
        self.numeric(at)
            .or_else(|| self.fiscal(at))
            .or_else(|| self.day_month(at))
            .or_else(|| self.month_day(at))
            .or_else(|| self.month_year(at))
            .or_else(|| self.season(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.year_part(at))
            .or_else(|| self.bare_year(at, loose))
            .or_else(|| self.bare_month(at, loose))
    }

    /// `2026-03-31`, `31/03/2026`, `31.03.2026`, `03/2026`, `2026-03`, `2023-2025`.
    fn numeric(&self, at: usize) -> Option<Draft> {
        if !self.scene.is(at, Kind::Number) || self.glued(at) {
            return None;
        }
        if let Some(years) = self.years(at) {
            return Some(years);
        }
        if self.after_label(at) {
            return None;
        }
        let text = self.scene.folded(at);
        if text.len() > 4 {
            let mut parts = text.split('.').map(str::parse::<i16>);
            let (day, month, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
            return (parts.next().is_none() && year >= 1000)
                .then(|| Draft::date(at, self.ordered(day, month, year)));
        }
        let a = small(self.scene, at)?;
        let (b, two) = self.part_after(at)?;
        if let Some((c, three)) = self.part_after(two) {
            let date =
                if text.len() == 4 { day(a, b, c) } else { self.ordered(a, b, self.full_year(c, three)?) };
            return date.map(|date| Draft::date(three, Some(date)));
        }
        let whole = if self.year(at).is_some() && self.scene.folded(two).len() == 2 {
            month(a, b)
        } else if self.year(two).is_some() {
            month(b, a)
        } else {
            None
        };
        whole.map(|date| Draft::date(two, Some(date)))
    }

    /// `2023-2025`; after the name of a law only numbers with a slash are read as its own.
    fn years(&self, at: usize) -> Option<Draft> {
        let first = self.year(at)?;
        let (short, end) = self.part_after(at)?;
        let last = self.year(end).or_else(|| next_year(first, short))?;
        let slash = self.scene.is_sign(at + 1, "/");
        let sound = first.before(last) == Some(true) && !(slash && self.after_label(at));
        sound.then(|| Draft::period(end, Some(first), Some(last)))
    }

    /// The number (or month name) after `/` or `-`, without spaces, and its token.
    pub(super) fn part_after(&self, at: usize) -> Option<(i16, usize)> {
        let sign = self.scene.after(at)?;
        let next = self.scene.after(sign)?;
        let tight = |at| self.scene.token(at).is_some_and(|token| token.gap == Gap::None);
        if !matches!(self.scene.folded(sign), "/" | "-") || !tight(sign) || !tight(next) {
            return None;
        }
        let named = || self.scene.has(next, Sense::Month).then(|| self.month_of(next));
        small(self.scene, next).or_else(named).map(|value| (value, next))
    }

    pub(super) fn full_year(&self, value: i16, at: usize) -> Option<i16> {
        match self.scene.folded(at).len() {
            4 => Some(value),
            2 => Some(if value < 80 { 2000 + value } else { 1900 + value }),
            _ => None,
        }
    }

    fn ordered(&self, a: i16, b: i16, year: i16) -> Option<PartialDate> {
        let (day_first, month_first) = (day(year, b, a), day(year, a, b));
        match self.order {
            DateOrder::DayFirst => day_first.or(month_first),
            DateOrder::MonthFirst => month_first.or(day_first),
        }
    }

    /// `31 de diciembre de 2025`, `1st of May, 2026`, `31 December`.
    fn day_month(&self, at: usize) -> Option<Draft> {
        let (number, end) = self.day_number(at).or_else(|| self.day_in_words(at))?;
        let mut next = self.scene.after(end)?;
        let joined = self.scene.has(next, Sense::Particle);
        if joined {
            next = self.scene.after(next)?;
        }
        let (of_year, end) = self.month_name(next)?;
        let Some((year, end)) = self.year_after(end) else {
            // `three may`: a word is no day by itself.
            let sure = joined || self.scene.is(at, Kind::Number) || self.scene.has(at, Sense::Ordinal);
            return (sure && (1..=31).contains(&number)).then(|| Draft::date(end, None));
        };
        Some(Draft::date(end, day(year, of_year, number)))
    }

    /// `December 31, 2026`, `March 3rd`.
    fn month_day(&self, at: usize) -> Option<Draft> {
        let (of_year, end) = self.month_name(at)?;
        let (number, end) = self.day_number(self.scene.after(end)?)?;
        let Some((year, end)) = self.year_after(end) else {
            // `Marco 4` is a milestone.
            let sure = self.scene.token(at).is_some_and(|token| token.case != Case::Lower)
                && !self.scene.has(at, Sense::Label);
            return (sure && (1..=31).contains(&number)).then(|| Draft::date(end, None));
        };
        Some(Draft::date(end, day(year, of_year, number)))
    }

    /// `diciembre de 2025`, `Dec 2025`.
    fn month_year(&self, at: usize) -> Option<Draft> {
        let (of_year, end) = self.month_name(at)?;
        let (year, end) = self.year_after(end)?;
        month(year, of_year).map(|date| Draft::date(end, Some(date)))
    }

    /// `primavera de 2026`, `fall 2027`: somewhere in that year, since a season is no date and comes twice on a globe.
    fn season(&self, at: usize) -> Option<Draft> {
        let (year, end) = self.scene.has(at, Sense::Season).then(|| self.year_after(at)).flatten()?;
        Some(Draft::period(end, PartialDate::year(year), PartialDate::year(year)))
    }

    /// A range whose first end leaves out what the second says: `enero a marzo de 2026`, `del 1 al 15 de marzo de 2026`.
    fn open_range(&self, at: usize) -> Option<Draft> {
        if let Some((of_year, end)) = self.month_name(at) {
            let next = self.range_next(at, end)?;
            let last = self.month_year(next)?;
            let first = month(last.last?.first().year(), of_year);
            return Some(Draft::period(last.end, first, last.last));
        }
        let (number, end) = self.day_number(at).or_else(|| self.day_in_words(at))?;
        let last = self.day_month(self.range_next(at, end)?)?;
        let date = last.last?.first();
        Some(Draft::period(last.end, day(date.year(), i16::from(date.month()), number), last.last))
    }

    /// Two dates with a range between them.
    fn range_from(&self, at: usize, first: Draft) -> Option<Draft> {
        let start = first.first?;
        let next = self.range_next(at, first.end)?;
        let last = self.part_of(next).or_else(|| self.point(next, first.kind == DateKind::Date))?;
        let end = last.last.filter(|end| end.before(start) != Some(true))?;
        Some(Draft::period(last.end, Some(start), Some(end)))
    }

    /// The token where the far end of a range begins, when one follows `end`.
    fn range_next(&self, at: usize, end: usize) -> Option<usize> {
        let joint = self.scene.after(end)?;
        let token = self.scene.token(joint)?;
        if token.gap == Gap::Hyphen {
            return Some(joint);
        }
        let between = || {
            let from = self.scene.before(at);
            self.scene.has(joint, Sense::Conjunction) && self.scene.has_some(from, Sense::RangeFrom)
        };
        if !self.scene.is_sign(joint, "-") && !self.scene.has(joint, Sense::RangeTo) && !between() {
            return None;
        }
        let mut next = self.scene.after(joint)?;
        if self.scene.has(next, Sense::Determiner) {
            next = self.scene.after(next)?;
        }
        Some(next)
    }

    fn day_number(&self, at: usize) -> Option<(i16, usize)> {
        if self.scene.has(at, Sense::Ordinal) && self.scene.sense(at).value == 1 {
            return Some((1, at));
        }
        let number = small(self.scene, at).filter(|number| (1..=31).contains(number))?;
        let suffix = self.ordinal_suffix(at).filter(|suffix| self.is_glued(*suffix));
        Some((number, suffix.unwrap_or(at)))
    }

    /// `treinta y uno` of a date in words.
    fn day_in_words(&self, at: usize) -> Option<(i16, usize)> {
        let found = number::read(self.scene, NumberStyle::default(), at).filter(|found| !found.digits)?;
        let day = found.value.to_i16().filter(|day| (1..=31).contains(day))?;
        Some((day, found.last))
    }

    /// What makes a rank of the digits before it: the `er` of `1er`, `1 er` and `1.er`.
    pub(super) fn ordinal_suffix(&self, at: usize) -> Option<usize> {
        let mut next = self.scene.after(at).filter(|_| self.scene.is(at, Kind::Number))?;
        if self.scene.is_sign(next, ".") && self.is_glued(next) {
            next = self.scene.after(next).filter(|next| self.is_glued(*next))?;
        }
        self.scene.has(next, Sense::OrdinalSuffix).then_some(next)
    }

    fn is_glued(&self, at: usize) -> bool {
        self.scene.token(at).is_some_and(|token| token.gap == Gap::None)
    }

    /// A month by name, and its last token: the point of `dic.` is part of it.
    pub(super) fn month_name(&self, at: usize) -> Option<(i16, usize)> {
        let sense = self.scene.sense(at);
        if !sense.has(Sense::Month) {
            return None;
        }
        let point = self.scene.after(at).filter(|next| {
            self.scene.is_sign(*next, ".")
                && self.scene.folded(at).len() <= 5
                && self.scene.after(*next).is_some_and(|next| {
                    self.scene.is(next, Kind::Number) || self.scene.has(next, Sense::Particle)
                })
        });
        Some((self.month_of(at), point.unwrap_or(at)))
    }

    fn month_of(&self, at: usize) -> i16 {
        i16::try_from(self.scene.sense(at).month).unwrap_or_default()
    }

    /// The year that follows a token, `de`, `del año` and commas apart, and its token.
    pub(super) fn year_after(&self, at: usize) -> Option<(i16, usize)> {
        let mut next = self.scene.after(at)?;
        for _ in 0..3 {
            let link = self.scene.sense(next).any(&[Sense::Particle, Sense::YearWord, Sense::Determiner]);
            if !link && !matches!(self.scene.folded(next), "," | "-" | "/") {
                break;
            }
            next = self.scene.after(next)?;
        }
        let Some(year) = self.year(next) else { return self.year_in_words(next) };
        let counted = self.scene.after(next).is_some_and(|after| self.is_counted(next, after));
        (!counted).then_some((year.first().year(), next))
    }

    /// `dos mil veintisiete`
    fn year_in_words(&self, at: usize) -> Option<(i16, usize)> {
        let found = number::read(self.scene, NumberStyle::default(), at).filter(|found| !found.digits)?;
        let year = found.value.to_i16().filter(|year| (1900..=2100).contains(year))?;
        Some((year, found.last))
    }

    /// Whether the number hangs on something before it without a space: `COVID-19`, `v2`.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.scene.token(at).is_some_and(|token| token.gap == Gap::None)
            && self
                .scene
                .before(at)
                .is_some_and(|before| matches!(self.scene.folded(before), "-" | "/" | "."))
    }
}

fn day(year: i16, month: i16, day: i16) -> Option<PartialDate> {
    PartialDate::day(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

pub(super) fn month(year: i16, month: i16) -> Option<PartialDate> {
    PartialDate::month(year, i8::try_from(month).ok()?)
}
