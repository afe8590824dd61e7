//! Mapping files in TOML to [`Columns`], with all their faults. Columns themselves are read by `column`.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::columns::{Columns, DateOrder};
use super::shape::Shape;
use super::{column, constants};
use crate::document::Fault;
use crate::document::build::quoted;
use crate::document::cursor::without_mark;
use crate::document::folded::folded;
use crate::document::toml_reader::{Entry, FaultCodes, TomlReader};

const KEYS: [&str; 9] =
    ["id", "delimiter", "missing", "dates", "century", "years", "separator", "constants", "columns"];

const FAULTS: FaultCodes = FaultCodes {
    syntax: "columns/syntax",
    unknown_key: "columns/unknown-key",
    wrong_type: "columns/wrong-type",
};

/// Reads a mapping file.
pub(super) fn read(text: &str) -> Result<Columns, Vec<Fault>> {
    let text = without_mark(text);
    let mut toml = TomlReader::new(text, FAULTS);
    let table = toml.parse(text);
    let columns = file(&mut toml, &table);
    let faults = toml.into_faults();
    if faults.is_empty() { Ok(columns) } else { Err(faults) }
}

fn file(toml: &mut TomlReader<'_>, table: &Spanned<DeTable<'_>>) -> Columns {
    let mut columns = Columns::empty();
    let mut shape = Shape::default();
    toml.check_keys(table.get_ref(), &KEYS);
    let separator = table.get_ref().get("separator").and_then(|value| value.get_ref().as_str());
    for (key, value) in table.get_ref() {
        toml.enter(key.get_ref());
        match key.get_ref().as_ref() {
            "id" => columns.id = toml.texts(value).iter().map(|heading| folded(heading)).collect(),
            "missing" => columns.missing = toml.texts(value).iter().map(|word| folded(word)).collect(),
            "separator" => drop(toml.text(value)),
            "delimiter" => columns.delimiter = delimiter(toml, value),
            "century" => columns.dates.style.century = toml.year(value),
            "years" => columns.dates.style.years = years(toml, value).unwrap_or(1..=9999),
            "dates" => dates(toml, value, &mut columns),
            "constants" => columns.constants = constants::read(toml, value, &mut shape),
            "columns" => columns.fields = column::read_all(toml, value, separator, &mut shape),
            _ => {}
        }
        toml.leave();
    }
    if !table.get_ref().contains_key("columns") {
        toml.fault("columns/no-columns", table, "a table `columns`", "none", None);
    }
    columns
}

fn delimiter(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Option<u8> {
    let text = toml.text(value)?;
    match text.as_bytes() {
        [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\r' | b'\n') => Some(*byte),
        _ => {
            toml.fault(
                "columns/bad-delimiter",
                value,
                "one character such as `,` or `;`",
                quoted(&text),
                None,
            );
            None
        }
    }
}

fn years(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Option<RangeInclusive<i16>> {
    match value.get_ref() {
        DeValue::Array(items) if items.len() == 2 => {
            let years: Vec<i16> = items.iter().filter_map(|item| toml.year(item)).collect();
            match years.as_slice() {
                [from, to] => Some(*from..=*to),
                _ => None,
            }
        }
        _ => {
            toml.fault("columns/wrong-type", value, "the first and the last year", "something else", None);
            None
        }
    }
}

/// One order for all rows, or a table: the column that decides, under `by`, and the order for each of its words.
fn dates(toml: &mut TomlReader<'_>, value: Entry<'_, '_>, columns: &mut Columns) {
    let DeValue::Table(table) = value.get_ref() else {
        columns.dates.style.order = order(toml, value).unwrap_or(DateOrder::Ymd);
        return;
    };
    let Some(by) = table.get("by") else {
        toml.fault("columns/wrong-type", value, "the column that decides, under `by`", "no `by`", None);
        return;
    };
    let heading = toml.text(by);
    let mut orders = Vec::new();
    for (key, value) in table.iter().filter(|(key, _)| key.get_ref() != "by") {
        toml.enter(key.get_ref());
        match order(toml, value) {
            Some(order) if key.get_ref() == "otherwise" => columns.dates.style.order = order,
            Some(order) => orders.push((folded(key.get_ref()), order)),
            None => {}
        }
        toml.leave();
    }
    columns.dates.by = heading.map(|heading| (folded(&heading), orders));
}

fn order(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Option<DateOrder> {
    let word = toml.text(value)?;
    let order = DateOrder::parse(&word);
    if order.is_none() {
        toml.fault("columns/unknown-word", value, "`dmy`, `mdy` or `ymd`", quoted(&word), None);
    }
    order
}

#[cfg(test)]
#[path = "mapping_tests.rs"]
mod tests;
