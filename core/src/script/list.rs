//! A list of the document as scripts see it: its host methods keep pointers, so that evidence comes for free.

use std::collections::BTreeSet;
use std::sync::Arc;

use rhai::Dynamic;
use rust_decimal::Decimal;

use super::context::Context;
use super::leaf::{self, Day};
use super::prose::Prose;
use super::reads::At;
use super::view::{View, holds_something, value_at};
use crate::document::{NodeId, Value};
use crate::model::ShapeId;
use crate::text::plain_words;

/// Items of a list: all of them, or those that a method kept.
#[derive(Clone, Debug)]
pub struct List {
    pub(super) context: Arc<Context>,
    pub(super) at: At,
    pub(super) items: Arc<[NodeId]>,
    pub(super) item_shape: ShapeId,
}

impl List {
    /// The list at a place; empty when it is absent. Items that are null are left out.
    pub fn at(context: &Arc<Context>, at: At, item_shape: ShapeId) -> Self {
        let tree = context.tree();
        let items = at.present().map(|node| tree.items(node).iter().copied());
        let items = items.map(|items| items.filter(|item| !tree.is_null(*item)).collect());
        List { context: Arc::clone(context), at, items: items.unwrap_or_default(), item_shape }
    }

    /// Whether the record says that it is absent. Recorded as read.
    pub(super) fn is_recorded_absent(&self) -> bool {
        super::view::is_recorded_absent(&self.context, &self.at)
    }

    /// The items, recorded as read: their number is known now. Where there are none, an absence was read.
    pub(super) fn read(&self) -> &[NodeId] {
        Self::record(&self.context, &self.at, self.items.is_empty());
        &self.items
    }

    /// Records that the number of items was read.
    pub(super) fn record(context: &Context, at: &At, is_empty: bool) {
        if is_empty {
            context.reads().touch(&at.as_absent());
        } else {
            // Items of several lists may stand together where the first of these is absent: that is no gap.
            context.reads().touch_aside(at);
        }
    }

    /// The items that have a field.
    pub(super) fn having(&self, path: &str) -> List {
        self.keep_items(|item| holds_something(&self.context, &self.below(item, path)))
    }

    /// The items that lack a field.
    pub(super) fn without(&self, path: &str) -> List {
        self.keep_items(|item| !holds_something(&self.context, &self.below(item, path)))
    }

    /// The items whose field has one of these values, by their text.
    pub(super) fn among(&self, path: &str, wanted: &[String]) -> List {
        self.keep_items(|item| {
            let at = self.below(item, path);
            let holds = holds_something(&self.context, &at);
            let value = at.present().filter(|_| holds).map(|node| leaf::plain(&self.context, node));
            value.is_some_and(|value| wanted.contains(&value.to_string()))
        })
    }

    /// The items whose field has none of these values; items without the field are left out.
    pub(super) fn not_among(&self, path: &str, unwanted: &[String]) -> List {
        let known = self.having(path);
        let found = self.among(path, unwanted);
        let items = known.items.iter().filter(|item| !found.items.contains(item)).copied().collect();
        List { items, ..known }
    }

    /// The items of which a field, or one of the texts in it, says the same as one of several texts, given as their plain words.
    /// Where it is absent, nothing is said, and that is no gap.
    pub(super) fn saying(&self, path: &str, wanted: &BTreeSet<String>) -> List {
        let tree = self.context.tree();
        let says = |node: &NodeId| {
            self.context.reads().touch_node(*node);
            tree.text(*node).is_some_and(|text| wanted.contains(&plain_words(text)))
        };
        self.keep_items(|item| {
            let at = self.below(item, path);
            self.context.reads().touch_aside(&at);
            let Some(node) = at.present() else { return false };
            let several = tree.items(node);
            if several.is_empty() { says(&node) } else { several.iter().any(says) }
        })
    }

    /// The items that are one of these words themselves: for lists of words.
    pub(super) fn among_words(&self, wanted: &[String]) -> List {
        let (tree, reads) = (self.context.tree(), self.context.reads());
        let is_wanted =
            |item: &NodeId| tree.text(*item).is_some_and(|word| wanted.iter().any(|other| other == word));
        let (found, others): (Vec<NodeId>, Vec<NodeId>) = self.read().iter().copied().partition(is_wanted);
        for item in &found {
            reads.touch_choice(*item);
        }
        for item in others {
            // Where none was found, all that were looked at show it.
            if found.is_empty() { reads.touch_node(item) } else { reads.touch_circumstance(&At::node(item)) }
        }
        List { items: found.into(), ..self.clone() }
    }

