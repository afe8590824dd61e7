//! Where values stand, and how reasons show them: what the host functions of verdicts take from them.

use super::value::Place;
use super::{Expr, Run, Value};
use crate::script::list::List;
use crate::script::outcome::{Argument, Gap, Locus};
use crate::script::prose::Prose;
use crate::script::reads::At;

impl<'a> Run<'a> {
    /// What a verdict rests on that names a value.
    pub(super) fn places_of(&self, value: &Value<'_>) -> Vec<Locus> {
        let whole = |at: &At| vec![Locus { at: at.clone(), span: None }];
        match value {
            Value::Object(place) => whole(&place.at),
            Value::List(Place { at, shape }) => List::at(self.context, at.clone(), *shape).loci(),
            Value::Kept(list) => list.loci(),
            Value::Day(day) => day.at.as_ref().map_or_else(Vec::new, whole),
            Value::Text(node) => whole(&At::node(*node)),
            Value::Prose(prose) => prose.loci(),
            Value::Passages(passages) => passages.loci(),
            Value::Verb(verb) => verb.loci(),
            _ => Vec::new(),
        }
    }

    /// The place whose absence leaves something open: of a list the list itself, for what is missing is none of its items.
    pub(super) fn gap_at(&self, value: &Value<'_>) -> Option<Gap> {
        match value {
            Value::List(place) => Some(Gap::Place(place.at.clone())),
            Value::Kept(list) => Some(Gap::Place(list.at.clone())),
            Value::Absent(number) => Some(Gap::Absence(*number)),
            other => self.places_of(other).into_iter().next().map(|locus| Gap::Place(locus.at)),
        }
    }

    /// What a reason shows, by name. Values are evaluated in the order in which they are written.
    pub(super) fn shown(&self, shown: &'a [(usize, Box<str>, Expr)]) -> Option<Vec<(&'a str, Value<'a>)>> {
        let mut values: Vec<Option<(&str, Value<'a>)>> = vec![None; shown.len()];
        for (place, name, expr) in shown {
            *values.get_mut(*place)? = Some((name, self.value(expr)?));
        }
        values.into_iter().collect()
    }

    /// A value as reasons show it.
    pub(super) fn argument(&self, value: &Value<'_>) -> Option<Argument> {
        Some(match value {
            Value::Number(_) if value.whole().is_some() => Argument::Number(value.whole()?),
            Value::Number(number) if !number.is_integer() => Argument::Text(number.to_string()),
            Value::Day(day) => Argument::Text(day.date.to_string()),
            Value::Text(node) => Argument::quoting(&Prose::of(self.context, *node).quote()),
            Value::Prose(prose) => Argument::quoting(&prose.quote()),
            Value::Passages(passages) => Argument::quoting(&passages.quote()),
            Value::Verb(verb) => Argument::Text(verb.quote()),
            Value::Truth(truth) => Argument::Text(truth.to_string()),
            Value::Words(_) | Value::Word(_) => Argument::Text(value.words()?.to_owned()),
            _ => return None,
        })
    }
}
