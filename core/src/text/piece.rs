//! One token as it is read, letter by letter: its folded form, its accents and its case.

use super::fold::{Mark, fold_into, is_silent};
use super::token::Case;

/// The mark of a word that begins with `à`, which matters when there is no more of it.
const GRAVE: u32 = 1 << 31;

/// A token being read.
pub(super) struct Piece {
    folded: String,
    start: usize,
    accents: u32,
    shape: Shape,
}

impl Piece {
    /// Nothing yet, behind the folded forms of the tokens before it.
    pub fn behind(folded: String) -> Self {
        Piece { start: folded.len(), folded, accents: 0, shape: Shape::default() }
    }

    /// The folded form so far.
    pub fn folded(&self) -> &str {
        self.folded.get(self.start..).unwrap_or_default()
    }

    /// The accents, as tokens have them.
    pub fn accents(&self) -> u32 {
        if self.folded().len() == 1 { u32::from(self.accents != 0) } else { self.accents & !GRAVE }
    }

    /// The letters' case.
    pub fn case(&self) -> Case {
        self.shape.case()
    }

    /// The folded forms of the tokens before it and its own.
    pub fn into_folded(self) -> String {
        self.folded
    }

    /// Takes one character.
    pub fn push(&mut self, c: char) {
        if !is_silent(c) {
            self.shape.see(c);
        }
        let letters = self.folded.len() - self.start;
        if (letters == 0 && matches!(c, 'à' | 'À')) || (letters == 1 && c == '\u{300}') {
            self.accents |= GRAVE;
        }
        if fold_into(c, &mut self.folded) == Mark::Acute {
            let letters = self.folded.len().saturating_sub(self.start);
            let bit = u32::try_from(letters.saturating_sub(1)).ok().and_then(|n| 1_u32.checked_shl(n));
            self.accents |= bit.unwrap_or(0);
        }
    }

    /// Takes letters and digits without marks.
    pub fn push_plain(&mut self, letters: &str) {
        self.shape.see_plain(letters.as_bytes());
        let start = self.folded.len();
        self.folded.push_str(letters);
        if let Some(new) = self.folded.get_mut(start..) {
            new.make_ascii_lowercase();
        }
    }
}

#[derive(Default)]
struct Shape {
    seen: u8,
    first_upper: bool,
    any_lower: bool,
}

impl Shape {
    fn see(&mut self, c: char) {
        if self.seen == 0 {
            self.first_upper = c.is_uppercase();
        }
        self.any_lower |= c.is_lowercase();
        self.seen = self.seen.saturating_add(1);
    }

    fn see_plain(&mut self, letters: &[u8]) {
        if self.seen == 0 {
            self.first_upper = letters.first().is_some_and(u8::is_ascii_uppercase);
        }
        self.any_lower |= letters.iter().any(u8::is_ascii_lowercase);
        self.seen = self.seen.saturating_add(u8::try_from(letters.len()).unwrap_or(u8::MAX));
    }

    fn case(&self) -> Case {
        match (self.first_upper, self.any_lower || self.seen < 2) {
            (false, _) => Case::Lower,
            (true, true) => Case::Title,
            (true, false) => Case::Upper,
        }
    }
}

/// Equal forms have equal hashes.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
