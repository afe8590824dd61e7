//! Names in several languages, for indicators and their parts. Texts of rules, with arguments, are in `texts`.

use super::decode::Field;
use super::passage::Placed;
use super::suggest::suggest;
use super::texts::Text;

/// A name in one or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label(Vec<(String, String)>);

impl Label {
    /// The name in a language or, when there is none, in another one, marked with its tag; `None` when there is no name at all.
    pub fn get(&self, language: &str) -> Option<Text> {
        let primary = language.split('-').next().unwrap_or(language);
        let own =
            [language, primary].into_iter().find_map(|tag| self.0.iter().find(|(other, _)| other == tag));
        if let Some((_, text)) = own {
            return Some(Text { text: text.clone(), fallback: false });
        }
        self.0.first().map(|(other, text)| Text { text: format!("[{other}] {text}"), fallback: true })
    }

    /// The languages in which it is given.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(language, _)| language.as_str())
    }

    /// Reads `{ en = "...", es = "..." }`; refuses languages that the pack does not declare.
    pub(crate) fn read(field: Option<Field<'_>>, languages: &[Placed<String>]) -> Self {
        let Some(section) = field.and_then(|field| field.section()) else { return Label::default() };
        let mut label = Label::default();
        for entry in section.entries() {
            if !languages.is_empty() && !languages.iter().any(|language| language.value == entry.key()) {
                let help = suggest(entry.key(), languages.iter().map(|language| language.value.as_str()));
                entry.key_fault(
                    "pack/unknown-language",
                    format!("the pack has no language `{}`", entry.key()),
                    help,
                );
            } else if let Some(text) = entry.text() {
                label.0.push((entry.key().to_owned(), text.value));
            }
        }
        let rank = |tag: &str| languages.iter().position(|language| language.value == tag);
        label.0.sort_by_key(|(language, _)| rank(language));
        label
    }
}

/// An id with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The id in files and reports.
    pub id: Placed<String>,
    /// The name for people.
    pub label: Label,
}
