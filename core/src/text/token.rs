//! Splitting a text into words, numbers and signs, with their spans and folded forms. What a word means is not known here.

mod rest;

use std::str::Chars;

use super::fold::is_silent;
use super::links::{address, is_of_host, may_stand_in};
use super::piece::{Piece, hash};
use super::reading::Span;
use super::steps::look;

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of letters, or of letters and digits that begins with a letter.
    Word,
    /// A run of digits, with the points and commas inside it.
    Number,
    /// One character of punctuation, or a symbol.
    Sign,
    /// A web or e-mail address, kept whole.
    Link,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// A hyphen between two letters.
    Hyphen,
    /// White space on one line.
    Space,
    /// The same with a tab, which sets the cells of a row apart.
    Tab,
    /// One line break.
    Line,
    /// An empty line; the first token has this gap too.
    Paragraph,
}

/// The letters' case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// Begins with a small letter or with no letter at all.
    Lower,
    /// Begins with a capital.
    Title,
    /// Capitals only, two or more.
    Upper,
}

/// One word, number or sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Where it stands in the source.
    pub span: Span,
    start: usize,
    end: usize,
    pub kind: Kind,
    pub gap: Gap,
    pub case: Case,
    /// Bit n: the n-th folded letter carries an acute accent; of `à` alone the first one carries the grave.
    pub accents: u32,
    /// Hash of the folded form; equal forms have equal hashes.
    pub hash: u64,
}

/// The tokens of one text.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    folded: String,
    list: Vec<Token>,
    /// The words and signs of the source that are left out, in order.
    left_out: Vec<Span>,
}

impl Tokens {
    /// Splits a text.
    pub fn scan(text: &str) -> Self {
        let mut tokens = Tokens {
            folded: String::with_capacity(text.len()),
            list: Vec::with_capacity(text.len() / 5 + 1),
            left_out: Vec::new(),
        };
        let may_link = may_stand_in(text);
        Scanner {
            chars: text.chars(),
            at: 0,
            gap: Gap::Paragraph,
            after_letter: false,
            before: ' ',
            may_link,
        }
        .run(&mut tokens);
        tokens
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// All of them, by their places.
    pub fn all(&self) -> &[Token] {
        &self.list
    }

    /// One token.
    pub fn get(&self, index: usize) -> Option<&Token> {
        look();
        self.list.get(index)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Token> {
        self.list.iter()
    }

    /// Whether it is a word with small letters; a single capital may begin a word or be shouted.
    pub fn is_small(&self, index: usize) -> bool {
        let letters = || self.folded(index).chars().nth(1).is_some();
        self.get(index)
            .is_some_and(|token| token.kind == Kind::Word && token.case != Case::Upper && letters())
    }

    /// The folded form of one token; empty beyond the end.
    pub fn folded(&self, index: usize) -> &str {
        look();
        self.list.get(index).and_then(|token| self.folded.get(token.start..token.end)).unwrap_or("")
    }

    /// The source span from one token to another, both included.
    pub fn span(&self, first: usize, last: usize) -> Span {
        let from = self.list.get(first).map_or(0, |token| token.span.from);
        let to = self.list.get(last).map_or(from, |token| token.span.to);
        Span { from, to }
    }
}

/// What stands before the apostrophe of `l'accès`, `jusqu'en`, `d'água`: a word of its own, with the apostrophe.
const ELIDED: [&str; 12] =
    ["l", "d", "qu", "n", "s", "c", "j", "jusqu", "lorsqu", "puisqu", "quelqu", "presqu"];

struct Scanner<'a> {
    chars: Chars<'a>,
    at: u32,
    gap: Gap,
    after_letter: bool,
    /// The last character of the token before.
    before: char,
    /// Whether an address may stand anywhere in the text.
    may_link: bool,
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && is_silent(c))
}

