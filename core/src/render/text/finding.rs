//! One finding: in a line when it is met, else with its reason, evidence, advice and source.

use super::super::words::{Words, cited_as, mark, part_title};
use super::findings::ink;
use super::page::{Ink, Page, Piece, columns, shorten};
use super::{Section, View, outline};
use crate::report::{Evidence, Finding, RuleSummary};

/// Columns of a quote when not everything is shown.
const QUOTE: usize = 160;
/// Pieces of evidence of a finding when not everything is shown.
const EVIDENCE: usize = 3;

/// The rule's title, with the place of the subject when it is not the section's own.
fn name(section: &Section<'_>, finding: &Finding, rule: Option<&RuleSummary>, ink: Ink) -> Vec<Piece> {
    let mut words = vec![(ink, rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str()).to_owned())];
    if finding.subject != section.pointer {
        words.push((Ink::FAINT, format!("  {}", finding.subject)));
    }
    words
}

/// A finding in one line, with the first words that it rests on, and where there is room the reason that its rule gives.
pub(super) fn write_line(
    view: &View<'_>,
    page: &mut Page,
    section: &Section<'_>,
    finding: &Finding,
    (mark, ink): (&str, Ink),
) {
    let rule = outline::rule(view.report, &finding.pack, &finding.rule);
    let mut words = name(section, finding, rule, Ink::PLAIN);
    let lead = [(ink, format!("  {mark} "))];
    let status =
        rule.filter(|rule| rule.status != "stable").map(|rule| view.say(&format!("matrix-{}", rule.status)));
    let cited = [
        status.unwrap_or_default(),
        finding.clause.as_deref().unwrap_or_default().to_owned(),
        view.source_number(rule),
    ];
    let cited: Vec<String> = cited.into_iter().filter(|fact| !fact.is_empty()).collect();
    let tail = [(Ink::FAINT, cited.join(" "))];
    let room = page.width().saturating_sub(columns(&lead) + columns(&words) + columns(&tail) + 6);
    let quote =
        finding.evidence.iter().map(|evidence| evidence.quote.as_str()).find(|quote| !quote.is_empty());
    // What a rule itself says of a verdict tells more than the words it rests on, or that the record shows it.
    let told = finding.reason.id != "met" && view.told_in_full() == usize::MAX;
    if let Some(quote) = quote.filter(|_| room >= 20 && !told) {
        words.push((Ink::FAINT, format!("  {}", view.quoted(&shorten(quote, room - 2)))));
    }
    page.flow(&lead, &words, &tail);
    if told {
        page.flow(&[(Ink::PLAIN, "    ".into())], &[(Ink::FAINT, finding.reason.text.to_string())], &[]);
    }
}

/// A finding with its reason, its evidence, its advice and its source.
pub(super) fn write_full(
    view: &View<'_>,
    page: &mut Page,
    section: &Section<'_>,
    finding: &Finding,
    (mark, ink): (&str, Ink),
) {
    let rule = outline::rule(view.report, &finding.pack, &finding.rule);
    let tail: Vec<Piece> = view.earned(finding, rule).into_iter().map(|text| (Ink::FAINT, text)).collect();
    page.flow(&[(ink, format!("  {mark} "))], &name(section, finding, rule, Ink::STRONG), &tail);
    write_body(view, page, finding, rule);
}

/// Reason, parts, failure and evidence. Advice and source of a rule are told once: later findings name its clause only.
fn write_body(view: &View<'_>, page: &mut Page, finding: &Finding, rule: Option<&RuleSummary>) {
    let indent = [(Ink::PLAIN, "    ".to_owned())];
    let first = view.tell(finding, &finding.advice);
    let mut reason = vec![(Ink::PLAIN, finding.reason.text.to_string())];
    if !first {
        reason.push((Ink::FAINT, format!("  {}", cited_as(finding))));
    }
    page.flow(&indent, &reason, &[]);
    if finding.pending {
        page.flow(&indent, &[(Ink::FAIR, view.say("pending"))], &[]);
    }
    write_parts(page, finding, rule);
    if let Some((said, place)) = Words::failure(finding) {
        let words = [(Ink::BAD, format!("{said} ")), (Ink::FAINT, place)];
        page.flow(&indent, &words, &[]);
    }
    let shown = if view.style.verbose { finding.evidence.len() } else { EVIDENCE };
    for evidence in finding.evidence.iter().take(shown) {
        page.flow(&indent, &evidence_words(view, finding, evidence), &[]);
    }
    if finding.evidence.len() > shown {
        let more = view.labels.count("next-more", finding.evidence.len() - shown);
        page.line(&[(Ink::FAINT, format!("    {more}"))]);
    }
    if first && !finding.advice.is_empty() {
        page.flow(&[(Ink::GOOD, "    → ".into())], &[(Ink::PLAIN, finding.advice.to_string())], &[]);
    }
    if first {
        citation(view, page, finding, rule);
    }
}

fn write_parts(page: &mut Page, finding: &Finding, rule: Option<&RuleSummary>) {
    for part in &finding.parts {
        let lead = (ink(part.verdict), format!("    {} ", mark(part.verdict)));
        page.flow(&[lead], &[(Ink::FAINT, part_title(rule, &part.id).to_owned())], &[]);
    }
}

fn evidence_words(view: &View<'_>, finding: &Finding, evidence: &Evidence) -> Vec<Piece> {
    let pointer = if evidence.pointer.is_empty() { "/".to_owned() } else { evidence.pointer.to_string() };
    let mut words = Vec::new();
    if evidence.quote.is_empty() {
        words.push((Ink::FAINT, format!("{} {pointer}", view.place_label(finding))));
    } else {
        let quote =
            if view.style.verbose { evidence.quote.to_string() } else { shorten(&evidence.quote, QUOTE) };
        words.push((Ink::FAINT, format!("{pointer} ")));
        words.push((Ink::ACCENT, view.quoted(&quote)));
    }
    let said = view.said(evidence);
    if !said.is_empty() {
        words.push((Ink::FAINT, format!(" ({said})")));
    }
    words
}

/// Clause, document and section: where the requirement comes from.
fn citation(view: &View<'_>, page: &mut Page, finding: &Finding, rule: Option<&RuleSummary>) {
    let mut facts = vec![cited_as(finding)];
    if let Some(rule) = rule {
        let source = view.citation(rule);
        let document = format!("{} {}", source.document, view.source_number(Some(rule)));
        facts.extend(Some(document).filter(|_| !source.document.is_empty()));
        facts.extend(source.facts);
    }
    page.flow(&[(Ink::PLAIN, "    ".into())], &[(Ink::FAINT, facts.join(" · "))], &[]);
    if view.style.verbose && !finding.reads.is_empty() {
        let reads = format!("{}: {}", view.say("read"), finding.reads.join(" "));
        page.flow(&[(Ink::PLAIN, "    ".into())], &[(Ink::FAINT, reads)], &[]);
    }
}
