//! Closures that name the view with which their own chain begins: `plan.bodies.any(|body| body.name == plan.name)`. The script
//! language would hold the view twice and refuse that while the rule runs, in words that no author can act on.

use rhai::{BinaryExpr, Expr, FnCallExpr, Stmt};

use super::{CAPTURE, Walk, is_variable};

impl Walk<'_> {
    /// Checks a chain for closures that name its first word.
    pub(super) fn captured(&mut self, chain: &BinaryExpr) {
        let names = self.names.views.iter().map(|(name, _)| *name).chain(["params"]);
        let Some(root) = names.into_iter().find(|name| is_variable(&chain.lhs, name)) else { return };
        let mut rest = Some(&chain.rhs);
        while let Some(expr) = rest {
            let (step, next) = match expr {
                Expr::Dot(pair, ..) => (&pair.lhs, Some(&pair.rhs)),
                other => (other, None),
            };
            rest = next;
            let Expr::MethodCall(call, at) = step else { continue };
            if call.args.iter().any(|argument| captures(argument, root)) {
                let message = format!("the closure names `{root}`, with which its own chain begins");
                let help = "take what it needs before: `let name = ...;`, and use that name in the closure";
                self.advise("rule/captured-view", *at, message, help.to_owned());
            }
        }
    }
}

/// Whether an argument is a closure that captures a variable: the compiler hands it over in a call, in a block of its own.
fn captures(argument: &Expr, name: &str) -> bool {
    match argument {
        Expr::FnCall(call, _) => hands_over(call, name),
        Expr::Stmt(block) => block.iter().any(|statement| match statement {
            Stmt::Expr(expr) => captures(expr, name),
            Stmt::FnCall(call, _) => hands_over(call, name),
            _ => false,
        }),
        _ => false,
    }
}

fn hands_over(call: &FnCallExpr, name: &str) -> bool {
    &*call.name == CAPTURE && call.args.iter().any(|captured| is_variable(captured, name))
}
