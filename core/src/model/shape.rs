//! Shapes: what each field of a document may hold, derived once from the schema of the types. Checking values is the
//! work of `validate`.

use std::{collections::BTreeMap, sync::LazyLock};

use rustc_hash::FxHashMap;
use serde_json::{Map, Value};

use super::{DocumentKind, schema};

/// Number of a shape in [`Shapes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeId(u32);

/// What a value may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An object with named fields.
    Object {
        /// Name of the type, such as `Milestone`.
        name: Box<str>,
        /// Its fields, sorted by name.
        fields: Vec<(Box<str>, ShapeId)>,
        /// Names of the fields that must be there, sorted.
        required: Vec<Box<str>>,
    },
    /// A list of values of one shape.
    List(ShapeId),
    /// A value without parts.
    Leaf(Leaf),
}

/// What a value without parts may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// A text.
    Text,
    /// A date: a year, a month or a day.
    Date,
    /// A number.
    Number,
    /// A number or a text.
    NumberOrText,
    /// True or false.
    Bool,
    /// A text from an open vocabulary, with the words that are known.
    Vocabulary(Vec<Box<str>>),
    /// A text that is a JSON Pointer into the document.
    Pointer,
    /// Anything, objects and lists included.
    Any,
}

/// The shapes of all documents.
#[derive(Debug)]
pub struct Shapes {
    all: Vec<Shape>,
    /// The fields of each shape again: reading a document looks each of its keys up.
    fields: Vec<FxHashMap<Box<str>, ShapeId>>,
    by_name: BTreeMap<String, ShapeId>,
    commitment: ShapeId,
}

/// Stands where the derivation from the schema finds nothing; a test sees to it that it is never used for a type.
const ANY: ShapeId = ShapeId(0);

/// What stands first: the shape that is used for nothing, and those of [`Shapes::DECLARABLE`].
fn declarable() -> Vec<Shape> {
    let word = || Shape::Leaf(Leaf::Vocabulary(Vec::new()));
    let leaves = [Shape::Leaf(Leaf::Text), word(), Shape::Leaf(Leaf::Date), Shape::Leaf(Leaf::Number)];
    let lists = (1..=4).map(|item| Shape::List(ShapeId(item)));
    let any = [Shape::Leaf(Leaf::Any)].into_iter();
    any.chain(leaves).chain([Shape::Leaf(Leaf::Bool)]).chain(lists).collect()
}

impl Shapes {
    /// What a field may hold that a pack declares, by its word: a text to be read, a word to be compared, a date, a number,
    /// true or false, and lists.
    pub const DECLARABLE: [(&'static str, ShapeId); 9] = [
        ("text", ShapeId(1)),
        ("word", ShapeId(2)),
        ("date", ShapeId(3)),
        ("number", ShapeId(4)),
        ("true or false", ShapeId(5)),
        ("texts", ShapeId(6)),
        ("words", ShapeId(7)),
        ("dates", ShapeId(8)),
        ("numbers", ShapeId(9)),
    ];

    /// The shapes, derived on first use.
    ///
    /// ```
    /// use rasero::model::{Leaf, Shape, Shapes};
    /// let shapes = Shapes::get();
    /// let end = shapes.field(shapes.milestone(), "end").unwrap();
    /// assert_eq!(shapes.shape(end), &Shape::Leaf(Leaf::Date));
    /// ```
    pub fn get() -> &'static Shapes {
        static SHAPES: LazyLock<Shapes> = LazyLock::new(|| Derivation::run(&schema::definitions()));
        &SHAPES
    }

    /// The shape of a whole document.
    pub fn root(&self, kind: DocumentKind) -> ShapeId {
        match kind {
            DocumentKind::ActionPlan => self.plan(),
            DocumentKind::Commitment => self.commitment(),
            DocumentKind::Collection => self.named("Collection"),
        }
    }

    /// The shape of an action plan.
    pub fn plan(&self) -> ShapeId {
        self.named("ActionPlan")
    }

    /// The shape of a commitment.
    pub fn commitment(&self) -> ShapeId {
        self.commitment
    }

    /// The shape of a milestone.
    pub fn milestone(&self) -> ShapeId {
        self.named("Milestone")
    }

    fn named(&self, name: &str) -> ShapeId {
        self.by_name.get(name).copied().unwrap_or(ANY)
    }

    /// What stands behind a number.
    pub fn shape(&self, id: ShapeId) -> &Shape {
        self.all.get(id.0 as usize).unwrap_or(&Shape::Leaf(Leaf::Any))
    }

    /// Name of an object's type, such as `Milestone`; empty for anything else.
    pub fn name(&self, id: ShapeId) -> &str {
        match self.shape(id) {
            Shape::Object { name, .. } => name,
            Shape::List(_) | Shape::Leaf(_) => "",
        }
    }

