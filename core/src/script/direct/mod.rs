//! Rules that need no script engine: expressions and statements over fields, dates, lists, texts and verdicts, evaluated on the
//! typed views themselves. They mean what the engine would make of them; whatever is out of the ordinary here (another function,
//! a value that is missing where one is needed) is left to it, and so is every error.

mod arguments;
mod calls;
mod compile;
mod field_name;
mod functions;
mod gathered;
mod places;
mod statement;
mod statements;
mod value;
mod verdicts;
mod words;

#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use rust_decimal::Decimal;

use self::arguments::Arguments;
use self::calls::Call;
use self::field_name::FieldName;
use self::statement::{Block, Flow};
use self::value::{Place, Value};
use super::context::Context;
use super::leaf::Day;
use super::outcome::Outcome;
use super::view::View;
use crate::model::ShapeId;

/// A check or a script, ready to be evaluated without the script engine.
#[derive(Clone, Debug)]
pub struct Direct {
    body: Block,
    /// How many variables it has.
    slots: usize,
}

/// Number of a variable.
type Slot = usize;

/// An expression whose parts are known when a rule is loaded.
#[derive(Clone, Debug)]
enum Expr {
    /// `()`.
    Nothing,
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
    /// A variable of the script.
    Local(Slot),
    /// What is asked of a value, one after the other.
    Chain(Box<Chain>),
    /// Several values.
    Items(Box<[Expr]>),
    /// What a reason shows, by name, in the order of the names; with the order in which they are evaluated.
    Shown(Box<[(usize, Box<str>, Expr)]>),
    /// Statements that end in a value.
    Block(Block),
    /// A host function.
    Call(Call, Box<[Expr]>),
    /// A call that gathers texts of the subject, with the name by which others know it that do the same.
    Gathered(Arc<str>, Box<Expr>),
    /// Numbers, passages or lists, added one after the other.
    Plus(Box<[Expr]>),
    /// Whole numbers.
    Sum(Arithmetic, Box<[Expr; 2]>),
    /// A function of the script: its arguments in the variables of its own that take them, and its body.
    Function(Box<[(Slot, Expr)]>, Block),
    /// A comparison.
    Compare(Operator, Box<[Expr; 2]>),
    /// All of them, up to the first that is false.
    All(Box<[Expr]>),
    /// Any of them, up to the first that is true.
    Any(Box<[Expr]>),
    /// The first of them that is something.
    Something(Box<[Expr]>),
    /// The contrary.
    Not(Box<Expr>),
}

/// A value and what is asked of it. The script engine evaluates all arguments first, then the value.
#[derive(Clone, Debug)]
struct Chain {
    root: Expr,
    arguments: Box<[Expr]>,
    links: Box<[Link]>,
}

/// What is asked of a value.
#[derive(Clone, Debug)]
enum Link {
    /// A field of an object.
    Member(FieldName),
    /// The item with a number, the next argument.
    Item,
    /// A host function, with so many of the next arguments.
    Call(Call, usize),
    /// A closure, asked of each item of a list: in a variable of its own.
    Each(Quantifier, Slot, Block),
}

/// What is made of the answers of a closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantifier {
    /// The items for which it is true.
    Filter,
    /// Whether it is true for all.
    All,
    /// Whether it is true for one.
    Any,
}

impl Link {
    /// How many arguments it takes.
    fn arguments(&self) -> usize {
        match self {
            Link::Member(_) | Link::Each(..) => 0,
            Link::Item => 1,
            Link::Call(_, count) => *count,
        }
    }
}

/// A step to a field, with what is known of it when the rule is loaded.
#[derive(Clone, Debug)]
struct Step {
    field: FieldName,
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

/// What is done with two whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arithmetic {
    /// Passages and lists are added, too.
    Plus,
    Minus,
    Times,
    Over,
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
    /// What a check comes to; `None` when that is for the script engine to say.
    pub fn holds(&self, sight: &Sight<'_>) -> Option<bool> {
        match self.run(sight)? {
            Value::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    /// What a script concludes; `None` when that is for the script engine to say.
    pub fn concludes(&self, sight: &Sight<'_>) -> Option<Outcome> {
        match self.run(sight)? {
            Value::Verdict(outcome) => Some(*outcome),
            _ => None,
        }
    }

    fn run<'a>(&'a self, sight: &'a Sight<'a>) -> Option<Value<'a>> {
        let run = Run {
            sight,
            context: &sight.views.first()?.1.context,
            slots: RefCell::new(std::iter::repeat_with(|| Value::Nothing).take(self.slots).collect()),
            steps: Cell::new(0),
        };
        match run.block(&self.body)? {
            Flow::Next => Some(Value::Nothing),
            Flow::On(value) | Flow::Return(value) => Some(value),
            Flow::Break | Flow::Continue => None,
        }
    }
}

/// Steps after which a script goes to the script engine, which counts them by its own measure.
const STEPS: u32 = 4_000;

/// One evaluation.
struct Run<'a> {
    sight: &'a Sight<'a>,
    context: &'a Arc<Context>,
    slots: RefCell<Vec<Value<'a>>>,
    steps: Cell<u32>,
}

