//! One pass over a text for all readers: what does not depend on anybody's lists, and what is known of its words.

use std::sync::{Arc, OnceLock};

use super::bygone;
use super::dates::{self, DateMention};
use super::foreign;
use super::grammar::Sense;
use super::index::{Index, Reader};
use super::instruments::{self, Instrument};
use super::language::Language;
use super::lexicons::Lexicons;
use super::names::{self, Name};
use super::quantities::{self, Quantity};
use super::reading::{Span, Style};
use super::scene::Scene;
use super::seams;
use super::sheet::Sheet;
use super::split::Split;
use super::strength;
use super::token::{Kind, Tokens};

/// A text, scanned once for all the lists of an index; each reader's [`Reading`](super::Reading) is made of it.
#[derive(Debug)]
pub struct Scan {
    pub(super) index: Arc<Index>,
    pub(super) sheet: Sheet,
    pub(super) sentences: Vec<Span>,
    pub(super) items: Vec<Span>,
    pub(super) names: Vec<Name>,
    /// Words and numbers.
    pub(super) words: u32,
    /// Whether there is a finite auxiliary.
    pub(super) finite: bool,
    foreign: bool,
    style: Style,
    different: OnceLock<(u32, u32)>,
    mentions: OnceLock<Option<Arc<Mentions>>>,
    instruments: OnceLock<Vec<Instrument>>,
    bygone: OnceLock<Vec<Span>>,
    unsaid: OnceLock<Vec<bool>>,
}

/// Times and amounts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mentions {
    pub dates: Vec<DateMention>,
    pub quantities: Vec<Quantity>,
}

impl Scan {
    /// Scans the [`beginning`](super::beginning) of a text in a language, for these lists and all that were compiled with them.
    pub fn of(text: &str, language: Language, lexicons: &Lexicons) -> Self {
        Self::of_style(text, language, lexicons, Style::default())
    }

    /// The same of a text that was split before.
    pub(crate) fn of_split(text: &str, split: &Split, language: Language, lexicons: &Lexicons) -> Self {
        Self::of_words((text, split), language, lexicons, Style::default())
    }

    /// The same, with numbers and dates written in a style.
    pub fn of_style(text: &str, language: Language, lexicons: &Lexicons, style: Style) -> Self {
        Self::of_words((text, &Split::of(text)), language, lexicons, style)
    }

    fn of_words(
        (text, split): (&str, &Split),
        language: Language,
        lexicons: &Lexicons,
        style: Style,
    ) -> Self {
        let index = Arc::clone(lexicons.index());
        let sheet = Sheet::look_up(Arc::clone(split.tokens()), language, index.trie(language));
        let tokens = &sheet.tokens;
        let span = |(first, last)| tokens.span(first, last);
        let words = tokens.iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Number)).count();
        let foreign = foreign::is_foreign(&sheet, text);
        Scan {
            foreign,
            sentences: seams::cut(&sheet.layout.sentences, &sheet.layout.seams)
                .into_iter()
                .map(span)
                .collect(),
            items: sheet.layout.items(tokens).map(span).collect(),
            names: names::find(&Scene::of_nobody(&sheet, index.trie(language))),
            words: u32::try_from(words).unwrap_or(u32::MAX),
            finite: sheet.senses.iter().any(|senses| senses.any(&[Sense::Finite, Sense::Modal])),
            style,
            different: OnceLock::new(),
            mentions: OnceLock::new(),
            instruments: OnceLock::new(),
            bygone: OnceLock::new(),
            unsaid: OnceLock::new(),
            index,
            sheet,
        }
    }

    /// The sentences.
    pub(crate) fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// The same of a text that is known to be in no language that can be read.
    pub(crate) fn unread(self) -> Self {
        Scan { foreign: true, ..self }
    }

    /// Whether the text is in no language that can be read, whatever it was taken for.
    pub(crate) fn is_foreign(&self) -> bool {
        self.foreign
    }

    /// The text as one reader sees it.
    pub(super) fn scene(&self, reader: Reader) -> Scene<'_> {
        Scene::of(&self.sheet, self.index.trie(self.sheet.language), reader)
    }

    /// Times and amounts, where they are the same for every reader: where no verb of anybody's lists decides.
    pub(super) fn mentions(&self) -> Option<Arc<Mentions>> {
        let shared = self.mentions.get_or_init(|| {
            let scene = Scene::of_nobody(&self.sheet, self.index.trie(self.sheet.language));
            let mentions = self.mentions_in(&scene);
            (!scene.is_unsure()).then(|| Arc::new(mentions))
        });
        shared.clone()
    }

    /// Times and amounts in a scene of this text.
    pub(super) fn mentions_in(&self, scene: &Scene<'_>) -> Mentions {
        let mut taken = vec![false; self.sheet.tokens.len()];
        let dates = dates::find(scene, self.style, &mut taken);
        let quantities = quantities::find(scene, self.style.numbers, &taken);
        Mentions { dates, quantities }
    }

    /// Words of capitals alone.
    pub(super) fn acronyms(&self) -> Vec<Span> {
        names::acronyms(&self.sheet.tokens, &self.sheet.layout)
    }

    /// Legal instruments: the same for every reader.
    pub(super) fn instruments(&self) -> &[Instrument] {
        self.instruments.get_or_init(|| {
            instruments::find(&Scene::of_nobody(&self.sheet, self.index.trie(self.sheet.language)))
        })
    }

    /// The clauses that tell of what was, or of where things stand: the same for every reader.
    pub(super) fn bygone(&self) -> &[Span] {
        self.bygone.get_or_init(|| {
            let scene = Scene::of_nobody(&self.sheet, self.index.trie(self.sheet.language));
            stretches(scene.tokens, &bygone::find(&scene))
        })
    }

    /// One flag a token: whether nobody says it, as in a question. The same for every reader.
    pub(super) fn unsaid(&self) -> &[bool] {
        self.unsaid.get_or_init(|| {
            strength::unsaid(&Scene::of_nobody(&self.sheet, self.index.trie(self.sheet.language)))
        })
    }

    /// How many different words and numbers there are, and how many different words with content.
    pub(super) fn different(&self) -> (u32, u32) {
        *self.different.get_or_init(|| count_different(&self.sheet))
    }
}

fn count_different(sheet: &Sheet) -> (u32, u32) {
    // In one number, of which the first bit is not needed to tell words apart: the word, then whether it has content.
    let word = |hash: u64, content: bool| hash << 1 | u64::from(content);
    let mut seen: Vec<u64> = Vec::with_capacity(sheet.tokens.len());
    for (token, senses) in sheet.tokens.iter().zip(&sheet.senses) {
        if matches!(token.kind, Kind::Word | Kind::Number) {
            seen.push(word(token.hash, token.kind == Kind::Word && !senses.is_function()));
        }
    }
    seen.sort_unstable();
    seen.dedup();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    (count(seen.len()), count(seen.iter().filter(|word| **word & 1 == 1).count()))
}

/// The runs of flagged tokens.
pub(super) fn stretches(tokens: &Tokens, flags: &[bool]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open = false;
    for (at, flagged) in flags.iter().enumerate() {
        if *flagged {
            let span = tokens.span(at, at);
            match found.last_mut().filter(|_| open) {
                Some(last) => last.to = span.to,
                None => found.push(span),
            }
        }
        open = *flagged;
    }
    found
}
