//! Cutting a quoted text out of TOML so that each character still knows its place: after an escape or a line end it shifts.

use super::SourceFile;
use crate::document::Place;
use crate::pack::passage::Passage;

/// The passage of a decoded text whose quoted form stands at `span` of the file.
pub(super) fn passage(file: &SourceFile<'_>, span: std::ops::Range<usize>, decoded: &str) -> Passage {
    let raw = file.text.get(span.clone()).unwrap_or("");
    let quotes =
        ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quotes| raw.starts_with(quotes)).unwrap_or("");
    let mut cut = Cut { place: file.place(span.start), offset: 0, anchors: Vec::new() };
    let mut rest = cut.skip(raw, quotes.len());
    if quotes.len() == 3 {
        let line_end = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
        rest = cut.skip(rest, line_end);
    }
    cut.anchor();
    let basic = quotes.starts_with('"');
    while let Some(c) = rest.chars().next().filter(|_| cut.offset < decoded.len()) {
        rest = match c {
            '\\' if basic => cut.escape(rest, quotes.len() == 3),
            _ => cut.plain(rest, c),
        };
    }
    Passage::with_anchors(decoded, cut.anchors)
}

struct Cut {
    place: Place,
    offset: usize,
    anchors: Vec<(usize, Place)>,
}

impl Cut {
    fn anchor(&mut self) {
        self.anchors.push((self.offset, self.place));
    }

    /// Steps over raw text that is not part of the decoded one.
    fn skip<'r>(&mut self, raw: &'r str, bytes: usize) -> &'r str {
        let (skipped, rest) = raw.split_at_checked(bytes).unwrap_or((raw, ""));
        for c in skipped.chars() {
            if c == '\n' {
                self.place = Place { line: self.place.line.saturating_add(1), column: 1 };
            } else {
                self.place.column = self.place.column.saturating_add(1);
            }
        }
        rest
    }

    fn plain<'r>(&mut self, raw: &'r str, c: char) -> &'r str {
        self.offset += c.len_utf8();
        let rest = self.skip(raw, c.len_utf8());
        if c == '\n' {
            self.anchor();
        }
        rest
    }

    fn escape<'r>(&mut self, raw: &'r str, multi_line: bool) -> &'r str {
        let after = raw.strip_prefix('\\').unwrap_or(raw);
        let kind = after.chars().next().unwrap_or(' ');
        if multi_line && kind.is_ascii_whitespace() {
            let blank = after.len() - after.trim_start_matches([' ', '\t', '\r', '\n']).len();
            let rest = self.skip(raw, 1 + blank);
            self.anchor();
            return rest;
        }
        let digits = match kind {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let code = after.get(1..=digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        self.offset += code.filter(|_| digits > 0).and_then(char::from_u32).map_or(1, char::len_utf8);
        let rest = self.skip(raw, 1 + kind.len_utf8() + digits);
        self.anchor();
        rest
    }
}
