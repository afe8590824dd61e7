//! Places of a document as reports show them: their pointers, their words, how they are known and who says so. Many findings of
//! one document show the same places: each is made out once.

use std::cell::RefCell;

use rustc_hash::FxHashMap;
use smol_str::{SmolStr, SmolStrBuilder, ToSmolStr};

use crate::document::{NodeId, Tree, Value};
use crate::model::Document;
use crate::report::{Basis, Evidence};
use crate::script::At;
use crate::text::{Ruler, Span};

/// The places of one document.
pub struct Places<'a> {
    document: &'a Document,
    pointers: RefCell<FxHashMap<NodeId, SmolStr>>,
    cited: RefCell<FxHashMap<NodeId, Cited<'a>>>,
}

/// A place that a verdict rests on.
struct Cited<'a> {
    pointer: SmolStr,
    words: Words<'a>,
    basis: Option<Basis>,
    by: Option<SmolStr>,
}

/// What can be quoted from a place.
enum Words<'a> {
    /// A text, or words of it: a report quotes some hundred times from one page.
    Text(&'a SmolStr, Option<Ruler>),
    /// Always the same.
    All(SmolStr),
}

impl Words<'_> {
    fn quote(&mut self, span: Option<Span>) -> SmolStr {
        match (self, span) {
            (Words::Text(text, ruler), Some(span)) => {
                ruler.get_or_insert_with(|| Ruler::of(text)).quote(text, span).into()
            }
            (Words::Text(text, _), None) => text.clone(),
            (Words::All(words), _) => words.clone(),
        }
    }
}

impl<'a> Places<'a> {
    /// Those of a document.
    pub fn of(document: &'a Document) -> Self {
        Places { document, pointers: RefCell::default(), cited: RefCell::default() }
    }

    /// The tree that holds them.
    pub fn tree(&self) -> &'a Tree {
        self.document.tree()
    }

    /// JSON Pointer of a place, there or not.
    pub fn pointer(&self, at: &At) -> SmolStr {
        let base = self.pointer_of(at.base);
        match at.rest.as_deref() {
            Some(rest) if base.is_empty() => SmolStr::new(rest),
            Some(rest) if !rest.is_empty() => {
                let mut pointer = SmolStrBuilder::new();
                pointer.push_str(&base);
                pointer.push_str(rest);
                pointer.finish()
            }
            _ => base,
        }
    }

    /// JSON Pointer of a node.
    pub fn pointer_of(&self, node: NodeId) -> SmolStr {
        if node == NodeId::ROOT {
            return SmolStr::default();
        }
        let mut known = self.pointers.borrow_mut();
        known.entry(node).or_insert_with(|| self.tree().pointer(node).into()).clone()
    }

    /// A node, or words of it, as evidence.
    pub fn evidence(&self, node: NodeId, span: Option<Span>) -> Evidence {
        let mut known = self.cited.borrow_mut();
        let cited = known.entry(node).or_insert_with(|| self.cite(node));
        let read = || if span.is_some() { Basis::read_from_text() } else { Basis::declared() };
        Evidence {
            pointer: cited.pointer.clone(),
            quote: cited.words.quote(span),
            span,
            basis: cited.basis.clone().unwrap_or_else(read),
            by: cited.by.clone(),
        }
    }

    /// Reads what showing a node as evidence will read.
    pub fn look(&self, node: NodeId) {
        self.words(node);
        self.document.statement(node);
    }

    /// Whether a node holds a value of its own, rather than fields or items.
    pub fn is_leaf(&self, node: NodeId) -> bool {
        !self.tree().is_null(node) && !self.tree().is_object(node) && !self.tree().is_list(node)
    }

    fn cite(&self, node: NodeId) -> Cited<'a> {
        let stated = self.document.statement(node);
        Cited {
            pointer: self.pointer_of(node),
            words: self.words(node),
            basis: stated.basis.map(|basis| Basis(basis.into())),
            by: stated.by.map(SmolStr::from),
        }
    }

    /// The words of a leaf; nothing for lists and objects.
    fn words(&self, node: NodeId) -> Words<'a> {
        if !self.is_leaf(node) {
            return Words::All(SmolStr::default());
        }
        match self.tree().value(node) {
            Value::Text(text) => Words::Text(text, None),
            Value::Number(number) => Words::All(number.normalize().to_smolstr()),
            Value::Bool(yes) => Words::All(yes.to_smolstr()),
            Value::Null | Value::List(_) | Value::Object(_) => Words::All(SmolStr::default()),
        }
    }
}
