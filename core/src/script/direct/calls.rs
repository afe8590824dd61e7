//! The host functions that checks call most, on typed values. Each does what the function of that name in `host` does.

use super::value::Value;
use super::{Expr, Run};
use crate::script::leaf::Day;
use crate::script::list::List;

/// Declares the functions: each by its name in `host`, and the number of its arguments, the one before the point included.
macro_rules! calls {
    ($($name:ident($arguments:literal) => $call:ident),+ $(,)?) => {
        /// A host function, by its name and the number of its arguments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Call {
            $($call),+
        }

        impl Call {
            /// The function of a name that takes so many arguments.
            pub fn named(name: &str, arguments: usize) -> Option<Self> {
                let known = [$((stringify!($name), $arguments, Call::$call)),+];
                let found = known.into_iter().find(|(known, count, _)| (*known, *count) == (name, arguments));
                found.map(|(.., call)| call)
            }
        }
    };
}

calls! {
    present(1) => Present,
    before(2) => Before,
    after(2) => After,
    over_by(2) => OverBy,
    len(1) => Len,
    is_empty(1) => IsEmpty,
    having(2) => Having,
    having(3) => HavingValue,
    without(2) => Without,
    among(3) => Among,
    among(2) => AmongWords,
    earliest(2) => Earliest,
    latest(2) => Latest,
    sum(2) => Sum,
    contains(2) => Contains,
    matches(2) => Matches,
}

impl<'a> Run<'a> {
    pub(super) fn call(&self, call: Call, arguments: &'a [Expr]) -> Option<Value<'a>> {
        let (first, rest) = arguments.split_first()?;
        let first = self.value(first)?;
        Some(match call {
            Call::Present => Value::Truth(self.is_present(first)?),
            Call::Len => Value::Number(self.len(first)?.into()),
            Call::IsEmpty => Value::Truth(self.is_empty(first)?),
            Call::Before | Call::After | Call::OverBy => self.dates(call, &first, rest)?,
            Call::Contains => self.contains(&first, rest)?,
            Call::Matches => Value::Truth(self.matches(&first, rest)?),
            Call::AmongWords => {
                let wanted = self.value(rest.first()?)?;
                Value::Kept(self.list(first)?.among_words(&several(&wanted)?))
            }
            _ => self.of_list(call, &self.list(first)?, rest)?,
        })
    }

    fn is_present(&self, value: Value<'_>) -> Option<bool> {
        match value {
            Value::Object(place) => Some(self.view(&place).is_present()),
            Value::List(_) | Value::Kept(_) => self.is_empty(value).map(|empty| !empty),
            Value::Nothing => Some(false),
            Value::Text(_) | Value::Day(_) | Value::Truth(_) | Value::Number(_) | Value::Word(_) => {
                Some(true)
            }
            Value::Words(_) | Value::Several(_) => None,
        }
    }

    fn is_empty(&self, value: Value<'_>) -> Option<bool> {
        match value {
            Value::Object(place) => Some(!self.view(&place).is_present()),
            Value::List(_) | Value::Kept(_) => Some(self.len(value)? == 0),
            _ => None,
        }
    }

    /// Items of a list, or characters of a text.
    fn len(&self, value: Value<'_>) -> Option<i64> {
        let count = match value {
            // Counted in place: most lists are asked for nothing else.
            Value::List(place) => {
                let tree = self.context.tree();
                let items = place.at.present().map_or(&[][..], |node| tree.items(node));
                let count = items.iter().filter(|item| !tree.is_null(**item)).count();
                List::record(self.context, &place.at, count == 0);
                count
            }
            Value::Kept(list) => list.read().len(),
            Value::Text(node) => self.context.length(node)?,
            _ => return None,
        };
        i64::try_from(count).ok()
    }

    fn dates(&self, call: Call, first: &Value<'a>, rest: &'a [Expr]) -> Option<Value<'a>> {
        let (Value::Day(one), Value::Day(other)) = (first, &self.value(rest.first()?)?) else { return None };
        let (one, other) = (one.date, other.date);
        Some(Value::Truth(match call {
            Call::Before => one.before(other) == Some(true),
            Call::After => other.before(one) == Some(true),
            _ => one.last() <= other.last(),
        }))
    }

    fn contains(&self, first: &Value<'a>, rest: &'a [Expr]) -> Option<Value<'a>> {
        let second = self.value(rest.first()?)?;
        let words = second.words()?;
        Some(Value::Truth(match first {
            Value::Several(list) => list.iter().any(|word| **word == *words),
            Value::Text(node) => self.context.contains(*node, words)?,
            _ => return None,
        }))
    }

    fn matches(&self, first: &Value<'a>, rest: &'a [Expr]) -> Option<bool> {
        let (Value::Text(node), Value::Words(pattern)) = (first, self.value(rest.first()?)?) else {
            return None;
        };
        self.context.matches(*node, pattern)
    }

    fn of_list(&self, call: Call, list: &List, rest: &'a [Expr]) -> Option<Value<'a>> {
        let field = self.value(rest.first()?)?;
        let Value::Words(field) = field else { return None };
        let day = |day: Option<Day>| day.map_or(Value::Nothing, Value::Day);
        Some(match call {
            Call::Having => Value::Kept(list.having(field)),
            Call::Without => Value::Kept(list.without(field)),
            Call::HavingValue => Value::Kept(list.among(field, &[one(&self.value(rest.get(1)?)?)?])),
            Call::Among => Value::Kept(list.among(field, &several(&self.value(rest.get(1)?)?)?)),
            Call::Earliest => day(list.earliest(field)),
            Call::Latest => day(list.latest(field)),
            Call::Sum => Value::Number(list.sum(field)?),
            _ => return None,
        })
    }
}

/// A value as lists compare the values of their fields: by its text.
fn one(value: &Value<'_>) -> Option<String> {
    match value {
        Value::Truth(truth) => Some(truth.to_string()),
        _ => value.words().map(str::to_owned),
    }
}

fn several(value: &Value<'_>) -> Option<Vec<String>> {
    match value {
        Value::Several(list) => Some(list.iter().map(|word| (**word).to_owned()).collect()),
        _ => None,
    }
}
