//! The language of a draft, told anew after each edit without reading all its texts again.

use crate::document::NodeId;
use crate::engine::language::{Declared, Told, told_language};
use crate::model::Document;
use crate::script::ReadIn;
use crate::text::Votes;

/// What each text says about the language, as far as it was asked.
#[derive(Debug, Default)]
pub struct Ballots(Vec<Option<Votes>>);

impl Ballots {
    /// Forgets what a node says: it holds something else now.
    pub fn forget(&mut self, node: NodeId) {
        if let Some(ballot) = self.0.get_mut(node.index()) {
            *ballot = None;
        }
    }

    /// In which language the document is read, as `language_of` tells it.
    pub fn language_of(&mut self, document: &Document, declared: Declared) -> ReadIn {
        declared.read_in(|| self.told(document))
    }

    fn told(&mut self, document: &Document) -> Told {
        told_language(document, |node, text| {
            let index = node.index();
            if self.0.len() <= index {
                self.0.resize_with(index + 1, || None);
            }
            let ballot = self.0.get_mut(index);
            ballot.map(|ballot| *ballot.get_or_insert_with(|| Votes::of(text))).unwrap_or_default()
        })
    }
}
