//! Names: runs of capitalised words with the small words between them. Whose names they are is for lists to say.

use super::grammar::Sense;
use super::reading::Span;
use super::scene::Scene;
use super::token::{Case, Gap, Kind};

/// The most small words between two capitalised ones: `Secretaría de la Contraloría`.
const BETWEEN: usize = 3;

/// The runs, in order. In a sentence written in capitals there are none: shouting names nobody.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    for (first, last) in &scene.layout.sentences {
        let mut at = *first;
        while at <= *last {
            if !is_capital(scene, at, Case::Title) {
                at += 1;
                continue;
            }
            let end = run_end(scene, at, *last);
            // The first word of a sentence has its capital from there.
            if end > at || !scene.place(at).head {
                found.push(scene.tokens.span(at, end));
            }
            at = end + 1;
        }
    }
    found
}

fn is_capital(scene: &Scene<'_>, at: usize, least: Case) -> bool {
    scene.token(at).is_some_and(|token| {
        token.kind == Kind::Word
            && (token.case == Case::Title || (least == Case::Upper && token.case == Case::Upper))
    })
}

/// The last capitalised word of the run that begins at one.
fn run_end(scene: &Scene<'_>, first: usize, last: usize) -> usize {
    let mut end = first;
    let mut at = first + 1;
    while at <= last && at - end <= BETWEEN + 1 {
        let near =
            scene.token(at).is_some_and(|token| token.gap < Gap::Paragraph && token.kind == Kind::Word);
        if !near {
            break;
        }
        if is_capital(scene, at, Case::Upper) {
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
