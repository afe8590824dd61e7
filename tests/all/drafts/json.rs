//! A plain model of a document: JSON with the order of its keys, edited in the simplest way.

use rasero::document::{Limits, NodeId, Tree, Value, escape, read_json, read_yaml, split};

use super::edits::Edit;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// As JSON.
    Leaf(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a document.
    pub fn read(text: &str, yaml: bool) -> Self {
        let read =
            if yaml { read_yaml(text, &Limits::default()) } else { read_json(text, &Limits::default()) };
        let tree = read.unwrap_or_else(|faults| panic!("{}", faults[0])).tree;
        Self::of(&tree, NodeId::ROOT)
    }

    fn of(tree: &Tree, at: NodeId) -> Self {
        match tree.value(at) {
            Value::Null => Json::Leaf("null".to_owned()),
            Value::Bool(truth) => Json::Leaf(truth.to_string()),
            Value::Number(number) => Json::Leaf(number.to_string()),
            Value::Text(text) => Json::Leaf(serde_json::to_string(text).unwrap()),
            Value::List(items) => Json::List(items.iter().map(|item| Self::of(tree, *item)).collect()),
            Value::Object(fields) => Json::Object(
                fields.iter().map(|(name, field)| (name.to_string(), Self::of(tree, *field))).collect(),
            ),
        }
    }

    /// As JSON on one line.
    pub fn to_json(&self) -> String {
        match self {
            Json::Leaf(json) => json.clone(),
            Json::List(items) => {
                format!("[{}]", items.iter().map(Json::to_json).collect::<Vec<_>>().join(","))
            }
            Json::Object(fields) => {
                let field = |(name, field): &(String, Json)| {
                    format!("{}:{}", serde_json::to_string(name).unwrap(), field.to_json())
                };
                format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(","))
            }
        }
    }

    /// The pointers of all values but the root.
    pub fn pointers(&self) -> Vec<String> {
        let mut all = Vec::new();
        self.add_pointers("", &mut all);
        all
    }

    fn add_pointers(&self, at: &str, all: &mut Vec<String>) {
        let mut add = |step: String, value: &Json| {
            let pointer = format!("{at}/{step}");
            all.push(pointer.clone());
            value.add_pointers(&pointer, all);
        };
        match self {
            Json::Leaf(_) => {}
            Json::List(items) => items.iter().enumerate().for_each(|(at, item)| add(at.to_string(), item)),
            Json::Object(fields) => fields.iter().for_each(|(name, field)| add(escape(name), field)),
        }
    }

    /// The value at a pointer.
    pub fn at(&self, pointer: &str) -> Option<&Json> {
        split(pointer)?.iter().try_fold(self, |at, step| match at {
            Json::Leaf(_) => None,
            Json::List(items) => items.get(step.parse::<usize>().ok()?),
            Json::Object(fields) => fields.iter().find(|(name, _)| name == step).map(|(_, field)| field),
        })
    }

    fn at_mut(&mut self, steps: &[String]) -> Option<&mut Json> {
        steps.iter().try_fold(self, |at, step| match at {
            Json::Leaf(_) => None,
            Json::List(items) => items.get_mut(step.parse::<usize>().ok()?),
            Json::Object(fields) => fields.iter_mut().find(|(name, _)| name == step).map(|(_, field)| field),
        })
    }

    /// Carries out an edit; false when it cannot be.
    pub fn apply(&mut self, edit: &Edit) -> bool {
        match edit {
            Edit::Set(pointer, value) => self.put(pointer, value.clone(), false).is_some(),
            Edit::Insert(pointer, value) => self.put(pointer, value.clone(), true).is_some(),
            Edit::Remove(pointer) => self.remove(pointer).is_some(),
            Edit::Move(from, path) => {
                if path.starts_with(from.as_str()) {
                    return false;
                }
                self.remove(from).is_some_and(|value| self.put(path, value, true).is_some())
            }
            Edit::Copy(from, path) => {
                let value = self.at(from).cloned();
                value.is_some_and(|value| self.put(path, value, true).is_some())
            }
        }
    }

    fn put(&mut self, pointer: &str, value: Json, insert: bool) -> Option<()> {
        let steps = split(pointer)?;
        let (last, way) = steps.split_last()?;
        match self.at_mut(way)? {
            Json::Leaf(_) => return None,
            Json::List(items) => {
                let position = if last == "-" { items.len() } else { last.parse::<usize>().ok()? };
                if position > items.len() {
                    return None;
                }
                if !insert && position < items.len() {
                    items.remove(position);
                }
                items.insert(position, value);
            }
            Json::Object(fields) => match fields.iter_mut().find(|(name, _)| name == last) {
                Some((_, field)) => *field = value,
                None => fields.push((last.clone(), value)),
            },
        }
        Some(())
    }

    fn remove(&mut self, pointer: &str) -> Option<Json> {
        let steps = split(pointer)?;
        let (last, way) = steps.split_last()?;
        match self.at_mut(way)? {
            Json::Leaf(_) => None,
            Json::List(items) => {
                let position = last.parse::<usize>().ok().filter(|position| *position < items.len())?;
                Some(items.remove(position))
            }
            Json::Object(fields) => {
                let position = fields.iter().position(|(name, _)| name == last)?;
                Some(fields.remove(position).1)
            }
        }
    }
}
