//! Numbers from their text to decimals: exactly as written, or not at all.

use rust_decimal::Decimal;

/// What a number must be, for messages.
pub(crate) const EXPECTED: &str = "a number of at most 28 digits";

/// Powers of ten that a decimal can hold.
const LARGEST_SCALE: i64 = 28;
/// No mantissa with more digits fits into a decimal.
const MOST_DIGITS: usize = 29;

/// Reads `[+-]digits[.digits][e[+-]digits]`, where either run of digits may be empty but not both. `None` for anything
/// else and for what a decimal cannot hold exactly. Trailing zeros of the fraction are gone: `1.0` is `1`.
pub(crate) fn parse(text: &str) -> Option<Decimal> {
    let (negative, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if digits().next().is_none() || !digits().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let Some(first) = digits().position(|digit| digit != b'0') else { return Some(Decimal::ZERO) };
    let end = digits().count() - digits().rev().take_while(|digit| *digit == b'0').count();
    if end - first > MOST_DIGITS {
        return None;
    }
    let significant =
        digits().take(end).skip(first).fold(0_i128, |sum, digit| sum * 10 + i128::from(digit - b'0'));
    let scale = i64::try_from(end).ok()? - i64::try_from(whole.len()).ok()?;
    let value = scaled(significant, scale.checked_sub(exponent)?)?;
    Some(if negative { -value } else { value })
}

/// The exponent; one with more digits than anybody needs counts as very large or very small.
fn parse_exponent(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().unwrap_or(i64::from(u32::MAX));
    Some(if negative { -size } else { size })
}

/// `mantissa` times ten to the power of minus `scale`.
fn scaled(mantissa: i128, scale: i64) -> Option<Decimal> {
    if !(-LARGEST_SCALE..=LARGEST_SCALE).contains(&scale) {
        return None;
    }
    let scale = i32::try_from(scale).ok()?;
    let (mantissa, scale) = match u32::try_from(-scale) {
        Ok(power) => (mantissa.checked_mul(10_i128.checked_pow(power)?)?, 0),
        Err(_) => (mantissa, scale.unsigned_abs()),
    };
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        parse(text).map_or("none".to_owned(), |number| number.to_string())
    }

    #[test]
    fn numbers_keep_their_decimals_and_lose_their_trailing_zeros() {
        for (text, value) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("1.0", "1"),
            ("100", "100"),
            ("1e2", "100"),
            ("120.50", "120.5"),
            ("-0.10", "-0.1"),
            ("1.5E-3", "0.0015"),
            ("0e999999999999999999999", "0"),
            ("79228162514264337593543950335", "79228162514264337593543950335"),
            ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
            ("100000000000000000000000000000e-20", "1000000000"),
            (".5", "0.5"),
            ("5.", "5"),
            ("+7", "7"),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_or_does_not_fit_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "e5",
            "1e",
            "1e+",
            "1_000",
            "0x1",
            "1.2.3",
            "79228162514264337593543950336",
            "1e29",
            "1e-29",
            "1e999999999",
            "1e-9223372036854775808",
            "0.12345678901234567890123456789",
            "é",
        ] {
            assert_eq!(read(text), "none", "{text}");
        }
    }
}
