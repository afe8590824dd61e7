//! What the reader of a report should know besides its findings, each once, in the language of the report.

use std::collections::BTreeSet;

use super::finding::shared_text;
use super::ready::{ReadyEdition, ReadyPack};
use super::run::says_unrecorded;
use super::scorer::Scorer;
use super::unheard::Unheard;
use super::unread::{UnreadTexts, word};
use crate::document::csv::unread_names;
use crate::document::{Fault, NodeId};
use crate::model::{Document, Stage, Subject};
use crate::pack::Args;
use crate::script::{Unread, distinct};
use crate::text::{LONGEST, Language, beginning};

/// Of how many unknown words, unread values, texts that are cut and unheard explanations the notes of a report tell.
const MOST_WORDS: usize = 10;

/// Warnings of tables about values that were left out.
const UNREAD: [&str; 3] = ["document/unreadable-date", "document/unreadable-number", "document/unknown-word"];

/// Notes of a report, in its language, each once.
pub(super) struct Notes<'a> {
    locale: &'a str,
    pub(super) list: Vec<String>,
}

impl<'a> Notes<'a> {
    pub(super) fn new(locale: &'a str) -> Self {
        Notes { locale, list: Vec::new() }
    }

    /// That the texts are not in the language that was asked for.
    pub(super) fn unspoken(&mut self, scorer: &Scorer) {
        if let (Some(asked), Some(pack)) = (scorer.unspoken(), scorer.packs.first()) {
            let languages = scorer.languages().join(", ");
            let names = [("asked", asked), ("spoken", self.locale), ("languages", &languages)];
            self.tell(pack, "locale-unspoken", &names);
        }
    }

    pub(super) fn stage(&mut self, scorer: &Scorer, document: &Document) {
        let word = |node| document.tree().text_field(node, "stage");
        let says = |node| word(node).is_some_and(|word| Stage::from_word(word).is_some());
        let commitments = document.subjects(Subject::Commitment);
        let each_may_say = document.plan().is_none() && !commitments.is_empty();
        let stated = says(NodeId::ROOT) || each_may_say && commitments.into_iter().all(says);
        if let (false, Some(pack)) = (stated, scorer.packs.first()) {
            if let Some(word) = word(NodeId::ROOT) {
                return self.add(pack, "draft-stage-unknown", "word", word);
            }
            let args = || Args::new().with("pack", pack.id());
            let note = || shared_text(pack, "draft-stage-assumed", self.locale, &args());
            self.extend([pack.stage_note.get(self.locale, note).to_string()]);
        }
    }

    /// Words that no rule knows: what they say counts for nothing.
    pub(super) fn unknown_words(&mut self, scorer: &Scorer, document: &Document) {
        let Some(pack) = scorer.packs.first() else { return };
        // The note on the stage tells of its word.
        let is_told = |fault: &&Fault| fault.code == "model/unknown-word" && fault.pointer != "/stage";
        for fault in document.warnings().iter().filter(is_told).take(MOST_WORDS) {
            let word = fault.words.first().unwrap_or(&fault.found);
            let near = fault.nearest.as_deref().unwrap_or("none");
            self.tell(pack, "unknown-word", &[("pointer", &fault.pointer), ("word", word), ("near", near)]);
        }
    }

    pub(super) fn unheard(&mut self, explanations: &[Unheard], asked: &[(&ReadyPack, &ReadyEdition)]) {
        let Some((pack, _)) = asked.first() else { return };
        for one in explanations.iter().take(MOST_WORDS) {
            let near = one.near.as_deref().unwrap_or("none");
            let names = [("pointer", one.pointer.as_str()), ("word", &one.clause), ("near", near)];
            self.tell(pack, "clause-unknown", &names);
        }
    }

