//! When a form of a Romance language is a verb where it stands: what Spanish, Portuguese and French share. The words
//! that tell one from another are senses of their grammars.

use super::super::grammar::{Candidate, Class, Lead, Phrase, Sense, VerbForm};
use super::super::scene::Scene;
use super::super::term_list::Homograph;
use super::super::token::{Case, Kind};

/// The letters of the longest form that says what something is like: `sont`.
const LONGEST_COPULA: usize = 4;

/// Whether a preposition before an infinitive (one of these endings), a relative word or a noun made of a verb opens a clause
/// of purpose.
pub(super) fn opens_purpose(scene: &Scene<'_>, last: usize, infinitives: &[&str], nouns: &[&str]) -> bool {
    let mut next = last + 1;
    for _ in 0..3 {
        if !scene.sense(next).any(&[Sense::Determiner, Sense::Negation, Sense::Function]) {
            break;
        }
        next += 1;
    }
    if scene.has(next, Sense::Relative) {
        return true;
    }
    let word = scene.folded(next);
    if !scene.is(next, Kind::Word) || word.len() < 4 {
        return false;
    }
    let lower = scene.token(next).is_some_and(|token| token.case != Case::Title);
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    lower && ((ends(infinitives) && next == last + 1) || ends(nouns))
        || scene.has_form(next, &[Class::Infinitive, Class::Nominal])
}

/// The plural of a term: of its words up to the first preposition, as `plural_word` makes them.
pub(super) fn plural(
    term: &str,
    words: &[(Sense, u16, &str)],
    plural_word: fn(&str) -> Option<String>,
) -> Option<String> {
    let mut plurals = Vec::new();
    let mut head = true;
    let mut changed = false;
    for word in term.split_whitespace() {
        head &= !is_link(word, words);
        let plural = if head { plural_word(word) } else { None };
        changed |= plural.is_some();
        plurals.push(plural.unwrap_or_else(|| word.to_owned()));
    }
    changed.then(|| plurals.join(" "))
}

fn is_link(word: &str, words: &[(Sense, u16, &str)]) -> bool {
    let word = word.to_lowercase();
    let elided = word.split_inclusive('\'').next().unwrap_or(&word);
    words.iter().any(|(sense, _, words)| {
        matches!(sense, Sense::Preposition | Sense::Conjunction | Sense::Relative | Sense::Clitic)
            && words.split(' ').any(|link| link == word || (elided.ends_with('\'') && link == elided))
    })
}

/// Whether the candidate is a verb, and how.
pub(super) fn judge(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    if !accents_fit(scene, found) {
        return None;
    }
    match found.class {
        Class::Infinitive => infinitive(scene, found),
        Class::Finite => Some(finite(scene, found)),
        // Several words (`donne suite`) are hardly ever anything else.
        Class::WeakFinite if found.last > found.first && !after_article(scene, found) => {
            Some(finite(scene, found))
        }
        Class::WeakFinite => is_weak_finite(scene, found).then(|| finite(scene, found)),
        Class::Gerund => Some(gerund(scene, found)),
        Class::Participle | Class::Past => Some(participle(scene, found)),
        Class::Nominal | Class::WeakNominal => nominal(scene, found),
    }
}

/// Whether what stands before makes a noun of it.
fn after_article(scene: &Scene<'_>, found: &Candidate<'_>) -> bool {
    let sense = scene.before(found.first).map(|before| scene.sense(before)).unwrap_or_default();
    sense.any(&[Sense::Determiner, Sense::Preposition])
}

/// `pública` is not `publica`; and where others are written, a missing accent tells words apart.
fn accents_fit(scene: &Scene<'_>, found: &Candidate<'_>) -> bool {
    let Some(token) = scene.token(found.first) else { return false };
    let weak = matches!(found.class, Class::WeakFinite | Class::WeakNominal);
    let expected = weak && scene.accented && token.case != Case::Upper;
    token.accents == found.accents || (token.accents == 0 && !expected)
}

