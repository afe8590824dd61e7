//! The file format of word lists: one term a line, with its faults. How terms inflect is known to `lang/`.

use std::collections::BTreeMap;
use std::fmt;

use super::language::Language;
use super::token::Tokens;
use crate::document::Place;

/// The longest line of a list, in bytes.
const LINE_BYTES: usize = 1_000;
/// The most terms of a list.
const TERMS: usize = 10_000;
/// The most words of a term.
const WORDS: usize = 12;

/// What the terms of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// Nouns and phrases, found with their plurals.
    Terms,
    /// Infinitives, found in all their forms.
    Verbs,
}

/// What else the bare form of a verb can be, as a list says with stars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Homograph {
    /// Nothing.
    #[default]
    None,
    /// A noun (`*`): `review`, `increase`. A title that begins with it begins with a verb, unless a preposition follows.
    Noun,
    /// What stands before a noun (`**`): `open`, `draft`. It is a verb only where an article or auxiliary shows it.
    Modifier,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    text: Box<str>,
    forms: Vec<Box<str>>,
    dropped: Vec<Box<str>>,
    homograph: Homograph,
    place: Place,
}

impl Term {
    /// The term, as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Other forms that the list gives.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().map(|form| &**form)
    }

    /// Regular forms that the list takes away.
    pub fn dropped(&self) -> impl Iterator<Item = &str> {
        self.dropped.iter().map(|form| &**form)
    }

    /// What else the bare form of a verb can be.
    pub fn homograph(&self) -> Homograph {
        self.homograph
    }

    /// Where it stands in the file.
    pub fn place(&self) -> Place {
        self.place
    }
}

/// A word list of a pack in one language.
///
/// The file is UTF-8 text: one term a line, `#` begins a comment, and the first line that says anything may be
/// `kind: verbs` or `kind: terms` (the default).
///
/// - A line of terms is a noun or a phrase. It is found with or without accents and capitals, on word boundaries, and with
///   the plural of its head words. Other forms may follow after `=`, with commas: `robusto = robusta`.
/// - A line of verbs is an infinitive (`publicar`, `set up`, `dar seguimiento`). The language's regular forms are found by
///   themselves, nouns made of the verb too (`publicación de`, `development of`). Irregular forms follow after `=`, with
///   commas: `construir = construcción de`; a noun is written with its preposition. `-form` takes a regular form
///   away. A star after the infinitive says that its bare form is also a noun (`review *`), two stars that it also stands
///   before nouns (`open **`): see [`Homograph`].
///
/// ```
/// use rasero::text::{Language, TermList};
/// let english = Language::from_code("en").unwrap();
/// let list = TermList::parse("deliverables", english, "# what one can look at\ndashboard\nopen data portal\n").unwrap();
/// assert_eq!(list.terms().len(), 2);
/// let faults = TermList::parse("deliverables", english, "kind: nouns\n= x\n").unwrap_err();
/// assert_eq!(faults.len(), 2);
/// assert_eq!(faults[0].to_string(), "1:7: expected `terms` or `verbs`, found `nouns`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermList {
    id: Box<str>,
    language: Language,
    kind: TermKind,
    terms: Vec<Term>,
}

impl TermList {
    /// Reads a list.
    ///
    /// # Errors
    /// All faults of the file at once.
    pub fn parse(id: &str, language: Language, source: &str) -> Result<Self, Vec<TermFault>> {
        let mut parser =
            Parser { language, kind: TermKind::Terms, opened: false, terms: Vec::new(), faults: Vec::new() };
        let mut first = BTreeMap::new();
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        for (number, line) in (1..).zip(source.lines()) {
            parser.line(number, line, &mut first);
        }
        if parser.terms.len() > TERMS {
            let place = Place { line: 1, column: 1 };
            let found = format!("{}", parser.terms.len());
            parser.faults.push(TermFault::new(
                "terms/too-many",
                place,
                &format!("at most {TERMS} terms"),
                found,
            ));
        }
        if parser.faults.is_empty() {
            Ok(TermList { id: id.into(), language, kind: parser.kind, terms: parser.terms })
        } else {
            Err(parser.faults)
        }
    }

    /// The id that scripts know the list by.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The language of its terms.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What its terms are.
    pub fn kind(&self) -> TermKind {
        self.kind
    }

    /// The terms, in the order of the file.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }
}

/// Something wrong in the file of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermFault {
    /// Stable code, such as `terms/duplicate`.
    pub code: &'static str,
    /// Line and column in the file.
    pub place: Place,
    /// What was expected there.
    pub expected: String,
    /// What was found; user text in backticks.
    pub found: String,
}

impl TermFault {
    fn new(code: &'static str, place: Place, expected: &str, found: String) -> Self {
        TermFault { code, place, expected: expected.to_owned(), found }
    }
}

