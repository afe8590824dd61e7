//! What code hosts and build servers need besides the words of a report: where in its file a finding stands, and whether its rule
//! asks something of the document by itself. How that is written is the format's own.

use crate::document::{NodeId, Place, Severity, Tree};
use crate::model::Document;
use crate::report::{Finding, RuleSummary};

/// A document that was scored, and the file that it came from.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The document: it knows where its values stand.
    pub document: &'a Document,
    /// The path of its file; `None` when it came from elsewhere.
    pub file: Option<&'a str>,
}

/// What is wrong with a document itself, besides what rules say of it.
#[derive(Clone, Copy, Debug)]
pub struct Trouble<'a> {
    /// Stable code, such as `document/duplicate-key`.
    pub code: &'a str,
    /// What is wrong, and what to do about it.
    pub message: &'a str,
    /// Whether the document was refused for it.
    pub severity: Severity,
    /// JSON Pointer of the value; empty for the document.
    pub pointer: &'a str,
    /// The path of the file; `None` when it is none.
    pub file: Option<&'a str>,
    /// Where in the file.
    pub place: Option<Place>,
}

/// Whether a score or a compliance counts the rule for itself. The others are drafts, remarks, or entries of a level or a code, which
/// nobody has to reach one by one.
pub(super) fn is_asked(rule: Option<&RuleSummary>) -> bool {
    rule.is_some_and(|rule| {
        let counted = rule.tier.is_some() || (rule.group.is_some() && rule.points > 0);
        counted && rule.status != "draft"
    })
}

/// The place that a finding speaks of: the field that is missing, else the words that it rests on, else its subject.
pub(super) fn pointer(finding: &Finding) -> &str {
    let quoted = finding.evidence.iter().find(|evidence| !evidence.quote.is_empty());
    let shown = quoted.or(finding.evidence.first()).map(|evidence| evidence.pointer.as_str());
    finding.missing.as_deref().or(shown).unwrap_or(&finding.subject)
}

/// The node of a pointer or, where there is none, of what it would stand in.
pub(super) fn nearest(tree: &Tree, pointer: &str) -> NodeId {
    let mut pointer = pointer;
    loop {
        if let Some(node) = tree.find(pointer) {
            return node;
        }
        let Some((above, _)) = pointer.rsplit_once('/') else { return NodeId::ROOT };
        pointer = above;
    }
}

/// Where in its file the value of a pointer begins, with its key where it has one, or what it would stand in.
pub(super) fn place(tree: &Tree, pointer: &str) -> Option<Place> {
    let node = tree.node(nearest(tree, pointer))?;
    node.key_place.or(node.place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_stands_where_it_would_have_been_written() {
        let text = "id: c1\ntitle: T\nmilestones:\n  - id: m1\n    title: One\n";
        let document = Document::from_yaml(text).unwrap();
        let at = |pointer: &str| place(document.tree(), pointer).map(|place| (place.line, place.column));
        assert_eq!(at("/title"), Some((2, 1)), "where its key stands");
        assert_eq!(at("/milestones/0/end"), Some((4, 5)), "in the milestone");
        assert_eq!(at("/milestones/7/end"), Some((3, 1)), "in the list");
        assert_eq!(at("/lead/institution"), Some((1, 1)), "in the document");
    }
}
