//! From the syntax tree of a check to an expression that needs no script engine, where there is one.

use std::sync::Arc;

use rhai::{AST, Dynamic, Expr as Syntax, FnCallExpr, Stmt};

use super::calls::Call;
use super::{Direct, Expr, Operator};
use crate::document::PartialDate;
use crate::script::leaf::Day;

impl Direct {
    /// The check of a syntax tree; `None` when it says more than expressions here can.
    pub fn of(ast: &AST) -> Option<Self> {
        match ast.statements() {
            [Stmt::Expr(syntax)] => expr(syntax).map(Direct),
            [Stmt::FnCall(call, _)] => called(call).map(Direct),
            _ => None,
        }
    }
}

fn expr(syntax: &Syntax) -> Option<Expr> {
    match syntax {
        Syntax::BoolConstant(truth, _) => Some(Expr::Truth(*truth)),
        Syntax::IntegerConstant(number, _) => Some(Expr::Number((*number).into())),
        Syntax::StringConstant(words, _) => Some(Expr::Words(words.as_str().into())),
        Syntax::DynamicConstant(value, _) => constant(value),
        Syntax::Array(items, _) => words_of(items.iter().map(|item| match item {
            Syntax::StringConstant(words, _) => Some(words.as_str().into()),
            _ => None,
        })),
        Syntax::Variable(variable, ..) => named(&variable.1),
        Syntax::Dot(pair, flags, _) if flags.is_empty() => {
            let mut at = expr(&pair.lhs)?;
            chain(&mut at, &pair.rhs)?;
            Some(at)
        }
        Syntax::FnCall(call, _) => called(call),
        Syntax::And(all, _) => Some(Expr::All(all.iter().map(expr).collect::<Option<_>>()?)),
        Syntax::Or(any, _) => Some(Expr::Any(any.iter().map(expr).collect::<Option<_>>()?)),
        _ => None,
    }
}

fn named(name: &str) -> Option<Expr> {
    match name {
        "as_of" => Some(Expr::AsOf),
        // Parameters are asked for by name, never all at once.
        "params" => Some(Expr::Field("params".into(), Box::default())),
        name => Some(Expr::Field(name.into(), Box::default())),
    }
}

/// Goes on from an expression along `.field` and `.method(...)`.
fn chain(at: &mut Expr, syntax: &Syntax) -> Option<()> {
    match syntax {
        Syntax::Dot(pair, flags, _) if flags.is_empty() => {
            chain(at, &pair.lhs)?;
            chain(at, &pair.rhs)
        }
        Syntax::Property(property, _) => {
            let holder = std::mem::replace(at, Expr::AsOf);
            *at = field(holder, &property.2)?;
            Some(())
        }
        Syntax::MethodCall(call, _) => {
            let holder = std::mem::replace(at, Expr::AsOf);
            let arguments = std::iter::once(Some(holder)).chain(call.args.iter().map(expr));
            *at = function(&call.name, arguments.collect::<Option<_>>()?)?;
            Some(())
        }
        _ => None,
    }
}

fn field(holder: Expr, name: &str) -> Option<Expr> {
    let below = |steps: Box<[Box<str>]>| steps.into_iter().chain([name.into()]).collect();
    Some(match holder {
        Expr::Field(root, steps) if *root == *"params" => {
            return steps.is_empty().then(|| Expr::Parameter(name.into()));
        }
        Expr::Field(root, steps) => Expr::Field(root, below(steps)),
        Expr::Below(holder, steps) => Expr::Below(holder, below(steps)),
        Expr::Call(..) => Expr::Below(Box::new(holder), below(Box::default())),
        _ => return None,
    })
}

fn called(call: &FnCallExpr) -> Option<Expr> {
    let arguments: Box<[Expr]> = call.args.iter().map(expr).collect::<Option<_>>()?;
    let operator = match &*call.name {
        "==" => Operator::Equal,
        "!=" => Operator::Unequal,
        "<" => Operator::Less,
        "<=" => Operator::AtMost,
        ">" => Operator::More,
        ">=" => Operator::AtLeast,
        name => return function(name, arguments),
    };
    let pair: Box<[Expr; 2]> = arguments.try_into().ok()?;
    Some(Expr::Compare(operator, pair))
}

fn function(name: &str, arguments: Box<[Expr]>) -> Option<Expr> {
    match (name, &*arguments) {
        ("!", [_]) => arguments.into_iter().next().map(|inner| Expr::Not(Box::new(inner))),
        ("day", [Expr::Words(text)]) => {
            let date = PartialDate::parse(text)?;
            Some(Expr::Day(Day { date, at: None }))
        }
        _ => Some(Expr::Call(Call::named(name, arguments.len())?, arguments)),
    }
}

fn constant(value: &Dynamic) -> Option<Expr> {
    if let Ok(number) = value.as_decimal() {
        return Some(Expr::Number(number));
    }
    let items = value.as_array_ref().ok()?;
    words_of(items.iter().map(|item| Some(item.as_immutable_string_ref().ok()?.as_str().into())))
}

fn words_of(items: impl Iterator<Item = Option<Arc<str>>>) -> Option<Expr> {
    Some(Expr::List(items.collect::<Option<Vec<_>>>()?.into()))
}
