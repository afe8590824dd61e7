//! What all readers build the tree with: it knows where it is, minds the limits, and gathers the faults.

use std::collections::HashSet;

use smol_str::SmolStr;

use super::{Fault, Limits, NodeId, Place, Severity, Tree, Value, escape, limits};

/// A document that could be read: its tree, and what is odd about it but no reason to refuse it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The document.
    pub tree: Tree,
    /// Warnings only, in the order of the text.
    pub faults: Vec<Fault>,
}

/// Reading cannot go on; the reason is among the faults.
#[derive(Debug)]
pub(super) struct Stop;

/// Whether a key was in its object before.
#[derive(PartialEq, Eq)]
pub(super) enum Key {
    New,
    Repeated,
}

/// Above this number of fields, keys are looked up by hash.
const FEW_FIELDS: usize = 64;

/// A list or object that is not closed yet.
struct Open {
    node: NodeId,
    is_list: bool,
    key: Option<(SmolStr, Option<Place>)>,
    seen: HashSet<SmolStr>,
}

/// Builds one tree from values in the order of the text.
pub(super) struct Builder<'l> {
    limits: &'l Limits,
    tree: Option<Tree>,
    open: Vec<Open>,
    faults: Vec<Fault>,
    expanded_nodes: usize,
    expanded_bytes: usize,
}

