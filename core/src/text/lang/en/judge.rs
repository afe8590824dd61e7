//! When an English form is a verb where it stands, and when `to` opens a clause of purpose.

use super::super::super::grammar::{Candidate, Class, Lead, Sense, VerbForm};
use super::super::super::scene::Scene;
use super::super::super::term_list::Homograph;
use super::super::super::token::{Gap, Kind};
use super::relative::{self, is_plain};

/// `to` opens a clause of purpose before a verb, unless it completes another verb (`aims to`) or begins a title;
/// `for` does before a gerund.
pub(super) fn opens_purpose(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let next = skip_adverbs(scene, last + 1);
    if scene.folded(first) == "for" {
        return scene.has_form(next, &[Class::Gerund]);
    }
    // "a metric to be designed": it will be.
    let to_come = scene.folded(next) == "be" && scene.has_form(next + 1, &[Class::Past, Class::Participle]);
    if to_come || !reads_as_verb(scene, next) {
        return false;
    }
    if scene.place(first).head {
        return main_clause_follows(scene, next);
    }
    let Some(before) = scene.before(first) else { return false };
    let governs = scene.has(before, Sense::Governor) && !says_of_noun(scene, before);
    let completes = governs || scene.sense(before).any(&[Sense::Conjunction, Sense::Relative]);
    let adverb = scene.folded(before).ends_with("ly");
    let governed = adverb && scene.before(before).is_some_and(|verb| scene.has(verb, Sense::Governor));
    !completes && !governed
}

/// Whether a word that may govern a verb says what a noun is for: `the skills required to design`, `a strategic plan to set up`.
fn says_of_noun(scene: &Scene<'_>, at: usize) -> bool {
    let plain = scene.before(at).is_some_and(|before| is_plain(scene, before));
    match scene.folded(at) {
        "required" | "needed" => plain,
        "plan" if scene.is_small(at) => {
            let plural = scene.before(at).is_some_and(|before| is_plural_noun(scene, before));
            (plain && !plural) || scene.has_some(scene.before(at), Sense::Determiner)
        }
        _ => false,
    }
}

fn skip_adverbs(scene: &Scene<'_>, at: usize) -> usize {
    let adverb =
        scene.folded(at).ends_with("ly") || matches!(scene.folded(at), "better" | "further" | "also" | "not");
    if adverb && !scene.has_form(at + 1, &[Class::Nominal]) { at + 1 } else { at }
}

fn reads_as_verb(scene: &Scene<'_>, at: usize) -> bool {
    let sense = scene.sense(at);
    let word = scene.folded(at);
    if scene.has_form(at, &[Class::Infinitive]) || sense.has(Sense::CommonVerb) {
        return true;
    }
    let open = scene.is_small(at) && !sense.is_function() && !word.ends_with('s') && !word.ends_with("ing");
    let ending = ["ise", "ize", "ify", "ate"].iter().any(|ending| word.ends_with(ending));
    let object = scene
        .after(at)
        .is_some_and(|next| scene.has(next, Sense::Determiner) && !scene.has(next, Sense::Relative));
    open && (ending || object)
}

/// Whether a comma and then a finite auxiliary follow, so that what stands before is not the main clause.
fn main_clause_follows(scene: &Scene<'_>, at: usize) -> bool {
    let mut at = at;
    let mut comma = false;
    for _ in 0..60 {
        let Some(next) = scene.after(at) else { return false };
        comma |= scene.is_sign(next, ",");
        if comma && scene.sense(next).any(&[Sense::Modal, Sense::Finite]) {
            return true;
        }
        at = next;
    }
    false
}

/// The simple past: `launched the portal`.
pub(super) fn is_past(_scene: &Scene<'_>, found: &Candidate, form: VerbForm) -> bool {
    found.class == Class::Past && form == VerbForm::Finite
}

/// Whether the candidate is a verb, and how.
pub(super) fn judge(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    match found.class {
        Class::Infinitive => bare(scene, found),
        Class::Finite | Class::WeakFinite => third_person(scene, found),
        Class::Past | Class::Participle => past(scene, found),
        Class::Gerund => gerund(scene, found),
        Class::Nominal | Class::WeakNominal => nominal(scene, found),
    }
}

