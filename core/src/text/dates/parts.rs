//! Parts of years and the years of offices: quarters, halves and fiscal years, in words and in letters.

use super::super::grammar::{Phrase, Sense};
use super::super::number::small;
use super::super::token::{Case, Gap, Kind};
use super::Draft;
use super::calendar::{Calendar, month};
use crate::document::PartialDate;

/// The letters of the shortest whole name of a month but May: `mars`.
const SHORTEST_MONTH: usize = 4;
/// The letters of the year of an office.
const FISCAL: &str = "fy";
/// The month whose whole name may be shorter.
const MAY: u16 = 5;

impl Calendar<'_, '_> {
    /// `by June`, `en junio`: of which year, the text does not tell. A small `may` is a verb, and a word that also is a number or
    /// stands for a longer one (`dez`, `sept`, `mar`) no month by itself.
    pub(super) fn bare_month(&self, at: usize, loose: bool) -> Option<Draft> {
        let sense = self.scene.sense(at);
        let (_, end) = self.month_name(at)?;
        let small = self.scene.token(at).is_some_and(|token| token.case == Case::Lower);
        let verb = small && sense.has(Sense::Modal);
        let long = self.scene.folded(at).len() >= SHORTEST_MONTH || sense.month == MAY;
        let before = self.scene.before(at).map(|before| self.scene.sense(before)).unwrap_or_default();
        let told = loose || before.has(Sense::YearContext) && !before.has(Sense::Particle);
        (told && long && !verb && !sense.has(Sense::Number)).then(|| Draft::date(end, None))
    }

    /// `FY2027`, `FY26`, `FY 2026/27`, `ejercicio fiscal 2026-2027`: the years as they are written, whenever they begin.
    pub(super) fn fiscal(&self, at: usize) -> Option<Draft> {
        let (digits, at) = self.glued_office_year(at).or_else(|| self.office_year(at))?;
        let year = digits.parse::<i16>().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        let year = match digits.len() {
            2 => PartialDate::year(2000 + year),
            4 => PartialDate::year(year),
            _ => None,
        }?;
        let last = self.part_after(at).and_then(|(short, end)| {
            let last = self.year(end).or_else(|| next_year(year, short))?;
            (year.before(last) == Some(true)).then_some((last, end))
        });
        Some(match last {
            Some((last, end)) => Draft::period(end, Some(year), Some(last)),
            None => Draft::date(at, Some(year)),
        })
    }

    fn glued_office_year(&self, at: usize) -> Option<(&str, usize)> {
        let digits = self.scene.folded(at).strip_prefix(FISCAL)?;
        (!digits.is_empty() && self.scene.is(at, Kind::Word)).then_some((digits, at))
    }

    /// The digits of the year after the words for whose it is; two of them after `FY` alone.
    fn office_year(&self, at: usize) -> Option<(&str, usize)> {
        let (Phrase::OfficeYear, last) = self.scene.phrase(at)? else { return None };
        let mut next = self.scene.after(last)?;
        while self.scene.sense(next).any(&[Sense::Particle, Sense::Determiner]) {
            next = self.scene.after(next)?;
        }
        let short = self.scene.folded(at) == FISCAL && self.scene.folded(next).len() == 2;
        let counted = self.scene.after(next).is_some_and(|after| self.is_counted(next, after));
        let sound = self.scene.is(next, Kind::Number) && (short || self.year(next).is_some()) && !counted;
        sound.then(|| (self.scene.folded(next), next))
    }

    /// `primer trimestre de 2026`, `1er semestre`, `T3 2025`, `3T 2025`, `Q3 of 2025`, `trimestre 2 de 2026`.
    pub(super) fn part_of_year(&self, at: usize) -> Option<Draft> {
        if let Some(part) = self.glued_part(at) {
            return Some(part);
        }
        let (rank, months, end) = self.short_part(at).or_else(|| self.named_part(at))?;
        let to = rank.checked_mul(months).filter(|to| (1..=12).contains(to))?;
        let Some((year, end)) = self.year_after(end) else { return Some(Draft::period(end, None, None)) };
        Some(Draft::period(end, month(year, to - months + 1), month(year, to)))
    }

    /// `2025 Q3`, `2025-Q3`
    pub(super) fn year_part(&self, at: usize) -> Option<Draft> {
        let year = self.year(at)?.first().year();
        let mut next = self.scene.after(at)?;
        if matches!(self.scene.folded(next), "-" | "/") {
            next = self.scene.after(next)?;
        }
        let (rank, months, end) = self.short_part(next)?;
        let to = rank.checked_mul(months).filter(|to| (1..=12).contains(to))?;
        Some(Draft::period(end, month(year, to - months + 1), month(year, to)))
    }

    /// `4T2026`, `1S2027`
    fn glued_part(&self, at: usize) -> Option<Draft> {
        let rank = small(self.scene, at).filter(|rank| (1..=4).contains(rank))?;
        let end = self.scene.after(at)?;
        let token =
            self.scene.token(end).filter(|token| token.gap == Gap::None && token.case != Case::Lower)?;
        let months = match self.scene.folded(end).get(..1)? {
            "t" | "q" => 3,
            "s" | "h" => 6,
            _ => return None,
        };
        let year =
            self.scene.folded(end).get(1..).filter(|year| year.len() == 4 && token.kind == Kind::Word)?;
        let (year, to) = (year.parse().ok()?, rank * months);
        (to <= 12).then(|| Draft::period(end, month(year, to - months + 1), month(year, to)))
    }

    fn short_part(&self, at: usize) -> Option<(i16, i16, usize)> {
        let text = self.scene.folded(at);
        let (rank, letter, end) = if self.scene.is(at, Kind::Word) && text.len() == 2 {
            (text.get(1..)?.parse().ok()?, text.get(..1)?, at)
        } else {
            let next = self.scene.after(at).filter(|_| text.len() == 1)?;
            if self.scene.token(next)?.gap != Gap::None {
                return None;
            }
            (small(self.scene, at)?, self.scene.folded(next), next)
        };
        let upper = self.scene.token(end)?.case != Case::Lower;
        let months = match letter {
            "t" | "q" if upper => 3,
            "s" | "h" if upper => 6,
            _ => return None,
        };
        // A short name alone may be anything; with a year it is a part of it.
        self.year_after(end).map(|_| (rank, months, end)).or((letter == "q").then_some((rank, months, end)))
    }

    fn named_part(&self, at: usize) -> Option<(i16, i16, usize)> {
        let (rank, unit, end) = if self.scene.has(at, Sense::Ordinal) {
            let unit = self.scene.after(at)?;
            (i16::try_from(self.scene.sense(at).value).ok()?, unit, unit)
        } else if self.scene.has(at, Sense::Unit) {
            let number = self.scene.after(at)?;
            (small(self.scene, number)?, at, number)
        } else {
            let suffix = self.ordinal_suffix(at)?;
            let mut unit = self.scene.after(suffix)?;
            if self.scene.is_sign(unit, ".") {
                unit = self.scene.after(unit)?;
            }
            (small(self.scene, at)?, unit, unit)
        };
        let months =
            self.scene.sense(unit).value.checked_sub(100).filter(|_| self.scene.has(unit, Sense::Unit))?;
        (2..12).contains(&months).then_some((rank, i16::try_from(months).ok()?, end))
    }
}

/// The year after, by its last two digits: `2026-27`. Up to `12` they are a month.
pub(super) fn next_year(year: PartialDate, short: i16) -> Option<PartialDate> {
    let next = year.first().year() + 1;
    (short > 12 && short == next % 100).then(|| PartialDate::year(next)).flatten()
}
