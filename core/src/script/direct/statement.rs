//! Statements: variables, branches, loops over lists, the end of a script.

use super::{Expr, Run, Slot, Value};

/// Statements; their value is that of the last one.
pub type Block = Box<[Statement]>;

/// One statement.
#[derive(Clone, Debug)]
pub enum Statement {
    /// A value; in the end it is what a block comes to.
    Value(Expr),
    /// A variable gets a value.
    Set(Slot, Expr),
    /// A variable gets one more item.
    Push(Slot, Expr),
    /// One block or the other.
    If(Expr, Block, Block),
    /// A block for each item of a list.
    For(Slot, Expr, Block),
    /// Statements of their own.
    Block(Block),
    /// The end.
    Return(Expr),
    /// The end of a loop.
    Break,
    /// The next item of a loop.
    Continue,
    /// What the script engine must say.
    Beyond,
}

/// How it goes on after a statement.
pub enum Flow<'a> {
    /// With the next one.
    Next,
    /// The same; in the end with this value.
    On(Value<'a>),
    /// Not at all: this is what the script comes to.
    Return(Value<'a>),
    /// After the loop.
    Break,
    /// With the next item of the loop.
    Continue,
}

impl<'a> Run<'a> {
    /// Runs statements.
    pub(super) fn block(&self, block: &'a [Statement]) -> Option<Flow<'a>> {
        let Some((last, all)) = block.split_last() else { return Some(Flow::Next) };
        for statement in all {
            match self.statement(statement)? {
                Flow::Next | Flow::On(_) => {}
                other => return Some(other),
            }
        }
        self.statement(last)
    }

    /// The value of statements inside an expression.
    pub(super) fn block_value(&self, block: &'a [Statement]) -> Option<Value<'a>> {
        match self.block(block)? {
            Flow::Next => Some(Value::Nothing),
            Flow::On(value) => Some(value),
            Flow::Return(_) | Flow::Break | Flow::Continue => None,
        }
    }

    fn statement(&self, statement: &'a Statement) -> Option<Flow<'a>> {
        match statement {
            Statement::Value(expr) => return self.value(expr).map(Flow::On),
            Statement::Set(slot, expr) => self.set(*slot, self.value(expr)?)?,
            Statement::Push(slot, expr) => self.push(*slot, self.value(expr)?)?,
            Statement::If(condition, yes, no) => {
                return self.block(if self.truth(condition)? { yes } else { no });
            }
            Statement::For(slot, list, block) => return self.each(*slot, list, block),
            Statement::Block(block) => return self.block(block),
            Statement::Return(expr) => return self.value(expr).map(Flow::Return),
            Statement::Break => return Some(Flow::Break),
            Statement::Continue => return Some(Flow::Continue),
            Statement::Beyond => return None,
        }
        Some(Flow::Next)
    }

    fn each(&self, slot: Slot, list: &'a Expr, block: &'a [Statement]) -> Option<Flow<'a>> {
        let items = match self.value(list)? {
            Value::Array(items) => items,
            other => self.items_of(&self.list(other)?),
        };
        for item in items {
            self.set(slot, item)?;
            match self.block(block)? {
                Flow::Next | Flow::On(_) | Flow::Continue => {}
                Flow::Break => break,
                end @ Flow::Return(_) => return Some(end),
            }
        }
        Some(Flow::Next)
    }

    pub(super) fn set(&self, slot: Slot, value: Value<'a>) -> Option<()> {
        *self.slots.borrow_mut().get_mut(slot)? = value;
        Some(())
    }

    fn push(&self, slot: Slot, value: Value<'a>) -> Option<()> {
        match self.slots.borrow_mut().get_mut(slot)? {
            Value::Array(items) => items.push(value),
            _ => return None,
        }
        Some(())
    }
}
