//! Numbers as people write them: digits in either style, number words, thousands and millions.

use rust_decimal::Decimal;

use super::grammar::Sense;
use super::scene::Scene;
use super::token::{Case, Gap, Kind};

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

/// The value of the codes of money that often are other words.
pub(super) const OFTEN_A_WORD: u16 = 2;

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

/// Reads the number that begins at a token, in digits or words: `1 800`, `treinta y cinco`, `2 millones 500 mil`, `£5m`.
pub(super) fn read(scene: &Scene<'_>, style: NumberStyle, at: usize) -> Option<Found> {
    if !may_begin(scene, at) {
        return None;
    }
    let first = part(scene, style, at)?;
    let digits = scene.is(at, Kind::Number);
    let mut found = Found { value: first.whole()?, last: first.last, digits };
    let mut power = first.power;
    while power > 0 {
        let half = and_a_half(scene, found.last).filter(|(_, half)| halved(scene, *half).is_none());
        if let Some((half, last)) = half {
            let half = half.checked_mul(ten_to(power)?)?;
            return Some(Found { value: found.value.checked_add(half)?.normalize(), last, digits });
        }
        let Some(next) = scene.after(found.last).and_then(|next| {
            let joint = scene.has(next, Sense::Conjunction) && !scene.is(next, Kind::Sign);
            let start = if joint { scene.after(next)? } else { next };
            // Digits go on with digits only where a word for a power follows: `2 millones 500 mil`.
            let more = part(scene, style, start)?;
            let smaller = more.power < power && (more.power > 0 || !scene.is(start, Kind::Number));
            smaller.then_some(more)
        }) else {
            break;
        };
        found = Found { value: found.value.checked_add(next.whole()?)?, last: next.last, digits };
        power = next.power;
    }
    Some(found)
}

/// Whether a number may begin at a token: most begin none.
pub(super) fn may_begin(scene: &Scene<'_>, at: usize) -> bool {
    const WORDS: [Sense; 4] = [Sense::Number, Sense::Multiplier, Sense::Collective, Sense::Half];
    scene.is(at, Kind::Number) || scene.sense(at).any(&WORDS)
}

/// What stands before a word for a power of ten, with that power: `500 mil`.
struct Part {
    value: Decimal,
    power: u32,
    last: usize,
}

impl Part {
    fn whole(&self) -> Option<Decimal> {
        if self.power == 0 {
            return Some(self.value);
        }
        Some(self.value.checked_mul(ten_to(self.power)?)?.normalize())
    }
}

fn ten_to(power: u32) -> Option<Decimal> {
    10_u64.checked_pow(power).map(Decimal::from)
}

/// A half, and the last token of its word behind `and`: `un millón y medio`, `two and a half million`.
fn and_a_half(scene: &Scene<'_>, last: usize) -> Option<(Decimal, usize)> {
    let and = scene.after(last).filter(|and| scene.has(*and, Sense::Conjunction))?;
    let mut half = scene.after(and)?;
    if scene.has(half, Sense::Determiner) {
        half = scene.after(half)?;
    }
    scene.has(half, Sense::Half).then(|| (one_half(), half))
}

fn one_half() -> Decimal {
    Decimal::new(5, 1)
}

/// The word for a power of ten or for many taken as one behind a word for a half: `medio millón`, `half a dozen`.
fn halved(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let mut next = scene.after(at).filter(|_| scene.has(at, Sense::Half))?;
    if scene.has(next, Sense::Determiner) {
        next = scene.after(next)?;
    }
    scene.sense(next).any(&[Sense::Multiplier, Sense::Collective]).then_some(next)
}

