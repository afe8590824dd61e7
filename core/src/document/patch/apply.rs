//! Carrying out the changes of a patch on a tree, stroke by stroke, so that they can be taken back.

use smol_str::SmolStr;

use super::{Operation, Patch};
use crate::document::build::quoted;
use crate::document::{Fault, Limits, NodeId, Step, Stroke, Tree, Value, escape};

/// Changes a tree by the operations of a patch.
pub(crate) struct Editor<'t> {
    tree: &'t mut Tree,
    strokes: Vec<Stroke>,
}

/// Where a value goes: onto a node that is there, or into an object or list beside others.
enum Slot {
    Taken(NodeId),
    Free { parent: NodeId, position: usize, name: Option<String> },
}

impl<'t> Editor<'t> {
    /// Makes all changes of a patch, or none.
    ///
    /// # Errors
    /// The fault of the first operation that cannot be carried out; the tree is then as it was.
    pub(crate) fn apply(tree: &'t mut Tree, patch: &Patch) -> Result<Vec<Stroke>, Vec<Fault>> {
        let mut editor = Editor { tree, strokes: Vec::new() };
        for operation in &patch.operations {
            if let Err(faults) = editor.operation(operation, &patch.values) {
                undo(editor.tree, editor.strokes);
                return Err(faults);
            }
        }
        Ok(editor.strokes)
    }

    fn operation(&mut self, operation: &Operation, values: &Tree) -> Result<(), Vec<Fault>> {
        match operation {
            Operation::Set { path, value } => {
                self.has_room(path, values, *value)?;
                let slot = self.way(path)?;
                self.fill(slot, values, *value);
            }
            Operation::Add { path, value } => {
                self.has_room(path, values, *value)?;
                let slot = self.slot(path)?;
                self.fill(slot, values, *value);
            }
            Operation::Replace { path, value } => {
                let node = self.find(path)?;
                self.has_room(path, values, *value)?;
                self.replace(node, values, *value);
            }
            Operation::Remove { path } => {
                let node = self.find(path)?;
                self.detach(node, path)?;
            }
            Operation::Move { from, path } => {
                let node = self.find(from)?;
                if from == path {
                    return Ok(());
                }
                if path.starts_with(from) {
                    return Err(fault(
                        "patch/into-itself",
                        path,
                        "a place outside the value",
                        "one inside it",
                    ));
                }
                self.has_room(path, self.tree, node)?;
                let value = self.tree.extract(node);
                self.detach(node, from)?;
                let slot = self.slot(path)?;
                self.fill(slot, &value, NodeId::ROOT);
            }
            Operation::Copy { from, path } => {
                let node = self.find(from)?;
                self.has_room(path, self.tree, node)?;
                let value = self.tree.extract(node);
                let slot = self.slot(path)?;
                self.fill(slot, &value, NodeId::ROOT);
            }
            Operation::Test { path, value } => {
                let node = self.find(path)?;
                if !same(self.tree, node, values, *value) {
                    let found = shown(self.tree.raw(node));
                    return Err(fault("patch/test-failed", path, shown(values.raw(*value)), found));
                }
            }
        }
        Ok(())
    }

    /// Whether a value may be put at a path: asked before, since a few operations that copy double a document again and again.
    fn has_room(&self, path: &[String], values: &Tree, value: NodeId) -> Result<(), Vec<Fault>> {
        let limits = Limits::default();
        let nodes = values.below(value);
        if self.tree.len().saturating_add(nodes.len()) > limits.nodes {
            let expected = format!("at most {} values", limits.nodes);
            return Err(vec![Fault::error(
                "document/too-many-values",
                String::new(),
                None,
                expected,
                "more",
            )]);
        }
        let top = values.depth(value);
        let too_deep = nodes.into_iter().find(|node| {
            let holds_more = matches!(values.raw(*node), Value::List(_) | Value::Object(_));
            holds_more && path.len() + values.depth(*node).saturating_sub(top) >= limits.depth
        });
        let Some(node) = too_deep else { return Ok(()) };
        let (above, below) = (values.pointer(value), values.pointer(node));
        let at: String = path.iter().flat_map(|step| ["/".to_owned(), escape(step)]).collect();
        let pointer = format!("{at}{}", below.strip_prefix(&above).unwrap_or_default());
        let expected = format!("at most {} lists and objects inside one another", limits.depth);
        Err(vec![Fault::error("document/too-deep", pointer, None, expected, "one more")])
    }

    /// The node at a path.
    fn find(&self, path: &[String]) -> Result<NodeId, Vec<Fault>> {
        let mut at = NodeId::ROOT;
        for (passed, step) in (1..).zip(path) {
            at = self.child(at, step).ok_or_else(|| nothing_there(path.get(..passed).unwrap_or(path)))?;
        }
        Ok(at)
    }

