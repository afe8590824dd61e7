//! How strongly a verb is promised, and where nobody promises at all: modals that leave open what will be done, questions, and
//! words that somebody else is quoted with.

use super::grammar::Sense;
use super::scene::Scene;

/// Words between a modal and its verb: `podrá ser ampliamente publicada`.
const BETWEEN: usize = 4;

/// What a modal before a verb leaves of the promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// It may be done or not: `podrá publicar`, `may publish`.
    May,
    /// It would be right to do it: `debería publicar`, `should publish`.
    Should,
}

impl Strength {
    /// Reads the word for it; `None` for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [Strength::May, Strength::Should];
        all.into_iter().find(|strength| strength.as_str() == word)
    }

    /// The word for it in scripts: `may`, `should`.
    pub fn as_str(self) -> &'static str {
        match self {
            Strength::May => "may",
            Strength::Should => "should",
        }
    }
}

/// The modal that weakens the verb at a token, and what it leaves of it.
pub(super) fn modal(scene: &Scene<'_>, verb: usize) -> Option<(usize, Strength)> {
    let mut at = verb;
    for _ in 0..=BETWEEN {
        let sense = scene.sense(at);
        if sense.has(Sense::May) {
            return Some((at, Strength::May));
        }
        if sense.has(Sense::Should) {
            return Some((at, Strength::Should));
        }
        let passes = [Sense::Passive, Sense::Clitic, Sense::Negation, Sense::Function, Sense::Infinitive];
        let adverb = || scene.folded(at).ends_with(scene.grammar.adverb);
        if at < verb && !sense.any(&passes) && !adverb() {
            return None;
        }
        at = scene.before(at)?;
        at = scene.auxiliary_before_pair(at).unwrap_or(at);
    }
    None
}

/// One flag a token: whether it stands in a question, or in quotation marks inside a sentence, so that it promises nothing.
pub(super) fn unsaid(scene: &Scene<'_>) -> Vec<bool> {
    let mut flags = vec![false; scene.tokens.len()];
    for (first, last) in &scene.layout.sentences {
        if is_question(scene, *first, *last) {
            fill(&mut flags, *first, *last);
            continue;
        }
        let mut open: Option<usize> = None;
        for at in *first..=*last {
            if !scene.is_sign(at, "\"") {
                continue;
            }
            match open.take() {
                // Titles stand in marks as a whole.
                Some(from) if from > *first => fill(&mut flags, from, at),
                Some(_) => {}
                None => open = Some(at),
            }
        }
    }
    flags
}

fn is_question(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let mut end = last;
    while end > first && matches!(scene.folded(end), "\"" | ")" | "'") {
        end -= 1;
    }
    scene.is_sign(end, "?")
}

fn fill(flags: &mut [bool], first: usize, last: usize) {
    if let Some(flags) = flags.get_mut(first..=last) {
        flags.fill(true);
    }
}
