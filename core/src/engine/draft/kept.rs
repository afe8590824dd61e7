//! What is kept of a draft between edits: its document, what every rule came to and read, and its indicators.

use crate::engine::reasons::Reasons;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use super::asked::Asked;
use super::entries::{Entries, Entry};
use super::language::Ballots;
use super::measures::Measures;
use super::readers::{Reader, Readers, special};
use crate::document::{PartialDate, ReadMark};
use crate::engine::Scorer;
use crate::engine::choice::{Standing, choose};
use crate::engine::evaluate::Evaluator;
use crate::engine::finding::Writer;
use crate::engine::language::{Declared, language_of};
use crate::engine::ready::{ReadyEdition, ReadyPack};
use crate::engine::ruling::Ruling;
use crate::engine::run::Run;
use crate::engine::subjects::Judged;
use crate::model::Document;
use crate::report::{Finding, Report};
use crate::script::{Context, ReadIn};

/// Everything that was made of the document.
#[derive(Debug)]
pub struct Kept {
    pub(super) context: Arc<Context>,
    pub(super) as_of: PartialDate,
    pub(super) frame: Frame,
    pub(super) locale: String,
    pub(super) ballots: Ballots,
    pub(super) asked: Asked,
    pub(super) entries: Entries,
    pub(super) measures: Measures,
    pub(super) readers: Readers,
    /// Rules that a stop signal ended.
    pub(super) stopped: Vec<Reader>,
    /// Packs and rules of which another pack tells.
    pub(super) untold: BTreeSet<(usize, usize)>,
    frame_reads: Vec<ReadMark>,
    pack_reads: Vec<ReadMark>,
    subject_reads: Vec<ReadMark>,
}

/// What decides how everything is read: when it changes, everything is scored again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// What the document says about its language.
    pub declared: Declared,
    /// In which language it is read.
    pub read_in: ReadIn,
    /// Numbers of the packs that score it.
    pub packs: Vec<usize>,
}

/// A pack with what it asks on the day of a draft.
pub type Sheet<'a> = (&'a ReadyPack, &'a ReadyEdition);

impl Kept {
    /// Scores a document.
    pub fn new(scorer: &Scorer, document: Document, as_of: PartialDate) -> Self {
        let read_in = language_of(&document);
        let mut kept = Kept {
            context: Arc::new(Context::for_edits(document, &scorer.texts, read_in)),
            as_of,
            frame: Frame { read_in, ..Frame::default() },
            locale: scorer.locale_in(read_in.language),
            ballots: Ballots::default(),
            asked: Asked::default(),
            entries: Entries::new(sheets(scorer, as_of).map(|(_, edition)| edition.rules.len())),
            measures: Measures::default(),
            readers: Readers::default(),
            stopped: Vec::new(),
            untold: BTreeSet::new(),
            frame_reads: Vec::new(),
            pack_reads: Vec::new(),
            subject_reads: Vec::new(),
        };
        kept.read_declared();
        kept.read_packs(scorer);
        kept.asked = kept.read_subjects();
        for index in kept.frame.packs.clone() {
            let Some((_, edition)) = kept.sheet(scorer, index) else { continue };
            for (rule, ready) in edition.rules.iter().enumerate() {
                let places: Vec<Option<Judged>> =
                    kept.asked.places(ready.rule.subject).iter().map(|place| place.judged).collect();
                let numbers = places.into_iter().filter_map(|judged| kept.add(scorer, (index, rule), judged));
                let numbers = numbers.collect();
                kept.entries.set_rule(index, rule, numbers);
            }
        }
        kept.untold = kept.find_untold(scorer);
        let sheets: Vec<Sheet<'_>> = sheets(scorer, as_of).collect();
        kept.measures = Measures::of(&sheets, &kept.frame.packs, &kept.asked, &kept.entries);
        kept
    }

    /// The document.
    pub fn document(&self) -> &Document {
        self.context.document()
    }

    /// Does some work and tells what it read.
    fn watched<T>(&self, work: impl FnOnce(&Document) -> T) -> (T, Vec<ReadMark>) {
        let document = self.document();
        document.tree().take_reads();
        let done = work(document);
        (done, document.tree().take_reads())
    }

    /// Reads which language the document declares.
    pub(super) fn read_declared(&mut self) {
        let (declared, reads) = self.watched(Declared::of);
        self.readers.exchange(special::FRAME, &self.frame_reads, &reads);
        (self.frame.declared, self.frame_reads) = (declared, reads);
    }

