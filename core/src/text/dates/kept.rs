//! How long something is kept, which is no time in which anything is due: `keep the videos for 10 years`.

use super::super::grammar::{Candidate, Class, Sense, VerbForm};
use super::super::scene::Scene;
use super::super::term_list::Homograph;
use super::super::token::Tokens;

/// Words back from `for ten years` within which a verb says that something is kept so long.
const KEPT: usize = 12;
/// Words between `for` and `ten years`.
const QUALIFIED: usize = 3;
/// Letters that all forms of a verb that keeps begin with.
const COMMON: usize = 2;

/// Whether the nearest verb before a preposition says that something is kept as long as the words behind it say, up to the end of
/// the length. The preposition may stand some words before the first one: `durante un periodo de diez años`.
pub(super) fn is_kept(scene: &Scene<'_>, from: Option<usize>, end: usize) -> bool {
    let lasts = |at: &usize| scene.grammar.lasting.contains(&scene.folded(*at));
    let mut at = from;
    for _ in 0..QUALIFIED {
        at = at.and_then(|at| if lasts(&at) { Some(at) } else { scene.before(at) });
    }
    let Some(preposition) = at.filter(lasts).filter(|at| !is_to_come(scene, (*at, end))) else {
        return false;
    };
    let mut here = preposition;
    for _ in 0..KEPT {
        let Some(before) = scene.before(here).filter(|before| !scene.is_sign(*before, ",")) else {
            return false;
        };
        here = before;
        if keeps(scene, here) {
            return !goes_on(scene, here + 1);
        }
        if is_of_a_verb(scene, here) {
            return false;
        }
    }
    false
}

/// `for the next six months`, `pendant les six prochains mois`: it counts from now.
fn is_to_come(scene: &Scene<'_>, stretch: (usize, usize)) -> bool {
    let definite = |at: usize| {
        let sense = scene.sense(at);
        sense.has(Sense::Determiner) && !sense.has(Sense::Number) && sense.value == 0
    };
    scene.has_within(stretch, Sense::Function) && (stretch.0..=stretch.1).any(definite)
}

/// Whether a word shows that a verb stands at it or before it, which then is nearer: `will be`, `se`, `and publish`.
fn is_of_a_verb(scene: &Scene<'_>, at: usize) -> bool {
    let sense = scene.sense(at);
    if sense.has(Sense::Conjunction) {
        return scene.has_form(at + 1, &[Class::Infinitive, Class::Finite]);
    }
    sense.any(&[Sense::Modal, Sense::Passive, Sense::Perfect, Sense::Finite, Sense::Reflexive])
}

/// `keep working on it`, but not `keep training videos`.
fn goes_on(scene: &Scene<'_>, at: usize) -> bool {
    let gerund = (scene.grammar.classify)(scene.folded(at)) == Class::Gerund;
    gerund
        && !scene.sense(at).is_function()
        && scene.after(at).is_some_and(|next| scene.sense(next).any(&[Sense::Preposition, Sense::Determiner]))
}

/// Whether a word stands there as a form of a verb that keeps, or as a noun made of one: not `the archive`.
fn keeps(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.folded(at);
    let begins =
        |text: &&str| word.len() > COMMON && text.as_bytes().get(..COMMON) == word.as_bytes().get(..COMMON);
    let likely = scene.grammar.keeping.iter().filter(|(verb, _, _)| begins(verb));
    likely.into_iter().any(|(verb, irregular, nouns)| {
        let made = (scene.grammar.inflect)(verb).into_iter().map(|form| (form.text, form.class));
        let given = irregular.split_ascii_whitespace();
        let given = given.map(|form| (form.to_owned(), (scene.grammar.classify)(form)));
        let nouns = nouns.split_ascii_whitespace().map(|noun| (noun.to_owned(), Class::Nominal));
        made.chain(given).chain(nouns).any(|(text, class)| stands_as(scene, at, &text, class))
    })
}

fn stands_as(scene: &Scene<'_>, at: usize, form: &str, class: Class) -> bool {
    let tokens = Tokens::scan(form);
    if class == Class::WeakNominal || tokens.folded(0) != scene.folded(at) {
        return false;
    }
    let accents = tokens.get(0).map_or(0, |token| token.accents);
    let candidate = Candidate {
        first: at,
        last: at,
        class,
        homograph: Homograph::None,
        accents,
        particle: None,
        before: None,
    };
    match (scene.grammar.judge)(scene, &candidate) {
        // `publish the archived videos`
        Some((VerbForm::Participle, _)) => !scene.has_some(scene.before(at), Sense::Determiner),
        // `the videos remain online`
        None => class == Class::Infinitive && follows_subject(scene, at),
        Some(_) => true,
    }
}

fn follows_subject(scene: &Scene<'_>, at: usize) -> bool {
    scene
        .before(at)
        .is_some_and(|noun| !scene.sense(noun).is_function() && (scene.grammar.is_plural)(scene.folded(noun)))
}
