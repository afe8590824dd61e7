//! A text as a reviewer reads it, in one pass: owned facts with their spans. What they are worth is for the packs to say.

use std::sync::Arc;

use super::dates::{self, DateMention, DateOrder};
use super::denial;
use super::grammar::{Sense, VerbForm};
use super::language::Language;
use super::lexicons::{Lexicons, ListId};
use super::names::{self, Name};
use super::number::NumberStyle;
use super::purpose;
use super::quantities::{self, Quantity};
use super::scene::Scene;
use super::token::{Kind, Tokens};
use super::verbs::{self, Verb};

/// Code points of one text that are read; what stands behind them counts as not written. A hundred pages: no commitment is
/// that long, and reading it with the shipped packs takes less than a second.
pub const LONGEST: usize = 200_000;

/// The part of a text that is read: all of it, or [`LONGEST`] code points.
///
/// ```
/// use rasero::text::{LONGEST, beginning};
/// assert_eq!(beginning("Publicar el padrón"), "Publicar el padrón");
/// assert_eq!(beginning(&"ñ".repeat(LONGEST + 1)).chars().count(), LONGEST);
/// ```
pub fn beginning(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}

/// A stretch of a text in Unicode code points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First code point.
    pub from: u32,
    /// One past the last code point.
    pub to: u32,
}

impl Span {
    /// The words that the span covers in its text.
    ///
    /// ```
    /// use rasero::text::Span;
    /// assert_eq!(Span { from: 3, to: 8 }.quote("El índice"), "índic");
    /// ```
    pub fn quote(self, text: &str) -> &str {
        let at = |point: u32| {
            usize::try_from(point)
                .ok()
                .and_then(|nth| text.char_indices().nth(nth))
                .map_or(text.len(), |(at, _)| at)
        };
        text.get(at(self.from)..at(self.to)).unwrap_or("")
    }
}

/// How a member writes numbers and dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Style {
    /// Which of point and comma begins the decimals.
    pub numbers: NumberStyle,
    /// Which of `3/4/2026` is the day.
    pub dates: DateOrder,
}

/// A term of a list in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The list.
    pub list: ListId,
    /// Where it stands.
    pub span: Span,
    /// The term as the list has it.
    pub term: Arc<str>,
    /// Whether it says what something is for.
    pub in_purpose: bool,
    /// Whether it only says what another term of the list before it is about: the open data of `a manual on open data`.
    pub complement: bool,
    /// How it stands there, when the list is one of verbs.
    pub form: Option<VerbForm>,
}

/// Everything that was found in one text.
///
/// ```
/// use rasero::text::{Language, Lexicons, QuantityKind, Reading, TermList};
/// let english = Language::from_code("en").unwrap();
/// let nouns = TermList::parse("deliverables", english, "open data portal").unwrap();
/// let lexicons = Lexicons::compile(&[nouns]);
/// let text = "Open data portals will go live in 20 cities by 31 December 2026.";
/// let reading = Reading::read(text, english, &lexicons);
/// let hit = &reading.hits(lexicons.list("deliverables").unwrap())[0];
/// assert_eq!((hit.span.quote(text), &*hit.term), ("Open data portals", "open data portal"));
/// assert_eq!(reading.dates()[0].date().unwrap().to_string(), "2026-12-31");
/// assert_eq!(reading.quantities()[0].kind, QuantityKind::Count);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    sentences: Vec<Span>,
    items: Vec<Span>,
    denied: Vec<Span>,
    names: Vec<Name>,
    words: u32,
    distinct: u32,
    content: u32,
    finite: bool,
    hits: Vec<Hit>,
    verbs: Vec<Verb>,
    main: Option<usize>,
    dates: Vec<DateMention>,
    quantities: Vec<Quantity>,
}

impl Reading {
    /// Reads the [`beginning`] of a text in a language, with numbers and dates written as in Mexico.
    pub fn read(text: &str, language: Language, lexicons: &Lexicons) -> Self {
        Self::read_in(text, language, lexicons, Style::default())
    }

