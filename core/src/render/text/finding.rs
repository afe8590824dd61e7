//! One finding: in a line when it is met, else with its reason, evidence, advice and source.

use super::findings::ORDER;
use super::page::{Ink, Page, Piece, columns, shorten};
use super::{Section, View, indicator::decimal, outline};
use crate::report::{Basis, Evidence, Finding, RuleSummary, Verdict};

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

/// A finding in one line, with the first words that it rests on.
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
    let tail = [(Ink::FAINT, finding.clause.clone().unwrap_or_default())];
    let room = page.width().saturating_sub(columns(&lead) + columns(&words) + columns(&tail) + 6);
    let quote =
        finding.evidence.iter().map(|evidence| evidence.quote.as_str()).find(|quote| !quote.is_empty());
    if let Some(quote) = quote.filter(|_| room >= 20) {
        words.push((Ink::FAINT, format!("  {}", view.quoted(&shorten(quote, room - 2)))));
    }
    page.flow(&lead, &words, &tail);
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
    let tail: Vec<Piece> = earned(view, finding, rule).into_iter().map(|text| (Ink::FAINT, text)).collect();
    page.flow(&[(ink, format!("  {mark} "))], &name(section, finding, rule, Ink::STRONG), &tail);
    write_body(view, page, finding, rule);
}

/// `1 of 2 points`, for a rule that a points indicator counts.
fn earned(view: &View<'_>, finding: &Finding, rule: Option<&RuleSummary>) -> Option<String> {
    let rule = rule.filter(|rule| {
        rule.points > 0 && rule.group.is_some() && rule.status != "draft" && finding.verdict.counts()
    })?;
    let share = if finding.pending { 0 } else { u64::from(finding.share.permille()) };
    let earned = decimal(u64::from(rule.points) * share);
    let arguments = [
        ("earned", earned.into()),
        ("attainable", rule.points.to_string().into()),
        ("count", rule.points.into()),
    ];
    Some(view.labels.fill("points-sum", &arguments))
}

/// Reason, parts, failure and evidence. Advice and source of a rule are told once: later findings name its clause only.
fn write_body(view: &View<'_>, page: &mut Page, finding: &Finding, rule: Option<&RuleSummary>) {
    let indent = [(Ink::PLAIN, "    ".to_owned())];
    let first = view.tell(finding, &finding.advice);
    let mut reason = vec![(Ink::PLAIN, finding.reason.text.clone())];
    if !first {
        reason.push((Ink::FAINT, format!("  {}", cited_as(finding))));
    }
    page.flow(&indent, &reason, &[]);
    if finding.pending {
        page.flow(&indent, &[(Ink::FAIR, view.say("pending"))], &[]);
    }
    write_parts(page, finding);
    if let Some(error) = &finding.error {
        let place = [error.line, error.column].into_iter().flatten();
        let place = place.fold(error.path.clone(), |place, number| format!("{place}:{number}"));
        let words = [(Ink::BAD, format!("[{}] {} ", error.code, error.message)), (Ink::FAINT, place)];
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
        page.flow(&[(Ink::GOOD, "    → ".into())], &[(Ink::PLAIN, finding.advice.clone())], &[]);
    }
    if first {
        citation(view, page, finding, rule);
    }
}

fn write_parts(page: &mut Page, finding: &Finding) {
    for part in &finding.parts {
        let order = ORDER.into_iter().find(|(verdict, ..)| *verdict == part.verdict);
        let (mark, ink) = order.map_or((" ", Ink::PLAIN), |(_, mark, ink)| (mark, ink));
        page.line(&[(ink, format!("    {mark} ")), (Ink::FAINT, part.id.clone())]);
    }
}

/// The clause, or the rule's own name.
fn cited_as(finding: &Finding) -> String {
    finding.clause.clone().unwrap_or_else(|| format!("{}/{}", finding.pack, finding.rule))
}

fn evidence_words(view: &View<'_>, finding: &Finding, evidence: &Evidence) -> Vec<Piece> {
    let pointer = if evidence.pointer.is_empty() { "/".to_owned() } else { evidence.pointer.clone() };
    let mut words = Vec::new();
    if evidence.quote.is_empty() {
        let label = if finding.verdict == Verdict::NoEvidence { "looked-at" } else { "found-at" };
        words.push((Ink::FAINT, format!("{} {pointer}", view.say(label))));
    } else {
        let quote = if view.style.verbose { evidence.quote.clone() } else { shorten(&evidence.quote, QUOTE) };
        words.push((Ink::FAINT, format!("{pointer} ")));
        words.push((Ink::ACCENT, view.quoted(&quote)));
    }
    let mut said = Vec::new();
    if evidence.basis != Basis::declared() {
        let label = format!("basis-{}", evidence.basis.0);
        let known = view.say(&label);
        said.push(if known == label { evidence.basis.0.clone() } else { known });
    }
    said.extend(evidence.by.as_ref().map(|by| view.labels.fill("said-by", &[("by", by.as_str().into())])));
    if !said.is_empty() {
        words.push((Ink::FAINT, format!(" ({})", said.join(", "))));
    }
    words
}

/// Clause, document and section: where the requirement comes from.
fn citation(view: &View<'_>, page: &mut Page, finding: &Finding, rule: Option<&RuleSummary>) {
    let mut facts = vec![cited_as(finding)];
    if let Some(rule) = rule {
        let source = [rule.source.document.as_str(), rule.source.section.as_str()];
        facts.extend(source.iter().filter(|text| !text.is_empty()).map(|text| (*text).to_owned()));
        if matches!(rule.status.as_str(), "draft" | "own") {
            facts.push(view.say(&format!("status-{}", rule.status)));
        }
    }
    page.flow(&[(Ink::PLAIN, "    ".into())], &[(Ink::FAINT, facts.join(" · "))], &[]);
    if view.style.verbose && !finding.reads.is_empty() {
        let reads = format!("{}: {}", view.say("read"), finding.reads.join(" "));
        page.flow(&[(Ink::PLAIN, "    ".into())], &[(Ink::FAINT, reads)], &[]);
    }
}
