//! Comply or explain: an alternative that the record explains in the place of a requirement.

use crate::document::{NodeId, Tree, Value};
use crate::pack::Rule;
use crate::report::{Share, Verdict};
use crate::script::{At, Context, Locus, Outcome};

/// An alternative that a record explains in the place of a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Where the record does so.
    pub node: NodeId,
    /// Whether somebody accepted it.
    pub accepted: bool,
}

/// What an explanation has to give before anybody can accept it.
const COMPLETE: [&str; 3] = ["alternative", "reason", "evidence"];

/// Verdicts that an explained alternative can replace: whoever did half of what is asked is no worse off than who did nothing.
pub const EXPLAINABLE: [Verdict; 3] = [Verdict::NotMet, Verdict::NoEvidence, Verdict::PartlyMet];

/// Makes an unmet requirement with a complete explanation `met_by_alternative`; it counts once somebody accepted it. Until then
/// what is met of it counts.
pub fn explain(context: &Context, rule: &Rule, outcome: &mut Outcome) -> Option<Explained> {
    if !EXPLAINABLE.contains(&outcome.verdict) {
        return None;
    }
    let explained = explanation(context, rule)?;
    outcome.verdict = Verdict::MetByAlternative;
    if explained.accepted {
        outcome.share = Share::FULL;
    }
    outcome.ratio = None;
    outcome.open = false;
    outcome.evidence = vec![Locus { at: At::node(explained.node), span: None }];
    outcome.reason = None;
    outcome.missing = None;
    Some(explained)
}

/// The complete explanation of a rule or of its clause; one that somebody accepted goes before one that waits.
fn explanation(context: &Context, rule: &Rule) -> Option<Explained> {
    let tree = context.tree();
    let place = At::of_field(tree, NodeId::ROOT, "explanations");
    context.reads().touch(&place);
    let clause = rule.clause();
    let given = |node: NodeId, name: &str| tree.field(node, name).is_some_and(|field| !is_blank(tree, field));
    let cites = |node: NodeId| {
        let cited = tree.text_field(node, "clause");
        cited.is_some_and(|cited| Some(cited) == clause || cited == rule.id)
    };
    let items = tree.items(place.present()?).iter().copied();
    let complete = items.filter(|node| cites(*node) && COMPLETE.into_iter().all(|name| given(*node, name)));
    let explained = complete.map(|node| Explained { node, accepted: given(node, "accepted_by") });
    explained.reduce(|best, next| if next.accepted && !best.accepted { next } else { best })
}

fn is_blank(tree: &Tree, node: NodeId) -> bool {
    match tree.value(node) {
        Value::Null | Value::Bool(false) => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}
