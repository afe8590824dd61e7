//! A text as a reviewer reads it: owned facts with their spans. What they are worth is for the packs to say.

use std::sync::{Arc, OnceLock};

use super::dates::{DateMention, DateOrder};
use super::denial;
use super::grammar::VerbForm;
use super::hits::{self, Hit};
use super::index::Reader;
use super::instruments::Instrument;
use super::language::Language;
use super::lexicons::{Lexicons, ListId};
use super::names::Name;
use super::number::NumberStyle;
use super::objects::{self, Object};
use super::purpose;
use super::quantities::Quantity;
use super::scan::{Mentions, Scan, stretches};
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
#[derive(Clone, Debug)]
pub struct Reading {
    scan: Arc<Scan>,
    reader: Reader,
    denied: Vec<Span>,
    /// By the numbers of their lists.
    hits: Vec<Vec<Hit>>,
    verbs: Vec<Verb>,
    main: Option<usize>,
    mentions: OnceLock<Arc<Mentions>>,
}

impl Reading {
    /// Reads the [`beginning`] of a text in a language, with numbers and dates written as in Mexico.
    pub fn read(text: &str, language: Language, lexicons: &Lexicons) -> Self {
        Self::read_in(text, language, lexicons, Style::default())
    }

    /// Reads the [`beginning`] of a text in a language and style.
    pub fn read_in(text: &str, language: Language, lexicons: &Lexicons, style: Style) -> Self {
        Self::of(&Arc::new(Scan::of_style(text, language, lexicons, style)), lexicons)
    }

    /// What the lists find in a text that was scanned for them. It is what they would find in it by themselves.
    pub fn of(scan: &Arc<Scan>, lexicons: &Lexicons) -> Self {
        let reader = lexicons.reader();
        let scene = scan.scene(reader);
        let purpose = purpose::find(&scene);
        let verbs::Found { verbs, main } = verbs::find(&scene, &purpose, scan.unsaid());
        let hits = hits::find(&scene, &purpose, &verbs);
        let denied = stretches(scene.tokens, &denial::find(&scene));
        Reading { scan: Arc::clone(scan), reader, denied, hits, verbs, main, mentions: OnceLock::new() }
    }

    fn mentions(&self) -> &Mentions {
        self.mentions.get_or_init(|| {
            let of_reader = || Arc::new(self.scan.mentions_in(&self.scan.scene(self.reader)));
            self.scan.mentions().unwrap_or_else(of_reader)
        })
    }

    /// The sentences; bullets and numbered items are sentences of their own. Where it cannot be told whether one ends, it does
    /// (`the portal This is ...`, without a stop): then nothing is near to what may stand in another.
    pub fn sentences(&self) -> &[Span] {
        &self.scan.sentences
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
        &self.scan.items
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
        holds(&self.denied, span)
    }

    /// Whether a span begins in words that the text says again: of a sentence that comes twice the second one is not read.
    ///
    /// ```
    /// use rasero::text::{Language, Lexicons, Reading, Span};
    /// let english = Language::from_code("en").unwrap();
    /// let reading = Reading::read("Publish the map. Publish the map.", english, &Lexicons::default());
    /// assert_eq!(reading.sentences(), [Span { from: 0, to: 16 }]);
    /// assert!(reading.repeats(Span { from: 29, to: 32 }));
    /// ```
    pub fn repeats(&self, span: Span) -> bool {
        self.scan.sheet.tokens.leave_out_at(span.from)
    }

    /// Whether the clause of a span tells of what was, or of where things stand, so that its dates and amounts are no promise.
    ///
    /// ```
    /// use rasero::text::{Language, Lexicons, Reading, Span};
    /// let english = Language::from_code("en").unwrap();
    /// let text = "Answer 90% of requests by 2026; in 2019 only 38% were answered";
    /// let reading = Reading::read(text, english, &Lexicons::default());
    /// let told = reading.dates().iter().map(|date| reading.tells_what_was(date.span));
    /// assert_eq!(told.collect::<Vec<_>>(), [false, true]);
    /// ```
    pub fn tells_what_was(&self, span: Span) -> bool {
        holds(self.scan.bygone(), span)
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
        let whole = |name: &Name| {
            let begun = heads.partition_point(|hit| hit.span.to + 1 < name.joined);
            let near = heads.get(begun..)?.iter().take_while(|hit| hit.span.from < name.span.to);
            near.into_iter().find_map(|hit| name.with(hit.span))
        };
        self.scan.names.iter().filter_map(whole).collect()
    }

