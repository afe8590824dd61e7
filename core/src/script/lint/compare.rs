//! Comparisons that can tell nothing, since they compare different things, and words that no vocabulary has.

use rhai::{Dynamic, Expr, Position};

use super::{Kind, Walk, is_variable};
use crate::document::nearest;
use crate::model::{Leaf, Shape, ShapeId, Shapes};

const COMPARISONS: [&str; 6] = ["==", "!=", "<", "<=", ">", ">="];

impl Walk<'_> {
    /// Checks a call, where it is a comparison.
    pub(super) fn compare(&mut self, operator: &str, sides: &[Expr], at: Position) {
        let (true, [left, right]) = (COMPARISONS.contains(&operator), sides) else { return };
        if let (Some(one), Some(other)) = (self.kind(left), self.kind(right))
            && !one.compares(operator, other)
        {
            let message = format!("comparing {} with {} tells nothing", one.name(), other.name());
            self.advise("rule/compared-types", at, message, one.advice(other).to_owned());
            return;
        }
        for (field, word) in [(left, right), (right, left)] {
            if let Some(shape) = self.shape(field) {
                self.words_of(shape, word);
            }
        }
    }

    /// Checks words that a field is compared with: one that is nearly a word of its vocabulary was meant to be it. Others may
    /// be words of a local exercise.
    pub(super) fn words_of(&mut self, field: ShapeId, value: &Expr) {
        match value {
            Expr::StringConstant(word, at) => self.word_of(field, word, *at),
            Expr::Array(items, _) => items.iter().for_each(|item| self.words_of(field, item)),
            Expr::DynamicConstant(constant, at) => {
                let items = constant.as_array_ref().map(|items| items.clone()).unwrap_or_default();
                for word in items.iter().filter_map(|item: &Dynamic| item.as_immutable_string_ref().ok()) {
                    self.word_of(field, &word, *at);
                }
            }
            _ => {}
        }
    }

    fn word_of(&mut self, field: ShapeId, word: &str, at: Position) {
        let Shape::Leaf(Leaf::Vocabulary(words)) = Shapes::get().shape(field) else { return };
        if words.iter().any(|known| **known == *word) {
            return;
        }
        if let Some(near) = nearest(word, words.iter().map(|known| &**known)) {
            let message = format!("`{word}` is no word of this field");
            self.fault("rule/unknown-word", at, message, Some(near));
        }
    }

    /// The shape of a field that an expression names from a view on.
    fn shape(&mut self, expr: &Expr) -> Option<ShapeId> {
        let Expr::Dot(pair, ..) = expr else { return self.root(expr) };
        let root = self.root(&pair.lhs)?;
        self.chain(Some(root), &pair.rhs)
    }

    /// What an expression gives, as far as it is known.
    fn kind(&mut self, expr: &Expr) -> Option<Kind> {
        match expr {
            Expr::IntegerConstant(..) => Some(Kind::Number),
            Expr::StringConstant(..) | Expr::InterpolatedString(..) => Some(Kind::Word),
            Expr::BoolConstant(..) => Some(Kind::Truth),
            Expr::Unit(..) => Some(Kind::Nothing),
            Expr::Array(..) => Some(Kind::Array),
            Expr::Map(..) => Some(Kind::Map),
            Expr::Variable(..) if is_variable(expr, "as_of") => Some(Kind::Date),
            Expr::FnCall(call, _) => self.given_by(&call.name),
            Expr::Dot(pair, ..) if is_variable(&pair.lhs, "params") => match &pair.rhs {
                Expr::Property(property, _) => {
                    self.names.params.get(property.2.as_str()).map(Kind::of_literal)
                }
                _ => None,
            },
            Expr::Dot(pair, ..) => match last(&pair.rhs) {
                Expr::MethodCall(call, _) => self.given_by(&call.name),
                _ => self.shape(expr).and_then(Kind::of_shape),
            },
            Expr::Variable(..) => self.root(expr).and_then(Kind::of_shape),
            _ => None,
        }
    }

    /// What a function gives, where that is the same whatever it is given. A script's own functions may give anything.
    fn given_by(&self, name: &str) -> Option<Kind> {
        let is_word = name.starts_with(|first: char| first.is_alphabetic());
        if !is_word || self.own.contains(name) {
            return None;
        }
        self.functions.get(name)?.kind()
    }
}

/// The last step of a chain.
fn last(rhs: &Expr) -> &Expr {
    match rhs {
        Expr::Dot(pair, ..) => last(&pair.rhs),
        other => other,
    }
}
