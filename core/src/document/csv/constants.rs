//! The constants of a mapping: fields that every row gets when no column gives them.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::draft::Draft;
use super::path::Path;
use super::shape::Shape;
use crate::document::toml_reader::{Entry, TomlReader};
use crate::document::{Value, number};

/// Each constant with its field. Tables are fields inside fields; lists are values.
pub(super) fn read(toml: &mut TomlReader<'_>, value: Entry<'_, '_>, shape: &mut Shape) -> Vec<(Path, Draft)> {
    let mut found = Vec::new();
    if let Some(table) = toml.table(value) {
        fields(toml, table, "", shape, &mut found);
    }
    found
}

fn fields(
    toml: &mut TomlReader<'_>,
    table: &DeTable<'_>,
    above: &str,
    shape: &mut Shape,
    found: &mut Vec<(Path, Draft)>,
) {
    for (key, value) in table {
        let name =
            if above.is_empty() { key.get_ref().to_string() } else { format!("{above}.{}", key.get_ref()) };
        toml.enter(key.get_ref());
        match (value.get_ref(), Path::parse(&name)) {
            (DeValue::Table(table), _) => fields(toml, table, &name, shape, found),
            (_, Some(path)) if path.inside.is_none() => {
                if let Err(found) = shape.add_constant(&path, matches!(value.get_ref(), DeValue::Array(_))) {
                    toml.fault("columns/conflict", key, "each field as one thing", found, None);
                }
                found.push((path, draft(toml, value)));
            }
            _ => toml.fault(
                "columns/bad-field",
                key,
                "a field such as `member.program`",
                format!("`{name}`"),
                None,
            ),
        }
        toml.leave();
    }
}

fn draft(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Draft {
    let leaf = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.as_ref().into()),
        DeValue::Boolean(truth) => Value::Bool(*truth),
        DeValue::Datetime(date) => Value::Text(date.to_string().into()),
        DeValue::Integer(number) => number_of(toml, value, &number.to_string()),
        DeValue::Float(number) => number_of(toml, value, number.as_str()),
        DeValue::Array(items) => return Draft::List(items.iter().map(|item| draft(toml, item)).collect()),
        DeValue::Table(table) => {
            let fields = table.iter().map(|(key, field)| (key.get_ref().as_ref().into(), draft(toml, field)));
            return Draft::Object(fields.collect());
        }
    };
    Draft::Leaf(leaf, None)
}

fn number_of<T>(toml: &mut TomlReader<'_>, at: &Spanned<T>, text: &str) -> Value {
    if let Some(number) = number::parse(text) {
        return Value::Number(number);
    }
    toml.fault("columns/wrong-type", at, number::EXPECTED, format!("`{text}`"), None);
    Value::Null
}
