//! Parts of texts, each in one language: nearly always a part is the whole text. What is read in a part is told in places of the
//! whole text.

use std::sync::{Arc, OnceLock};

use crate::text::{Language, Lexicons, Reading, Scan, Span, links};

/// What is known of a part.
#[derive(Debug)]
pub(super) struct OfPart {
    language: Language,
    begin: Place,
    end: Place,
    scan: Arc<Scan>,
    /// Web addresses, looked for when somebody first asks.
    links: OnceLock<Vec<Span>>,
    /// By pack.
    readings: Box<[OnceLock<Reading>]>,
}

/// How much of a text stands before a place in it.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    bytes: usize,
    points: u32,
    sentences: u32,
}

/// A part as a pack reads it.
#[derive(Clone, Copy, Debug)]
pub struct Read<'a> {
    /// Its language.
    pub language: Language,
    /// What was read; its spans begin to count where the part begins.
    pub reading: &'a Reading,
    /// Its words.
    pub words: &'a str,
    links: &'a OnceLock<Vec<Span>>,
    begin: Place,
}

impl OfPart {
    /// The part of these words behind another one of the same text, scanned in its language for so many packs.
    pub fn after(
        before: Option<&OfPart>,
        words: &str,
        (language, scan): (Language, Scan),
        packs: usize,
    ) -> Self {
        let begin = before.map(|before| before.end).unwrap_or_default();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let end = Place {
            bytes: begin.bytes.saturating_add(words.len()),
            points: begin.points.saturating_add(count(words.chars().count())),
            sentences: begin.sentences.saturating_add(count(scan.sentences().len())),
        };
        let readings = std::iter::repeat_with(OnceLock::new).take(packs).collect();
        OfPart { language, begin, end, scan: Arc::new(scan), links: OnceLock::new(), readings }
    }

    /// Whether it is in no language that can be read, whatever it was taken for.
    pub fn is_foreign(&self) -> bool {
        self.scan.is_foreign()
    }

    /// What the pack with a number and these lists reads in it; nothing where it cannot be read. `text` is the whole.
    pub fn read<'a>(&'a self, text: &'a str, pack: usize, lexicons: &Lexicons) -> Option<Read<'a>> {
        let cell = self.readings.get(pack).filter(|_| !self.is_foreign())?;
        let reading = cell.get_or_init(|| Reading::of(&self.scan, lexicons));
        let words = text.get(self.begin.bytes..self.end.bytes)?;
        Some(Read { language: self.language, reading, words, links: &self.links, begin: self.begin })
    }
}

/// Where the sentence with a number stands in the text of these parts.
pub(super) fn sentence(parts: &[OfPart], number: u32) -> Option<Span> {
    let part = parts.get(parts.partition_point(|part| part.end.sentences <= number))?;
    let own = number.checked_sub(part.begin.sentences)?;
    part.scan.sentences().get(own as usize).map(|span| part.begin.shift(*span))
}

impl Place {
    /// A span that was counted from here.
    fn shift(self, span: Span) -> Span {
        let shift = |point: u32| point.saturating_add(self.points);
        Span { from: shift(span.from), to: shift(span.to) }
    }
}

impl Read<'_> {
    /// The web addresses in it, whoever reads it.
    pub(super) fn links(&self) -> &[Span] {
        self.links.get_or_init(|| links(self.words))
    }

    /// Where a span of the part stands in the whole text.
    pub(super) fn in_text(&self, span: Span) -> Span {
        self.begin.shift(span)
    }

    /// The number, in the whole text, of the sentence in which a span of the part stands.
    pub(super) fn sentence_at(&self, span: Span) -> u32 {
        let before = self.reading.sentences().partition_point(|sentence| sentence.to <= span.from);
        self.begin.sentences.saturating_add(u32::try_from(before).unwrap_or(u32::MAX))
    }
}
