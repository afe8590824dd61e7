//! Values of one leaf: dates of three precisions, numbers with their decimals, JSON Pointers, and leaves of mixed form.

use std::borrow::Cow;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::document::{PartialDate, Value};

/// Months and days that exist; 29 February in any year, since a pattern cannot know the year.
const DATE_PATTERN: &str = "^(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})(-(0[1-9]|1[0-2])|\
    -(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|[12][0-9]))?$";

/// A date as records know it: a year, a month or a day.
///
/// ```
/// use rasero::model::Date;
/// let month: Date = serde_json::from_str("\"2026-03\"").unwrap();
/// assert_eq!(month.0.last().to_string(), "2026-03-31");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date(pub PartialDate);

/// The date that a value of the tree holds: a text, or a whole number for a year.
///
/// ```
/// use rasero::{document::Value, model::date_of};
/// assert_eq!(date_of(&Value::Number(2026.into())).unwrap().to_string(), "2026");
/// assert_eq!(date_of(&Value::Text("soon".into())), None);
/// ```
pub fn date_of(value: &Value) -> Option<PartialDate> {
    match value {
        Value::Text(text) => PartialDate::parse(text),
        Value::Number(year) if year.is_integer() => PartialDate::year(i16::try_from(*year).ok()?),
        _ => None,
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = match NumberOrText::deserialize(deserializer)? {
            NumberOrText::Text(text) => Value::Text(text.into()),
            NumberOrText::Number(Number(year)) => Value::Number(year),
        };
        date_of(&value).map(Date).ok_or_else(|| D::Error::custom("expected a date: a year, a month or a day"))
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A date: a year, a month or a day, such as 2026, 2026-03 or 2026-03-01.",
            "anyOf": [
                { "type": "string", "pattern": DATE_PATTERN },
                { "type": "integer", "minimum": 1, "maximum": 9999 },
            ],
        })
    }
}

/// A number with the decimals that the record gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Number(pub Decimal);

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Number(number.into())
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = self.0.normalize();
        if let Ok(whole) = i64::try_from(number)
            && number.is_integer()
        {
            return serializer.serialize_i64(whole);
        }
        let text = number.to_string();
        serializer.serialize_f64(text.parse().map_err(serde::ser::Error::custom)?)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = serde_json::Number::deserialize(deserializer)?.to_string();
        let number = text.parse().or_else(|_| Decimal::from_scientific(&text));
        number.map(Number).map_err(D::Error::custom)
    }
}

impl JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

/// A number, or words where records give no number (`many`, `all of them`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum NumberOrText {
    /// A number.
    Number(Number),
    /// Words.
    Text(String),
}

impl JsonSchema for NumberOrText {
    fn schema_name() -> Cow<'static, str> {
        "NumberOrText".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A number, or words where there is no number.",
            "anyOf": [{ "type": "number" }, { "type": "string" }],
        })
    }
}

/// A JSON Pointer into the document, such as `/process/website`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pointer(pub String);

impl JsonSchema for Pointer {
    fn schema_name() -> Cow<'static, str> {
        "Pointer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A JSON Pointer into the document, such as /process/website.",
            "type": "string",
            "pattern": "^/",
        })
    }
}

/// A value of any form: records differ in how they give it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Anything(pub serde_json::Value);

impl JsonSchema for Anything {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Anything".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({})
    }
}
