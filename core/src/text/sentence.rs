//! Where sentences begin and end, and where the wording of a title or item begins after its number, bullet or label.
//! The rules of Unicode (UAX 29, `unicode-segmentation`) know no abbreviations, bullets, headings nor lines without stops.

use super::grammar::{Sense, Senses};
use super::rows::{self, Rows};
use super::seams;
use super::token::{Case, Gap, Kind, Tokens};

/// The most tokens of the number of a title, such as `A.1.c)`.
const NUMBERING: usize = 12;
/// The digits of a year, which ends a sentence where another number would be an ordinal (`the 3. quarter`).
const YEAR: usize = 4;
/// The most quotation marks and brackets after a stop.
const CLOSING: usize = 4;
/// The most letters of a word that may be shortened though no list knows it: `dept.`, `incl.`; longer ones are taken as whole.
const LONGEST_SHORTENED: usize = 4;

/// What a token's place says about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// First token of a sentence.
    pub start: bool,
    /// First word of a sentence, of what follows a colon, a semicolon or a spaced dash.
    pub head: bool,
    /// Number of its sentence.
    pub sentence: usize,
    /// Part of the number of a title or item: `10.`, `A.1.c)`; or a letter that stands for a bullet.
    pub numbering: bool,
}

/// The sentences of a text as ranges of tokens, both ends included, and the place of each token.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub sentences: Vec<(usize, usize)>,
    /// Whether each has an auxiliary or a relative word, so that it is no headline.
    pub told: Vec<bool>,
    /// Whether each is written in capitals alone, which then tell nothing.
    pub shouted: Vec<bool>,
    pub places: Vec<Place>,
    /// The first tokens behind places where a sentence may end.
    pub seams: Vec<usize>,
}

impl Layout {
    /// Finds the sentences.
    pub fn find(tokens: &Tokens, senses: &[Senses]) -> Self {
        let places = vec![Place::default(); tokens.len()];
        let mut layout = Layout { places, ..Layout::default() };
        let finder = Finder { tokens, senses, rows: rows::find(tokens, senses) };
        layout.seams = seams::find(tokens, senses);
        let mut first = 0;
        while first < tokens.len() {
            layout.place(first).start = true;
            let body = layout.open(&finder, first);
            let last = layout.scan(&finder, body.max(first));
            let mut told = false;
            for index in first..=last {
                let sentence = layout.sentences.len();
                layout.place(index).sentence = sentence;
                told |= finder.tells(index);
            }
            layout.sentences.push((first, last));
            layout.told.push(told);
            layout.shouted.push(!(first..=last).any(|index| tokens.is_small(index)));
            first = last + 1;
        }
        layout
    }

    /// The sentences that begin with a bullet or a number of their own, and the first item of a list within a line: what follows
    /// `: a)`, where the next sentence goes on with a number.
    pub fn items<'a>(&'a self, tokens: &'a Tokens) -> impl Iterator<Item = (usize, usize)> + 'a {
        let numbered = |at: usize| self.places.get(at).is_some_and(|place| place.numbering);
        let begins = move |first: usize| {
            numbered(first) || numbered(first + 1) || matches!(tokens.folded(first), "-" | "*" | ">")
        };
        let opens = move |at: &usize| {
            numbered(*at) && at.checked_sub(1).is_some_and(|colon| tokens.folded(colon) == ":")
        };
        let item = move |(first, last): (usize, usize)| {
            let goes_on = tokens.folded(last) == ";" && numbered(last + 1);
            let inside = || (first..last).find(opens).filter(|_| goes_on);
            let from = if begins(first) { Some(first) } else { inside() };
            from.filter(|from| last > *from).map(|from| (from, last))
        };
        self.sentences.iter().copied().filter_map(item)
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
            } else if finder.rows.is_bullet(at) {
                self.place(at).numbering = true;
                at += 1;
            } else if (finder.is_sign(at) && finder.tokens.folded(at) != "$") || finder.leads_to_number(at) {
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
        let (mut at, mut opened) = (at, at);
        let mut shouted = true;
        while at < end {
            shouted = shouted && !finder.tokens.is_small(at);
            let close = finder.close(at);
            if finder.breaks_after(at, close, shouted) {
                return close;
            }
            // The signs and numbers that were skipped open nothing once more.
            if at >= opened && finder.opens_head(at) {
                opened = self.open(finder, at + 1);
            }
            at += 1;
        }
        end
    }
}

