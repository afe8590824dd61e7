//! Lengths of time: what comes back and what is due after a while.

use rust_decimal::prelude::ToPrimitive;

use super::super::grammar::{Phrase, Sense};
use super::super::number::{self, NumberStyle};
use super::super::scene::Scene;
use super::super::token::Kind;
use super::kept::is_kept;
use super::{DateKind, Draft, Length};

/// The recurrence or deadline that begins at a token.
pub(super) fn read(scene: &Scene<'_>, style: NumberStyle, at: usize) -> Option<Draft> {
    let clock = Clock { scene, style };
    let ranked = || clock.ranked(at);
    clock.recurrence(at).or_else(ranked).or_else(|| clock.times(at)).or_else(|| clock.deadline(at))
}

pub(super) struct Clock<'a, 'b> {
    pub scene: &'b Scene<'a>,
    style: NumberStyle,
}

impl Clock<'_, '_> {
    /// `mensual`, `cada tres meses`, `todos los años`, `every quarter`.
    pub(super) fn recurrence(&self, at: usize) -> Option<Draft> {
        let sense = self.scene.sense(at);
        if sense.has(Sense::Frequency) {
            return Some(Draft::lasting(at, DateKind::Recurrence, Length::of(sense.value)));
        }
        if let Some((Phrase::Recurs(value), last)) = self.scene.phrase(at) {
            return Some(Draft::lasting(last, DateKind::Recurrence, Length::of(value)));
        }
        if !sense.any(&[Sense::Each, Sense::EachOfThe]) {
            return self.day_of_each_week(at);
        }
        let mut next = self.scene.after(at)?;
        // `tous les mois`, but not `every the`.
        if self.scene.has(at, Sense::EachOfThe) {
            next = self.scene.after(next).filter(|_| self.scene.has(next, Sense::Determiner))?;
        }
        let (count, unit) = self.count(next).map_or((1, next), |(count, last)| (count, last + 1));
        let Some((length, end)) = self.unit(unit) else {
            if let Some(day) = self.weekday(next) {
                return Some(Draft::lasting(day.last, DateKind::Recurrence, Length::Days(7)));
            }
            if let Some(ranked) = self.ranked_day(next) {
                return Some(ranked);
            }
            let month = self.scene.has(next, Sense::Month);
            return month.then(|| Draft::lasting(next, DateKind::Recurrence, Length::Months(12)));
        };
        Some(Draft::lasting(end, DateKind::Recurrence, length.times(count)))
    }

    /// `dos veces al año`, `twice a year`.
    fn times(&self, at: usize) -> Option<Draft> {
        let (count, last) = if self.scene.has(at, Sense::Times) && self.scene.sense(at).value > 0 {
            (u32::from(self.scene.sense(at).value), at)
        } else {
            let (count, last) = self.count(at)?;
            (count, self.scene.after(last).filter(|next| self.scene.has(*next, Sense::Times))?)
        };
        let (Phrase::Per(value), end) = self.scene.phrase(self.scene.after(last)?)? else { return None };
        Some(Draft::lasting(end, DateKind::Recurrence, Length::of(value).shared(count)))
    }

    /// `dentro de los 90 días`, `15 días hábiles`, `within six months`, `a 90-day period`.
    fn deadline(&self, at: usize) -> Option<Draft> {
        let within = match self.scene.phrase(at) {
            // `three quarters of the members`
            Some((Phrase::Share(_), _)) => return None,
            Some((Phrase::Within | Phrase::MaybePurposeOrWithin, last)) => Some(last),
            _ => None,
        };
        let mut start = within.map_or(Some(at), |last| self.scene.after(last))?;
        while within.is_some() && self.is_filler(start) {
            start = self.scene.after(start)?;
        }
        let article = self
            .scene
            .before(start)
            .filter(|at| self.scene.has(*at, Sense::Determiner) && self.scene.sense(*at).value == 1);
        let one = || within.and(article).map(|article| (1, article));
        let (count, last) = self.count(start).or_else(one)?;
        let single = count == 1 && !self.scene.folded(start).starts_with('1');
        let mut before = self.scene.before(at);
        if self.scene.has_some(before, Sense::Particle) {
            before = before.and_then(|before| self.scene.before(before));
        }
        if (single && within.is_none()) || self.scene.has_some(before, Sense::NotDue) {
            return None;
        }
        let mut next = self.scene.after(last)?;
        let hyphen = self.scene.is_sign(next, "-");
        // `les trois prochaines années`, `une dizaine de jours`
        let ordered = within.is_some() && self.scene.has(next, Sense::Function);
        let collective = self.scene.has(last, Sense::Collective) && self.scene.has(next, Sense::Particle);
        if hyphen || ordered || collective {
            next = self.scene.after(next)?;
        }
        let (length, end) = self.unit(next)?;
        if within.is_none() && (self.measures(at, end, hyphen) || self.changes(at, end))
            || is_kept(self.scene, if within.is_some() { Some(at) } else { before }, end)
        {
            return None;
        }
        let mut after = self.scene.after(end);
        if self.scene.has_some(after, Sense::Particle) {
            after = after.and_then(|after| self.scene.after(after));
        }
        // Nothing is due after eighteen years: that is an age.
        let age = within.is_none() && count >= 18 && length == Length::Months(12);
        (!age && !self.scene.has_some(after, Sense::NotDue))
            .then(|| Draft::lasting(end, DateKind::Deadline, length.times(count)))
    }

