//! Which words a denial governs: `no se publicará`, `sin academia`, `will not be held`. What is denied is not promised.

use super::grammar::{Class, Phrase, Sense};
use super::scene::Scene;
use super::token::Kind;

/// How far behind a denial the word may stand that makes a mere `only` of it.
const RESTRICTED: usize = 5;

/// One flag a token: whether a denial before it in its clause governs it.
pub(super) fn find(scene: &Scene<'_>) -> Vec<bool> {
    let mut flags = vec![false; scene.tokens.len()];
    let may_deny =
        |sentence| scene.has_within(sentence, Sense::Denial) || scene.has_within(sentence, Sense::Ceasing);
    for (first, last) in scene.layout.sentences.iter().copied().filter(|sentence| may_deny(*sentence)) {
        let mut reach: Option<Reach> = None;
        let mut idle_until = first;
        for at in first..=last {
            if let Some((Phrase::Idle, end)) = scene.phrase(at) {
                idle_until = end + 1;
            }
            if reach.as_mut().is_some_and(|reach| reach.ends(scene, at)) {
                reach = None;
            }
            if let Some(flag) = flags.get_mut(at) {
                *flag = reach.is_some();
            }
            if at >= idle_until && denies(scene, at) {
                // `sin ninguna consulta`: the second one reaches no farther.
                let same = scene.has(at, Sense::Determiner);
                let phrase = scene.has(at, Sense::Preposition);
                reach = reach.filter(|_| same).or(Some(Reach { phrase, noun: false }));
            } else if ceases(scene, at) {
                // `no dejará de publicar`: it will.
                reach = if reach.is_some() { None } else { Some(Reach { phrase: false, noun: false }) };
            }
        }
    }
    flags
}

fn denies(scene: &Scene<'_>, at: usize) -> bool {
    scene.has(at, Sense::Denial) && !is_idle(scene, at) && !is_number(scene, at) && !is_only(scene, at)
}

/// How far a denial reaches.
struct Reach {
    /// Only over the words that follow a preposition (`sin costo y con apoyo`), not over the clause.
    phrase: bool,
    /// Whether a word with content was among them.
    noun: bool,
}

impl Reach {
    fn ends(&mut self, scene: &Scene<'_>, at: usize) -> bool {
        if scene.is(at, Kind::Sign) {
            return matches!(scene.folded(at), "," | ":" | ";" | "(" | ")");
        }
        let over = self.phrase && self.noun && leaves_phrase(scene, at);
        self.noun |= scene.is(at, Kind::Word) && !scene.sense(at).is_function();
        over || scene.has(at, Sense::Contrast)
            || (scene.has(at, Sense::Conjunction) && (self.phrase || begins_clause(scene, at + 1)))
    }
}

/// Whether another phrase or a verb begins behind a noun: `sin consulta el registro`, `without a fee 20 schools`.
fn leaves_phrase(scene: &Scene<'_>, at: usize) -> bool {
    const LINKS: [Sense; 3] = [Sense::Preposition, Sense::Particle, Sense::Conjunction];
    const BEGIN: [Sense; 5] = [Sense::Determiner, Sense::Number, Sense::Modal, Sense::Finite, Sense::Clitic];
    let joined = scene.before(at).is_some_and(|before| scene.sense(before).any(&LINKS));
    let begins =
        scene.is(at, Kind::Number) || scene.has_form(at, &[Class::Finite]) || scene.sense(at).any(&BEGIN);
    !joined && begins && !scene.sense(at).any(&LINKS)
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

/// `no solo`, `no later than`, `sin fines de lucro`, `sin ningún costo`: they deny nothing that matters.
fn is_idle(scene: &Scene<'_>, at: usize) -> bool {
    let phrase = scene.has(at, Sense::Preposition) && scene.has(at + 1, Sense::Determiner);
    scene.has(at + 1, Sense::Idle) || (phrase && scene.has(at + 2, Sense::Idle))
}

/// `No. 45`, `Ley No 45`: the sign of a number.
fn is_number(scene: &Scene<'_>, at: usize) -> bool {
    let point = scene.is_sign(at + 1, ".");
    let named =
        || scene.before(at).is_some_and(|before| scene.sense(before).any(&[Sense::Label, Sense::Norm]));
    let number = scene.is(at + 1 + usize::from(point), Kind::Number);
    scene.has(at, Sense::NumberSign) && number && (point || named())
}

/// `ne publiera que le registre`: only.
fn is_only(scene: &Scene<'_>, at: usize) -> bool {
    let part = |at: usize, value| scene.has(at, Sense::Restrictive) && scene.sense(at).value == value;
    part(at, 1)
        && (at + 2..=at + RESTRICTED)
            .take_while(|word| scene.is(*word, Kind::Word) && !scene.has(*word, Sense::Denial))
            .any(|word| part(word, 2))
}

/// `stop publishing`, `dejar de publicar`, `cease to publish`.
fn ceases(scene: &Scene<'_>, at: usize) -> bool {
    if !scene.has(at, Sense::Ceasing) {
        return false;
    }
    let to = scene.has(at + 1, Sense::Infinitive) && scene.sense(at).value == 1;
    if to || scene.has(at + 1, Sense::Particle) {
        scene.has_form(at + 2, &[Class::Infinitive])
    } else {
        scene.has_form(at + 1, &[Class::Gerund])
    }
}
