//! Fields that packs declare besides those that every document knows, each with the object that holds it and its type.

use std::collections::BTreeMap;

use super::{Document, Leaf, Shape, ShapeId, Shapes, date_of};
use crate::document::{Fault, NodeId, Tree, Value, split};

/// Declared fields by their name: of each object that has a field of that name, what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeclaredFields(BTreeMap<String, BTreeMap<ShapeId, ShapeId>>);

impl DeclaredFields {
    /// Adds a field.
    pub fn insert(&mut self, holder: ShapeId, name: &str, shape: ShapeId) {
        self.0.entry(name.to_owned()).or_default().insert(holder, shape);
    }

    /// Adds all fields of another list.
    pub fn extend(&mut self, other: &DeclaredFields) {
        for (name, shapes) in &other.0 {
            self.0.entry(name.clone()).or_default().extend(shapes);
        }
    }

    /// The shape of a field; `None` when nobody declares it.
    pub fn shape(&self, holder: ShapeId, name: &str) -> Option<ShapeId> {
        self.0.get(name)?.get(&holder).copied()
    }

    /// The names of all fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The names of the fields of an object.
    pub fn names_of(&self, holder: ShapeId) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(_, shapes)| shapes.contains_key(&holder)).map(|(name, _)| name.as_str())
    }

    /// Whether a warning is about a field that is declared here and holds what is declared.
    pub fn settle(&self, document: &Document, warning: &Fault) -> bool {
        if self.0.is_empty() || warning.code != "model/unknown-field" {
            return false;
        }
        let tree = document.tree();
        let Some(node) = tree.find(&warning.pointer) else { return false };
        // What a recorded negative points at need not be there.
        if let (Some(pointer), true) = (tree.text(node), warning.pointer.ends_with("/pointer")) {
            return self.declared_at(document, pointer).is_some();
        }
        self.declared_at(document, &warning.pointer).is_some_and(|shape| fits(tree, node, shape))
    }

    /// The shape of the declared field that a pointer leads to.
    fn declared_at(&self, document: &Document, pointer: &str) -> Option<ShapeId> {
        let shapes = Shapes::get();
        let mut at = shapes.root(document.kind());
        let steps = split(pointer)?;
        let (last, way) = steps.split_last()?;
        for step in way {
            at = shapes.field(at, step).or_else(|| shapes.item(at))?;
        }
        self.shape(at, last)
    }
}

/// Whether a value is what its shape says; nothing at all is.
pub fn fits(tree: &Tree, node: NodeId, shape: ShapeId) -> bool {
    match (Shapes::get().shape(shape), tree.value(node)) {
        (_, Value::Null)
        | (Shape::Leaf(Leaf::Any), _)
        | (Shape::Leaf(Leaf::Text | Leaf::Vocabulary(_)), Value::Text(_))
        | (Shape::Leaf(Leaf::Number), Value::Number(_))
        | (Shape::Leaf(Leaf::Bool), Value::Bool(_)) => true,
        (Shape::Leaf(Leaf::Date), value) => date_of(value).is_some(),
        (Shape::List(item), Value::List(items)) => items.iter().all(|child| fits(tree, *child, *item)),
        _ => false,
    }
}