    /// Whether a length says how long something is and not when it is due: `cursos de 20 horas`, `a 5-day course`, `5 años de
    /// residencia`.
    fn measures(&self, at: usize, end: usize, hyphen: bool) -> bool {
        let scene = self.scene;
        let noun = |at: usize| {
            scene.is(at, Kind::Word) && !scene.sense(at).is_function() && !scene.has(at, Sense::Term)
        };
        let of = scene.before(at).filter(|of| scene.has(*of, Sense::Particle));
        let after = scene.after(end);
        let what = after.filter(|of| scene.has(*of, Sense::Particle)).and_then(|of| scene.after(of));
        of.and_then(|of| scene.before(of)).is_some_and(noun)
            || what.is_some_and(noun)
            || (hyphen && !scene.has_some(after, Sense::Term))
    }

    /// Whether a length is an end of a change: `from 40 days to 20 days`, `de 40 a 20 días`; not in `un plazo de 3 a 5 días`.
    fn changes(&self, at: usize, end: usize) -> bool {
        let scene = self.scene;
        let from = |at: usize| {
            let from = scene.before(at).filter(|from| scene.has(*from, Sense::RangeFrom))?;
            (!scene.has_some(scene.before(from), Sense::Term)).then_some(from)
        };
        let to = |joint: Option<usize>| joint.filter(|joint| scene.has(*joint, Sense::RangeTo));
        let opens = from(at).is_some()
            && to(scene.after(end))
                .and_then(|to| scene.after(to))
                .is_some_and(|far| self.count(far).is_some());
        let near = to(scene.before(at))
            .and_then(|to| scene.before(to))
            .and_then(|near| if scene.has(near, Sense::Unit) { scene.before(near) } else { Some(near) });
        let counted = near.filter(|near| scene.is(*near, Kind::Number) || scene.has(*near, Sense::Number));
        opens || counted.and_then(from).is_some()
    }

    /// Words between `dentro de` and its number: articles and the like.
    fn is_filler(&self, at: usize) -> bool {
        let sense = self.scene.sense(at);
        sense.any(&[Sense::Determiner, Sense::Function]) && !sense.any(&[Sense::Number, Sense::NotDue])
    }

    fn count(&self, at: usize) -> Option<(u32, usize)> {
        let found = number::read(self.scene, self.style, at)?;
        let count = found.value.to_u32().filter(|count| *count > 0 && found.value.is_integer())?;
        (count < 10_000).then_some((count, found.last))
    }

    /// A unit of time with the word that says which days count, before or after it.
    pub(super) fn unit(&self, at: usize) -> Option<(Length, usize)> {
        let (before, unit) =
            if self.scene.has(at, Sense::Working) { (Some(at), self.scene.after(at)?) } else { (None, at) };
        let sense = self.scene.sense(unit);
        if !sense.has(Sense::Unit) {
            return None;
        }
        let after = self.scene.after(unit).filter(|next| self.scene.has(*next, Sense::Working));
        let working = before.or(after).is_some_and(|at| self.scene.sense(at).value > 0);
        let length = match Length::of(sense.value) {
            Length::Days(days) if working => Length::WorkingDays(days),
            length => length,
        };
        Some((length, after.unwrap_or(unit)))
    }
}
