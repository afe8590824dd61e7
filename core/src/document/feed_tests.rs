//! Tests of pushed values.

use super::*;
use crate::document::read_json;

fn faults(push: impl FnOnce(&mut Feed<'_>) -> Result<(), Full>) -> Vec<(&'static str, String)> {
    let mut feed = Feed::new(&Limits::DEFAULT);
    let _ = push(&mut feed);
    feed.finish().unwrap_err().into_iter().map(|fault| (fault.code, fault.pointer)).collect()
}

/// Pushes what a JSON value holds.
fn push(feed: &mut Feed<'_>, value: &serde_json::Value) -> Result<(), Full> {
    match value {
        serde_json::Value::Null => feed.null(),
        serde_json::Value::Bool(truth) => feed.bool(*truth),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(whole) => feed.int(whole),
            None => feed.float(number.as_f64().unwrap()),
        },
        serde_json::Value::String(text) => feed.text(text),
        serde_json::Value::Array(items) => {
            feed.list()?;
            items.iter().try_for_each(|item| push(feed, item))?;
            feed.end();
            Ok(())
        }
        serde_json::Value::Object(fields) => {
            feed.object()?;
            for (key, field) in fields {
                feed.key(key)?;
                push(feed, field)?;
            }
            feed.end();
            Ok(())
        }
    }
}

#[test]
fn pushed_values_make_the_tree_of_their_text() {
    let text = r#"{"a":[1,2.5,{"b":null,"c":true}],"d":"é","e":{},"f":0.1,"g":-3}"#;
    let mut feed = Feed::new(&Limits::DEFAULT);
    push(&mut feed, &serde_json::from_str(text).unwrap()).unwrap();
    let pushed = feed.finish().unwrap().tree;
    let read = read_json(text, &Limits::DEFAULT).unwrap().tree;
    assert_eq!(crate::document::canonical(&pushed), crate::document::canonical(&read));
}

#[test]
fn all_that_is_odd_comes_at_once_each_at_its_pointer() {
    let found = faults(|feed| {
        feed.object()?;
        feed.odd(Odd::KeyNotText("int"))?;
        feed.key("list")?;
        feed.list()?;
        feed.float(f64::NAN)?;
        feed.float(f64::INFINITY)?;
        feed.number(&"9".repeat(400))?;
        feed.odd(Odd::HugeNumber)?;
        feed.odd(Odd::NotAValue("set"))?;
        feed.odd(Odd::Cycle)?;
        feed.odd(Odd::Unreadable("boom"))?;
        feed.end();
        feed.odd(Odd::LoneSurrogate)?;
        feed.key("a")?;
        feed.odd(Odd::LoneSurrogate)?;
        feed.key("a")?;
        feed.int(1)?;
        feed.end();
        Ok(())
    });
    let expected = [
        ("document/key-not-text", ""),
        ("document/not-a-number", "/list/0"),
        ("document/not-a-number", "/list/1"),
        ("document/number-out-of-range", "/list/2"),
        ("document/number-out-of-range", "/list/3"),
        ("document/not-a-value", "/list/4"),
        ("document/cycle", "/list/5"),
        ("document/unreadable", "/list/6"),
        ("document/lone-surrogate", ""),
        ("document/lone-surrogate", "/a"),
        ("document/duplicate-key", "/a"),
    ];
    assert_eq!(found, expected.map(|(code, pointer)| (code, pointer.to_owned())));
}

#[test]
fn limits_end_the_feeding() {
    let deep = faults(|feed| {
        loop {
            feed.list()?;
        }
    });
    assert_eq!((deep[0].0, deep.len()), ("document/too-deep", 1));
    let text = "x".repeat(1 << 20);
    let large = faults(|feed| {
        feed.list()?;
        loop {
            feed.text(&text)?;
        }
    });
    assert_eq!(large, [("document/too-large", "/16".to_owned())]);
    assert_eq!(faults(|_| Ok(())), [("document/empty", String::new())]);
}
