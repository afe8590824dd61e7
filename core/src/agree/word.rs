//! Words of human codes as they are compared: spreadsheets and data frames write one code in several ways.

use crate::document::folded::folded;
use crate::document::number;

/// The form in which words are compared: without regard to case and blanks; `1.0` is `1`.
pub(super) fn word(text: &str) -> String {
    let text = folded(text);
    number::parse(&text).map_or(text, |number| number.to_string())
}

/// The place of a word in a list of codes: it is a code, or its place from 0; for two codes, also yes or no as data frames
/// write them.
pub(super) fn place(word: &str, codes: &[String]) -> Option<usize> {
    let plain = |code: &str| folded(&code.replace(['_', '-'], " "));
    let is_code = |code: &String| folded(code) == word || plain(code) == plain(word);
    let by_number = || word.parse().ok().filter(|place: &usize| *place < codes.len());
    let by_truth = || match (codes.len(), word) {
        (2, "false" | "no") => Some(0),
        (2, "true" | "yes") => Some(1),
        _ => None,
    };
    codes.iter().position(is_code).or_else(by_number).or_else(by_truth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_codes_or_their_places() {
        let codes = ["not_verifiable".to_owned(), "verifiable".to_owned()];
        for (text, expected) in [
            ("Verifiable", Some(1)),
            ("not verifiable", Some(0)),
            (" 1.0 ", Some(1)),
            ("TRUE", Some(1)),
            ("2", None),
            ("-1", None),
            ("perhaps", None),
        ] {
            assert_eq!(place(&word(text), &codes), expected, "{text}");
        }
        let years = ["2".to_owned(), "1".to_owned()];
        assert_eq!(place("1", &years), Some(1), "a code wins over a place");
    }
}
