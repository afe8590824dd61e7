//! A report in the order in which one reads it: one section for the plan and one for each commitment, packs inside.
//! Every format starts from here; how a section looks is the format's own.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::split;
use crate::report::{Finding, IndicatorResult, Report, RuleSummary};

/// All that a report says of the plan itself, or of one commitment.
pub(super) struct Section<'r> {
    /// JSON Pointer of the plan or commitment.
    pub pointer: String,
    /// From 1 for the commitments of a plan or collection; 0 otherwise.
    pub number: usize,
    /// Title of the plan or commitment; empty when it has none.
    pub title: String,
    /// Its id; empty when it has none.
    pub id: String,
    /// What each pack says, in the order of the report. Packs that say nothing are left out.
    pub packs: Vec<PackPart<'r>>,
}

/// What one pack says in a section.
pub(super) struct PackPart<'r> {
    /// Id of the pack.
    pub pack: &'r str,
    /// Its indicators.
    pub indicators: Vec<&'r IndicatorResult>,
    /// Its findings, those on milestones included.
    pub findings: Vec<&'r Finding>,
}

impl<'r> PackPart<'r> {
    fn of(pack: &'r str) -> Self {
        PackPart { pack, indicators: Vec::new(), findings: Vec::new() }
    }
}

/// The sections of a report in the order of the document: first the whole, then commitment by commitment.
pub(super) fn sections(report: &Report) -> Vec<Section<'_>> {
    let packs = packs(report);
    let mut parts: BTreeMap<(usize, usize), PackPart<'_>> = BTreeMap::new();
    let place = |pack: &str| packs.iter().position(|known| *known == pack).unwrap_or(packs.len());
    for indicator in &report.indicators {
        let key = (number(&indicator.subject), place(&indicator.pack));
        parts.entry(key).or_insert_with(|| PackPart::of(&indicator.pack)).indicators.push(indicator);
    }
    for finding in &report.findings {
        let key = (number(&finding.subject), place(&finding.pack));
        parts.entry(key).or_insert_with(|| PackPart::of(&finding.pack)).findings.push(finding);
    }
    let mut sections: Vec<Section<'_>> = Vec::new();
    for ((number, _), part) in parts {
        match sections.last_mut() {
            Some(section) if section.number == number => section.packs.push(part),
            _ => sections.push(section(report, number, part)),
        }
    }
    sections
}

/// Pack and id of every indicator that says something in any of these sections, in order: the columns of a table of them.
pub(super) fn asked_in<'r>(sections: &[&Section<'r>]) -> Vec<(&'r str, &'r str)> {
    let all = sections.iter().flat_map(|section| &section.packs).flat_map(|part| &part.indicators);
    let all = all.filter(|one| one.coverage.of > 0);
    let mut seen = BTreeSet::new();
    all.map(|one| (one.pack.as_str(), one.id.as_str())).filter(|column| seen.insert(*column)).collect()
}

/// What an indicator, by pack and id, says of a section itself.
pub(super) fn of_section<'r>(section: &Section<'r>, (pack, id): (&str, &str)) -> Option<&'r IndicatorResult> {
    let mut all = section.packs.iter().flat_map(|part| &part.indicators).copied();
    all.find(|one| one.pack == pack && one.id == id && one.subject == section.pointer)
}

/// How many commitments the report speaks of.
pub(super) fn commitments(report: &Report) -> usize {
    report.findings.iter().map(|finding| number(&finding.subject)).max().unwrap_or(0)
}

/// Whether a finding says no more than that the texts of the commitments are not in the record. The engine gives this reason.
pub(super) fn is_unrecorded(finding: &Finding) -> bool {
    finding.reason.id == "commitments-not-recorded"
}

/// Findings that say no more than that, in the order of the report.
pub(super) fn unrecorded(report: &Report) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| is_unrecorded(finding)).collect()
}

/// The summary of the rule behind a finding.
pub(super) fn rule<'r>(report: &'r Report, pack: &str, id: &str) -> Option<&'r RuleSummary> {
    report.rules.iter().find(|rule| rule.pack == pack && rule.id == id).map(|rule| &**rule)
}

/// 1 for `/commitments/0` and everything below it; 0 for all that belongs to the document as a whole.
fn number(subject: &str) -> usize {
    let steps = split(subject).unwrap_or_default();
    match steps.as_slice() {
        [first, index, ..] if first == "commitments" => {
            index.parse().map_or(0, |index: usize| index.saturating_add(1))
        }
        _ => 0,
    }
}

fn section<'r>(report: &'r Report, number: usize, first: PackPart<'r>) -> Section<'r> {
    let pointer = number.checked_sub(1).map_or_else(String::new, |index| format!("/commitments/{index}"));
    let known = report.subjects.iter().find(|subject| number > 0 && subject.pointer == pointer);
    let (id, title) = known
        .map_or((report.document.id.as_str(), report.document.title.as_str()), |one| (&one.id, &one.title));
    Section { title: title.to_owned(), id: id.to_owned(), packs: vec![first], pointer, number }
}

/// Ids of all packs in the report: those asked for, then homes of inherited rules.
fn packs(report: &Report) -> Vec<&str> {
    let mut ids: Vec<&str> = report.packs.iter().map(|pack| pack.id.as_str()).collect();
    let homes = report.findings.iter().map(|finding| finding.pack.as_str());
    for home in homes.chain(report.indicators.iter().map(|indicator| indicator.pack.as_str())) {
        if !ids.contains(&home) {
            ids.push(home);
        }
    }
    ids
}
