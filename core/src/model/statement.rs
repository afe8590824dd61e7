//! Who says a fact and how it is known: what the nearest object around it states.

use super::Document;
use crate::document::NodeId;

/// What a record says about one of its facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statement<'d> {
    /// How it is known, in the word of the record.
    pub basis: Option<&'d str>,
    /// Who says so.
    pub by: Option<&'d str>,
    /// Where it says so.
    pub source: Option<&'d str>,
}

impl Document {
    /// What the record says about the fact at a node: the words of the nearest object around it that says anything, the
    /// node itself included. The root is left out, since what it says is about the whole record.
    ///
    /// ```
    /// let document = rasero::model::Document::from_yaml(
    ///     "{ id: c, title: T, results: [{ text: It works, basis: reported, by: A neighbour }] }",
    /// ).unwrap();
    /// let text = document.tree().find("/results/0/text").unwrap();
    /// assert_eq!(document.statement(text).by, Some("A neighbour"));
    /// ```
    pub fn statement(&self, node: NodeId) -> Statement<'_> {
        let tree = self.tree();
        let mut at = node;
        while at != NodeId::ROOT {
            if tree.is_object(at) {
                let word = |name| tree.text_field(at, name);
                let found = Statement { basis: word("basis"), by: word("by"), source: word("source") };
                if found != Statement::default() {
                    return found;
                }
            }
            at = tree.parent(at);
        }
        Statement::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Document, Statement};

    #[test]
    fn the_nearest_object_speaks() {
        let document = Document::from_yaml(
            "{ id: p, title: P, by: The recorder, commitments: [], process: { by: The agency, website: { url: u, basis: computed }, \
             meetings: [{ date: 2026 }] } }",
        )
        .unwrap();
        let said = |pointer| document.statement(document.tree().find(pointer).unwrap());
        assert_eq!(
            said("/process/website/url"),
            Statement { basis: Some("computed"), ..Statement::default() }
        );
        assert_eq!(said("/process/meetings/0/date").by, Some("The agency"));
        assert_eq!(said("/title"), Statement::default());
    }
}
