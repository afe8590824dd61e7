//! Documents made at random, and how they are written in JSON and in YAML.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;

/// A document as a writer sees it: leaves are JSON already.
#[derive(Clone, Debug)]
pub enum Draft {
    Leaf(String),
    List(Vec<Draft>),
    Object(Vec<(String, Draft)>),
}

impl Draft {
    /// As JSON.
    pub fn to_json(&self) -> String {
        let joined = |items: Vec<String>| items.join(", ");
        match self {
            Draft::Leaf(json) => json.clone(),
            Draft::List(items) => format!("[{}]", joined(items.iter().map(Draft::to_json).collect())),
            Draft::Object(fields) => {
                let field = |(key, value): &(String, Draft)| format!("{}: {}", quoted(key), value.to_json());
                format!("{{{}}}", joined(fields.iter().map(field).collect()))
            }
        }
    }

    /// As YAML in blocks, with bare words where they mean the same.
    pub fn to_yaml(&self) -> String {
        let mut text = String::new();
        self.write_yaml(&mut text, 0);
        text
    }

    fn write_yaml(&self, text: &mut String, depth: usize) {
        let margin = "  ".repeat(depth);
        match self {
            Draft::Leaf(json) => {
                let _ = writeln!(text, " {}", bare(json).unwrap_or(json));
            }
            Draft::List(items) if items.is_empty() => text.push_str(" []\n"),
            Draft::Object(fields) if fields.is_empty() => text.push_str(" {}\n"),
            Draft::List(items) => {
                text.push('\n');
                for item in items {
                    let _ = write!(text, "{margin}-");
                    item.write_yaml(text, depth + 1);
                }
            }
            Draft::Object(fields) => {
                text.push('\n');
                for (key, value) in fields {
                    let key = quoted(key);
                    let _ = write!(text, "{margin}{}:", bare(&key).unwrap_or(&key));
                    value.write_yaml(text, depth + 1);
                }
            }
        }
    }

    /// The same with the fields of every object in another order.
    pub fn turned(&self, by: usize) -> Draft {
        match self {
            Draft::Leaf(_) => self.clone(),
            Draft::List(items) => Draft::List(items.iter().map(|item| item.turned(by)).collect()),
            Draft::Object(fields) => {
                let mut fields: Vec<_> =
                    fields.iter().map(|(key, value)| (key.clone(), value.turned(by))).collect();
                fields.reverse();
                let by = by % fields.len().max(1);
                fields.rotate_left(by);
                Draft::Object(fields)
            }
        }
    }