    /// Values of a table that could not be read: what they say counts as missing, and the reader must hear of it.
    pub(super) fn unread_values(&mut self, scorer: &Scorer, document: &Document) {
        let Some(pack) = scorer.packs.first() else { return };
        let is_unread = |fault: &&Fault| UNREAD.contains(&fault.code);
        for fault in document.warnings().iter().filter(is_unread).take(MOST_WORDS) {
            let value = fault.words.first().unwrap_or(&fault.found);
            self.tell(pack, "unread-value", &[("pointer", &fault.pointer), ("value", value)]);
        }
    }

    /// That a table has no column for the text: the rest of its columns was not looked into.
    pub(super) fn unread_columns(&mut self, scorer: &Scorer, document: &Document) {
        let Some(pack) = scorer.packs.first() else { return };
        let warnings = document.warnings().iter();
        for fault in warnings.filter(|fault| fault.code == "document/unread-columns") {
            let Some((such, names)) = fault.words.split_first() else { continue };
            self.tell(pack, "unread-columns", &[("columns", &unread_names(names)), ("such", such)]);
        }
    }

    /// Texts that are too long to be read to their ends.
    pub(super) fn cut_texts(&mut self, scorer: &Scorer, document: &Document) {
        let Some(pack) = scorer.packs.first() else { return };
        let tree = document.tree();
        let texts = tree.nodes().filter_map(|(node, _)| Some((node, tree.text(node)?)));
        let cut = texts.filter(|(_, text)| beginning(text).len() < text.len());
        for (node, _) in cut.take(MOST_WORDS) {
            let (pointer, most) = (tree.pointer(node), LONGEST.to_string());
            self.tell(pack, "cut-text", &[("pointer", &pointer), ("most", &most)]);
        }
    }

    /// Texts in languages that are not read: what they say is not known, and the reader must hear of it once.
    pub(super) fn unread_texts(&mut self, scorer: &Scorer, document: &Document, texts: &UnreadTexts) {
        // A text too short to tell its language is in no other one because those beside it are.
        let is_told = |(_, why): &(NodeId, Unread)| *why != Unread::Short;
        let all_short = !texts.iter().any(is_told);
        let texts = distinct(texts.iter().copied().filter(|text| all_short || is_told(text)), texts.len());
        let (Some(pack), Some(((first, why), more))) = (scorer.packs.first(), texts.split_first()) else {
            return;
        };
        let languages: Vec<&str> = Language::all().map(Language::code).collect();
        let more = i64::try_from(more.len()).unwrap_or(i64::MAX);
        let args = Args::new().with("pointer", document.tree().pointer(*first)).with("how", word(*why));
        let args = args.with("more", more).with("languages", languages.join(", "));
        self.extend([shared_text(pack, "unread-texts", self.locale, &args).into()]);
    }

    pub(super) fn contradiction(&mut self, scorer: &Scorer, document: &Document) {
        let given = !document.subjects(Subject::Commitment).is_empty();
        if let (true, Some(pack)) = (given && says_unrecorded(document), scorer.packs.first()) {
            self.add(pack, "commitments-contradict", "pack", pack.id());
        }
    }

    pub(super) fn no_pack(&mut self, scorer: &Scorer) {
        if let Some(pack) = scorer.packs.first() {
            self.add(pack, "no-pack-applies", "pack", pack.id());
        }
    }

    pub(super) fn floors(&mut self, pack: &ReadyPack, floors: &BTreeSet<String>) {
        for rule in floors {
            self.add(pack, "counted-as-the-lower", "name", rule);
        }
    }

    pub(super) fn add(&mut self, pack: &ReadyPack, text: &str, argument: &str, value: &str) {
        self.tell(pack, text, &[(argument, value)]);
    }

    pub(super) fn tell(&mut self, pack: &ReadyPack, text: &str, arguments: &[(&str, &str)]) {
        let args = arguments.iter().fold(Args::new(), |args, (name, value)| args.with(name, *value));
        self.extend([shared_text(pack, text, self.locale, &args).into()]);
    }

    pub(super) fn extend(&mut self, notes: impl IntoIterator<Item = String>) {
        for note in notes {
            if !self.list.contains(&note) {
                self.list.push(note);
            }
        }
    }
}
