//! What expressions come to, how fields are read and how values are compared.

use std::cmp::Ordering;
use std::sync::Arc;

use rhai::{Dynamic, Map};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use smol_str::SmolStr;

use super::{Arithmetic, FieldName, Operator, Run, Step};
use crate::document::NodeId;
use crate::model::{Leaf, Shape, ShapeId};
use crate::script::clock::Range;
use crate::script::context::Context;
use crate::script::leaf::{self, Day, Found};
use crate::script::list::List;
use crate::script::outcome::Outcome;
use crate::script::passages::Passages;
use crate::script::prose::{Prose, VerbView};
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
    /// Nothing, where something was computed.
    Nothing,
    /// A leaf that is absent, by the number of the absence that was read.
    Absent(usize),
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
    /// A number that may not be known exactly.
    Range(Range),
    Object(Place),
    /// A list of the document, by the shape of its items.
    List(Place),
    /// The items that a function kept.
    Kept(Box<List>),
    /// Several texts.
    Prose(Prose),
    /// Words found in texts.
    Passages(Passages),
    /// A verb, or none.
    Verb(Box<VerbView>),
    /// Values of any kind.
    Array(Vec<Value<'a>>),
    /// What a reason shows, in the order of names.
    Shown(Vec<(&'a str, Value<'a>)>),
    /// What a script may end in.
    Verdict(Box<Outcome>),
}

impl<'a> Value<'a> {
    /// A parameter of the rule.
    pub fn of_parameter(params: &'a Dynamic, name: &str) -> Option<Value<'static>> {
        let params = params.read_lock::<Map>()?;
        Self::of_script(params.get(name)?)
    }

    /// A plain value of the script engine.
    pub fn of_script(value: &Dynamic) -> Option<Value<'static>> {
        if let Ok(truth) = value.as_bool() {
            return Some(Value::Truth(truth));
        }
        if let Ok(number) = value.as_int() {
            return Some(Value::Number(number.into()));
        }
        if let Ok(number) = value.as_decimal() {
            return Some(Value::Number(number));
        }
        if let Ok(items) = value.as_array_ref() {
            let word =
                |item: &Dynamic| Some(Value::Word(item.as_immutable_string_ref().ok()?.as_str().into()));
            return items.iter().map(word).collect::<Option<_>>().map(Value::Array);
        }
        let words = value.as_immutable_string_ref().ok()?;
        Some(Value::Word(words.as_str().into()))
    }

    /// The whole number that it is; the script engine tells 2 from 2.0.
    pub fn whole(&self) -> Option<i64> {
        match self {
            Value::Number(number) if number.scale() == 0 => number.to_i64(),
            _ => None,
        }
    }

    /// The words found that it is.
    pub fn passages(&self) -> Option<&Passages> {
        if let Value::Passages(found) = self { Some(found) } else { None }
    }

    /// The words of a string.
    pub fn words(&self) -> Option<&str> {
        match self {
            Value::Words(words) => Some(words),
            Value::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether it is `()`.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Value::Nothing | Value::Absent(_))
    }

