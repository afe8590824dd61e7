//! Which English words stand in a relative clause, so that its verb is not the main one.

use super::super::super::grammar::{Class, Sense};
use super::super::super::scene::Scene;
use super::super::super::token::Kind;

/// The forms of verbs that a clause with `that` completes.
const VERBAL: [Class; 6] =
    [Class::Infinitive, Class::Finite, Class::WeakFinite, Class::Past, Class::Gerund, Class::Participle];

/// Whether the word before an auxiliary puts it into a relative clause.
pub(super) fn governs(scene: &Scene<'_>, before: usize) -> bool {
    is_subject(scene, before) || goes_on(scene, before)
}

/// Whether a noun is the subject of a relative clause or an indirect question: `scientists that other departments can join`,
/// `which services are available`; but not of what a verb promises: `ensure that departments publish`.
fn is_subject(scene: &Scene<'_>, noun: usize) -> bool {
    let Some(mut at) = scene.before(noun).filter(|_| is_plain(scene, noun)) else { return false };
    if scene.has(at, Sense::Determiner) && !scene.has(at, Sense::Relative) {
        let Some(before) = scene.before(at) else { return false };
        at = before;
    }
    match scene.folded(at) {
        "which" | "what" | "whose" | "how" | "where" => true,
        "that" => says_of_noun(scene, at),
        _ => false,
    }
}

/// Whether a `that` stands behind a noun, and is not what a verb or a promise goes on with.
fn says_of_noun(scene: &Scene<'_>, that: usize) -> bool {
    scene.before(that).is_some_and(|head| {
        is_plain(scene, head)
            && !scene.has(head, Sense::Governor)
            && !scene.has_form(head, &VERBAL)
            && scene.folded(head) != "sure"
    })
}

/// Whether a conjunction goes on with a relative clause whose verb has stood already: `publications that use the data and are
/// public`, where no other verb stands that `are` may go with.
fn goes_on(scene: &Scene<'_>, and: usize) -> bool {
    if !scene.has(and, Sense::Conjunction) {
        return false;
    }
    let (first, _) = scene.sentence_of(and);
    let finite = |at: usize| scene.sense(at).any(&[Sense::Finite, Sense::Modal]) || scene.is_sign(at, ",");
    let opens = |at: usize| match scene.folded(at) {
        "that" => says_of_noun(scene, at),
        "which" | "who" => true,
        _ => false,
    };
    (first..and).any(|at| opens(at) && is_plain(scene, at + 1)) && !(first..and).any(finite)
}

/// A word with content of its own.
pub(super) fn is_plain(scene: &Scene<'_>, at: usize) -> bool {
    scene.is(at, Kind::Word) && !scene.sense(at).is_function()
}
