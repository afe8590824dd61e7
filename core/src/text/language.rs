//! The languages that can be read, and telling which one a text is in. What they are like lives in `lang/`.

use std::fmt;

use whatlang::Detector;

use super::foreign;
use super::grammar::Grammar;
use super::lang::GRAMMARS;
use super::reading::beginning;
use super::votes::Votes;

/// A language that Rasero can read.
///
/// ```
/// use rasero::text::Language;
/// let spanish = Language::from_code("es-MX").unwrap();
/// assert_eq!(spanish.code(), "es");
/// assert_eq!(Language::detect(["Publicar el presupuesto de la ciudad"]), Some(spanish));
/// assert_eq!(Language::from_code("xx"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(u8);

impl Language {
    /// Every language that can be read, ordered by code.
    pub fn all() -> impl Iterator<Item = Language> {
        (0..u8::try_from(GRAMMARS.len()).unwrap_or(u8::MAX)).map(Language)
    }

    /// The language of a code such as `es`, `es-MX` or `en_GB`; `None` when it cannot be read.
    pub fn from_code(code: &str) -> Option<Language> {
        let primary = code.split(['-', '_']).next()?;
        Self::all().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// ISO 639-1 code.
    pub fn code(self) -> &'static str {
        self.grammar().code
    }

    /// The likeliest language of some texts taken together (title and description, say); `None` when there are no words.
    ///
    /// ```
    /// use rasero::text::Language;
    /// let codes = ["Publish a register", "Publicar un registro"].map(|title| Language::detect([title]).unwrap().code());
    /// assert_eq!(codes, ["en", "es"]);
    /// ```
    pub fn detect<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Language> {
        let texts: Vec<&str> = texts.into_iter().collect();
        let mut votes = Votes::default();
        for text in &texts {
            votes.add(&Votes::of(text));
        }
        votes.elect().or_else(|| Self::by_letters(&texts))
    }

    /// The likeliest language of some texts by the run of their letters.
    pub(crate) fn by_letters(texts: &[&str]) -> Option<Language> {
        let all = texts.join("\n");
        let allowed = GRAMMARS.iter().map(|grammar| grammar.detected_as).collect();
        let found = Detector::with_allowlist(allowed).detect_lang(&all)?;
        Self::all().find(|language| language.grammar().detected_as == found)
    }

    /// Whether texts are surely in a language that cannot be read, by the run of their letters.
    pub(crate) fn is_another(texts: &[&str]) -> bool {
        foreign::is_of_others(beginning(&texts.join("\n")))
    }

    /// The language of one text where it is beyond doubt: a short text in the language that its document declares should not
    /// be read in another by mistake.
    pub fn detect_surely(text: &str) -> Option<Language> {
        let allowed = GRAMMARS.iter().map(|grammar| grammar.detected_as).collect();
        let found = Detector::with_allowlist(allowed).detect(text).filter(whatlang::Info::is_reliable)?;
        Self::all().find(|language| language.grammar().detected_as == found.lang())
    }

    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    pub(super) fn grammar(self) -> &'static Grammar {
        GRAMMARS.get(self.index()).copied().unwrap_or(super::lang::FALLBACK)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Default for Language {
    /// The language of a document that does not tell its own: the first by code.
    fn default() -> Self {
        Language(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(title: &str) -> Option<&'static str> {
        Language::detect([title]).map(Language::code)
    }

    #[test]
    fn a_few_words_tell_their_language() {
        for title in
            ["Publish a register", "Open data portal", "Budget Transparency", "Build a portal", "e-Petitions"]
        {
            assert_eq!(detected(title), Some("en"), "{title}");
        }
        for title in [
            "Publicar un registro",
            "Portal de datos abiertos",
            "Promover puentes",
            "Transparencia presupuestaria",
        ] {
            assert_eq!(detected(title), Some("es"), "{title}");
        }
        for title in [
            "Publicar um registro",
            "Portal de dados abertos",
            "Transparência orçamentária",
            "Fortalecimento da participação social",
            "Criação de conselhos municipais",
        ] {
            assert_eq!(detected(title), Some("pt"), "{title}");
        }
        for title in [
            "Publier un registre",
            "Portail de données ouvertes",
            "Transparence budgétaire",
            "Renforcement de la participation citoyenne",
            "Science ouverte",
        ] {
            assert_eq!(detected(title), Some("fr"), "{title}");
        }
        assert_eq!(detected("2026 - 30 %"), None);
    }
}
