//! Which words a denial governs: `no se publicará`, `sin academia`, `will not be held`. What is denied is not promised.

use super::grammar::{Class, Sense};
use super::scene::Scene;
use super::token::Kind;

/// One flag a token: whether a denial before it in its clause governs it.
pub(super) fn find(scene: &Scene<'_>) -> Vec<bool> {
    let mut flags = vec![false; scene.tokens.len()];
    let may_deny = |sentence| scene.has_within(sentence, Sense::Denial);
    for (first, last) in scene.layout.sentences.iter().copied().filter(|sentence| may_deny(*sentence)) {
        let mut reach = None;
        for at in first..=last {
            reach = reach.filter(|reach: &Reach| !reach.ends(scene, at));
            if let Some(flag) = flags.get_mut(at) {
                *flag = reach.is_some();
            }
            if scene.has(at, Sense::Denial) && !is_idle(scene, at) {
                reach = Some(Reach { phrase: scene.has(at, Sense::Preposition) });
            }
        }
    }
    flags
}

/// How far a denial reaches.
struct Reach {
    /// Only over the words that follow a preposition (`sin costo y con apoyo`), not over the clause.
    phrase: bool,
}

impl Reach {
    fn ends(&self, scene: &Scene<'_>, at: usize) -> bool {
        if scene.is(at, Kind::Sign) {
            return matches!(scene.folded(at), "," | ":" | ";" | "(" | ")");
        }
        if scene.has(at, Sense::Contrast) {
            return true;
        }
        scene.has(at, Sense::Conjunction) && (self.phrase || begins_clause(scene, at + 1))
    }
}

/// Whether a finite verb, or a subject that one follows, begins at a word.
fn begins_clause(scene: &Scene<'_>, at: usize) -> bool {
    let at = if scene.has(at, Sense::Clitic) { at + 1 } else { at };
    let finite = |at: usize| {
        scene.sense(at).any(&[Sense::Modal, Sense::Finite])
            || scene.has_form(at, &[Class::Finite, Class::WeakFinite])
    };
    finite(at)
        || (1..=4).any(|step| finite(at + step) && scene.sense(at).any(&[Sense::Determiner, Sense::Subject]))
}

/// `no solo`, `no later than`, `sin fines de lucro`: they deny nothing that matters.
fn is_idle(scene: &Scene<'_>, at: usize) -> bool {
    scene.has(at + 1, Sense::Idle)
}