impl<'a> Run<'a> {
    fn value(&self, expr: &'a Expr) -> Option<Value<'a>> {
        self.steps.set(self.steps.get() + 1);
        if self.steps.get() > STEPS {
            return None;
        }
        Some(match expr {
            Expr::Nothing => Value::Nothing,
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
            Expr::Local(slot) => return self.slots.borrow().get(*slot).cloned(),
            Expr::Chain(chain) => return self.chain(chain),
            Expr::Items(items) => Value::Array(self.all(items)?),
            Expr::Shown(shown) => Value::Shown(self.shown(shown)?),
            Expr::Block(block) => return self.block_value(block),
            Expr::Call(call, arguments) => return self.function(*call, arguments),
            Expr::Gathered(name, call) => return self.gathered(name, call),
            Expr::Plus(parts) => match self.union_of_locals(parts) {
                Some(union) => union,
                None => return self.total(&Arguments::of(self, parts)?),
            },
            Expr::Function(arguments, body) => return self.own_function(arguments, body),
            Expr::Sum(arithmetic, pair) => {
                let [left, right] = &**pair;
                return self.sum(*arithmetic, self.value(left)?, &self.value(right)?);
            }
            Expr::Compare(operator, pair) => {
                let [left, right] = &**pair;
                Value::Truth(self.value(left)?.compare(*operator, &self.value(right)?)?)
            }
            Expr::All(all) => Value::Truth(!self.has(all, false)?),
            Expr::Any(any) => Value::Truth(self.has(any, true)?),
            Expr::Something(all) => {
                for expr in all {
                    let value = self.value(expr)?;
                    if !value.is_nothing() {
                        return Some(value);
                    }
                }
                Value::Nothing
            }
            Expr::Not(inner) => Value::Truth(!self.truth(inner)?),
        })
    }

    fn function(&self, call: Call, arguments: &'a [Expr]) -> Option<Value<'a>> {
        let Some((first, rest)) = arguments.split_first() else {
            return self.verdict(call, None, &[]).map(|outcome| Value::Verdict(Box::new(outcome)));
        };
        if let (Expr::Local(slot), []) = (first, rest) {
            return self.call_local(call, *slot, &[]);
        }
        let first = self.value(first)?;
        self.call(call, first, &Arguments::of(self, rest)?)
    }

    fn chain(&self, chain: &'a Chain) -> Option<Value<'a>> {
        let (first, links) = chain.links.split_first()?;
        if let (Expr::Local(slot), [Expr::Local(other)], Link::Call(call, 1), []) =
            (&chain.root, &*chain.arguments, first, links)
        {
            return self.call_locals(*call, *slot, *other);
        }
        let arguments = Arguments::of(self, &chain.arguments)?;
        let (own, mut arguments) = arguments.split_at_checked(first.arguments())?;
        let mut value = match (&chain.root, first) {
            (Expr::Local(slot), Link::Call(call, _)) => self.call_local(*call, *slot, own)?,
            (root, link) => self.link(link, self.value(root)?, own)?,
        };
        for link in links {
            let (own, others) = arguments.split_at_checked(link.arguments())?;
            arguments = others;
            value = self.link(link, value, own)?;
        }
        Some(value)
    }

    /// What is asked of a value.
    fn link(&self, link: &'a Link, value: Value<'a>, arguments: &[Value<'a>]) -> Option<Value<'a>> {
        match link {
            Link::Member(name) => self.member(&value, name),
            Link::Item => self.item(value, arguments.first()?),
            Link::Call(call, _) => self.call(*call, value, arguments),
            Link::Each(quantifier, slot, body) => self.each_item(*quantifier, value, *slot, body),
        }
    }

    /// What a function makes of two variables, asked where they stand.
    fn call_locals(&self, call: Call, slot: Slot, other: Slot) -> Option<Value<'a>> {
        let slots = self.slots.borrow();
        let (value, other) = (slots.get(slot)?, slots.get(other)?);
        let found = match value {
            Value::Passages(found) => Self::of_passages(call, found, std::slice::from_ref(other)),
            _ => None,
        };
        found.or_else(|| self.call(call, value.clone(), std::slice::from_ref(other)))
    }

    /// What a function makes of a variable. Texts and passages are asked where they stand: that is most of what scripts do.
    fn call_local(&self, call: Call, slot: Slot, arguments: &[Value<'a>]) -> Option<Value<'a>> {
        let slots = self.slots.borrow();
        let value = slots.get(slot)?;
        let found = match value {
            Value::Prose(text) => self.of_text(call, text, arguments),
            Value::Passages(found) => Self::of_passages(call, found, arguments),
            _ => None,
        };
        let found = found.or_else(|| self.of_any(call, value));
        found.or_else(|| self.call(call, value.clone(), arguments))
    }

    /// What variables come to that hold passages, put together where they stand.
    fn union_of_locals(&self, parts: &[Expr]) -> Option<Value<'a>> {
        let slots = self.slots.borrow();
        let passages = |part: &Expr| match part {
            Expr::Local(slot) => slots.get(*slot).and_then(Value::passages),
            _ => None,
        };
        let (first, more) = parts.split_first()?;
        let first = passages(first).filter(|_| more.iter().all(|part| passages(part).is_some()))?;
        Some(Value::Passages(first.and(more.iter().filter_map(passages))))
    }

    fn all(&self, list: &'a [Expr]) -> Option<Vec<Value<'a>>> {
        list.iter().map(|expr| self.value(expr)).collect()
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
