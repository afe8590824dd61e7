//! Where a sentence may end though no stop says so: where a clause opens with a capital, as where a text is pasted behind another
//! that has no last stop. Nobody can tell: the grammar goes on across such a seam, as if nothing ended, and what
//! stands on either side of it is near to nothing on the other.

use super::grammar::{Sense, Senses};
use super::token::{Case, Gap, Kind, Tokens};

/// The tokens behind the seams, in order.
pub(super) fn find(tokens: &Tokens, senses: &[Senses]) -> Vec<usize> {
    (1..tokens.len()).filter(|at| is_opening(tokens, senses, *at)).collect()
}

/// Sentences, as ranges of tokens with both ends included, cut at the seams.
pub(super) fn cut(sentences: &[(usize, usize)], seams: &[usize]) -> Vec<(usize, usize)> {
    let mut cut = Vec::with_capacity(sentences.len() + seams.len());
    for (first, last) in sentences {
        let from = seams.partition_point(|seam| seam <= first);
        let inside = seams.get(from..).unwrap_or_default().iter().take_while(|seam| *seam <= last);
        let mut open = *first;
        for seam in inside {
            cut.push((open, seam - 1));
            open = *seam;
        }
        cut.push((open, *last));
    }
    cut
}

/// Whether a clause opens with a capital where none ended: `the portal This is`, `el portal Se trata`.
fn is_opening(tokens: &Tokens, senses: &[Senses], at: usize) -> bool {
    use Sense as S;
    const AUXILIARY: [Sense; 3] = [S::Modal, S::Passive, S::Finite];
    let is = |at: usize, kind: Kind, case: Case| {
        tokens.get(at).is_some_and(|token| token.kind == kind && token.case == case)
    };
    let has = |at: usize, any: &[Sense]| senses.get(at).is_some_and(|senses| senses.any(any));
    let apart = tokens.get(at).is_some_and(|token| matches!(token.gap, Gap::Space | Gap::Tab | Gap::Line));
    let ends = tokens.get(at - 1).is_some_and(|before| {
        before.kind != Kind::Sign || matches!(tokens.folded(at - 1), ")" | "]" | "\"" | "*")
    });
    let goes_on = is(at + 1, Kind::Word, Case::Lower);
    if !is(at, Kind::Word, Case::Title) || !apart || !ends || !goes_on {
        return false;
    }
    let subject = senses.get(at).is_some_and(|senses| senses.is_function()) && has(at + 1, &AUXILIARY);
    let clitic = |at: usize| has(at, &[S::Reflexive, S::Clitic]);
    let enclitic = tokens.get(at + 1).is_some_and(|next| next.gap == Gap::Hyphen) && clitic(at + 1);
    subject || enclitic || clitic(at) || has(at, &AUXILIARY)
}