/// The nearest word before, adverbs apart.
fn governor(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let mut before = scene.before(at);
    for _ in 0..2 {
        match before {
            Some(adverb)
                if scene.folded(adverb).ends_with("ly")
                    || matches!(scene.folded(adverb), "not" | "also" | "be" | "then" | "further") =>
            {
                before = scene.before(adverb);
            }
            _ => break,
        }
    }
    before
}

/// A main verb, unless a relative pronoun opens its clause.
fn lead_at(scene: &Scene<'_>, auxiliary: usize) -> Lead {
    let mut at = scene.before(auxiliary);
    while let Some(before) =
        at.filter(|at| scene.sense(*at).any(&[Sense::Modal, Sense::Passive, Sense::Perfect, Sense::Negation]))
    {
        at = scene.before(before);
    }
    if at.is_some_and(|at| scene.has(at, Sense::Relative) || relative::governs(scene, at)) {
        Lead::No
    } else {
        Lead::Yes
    }
}

fn opens_object(scene: &Scene<'_>, last: usize) -> bool {
    scene.after(last).is_some_and(|next| {
        scene.sense(next).any(&[Sense::Determiner, Sense::Number]) || scene.is(next, Kind::Number)
    })
}

fn bare(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    let next = scene.after(found.last);
    if scene.has_some(next, Sense::Particle) {
        return if found.homograph == Homograph::Modifier { None } else { nominal(scene, found) };
    }
    let plain = found.homograph == Homograph::None;
    let before = governor(scene, found.first);
    let sense = before.map(|before| scene.sense(before)).unwrap_or_default();
    if sense.has(Sense::Infinitive) {
        return Some((VerbForm::Infinitive, Lead::Yes));
    }
    if let Some(modal) = before.filter(|_| sense.has(Sense::Modal) && !sense.has(Sense::Passive)) {
        return Some((VerbForm::Finite, lead_at(scene, modal)));
    }
    let listed = before.is_some_and(|at| sense.has(Sense::Conjunction) || scene.is_sign(at, ","));
    if let (true, Some((form @ (VerbForm::Infinitive | VerbForm::Finite), lead, end))) =
        (listed, found.before)
    {
        let near = before == Some(end + 1) || scene.before(before.unwrap_or(0)) == Some(end + 1);
        return (plain || near || opens_object(scene, found.last)).then_some((form, lead));
    }
    // `Regularly update ...`: nothing but an adverb stands before it.
    if scene.place(found.first).head || before.is_none() {
        let listing = next
            .is_some_and(|next| scene.has(next, Sense::Conjunction) || scene.is_sign(next, ","))
            && (1..=3).any(|ahead| scene.has_form(found.last + ahead, &[Class::Infinitive]));
        let shown = match found.homograph {
            Homograph::None => true,
            Homograph::Noun => begins_verb_phrase(scene, next),
            Homograph::Modifier => listing || opens_object(scene, found.last),
        };
        return shown.then_some((VerbForm::Infinitive, Lead::Yes));
    }
    // `Subject to funding, release the data`: the first verb behind an opening phrase.
    if before.is_some_and(|at| scene.is_sign(at, ","))
        && found.before.is_none()
        && opens_object(scene, found.last)
    {
        return Some((VerbForm::Infinitive, Lead::Yes));
    }
    let subject = before.is_some_and(|at| sense.has(Sense::Subject) || is_plural_noun(scene, at));
    let whole = plain && next.is_some_and(|next| scene.has(next, Sense::Preposition));
    (subject && (sense.has(Sense::Subject) || opens_object(scene, found.last) || whole))
        .then(|| (VerbForm::Finite, lead_at(scene, before.unwrap_or(found.first))))
}

/// Whether what follows a word that may be a noun leaves it the verb of a title: `Increase transparency`.
fn begins_verb_phrase(scene: &Scene<'_>, next: Option<usize>) -> bool {
    next.is_some_and(|next| {
        let sense = scene.sense(next);
        let closed =
            sense.any(&[Sense::Preposition, Sense::Infinitive, Sense::Modal, Sense::Passive, Sense::Perfect]);
        !closed
            && (!scene.is(next, Kind::Sign)
                || scene.is_sign(next, "&")
                || scene.is_sign(next, "\"")
                || scene.is_sign(next, ","))
    })
}

