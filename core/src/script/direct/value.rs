//! What expressions come to, how fields are read and how values are compared.

use std::cmp::Ordering;
use std::sync::Arc;

use rhai::{Dynamic, Map};
use rust_decimal::Decimal;
use smol_str::SmolStr;

use super::{Operator, Run, Step};
use crate::document::NodeId;
use crate::model::{Shape, ShapeId};
use crate::script::leaf::{self, Day, Found};
use crate::script::list::List;
use crate::script::reads::At;
use crate::script::view::{View, value_fits};

/// An object of the document, or a place where one may stand.
#[derive(Clone, Debug)]
pub struct Place {
    pub at: At,
    pub shape: ShapeId,
}

/// What an expression comes to.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// Nothing: a leaf that is absent.
    Nothing,
    Truth(bool),
    Number(Decimal),
    /// A string of the rule.
    Words(&'a str),
    /// Several strings of the rule.
    Several(&'a [Arc<str>]),
    /// A word of the document.
    Word(SmolStr),
    /// A text of the document.
    Text(NodeId),
    Day(Day),
    Object(Place),
    /// A list of the document, by the shape of its items.
    List(Place),
    /// The items that a function kept.
    Kept(List),
}

impl<'a> Value<'a> {
    /// A parameter of the rule.
    pub fn of_parameter(params: &'a Dynamic, name: &str) -> Option<Value<'static>> {
        let params = params.read_lock::<Map>()?;
        let value = params.get(name)?;
        if let Ok(truth) = value.as_bool() {
            return Some(Value::Truth(truth));
        }
        if let Ok(number) = value.as_int() {
            return Some(Value::Number(number.into()));
        }
        if let Ok(number) = value.as_decimal() {
            return Some(Value::Number(number));
        }
        let words = value.as_immutable_string_ref().ok()?;
        Some(Value::Word(words.as_str().into()))
    }

    /// The words of a string.
    pub fn words(&self) -> Option<&str> {
        match self {
            Value::Words(words) => Some(words),
            Value::Word(word) => Some(word),
            _ => None,
        }
    }

    /// How two values compare; `None` where that is for the script engine to say.
    pub fn compare(&self, operator: Operator, other: &Self) -> Option<bool> {
        let order = match (self, other) {
            (Value::Number(one), Value::Number(other)) => one.cmp(other),
            (Value::Truth(one), Value::Truth(other)) => one.cmp(other),
            _ => self.words()?.cmp(other.words()?),
        };
        Some(match operator {
            Operator::Equal => order == Ordering::Equal,
            Operator::Unequal => order != Ordering::Equal,
            Operator::Less => order == Ordering::Less,
            Operator::AtMost => order != Ordering::Greater,
            Operator::More => order == Ordering::Greater,
            Operator::AtLeast => order != Ordering::Less,
        })
    }
}

impl Run<'_> {
    /// What fields lead to. All but the last are objects; a leaf is recorded as read.
    pub(super) fn down(&self, from: Place, steps: &[Step]) -> Option<Value<'static>> {
        let context = self.context;
        let mut place = from;
        for (index, Step { name, shape, declared }) in steps.iter().enumerate() {
            let shape = *shape;
            let at = At::below(context.tree(), &place.at, name);
            let at = value_fits(context, *declared, &at, shape).then_some(at);
            place = Place { at: at.unwrap_or_else(|| place.at.absent_field(name)), shape };
            match context.shapes().shape(shape) {
                Shape::Object { .. } => {}
                _ if index + 1 < steps.len() => return None,
                Shape::List(item) => return Some(Value::List(Place { shape: *item, ..place })),
                Shape::Leaf(kind) => return Some(found(leaf::find(context, &place.at, kind))),
            }
        }
        Some(Value::Object(place))
    }

    /// A view of an object.
    pub(super) fn view(&self, place: &Place) -> View {
        View { context: Arc::clone(self.context), at: place.at.clone(), shape: place.shape }
    }

    /// A list with its items.
    pub(super) fn list(&self, value: Value<'_>) -> Option<List> {
        match value {
            Value::List(place) => Some(List::at(self.context, place.at, place.shape)),
            Value::Kept(list) => Some(list),
            _ => None,
        }
    }
}

fn found(found: Found) -> Value<'static> {
    match found {
        Found::Nothing => Value::Nothing,
        Found::Day(day) => Value::Day(day),
        Found::Text(node) => Value::Text(node),
        Found::Word(word) => Value::Word(word),
        Found::Truth(truth) => Value::Truth(truth),
        Found::Number(number) => Value::Number(number),
    }
}
