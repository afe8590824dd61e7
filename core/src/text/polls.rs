//! A text in several languages: which of its lines and sentences are in which, as in a Spanish paragraph with its English
//! translation. What words and letters speak for is `votes`'.

use super::language::Language;
use super::reading::{Span, beginning};
use super::split::Split;
use super::stretches;
use super::token::{Case, Gap, Kind, Token, Tokens};
use super::votes::Votes;

/// By how many votes, in a part of a text, another language must lead over the one that most of the text speaks for. Of 1,466
/// texts of commitments none that is in one language falls into parts even with 8, nor with its letters in capitals or without
/// accents, nor with its lines broken; and of two sentences of different languages, one after the other, more than four in five do.
const LEAD: i64 = 12;
/// What a turn to another language costs, in half votes: never just what it brings.
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
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Poll {
    /// From its first word to that of the next one.
    pub span: Span,
    /// Whether a line or a cell begins with it.
    pub is_apart: bool,
    /// What it says.
    pub votes: Votes,
}

/// A part of a text in one language; `None` for one that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub language: Option<Language>,
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
                polls.open(0, true);
            } else if has_words && may_turn(tokens, at, token) {
                polls.open(token.span.from, token.gap > Gap::Space);
                has_words = false;
            }
            // Names begin with what are small words elsewhere: `Al Gore`, `El Salvador`.
            let is_name = has_words && token.case == Case::Title;
            has_words |= token.kind == Kind::Word && word.len() > 1;
            if let Some(poll) = polls.each.last_mut() {
                if is_name {
                    poll.votes.hear_name(word, token.hash);
                } else {
                    poll.votes.hear(word, token.hash);
                }
            }
        }
        polls.see_letters(beginning(text), tokens);
        for poll in &mut polls.each {
            poll.votes.close();
            polls.all.add(&poll.votes);
        }
        polls
    }

    /// What all of it says.
    pub(crate) fn all(&self) -> &Votes {
        &self.all
    }

    fn open(&mut self, from: u32, is_apart: bool) {
        if let Some(last) = self.each.last_mut() {
            last.span.to = from;
        }
        self.each.push(Poll { span: Span { from, to: u32::MAX }, is_apart, votes: Votes::default() });
    }

    fn see_letters(&mut self, text: &str, tokens: &Tokens) {
        let counts = |at: &u32, letter: &char| !letter.is_ascii() && !tokens.leave_out_at(*at);
        let mut letters = (0_u32..).zip(text.chars()).filter(|(at, letter)| counts(at, letter)).peekable();
        for poll in &mut self.each {
            while let Some((_, letter)) = letters.next_if(|(at, _)| *at < poll.span.to) {
                poll.votes.see(letter);
            }
        }
    }

    /// Its parts, where it surely is in more than one language, or a part of it in none that is read; else none. What tells
    /// nothing goes with the rest of its line, or with what follows it. `told` is as in [`Votes::speak_for_a_neighbour`], and
    /// `quote` gives the words of a span.
    pub(crate) fn parts<'t>(&self, told: bool, quote: impl Fn(Span) -> &'t str) -> Vec<Part> {
        let unread = stretches::unread(&self.each, told, quote);
        if unread.is_empty() {
            let languages = self.all.elect().and_then(|main| languages(&self.each, main));
            return languages.map(|languages| joined(&self.each, languages)).unwrap_or_default();
        }
        let read = self.each.iter().zip(&unread);
        let read: Vec<Poll> = read
            .map(|(poll, unread)| Poll {
                votes: if *unread { Votes::default() } else { poll.votes },
                ..*poll
            })
            .collect();
        let mut all = Votes::default();
        for poll in &read {
            all.add(&poll.votes);
        }
        let main = all.elect();
        let own = main.and_then(|main| languages(&read, main)).unwrap_or_default();
        let language =
            |(at, unread): (usize, bool)| own.get(at).copied().flatten().or(main).filter(|_| !unread);
        joined(&self.each, unread.into_iter().enumerate().map(language).collect())
    }
}