/// How many lines a character ends before another one: `\r\n` ends one.
fn ends_lines(c: char, next: Option<char>) -> u32 {
    match c {
        '\n' | '\u{b}' | '\u{85}' | '\u{2028}' => 1,
        '\r' => u32::from(next != Some('\n')),
        '\u{2029}' => 2,
        _ => 0,
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

impl Scanner<'_> {
    fn run(&mut self, out: &mut Tokens) {
        while let Some(c) = self.peek() {
            if c.is_whitespace() {
                self.space();
            } else if c.is_ascii_digit() {
                self.token(Kind::Number, out, Self::number);
            } else if c.is_alphabetic() {
                match self.address() {
                    Some(letters) => {
                        self.token(Kind::Link, out, |scanner, piece| scanner.link(letters, piece));
                    }
                    None => self.token(Kind::Word, out, Self::word),
                }
            } else if is_silent(c) || c.is_control() {
                self.next();
            } else if self.is_inner_hyphen(c) {
                self.next();
                self.gap = Gap::Hyphen;
            } else {
                self.token(Kind::Sign, out, Self::sign);
            }
        }
    }

    fn peek(&self) -> Option<char> {
        self.chars.clone().next()
    }

    fn next(&mut self) -> Option<char> {
        self.at = self.at.saturating_add(1);
        self.chars.next()
    }

    fn next_if(&mut self, fits: impl FnOnce(char) -> bool) -> Option<char> {
        if fits(self.peek()?) { self.next() } else { None }
    }

    fn space(&mut self) {
        let (mut lines, mut tab) = (0_u32, false);
        while let Some(c) = self.next_if(char::is_whitespace) {
            lines += ends_lines(c, self.peek());
            tab |= c == '\t';
        }
        let gap = match lines {
            0 if tab => Gap::Tab,
            0 => Gap::Space,
            1 => Gap::Line,
            _ => Gap::Paragraph,
        };
        self.gap = self.gap.max(gap);
        self.after_letter = false;
    }

    fn is_inner_hyphen(&self, c: char) -> bool {
        let mut rest = self.chars.clone();
        rest.next();
        self.after_letter && is_hyphen(c) && rest.next().is_some_and(char::is_alphabetic)
    }

    /// The letters of the address that begins here. Inside a run of letters, points and the like none does: each is looked at
    /// once.
    fn address(&self) -> Option<usize> {
        let inside = self.gap <= Gap::Hyphen && is_of_host(self.before);
        if inside || !self.may_link {
            None
        } else {
            address(self.chars.as_str()).map(|address| address.chars().count())
        }
    }

    fn token(&mut self, kind: Kind, out: &mut Tokens, take: impl FnOnce(&mut Self, &mut Piece)) {
        let (from, start) = (self.at, out.folded.len());
        let mut piece = Piece::behind(std::mem::take(&mut out.folded));
        let begun = self.chars.as_str();
        take(self, &mut piece);
        let taken = begun.len() - self.chars.as_str().len();
        self.before = begun.get(..taken).and_then(|taken| taken.chars().next_back()).unwrap_or(' ');
        let (hash, accents, case) = (hash(piece.folded()), piece.accents(), piece.case());
        out.folded = piece.into_folded();
        let end = out.folded.len();
        out.list.push(Token {
            span: Span { from, to: self.at },
            start,
            end,
            kind,
            gap: self.gap,
            case,
            accents,
            hash,
        });
        self.gap = Gap::None;
        self.after_letter = kind == Kind::Word;
    }

    fn word(&mut self, piece: &mut Piece) {
        loop {
            self.plain_letters(piece);
            if let Some(c) = self.next_if(is_word) {
                piece.push(c);
                continue;
            }
            let Some(letters) = self.line_end_hyphen() else { break };
            for _ in 0..letters {
                self.next();
            }
        }
        if self.is_elision() && ELIDED.contains(&piece.folded()) {
            self.next();
            piece.push('\'');
        }
    }

    /// Takes the letters and digits without marks that come next: in all languages nearly all of them, and the cheapest ones.
    fn plain_letters(&mut self, piece: &mut Piece) {
        let rest = self.chars.as_str();
        let count = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let Some((letters, rest)) = rest.split_at_checked(count) else { return };
        piece.push_plain(letters);
        self.at = self.at.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        self.chars = rest.chars();
    }

    /// How many characters there are to the rest of a word that a hyphen divides at the end of a line: `regis-\ntro`.
    fn line_end_hyphen(&self) -> Option<usize> {
        let mut rest = self.chars.clone();
        rest.next().filter(|c| is_hyphen(*c))?;
        let between = rest.as_str();
        let next = between.trim_start();
        let gap = between.get(..between.len() - next.len())?;
        let after = gap.chars().skip(1).map(Some).chain([None]);
        let lines: u32 = gap.chars().zip(after).map(|(c, after)| ends_lines(c, after)).sum();
        let divided = lines == 1 && next.starts_with(char::is_lowercase);
        divided.then(|| 1 + gap.chars().count())
    }

    /// Whether an apostrophe and a letter follow, or nothing more.
    fn is_elision(&self) -> bool {
        let mut rest = self.chars.clone();
        matches!(rest.next(), Some('\'' | '’')) && rest.next().is_none_or(char::is_alphabetic)
    }

    fn number(&mut self, piece: &mut Piece) {
        while let Some(c) = self.peek() {
            let mut rest = self.chars.clone();
            rest.next();
            let inner = matches!(c, '.' | ',') && rest.next().is_some_and(|c| c.is_ascii_digit());
            if !c.is_ascii_digit() && !inner {
                break;
            }
            self.next();
            piece.push(c);
        }
    }

    fn link(&mut self, letters: usize, piece: &mut Piece) {
        for _ in 0..letters {
            if let Some(c) = self.next() {
                piece.push(c);
            }
        }
    }

    fn sign(&mut self, piece: &mut Piece) {
        if let Some(c) = self.next() {
            piece.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let tokens = Tokens::scan(text);
        (0..tokens.len()).map(|index| tokens.folded(index).to_owned()).collect()
    }

    #[test]
    fn splits_words_numbers_and_signs() {
        assert_eq!(
            split("Publicar el 62.5% en T3, y/o más."),
            ["publicar", "el", "62.5", "%", "en", "t3", ",", "y", "/", "o", "mas", "."]
        );
        assert_eq!(split("one-stop COVID-19 1er"), ["one", "stop", "covid", "-", "19", "1", "er"]);
        assert_eq!(split("ver https://x.org/a-b?c=1 hoy"), ["ver", "https://x.org/a-b?c=1", "hoy"]);
        assert!(split(" \n\t ").is_empty());
    }

    #[test]
    fn spans_count_code_points_and_gaps_tell_lines() {
        let tokens = Tokens::scan("ñu\n\náé 😀 x");
        let found: Vec<_> = tokens.iter().map(|token| (token.span.from, token.span.to, token.gap)).collect();
        assert_eq!(
            found,
            [(0, 2, Gap::Paragraph), (4, 6, Gap::Paragraph), (7, 8, Gap::Space), (9, 10, Gap::Space)]
        );
    }
}
