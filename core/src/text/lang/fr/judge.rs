//! When a French form is a verb where it stands, when `pour` opens a clause of purpose, and which forms tell of the past.

use super::super::super::grammar::{Candidate, Lead, VerbForm};
use super::super::super::scene::Scene;
use super::super::super::token::Case;
use super::super::romance;

const INFINITIVES: &[&str] = &["er", "ir", "tre", "dre", "oir", "ire"];
const NOUNS: &[&str] = &["tion", "ement"];

/// `pour` opens a clause of purpose before an infinitive, a relative word, or a noun made of a verb.
pub(super) fn opens_purpose(scene: &Scene<'_>, _first: usize, last: usize) -> bool {
    romance::opens_purpose(scene, last, INFINITIVES, NOUNS)
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
    romance::judge(scene, found)
}