    /// Reads the [`beginning`] of a text in a language and style.
    pub fn read_in(text: &str, language: Language, lexicons: &Lexicons, style: Style) -> Self {
        let tokens = Tokens::scan(beginning(text));
        let Some(trie) = lexicons.trie(language) else { return Reading::default() };
        let scene = Scene::look_up(&tokens, language.grammar(), trie);
        let purpose = purpose::find(&scene);
        let verbs::Found { verbs, main } = verbs::find(&scene, &purpose);
        let mut taken = vec![false; tokens.len()];
        let dates = dates::find(&scene, style.dates, &mut taken);
        let quantities = quantities::find(&scene, style.numbers, &taken);
        let sentences =
            scene.layout.sentences.iter().map(|(first, last)| tokens.span(*first, *last)).collect();
        let items = scene.layout.items(&tokens).map(|(first, last)| tokens.span(first, last)).collect();
        let finite = verbs.iter().any(|verb| matches!(verb.form, VerbForm::Finite | VerbForm::Passive))
            || (0..tokens.len()).any(|at| scene.sense(at).any(&[Sense::Finite, Sense::Modal]));
        let hits = hits(&scene, &purpose, &verbs);
        let denied = stretches(&tokens, &denial::find(&scene));
        let names = names::find(&scene);
        let (words, distinct, content) = count_words(&scene);
        Reading {
            sentences,
            items,
            denied,
            names,
            words,
            distinct,
            content,
            finite,
            hits,
            verbs,
            main,
            dates,
            quantities,
        }
    }

    /// The sentences; bullets and numbered items are sentences of their own.
    pub fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// The items of lists: the sentences that begin with a bullet or a number of their own.
    ///
    /// ```
    /// use rasero::text::{Language, Lexicons, Reading};
    /// let english = Language::from_code("en").unwrap();
    /// let text = "Milestones:\n1. Draft the bill.\n2. Publish it. Then wait.";
    /// let reading = Reading::read(text, english, &Lexicons::default());
    /// let items: Vec<_> = reading.items().iter().map(|item| item.quote(text)).collect();
    /// assert_eq!(items, ["1. Draft the bill.", "2. Publish it."]);
    /// ```
    pub fn items(&self) -> &[Span] {
        &self.items
    }

    /// Whether a denial governs the words of a span: `no se publicará el padrón`, `without a hearing`.
    ///
    /// ```
    /// use rasero::text::{Language, Lexicons, Reading, Span};
    /// let spanish = Language::from_code("es").unwrap();
    /// let reading = Reading::read("No habrá consulta, pero se abrirá un portal", spanish, &Lexicons::default());
    /// assert!(reading.denies(Span { from: 9, to: 17 }));
    /// assert!(!reading.denies(Span { from: 37, to: 43 }));
    /// ```
    pub fn denies(&self, span: Span) -> bool {
        let begun = self.denied.partition_point(|denied| denied.from <= span.from);
        let last = begun.checked_sub(1).and_then(|last| self.denied.get(last));
        last.is_some_and(|denied| span.to <= denied.to)
    }

    /// The names that hold a term of a list: of a list with `ministry`, the span of `Ministry of Finance` and not that of `a
    /// ministry`. The term may stand before the capitals: `gouvernement du Canada`. A sentence in capitals names nobody.
    ///
    /// ```
    /// use rasero::text::{Language, Lexicons, Reading, TermList};
    /// let english = Language::from_code("en").unwrap();
    /// let lexicons = Lexicons::compile(&[TermList::parse("heads", english, "ministry").unwrap()]);
    /// let text = "A ministry, say the Ministry of Finance, publishes it.";
    /// let reading = Reading::read(text, english, &lexicons);
    /// let names = reading.names(lexicons.list("heads").unwrap());
    /// assert_eq!(names.len(), 1);
    /// assert_eq!(names[0].quote(text), "Ministry of Finance");
    /// ```
    pub fn names(&self, list: ListId) -> Vec<Span> {
        let heads = self.hits(list);
        let whole = |name: &Name| heads.iter().find_map(|hit| name.with(hit.span));
        self.names.iter().filter_map(whole).collect()
    }

    /// How many words and numbers there are.
    pub fn words(&self) -> u32 {
        self.words
    }

    /// How many different words there are.
    pub fn distinct_words(&self) -> u32 {
        self.distinct
    }

    /// How many different words there are that are no grammar words such as articles and prepositions.
    pub fn content_words(&self) -> u32 {
        self.content
    }

    /// Whether the text has a finite verb that is known: one of the lists or an auxiliary. Unknown verbs go unseen.
    pub fn has_finite_verb(&self) -> bool {
        self.finite
    }

    /// The terms of one list, in order; of two terms at one place the longer one.
    pub fn hits(&self, list: ListId) -> &[Hit] {
        let from = self.hits.partition_point(|hit| hit.list < list);
        let to = self.hits.partition_point(|hit| hit.list <= list);
        self.hits.get(from..to).unwrap_or(&[])
    }

