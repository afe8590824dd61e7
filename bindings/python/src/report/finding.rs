//! Findings as Python sees them: verdict, reason, advice, evidence.

use std::ops::Deref;
use std::sync::Arc;

use pyo3::prelude::*;
use rasero::engine::Judged;
use rasero::report;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::answer::{Tuple, Verdict, words};
use crate::record::record;

/// A finding of a report, which it shares, or one that stands alone.
#[derive(Clone)]
pub enum Told {
    /// The finding of this number.
    Of(Arc<Judged>, usize),
    /// One that was pickled or picked out.
    Alone(Arc<report::Finding>),
}

impl Told {
    /// All findings of a report.
    pub fn all(report: &Arc<Judged>) -> impl Iterator<Item = Told> + '_ {
        (0..report.len()).map(|number| Told::Of(Arc::clone(report), number))
    }

    /// The verdict, for which the report need not be written.
    fn verdict(&self) -> report::Verdict {
        match self {
            Told::Of(judged, number) => judged.verdict(*number),
            Told::Alone(finding) => Some(finding.verdict),
        }
        .unwrap_or_else(|| self.verdict)
    }

    /// A copy of one.
    pub fn one(finding: &report::Finding) -> Self {
        Told::Alone(Arc::new(finding.clone()))
    }
}

impl Deref for Told {
    type Target = report::Finding;

    #[expect(clippy::indexing_slicing, reason = "numbers come from the report itself, which nobody changes")]
    fn deref(&self) -> &report::Finding {
        match self {
            Told::Of(report, number) => &report.findings[*number],
            Told::Alone(finding) => finding,
        }
    }
}

impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Told {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        report::Finding::deserialize(deserializer).map(|finding| Told::Alone(Arc::new(finding)))
    }
}

record! {
    /// One rule on one subject: verdict, share, reason, evidence and advice.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
    /// >>> finding = report.finding("lead-is-answerable")
    /// >>> finding.verdict, finding.share, finding.clause
    /// ('no_evidence', 0, 'smart.a.answerable')
    Finding(Told), shown as |it| format!(
        "<rasero.Finding {}/{}{}: {}>", it.pack, it.rule,
        if it.subject.is_empty() { String::new() } else { format!(" on {}", it.subject) }, it.verdict.name(),
    );
    /// Pack that wrote the rule (its home).
    pack -> &str = |it| &it.pack;
    /// Id of the rule, unique in its pack.
    rule -> &str = |it| &it.rule;
    /// Clause of the standard; `None` when the rule encodes none.
    clause -> Option<&str> = |it| it.clause.as_deref();
    /// JSON Pointer of the subject; empty for a document that is one commitment, or for the plan itself.
    subject -> &str = |it| &it.subject;
    /// What the rule says.
    verdict -> Verdict = |it| Verdict(it.verdict().name());
    /// How much of it is met, in thousandths: 0 to 1000.
    share -> u32 = |it| it.share.permille();
    /// For `met_by_alternative`: whether nobody has accepted the explanation yet.
    pending -> bool = |it| it.pending;
    /// Verdicts of the rule's parts, when it has parts.
    parts -> Tuple<Part> = |it| Tuple(it.parts.iter().cloned().map(Part).collect());
    /// Why the verdict is what it is, in the locale of the report.
    reason -> Reason = |it| Reason(it.reason.clone());
    /// What to do next; empty when nothing is to be done.
    advice -> &str = |it| &it.advice;
    /// What the verdict rests on.
    evidence -> Tuple<Evidence> = |it| Tuple(it.evidence.iter().cloned().map(Evidence).collect());
    /// JSON Pointer of the field whose absence left the verdict, or the rest of it, without an answer; `None` otherwise.
    missing -> Option<&str> = |it| it.missing.as_deref();
    /// JSON Pointers of everything that the rule read, absences included, in the order of the document.
    reads -> Tuple<&str> = |it| words(&it.reads);
    /// Why the rule is undetermined; `None` when it is not.
    error -> Option<RuleFailure> = |it| it.error.clone().map(RuleFailure);
}

record! {
    /// A place in the document that a verdict rests on, with its words.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register", "end": "2027-06-30"})
    /// >>> evidence = report.finding("ends-inside-the-plan").evidence[0]
    /// >>> evidence.pointer, evidence.quote, evidence.basis
    /// ('/end', '2027-06-30', 'declared')
    Evidence(report::Evidence), shown as |it| format!("<rasero.Evidence {}: {:?}>", it.pointer, it.quote);
    /// JSON Pointer into the document.
    pointer -> &str = |it| &it.pointer;
    /// The words, when the evidence is a text; the whole value of other leaves; empty for objects and lists.
    quote -> &str = |it| &it.quote;
    /// Where the quoted words stand in the text of the field, from and to, in code points as Python counts them; `None` for a
    /// whole value.
    span -> Option<(usize, usize)> = |it| it.span.map(|span| (span.from as usize, span.to as usize));
    /// How the fact is known: `declared`, `read_from_text`, or what the document says of it.
    basis -> &str = |it| &it.basis.0;
    /// Who says so, when the document tells.
    by -> Option<&str> = |it| it.by.as_deref();
}

record! {
    /// Why a verdict is what it is.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart", locale="en").score({"id": "c1", "title": "Publish the register"})
    /// >>> report.finding("lead-is-answerable").reason.id
    /// 'no-evidence'
    Reason(report::Reason), shown as |it| format!("<rasero.Reason {}: {:?}>", it.id, it.text);
    /// Id of the text in its rule, or of a text that all rules share.
    id -> &str = |it| &it.id;
    /// The sentence, in the locale of the report.
    text -> &str = |it| &it.text;
}

record! {
    /// The verdict of one part of a requirement.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"})
    /// >>> [part for finding in report.findings for part in finding.parts if part.verdict == "met"]
    /// []
    Part(report::PartVerdict), shown as |it| format!("<rasero.Part {}: {}>", it.id, it.verdict.name());
    /// Id of the part in its rule.
    id -> &str = |it| &it.id;
    /// Its verdict.
    verdict -> Verdict = |it| Verdict(it.verdict.name());
}

record! {
    /// What went wrong when a rule could not give a verdict. Such a finding is `undetermined` and lowers no score.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"})
    /// >>> [finding.error for finding in report.findings if finding.error]
    /// []
    RuleFailure(report::RuleFailure), shown as |it| format!("<rasero.RuleFailure {}: {}>", it.code, it.message);
    /// Stable code, such as `rule/too-many-operations`.
    code -> &str = |it| &it.code;
    /// What happened.
    message -> &str = |it| &it.message;
    /// Path of the rule's file inside its pack.
    path -> &str = |it| &it.path;
    /// Line in that file, from 1; `None` when unknown.
    line -> Option<u32> = |it| it.line;
    /// Column in code points, from 1; `None` when unknown.
    column -> Option<u32> = |it| it.column;
}
