//! Reading `pack.toml` into a [`Manifest`], with every fault of the file.

use std::collections::BTreeMap;

use unic_langid::LanguageIdentifier;

use super::{Manifest, Period, SourceDocument, change, fields, indicator, pattern};
use crate::pack::applies::Applies;
use crate::pack::decode::{Field, Section};
use crate::pack::label::Label;
use crate::pack::literal::Literal;
use crate::pack::passage::Placed;
use crate::pack::requirement::{satisfies, version};

/// Reads the manifest; what is missing or wrong has its fault and is empty.
pub(crate) fn read(section: Section<'_>) -> Manifest {
    let id = section.need("id").and_then(|field| field.name());
    let id = id.unwrap_or_else(|| Placed::new(String::new(), section.place()));
    let version = section.need("version").and_then(read_version).unwrap_or_default();
    let engine = section.get("engine").and_then(read_engine);
    let extends = section.get("extends").and_then(|field| field.name());
    let languages = read_languages(&section);
    let title = Label::read(section.need_label("title", &languages), &languages);
    let description = Label::read(section.get("description"), &languages);
    let in_force = section.section("in_force").map(read_period).unwrap_or_default();
    let edition_of = section.get("edition_of").and_then(|field| field.name());
    if let Some(standard) = edition_of.as_ref().filter(|_| in_force == Period::default()) {
        let message = "`in_force` is missing: an edition says when it was in force";
        section.fault_at("pack/missing-key", standard.place, message, None);
    }
    let applies = Applies::read(section.section("applies"), false);
    let documents =
        section.section("documents").map(|table| table.entries().filter_map(read_document).collect());
    let mut indicators = Vec::new();
    for table in section.sections("indicator") {
        let place = table.place();
        let Some(found) = indicator::read(table, &languages) else { continue };
        if indicators.iter().any(|other: &super::Indicator| other.id.value == found.id.value) {
            let message = format!("there are two indicators `{}`", found.id.value);
            section.fault_at("pack/duplicate", place, message, None);
        }
        indicators.push(found);
    }
    let declared = fields::read(section.section("fields"));
    let patterns = pattern::read(section.section("patterns").as_ref());
    let params = read_params(section.get("params"));
    let overrides = section.section("override");
    let overrides = overrides.iter().flat_map(Section::entries);
    let overrides = overrides.filter_map(|field| change::read(field, &languages)).collect();
    section.finish();
    Manifest {
        id,
        version,
        engine,
        extends,
        title,
        description,
        languages,
        edition_of,
        in_force,
        applies,
        documents: documents.unwrap_or_default(),
        indicators,
        fields: declared,
        patterns,
        params,
        overrides,
    }
}

fn read_version(field: Field<'_>) -> Option<String> {
    let text = field.text()?.value;
    if version(&text, false).is_none() {
        field.fault(
            "pack/version",
            format!("`{text}` is no version"),
            Some("write three numbers such as `1.0.0`".into()),
        );
    }
    Some(text)
}

fn read_engine(field: Field<'_>) -> Option<String> {
    let range = field.text()?.value;
    let here = env!("CARGO_PKG_VERSION");
    match satisfies(&range, version(here, false).unwrap_or_default()) {
        None => {
            let help = Some("write a range such as `>=0.1` or `>=0.1, <2`".into());
            field.fault("pack/version", format!("`{range}` is no range of versions"), help);
        }
        Some(false) => {
            let message = format!("the pack asks for an engine `{range}`, and this is {here}");
            field.fault("pack/engine", message, None);
        }
        Some(true) => {}
    }
    Some(range)
}

fn read_languages(section: &Section<'_>) -> Vec<Placed<String>> {
    let Some(field) = section.need("languages") else { return Vec::new() };
    let tags = field.distinct_texts();
    if tags.is_empty() {
        field.fault("pack/empty-list", "`languages` names nothing", None);
    }
    let mut all_good = true;
    for tag in &tags {
        if let Some(help) = language_trouble(tag) {
            let message = format!("`{}` is no language tag", tag.value);
            section.fault_at("pack/language", tag.place, message, Some(help));
            all_good = false;
        }
    }
    // With a misspelt tag among them it is not known which languages there are: nothing else is refused for it.
    if all_good { tags } else { Vec::new() }
}

