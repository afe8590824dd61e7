//! Tests of the YAML reader: values, places, each fault with its place, and hostile texts.

use std::time::{Duration, Instant};

use crate::document::tests::{listed, shown};
use crate::document::{Limits, canonical, read_yaml};

fn read(text: &str) -> String {
    match read_yaml(text, &Limits::default()) {
        Ok(read) => canonical(&read.tree),
        Err(faults) => listed(&faults),
    }
}

#[test]
fn values_have_their_pointers_and_places() {
    let text = "# comment\ntítulo: Añ 😀\nlista:\n  - {a: 1.50, b: no}\n  - >-\n    dos\n    líneas\n  - '5'\nvacío:\nfecha: 2026-03\n";
    let tree = read_yaml(text, &Limits::default()).unwrap().tree;
    insta::assert_snapshot!(shown(&tree), @r#"
     2:1 an object
    /título 2:9 "Añ 😀"
    /lista 4:3 a list
    /lista/0 4:5 an object
    /lista/0/a 4:9 1.5
    /lista/0/b 4:18 "no"
    /lista/1 6:5 "dos líneas"
    /lista/2 8:5 "5"
    /vacío 9:6 null
    /fecha 10:8 "2026-03"
    "#);
}

#[test]
fn faults_that_the_syntax_survives_come_all_at_once() {
    let text = "a: .nan\nb: 1e400\na: 2\nbase: &base {x: 1}\nc:\n  <<: *base\nd: !own 5\ne: !!int 1.5\nf: !!binary aGk=\ng: !!seq {}\nh: !!str 12\ni: ! 13\nj: !!float 2\n";
    insta::assert_snapshot!(read(text), @r#"
    document/not-a-number [/a] 1:4 a number of at most 28 digits | `.nan`
    document/number-out-of-range [/b] 2:4 a number of at most 28 digits, or quotes around a text | `1e400`
    document/duplicate-key [/a] 3:1 each key once in an object | `a` again, first on line 1
    document/merge-key [/c] 6:3 the fields written out | the merge key `<<`
    document/unknown-tag [/d] 7:4 no tag, or one of the core schema | `!own`
    document/wrong-tag [/e] 8:4 a value that the tag `!!int` fits | `1.5`
    document/unknown-tag [/f] 9:4 no tag, or one of the core schema | `tag:yaml.org,2002:binary`
    document/wrong-tag [/g] 10:4 a value that the tag `!!seq` fits | an object
    "#);
}

#[test]
fn what_ends_the_reading_has_its_place() {
    let texts = [
        "",
        "# only a comment\n",
        "a: 1\n---\nb: 2\n",
        "a: b: c",
        "a:\n\t- 1",
        "a: \"x",
        "a: [1, 2",
        "a: {b: 1",
        "a: *x",
        "a: 1\n b: 2",
        "a: \"\\y\"",
        "a: @x",
        "? [a]\n: 1",
        "{[a]: 1}",
        "&a a: *a",
        "a: &a [*a]",
        "a: 'x' y",
        "- 1\nb: 2",
        "a\nb: 1",
        "%YAML 3.0\n---\na",
        "a: `x`",
    ];
    let shown: Vec<_> = texts.iter().map(|text| format!("{text:?}: {}", read(text))).collect();
    insta::assert_snapshot!(shown.join("\n"), @r##"
    "": document/empty [] - a YAML document | nothing
    "# only a comment\n": document/empty [] - a YAML document | nothing
    "a: 1\n---\nb: 2\n": document/several-documents [] 2:1 one document | another after `---`
    "a: b: c": document/syntax [] 1:5 one `key: value` on a line, or quotes around a text with `: ` in it | `:`
    "a:\n\t- 1": document/syntax [/a] 2:2 spaces, not tabs, before keys and items | `-`
    "a: \"x": document/syntax [/a] 1:4 a closing quote | the end of the text
    "a: [1, 2": document/syntax [/a/2] 2:1 `,` or `]` | the end of the text
    "a: {b: 1": document/syntax [/a] 2:1 `,` or `}` | the end of the text
    "a: *x": document/syntax [/a] 1:4 an alias to an anchor that stands above it | `*`
    "a: 1\n b: 2": document/syntax [] 2:3 one `key: value` on a line, or quotes around a text with `: ` in it | `:`
    "a: \"\\y\"": document/syntax [/a] 1:4 a known escape, or single quotes around a text with a backslash | `"`
    "a: @x": document/syntax [/a] 1:4 quotes around a text that starts with this character | `@`
    "? [a]\n: 1": document/key-not-text [] 1:3 a text as key | a list, an object or an alias
    "{[a]: 1}": document/key-not-text [] 1:2 a text as key | a list, an object or an alias
    "&a a: *a": document/alias-to-key [/a] 1:7 an alias to a value | one to a key
    "a: &a [*a]": document/alias-cycle [/a/0] 1:8 an alias to a finished value | one to a value around it
    "a: 'x' y": document/syntax [/a] 1:8 a line break after the closing quote | `y`
    "- 1\nb: 2": document/syntax [/1] 2:1 items that start in the same column | `b`
    "a\nb: 1": document/syntax [] 2:2 one `key: value` on a line, or quotes around a text with `: ` in it | `:`
    "%YAML 3.0\n---\na": "a"
    "a: `x`": document/syntax [/a] 1:4 quotes around a text that starts with this character | a backtick
    "##);
}

#[test]
fn aliases_are_expanded_with_the_places_of_their_words() {
    let text = "a: &x {k: [1, dos]}\nb: *x\nc: [*x, &y z, *y]\n";
    assert_eq!(read(text), r#"{"a":{"k":[1,"dos"]},"b":{"k":[1,"dos"]},"c":[{"k":[1,"dos"]},"z","z"]}"#);
    let tree = read_yaml(text, &Limits::default()).unwrap().tree;
    let words = tree.node(tree.find("/c/0/k/1").unwrap()).unwrap();
    assert_eq!((words.place.unwrap().line, words.place.unwrap().column), (1, 15));
}

#[test]
fn an_alias_bomb_ends_in_a_fault_at_once() {
    let levels: Vec<_> = (1..30)
        .map(|level| format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 9].join(", ")))
        .collect();
    let bomb = format!("a0: &a0 [lol]\n{}", levels.concat());
    let long = format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(1 << 20), vec!["*a"; 9_000].join(", "));
    let start = Instant::now();
    insta::assert_snapshot!(format!("{}\n{}", read(&bomb), read(&long)), @r#"
    document/too-many-aliases [/a4/5/3/0] 5:35 aliases that expand to at most 10000 values | more
    document/too-many-aliases [/b/16] 2:69 aliases that expand to at most 10000 values | more
    "#);
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

#[test]
fn hostile_texts_end_in_bounded_time() {
    let start = Instant::now();
    for text in [
        "[", "{", "- ", "? ", "{a: ", "[a: ", "&a ", "!!seq ", "\"", "a: ", "-\n", "|\n", "%", "*a ",
        "---\n", "#",
    ] {
        let read = read_yaml(&text.repeat(100_000), &Limits::default());
        assert!(matches!(text, "-\n" | "|\n" | "#") || read.is_err(), "{text}");
        assert!(start.elapsed() < Duration::from_secs(60), "{text} {:?}", start.elapsed());
    }
    let deep: String = (0..2_000).flat_map(|level| [" ".repeat(level), "a:\n".to_owned()]).collect();
    assert!(read(&deep).starts_with("document/too-deep"));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}
