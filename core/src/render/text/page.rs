//! A page of terminal text: inks, wrapping, columns. It makes control characters of the input harmless; it knows no report.

use super::super::words::harmless;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How words look: an ANSI style, left out on pages without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(&'static str);

impl Ink {
    /// As the terminal writes by itself.
    pub const PLAIN: Ink = Ink("");
    /// Bold.
    pub const STRONG: Ink = Ink("1");
    /// Faint: what one may skip.
    pub const FAINT: Ink = Ink("2");
    /// Met, passed.
    pub const GOOD: Ink = Ink("32");
    /// Met in part.
    pub const FAIR: Ink = Ink("33");
    /// Not met, failed.
    pub const BAD: Ink = Ink("31");
    /// Not known.
    pub const UNSURE: Ink = Ink("35");
    /// What to look for.
    pub const ACCENT: Ink = Ink("36");
    /// Headings.
    pub const STRONG_ACCENT: Ink = Ink("1;36");
}

/// Words in one ink. Words are broken at blanks only.
pub type Piece = (Ink, String);

/// Text that grows line by line.
pub struct Page {
    out: String,
    color: bool,
    width: usize,
}

impl Page {
    /// An empty page of at least 40 columns.
    pub fn new(color: bool, width: usize) -> Self {
        Page { out: String::new(), color, width: width.max(40) }
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.out
    }

    /// Columns of a line.
    pub fn width(&self) -> usize {
        self.width
    }

    /// An empty line, unless the page is empty or ends in one.
    pub fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A line across the page.
    pub fn rule(&mut self) {
        let line = "─".repeat(self.width);
        self.line(&[(Ink::FAINT, line)]);
    }

    /// One line, as it is.
    pub fn line(&mut self, pieces: &[Piece]) {
        let mut pieces: Vec<(Ink, String)> = pieces.iter().map(|(ink, text)| (*ink, clean(text))).collect();
        trim_end(&mut pieces);
        for (ink, text) in pieces {
            self.ink(ink, &text);
        }
        self.out.push('\n');
    }

    /// Words that wrap: `lead` opens the first line and says how far the others are indented; `tail` stands at the right end
    /// of the first line.
    pub fn flow(&mut self, lead: &[Piece], words: &[Piece], tail: &[Piece]) {
        let indent = columns(lead);
        let tail_width = columns(tail);
        let room = self.width.saturating_sub(indent).max(20);
        let first_room = if tail_width == 0 { room } else { room.saturating_sub(tail_width + 2).max(20) };
        for (number, mut line) in wrap(words, first_room, room).into_iter().enumerate() {
            if number == 0 {
                if tail_width > 0 {
                    trim_end(&mut line);
                    let gap = (first_room + 2).saturating_sub(columns(&line)).max(2);
                    line.push((Ink::PLAIN, " ".repeat(gap)));
                    line.extend(tail.iter().cloned());
                }
                line.splice(0..0, lead.iter().cloned());
            } else {
                line.insert(0, (Ink::PLAIN, " ".repeat(indent)));
            }
            self.line(&line);
        }
    }

    fn ink(&mut self, ink: Ink, text: &str) {
        if self.color && !ink.0.is_empty() && !text.trim().is_empty() {
            for part in ["\u{1b}[", ink.0, "m", text, "\u{1b}[0m"] {
                self.out.push_str(part);
            }
        } else {
            self.out.push_str(text);
        }
    }
}

/// How many columns the pieces take.
pub fn columns(pieces: &[Piece]) -> usize {
    pieces.iter().map(|(_, text)| clean(text).width()).sum()
}

/// A text in lines of no more columns than these, where its words allow.
pub fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The text padded with blanks, or cut with an ellipsis, to exactly so many columns.
pub fn fit(text: &str, width: usize) -> String {
    let mut text = shorten(text, width);
    let gap = width.saturating_sub(text.width());
    text.push_str(&" ".repeat(gap));
    text
}

/// The text cut with an ellipsis, at a blank where one is near, when it takes more columns.
pub fn shorten(text: &str, width: usize) -> String {
    let text = clean(text);
    if text.width() <= width {
        return text;
    }
    let mut kept = String::new();
    let mut used = 1;
    for letter in text.chars() {
        used += letter.width().unwrap_or(0);
        if used > width {
            break;
        }
        kept.push(letter);
    }
    let near = kept.rfind(' ').filter(|at| kept.len() - at <= 12 && *at > 0);
    let end = near.unwrap_or(kept.len());
    kept.truncate(end);
    kept.truncate(kept.trim_end_matches([' ', ',', ';', ':']).len());
    kept + "…"
}

fn trim_end(pieces: &mut Vec<Piece>) {
    while let Some((_, text)) = pieces.last_mut() {
        text.truncate(text.trim_end().len());
        if !text.is_empty() {
            break;
        }
        pieces.pop();
    }
}

/// Blanks for line breaks and tabs; other control characters and marks that reorder text become visible.
fn clean(text: &str) -> String {
    let blank = |letter: char| match harmless(letter) {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        other => other,
    };
    text.chars().map(blank).collect()
}

fn wrap(pieces: &[Piece], first_room: usize, room: usize) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut used = 0;
    for word in words(pieces) {
        let limit = if lines.len() == 1 { first_room } else { room };
        let width: usize = word.iter().map(|(_, text)| text.width()).sum();
        let blank = word.last().map_or(0, |(_, text)| text.width() - text.trim_end().width());
        if used > 0 && used + width - blank > limit {
            lines.push(Vec::new());
            used = 0;
        }
        for (ink, text) in word {
            let text = if used == 0 { text.trim_start() } else { &text };
            used += text.width();
            let Some(line) = lines.last_mut() else { continue };
            match line.last_mut() {
                Some((last, words)) if *last == ink => words.push_str(text),
                _ => line.push((ink, text.to_owned())),
            }
        }
    }
    lines
}

