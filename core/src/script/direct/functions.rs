//! Functions of a script, and closures: their bodies stand where they are called, with variables of their own.

use rhai::{AST, ASTNode, Expr as Syntax, FnCallExpr, FnPtr, ImmutableString, Position, ScriptFuncDef, Stmt};

use super::compile::Reader;
use super::statement::{Block, Flow, Statement};
use super::{Expr, Link, Quantifier, Run, Slot, Value};
use crate::document::NodeId;
use crate::script::list::List;
use crate::script::quantify::has_item;
use crate::script::reads::At;

/// How deep functions may call each other, themselves among them; what goes deeper is for the script engine to say.
const DEEPEST: usize = 4;
/// How often functions may be called in one script, as it is written.
const MOST: usize = 100;

/// The functions of a script, closures among them.
#[derive(Default)]
pub(super) struct Functions(Vec<Function>);

/// One of them.
pub(super) struct Function {
    name: ImmutableString,
    params: Vec<ImmutableString>,
    body: Vec<Stmt>,
    /// Where the body begins and ends; a closure that is one expression has no end.
    from: Position,
    to: Position,
}

impl Functions {
    /// Those of a syntax tree. Their statements are seen on a walk only: each belongs to the innermost body around it.
    pub fn of(ast: &AST) -> Self {
        let mut all: Vec<Function> = ast.iter_fn_def().map(|own| Function::of(own)).collect();
        if !all.is_empty() {
            ast.walk(&mut |path| {
                if let [ASTNode::Stmt(statement)] = path {
                    let around = all.iter_mut().filter(|own| own.holds(statement.position()));
                    if let Some(own) = around.max_by_key(|own| own.from) {
                        own.body.push((*statement).clone());
                    }
                }
                true
            });
        }
        Functions(all)
    }

    fn named(&self, name: &str, arguments: usize) -> Option<&Function> {
        self.0.iter().find(|own| own.name == *name && own.params.len() == arguments)
    }
}

impl Function {
    fn of(own: &ScriptFuncDef) -> Self {
        let (from, to) = (own.body.start_position(), own.body.end_position());
        Function { name: own.name.clone(), params: own.params.to_vec(), body: Vec::new(), from, to }
    }

    fn holds(&self, place: Position) -> bool {
        if self.to.is_none() { place == self.from } else { self.from <= place && place <= self.to }
    }
}

impl Reader<'_> {
    /// The function of the script that a call means; `None` where it means none.
    pub(super) fn own(&self, call: &FnCallExpr) -> Option<&Function> {
        self.functions.named(&call.name, call.args.len())
    }

    /// A call of a function of the script.
    pub(super) fn call_own(&self, function: &Function, arguments: &[Syntax]) -> Option<Expr> {
        let values = arguments.iter().map(|argument| self.expr(argument)).collect::<Option<Vec<_>>>()?;
        let (slots, body) = self.body(function)?;
        Some(Expr::Function(slots.into_iter().zip(values).collect(), body))
    }

    /// `.filter(|item| ...)`, `.all(...)` or `.any(...)` with a closure that uses nothing but the item.
    pub(super) fn closure(&self, call: &FnCallExpr) -> Option<Link> {
        let quantifier = match &*call.name {
            "filter" => Quantifier::Filter,
            "all" => Quantifier::All,
            "any" => Quantifier::Any,
            _ => return None,
        };
        let [Syntax::DynamicConstant(closure, _)] = &*call.args else { return None };
        let closure = closure.clone().try_cast::<FnPtr>().filter(|closure| !closure.is_curried())?;
        let (slots, body) = self.body(self.functions.named(closure.fn_name(), 1)?)?;
        Some(Link::Each(quantifier, *slots.first()?, body))
    }

    /// The body of a function, with the variables that take its arguments. It sees nothing else.
    fn body(&self, function: &Function) -> Option<(Vec<Slot>, Block)> {
        let (depth, calls) = (self.depth.get(), self.calls.get());
        if depth >= DEEPEST || calls >= MOST {
            return None;
        }
        self.depth.set(depth + 1);
        self.calls.set(calls + 1);
        let outer = self.locals.take();
        let slots = function.params.iter().map(|name| self.declare(name)).collect();
        let block = self.block(&function.body);
        self.locals.replace(outer);
        self.depth.set(depth);
        Some((slots, block))
    }
}

impl<'a> Run<'a> {
    /// What a function of the script comes to.
    pub(super) fn own_function(
        &self,
        arguments: &'a [(Slot, Expr)],
        body: &'a [Statement],
    ) -> Option<Value<'a>> {
        for (slot, argument) in arguments {
            self.set(*slot, self.value(argument)?)?;
        }
        self.body_value(body)
    }

    /// What comes of asking a closure of each item.
    pub(super) fn each_item(
        &self,
        quantifier: Quantifier,
        value: Value<'a>,
        slot: Slot,
        body: &'a [Statement],
    ) -> Option<Value<'a>> {
        let holds = |item: Value<'a>| {
            self.set(slot, item)?;
            if let Value::Truth(truth) = self.body_value(body)? { Some(truth) } else { None }
        };
        if let Value::Array(items) = value {
            let kept = |item: Value<'a>| Some((holds(item.clone())?, item));
            let asked = items.into_iter().map(kept).collect::<Option<Vec<_>>>()?;
            let kept = asked.into_iter().filter(|(holds, _)| *holds).map(|(_, item)| item).collect();
            return (quantifier == Quantifier::Filter).then_some(Value::Array(kept));
        }
        let list = self.list(value)?;
        let items = list.read().iter();
        let asked = |item: &NodeId| holds(self.at(At::node(*item), list.item_shape));
        let has = |items: std::slice::Iter<'_, NodeId>, wanted| {
            has_item(self.context.reads(), items, wanted, |item| asked(item).ok_or(())).ok()
        };
        Some(match quantifier {
            Quantifier::All => Value::Truth(!has(items, false)?),
            Quantifier::Any => Value::Truth(has(items, true)?),
            Quantifier::Filter => {
                let kept = items.map(|item| Some((*item, asked(item)?))).collect::<Option<Vec<_>>>()?;
                let kept = kept.into_iter().filter(|(_, holds)| *holds).map(|(item, _)| item).collect();
                Value::Kept(Box::new(List { items: kept, ..list }))
            }
        })
    }

    /// What the body of a function comes to: the value of its last statement, or what it returns.
    fn body_value(&self, body: &'a [Statement]) -> Option<Value<'a>> {
        match self.block(body)? {
            Flow::Next => Some(Value::Nothing),
            Flow::On(value) | Flow::Return(value) => Some(value),
            Flow::Break | Flow::Continue => None,
        }
    }
}
