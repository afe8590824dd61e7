//! How packs fit a document by themselves: by its member, programme first, then by the time in which it runs. Of several
//! editions of one standard one goes first: the one in force when the plan starts. What becomes of it is decided in `choice`.

use jiff::civil::Date;

use super::applies::Circumstances;
use super::term::Term;
use crate::document::{NodeId, PartialDate};
use crate::model::{Document, Subject};
use crate::pack::{Pack, Period, Placed};

/// What speaks for a pack by itself, or against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Whether it was in force, and when with respect to the plan.
    pub time: Time,
    /// Whether it was written for the member.
    pub member: MemberFit,
    /// Another edition of the same standard that goes first, by its place among the packs.
    pub behind: Option<usize>,
}

impl Fit {
    /// Whether the pack scores the document when no pack is asked for.
    pub fn applies(&self) -> bool {
        self.time != Time::Never && self.member == MemberFit::Applies && self.behind.is_none()
    }
}

/// When a pack was in force, with respect to the term of a plan; the later variants fit better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Time {
    /// At no time of the term.
    Never,
    /// During a part of it, without its start.
    Part,
    /// When it starts.
    Start,
    /// During the whole term.
    Whole,
}

/// Whether a pack was written for a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberFit {
    /// It was, or for all.
    Applies,
    /// It was written for another level of government.
    OtherScope,
    /// It was written for other members, or the record does not say whether for this one.
    Otherwise,
}

/// How each of some packs fits a document. A pack without conditions always does; one with conditions on the member does not
/// when the record is silent. A pack that extends another one takes over what it does not say itself: the period, and each
/// condition.
pub fn fits(packs: &[&Pack], document: &Document, term: &Term) -> Vec<Fit> {
    let members = members_of(document);
    let fit = |pack: &&Pack| Fit {
        time: time(period(pack), term),
        member: member_fit(pack, &members),
        behind: None,
    };
    let mut fits: Vec<Fit> = packs.iter().map(fit).collect();
    for index in 0..packs.len() {
        let behind = first_edition(packs, &fits, index, term).filter(|first| *first != index);
        if let Some(fit) = fits.get_mut(index) {
            fit.behind = behind;
        }
    }
    fits
}

/// The edition that goes first among those that fit and are of the same standard as the pack at `index`, which fits, too.
fn first_edition(packs: &[&Pack], fits: &[Fit], index: usize, term: &Term) -> Option<usize> {
    let standard = packs.get(index)?.manifest().edition_of.as_ref()?;
    let fitting = |at: &usize| {
        let same =
            packs.get(*at).is_some_and(|pack| pack.manifest().edition_of.as_deref() == Some(&**standard));
        same && fits.get(*at).is_some_and(|fit| fit.time != Time::Never && fit.member == MemberFit::Applies)
    };
    if !fitting(&index) {
        return None;
    }
    let rank = |at: &usize| {
        let pack = packs.get(*at)?;
        let (from, to) = window(period(pack));
        let at_start = fits.get(*at)?.time >= Time::Start;
        Some((
            conditions(pack).iter().any(|(name, _)| *name == "program"),
            at_start,
            term.days_within(from, to),
            from,
        ))
    };
    (0..packs.len()).filter(fitting).max_by_key(rank)
}

/// When a pack was in force, or else its parents.
pub fn period(pack: &Pack) -> Option<&Period> {
    let mut periods = pack.chain().map(|pack| &pack.manifest().in_force);
    periods.find(|period| period.from.is_some() || period.to.is_some())
}

/// What a pack asks of the member, or else its parents: names of fields with their words.
pub fn conditions(pack: &Pack) -> Vec<(&'static str, &[Placed<String>])> {
    let mut asked: Vec<(&'static str, &[Placed<String>])> = Vec::new();
    for (name, words) in pack.chain().flat_map(|pack| pack.manifest().applies.of_member()) {
        if !words.is_empty() && !asked.iter().any(|(other, _)| *other == name) {
            asked.push((name, words));
        }
    }
    asked
}

/// The days from which and to which a standard was in force.
fn window(period: Option<&Period>) -> (Date, Date) {
    let from = period.and_then(|period| period.from.as_ref());
    let to = period.and_then(|period| period.to.as_ref());
    (from.map_or(Date::MIN, |from| from.value.first()), to.map_or(Date::MAX, |to| to.value.last()))
}

fn time(period: Option<&Period>, term: &Term) -> Time {
    let (from, to) = window(period);
    let meets = |date: PartialDate| from <= date.last() && date.first() <= to;
    if from <= term.start.first() && term.end.last() <= to {
        Time::Whole
    } else if meets(term.start) {
        Time::Start
    } else if term.days_within(from, to) > 0 {
        Time::Part
    } else {
        Time::Never
    }
}

/// The member of a document; of a collection, those of its commitments, too.
fn members_of(document: &Document) -> Vec<Circumstances<'_>> {
    let mut subjects = vec![NodeId::ROOT];
    if document.plan().is_none() {
        subjects
            .extend(document.subjects(Subject::Commitment).into_iter().filter(|node| *node != NodeId::ROOT));
    }
    subjects.into_iter().map(|subject| Circumstances::of(document, subject)).collect()
}

/// How a pack fits one of some members.
fn member_fit(pack: &Pack, members: &[Circumstances<'_>]) -> MemberFit {
    let conditions = conditions(pack);
    let fits: Vec<MemberFit> = members.iter().map(|member| member_fit_at(&conditions, member)).collect();
    let best = [MemberFit::Applies, MemberFit::OtherScope].into_iter().find(|fit| fits.contains(fit));
    best.unwrap_or(MemberFit::Otherwise)
}

fn member_fit_at(conditions: &[(&'static str, &[Placed<String>])], around: &Circumstances<'_>) -> MemberFit {
    let holds = |name: &str, words: &[Placed<String>]| {
        words.is_empty() || around.member(name).is_some_and(|own| words.iter().any(|word| word.value == own))
    };
    let unmet: Vec<&str> =
        conditions.iter().filter(|(name, words)| !holds(name, words)).map(|(name, _)| *name).collect();
    match unmet.as_slice() {
        [] => MemberFit::Applies,
        ["scope"] if around.member("scope").is_some() => MemberFit::OtherScope,
        _ => MemberFit::Otherwise,
    }
}
