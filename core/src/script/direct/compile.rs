//! From the syntax tree of a rule to expressions and statements that need no script engine, where there are such.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use rhai::{AST, ASTFlags, Dynamic, Expr as Syntax, FnCallExpr};

use super::calls::Call;
use super::functions::Functions;
use super::statement::Statement;
use super::{Arithmetic, Chain, Direct, Expr, FieldName, Link, Operator, Slot, Step};
use crate::document::PartialDate;
use crate::model::Shapes;
use crate::script::compile::Names;
use crate::script::leaf::Day;

impl Direct {
    /// The rule of a syntax tree; `None` when it begins with more than can be said here.
    pub fn of(ast: &AST, names: &Names<'_>) -> Option<Self> {
        let (functions, locals) = (Functions::of(ast), RefCell::default());
        let (slots, depth, calls) = (Cell::new(0), Cell::new(0), Cell::new(0));
        let reader = Reader { names, functions, locals, slots, depth, calls };
        let body = reader.block(ast.statements());
        let begins = body.first().is_some_and(|first| !matches!(first, Statement::Beyond));
        begins.then(|| Direct { body, slots: reader.slots.get() })
    }
}

/// Reads syntax, knowing the names that a rule may use.
pub(super) struct Reader<'a> {
    names: &'a Names<'a>,
    pub(super) functions: Functions,
    /// Variables in scope, the last one first to be meant.
    pub(super) locals: RefCell<Vec<(Box<str>, Slot)>>,
    /// How many variables there are.
    slots: Cell<usize>,
    /// How deep in functions of the script.
    pub(super) depth: Cell<usize>,
    /// How many calls of such functions there are.
    pub(super) calls: Cell<usize>,
}

