//! Editing a document in place: carried out by `document::Patch`, checked where something changed, and taken back when the
//! outcome could not be scored.

use std::sync::{Arc, OnceLock};

use super::document::{Inner, commitments, kind_of};
use super::validate::{validate, validate_parts};
use super::{Absences, DeclaredFields, Document, InputError};
use crate::document::{
    Editor, Fault, Limits, NodeId, Patch, Severity, Step, Stroke, Tree, Value, What, name_number, undo,
};

/// What an edit changed, for those who keep what they made of the document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Edited {
    /// What concerns whoever read it.
    pub touched: Vec<Touched>,
    /// Nodes that hold another value, or that are new.
    pub renewed: Vec<NodeId>,
    /// Whether items of a list moved up or down: pointers lead elsewhere now.
    pub moved: bool,
    /// Whether the document is of another kind now.
    pub other_kind: bool,
    /// Warnings about what changed.
    pub warnings: Vec<Fault>,
}

/// Something that is no longer as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    /// A node that is gone: everything that was read of it.
    Gone(NodeId),
    /// One thing about a node.
    Part(NodeId, What),
}

impl Document {
    /// Makes the document ready for edits. It forgets the text that it was read from, of which it will soon be no image.
    pub(crate) fn ready_for_edits(&mut self) {
        let inner = Arc::make_mut(&mut self.inner);
        inner.tree.ready_for_edits();
        inner.text = None;
        inner.warnings = OnceLock::new();
    }

    /// Makes all changes of a patch, or none.
    ///
    /// # Errors
    /// When an operation cannot be carried out, or what comes of it could not be scored: the faults are those of the edited
    /// document. The document is then as it was.
    pub(crate) fn edit(&mut self, patch: &Patch) -> Result<Edited, InputError> {
        Arc::make_mut(&mut self.inner).edit(patch)
    }
}

impl Inner {
    fn edit(&mut self, patch: &Patch) -> Result<Edited, InputError> {
        let strokes = Editor::apply(&mut self.tree, patch)?;
        let kind = kind_of(&self.tree);
        let checked = match self.check(&strokes, kind != self.kind) {
            Ok(warnings) => warnings,
            Err(error) => {
                undo(&mut self.tree, strokes);
                return Err(error);
            }
        };
        let mut edited = Edited { warnings: checked, other_kind: kind != self.kind, ..Edited::default() };
        self.kind = kind;
        let structural = strokes.iter().any(|stroke| !matches!(stroke, Stroke::Leaf { .. }));
        for stroke in &strokes {
            edited.note(&self.tree, stroke);
        }
        let of_absences = strokes.iter().any(|stroke| is_of_absences(&self.tree, stroke));
        for stroke in strokes {
            if let Stroke::Detached { node, .. } = stroke {
                self.tree.discard(node);
            }
        }
        if structural {
            self.tree.reorder();
        }
        if structural || of_absences {
            let absences = Absences::of(&self.tree, &commitments(&self.tree, self.kind));
            let moved = edited.moved && !absences.entries().is_empty();
            if of_absences || moved || absences != self.absences {
                edited.touched.push(Touched::Part(NodeId::ROOT, What::Derived));
            }
            self.absences = absences;
        }
        (self.warnings, self.digest) = (OnceLock::new(), OnceLock::new());
        Ok(edited)
    }

    /// Checks what strokes changed; gives the warnings about it.
    fn check(&self, strokes: &[Stroke], other_kind: bool) -> Result<Vec<Fault>, InputError> {
        let kind = kind_of(&self.tree);
        let mut faults = too_large(&self.tree, strokes);
        let is_error = |fault: &Fault| fault.severity == Severity::Error;
        if faults.is_empty() && !other_kind {
            let (mut values, mut holders) = (Vec::new(), Vec::new());
            for stroke in strokes {
                match stroke {
                    Stroke::Leaf { node, .. } | Stroke::Attached { node, .. } => {
                        values.push(*node);
                        holders.push(self.tree.parent(*node));
                    }
                    Stroke::Detached { parent, .. } => holders.push(*parent),
                }
            }
            holders.sort_unstable();
            holders.dedup();
            let found = validate_parts(&self.tree, kind, &values, &holders);
            if !found.iter().any(is_error) {
                return Ok(found);
            }
        }
        if faults.is_empty() {
            faults = validate(&self.tree, kind, &DeclaredFields::default());
        }
        if faults.iter().any(is_error) { Err(InputError { faults }) } else { Ok(faults) }
    }
}

impl Edited {
    /// Notes whom a stroke concerns. What was detached still holds what is below it.
    fn note(&mut self, tree: &Tree, stroke: &Stroke) {
        match stroke {
            Stroke::Leaf { node, before } => {
                self.renewed.push(*node);
                if *before == Value::Null || tree.is_null(*node) {
                    self.touched.push(Touched::Gone(*node));
                    self.note_around(tree, *node, tree.parent(*node));
                } else {
                    self.touched.push(Touched::Part(*node, What::Content));
                }
            }
            Stroke::Attached { node, last } => {
                self.moved |= !last && tree.is_list(tree.parent(*node));
                self.renewed.extend(tree.below(*node));
                self.note_around(tree, *node, tree.parent(*node));
            }
            Stroke::Detached { node, parent, last, .. } => {
                self.moved |= !last && tree.is_list(*parent);
                self.touched.extend(tree.below(*node).into_iter().map(Touched::Gone));
                self.note_around(tree, *node, *parent);
            }
        }
    }

    fn note_around(&mut self, tree: &Tree, node: NodeId, parent: NodeId) {
        self.touched.push(Touched::Part(parent, What::Content));
        if let Step::Key(name) = tree.step(node) {
            self.touched.push(Touched::Part(parent, What::NoField(name_number(name))));
        }
    }
}

/// Whether a stroke changes what the record says did not happen, or what it says about that.
fn is_of_absences(tree: &Tree, stroke: &Stroke) -> bool {
    let is_list = |node: NodeId| matches!(tree.step(node), Step::Key(name) if &**name == "absent");
    let (node, around) = match stroke {
        Stroke::Leaf { node, .. } | Stroke::Attached { node, .. } => (*node, tree.parent(*node)),
        Stroke::Detached { node, parent, .. } => (*node, *parent),
    };
    let mut at = around;
    loop {
        if is_list(at) {
            return true;
        }
        let next = tree.parent(at);
        if next == at {
            return is_list(node);
        }
        at = next;
    }
}

/// The fault of a document that has grown past what a reader takes.
fn too_large(tree: &Tree, strokes: &[Stroke]) -> Vec<Fault> {
    let limits = Limits::default();
    if tree.len() > limits.nodes {
        let expected = format!("at most {} values", limits.nodes);
        return vec![Fault::error("document/too-many-values", String::new(), None, expected, "more")];
    }
    let attached = strokes.iter().filter_map(|stroke| match stroke {
        Stroke::Attached { node, .. } => Some(*node),
        Stroke::Leaf { .. } | Stroke::Detached { .. } => None,
    });
    let too_deep = attached.flat_map(|node| tree.below(node)).find(|node| {
        let holds_more = matches!(tree.raw(*node), Value::List(_) | Value::Object(_));
        holds_more && tree.depth(*node) >= limits.depth
    });
    let fault = |node| {
        let expected = format!("at most {} lists and objects inside one another", limits.depth);
        Fault::error("document/too-deep", tree.pointer(node), None, expected, "one more")
    };
    too_deep.map(fault).into_iter().collect()
}
