//! Reports as the XML of `JUnit`, which build servers list: a suite for each pack on the plan or a commitment, a case for each finding.

use std::fmt::Write;

use super::html::Markup;
use super::marked::{self, Origin, Trouble, is_asked};
use super::outline::{self, PackPart, Section};
use super::titles::{Titled, Titles};
use super::words::{Words, cited_as, mark, part_title};
use crate::report::{Finding, Report, RuleSummary, Verdict};

/// How a file begins; suites follow, and then [`JUNIT_END`].
pub const JUNIT_START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rasero\">\n";
/// How a file ends.
pub const JUNIT_END: &str = "</testsuites>\n";

/// What a build server is told of a finding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failure,
    Error,
    Skipped,
}

/// The suites of a report. A rule that is asked and not met, or in part, is a failure; one that failed itself an error. What does not
/// apply, what the record does not say, what a person must judge and what no score counts for itself is skipped, and says why.
pub fn junit(report: &Report, titles: &Titles, origin: Origin<'_>) -> String {
    let words = Words::new(report, titles);
    let mut page = Markup::default();
    for section in outline::sections(report) {
        for part in &section.packs {
            suite(&words, &mut page, origin, &section, part);
        }
    }
    page.finish()
}

/// A suite of documents that cannot be scored, one case for each thing that is wrong; nothing when nothing is.
pub fn junit_troubles(troubles: &[Trouble<'_>]) -> String {
    let mut page = Markup::default();
    if troubles.is_empty() {
        return page.finish();
    }
    let count = troubles.len().to_string();
    let counts = [("name", "documents"), ("tests", &count), ("failures", "0"), ("errors", &count)];
    page.open("testsuite", &counts);
    page.own("\n");
    for trouble in troubles {
        let place = trouble.place.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
        let file = trouble.file.unwrap_or_default();
        let name = format!("{file}{place} {}", trouble.pointer);
        page.open("testcase", &[("name", name.trim()), ("classname", "documents")]);
        page.open("error", &[("message", trouble.message), ("type", trouble.code)]);
        page.close("error");
        page.close("testcase");
    }
    page.close("testsuite");
    page.finish()
}

fn suite(
    words: &Words<'_>,
    page: &mut Markup,
    origin: Origin<'_>,
    section: &Section<'_>,
    part: &PackPart<'_>,
) {
    let report = words.report;
    let outcomes = part
        .findings
        .iter()
        .map(|finding| outcome(finding, outline::rule(report, &finding.pack, &finding.rule)));
    let outcomes: Vec<Outcome> = outcomes.collect();
    let count = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count().to_string();
    let title = words.or_untitled(&section.title);
    let name = format!("{}: {title}", words.title(part.pack, Titled::Pack, part.pack));
    let attributes = [
        ("name", name.as_str()),
        ("tests", &outcomes.len().to_string()),
        ("failures", &count(Outcome::Failure)),
        ("errors", &count(Outcome::Error)),
        ("skipped", &count(Outcome::Skipped)),
        ("id", &section.pointer),
        ("file", origin.file.unwrap_or_default()),
    ];
    page.open("testsuite", &attributes);
    page.own("\n");
    properties(words, page, part);
    for (finding, outcome) in part.findings.iter().zip(&outcomes) {
        case(words, page, origin, section, (finding, *outcome));
    }
    page.element("system-out", "", &words.pre_assessment());
    page.close("testsuite");
}

/// What indicators say, and what the report was made with.
fn properties(words: &Words<'_>, page: &mut Markup, part: &PackPart<'_>) {
    let report = words.report;
    page.open("properties", &[]);
    page.own("\n");
    let pack = report.packs.iter().find(|pack| pack.id == part.pack);
    let made = pack.map(|pack| {
        [
            ("pack".to_owned(), format!("{} {}", pack.id, pack.version)),
            ("sha256".to_owned(), pack.digest.clone()),
        ]
    });
    let document =
        [("document".to_owned(), report.document.id.clone()), ("as_of".to_owned(), report.as_of.clone())];
    let said = part.indicators.iter().map(|indicator| {
        let answer = format!("{} ({})", words.answer(indicator), words.coverage(indicator));
        (format!("indicator.{}", indicator.id), answer)
    });
    for (name, value) in document.into_iter().chain(made.into_iter().flatten()).chain(said) {
        page.open("property", &[("name", &name), ("value", if value.is_empty() { "–" } else { &value })]);
        page.close("property");
    }
    page.close("properties");
}

fn outcome(finding: &Finding, rule: Option<&RuleSummary>) -> Outcome {
    match finding.verdict {
        Verdict::Undetermined => Outcome::Error,
        Verdict::Met => Outcome::Passed,
        Verdict::MetByAlternative if !finding.pending => Outcome::Passed,
        Verdict::NotMet | Verdict::PartlyMet if is_asked(rule) => Outcome::Failure,
        _ => Outcome::Skipped,
    }
}

fn case(
    words: &Words<'_>,
    page: &mut Markup,
    origin: Origin<'_>,
    section: &Section<'_>,
    (finding, outcome): (&Finding, Outcome),
) {
    let rule = outline::rule(words.report, &finding.pack, &finding.rule);
    let title = rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str());
    let below =
        if finding.subject == section.pointer { String::new() } else { format!(" {}", finding.subject) };
    let name = format!("{title} ({}){below}", cited_as(finding));
    let of = if section.id.is_empty() { &section.pointer } else { &section.id };
    page.open("testcase", &[("name", &name), ("classname", &format!("{}.{of}", finding.pack))]);
    let tag = match outcome {
        Outcome::Passed => None,
        Outcome::Failure => Some("failure"),
        Outcome::Error => Some("error"),
        Outcome::Skipped => Some("skipped"),
    };
    if let Some(tag) = tag {
        let verdict = words.say(&format!("verdict-{}", finding.verdict.name()));
        let why = match Words::failure(finding) {
            Some((said, place)) => format!("{said} {place}"),
            None => finding.reason.text.to_string(),
        };
        let message = if why.is_empty() { verdict } else { format!("{verdict}: {why}") };
        page.open(tag, &[("message", &message), ("type", finding.verdict.name())]);
        page.text(&body(words, origin, finding, rule));
        page.close(tag);
    }
    page.close("testcase");
}

