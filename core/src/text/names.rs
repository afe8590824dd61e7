//! Names: runs of capitalised words with the small words between them. Whose names they are is for lists to say.

use super::grammar::Sense;
use super::reading::Span;
use super::scene::Scene;
use super::sentence::Layout;
use super::steps::look;
use super::token::{Case, Gap, Kind, Tokens};

/// The most small words between two capitalised ones: `Secretaría de la Contraloría`.
const BETWEEN: usize = 3;

/// A run of capitalised words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub span: Span,
    /// Where the small words begin that join the run to what stands before it (`du` of `gouvernement du Canada`); where the
    /// run itself begins when there are none.
    pub joined: u32,
}

impl Name {
    /// The span of the name with its head, if a head stands in the run or is joined to it.
    pub fn with(self, head: Span) -> Option<Span> {
        look();
        let inside = self.span.from <= head.from && head.to <= self.span.to;
        let before = head.from < self.span.from && (self.joined <= head.to + 1) && head.to <= self.span.from;
        (inside || before).then_some(Span { from: self.span.from.min(head.from), to: self.span.to })
    }
}

/// The runs, in order. In a sentence written in capitals there are none: shouting names nobody.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Name> {
    let mut found = Vec::new();
    for (first, last) in &scene.layout.sentences {
        let mut at = *first;
        while at <= *last {
            if !is_capital(scene, at, Case::Title) {
                at += 1;
                continue;
            }
            let end = run_end(scene, at, *last);
            // The first word of a sentence has its capital from there, and a single letter may be shouting: `A COUNCIL`.
            if (end > at || !scene.place(at).head) && (at..=end).any(|at| is_spelled(scene, at)) {
                let span = scene.tokens.span(at, end);
                found.push(Name { span, joined: joined(scene, at).unwrap_or(span.from) });
            }
            at = end + 1;
        }
    }
    found
}

/// The words of capitals alone, in sentences that have others.
pub(super) fn acronyms(tokens: &Tokens, layout: &Layout) -> Vec<Span> {
    let is_word = |at: &usize| tokens.get(*at).is_some_and(|token| token.kind == Kind::Word);
    let is_upper = |at: &usize| tokens.get(*at).is_some_and(|token| token.case == Case::Upper);
    let sentences = layout.sentences.iter().zip(&layout.shouted).filter(|(_, shouted)| !**shouted);
    let words = sentences.flat_map(|((first, last), _)| *first..=*last).filter(is_word).filter(is_upper);
    words.map(|at| tokens.span(at, at)).collect()
}

fn is_capital(scene: &Scene<'_>, at: usize, least: Case) -> bool {
    scene.token(at).is_some_and(|token| {
        token.kind == Kind::Word
            && (token.case == Case::Title || (least == Case::Upper && token.case == Case::Upper))
    })
}

/// A word of which the first letter alone is a capital.
fn is_spelled(scene: &Scene<'_>, at: usize) -> bool {
    is_capital(scene, at, Case::Title) && scene.tokens.folded(at).len() > 1
}

/// The last capitalised word of the run that begins at one. A run crosses the end of a line only where a small word stands at
/// one side of it, and never a tab: the next line or cell says something else.
fn run_end(scene: &Scene<'_>, first: usize, last: usize) -> usize {
    let mut end = first;
    let mut at = first + 1;
    while at <= last && at - end <= BETWEEN + 1 {
        let gap = scene
            .token(at)
            .filter(|token| token.kind == Kind::Word)
            .map_or(Gap::Paragraph, |token| token.gap);
        let capital = is_capital(scene, at, Case::Upper);
        if gap >= Gap::Tab && (gap != Gap::Line || (capital && end + 1 == at)) {
            break;
        }
        if capital {
            end = at;
        } else if !scene.sense(at).any(&[
            Sense::Particle,
            Sense::Determiner,
            Sense::Preposition,
            Sense::Conjunction,
        ]) {
            break;
        }
        at += 1;
    }
    end
}

/// Where the particle begins that stands before a run, an article apart.
fn joined(scene: &Scene<'_>, first: usize) -> Option<u32> {
    let mut at = scene.before(first)?;
    if scene.has(at, Sense::Determiner) && !scene.has(at, Sense::Particle) {
        at = scene.before(at)?;
    }
    scene.token(at).filter(|_| scene.has(at, Sense::Particle)).map(|token| token.span.from)
}
