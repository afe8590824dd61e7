//! Norms to be: bills, drafts, reforms of a norm.

use super::super::grammar::Sense;
use super::super::scene::Scene;
use super::super::token::Kind;
use super::naming::Naming;
use super::{Draft, InstrumentKind, weight};

/// The most words between the word for a draft and the norm: `proyecto de una nueva ley`.
const BETWEEN: usize = 4;
/// The same where the name may stand there, too: `reform of the access to information act`.
const WITH_NAME: usize = 7;

/// The bill that begins at a token, or that closes there with its name before it (`the Open Data Bill`).
pub(super) fn read(naming: Naming<'_, '_>, at: usize) -> Option<Draft> {
    let scene = naming.scene;
    if !scene.has(at, Sense::DraftNorm) {
        return None;
    }
    let bill = |first, last| Draft { first, last, kind: InstrumentKind::Bill };
    if let Some(norm) = norm_after(scene, at) {
        let named = Naming { free: at + 1, ..naming }.norm(norm);
        // `propuesta de convenio` is much else besides.
        if named.is_some() || scene.sense(norm).value != weight::WEAK {
            return Some(bill(at, named.map_or(norm, |named| named.last)));
        }
    }
    let itself = scene.sense(at).value == weight::STRONG;
    itself.then(|| {
        let first = naming.compound(at).unwrap_or(at);
        let last = naming.numbered(at).or_else(|| naming.titled(at)).or_else(|| naming.subject(at));
        bill(first, last.unwrap_or(at))
    })
}

/// The norm that is drafted or changed: the first one after small words and a word or two with content.
fn norm_after(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let mut next = at;
    let between = if scene.grammar.norms_close_names { WITH_NAME } else { BETWEEN };
    for _ in 0..=between {
        next = scene.after(next)?;
        if scene.has(next, Sense::Norm) {
            return Some(next);
        }
        let sense = scene.sense(next);
        // `propuesta sobre la ley` drafts none.
        let joins = sense.any(&[Sense::AmendsNorm, Sense::Determiner]) || !sense.is_function();
        if !joins || !scene.is(next, Kind::Word) {
            return None;
        }
    }
    None
}