fn is_plural_noun(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.folded(at);
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !scene.sense(at).is_function()
}

fn third_person(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    let before = governor(scene, found.first)?;
    let sense = scene.sense(before);
    let relative = sense.has(Sense::Relative);
    let noun = sense.has(Sense::Determiner) && !relative
        || sense.any(&[Sense::Preposition, Sense::Infinitive, Sense::Modal]);
    let word = scene.is(before, Kind::Word) && !sense.has(Sense::Conjunction);
    let listed = sense.has(Sense::Conjunction) && matches!(found.before, Some((VerbForm::Finite, _, _)));
    if noun || !(word || listed) || (found.homograph != Homograph::None && !opens_object(scene, found.last)) {
        return None;
    }
    Some((VerbForm::Finite, if relative { Lead::No } else { Lead::Yes }))
}

fn past(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    let direct = scene.before(found.first);
    let before = if scene.has_some(direct, Sense::Passive) { direct } else { governor(scene, found.first) };
    let Some(before) = before else {
        // `Published the register`, as one tells what one has done.
        let told = found.class == Class::Past && opens_object(scene, found.last);
        return Some(if told { (VerbForm::Finite, Lead::Yes) } else { (VerbForm::Participle, Lead::No) });
    };
    // `is open and published`
    let before = scene.auxiliary_before_pair(before).unwrap_or(before);
    let sense = scene.sense(before);
    if sense.has(Sense::Passive) {
        return Some((VerbForm::Passive, lead_at(scene, before)));
    }
    if sense.has(Sense::Perfect) {
        return Some((VerbForm::Finite, lead_at(scene, before)));
    }
    let noun = scene.is(before, Kind::Word)
        && !sense.any(&[Sense::Determiner, Sense::Preposition, Sense::Conjunction]);
    if noun && opens_object(scene, found.last) {
        return Some((VerbForm::Finite, lead_at(scene, found.first)));
    }
    if noun && is_headline(scene, found) {
        return Some((VerbForm::Passive, Lead::Last));
    }
    (found.homograph == Homograph::None || !sense.has(Sense::Infinitive))
        .then_some((VerbForm::Participle, Lead::No))
}

/// `Guidelines published`, `Materials drafted and published`: a sentence without any other verb that leaves out the auxiliary.
fn is_headline(scene: &Scene<'_>, found: &Candidate<'_>) -> bool {
    let ends = scene.after(found.last).is_none_or(|next| {
        let sense = scene.sense(next);
        (scene.is(next, Kind::Sign) && !scene.is_sign(next, "("))
            || sense.has(Sense::Conjunction)
            || (sense.has(Sense::Preposition) && !matches!(scene.folded(next), "by" | "from" | "with" | "of"))
    });
    let (_, told) = scene.sentence_of(found.first);
    ends && found.before.is_none() && found.class == Class::Past && !told
}

fn gerund(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    if scene.token(found.first).is_some_and(|token| token.gap == Gap::Hyphen) {
        return None;
    }
    let next = scene.after(found.last);
    let of = scene.has_some(next, Sense::Particle);
    let before = governor(scene, found.first);
    let sense = before.map(|before| scene.sense(before)).unwrap_or_default();
    let noun = sense.has(Sense::Determiner) || before.is_none_or(|before| is_plain(scene, before));
    if of && (noun || scene.place(found.first).head) {
        return nominal(scene, found);
    }
    if scene.place(found.first).head {
        let noun = found.homograph != Homograph::None
            && next.is_none_or(|next| scene.has(next, Sense::Preposition) || scene.is(next, Kind::Sign));
        // `Working together, we can ...`: how it may be done, not what.
        let lead = if subject_follows(scene, found.last) { Lead::No } else { Lead::Yes };
        return (!noun).then_some((VerbForm::Gerund, lead));
    }
    let direct = scene.before(found.first);
    if let Some(auxiliary) = direct.filter(|direct| scene.has(*direct, Sense::Passive)) {
        return Some((VerbForm::Finite, lead_at(scene, auxiliary)));
    }
    let listed = before.is_some_and(|at| sense.has(Sense::Conjunction) || scene.is_sign(at, ","));
    if let (true, Some((VerbForm::Gerund, lead, _))) = (listed, found.before) {
        return Some((VerbForm::Gerund, lead));
    }
    let governed = sense.has(Sense::Infinitive)
        && before.and_then(|to| scene.before(to)).is_some_and(|verb| scene.has(verb, Sense::Governor));
    if governed {
        return Some((VerbForm::Gerund, Lead::Yes));
    }
    let after_verb = found.homograph == Homograph::None
        && matches!(found.before, Some((_, _, end)) if end + 1 == found.first);
    let shown = sense.any(&[Sense::Preposition, Sense::Infinitive])
        || opens_object(scene, found.last)
        || after_verb
        || is_counted(scene, found);
    // "progress on releasing", "steps towards developing": what it is about; "by publishing" is the means.
    let about = sense.has(Sense::Preposition)
        && before.is_some_and(|before| !matches!(scene.folded(before), "by" | "through" | "via"));
    let lead = if about { Lead::No } else { Lead::Last };
    (shown && !sense.has(Sense::Determiner)).then_some((VerbForm::Gerund, lead))
}

