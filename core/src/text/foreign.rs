//! Texts in languages that nobody here reads. Every language needs its small words: a text in which those of the language that it
//! was taken for are rare is looked at again, among all languages that can be told apart.

use whatlang::Detector;

use super::lang::GRAMMARS;
use super::reading::beginning;
use super::sheet::Sheet;
use super::token::Kind;

/// Words from which on a language can be told.
const ENOUGH: usize = 8;
/// Small words of a hundred below which it is asked what language a text is in. Of 2,600 titles and texts of commitments in the
/// languages that are read, those of twelve words and more have twelve of a hundred and more.
const DOUBTFUL: usize = 15;

/// Whether a text is in none of the languages that can be read.
pub(super) fn is_foreign(sheet: &Sheet, text: &str) -> bool {
    let (all, small) = small_words(sheet);
    is_doubtful(all, small) && is_of_others(beginning(text))
}

/// Whether of so many words so few are small words that a text may be in another language.
pub(super) fn is_doubtful(all: usize, small: usize) -> bool {
    are_enough(all) && small * 100 < all * DOUBTFUL
}

/// Whether a language can be told of so many words.
pub(super) fn are_enough(words: usize) -> bool {
    words >= ENOUGH
}

/// Whether the letters of a text are surely those of a language that cannot be read.
pub(super) fn is_of_others(text: &str) -> bool {
    let told = Detector::new().detect(text).filter(whatlang::Info::is_reliable);
    told.is_some_and(|told| GRAMMARS.iter().all(|grammar| grammar.detected_as != told.lang()))
}

/// How many words there are, and how many of them are small words of the language that the text was taken for.
fn small_words(sheet: &Sheet) -> (usize, usize) {
    let words = sheet.tokens.iter().zip(&sheet.senses).filter(|(token, _)| token.kind == Kind::Word);
    words.fold((0, 0), |(all, small), (_, senses)| (all + 1, small + usize::from(senses.is_function())))
}

#[cfg(test)]
mod tests {
    use crate::text::{Language, Lexicons, Scan};

    fn is_foreign(text: &str) -> bool {
        Scan::of(text, Language::detect([text]).unwrap_or_default(), &Lexicons::default()).is_foreign()
    }

    #[test]
    fn texts_in_other_languages_are_told() {
        for text in [
            "Das Finanzministerium wird bis zum 30. Juni 2027 ein Register aller öffentlichen Verträge veröffentlichen",
            "Міністерство фінансів опублікує реєстр усіх державних договорів до кінця року",
            "Finansministeriet ska före årets slut publicera ett register över alla offentliga avtal och lämna en rapport till medborgarna",
        ] {
            assert!(is_foreign(text), "{text}");
        }
    }

    #[test]
    fn texts_in_languages_that_are_read_are_not_foreign_however_few_small_words_they_have() {
        for text in [
            "Portal; registro público; comité ciudadano; datos abiertos; mapa interactivo; formato CSV; API; licencia libre",
            "Open data portal, API, CSV, JSON, GIS layers, dashboards, hackathons, training workshops, user manuals, helpdesk",
            "MINISTÈRE DES FINANCES PUBLIERA REGISTRE CONTRATS PUBLICS AVANT JUIN",
            "Publicação registro contratos públicos prefeitura municipal portal transparência",
            "Publicar el registro",
            "SEP, INEGI, INAI, SHCP, SFP, CONACYT, SEGOB, SRE, SEDESOL, SEMARNAT, CONAGUA, PROFECO, IMSS",
        ] {
            assert!(!is_foreign(text), "{text}");
        }
    }
}
