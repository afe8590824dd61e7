//! Findings by verdict, the most actionable first: what is missing in full, what is met in a line each.

use super::page::{Ink, Page, Piece, columns, shorten};
use super::{PackPart, Section, View, indicator::decimal, outline};
use crate::report::{Basis, Evidence, Finding, IndicatorOutcome, RuleSummary, Verdict};

/// Columns of a quote when not everything is shown.
const QUOTE: usize = 160;
/// Pieces of evidence of a finding when not everything is shown.
const EVIDENCE: usize = 3;

/// Verdicts in the order of the text, each with its mark and ink.
const ORDER: [(Verdict, &str, Ink); 8] = [
    (Verdict::NotMet, "✗", Ink::BAD),
    (Verdict::NoEvidence, "○", Ink::UNSURE),
    (Verdict::PartlyMet, "◐", Ink::FAIR),
    (Verdict::MetByAlternative, "≈", Ink::FAIR),
    (Verdict::Undetermined, "!", Ink::BAD),
    (Verdict::ForAPerson, "?", Ink::ACCENT),
    (Verdict::Met, "✓", Ink::GOOD),
    (Verdict::NotApplicable, "–", Ink::FAINT),
];

/// All findings of one pack in one section.
pub(super) fn write(view: &View<'_>, page: &mut Page, section: &Section<'_>, part: &PackPart<'_>) {
    let verbose = view.style.verbose;
    let (entries, findings): (Vec<&Finding>, Vec<&Finding>) =
        part.findings.iter().copied().partition(|finding| !verbose && is_open_entry(part, finding));
    for (verdict, mark, ink) in ORDER {
        let mut found: Vec<&Finding> =
            findings.iter().copied().filter(|finding| finding.verdict == verdict).collect();
        found.sort_by_key(|finding| step(part, finding));
        if verdict == Verdict::NotApplicable {
            open_entries(view, page, &entries);
        }
        if found.is_empty() {
            continue;
        }
        heading(view, page, verdict, ink, found.len());
        for finding in found {
            match verdict {
                Verdict::Met if !verbose => write_line(view, page, section, finding, (mark, ink)),
                Verdict::NotApplicable if !verbose => {}
                _ => write_full(view, page, section, finding, (mark, ink)),
            }
        }
    }
}

/// What a level matrix asks for besides, as one paragraph.
fn open_entries(view: &View<'_>, page: &mut Page, entries: &[&Finding]) {
    if entries.is_empty() {
        return;
    }
    let heading = view.labels.count("entries-open", entries.len());
    let names = entries.iter().map(|finding| {
        let title = outline::rule(view.report, &finding.pack, &finding.rule)
            .map_or(finding.rule.as_str(), |rule| &rule.title);
        finding.clause.as_ref().map_or_else(|| title.to_owned(), |clause| format!("{title} ({clause})"))
    });
    page.blank();
    page.line(&[(Ink::FAINT, heading)]);
    page.flow(&[(Ink::PLAIN, "  ".into())], &[(Ink::FAINT, names.collect::<Vec<_>>().join(" · "))], &[]);
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
    let next = part.indicators.iter().any(|one| one.next.contains(&finding.rule));
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

/// The rule's title, with the place of the subject when it is not the section's own.
fn name(section: &Section<'_>, finding: &Finding, rule: Option<&RuleSummary>, ink: Ink) -> Vec<Piece> {
    let mut words = vec![(ink, rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str()).to_owned())];
    if finding.subject != section.pointer {
        words.push((Ink::FAINT, format!("  {}", finding.subject)));
    }
    words
}

/// A finding in one line, with the first words that it rests on.
fn write_line(
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
fn write_full(
    view: &View<'_>,
    page: &mut Page,
    section: &Section<'_>,
    finding: &Finding,
    (mark, ink): (&str, Ink),
) {
    let rule = outline::rule(view.report, &finding.pack, &finding.rule);
    let tail: Vec<Piece> = earned(view, finding, rule).into_iter().map(|text| (Ink::FAINT, text)).collect();
    page.flow(&[(ink, format!("  {mark} "))], &name(section, finding, rule, Ink::STRONG), &tail);
    write_body(view, page, finding);
    citation(view, page, finding, rule);
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

fn write_body(view: &View<'_>, page: &mut Page, finding: &Finding) {
    let indent = [(Ink::PLAIN, "    ".to_owned())];
    if !finding.reason.text.is_empty() {
        page.flow(&indent, &[(Ink::PLAIN, finding.reason.text.clone())], &[]);
    }
    if finding.pending {
        page.flow(&indent, &[(Ink::FAIR, view.say("pending"))], &[]);
    }
    for part in &finding.parts {
        let (_, mark, ink) = ORDER.into_iter().find(|(verdict, ..)| *verdict == part.verdict).unwrap_or((
            part.verdict,
            " ",
            Ink::PLAIN,
        ));
        page.line(&[(ink, format!("    {mark} ")), (Ink::FAINT, part.id.clone())]);
    }
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
        page.line(&[(
            Ink::FAINT,
            format!("    {}", view.labels.count("next-more", finding.evidence.len() - shown)),
        )]);
    }
    if !finding.advice.is_empty() {
        page.flow(&[(Ink::GOOD, "    → ".into())], &[(Ink::PLAIN, finding.advice.clone())], &[]);
    }
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
    let mut facts: Vec<String> =
        vec![finding.clause.clone().unwrap_or_else(|| format!("{}/{}", finding.pack, finding.rule))];
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
