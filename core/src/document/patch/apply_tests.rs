//! Tests of `apply.rs`.

use crate::document::patch::{Editor, undo};
use crate::document::{Fault, Limits, Patch, Tree, canonical, read_json};

fn tree(text: &str) -> Tree {
    let mut tree = read_json(text, &Limits::default()).unwrap().tree;
    tree.ready_for_edits();
    tree
}

fn told(faults: &[Fault]) -> String {
    let one = |fault: &Fault| format!("{} at {}", fault.code, fault.pointer);
    faults.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn after(text: &str, patch: &str) -> String {
    let mut tree = tree(text);
    match Editor::apply(&mut tree, &Patch::from_json(patch).unwrap()) {
        Ok(_) => canonical(&tree),
        Err(faults) => told(&faults),
    }
}

fn set(text: &str, pointer: &str, value: &str) -> String {
    let mut tree = tree(text);
    let value = read_json(value, &Limits::default()).unwrap().tree;
    match Editor::apply(&mut tree, &Patch::set(pointer, value).unwrap()) {
        Ok(_) => canonical(&tree),
        Err(faults) => told(&faults),
    }
}

#[test]
fn a_patch_that_copies_a_document_into_itself_again_and_again_ends_at_the_limits() {
    let inside = |times: usize| {
        let copies = vec![r#"{"op":"copy","from":"","path":"/a"}"#; times];
        after(r#"{"a":{}}"#, &format!("[{}]", copies.join(",")))
    };
    assert_eq!(inside(3), r#"{"a":{"a":{"a":{"a":{}}}}}"#);
    let deep = inside(2_000);
    assert!(deep.starts_with("document/too-deep at /a/a"), "{deep}");
    let flat: Vec<String> =
        (0..24).map(|number| format!(r#"{{"op":"copy","from":"","path":"/b{number}"}}"#)).collect();
    let flat = after(r#"{"a":[[1,2,3]]}"#, &format!("[{}]", flat.join(",")));
    assert_eq!(flat, "document/too-many-values at ");
}

// Examples of RFC 6902, appendix A.
#[test]
fn operations_do_what_the_standard_says() {
    for (text, patch, expected) in [
        (r#"{"foo":"bar"}"#, r#"[{"op":"add","path":"/baz","value":"qux"}]"#, r#"{"baz":"qux","foo":"bar"}"#),
        (r#"{"foo":["a","b"]}"#, r#"[{"op":"add","path":"/foo/1","value":"q"}]"#, r#"{"foo":["a","q","b"]}"#),
        (r#"{"foo":["a"]}"#, r#"[{"op":"add","path":"/foo/-","value":["b"]}]"#, r#"{"foo":["a",["b"]]}"#),
        (r#"{"foo":1}"#, r#"[{"op":"add","path":"/foo","value":2}]"#, r#"{"foo":2}"#),
        (r#"{"baz":1,"foo":2}"#, r#"[{"op":"remove","path":"/baz"}]"#, r#"{"foo":2}"#),
        (r#"{"foo":["a","q","b"]}"#, r#"[{"op":"remove","path":"/foo/1"}]"#, r#"{"foo":["a","b"]}"#),
        (r#"{"baz":"qux"}"#, r#"[{"op":"replace","path":"/baz","value":"boo"}]"#, r#"{"baz":"boo"}"#),
        (
            r#"{"foo":{"waldo":"fred"},"qux":{"corge":"grault"}}"#,
            r#"[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]"#,
            r#"{"foo":{},"qux":{"corge":"grault","thud":"fred"}}"#,
        ),
        (r#"{"foo":[1,2,3]}"#, r#"[{"op":"move","from":"/foo/0","path":"/foo/2"}]"#, r#"{"foo":[2,3,1]}"#),
        (
            r#"{"a":[{"b":1}]}"#,
            r#"[{"op":"copy","from":"/a/0","path":"/a/-"}]"#,
            r#"{"a":[{"b":1},{"b":1}]}"#,
        ),
        (
            r#"{"a":{"x":1.0,"y":null}}"#,
            r#"[{"op":"test","path":"/a","value":{"y":null,"x":1}}]"#,
            r#"{"a":{"x":1}}"#,
        ),
        (r#"{"/":9,"~1":10}"#, r#"[{"op":"test","path":"/~01","value":10}]"#, r#"{"/":9,"~1":10}"#),
        (r#"{"a":1}"#, r#"[{"op":"replace","path":"","value":{"b":[]}}]"#, r#"{"b":[]}"#),
        (r#"{"a":1}"#, r#"[{"op":"move","from":"/a","path":"/a"}]"#, r#"{"a":1}"#),
    ] {
        assert_eq!(after(text, patch), expected, "{patch} on {text}");
    }
}

#[test]
fn what_cannot_be_done_is_told_with_its_place() {
    for (text, patch, expected) in [
        (r#"{"a":{}}"#, r#"[{"op":"add","path":"/b/c","value":1}]"#, "patch/nothing-there at /b"),
        (r#"{"a":1}"#, r#"[{"op":"add","path":"/a/c","value":1}]"#, "patch/nothing-there at /a/c"),
        (r#"{"a":[]}"#, r#"[{"op":"add","path":"/a/1","value":1}]"#, "patch/not-an-index at /a/1"),
        (r#"{"a":[1]}"#, r#"[{"op":"replace","path":"/a/00","value":1}]"#, "patch/nothing-there at /a/00"),
        (r#"{"a":1}"#, r#"[{"op":"remove","path":""}]"#, "patch/whole-document at "),
        (r#"{"a":1}"#, r#"[{"op":"test","path":"/a","value":"1"}]"#, "patch/test-failed at /a"),
        (r#"{"a":{"b":1}}"#, r#"[{"op":"move","from":"/a","path":"/a/c"}]"#, "patch/into-itself at /a/c"),
    ] {
        assert_eq!(after(text, patch), expected, "{patch} on {text}");
    }
}

#[test]
fn setting_makes_the_way() {
    assert_eq!(
        set(r#"{"id":"x"}"#, "/lead/institution", "\"A\""),
        r#"{"id":"x","lead":{"institution":"A"}}"#
    );
    assert_eq!(set(r#"{"l":null}"#, "/l/0/end", "2027"), r#"{"l":[{"end":2027}]}"#);
    assert_eq!(set(r#"{"l":[1]}"#, "/l/0", "2"), r#"{"l":[2]}"#);
    assert_eq!(set(r#"{"l":[1]}"#, "/l/1", "2"), r#"{"l":[1,2]}"#);
    assert_eq!(set(r#"{"l":[1]}"#, "/l/5", "2"), "patch/not-an-index at /l/5");
    assert_eq!(set(r#"{"id":"x"}"#, "/id/end", "2"), "patch/nothing-there at /id/end");
}

#[test]
fn every_stroke_can_be_taken_back() {
    let text = r#"{"a":{"x":1,"y":[1,2,{"z":"t"}]},"b":["p","q"],"c":null}"#;
    let first = tree(text);
    let mut edited = first.clone();
    let patch = r#"[
        {"op":"remove","path":"/b/0"}, {"op":"add","path":"/b/0","value":{"n":[1]}}, {"op":"replace","path":"/a/x","value":[]},
        {"op":"move","from":"/a/y/2","path":"/c"}, {"op":"replace","path":"","value":{"a":{"y":[1]},"d":1}},
        {"op":"add","path":"/a/y/0","value":null}
    ]"#;
    let strokes = Editor::apply(&mut edited, &Patch::from_json(patch).unwrap()).unwrap();
    assert_eq!(canonical(&edited), r#"{"a":{"y":[null,1]},"d":1}"#);
    undo(&mut edited, strokes);
    assert_eq!(canonical(&edited), canonical(&first));
    let pointers = |tree: &Tree| tree.nodes().map(|(id, _)| tree.pointer(id)).collect::<Vec<_>>();
    assert_eq!(pointers(&edited), pointers(&first));
    assert_eq!(edited.len(), first.len());
}

#[test]
fn numbers_of_nodes_are_used_again() {
    let mut tree = tree(r#"{"l":[]}"#);
    let mut numbers = Vec::new();
    for _ in 0..5 {
        for patch in
            [r#"[{"op":"add","path":"/l/-","value":{"a":"b"}}]"#, r#"[{"op":"remove","path":"/l/0"}]"#]
        {
            for stroke in Editor::apply(&mut tree, &Patch::from_json(patch).unwrap()).unwrap() {
                if let crate::document::Stroke::Detached { node, .. } = stroke {
                    tree.discard(node);
                }
            }
        }
        tree.reorder();
        numbers.push((tree.len(), tree.numbers()));
    }
    assert_eq!(numbers, [(2, 4); 5]);
}
