//! Legal instruments in prose: laws and other norms with a name or number, bills and drafts, articles. What a word for a norm
//! is stands in `lang/`; what naming one is worth is for the packs to say.

mod drafts;
mod naming;

use super::grammar::Sense;
use super::reading::Span;
use super::scene::Scene;
use super::token::Kind;
use naming::Naming;

/// The words within which a section or paragraph must have its norm, since reports have sections, too.
const REACH: usize = 8;
/// The letters of the longest Roman number of an article: `XXVIII`.
const LONGEST_ROMAN: usize = 6;

/// What kind of legal instrument is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InstrumentKind {
    /// A norm in force, as its wording goes: `Ley General de Archivos`, `Decreto 123/2024`, `the Access to Information Act`.
    Law,
    /// A norm to be: `proyecto de ley`, `Bill C-58`, `amendments to the Act`, `a law on lobbying`.
    Bill,
    /// An article of a norm: `artículo 24`.
    Article,
}

impl InstrumentKind {
    /// Reads the word for it; `None` for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [InstrumentKind::Law, InstrumentKind::Bill, InstrumentKind::Article];
        all.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The word for it in reports and scripts: `law`, `bill`, `article`.
    pub fn as_str(self) -> &'static str {
        match self {
            InstrumentKind::Law => "law",
            InstrumentKind::Bill => "bill",
            InstrumentKind::Article => "article",
        }
    }
}

/// A legal instrument in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: InstrumentKind,
}

/// The words for norms, as [`Sense::Norm`] has them for its value.
mod weight {
    /// Says which norm it is with a number, a name or a subject: `ley de archivos`.
    pub const STRONG: u16 = 1;
    /// Is much else besides, and says it with a number or a name only: `acuerdo`, `regulations`.
    pub const WEAK: u16 = 2;
    /// There is but one: `la Constitución`.
    pub const SOLE: u16 = 3;
}

/// The tokens of an instrument, both ends included.
#[derive(Clone, Copy, Debug)]
struct Draft {
    first: usize,
    last: usize,
    kind: InstrumentKind,
}

/// Finds the instruments, in order; none stands inside another.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Instrument> {
    let speaks = |at: &usize| scene.sense(*at).any(&[Sense::Norm, Sense::DraftNorm, Sense::Article]);
    let words: Vec<usize> = (0..scene.tokens.len()).filter(speaks).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Instrument> = Vec::new();
    // One past the last token that belongs to an instrument.
    let mut free = 0;
    for at in words {
        if at < free {
            continue;
        }
        let naming = Naming { scene, free };
        let read = article(naming, at).or_else(|| drafts::read(naming, at)).or_else(|| naming.norm(at));
        if let Some(Draft { first, last, kind }) = read {
            found.push(Instrument { span: scene.tokens.span(first, last), kind });
            free = last + 1;
        }
    }
    found
}

/// `artículo 24`, `arts. 5 y 6`, `article 8 (2)`; a section only where its norm stands near.
fn article(naming: Naming<'_, '_>, at: usize) -> Option<Draft> {
    let scene = naming.scene;
    if !scene.has(at, Sense::Article) {
        return None;
    }
    let mut next = scene.after(at)?;
    if scene.is_sign(next, ".") {
        next = scene.after(next)?;
    }
    let mut last = is_number_of_article(scene, next).then(|| naming.number_end(next))?;
    loop {
        let joint = scene.after(last).filter(|joint| {
            scene.is_sign(*joint, ",") || scene.is_sign(*joint, "-") || scene.has(*joint, Sense::Conjunction)
        });
        let more = joint.and_then(|joint| scene.after(joint)).filter(|more| scene.is(*more, Kind::Number));
        match more {
            Some(more) => last = naming.number_end(more),
            None => break,
        }
    }
    let of_norm = || {
        let rest = std::iter::successors(scene.after(last), |at| scene.after(*at)).take(REACH);
        rest.into_iter().any(|at| scene.has(at, Sense::Norm))
    };
    let sure = scene.sense(at).value == weight::STRONG || of_norm();
    sure.then_some(Draft { first: at, last, kind: InstrumentKind::Article })
}

fn is_number_of_article(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.folded(at);
    let roman = word.len() <= LONGEST_ROMAN && word.bytes().all(|letter| b"ivxlc".contains(&letter));
    scene.is(at, Kind::Number) || (roman && scene.is(at, Kind::Word))
}
