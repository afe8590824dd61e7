//! Leaves of the document as script values: dates, opaque texts, words of a vocabulary, numbers, yes and no.

use std::sync::Arc;

use rhai::Dynamic;
use rust_decimal::prelude::ToPrimitive;

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

/// The value of a leaf; `()` when it is absent. Recorded as read.
pub fn value(context: &Arc<Context>, at: &At, kind: &Leaf) -> Dynamic {
    context.reads().touch(at);
    let Some(node) = at.present() else { return Dynamic::UNIT };
    match kind {
        Leaf::Date => day(context, node).map_or(Dynamic::UNIT, Dynamic::from),
        Leaf::Vocabulary(_) => plain(context, node),
        _ => match context.tree().value(node) {
            Value::Text(text) if text.trim().is_empty() => Dynamic::UNIT,
            Value::Text(_) => Dynamic::from(Prose::of(context, node)),
            _ => plain(context, node),
        },
    }
}

/// A leaf as a plain script value: a string, a number, true or false; `()` for lists and objects.
pub fn plain(context: &Context, node: NodeId) -> Dynamic {
    match context.tree().value(node) {
        Value::Text(text) => Dynamic::from(rhai::ImmutableString::from(&**text)),
        Value::Bool(yes) => Dynamic::from_bool(*yes),
        Value::Number(number) if number.is_integer() => {
            number.to_i64().map_or_else(|| Dynamic::from_decimal(*number), Dynamic::from_int)
        }
        Value::Number(number) => Dynamic::from_decimal(*number),
        Value::Null | Value::List(_) | Value::Object(_) => Dynamic::UNIT,
    }
}

/// The date that a node holds, as text or as a whole number that is a year.
pub fn day(context: &Context, node: NodeId) -> Option<Day> {
    Some(Day { date: date_at(context.tree(), node)?, at: Some(At::node(node)) })
}
