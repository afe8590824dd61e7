//! The tree itself: nodes in one arena, each of which knows its parent, its step and its place in the text.

mod edit;
mod order;
mod watch;

use std::fmt::Write;

use rust_decimal::Decimal;
use smol_str::SmolStr;

use self::order::Order;
use self::watch::Watch;
use super::pointer;

pub(crate) use self::edit::Stroke;
pub(crate) use self::watch::{ReadMark, What, name_number};

/// Line and column in a text, both counted from 1; the column counts Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Column in code points, from 1.
    pub column: u32,
}

/// Number of a node in its tree. The root is 0; as long as nobody edits the tree, numbers follow the order of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl NodeId {
    /// The root of every tree.
    pub const ROOT: NodeId = NodeId(0);

    /// The number as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The number.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// That of an index.
    pub(crate) fn at(index: usize) -> Self {
        NodeId(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Written as null: read as absent, but it keeps its place in a list.
    Null,
    /// True or false.
    Bool(bool),
    /// A number with the decimals that the input gave, trailing zeros of the fraction removed: `1.0` is `1`.
    Number(Decimal),
    /// A text.
    Text(SmolStr),
    /// The items, in order.
    List(Vec<NodeId>),
    /// The fields, in the order of the input.
    Object(Vec<(SmolStr, NodeId)>),
}

impl Value {
    /// The kind of value in words, for messages: `a text`, `a list`...
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}

/// How a node hangs from its parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The root hangs from nothing.
    Root,
    /// A field of an object.
    Key(SmolStr),
    /// An item of a list, from 0.
    Index(u32),
}

/// One value of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The node above; the root is its own parent.
    pub parent: NodeId,
    /// The step from the parent to here.
    pub step: Step,
    /// What it holds.
    pub value: Value,
    /// Where it starts in the text, when there is a text.
    pub place: Option<Place>,
    /// Where its key starts, for a field of an object.
    pub key_place: Option<Place>,
}

/// A document as a tree: never empty. Drafts edit it in place; nothing else changes it once it is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
    /// Numbers of nodes that are no longer in use.
    free: Vec<NodeId>,
    order: Order,
    watch: Watch,
}

/// Bytes that a pointer mostly does with.
const POINTER: usize = 48;

impl Tree {
    /// A tree whose root holds `value`. Lists and objects start empty and grow by [`Tree::add_field`] and [`Tree::add_item`].
    pub(crate) fn with_root(value: Value, place: Option<Place>) -> Self {
        let root = Node { parent: NodeId::ROOT, step: Step::Root, value, place, key_place: None };
        Tree { nodes: vec![root], ..Tree::empty() }
    }

    /// A tree without nodes, for values that hang nowhere.
    pub(crate) fn empty() -> Self {
        Tree { nodes: Vec::new(), free: Vec::new(), order: Order::default(), watch: Watch::default() }
    }

    /// Adds a field to an object. The caller has seen to it that the key is new.
    pub(crate) fn add_field(
        &mut self,
        parent: NodeId,
        (key, key_place): (SmolStr, Option<Place>),
        value: Value,
        place: Option<Place>,
    ) -> NodeId {
        let id = self.push(Node { parent, step: Step::Key(key.clone()), value, place, key_place });
        if let Some(Node { value: Value::Object(fields), .. }) = self.nodes.get_mut(parent.index()) {
            fields.push((key, id));
        }
        id
    }

    /// Adds an item to a list.
    pub(crate) fn add_item(&mut self, parent: NodeId, value: Value, place: Option<Place>) -> NodeId {
        let index = u32::try_from(self.items(parent).len()).unwrap_or(u32::MAX);
        let id = self.push(Node { parent, step: Step::Index(index), value, place, key_place: None });
        if let Some(Node { value: Value::List(items), .. }) = self.nodes.get_mut(parent.index()) {
            items.push(id);
        }
        id
    }

    /// Forgets where the values stood: for trees that are no image of a text, or no longer.
    pub(crate) fn forget_places(&mut self) {
        self.nodes.iter_mut().for_each(|node| (node.place, node.key_place) = (None, None));
    }

    fn push(&mut self, node: Node) -> NodeId {
        let id = NodeId::at(self.nodes.len());
        self.nodes.push(node);
        id
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len() - self.free.len()
    }

    /// Never: a tree has a root.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// One more than the largest number of a node.
    pub fn numbers(&self) -> usize {
        self.nodes.len()
    }