    fn child(&self, at: NodeId, step: &str) -> Option<NodeId> {
        match self.tree.raw(at) {
            Value::Object(fields) => fields.iter().find(|(name, _)| **name == *step).map(|(_, child)| *child),
            Value::List(items) => items.get(index(step)?).copied(),
            _ => None,
        }
    }

    /// Where a value goes that is added at a path.
    fn slot(&self, path: &[String]) -> Result<Slot, Vec<Fault>> {
        let Some((last, way)) = path.split_last() else { return Ok(Slot::Taken(NodeId::ROOT)) };
        let parent = self.find(way)?;
        match self.tree.raw(parent) {
            Value::Object(fields) => Ok(match self.child(parent, last) {
                Some(node) => Slot::Taken(node),
                None => Slot::Free { parent, position: fields.len(), name: Some(last.clone()) },
            }),
            Value::List(items) => {
                let position = if last == "-" { Some(items.len()) } else { index(last) };
                match position.filter(|position| *position <= items.len()) {
                    Some(position) => Ok(Slot::Free { parent, position, name: None }),
                    None => Err(no_index(path, items.len())),
                }
            }
            leaf => Err(fault("patch/nothing-there", path, "an object or a list around it", leaf.kind())),
        }
    }

    /// Where a value goes that is set at a path: onto what is there, or behind the last item. What is missing on the way is
    /// made: a list where its first item is asked for, an object elsewhere.
    fn way(&mut self, path: &[String]) -> Result<Slot, Vec<Fault>> {
        let mut at = NodeId::ROOT;
        for (passed, (step, next)) in path.iter().zip(path.iter().skip(1)).enumerate() {
            at = match self.child(at, step) {
                Some(node) if *self.tree.raw(node) != Value::Null => node,
                _ => {
                    let here = path.get(..=passed).unwrap_or(path);
                    let slot = self.place(here, at)?;
                    let is_list = next == "-" || next == "0";
                    let made = if is_list { Value::List(Vec::new()) } else { Value::Object(Vec::new()) };
                    self.fill(slot, &Tree::with_root(made, None), NodeId::ROOT)
                }
            };
        }
        self.place(path, at)
    }

    /// The last step of a path, from its parent.
    fn place(&self, path: &[String], parent: NodeId) -> Result<Slot, Vec<Fault>> {
        match path.last().and_then(|last| self.child(parent, last)) {
            Some(node) => Ok(Slot::Taken(node)),
            None => self.slot(path),
        }
    }

    /// Puts a value where it goes; gives its node.
    fn fill(&mut self, slot: Slot, values: &Tree, value: NodeId) -> NodeId {
        match slot {
            Slot::Taken(node) => self.replace(node, values, value),
            Slot::Free { parent, position, name } => {
                let node = self.tree.graft(values, value);
                let stroke = self.tree.attach(parent, position, name.as_deref(), node);
                self.strokes.push(stroke);
                node
            }
        }
    }