    /// The shape of a field of an object; `None` when the object has no such field, or is none.
    pub fn field(&self, id: ShapeId, name: &str) -> Option<ShapeId> {
        self.fields.get(id.0 as usize)?.get(name).copied()
    }

    /// The shape of the items of a list.
    pub fn item(&self, id: ShapeId) -> Option<ShapeId> {
        match self.shape(id) {
            Shape::List(item) => Some(*item),
            _ => None,
        }
    }

    /// The names of the fields of an object, sorted; none for anything else.
    pub fn names(&self, id: ShapeId) -> impl Iterator<Item = &str> + Clone {
        let fields = match self.shape(id) {
            Shape::Object { fields, .. } => fields.as_slice(),
            _ => &[],
        };
        fields.iter().map(|(name, _)| &**name)
    }

    /// The names of all fields of all objects, sorted, each once.
    pub fn field_names(&self) -> Vec<&str> {
        let objects = (0..self.all.len()).filter_map(|at| u32::try_from(at).ok().map(ShapeId));
        let mut names: Vec<&str> = objects.flat_map(|id| self.names(id)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// One run over the definitions of the schema. An object gets its number before its fields, so that types may hold
/// themselves.
struct Derivation<'a> {
    definitions: &'a Map<String, Value>,
    shapes: Vec<Shape>,
    by_name: BTreeMap<String, ShapeId>,
}

impl<'a> Derivation<'a> {
    fn run(definitions: &'a Map<String, Value>) -> Shapes {
        let shapes = declarable();
        let mut derivation = Derivation { definitions, shapes, by_name: BTreeMap::new() };
        for name in definitions.keys() {
            derivation.definition(name);
        }
        let Derivation { shapes: all, by_name, .. } = derivation;
        let fields = all.iter().map(|shape| match shape {
            Shape::Object { fields, .. } => fields.iter().cloned().collect(),
            Shape::List(_) | Shape::Leaf(_) => FxHashMap::default(),
        });
        let commitment = by_name.get("Commitment").copied().unwrap_or(ANY);
        Shapes { fields: fields.collect(), all, by_name, commitment }
    }

    fn push(&mut self, shape: Shape) -> ShapeId {
        let id = ShapeId(u32::try_from(self.shapes.len()).unwrap_or(u32::MAX));
        self.shapes.push(shape);
        id
    }

    fn definition(&mut self, name: &str) -> ShapeId {
        if let Some(id) = self.by_name.get(name) {
            return *id;
        }
        let Some(definition) = self.definitions.get(name) else { return ANY };
        let id = self.push(Shape::Leaf(Leaf::Any));
        self.by_name.insert(name.to_owned(), id);
        let shape = match name {
            "Date" => Shape::Leaf(Leaf::Date),
            "NumberOrText" => Shape::Leaf(Leaf::NumberOrText),
            "Pointer" => Shape::Leaf(Leaf::Pointer),
            _ => match words(definition) {
                Some(words) => Shape::Leaf(Leaf::Vocabulary(words)),
                None => self.object(name, definition),
            },
        };
        if let Some(slot) = self.shapes.get_mut(id.0 as usize) {
            *slot = shape;
        }
        id
    }

    fn object(&mut self, name: &str, definition: &Value) -> Shape {
        let mut fields = Vec::new();
        if let Some(properties) = definition.get("properties").and_then(Value::as_object) {
            for (field, schema) in properties {
                fields.push((field.as_str().into(), self.value(schema)));
            }
        }
        fields.sort_by(|(a, _): &(Box<str>, ShapeId), (b, _)| a.cmp(b));
        let mut required = texts(definition.get("required"));
        required.sort();
        Shape::Object { name: name.into(), fields, required }
    }

    fn value(&mut self, schema: &Value) -> ShapeId {
        if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(schema::definition_name) {
            return self.definition(name);
        }
        if let Some(first) = schema.get("anyOf").and_then(Value::as_array).and_then(|choices| choices.first())
        {
            return self.value(first);
        }
        match type_name(schema) {
            Some("string") => self.push(Shape::Leaf(Leaf::Text)),
            Some("number") => self.push(Shape::Leaf(Leaf::Number)),
            Some("boolean") => self.push(Shape::Leaf(Leaf::Bool)),
            Some("array") => {
                let item = schema.get("items").map_or(ANY, |item| self.value(item));
                self.push(Shape::List(item))
            }
            _ => ANY,
        }
    }
}

/// The type of a value, leaving out that it may be null.
fn type_name(schema: &Value) -> Option<&str> {
    match schema.get("type")? {
        Value::String(name) => Some(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).find(|name| *name != "null"),
        _ => None,
    }
}

/// The words of an open vocabulary.
fn words(definition: &Value) -> Option<Vec<Box<str>>> {
    let listed = definition.get("anyOf")?.as_array()?.first()?.get("enum")?;
    Some(texts(Some(listed)))
}

fn texts(list: Option<&Value>) -> Vec<Box<str>> {
    let items = list.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(Value::as_str).map(Into::into).collect()
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