/// What a build server shows when somebody opens a case: where, the words, what is missing, what to do, and the source.
fn body(words: &Words<'_>, origin: Origin<'_>, finding: &Finding, rule: Option<&RuleSummary>) -> String {
    let pointer = marked::pointer(finding);
    let mut body = String::new();
    if let (Some(file), Some(place)) = (origin.file, marked::place(origin.document.tree(), pointer)) {
        let _ = write!(body, "{file}:{}:{} ", place.line, place.column);
    }
    let _ = writeln!(body, "{pointer}");
    for part in &finding.parts {
        let _ = writeln!(body, "{} {}", mark(part.verdict), part_title(rule, &part.id));
    }
    for evidence in finding.evidence.iter().filter(|evidence| !evidence.quote.is_empty()) {
        let _ = writeln!(body, "{} {}", words.quoted(&evidence.quote), evidence.pointer);
    }
    if !finding.advice.is_empty() {
        let _ = writeln!(body, "→ {}", finding.advice);
    }
    if let Some(rule) = rule {
        let citation = words.citation(rule);
        let facts = citation.facts.iter().map(String::as_str);
        let all = std::iter::once(citation.document).chain(facts).chain(citation.url);
        let all: Vec<&str> = all.filter(|fact| !fact.is_empty()).collect();
        let _ = writeln!(body, "{}", all.join(" · "));
    }
    body
}

#[cfg(test)]
mod tests {
    use super::super::text::tests::{collection, titles};
    use super::*;
    use crate::document::{Place, Severity};
    use crate::model::Document;

    const PLAN: &str = "{\"kind\": \"collection\", \"id\": \"demo\", \"title\": \"T\",\n\"commitments\": [{\"id\": \"uno\", \"title\": \"A\"},\n{\"id\": \"dos\", \"title\": \"B\"}]}";

    #[test]
    fn a_collection_as_suites() {
        let document = Document::from_json(PLAN).unwrap();
        let origin = Origin { document: &document, file: Some("planes/demo.json") };
        let place = Some(Place { line: 3, column: 9 });
        let trouble = Trouble {
            code: "document/syntax",
            message: "expected a value & found `<`",
            severity: Severity::Error,
            pointer: "",
            file: Some("otro.json"),
            place,
        };
        let suites = junit(&collection(), &titles(), origin);
        insta::assert_snapshot!([JUNIT_START, &suites, &junit_troubles(&[trouble]), JUNIT_END].concat());
        assert_eq!(junit_troubles(&[]), "");
    }
}
