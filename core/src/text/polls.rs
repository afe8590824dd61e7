//! A text in several languages: which of its lines and sentences are in which, as in a Spanish paragraph with its English
//! translation. What words and letters speak for is `votes`'.

use super::language::Language;
use super::reading::{Span, beginning};
use super::split::Split;
use super::token::{Case, Gap, Kind, Tokens};
use super::votes::Votes;

/// By how many votes, in a part of a text, another language must lead over the one that most of the text speaks for. Of 1,466
/// texts of commitments none that is in one language falls into parts even with 8, nor with its letters in capitals or without
/// accents, nor with its lines broken; and of two sentences of different languages, one after the other, more than four in five do.
const LEAD: i64 = 12;
/// What a turn to another language costs, in half votes: never just as much as it brings.
const TURN: i64 = 2 * LEAD - 1;
/// The most quotation marks and brackets after a stop.
const CLOSING: usize = 4;

/// What a text says about its language, and each of its lines and sentences.
#[derive(Debug, Default)]
pub(crate) struct Polls {
    all: Votes,
    each: Vec<Poll>,
}

/// What a line or a sentence says.
#[derive(Debug, Default)]
struct Poll {
    /// From its first word to that of the next one.
    span: Span,
    votes: Votes,
}

/// A part of a text in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub language: Language,
    pub span: Span,
}

impl Polls {
    /// Asks the [`beginning`] of a text that was split before.
    pub(crate) fn of(text: &str, split: &Split) -> Self {
        let tokens = split.tokens();
        let mut polls = Polls::default();
        // A number or a bullet belongs to what follows it.
        let mut has_words = false;
        for (at, token) in tokens.iter().enumerate() {
            let word = tokens.folded(at);
            if at == 0 {
                polls.open(0);
            } else if has_words && may_turn(tokens, at) {
                polls.open(token.span.from);
                has_words = false;
            }
            has_words |= token.kind == Kind::Word && word.len() > 1;
            if let Some(poll) = polls.each.last_mut() {
                poll.votes.hear(word);
            }
        }
        polls.see_letters(beginning(text));
        for poll in &polls.each {
            polls.all.add(&poll.votes);
        }
        polls
    }

    /// What all of it says.
    pub(crate) fn all(&self) -> &Votes {
        &self.all
    }

    fn open(&mut self, from: u32) {
        if let Some(last) = self.each.last_mut() {
            last.span.to = from;
        }
        self.each.push(Poll { span: Span { from, to: u32::MAX }, votes: Votes::default() });
    }

    fn see_letters(&mut self, text: &str) {
        let mut letters = (0_u32..).zip(text.chars()).filter(|(_, letter)| !letter.is_ascii()).peekable();
        for poll in &mut self.each {
            while let Some((_, letter)) = letters.next_if(|(at, _)| *at < poll.span.to) {
                poll.votes.see(letter);
            }
        }
    }

    /// Its parts, where it surely is in more than one language; else none. What tells nothing goes with what follows it.
    pub(crate) fn parts(&self) -> Vec<Part> {
        let main = self.all.elect().filter(|main| self.may_be_mixed(*main));
        let parts = main.map(|main| joined(&self.each, &self.languages(main))).unwrap_or_default();
        if parts.len() > 1 { parts } else { Vec::new() }
    }

    /// Whether the lines and sentences in which some other language leads say enough for it, all together.
    fn may_be_mixed(&self, main: Language) -> bool {
        let leads = |other| self.each.iter().map(move |poll| poll.lead(other, main).max(0));
        Language::all().any(|other| leads(other).sum::<i64>() >= LEAD)
    }

    /// The language of each line and sentence: of all ways to give them one that with the fewest votes against it, where every
    /// turn to another language than `main` counts as a [`TURN`].
    fn languages(&self, main: Language) -> Vec<Language> {
        let turn = |from, to| if to == from || to == main { 0 } else { TURN };
        let mut sums: Vec<i64> = Language::all().map(|language| turn(main, language)).collect();
        let mut steps: Vec<Vec<Language>> = Vec::with_capacity(self.each.len());
        for poll in &self.each {
            let ways = Language::all().map(|to| {
                let ways = Language::all().zip(&sums).map(|(from, sum)| (sum + turn(from, to), from));
                let (sum, from) = ways.min_by_key(|(sum, from)| (*sum, *from != to)).unwrap_or((0, to));
                (sum - 2 * poll.lead(to, main), from)
            });
            let (new, step) = ways.unzip();
            sums = new;
            steps.push(step);
        }
        let last = Language::all().zip(&sums).min_by_key(|(language, sum)| (**sum, *language == main));
        let mut language = last.map_or(main, |(language, _)| language);
        let mut languages: Vec<Language> = Vec::with_capacity(steps.len());
        for step in steps.iter().rev() {
            languages.push(language);
            language = step.get(language.index()).copied().unwrap_or(main);
        }
        languages.reverse();
        languages
    }
}

impl Poll {
    /// By how many votes a language leads over `main`.
    fn lead(&self, language: Language, main: Language) -> i64 {
        let votes = |language| i64::try_from(self.votes.for_language(language)).unwrap_or(i64::MAX);
        votes(language).saturating_sub(votes(main))
    }
}

/// Neighbours of one language together.
fn joined(polls: &[Poll], languages: &[Language]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (poll, language) in polls.iter().zip(languages) {
        match parts.last_mut() {
            Some(part) if part.language == *language => part.span.to = poll.span.to,
            _ => parts.push(Part { language: *language, span: poll.span }),
        }
    }
    parts
}

/// Whether a line, a cell or a sentence may begin at a word, in another language than what stands before it.
fn may_turn(tokens: &Tokens, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    match token.gap {
        Gap::None | Gap::Hyphen => false,
        Gap::Space => ends_sentence(tokens, at),
        // A line may be broken anywhere for want of room.
        Gap::Line => token.kind != Kind::Word || token.case != Case::Lower || ends_sentence(tokens, at),
        Gap::Tab | Gap::Paragraph => true,
    }
}

/// Whether a stop stands before a word, with the quotation marks and brackets that close behind it.
fn ends_sentence(tokens: &Tokens, at: usize) -> bool {
    let before = (at.saturating_sub(CLOSING + 1)..at).rev().map(|at| tokens.folded(at));
    let mut stops = before.skip_while(|sign| matches!(*sign, "\"" | ")" | "'" | "]"));
    stops.next().is_some_and(|stop| matches!(stop, "." | "..." | "!" | "?"))
}
