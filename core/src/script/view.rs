//! An object of the document as scripts see it. Its fields always answer: objects and lists with a view, empty when absent;
//! leaves with their value, or `()` when absent.

use std::sync::Arc;

use rhai::{Dynamic, EvalAltResult, Position};

use super::context::Context;
use super::leaf::{self, Day};
use super::list::List;
use super::reads::At;
use super::stopping::first_stop;
use crate::document::{NodeId, PartialDate, Value};
use crate::model::{Shape, ShapeId};

/// An object of the document, present or absent.
#[derive(Clone, Debug)]
pub struct View {
    pub(super) context: Arc<Context>,
    pub(super) at: At,
    pub(super) shape: ShapeId,
}

impl View {
    /// A view of an object that exists.
    pub fn of(context: &Arc<Context>, node: NodeId, shape: ShapeId) -> Self {
        View { context: Arc::clone(context), at: At::node(node), shape }
    }

    /// An empty view, as of the plan of a commitment that stands alone.
    pub fn absent(context: &Arc<Context>, name: &str, shape: ShapeId) -> Self {
        View { context: Arc::clone(context), at: At::node(NodeId::ROOT).absent_field(name), shape }
    }

    /// Where it is.
    pub fn at(&self) -> &At {
        &self.at
    }

    /// Whether it is there with at least one field. Recorded as read.
    pub fn is_present(&self) -> bool {
        self.context.reads().touch(&self.at);
        self.at.present().is_some_and(|node| !self.context.tree().fields(node).is_empty())
    }

    /// The value of a field.
    ///
    /// # Errors
    /// When the shape of this object has no such field: the message names the field and the object.
    pub fn field(&self, name: &str) -> Result<Dynamic, Box<EvalAltResult>> {
        let Some((shape, declared)) = self.context.field(self.shape, name) else {
            let object = self.context.shapes().name(self.shape);
            return Err(script_error(format!("`{name}` is not a field of {object}")));
        };
        let at = self.step(name);
        let fits = value_fits(&self.context, declared, &at, shape);
        Ok(value_at(&self.context, if fits { at } else { self.at.absent_field(name) }, shape))
    }

    /// The place of a field, present or not; null counts as absent.
    pub(super) fn step(&self, name: &str) -> At {
        At::below(self.context.tree(), &self.at, name)
    }

    /// The date of a field. Recorded as read.
    pub(super) fn day(&self, name: &str) -> Option<PartialDate> {
        let at = self.step(name);
        self.context.reads().touch(&at);
        Some(leaf::day(&self.context, at.present()?)?.date)
    }

    /// The last day of this plan or commitment, or the day before on which it stopped. Recorded as read; that nothing stopped it
    /// is no gap in the record.
    ///
    /// # Errors
    /// When the object is neither.
    pub(super) fn closing_day(&self) -> Result<Option<Day>, Box<EvalAltResult>> {
        let shapes = self.context.shapes();
        if self.shape != shapes.plan() && self.shape != shapes.commitment() {
            let object = shapes.name(self.shape);
            return Err(script_error(format!("{object} does not end: ask a plan or a commitment")));
        }
        let Some(node) = self.at.present() else { return Ok(None) };
        let (stop, mut reads) = first_stop(self.context.tree(), node);
        let end = self.step("end");
        let own = end.present().and_then(|node| leaf::day(&self.context, node));
        reads.push(end);
        for at in &reads {
            self.context.reads().touch_circumstance(at);
        }
        let stop = stop.map(|stop| Day { date: stop.date, at: Some(stop.at) });
        Ok(stop.into_iter().chain(own).min_by_key(|day| day.date.last()))
    }

    /// Whether the record says that it is absent. Recorded as read.
    pub(super) fn is_recorded_absent(&self) -> bool {
        is_recorded_absent(&self.context, &self.at)
    }
}

/// Whether a place holds something: not null, not an empty text, list or object. Recorded as read.
pub(super) fn holds_something(context: &Context, at: &At) -> bool {
    context.reads().touch(at);
    at.present().is_some_and(|node| match context.tree().value(node) {
        Value::Null => false,
        Value::Text(text) => !text.trim().is_empty(),
        Value::List(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    })
}

/// Whether a recorded negative covers a place. Recorded as read.
pub(super) fn is_recorded_absent(context: &Context, at: &At) -> bool {
    context.reads().touch(at);
    context.document().absences().is_recorded_absent(&at.pointer(context.tree())).is_some()
}

/// Whether what stands in a field can be read. Nobody has checked it in a declared one: what does not fit says nothing.
pub(super) fn value_fits(context: &Context, declared: bool, at: &At, shape: ShapeId) -> bool {
    !declared || at.present().is_none_or(|node| context.fits(node, shape))
}

/// A place as a script value, by its shape.
pub(super) fn value_at(context: &Arc<Context>, at: At, shape: ShapeId) -> Dynamic {
    match context.shapes().shape(shape) {
        Shape::Object { .. } => Dynamic::from(View { context: Arc::clone(context), at, shape }),
        Shape::List(item) => Dynamic::from(List::at(context, at, *item)),
        Shape::Leaf(kind) => leaf::value(context, &at, kind),
    }
}

/// An error of a host function; the engine adds the position of the call.
#[expect(clippy::unnecessary_box_returns, reason = "the script engine takes its errors boxed")]
pub(super) fn script_error(message: String) -> Box<EvalAltResult> {
    Box::new(EvalAltResult::ErrorRuntime(message.into(), Position::NONE))
}