/// A title or a way of doing something; after `está` a finite verb.
fn gerund(scene: &Scene<'_>, found: &Candidate<'_>) -> (VerbForm, Lead) {
    let before = scene.before(found.first);
    if scene.place(found.first).head {
        // `Trabajando juntos podemos ...`: how it may be done, not what.
        let lead = if modal_follows(scene, found.last) { Lead::No } else { Lead::Yes };
        return (VerbForm::Gerund, lead);
    }
    match before.filter(|before| scene.has(*before, Sense::Progressive)) {
        Some(auxiliary) => finite(scene, &Candidate { first: auxiliary, ..*found }),
        None => (VerbForm::Gerund, Lead::Last),
    }
}

fn infinitive(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    let before = scene.before(found.first);
    let sense = before.map(|before| scene.sense(before)).unwrap_or_default();
    let listed =
        before.is_some_and(|before| scene.has(before, Sense::Conjunction) || scene.is_sign(before, ","));
    let shown = scene.place(found.first).head
        || sense.any(&[Sense::Preposition, Sense::Modal, Sense::Relative])
        || scene.has_some(scene.after(found.last), Sense::Determiner)
        || (listed && found.before.is_some());
    if sense.has(Sense::Determiner) || (found.homograph != Homograph::None && !shown) {
        return None;
    }
    if let (true, Some((VerbForm::Infinitive, lead, end))) = (listed, found.before)
        && found.first - end <= 8
    {
        return Some((VerbForm::Infinitive, lead));
    }
    if sense.has(Sense::Modal) {
        let (_, lead) = finite(scene, &Candidate { first: before.unwrap_or(found.first), ..*found });
        let passive =
            before.and_then(|at| scene.before(at)).is_some_and(|at| scene.has(at, Sense::Reflexive));
        return Some((if passive { VerbForm::Passive } else { VerbForm::Finite }, lead));
    }
    let lead = if before.is_some_and(|before| completes_noun(scene, before)) {
        Lead::No
    } else if sense.has(Sense::Preposition) {
        Lead::Last
    } else if !sense.has(Sense::Relative) && in_relative(scene, found.first) {
        Lead::No
    } else {
        Lead::Yes
    };
    Some((VerbForm::Infinitive, lead))
}

/// Whether the word is the `de` of `la capacidad de publicar`: what stands after says what the noun is, unless the noun is a
/// promise.
fn completes_noun(scene: &Scene<'_>, at: usize) -> bool {
    let noun = scene.before(at).filter(|noun| is_plain(scene, *noun));
    scene.has(at, Sense::Particle) && noun.is_some_and(|noun| !scene.has(noun, Sense::Governor))
}

/// Whether a relative pronoun stands before a word in the same clause.
fn in_relative(scene: &Scene<'_>, at: usize) -> bool {
    let mut at = at;
    for _ in 0..12 {
        let Some(before) = scene.before(at) else { return false };
        if scene.is(before, Kind::Sign) {
            return false;
        }
        if scene.has(before, Sense::Relative) {
            return true;
        }
        at = before;
    }
    false
}

/// A finite form: passive after `se`, no main verb after `que`.
fn finite(scene: &Scene<'_>, found: &Candidate<'_>) -> (VerbForm, Lead) {
    let mut form = VerbForm::Finite;
    let mut at = scene.before(found.first);
    // `que han sido publicados`: auxiliaries stand between the relative word and the verb.
    let between = [Sense::Clitic, Sense::Negation, Sense::Perfect, Sense::Passive, Sense::Subject];
    while let Some(before) = at.filter(|before| scene.sense(*before).any(&between)) {
        if scene.has(before, Sense::Reflexive) {
            form = VerbForm::Passive;
        }
        at = scene.before(before);
    }
    let subordinate =
        at.is_some_and(|before| scene.has(before, Sense::Relative) && !is_consequence(scene, before));
    (form, if subordinate { Lead::No } else { Lead::Yes })
}

/// `por lo que` goes on with the main clause.
fn is_consequence(scene: &Scene<'_>, at: usize) -> bool {
    let ends_here = |start: usize| scene.phrase(start) == Some((Phrase::Consequence, at));
    at.checked_sub(1).is_some_and(ends_here) || at.checked_sub(2).is_some_and(ends_here)
}

