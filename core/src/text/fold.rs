//! Folding of letters for comparison: lower case, without marks, compatibility forms resolved. Knows no language.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether two texts say the same words, capitals, accents, marks and spaces aside.
///
/// ```
/// assert!(rasero::text::same_words("Publicar el  ÍNDICE.", "publicar el indice"));
/// assert!(!rasero::text::same_words("Publicar", "Publicará"));
/// ```
pub fn same_words(a: &str, b: &str) -> bool {
    plain_words(a) == plain_words(b)
}

/// The words of a text as `same_words` compares them.
pub(crate) fn plain_words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_into(if c.is_alphanumeric() { c } else { ' ' }, &mut folded);
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What one character became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing to remember.
    Plain,
    /// The letter carries an acute accent, or is the combining acute itself.
    Acute,
}

/// Appends the folded form of `c` to `out` (nothing, for marks and invisible characters).
pub(super) fn fold_into(c: char, out: &mut String) -> Mark {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return Mark::Plain;
    }
    let plain = match c {
        'á' | 'Á' => return accented('a', out),
        'é' | 'É' => return accented('e', out),
        'í' | 'Í' => return accented('i', out),
        'ó' | 'Ó' => return accented('o', out),
        'ú' | 'Ú' => return accented('u', out),
        '\u{301}' => return Mark::Acute,
        'à' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Â' | 'Ã' | 'Ä' | 'Å' | 'ª' => 'a',
        'è' | 'ê' | 'ë' | 'È' | 'Ê' | 'Ë' => 'e',
        'ì' | 'î' | 'ï' | 'Ì' | 'Î' | 'Ï' => 'i',
        'ò' | 'ô' | 'õ' | 'ö' | 'Ò' | 'Ô' | 'Õ' | 'Ö' | 'º' | '°' => 'o',
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        'ç' | 'Ç' => 'c',
        '‘' | '’' | '´' | '`' => '\'',
        '“' | '”' | '«' | '»' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        // The last ones are those of word processors, in their own fonts.
        '•' | '·' | '▪' | '●' | '◦' | '‣' | '■' | '□' | '∙' | '⁃' | '○' | '◆' | '►' | '▶' | '▸' | '➢'
        | '➤' | '✓' | '✔' | '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f0fc}' => '*',
        _ => return fold_rare(c, out),
    };
    out.push(plain);
    Mark::Plain
}

fn accented(letter: char, out: &mut String) -> Mark {
    out.push(letter);
    Mark::Acute
}

fn fold_rare(c: char, out: &mut String) -> Mark {
    if is_silent(c) {
        return Mark::Plain;
    }
    let letters = std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part));
    out.extend(letters.flat_map(char::to_lowercase));
    Mark::Plain
}

/// Whether the character leaves nothing behind when folded: combining marks, soft hyphens, zero-width characters.
pub(super) fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        || (!c.is_ascii() && is_combining_mark(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        let mut out = String::new();
        for c in text.chars() {
            fold_into(c, &mut out);
        }
        out
    }

    #[test]
    fn folds_case_accents_and_compatibility_forms() {
        assert_eq!(fold("Diseñará ÁRBOL"), "disenara arbol");
        assert_eq!(fold("co\u{301}digo"), "codigo");
        assert_eq!(fold("ﬁn Ⅳ Œuvre ǅ"), "fin iv œuvre dž".replace("dž", "dz"));
        assert_eq!(fold("infor\u{ad}mación"), "informacion");
    }

    #[test]
    fn remembers_acute_accents() {
        let mut out = String::new();
        assert_eq!(fold_into('é', &mut out), Mark::Acute);
        assert_eq!(fold_into('\u{301}', &mut out), Mark::Acute);
        assert_eq!(fold_into('ñ', &mut out), Mark::Plain);
        assert_eq!(out, "en");
    }
}
