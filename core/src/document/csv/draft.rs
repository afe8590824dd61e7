//! One row while its cells arrive in the order of the mapping: fields by path, before they become a tree.

use super::path::{Names, Path};
use crate::document::build::{Builder, Stop};
use crate::document::{Place, Value};

/// A value that is still to be placed in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Draft {
    Leaf(Value, Option<Place>),
    List(Vec<Draft>),
    Object(Vec<(Box<str>, Draft)>),
}

impl Draft {
    /// An object without fields.
    pub(super) fn empty() -> Self {
        Draft::Object(Vec::new())
    }

    /// Sets the field, unless it is there already; for a path into a list, adds an item.
    pub(super) fn set(&mut self, path: &Path, value: Draft) {
        self.insert(&path.names, path.inside.as_ref(), value);
    }

    fn insert(&mut self, names: &[Box<str>], inside: Option<&Names>, value: Draft) {
        let (Draft::Object(fields), Some((name, below))) = (self, names.split_first()) else { return };
        let field = fields.iter_mut().find(|(known, _)| known == name).map(|(_, field)| field);
        match (field, inside) {
            (Some(field), _) if !below.is_empty() => field.insert(below, inside, value),
            (Some(Draft::List(items)), Some(inside)) => items.push(wrapped(inside, value)),
            (Some(_), _) => {}
            (None, Some(inside)) if below.is_empty() => {
                fields.push((name.clone(), Draft::List(vec![wrapped(inside, value)])));
            }
            (None, None) if below.is_empty() => fields.push((name.clone(), value)),
            (None, _) => {
                let mut field = Draft::empty();
                field.insert(below, inside, value);
                fields.push((name.clone(), field));
            }
        }
    }

    /// Adds it to the tree. A list or an object stands where its first value stands.
    pub(super) fn add_to(self, build: &mut Builder<'_>) -> Result<(), Stop> {
        let place = self.place();
        match self {
            Draft::Leaf(value, place) => build.leaf(value, place).map(drop),
            Draft::List(items) => {
                build.open_list(place)?;
                items.into_iter().try_for_each(|item| item.add_to(build))?;
                build.close();
                Ok(())
            }
            Draft::Object(fields) => {
                build.open_object(place)?;
                for (name, field) in fields {
                    build.key(&name, None);
                    field.add_to(build)?;
                }
                build.close();
                Ok(())
            }
        }
    }

    fn place(&self) -> Option<Place> {
        match self {
            Draft::Leaf(_, place) => *place,
            Draft::List(items) => items.iter().find_map(Draft::place),
            Draft::Object(fields) => fields.iter().find_map(|(_, field)| field.place()),
        }
    }
}

/// The value inside objects of these names.
fn wrapped(names: &Names, value: Draft) -> Draft {
    names.iter().rev().fold(value, |value, name| Draft::Object(vec![(name.clone(), value)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Limits, canonical};

    #[test]
    fn the_first_value_of_a_field_stays_and_lists_grow() {
        let mut draft = Draft::empty();
        let values = [
            ("a.b", "1"),
            ("a.b", "2"),
            ("a.c[].d.e", "3"),
            ("a.c[].d.e", "4"),
            ("f[]", "5"),
            ("f", "6"),
            ("a.b.x", "7"),
        ];
        for (path, text) in values {
            draft.set(&Path::parse(path).unwrap(), Draft::Leaf(Value::Text(text.into()), None));
        }
        let limits = Limits::default();
        let mut build = Builder::new(&limits);
        draft.add_to(&mut build).unwrap();
        let tree = build.finish(true).unwrap().tree;
        assert_eq!(canonical(&tree), r#"{"a":{"b":"1","c":[{"d":{"e":"3"}},{"d":{"e":"4"}}]},"f":["5"]}"#);
    }
}
