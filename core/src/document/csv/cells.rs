//! Where the cells of a record stand in the text: the CSV parser gives their contents, but only the record's own place.

/// Offsets of the cells of the record that starts at `start`, or behind the empty lines there. A cell in quotes stands
/// where its first character is.
pub(crate) fn starts(text: &str, start: usize, delimiter: u8) -> Vec<usize> {
    let bytes = text.as_bytes();
    let rest = bytes.get(start..).unwrap_or_default();
    let mut at = start + rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
    let mut starts = Vec::new();
    loop {
        let is_quoted = bytes.get(at) == Some(&b'"');
        at += usize::from(is_quoted);
        starts.push(at);
        if is_quoted {
            at = behind_quote(bytes, at);
        }
        let rest = bytes.get(at..).unwrap_or_default();
        at += rest.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r') && **byte != delimiter).count();
        if bytes.get(at) != Some(&delimiter) {
            return starts;
        }
        at += 1;
    }
}

/// The offset behind the closing quote; a doubled quote is part of the cell.
fn behind_quote(bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        at += 1;
        if *byte == b'"' {
            if bytes.get(at) != Some(&b'"') {
                return at;
            }
            at += 1;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_start_behind_delimiters_and_quotes() {
        let text = "a,b\r\n\r\n\"x, \"\"y\"\"\n\",,z\n";
        assert_eq!(starts(text, 0, b','), [0, 2]);
        let offsets = starts(text, 5, b',');
        assert_eq!(offsets, [8, 19, 20]);
        assert!(text[offsets[0]..].starts_with("x, ") && text[offsets[2]..].starts_with('z'));
        assert_eq!(starts("\"never closed", 0, b','), [1]);
        assert_eq!(starts("", 0, b','), [0]);
    }
}