/// A present or past form is a verb after a clitic, `que` or `no`, beside another verb, or between a noun and an article.
fn is_weak_finite(scene: &Scene<'_>, found: &Candidate<'_>) -> bool {
    let before = scene.before(found.first);
    let sense = before.map(|before| scene.sense(before)).unwrap_or_default();
    if sense.any(&[Sense::Clitic, Sense::Relative, Sense::Negation, Sense::Subject]) {
        return true;
    }
    let listed = sense.has(Sense::Conjunction) || before.is_some_and(|before| scene.is_sign(before, ","));
    let beside =
        found.before.is_some_and(|(form, _, _)| matches!(form, VerbForm::Finite | VerbForm::Passive));
    let object = scene.after(found.last).is_some_and(|next| {
        let sense = scene.sense(next);
        // `aide à informer`, `contribuye a mejorar`
        let to_do = scene.folded(next) == "a" && scene.has_form(next + 1, &[Class::Infinitive]);
        to_do || sense.has(Sense::Determiner) || (sense.has(Sense::Number) && !sense.has(Sense::Month))
    });
    let free = !sense.any(&[Sense::Determiner, Sense::Preposition])
        && before.is_none_or(|before| scene.is(before, Kind::Word));
    let exact =
        found.accents != 0 && scene.token(found.first).is_some_and(|token| token.accents == found.accents);
    (object && free) || (listed && beside && (object || exact))
}

fn participle(scene: &Scene<'_>, found: &Candidate<'_>) -> (VerbForm, Lead) {
    let mut before = scene.before(found.first);
    // `sera largement publié`, `ont aussi été publiés`
    for _ in 0..3 {
        let Some(here) = before else { break };
        let adverb = scene.folded(here).ends_with(scene.grammar.adverb) || scene.has(here, Sense::Function);
        if !adverb || scene.sense(here).any(&[Sense::Passive, Sense::Perfect]) {
            break;
        }
        before = scene.before(here);
    }
    // `sera revu et publié`
    if let Some(auxiliary) = before.and_then(|and| scene.auxiliary_before_pair(and)) {
        before = Some(auxiliary);
    }
    let Some(auxiliary) = before else { return (VerbForm::Participle, Lead::No) };
    let at = Candidate { first: auxiliary, ..*found };
    if scene.has(auxiliary, Sense::Passive) {
        (VerbForm::Passive, finite(scene, &at).1)
    } else if scene.has(auxiliary, Sense::Perfect) {
        finite(scene, &at)
    } else if before.is_some_and(|noun| is_plain(scene, noun)) && is_headline(scene, found) {
        (VerbForm::Passive, Lead::Last)
    } else {
        (VerbForm::Participle, Lead::No)
    }
}

/// A word with content of its own.
fn is_plain(scene: &Scene<'_>, at: usize) -> bool {
    scene.is(at, Kind::Word) && !scene.sense(at).is_function()
}

/// `Padrón publicado`, `10 séances organisées`: a sentence without any other verb that leaves out the auxiliary. The open of
/// `open data` is none, nor is `El padrón publicado`.
fn is_headline(scene: &Scene<'_>, found: &Candidate<'_>) -> bool {
    let (first, told) = scene.sentence_of(found.first);
    // `10 séances organisées en 2026`: what is counted at the head is the subject, whatever else stands between.
    let counted = (first..found.first.min(first + 4)).any(|at| scene.is(at, Kind::Number));
    let ends = scene.after(found.last).is_none_or(|next| {
        scene.has(next, Sense::Conjunction)
            || (scene.is(next, Kind::Sign) && !scene.is_sign(next, "("))
            || (counted && scene.has(next, Sense::Preposition) && !scene.has(next, Sense::Particle))
    });
    let of_term = (found.first.saturating_sub(4)..found.first).any(|at| {
        scene.matches_at(at).iter().any(|term| term.last >= found.last && !term.entry.terms.is_empty())
    });
    let titled = !counted && scene.has(first, Sense::Determiner) && !scene.has(first, Sense::Number);
    let free = match found.before {
        None => true,
        Some((form, _, _)) => counted && matches!(form, VerbForm::Nominal | VerbForm::Participle),
    };
    ends && !titled && free && (counted || !of_term) && !told
}

