//! The language of a document: what it declares, else what its texts are in. How a language is told is the work of `text`.

use crate::document::{NodeId, Value};
use crate::model::Document;
use crate::text::Language;

/// The language of the document: declared, else told from its texts, else English.
pub fn language_of(document: &Document) -> Language {
    declared_language(document).or_else(|| told_language(document)).unwrap_or_default()
}

/// The first language that the document declares and that can be read.
pub fn declared_language(document: &Document) -> Option<Language> {
    document.languages().into_iter().find_map(Language::from_code)
}

/// The language that the texts of the document are in.
pub fn told_language(document: &Document) -> Option<Language> {
    Language::detect(texts_of(document).map(|(_, text)| text))
}

/// The texts that tell the language: the first ones of several words.
pub fn texts_of(document: &Document) -> impl Iterator<Item = (NodeId, &str)> {
    let texts = document.tree().nodes().filter_map(|(id, node)| match &node.value {
        Value::Text(text) if text.contains(' ') => Some((id, &**text)),
        _ => None,
    });
    texts.take(40)
}
