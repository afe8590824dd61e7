//! Checks beside texts that nobody here can read, by three-valued logic: what such a text says is neither true nor false. A check is
//! known where what can be read decides it, in whatever order its operands stand.

use std::borrow::Cow;

use rhai::{AST, ASTNode, Expr, Stmt};

use super::reads::Reads;
use super::sandbox::{Sandbox, Surroundings};

impl Sandbox {
    /// Whether a check holds as far as its document can be read; `None` where a text that cannot be read decides. What was read for
    /// nothing, as it decides nothing, is no gap of the answer.
    pub fn holds_as_read(&self, check: &AST, reads: &Reads, around: &mut Surroundings) -> Option<bool> {
        let [statement] = check.statements() else { return None };
        let expr = match statement {
            Stmt::Expr(expr) => Cow::Borrowed(&**expr),
            // A call that stands alone is a statement of its own kind.
            Stmt::FnCall(call, position) => Cow::Owned(Expr::FnCall(call.clone(), *position)),
            _ => return None,
        };
        Asked { sandbox: self, check, reads }.truth(&expr, around)
    }
}

/// A check that is asked operand by operand.
struct Asked<'a> {
    sandbox: &'a Sandbox,
    check: &'a AST,
    reads: &'a Reads,
}

impl Asked<'_> {
    fn truth(&self, expr: &Expr, around: &mut Surroundings) -> Option<bool> {
        let (before, prose) = (self.reads.absences_len(), self.reads.take_prose());
        let truth = match expr {
            Expr::Or(any, _) => self.has(any, true, around),
            Expr::And(all, _) => self.has(all, false, around).map(|has| !has),
            Expr::FnCall(call, _) if &*call.name == "!" => {
                call.args.first().and_then(|inner| self.truth(inner, around)).map(|truth| !truth)
            }
            operand => self.operand(operand, around),
        };
        if truth.is_none() {
            self.reads.put_aside(before);
            self.reads.take_prose();
        }
        if prose {
            self.reads.touch_prose();
        }
        truth
    }

    /// Whether any operand is `wanted`: known as soon as one is, and otherwise only where all are known.
    fn has(&self, operands: &[Expr], wanted: bool, around: &mut Surroundings) -> Option<bool> {
        let mut all_known = true;
        for operand in operands {
            match self.truth(operand, around) {
                Some(truth) if truth == wanted => return Some(true),
                Some(_) => {}
                None => all_known = false,
            }
        }
        all_known.then_some(false)
    }

    /// An operand that is no logic itself. One that fails behind what is not known would not have been asked: it is not known either.
    fn operand(&self, operand: &Expr, around: &mut Surroundings) -> Option<bool> {
        let alone = [Stmt::Expr(Box::new(operand.clone()))];
        let alone = AST::new(alone, self.check.shared_lib().clone());
        let truth = self.sandbox.run(&alone, around).ok().and_then(|value| value.as_bool().ok());
        let is_unread = self.reads.take_unread().is_some();
        truth.filter(|truth| !is_unread || (*truth && is_found(operand)))
    }
}

/// Whether an operand asks if words were found. Words that were stand in a text that is read, and no other text can take them away,
/// unless they are those that it does not name.
fn is_found(operand: &Expr) -> bool {
    let Expr::FnCall(call, _) = operand else { return false };
    let mut only_found = &*call.name == "present";
    operand.walk(&mut Vec::new(), &mut |path: &[ASTNode<'_>]| {
        if let Some(ASTNode::Expr(Expr::MethodCall(call, _) | Expr::FnCall(call, _))) = path.last() {
            only_found &= &*call.name != "missing_from";
        }
        only_found
    });
    only_found
}
