//! Labels files in TOML to [`Labels`], with all their faults.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::labels::{CodedColumn, Comparison, Labels, Target};
use super::word::word;
use crate::document::build::quoted;
use crate::document::cursor::without_mark;
use crate::document::folded::folded;
use crate::document::toml_reader::{Entry, FaultCodes, TomlReader};
use crate::document::{Fault, Place};

const FAULTS: FaultCodes = FaultCodes {
    syntax: "labels/syntax",
    unknown_key: "labels/unknown-key",
    wrong_type: "labels/wrong-type",
};
const KEYS: [&str; 6] = ["id", "plan", "delimiter", "missing", "leave_out", "compare"];
const COMPARE: [&str; 7] = ["indicator", "name", "column", "codes", "from", "order", "nothing"];
const FROM: [&str; 2] = ["column", "codes"];

/// Reads a labels file.
pub(super) fn read(text: &str) -> Result<Labels, Vec<Fault>> {
    let text = without_mark(text);
    let mut toml = TomlReader::new(text, FAULTS);
    let table = toml.parse(text);
    let labels = file(&mut toml, &table);
    let faults = toml.into_faults();
    if faults.is_empty() { Ok(labels) } else { Err(faults) }
}

fn file(toml: &mut TomlReader<'_>, table: &Spanned<DeTable<'_>>) -> Labels {
    let mut labels = Labels { strict: true, ..Labels::default() };
    toml.check_keys(table.get_ref(), &KEYS);
    labels.plan.clear();
    for (key, value) in table.get_ref() {
        toml.enter(key.get_ref());
        match key.get_ref().as_ref() {
            "id" => labels.id = toml.texts(value),
            "plan" => labels.plan = toml.texts(value),
            "missing" => labels.missing = toml.texts(value).iter().map(|word| folded(word)).collect(),
            "delimiter" => labels.delimiter = delimiter(toml, value).unwrap_or(labels.delimiter),
            "leave_out" => labels.leave_out = leave_out(toml, value),
            "compare" => labels.comparisons = comparisons(toml, value),
            _ => {}
        }
        toml.leave();
    }
    if !table.get_ref().contains_key("compare") {
        toml.fault("labels/missing-key", table, "at least one `[[compare]]`", "none", None);
    }
    labels
}

fn delimiter(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Option<u8> {
    let text = toml.text(value)?;
    match text.as_bytes() {
        [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\r' | b'\n') => Some(*byte),
        _ => {
            let expected = "one character such as `,` or `;`";
            toml.fault("labels/bad-delimiter", value, expected, quoted(&text), None);
            None
        }
    }
}

fn leave_out(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Vec<(String, Vec<String>)> {
    let Some(table) = toml.table(value) else { return Vec::new() };
    let words = |toml: &mut TomlReader<'_>, value| toml.texts(value).iter().map(|text| word(text)).collect();
    table.iter().map(|(key, value)| (key.get_ref().to_string(), words(toml, value))).collect()
}

fn comparisons(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Vec<Comparison> {
    let DeValue::Array(items) = value.get_ref() else {
        toml.fault(FAULTS.wrong_type, value, "tables under `[[compare]]`", "something else", None);
        return Vec::new();
    };
    items.iter().filter_map(|item| comparison(toml, item)).collect()
}

fn comparison(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Option<Comparison> {
    let table = toml.table(value)?;
    toml.check_keys(table, &COMPARE);
    let target = need(toml, value, table, "indicator").and_then(|at| target(toml, at));
    let from = match table.get("from") {
        Some(from) => columns(toml, from),
        None => column(toml, value, table).into_iter().collect(),
    };
    let texts =
        |toml: &mut TomlReader<'_>, key| table.get(key).map(|value| toml.texts(value)).unwrap_or_default();
    let order = texts(toml, "order");
    let nothing = table.get("nothing").and_then(|value| toml.text(value));
    let name = table.get("name").and_then(|value| toml.text(value));
    let name = name.or_else(|| from.first().map(|column| column.heading.clone())).unwrap_or_default();
    let place = table.get("indicator").map(|value| toml.place(value));
    Some(Comparison { target: target?, name, from, order, nothing, place })
}

fn target(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Option<Target> {
    let text = toml.text(value)?;
    let target = Target::parse(&text);
    if target.is_none() {
        let expected = "`PACK/INDICATOR`, or a part of one as `PACK/INDICATOR:PART`";
        toml.fault("labels/bad-indicator", value, expected, quoted(&text), None);
    }
    target
}

fn columns(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Vec<CodedColumn> {
    let DeValue::Array(items) = value.get_ref() else {
        toml.fault(FAULTS.wrong_type, value, "tables under `[[compare.from]]`", "something else", None);
        return Vec::new();
    };
    let one = |item| {
        let table = toml.table(item)?;
        toml.check_keys(table, &FROM);
        column(toml, item, table)
    };
    items.iter().filter_map(one).collect()
}

fn column(toml: &mut TomlReader<'_>, at: Entry<'_, '_>, table: &DeTable<'_>) -> Option<CodedColumn> {
    let heading = need(toml, at, table, "column").and_then(|value| toml.text(value));
    let codes = table.get("codes").and_then(|value| codes(toml, value));
    Some(CodedColumn { heading: heading?, codes })
}

fn codes(toml: &mut TomlReader<'_>, value: Entry<'_, '_>) -> Option<Vec<(String, String)>> {
    let table = toml.table(value)?;
    let pairs = table.iter().filter_map(|(key, value)| Some((word(key.get_ref()), toml.text(value)?)));
    Some(pairs.collect())
}

fn need<'a, 'v>(
    toml: &mut TomlReader<'_>,
    at: Entry<'_, '_>,
    table: &'a DeTable<'v>,
    key: &str,
) -> Option<Entry<'a, 'v>> {
    let value = table.get(key);
    if value.is_none() {
        toml.fault("labels/missing-key", at, format!("a key `{key}`"), "none", None);
    }
    value
}

/// A fault of a comparison that only the packs or the table can show.
pub(super) fn fault(
    code: &'static str,
    place: Option<Place>,
    expected: String,
    found: &str,
    nearest: Option<String>,
) -> Fault {
    Fault::error(code, String::new(), place, expected, quoted(found)).with_nearest(nearest)
}
