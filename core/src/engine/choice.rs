//! Which packs score a document, and how those that extend one another share their rules: each rule is scored once.

use jiff::civil::Date;

use super::ready::{ReadyPack, ReadyRule};
use super::reasons::Reasons;
use crate::document::PartialDate;
use crate::pack::Pack;

/// A pack that was asked for, or that applies to a document.
pub struct Choice<'a> {
    /// Its number.
    pub index: usize,
    /// The pack.
    pub pack: &'a ReadyPack,
    /// Whether it scores the document.
    pub standing: Standing<'a>,
}

/// What becomes of a pack beside the others.
#[derive(Clone, Copy, Debug)]
pub enum Standing<'a> {
    /// It scores the document.
    Scores,
    /// Another one extends it and scores its rules with its own settings.
    Within(&'a ReadyPack),
    /// An earlier one scores rules of a common parent otherwise.
    Beside(&'a ReadyPack),
}

/// The packs that were asked for or, when none was, those that apply.
pub fn choose<'a>(
    packs: &'a [ReadyPack],
    asked: bool,
    reasons: &Reasons<'_>,
    as_of: PartialDate,
) -> Vec<Choice<'a>> {
    let fitting = packs.iter().enumerate().filter(|(index, _)| asked || reasons.applies(*index));
    let fitting: Vec<(usize, &ReadyPack)> = fitting.collect();
    let mut choices: Vec<Choice<'a>> = Vec::new();
    for (index, pack) in &fitting {
        let child = fitting.iter().map(|(_, other)| *other).find(|other| extends(other, pack));
        let scoring = choices.iter().filter(|choice| matches!(choice.standing, Standing::Scores));
        let mut others = scoring.map(|choice| choice.pack);
        let standing = match child {
            Some(child) => Standing::Within(child),
            None => others
                .find(|other| differ(other, pack, Some(as_of.first())))
                .map_or(Standing::Scores, Standing::Beside),
        };
        choices.push(Choice { index: *index, pack, standing });
    }
    choices
}

/// Whether a pack extends another one, directly or not.
fn extends(pack: &ReadyPack, other: &ReadyPack) -> bool {
    pack.pack.chain().skip(1).any(|parent| parent.id() == other.id())
}

/// Whether two packs, none of which extends the other, score rules of a common parent otherwise.
pub fn differ(one: &ReadyPack, other: &ReadyPack, day: Option<Date>) -> bool {
    if extends(one, other) || extends(other, one) {
        return false;
    }
    one.pack.chain().any(|parent| {
        let is_common = other.pack.chain().any(|pack| pack.id() == parent.id());
        is_common
            && (adds_words(one, parent.id())
                || adds_words(other, parent.id())
                || !same_rules(one, other, parent.id(), day))
    })
}

/// Whether the pack, or a parent of it that extends `home`, adds to the word lists of its parents.
fn adds_words(pack: &ReadyPack, home: &str) -> bool {
    let below = pack.pack.chain().take_while(|pack| pack.id() != home);
    below.flat_map(Pack::lexicons).any(|list| list.adds_to.is_some())
}

fn same_rules(one: &ReadyPack, other: &ReadyPack, home: &str, day: Option<Date>) -> bool {
    fn of_home<'p>(
        pack: &'p ReadyPack,
        home: &str,
        day: Option<Date>,
    ) -> impl Iterator<Item = &'p ReadyRule> {
        let rules = pack.on(day).rules.iter().map(|ready| &**ready);
        rules.filter(move |ready| *ready.rule.pack == *home)
    }
    let (mut ours, mut theirs) = (of_home(one, home, day), of_home(other, home, day));
    loop {
        match (ours.next(), theirs.next()) {
            (None, None) => return true,
            (Some(mine), Some(their)) if mine.rule == their.rule => {}
            _ => return false,
        }
    }
}
