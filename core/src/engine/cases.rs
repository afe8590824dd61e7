//! Runs the cases of a pack: each rule's tests and documentation at once.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::{Date, date};
use serde_json::{Map, Value};

use super::case_coverage::CaseCoverage;
use super::finding::Writer;
use super::options::Options;
use super::ready::{ReadyPack, ReadyRule};
use super::scorer::Scorer;
use crate::document::{self, Fault, Limits, Place};
use crate::model::{Document, InputError, Subject};
use crate::pack::{Case, Literal, Pack};
use crate::report::Finding;

/// The day on which cases are judged that name none.
pub const CASE_DAY: Date = date(2026, 1, 15);

/// What running the cases of a pack gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseReport {
    /// Each rule with its cases, in the order in which they ran.
    pub rules: Vec<RuleRun>,
    /// Cases that ran as they say.
    pub passed: usize,
    /// What the cases cover.
    pub coverage: CaseCoverage,
    /// Cases that did not, and cases that could not be read.
    pub failures: Vec<CaseFailure>,
}

/// The cases of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRun {
    /// Id of the pack that wrote the rule.
    pub pack: String,
    /// Id of the rule.
    pub rule: String,
    /// How many cases ran.
    pub cases: usize,
    /// How long they took, by the clock of the caller.
    pub took: Duration,
}

/// A case that did not come out as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFailure {
    /// Id of the pack.
    pub pack: String,
    /// Id of the rule.
    pub rule: String,
    /// Name of the case.
    pub case: String,
    /// The rule's file in its pack.
    pub path: String,
    /// Where the case stands in it.
    pub place: Place,
    /// What was expected, and what came out.
    pub message: String,
}

/// Runs every case of every pack of the scorer.
pub fn run_cases(scorer: &Scorer) -> CaseReport {
    time_cases(scorer, &|| Duration::ZERO)
}

/// Runs every case and takes the time. `clock` says how long the caller's program runs: the engine reads no clock.
pub fn time_cases(scorer: &Scorer, clock: &dyn Fn() -> Duration) -> CaseReport {
    let mut report = CaseReport::default();
    for (index, pack) in scorer.ready_packs().iter().enumerate() {
        for ready in &pack.on(None).rules {
            let start = clock();
            for case in &ready.rule.cases {
                match run_case(scorer, index, pack, ready, case) {
                    Ok(()) => report.passed += 1,
                    Err(message) => report.failures.push(failure(ready, case, message)),
                }
            }
            report.rules.push(RuleRun {
                pack: (*ready.rule.pack).to_owned(),
                rule: ready.rule.id.clone(),
                cases: ready.rule.cases.len(),
                took: clock().saturating_sub(start),
            });
        }
        report.coverage.add(pack);
    }
    report
}

/// Whether every case of a rule comes out as it says. The rule need not be the one that its pack has.
pub fn all_cases_pass(scorer: &Scorer, index: usize, pack: &ReadyPack, ready: &ReadyRule) -> bool {
    let passes = |case| {
        let document = case_document(pack, ready, case)?;
        judge(scorer, index, ready, case, &document)
    };
    ready.rule.cases.iter().all(|case| passes(case).is_ok())
}

fn failure(ready: &ReadyRule, case: &Case, message: String) -> CaseFailure {
    CaseFailure {
        pack: (*ready.rule.cases_in.pack).to_owned(),
        rule: ready.rule.id.clone(),
        case: case.name.value.clone(),
        path: ready.rule.cases_in.path.clone(),
        place: case.name.place,
        message,
    }
}

fn run_case(
    scorer: &Scorer,
    index: usize,
    pack: &ReadyPack,
    ready: &ReadyRule,
    case: &Case,
) -> Result<(), String> {
    let document = case_document(pack, ready, case)?;
    let as_of = case.as_of.as_ref().map_or(CASE_DAY, |day| day.value);
    let same = |other: &&Arc<ReadyRule>| other.rule.id == ready.rule.id;
    let ready = pack.on(Some(as_of)).rules.iter().find(same);
    let ready = ready.ok_or_else(|| "the rule is switched off on that day".to_owned())?;
    judge(scorer, index, ready, case, &document)
}