    /// The earliest date of a field of all items, by its first possible day.
    pub(super) fn earliest(&self, path: &str) -> Option<Day> {
        self.days(path).into_iter().min_by_key(|day| day.date.first())
    }

    /// The latest date of a field of all items, by its last possible day.
    pub(super) fn latest(&self, path: &str) -> Option<Day> {
        self.days(path).into_iter().max_by_key(|day| day.date.last())
    }

    /// The sum of a field of all items; items without a number are left out. `None` past the largest number.
    pub(super) fn sum(&self, path: &str) -> Option<Decimal> {
        let numbers = self.fields(path).filter_map(|node| match self.context.tree().value(node) {
            Value::Number(number) => Some(*number),
            _ => None,
        });
        numbers.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
    }

    /// The items as script values.
    pub(super) fn values(&self) -> impl Iterator<Item = Dynamic> + '_ {
        self.read().iter().map(|item| value_at(&self.context, At::node(*item), self.item_shape))
    }

    /// One item as a view. Items that are no objects give views without fields.
    pub(super) fn view(&self, item: NodeId) -> View {
        View::of(&self.context, item, self.item_shape)
    }

    /// The list of the items that `keep` keeps.
    pub(super) fn keep(&self, mut keep: impl FnMut(&View) -> bool) -> List {
        self.keep_items(|item| keep(&self.view(item)))
    }

    fn keep_items(&self, mut keep: impl FnMut(NodeId) -> bool) -> List {
        let items = self.read().iter().copied().filter(|item| keep(*item)).collect();
        List { items, ..self.clone() }
    }

    /// The place that a dotted path of fields leads to from an item.
    fn below(&self, item: NodeId, path: &str) -> At {
        let step = |at: At, name: &str| At::below(self.context.tree(), &at, name);
        path.split('.').fold(At::node(item), step)
    }

    /// The dates of a field of all items, in the order of the list; items without one are left out.
    pub(super) fn days(&self, path: &str) -> Vec<Day> {
        self.fields(path).filter_map(|node| leaf::day(&self.context, node)).collect()
    }

    /// The dates that the items themselves are: for lists of dates.
    pub(super) fn own_days(&self) -> Vec<Day> {
        let items = self.read();
        for item in items {
            self.context.reads().touch_node(*item);
        }
        items.iter().filter_map(|item| leaf::day(&self.context, *item)).collect()
    }

    /// The different values of a field, as plain script values, in the order in which they come first.
    pub(super) fn distinct(&self, path: &str) -> Vec<Dynamic> {
        let mut seen: Vec<String> = Vec::new();
        let mut values = Vec::new();
        for node in self.fields(path) {
            let value = leaf::plain(&self.context, node);
            let text = value.to_string();
            if !value.is_unit() && !seen.contains(&text) {
                seen.push(text);
                values.push(value);
            }
        }
        values
    }

    /// The texts of a field of all items, as one prose.
    pub(super) fn texts(&self, path: &str) -> Prose {
        let nodes: Vec<NodeId> = self.fields(path).collect();
        Prose::of_all(&self.context, nodes.into_iter())
    }

    /// The items themselves as one prose: for lists of texts.
    pub(super) fn prose(&self) -> Prose {
        let items = self.read();
        for item in items {
            self.context.reads().touch_node(*item);
        }
        Prose::of_all(&self.context, items.iter().copied())
    }

    /// The nodes that a dotted path leads to from each item, recorded as read; absences are recorded and left out.
    pub(super) fn fields(&self, path: &str) -> impl Iterator<Item = NodeId> {
        self.read().iter().filter_map(move |item| {
            let field = self.below(*item, path);
            self.context.reads().touch(&field);
            field.present()
        })
    }
}

impl List {
    /// The list as evidence: the items that were kept, or the list itself when it has none.
    pub fn loci(&self) -> Vec<super::outcome::Locus> {
        let whole = |at: At| super::outcome::Locus { at, span: None };
        if self.items.is_empty() {
            return vec![whole(self.at.clone())];
        }
        self.items.iter().map(|item| whole(At::node(*item))).collect()
    }
}

impl IntoIterator for List {
    type Item = Dynamic;
    type IntoIter = std::vec::IntoIter<Dynamic>;

    fn into_iter(self) -> Self::IntoIter {
        self.values().collect::<Vec<_>>().into_iter()
    }
}
