//! From the syntax tree of a check to an expression that needs no script engine, where there is one.

use std::sync::Arc;

use rhai::{AST, Dynamic, Expr as Syntax, FnCallExpr, Stmt};

use super::calls::Call;
use super::{Direct, Expr, Operator, Step};
use crate::document::PartialDate;
use crate::model::Shapes;
use crate::script::compile::Names;
use crate::script::leaf::Day;

impl Direct {
    /// The check of a syntax tree; `None` when it says more than expressions here can.
    pub fn of(ast: &AST, names: &Names<'_>) -> Option<Self> {
        let reader = Reader { names };
        match ast.statements() {
            [Stmt::Expr(syntax)] => reader.expr(syntax).map(Direct),
            [Stmt::FnCall(call, _)] => reader.called(call).map(Direct),
            _ => None,
        }
    }
}

/// Reads syntax, knowing the names that a rule may use.
struct Reader<'a> {
    names: &'a Names<'a>,
}

impl Reader<'_> {
    fn expr(&self, syntax: &Syntax) -> Option<Expr> {
        match syntax {
            Syntax::BoolConstant(truth, _) => Some(Expr::Truth(*truth)),
            Syntax::IntegerConstant(number, _) => Some(Expr::Number((*number).into())),
            Syntax::StringConstant(words, _) => Some(Expr::Words(words.as_str().into())),
            Syntax::DynamicConstant(value, _) => constant(value),
            Syntax::Array(items, _) => words_of(items.iter().map(|item| match item {
                Syntax::StringConstant(words, _) => Some(words.as_str().into()),
                _ => None,
            })),
            Syntax::Variable(variable, ..) => Some(match &*variable.1 {
                "as_of" => Expr::AsOf,
                name => Expr::Field(name.into(), Box::default()),
            }),
            Syntax::Dot(pair, flags, _) if flags.is_empty() => {
                let mut at = self.expr(&pair.lhs)?;
                self.chain(&mut at, &pair.rhs)?;
                Some(at)
            }
            Syntax::FnCall(call, _) => self.called(call),
            Syntax::And(all, _) => Some(Expr::All(self.all(all)?)),
            Syntax::Or(any, _) => Some(Expr::Any(self.all(any)?)),
            _ => None,
        }
    }

    fn all(&self, list: &[Syntax]) -> Option<Box<[Expr]>> {
        list.iter().map(|syntax| self.expr(syntax)).collect()
    }

    /// Goes on from an expression along `.field` and `.method(...)`.
    fn chain(&self, at: &mut Expr, syntax: &Syntax) -> Option<()> {
        match syntax {
            Syntax::Dot(pair, flags, _) if flags.is_empty() => {
                self.chain(at, &pair.lhs)?;
                self.chain(at, &pair.rhs)
            }
            Syntax::Property(property, _) => {
                let holder = std::mem::replace(at, Expr::AsOf);
                *at = self.field(holder, &property.2)?;
                Some(())
            }
            Syntax::MethodCall(call, _) => {
                let holder = std::mem::replace(at, Expr::AsOf);
                let mut arguments = vec![holder];
                arguments.extend(self.all(&call.args)?);
                *at = function(&call.name, arguments.into())?;
                Some(())
            }
            _ => None,
        }
    }

    fn field(&self, holder: Expr, name: &str) -> Option<Expr> {
        let Expr::Field(root, steps) = holder else { return None };
        if *root == *"params" {
            return steps.is_empty().then(|| Expr::Parameter(name.into()));
        }
        let root_shape =
            || self.names.views.iter().find(|(view, _)| **view == *root).map(|(_, shape)| *shape);
        let above = steps.last().map(|step| step.shape).or_else(root_shape)?;
        let known = Shapes::get().field(above, name).map(|shape| (shape, false));
        let (shape, declared) = known.or_else(|| Some((self.names.fields.shape(above, name)?, true)))?;
        let step = Step { name: name.into(), shape, declared };
        Some(Expr::Field(root, steps.into_iter().chain([step]).collect()))
    }

    fn called(&self, call: &FnCallExpr) -> Option<Expr> {
        let arguments = self.all(&call.args)?;
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