/// Asks a rule about the document of a case.
fn judge(
    scorer: &Scorer,
    index: usize,
    ready: &ReadyRule,
    case: &Case,
    document: &Document,
) -> Result<(), String> {
    let as_of = case.as_of.as_ref().map_or(CASE_DAY, |day| day.value);
    let findings = scorer.score_rule(index, ready, document, &Options::as_of(as_of));
    let finding = match &case.at {
        Some(at) => findings.iter().find(|finding| finding.subject == at.value),
        None => findings.first(),
    };
    let finding = finding.ok_or_else(|| "the document has no such subject".to_owned())?;
    compare(case, finding)
}

fn compare(case: &Case, finding: &Finding) -> Result<(), String> {
    if let Some(error) = &finding.error
        && finding.verdict != case.verdict.value
    {
        return Err(format!("the rule failed: {} ({})", error.message, error.code));
    }
    if finding.verdict != case.verdict.value {
        let (asked, found) = (case.verdict.value.name(), finding.verdict.name());
        return Err(format!("expected `{asked}`, found `{found}`: {}", finding.reason.text));
    }
    if !case.allows_share(finding.share) {
        return Err(format!("the share is {}", finding.share.permille()));
    }
    if let Some(reason) = case.reason.as_ref().filter(|reason| reason.value != finding.reason.id) {
        return Err(format!("expected the reason `{}`, found `{}`", reason.value, finding.reason.id));
    }
    if !case.allows_missing(finding.missing.as_deref()) {
        return Err(format!("the missing field is `{}`", finding.missing.as_deref().unwrap_or("none")));
    }
    Ok(())
}

/// The document of a case, without a fault and without a slip.
pub(super) fn case_document(pack: &ReadyPack, ready: &ReadyRule, case: &Case) -> Result<Document, String> {
    let document = built(pack, ready, case)?.map_err(|error| error.to_string())?;
    refuse_unread(document.warnings())?;
    Ok(document)
}

/// What is wrong with the document of a case: the faults of the model, and what nothing reads in it. Nothing where it cannot be
/// built at all: running the case tells that.
pub fn faults_of(pack: &ReadyPack, ready: &ReadyRule, case: &Case) -> Vec<Fault> {
    match built(pack, ready, case) {
        Ok(Ok(document)) => document.warnings().to_vec(),
        Ok(Err(error)) => error.faults,
        Err(_) => Vec::new(),
    }
}

/// The base of a case, or the smallest document that has the rule's subject, with what the case sets.
fn built(pack: &ReadyPack, ready: &ReadyRule, case: &Case) -> Result<Result<Document, InputError>, String> {
    let mut value = match &case.base {
        Some(base) => base_document(pack, ready, &base.value)?,
        None => smallest(ready.rule.subject),
    };
    for pointer in &case.remove {
        remove(&mut value, &pointer.value)
            .ok_or_else(|| format!("there is nothing to remove at {}", pointer.value))?;
    }
    for (pointer, literal) in &case.set {
        set(&mut value, &pointer.value, json(literal)?)
            .ok_or_else(|| format!("nothing can be set at {}", pointer.value))?;
    }
    if let Some(stage) = &case.stage {
        set(&mut value, "/stage", Value::String(stage.value.as_str().to_owned()));
    }
    Ok(Document::from_value(&value).map(|document| document.knowing(&pack.pack.fields())))
}

/// A field that no rule reads fails a case: where its name is misspelt, a verdict for want of evidence would hold by itself.
/// A word that is near no known one may be what the case is about.
fn refuse_unread(warnings: &[Fault]) -> Result<(), String> {
    let unread = warnings.iter().find(|fault| is_slip(fault));
    unread.map_or(Ok(()), |fault| Err(format!("nothing reads {fault}")))
}

/// Whether a warning is about what was meant otherwise.
pub fn is_slip(fault: &Fault) -> bool {
    fault.code == "model/unknown-field" || fault.nearest.is_some()
}

