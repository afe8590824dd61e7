//! Amounts in prose: counts, shares, money and changes. Numbers of dates, laws and list items are none.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

mod spread;

use super::grammar::{Class, Phrase, Sense};
use super::number::{self, Found, NumberStyle};
use super::reading::Span;
use super::scene::Scene;
use super::token::{Case, Gap, Kind};

/// What an amount measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// Things: `20 municipios`, `al menos tres talleres`.
    Count,
    /// A share: `62 %`, `treinta por ciento`.
    Percent,
    /// Money: `$1.8 millones`, `MXN 1,800,000`.
    Money,
    /// From one amount to another: `de 38 a 100 %`.
    Change,
}

impl QuantityKind {
    /// Reads the word for it; `None` for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [QuantityKind::Count, QuantityKind::Percent, QuantityKind::Money, QuantityKind::Change];
        all.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The word for it in reports and scripts: `count`, `percent`, `money`, `change`.
    pub fn as_str(self) -> &'static str {
        match self {
            QuantityKind::Count => "count",
            QuantityKind::Percent => "percent",
            QuantityKind::Money => "money",
            QuantityKind::Change => "change",
        }
    }
}

/// An amount in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Where it stands, with its qualifier and what it counts: `al menos 20 municipios`.
    pub span: Span,
    /// What it measures.
    pub kind: QuantityKind,
    /// The amount; of a change, where it leads.
    pub value: Decimal,
    /// Where a change begins.
    pub from: Option<Decimal>,
}

/// Finds the amounts, in order, outside the `taken` tokens.
pub(super) fn find(scene: &Scene<'_>, style: NumberStyle, taken: &[bool]) -> Vec<Quantity> {
    let finder = Finder { scene, style, taken };
    let mut quantities = Vec::new();
    let mut at = 0;
    while at < scene.tokens.len() {
        match finder.read(at) {
            Some((quantity, end)) => {
                quantities.push(quantity);
                at = end.max(at) + 1;
            }
            None => at += 1,
        }
    }
    quantities
}

/// Whether the number at a token is a name's: `artículo 12`, `Law no. 5`, `COVID-19`.
pub(super) fn is_labelled(scene: &Scene<'_>, at: usize) -> bool {
    let mut before = scene.before(at);
    while let Some(sign) = before.filter(|before| scene.is_sign(*before, ".") || scene.is_sign(*before, "°"))
    {
        before = scene.before(sign);
    }
    let Some(before) = before else { return false };
    let glued = scene.token(at).is_some_and(|token| token.gap == Gap::None);
    let tail = scene.is_sign(before, "-") || scene.is_sign(before, "/") || scene.is_sign(before, ":");
    scene.sense(before).any(&[Sense::Label, Sense::YearWord])
        || (glued && tail && scene.before(before).is_some())
}

/// Whether a number before a word reads as a year: `2014 World Cup`, `2025 objectives`, but not `2000 schools`.
pub(super) fn is_year(scene: &Scene<'_>, number: i16, next: usize) -> bool {
    let plural = (scene.grammar.is_plural)(scene.folded(next));
    (2005..=2040).contains(&number) || ((1900..=2100).contains(&number) && !(plural && scene.is_small(next)))
}

struct Finder<'a, 'b> {
    scene: &'b Scene<'a>,
    style: NumberStyle,
    taken: &'b [bool],
}

impl Finder<'_, '_> {
    fn is_free(&self, at: usize) -> bool {
        !self.taken.get(at).copied().unwrap_or(true) && !self.scene.place(at).numbering
    }

    /// The amount that begins at a token (with its qualifier or currency), and its last token.
    fn read(&self, at: usize) -> Option<(Quantity, usize)> {
        if self.scene.is_plain(at) {
            return None;
        }
        let qualifier = match self.scene.phrase(at) {
            Some((Phrase::Qualifier, last)) => Some(last),
            _ => None,
        };
        let start = qualifier.map_or(Some(at), |last| self.scene.after(last))?;
        if matches!(self.scene.phrase(start), Some((Phrase::Share(_), _))) {
            return self.share(at, start);
        }
        let (number_at, currency) = self.after_currency(start);
        if !self.is_free(number_at) || !number::may_begin(self.scene, number_at) {
            return None;
        }
        let number = number::read(self.scene, self.style, number_at)?;
        let unpaid = currency && !self.is_paid((start, number_at), &number);
        if unpaid || (!currency && is_labelled(self.scene, number_at)) || self.is_ordinal(&number) {
            return None;
        }
        let (kind, value, from, end) = self.measure(at, &number, currency, qualifier.is_some())?;
        let end = self.rate(end).unwrap_or(end);
        Some((Quantity { span: self.scene.tokens.span(at, end), kind, value, from }, end))
    }