impl fmt::Display for TermFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { line, column } = self.place;
        write!(f, "{line}:{column}: expected {}, found {}", self.expected, self.found)
    }
}

impl std::error::Error for TermFault {}

struct Parser {
    language: Language,
    kind: TermKind,
    opened: bool,
    terms: Vec<Term>,
    faults: Vec<TermFault>,
}

impl Parser {
    fn line(&mut self, number: u32, line: &str, seen: &mut BTreeMap<String, u32>) {
        if line.len() > LINE_BYTES {
            let place = Place { line: number, column: 1 };
            let found = format!("{}", line.len());
            self.faults.push(TermFault::new(
                "terms/long-line",
                place,
                &format!("at most {LINE_BYTES} bytes"),
                found,
            ));
            return;
        }
        let text = line.split('#').next().unwrap_or("");
        if text.trim().is_empty() {
            return;
        }
        let piece = Piece { number, line, text };
        let opened = std::mem::replace(&mut self.opened, true);
        match text.split_once(':') {
            Some((key, value)) if key.trim() == "kind" => self.directive(piece, value, opened),
            _ => self.term(piece, seen),
        }
    }

    fn directive(&mut self, piece: Piece<'_>, value: &str, opened: bool) {
        if opened {
            self.fault("terms/late-kind", piece, piece.text, "the kind on the first line", piece.text.trim());
        }
        match value.trim() {
            "terms" => self.kind = TermKind::Terms,
            "verbs" => self.kind = TermKind::Verbs,
            other => self.fault("terms/unknown-kind", piece, value, "`terms` or `verbs`", other),
        }
    }

    fn term(&mut self, piece: Piece<'_>, seen: &mut BTreeMap<String, u32>) {
        let (head, forms) =
            piece.text.split_once('=').map_or((piece.text, None), |(head, forms)| (head, Some(forms)));
        let bare = head.trim().trim_end_matches('*');
        let (text, homograph) = match head.trim().len() - bare.len() {
            1 if self.kind == TermKind::Verbs => (bare.trim(), Homograph::Noun),
            2 if self.kind == TermKind::Verbs => (bare.trim(), Homograph::Modifier),
            _ => (head.trim(), Homograph::None),
        };
        if !self.is_sound(piece, head, text) {
            return;
        }
        if self.kind == TermKind::Verbs && !(self.language.grammar().is_infinitive)(text) {
            self.fault("terms/not-an-infinitive", piece, head, "an infinitive", text);
        }
        if let Some(line) = seen.insert(folded(text), piece.number) {
            self.fault(
                "terms/duplicate",
                piece,
                head,
                &format!("a term that is not on line {line} already"),
                text,
            );
        }
        let mut term = Term {
            text: text.into(),
            forms: Vec::new(),
            dropped: Vec::new(),
            homograph,
            place: piece.place(head),
        };
        for form in forms.map(|forms| forms.split(',')).into_iter().flatten() {
            let trimmed = form.trim();
            let (list, text) = match trimmed.strip_prefix('-') {
                Some(rest) => (&mut term.dropped, rest.trim()),
                None => (&mut term.forms, trimmed),
            };
            list.push(text.into());
            self.is_sound(piece, form, text);
        }
        self.terms.push(term);
    }

    /// Whether a term or form has words, and not too many; says so when it has not.
    fn is_sound(&mut self, piece: Piece<'_>, part: &str, text: &str) -> bool {
        let words = Tokens::scan(text).len();
        if words == 0 {
            self.fault("terms/empty", piece, part, "a word", text);
        } else if words > WORDS {
            self.fault("terms/too-long", piece, part, &format!("at most {WORDS} words"), text);
        }
        (1..=WORDS).contains(&words)
    }

    fn fault(&mut self, code: &'static str, piece: Piece<'_>, part: &str, expected: &str, found: &str) {
        let found = if found.is_empty() { "nothing".to_owned() } else { format!("`{found}`") };
        self.faults.push(TermFault::new(code, piece.place(part), expected, found));
    }
}

#[derive(Clone, Copy)]
struct Piece<'a> {
    number: u32,
    line: &'a str,
    text: &'a str,
}

impl Piece<'_> {
    /// The place of the first visible character of a part of the line.
    fn place(&self, part: &str) -> Place {
        let lead = part.len() - part.trim_start().len();
        let offset = part.as_ptr().addr().saturating_sub(self.line.as_ptr().addr()) + lead;
        let before = self.line.get(..offset.min(self.line.len())).unwrap_or("");
        let column = u32::try_from(before.chars().count()).unwrap_or(u32::MAX - 1) + 1;
        Place { line: self.number, column }
    }
}

fn folded(text: &str) -> String {
    let tokens = Tokens::scan(text);
    let words: Vec<&str> = (0..tokens.len()).map(|index| tokens.folded(index)).collect();
    words.join(" ")
}
