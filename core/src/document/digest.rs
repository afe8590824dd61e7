//! The canonical form of a document, and the digest that a report names it by. Digests of packs are the packs' own.

use sha2::{Digest, Sha256};

use super::json_text::write_json_text;
use super::{NodeId, Tree, Value};

/// The canonical form: JSON on one line without spaces, keys sorted by code points, absent fields (nulls in objects) left
/// out, numbers plain and without trailing zeros.
///
/// ```
/// use rasero::document::{canonical, read_json, Limits};
/// let read = read_json(r#"{"b": 1.0, "a": [null, "x"], "c": null}"#, &Limits::default()).unwrap();
/// assert_eq!(canonical(&read.tree), r#"{"a":[null,"x"],"b":1}"#);
/// ```
pub fn canonical(tree: &Tree) -> String {
    let mut out = String::with_capacity(tree.len() * 32);
    write(tree, NodeId::ROOT, &mut out);
    out
}

/// SHA-256 of the canonical form in UTF-8, as 64 hexadecimal digits: the same for every way to write a document.
///
/// ```
/// use rasero::document::{digest, read_json, read_yaml, Limits};
/// let json = read_json(r#"{"id": "a", "value": 1.0}"#, &Limits::default()).unwrap();
/// let yaml = read_yaml("value: 1\nid: a\n", &Limits::default()).unwrap();
/// assert_eq!(digest(&json.tree), digest(&yaml.tree));
/// ```
pub fn digest(tree: &Tree) -> String {
    let bytes = Sha256::digest(canonical(tree));
    let nibbles = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles.filter_map(|nibble| char::from_digit(u32::from(nibble), 16)).collect()
}

fn write(tree: &Tree, id: NodeId, out: &mut String) {
    match tree.value(id) {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&number.normalize().to_string()),
        Value::Text(text) => write_json_text(text, out),
        Value::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(index, out);
                write(tree, *item, out);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            let is_present = |child: NodeId| *tree.value(child) != Value::Null;
            let mut present: Vec<_> = fields.iter().filter(|(_, child)| is_present(*child)).collect();
            present.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
            out.push('{');
            for (index, (key, child)) in present.into_iter().enumerate() {
                separate(index, out);
                write_json_text(key, out);
                out.push(':');
                write(tree, *child, out);
            }
            out.push('}');
        }
    }
}

fn separate(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Limits, read_json};

    fn of(text: &str) -> Tree {
        read_json(text, &Limits::default()).unwrap().tree
    }

    #[test]
    fn order_nulls_and_the_writing_of_numbers_do_not_matter() {
        let one = of("{\"a\": 1, \"b\": [1.50, {\"c\": null}]}");
        let other = of("{\"b\": [15e-1, {}], \"x\": null, \"a\": 1.0}");
        assert_eq!(digest(&one), digest(&other));
        assert_ne!(digest(&one), digest(&of("{\"a\": \"1\", \"b\": [1.5, {}]}")));
    }

    #[test]
    fn the_digest_is_that_of_the_canonical_bytes() {
        let tree = of("{\"é\": \"a\\\"\\u0001\\n\", \"z\": true, \"a\": []}");
        assert_eq!(canonical(&tree), "{\"a\":[],\"z\":true,\"é\":\"a\\\"\\u0001\\n\"}");
        assert_eq!(digest(&of("{}")), "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
