//! The language in which a scorer speaks: the one that is wanted where any of its packs has texts in it, else one that they have.

use super::scorer::Scorer;
use crate::pack::Pack;
use crate::text::Language;

/// The languages of the packs of a scorer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spoken {
    /// All of them, each once, in the order of the packs.
    languages: Vec<String>,
    /// The first that every pack has, or the first of all.
    usual: String,
    /// Languages of documents in which no pack has texts.
    mute: Vec<Language>,
}

impl Spoken {
    /// The languages of packs, with those of the packs that they extend.
    pub(crate) fn of<'p>(packs: impl IntoIterator<Item = &'p Pack>) -> Self {
        let each: Vec<Vec<&str>> = packs.into_iter().map(languages_of).collect();
        let mut languages: Vec<String> = Vec::new();
        for language in each.iter().flatten() {
            if !languages.iter().any(|known| known == language) {
                languages.push((*language).to_owned());
            }
        }
        let common = |language: &&String| each.iter().all(|pack| pack.contains(&language.as_str()));
        let usual = languages.iter().find(common).or(languages.first()).cloned().unwrap_or_default();
        let mut spoken = Spoken { languages, usual, mute: Vec::new() };
        spoken.mute = Language::all().filter(|language| !spoken.has(language.code())).collect();
        spoken
    }

    /// All of them.
    pub(crate) fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Whether any pack has texts in a language such as `es-MX`. Without any pack there is nothing to say in another one.
    pub(crate) fn has(&self, locale: &str) -> bool {
        let primary = locale.split('-').next().unwrap_or(locale);
        self.languages.is_empty() || self.languages.iter().any(|known| known == locale || known == primary)
    }

    /// The language that is asked for, or the one that is spoken instead.
    pub(crate) fn instead_of<'a>(&'a self, locale: &'a str) -> &'a str {
        if self.has(locale) { locale } else { &self.usual }
    }

    /// The language of the texts on a document in `language`.
    pub(super) fn on(&self, language: Language) -> &str {
        if self.mute.contains(&language) { &self.usual } else { language.code() }
    }
}

impl Scorer {
    /// The language of the texts in all reports; `None` where each document decides.
    pub fn locale(&self) -> Option<&str> {
        self.locale.as_deref()
    }

    /// The language that was asked for, where no pack has texts in it: reports are in [`Scorer::locale`], and say so in a note.
    pub fn unspoken(&self) -> Option<&str> {
        self.unspoken.as_deref()
    }

    /// The languages in which the packs have texts.
    pub fn languages(&self) -> &[String] {
        self.spoken.languages()
    }
}

fn languages_of(pack: &Pack) -> Vec<&str> {
    let manifests = pack.chain().map(Pack::manifest);
    manifests.flat_map(|manifest| &manifest.languages).map(|language| language.value.as_str()).collect()
}
