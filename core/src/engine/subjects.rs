//! The subjects of a document that rules judge: the plan, its commitments, their milestones.

use crate::document::NodeId;
use crate::model::{Document, Subject};

/// One subject, with the commitment that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Judged {
    /// The subject itself.
    pub node: NodeId,
    /// The commitment that holds it, or that it is.
    pub commitment: Option<NodeId>,
}

/// All subjects of one kind, in the order of the document.
pub fn subjects(document: &Document, subject: Subject) -> Vec<Judged> {
    match subject {
        Subject::Plan => document.plan().map(|node| Judged { node, commitment: None }).into_iter().collect(),
        Subject::Commitment => {
            let commitments = document.subjects(Subject::Commitment).into_iter();
            commitments.map(|node| Judged { node, commitment: Some(node) }).collect()
        }
        Subject::Milestone => {
            let commitments = document.subjects(Subject::Commitment).into_iter();
            commitments
                .flat_map(|commitment| {
                    let milestones = document.milestones_of(commitment).into_iter();
                    milestones.map(move |node| Judged { node, commitment: Some(commitment) })
                })
                .collect()
        }
    }
}