/// The language of each line and sentence, where they surely are in more than one.
fn languages(polls: &[Poll], main: Language) -> Option<Vec<Option<Language>>> {
    let languages = may_be_mixed(polls, main).then(|| cheapest(polls, main))?;
    let is_mixed = languages.iter().any(|language| Some(language) != languages.first());
    is_mixed.then(|| languages.into_iter().map(Some).collect())
}

/// Whether the lines and sentences in which some other language leads say enough for it, all together.
fn may_be_mixed(polls: &[Poll], main: Language) -> bool {
    let leads = |other| polls.iter().map(move |poll| poll.lead(other, main).max(0));
    Language::all().any(|other| leads(other).sum::<i64>() >= LEAD)
}

/// The language of each line and sentence: of all ways to give them one the cheapest.
fn cheapest(polls: &[Poll], main: Language) -> Vec<Language> {
    let mut costs: Vec<Cost> = Language::all().map(|language| turn(main, language, main, true)).collect();
    let mut steps: Vec<Vec<Language>> = Vec::with_capacity(polls.len());
    for poll in polls {
        let ways = Language::all().map(|to| {
            let ways = Language::all().zip(&costs).map(|(from, before)| {
                let turn = turn(from, to, main, poll.is_apart);
                ((before.0 + turn.0, before.1 + turn.1), from)
            });
            let cheapest = ways.min_by_key(|(cost, from)| (*cost, *from != to));
            let ((votes, turns), from) = cheapest.unwrap_or(((0, 0), to));
            ((votes - 2 * poll.lead(to, main), turns), from)
        });
        let (new, step) = ways.unzip();
        costs = new;
        steps.push(step);
    }
    let last = Language::all().zip(&costs).min_by_key(|(language, cost)| (**cost, *language == main));
    let mut language = last.map_or(main, |(language, _)| language);
    let mut languages: Vec<Language> = Vec::with_capacity(steps.len());
    for step in steps.iter().rev() {
        languages.push(language);
        language = step.get(language.index()).copied().unwrap_or(main);
    }
    languages.reverse();
    languages
}

/// What speaks against a way to give lines and sentences a language: half votes, then turns within lines.
type Cost = (i64, i64);

/// What a turn costs before what stands apart or not; to the main language it costs no votes.
fn turn(from: Language, to: Language, main: Language, is_apart: bool) -> Cost {
    if from == to {
        return (0, 0);
    }
    (if to == main { 0 } else { TURN }, i64::from(!is_apart))
}

impl Poll {
    /// By how many votes a language leads over `main`.
    fn lead(&self, language: Language, main: Language) -> i64 {
        let votes = |language| i64::try_from(self.votes.for_language(language)).unwrap_or(i64::MAX);
        votes(language).saturating_sub(votes(main))
    }
}

/// Neighbours of one language together.
fn joined(polls: &[Poll], languages: Vec<Option<Language>>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (poll, language) in polls.iter().zip(languages) {
        match parts.last_mut() {
            Some(part) if part.language == language => part.span.to = poll.span.to,
            _ => parts.push(Part { language, span: poll.span }),
        }
    }
    parts
}

/// Whether a line, a cell or a sentence may begin at a word, in another language than what stands before it.
fn may_turn(tokens: &Tokens, at: usize, word: &Token) -> bool {
    match word.gap {
        Gap::None | Gap::Hyphen => false,
        Gap::Space => ends_sentence(tokens, at),
        // A line may be broken anywhere for want of room.
        Gap::Line => word.kind != Kind::Word || word.case != Case::Lower || ends_sentence(tokens, at),
        Gap::Tab | Gap::Paragraph => true,
    }
}

/// Whether a stop stands before a word, with the quotation marks and brackets that close behind it.
fn ends_sentence(tokens: &Tokens, at: usize) -> bool {
    let before = (at.saturating_sub(CLOSING + 1)..at).rev();
    let is_sign = |at: &usize| tokens.get(*at).is_some_and(|token| token.kind == Kind::Sign);
    let mut signs = before.take_while(is_sign).map(|at| tokens.folded(at));
    let last = signs.find(|sign| !matches!(*sign, "\"" | ")" | "'" | "]"));
    last.is_some_and(|stop| matches!(stop, "." | "..." | "!" | "?"))
}
