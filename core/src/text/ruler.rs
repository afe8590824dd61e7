//! A table of one text that finds the bytes and the words of a span without walking the text. What stands there is not known
//! here.

use std::sync::OnceLock;

use super::reading::{Span, beginning};

/// Code points from one mark to the next.
const STEP: u32 = 4;
/// Bytes that are looked at together.
const CHUNK: usize = 16;
/// Bytes of a word with its space, about.
const LETTERS: usize = 6;

/// Where code points and words stand in the part of a text that is read.
///
/// ```
/// use rasero::text::{Ruler, Span};
/// let text = "El índice de datos";
/// let ruler = Ruler::of(text);
/// assert_eq!(ruler.quote(text, Span { from: 3, to: 9 }), "índice");
/// assert_eq!(ruler.words(text, Span { from: 3, to: 15 }), 3);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Ruler {
    /// The byte of every [`STEP`]th code point; none where each code point is one byte.
    marks: Vec<u32>,
    /// The byte at which the part that is read ends.
    end: usize,
    /// What white space sets apart; looked for when somebody first counts words.
    words: OnceLock<Vec<Span>>,
}

impl Ruler {
    /// The ruler of a text.
    pub fn of(text: &str) -> Self {
        let text = beginning(text);
        let marks = if text.is_ascii() { Vec::new() } else { marks(text) };
        Ruler { marks, end: text.len(), words: OnceLock::new() }
    }

    /// The words that a span covers in the text of the ruler.
    pub fn quote<'a>(&self, text: &'a str, span: Span) -> &'a str {
        text.get(self.byte(text, span.from)..self.byte(text, span.to)).unwrap_or_default()
    }

    fn byte(&self, text: &str, point: u32) -> usize {
        if self.marks.is_empty() {
            return self.end.min(point as usize);
        }
        let mark = self.marks.get((point / STEP) as usize).map(|mark| *mark as usize);
        let rest = mark.and_then(|mark| Some((mark, text.as_bytes().get(mark..self.end)?)));
        let Some((mark, rest)) = rest else { return self.end };
        let mut letters = rest.iter().enumerate().filter(|(_, unit)| begins_letter(**unit));
        letters.nth((point % STEP) as usize).map_or(self.end, |(byte, _)| mark + byte)
    }

    /// How many words stand in a span of the text of the ruler, those cut by its ends included.
    pub fn words(&self, text: &str, span: Span) -> usize {
        let words = self.words.get_or_init(|| words(beginning(text)));
        let begun = words.partition_point(|word| word.from < span.to);
        let over = words.partition_point(|word| word.to <= span.from);
        if span.from < span.to { begun.saturating_sub(over) } else { 0 }
    }
}

/// The byte of every [`STEP`]th code point. Most chunks of a text have none but letters of one byte.
fn marks(text: &str) -> Vec<u32> {
    let mut marks = Vec::with_capacity(text.len() / STEP as usize + 1);
    let mut point = 0_u32;
    for (chunk, begin) in text.as_bytes().chunks(CHUNK).zip((0_u32..).step_by(CHUNK)) {
        let bytes = (begin..).zip(chunk);
        if chunk.is_ascii() {
            let first = (STEP - point % STEP) % STEP;
            marks.extend(bytes.skip(first as usize).step_by(STEP as usize).map(|(byte, _)| byte));
            point += u32::try_from(chunk.len()).unwrap_or(u32::MAX);
            continue;
        }
        for (byte, _) in bytes.filter(|(_, unit)| begins_letter(**unit)) {
            marks.extend(point.is_multiple_of(STEP).then_some(byte));
            point += 1;
        }
    }
    marks
}

/// Whether a byte of a text is the first one of a code point.
fn begins_letter(unit: u8) -> bool {
    unit & 0b1100_0000 != 0b1000_0000
}

/// What white space sets apart.
fn words(text: &str) -> Vec<Span> {
    let mut words: Vec<Span> = Vec::with_capacity(text.len() / LETTERS);
    let (mut from, mut end) = (0, 0);
    for letter in text.chars() {
        if letter.is_whitespace() {
            words.extend((from < end).then_some(Span { from, to: end }));
            from = end + 1;
        }
        end += 1;
    }
    words.extend((from < end).then_some(Span { from, to: end }));
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::LONGEST;

    proptest! {
        #[test]
        fn it_finds_what_walking_finds(text in "[a ñ😀\n]{0,200}|[a \n]{0,200}", from in 0_u32..220, length in 0_u32..220) {
            let span = Span { from, to: from + length };
            let walked: String = text.chars().skip(from as usize).take(length as usize).collect();
            let ruler = Ruler::of(&text);
            prop_assert_eq!(ruler.quote(&text, span), walked.as_str());
            prop_assert_eq!(ruler.words(&text, span), walked.split_whitespace().count());
        }
    }

    #[test]
    fn what_is_not_read_is_not_quoted() {
        let text = "ñ".repeat(LONGEST + 5);
        let point = u32::try_from(LONGEST).unwrap();
        assert_eq!(Ruler::of(&text).quote(&text, Span { from: point - 2, to: point }), "ññ");
    }
}
