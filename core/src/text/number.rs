//! Numbers as people write them: digits in either style, number words, thousands and millions.

use rust_decimal::Decimal;

use super::grammar::Sense;
use super::scene::Scene;
use super::token::{Gap, Kind};

/// How a country writes numbers. It is never guessed from a text, since `1.800` is two different numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NumberStyle {
    /// `1,800.5`: Mexico, Central America, the English-speaking countries.
    #[default]
    PointDecimal,
    /// `1.800,5`: Spain, South America, most of Europe.
    CommaDecimal,
}

impl NumberStyle {
    /// Reads digits with their separators. Where grouping shows that the other style must be meant (`62,5` in
    /// [`NumberStyle::PointDecimal`]), it is read in that style; `None` when it makes sense in neither.
    ///
    /// ```
    /// use rasero::text::NumberStyle::{CommaDecimal, PointDecimal};
    /// assert_eq!(PointDecimal.parse("1,800.5").unwrap().to_string(), "1800.5");
    /// assert_eq!(CommaDecimal.parse("1.800").unwrap().to_string(), "1800");
    /// assert_eq!(PointDecimal.parse("62,5").unwrap().to_string(), "62.5");
    /// assert_eq!(PointDecimal.parse("1.2.3"), None);
    /// ```
    pub fn parse(self, digits: &str) -> Option<Decimal> {
        let (own, other) = match self {
            NumberStyle::PointDecimal => ((',', '.'), ('.', ',')),
            NumberStyle::CommaDecimal => (('.', ','), (',', '.')),
        };
        parse_with(digits, own).or_else(|| parse_with(digits, other))
    }
}

fn parse_with(digits: &str, (group, point): (char, char)) -> Option<Decimal> {
    let (whole, fraction) = digits.split_once(point).unwrap_or((digits, ""));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let mut plain = first.to_owned();
    for part in groups {
        if part.len() != 3 || first.len() > 3 || first.is_empty() {
            return None;
        }
        plain.push_str(part);
    }
    if plain.is_empty() || !is_digits(&plain) || !is_digits(fraction) {
        return None;
    }
    if !fraction.is_empty() {
        plain.push('.');
        plain.push_str(fraction);
    }
    plain.parse::<Decimal>().ok().map(|number| number.normalize())
}

/// The most groups of three digits that are set apart by spaces.
const GROUPS: usize = 6;

/// A number in a text: its value and its last token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub value: Decimal,
    pub last: usize,
    /// Whether it stands there in digits.
    pub digits: bool,
}

/// Reads the number that begins at a token: digits or words, with `mil`, `million` and the like after them.
pub(super) fn read(scene: &Scene<'_>, style: NumberStyle, at: usize) -> Option<Found> {
    let mut found =
        if scene.is(at, Kind::Number) { read_digits(scene, style, at)? } else { read_words(scene, at)? };
    while let Some(next) = scene.after(found.last).filter(|next| scene.has(*next, Sense::Multiplier)) {
        let power = Decimal::from(10_u64.checked_pow(u32::from(scene.sense(next).value))?);
        found = Found { value: found.value.checked_mul(power)?.normalize(), last: next, ..found };
    }
    Some(found)
}

/// The plain digits of a token as a small number: days, months, years.
pub(super) fn small(scene: &Scene<'_>, at: usize) -> Option<i16> {
    let text = scene.folded(at);
    (scene.is(at, Kind::Number) && text.len() <= 4).then(|| text.parse().ok()).flatten()
}

fn read_digits(scene: &Scene<'_>, style: NumberStyle, at: usize) -> Option<Found> {
    let mut last = at;
    let mut text = scene.folded(at).to_owned();
    // Thousands set apart by spaces: `1 800 000`.
    while (text.len() <= 3 || last > at) && last - at < GROUPS {
        let Some(next) = scene.after(last).filter(|next| is_group(scene, *next)) else { break };
        text.push_str(scene.folded(next));
        last = next;
    }
    Some(Found { value: style.parse(&text)?, last, digits: true })
}

fn is_group(scene: &Scene<'_>, at: usize) -> bool {
    let text = scene.folded(at);
    scene.token(at).is_some_and(|token| token.kind == Kind::Number && token.gap == Gap::Space)
        && text.len() == 3
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn read_words(scene: &Scene<'_>, at: usize) -> Option<Found> {
    let sense = scene.sense(at);
    if sense.has(Sense::Multiplier) && !sense.has(Sense::Number) {
        let power = Decimal::from(10_u64.checked_pow(u32::from(sense.value))?);
        return Some(Found { value: power, last: at, digits: false });
    }
    if !sense.has(Sense::Number) {
        return None;
    }
    let (mut value, mut last) = (u32::from(sense.value), at);
    while let Some((sum, unit)) = joined(scene, value, last) {
        (value, last) = (sum, unit);
    }
    Some(Found { value: Decimal::from(value), last, digits: false })
}

/// `treinta y cinco`, `thirty-five`, `dix-sept`, `quatre-vingt-dix`: the value with the next number word, and its token.
fn joined(scene: &Scene<'_>, value: u32, at: usize) -> Option<(u32, usize)> {
    let next = scene.after(at)?;
    let unit = if scene.has(next, Sense::Conjunction) { scene.after(next)? } else { next };
    let hyphen = scene.token(unit)?.gap == Gap::Hyphen;
    if (unit == next && !hyphen) || !scene.has(unit, Sense::Number) {
        return None;
    }
    let more = u32::from(scene.sense(unit).value);
    let tens = (10..100).contains(&value) && value.is_multiple_of(10);
    match more {
        20 if value == 4 && hyphen => Some((80, unit)),
        1..10 if tens && (hyphen || value >= 20) => Some((value + more, unit)),
        10..17 if matches!(value, 60 | 80) && hyphen => Some((value + more, unit)),
        _ => None,
    }
}
