//! Days and weeks by their rank in a span: `the first Monday of every month`, `último día hábil de noviembre de 2026`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::grammar::{Phrase, Sense};
use super::super::number::small;
use super::super::token::{Gap, Kind};
use super::calendar::Calendar;
use super::clock::Clock;
use super::{DateKind, DateOrder, Draft, Length};

/// The days of a half month, as `quincena` has it.
const HALF_A_MONTH: usize = 15;

/// What the values of days of the week in the plural are more.
const SEVERAL: u16 = 10;

/// A day of the week in a text.
pub(super) struct Weekday {
    /// From Monday.
    number: i8,
    /// Its last token.
    pub last: usize,
    /// Whether its word is a plural that is written otherwise than the singular.
    several: bool,
}

/// Which one of a span: counted from its beginning, or the last.
#[derive(Clone, Copy)]
enum Rank {
    Nth(usize),
    Last,
}

/// What is counted.
#[derive(Clone, Copy, PartialEq)]
enum Counted {
    /// So many days on end: days, weeks, fortnights.
    Days(usize),
    /// Monday to Friday: which days offices are shut is not known.
    WorkingDays,
    Weekday(i8),
}

impl Clock<'_, '_> {
    /// `first Monday of every month`, `5º dia útil de cada mês`, `15 de cada mes`, `last working day of March 2027`.
    pub(super) fn ranked(&self, at: usize) -> Option<Draft> {
        let scene = self.scene;
        let (rank, end) = self.rank(at)?;
        let counted = scene.after(end).and_then(|day| self.counted(day));
        let last = counted.map_or(end, |(_, last)| last);
        let of = scene.after(last).filter(|of| scene.has(*of, Sense::Particle))?;
        let next = scene.after(of)?;
        if let Some(each) = self.each(next).or_else(|| self.of_the_month(next, counted)) {
            let days = counted.is_some() || scene.is(at, Kind::Number);
            return days.then_some(each);
        }
        let (counted, _) = counted?;
        let next = if scene.has(next, Sense::Determiner) { scene.after(next)? } else { next };
        let span = Calendar { scene, order: DateOrder::default() }.point(next, true)?;
        let (Some(from), Some(to)) = (span.first, span.last) else {
            return Some(Draft::date(span.end, None));
        };
        let (first, last) = pick(rank, counted, from.first(), to.last())?;
        Some(if first == last {
            Draft::date(span.end, Some(first.into()))
        } else {
            Draft::period(span.end, Some(first.into()), Some(last.into()))
        })
    }

    fn rank(&self, at: usize) -> Option<(Rank, usize)> {
        let sense = self.scene.sense(at);
        if sense.has(Sense::Ordinal) {
            return Some((Rank::Nth(usize::from(sense.value)), at));
        }
        if sense.has(Sense::NotDue) {
            return Some((Rank::Last, at));
        }
        let number = small(self.scene, at).filter(|number| (1..=31).contains(number))?;
        let suffix = Calendar { scene: self.scene, order: DateOrder::default() }.ordinal_suffix(at);
        Some((Rank::Nth(usize::try_from(number).ok()?), suffix.unwrap_or(at)))
    }

    /// A day of the week, a day or a week, and its last token; the Portuguese `feira` stands behind a rank.
    fn counted(&self, at: usize) -> Option<(Counted, usize)> {
        if let Some(day) = self.weekday(at) {
            return Some((Counted::Weekday(day.number), day.last));
        }
        let (length, last) = self.unit(at)?;
        let counted = match length {
            // `the first days of March`: how many, it does not tell.
            Length::Days(_) if (self.scene.grammar.is_plural)(self.scene.folded(last)) => return None,
            Length::Days(days) => Counted::Days(usize::try_from(days).ok()?),
            Length::WorkingDays(1) => Counted::WorkingDays,
            _ => return None,
        };
        Some((counted, last))
    }

    /// A day of the week: `Monday`, `lunes`, `segunda-feira`.
    pub(super) fn weekday(&self, at: usize) -> Option<Weekday> {
        let scene = self.scene;
        let sense = scene.sense(at);
        if !sense.any(&[Sense::Weekday, Sense::Ordinal]) {
            return None;
        }
        let tail = scene.after(at).filter(|tail| {
            scene.has(*tail, Sense::Weekday)
                && scene.sense(*tail).value.is_multiple_of(SEVERAL)
                && scene.token(*tail).is_some_and(|token| token.gap == Gap::Hyphen)
        });
        let last = tail.unwrap_or(at);
        let day = i8::try_from(sense.value % SEVERAL).ok()?;
        let number = if tail.is_some() && sense.has(Sense::Ordinal) { day - 1 } else { day };
        let known = sense.has(Sense::Weekday) || tail.is_some();
        (known && number > 0).then(|| Weekday { number, last, several: scene.sense(last).value >= SEVERAL })
    }

