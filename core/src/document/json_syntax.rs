//! What broken JSON is called in a fault: what was expected, what stands there, and where a lone surrogate hides.

use jiter::{JiterError, JiterErrorType, JsonErrorType};

use super::build::quoted;

/// Whether a string only fails for half of a surrogate pair.
pub(super) fn is_lone_surrogate(error: &JiterError) -> bool {
    use JsonErrorType::{LoneLeadingSurrogateInHexEscape, UnexpectedEndOfHexEscape};
    let JiterErrorType::JsonError(kind) = &error.error_type else { return false };
    matches!(kind, LoneLeadingSurrogateInHexEscape | UnexpectedEndOfHexEscape)
}

/// Whether a number only fails for having thousands of digits.
pub(super) fn is_endless_number(error: &JiterError) -> bool {
    error.error_type == JiterErrorType::JsonError(JsonErrorType::NumberOutOfRange)
}

/// The code of a syntax fault, and what JSON wants at its place.
pub(super) fn expected(error: &JiterError) -> (&'static str, &'static str) {
    use JsonErrorType as E;
    let JiterErrorType::JsonError(kind) = &error.error_type else { return ("document/syntax", "a value") };
    let expected = match kind {
        E::TrailingCharacters => return ("document/trailing-text", "nothing after the document"),
        E::EofWhileParsingList | E::ExpectedListCommaOrEnd => "`,` or `]`",
        E::EofWhileParsingObject | E::ExpectedObjectCommaOrEnd => "`,` or `}`",
        E::EofWhileParsingString => "a closing quote",
        E::ExpectedColon => "`:` after a key",
        E::ExpectedSomeIdent => "`true`, `false` or `null`",
        E::InvalidEscape => "a known escape after the backslash",
        E::InvalidNumber => "a digit, and no leading zero",
        E::ControlCharacterWhileParsingString => {
            "no bare control character in a text: `\\n` for a line break"
        }
        E::KeyMustBeAString => "a key in double quotes",
        E::TrailingComma => "another value after the comma",
        E::InvalidUnicodeCodePoint => "a valid character",
        _ => "a value",
    };
    ("document/syntax", expected)
}

/// What stands at this offset, in words.
pub(super) fn found(text: &str, offset: usize) -> String {
    match text.get(offset..).and_then(|rest| rest.chars().next()) {
        None => "the end of the text".to_owned(),
        Some('\n' | '\r') => "a line break".to_owned(),
        Some('\t') => "a tab".to_owned(),
        Some('`') => "a backtick".to_owned(),
        Some(control) if control.is_control() => {
            format!("the control character U+{:04X}", u32::from(control))
        }
        Some(character) => quoted(character.encode_utf8(&mut [0; 4])),
    }
}

/// In the string whose opening quote stands at `start`: the offset of its first lone surrogate, and the offset behind
/// its closing quote. `None` when it has no closing quote.
pub(super) fn lone_surrogate(text: &str, start: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut lone = None;
    let mut at = start + 1;
    loop {
        match (*bytes.get(at)?, unit(bytes, at)) {
            (b'"', _) => return Some((lone.unwrap_or(start), at + 1)),
            (_, Some(0xD800..=0xDBFF)) if matches!(unit(bytes, at + 6), Some(0xDC00..=0xDFFF)) => at += 12,
            (_, Some(0xD800..=0xDFFF)) => {
                lone = lone.or(Some(at));
                at += 6;
            }
            (b'\\', _) => at += 2,
            _ => at += 1,
        }
    }
}

/// The UTF-16 unit of a `\uXXXX` escape at this offset.
fn unit(bytes: &[u8], at: usize) -> Option<u16> {
    let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}
