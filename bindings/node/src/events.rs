//! Values of JavaScript as a list of events, pushed into the core's feed: the way of all values that are not plain.

use rasero::wire::{Feed, Full, Odd};
use serde::Deserialize;

/// One step of a walk over values. `ts/values.ts` writes them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Event {
    /// Nothing.
    Null,
    /// A truth.
    Bool(bool),
    /// A number, by its text.
    Number(String),
    /// Not-a-number, or an infinity, by its name.
    NoNumber(String),
    /// A text.
    Text(String),
    /// Opens a list.
    List,
    /// Opens an object.
    Object,
    /// The key of the value that comes next.
    Key(String),
    /// Closes the innermost list or object.
    End,
    /// A list or object that lies inside itself.
    Cycle,
    /// A key that is no text, by the name of its type.
    KeyNotText(String),
    /// What documents have no place for, by the name of its type.
    NotAValue(String),
    /// A text or key with half a surrogate pair.
    LoneSurrogate,
    /// A value that fails when it is read, with what it said.
    Unreadable(String),
}

/// Pushes events until the feed is full; it knows why it is. A list that is none is a value that cannot be read.
pub fn push(feed: &mut Feed, list: &str) {
    let _: Result<(), Full> = match serde_json::from_str::<Vec<Event>>(list) {
        Ok(events) => events.iter().try_for_each(|event| one(feed, event)),
        Err(error) => feed.odd(Odd::Unreadable(&error.to_string())),
    };
}

fn one(feed: &mut Feed, event: &Event) -> Result<(), Full> {
    match event {
        Event::Null => feed.null(),
        Event::Bool(truth) => feed.bool(*truth),
        Event::Number(text) => feed.number(text),
        Event::NoNumber(name) => feed.float(match name.as_str() {
            "Infinity" => f64::INFINITY,
            "-Infinity" => f64::NEG_INFINITY,
            _ => f64::NAN,
        }),
        Event::Text(text) => feed.text(text),
        Event::List => feed.list(),
        Event::Object => feed.object(),
        Event::Key(key) => feed.key(key),
        Event::End => {
            feed.end();
            Ok(())
        }
        Event::Cycle => feed.odd(Odd::Cycle),
        Event::KeyNotText(kind) => feed.odd(Odd::KeyNotText(kind)),
        Event::NotAValue(kind) => feed.odd(Odd::NotAValue(kind)),
        Event::LoneSurrogate => feed.odd(Odd::LoneSurrogate),
        Event::Unreadable(said) => feed.odd(Odd::Unreadable(said)),
    }
}
