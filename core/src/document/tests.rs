//! What holds for every reader, over values that proptest makes up; and how the tests show trees and faults.

use proptest::prelude::*;

use super::{Fault, Limits, Node, NodeId, Place, Tree, Value};
use super::{canonical, digest, read_json, read_typed, read_value, read_yaml};

/// Each fault on a line: code, pointer, line and column, what was expected, what was found.
pub(in crate::document) fn listed(faults: &[Fault]) -> String {
    let line = |fault: &Fault| {
        let place = fault.place.map_or("-".to_owned(), |place| format!("{}:{}", place.line, place.column));
        format!("{} [{}] {place} {} | {}", fault.code, fault.pointer, fault.expected, fault.found)
    };
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Each node on a line: pointer, line and column, value.
pub(in crate::document) fn shown(tree: &Tree) -> String {
    let line = |(id, node): (NodeId, &Node)| {
        let place = node.place.map_or("-".to_owned(), |place| format!("{}:{}", place.line, place.column));
        let value = match &node.value {
            Value::Text(text) => format!("{text:?}"),
            Value::Number(number) => number.to_string(),
            Value::Bool(truth) => truth.to_string(),
            other => other.kind().to_owned(),
        };
        format!("{} {place} {value}", tree.pointer(id))
    };
    tree.nodes().map(line).collect::<Vec<_>>().join("\n")
}

impl Tree {
    /// The same tree as if it came from native values.
    pub(in crate::document) fn without_places(&self) -> Tree {
        let mut tree = self.clone();
        tree.forget_places();
        tree
    }
}

/// The tree of the text that `serde_json` writes, without its places.
pub(in crate::document) fn by_text(value: &impl serde::Serialize) -> Tree {
    let text = serde_json::to_string(value).unwrap();
    read_json(&text, &Limits::default()).unwrap().tree.without_places()
}

/// Any JSON value whose numbers a decimal can hold, with texts of this kind.
fn values<T: Strategy<Value = String> + Clone + 'static>(
    texts: T,
) -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        (-1e12..1e12).prop_map(|number: f64| serde_json::Value::from(number)),
        texts.clone().prop_map(Into::into),
    ];
    let fields = move |values: BoxedStrategy<serde_json::Value>| {
        let fields = prop::collection::btree_map(texts.clone(), values, 0..6);
        fields.prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect()))
    };
    let inside = leaf.clone().prop_recursive(4, 40, 6, {
        let fields = fields.clone();
        move |inner| {
            prop_oneof![prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into), fields(inner)]
        }
    });
    let list = prop::collection::vec(inside.clone(), 0..6).prop_map(Into::into);
    prop_oneof![1 => leaf, 4 => fields(inside.boxed()), 2 => list]
}

/// Writes a value as somebody would by hand: blocks, and quotes only around what needs them.
fn by_hand(value: &serde_json::Value, indent: usize, out: &mut String) {
    let margin = " ".repeat(indent);
    match value {
        serde_json::Value::Array(items) if !items.is_empty() => {
            for item in items {
                out.extend(["\n", &margin, "-"]);
                by_hand(item, indent + 2, out);
            }
        }
        serde_json::Value::Object(fields) if !fields.is_empty() => {
            for (key, field) in fields {
                out.extend(["\n", &margin, &quoted_if_needed(key), ":"]);
                by_hand(field, indent + 2, out);
            }
        }
        serde_json::Value::String(text) => out.extend([" ", &quoted_if_needed(text)]),
        leaf => out.extend([" ", &leaf.to_string()]),
    }
}

fn quoted_if_needed(text: &str) -> String {
    let is_word = text.chars().all(char::is_alphabetic) && !matches!(text, "" | "true" | "false" | "null");
    if is_word { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

/// The rest of the text from this place on.
fn from_place(text: &str, place: Place) -> &str {
    let line = text.split_inclusive('\n').nth(place.line as usize - 1).unwrap();
    let offset = line.char_indices().nth(place.column as usize - 1).unwrap().0;
    &line[offset..]
}

fn stands_there(value: &Value, there: &str) -> bool {
    match value {
        Value::Null => there.starts_with("null"),
        Value::Bool(truth) => there.starts_with(&truth.to_string()),
        Value::Number(_) => there.starts_with(|first: char| first == '-' || first.is_ascii_digit()),
        Value::Text(_) => there.starts_with('"'),
        Value::List(_) => there.starts_with('['),
        Value::Object(_) => there.starts_with('{'),
    }
}

proptest! {
    #[test]
    fn text_value_and_type_give_one_tree(value in values(any::<String>())) {
        let native = read_value(&value, &Limits::default()).unwrap().tree;
        prop_assert_eq!(&native, &by_text(&value));
        prop_assert_eq!(&native, &read_typed(&value, &Limits::default()).unwrap().tree);
        let again = read_json(&canonical(&native), &Limits::default()).unwrap().tree;
        prop_assert_eq!(digest(&again), digest(&native));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&canonical(&native)).is_ok());
    }

    #[test]
    fn every_pointer_leads_back(value in values(any::<String>())) {
        let tree = read_value(&value, &Limits::default()).unwrap().tree;
        for (id, node) in tree.nodes() {
            prop_assert_eq!(tree.find(&tree.pointer(id)), Some(id));
            prop_assert!(node.parent < id || id == NodeId::ROOT);
        }
    }

    #[test]
    fn yaml_gives_the_tree_of_json(value in values("[ -~\\náñü😀]{0,9}|[a-z]{1,5}")) {
        let native = by_text(&value);
        let mut by = String::new();
        by_hand(&value, 0, &mut by);
        for text in [by, value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let yaml = read_yaml(&text, &Limits::default());
            prop_assert!(yaml.is_ok(), "{}\n{:?}", text, yaml);
            prop_assert_eq!(&yaml.unwrap().tree.without_places(), &native, "{}", text);
        }
    }

    #[test]
    fn places_point_at_the_text(value in values("[ -~\\náñü😀]{0,9}")) {
        let text = format!("\n  {}", serde_json::to_string_pretty(&value).unwrap());
        let json = read_json(&text, &Limits::default()).unwrap().tree;
        for (id, node) in json.nodes() {
            let there = from_place(&text, node.place.unwrap());
            prop_assert!(stands_there(&node.value, there), "{} {}", json.pointer(id), there);
        }
        prop_assert_eq!(json, read_yaml(&text, &Limits::default()).unwrap().tree);
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "[\\[\\]{}:,\"'0-9a-z\\\\\n&*!|>#%@`<? .+-]{0,60}") {
        for faults in [read_json(&text, &Limits::default()).err(), read_yaml(&text, &Limits::default()).err()] {
            let faults = faults.unwrap_or_default();
            prop_assert!(faults.iter().all(|fault| fault.code.starts_with("document/")));
        }
    }
}
