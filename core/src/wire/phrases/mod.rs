//! What the program says, in another language. Messages and screens are written in English where they are made; here each of
//! them has its words in other languages, as a translation catalogue has them: found by the English sentence, with what
//! stands in it.

use std::sync::LazyLock;

/// Languages with a catalogue.
const CATALOGUES: [(&str, &[&str]); 1] = [(
    "es",
    &[
        include_str!("es/packs.txt"),
        include_str!("es/documents.txt"),
        include_str!("es/usage.txt"),
        include_str!("es/screens.txt"),
    ],
)];

/// How deep a value of a sentence may hold sentences: a kind of value in what was found in a message.
const DEPTH: usize = 4;

static PHRASES: LazyLock<Vec<(&str, Vec<Phrase>)>> =
    LazyLock::new(|| CATALOGUES.iter().map(|(language, texts)| (*language, read(texts))).collect());

/// One sentence in two languages.
#[derive(Debug)]
struct Phrase {
    english: Pattern,
    words: &'static str,
}

/// A sentence with values in it.
#[derive(Debug)]
struct Pattern {
    /// What stands before the first value, between values, and behind the last: one more than there are values.
    pieces: Vec<&'static str>,
    names: Vec<&'static str>,
}

/// The text in a language; as it is, where the language or the text has no words there.
pub(super) fn in_language(text: &str, language: &str) -> String {
    phrase(text, language).unwrap_or_else(|| text.to_owned())
}

/// What the program says in English, in another language; `None` where that has no words for it. What stands in backticks is
/// never translated.
///
/// ```
/// use rasero::wire::phrase;
/// let told = "expected a text, found the number `7`";
/// assert_eq!(phrase(told, "es-MX").as_deref(), Some("se esperaba un texto, se halló el número `7`"));
/// assert_eq!(phrase(told, "en"), None);
/// ```
pub fn phrase(text: &str, language: &str) -> Option<String> {
    let primary = language.split(['-', '_']).next().unwrap_or(language);
    let (_, phrases) = PHRASES.iter().find(|(known, _)| *known == primary)?;
    said(text, phrases, DEPTH)
}

fn said(text: &str, phrases: &[Phrase], depth: usize) -> Option<String> {
    let depth = depth.checked_sub(1)?;
    let (phrase, values) = phrases.iter().find_map(|phrase| Some((phrase, phrase.english.values(text)?)))?;
    let mut words = phrase.words.to_owned();
    for (at, (name, value)) in phrase.english.names.iter().zip(values).enumerate() {
        // What an author wrote stands in backticks, what a caller wrote in quotes, and both stay as they are.
        let is_quoted = phrase.english.pieces.get(at).is_some_and(|piece| piece.ends_with(['`', '\'']));
        let own = if is_quoted { None } else { said(value, phrases, depth) };
        words = words.replace(&format!("{{{name}}}"), own.as_deref().unwrap_or(value));
    }
    Some(words)
}

/// The sentences of a catalogue, those that say most of themselves first.
fn read(texts: &[&'static str]) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut english = None;
    for line in texts
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        match line.strip_prefix("    ") {
            None => english = Some(line),
            Some(words) => {
                phrases.extend(english.take().map(|line| Phrase { english: Pattern::read(line), words }));
            }
        }
    }
    let says = |phrase: &Phrase| phrase.english.pieces.iter().map(|piece| piece.len()).sum::<usize>();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(says(phrase)));
    phrases
}

impl Pattern {
    /// `the pack has no {what} {name}`; braces that hold no name are themselves.
    fn read(line: &'static str) -> Self {
        let (mut pieces, mut names) = (Vec::new(), Vec::new());
        let (mut from, mut at) = (0, 0);
        while let Some(open) = line.get(at..).and_then(|rest| rest.find('{')).map(|open| at + open) {
            let inside = line.get(open + 1..).and_then(|rest| rest.split_once('}')).map(|(inside, _)| inside);
            let is_name =
                |name: &&str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
            at = open + 1;
            if let Some(name) = inside.filter(is_name) {
                pieces.push(line.get(from..open).unwrap_or_default());
                names.push(name);
                from = open + name.len() + 2;
                at = from;
            }
        }
        pieces.push(line.get(from..).unwrap_or_default());
        Pattern { pieces, names }
    }