    /// The token after the signs and words of a currency, and whether there were any.
    fn after_currency(&self, at: usize) -> (usize, bool) {
        let mut next = at;
        while next < at + 3 && number::is_currency(self.scene, next) {
            next = self.after_marks(next);
        }
        (next, next > at)
    }

    fn is_ordinal(&self, number: &Found) -> bool {
        number.digits
            && self.scene.after(number.last).is_some_and(|next| {
                self.scene.has(next, Sense::OrdinalSuffix)
                    && self.scene.token(next).is_some_and(|token| token.gap == Gap::None)
            })
    }

    fn measure(
        &self,
        at: usize,
        number: &Found,
        currency: bool,
        qualified: bool,
    ) -> Option<(QuantityKind, Decimal, Option<Decimal>, usize)> {
        if let Some((value, end)) = self.ratio(number) {
            return Some((QuantityKind::Percent, value, None, end));
        }
        if let Some((value, end)) = self.change(at, number) {
            return Some((QuantityKind::Change, value, Some(number.value), end));
        }
        if let Some((kind, value, end)) = self.range(at, number, currency) {
            return Some((kind, value, None, end));
        }
        if let Some(end) = self.percent(number.last) {
            return Some((QuantityKind::Percent, number.value, None, end));
        }
        if let Some(end) = self.money(number).or(currency.then_some(number.last)) {
            return Some((QuantityKind::Money, number.value, None, end));
        }
        if let Some(end) = self.rate(number.last) {
            return Some((QuantityKind::Count, number.value, None, end));
        }
        let noun = self.noun(number.last);
        let next = self.scene.after(number.last).map(|next| self.scene.sense(next)).unwrap_or_default();
        if next.any(&[Sense::Times, Sense::Unit]) || noun.is_some_and(|noun| self.is_name(number, noun)) {
            return None;
        }
        let alone = number.digits && number.last + 1 == self.scene.tokens.len() && at == 0;
        let several = number.value > Decimal::ONE && !noun.is_some_and(|noun| self.is_plural(noun));
        if several && !qualified && !alone {
            return None;
        }
        let one = !number.digits && number.value == Decimal::ONE;
        if (noun.is_none() && !qualified && !alone) || (one && !qualified) {
            return None;
        }
        Some((QuantityKind::Count, number.value, None, noun.unwrap_or(number.last)))
    }

    /// Whether number and word are a name rather than a count: `2014 World Cup`, `4.4 Integrate`.
    fn is_name(&self, number: &Found, noun: usize) -> bool {
        const ACTIONS: [Class; 3] = [Class::Infinitive, Class::Gerund, Class::Nominal];
        let next = number.last + 1;
        let token = self.scene.token(next);
        let title = token.is_some_and(|token| token.case != Case::Lower);
        let year = number.digits && number.value.to_i16().is_some_and(|year| is_year(self.scene, year, noun));
        let item = self.scene.has_form(next, &ACTIONS) || token.is_some_and(|token| token.gap == Gap::Line);
        year || (title && (item || !number.value.is_integer()))
    }

    /// `de 38 a 100 %`, `from 20 to 50 municipalities`: the far amount and the last token.
    fn change(&self, at: usize, number: &Found) -> Option<(Decimal, usize)> {
        let from = self.scene.before(at).filter(|before| self.scene.has(*before, Sense::RangeFrom))?;
        let near = self.percent(number.last).or_else(|| self.unit(number.last)).unwrap_or(number.last);
        let joint = self.scene.after(near).filter(|joint| self.scene.has(*joint, Sense::RangeTo))?;
        let (next, _) = self.after_currency(joint + 1);
        let far = number::read(self.scene, self.style, next).filter(|_| from < at && self.is_free(next))?;
        if self.is_age(from, number, &far) {
            return None;
        }
        let end = self.percent(far.last).or_else(|| self.money(&far)).or_else(|| self.unit(far.last));
        let end = end.or_else(|| self.noun(far.last)).unwrap_or(far.last);
        Some((far.value, end))
    }

