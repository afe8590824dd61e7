//! JSON strings of canonical forms: one way to write each text, whatever library writes the rest.

/// Writes a JSON string. What needs no escape is copied in stretches: most texts are one.
pub(crate) fn write_json_text(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_escaped) {
        let (plain, escaped) = rest.split_at(at);
        let (escaped, after) = escaped.split_at(1);
        out.push_str(plain);
        escaped.chars().for_each(|character| escape(character, out));
        rest = after;
    }
    out.push_str(rest);
    out.push('"');
}

/// Bytes that stand for themselves nowhere: none of them is part of a longer character.
fn is_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

fn escape(character: char, out: &mut String) {
    match character {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        control => {
            let code = u32::from(control);
            out.push_str("\\u00");
            out.extend([code >> 4, code & 15].into_iter().filter_map(|digit| char::from_digit(digit, 16)));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn writes_what_the_library_writes(text in "([\u{0}-\u{20}\"\\\\a-c\u{7f}-\u{ff}\u{2028}]|.)*") {
            let mut out = String::new();
            write_json_text(&text, &mut out);
            prop_assert_eq!(out, serde_json::to_string(&text).unwrap());
        }
    }
}
