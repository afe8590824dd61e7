//! What an expression of a script gives, as far as that can be told without running it, and which comparisons can never hold.
//! The script language answers them with false, and says nothing.

use super::catalogue::script_type;
use crate::model::{Leaf, Shape, ShapeId, Shapes};
use crate::pack::Literal;

/// What an expression gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Nothing,
    Truth,
    Number,
    Word,
    Text,
    Date,
    List,
    Object,
    Array,
    Map,
    Passages,
    Verb,
    Range,
    Verdict,
}

impl Kind {
    /// What a field with a shape gives, when it is there.
    pub(super) fn of_shape(shape: ShapeId) -> Option<Self> {
        Some(match Shapes::get().shape(shape) {
            Shape::Object { .. } => Kind::Object,
            Shape::List(_) => Kind::List,
            Shape::Leaf(Leaf::Text) => Kind::Text,
            Shape::Leaf(Leaf::Date) => Kind::Date,
            Shape::Leaf(Leaf::Number) => Kind::Number,
            Shape::Leaf(Leaf::Bool) => Kind::Truth,
            Shape::Leaf(Leaf::Vocabulary(_)) => Kind::Word,
            Shape::Leaf(Leaf::NumberOrText | Leaf::Pointer | Leaf::Any) => return None,
        })
    }

    /// What a parameter gives.
    pub(super) fn of_literal(value: &Literal) -> Self {
        match value {
            Literal::Bool(_) => Kind::Truth,
            Literal::Number(_) => Kind::Number,
            Literal::Text(_) => Kind::Word,
            Literal::List(_) => Kind::Array,
            Literal::Object(_) => Kind::Map,
        }
    }

    /// The name of the type that the metadata of a function say it gives; `None` for any.
    pub(super) fn type_name(returns: &str) -> Option<&'static str> {
        Some(script_type(returns)).filter(|name| *name != "any")
    }

    /// What a function gives, from the name of its type.
    pub(super) fn of_function(name: &str) -> Option<Self> {
        Some(match name {
            "int" => Kind::Number,
            "bool" => Kind::Truth,
            "string" => Kind::Word,
            "verdict" => Kind::Verdict,
            "object" => Kind::Object,
            "list" => Kind::List,
            "text" => Kind::Text,
            "passages" => Kind::Passages,
            "verb" => Kind::Verb,
            "date" => Kind::Date,
            "range" => Kind::Range,
            "array" => Kind::Array,
            "map" => Kind::Map,
            _ => return None,
        })
    }

    /// In words, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Nothing => "nothing",
            Kind::Truth => "true or false",
            Kind::Number => "a number",
            Kind::Word => "a word",
            Kind::Text => "a text",
            Kind::Date => "a date",
            Kind::List => "a list",
            Kind::Object => "an object",
            Kind::Array => "an array",
            Kind::Map => "a map",
            Kind::Passages => "words found in a text",
            Kind::Verb => "a verb",
            Kind::Range => "a range",
            Kind::Verdict => "a verdict",
        }
    }

    /// Whether comparing the two with this operator can tell anything.
    pub(super) fn compares(self, operator: &str, other: Kind) -> bool {
        let is_equality = matches!(operator, "==" | "!=");
        match (self, other) {
            // A leaf that is absent is nothing; objects and lists never are.
            (Kind::Nothing, kind) | (kind, Kind::Nothing) => {
                is_equality && !matches!(kind, Kind::Object | Kind::List | Kind::Range | Kind::Verdict)
            }
            (Kind::Number, Kind::Number) | (Kind::Word, Kind::Word) => true,
            (Kind::Truth, Kind::Truth) | (Kind::Array, Kind::Array) | (Kind::Map, Kind::Map) => is_equality,
            _ => false,
        }
    }

    /// What to write instead of a comparison that tells nothing.
    pub(super) fn advice(self, other: Kind) -> &'static str {
        let either = |kind: Kind| self == kind || other == kind;
        if either(Kind::Nothing) {
            "ask `present(...)`, or `is_empty()` of a list or an object"
        } else if either(Kind::Text) {
            "compare texts with `same_as(...)`, and look for words with `hits(\"list\")`"
        } else if either(Kind::Date) {
            "compare dates with `before(a, b)` and `after(a, b)`; a day is written `day(\"2026-03-01\")`"
        } else if either(Kind::List) || either(Kind::Array) || either(Kind::Passages) {
            "count with `len()`"
        } else if either(Kind::Object) {
            "ask for one of its fields, or whether it is `present(...)`"
        } else if either(Kind::Range) {
            "compare its `.least` or its `.most`"
        } else {
            "compare like with like: numbers stand without quotes, words in quotes"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_is_compared_with_like() {
        assert!(Kind::Number.compares("<", Kind::Number));
        assert!(!Kind::Number.compares("==", Kind::Word));
        assert!(Kind::Date.compares("==", Kind::Nothing) && !Kind::List.compares("==", Kind::Nothing));
        assert!(!Kind::Nothing.compares("<", Kind::Number));
        assert!(!Kind::Date.compares("<", Kind::Date), "no operator compares dates");
    }
}
