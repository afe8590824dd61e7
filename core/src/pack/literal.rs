//! Plain values written in packs: parameters, and what cases set. Like JSON, with decimals kept.

use std::fmt;

use rust_decimal::Decimal;

use crate::document::write_json_text;

/// A value as JSON knows it. TOML dates are their ISO text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// True or false.
    Bool(bool),
    /// A number, trailing zeros of its fraction removed: `1.0` is `1`.
    Number(Decimal),
    /// A text.
    Text(Box<str>),
    /// The items, in order.
    List(Vec<Literal>),
    /// The fields, in the order of the file.
    Object(Vec<(Box<str>, Literal)>),
}

impl Literal {
    /// The number, when it is a whole one that fits.
    ///
    /// ```
    /// use rasero::pack::Literal;
    /// assert_eq!(Literal::Number(3.into()).integer(), Some(3));
    /// assert_eq!(Literal::Bool(true).integer(), None);
    /// ```
    pub fn integer(&self) -> Option<i64> {
        match self {
            Literal::Number(number) if number.is_integer() => i64::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Literal::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Writes compact JSON, with the keys of objects sorted when `sorted`.
    pub(crate) fn write_json(&self, out: &mut String, sorted: bool) {
        match self {
            Literal::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Literal::Number(number) => out.push_str(&number.normalize().to_string()),
            Literal::Text(text) => write_json_text(text, out),
            Literal::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    out.push(if index == 0 { '[' } else { ',' });
                    item.write_json(out, sorted);
                }
                out.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Literal::Object(fields) => {
                let mut fields: Vec<_> = fields.iter().collect();
                if sorted {
                    fields.sort_by(|a, b| a.0.cmp(&b.0));
                }
                out.push('{');
                for (index, (key, value)) in fields.into_iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_json_text(key, out);
                    out.push(':');
                    value.write_json(out, sorted);
                }
                out.push('}');
            }
        }
    }

    /// As JSON text, which every reader of documents takes.
    ///
    /// ```
    /// use rasero::pack::Literal;
    /// let literal = Literal::List(vec![Literal::Bool(true), Literal::Text("a \"b\"".into())]);
    /// assert_eq!(literal.to_json(), r#"[true,"a \"b\""]"#);
    /// ```
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write_json(&mut out, false);
        out
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}