/// A noun made of a verb, before `de` and the like; it leads where a sentence begins with it.
fn nominal(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    let head = scene.at_noun_head(found.first);
    let sense = scene.before(found.first).map(|before| scene.sense(before)).unwrap_or_default();
    let listed = sense.has(Sense::Conjunction) && matches!(found.before, Some((VerbForm::Nominal, _, _)));
    let placed = head || listed || sense.any(&[Sense::Determiner, Sense::Preposition]);
    if found.class == Class::WeakNominal && !placed {
        return None;
    }
    if !has_object(scene, found, head && found.class == Class::Nominal) {
        let alone = head
            && found.class == Class::Nominal
            && found.particle.is_none()
            && is_short_title(scene, found.last);
        return alone.then_some((VerbForm::Nominal, Lead::Last));
    }
    let leads = head && !is_described(scene, found.last);
    Some((VerbForm::Nominal, if leads { Lead::Yes } else { Lead::No }))
}

/// Whether the clause behind a word only says what it is like: `la participación de todos es fundamental`. A participle says what is
/// done (`la publicación es aprobada por el consejo`).
fn is_described(scene: &Scene<'_>, last: usize) -> bool {
    let mut at = last;
    while let Some(next) = scene.after(at).filter(|next| !scene.is(*next, Kind::Sign)) {
        if scene.sense(next).any(&[Sense::Relative, Sense::Modal]) && !is_copula(scene, next) {
            return false;
        }
        if is_copula(scene, next) {
            return scene.after(next).is_some_and(|said| !is_participle(scene, said));
        }
        at = next;
    }
    false
}

/// A short form of the verb that makes passives, but those of what is to come; `e` only where it is no conjunction.
fn is_copula(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.folded(at);
    let letter = word.len() == 1;
    let accented = scene.token(at).is_some_and(|token| token.accents != 0);
    scene.has(at, Sense::Passive)
        && word.len() <= LONGEST_COPULA
        && !word.ends_with("ra")
        && (!letter || accented)
}

fn is_participle(scene: &Scene<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 8] = ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"];
    let word = scene.folded(at);
    let accented = scene.token(at).is_some_and(|token| token.accents != 0);
    scene.has_form(at, &[Class::Participle, Class::Past])
        || ENDINGS.iter().any(|ending| word.ends_with(ending))
        || (accented && (word.ends_with('e') || word.ends_with("es")))
}

/// Whether a modal follows in the clause of a word.
fn modal_follows(scene: &Scene<'_>, last: usize) -> bool {
    let mut at = last;
    while let Some(next) = scene.after(at).filter(|next| !scene.has(*next, Sense::Relative)) {
        if scene.has(next, Sense::Modal) {
            return true;
        }
        at = next;
    }
    false
}

/// Whether only a few words with content follow: `Simplificación administrativa`.
fn is_short_title(scene: &Scene<'_>, last: usize) -> bool {
    let mut at = last;
    for _ in 0..3 {
        let Some(next) = scene.after(at).filter(|next| !matches!(scene.folded(*next), "." | ":")) else {
            return at > last;
        };
        if !scene.is(next, Kind::Word) || scene.sense(next).is_function() {
            return false;
        }
        at = next;
    }
    false
}

/// Whether `de` follows, other nouns and adjectives apart; at the head of a title `a`, `en` and the like do as well.
fn has_object(scene: &Scene<'_>, found: &Candidate<'_>, head: bool) -> bool {
    if (found.first + 1..=found.last).any(|at| scene.has(at, Sense::Particle)) && found.particle.is_none() {
        return true;
    }
    let mut at = found.last;
    for _ in 0..(if head { 6 } else { 3 }) {
        let Some(next) = scene.after(at) else { return false };
        let word = scene.folded(next);
        let joins = match found.particle {
            Some(particle) => particle == word || scene.grammar.contractions.contains(&(particle, word)),
            None => {
                scene.has(next, Sense::Particle)
                    || (head
                        && (scene.grammar.particles.contains(&word)
                            || scene.grammar.contractions.iter().any(|(_, melted)| *melted == word)))
            }
        };
        if joins {
            return true;
        }
        let sense = scene.sense(next);
        let passes = scene.is(next, Kind::Word) || (head && scene.is_sign(next, ","));
        // `elaboração e oferta de cursos`: without its accent it is no verb.
        let joins = sense.has(Sense::Conjunction) && !is_copula(scene, next);
        if !passes
            || !joins
                && sense.any(&[
                    Sense::Determiner,
                    Sense::Preposition,
                    Sense::Relative,
                    Sense::Modal,
                    Sense::Passive,
                    Sense::Function,
                ])
        {
            return false;
        }
        at = next;
    }
    false
}