    /// `on Mondays`, `los lunes`: not those that were, nor those whose days are told.
    pub(super) fn day_of_each_week(&self, at: usize) -> Option<Draft> {
        let scene = self.scene;
        let day = self.weekday(at)?;
        let before = scene.before(at)?;
        let opens = scene.sense(before).any(&[Sense::Determiner, Sense::Preposition]);
        // `los lunes`: the article alone tells how many.
        let told = scene.has(before, Sense::Determiner)
            && [before, day.last].iter().all(|at| (scene.grammar.is_plural)(scene.folded(*at)));
        let dated = scene.after(day.last).is_some_and(|next| {
            scene.is(next, Kind::Number) || scene.sense(next).any(&[Sense::NotDue, Sense::Number])
        });
        (!dated && (told || (opens && day.several)))
            .then(|| Draft::lasting(day.last, DateKind::Recurrence, Length::Days(7)))
    }

    /// `first Monday`, `derniers vendredis du trimestre`, after `every`: of each month, where no other span is named.
    pub(super) fn ranked_day(&self, at: usize) -> Option<Draft> {
        self.rank(at).filter(|_| self.scene.sense(at).any(&[Sense::Ordinal, Sense::NotDue]))?;
        let day = self.weekday(self.scene.after(at)?)?;
        let of_span = self.ranked(at).filter(|draft| draft.kind == DateKind::Recurrence);
        Some(of_span.unwrap_or_else(|| Draft::lasting(day.last, DateKind::Recurrence, Length::Months(1))))
    }

    /// `every month`, `todos os meses`: no adjective.
    fn each(&self, at: usize) -> Option<Draft> {
        let recurs = matches!(self.scene.phrase(at), Some((Phrase::Recurs(_), _)));
        let each = recurs || self.scene.sense(at).any(&[Sense::Each, Sense::EachOfThe]);
        each.then(|| self.recurrence(at)).flatten()
    }

    /// `first Monday of the month`: of every one, where no other is named.
    fn of_the_month(&self, at: usize, counted: Option<(Counted, usize)>) -> Option<Draft> {
        if !matches!(counted, Some((Counted::Weekday(_) | Counted::WorkingDays, _))) {
            return None;
        }
        let scene = self.scene;
        let unit = if scene.has(at, Sense::Determiner) { scene.after(at)? } else { at };
        let (length, end) = self.unit(unit).filter(|(length, _)| matches!(length, Length::Months(_)))?;
        let named = Calendar { scene, order: DateOrder::default() }.year_after(end).is_some();
        (!named).then(|| Draft::lasting(end, DateKind::Recurrence, length))
    }
}

/// The days that are counted from one day to another: of the rank.
fn pick(rank: Rank, counted: Counted, from: Date, to: Date) -> Option<(Date, Date)> {
    let mut days = from.series(1.day()).take_while(|day| *day <= to).filter(|day| counts(counted, *day));
    let Counted::Days(length) = counted else {
        let day = match rank {
            Rank::Nth(number) => days.nth(number.checked_sub(1)?),
            Rank::Last => days.last(),
        }?;
        return Some((day, day));
    };
    let days: Vec<Date> = days.collect();
    let begin = match rank {
        Rank::Nth(number) => length.checked_mul(number.checked_sub(1)?)?,
        Rank::Last if length == HALF_A_MONTH => length,
        Rank::Last => days.len().checked_sub(length)?,
    };
    let rest = days.get(begin..)?;
    // The second half of a month ends with it, however long it is.
    let own = rest.get(..length).filter(|_| begin == 0 || length != HALF_A_MONTH).unwrap_or(rest);
    Some((*own.first()?, *own.last()?))
}

fn counts(counted: Counted, day: Date) -> bool {
    let weekday = day.weekday().to_monday_one_offset();
    match counted {
        Counted::Days(_) => true,
        Counted::WorkingDays => weekday <= 5,
        Counted::Weekday(wanted) => weekday == wanted,
    }
}
