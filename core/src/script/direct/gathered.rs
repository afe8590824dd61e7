//! `prose([commitment.title, commitment.milestones.texts("title"), ...])`: many rules of many packs gather the same texts of a
//! subject. What is gathered is known by how it is written; it is gathered once for each subject, and recorded as read for each
//! rule that asks.

use std::sync::Arc;

use super::calls::Call;
use super::{Chain, Expr, Link, Run, Step, Value};
use crate::script::prose::Prose;

impl Expr {
    /// A call of a function; one that gathers texts of the subject alone is known by how it is written.
    pub(super) fn calling(call: Call, arguments: Box<[Expr]>) -> Expr {
        let name = match (call, &*arguments) {
            (Call::ProseOf, [Expr::Items(items)]) => items.iter().map(written).collect::<Option<Vec<_>>>(),
            _ => None,
        };
        let call = Expr::Call(call, arguments);
        match name {
            Some(names) => Expr::Gathered(names.join(",").into(), Box::new(call)),
            None => call,
        }
    }
}

/// How texts of a subject are written: a field, or texts of a list that lies in one. `None` where a variable, a parameter or a
/// field that a pack declares has a say.
fn written(texts: &Expr) -> Option<String> {
    let chain = match texts {
        Expr::Field(root, steps) => return path(root, steps),
        Expr::Chain(chain) => chain,
        _ => return None,
    };
    let Chain { root: Expr::Field(root, steps), arguments, links } = &**chain else { return None };
    let mut written = path(root, steps)?;
    let mut arguments = arguments.iter();
    for link in links {
        let argument = match link {
            Link::Call(Call::OwnTexts, 0) => "",
            Link::Call(Call::Texts | Call::Having | Call::Without, 1) => match arguments.next()? {
                Expr::Words(field) => field,
                _ => return None,
            },
            _ => return None,
        };
        let Link::Call(call, _) = link else { return None };
        written = format!("{written}.{call:?}({argument:?})");
    }
    Some(written)
}

fn path(root: &str, steps: &[Step]) -> Option<String> {
    let names = steps.iter().map(|step| (!step.declared).then_some(&*step.field.name));
    let names = std::iter::once(Some(root)).chain(names).collect::<Option<Vec<&str>>>()?;
    (!steps.is_empty()).then(|| names.join("."))
}

impl<'a> Run<'a> {
    /// The texts that a call gathers, which is known by its name.
    pub(super) fn gathered(&self, name: &Arc<str>, call: &'a Expr) -> Option<Value<'a>> {
        // All that a call may name lies in the innermost subject or around it.
        let (_, subject) = self.sight.views.last()?;
        let gather = || match self.value(call)? {
            Value::Prose(prose) => Some(prose),
            Value::Nothing => Some(Prose::of_each(self.context, &[])),
            _ => None,
        };
        let gathered = Prose::gathered(self.context, (Arc::clone(name), subject.at.clone()), gather)?;
        Some(if gathered.is_empty() { Value::Nothing } else { Value::Prose(gathered) })
    }
}
