//! TOML values as plain values: dates become ISO text, numbers keep their decimals.

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::SourceFile;
use crate::pack::fault::Faults;
use crate::pack::literal::Literal;

/// The plain value of a TOML value; `None`, with a fault, for numbers that do not fit.
pub(crate) fn literal(
    file: &SourceFile<'_>,
    faults: &Faults<'_>,
    value: &Spanned<DeValue<'_>>,
) -> Option<Literal> {
    Some(match value.get_ref() {
        DeValue::String(text) => Literal::Text(text.as_ref().into()),
        DeValue::Boolean(value) => Literal::Bool(*value),
        DeValue::Datetime(date) => Literal::Text(date.to_string().into()),
        DeValue::Integer(_) | DeValue::Float(_) => {
            let Some(number) = number(value.get_ref()) else {
                let written = file.text.get(value.span()).unwrap_or("");
                let message = format!("`{written}` is no number that can be kept");
                faults.add(
                    "pack/number",
                    file.path,
                    file.place(value.span().start),
                    message,
                    Some("write it as a text".into()),
                );
                return None;
            };
            Literal::Number(number.normalize())
        }
        DeValue::Array(items) => {
            let kept: Vec<_> = items.iter().filter_map(|item| literal(file, faults, item)).collect();
            Literal::List(kept)
        }
        DeValue::Table(table) => object(file, faults, table),
    })
}

/// A whole table as a plain object.
pub(crate) fn object(file: &SourceFile<'_>, faults: &Faults<'_>, table: &DeTable<'_>) -> Literal {
    let fields = table
        .iter()
        .filter_map(|(key, value)| Some((key.get_ref().as_ref().into(), literal(file, faults, value)?)));
    Literal::Object(fields.collect())
}

fn number(value: &DeValue<'_>) -> Option<Decimal> {
    match value {
        DeValue::Integer(integer) => {
            i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(Decimal::from)
        }
        DeValue::Float(float) => {
            let text = float.as_str();
            let text = text.strip_prefix('+').unwrap_or(text);
            if text.contains(['e', 'E']) {
                Decimal::from_scientific(text).ok()
            } else {
                Decimal::from_str_exact(text).ok()
            }
        }
        _ => None,
    }
}

/// What a TOML value is, in words.
pub(super) fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with decimals",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
