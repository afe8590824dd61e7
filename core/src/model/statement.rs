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
    /// node itself included. Of the root only who recorded it all counts: it states what names nobody else.
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
                    return Statement { by: found.by.or_else(|| self.recorder()), ..found };
                }
            }
            at = tree.parent(at);
        }
        Statement { by: self.recorder(), ..Statement::default() }
    }

    /// Name of who wrote the record.
    fn recorder(&self) -> Option<&str> {
        let tree = self.tree();
        tree.text_field(tree.field(NodeId::ROOT, "recorded_by")?, "name")
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Document, Statement};

    #[test]
    fn who_recorded_it_all_states_what_names_nobody() {
        let document = Document::from_yaml(
            "{ id: c, title: T, recorded_by: { name: The archive }, lead: { institution: I }, results: [{ text: R, by: The press }] }",
        )
        .unwrap();
        let by = |pointer| document.statement(document.tree().find(pointer).unwrap()).by;
        assert_eq!(
            (by("/lead/institution"), by("/results/0/text")),
            (Some("The archive"), Some("The press"))
        );
    }

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
