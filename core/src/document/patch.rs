//! Changes of a document as data: JSON Patch (RFC 6902), and setting a value at a pointer. Carrying them out is the work of
//! `apply`.

mod apply;

use serde::Serialize;

use super::build::quoted;
use super::{Fault, Limits, NodeId, Tree, Value, limits, pointer, read_json, read_typed};

pub(crate) use apply::{Editor, undo};

/// Changes of a document, to be made all together or not at all: a JSON Patch.
#[derive(Clone, Debug)]
pub(crate) struct Patch {
    /// What the operations put in; their values are nodes of it.
    values: Tree,
    operations: Vec<Operation>,
}

/// One change. Pointers are split into their steps.
#[derive(Clone, Debug)]
enum Operation {
    /// Puts a value where there is one, or none yet: objects and lists on the way are made.
    Set {
        path: Steps,
        value: NodeId,
    },
    /// Of RFC 6902.
    Add {
        path: Steps,
        value: NodeId,
    },
    Remove {
        path: Steps,
    },
    Replace {
        path: Steps,
        value: NodeId,
    },
    Move {
        from: Steps,
        path: Steps,
    },
    Copy {
        from: Steps,
        path: Steps,
    },
    Test {
        path: Steps,
        value: NodeId,
    },
}

type Steps = Vec<String>;

impl Patch {
    /// Reads a JSON Patch.
    ///
    /// # Errors
    /// All faults at once; their pointers lead into the patch.
    pub(crate) fn from_json(text: &str) -> Result<Self, Vec<Fault>> {
        Self::from_tree(read_json(text, &Limits::default())?.tree)
    }

    /// Reads a JSON Patch from a value of the host program, such as a `serde_json::Value`.
    ///
    /// # Errors
    /// All faults at once; their pointers lead into the patch.
    pub(crate) fn from_typed(patch: &impl Serialize) -> Result<Self, Vec<Fault>> {
        Self::from_tree(read_typed(patch, &Limits::default())?.tree)
    }

    /// The change that puts a value at a pointer. Objects and lists on the way are made.
    ///
    /// # Errors
    /// When the pointer is none.
    pub(crate) fn set(pointer: &str, value: Tree) -> Result<Self, Vec<Fault>> {
        let path = steps(pointer).ok_or_else(|| vec![not_a_pointer("", pointer)])?;
        Ok(Patch { values: value, operations: vec![Operation::Set { path, value: NodeId::ROOT }] })
    }

    /// The change that takes away what stands at a pointer.
    ///
    /// # Errors
    /// When the pointer is none.
    pub(crate) fn remove(pointer: &str) -> Result<Self, Vec<Fault>> {
        let path = steps(pointer).ok_or_else(|| vec![not_a_pointer("", pointer)])?;
        Ok(Patch { values: Tree::empty(), operations: vec![Operation::Remove { path }] })
    }

    /// Reads a JSON Patch from a tree.
    ///
    /// # Errors
    /// All faults at once; their pointers lead into the patch.
    pub(crate) fn from_tree(values: Tree) -> Result<Self, Vec<Fault>> {
        let Value::List(items) = values.value(NodeId::ROOT) else {
            let found = values.value(NodeId::ROOT).kind();
            return Err(vec![Fault::error(
                "patch/wrong-type",
                String::new(),
                None,
                "a list of operations",
                found,
            )]);
        };
        if items.len() > limits::OPERATIONS {
            let expected = format!("at most {} operations", limits::OPERATIONS);
            let found = items.len().to_string();
            return Err(vec![Fault::error(
                "patch/too-many-operations",
                String::new(),
                None,
                expected,
                found,
            )]);
        }
        let mut reader = PatchReader { values: &values, faults: Vec::new() };
        let operations: Vec<Operation> = items.iter().filter_map(|item| reader.operation(*item)).collect();
        let faults = reader.faults;
        if faults.is_empty() { Ok(Patch { values, operations }) } else { Err(faults) }
    }
}

/// Reads the operations of a patch and gathers what is wrong with them.
struct PatchReader<'t> {
    values: &'t Tree,
    faults: Vec<Fault>,
}

