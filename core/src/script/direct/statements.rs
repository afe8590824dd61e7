//! From the statements of a syntax tree to statements that need no script engine.

use rhai::{ASTFlags, Expr as Syntax, Stmt};

use super::compile::Reader;
use super::statement::{Block, Statement};
use super::{Expr, Slot};

impl Reader<'_> {
    /// Statements with variables of their own. Those that say more than can be said here matter only where they are reached.
    pub(super) fn block(&self, statements: &[Stmt]) -> Block {
        let outer = self.locals.borrow().len();
        let read = |statement| self.statement(statement).unwrap_or(Statement::Beyond);
        let block = statements.iter().map(read).collect();
        self.locals.borrow_mut().truncate(outer);
        block
    }

    fn statement(&self, statement: &Stmt) -> Option<Statement> {
        Some(match statement {
            Stmt::Expr(syntax) => match self.push(syntax) {
                Some(push) => push,
                None => Statement::Value(self.expr(syntax)?),
            },
            Stmt::FnCall(call, _) => Statement::Value(self.called(call)?),
            Stmt::Var(variable, ..) => {
                let value = self.expr(&variable.1)?;
                Statement::Set(self.declare(variable.0.as_str()), value)
            }
            Stmt::Assignment(assignment) => {
                let slot = self.variable(&assignment.1.lhs)?;
                let value = self.expr(&assignment.1.rhs)?;
                match assignment.0.get_op_assignment_info() {
                    None => Statement::Set(slot, value),
                    Some((.., "+")) => Statement::Set(slot, Expr::Plus(Box::new([Expr::Local(slot), value]))),
                    Some(_) => return None,
                }
            }
            Stmt::If(parts, _) => Statement::If(
                self.expr(&parts.expr)?,
                self.block(parts.body.statements()),
                self.block(parts.branch.statements()),
            ),
            Stmt::For(parts, _) if parts.1.is_none() => {
                let list = self.expr(&parts.2.expr)?;
                let outer = self.locals.borrow().len();
                let slot = self.declare(parts.0.as_str());
                let block = self.block(parts.2.body.statements());
                self.locals.borrow_mut().truncate(outer);
                Statement::For(slot, list, block)
            }
            Stmt::Block(block) => Statement::Block(self.block(block.statements())),
            Stmt::Return(Some(value), flags, _) if flags.is_empty() => Statement::Return(self.expr(value)?),
            Stmt::BreakLoop(None, flags, _) if flags.intersects(ASTFlags::BREAK) => Statement::Break,
            Stmt::BreakLoop(None, ..) => Statement::Continue,
            _ => return None,
        })
    }

    fn variable(&self, syntax: &Syntax) -> Option<Slot> {
        match syntax {
            Syntax::Variable(variable, ..) => self.local(&variable.1),
            _ => None,
        }
    }

    /// `list.push(item)` on a variable.
    fn push(&self, syntax: &Syntax) -> Option<Statement> {
        let Syntax::Dot(pair, ..) = syntax else { return None };
        let (slot, Syntax::MethodCall(call, _)) = (self.variable(&pair.lhs)?, &pair.rhs) else { return None };
        match (&*call.name, &*call.args) {
            ("push", [item]) => Some(Statement::Push(slot, self.expr(item)?)),
            _ => None,
        }
    }
}
