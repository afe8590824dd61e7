//! Where sentences begin and end, and where the wording of a title or item begins after its number, bullet or label.

use super::grammar::{Sense, Senses};
use super::token::{Case, Gap, Kind, Tokens};

/// The most tokens of the number of a title, such as `A.1.c)`.
const NUMBERING: usize = 12;
/// The digits of a year, which ends a sentence where another number would be an ordinal (`the 3. quarter`).
const YEAR: usize = 4;
/// The most quotation marks and brackets after a stop.
const CLOSING: usize = 4;
/// The most letters of a word that may be shortened though no list knows it: `dept.`, `incl.`; longer ones are taken as whole.
const LONGEST_SHORTENED: usize = 4;

/// So many tokens of the beginning of a text, said again, begin it anew; of a shorter text all of them.
const OPENING: usize = 10;
/// The fewest tokens of a text that can begin anew.
const SHORTEST_REPEATED: usize = 3;

/// What a token's place says about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// First token of a sentence.
    pub start: bool,
    /// First word of a sentence, of what follows a colon, a semicolon or a spaced dash.
    pub head: bool,
    /// Number of its sentence.
    pub sentence: usize,
    /// Part of the number of a title or item: `10.`, `A.1.c)`.
    pub numbering: bool,
}

/// The sentences of a text as ranges of tokens, both ends included, and the place of each token.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub sentences: Vec<(usize, usize)>,
    pub places: Vec<Place>,
}

impl Layout {
    /// Finds the sentences.
    pub fn find(tokens: &Tokens, senses: &[Senses]) -> Self {
        let mut layout = Layout { sentences: Vec::new(), places: vec![Place::default(); tokens.len()] };
        let finder = Finder { tokens, senses };
        let mut first = 0;
        while first < tokens.len() {
            layout.place(first).start = true;
            let body = layout.open(&finder, first);
            let last = layout.scan(&finder, body.max(first));
            for index in first..=last {
                let sentence = layout.sentences.len();
                layout.place(index).sentence = sentence;
            }
            layout.sentences.push((first, last));
            first = last + 1;
        }
        layout
    }

    /// The sentences that begin with a bullet or a number of their own.
    pub fn items<'a>(&'a self, tokens: &'a Tokens) -> impl Iterator<Item = (usize, usize)> + 'a {
        let begins = |first: usize| {
            let numbered = self.places.get(first).is_some_and(|place| place.numbering);
            numbered || matches!(tokens.folded(first), "-" | "*" | ">")
        };
        self.sentences.iter().copied().filter(move |(first, last)| last > first && begins(*first))
    }

    fn place(&mut self, index: usize) -> &mut Place {
        if self.places.len() <= index {
            self.places.resize(index + 1, Place::default());
        }
        #[expect(clippy::indexing_slicing, reason = "the line above makes room")]
        &mut self.places[index]
    }

    /// Skips bullets and numbering from `at`; marks and returns the head.
    fn open(&mut self, finder: &Finder<'_>, at: usize) -> usize {
        let mut at = at;
        loop {
            if let Some(end) = finder.numbering(at) {
                for index in at..end {
                    self.place(index).numbering = finder.has_sign(at, end);
                }
                at = end;
            } else if finder.is_sign(at) && finder.tokens.folded(at) != "$" {
                at += 1;
            } else {
                break;
            }
        }
        if at < finder.tokens.len() {
            self.place(at).head = true;
        }
        at
    }

    /// The last token of the sentence whose wording begins at `at`; marks the heads inside it.
    fn scan(&mut self, finder: &Finder<'_>, at: usize) -> usize {
        let end = finder.tokens.len().saturating_sub(1);
        let mut at = at;
        while at < end {
            let close = finder.close(at);
            if finder.breaks_after(at, close) {
                return close;
            }
            if finder.opens_head(at) {
                self.open(finder, at + 1);
            }
            at += 1;
        }
        end
    }
}

struct Finder<'a> {
    tokens: &'a Tokens,
    senses: &'a [Senses],
}

