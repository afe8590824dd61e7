//! Leaves of the document as script values: dates, opaque texts, words of a vocabulary, numbers, yes and no.

use std::sync::Arc;

use rhai::Dynamic;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use smol_str::SmolStr;

use super::context::Context;
use super::prose::Prose;
use super::reads::At;
use super::stopping::date_at;
use crate::document::{NodeId, PartialDate, Value};
use crate::model::Leaf;

/// A date of the document, with the place it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: PartialDate,
    /// Where it stands; `None` for the day of the report.
    pub at: Option<At>,
}

/// What stands in a leaf.
#[derive(Clone, Debug)]
pub enum Found {
    /// Nothing, or nothing that the leaf could hold.
    Nothing,
    /// A date.
    Day(Day),
    /// A text that is not blank.
    Text(NodeId),
    /// A word of a vocabulary.
    Word(SmolStr),
    /// True or false.
    Truth(bool),
    /// A number.
    Number(Decimal),
}

/// What stands in a leaf. Recorded as read.
pub fn find(context: &Context, at: &At, kind: &Leaf) -> Found {
    context.reads().touch(at);
    let Some(node) = at.present() else { return Found::Nothing };
    if *kind == Leaf::Date {
        return day(context, node).map_or(Found::Nothing, Found::Day);
    }
    match context.tree().value(node) {
        Value::Text(word) if matches!(kind, Leaf::Vocabulary(_)) => Found::Word(word.clone()),
        Value::Text(text) if text.trim().is_empty() => Found::Nothing,
        Value::Text(_) => Found::Text(node),
        Value::Bool(truth) => Found::Truth(*truth),
        Value::Number(number) => Found::Number(*number),
        Value::Null | Value::List(_) | Value::Object(_) => Found::Nothing,
    }
}

/// The value of a leaf; `()` when it is absent. Recorded as read.
pub fn value(context: &Arc<Context>, at: &At, kind: &Leaf) -> Dynamic {
    match find(context, at, kind) {
        Found::Nothing => nothing(context, at),
        Found::Day(day) => Dynamic::from(day),
        Found::Text(node) => Dynamic::from(Prose::of(context, node)),
        Found::Word(word) => Dynamic::from(rhai::ImmutableString::from(word.as_str())),
        Found::Truth(truth) => Dynamic::from_bool(truth),
        Found::Number(number) => number_value(number),
    }
}

/// `()` that remembers which absence it stands for, so that a rule may name a field by the value that it read.
fn nothing(context: &Context, at: &At) -> Dynamic {
    let mut unit = Dynamic::UNIT;
    // Counted from 1: 0 is the tag of any other value.
    let number = last_absence(context, at).map_or(0, |number| number + 1);
    unit.set_tag(number.try_into().unwrap_or_default());
    unit
}

/// The number of the absence that finding nothing at a place has just recorded.
pub fn last_absence(context: &Context, at: &At) -> Option<usize> {
    if at.present().is_some() { None } else { context.reads().absences_len().checked_sub(1) }
}

/// Which of the absences read so far `()` stands for; `None` of any other value, and of `()` that no field gave.
pub fn absence(value: &Dynamic) -> Option<usize> {
    usize::try_from(value.tag()).ok().filter(|_| value.is_unit())?.checked_sub(1)
}

/// A number as a script value: whole ones are integers.
pub fn number_value(number: Decimal) -> Dynamic {
    let whole = if number.is_integer() { number.to_i64() } else { None };
    whole.map_or_else(|| Dynamic::from_decimal(number), Dynamic::from_int)
}

/// A leaf as a plain script value: a string, a number, true or false; `()` for lists and objects.
pub fn plain(context: &Context, node: NodeId) -> Dynamic {
    match context.tree().value(node) {
        Value::Text(text) => Dynamic::from(rhai::ImmutableString::from(&**text)),
        Value::Bool(yes) => Dynamic::from_bool(*yes),
        Value::Number(number) => number_value(*number),
        Value::Null | Value::List(_) | Value::Object(_) => Dynamic::UNIT,
    }
}

/// The date that a node holds, as text or as a whole number that is a year.
pub fn day(context: &Context, node: NodeId) -> Option<Day> {
    Some(Day { date: date_at(context.tree(), node)?, at: Some(At::node(node)) })
}
