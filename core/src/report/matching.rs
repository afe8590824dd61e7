//! Which commitment or milestone of one report is which of the other: by id where it has one that is its own, else by place.

use std::collections::BTreeMap;

use smol_str::SmolStr;

use super::comparison::{Movement, SubjectChange, SubjectRef};
use super::{Report, SubjectSummary};

/// The subjects of both reports, each once, in the order of the report after; those that are gone come last.
pub(super) struct Matched {
    subjects: Vec<SubjectRef>,
    before: BTreeMap<String, usize>,
    after: BTreeMap<String, usize>,
}

impl Matched {
    /// Number of the subject that the report before has at a pointer.
    pub(super) fn before(&self, pointer: &str) -> usize {
        self.before.get(pointer).copied().unwrap_or(usize::MAX)
    }

    /// Number of the subject that the report after has at a pointer.
    pub(super) fn after(&self, pointer: &str) -> usize {
        self.after.get(pointer).copied().unwrap_or(usize::MAX)
    }

    /// The subject with a number.
    pub(super) fn subject(&self, number: usize) -> SubjectRef {
        self.subjects.get(number).cloned().unwrap_or_else(|| SubjectRef {
            before: None,
            after: None,
            id: String::new(),
            title: String::new(),
        })
    }

    /// Those that are not where they were. What lies inside an added, gone or moved commitment goes with it unsaid.
    pub(super) fn changes(&self) -> Vec<SubjectChange> {
        let movement = |subject: &SubjectRef| match (&subject.before, &subject.after) {
            (None, _) => Some(Movement::Added),
            (_, None) => Some(Movement::Gone),
            (before, after) => (last(before.as_ref()) != last(after.as_ref())).then_some(Movement::Moved),
        };
        let changed = self.subjects.iter().filter_map(|one| Some((movement(one)?, one)));
        let changed = changed.filter(|(movement, one)| match movement {
            Movement::Added => one.after.as_deref().and_then(holder).is_none_or(|holder| {
                self.after.get(holder).is_none_or(|index| self.subject(*index).before.is_some())
            }),
            Movement::Gone => one.before.as_deref().and_then(holder).is_none_or(|holder| {
                self.before.get(holder).is_none_or(|index| self.subject(*index).after.is_some())
            }),
            Movement::Moved => true,
        });
        changed.map(|(movement, subject)| SubjectChange { movement, subject: subject.clone() }).collect()
    }
}

/// The last step of a pointer.
fn last(pointer: Option<&String>) -> Option<&str> {
    pointer?.rsplit('/').next()
}

/// The commitment that holds a milestone.
fn holder(pointer: &str) -> Option<&str> {
    let (list, _) = pointer.rsplit_once('/')?;
    list.rsplit_once('/').map(|(holder, _)| holder).filter(|holder| !holder.is_empty())
}

/// Finds them in both reports.
pub(super) fn match_subjects(before: &Report, after: &Report) -> Matched {
    let (old, new) = (subjects(before), subjects(after));
    let old_keys = keys(&old);
    let mut places: BTreeMap<&str, usize> =
        old_keys.iter().enumerate().map(|(index, key)| (key.as_str(), index)).collect();
    let mut matched = Matched { subjects: Vec::new(), before: BTreeMap::new(), after: BTreeMap::new() };
    for (subject, key) in new.iter().zip(keys(&new)) {
        let known = places.remove(key.as_str()).and_then(|index| old.get(index));
        if let Some(known) = known {
            matched.before.insert(known.pointer.to_string(), matched.subjects.len());
        }
        matched.after.insert(subject.pointer.to_string(), matched.subjects.len());
        matched.subjects.push(SubjectRef {
            before: known.map(|known| known.pointer.to_string()),
            after: Some(subject.pointer.to_string()),
            id: subject.id.to_string(),
            title: subject.title.to_string(),
        });
    }
    for subject in &old {
        if !matched.before.contains_key(subject.pointer.as_str()) {
            matched.before.insert(subject.pointer.to_string(), matched.subjects.len());
            matched.subjects.push(SubjectRef {
                before: Some(subject.pointer.to_string()),
                after: None,
                id: subject.id.to_string(),
                title: subject.title.to_string(),
            });
        }
    }
    matched
}

/// The document itself, then what the report says of commitments and milestones.
fn subjects(report: &Report) -> Vec<SubjectSummary> {
    let document = &report.document;
    let root = SubjectSummary {
        pointer: SmolStr::default(),
        id: document.id.as_str().into(),
        title: document.title.as_str().into(),
    };
    let mut all = vec![root];
    all.extend(report.subjects.iter().filter(|subject| !subject.pointer.is_empty()).cloned());
    let named = report.findings.iter().map(|finding| &finding.subject);
    for pointer in named.chain(report.indicators.iter().map(|one| &one.subject)) {
        if !all.iter().any(|subject| subject.pointer == *pointer) {
            all.push(SubjectSummary {
                pointer: pointer.clone(),
                id: SmolStr::default(),
                title: SmolStr::default(),
            });
        }
    }
    all
}

/// What a subject is known by: the steps to it, with the id of each commitment and milestone in the place of its number.
fn keys(subjects: &[SubjectSummary]) -> Vec<String> {
    let ids: BTreeMap<&str, &str> = subjects
        .iter()
        .filter(|subject| !subject.id.is_empty() && is_own(subjects, subject))
        .map(|subject| (subject.pointer.as_str(), subject.id.as_str()))
        .collect();
    let key = |subject: &SubjectSummary| {
        let (mut place, mut key) = (String::new(), String::new());
        for step in subject.pointer.split('/').skip(1) {
            place = format!("{place}/{step}");
            match ids.get(place.as_str()) {
                Some(id) => key.extend(["\u{0}id:", *id]),
                None => key.extend(["\u{0}", step]),
            }
        }
        key
    };
    subjects.iter().map(key).collect()
}

/// Whether no other subject of the same list has the same id.
fn is_own(subjects: &[SubjectSummary], subject: &SubjectSummary) -> bool {
    let list = |pointer: &str| pointer.rsplit_once('/').map(|(list, _)| list.to_owned());
    let same =
        |other: &&SubjectSummary| other.id == subject.id && list(&other.pointer) == list(&subject.pointer);
    subjects.iter().filter(same).count() == 1
}
