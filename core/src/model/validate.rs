//! Checks a tree against the shapes and gathers every fault at once. What is well formed but missing is for rules to say.

use super::{DeclaredFields, DocumentKind, Leaf, Shape, ShapeId, Shapes, date_of, fits};
use crate::document::{Fault, NodeId, Severity, Step, Tree, Value, escape, limits, nearest_or_begun, split};

/// The longest piece of a text that a message shows, in code points.
const SHOWN: usize = 40;

/// Vocabularies of up to this many words are listed in messages.
const FEW_WORDS: usize = 8;

/// Every fault of a document of this kind, in the order of the document: errors where it cannot be scored, warnings where
/// something will be passed over.
pub(super) fn validate(tree: &Tree, kind: DocumentKind, declared: &DeclaredFields) -> Vec<Fault> {
    let shapes = Shapes::get();
    let base = shapes.root(kind);
    let mut check = Check { tree, shapes, declared, base, faults: Vec::new() };
    match tree.value(NodeId::ROOT) {
        Value::Object(_) => check.object(NodeId::ROOT, base),
        _ => check.wrong_type(NodeId::ROOT, "an object"),
    }
    check.faults
}

/// Every fault of these values, and of what these objects must have. Only the document around them is known to be sound.
pub(super) fn validate_parts(
    tree: &Tree,
    kind: DocumentKind,
    values: &[NodeId],
    holders: &[NodeId],
) -> Vec<Fault> {
    let shapes = Shapes::get();
    let root = shapes.root(kind);
    let declared = &DeclaredFields::default();
    let mut check = Check { tree, shapes, declared, base: root, faults: Vec::new() };
    for node in values {
        let Some((holder, base)) = check.shape_of(tree.parent(*node), root) else { continue };
        check.base = base;
        match (tree.step(*node), shapes.shape(holder)) {
            (Step::Root, _) if tree.is_object(*node) => {}
            (Step::Root, _) => check.wrong_type(*node, "an object"),
            (Step::Key(name), _) => match shapes.field(holder, name) {
                Some(field) => check.value(*node, field),
                None => check.unknown_field(*node, name, holder),
            },
            (Step::Index(_), Shape::List(item)) => check.value(*node, *item),
            (Step::Index(_), _) => {}
        }
    }
    for node in holders {
        let shape = check.shape_of(*node, root).map(|(shape, _)| shapes.shape(shape));
        if let Some(Shape::Object { required, .. }) = shape {
            for name in required {
                check.required(*node, name);
            }
        }
    }
    check.faults
}

struct Check<'t> {
    tree: &'t Tree,
    shapes: &'static Shapes,
    /// Fields that are known besides, where they hold what is declared.
    declared: &'t DeclaredFields,
    /// Shape of the document or commitment from which pointers start.
    base: ShapeId,
    faults: Vec<Fault>,
}

