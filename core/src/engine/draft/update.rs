//! One edit of a draft: which rules it concerns, what they come to now, and what that changes.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::change::{DraftChange, Flip, IndicatorChange, NextStep};
use super::compare::compare;
use super::kept::{Kept, Sheet, sheets};
use super::measures::Changed;
use super::readers::{Reader, special};
use crate::document::{Fault, Patch};
use crate::engine::Scorer;
use crate::engine::subjects::Judged;
use crate::model::{Edited, InputError, Subject};
use crate::report::{Share, Verdict};
use crate::script::Context;

/// A verdict with its share.
pub type Standing = (Verdict, Share);

/// What happened to one rule on one subject.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Number of the pack, of the rule, and of the subject among those of the rule.
    pub place: (usize, usize, usize),
    /// JSON Pointer of the subject.
    pub subject: String,
    /// Before; `None` when it is new.
    pub from: Option<Standing>,
    /// Now; `None` when it went.
    pub to: Option<Standing>,
    /// Its number, when it is there.
    pub number: Option<Reader>,
}

/// What an edit did so far.
#[derive(Default)]
struct Turns {
    turns: Vec<Turn>,
    changed: Changed,
}

impl Kept {
    /// Makes all changes of a patch, or none.
    ///
    /// # Errors
    /// Those of the edit.
    pub fn apply(&mut self, scorer: &Scorer, patch: &Patch) -> Result<DraftChange, InputError> {
        let edited = self.edit(scorer, patch)?;
        let mut concerned = self.readers.concerned(&edited.touched);
        concerned.append(&mut self.stopped);
        if self.needs_all_anew(scorer, &edited, &concerned) {
            return Ok(self.start_over(scorer, edited.warnings));
        }
        let mut turns = Turns::default();
        let moved = concerned.contains(&special::SUBJECTS);
        if edited.moved {
            self.entries.forget_words();
        }
        if moved {
            self.move_subjects(scorer, &mut turns);
        }
        for number in concerned {
            self.ask_again(scorer, number, &mut turns);
        }
        let sheets: Vec<Sheet<'_>> = sheets(scorer, self.as_of).collect();
        let indicators = self.measures.update(&sheets, &self.asked, &self.entries, &turns.changed, moved);
        Ok(self.told(scorer, turns.turns, indicators, edited.warnings))
    }

    /// Edits the document in place. Nothing outlives a run that could hold it; should something have, a copy is edited.
    fn edit(&mut self, scorer: &Scorer, patch: &Patch) -> Result<Edited, InputError> {
        if let Some(context) = Arc::get_mut(&mut self.context) {
            return context.edit(patch);
        }
        let document = self.document().clone();
        let mut copy = Context::for_edits(document, &scorer.texts, self.frame.read_in);
        let edited = copy.edit(patch)?;
        self.context = Arc::new(copy);
        Ok(edited)
    }

    /// Whether the edit changed what decides how everything is read.
    fn needs_all_anew(&mut self, scorer: &Scorer, edited: &Edited, concerned: &[Reader]) -> bool {
        edited.renewed.iter().for_each(|node| self.ballots.forget(*node));
        let before = self.frame.clone();
        if concerned.contains(&special::FRAME) {
            self.read_declared();
        }
        if concerned.contains(&special::PACKS) {
            self.read_packs(scorer);
        }
        self.frame.read_in = self.ballots.language_of(self.context.document(), self.frame.declared);
        edited.other_kind || self.frame.read_in != before.read_in || self.frame.packs != before.packs
    }

    fn start_over(&mut self, scorer: &Scorer, warnings: Vec<Fault>) -> DraftChange {
        let now = Kept::new(scorer, self.document().clone(), self.as_of);
        let before = std::mem::replace(self, now);
        let (turns, indicators) = compare(scorer, &before, self);
        self.told(scorer, turns, indicators, warnings)
    }

    /// There are other subjects now, or they stand elsewhere: findings follow them, new ones are judged.
    fn move_subjects(&mut self, scorer: &Scorer, turns: &mut Turns) {
        let asked = self.read_subjects();
        let before = std::mem::replace(&mut self.asked, asked);
        for kind in Subject::ALL {
            let (old, new) = (before.places(kind), self.asked.places(kind));
            if old == new {
                continue;
            }
            let known: BTreeMap<Option<Judged>, usize> =
                old.iter().enumerate().map(|(index, place)| (place.judged, index)).collect();
            let kept: Vec<Option<usize>> =
                new.iter().map(|place| known.get(&place.judged).copied()).collect();
            let subjects: Vec<Option<Judged>> = new.iter().map(|place| place.judged).collect();
            let pointers: Vec<String> = old.iter().map(|place| place.pointer.clone()).collect();
            for index in self.frame.packs.clone() {
                let Some((_, edition)) = self.sheet(scorer, index) else { continue };
                let rules = edition.rules.iter().enumerate().filter(|(_, ready)| ready.rule.subject == kind);
                for (rule, _) in rules {
                    let mut numbers: Vec<Option<Reader>> =
                        self.entries.of_rule(index, rule).iter().copied().map(Some).collect();
                    let mut now = Vec::with_capacity(subjects.len());
                    for (position, (judged, kept)) in subjects.iter().zip(&kept).enumerate() {
                        let kept = kept.and_then(|old| numbers.get_mut(old)?.take());
                        let number = kept.or_else(|| {
                            let number = self.add(scorer, (index, rule), *judged)?;
                            self.note_new(number, (index, rule, position), turns);
                            Some(number)
                        });
                        now.extend(number);
                    }
                    for (position, number) in numbers.into_iter().enumerate() {
                        let pointer = pointers.get(position).cloned().unwrap_or_default();
                        self.drop_entry(number, (index, rule, position), pointer, turns);
                    }
                    self.entries.set_rule(index, rule, now);
                }
            }
        }
    }

