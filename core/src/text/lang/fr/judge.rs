//! When a French form is a verb where it stands, when `pour` opens a clause of purpose, and which forms tell of the past.

use super::super::super::grammar::{Candidate, Class, Lead, Sense, VerbForm};
use super::super::super::scene::Scene;
use super::super::super::token::{Case, Kind};
use super::super::romance;

const INFINITIVES: &[&str] = &["er", "ir", "tre", "dre", "oir", "ire"];
const NOUNS: &[&str] = &["tion", "ement"];

/// `pour` opens a clause of purpose before an infinitive, a relative word, or a noun made of a verb.
pub(super) fn opens_purpose(scene: &Scene<'_>, _first: usize, last: usize) -> bool {
    // "pour un gouvernement ouvert" says whose, not what for.
    let name = (last + 1..last + 3).any(|at| scene.folded(at) == "gouvernement");
    !name && romance::opens_purpose(scene, last, INFINITIVES, NOUNS)
}

/// The simple past: `publièrent`. The compound one shows by its auxiliary.
pub(super) fn is_past(scene: &Scene<'_>, found: &Candidate, form: VerbForm) -> bool {
    let word = scene.folded(found.first);
    matches!(form, VerbForm::Finite | VerbForm::Passive)
        && (word.ends_with("erent") || word.ends_with("irent"))
}

/// Whether the candidate is a verb, and how. `publie` is not `publié` in a text that writes its accents.
pub(super) fn judge(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    let token = scene.token(found.first)?;
    if scene.accented && token.case != Case::Upper && token.accents != found.accents {
        return None;
    }
    // `un réseau offrant des services`: only `en` makes a way of doing something of it.
    let adjective = found.class == Class::Gerund
        && scene.before(found.first).is_some_and(|before| {
            scene.is(before, Kind::Word)
                && scene.folded(before) != "en"
                && !scene.has(before, Sense::Negation)
        });
    // `sont accessibles` says what has been done; `services accessibles` only what they are like.
    let word = scene.folded(found.last);
    let quality = word.ends_with("ible") || word.ends_with("ibles");
    match romance::judge(scene, found)? {
        (form, _) if adjective => Some((form, Lead::No)),
        (VerbForm::Passive, Lead::Last) if quality => Some((VerbForm::Participle, Lead::No)),
        judged => Some(judged),
    }
}