    /// The same with fields that are null beside those that are given.
    pub fn with_nulls(&self) -> Draft {
        match self {
            Draft::Leaf(_) => self.clone(),
            Draft::List(items) => Draft::List(items.iter().map(Draft::with_nulls).collect()),
            Draft::Object(fields) => {
                let mut fields: Vec<_> =
                    fields.iter().map(|(key, value)| (key.clone(), value.with_nulls())).collect();
                for name in ["description", "lead", "end", "url"] {
                    if !fields.iter().any(|(key, _)| key == name) {
                        fields.insert(0, (name.to_owned(), Draft::Leaf("null".to_owned())));
                    }
                }
                Draft::Object(fields)
            }
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// A quoted text without its quotes, where YAML reads it as the same text: dates, and words that YAML 1.1 took for others.
fn bare(json: &str) -> Option<&str> {
    let inner = json.strip_prefix('"')?.strip_suffix('"')?;
    let plain = inner.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') && !inner.is_empty();
    let date = inner.len() == 10 && inner.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let other = matches!(inner, "true" | "false" | "null");
    ((plain && !other) || date).then_some(inner)
}

type Fields = Vec<(String, Draft)>;

fn leaf(json: impl Into<String>) -> Draft {
    Draft::Leaf(json.into())
}

fn texts() -> BoxedStrategy<Draft> {
    let prose = select(vec![
        "Publish a register of bridges by June 2026",
        "Promover la confianza para fortalecer los puentes",
        "no",
        "on",
        "yes",
        "null",
        "~",
        "2026",
        "1e3",
        "- item",
        "a: b # c",
        "'",
        "\"",
        "\\",
        "cata\u{301}logo 🙂 y registro",
        "line\nbreak\ttab",
        " spaced ",
        "👩‍👩‍👧",
        "#",
        "&a",
        "*a",
        "!x",
        "<<",
    ]);
    let any = "[a-zA-Z0-9 áñü€😀:#,'\"\\\\{}\\[\\]&*!|>%@`-]{1,24}";
    prop_oneof![
        prose.prop_map(|text| leaf(quoted(text))),
        any.prop_map(|text: String| leaf(quoted(&format!("{text}x")))),
    ]
    .boxed()
}

fn dates() -> BoxedStrategy<Draft> {
    let dates = vec!["2025-11-01", "2026-01-15", "2026-02", "2026", "2027-12-31", "1999"];
    select(dates).prop_map(|date| leaf(quoted(date))).boxed()
}

fn numbers() -> BoxedStrategy<Draft> {
    let written =
        vec!["1000.1", "1000.10", "1000.09", "0", "-0", "0.0", "1001", "1001.0", "1.001e3", "12345678.25"];
    select(written).prop_map(leaf).boxed()
}

fn words(of: &[&'static str]) -> BoxedStrategy<Draft> {
    select(of.to_vec()).prop_map(|word| leaf(quoted(word))).boxed()
}

/// An object with some of these fields.
fn some(fields: Vec<(&'static str, BoxedStrategy<Draft>)>) -> BoxedStrategy<Fields> {
    let optional: Vec<_> = fields
        .into_iter()
        .map(|(name, value)| {
            proptest::option::of(value).prop_map(move |value| value.map(|value| (name.to_owned(), value)))
        })
        .collect();
    optional.prop_map(|fields| fields.into_iter().flatten().collect()).boxed()
}

fn object(fields: Vec<(&'static str, BoxedStrategy<Draft>)>) -> BoxedStrategy<Draft> {
    some(fields).prop_map(Draft::Object).boxed()
}

fn named(fields: BoxedStrategy<Fields>) -> BoxedStrategy<Draft> {
    (texts(), fields)
        .prop_map(|(title, mut fields)| {
            fields.insert(0, ("id".to_owned(), leaf("\"x\"")));
            fields.insert(1, ("title".to_owned(), title));
            Draft::Object(fields)
        })
        .boxed()
}

fn list(item: BoxedStrategy<Draft>) -> BoxedStrategy<Draft> {
    vec(item, 0..3).prop_map(Draft::List).boxed()
}

fn commitments() -> BoxedStrategy<Draft> {
    let sectors = ["government", "civil_society", "academia"];
    let meeting = object(vec![("date", dates()), ("attendees", list(words(&sectors)))]);
    let baseline = object(vec![("value", numbers()), ("unit", texts())]);
    let absent = object(vec![
        ("pointer", words(&["/lead", "/end", "/problem/baseline", "/cocreation"])),
        ("note", texts()),
        ("by", texts()),
    ]);
    let absent = absent.prop_filter("where", |entry| entry.to_json().contains("\"pointer\""));
    named(some(vec![
        ("description", texts()),
        ("stage", words(&["drafting", "adopted", "closed", "unheard_of"])),
        ("lead", object(vec![("institution", texts()), ("odd", numbers())])),
        ("start", dates()),
        ("end", dates()),
        ("problem", object(vec![("statement", texts()), ("affected", texts()), ("baseline", baseline)])),
        ("participation", object(vec![("influence", words(&["inform", "involve", "guess"]))])),
        ("cocreation", list(meeting)),
        ("budget", object(vec![("amount", numbers())])),
        ("milestones", list(named(some(vec![("end", dates()), ("deliverable", texts())])))),
        ("absent", list(absent.boxed())),
        ("a/b~c", list(numbers())),
    ]))
}

/// Commitments and plans, as anybody might send them.
pub fn documents() -> BoxedStrategy<Draft> {
    let process = object(vec![
        ("website", object(vec![("url", texts())])),
        ("declaration", object(vec![("signatories", list(object(vec![("name", texts())])))])),
    ]);
    let plans = named(some(vec![
        ("stage", words(&["drafting", "agreed", "adopted"])),
        (
            "member",
            object(vec![("scope", words(&["national", "municipal"])), ("branch", words(&["executive"]))]),
        ),
        ("publication", object(vec![("date", dates())])),
        ("due_on", dates()),
        ("process", process),
        ("commitments", list(commitments())),
    ]));
    prop_oneof![commitments(), plans].boxed()
}