impl<'l> Builder<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Builder {
            limits,
            tree: None,
            open: Vec::new(),
            faults: Vec::new(),
            expanded_nodes: 0,
            expanded_bytes: 0,
        }
    }

    /// Refuses a text that is longer than the limit.
    pub(super) fn check_size(&mut self, text: &str) -> Result<(), Stop> {
        if text.len() <= self.limits.bytes {
            return Ok(());
        }
        let expected = format!("at most {} bytes", self.limits.bytes);
        self.stop("document/too-large", None, expected, format!("{} bytes", text.len()))
    }

    /// Adds a value where the builder stands: the root, the next item, or the field whose key was given.
    pub(super) fn leaf(&mut self, value: Value, place: Option<Place>) -> Result<NodeId, Stop> {
        let Some(tree) = &mut self.tree else {
            self.tree = Some(Tree::with_root(value, place));
            return Ok(NodeId::ROOT);
        };
        if tree.len() >= self.limits.nodes {
            let expected = format!("at most {} values", self.limits.nodes);
            return self.stop("document/too-many-values", place, expected, "more".to_owned());
        }
        match self.open.last_mut() {
            None => Ok(NodeId::ROOT),
            Some(open) if open.is_list => Ok(tree.add_item(open.node, value, place)),
            Some(open) => {
                let (key, key_place) = open.key.take().unwrap_or_default();
                Ok(tree.add_field(open.node, (key, key_place), value, place))
            }
        }
    }

    /// Adds an empty list and goes into it.
    pub(super) fn open_list(&mut self, place: Option<Place>) -> Result<NodeId, Stop> {
        self.open(Value::List(Vec::new()), place)
    }

    /// Adds an empty object and goes into it.
    pub(super) fn open_object(&mut self, place: Option<Place>) -> Result<NodeId, Stop> {
        self.open(Value::Object(Vec::new()), place)
    }

    fn open(&mut self, value: Value, place: Option<Place>) -> Result<NodeId, Stop> {
        let deepest = self.limits.depth.min(limits::DEEPEST);
        if self.open.len() >= deepest {
            let expected = format!("at most {deepest} lists and objects inside one another");
            return self.stop("document/too-deep", place, expected, "one more".to_owned());
        }
        let is_list = matches!(value, Value::List(_));
        let node = self.leaf(value, place)?;
        self.open.push(Open { node, is_list, key: None, seen: HashSet::new() });
        Ok(node)
    }

    /// Leaves the innermost list or object.
    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    /// Says under which key the next value goes. A repeated key is taken all the same: its fault refuses the document.
    pub(super) fn key(&mut self, key: &str, place: Option<Place>) -> Key {
        let (Some(open), Some(tree)) = (self.open.last_mut(), &self.tree) else { return Key::New };
        let fields = tree.fields(open.node);
        let new = if fields.len() < FEW_FIELDS {
            !fields.iter().any(|(name, _)| **name == *key)
        } else {
            if open.seen.is_empty() {
                open.seen = fields.iter().map(|(name, _)| name.clone()).collect();
            }
            open.seen.insert(key.into())
        };
        open.key = Some((key.into(), place));
        if new { Key::New } else { Key::Repeated }
    }

    /// The fault of a key that its object has already.
    pub(super) fn repeated_key(&mut self, place: Option<Place>) -> Result<(), Stop> {
        let (Some(open), Some(tree)) = (self.open.last(), &self.tree) else { return Ok(()) };
        let key = open.key.as_ref().map(|(key, _)| &**key).unwrap_or_default();
        let first = tree.fields(open.node).iter().find(|(name, _)| **name == *key);
        let first = first.and_then(|(_, node)| tree.node(*node)).and_then(|node| node.place);
        let found = match first {
            Some(first) => format!("{} again, first on line {}", quoted(key), first.line),
            None => format!("{} again", quoted(key)),
        };
        self.error("document/duplicate-key", place, "each key once in an object", found)
    }

    /// Whether the builder stands in a list (`true`) or in an object; `None` when everything is closed.
    pub(super) fn in_list(&self) -> Option<bool> {
        self.open.last().map(|open| open.is_list)
    }

    /// Whether the next thing must be a key.
    pub(super) fn wants_key(&self) -> bool {
        self.open.last().is_some_and(|open| !open.is_list && open.key.is_none())
    }

    /// Whether nothing was added yet.
    pub(super) fn is_empty(&self) -> bool {
        self.tree.is_none()
    }

    /// Whether this list or object is still being read.
    pub(super) fn is_open(&self, node: NodeId) -> bool {
        self.open.iter().any(|open| open.node == node)
    }

    /// JSON Pointer of where the builder stands: of the value that comes next.
    pub(super) fn pointer(&self) -> String {
        let (Some(open), Some(tree)) = (self.open.last(), &self.tree) else { return String::new() };
        let above = tree.pointer(open.node);
        match &open.key {
            Some((key, _)) => format!("{above}/{}", escape(key)),
            None if open.is_list => format!("{above}/{}", tree.items(open.node).len()),
            None => above,
        }
    }

    /// Notes an error here and goes on, unless there are too many.
    pub(super) fn error(
        &mut self,
        code: &'static str,
        place: Option<Place>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Result<(), Stop> {
        let pointer = self.pointer();
        self.note(Fault::error(code, pointer, place, expected, found))
    }

    /// Notes a fault and goes on, unless there are too many.
    pub(super) fn note(&mut self, fault: Fault) -> Result<(), Stop> {
        let place = fault.place;
        self.faults.push(fault);
        if self.faults.len() < self.limits.faults {
            return Ok(());
        }
        let expected = format!("fewer than {} faults", self.limits.faults);
        self.stop("document/too-many-faults", place, expected, "more; reading stopped here".to_owned())
    }

    /// Notes an error that ends the reading.
    pub(super) fn stop<T>(
        &mut self,
        code: &'static str,
        place: Option<Place>,
        expected: String,
        found: String,
    ) -> Result<T, Stop> {
        let pointer = self.pointer();
        self.faults.push(Fault::error(code, pointer, place, expected, found));
        Err(Stop)
    }

    /// Adds a copy of a finished value of this tree, within the budget for aliases.
    pub(super) fn copy(&mut self, source: NodeId, alias: Place) -> Result<(), Stop> {
        let Some(node) = self.tree.as_ref().and_then(|tree| tree.node(source)) else { return Ok(()) };
        let (value, place) = (node.value.clone(), node.place);
        self.expanded_nodes += 1;
        self.expanded_bytes += if let Value::Text(text) = &value { text.len() } else { 0 };
        if self.expanded_nodes > self.limits.expanded || self.expanded_bytes > self.limits.bytes {
            let expected = format!("aliases that expand to at most {} values", self.limits.expanded);
            return self.stop("document/too-many-aliases", Some(alias), expected, "more".to_owned());
        }
        match value {
            Value::List(items) => {
                self.open_list(place)?;
                items.into_iter().try_for_each(|item| self.copy(item, alias))?;
                self.close();
            }
            Value::Object(fields) => {
                self.open_object(place)?;
                for (key, field) in fields {
                    self.expanded_bytes += key.len();
                    self.key(&key, self.key_place(field));
                    self.copy(field, alias)?;
                }
                self.close();
            }
            leaf => {
                self.leaf(leaf, place)?;
            }
        }
        Ok(())
    }

    fn key_place(&self, node: NodeId) -> Option<Place> {
        self.tree.as_ref()?.node(node)?.key_place
    }

    /// The document, or every fault that was found when one of them is an error; `complete` says that the reader got
    /// to the end.
    pub(super) fn finish(self, complete: bool) -> Result<Read, Vec<Fault>> {
        let refused = !complete || self.faults.iter().any(|fault| fault.severity == Severity::Error);
        match self.tree {
            Some(tree) if !refused => Ok(Read { tree, faults: self.faults }),
            _ => Err(self.faults),
        }
    }
}

/// A text of the user in backticks, on one line, and not all of it when it is long.
pub(crate) fn quoted(text: &str) -> String {
    format!("`{}`", shown(text))
}

/// As much of a text as a message shows of it.
pub(crate) fn shown(text: &str) -> String {
    const SHOWN: usize = 60;
    let plain = |character: char| match character {
        '`' => '\'',
        control if control.is_control() => ' ',
        plain => plain,
    };
    let mut shown: String = text.chars().take(SHOWN).map(plain).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