/// Whether a comma, a pronoun and a modal follow, in this order, before any relative word.
fn subject_follows(scene: &Scene<'_>, last: usize) -> bool {
    let mut at = last;
    while let Some(next) = scene.after(at).filter(|next| !scene.has(*next, Sense::Relative)) {
        if scene.is_sign(next, ",") && scene.has(next + 1, Sense::Subject) {
            return scene.has_some(scene.after(next + 1), Sense::Modal);
        }
        at = next;
    }
    false
}

/// `50% of agencies publishing summaries`: a share or number at the head, and what those counted do.
fn is_counted(scene: &Scene<'_>, found: &Candidate<'_>) -> bool {
    let (first, _) = scene.sentence_of(found.first);
    let counted = (first..found.first.min(first + 3)).any(|at| scene.is(at, Kind::Number));
    let plain = found.homograph == Homograph::None && found.before.is_none();
    counted && plain && scene.before(found.first).is_some_and(|before| is_plural_noun(scene, before))
}

/// Whether a noun begins a title, other nouns and adjectives before it apart: `Proactive disclosure of ...`.
fn leads_title(scene: &Scene<'_>, at: usize) -> bool {
    let mut at = at;
    for _ in 0..4 {
        if scene.at_noun_head(at) {
            return true;
        }
        match scene.before(at) {
            Some(before) if is_plain(scene, before) || scene.has(before, Sense::Conjunction) => at = before,
            _ => return false,
        }
    }
    scene.at_noun_head(at)
}

/// A noun made of a verb, before `of`; it leads where a sentence begins with it.
fn nominal(scene: &Scene<'_>, found: &Candidate<'_>) -> Option<(VerbForm, Lead)> {
    let under_verb =
        found.before.is_some_and(|(form, _, _)| !matches!(form, VerbForm::Nominal | VerbForm::Participle));
    let head = !under_verb && leads_title(scene, found.first);
    if (found.first + 1..=found.last).any(|at| scene.has(at, Sense::Particle)) && found.particle.is_none() {
        return Some((VerbForm::Nominal, if head { Lead::Yes } else { Lead::No }));
    }
    let mut at = found.last;
    let bare_end = found.particle.is_none() && scene.after(at).is_none();
    if found.class == Class::Nominal && head && !scene.place(found.first).head && bare_end {
        return Some((VerbForm::Nominal, Lead::Last));
    }
    for _ in 0..(if head { 5 } else { 3 }) {
        let next = scene.after(at)?;
        let joins = found
            .particle
            .map_or_else(|| scene.has(next, Sense::Particle), |particle| scene.folded(next) == particle);
        if joins {
            return Some((VerbForm::Nominal, if head { Lead::Yes } else { Lead::No }));
        }
        let sense = scene.sense(next);
        let passes = scene.is(next, Kind::Word) || (head && scene.is_sign(next, ","));
        if !passes
            || sense.any(&[
                Sense::Determiner,
                Sense::Preposition,
                Sense::Relative,
                Sense::Modal,
                Sense::Passive,
                Sense::Infinitive,
            ])
        {
            return None;
        }
        at = next;
    }
    None
}
