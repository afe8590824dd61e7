//! The JSON of a report. Findings and rules are nearly all of it and repeat the same keys some hundred times: they are written
//! here, key by key. The rest is left to the crate that writes JSON, and the whole is what that crate would write.

use serde::Serialize;

use super::{
    Evidence, Finding, PartSummary, PartVerdict, Reason, Report, RuleFailure, RuleSummary, SourceSummary,
};
use crate::document::write_json_text as text;

/// Bytes that a finding takes with its rule, about: so that a report is not moved while it grows.
const FINDING_BYTES: usize = 1_536;

/// A report as compact JSON.
pub(super) fn report(report: &Report) -> serde_json::Result<String> {
    let Report {
        rasero,
        as_of,
        locale,
        document,
        subjects,
        packs,
        rules,
        indicators,
        findings,
        ignored_fields,
        notes,
    } = report;
    let mut json = String::with_capacity(FINDING_BYTES * (findings.len() + 1));
    let out = &mut json;
    out.push_str(r#"{"rasero":"#);
    text(rasero, out);
    out.push_str(r#","as_of":"#);
    text(as_of, out);
    out.push_str(r#","locale":"#);
    text(locale, out);
    out.push_str(r#","document":"#);
    value(document, out)?;
    out.push_str(r#","subjects":"#);
    value(subjects, out)?;
    out.push_str(r#","packs":"#);
    value(packs, out)?;
    out.push_str(r#","rules":"#);
    list(rules, out, |rule, out| write_rule(rule, out));
    out.push_str(r#","indicators":"#);
    value(indicators, out)?;
    out.push_str(r#","findings":"#);
    list(findings, out, write_finding);
    out.push_str(r#","ignored_fields":"#);
    value(ignored_fields, out)?;
    out.push_str(r#","notes":"#);
    value(notes, out)?;
    out.push('}');
    Ok(json)
}

fn write_rule(rule: &RuleSummary, out: &mut String) {
    let RuleSummary { pack, id, clause, title, parts, group, tier, status, points, source } = rule;
    out.push_str(r#"{"pack":"#);
    text(pack, out);
    out.push_str(r#","id":"#);
    text(id, out);
    out.push_str(r#","clause":"#);
    optional(clause.as_deref(), out);
    out.push_str(r#","title":"#);
    text(title, out);
    out.push_str(r#","parts":"#);
    list(parts, out, |part, out| {
        let PartSummary { id, title } = part;
        out.push_str(r#"{"id":"#);
        text(id, out);
        out.push_str(r#","title":"#);
        text(title, out);
        out.push('}');
    });
    out.push_str(r#","group":"#);
    optional(group.as_deref(), out);
    out.push_str(r#","tier":"#);
    optional(tier.as_deref(), out);
    out.push_str(r#","status":"#);
    text(status, out);
    out.push_str(r#","points":"#);
    number(*points, out);
    let SourceSummary { document, section, url } = source;
    out.push_str(r#","source":{"document":"#);
    text(document, out);
    out.push_str(r#","section":"#);
    text(section, out);
    out.push_str(r#","url":"#);
    text(url, out);
    out.push_str("}}");
}

fn write_finding(finding: &Finding, out: &mut String) {
    let Finding {
        pack,
        rule,
        clause,
        subject,
        verdict,
        share,
        pending,
        parts,
        reason,
        advice,
        evidence,
        missing,
        reads,
        error,
    } = finding;
    out.push_str(r#"{"pack":"#);
    text(pack, out);
    out.push_str(r#","rule":"#);
    text(rule, out);
    out.push_str(r#","clause":"#);
    optional(clause.as_deref(), out);
    out.push_str(r#","subject":"#);
    text(subject, out);
    out.push_str(r#","verdict":"#);
    text(verdict.name(), out);
    out.push_str(r#","share":"#);
    number(share.permille(), out);
    out.push_str(if *pending { r#","pending":true"# } else { r#","pending":false"# });
    out.push_str(r#","parts":"#);
    list(parts, out, write_part);
    let Reason { id, text: words } = reason;
    out.push_str(r#","reason":{"id":"#);
    text(id, out);
    out.push_str(r#","text":"#);
    text(words, out);
    out.push_str(r#"},"advice":"#);
    text(advice, out);
    out.push_str(r#","evidence":"#);
    list(evidence, out, write_evidence);
    out.push_str(r#","missing":"#);
    optional(missing.as_deref(), out);
    out.push_str(r#","reads":"#);
    list(reads, out, |read, out| {
        text(read, out);
    });
    match error {
        Some(failure) => write_failure(failure, out),
        None => out.push_str(r#","error":null"#),
    }
    out.push('}');
}

fn write_failure(failure: &RuleFailure, out: &mut String) {
    let RuleFailure { code, message, path, line, column } = failure;
    out.push_str(r#","error":{"code":"#);
    text(code, out);
    out.push_str(r#","message":"#);
    text(message, out);
    out.push_str(r#","path":"#);
    text(path, out);
    for (key, place) in [(r#","line":"#, line), (r#","column":"#, column)] {
        out.push_str(key);
        match place {
            Some(place) => number(*place, out),
            None => out.push_str("null"),
        }
    }
    out.push('}');
}

fn write_part(part: &PartVerdict, out: &mut String) {
    let PartVerdict { id, verdict } = part;
    out.push_str(r#"{"id":"#);
    text(id, out);
    out.push_str(r#","verdict":"#);
    text(verdict.name(), out);
    out.push('}');
}

fn write_evidence(evidence: &Evidence, out: &mut String) {
    let Evidence { pointer, quote, span, basis, by } = evidence;
    out.push_str(r#"{"pointer":"#);
    text(pointer, out);
    out.push_str(r#","quote":"#);
    text(quote, out);
    match span {
        Some(span) => {
            out.push_str(r#","span":["#);
            number(span.from, out);
            out.push(',');
            number(span.to, out);
            out.push(']');
        }
        None => out.push_str(r#","span":null"#),
    }
    out.push_str(r#","basis":"#);
    text(&basis.0, out);
    out.push_str(r#","by":"#);
    optional(by.as_deref(), out);
    out.push('}');
}

fn list<T>(items: &[T], out: &mut String, write: impl Fn(&T, &mut String)) {
    out.push('[');
    for (number, item) in items.iter().enumerate() {
        if number > 0 {
            out.push(',');
        }
        write(item, out);
    }
    out.push(']');
}

fn optional(words: Option<&str>, out: &mut String) {
    match words {
        Some(words) => text(words, out),
        None => out.push_str("null"),
    }
}

/// Digits, the last one last.
fn number(number: u32, out: &mut String) {
    if number > 9 {
        self::number(number / 10, out);
    }
    out.push(char::from_digit(number % 10, 10).unwrap_or('0'));
}

/// Whatever else.
fn value(value: &impl Serialize, out: &mut String) -> serde_json::Result<()> {
    out.push_str(&serde_json::to_string(value)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Basis, RuleFailure, Share, Verdict};
    use crate::text::Span;
    use crate::{Document, Library, Options, Scorer};

    const PACK: [(&str, &str); 3] = [
        (
            "p/pack.toml",
            "id = \"p\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = { en = \"P\" }\n\
             [[indicator]]\nid = \"sum\"\nkind = \"points\"\ngroups = [\"when\"]",
        ),
        (
            "p/rules/ends.toml",
            "subject = \"commitment\"\ngroup = \"when\"\npoints = 1\nstatus = \"own\"\ncheck = 'present(commitment.end)'\n\
             [text.en]\ntitle = \"It \\\"ends\\\"\"\nadvice = \"Say\\twhen\"",
        ),
        (
            "p/rules/both.toml",
            "subject = \"commitment\"\nstatus = \"own\"\n[[part]]\nid = \"end\"\ncheck = 'present(commitment.end)'\n\
             [[part]]\nid = \"lead\"\ncheck = 'present(commitment.lead)'",
        ),
    ];

    #[test]
    fn it_is_what_the_library_writes() {
        let library = Library::from_files(PACK).unwrap();
        let scorer = Scorer::builder(&library).pack("p").build().unwrap();
        let document = Document::from_json(r#"{"id": "c", "title": "Ñ \"T\"\n\u0001", "end": 2027, "x": 1}"#);
        let mut report = scorer.score(&document.unwrap(), &Options::as_of("2026-01-15".parse().unwrap()));
        assert_eq!(report.to_json(), serde_json::to_string(&report).unwrap());
        // What this document does not bring about.
        let rule = std::sync::Arc::make_mut(&mut report.rules[0]);
        (rule.clause, rule.tier, rule.points) = (Some("2.1".into()), Some("first".into()), 1_234_567_890);
        let failure = RuleFailure {
            code: "rule/stopped".into(),
            message: "stopped".into(),
            path: "rules/ends.toml".into(),
            line: Some(3),
            column: None,
        };
        let finding = &mut report.findings[0];
        (finding.verdict, finding.share, finding.pending) = (Verdict::MetByAlternative, Share::NONE, true);
        (finding.clause, finding.missing, finding.error) =
            (Some("2.1".into()), Some("/a~1b".into()), Some(failure));
        let evidence = &mut finding.evidence[0];
        evidence.span = Some(Span { from: 0, to: 10_203 });
        (evidence.basis, evidence.by) = (Basis::read_from_text(), Some("The “press”".into()));
        assert_eq!(report.to_json(), serde_json::to_string(&report).unwrap());
    }
}
