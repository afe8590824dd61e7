//! What every rule of a draft came to, with what it read.

use std::sync::OnceLock;

use super::readers::Reader;
use crate::document::ReadMark;
use crate::engine::ruling::Ruling;
use crate::report::Finding;

/// One rule on one subject.
#[derive(Debug)]
pub struct Entry {
    /// Number of the pack.
    pub pack: usize,
    /// Number of the rule in its pack.
    pub rule: usize,
    /// What it came to.
    pub ruling: Ruling,
    /// What it read, sorted.
    pub reads: Vec<ReadMark>,
    /// The same in words, once somebody asked.
    pub finding: OnceLock<Finding>,
}

/// All of them, by number, and by pack, rule and subject.
#[derive(Debug, Default)]
pub struct Entries {
    slots: Vec<Option<Entry>>,
    free: Vec<Reader>,
    by_rule: Vec<Vec<Vec<Reader>>>,
}

impl Entries {
    /// None yet, for packs of so many rules.
    pub fn new(rules: impl Iterator<Item = usize>) -> Self {
        let by_rule = rules.map(|rules| vec![Vec::new(); rules]).collect();
        Entries { by_rule, ..Entries::default() }
    }

    /// Keeps another one; gives its number.
    pub fn add(&mut self, entry: Entry) -> Reader {
        if let Some(number) = self.free.pop() {
            if let Some(slot) = self.slots.get_mut(number as usize) {
                *slot = Some(entry);
            }
            return number;
        }
        self.slots.push(Some(entry));
        Reader::try_from(self.slots.len() - 1).unwrap_or(Reader::MAX)
    }

    /// Forgets one.
    pub fn take(&mut self, number: Reader) -> Option<Entry> {
        let entry = self.slots.get_mut(number as usize)?.take()?;
        self.free.push(number);
        Some(entry)
    }

    /// One by its number.
    pub fn get(&self, number: Reader) -> Option<&Entry> {
        self.slots.get(number as usize)?.as_ref()
    }

    /// One by its number, to change it.
    pub fn get_mut(&mut self, number: Reader) -> Option<&mut Entry> {
        self.slots.get_mut(number as usize)?.as_mut()
    }

    /// The numbers of a rule, by subject.
    pub fn of_rule(&self, pack: usize, rule: usize) -> &[Reader] {
        self.by_rule.get(pack).and_then(|rules| rules.get(rule)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Says which numbers a rule has, by subject.
    pub fn set_rule(&mut self, pack: usize, rule: usize, numbers: Vec<Reader>) {
        if let Some(slot) = self.by_rule.get_mut(pack).and_then(|rules| rules.get_mut(rule)) {
            *slot = numbers;
        }
    }

    /// Those of a pack, by rule and subject.
    pub fn of_pack(&self, pack: usize) -> impl Iterator<Item = &Entry> {
        let rules = self.by_rule.get(pack).map(Vec::as_slice).unwrap_or_default();
        rules.iter().flatten().filter_map(|number| self.get(*number))
    }

    /// All of them, with their numbers and those of their subjects.
    pub fn numbered(&self) -> impl Iterator<Item = (Reader, usize, &Entry)> {
        let rules = self.by_rule.iter().flatten();
        let numbers = rules.flat_map(|rule| rule.iter().enumerate());
        numbers.filter_map(|(position, number)| Some((*number, position, self.get(*number)?)))
    }

    /// Forgets all words: pointers in them may have moved.
    pub fn forget_words(&mut self) {
        for entry in self.slots.iter_mut().flatten() {
            entry.finding.take();
        }
    }
}
