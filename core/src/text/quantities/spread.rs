//! Amounts of more than one number: `75 to 100 judges`, `12 per 1,000 births`; shares in words, marks of money, and ages.

use rust_decimal::Decimal;

use super::super::grammar::{Phrase, Sense};
use super::super::number::{self, Found};
use super::super::token::Gap;
use super::{Finder, Quantity, QuantityKind};

/// Whole numbers that are rather years than sums of money.
const FIRST_YEAR: u32 = 1990;
const LAST_YEAR: u32 = 2100;
/// So many years are rather an age than a term.
const OF_AGE: u32 = 18;

impl Finder<'_, '_> {
    /// `one third`, `more than half of the schools`: the share in per cent, and its last token.
    pub(super) fn share(&self, at: usize, start: usize) -> Option<(Quantity, usize)> {
        let (Phrase::Share(share), mut end) = self.scene.phrase(start)? else { return None };
        let free = (start..=end).all(|at| self.is_free(at));
        // `the second half of the term`
        let ranked = self.scene.has_some(self.scene.before(start), Sense::Ordinal);
        if !free || ranked || self.is_of_time(end) || self.is_rank(start, end) {
            return None;
        }
        while end > start && self.scene.sense(end).any(&[Sense::Particle, Sense::Determiner]) {
            end -= 1;
        }
        let (kind, value) = (QuantityKind::Percent, Decimal::new(i64::from(share), 2).normalize());
        Some((Quantity { span: self.scene.tokens.span(at, end), kind, value, from: None }, end))
    }

    /// `half of the year`, `three quarters of 2027`, `a one half day workshop`: a length of time behind words for a share.
    fn is_of_time(&self, end: usize) -> bool {
        let mut next = self.scene.after(end);
        let links = [Sense::Particle, Sense::Determiner];
        while let Some(link) = next.filter(|next| self.scene.sense(*next).any(&links)) {
            next = self.scene.after(link);
        }
        let Some(mut at) = next else { return false };
        if self.scene.has(at, Sense::Unit) {
            return true;
        }
        let dated = !self.is_free(at);
        while !self.is_free(at) && at < self.scene.tokens.len() {
            at += 1;
        }
        // `half of the 2025 graduates`
        dated && !self.is_noun(at)
    }

    /// `one third party`: words for a share that are a number and a rank, before what they count.
    fn is_rank(&self, start: usize, end: usize) -> bool {
        let apart = self.scene.token(end).is_some_and(|token| token.gap != Gap::Hyphen);
        start < end && apart && self.scene.has(end, Sense::Ordinal) && self.is_noun(end + 1)
    }

    /// Whether a word of the same sentence stands there of which the grammar knows nothing.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        !self.scene.place(at).start && self.scene.is_unknown(at)
    }

    /// Whether signs, words and codes of money from one token up to another make money of the number behind them. A code that
    /// often is another word does of a sum alone: `COP 2,500`, but not `COP 30`.
    pub(super) fn is_paid(&self, (from, to): (usize, usize), number: &Found) -> bool {
        let sure = |at: usize| number::is_currency(self.scene, at) && !number::is_ambiguous(self.scene, at);
        (from..to).any(sure) || self.is_sum(number)
    }

    /// Whether a number is written as sums of money are: a thousand and more that is no year, or with decimals or groups.
    pub(super) fn is_sum(&self, number: &Found) -> bool {
        let text = self.scene.folded(number.last);
        let plain = number.digits && text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year =
            plain && number.value <= Decimal::from(LAST_YEAR) && number.value >= Decimal::from(FIRST_YEAR);
        (number.value >= Decimal::ONE_THOUSAND && !year) || text.contains(['.', ','])
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
        let paid_from = self.scene.after(joint)?;
        let (next, far_currency) = self.after_currency(paid_from);
        if !self.is_free(next) || !number::may_begin(self.scene, next) {
            return None;
        }
        let far = number::read(self.scene, self.style, next).filter(|far| far.value > number.value)?;
        if far_currency && !self.is_paid((paid_from, next), &far) {
            return None;
        }
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
