//! What a rule comes to that asks what stands in a text nobody here can read: in a language that is not known, what is missing is
//! never false.

use crate::document::NodeId;
use crate::report::Verdict;
use crate::script::{Argument, At, Context, Locus, Outcome, ReasonCall, Unread};

/// The reasons of a rule that could not read a text: not at all, and for the rest.
const REASON: &str = "unread-language";
const REASON_IN_PART: &str = "partly-met-unread";

/// Texts that could not be read, and why.
pub type UnreadTexts = Vec<(NodeId, Unread)>;

/// That it is not known, for want of reading a text.
pub fn not_known(text: NodeId, context: &Context) -> Outcome {
    let reason = Some(ReasonCall { id: REASON.into(), arguments: named(text, context) });
    Outcome { missing: Some(At::node(text)), reason, unread: true, ..Outcome::new(Verdict::NoEvidence) }
}

/// What a script concluded beside a text that it could not read: what it found elsewhere stands, the rest is not known.
pub fn settled(outcome: Outcome, text: NodeId, context: &Context) -> Outcome {
    let is_read = |node: NodeId| !context.is_unread(node);
    // Words are found in what could be read alone, though another part of their text could not.
    let shows = |locus: &Locus| locus.span.is_some() || locus.at.present().is_some_and(is_read);
    let found = outcome.evidence.iter().any(shows);
    match outcome.verdict {
        Verdict::Met | Verdict::NotMet if found => outcome,
        Verdict::PartlyMet if found => in_part(outcome, text, context),
        Verdict::Met | Verdict::PartlyMet | Verdict::NotMet | Verdict::NoEvidence => not_known(text, context),
        Verdict::MetByAlternative | Verdict::ForAPerson | Verdict::NotApplicable | Verdict::Undetermined => {
            outcome
        }
    }
}

/// That the rest is not known, for want of reading a text. A reason that the rule gives itself stays.
pub fn in_part(outcome: Outcome, text: NodeId, context: &Context) -> Outcome {
    let number = |value: u64| Argument::Number(i64::try_from(value).unwrap_or(i64::MAX));
    let (met, of) = outcome.ratio.unwrap_or_default();
    let mut arguments = named(text, context);
    arguments.extend([("k".into(), number(met)), ("n".into(), number(of))]);
    let reason = outcome.reason.or(Some(ReasonCall { id: REASON_IN_PART.into(), arguments }));
    Outcome { open: true, missing: Some(At::node(text)), reason, unread: true, ..outcome }
}

/// Which text it is, and why it is not read.
fn named(text: NodeId, context: &Context) -> Vec<(String, Argument)> {
    let how = word(context.why_unread(text).unwrap_or(Unread::Whole));
    let pointer = context.tree().pointer(text);
    vec![("field".into(), Argument::Text(pointer)), ("how".into(), Argument::Text(how.to_owned()))]
}

/// The word of texts for why one is not read.
pub fn word(why: Unread) -> &'static str {
    match why {
        Unread::Whole => "whole",
        Unread::Part => "part",
        Unread::Short => "short",
        Unread::Declared => "declared",
    }
}

/// The texts that a rule asked in vain, where its verdict leaves them open.
pub fn left_open(outcome: &Outcome, asked: &[NodeId], context: &Context) -> UnreadTexts {
    if !outcome.unread || !matches!(outcome.verdict, Verdict::NoEvidence | Verdict::PartlyMet) {
        return Vec::new();
    }
    asked.iter().filter_map(|text| Some((*text, context.why_unread(*text)?))).collect()
}