/// Languages by the names that people give them, where a tag belongs.
const NAMES: [(&str, &[&str]); 7] = [
    ("ca", &["catalan", "català", "catalán"]),
    ("en", &["english", "inglés", "ingles"]),
    ("es", &["spanish", "español", "espanol", "castellano"]),
    ("eu", &["basque", "euskara", "euskera"]),
    ("fr", &["french", "français", "francais", "francés"]),
    ("gl", &["galician", "galego", "gallego"]),
    ("pt", &["portuguese", "português", "portugues", "portugués"]),
];

/// What to write instead of a text that is no language tag in its usual form (BCP 47 with a language of two or three letters: longer
/// ones are registered for none); `None` for one that is.
///
/// ```
/// use rasero::pack::language_trouble;
/// assert_eq!(language_trouble("es-MX"), None);
/// assert_eq!(language_trouble("Spanish").as_deref(), Some("did you mean `es`?"));
/// ```
pub fn language_trouble(tag: &str) -> Option<String> {
    let name = tag.to_lowercase();
    if let Some((meant, _)) = NAMES.iter().find(|(_, names)| names.contains(&name.as_str())) {
        return Some(format!("did you mean `{meant}`?"));
    }
    let is_language = |read: &LanguageIdentifier| {
        let language = read.language.as_str();
        language != "und" && language.len() <= 3
    };
    match tag.parse::<LanguageIdentifier>() {
        Ok(read) if is_language(&read) && read == tag => None,
        Ok(read) if is_language(&read) => Some(format!("write `{read}`")),
        _ => Some("write a tag such as `en`, `es` or `es-MX`".into()),
    }
}

fn read_period(section: Section<'_>) -> Period {
    let from = section.get("from").and_then(|field| field.date());
    let to = section.get("to").and_then(|field| field.date());
    if let (Some(from), Some(to)) = (&from, &to)
        && from.first() > to.last()
    {
        let help = Some("change one of the two days".into());
        section.fault_at("pack/date", to.place, "the period ends before it starts", help);
    }
    section.finish();
    Period { from, to }
}

fn read_document(field: Field<'_>) -> Option<SourceDocument> {
    let section = field.section()?;
    let title = section.need("title").and_then(|field| field.text()).map(|text| text.value);
    let text = |key| section.text(key).map(|text| text.value);
    let url = section.text("url");
    if let Some(url) = &url
        && !(url.starts_with("https://") || url.starts_with("http://"))
    {
        let help = Some("write the whole address, with `https://`".into());
        section.fault_at("pack/url", url.place, format!("`{}` is no address", url.value), help);
    }
    let document = SourceDocument {
        id: field.placed_key(),
        title: title.unwrap_or_default(),
        url: url.map(|url| url.value),
        edition: text("edition"),
        publisher: text("publisher"),
        date: section.get("date").and_then(|field| field.date()).map(|date| date.value),
        language: text("language"),
        note: text("note"),
    };
    section.finish();
    Some(document)
}

/// Reads `params`: whole numbers, decimals, texts, true or false, and lists of these.
pub(crate) fn read_params(field: Option<Field<'_>>) -> BTreeMap<String, Placed<Literal>> {
    let mut params = BTreeMap::new();
    let Some(section) = field.and_then(|field| field.section()) else { return params };
    for entry in section.entries() {
        if !is_identifier(entry.key()) {
            let help = Some("use small letters, digits and `_`, a letter first".into());
            entry.key_fault(
                "pack/name",
                format!("`{}` cannot be the name of a parameter", entry.key()),
                help,
            );
        }
        let Some(value) = entry.literal() else { continue };
        let scalar =
            |value: &Literal| matches!(value, Literal::Bool(_) | Literal::Number(_) | Literal::Text(_));
        let fits = match &value {
            Literal::List(items) => items.iter().all(scalar),
            other => scalar(other),
        };
        if fits {
            params.insert(entry.key().to_owned(), Placed::new(value, entry.place()));
        } else {
            let message = format!(
                "`{}` is no plain value: expected a number, a text, true or false, or a list of these",
                entry.key()
            );
            entry.fault("pack/wrong-type", message, None);
        }
    }
    params
}

pub(super) fn is_identifier(name: &str) -> bool {
    let word = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    word && name.len() <= 64 && name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase())
}
