//! Findings on a page, by verdict, the most actionable first: each unfolds to its reason, words, advice and source.

use super::super::outline::{self, PackPart, Section};
use super::super::words::{ORDER, Words, cited_as, mark, part_title};
use super::markup::Markup;
use crate::report::{Evidence, Finding, IndicatorOutcome, RuleSummary, Verdict};

/// All findings of one pack in one section.
pub(super) fn write_all(words: &Words<'_>, page: &mut Markup, section: &Section<'_>, part: &PackPart<'_>) {
    for (verdict, mark) in ORDER {
        let mut found: Vec<&Finding> =
            part.findings.iter().copied().filter(|finding| finding.verdict == verdict).collect();
        if found.is_empty() {
            continue;
        }
        found.sort_by_key(|finding| step(part, finding));
        let name = verdict.name();
        let open = if is_to_mend(verdict) && !are_entries(part) { "open" } else { "" };
        page.open("details", &[("class", &format!("verdict of-{name}")), ("open", open)]);
        page.open("summary", &[("class", &format!("is-{name}"))]);
        page.element("span", "mark", mark);
        page.element("strong", "", &format!("{} ({})", words.say(&format!("verdict-{name}")), found.len()));
        page.element("span", "faint", &words.say(&format!("about-{name}")));
        page.close("summary");
        for finding in found {
            write(words, page, section, finding);
        }
        page.close("details");
    }
}

/// Verdicts that somebody who drafts can do something about.
fn is_to_mend(verdict: Verdict) -> bool {
    matches!(
        verdict,
        Verdict::NotMet
            | Verdict::NoEvidence
            | Verdict::PartlyMet
            | Verdict::MetByAlternative
            | Verdict::Undetermined
    )
}

/// Whether the rules of a part are entries of a level matrix, which need not all be reached, or nothing that counts here.
fn are_entries(part: &PackPart<'_>) -> bool {
    part.indicators.iter().all(|one| matches!(one.result, IndicatorOutcome::Level(_)))
}

/// How soon a finding is to be taken up: as its indicators say what is next, then the others.
fn step(part: &PackPart<'_>, finding: &Finding) -> usize {
    let places =
        part.indicators.iter().filter_map(|one| one.next.iter().position(|rule| *rule == finding.rule));
    places.min().unwrap_or(usize::MAX)
}

fn write(words: &Words<'_>, page: &mut Markup, section: &Section<'_>, finding: &Finding) {
    let rule = outline::rule(words.report, &finding.pack, &finding.rule);
    page.open("details", &[("class", "finding")]);
    page.open("summary", &[]);
    page.element("span", "title", rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str()));
    if finding.subject != section.pointer {
        page.element("code", "", &finding.subject);
    }
    let mut tail = vec![cited_as(finding)];
    tail.extend(words.earned(finding, rule));
    page.element("span", "faint", &tail.join(" · "));
    page.element("span", "reason", &finding.reason.text);
    page.close("summary");
    if finding.pending {
        page.element("p", "faint", &words.say("pending"));
    }
    if let Some((said, place)) = Words::failure(finding) {
        page.open("p", &[]);
        page.text(&format!("{said} "));
        page.element("code", "", &place);
        page.close("p");
    }
    parts(words, page, finding, rule);
    for evidence in &finding.evidence {
        write_evidence(words, page, finding, evidence);
    }
    page.element("p", "advice", &finding.advice);
    if let Some(rule) = rule {
        citation(words, page, rule);
    }
    page.close("details");
}

fn parts(words: &Words<'_>, page: &mut Markup, finding: &Finding, rule: Option<&RuleSummary>) {
    if finding.parts.is_empty() {
        return;
    }
    page.open("ul", &[("class", "parts")]);
    for part in &finding.parts {
        page.open("li", &[("class", &format!("is-{}", part.verdict.name()))]);
        page.element("span", "mark", mark(part.verdict));
        let title = part_title(rule, &part.id);
        page.text(&format!("{title}: {}", words.say(&format!("verdict-{}", part.verdict.name()))));
        page.close("li");
    }
    page.close("ul");
}

fn write_evidence(words: &Words<'_>, page: &mut Markup, finding: &Finding, evidence: &Evidence) {
    let pointer = if evidence.pointer.is_empty() { "/" } else { &evidence.pointer };
    let said = words.said(evidence);
    page.open("p", &[("class", "evidence")]);
    if evidence.quote.is_empty() {
        page.text(&format!("{} ", words.place_label(finding)));
        page.element("code", "", pointer);
    } else {
        page.element("q", "", &evidence.quote);
        page.element("code", "", pointer);
    }
    page.element("span", "faint", &said);
    page.close("p");
}

/// Document, section and link: where the requirement comes from, and how surely it was read.
fn citation(words: &Words<'_>, page: &mut Markup, rule: &RuleSummary) {
    let citation = words.citation(rule);
    page.open("p", &[("class", "source")]);
    if !citation.document.is_empty() {
        page.link(&rule.source.url, citation.document);
    }
    page.element("span", "faint", &citation.facts.join(" · "));
    page.close("p");
}
