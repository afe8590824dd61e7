//! Tests of the readers of native values: what `serde_json` would write, and what only native values can be.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::document::tests::{by_text, listed};
use crate::document::{Limits, canonical, read_typed};

fn typed(value: &impl Serialize) -> String {
    match read_typed(value, &Limits::default()) {
        Ok(read) => canonical(&read.tree),
        Err(faults) => listed(&faults),
    }
}

#[derive(Serialize)]
enum Kind {
    Unit,
    New(u64),
    Tuple(i8, char),
    Named { a: Option<bool>, b: () },
}

#[derive(Serialize)]
struct Everything<'a> {
    kinds: Vec<Kind>,
    floats: (f32, f64, f64),
    wide: (i128, u128, u64),
    bytes: &'a [u8],
    keys: BTreeMap<i32, &'a str>,
    nothing: Option<u8>,
}

#[test]
fn a_typed_value_gives_the_tree_of_its_json_text() {
    let value = Everything {
        kinds: vec![Kind::Unit, Kind::New(u64::MAX), Kind::Tuple(-1, 'ñ'), Kind::Named { a: None, b: () }],
        floats: (0.1, 0.1, 1e20),
        wide: (-1, 79_228_162_514_264_337_593_543_950_335, 7),
        bytes: b"ab",
        keys: BTreeMap::from([(-1, "x"), (2, "y")]),
        nothing: None,
    };
    assert_eq!(read_typed(&value, &Limits::default()).unwrap().tree, by_text(&value));
}

struct Refuses;
impl Serialize for Refuses {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("no `way`"))
    }
}

struct Twice;
impl Serialize for Twice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([("a", 1), ("a", 2)])
    }
}

#[test]
fn what_no_json_can_hold_is_a_fault_at_its_pointer() {
    #[derive(Serialize)]
    struct Odd {
        nan: f64,
        list: Vec<f32>,
        wide: (i128, u128),
        big: f64,
        twice: Twice,
        refuses: Option<Refuses>,
    }
    let odd = Odd {
        nan: f64::NAN,
        list: vec![1.5, f32::NEG_INFINITY],
        wide: (i128::MIN, u128::MAX),
        big: 1e300,
        twice: Twice,
        refuses: Some(Refuses),
    };
    let keys = BTreeMap::from([(vec![1], 2)]);
    insta::assert_snapshot!(format!("{}\n{}", typed(&odd), typed(&keys)), @r#"
    document/not-a-number [/nan] - a number of at most 28 digits | `NaN`
    document/not-a-number [/list/1] - a number of at most 28 digits | `-inf`
    document/number-out-of-range [/wide/0] - a number of at most 28 digits | `-170141183460469231731687303715884105728`
    document/number-out-of-range [/wide/1] - a number of at most 28 digits | `340282366920938463463374607431768211455`
    document/number-out-of-range [/big] - a number of at most 28 digits | `1e+300`
    document/duplicate-key [/twice/a] - each key once in an object | `a` again
    document/not-serializable [/refuses] - a value that can be serialized | `no 'way'`
    document/key-not-text [] - a text as key | another type
    "#);
}

#[test]
fn endless_nesting_is_stopped() {
    struct Endless;
    impl Serialize for Endless {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq([Endless])
        }
    }
    assert!(typed(&Endless).starts_with("document/too-deep"));
}
