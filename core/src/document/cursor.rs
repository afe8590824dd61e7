//! From byte offsets in a text to lines and columns, read forward so that a whole document costs one pass.

use super::Place;

/// The byte order mark that some editors put before the text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Without the byte order mark, if there is one.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

/// A number as lines and columns hold it; beyond four thousand million it stays there.
pub(crate) fn saturated(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Knows the line and column of a byte offset. Asking for growing offsets is cheap; going back starts over.
pub(crate) struct Cursor<'t> {
    bytes: &'t [u8],
    start: Place,
    offset: usize,
    at: Place,
}

impl<'t> Cursor<'t> {
    /// A cursor whose text starts on the given line of its file.
    pub(crate) fn on_line(text: &'t str, line: u32) -> Self {
        let start = Place { line, column: 1 };
        Cursor { bytes: text.as_bytes(), start, offset: 0, at: start }
    }

    /// Line and column of the character at this offset; of the end for an offset beyond it.
    pub(crate) fn place(&mut self, offset: usize) -> Place {
        if offset < self.offset {
            self.offset = 0;
            self.at = self.start;
        }
        let offset = offset.min(self.bytes.len());
        let passed = self.bytes.get(self.offset..offset).unwrap_or_default();
        let mut lines = passed.rsplit(|byte| *byte == b'\n');
        let on_line = lines.next().unwrap_or_default();
        let breaks = lines.count();
        if breaks > 0 {
            self.at = Place { line: self.at.line.saturating_add(saturated(breaks)), column: 1 };
        }
        let characters = on_line.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count();
        self.at.column = self.at.column.saturating_add(saturated(characters));
        self.offset = offset;
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_going_back_works() {
        let mut cursor = Cursor::on_line("añ\n😀b", 1);
        assert_eq!(cursor.place(3), Place { line: 1, column: 3 });
        assert_eq!(cursor.place(8), Place { line: 2, column: 2 });
        assert_eq!(cursor.place(1), Place { line: 1, column: 2 });
        assert_eq!(cursor.place(99), Place { line: 2, column: 3 });
    }
}
