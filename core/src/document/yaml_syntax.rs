//! What broken YAML is called in a fault: the parser's words, and what somebody who writes by hand would do instead.

use super::json_syntax;

/// The code of a syntax fault, and what to write at its place.
pub(super) fn expected(info: &str) -> (&'static str, &'static str) {
    if info.contains("recursion limit") {
        return ("document/too-deep", "fewer lists and objects inside one another");
    }
    let known = [
        (
            "mapping values are not allowed",
            "one `key: value` on a line, or quotes around a text with `: ` in it",
        ),
        ("tab", "spaces, not tabs, before keys and items"),
        ("unexpected end of stream", "a closing quote"),
        ("unknown escape character", "a known escape, or single quotes around a text with a backslash"),
        ("flow mapping", "`,` or `}`"),
        ("flow sequence", "`,` or `]`"),
        ("unknown anchor", "an alias to an anchor that stands above it"),
        ("did not find expected key", "keys that start in the same column"),
        ("did not find expected '-'", "items that start in the same column"),
        ("unexpected character", "quotes around a text that starts with this character"),
        ("trailing content", "a line break after the closing quote"),
        ("indentation", "the same indentation as the lines around"),
        ("simple key expect", "`:` after a key"),
    ];
    let expected =
        known.iter().find(|(part, _)| info.contains(part)).map_or("YAML", |(_, expected)| expected);
    ("document/syntax", expected)
}

/// What stands at the place, and what the parser said of it when nothing better is known to advise.
pub(super) fn found(text: &str, index: usize, info: &str) -> String {
    if info.contains("unexpected end of stream") {
        return "the end of the text".to_owned();
    }
    let offset = text.char_indices().nth(index).map_or(text.len(), |(offset, _)| offset);
    let found = json_syntax::found(text, offset);
    match expected(info) {
        (_, "YAML") => format!("{found} (`{}`)", info.replace(['`', '\''], "\"")),
        _ => found,
    }
}
