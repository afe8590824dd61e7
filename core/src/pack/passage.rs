//! Texts and values that remember where they stand in their file, even inside a quoted TOML text.

use std::fmt;
use std::ops::Deref;

use crate::document::Place;

/// A value with the place where it is written.
#[derive(Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it starts in its file.
    pub place: Place,
}

impl<T> Placed<T> {
    pub(crate) fn new(value: T, place: Place) -> Self {
        Placed { value, place }
    }

    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Placed<U> {
        Placed { value: change(self.value), place: self.place }
    }
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Placed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)?;
        write!(f, " at {}:{}", self.place.line, self.place.column)
    }
}

/// A text cut out of a file, which knows the place of each of its characters there.
///
/// A `check` stands inside a quoted TOML text: an error in its second line, fifth column is at some other line and column of
/// the file, and [`Passage::place_of`] says which.
#[derive(Clone, PartialEq, Eq)]
pub struct Passage {
    text: Box<str>,
    /// Byte offsets of the text from which places run on without a gap.
    anchors: Box<[(usize, Place)]>,
}

impl Passage {
    /// A text that is a whole file.
    pub(crate) fn of_file(text: &str) -> Self {
        let mut anchors = vec![(0, Place { line: 1, column: 1 })];
        for (line, (offset, _)) in (2..).zip(text.match_indices('\n')) {
            anchors.push((offset + 1, Place { line, column: 1 }));
        }
        Passage { text: text.into(), anchors: anchors.into() }
    }

    /// A text with its anchors in rising order.
    pub(crate) fn with_anchors(text: &str, anchors: Vec<(usize, Place)>) -> Self {
        Passage { text: text.into(), anchors: anchors.into() }
    }

    /// Another text that stands where this one does.
    pub(crate) fn replaced(&self, text: &str) -> Self {
        Passage { text: text.into(), anchors: self.anchors.clone() }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the text starts in its file.
    pub fn start(&self) -> Place {
        self.place(0)
    }

    /// The place in the file of the character at a byte offset; the end for an offset beyond it.
    pub fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let after = self.anchors.partition_point(|(from, _)| *from <= offset);
        let Some((from, place)) = after.checked_sub(1).and_then(|index| self.anchors.get(index)) else {
            return Place { line: 1, column: 1 };
        };
        let between = self.text.bytes().take(offset).skip(*from).filter(|byte| byte & 0xC0 != 0x80).count();
        Place {
            line: place.line,
            column: place.column.saturating_add(u32::try_from(between).unwrap_or(u32::MAX)),
        }
    }

    /// The place in the file of a line and column of this text, both from 1.
    pub fn place_of(&self, line: u32, column: u32) -> Place {
        let skipped = line.saturating_sub(1) as usize;
        let start = match skipped.checked_sub(1) {
            None => Some(0),
            Some(nth) => self.text.match_indices('\n').nth(nth).map(|(offset, _)| offset + 1),
        };
        let start = start.unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or("");
        let within = rest
            .char_indices()
            .nth(column.saturating_sub(1) as usize)
            .map_or(rest.len(), |(offset, _)| offset);
        self.place(start + within)
    }
}

impl fmt::Debug for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { line, column } = self.start();
        write!(f, "{:?} at {line}:{column}", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_knows_its_lines() {
        let passage = Passage::of_file("let á = 1;\nx\n");
        assert_eq!(passage.place(8), Place { line: 1, column: 8 });
        assert_eq!(passage.place_of(2, 1), Place { line: 2, column: 1 });
        assert_eq!(passage.place_of(9, 9), Place { line: 3, column: 1 });
    }
}
