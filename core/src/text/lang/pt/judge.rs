//! When `para` opens a clause of purpose in Portuguese, and which forms tell of the past.

use super::super::super::grammar::{Candidate, VerbForm};
use super::super::super::scene::Scene;
use super::super::romance;

const INFINITIVES: &[&str] = &["ar", "er", "ir", "arem", "erem", "irem", "por"];
const NOUNS: &[&str] = &["cao", "sao", "mento"];

/// `para` and the like open a clause of purpose before an infinitive, `que`, or a noun made of a verb.
pub(super) fn opens_purpose(scene: &Scene<'_>, _first: usize, last: usize) -> bool {
    romance::opens_purpose(scene, last, INFINITIVES, NOUNS)
}

/// The preterite: `publicou`, `lançaram`.
pub(super) fn is_past(scene: &Scene<'_>, found: &Candidate, form: VerbForm) -> bool {
    let word = scene.folded(found.first);
    let told = matches!(form, VerbForm::Finite | VerbForm::Passive);
    told && ["ou", "aram", "eram", "iram", "uziu"].iter().any(|ending| word.ends_with(ending))
}