    /// Puts a value in the place of another; what both have in common stays. Gives the node that stands there now.
    fn replace(&mut self, node: NodeId, values: &Tree, value: NodeId) -> NodeId {
        match (self.tree.raw(node), values.raw(value)) {
            (Value::Object(old), Value::Object(new)) => {
                let same_names =
                    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.0 == new.0);
                if same_names {
                    let pairs: Vec<_> = old.iter().zip(new).map(|(old, new)| (old.1, new.1)).collect();
                    self.replace_each(&pairs, values);
                } else {
                    self.clear(node);
                    self.add_fields(node, values, new);
                }
                node
            }
            (Value::List(old), Value::List(new)) => {
                let pairs: Vec<_> = old.iter().copied().zip(new.iter().copied()).collect();
                let surplus: Vec<NodeId> = old.iter().skip(new.len()).rev().copied().collect();
                let more = old.len();
                self.replace_each(&pairs, values);
                for item in surplus {
                    self.strokes.extend(self.tree.detach(item));
                }
                self.add_items(node, values, new.iter().enumerate().skip(more));
                node
            }
            (Value::List(_) | Value::Object(_), _) | (_, Value::List(_) | Value::Object(_)) => {
                self.exchange(node, values, value)
            }
            (old, new) => {
                if old != new {
                    let new = new.clone();
                    self.strokes.extend(self.tree.put(node, new));
                }
                node
            }
        }
    }

    fn replace_each(&mut self, pairs: &[(NodeId, NodeId)], values: &Tree) {
        for (old, new) in pairs {
            self.replace(*old, values, *new);
        }
    }

    /// Puts a value of another kind in the place of one.
    fn exchange(&mut self, node: NodeId, values: &Tree, value: NodeId) -> NodeId {
        let Some(stroke) = self.tree.detach(node) else { return self.exchange_root(values, value) };
        let Stroke::Detached { parent, position, .. } = stroke else { return node };
        self.strokes.push(stroke);
        let name = match self.tree.step(node) {
            Step::Key(name) => Some(name.to_string()),
            Step::Root | Step::Index(_) => None,
        };
        self.fill(Slot::Free { parent, position, name }, values, value)
    }

    /// The root keeps its number whatever it holds.
    fn exchange_root(&mut self, values: &Tree, value: NodeId) -> NodeId {
        self.clear(NodeId::ROOT);
        let empty = match values.raw(value) {
            Value::Object(_) => Value::Object(Vec::new()),
            Value::List(_) => Value::List(Vec::new()),
            leaf => leaf.clone(),
        };
        self.strokes.extend(self.tree.put(NodeId::ROOT, empty));
        match values.raw(value) {
            Value::Object(fields) => self.add_fields(NodeId::ROOT, values, fields),
            Value::List(items) => self.add_items(NodeId::ROOT, values, items.iter().enumerate()),
            _ => {}
        }
        NodeId::ROOT
    }

    fn clear(&mut self, node: NodeId) {
        let children: Vec<NodeId> = match self.tree.raw(node) {
            Value::Object(fields) => fields.iter().map(|(_, child)| *child).collect(),
            Value::List(items) => items.clone(),
            _ => return,
        };
        for child in children.into_iter().rev() {
            self.strokes.extend(self.tree.detach(child));
        }
    }

    fn add_fields(&mut self, parent: NodeId, values: &Tree, fields: &[(SmolStr, NodeId)]) {
        for (position, (name, field)) in fields.iter().enumerate() {
            self.fill(Slot::Free { parent, position, name: Some(name.to_string()) }, values, *field);
        }
    }

    fn add_items<'n>(
        &mut self,
        parent: NodeId,
        values: &Tree,
        items: impl Iterator<Item = (usize, &'n NodeId)>,
    ) {
        for (position, item) in items {
            self.fill(Slot::Free { parent, position, name: None }, values, *item);
        }
    }

    fn detach(&mut self, node: NodeId, path: &[String]) -> Result<(), Vec<Fault>> {
        let whole = || fault("patch/whole-document", path, "a part of the document", "all of it");
        let stroke = self.tree.detach(node).ok_or_else(whole)?;
        self.strokes.push(stroke);
        Ok(())
    }
}

/// Takes all strokes back.
pub(crate) fn undo(tree: &mut Tree, strokes: Vec<Stroke>) {
    strokes.into_iter().rev().for_each(|stroke| tree.undo(stroke));
}

/// Whether two values are equal as JSON, whatever the order of fields.
fn same(one: &Tree, at: NodeId, other: &Tree, to: NodeId) -> bool {
    match (one.raw(at), other.raw(to)) {
        (Value::Object(fields), Value::Object(others)) => {
            let has = |(name, field): &(SmolStr, NodeId)| {
                let twin = others.iter().find(|(known, _)| known == name);
                twin.is_some_and(|(_, twin)| same(one, *field, other, *twin))
            };
            fields.len() == others.len() && fields.iter().all(has)
        }
        (Value::List(items), Value::List(others)) => {
            let pairs = items.iter().zip(others);
            items.len() == others.len()
                && pairs.into_iter().all(|(item, twin)| same(one, *item, other, *twin))
        }
        (leaf, twin) => leaf == twin,
    }
}

/// The number of an item: digits without a leading zero.
fn index(step: &str) -> Option<usize> {
    let plain = step == "0" || !step.starts_with('0') && step.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| step.parse().ok()).flatten()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Number(number) => quoted(&number.to_string()),
        Value::Bool(truth) => quoted(&truth.to_string()),
        other => other.kind().to_owned(),
    }
}

fn fault(
    code: &'static str,
    path: &[String],
    expected: impl Into<String>,
    found: impl Into<String>,
) -> Vec<Fault> {
    let pointer = path.iter().flat_map(|step| ["/".to_owned(), escape(step)]).collect();
    vec![Fault::error(code, pointer, None, expected, found)]
}

fn nothing_there(path: &[String]) -> Vec<Fault> {
    fault("patch/nothing-there", path, "a value", "nothing")
}

fn no_index(path: &[String], items: usize) -> Vec<Fault> {
    fault("patch/not-an-index", path, format!("a number from 0 to {items}, or `-`"), "another step")
}

#[cfg(test)]
#[path = "apply_tests.rs"]
mod tests;
