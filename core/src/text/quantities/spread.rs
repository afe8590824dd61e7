//! Amounts of more than one number: `75 to 100 judges`, `12 per 1,000 births`; shares in words, marks of money, and ages.

use rust_decimal::Decimal;

use super::super::grammar::{Phrase, Sense};
use super::super::number::{self, Found};
use super::super::token::Gap;
use super::{Finder, Quantity, QuantityKind};

/// So many years are rather an age than a term.
const OF_AGE: u32 = 18;

impl Finder<'_, '_> {
    /// `one third`, `more than half of the schools`: the share in per cent, and its last token.
    pub(super) fn share(&self, at: usize, start: usize) -> Option<(Quantity, usize)> {
        let (Phrase::Share(share), mut end) = self.scene.phrase(start)? else { return None };
        let free = (start..=end).all(|at| self.is_free(at));
        // `the second half of the term`
        let ranked = self.scene.has_some(self.scene.before(start), Sense::Ordinal);
        if !free || ranked {
            return None;
        }
        while end > start && self.scene.sense(end).any(&[Sense::Particle, Sense::Determiner]) {
            end -= 1;
        }
        let (kind, value) = (QuantityKind::Percent, Decimal::new(i64::from(share), 2).normalize());
        Some((Quantity { span: self.scene.tokens.span(at, end), kind, value, from: None }, end))
    }

    /// The token after a sign or word of a currency, with what is glued to it: `S/`, `Rs.`
    pub(super) fn after_marks(&self, at: usize) -> usize {
        let mut next = at + 1;
        for mark in ["/", "."] {
            let glued = self.scene.token(next).is_some_and(|token| token.gap == Gap::None);
            if glued && self.scene.is_sign(next, mark) && self.scene.after(next).is_some() {
                next += 1;
            }
        }
        next
    }

    /// `75 to 100 judges`, `10-15 %`, `between 5 and 8 schools`: what its far end is, and where.
    pub(super) fn range(
        &self,
        at: usize,
        number: &Found,
        currency: bool,
    ) -> Option<(QuantityKind, Decimal, usize)> {
        let joint = self.scene.after(number.last)?;
        let between = || {
            self.scene.has(joint, Sense::Conjunction)
                && self.scene.has_some(self.scene.before(at), Sense::RangeFrom)
        };
        if !self.scene.has(joint, Sense::RangeTo) && !self.scene.is_sign(joint, "-") && !between() {
            return None;
        }
        let (next, far_currency) = self.after_currency(self.scene.after(joint)?);
        if !self.is_free(next) || !number::may_begin(self.scene, next) {
            return None;
        }
        let far = number::read(self.scene, self.style, next).filter(|far| far.value > number.value)?;
        let (kind, value, from, end) = self.measure(next, &far, currency || far_currency, false)?;
        (from.is_none() && far.digits == number.digits).then_some((kind, value, end))
    }

    /// `per 1,000 live births`, after an amount: its last token.
    pub(super) fn rate(&self, at: usize) -> Option<usize> {
        // `por ciento` is no rate.
        let percent = self.percent(at).is_some();
        let mut next = self.scene.after(at).filter(|per| self.scene.has(*per, Sense::Rate) && !percent)?;
        next = self.scene.after(next)?;
        if self.scene.has(next, Sense::Each) {
            next = self.scene.after(next)?;
        }
        if !self.is_free(next) || !number::may_begin(self.scene, next) {
            return None;
        }
        let many = number::read(self.scene, self.style, next)?;
        is_round(many.value).then(|| self.noun(many.last).unwrap_or(many.last))
    }

    /// `young people from 15 to 29 years`: those of an age, and no change.
    pub(super) fn is_age(&self, from: usize, near: &Found, far: &Found) -> bool {
        let scene = self.scene;
        let years = self.unit(far.last).is_some_and(|unit| scene.sense(unit).value == 112);
        let people = scene.before(from).is_some_and(|noun| {
            !scene.sense(noun).is_function() && (scene.grammar.is_plural)(scene.folded(noun))
        });
        years && near.value < far.value && (people || far.value >= Decimal::from(OF_AGE))
    }
}

/// A hundred, a thousand and so on: what rates are told of.
fn is_round(value: Decimal) -> bool {
    let mut power = Decimal::ONE_HUNDRED;
    while power < value {
        let Some(next) = power.checked_mul(Decimal::TEN) else { return false };
        power = next;
    }
    power == value
}
