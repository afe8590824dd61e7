//! All findings of one pack in one section, by verdict, the most actionable first.

use super::super::words::ORDER;
use super::finding::{write_full, write_line};
use super::page::{Ink, Page};
use super::{ALIKE, PackPart, Section, View, outline};
use crate::report::{Finding, IndicatorOutcome, Verdict};

/// The ink of a verdict.
pub(super) fn ink(verdict: Verdict) -> Ink {
    match verdict {
        Verdict::NotMet | Verdict::Undetermined => Ink::BAD,
        Verdict::NoEvidence => Ink::UNSURE,
        Verdict::PartlyMet | Verdict::MetByAlternative => Ink::FAIR,
        Verdict::ForAPerson => Ink::ACCENT,
        Verdict::Met => Ink::GOOD,
        Verdict::NotApplicable => Ink::FAINT,
    }
}

/// What is told of a rule that is only named.
const NAMED: &str = "";

/// Writes them: what is missing in full, what is met in a line each.
pub(super) fn write(view: &View<'_>, page: &mut Page, section: &Section<'_>, part: &PackPart<'_>) {
    let verbose = view.style.verbose;
    let has_below = !view.told_below().is_empty();
    let (entries, findings): (Vec<&Finding>, Vec<&Finding>) =
        part.findings.iter().copied().partition(|finding| !verbose && is_open_entry(part, finding));
    for (verdict, mark) in ORDER {
        let ink = ink(verdict);
        let mut found: Vec<&Finding> =
            findings.iter().copied().filter(|finding| finding.verdict == verdict).collect();
        found.sort_by_key(|finding| step(part, finding));
        if verdict == Verdict::NotApplicable && !entries.is_empty() {
            page.blank();
            page.line(&[(Ink::FAINT, view.labels.count("entries-open", entries.len()))]);
            names(view, page, &entries);
        }
        if found.is_empty() {
            continue;
        }
        heading(view, page, verdict, ink, found.len());
        let below = if has_below { take_unrecorded(&mut found) } else { 0 };
        if below > 0 {
            page.flow(
                &[(Ink::PLAIN, "  ".into())],
                &[(Ink::FAINT, view.labels.count("told-below", below))],
                &[],
            );
        }
        if let Some(reason) = shared_reason(part, &found).filter(|_| !verbose) {
            page.flow(&[(Ink::PLAIN, "  ".into())], &[(Ink::PLAIN, reason.to_owned())], &[]);
            names(view, page, &found);
            continue;
        }
        let told = if is_to_mend(verdict) { view.told_in_full() } else { found.len() };
        let rest = found.split_off(told.min(found.len()));
        for finding in found {
            match verdict {
                Verdict::Met if !verbose => write_line(view, page, section, finding, (mark, ink)),
                Verdict::NotApplicable if !verbose => {}
                _ => write_full(view, page, section, finding, (mark, ink)),
            }
        }
        if !rest.is_empty() {
            page.line(&[(Ink::FAINT, format!("  {}", view.labels.count("more-of-these", rest.len())))]);
            names(view, page, &rest);
        }
    }
}

/// Takes out the findings that are told once for all packs, below; how many they are.
fn take_unrecorded(found: &mut Vec<&Finding>) -> usize {
    let all = found.len();
    found.retain(|finding| !outline::is_unrecorded(finding));
    all - found.len()
}

/// Verdicts that somebody who drafts can do something about: the most useful first, the others by name where there is much.
fn is_to_mend(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::NotMet | Verdict::NoEvidence | Verdict::PartlyMet)
}

/// Rules as one paragraph: by title the first time, by clause afterwards.
fn names(view: &View<'_>, page: &mut Page, findings: &[&Finding]) {
    let name = |finding: &&Finding| {
        let title = outline::rule(view.report, &finding.pack, &finding.rule)
            .map_or(finding.rule.as_str(), |rule| &rule.title);
        match &finding.clause {
            Some(clause) if !view.tell(finding, NAMED) => clause.to_string(),
            Some(clause) => format!("{title} ({clause})"),
            None => title.to_owned(),
        }
    };
    let names: Vec<String> = findings.iter().map(name).collect();
    page.flow(&[(Ink::PLAIN, "  ".into())], &[(Ink::FAINT, names.join(" · "))], &[]);
}

/// What all findings say, in a part without indicators: the record lacks what every rule needs.
fn shared_reason<'r>(part: &PackPart<'_>, found: &[&'r Finding]) -> Option<&'r str> {
    let reason = found.first().map(|finding| finding.reason.text.as_str())?;
    let alike = found.len() >= ALIKE && found.iter().all(|finding| finding.reason.text == reason);
    (alike && part.indicators.is_empty() && !reason.is_empty()).then_some(reason)
}

/// How soon a finding is to be taken up: as its indicators say what is next, then the others.
fn step(part: &PackPart<'_>, finding: &Finding) -> usize {
    let places =
        part.indicators.iter().filter_map(|one| one.next.iter().position(|rule| *rule == finding.rule));
    places.min().unwrap_or(usize::MAX)
}

/// Entries of a level matrix need not all be reached: in a pack that only grades levels, what is neither met nor next stays a
/// line.
fn is_open_entry(part: &PackPart<'_>, finding: &Finding) -> bool {
    let open = matches!(finding.verdict, Verdict::NotMet | Verdict::NoEvidence);
    let only_levels = part.indicators.iter().all(|one| matches!(one.result, IndicatorOutcome::Level(_)));
    let next = part.indicators.iter().any(|one| one.next.iter().any(|rule| *rule == *finding.rule));
    open && only_levels && !part.indicators.is_empty() && !next
}

fn heading(view: &View<'_>, page: &mut Page, verdict: Verdict, ink: Ink, count: usize) {
    page.blank();
    let name = verdict.name();
    let words = [
        (ink, format!("{} ({count})", view.say(&format!("verdict-{name}")))),
        (Ink::FAINT, format!(": {}", view.say(&format!("about-{name}")))),
    ];
    page.flow(&[], &words, &[]);
}
