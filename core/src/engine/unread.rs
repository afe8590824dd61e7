//! What a rule comes to that asks what stands in a text nobody here can read: in a language that is not known, what is missing is
//! never false.

use crate::document::{NodeId, Tree};
use crate::report::{Finding, Verdict};
use crate::script::{Argument, At, Context, Outcome, ReasonCall};

/// The reason of a rule that could not read a text.
const REASON: &str = "unread-language";

/// That it is not known, for want of reading a text.
pub fn not_known(text: NodeId, tree: &Tree) -> Outcome {
    let field = Argument::Text(tree.pointer(text));
    let reason = ReasonCall { id: REASON.into(), arguments: vec![("field".into(), field)] };
    Outcome { missing: Some(At::node(text)), reason: Some(reason), ..Outcome::new(Verdict::NoEvidence) }
}

/// What a script concluded beside a text that it could not read: what it found elsewhere stands, the rest is not known.
pub fn settled(outcome: Outcome, text: NodeId, context: &Context) -> Outcome {
    let is_read = |node: NodeId| !context.is_unread(node);
    let found = outcome.evidence.iter().any(|locus| locus.at.present().is_some_and(is_read));
    match outcome.verdict {
        Verdict::Met if found => outcome,
        Verdict::PartlyMet if found => Outcome { open: true, missing: Some(At::node(text)), ..outcome },
        Verdict::Met | Verdict::PartlyMet | Verdict::NotMet | Verdict::NoEvidence => {
            not_known(text, context.tree())
        }
        Verdict::MetByAlternative | Verdict::ForAPerson | Verdict::NotApplicable | Verdict::Undetermined => {
            outcome
        }
    }
}

/// The texts that findings say nobody could read, each once, as they come.
pub fn unread_in(findings: &[Finding]) -> Vec<&str> {
    let mut unread: Vec<&str> = Vec::new();
    for text in
        findings.iter().filter(|finding| finding.reason.id == REASON).filter_map(|one| one.missing.as_deref())
    {
        if !unread.contains(&text) {
            unread.push(text);
        }
    }
    unread
}
