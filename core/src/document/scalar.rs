//! Plain YAML scalars to values, after the core schema of YAML 1.2. Quoted scalars never come here: they are text.

use rust_decimal::Decimal;

use super::number;

/// What a scalar without quotes stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scalar {
    Null,
    Bool(bool),
    Number(Decimal),
    /// `.nan` or `.inf`.
    NotANumber,
    /// Written as a number, but no decimal can hold it.
    OutOfRange,
    Text,
}

/// Resolves a scalar. Beyond the core schema, digits after a leading zero are text: `01770` is a code, and as a number it
/// would lose its zero.
pub(super) fn resolve(text: &str) -> Scalar {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Scalar::Null,
        "true" | "True" | "TRUE" => return Scalar::Bool(true),
        "false" | "False" | "FALSE" => return Scalar::Bool(false),
        ".nan" | ".NaN" | ".NAN" => return Scalar::NotANumber,
        _ => {}
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") {
        return Scalar::NotANumber;
    }
    if let Some(value) = radix(text) {
        return value;
    }
    if !looks_like_number(unsigned) {
        return Scalar::Text;
    }
    number::parse(text).map_or(Scalar::OutOfRange, Scalar::Number)
}

/// `0x1F` and `0o17`.
fn radix(text: &str) -> Option<Scalar> {
    let (digits, radix) = match text.split_at_checked(2)? {
        ("0x", digits) => (digits, 16),
        ("0o", digits) => (digits, 8),
        _ => return None,
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return Some(Scalar::Text);
    }
    let number = i128::from_str_radix(digits, radix).ok();
    let number = number.and_then(|number| Decimal::try_from_i128_with_scale(number, 0).ok());
    Some(number.map_or(Scalar::OutOfRange, Scalar::Number))
}

/// `digits[.digits][e[+-]digits]` or `.digits[e[+-]digits]`, without a sign, and with no zero before another digit.
fn looks_like_number(text: &str) -> bool {
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_code = whole.len() > 1 && whole.starts_with('0');
    let has_digits = !exponent.is_empty() && whole.len() + fraction.len() > 0;
    has_digits && !is_code && all_digits(whole) && all_digits(fraction) && all_digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_null() {
        assert_eq!(resolve(""), Scalar::Null);
    }

    #[test]
    fn only_the_words_of_the_core_schema_are_more_than_text() {
        let words = "no yes on off NO y true FALSE tRue ~ null nil 2026 2026-03 2026-03-01 12:30 0123 00 0 \
                     -0 1_000 1e3 1e400 1e e3 .5 5. . - +12 1.50 16.10 0.5 00.5 0x1F 0o17 0x 0xG 0o8 .nan \
                     -.inf .INF .Nan infinity NaN 1.2.3 1,5 12e03 é 0xffffffffffffffffffffffffff";
        let shown: Vec<_> = words.split(' ').map(|text| format!("{text}: {:?}", resolve(text))).collect();
        insta::assert_snapshot!(shown.join("\n"), @r#"
        no: Text
        yes: Text
        on: Text
        off: Text
        NO: Text
        y: Text
        true: Bool(true)
        FALSE: Bool(false)
        tRue: Text
        ~: Null
        null: Null
        nil: Text
        2026: Number(2026)
        2026-03: Text
        2026-03-01: Text
        12:30: Text
        0123: Text
        00: Text
        0: Number(0)
        -0: Number(0)
        1_000: Text
        1e3: Number(1000)
        1e400: OutOfRange
        1e: Text
        e3: Text
        .5: Number(0.5)
        5.: Number(5)
        .: Text
        -: Text
        +12: Number(12)
        1.50: Number(1.5)
        16.10: Number(16.1)
        0.5: Number(0.5)
        00.5: Text
        0x1F: Number(31)
        0o17: Number(15)
        0x: Text
        0xG: Text
        0o8: Text
        .nan: NotANumber
        -.inf: NotANumber
        .INF: NotANumber
        .Nan: Text
        infinity: Text
        NaN: Text
        1.2.3: Text
        1,5: Text
        12e03: Number(12000)
        é: Text
        0xffffffffffffffffffffffffff: OutOfRange
        "#);
    }
}
