//! The subjects that rules of a draft are asked about, with their pointers.

use crate::engine::run::asked;
use crate::engine::subjects::Judged;
use crate::model::{Document, Subject};

/// A subject, with its pointer as long as nothing moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The subject; `None` for all commitments, whose texts are not in the record.
    pub judged: Option<Judged>,
    /// Its JSON Pointer.
    pub pointer: String,
}

/// All subjects, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked([Vec<Place>; Subject::ALL.len()]);

impl Asked {
    /// The subjects of a document.
    pub fn of(document: &Document) -> Self {
        let place = |judged: Option<Judged>| Place { judged, pointer: pointer(document, judged) };
        Asked(Subject::ALL.map(|kind| asked(document, kind).into_iter().map(place).collect()))
    }

    /// Those of one kind, in the order of the document.
    pub fn places(&self, kind: Subject) -> &[Place] {
        let index = Subject::ALL.iter().position(|known| *known == kind);
        index.and_then(|index| self.0.get(index)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The subjects of one kind that are on record.
    pub fn recorded(&self, kind: Subject) -> impl Iterator<Item = (Judged, &str)> {
        self.places(kind).iter().filter_map(|place| Some((place.judged?, place.pointer.as_str())))
    }
}

fn pointer(document: &Document, judged: Option<Judged>) -> String {
    crate::engine::ruling::subject_pointer(document.tree(), judged)
}