fn part(scene: &Scene<'_>, style: NumberStyle, at: usize) -> Option<Part> {
    if let Some(value) = collective(scene, at).filter(|_| is_a_collective(scene, at)) {
        return Some(Part { value, power: 0, last: at });
    }
    let (mut value, mut last) = if scene.is(at, Kind::Number) {
        read_digits(scene, style, at)?
    } else if halved(scene, at).is_some() {
        // An article may stand before the word that is halved.
        (one_half(), halved(scene, at)? - 1)
    } else if let Some((value, last)) = read_words(scene, at) {
        (Decimal::from(value), last)
    } else {
        let power = scene.has(at, Sense::Multiplier).then(|| u32::from(scene.sense(at).value))?;
        return Some(Part { value: Decimal::ONE, power, last: at });
    };
    if let Some((many, at)) = scene.after(last).and_then(|next| Some((collective(scene, next)?, next))) {
        (value, last) = (value.checked_mul(many)?.normalize(), at);
    }
    if let Some((half, at)) = and_a_half(scene, last).filter(|(_, half)| multiplies(scene, *half)) {
        (value, last) = (value.checked_add(half)?, at);
    }
    let mut power = 0;
    if let Some((glued, suffix)) = glued_power(scene, at, last) {
        (power, last) = (glued, suffix);
    }
    while let Some(next) = scene.after(last).filter(|next| scene.has(*next, Sense::Multiplier)) {
        power += u32::from(scene.sense(next).value);
        last = next;
    }
    Some(Part { value, power, last })
}

/// Whether a word for a power of ten follows.
fn multiplies(scene: &Scene<'_>, at: usize) -> bool {
    scene.has_some(scene.after(at), Sense::Multiplier)
}

/// How many `dozen`, `centaine` are.
fn collective(scene: &Scene<'_>, at: usize) -> Option<Decimal> {
    scene.has(at, Sense::Collective).then(|| Decimal::from(scene.sense(at).value))
}

/// Whether an article that is no number makes one of a collective: `a dozen`; `half a dozen` is another one.
fn is_a_collective(scene: &Scene<'_>, at: usize) -> bool {
    let article = scene.before(at).filter(|article| {
        scene.has(*article, Sense::Determiner)
            && scene.sense(*article).value == 1
            && !scene.has(*article, Sense::Number)
    });
    article.is_some_and(|article| !scene.has_some(scene.before(article), Sense::Unit))
}

/// The power that letters glued to digits tell, or to a sign of money behind them: `5k`, `2.3bn`, `5 M€`; of money also `£5m`.
fn glued_power(scene: &Scene<'_>, first: usize, last: usize) -> Option<(u32, usize)> {
    const POWERS: [(&str, u32); 6] = [("k", 3), ("m", 6), ("mn", 6), ("bn", 9), ("md", 9), ("tn", 12)];
    let next = scene.after(last).filter(|_| scene.is(last, Kind::Number))?;
    let is_glued = |at: usize| scene.token(at).is_some_and(|token| token.gap == Gap::None);
    let is_money = |at: usize| is_currency(scene, at);
    let paid =
        scene.after(next).is_some_and(|sign| scene.is(sign, Kind::Sign) && is_money(sign) && is_glued(sign));
    let money = paid || scene.before(first).is_some_and(is_money);
    let (_, power) =
        POWERS.iter().find(|(letters, _)| *letters == scene.folded(next) && (money || *letters != "m"))?;
    (paid || is_glued(next)).then_some((*power, next))
}

/// Whether a token is a sign or word of a currency.
pub(super) fn is_currency(scene: &Scene<'_>, at: usize) -> bool {
    scene.has(at, Sense::Currency)
        || (scene.is(at, Kind::Sign) && is_sign(scene.folded(at)))
        || is_code(scene, at)
}

/// Whether it is a sign of money.
pub(super) fn is_sign(text: &str) -> bool {
    matches!(
        text,
        "$" | "€"
            | "£"
            | "¥"
            | "₦"
            | "₱"
            | "₵"
            | "₹"
            | "₲"
            | "₡"
            | "₺"
            | "₴"
            | "₸"
            | "₪"
            | "₫"
            | "₽"
    )
}