struct Finder<'a> {
    tokens: &'a Tokens,
    senses: &'a [Senses],
    rows: Rows,
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

    /// Whether a word tells that its sentence is none of those without an auxiliary.
    fn tells(&self, at: usize) -> bool {
        use Sense as S;
        self.senses.get(at).is_some_and(|senses| {
            senses.any(&[S::Modal, S::Finite, S::Passive])
                // `ou` joins, though it also is what `où` looks like.
                || (senses.has(S::Relative) && !senses.has(S::Conjunction))
        })
    }

    fn has_sign(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.is_sign(at) || self.tokens.folded(at).contains('.'))
    }

    /// One past the numbering that begins at `at`: numbers, single letters and signs without space between, and often none
    /// before the capital that follows.
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
                Kind::Word if numbers > 0 && self.is_glued_to_number(end) => break,
                _ => return None,
            }
            end += 1;
        }
        let last = end.checked_sub(1)?;
        let closed = last > at && matches!(self.tokens.folded(last), "." | ")" | ":" | "-");
        let dotted = numbers > 0 && self.case(end) != Case::Lower && self.kind(last) == Some(Kind::Number);
        (end < self.tokens.len() && (closed || dotted)).then_some(end)
    }

    /// Whether a word begins a title behind `1.`, `2)` or `3-` without a space; not the end of an ordinal, `1.ER`, nor what is
    /// counted, `2-Year`, or a day, `1-May`.
    fn is_glued_to_number(&self, at: usize) -> bool {
        let closing = at.checked_sub(1).map_or("", |last| self.tokens.folded(last));
        let title = self.case(at) != Case::Lower && self.tokens.folded(at).len() > 1;
        let is_other = match closing {
            "." | ")" => self.has(at, Sense::OrdinalSuffix),
            "-" => self.has(at, Sense::Unit) || self.has(at, Sense::Month),
            _ => true,
        };
        title && !is_other
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

    /// Whether a sentence, in capitals alone so far or not, ends with a token and those that close it.
    fn breaks_after(&self, at: usize, close: usize, shouted: bool) -> bool {
        let next = close + 1;
        match self.gap(next) {
            Gap::Paragraph => return true,
            Gap::Line if self.begins_item(next) || self.rows.begin_at(next) => return true,
            Gap::None | Gap::Hyphen => return false,
            Gap::Space | Gap::Tab | Gap::Line => {}
        }
        if !self.is_sign(at) {
            return false;
        }
        match self.tokens.folded(at) {
            "!" | "?" => self.case(next) != Case::Lower || self.kind(next) != Some(Kind::Word),
            "." | "..." => self.stop_ends(at, next, shouted),
            ";" => self.begins_enumerated(next) || self.leads_to_number(next),
            _ => false,
        }
    }

    fn stop_ends(&self, at: usize, next: usize, shouted: bool) -> bool {
        let stops = self.stops(at);
        let before = stops.checked_sub(1).filter(|_| self.gap(stops) == Gap::None);
        let lower = if shouted { self.goes_on(next) } else { self.is_lower(next) };
        !before.is_some_and(|before| self.is_abbreviated(before, next))
            && (!lower
                || before.is_some_and(|before| self.is_whole(before, shouted))
                || self.begins_item(next))
    }

    /// The first of the points that end with one: `...`.
    fn stops(&self, at: usize) -> usize {
        let mut first = at;
        while self.gap(first) == Gap::None
            && first.checked_sub(1).is_some_and(|before| self.tokens.folded(before) == ".")
        {
            first -= 1;
        }
        first
    }

    /// Whether what stands before a stop is a shortened word: `Dr.`, `art. 5`, `U. N.`, `n. 150`.
    fn is_abbreviated(&self, at: usize, next: usize) -> bool {
        let numbered = self.kind(next) == Some(Kind::Number);
        let letter = self.kind(at) == Some(Kind::Word) && self.tokens.folded(at).len() == 1;
        self.has(at, Sense::Abbreviation)
            || (letter && self.case(at) == Case::Title)
            || (numbered && (letter || self.has(at, Sense::Label) || self.has(at, Sense::Month)))
    }

    fn is_known(&self, at: usize) -> bool {
        self.senses.get(at).is_some_and(|senses| *senses != Senses::default())
    }

    fn is_lower(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word) && self.case(at) == Case::Lower
    }

    /// Whether a word hardly ever begins a sentence, so that one goes on with it where capitals do not tell: `ETC. AND`.
    fn goes_on(&self, at: usize) -> bool {
        self.has(at, Sense::Conjunction) || self.has(at, Sense::Particle)
    }

    /// Whether what stands before a stop is no shortened word, so that a sentence may begin small after it: long words,
    /// capitals among small letters, years and closing brackets.
    fn is_whole(&self, at: usize, shouted: bool) -> bool {
        let word = self.tokens.folded(at);
        let letters = word.len();
        // Shortened words end in a consonant: `ways`, `vida`, `todo` are whole.
        let open = word.strip_suffix('s').unwrap_or(word).ends_with(['a', 'e', 'i', 'o', 'u', 'y']);
        match self.kind(at) {
            Some(Kind::Word) if letters > LONGEST_SHORTENED => true,
            Some(Kind::Word) if letters == LONGEST_SHORTENED && open => true,
            Some(Kind::Word) => {
                if shouted {
                    self.is_known(at)
                } else {
                    self.case(at) == Case::Upper
                }
            }
            Some(Kind::Number) => letters == YEAR,
            _ => matches!(self.tokens.folded(at), ")" | "]" | "\""),
        }
    }

    fn begins_item(&self, at: usize) -> bool {
        let apart = |gap| gap != Gap::None || self.case(at + 1) != Case::Lower;
        self.tokens.folded(at) == "*"
            || self.rows.is_bullet(at)
            || matches!(self.tokens.folded(at), "-" | ">") && apart(self.gap(at + 1))
            || self.begins_numbered(at)
    }

    /// Whether a number with its sign stands here.
    fn begins_numbered(&self, at: usize) -> bool {
        self.numbering(at).is_some_and(|end| self.has_sign(at, end))
    }

    /// Whether a number begins an item of a list within a line: `; b) train officials`, but not `; i.e. all`.
    fn begins_enumerated(&self, at: usize) -> bool {
        let closed = |end: usize| end.checked_sub(1).is_some_and(|last| self.tokens.folded(last) == ")");
        self.numbering(at)
            .is_some_and(|end| closed(end) || (self.kind(at) == Some(Kind::Number) && self.has_sign(at, end)))
    }

    /// Whether a word joins the last item of such a list to the others: `; and c) report`.
    fn leads_to_number(&self, at: usize) -> bool {
        self.has(at, Sense::Conjunction) && self.gap(at + 1) == Gap::Space && self.begins_enumerated(at + 1)
    }

    fn opens_head(&self, at: usize) -> bool {
        if !self.is_sign(at) {
            return false;
        }
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