/// The base document of the pack that wrote the case, or else of its parents.
fn base_document(pack: &ReadyPack, ready: &ReadyRule, name: &str) -> Result<Value, String> {
    let homes = pack.pack.chain().skip_while(|home| *home.id() != *ready.rule.cases_in.pack);
    let base = homes.flat_map(Pack::bases).find(|base| base.name == name);
    let base = base.ok_or_else(|| format!("there is no base document `{name}`"))?;
    let read = document::read_yaml(&base.text, &Limits::default()).map_err(|faults| {
        faults.first().map_or_else(|| "the base document cannot be read".to_owned(), ToString::to_string)
    })?;
    refuse_unread(&read.faults).map_err(|message| format!("in the base document: {message}"))?;
    serde_json::from_str(&document::canonical(&read.tree)).map_err(|error| error.to_string())
}

fn smallest(subject: Subject) -> Value {
    let mut fields = Map::new();
    fields.insert("id".into(), "case".into());
    fields.insert("title".into(), "Case".into());
    match subject {
        Subject::Plan => fields.insert("commitments".into(), Value::Array(Vec::new())),
        Subject::Commitment => None,
        Subject::Milestone => {
            let milestone =
                Map::from_iter([("id".to_owned(), Value::from("m")), ("title".to_owned(), "Case".into())]);
            fields.insert("milestones".into(), Value::Array(vec![Value::Object(milestone)]))
        }
    };
    Value::Object(fields)
}

fn json(literal: &Literal) -> Result<Value, String> {
    serde_json::from_str(&literal.to_json()).map_err(|error| error.to_string())
}

/// Sets a value at a pointer; objects on the way are made, lists may grow by one.
fn set(value: &mut Value, pointer: &str, new: Value) -> Option<()> {
    let steps = document::split(pointer)?;
    let (last, way) = steps.split_last()?;
    let mut at = value;
    for (index, step) in way.iter().enumerate() {
        let list_next = steps.get(index + 1).is_some_and(|next| next.parse::<usize>().is_ok());
        at = child(at, step, list_next)?;
    }
    *child(at, last, false)? = new;
    Some(())
}

fn child<'a>(value: &'a mut Value, step: &str, list: bool) -> Option<&'a mut Value> {
    let empty = || if list { Value::Array(Vec::new()) } else { Value::Object(Map::new()) };
    match value {
        Value::Object(fields) => Some(fields.entry(step.to_owned()).or_insert_with(empty)),
        Value::Array(items) => {
            let index: usize = step.parse().ok()?;
            if index == items.len() {
                items.push(empty());
            }
            items.get_mut(index)
        }
        _ => None,
    }
}

fn remove(value: &mut Value, pointer: &str) -> Option<()> {
    let (parent, last) = pointer.rsplit_once('/')?;
    let steps = document::split(&format!("/{last}"))?;
    let step = steps.first()?;
    match value.pointer_mut(parent)? {
        Value::Object(fields) => fields.remove(step).map(drop),
        Value::Array(items) => {
            let index: usize = step.parse().ok()?;
            (index < items.len()).then(|| drop(items.remove(index)))
        }
        _ => None,
    }
}

impl Scorer {
    /// The findings of one rule alone.
    pub(super) fn score_rule(
        &self,
        index: usize,
        ready: &ReadyRule,
        document: &Document,
        options: &Options,
    ) -> Vec<Finding> {
        let run = self.run(document, options.as_of.into());
        let locale = self.locale_of(&run);
        let writer = Writer::new(document, &locale);
        let Some(pack) = self.ready_packs().get(index) else { return Vec::new() };
        let writer = writer.of_pack(pack);
        run.of_rule(index, pack, ready).iter().map(|ruling| writer.finding(ready, ruling)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setting_makes_the_way_and_grows_lists() {
        let mut value = serde_json::json!({ "id": "x" });
        set(&mut value, "/milestones/0/end", "2026".into()).unwrap();
        assert_eq!(value, serde_json::json!({ "id": "x", "milestones": [{ "end": "2026" }] }));
        assert_eq!(set(&mut value, "/milestones/5/end", "2026".into()), None);
        assert_eq!(set(&mut value, "/id/end", "2026".into()), None);
    }

    #[test]
    fn removing_what_is_not_there_is_told() {
        let mut value = serde_json::json!({ "list": [1, 2] });
        assert_eq!(remove(&mut value, "/list/0"), Some(()));
        assert_eq!(value, serde_json::json!({ "list": [2] }));
        assert_eq!(remove(&mut value, "/list/7"), None);
        assert_eq!(remove(&mut value, "/other"), None);
    }
}