    /// How two values compare; `None` where that is for the script engine to say.
    pub fn compare(&self, operator: Operator, other: &Self) -> Option<bool> {
        let order = match (self, other) {
            (Value::Number(one), Value::Number(other)) => one.cmp(other),
            (Value::Truth(one), Value::Truth(other)) => one.cmp(other),
            _ if self.is_nothing() || other.is_nothing() => {
                let same = self.is_nothing() && other.is_nothing();
                return match operator {
                    Operator::Equal => Some(same),
                    Operator::Unequal => Some(!same),
                    _ => None,
                };
            }
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

impl<'a> Run<'a> {
    /// What fields lead to. All but the last are objects; a leaf is recorded as read.
    pub(super) fn down(&self, from: Place, steps: &[Step]) -> Option<Value<'static>> {
        let Some((last, above)) = steps.split_last() else { return Some(Value::Object(from)) };
        let mut place = from;
        for step in above {
            if !matches!(self.context.shapes().shape(step.shape), Shape::Object { .. }) {
                return None;
            }
            place = Place {
                at: self.below(&place.at, &step.field, step.shape, step.declared),
                shape: step.shape,
            };
        }
        Some(self.at(self.below(&place.at, &last.field, last.shape, last.declared), last.shape))
    }

    /// The place of a field in an object, where it is what it should be or there is nothing.
    fn below(&self, holder: &At, field: &FieldName, shape: ShapeId, declared: bool) -> At {
        let node = holder.present().and_then(|node| self.context.tree().field(node, &field.name));
        let at = node.map(At::node).filter(|at| value_fits(self.context, declared, at, shape));
        at.unwrap_or_else(|| field.lacking(holder))
    }

    /// A field of an object, or an end of a range; `None` for what has none.
    pub(super) fn member(&self, holder: &Value<'_>, field: &FieldName) -> Option<Value<'static>> {
        let place = match (holder, &*field.name) {
            (Value::Object(place), _) => place,
            (Value::Range(range), "least") => return Some(Value::Number(range.least.into())),
            (Value::Range(range), "most") => return Some(Value::Number(range.most.into())),
            _ => return None,
        };
        let (shape, declared) = self.context.field(place.shape, &field.name)?;
        Some(self.at(self.below(&place.at, field, shape, declared), shape))
    }

    /// An item by its number.
    pub(super) fn item(&self, list: Value<'a>, number: &Value<'_>) -> Option<Value<'a>> {
        let number = usize::try_from(number.whole()?).ok()?;
        if let Value::Array(items) = list {
            return items.into_iter().nth(number);
        }
        let list = self.list(list)?;
        let item = *list.read().get(number)?;
        Some(self.at(At::node(item), list.item_shape))
    }

    /// The items of a list as values, as far as scripts know them.
    pub(super) fn items_of(&self, list: &List) -> Vec<Value<'a>> {
        let value = |item: &NodeId| self.at(At::node(*item), list.item_shape);
        list.read().iter().map(value).collect()
    }

    /// What stands at a place.
    pub(super) fn at(&self, at: At, shape: ShapeId) -> Value<'static> {
        match self.context.shapes().shape(shape) {
            Shape::Object { .. } => Value::Object(Place { at, shape }),
            Shape::List(item) => Value::List(Place { at, shape: *item }),
            Shape::Leaf(kind) => found(self.context, &at, kind),
        }
    }

    /// What several values come to, added one after the other. Passages are put together in one step.
    pub(super) fn total(&self, values: &[Value<'a>]) -> Option<Value<'a>> {
        let (first, more) = values.split_first()?;
        if let Some(first) = first.passages().filter(|_| more.iter().all(|next| next.passages().is_some())) {
            return Some(Value::Passages(first.and(more.iter().filter_map(Value::passages))));
        }
        more.iter().try_fold(first.clone(), |sum, next| self.sum(Arithmetic::Plus, sum, next))
    }

    /// What two numbers come to; passages and lists are added, too.
    pub(super) fn sum(&self, arithmetic: Arithmetic, one: Value<'a>, other: &Value<'a>) -> Option<Value<'a>> {
        if let (Value::Passages(one), Value::Passages(other), Arithmetic::Plus) = (&one, other, arithmetic) {
            return Some(Value::Passages(one.and(std::iter::once(other))));
        }
        if let (Value::List(_) | Value::Kept(_), Arithmetic::Plus) = (&one, arithmetic) {
            return Some(Value::Kept(Box::new(self.list(one)?.and(&self.list(other.clone())?))));
        }
        let (one, other) = (one.whole()?, other.whole()?);
        let number = match arithmetic {
            Arithmetic::Plus => one.checked_add(other),
            Arithmetic::Minus => one.checked_sub(other),
            Arithmetic::Times => one.checked_mul(other),
            Arithmetic::Over => one.checked_div(other),
        };
        number.map(|number| Value::Number(number.into()))
    }

    /// A view of an object.
    pub(super) fn view(&self, place: &Place) -> View {
        View { context: Arc::clone(self.context), at: place.at.clone(), shape: place.shape }
    }

    /// A list with its items.
    pub(super) fn list(&self, value: Value<'_>) -> Option<List> {
        match value {
            Value::List(place) => Some(List::at(self.context, place.at, place.shape)),
            Value::Kept(list) => Some(*list),
            _ => None,
        }
    }
}

fn found(context: &Context, at: &At, kind: &Leaf) -> Value<'static> {
    match leaf::find(context, at, kind) {
        Found::Nothing => leaf::last_absence(context, at).map_or(Value::Nothing, Value::Absent),
        Found::Day(day) => Value::Day(day),
        Found::Text(node) => Value::Text(node),
        Found::Word(word) => Value::Word(word),
        Found::Truth(truth) => Value::Truth(truth),
        Found::Number(number) if number.is_integer() => Value::Number(number.normalize()),
        Found::Number(number) => Value::Number(number),
    }
}

/// Values as lists compare the values of their fields: by their texts.
pub fn several(value: &Value<'_>) -> Option<Vec<String>> {
    match value {
        Value::Several(list) => Some(list.iter().map(|word| (**word).to_owned()).collect()),
        Value::Array(items) => items.iter().map(|item| item.words().map(str::to_owned)).collect(),
        _ => None,
    }
}