impl<'t> PatchReader<'t> {
    fn operation(&mut self, at: NodeId) -> Option<Operation> {
        const KNOWN: &str = "one of add, remove, replace, move, copy, test";
        let name = self.text(at, "op")?;
        // Every member is asked for before any fault ends the operation, so that all faults are told.
        Some(match name {
            "add" | "replace" | "test" => {
                let (path, value) = (self.steps(at, "path"), self.value(at));
                let (path, value) = (path?, value?);
                match name {
                    "add" => Operation::Add { path, value },
                    "replace" => Operation::Replace { path, value },
                    _ => Operation::Test { path, value },
                }
            }
            "remove" => Operation::Remove { path: self.steps(at, "path")? },
            "move" | "copy" => {
                let (from, path) = (self.steps(at, "from"), self.steps(at, "path"));
                let (from, path) = (from?, path?);
                if name == "move" { Operation::Move { from, path } } else { Operation::Copy { from, path } }
            }
            other => {
                let pointer = format!("{}/op", self.values.pointer(at));
                self.faults.push(Fault::error(
                    "patch/unknown-operation",
                    pointer,
                    None,
                    KNOWN,
                    quoted(other),
                ));
                return None;
            }
        })
    }

    fn text(&mut self, at: NodeId, name: &str) -> Option<&'t str> {
        let node = self.member(at, name)?;
        let values = self.values;
        let text = values.text(node);
        if text.is_none() {
            let found = values.value(node).kind();
            self.faults.push(Fault::error("patch/wrong-type", values.pointer(node), None, "a text", found));
        }
        text
    }

    fn steps(&mut self, at: NodeId, name: &str) -> Option<Steps> {
        let text = self.text(at, name)?.to_owned();
        let found = steps(&text);
        if found.is_none() {
            let pointer = format!("{}/{name}", self.values.pointer(at));
            self.faults.push(not_a_pointer(&pointer, &text));
        }
        found
    }

    fn value(&mut self, at: NodeId) -> Option<NodeId> {
        self.member(at, "value")
    }

    /// A member of an operation, null included.
    fn member(&mut self, at: NodeId, name: &str) -> Option<NodeId> {
        let found = self.values.fields(at).iter().find(|(key, _)| &**key == name).map(|(_, node)| *node);
        if found.is_none() {
            let pointer = format!("{}/{name}", self.values.pointer(at));
            self.faults.push(Fault::error("patch/missing-member", pointer, None, "a value", "nothing"));
        }
        found
    }
}

/// The steps of a pointer; `None` when it is none. A tilde stands before 0 or 1 only.
fn steps(pointer: &str) -> Option<Steps> {
    let mut rest = pointer;
    while let Some((_, after)) = rest.split_once('~') {
        rest = after.strip_prefix(['0', '1'])?;
    }
    pointer::split(pointer)
}

fn not_a_pointer(at: &str, found: &str) -> Fault {
    Fault::error("patch/not-a-pointer", at.to_owned(), None, "a JSON Pointer", quoted(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patch_has_so_many_operations_at_most() {
        let patch = |count: usize| format!("[{}]", vec![r#"{"op":"remove","path":"/a"}"#; count].join(","));
        assert!(Patch::from_json(&patch(limits::OPERATIONS)).is_ok());
        let faults = Patch::from_json(&patch(limits::OPERATIONS + 1)).unwrap_err();
        assert_eq!(faults[0].code, "patch/too-many-operations");
    }

    #[test]
    fn all_faults_of_a_patch_are_told() {
        let text = r#"[{"op":"replace","path":"end"},{"op":"turn"},{"path":"/a"},{"op":"copy","from":1,"path":"/~2"},7]"#;
        let faults = Patch::from_json(text).unwrap_err();
        let told: Vec<_> = faults.iter().map(|fault| format!("{} {}", fault.code, fault.pointer)).collect();
        let expected = [
            "patch/not-a-pointer /0/path",
            "patch/missing-member /0/value",
            "patch/unknown-operation /1/op",
            "patch/missing-member /2/op",
            "patch/wrong-type /3/from",
            "patch/not-a-pointer /3/path",
            "patch/missing-member /4/op",
        ];
        assert_eq!(told, expected);
        assert_eq!(Patch::from_json("{}").unwrap_err()[0].code, "patch/wrong-type");
    }
}