    fn note_new(&self, number: Reader, place: (usize, usize, usize), turns: &mut Turns) {
        let Some(entry) = self.entries.get(number) else { return };
        turns.changed.extend(entry.ruling.places().map(|node| (place.0, node)));
        turns.turns.push(Turn {
            place,
            subject: entry.ruling.subject(self.document().tree()),
            from: None,
            to: Some((entry.ruling.verdict(), entry.ruling.share())),
            number: Some(number),
        });
    }

    fn drop_entry(
        &mut self,
        number: Option<Reader>,
        place: (usize, usize, usize),
        subject: String,
        turns: &mut Turns,
    ) {
        let Some((number, entry)) = number.and_then(|number| Some((number, self.entries.take(number)?)))
        else {
            return;
        };
        self.readers.exchange(number, &entry.reads, &[]);
        turns.changed.extend(entry.ruling.places().map(|node| (place.0, node)));
        let from = Some((entry.ruling.verdict(), entry.ruling.share()));
        turns.turns.push(Turn { place, subject, from, to: None, number: None });
    }

    /// Asks a rule again that read something that changed.
    fn ask_again(&mut self, scorer: &Scorer, number: Reader, turns: &mut Turns) {
        let Some(entry) = self.entries.get(number) else { return };
        let (pack, rule, judged) = (entry.pack, entry.rule, entry.ruling.judged);
        let Some((ruling, reads)) = self.judge(scorer, (pack, rule), judged) else { return };
        if ruling.was_stopped() {
            self.stopped.push(number);
        }
        let Some(entry) = self.entries.get_mut(number) else { return };
        self.readers.exchange(number, &entry.reads, &reads);
        (entry.reads, entry.finding) = (reads, OnceLock::new());
        let before = std::mem::replace(&mut entry.ruling, ruling);
        let now = &entry.ruling;
        let standing = |ruling: &crate::engine::ruling::Ruling| (ruling.verdict(), ruling.share());
        let (from, to) = (standing(&before), standing(now));
        if before.held(rule) != now.held(rule) {
            turns.changed.extend(now.places().map(|node| (pack, node)));
        }
        if from != to {
            let position = self.entries.of_rule(pack, rule).iter().position(|known| *known == number);
            let subject = self.entries.get(number).map(|entry| entry.ruling.subject(self.document().tree()));
            turns.turns.push(Turn {
                place: (pack, rule, position.unwrap_or_default()),
                subject: subject.unwrap_or_default(),
                from: Some(from),
                to: Some(to),
                number: Some(number),
            });
        }
    }

    /// Tells what an edit did.
    fn told(
        &self,
        scorer: &Scorer,
        mut turns: Vec<Turn>,
        indicators: Vec<IndicatorChange>,
        warnings: Vec<Fault>,
    ) -> DraftChange {
        turns.sort_by_key(|turn| (turn.place, turn.to.is_none()));
        let findings = turns.into_iter().filter_map(|turn| self.flip(scorer, turn)).collect();
        let next = indicators.iter().filter_map(|change| self.next_step(scorer, change)).collect();
        DraftChange { findings, indicators, next, warnings }
    }

    fn flip(&self, scorer: &Scorer, turn: Turn) -> Option<Flip> {
        let (_, edition) = self.sheet(scorer, turn.place.0)?;
        let ready = edition.rules.get(turn.place.1)?;
        if self.untold.contains(&(turn.place.0, turn.place.1)) {
            return None;
        }
        let entry = turn.number.and_then(|number| self.entries.get(number));
        let finding = entry.and_then(|entry| self.finding(scorer, entry));
        Some(Flip {
            pack: (*ready.rule.pack).to_owned(),
            rule: ready.rule.id.clone(),
            subject: turn.subject,
            from: turn.from.map(|(verdict, _)| verdict),
            to: turn.to.map(|(verdict, _)| verdict),
            share_from: turn.from.map(|(_, share)| share).unwrap_or_default(),
            share_to: turn.to.map(|(_, share)| share).unwrap_or_default(),
            reason: finding.map(|finding| finding.reason.text.to_string()).unwrap_or_default(),
        })
    }

    fn next_step(&self, scorer: &Scorer, change: &IndicatorChange) -> Option<NextStep> {
        let now = change.to.as_ref()?;
        let rule = now.next.first()?;
        let mut sheets = self.frame.packs.iter().filter_map(|index| self.sheet(scorer, *index));
        let of_rule = |(pack, edition): Sheet<'_>| {
            let ready =
                edition.rules.iter().find(|ready| *ready.rule.pack == *now.pack && ready.rule.id == *rule)?;
            Some(pack.wordings.of(&pack.pack, &self.locale).advice(&ready.rule).to_string())
        };
        let advice = sheets.find_map(of_rule);
        Some(NextStep {
            pack: now.pack.to_string(),
            indicator: now.id.to_string(),
            subject: now.subject.to_string(),
            rule: rule.clone(),
            advice: advice.unwrap_or_default(),
        })
    }
}
