//! The table `columns` of a mapping file: each heading with the field or fields that it fills.

use toml::de::{DeTable, DeValue};

use super::columns::{Column, Kind};
use super::path::Path;
use super::shape::Shape;
use crate::document::build::quoted;
use crate::document::folded::folded;
use crate::document::nearest;
use crate::document::toml_reader::{Entry, TomlReader};

const KEYS: [&str; 5] = ["field", "kind", "separator", "words", "value"];
const KINDS: [&str; 4] = ["text", "date", "number", "flag"];

/// Reads all columns, in the order of the file.
pub(super) fn read_all(
    toml: &mut TomlReader<'_>,
    value: Entry<'_, '_>,
    separator: Option<&str>,
    shape: &mut Shape,
) -> Vec<Column> {
    let mut columns = Vec::new();
    let Some(table) = toml.table(value) else { return columns };
    for (heading, value) in table {
        toml.enter(heading.get_ref());
        let fields = match value.get_ref() {
            DeValue::Array(fields) => fields.iter().collect(),
            _ => vec![value],
        };
        for field in fields {
            columns.extend(read(toml, &folded(heading.get_ref()), field, separator, shape));
        }
        toml.leave();
    }
    if columns.is_empty() {
        toml.fault("columns/no-columns", value, "at least one column", "none", None);
    }
    columns
}

/// A field as text, or a table that tells more of it.
fn read(
    toml: &mut TomlReader<'_>,
    heading: &str,
    value: Entry<'_, '_>,
    separator: Option<&str>,
    shape: &mut Shape,
) -> Option<Column> {
    let heading = heading.to_owned();
    if let DeValue::String(_) = value.get_ref() {
        let path = path(toml, value, shape)?;
        let separator = separator.filter(|_| path.inside.is_some()).map(str::to_owned);
        return Some(Column { heading, path, kind: Kind::Text, separator, words: None });
    }
    let table = toml.table(value)?;
    toml.check_keys(table, &KEYS);
    let Some(field) = table.get("field") else {
        toml.fault("columns/bad-field", value, "a field, under `field`", "no `field`", None);
        return None;
    };
    let path = path(toml, field, shape)?;
    let own = table.get("separator").and_then(|value| toml.text(value)).filter(|own| !own.is_empty());
    let separator = own.or(separator.map(str::to_owned)).filter(|_| path.inside.is_some());
    let kind = kind(toml, value, table)?;
    let words = table.get("words").and_then(|value| words(toml, value));
    Some(Column { heading, path, kind, separator, words })
}

fn path(toml: &mut TomlReader<'_>, value: Entry<'_, '_>, shape: &mut Shape) -> Option<Path> {
    let text = toml.text(value)?;
    let Some(path) = Path::parse(&text) else {
        let expected = "a field such as `lead.institution`, or `supporting[].institution` for a list";
        toml.fault("columns/bad-field", value, expected, quoted(&text), None);
        return None;
    };
    if let Err(found) = shape.add(&path) {
        toml.fault("columns/conflict", value, "each field as one thing", found, None);
    }
    Some(path)
}

fn kind(toml: &mut TomlReader<'_>, column: Entry<'_, '_>, table: &DeTable<'_>) -> Option<Kind> {
    let word = match table.get("kind") {
        Some(kind) => toml.text(kind)?,
        None => "text".to_owned(),
    };
    let value = table.get("value").and_then(|value| toml.text(value));
    match (word.as_str(), value) {
        ("text", _) => Some(Kind::Text),
        ("date", _) => Some(Kind::Date),
        ("number", _) => Some(Kind::Number),
        ("flag", Some(value)) => Some(Kind::Flag(value)),
        ("flag", None) => {
            toml.fault(
                "columns/wrong-type",
                column,
                "what a yes stands for, under `value`",
                "no `value`",
                None,
            );
            None
        }
        _ => {
            let at = table.get("kind").unwrap_or(column);
            let expected = format!("one of {}", KINDS.join(", "));
            let near = nearest(&word, KINDS).map(str::to_owned);
            toml.fault("columns/unknown-word", at, expected, quoted(&word), near);
            None
        }
    }
}

/// Words of the table and what they stand for; one that stands for an empty text says nothing.
fn words(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Option<Vec<(String, Option<String>)>> {
    let table = toml.table(value)?;
    let word = |(key, value): (&toml::Spanned<_>, _)| -> Option<(String, Option<String>)> {
        let meaning = toml.text(value)?;
        let key: &toml::de::DeString<'_> = key.get_ref();
        Some((folded(key), Some(meaning).filter(|meaning| !meaning.is_empty())))
    };
    Some(table.iter().filter_map(word).collect())
}