    /// Reads which packs score the document.
    pub(super) fn read_packs(&mut self, scorer: &Scorer) {
        let as_of = self.as_of;
        let locale = self.locale.clone();
        let (packs, reads) = self.watched(|document| {
            let reasons = Reasons::new(scorer.ready_packs(), document, as_of, &locale);
            let choices = choose(scorer.ready_packs(), scorer.asked, &reasons, as_of).into_iter();
            let scoring = choices.filter(|choice| matches!(choice.standing, Standing::Scores));
            scoring.map(|choice| choice.index).collect()
        });
        self.readers.exchange(special::PACKS, &self.pack_reads, &reads);
        (self.frame.packs, self.pack_reads) = (packs, reads);
    }

    /// Reads which subjects there are.
    pub(super) fn read_subjects(&mut self) -> Asked {
        let (asked, reads) = self.watched(Asked::of);
        self.readers.exchange(special::SUBJECTS, &self.subject_reads, &reads);
        self.subject_reads = reads;
        asked
    }

    /// Asks a rule about a subject, and keeps what it comes to.
    pub(super) fn add(
        &mut self,
        scorer: &Scorer,
        (pack, rule): (usize, usize),
        judged: Option<Judged>,
    ) -> Option<Reader> {
        let (ruling, reads) = self.judge(scorer, (pack, rule), judged)?;
        let stopped = ruling.was_stopped();
        let number = self.entries.add(Entry { pack, rule, ruling, reads, finding: OnceLock::new() });
        if let Some(entry) = self.entries.get(number) {
            self.readers.exchange(number, &[], &entry.reads);
        }
        if stopped {
            self.stopped.push(number);
        }
        Some(number)
    }

    /// What a rule comes to on a subject, and what was read for it, its words included.
    pub(super) fn judge(
        &self,
        scorer: &Scorer,
        (index, rule): (usize, usize),
        judged: Option<Judged>,
    ) -> Option<(Ruling, Vec<ReadMark>)> {
        let (pack, edition) = self.sheet(scorer, index)?;
        let ready = edition.rules.get(rule)?;
        let run = Run::new(Evaluator::new(&scorer.sandbox, Arc::clone(&self.context), self.as_of));
        Some(self.watched(|document| {
            let ruling = run.one(index, pack, ready, judged);
            Writer::new(document, &self.locale).look(&ruling);
            ruling
        }))
    }

    /// The finding of an entry, written at the first call.
    pub(super) fn finding<'k>(&'k self, scorer: &Scorer, entry: &'k Entry) -> Option<&'k Finding> {
        let (pack, edition) = self.sheet(scorer, entry.pack)?;
        let ready = edition.rules.get(entry.rule)?;
        let writer = Writer::new(self.document(), &self.locale);
        Some(entry.finding.get_or_init(|| writer.of_pack(pack).finding(ready, &entry.ruling)))
    }

    /// The report on the document as it is.
    pub fn report(&self, scorer: &Scorer) -> Report {
        scorer.assemble(self.document(), self.as_of, &self.locale, |choice, edition, before, told| {
            let is_new =
                |entry: &&Entry| edition.rules.get(entry.rule).is_some_and(|ready| before.lacks_rule(ready));
            let entries = self.entries.of_pack(choice.index).filter(is_new);
            for entry in entries {
                self.finding(scorer, entry)
                    .cloned()
                    .into_iter()
                    .for_each(|finding| told.add(entry.rule, finding, entry.ruling.unread()));
            }
            self.measures.of_pack(choice.index).cloned().collect()
        })
    }

    /// A pack with what it asks on the day of the draft.
    pub(super) fn sheet<'s>(&self, scorer: &'s Scorer, index: usize) -> Option<Sheet<'s>> {
        let pack = scorer.ready_packs().get(index)?;
        Some((pack, pack.on(Some(self.as_of.first()))))
    }

    /// The rules that a pack before tells already: packs that extend one parent share its rules.
    fn find_untold(&self, scorer: &Scorer) -> BTreeSet<(usize, usize)> {
        let mut known = BTreeSet::new();
        let mut untold = BTreeSet::new();
        for index in &self.frame.packs {
            let Some((_, edition)) = self.sheet(scorer, *index) else { continue };
            for (number, ready) in edition.rules.iter().enumerate() {
                if !known.insert((&*ready.rule.pack, ready.rule.id.as_str())) {
                    untold.insert((*index, number));
                }
            }
        }
        untold
    }
}

/// All packs with what they ask on a day.
pub fn sheets(scorer: &Scorer, as_of: PartialDate) -> impl Iterator<Item = Sheet<'_>> {
    scorer.ready_packs().iter().map(move |pack| (pack, pack.on(Some(as_of.first()))))
}