    /// What stands in a text in the places of the names, when the text is this sentence.
    fn values<'t>(&self, text: &'t str) -> Option<Vec<&'t str>> {
        let (first, between) = self.pieces.split_first()?;
        let mut rest = text.strip_prefix(first)?;
        let Some((last, between)) = between.split_last() else { return rest.is_empty().then(Vec::new) };
        let mut values = Vec::new();
        for piece in between {
            let (value, behind) = rest.split_once(piece)?;
            values.push(value);
            rest = behind;
        }
        values.push(rest.strip_suffix(last)?);
        let fits =
            |(at, value): (usize, &&str)| !(value.is_empty() || self.quotes(at) && value.contains('`'));
        values.iter().enumerate().all(fits).then_some(values)
    }

    /// Whether a value stands in backticks: it ends where they close, not at later ones.
    fn quotes(&self, at: usize) -> bool {
        let before = self.pieces.get(at).is_some_and(|piece| piece.ends_with('`'));
        before && self.pieces.get(at + 1).is_some_and(|piece| piece.starts_with('`'))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_an_author_wrote_stays_as_it_is() {
        let said = |text| in_language(text, "es-MX");
        assert_eq!(said("the pack has no rule `rule`"), "el paquete no tiene regla `rule`");
        assert_eq!(
            said("`points` is a text, expected a whole number"),
            "`points` es un texto; se esperaba un número entero"
        );
        assert_eq!(said("did you mean `group`?"), "¿quiso decir `group`?");
        assert_eq!(
            said("the reason for the change of `rule` is missing in `en`"),
            "falta la razón del cambio de `rule` en `en`"
        );
        assert_eq!(said("no such sentence"), "no such sentence");
        assert_eq!(in_language("did you mean `group`?", "fr"), "did you mean `group`?");
    }

    #[test]
    fn every_sentence_keeps_its_values() {
        for (language, texts) in CATALOGUES {
            let phrases = read(texts);
            assert!(phrases.len() > 200, "{language}");
            let lines = texts.iter().flat_map(|text| text.lines());
            let lines = lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count();
            assert_eq!(phrases.len() * 2, lines, "{language}: a sentence without its other half");
            let mut seen = BTreeSet::new();
            for phrase in &phrases {
                assert!(seen.insert(phrase.english.pieces.clone()), "twice: {phrase:?}");
                let names: BTreeSet<&str> = phrase.english.names.iter().copied().collect();
                let own: BTreeSet<&str> = Pattern::read(phrase.words).names.into_iter().collect();
                assert_eq!(names, own, "{phrase:?}");
            }
        }
    }

    #[test]
    fn whatever_the_reader_of_toml_says_has_words() {
        let lines = [
            "k = 2028-02-30",
            "k = 2028-13-01",
            "k = 2028-1-01",
            "k = 25:00:00",
            "k = 1 = 2",
            "k = { a = 1 b = 2 }",
            "k = [1 2]",
            "k = [1, 2",
            "k = { a = 1",
            "k = \u{201c}met\u{201d}",
            "k = \"met",
            "k = 'met",
            "k = met",
            "k = 1_",
            "k = +-1",
            "k = 01",
            "k = \"a\" \"b\"",
            "k = \"\\q\"",
            "k",
            "k =",
            "= 1",
            "[k",
            "[[k]",
            "[k] 1",
            "k = { a }",
        ];
        for line in lines {
            let (_, errors) = toml::de::DeTable::parse_recoverable(line);
            assert!(!errors.is_empty(), "{line}");
            for error in errors {
                let message = error.message().trim().replace('\n', "; ");
                let words = in_language(&message, "es");
                let untold = words == message || words.contains("expected") || words.contains("between");
                assert!(!untold, "{line}: {message}: {words}");
            }
        }
    }

    #[test]
    fn the_usual_advice_is_in_the_catalogue() {
        for (code, advice) in crate::pack::USUAL_ADVICE {
            assert!(phrase(advice, "es").is_some(), "{code}: {advice}");
        }
    }
}
