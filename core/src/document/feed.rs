//! Values of a host language to the tree, pushed one by one: for objects that serde does not know. They have no places.

use super::build::{Builder, Stop, quoted};
use super::native::{add_key, add_number};
use super::{Fault, Limits, Read, Value};

/// Takes the values of one document one after the other, in the order of a text: lists and objects are opened, filled and
/// closed. Whatever is wrong is noted where it stands, and all of it comes at the end.
///
/// ```
/// use rasero::document::{Feed, Limits};
/// let mut feed = Feed::new(&Limits::DEFAULT);
/// feed.object()?;
/// feed.key("title")?;
/// feed.text("Publish the budget")?;
/// feed.key("share")?;
/// feed.float(0.5)?;
/// feed.end();
/// let tree = feed.finish().unwrap().tree;
/// assert_eq!(tree.text(tree.find("/title").unwrap()), Some("Publish the budget"));
/// # Ok::<(), rasero::document::Full>(())
/// ```
pub struct Feed<'l> {
    build: Builder<'l>,
    limits: &'l Limits,
    bytes: usize,
}

/// A limit is passed: no more values are taken, and [`Feed::finish`] tells which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a limit of the document is passed")]
pub struct Full;

impl From<Stop> for Full {
    fn from(_: Stop) -> Self {
        Full
    }
}

/// What a host language may hold where a document has no place for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd<'a> {
    /// A list or object that lies inside itself.
    Cycle,
    /// A key that is no text, by the name of its type. Its value is passed over.
    KeyNotText(&'a str),
    /// A value of a type that documents do not have, by the name of the type.
    NotAValue(&'a str),
    /// A text, or a key, with half a surrogate pair. The value of such a key is passed over.
    LoneSurrogate,
    /// A number that even its own language will not write out.
    HugeNumber,
    /// A value that fails when it is read, with what the language said.
    Unreadable(&'a str),
}

impl<'l> Feed<'l> {
    /// Takes a document within limits.
    pub fn new(limits: &'l Limits) -> Self {
        Feed { build: Builder::new(limits), limits, bytes: 0 }
    }

    /// Nothing: the same as a field that is not there.
    ///
    /// # Errors
    /// When a limit is passed, as with every value.
    pub fn null(&mut self) -> Result<(), Full> {
        self.leaf(Value::Null)
    }

    /// A truth.
    ///
    /// # Errors
    /// When a limit is passed.
    pub fn bool(&mut self, truth: bool) -> Result<(), Full> {
        self.leaf(Value::Bool(truth))
    }

    /// A whole number.
    ///
    /// # Errors
    /// When a limit is passed.
    pub fn int(&mut self, number: i64) -> Result<(), Full> {
        self.leaf(Value::Number(number.into()))
    }

    /// A float, by the shortest digits that lead back to it: `1.0` is `1`. Not-a-number and infinities are faults.
    ///
    /// # Errors
    /// When a limit is passed.
    pub fn float(&mut self, number: f64) -> Result<(), Full> {
        match serde_json::to_string(&number) {
            Ok(text) if text != "null" => self.number(&text),
            _ => self.number(&format!("{number:?}")),
        }
    }

    /// A number by its decimal text, such as `120.50`. One of more digits than a decimal holds is a fault.
    ///
    /// # Errors
    /// When a limit is passed.
    pub fn number(&mut self, text: &str) -> Result<(), Full> {
        Ok(add_number(&mut self.build, text)?)
    }

    /// A text.
    ///
    /// # Errors
    /// When a limit is passed.
    pub fn text(&mut self, text: &str) -> Result<(), Full> {
        self.weigh(text)?;
        self.leaf(Value::Text(text.into()))
    }

    /// Opens a list: its items come next.
    ///
    /// # Errors
    /// When a limit is passed, that of depth among them.
    pub fn list(&mut self) -> Result<(), Full> {
        Ok(self.build.open_list(None).map(drop)?)
    }

    /// Opens an object: its keys come next, each with its value.
    ///
    /// # Errors
    /// When a limit is passed, that of depth among them.
    pub fn object(&mut self) -> Result<(), Full> {
        Ok(self.build.open_object(None).map(drop)?)
    }

    /// The key of the value that comes next. One that its object has already is a fault.
    ///
    /// # Errors
    /// When a limit is passed.
    pub fn key(&mut self, key: &str) -> Result<(), Full> {
        self.weigh(key)?;
        Ok(add_key(&mut self.build, key)?)
    }

    /// Closes the innermost list or object.
    pub fn end(&mut self) {
        self.build.close();
    }

    /// Notes what a document has no place for, and takes its place.
    ///
    /// # Errors
    /// When a limit is passed.
    pub fn odd(&mut self, odd: Odd<'_>) -> Result<(), Full> {
        let (code, expected, found) = match odd {
            Odd::Cycle => {
                ("document/cycle", "a value that does not hold itself", "one that holds itself".to_owned())
            }
            Odd::KeyNotText(kind) => ("document/key-not-text", "a text as key", quoted(kind)),
            Odd::NotAValue(kind) => (
                "document/not-a-value",
                "a text, a number, a boolean, a list or an object",
                format!("a value of type {}", quoted(kind)),
            ),
            Odd::LoneSurrogate => (
                "document/lone-surrogate",
                "surrogates in pairs",
                format!("{} with half a pair", if self.build.wants_key() { "a key" } else { "a text" }),
            ),
            Odd::HugeNumber => (
                "document/number-out-of-range",
                super::number::EXPECTED,
                "a number of thousands of digits".to_owned(),
            ),
            Odd::Unreadable(said) => ("document/unreadable", "a value that can be read", quoted(said)),
        };
        self.build.error(code, None, expected, found)?;
        if self.build.wants_key() { Ok(()) } else { self.leaf(Value::Null) }
    }

    /// The document.
    ///
    /// # Errors
    /// All faults at once.
    pub fn finish(mut self) -> Result<Read, Vec<Fault>> {
        if self.build.is_empty() {
            let nothing = ("a document".to_owned(), "nothing".to_owned());
            let stopped = self.build.stop::<()>("document/empty", None, nothing.0, nothing.1);
            return self.build.finish(stopped.is_ok());
        }
        self.build.finish(true)
    }

    fn leaf(&mut self, value: Value) -> Result<(), Full> {
        Ok(self.build.leaf(value, None).map(drop)?)
    }

    fn weigh(&mut self, text: &str) -> Result<(), Full> {
        self.bytes = self.bytes.saturating_add(text.len());
        if self.bytes <= self.limits.bytes {
            return Ok(());
        }
        let expected = format!("texts of at most {} bytes", self.limits.bytes);
        Ok(self.build.stop("document/too-large", None, expected, "more".to_owned())?)
    }
}

#[cfg(test)]
#[path = "feed_tests.rs"]
mod tests;