impl Reader<'_> {
    /// A new variable, in scope from here on.
    pub(super) fn declare(&self, name: &str) -> Slot {
        let slot = self.slots.replace(self.slots.get() + 1);
        self.locals.borrow_mut().push((name.into(), slot));
        slot
    }

    /// The variable of a name.
    pub(super) fn local(&self, name: &str) -> Option<Slot> {
        let locals = self.locals.borrow();
        locals.iter().rev().find(|(known, _)| **known == *name).map(|(_, slot)| *slot)
    }

    pub(super) fn expr(&self, syntax: &Syntax) -> Option<Expr> {
        match syntax {
            Syntax::BoolConstant(truth, _) => Some(Expr::Truth(*truth)),
            Syntax::IntegerConstant(number, _) => Some(Expr::Number((*number).into())),
            Syntax::StringConstant(words, _) => Some(Expr::Words(words.as_str().into())),
            Syntax::DynamicConstant(value, _) => constant(value),
            Syntax::Array(items, _) if !items.is_empty() => {
                let words = words_of(items.iter().map(|item| match item {
                    Syntax::StringConstant(words, _) => Some(words.as_str().into()),
                    _ => None,
                }));
                words.or_else(|| self.all(items).map(Expr::Items))
            }
            Syntax::Array(..) => Some(Expr::Items(Box::default())),
            Syntax::Map(map, _) => self.shown(map.0.iter().map(|(name, value)| (name.as_str(), value))),
            Syntax::Variable(variable, ..) => Some(match (self.local(&variable.1), &*variable.1) {
                (Some(slot), _) => Expr::Local(slot),
                // A function sees its arguments alone.
                (None, _) if self.depth.get() > 0 => return None,
                (None, "as_of") => Expr::AsOf,
                (None, name) => Expr::Field(name.into(), Box::default()),
            }),
            Syntax::Dot(pair, flags, _) if flags.is_empty() => {
                let mut chain = Building::new(self.expr(&pair.lhs)?);
                self.chain(&mut chain, &pair.rhs)?;
                Some(chain.done())
            }
            Syntax::Index(pair, flags, _) => {
                let mut chain = Building::new(self.expr(&pair.lhs)?);
                self.index(&mut chain, &pair.rhs, *flags)?;
                Some(chain.done())
            }
            Syntax::Stmt(block) => Some(Expr::Block(self.block(block.statements()))),
            Syntax::Unit(_) => Some(Expr::Nothing),
            Syntax::FnCall(call, _) => self.called(call),
            Syntax::And(all, _) => Some(Expr::All(self.all(all)?)),
            Syntax::Or(any, _) => Some(Expr::Any(self.all(any)?)),
            Syntax::Coalesce(all, _) => Some(Expr::Something(self.all(all)?)),
            _ => None,
        }
    }

    fn all(&self, list: &[Syntax]) -> Option<Box<[Expr]>> {
        list.iter().map(|syntax| self.expr(syntax)).collect()
    }

    /// What a reason shows.
    fn shown<'s>(&self, pairs: impl Iterator<Item = (&'s str, &'s Syntax)>) -> Option<Expr> {
        let pairs: Vec<(&str, &Syntax)> = pairs.collect();
        let place = |name: &str| pairs.iter().filter(|(other, _)| *other < name).count();
        let shown = pairs.iter().map(|(name, value)| Some((place(name), (*name).into(), self.expr(value)?)));
        shown.collect::<Option<_>>().map(Expr::Shown)
    }

    /// Goes on along `.field`, `.method(...)` and `[number]`.
    fn chain(&self, chain: &mut Building, syntax: &Syntax) -> Option<()> {
        match syntax {
            Syntax::Dot(pair, flags, _) if flags.is_empty() => {
                self.chain(chain, &pair.lhs)?;
                self.chain(chain, &pair.rhs)
            }
            Syntax::Index(pair, flags, _) => {
                self.chain(chain, &pair.lhs)?;
                self.index(chain, &pair.rhs, *flags)
            }
            Syntax::Property(property, _) => self.field(chain, &property.2),
            Syntax::MethodCall(call, _) => {
                if let Some(link) = self.closure(call) {
                    chain.links.push(link);
                    return Some(());
                }
                let arguments = self.all(&call.args)?;
                let function = Call::named(&call.name, arguments.len() + 1)?;
                chain.links.push(Link::Call(function, arguments.len()));
                chain.arguments.extend(arguments);
                Some(())
            }
            _ => None,
        }
    }

    /// Goes on with the item of a number, and with what comes after it.
    fn index(&self, chain: &mut Building, syntax: &Syntax, flags: ASTFlags) -> Option<()> {
        let (number, rest) = match syntax {
            Syntax::Dot(pair, inner, _) if flags.is_empty() && inner.is_empty() => {
                (&pair.lhs, Some(&pair.rhs))
            }
            Syntax::Dot(..) | Syntax::Index(..) => return None,
            number => (number, None),
        };
        if flags.intersects(ASTFlags::NEGATED) {
            return None;
        }
        chain.links.push(Link::Item);
        chain.arguments.push(self.expr(number)?);
        rest.map_or(Some(()), |rest| self.chain(chain, rest))
    }

    /// A field: of a subject or a parameter it is known what it is, of anything else when the rule runs.
    fn field(&self, chain: &mut Building, name: &str) -> Option<()> {
        let Expr::Field(root, steps) = &mut chain.root else {
            chain.links.push(Link::Member(FieldName::new(name)));
            return Some(());
        };
        if !chain.links.is_empty() {
            chain.links.push(Link::Member(FieldName::new(name)));
            return Some(());
        }
        if **root == *"params" {
            chain.root = if steps.is_empty() { Expr::Parameter(name.into()) } else { return None };
            return Some(());
        }
        let root_shape =
            || self.names.views.iter().find(|(view, _)| **view == **root).map(|(_, shape)| *shape);
        let above = steps.last().map(|step| step.shape).or_else(root_shape)?;
        let known = Shapes::get().field(above, name).map(|shape| (shape, false));
        let (shape, declared) = known.or_else(|| Some((self.names.fields.shape(above, name)?, true)))?;
        let step = Step { field: FieldName::new(name), shape, declared };
        *steps = std::mem::take(steps).into_iter().chain([step]).collect();
        Some(())
    }

    pub(super) fn called(&self, call: &FnCallExpr) -> Option<Expr> {
        if let Some(function) = self.own(call) {
            return self.call_own(function, &call.args);
        }
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

/// A chain that is being built.
struct Building {
    root: Expr,
    arguments: Vec<Expr>,
    links: Vec<Link>,
}

impl Building {
    fn new(root: Expr) -> Self {
        Building { root, arguments: Vec::new(), links: Vec::new() }
    }

    fn done(self) -> Expr {
        let Building { root, arguments, links } = self;
        if links.is_empty() {
            return root;
        }
        Expr::Chain(Box::new(Chain { root, arguments: arguments.into(), links: links.into() }))
    }
}

fn function(name: &str, arguments: Box<[Expr]>) -> Option<Expr> {
    let arithmetic = match name {
        "+" => Some(Arithmetic::Plus),
        "-" => Some(Arithmetic::Minus),
        "*" => Some(Arithmetic::Times),
        "/" => Some(Arithmetic::Over),
        _ => None,
    };
    match (name, &*arguments, arithmetic) {
        ("!", [_], _) => arguments.into_iter().next().map(|inner| Expr::Not(Box::new(inner))),
        ("day", [Expr::Words(text)], _) => {
            let date = PartialDate::parse(text)?;
            Some(Expr::Day(Day { date, at: None }))
        }
        (_, [_, _], Some(Arithmetic::Plus)) => Some(plus(arguments)),
        (_, [_, _], Some(arithmetic)) => Some(Expr::Sum(arithmetic, arguments.try_into().ok()?)),
        _ => Some(Expr::calling(Call::named(name, arguments.len())?, arguments)),
    }
}

/// A sum whose first part may be a sum itself: of `a + b + c` each part is added to what the parts before it come to.
fn plus(pair: Box<[Expr]>) -> Expr {
    let mut parts = Vec::with_capacity(pair.len());
    for part in pair {
        match part {
            Expr::Plus(inner) if parts.is_empty() => parts.extend(inner),
            other => parts.push(other),
        }
    }
    Expr::Plus(parts.into())
}

fn constant(value: &Dynamic) -> Option<Expr> {
    if let Ok(number) = value.as_decimal() {
        return Some(Expr::Number(number));
    }
    let items = value.as_array_ref().ok()?;
    if items.is_empty() {
        return Some(Expr::Items(Box::default()));
    }
    words_of(items.iter().map(|item| Some(item.as_immutable_string_ref().ok()?.as_str().into())))
}

fn words_of(items: impl Iterator<Item = Option<Arc<str>>>) -> Option<Expr> {
    Some(Expr::List(items.collect::<Option<Vec<_>>>()?.into()))
}
