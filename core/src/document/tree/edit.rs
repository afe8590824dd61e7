//! Changing a tree in place: nodes keep their numbers, and every stroke can be taken back. Finding the place of a change is
//! the work of `patch`.

use smol_str::SmolStr;

use super::{Node, NodeId, Step, Tree, Value};

/// One change of a tree, with what it takes to undo it.
#[derive(Clone, Debug)]
pub(crate) enum Stroke {
    /// A leaf holds another value.
    Leaf {
        /// The leaf.
        node: NodeId,
        /// What it held before.
        before: Value,
    },
    /// A node was hung into an object or a list.
    Attached {
        /// The node.
        node: NodeId,
        /// Whether it came last.
        last: bool,
    },
    /// A node was taken out of an object or a list; it keeps its step.
    Detached {
        /// The node.
        node: NodeId,
        /// Where it hung.
        parent: NodeId,
        /// Its number among its siblings.
        position: usize,
        /// Whether it was the last one.
        last: bool,
    },
}

impl Tree {
    /// Makes the tree ready for changes: places in a text, of which it will soon be no image, are forgotten, and from now on
    /// what is read of it is recorded.
    pub(crate) fn ready_for_edits(&mut self) {
        self.forget_places();
        self.reorder();
    }

    /// Copies a value of another tree to the end of this one. It hangs nowhere yet.
    pub(crate) fn graft(&mut self, from: &Tree, source: NodeId) -> NodeId {
        let value = match from.raw(source) {
            Value::List(_) => Value::List(Vec::new()),
            Value::Object(_) => Value::Object(Vec::new()),
            leaf => leaf.clone(),
        };
        let id = self.slot(value);
        match from.raw(source) {
            Value::List(items) => {
                for (position, item) in items.iter().enumerate() {
                    let child = self.graft(from, *item);
                    self.hang(id, position, child);
                }
            }
            Value::Object(fields) => {
                for (position, (key, field)) in fields.iter().enumerate() {
                    let child = self.graft(from, *field);
                    self.set_step(child, Step::Key(key.clone()));
                    self.hang(id, position, child);
                }
            }
            _ => {}
        }
        id
    }

    /// A copy of a value as a tree of its own.
    pub(crate) fn extract(&self, node: NodeId) -> Tree {
        let mut tree = Tree::empty();
        tree.graft(self, node);
        tree.set_step(NodeId::ROOT, Step::Root);
        tree
    }

    /// A number for a new node that hangs nowhere: one that was freed, or the next.
    fn slot(&mut self, value: Value) -> NodeId {
        let id = self.free.pop().unwrap_or_else(|| NodeId::at(self.nodes.len()));
        let node = Node { parent: id, step: Step::Root, value, place: None, key_place: None };
        match self.nodes.get_mut(id.index()) {
            Some(slot) => *slot = node,
            None => self.nodes.push(node),
        }
        id
    }

    fn set_step(&mut self, node: NodeId, step: Step) {
        if let Some(node) = self.nodes.get_mut(node.index()) {
            node.step = step;
        }
    }

    /// Hangs a node that hangs nowhere into an object, under a name, or into a list, at a position.
    pub(crate) fn attach(
        &mut self,
        parent: NodeId,
        position: usize,
        name: Option<&str>,
        node: NodeId,
    ) -> Stroke {
        if let Some(name) = name {
            self.set_step(node, Step::Key(name.into()));
        }
        self.hang(parent, position, node);
        Stroke::Attached { node, last: position + 1 == self.count(parent) }
    }

    fn hang(&mut self, parent: NodeId, position: usize, node: NodeId) {
        let Some(child) = self.nodes.get_mut(node.index()) else { return };
        child.parent = parent;
        let key = if let Step::Key(key) = &child.step { key.clone() } else { SmolStr::default() };
        match self.nodes.get_mut(parent.index()).map(|node| &mut node.value) {
            Some(Value::Object(fields)) => fields.insert(position.min(fields.len()), (key, node)),
            Some(Value::List(items)) => {
                items.insert(position.min(items.len()), node);
                self.number_items(parent, position);
            }
            _ => {}
        }
    }

    /// Takes a node out of its object or list; `None` for the root and for what hangs nowhere.
    pub(crate) fn detach(&mut self, node: NodeId) -> Option<Stroke> {
        let parent = self.parent(node);
        if parent == node {
            return None;
        }
        let position = match self.nodes.get_mut(parent.index()).map(|node| &mut node.value)? {
            Value::Object(fields) => {
                let position = fields.iter().position(|(_, child)| *child == node)?;
                fields.remove(position);
                position
            }
            Value::List(items) => {
                let position = items.iter().position(|child| *child == node)?;
                items.remove(position);
                self.number_items(parent, position);
                position
            }
            _ => return None,
        };
        if let Some(child) = self.nodes.get_mut(node.index()) {
            child.parent = node;
        }
        Some(Stroke::Detached { node, parent, position, last: position == self.count(parent) })
    }

    /// Puts another value into a leaf, or into an object or list without content.
    pub(crate) fn put(&mut self, node: NodeId, value: Value) -> Option<Stroke> {
        let slot = self.nodes.get_mut(node.index())?;
        Some(Stroke::Leaf { node, before: std::mem::replace(&mut slot.value, value) })
    }

    /// Takes a stroke back. Strokes are taken back in reverse order.
    pub(crate) fn undo(&mut self, stroke: Stroke) {
        match stroke {
            Stroke::Leaf { node, before } => {
                self.put(node, before);
            }
            Stroke::Attached { node, .. } => {
                self.detach(node);
                self.discard(node);
            }
            Stroke::Detached { node, parent, position, .. } => self.hang(parent, position, node),
        }
    }

    /// Frees the numbers of a node that hangs nowhere, and of all below it.
    pub(crate) fn discard(&mut self, node: NodeId) {
        for id in self.below(node) {
            self.slot_to_free(id);
        }
    }

    fn slot_to_free(&mut self, id: NodeId) {
        if let Some(slot) = self.nodes.get_mut(id.index()) {
            *slot = Node { parent: id, step: Step::Root, value: Value::Null, place: None, key_place: None };
            self.free.push(id);
        }
    }

    fn number_items(&mut self, list: NodeId, from: usize) {
        let items: Vec<NodeId> = match self.raw(list) {
            Value::List(items) => items.iter().skip(from).copied().collect(),
            _ => return,
        };
        for (index, item) in (from..).zip(items) {
            self.set_step(item, Step::Index(u32::try_from(index).unwrap_or(u32::MAX)));
        }
    }

    fn count(&self, parent: NodeId) -> usize {
        match self.raw(parent) {
            Value::Object(fields) => fields.len(),
            Value::List(items) => items.len(),
            _ => 0,
        }
    }
}
