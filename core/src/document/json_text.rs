//! JSON strings of canonical forms: one way to write each text, whatever library writes the rest.

/// Writes a JSON string. What needs no escape is copied in stretches: most texts are one.
pub(crate) fn write_json_text(text: &str, out: &mut String) {
    out.push('"');
    if is_plain(text.as_bytes()) {
        out.push_str(text);
    } else {
        write_escaped(text, out);
    }
    out.push('"');
}

/// Whether nothing needs an escape. Bytes are looked at eight or sixteen together; the last ones may be looked at twice.
fn is_plain(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk::<16>() {
        return bytes.as_chunks::<16>().0.iter().all(are_plain) && are_plain(last);
    }
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) => are_plain(first) && are_plain(last),
        _ => !bytes.iter().any(|byte| is_escaped(*byte)),
    }
}

/// Whether none of some bytes needs an escape, without a branch for each.
fn are_plain<const N: usize>(bytes: &[u8; N]) -> bool {
    !bytes.iter().fold(false, |found, byte| found | is_escaped(*byte))
}

fn write_escaped(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = first_escaped(rest.as_bytes()) {
        let (plain, escaped) = rest.split_at(at);
        let (escaped, after) = escaped.split_at(1);
        out.push_str(plain);
        escaped.chars().for_each(|character| escape(character, out));
        rest = after;
    }
    out.push_str(rest);
}

/// Where the first byte stands that needs an escape.
fn first_escaped(bytes: &[u8]) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<16>();
    let plain = 16 * chunks.iter().take_while(|chunk| are_plain(chunk)).count();
    let rest = bytes.get(plain..)?;
    rest.iter().position(|byte| is_escaped(*byte)).map(|at| plain + at)
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
        fn writes_what_the_library_writes(text in "([\u{0}-\u{20}\"\\\\a-c\u{7f}-\u{ff}\u{2028}]|.)*|[a-z]{0,40}[\u{0}-\u{20}\"é]?[a-z]{0,20}") {
            let mut out = String::new();
            write_json_text(&text, &mut out);
            prop_assert_eq!(out, serde_json::to_string(&text).unwrap());
        }
    }
}
