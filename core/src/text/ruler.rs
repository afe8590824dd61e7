//! A table of one text that finds the bytes and the words of a span without walking the text. What stands there is not known
//! here.

use super::reading::{Span, beginning};

/// Code points from one mark to the next.
const STEP: u32 = 64;

/// Where code points and words stand in the part of a text that is read.
///
/// ```
/// use rasero::text::{Ruler, Span};
/// let text = "El índice de datos";
/// let ruler = Ruler::of(text);
/// assert_eq!(ruler.quote(text, Span { from: 3, to: 9 }), "índice");
/// assert_eq!(ruler.words(Span { from: 3, to: 15 }), 3);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ruler {
    /// The byte of every [`STEP`]th code point.
    marks: Vec<usize>,
    /// What white space sets apart.
    words: Vec<Span>,
}

impl Ruler {
    /// The ruler of a text.
    pub fn of(text: &str) -> Self {
        let mut ruler = Ruler::default();
        let mut open = false;
        for (point, (byte, letter)) in (0_u32..).zip(beginning(text).char_indices()) {
            if point % STEP == 0 {
                ruler.marks.push(byte);
            }
            let is_word = !letter.is_whitespace();
            match ruler.words.last_mut() {
                Some(word) if is_word && open => word.to = point + 1,
                _ if is_word => ruler.words.push(Span { from: point, to: point + 1 }),
                _ => {}
            }
            open = is_word;
        }
        ruler
    }

    /// The words that a span covers in the text of the ruler.
    pub fn quote<'a>(&self, text: &'a str, span: Span) -> &'a str {
        text.get(self.byte(text, span.from)..self.byte(text, span.to)).unwrap_or_default()
    }

    fn byte(&self, text: &str, point: u32) -> usize {
        let mark = usize::try_from(point / STEP).ok().and_then(|nth| self.marks.get(nth)).copied();
        let rest = mark.and_then(|mark| Some((mark, text.get(mark..)?)));
        let Some((mark, rest)) = rest else { return text.len() };
        rest.char_indices().map(|(byte, _)| mark + byte).nth((point % STEP) as usize).unwrap_or(text.len())
    }

    /// How many words stand in a span, those cut by its ends included.
    pub fn words(&self, span: Span) -> usize {
        let begun = self.words.partition_point(|word| word.from < span.to);
        let over = self.words.partition_point(|word| word.to <= span.from);
        if span.from < span.to { begun.saturating_sub(over) } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_finds_what_walking_finds(text in "[a ñ😀\n]{0,200}", from in 0_u32..220, length in 0_u32..220) {
            let span = Span { from, to: from + length };
            let walked: String = text.chars().skip(from as usize).take(length as usize).collect();
            let ruler = Ruler::of(&text);
            prop_assert_eq!(ruler.quote(&text, span), walked.as_str());
            prop_assert_eq!(ruler.words(span), walked.split_whitespace().count());
        }
    }
}
