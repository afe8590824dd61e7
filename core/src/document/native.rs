//! Values of the host program to the same tree: JSON values, and whatever serde can serialize. They have no places.

use serde::Serialize;

use super::build::{Builder, Key, Stop, quoted};
use super::serialize::Target;
use super::{Fault, Limits, Read, Value, number};

/// Reads a JSON value. The tree equals that of its text, places aside.
///
/// ```
/// use rasero::document::{read_value, Limits};
/// let value = serde_json::json!({ "id": "a", "budget": { "amount": 1.50 } });
/// let tree = read_value(&value, &Limits::default()).unwrap().tree;
/// assert!(tree.find("/budget/amount").is_some());
/// ```
///
/// # Errors
/// Numbers that a decimal cannot hold, and passed limits.
pub fn read_value(value: &serde_json::Value, limits: &Limits) -> Result<Read, Vec<Fault>> {
    let mut build = Builder::new(limits);
    let complete = add(&mut build, value).is_ok();
    build.finish(complete)
}

/// Reads whatever serde can serialize: structs, maps, numbers of any width.
///
/// ```
/// use rasero::document::{read_typed, Limits};
/// #[derive(serde::Serialize)]
/// struct Milestone { title: String, share: f64 }
/// let milestone = Milestone { title: "Publicar".to_owned(), share: f64::NAN };
/// let faults = read_typed(&milestone, &Limits::default()).unwrap_err();
/// assert_eq!((faults[0].code, faults[0].pointer.as_str()), ("document/not-a-number", "/share"));
/// ```
///
/// # Errors
/// All at once: numbers that a decimal cannot hold, not-a-number and infinities, repeated keys; and the first passed limit
/// or value that its own type refuses to serialize.
pub fn read_typed(value: &impl Serialize, limits: &Limits) -> Result<Read, Vec<Fault>> {
    let mut build = Builder::new(limits);
    let end = value.serialize(Target { build: &mut build });
    let complete = end.or_else(|halt| halt.into_stop(&mut build)).is_ok();
    build.finish(complete)
}

fn add(build: &mut Builder<'_>, value: &serde_json::Value) -> Result<(), Stop> {
    let leaf = match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(truth) => Value::Bool(*truth),
        serde_json::Value::Number(number) => return add_number(build, &number.to_string()),
        serde_json::Value::String(text) => Value::Text(text.as_str().into()),
        serde_json::Value::Array(items) => {
            build.open_list(None)?;
            items.iter().try_for_each(|item| add(build, item))?;
            build.close();
            return Ok(());
        }
        serde_json::Value::Object(fields) => {
            build.open_object(None)?;
            for (key, field) in fields {
                add_key(build, key)?;
                add(build, field)?;
            }
            build.close();
            return Ok(());
        }
    };
    build.leaf(leaf, None).map(drop)
}

/// Gives the next field its key.
pub(super) fn add_key(build: &mut Builder<'_>, key: &str) -> Result<(), Stop> {
    match build.key(key, None) {
        Key::New => Ok(()),
        Key::Repeated => build.repeated_key(None),
    }
}

/// Adds a number by its decimal text.
pub(super) fn add_number(build: &mut Builder<'_>, text: &str) -> Result<(), Stop> {
    let value = if let Some(number) = number::parse(text) {
        Value::Number(number)
    } else {
        let is_finite = text.ends_with(|last: char| last.is_ascii_digit());
        let code = if is_finite { "document/number-out-of-range" } else { "document/not-a-number" };
        build.error(code, None, number::EXPECTED, quoted(text))?;
        Value::Null
    };
    build.leaf(value, None).map(drop)
}

#[cfg(test)]
#[path = "native_tests.rs"]
mod tests;