impl Check<'_> {
    /// The shape of a node, and that from which pointers in it start; `None` where anything may stand, and for what hangs
    /// nowhere.
    fn shape_of(&self, node: NodeId, root: ShapeId) -> Option<(ShapeId, ShapeId)> {
        if node == NodeId::ROOT {
            return Some((root, root));
        }
        let above = Some(self.tree.parent(node)).filter(|above| *above != node)?;
        let (shape, base) = self.shape_of(above, root)?;
        let shape = match self.tree.step(node) {
            Step::Key(name) => self.shapes.field(shape, name)?,
            Step::Index(_) => self.shapes.item(shape)?,
            Step::Root => return None,
        };
        Some((shape, if shape == self.shapes.commitment() { shape } else { base }))
    }

    fn value(&mut self, node: NodeId, shape: ShapeId) {
        match (self.tree.value(node), self.shapes.shape(shape)) {
            (Value::Null, _) | (_, Shape::Leaf(Leaf::Any)) => {}
            (Value::Object(_), Shape::Object { .. }) => self.object(node, shape),
            (Value::List(items), Shape::List(item)) => {
                for child in items {
                    self.value(*child, *item);
                }
            }
            (_, Shape::Leaf(leaf)) => self.leaf(node, leaf),
            (_, Shape::Object { .. }) => self.wrong_type(node, "an object"),
            (_, Shape::List(_)) => self.wrong_type(node, "a list"),
        }
    }

    fn object(&mut self, node: NodeId, shape: ShapeId) {
        let outer = self.base;
        if shape == self.shapes.commitment() {
            self.base = shape;
        }
        for (name, child) in self.tree.fields(node) {
            match self.shapes.field(shape, name) {
                Some(field) => self.value(*child, field),
                None if self.is_declared(*child, name, shape) => {}
                None => self.unknown_field(*child, name, shape),
            }
        }
        if let Shape::Object { required, .. } = self.shapes.shape(shape) {
            for name in required {
                self.required(node, name);
            }
        }
        self.base = outer;
    }

    fn required(&mut self, node: NodeId, name: &str) {
        let expected = "a text that is not empty";
        match self.tree.field(node, name) {
            None => {
                let pointer = format!("{}/{}", self.tree.pointer(node), escape(name));
                let place = self.tree.node(node).and_then(|node| node.place);
                self.push(Fault::error("model/missing-field", pointer, place, expected, "nothing"));
            }
            Some(field) if self.tree.text(field).is_some_and(|text| text.trim().is_empty()) => {
                self.fault(field, "model/missing-field", expected, "an empty text");
            }
            Some(_) => {}
        }
    }

    fn leaf(&mut self, node: NodeId, leaf: &Leaf) {
        let value = self.tree.value(node);
        match (leaf, value) {
            (Leaf::Any, _)
            | (Leaf::Text, Value::Text(_))
            | (Leaf::Number, Value::Number(_))
            | (Leaf::NumberOrText, Value::Number(_) | Value::Text(_))
            | (Leaf::Bool, Value::Bool(_)) => {}
            (Leaf::Date, Value::Text(_) | Value::Number(_)) => self.date(node, value),
            (Leaf::Vocabulary(words), Value::Text(word)) => self.word(node, word, words),
            (Leaf::Pointer, Value::Text(pointer)) => self.pointer(node, pointer),
            (leaf, _) => self.wrong_type(node, expected(leaf)),
        }
    }

    fn date(&mut self, node: NodeId, value: &Value) {
        if date_of(value).is_some() {
            return;
        }
        let code = match value {
            Value::Text(text) if !is_like_a_date(text) => {
                return self.wrong_type(node, expected(&Leaf::Date));
            }
            _ => "model/impossible-date",
        };
        self.fault(node, code, "a date that exists", &shown(value));
    }

    fn word(&mut self, node: NodeId, word: &str, words: &[Box<str>]) {
        if words.iter().any(|known| **known == *word) {
            return;
        }
        let near = nearest_or_begun(word, words.iter().map(|known| &**known)).map(str::to_owned);
        let expected = match words.len() {
            0..=FEW_WORDS => format!("one of {}", words.join(", ")),
            _ => "a known word".to_owned(),
        };
        self.warning(node, "model/unknown-word", &expected, word, near);
    }

    fn is_declared(&self, node: NodeId, name: &str, holder: ShapeId) -> bool {
        self.declared.shape(holder, name).is_some_and(|shape| fits(self.tree, node, shape))
    }

    fn unknown_field(&mut self, node: NodeId, name: &str, shape: ShapeId) {
        let near = nearest_or_begun(name, self.shapes.names(shape)).map(str::to_owned);
        let fault = self.odd(node, "model/unknown-field", "a known field", name, near);
        let key = self.tree.node(node).and_then(|node| node.key_place);
        self.push(Fault { place: key.or(fault.place), ..fault });
    }

    /// A recorded absence that points nowhere would be lost in silence.
    fn pointer(&mut self, node: NodeId, pointer: &str) {
        let Some(steps) = split(pointer).filter(|steps| !steps.is_empty()) else {
            return self.wrong_type(node, expected(&Leaf::Pointer));
        };
        let mut at = self.base;
        let mut known = String::new();
        for step in &steps {
            let next = match self.shapes.shape(at) {
                Shape::Leaf(Leaf::Any) => return,
                Shape::List(item) if is_index(step) => Some(*item),
                _ => self.shapes.field(at, step),
            };
            let Some(next) = next else {
                let near = nearest_or_begun(step, self.shapes.names(at));
                let near = near.map(|name| format!("{known}/{}", escape(name)));
                return self.warning(
                    node,
                    "model/unknown-field",
                    "a pointer to a known field",
                    pointer,
                    near,
                );
            };
            known.push('/');
            known.push_str(&escape(step));
            at = next;
        }
    }

    fn wrong_type(&mut self, node: NodeId, expected: &str) {
        let found = shown(self.tree.value(node));
        self.fault(node, "model/wrong-type", expected, &found);
    }

    fn fault(&mut self, node: NodeId, code: &'static str, expected: &str, found: &str) {
        let place = self.tree.node(node).and_then(|node| node.place);
        self.push(Fault::error(code, self.tree.pointer(node), place, expected, found));
    }

    fn warning(
        &mut self,
        node: NodeId,
        code: &'static str,
        expected: &str,
        found: &str,
        near: Option<String>,
    ) {
        let fault = self.odd(node, code, expected, found, near);
        self.push(fault);
    }

    /// A warning about a value.
    fn odd(
        &self,
        node: NodeId,
        code: &'static str,
        expected: &str,
        found: &str,
        near: Option<String>,
    ) -> Fault {
        let place = self.tree.node(node).and_then(|node| node.place);
        let word = cut(found);
        let fault = Fault::error(code, self.tree.pointer(node), place, expected, format!("`{word}`"));
        let fault = fault.with_words(vec![word]);
        Fault { severity: Severity::Warning, nearest: near, ..fault }
    }

    fn push(&mut self, fault: Fault) {
        if self.faults.len() < limits::FAULTS || fault.severity == Severity::Error {
            self.faults.push(fault);
        }
    }
}

fn expected(leaf: &Leaf) -> &'static str {
    match leaf {
        Leaf::Text | Leaf::Vocabulary(_) => "a text",
        Leaf::Date => "a date such as 2026, 2026-03 or 2026-03-01",
        Leaf::Number => "a number",
        Leaf::NumberOrText => "a number or a text",
        Leaf::Bool => "true or false",
        Leaf::Pointer => "a JSON Pointer such as /process/website",
        Leaf::Any => "any value",
    }
}

/// Whether a text has the form of a date, whatever its numbers say.
fn is_like_a_date(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        && matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2])
}

fn is_index(step: &str) -> bool {
    !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit())
}

/// A value as a message shows it.
fn shown(value: &Value) -> String {
    match value {
        Value::Bool(truth) => format!("`{truth}`"),
        Value::Number(number) => format!("the number `{number}`"),
        Value::Text(text) => format!("the text `{}`", cut(text)),
        Value::Null | Value::List(_) | Value::Object(_) => value.kind().to_owned(),
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}...", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
#[path = "validate_tests.rs"]
mod tests;
