//! Reports as a log of SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a file: one run, one result for each finding.

mod location;
mod tool;

#[cfg(test)]
mod tests;

use serde_json::{Value, json};

use super::marked::{self, Origin, Trouble, is_asked};
use super::outline;
use super::words::{Words, part_title};
use crate::document::Severity;
use crate::report::{Finding, Report, RuleSummary, Verdict};

use location::{evidence, location, of_trouble};
pub use tool::SarifTool;

/// How a log begins; results follow, with commas between them, and then what [`SarifTool::finish`] gives.
pub const SARIF_START: &str = "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\",\
                               \"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":[\n";

/// The results of a report, one a line, with commas between them. What is met and what does not apply is among them only when
/// `all` are asked for: code hosts show whatever is in a log.
///
/// ```
/// # let library = rasero::Library::from_files([
/// #     ("mine/pack.toml", "id = \"mine\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"Mine\" }"),
/// #     ("mine/rules/has-a-lead.toml", "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.lead)\""),
/// # ])?;
/// # let scorer = rasero::Scorer::builder(&library).pack("mine").build()?;
/// use rasero::render::{Origin, SARIF_START, SarifTool, sarif};
/// let document = rasero::Document::from_yaml("id: c1\ntitle: Publish the budget")?;
/// let report = scorer.score(&document, &rasero::Options::as_of("2026-03-01".parse()?));
/// let origin = Origin { document: &document, file: Some("plans/c1.yaml") };
/// let log = [SARIF_START, &sarif(&report, origin, false), &SarifTool::of(&report).finish()].concat();
/// let log: serde_json::Value = serde_json::from_str(&log)?;
/// assert_eq!(log["runs"][0]["results"][0]["ruleId"], "mine/has-a-lead");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sarif(report: &Report, origin: Origin<'_>, all: bool) -> String {
    let told = report
        .findings
        .iter()
        .filter(|finding| all || !matches!(finding.verdict, Verdict::Met | Verdict::NotApplicable));
    let results: Vec<String> = told.map(|finding| result(report, origin, finding).to_string()).collect();
    results.join(",\n")
}

/// The result of a document that is refused, or of what is odd about it.
pub fn sarif_trouble(trouble: &Trouble<'_>) -> String {
    let level = match trouble.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    json!({
        "ruleId": trouble.code,
        "level": level,
        "message": { "text": trouble.message },
        "locations": [of_trouble(trouble)],
    })
    .to_string()
}

fn result(report: &Report, origin: Origin<'_>, finding: &Finding) -> Value {
    let rule = outline::rule(report, &finding.pack, &finding.rule);
    let (kind, level) = standing(finding, rule);
    let at = marked::pointer(finding);
    let mut result = json!({
        "ruleId": id(finding),
        "kind": kind,
        "level": level,
        "message": { "text": message(finding, rule) },
        "locations": [location(report, origin, at)],
        "partialFingerprints": { "ruleOnSubject/v1": fingerprint(report, finding) },
        "properties": {
            "verdict": finding.verdict,
            "share": finding.share,
            "subject": finding.subject,
            "as_of": report.as_of,
        },
    });
    let related: Vec<Value> = evidence(report, origin, finding, at);
    if !related.is_empty()
        && let Some(fields) = result.as_object_mut()
    {
        fields.insert("relatedLocations".into(), related.into());
    }
    result
}

/// How a rule is called in a log.
fn id(finding: &Finding) -> String {
    format!("{}/{}", finding.pack, finding.rule)
}

/// Kind and level: only what is asked of the document can be an error; what is no failure has no level (SARIF 2.1.0, 3.27.10).
fn standing(finding: &Finding, rule: Option<&RuleSummary>) -> (&'static str, &'static str) {
    let level = |level| if is_asked(rule) { level } else { "note" };
    match finding.verdict {
        Verdict::NotMet => ("fail", level("error")),
        Verdict::PartlyMet | Verdict::NoEvidence => ("fail", level("warning")),
        Verdict::MetByAlternative if finding.pending => ("review", "none"),
        Verdict::Met | Verdict::MetByAlternative => ("pass", "none"),
        Verdict::NotApplicable => ("notApplicable", "none"),
        Verdict::ForAPerson => ("review", "none"),
        Verdict::Undetermined => ("open", "none"),
    }
}

/// Why and what next; the title of the rule where nothing more is said.
fn message(finding: &Finding, rule: Option<&RuleSummary>) -> String {
    if let Some((said, place)) = Words::failure(finding) {
        return format!("{said} ({place})");
    }
    let title = rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str());
    let reason = if finding.reason.text.is_empty() { title } else { finding.reason.text.as_str() };
    let open =
        finding.parts.iter().filter(|part| !matches!(part.verdict, Verdict::Met | Verdict::NotApplicable));
    let open = open.map(|part| format!("\n– {}", part_title(rule, &part.id)));
    let mut message: String = std::iter::once(reason.to_owned()).chain(open).collect();
    if !finding.advice.is_empty() {
        message.push_str("\n→ ");
        message.push_str(&finding.advice);
    }
    message
}

/// The same in the next version of the file, wherever it stands there then: rule, document and subject by their ids.
fn fingerprint(report: &Report, finding: &Finding) -> String {
    let leads_there = |pointer: &str| {
        finding.subject.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let way = report.subjects.iter().filter(|subject| leads_there(&subject.pointer));
    let way = way.map(|subject| if subject.id.is_empty() { &subject.pointer } else { &subject.id });
    let way: Vec<&str> = way.map(smol_str::SmolStr::as_str).collect();
    let way = if way.is_empty() { finding.subject.to_string() } else { way.join("/") };
    format!("{} {} {way}", id(finding), report.document.id)
}
