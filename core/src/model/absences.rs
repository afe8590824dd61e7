//! What a record says did not happen, ready to be asked for any place of the document.

use std::collections::BTreeMap;

use smol_str::SmolStr;

use crate::document::{NodeId, Tree};

/// The recorded negatives of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Absences {
    entries: Vec<Absent>,
    by_pointer: BTreeMap<SmolStr, usize>,
}

/// One recorded negative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    /// What is absent, as a pointer from the root of the document; it covers everything below.
    pub pointer: SmolStr,
    /// The node of the `absent` list that says so, with its note, source and who says it.
    pub entry: NodeId,
}

impl Absences {
    /// Reads the list at the root and those of the commitments, whose pointers start at their commitment.
    pub(super) fn of(tree: &Tree, commitments: &[NodeId]) -> Self {
        let mut absences = Absences::default();
        absences.add(tree, NodeId::ROOT, "");
        for commitment in commitments.iter().filter(|id| **id != NodeId::ROOT) {
            absences.add(tree, *commitment, &tree.pointer(*commitment));
        }
        absences
    }

    fn add(&mut self, tree: &Tree, holder: NodeId, prefix: &str) {
        let Some(list) = tree.field(holder, "absent") else { return };
        for entry in tree.items(list) {
            let Some(pointer) = tree.text_field(*entry, "pointer").filter(|text| text.starts_with('/'))
            else {
                continue;
            };
            let pointer: SmolStr = format!("{prefix}{pointer}").into();
            self.by_pointer.entry(pointer.clone()).or_insert(self.entries.len());
            self.entries.push(Absent { pointer, entry: *entry });
        }
    }

    /// All of them, in the order of the document.
    pub fn entries(&self) -> &[Absent] {
        &self.entries
    }

    /// Whether the record says that nothing is there, and which entry says so: the one nearest to the place.
    ///
    /// ```
    /// let document = rasero::model::Document::from_json(
    ///     r#"{"id": "p", "title": "A plan", "commitments": [], "absent": [{"pointer": "/process/website"}]}"#,
    /// ).unwrap();
    /// let absences = document.absences();
    /// assert_eq!(absences.is_recorded_absent("/process/website/url"), Some(0));
    /// assert_eq!(absences.is_recorded_absent("/process/websites"), None);
    /// ```
    pub fn is_recorded_absent(&self, pointer: &str) -> Option<usize> {
        if self.by_pointer.is_empty() {
            return None;
        }
        let mut at = pointer;
        loop {
            if let Some(index) = self.by_pointer.get(at) {
                return Some(*index);
            }
            at = at.get(..at.rfind('/')?)?;
        }
    }
}
