//! Sentences of a text in languages that nobody here reads, beside others that are read: as in an English paragraph with its German
//! translation. Each is asked by itself; those too short to tell are asked together, and go with those that tell.

use super::foreign;
use super::polls::Poll;
use super::reading::Span;
use super::votes::Votes;

/// What a sentence tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tells {
    /// It surely is in a language that is read.
    Read,
    /// It surely is in one that is not.
    Unread,
    /// Nothing.
    Nothing,
}

/// Whether each of the lines and sentences of a text is in no language that is read; empty where none surely is, beside others.
/// `told` says that other texts beside them are not read.
pub(super) fn unread<'t>(polls: &[Poll], told: bool, quote: impl Fn(Span) -> &'t str) -> Vec<bool> {
    let mut tells: Vec<Tells> = polls.iter().map(|poll| by_words(&poll.votes, told)).collect();
    if tells.len() < 2 || !tells.iter().any(|tells| *tells != Tells::Read) {
        return Vec::new();
    }
    for (poll, tells) in polls.iter().zip(&mut tells) {
        ask(std::slice::from_ref(poll), std::slice::from_mut(tells), told, &quote);
    }
    let mut rest = polls;
    for run in tells.chunk_by_mut(|one, next| one == next) {
        let (polls, others) = rest.split_at_checked(run.len()).unwrap_or_default();
        ask(polls, run, told, &quote);
        rest = others;
    }
    let words = |wanted| {
        let those = polls.iter().zip(&tells).filter(move |(_, tells)| **tells == wanted);
        those.map(|(poll, _)| poll.votes.words()).sum::<usize>()
    };
    let (read, unread) = (words(Tells::Read), words(Tells::Unread));
    // What tells nothing may be in a language that is read: then the whole is asked.
    if unread == 0 || read == 0 && unread < words(Tells::Nothing) {
        return Vec::new();
    }
    join(polls, &mut tells);
    tells.iter().map(|tells| *tells == Tells::Unread).collect()
}

/// What a sentence tells by its small words.
fn by_words(votes: &Votes, told: bool) -> Tells {
    if votes.speak_for_a_neighbour(told) {
        Tells::Unread
    } else if votes.are_surely_read() {
        Tells::Read
    } else {
        Tells::Nothing
    }
}

/// Asks the small words and the letters of sentences, one after the other, that told nothing before.
fn ask<'t>(polls: &[Poll], tells: &mut [Tells], told: bool, quote: &impl Fn(Span) -> &'t str) {
    let (Some(first), Some(last), Some(Tells::Nothing)) = (polls.first(), polls.last(), tells.first()) else {
        return;
    };
    let mut votes = Votes::default();
    for poll in polls {
        votes.add(&poll.votes);
    }
    let words = || quote(Span { from: first.span.from, to: last.span.to });
    if votes.speak_for_a_neighbour(told)
        || votes.leave_doubt() && votes.elect_surely().is_none() && foreign::is_of_others(words())
    {
        tells.fill(Tells::Unread);
    }
}

/// Lets sentences that tell nothing go with what stands before them in their line, or with what follows.
fn join(polls: &[Poll], tells: &mut [Tells]) {
    let mut next = Tells::Nothing;
    for (poll, tells) in polls.iter().zip(tells.iter_mut()).rev() {
        if *tells == Tells::Nothing && poll.is_apart {
            *tells = next;
        }
        next = if *tells == Tells::Nothing { next } else { *tells };
    }
    let mut before = next;
    for tells in tells {
        if *tells == Tells::Nothing {
            *tells = before;
        }
        before = *tells;
    }
}