    /// The unit of time that a number counts.
    fn unit(&self, at: usize) -> Option<usize> {
        self.scene.after(at).filter(|unit| self.scene.has(*unit, Sense::Unit) && self.is_free(*unit))
    }

    /// `uno de cada tres municipios`, `3 out of 4`, `one in three`: the share in per cent, and the last token.
    fn ratio(&self, number: &Found) -> Option<(Decimal, usize)> {
        let joint = self.scene.after(number.last)?;
        let any = self.scene.has(joint, Sense::RatioTo) && self.scene.sense(joint).value == 1;
        let (last, in_words) = match self.scene.phrase(joint) {
            Some((Phrase::Ratio, last)) => (last, false),
            _ if self.scene.has(joint, Sense::RatioTo) => (joint, !any),
            _ => return None,
        };
        let far = self.scene.after(last).filter(|far| self.is_free(*far))?;
        let far = number::read(self.scene, self.style, far)?;
        let sound = number.value < far.value && !(in_words && (number.digits || far.digits));
        let share = number.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(far.value)?;
        sound.then(|| (share.round_dp(2).normalize(), self.noun(far.last).unwrap_or(far.last)))
    }

    fn percent(&self, at: usize) -> Option<usize> {
        let next = self.scene.after(at)?;
        if self.scene.is_sign(next, "%") || self.scene.has(next, Sense::Percent) {
            return Some(next);
        }
        match self.scene.phrase(next) {
            Some((Phrase::Percent, last)) => Some(last),
            _ => None,
        }
    }

    /// The sign or word of money that the number ends in or that stands behind it.
    fn money(&self, number: &Found) -> Option<usize> {
        let at = number.last;
        if self.scene.has(at, Sense::Currency) {
            return Some(at);
        }
        let mut next = self.scene.after(at)?;
        if self.scene.has(next, Sense::Particle) {
            next = self.scene.after(next)?;
        }
        let paid = number::is_currency(self.scene, next)
            && (!number::is_ambiguous(self.scene, next) || self.is_sum(number) || !self.is_noun(next + 1));
        paid.then_some(next)
    }

    /// The word that the number counts, when one follows.
    fn noun(&self, at: usize) -> Option<usize> {
        let mut next = self.scene.after(at)?;
        if self.scene.has(next, Sense::Particle)
            && self.scene.sense(at).any(&[Sense::Multiplier, Sense::Collective, Sense::Half])
        {
            next = self.scene.after(next)?;
        }
        let sense = self.scene.sense(next);
        let elided = next.checked_sub(1).is_some_and(|at| self.scene.folded(at).ends_with('\''));
        let apart = |gap| matches!(gap, Gap::Space | Gap::Line) || elided;
        let token = self.scene.token(next).filter(|token| token.kind == Kind::Word && apart(token.gap))?;
        let word = token.kind == Kind::Word && self.scene.folded(next).len() > 1;
        let grammatical = sense.is_function()
            || sense.any(&[Sense::Month, Sense::Unit, Sense::Label, Sense::OrdinalSuffix, Sense::NotDue]);
        (word && !grammatical && self.is_free(next)).then(|| self.plural_from(next))
    }

    fn is_plural(&self, at: usize) -> bool {
        (self.scene.grammar.is_plural)(self.scene.folded(at))
    }

    /// The first plural among a few words with content: `30 public secondary schools`; else the first word.
    fn plural_from(&self, at: usize) -> usize {
        let mut next = Some(at);
        for _ in 0..4 {
            let Some(word) = next.filter(|word| {
                self.is_free(*word)
                    && self.scene.is(*word, Kind::Word)
                    && !self.scene.sense(*word).is_function()
            }) else {
                break;
            };
            if self.is_plural(word) {
                return word;
            }
            next = self.scene.after(word);
        }
        at
    }
}