    /// The node with this number, or `None` when it belongs to another tree.
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.watch.content(id);
        self.nodes.get(id.index())
    }

    /// What the node holds; null for a number of another tree.
    pub fn value(&self, id: NodeId) -> &Value {
        self.watch.content(id);
        self.raw(id)
    }

    /// What the node holds, for those who do not read the document but handle it: not recorded.
    pub(crate) fn raw(&self, id: NodeId) -> &Value {
        self.nodes.get(id.index()).map_or(&Value::Null, |node| &node.value)
    }

    /// Whether the node is null. Whoever read the object or the list around it has read that.
    pub fn is_null(&self, id: NodeId) -> bool {
        matches!(self.raw(id), Value::Null)
    }

    /// Whether the node is an object: as long as it is there, that does not change.
    pub fn is_object(&self, id: NodeId) -> bool {
        matches!(self.raw(id), Value::Object(_))
    }

    /// Whether the node is a list: as long as it is there, that does not change.
    pub fn is_list(&self, id: NodeId) -> bool {
        matches!(self.raw(id), Value::List(_))
    }

    /// How many objects and lists there are around a node.
    pub(crate) fn depth(&self, id: NodeId) -> usize {
        std::iter::successors(Some(id), |at| Some(self.parent(*at)).filter(|next| next != at)).count() - 1
    }

    /// The node around a node; the root is around itself.
    pub fn parent(&self, id: NodeId) -> NodeId {
        self.nodes.get(id.index()).map_or(id, |node| node.parent)
    }

    /// How a node hangs from the one around it.
    pub fn step(&self, id: NodeId) -> &Step {
        self.nodes.get(id.index()).map_or(&Step::Root, |node| &node.step)
    }

    /// All nodes with their numbers, in the order of the document.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        let in_order = self.order.sequence();
        let numbered = if in_order.is_some() { 0 } else { self.nodes.len() };
        let ids = in_order.unwrap_or_default().iter().copied().chain((0..numbered).map(NodeId::at));
        ids.filter_map(|id| Some((id, self.node(id)?)))
    }

    /// The field of an object; `None` when it is absent or null.
    pub fn field(&self, id: NodeId, key: &str) -> Option<NodeId> {
        let child = match self.raw(id) {
            Value::Object(fields) => fields.iter().find(|(name, _)| &**name == key).map(|(_, child)| *child),
            _ => None,
        };
        let child = child.filter(|child| !self.is_null(*child));
        match child {
            Some(child) => self.watch.present(child),
            None => self.watch.no_field(id, key),
        }
        child
    }

    /// Whether what is read of the tree is recorded.
    pub(crate) fn is_watched(&self) -> bool {
        self.watch.is_on()
    }

    /// Notes that something was read that was made of the whole tree.
    pub(crate) fn read_derived(&self) {
        self.watch.derived();
    }

    /// What was read since the last call of this, for a tree that is watched.
    pub(crate) fn take_reads(&self) -> Vec<ReadMark> {
        self.watch.take()
    }

    /// The fields of an object, nulls included; empty for anything else.
    pub fn fields(&self, id: NodeId) -> &[(SmolStr, NodeId)] {
        match self.value(id) {
            Value::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The items of a list, nulls included; empty for anything else.
    pub fn items(&self, id: NodeId) -> &[NodeId] {
        match self.value(id) {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The text of a text node.
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match self.value(id) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a field, to keep: short ones are copied, long ones shared.
    pub fn smol_field(&self, id: NodeId, key: &str) -> Option<SmolStr> {
        match self.value(self.field(id, key)?) {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The text of a field.
    pub fn text_field(&self, id: NodeId, key: &str) -> Option<&str> {
        self.text(self.field(id, key)?)
    }

    /// The JSON Pointer of a node; empty for the root.
    pub fn pointer(&self, id: NodeId) -> String {
        let mut pointer = String::with_capacity(POINTER);
        self.push_pointer(&mut pointer, id);
        pointer
    }

    fn push_pointer(&self, pointer: &mut String, id: NodeId) {
        let Some(node) = self.nodes.get(id.index()) else { return };
        match &node.step {
            Step::Root => {}
            Step::Key(key) => {
                self.push_pointer(pointer, node.parent);
                pointer.push('/');
                pointer::push_escaped(pointer, key);
            }
            Step::Index(index) => {
                self.push_pointer(pointer, node.parent);
                // Writing into a string cannot fail.
                let _ = write!(pointer, "/{index}");
            }
        }
    }

    /// The node that a JSON Pointer leads to; `None` when there is none.
    pub fn find(&self, pointer: &str) -> Option<NodeId> {
        pointer::split(pointer)?.iter().try_fold(NodeId::ROOT, |at, step| match self.value(at) {
            Value::Object(fields) => {
                fields.iter().find(|(name, _)| **name == **step).map(|(_, child)| *child)
            }
            Value::List(items) => items.get(step.parse::<usize>().ok()?).copied(),
            _ => None,
        })
    }
}
