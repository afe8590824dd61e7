//! Checks that need no script engine: expressions over fields, dates, lists and a few host functions, evaluated on the typed
//! views themselves. They mean what the engine would make of them; whatever is out of the ordinary here (another function, a
//! value that is missing where one is needed) is left to it, and so is every error.

mod calls;
mod compile;
mod value;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use rust_decimal::Decimal;

use self::calls::Call;
use self::value::{Place, Value};
use super::context::Context;
use super::leaf::Day;
use super::view::View;
use crate::model::ShapeId;

/// A check, ready to be evaluated without the script engine.
#[derive(Clone, Debug)]
pub struct Direct(Expr);

/// An expression whose parts are known when a rule is loaded.
#[derive(Clone, Debug)]
enum Expr {
    /// True or false.
    Truth(bool),
    /// A number.
    Number(Decimal),
    /// A string of the rule.
    Words(Arc<str>),
    /// Several strings of the rule.
    List(Arc<[Arc<str>]>),
    /// A date of the rule.
    Day(Day),
    /// The day of the report.
    AsOf,
    /// A parameter of the rule.
    Parameter(Box<str>),
    /// A subject, with the fields that lead down from it.
    Field(Box<str>, Box<[Step]>),
    /// A host function.
    Call(Call, Box<[Expr]>),
    /// A comparison.
    Compare(Operator, Box<[Expr; 2]>),
    /// All of them, up to the first that is false.
    All(Box<[Expr]>),
    /// Any of them, up to the first that is true.
    Any(Box<[Expr]>),
    /// The contrary.
    Not(Box<Expr>),
}

/// A step to a field, with what is known of it when the rule is loaded.
#[derive(Clone, Debug)]
struct Step {
    name: Box<str>,
    shape: ShapeId,
    /// Whether the pack declares it: then nobody has checked what stands there.
    declared: bool,
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// What a check may see: views by name, the parameters of its rule, the day of the report.
pub struct Sight<'a> {
    /// The views.
    pub views: &'a [(&'static str, View)],
    /// The parameters.
    pub params: &'a rhai::Dynamic,
    /// The day.
    pub as_of: &'a Day,
}

impl Direct {
    /// What the check comes to; `None` when that is for the script engine to say.
    pub fn holds(&self, sight: &Sight<'_>) -> Option<bool> {
        let run = Run { sight, context: &sight.views.first()?.1.context };
        match run.value(&self.0)? {
            Value::Truth(truth) => Some(truth),
            _ => None,
        }
    }
}

/// One evaluation.
struct Run<'a> {
    sight: &'a Sight<'a>,
    context: &'a Arc<Context>,
}

impl<'a> Run<'a> {
    fn value(&self, expr: &'a Expr) -> Option<Value<'a>> {
        Some(match expr {
            Expr::Truth(truth) => Value::Truth(*truth),
            Expr::Number(number) => Value::Number(*number),
            Expr::Words(words) => Value::Words(words),
            Expr::List(words) => Value::Several(words),
            Expr::Day(day) => Value::Day(day.clone()),
            Expr::AsOf => Value::Day(self.sight.as_of.clone()),
            Expr::Parameter(name) => return Value::of_parameter(self.sight.params, name),
            Expr::Field(root, steps) => {
                let (_, view) = self.sight.views.iter().find(|(name, _)| **name == **root)?;
                return self.down(Place { at: view.at.clone(), shape: view.shape }, steps);
            }
            Expr::Call(call, arguments) => return self.call(*call, arguments),
            Expr::Compare(operator, pair) => {
                let [left, right] = &**pair;
                Value::Truth(self.value(left)?.compare(*operator, &self.value(right)?)?)
            }
            Expr::All(all) => Value::Truth(!self.has(all, false)?),
            Expr::Any(any) => Value::Truth(self.has(any, true)?),
            Expr::Not(inner) => Value::Truth(!self.truth(inner)?),
        })
    }

    fn truth(&self, expr: &'a Expr) -> Option<bool> {
        match self.value(expr)? {
            Value::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    /// Whether any expression is `wanted`; none is evaluated after the first that is.
    fn has(&self, all: &'a [Expr], wanted: bool) -> Option<bool> {
        for expr in all {
            if self.truth(expr)? == wanted {
                return Some(true);
            }
        }
        Some(false)
    }
}
