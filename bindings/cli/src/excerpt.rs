//! The line at fault, cut to a window when it is long, with the words at the place marked.

use std::ops::Range;

use codespan_reporting::files::{Error, Files};
use rasero::document::Place;

/// Letters of a line that are shown on either side of the place.
const WINDOW: usize = 70;

/// One line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    origin: String,
    /// The part of the line that is shown.
    text: String,
    place: Place,
    /// Byte of `text` at which the place is.
    at: usize,
}

impl Excerpt {
    /// The part of `line` around the place.
    pub(crate) fn new(origin: &str, line: &str, place: Place) -> Self {
        let line = line.trim_end_matches(['\r', '\n']).trim_start_matches('\u{feff}');
        let column = usize::try_from(place.column.saturating_sub(1)).unwrap_or(0);
        let (before, after) = line.split_at(line.char_indices().nth(column).map_or(line.len(), |(at, _)| at));
        let short = line.chars().nth(2 * WINDOW).is_none();
        let room = if short { 2 * WINDOW } else { WINDOW };
        let from = before.char_indices().rev().nth(room - 1).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(room).map_or(after.len(), |(at, _)| at);
        let mut text = if from > 0 { "…".to_owned() } else { String::new() };
        text.push_str(&harmless(before.get(from..).unwrap_or_default()));
        let at = text.len();
        text.push_str(&harmless(after.get(..to).unwrap_or_default()));
        if to < after.len() {
            text.push('…');
        }
        Excerpt { origin: origin.to_owned(), text, place, at }
    }

    /// The bytes to mark: the word, quoted text or bracket at the place.
    pub(crate) fn marked(&self) -> Range<usize> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut letters = rest.char_indices();
        let end = match letters.next().map(|(_, first)| first) {
            Some(quote @ ('"' | '\'')) => letters
                .find(|(_, letter)| *letter == quote)
                .map_or(rest.len(), |(at, _)| at + quote.len_utf8()),
            Some(bracket @ ('{' | '[' | '}' | ']' | ',' | ':')) => bracket.len_utf8(),
            Some(_) => {
                rest.find([',', '}', ']', ':', ' ', '\t', '#', '(', ')', '=']).unwrap_or(rest.len()).max(1)
            }
            None => 0,
        };
        let end = rest
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8())
            .find(|at| *at >= end)
            .unwrap_or(rest.len());
        self.at..self.at + end
    }
}

/// Control characters made visible, so that an input cannot steer the terminal.
pub(crate) fn harmless(text: &str) -> String {
    let letter = |letter: char| match letter {
        '\t' => ' ',
        '\n' => '\n',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        other if other.is_control() => '\u{fffd}',
        other => other,
    };
    text.chars().map(letter).collect()
}

impl<'a> Files<'a> for Excerpt {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.origin)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.text)
    }

    fn line_index(&'a self, (): (), _: usize) -> Result<usize, Error> {
        Ok(0)
    }

    fn line_number(&'a self, (): (), _: usize) -> Result<usize, Error> {
        Ok(usize::try_from(self.place.line).unwrap_or(0))
    }

    fn column_number(&'a self, (): (), _: usize, _: usize) -> Result<usize, Error> {
        Ok(usize::try_from(self.place.column).unwrap_or(0))
    }

    fn line_range(&'a self, (): (), _: usize) -> Result<Range<usize>, Error> {
        Ok(0..self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(line: &str, column: u32) -> (String, String) {
        let excerpt = Excerpt::new("a.json", line, Place { line: 1, column });
        (excerpt.text[excerpt.marked()].to_owned(), excerpt.text)
    }

    #[test]
    fn the_value_at_the_place_is_marked() {
        assert_eq!(marked(r#"  "título": "añó, b", "#, 3).0, "\"título\"");
        assert_eq!(marked(r#"  "título": "añó, b", "#, 13).0, "\"añó, b\"");
        assert_eq!(marked("  stage: draftin # why", 10).0, "draftin");
        assert_eq!(marked("{}", 1).0, "{");
        assert_eq!(marked("abc", 99).0, "");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = format!("{}\"here\"{}", "á".repeat(5000), "b".repeat(5000));
        let (word, text) = marked(&line, 5001);
        assert_eq!(word, "\"here\"");
        assert!(text.starts_with("…á") && text.ends_with("b…") && text.chars().count() < 150);
    }
}
