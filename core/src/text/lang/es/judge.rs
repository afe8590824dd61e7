//! When `para` opens a clause of purpose in Spanish, and which forms tell of the past.

use super::super::super::grammar::{Candidate, VerbForm};
use super::super::super::scene::Scene;
use super::super::romance;

const INFINITIVES: &[&str] =
    &["ar", "er", "ir", "arse", "erse", "irse", "arlo", "arla", "arlos", "arlas", "erlo", "erla", "irlo"];
const NOUNS: &[&str] = &["cion", "sion", "miento"];

/// `para` and the like open a clause of purpose before an infinitive, `que`, or a noun made of a verb.
pub(super) fn opens_purpose(scene: &Scene<'_>, _first: usize, last: usize) -> bool {
    romance::opens_purpose(scene, last, INFINITIVES, NOUNS)
}

/// The preterite: `publicó`, `se lanzaron`.
pub(super) fn is_past(scene: &Scene<'_>, found: &Candidate, form: VerbForm) -> bool {
    let word = scene.folded(found.first);
    let accented = scene.token(found.first).is_some_and(|token| token.accents != 0);
    let told = matches!(form, VerbForm::Finite | VerbForm::Passive);
    told && (["aron", "ieron", "uyeron", "jeron", "dujo"].iter().any(|ending| word.ends_with(ending))
        || (word.ends_with('o') && accented))
}