/// What stands between two blanks, with the blank behind it. A word may have several inks, as a bar has.
fn words(pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let mut words: Vec<Vec<Piece>> = Vec::new();
    let mut is_open = false;
    for (ink, text) in pieces {
        for text in clean(text).split_inclusive(' ') {
            let ends = text.ends_with(' ');
            let part = (*ink, text.to_owned());
            match words.last_mut().filter(|_| is_open) {
                Some(word) => word.push(part),
                None => words.push(vec![part]),
            }
            is_open = !ends;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(color: bool, write: impl FnOnce(&mut Page)) -> String {
        let mut page = Page::new(color, 40);
        write(&mut page);
        page.finish()
    }

    #[test]
    fn words_wrap_under_their_lead_and_keep_their_ink() {
        let words = [(Ink::PLAIN, "uno dos tres ".repeat(3)), (Ink::BAD, "cuatro cinco seis siete".into())];
        let text = page(true, |page| {
            page.flow(&[(Ink::GOOD, "✗ ".into())], &words, &[(Ink::FAINT, "0 of 2".into())]);
        });
        insta::assert_snapshot!(text.replace('\u{1b}', "^"), @r"
        ^[32m✗ ^[0muno dos tres uno dos tres uno   ^[2m0 of 2^[0m
          dos tres ^[31mcuatro cinco seis siete^[0m
        ");
        for line in page(false, |page| page.flow(&[], &words, &[])).lines() {
            assert!(line.width() <= 40, "{line}");
        }
    }

    #[test]
    fn a_word_of_several_inks_stays_on_one_line() {
        let bar = [(Ink::ACCENT, "█".repeat(7)), (Ink::FAINT, "░".repeat(13))];
        let words = [[(Ink::STRONG, "a heading of several words  ".to_owned())].as_slice(), &bar].concat();
        let text = page(false, |page| page.flow(&[], &words, &[]));
        assert_eq!(text, format!("a heading of several words\n{}{}\n", "█".repeat(7), "░".repeat(13)));
    }

    #[test]
    fn escapes_of_the_input_never_reach_the_terminal() {
        let text = page(false, |page| page.line(&[(Ink::PLAIN, "a\u{1b}[31mb\nc\u{202e}d".into())]));
        assert_eq!(text, "a\u{fffd}[31mb c\u{fffd}d\n");
    }

    #[test]
    fn long_texts_are_cut_at_a_word() {
        assert_eq!(shorten("Publicar el padrón de beneficiarios", 24), "Publicar el padrón de…");
        assert_eq!(fit("añó", 5), "añó  ");
        assert_eq!(shorten("漢字漢字", 5), "漢字…");
    }
}
