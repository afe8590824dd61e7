//! Sums of the words of a text, by which stretches of it are told apart without comparing them word by word.

use std::ops::Range;

use super::token::Token;

/// The sums of words one after the other, however many: each is told at once.
pub(super) struct Sums {
    /// Of all words before each one, with what they are multiplied by before the words behind them are added.
    before: Vec<(u64, u64)>,
}

impl Sums {
    /// What the sum of some words is multiplied by before the next one is added.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

    /// Of the words of a text.
    pub fn of(words: &[Token]) -> Self {
        let mut before = Vec::with_capacity(words.len() + 1);
        let (mut sum, mut power) = (0_u64, 1_u64);
        before.push((sum, power));
        for word in words {
            sum = sum.wrapping_mul(Self::FACTOR).wrapping_add(word.hash);
            power = power.wrapping_mul(Self::FACTOR);
            before.push((sum, power));
        }
        Sums { before }
    }

    /// The same number for the same words, as far as there are words.
    pub fn of_range(&self, words: &Range<usize>) -> u64 {
        let last = self.before.len() - 1;
        let (from, to) = (words.start.min(last), words.end.min(last));
        let sum = |at: usize| self.before.get(at).map_or(0, |(sum, _)| *sum);
        let power = self.before.get(to - from).map_or(1, |(_, power)| *power);
        sum(to).wrapping_sub(sum(from).wrapping_mul(power))
    }
}