impl Finder<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn gap(&self, at: usize) -> Gap {
        self.tokens.get(at).map_or(Gap::Paragraph, |token| token.gap)
    }

    fn case(&self, at: usize) -> Case {
        self.tokens.get(at).map_or(Case::Lower, |token| token.case)
    }

    fn is_sign(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Sign)
    }

    fn has(&self, at: usize, sense: Sense) -> bool {
        self.senses.get(at).is_some_and(|senses| senses.has(sense))
    }

    fn has_sign(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.is_sign(at) || self.tokens.folded(at).contains('.'))
    }

    /// One past the numbering that begins at `at`: numbers, single letters and signs without space between.
    fn numbering(&self, at: usize) -> Option<usize> {
        let mut end = at;
        let mut numbers = 0;
        while end < self.tokens.len() && (end == at || self.gap(end) == Gap::None) {
            if end - at > NUMBERING {
                return None;
            }
            match self.kind(end)? {
                Kind::Number => numbers += 1,
                Kind::Word if is_letter_number(self.tokens.folded(end)) => {}
                Kind::Sign
                    if end > at && matches!(self.tokens.folded(end), "." | ")" | ":" | "(" | "-" | "/") => {}
                Kind::Sign if self.tokens.folded(end) == "(" => {}
                _ => return None,
            }
            end += 1;
        }
        let last = end.checked_sub(1)?;
        let closed = last > at && matches!(self.tokens.folded(last), "." | ")" | ":" | "-");
        let dotted = numbers > 0 && self.case(end) != Case::Lower && self.kind(last) == Some(Kind::Number);
        (end < self.tokens.len() && (closed || dotted)).then_some(end)
    }

    /// The token that really closes when one closes a sentence: quotation marks and brackets may follow the stop.
    fn close(&self, at: usize) -> usize {
        let mut close = at;
        while close - at < CLOSING
            && self.is_sign(at)
            && self.gap(close + 1) == Gap::None
            && matches!(self.tokens.folded(close + 1), "\"" | ")" | "'" | "]")
        {
            close += 1;
        }
        close
    }

    fn breaks_after(&self, at: usize, close: usize) -> bool {
        let next = close + 1;
        match self.gap(next) {
            Gap::Paragraph => return true,
            Gap::Line if self.begins_item(next) => return true,
            Gap::None | Gap::Hyphen => return false,
            Gap::Space | Gap::Line if self.begins_anew(next) => return true,
            Gap::Space | Gap::Line => {}
        }
        match self.tokens.folded(at) {
            "!" | "?" => self.case(next) != Case::Lower || self.kind(next) != Some(Kind::Word),
            "." | "..." => self.stop_ends(at, next),
            _ => false,
        }
    }

    /// Whether the text is said again from here, as where a text without a last stop is pasted twice: what ends it and what
    /// begins it are no sentence.
    fn begins_anew(&self, at: usize) -> bool {
        let opening = at.min(OPENING);
        let same = |offset: usize| self.tokens.folded(offset) == self.tokens.folded(at + offset);
        opening >= SHORTEST_REPEATED && at + opening <= self.tokens.len() && (0..opening).all(same)
    }

    fn stop_ends(&self, at: usize, next: usize) -> bool {
        let before = at.checked_sub(1).filter(|_| self.gap(at) == Gap::None);
        let lower = self.kind(next) == Some(Kind::Word) && self.case(next) == Case::Lower;
        let abbreviated = before.is_some_and(|before| {
            self.has(before, Sense::Abbreviation)
                || ((self.has(before, Sense::Label) || self.has(before, Sense::Month))
                    && self.kind(next) == Some(Kind::Number))
                || (self.tokens.folded(before).len() == 1 && self.case(before) == Case::Title)
        });
        !abbreviated
            && (!lower || before.is_some_and(|before| self.is_whole(before)) || self.begins_item(next))
    }

    /// Whether what stands before a stop is no shortened word, so that a sentence may begin small after it: long words,
    /// capitals, years and closing brackets.
    fn is_whole(&self, at: usize) -> bool {
        let letters = self.tokens.folded(at).len();
        match self.kind(at) {
            Some(Kind::Word) => letters > LONGEST_SHORTENED || self.case(at) == Case::Upper,
            Some(Kind::Number) => letters == YEAR,
            _ => matches!(self.tokens.folded(at), ")" | "]" | "\""),
        }
    }

    fn begins_item(&self, at: usize) -> bool {
        matches!(self.tokens.folded(at), "-" | "*" | ">") && self.gap(at + 1) != Gap::None
            || self.numbering(at).is_some_and(|end| self.has_sign(at, end))
    }

    fn opens_head(&self, at: usize) -> bool {
        match self.tokens.folded(at) {
            ":" | ";" => self.gap(at + 1) != Gap::None,
            "-" | "*" => {
                let numbered =
                    at.checked_sub(1).is_some_and(|before| self.kind(before) == Some(Kind::Number));
                (numbered || self.gap(at) > Gap::Hyphen) && self.gap(at + 1) > Gap::Hyphen
            }
            _ => false,
        }
    }
}

/// A single letter, or a small Roman number.
fn is_letter_number(word: &str) -> bool {
    word.len() == 1 || (word.len() <= 4 && word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')))
}
