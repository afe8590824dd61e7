//! What a rule comes to that asks what stands in a text nobody here can read: in a language that is not known, what is missing is
//! never false.

use crate::document::{NodeId, Tree};
use crate::report::{Finding, Verdict};
use crate::script::{Argument, At, Context, Locus, Outcome, ReasonCall};

/// The reasons of a rule that could not read a text: not at all, and for the rest.
const REASON: &str = "unread-language";
const REASON_IN_PART: &str = "partly-met-unread";

/// That it is not known, for want of reading a text.
pub fn not_known(text: NodeId, tree: &Tree) -> Outcome {
    let field = Argument::Text(tree.pointer(text));
    let reason = ReasonCall { id: REASON.into(), arguments: vec![("field".into(), field)] };
    Outcome { missing: Some(At::node(text)), reason: Some(reason), ..Outcome::new(Verdict::NoEvidence) }
}

/// What a script concluded beside a text that it could not read: what it found elsewhere stands, the rest is not known.
pub fn settled(outcome: Outcome, text: NodeId, context: &Context) -> Outcome {
    let is_read = |node: NodeId| !context.is_unread(node);
    // Words are found in what could be read alone, though another part of their text could not.
    let shows = |locus: &Locus| locus.span.is_some() || locus.at.present().is_some_and(is_read);
    let found = outcome.evidence.iter().any(shows);
    match outcome.verdict {
        Verdict::Met | Verdict::NotMet if found => outcome,
        Verdict::PartlyMet if found => in_part(outcome, text, context.tree()),
        Verdict::Met | Verdict::PartlyMet | Verdict::NotMet | Verdict::NoEvidence => {
            not_known(text, context.tree())
        }
        Verdict::MetByAlternative | Verdict::ForAPerson | Verdict::NotApplicable | Verdict::Undetermined => {
            outcome
        }
    }
}

/// That the rest is not known, for want of reading a text. A reason that the rule gives itself stays.
pub fn in_part(outcome: Outcome, text: NodeId, tree: &Tree) -> Outcome {
    let number = |value: u64| Argument::Number(i64::try_from(value).unwrap_or(i64::MAX));
    let (met, of) = outcome.ratio.unwrap_or_default();
    let arguments = vec![
        ("field".into(), Argument::Text(tree.pointer(text))),
        ("k".into(), number(met)),
        ("n".into(), number(of)),
    ];
    let reason = outcome.reason.or(Some(ReasonCall { id: REASON_IN_PART.into(), arguments }));
    Outcome { open: true, missing: Some(At::node(text)), reason, ..outcome }
}

/// Whether a rule is open for want of reading a text.
pub fn is_unread(outcome: &Outcome) -> bool {
    outcome.reason.as_ref().is_some_and(|reason| is_reason(&reason.id))
}

fn is_reason(id: &str) -> bool {
    [REASON, REASON_IN_PART].contains(&id)
}

/// The texts that findings say nobody could read, each once, as they come.
pub fn unread_in(findings: &[Finding]) -> Vec<&str> {
    let mut unread: Vec<&str> = Vec::new();
    for text in findings
        .iter()
        .filter(|finding| is_reason(&finding.reason.id))
        .filter_map(|one| one.missing.as_deref())
    {
        if !unread.contains(&text) {
            unread.push(text);
        }
    }
    unread
}
