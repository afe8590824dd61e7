//! Tests of the JSON reader: values, places, each fault with its place, and hostile texts.

use crate::document::tests::{listed, shown};
use crate::document::{Limits, NodeId, read_json};

/// Each fault as `code pointer line:column expected | found`.
fn faults(text: &str) -> String {
    match read_json(text, &Limits::default()) {
        Ok(read) => format!("read {:?}", read.tree),
        Err(faults) => listed(&faults),
    }
}

#[test]
fn values_have_their_pointers_and_places() {
    let text = "{\n  \"título\": \"Añ\\u00f1 \\ud83d\\ude00\",\n  \"a/b\": [1.50, {\"x\": null}, true]\n}";
    let tree = read_json(text, &Limits::default()).unwrap().tree;
    insta::assert_snapshot!(shown(&tree), @r#"
     1:1 an object
    /título 2:13 "Aññ 😀"
    /a~1b 3:10 a list
    /a~1b/0 3:11 1.5
    /a~1b/1 3:17 an object
    /a~1b/1/x 3:23 null
    /a~1b/2 3:30 true
    "#);
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let tree = read_json("\u{feff}{\"a\": 1}", &Limits::default()).unwrap().tree;
    assert_eq!(tree.node(NodeId::ROOT).unwrap().place.unwrap().column, 1);
}

#[test]
fn faults_that_the_syntax_survives_come_all_at_once() {
    let text = "{\"a\": 1,\n \"b\": NaN,\n \"a\": [1e400, -Infinity, \"x\\ud800y\"],\n \"k\\udc00\" : {\"b\": 1, \"b\": 2},\n \"c\": 0.12345678901234567890123456789}";
    insta::assert_snapshot!(faults(text), @r#"
    document/not-a-number [/b] 2:7 a number of at most 28 digits | `NaN`
    document/duplicate-key [/a] 3:2 each key once in an object | `a` again, first on line 1
    document/number-out-of-range [/a/0] 3:8 a number of at most 28 digits | `1e400`
    document/not-a-number [/a/1] 3:15 a number of at most 28 digits | `-Infinity`
    document/lone-surrogate [/a/2] 3:28 surrogates in pairs | `\ud800`
    document/lone-surrogate [] 4:4 surrogates in pairs | `\udc00`
    document/duplicate-key [/k\udc00/b] 4:23 each key once in an object | `b` again, first on line 4
    document/number-out-of-range [/c] 5:7 a number of at most 28 digits | `0.12345678901234567890123456789`
    "#);
}

#[test]
fn broken_syntax_is_one_fault_with_its_place() {
    let texts = [
        "",
        " \n",
        "{\"a\": [1, 2",
        "{\"a\" 1}",
        "{\"a\": 1,}",
        "[1,]",
        "{a: 1}",
        "[1 2]",
        "{\"a\": tru}",
        "[01]",
        "[+1]",
        "[1.]",
        "\"abc",
        "\"a\nb\"",
        "\"a\\x\"",
        "{} {}",
        "{\"a\": 'x'}",
        "{\"\\ud800\" 1}",
        "[\"\\ud800",
        "[-]",
        "// no",
    ];
    let shown: Vec<_> = texts.iter().map(|text| format!("{text:?}: {}", faults(text))).collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    "": document/empty [] - a JSON document | nothing
    " \n": document/empty [] - a JSON document | nothing
    "{\"a\": [1, 2": document/syntax [/a/2] 1:12 `,` or `]` | the end of the text
    "{\"a\" 1}": document/syntax [] 1:6 `:` after a key | `1`
    "{\"a\": 1,}": document/syntax [] 1:9 another value after the comma | `}`
    "[1,]": document/syntax [/1] 1:4 another value after the comma | `]`
    "{a: 1}": document/syntax [] 1:2 a key in double quotes | `a`
    "[1 2]": document/syntax [/1] 1:4 `,` or `]` | `2`
    "{\"a\": tru}": document/syntax [/a] 1:10 `true`, `false` or `null` | `}`
    "[01]": document/syntax [/0] 1:3 a digit, and no leading zero | `1`
    "[+1]": document/syntax [/0] 1:2 a value | `+`
    "[1.]": document/syntax [/0] 1:4 a digit, and no leading zero | `]`
    "\"abc": document/syntax [] 1:5 a closing quote | the end of the text
    "\"a\nb\"": document/syntax [] 1:3 no bare control character in a text: `\n` for a line break | a line break
    "\"a\\x\"": document/syntax [] 1:4 a known escape after the backslash | `x`
    "{} {}": document/trailing-text [] 1:4 nothing after the document | `{`
    "{\"a\": 'x'}": document/syntax [/a] 1:7 a value | `'`
    "{\"\\ud800\" 1}": document/lone-surrogate [] 1:3 surrogates in pairs | `\ud800`
    document/syntax [] 1:11 `:` after a key | `1`
    "[\"\\ud800": document/syntax [/0] 1:9 a closing quote | the end of the text
    "[-]": document/syntax [/0] 1:3 a digit, and no leading zero | `]`
    "// no": document/syntax [] 1:1 a value | `/`
    "#);
}

#[test]
fn limits_end_the_reading() {
    let deep = "[".repeat(100_000);
    let many = format!("[{}1]", "1,".repeat(1_000_000));
    let long = format!("\"{}\"", "x".repeat(17 << 20));
    let wrong = format!("[{}1]", "NaN,".repeat(5_000));
    let shown = [deep, many, long].map(|text| faults(&text)).join("\n");
    insta::assert_snapshot!(shown, @r#"
    document/too-deep [/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0] 1:65 at most 64 lists and objects inside one another | one more
    document/too-many-values [/999999] 1:2000000 at most 1000000 values | more
    document/too-large [] - at most 16777216 bytes | 17825794 bytes
    "#);
    let faults = read_json(&wrong, &Limits::default()).unwrap_err();
    assert_eq!(faults.len(), 1_001);
    assert_eq!(faults[1_000].code, "document/too-many-faults");
}

#[test]
fn huge_numbers_cost_nothing() {
    let digits = "9".repeat(1_000_000);
    let text = format!("[1e999999999, -1e-999999999, {digits}, {digits}.5, 0.{digits}, 7]");
    let faults = read_json(&text, &Limits::default()).unwrap_err();
    let pointers: Vec<_> = faults.iter().map(|fault| (fault.code, fault.pointer.as_str())).collect();
    assert_eq!(
        pointers,
        ["/0", "/1", "/2", "/3", "/4"].map(|pointer| ("document/number-out-of-range", pointer))
    );
}

#[test]
fn an_object_of_many_keys_is_not_quadratic() {
    let fields: Vec<_> = (0..200_000).map(|number| format!("\"k{}\": 1", number % 199_999)).collect();
    let text = format!("{{{}}}", fields.join(","));
    let start = std::time::Instant::now();
    let faults = read_json(&text, &Limits::default()).unwrap_err();
    assert_eq!((faults.len(), faults[0].pointer.as_str()), (1, "/k0"));
    assert!(start.elapsed() < std::time::Duration::from_secs(60), "{:?}", start.elapsed());
}
