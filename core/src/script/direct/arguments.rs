//! The arguments of a call.

use std::ops::Deref;

use super::{Expr, Run, Value};

/// The values that a call takes: mostly one or two, which need no list of their own.
pub enum Arguments<'a> {
    /// None.
    Nothing,
    /// One.
    One([Value<'a>; 1]),
    /// Two.
    Two([Value<'a>; 2]),
    /// More.
    Several(Vec<Value<'a>>),
}

impl<'a> Arguments<'a> {
    /// What some expressions come to.
    pub fn of(run: &Run<'a>, list: &'a [Expr]) -> Option<Self> {
        Some(match list {
            [] => Arguments::Nothing,
            [Expr::Words(words)] => Arguments::One([Value::Words(words)]),
            [one] => Arguments::One([run.value(one)?]),
            [one, other] => Arguments::Two([run.value(one)?, run.value(other)?]),
            list => Arguments::Several(run.all(list)?),
        })
    }
}

impl<'a> Deref for Arguments<'a> {
    type Target = [Value<'a>];

    fn deref(&self) -> &Self::Target {
        match self {
            Arguments::Nothing => &[],
            Arguments::One(one) => one,
            Arguments::Two(two) => two,
            Arguments::Several(several) => several,
        }
    }
}