    /// The verb that the text is about: the first one of the lists that is not in a clause of purpose, in a relative clause
    /// or a mere state. A noun made of a verb counts where a sentence or item begins with it.
    pub fn main_verb(&self) -> Option<&Verb> {
        self.main.and_then(|index| self.verbs.get(index))
    }

    /// All verbs of the lists, in order.
    pub fn verbs(&self) -> &[Verb] {
        &self.verbs
    }

    /// All verbs but the main one, in order.
    pub fn secondary_verbs(&self) -> impl Iterator<Item = &Verb> {
        self.verbs.iter().enumerate().filter(|(index, _)| Some(*index) != self.main).map(|(_, verb)| verb)
    }

    /// The dates, periods, recurrences and deadlines, in order.
    pub fn dates(&self) -> &[DateMention] {
        &self.dates
    }

    /// The amounts, in order.
    pub fn quantities(&self) -> &[Quantity] {
        &self.quantities
    }
}

/// The runs of flagged tokens.
fn stretches(tokens: &Tokens, flags: &[bool]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open = false;
    for (at, flagged) in flags.iter().enumerate() {
        let span = tokens.span(at, at);
        match found.last_mut() {
            Some(last) if *flagged && open => last.to = span.to,
            _ if *flagged => found.push(span),
            _ => {}
        }
        open = *flagged;
    }
    found
}

/// All hits, by list and place.
fn hits(scene: &Scene<'_>, purpose: &[bool], verbs: &[Verb]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut ends: Vec<(ListId, usize)> = Vec::new();
    let mut ends_of: Vec<(ListId, usize)> = Vec::new();
    for found in &scene.matches {
        for term in &found.payload.terms {
            let end = ends.iter_mut().find(|(list, _)| *list == term.list);
            match end {
                Some((_, end)) if found.first < *end => continue,
                Some((_, end)) => *end = found.last + 1,
                None => ends.push((term.list, found.last + 1)),
            }
            let in_purpose = purpose.get(found.first).copied().unwrap_or(false);
            let span = scene.tokens.span(found.first, found.last);
            let complement = is_complement(scene, &ends_of, term.list, found.first);
            ends_of.push((term.list, found.last));
            let (list, term) = (term.list, Arc::clone(&term.term));
            hits.push(Hit { list, span, term, in_purpose, complement, form: None });
        }
    }
    for verb in verbs {
        for list in verb.lists.iter() {
            let (term, form) = (Arc::clone(&verb.lemma), Some(verb.form));
            let (in_purpose, complement) = (verb.in_purpose, false);
            hits.push(Hit { list: *list, span: verb.span, term, in_purpose, complement, form });
        }
    }
    hits.sort_by_key(|hit| (hit.list, hit.span));
    hits
}

/// Whether a preposition joins a term to one of the same list just before it, articles and a word on
/// either side apart.
fn is_complement(scene: &Scene<'_>, ends: &[(ListId, usize)], list: ListId, first: usize) -> bool {
    let mut at = scene.before(first);
    if let Some(word) = at.filter(|at| scene.is(*at, Kind::Word) && !scene.sense(*at).is_function()) {
        at = scene.before(word);
    }
    while let Some(article) = at.filter(|at| {
        scene.has(*at, Sense::Determiner) && !scene.sense(*at).any(&[Sense::Preposition, Sense::Particle])
    }) {
        at = scene.before(article);
    }
    let Some(link) = at.filter(|at| scene.sense(*at).any(&[Sense::Preposition, Sense::Particle])) else {
        return false;
    };
    let recent = ends.iter().rev().take(8);
    recent.into_iter().any(|(other, end)| *other == list && (*end + 1 == link || *end + 2 == link))
}

/// Words and numbers, different ones, and different ones with content.
fn count_words(scene: &Scene<'_>) -> (u32, u32, u32) {
    let mut seen: Vec<(u64, bool)> = Vec::with_capacity(scene.tokens.len());
    for (at, token) in scene.tokens.iter().enumerate() {
        if matches!(token.kind, Kind::Word | Kind::Number) {
            seen.push((token.hash, token.kind == Kind::Word && !scene.sense(at).is_function()));
        }
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let words = count(seen.len());
    seen.sort_unstable();
    seen.dedup();
    (words, count(seen.len()), count(seen.iter().filter(|(_, content)| *content).count()))
}
