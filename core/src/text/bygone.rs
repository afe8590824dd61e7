//! Which clauses tell of what was, or of where things stand: `en 2019 sólo 38 %`, `was 38 % in 2019`, `línea base: 38 %`. Their
//! dates and amounts are no promise.

use super::grammar::{Class, Phrase, Sense};
use super::scene::Scene;
use super::token::Kind;

/// How far before an auxiliary the word may stand that makes a relative clause of it: `that they have`.
const RELATIVE: usize = 3;

/// Words of a clause without a verb of its own: a longer one may have a verb that no list knows.
const LEANING: usize = 8;
/// Words and forms that give a clause a verb of its own.
const OWN: [Sense; 5] = [Sense::Finite, Sense::Modal, Sense::Infinitive, Sense::Clitic, Sense::Subject];
const FORMS: [Class; 6] =
    [Class::Infinitive, Class::Finite, Class::WeakFinite, Class::Gerund, Class::Nominal, Class::WeakNominal];

/// One flag a token: whether its clause tells of what was or is.
pub(super) fn find(scene: &Scene<'_>) -> Vec<bool> {
    let mut flags = vec![false; scene.tokens.len()];
    for (first, last) in &scene.layout.sentences {
        let mut clause = Clause::default();
        let mut from = *first;
        let mut before = false;
        for at in *first..=*last {
            clause.see(scene, from, at);
            if at < *last && !ends_clause(scene, at) {
                continue;
            }
            // `The first was launched in 2010, the second in 2012`
            let leans = before
                && clause.tells == Tells::Nothing
                && at - from <= LEANING
                && scene.is_sign(from.saturating_sub(1), ",");
            before = clause.tells == Tells::WhatWas || leans;
            if let Some(flags) = flags.get_mut(from..=at).filter(|_| before) {
                flags.fill(true);
            }
            clause = Clause::default();
            from = at + 1;
        }
    }
    flags
}

fn ends_clause(scene: &Scene<'_>, at: usize) -> bool {
    let sign = scene.is(at, Kind::Sign) && matches!(scene.folded(at), "," | ";" | "(" | ")");
    sign || scene.has(at, Sense::Contrast)
}

/// What the verb of a clause tells, by how much it says.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Tells {
    /// There is none: it leans on the clause before.
    #[default]
    Nothing,
    /// Something, whatever it is.
    Anything,
    /// What was, or where things stand.
    WhatWas,
}

/// What was seen of a clause.
#[derive(Default)]
struct Clause {
    /// A word with content, so that it is open no more.
    begun: bool,
    /// An auxiliary of what is to come.
    to_come: bool,
    tells: Tells,
}

impl Clause {
    fn see(&mut self, scene: &Scene<'_>, from: usize, at: usize) {
        let baseline = matches!(scene.phrase(at), Some((Phrase::Baseline, _)));
        let was = scene.has(at, Sense::Was);
        let told = (baseline && !self.begun)
            || (was && !self.to_come && is_told(scene, from, at))
            || (scene.has(at, Sense::Only) && is_counted(scene, at));
        if told {
            self.tells = Tells::WhatWas;
        } else if scene.sense(at).any(&OWN) || scene.has_form(at, &FORMS) {
            self.tells = self.tells.max(Tells::Anything);
        }
        self.to_come |= scene.has(at, Sense::Modal) && !was;
        self.begun |= scene.is(at, Kind::Word) && !scene.sense(at).is_function();
    }
}

/// `sólo 38 %`, `only $3`: nobody promises so little.
fn is_counted(scene: &Scene<'_>, only: usize) -> bool {
    (only + 1..=only + 3)
        .take_while(|at| !scene.sense(*at).is_function() || scene.has(*at, Sense::Determiner))
        .any(|at| scene.is(at, Kind::Number) || scene.has(at, Sense::Number))
}

/// `fue`, `was`; not `had to`, nor `the contracts that were signed`.
fn is_told(scene: &Scene<'_>, from: usize, at: usize) -> bool {
    let owed = scene.has(at + 1, Sense::Infinitive);
    let relative = (from.max(at.saturating_sub(RELATIVE))..at).any(|at| scene.has(at, Sense::Relative));
    !owed && !relative
}
