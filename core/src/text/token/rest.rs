//! The words of a text without some of them, and those of a part of it.

use std::ops::Range;

use super::{Gap, Kind, Token, Tokens};
use crate::text::reading::Span;

impl Tokens {
    /// The same without some ranges, by their beginnings. What then stands next to a word stands as far from it as what is left out
    /// did.
    pub fn without(&self, ranges: &[Range<usize>]) -> Self {
        let mut rest = Tokens { folded: self.folded.clone(), ..Tokens::default() };
        let mut ranges = ranges.iter().peekable();
        let mut apart = Gap::None;
        let mut left_out = self.left_out.clone();
        for (at, token) in self.list.iter().enumerate() {
            while ranges.next_if(|range| range.end <= at).is_some() {}
            if ranges.peek().is_some_and(|range| range.start <= at) {
                apart = apart.max(token.gap);
                left_out.push(token.span);
                continue;
            }
            let is_open =
                token.gap >= Gap::Space && rest.list.last().is_some_and(|last| last.kind != Kind::Sign);
            let gap = if is_open { token.gap.max(apart) } else { token.gap };
            rest.list.push(Token { gap, ..*token });
            apart = Gap::None;
        }
        left_out.sort_unstable();
        rest.left_out = left_out;
        rest
    }

    /// Sets some words apart from what stands before them, as an empty line does.
    pub fn set_apart(&mut self, places: &[usize]) {
        for at in places {
            if let Some(token) = self.list.get_mut(*at) {
                token.gap = Gap::Paragraph;
            }
        }
    }

    /// Those of a part of the text; their spans begin to count where the part begins.
    pub fn part(&self, part: Span) -> Self {
        let shifted = |span: Span| Span { from: span.from - part.from, to: span.to - part.from };
        let inside = |span: &Span| part.from <= span.from && span.from < part.to;
        let own = self.list.iter().filter(|token| inside(&token.span));
        let mut list: Vec<Token> = own.map(|token| Token { span: shifted(token.span), ..*token }).collect();
        if let Some(first) = list.first_mut() {
            first.gap = Gap::Paragraph;
        }
        let left_out = self.left_out.iter().copied().filter(inside).map(shifted).collect();
        Tokens { folded: self.folded.clone(), list, left_out }
    }

    /// Whether something of the source is left out.
    pub fn leave_out(&self) -> bool {
        !self.left_out.is_empty()
    }

    /// Whether a code point of the source stands in a word that is left out.
    pub fn leave_out_at(&self, at: u32) -> bool {
        let begun = self.left_out.partition_point(|span| span.from <= at);
        begun.checked_sub(1).and_then(|last| self.left_out.get(last)).is_some_and(|span| at < span.to)
    }
}