    /// The words of two or more capitals, in order; none in a sentence in capitals.
    ///
    /// ```
    /// use rasero::text::{Language, Lexicons, Reading};
    /// let spanish = Language::from_code("es").unwrap();
    /// let text = "La SEP y el INEGI publicarán los datos. ES URGENTE.";
    /// let reading = Reading::read(text, spanish, &Lexicons::default());
    /// let found: Vec<_> = reading.acronyms().iter().map(|span| span.quote(text)).collect();
    /// assert_eq!(found, ["SEP", "INEGI"]);
    /// ```
    pub fn acronyms(&self) -> Vec<Span> {
        self.scan.acronyms()
    }

    /// How many words and numbers there are.
    pub fn words(&self) -> u32 {
        self.scan.words
    }

    /// How many different words there are.
    pub fn distinct_words(&self) -> u32 {
        self.scan.different().0
    }

    /// How many different words there are that are no grammar words such as articles and prepositions.
    pub fn content_words(&self) -> u32 {
        self.scan.different().1
    }

    /// Whether the text has a finite verb that is known: one of the lists or an auxiliary. Unknown verbs go unseen.
    pub fn has_finite_verb(&self) -> bool {
        let is_finite = |verb: &Verb| matches!(verb.form, VerbForm::Finite | VerbForm::Passive);
        self.scan.finite || self.verbs.iter().any(is_finite)
    }

    /// The terms of one list, in order; of two terms at one place the longer one.
    pub fn hits(&self, list: ListId) -> &[Hit] {
        self.hits.get(usize::from(list.0)).map(Vec::as_slice).unwrap_or_default()
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

    /// What the verbs of a list are done to, in order: the object of an active one, the subject of a passive. What has its head in
    /// the other list is left out.
    ///
    /// ```
    /// use rasero::text::{Language, Lexicons, Reading, TermList};
    /// let english = Language::from_code("en").unwrap();
    /// let lists = [("makes", "kind: verbs\npublish\nbuild"), ("nothing", "trust")];
    /// let lists = lists.map(|(id, source)| TermList::parse(id, english, source).unwrap());
    /// let lexicons = Lexicons::compile(&lists);
    /// let text = "Publish a bench book, build trust; two dockets will be published";
    /// let reading = Reading::read(text, english, &lexicons);
    /// let list = |id| lexicons.list(id).unwrap();
    /// let objects = reading.objects(list("makes"), list("nothing"));
    /// let found: Vec<_> = objects.iter().map(|object| object.span.quote(text)).collect();
    /// assert_eq!(found, ["bench book", "dockets"]);
    /// ```
    pub fn objects(&self, list: ListId, nothing: ListId) -> Vec<Object> {
        if !self.verbs.iter().any(|verb| verb.is_in(list)) {
            return Vec::new();
        }
        let times: Vec<Span> = self.dates().iter().map(|date| date.span).collect();
        let scene = self.scan.scene(self.reader);
        objects::find(&scene, &self.verbs, (list, nothing), (&times, self.quantities()))
    }

    /// The dates, periods, recurrences and deadlines, in order.
    pub fn dates(&self) -> &[DateMention] {
        &self.mentions().dates
    }

    /// The laws, bills and articles that are named, in order; none stands inside another.
    ///
    /// ```
    /// use rasero::text::{Language, Lexicons, Reading};
    /// let english = Language::from_code("en").unwrap();
    /// let text = "Article 5 of the Access to Information Act, and a bill on lobbying";
    /// let reading = Reading::read(text, english, &Lexicons::default());
    /// let found = reading.instruments().iter().map(|one| (one.kind.as_str(), one.span.quote(text)));
    /// assert_eq!(
    ///     found.collect::<Vec<_>>(),
    ///     [("article", "Article 5"), ("law", "Access to Information Act"), ("bill", "bill on lobbying")]
    /// );
    /// ```
    pub fn instruments(&self) -> &[Instrument] {
        self.scan.instruments()
    }

    /// The amounts, in order.
    pub fn quantities(&self) -> &[Quantity] {
        &self.mentions().quantities
    }
}

impl PartialEq for Reading {
    /// Whether the same was found.
    fn eq(&self, other: &Self) -> bool {
        let facts = |reading: &Self| {
            let scan = &reading.scan;
            (scan.words, scan.different(), reading.has_finite_verb(), reading.main)
        };
        facts(self) == facts(other)
            && self.sentences() == other.sentences()
            && self.items() == other.items()
            && self.scan.names == other.scan.names
            && self.denied == other.denied
            && self.hits == other.hits
            && self.verbs == other.verbs
            && self.mentions() == other.mentions()
            && self.instruments() == other.instruments()
    }
}

impl Eq for Reading {}

/// Whether one of some stretches, in order, holds the whole span.
fn holds(stretches: &[Span], span: Span) -> bool {
    let begun = stretches.partition_point(|stretch| stretch.from <= span.from);
    let last = begun.checked_sub(1).and_then(|last| stretches.get(last));
    last.is_some_and(|stretch| span.to <= stretch.to)
}