/// `KES`, and the letter of `S/`: in a shouted sentence `ALL` is rather a word.
fn is_code(scene: &Scene<'_>, at: usize) -> bool {
    let case = |case| scene.token(at).is_some_and(|token| token.case == case);
    let slash =
        || scene.is_sign(at + 1, "/") && scene.token(at + 1).is_some_and(|token| token.gap == Gap::None);
    scene.has(at, Sense::CurrencyCode)
        && ((case(Case::Upper) && !scene.is_shouted(at)) || (case(Case::Title) && slash()))
}

/// Whether the code of money at a token often is another word: then a small whole number behind it is no amount of money.
pub(super) fn is_ambiguous(scene: &Scene<'_>, at: usize) -> bool {
    is_code(scene, at) && scene.sense(at).value == OFTEN_A_WORD && !scene.has(at, Sense::Currency)
}

/// The plain digits of a token as a small number: days, months, years.
pub(super) fn small(scene: &Scene<'_>, at: usize) -> Option<i16> {
    if !scene.is(at, Kind::Number) {
        return None;
    }
    let text = scene.folded(at);
    (text.len() <= 4).then(|| text.parse().ok()).flatten()
}

fn read_digits(scene: &Scene<'_>, style: NumberStyle, at: usize) -> Option<(Decimal, usize)> {
    let mut last = at;
    let mut text = scene.folded(at).to_owned();
    // Thousands set apart by spaces: `1 800 000`.
    while (text.len() <= 3 || last > at) && last - at < GROUPS {
        let Some(next) = scene.after(last).filter(|next| is_group(scene, *next)) else { break };
        text.push_str(scene.folded(next));
        last = next;
    }
    Some((style.parse(&text)?, last))
}

fn is_group(scene: &Scene<'_>, at: usize) -> bool {
    let text = scene.folded(at);
    scene.token(at).is_some_and(|token| token.kind == Kind::Number && token.gap == Gap::Space)
        && text.len() == 3
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number under a thousand that begins with a word, and its last token.
fn read_words(scene: &Scene<'_>, at: usize) -> Option<(u32, usize)> {
    let sense = scene.sense(at);
    let mut value = match sense.has(Sense::Number) {
        true => u32::from(sense.value),
        false if is_hundred(scene, at) => 100,
        false => return None,
    };
    let mut last = at;
    while let Some((sum, unit)) = joined(scene, value, last) {
        (value, last) = (sum, unit);
    }
    Some((value, last))
}

/// `hundred`, `cent`: a power that stands inside a number under a thousand.
fn is_hundred(scene: &Scene<'_>, at: usize) -> bool {
    scene.has(at, Sense::Multiplier) && scene.sense(at).value == 2
}

/// `treinta y cinco`, `thirty-five`, `ciento veinte`, `two hundred and five`, `quatre-vingt-dix`: the value with the next number
/// word, and its token.
fn joined(scene: &Scene<'_>, value: u32, at: usize) -> Option<(u32, usize)> {
    let next = scene.after(at)?;
    if value < 100 && is_hundred(scene, next) {
        return Some((value * 100, next));
    }
    let unit = if scene.has(next, Sense::Conjunction) { scene.after(next)? } else { next };
    let hyphen = scene.token(unit)?.gap == Gap::Hyphen;
    if !scene.has(unit, Sense::Number) {
        return None;
    }
    let more = u32::from(scene.sense(unit).value);
    let (rest, apart) = (value % 100, unit == next && !hyphen);
    let tens = rest >= 10 && rest.is_multiple_of(10);
    let sum = match more {
        1..100 if rest == 0 && value >= 100 => value + more,
        _ if apart => return None,
        20 if rest == 4 && hyphen => value + 76,
        1..10 if tens && (hyphen || rest >= 20) => value + more,
        10..17 if matches!(rest, 60 | 80) => value + more,
        _ => return None,
    };
    Some((sum, unit))
}
