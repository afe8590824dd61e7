//! What a person claims of a case in `call.toml`. Refreshing expected files never touches it.

use serde_json::Value;

use super::Outcome;
use super::call::Case;

/// Every claim that the outcome does not bear out.
pub fn broken(case: &Case, outcome: &Outcome) -> Vec<String> {
    let call = &case.call;
    let reports = reports(outcome);
    let mut wrong = Vec::new();
    for (about, claimed) in &call.verdicts {
        let found = reports.get(0).map(|report| verdict(report, about)).unwrap_or_default();
        if found.as_deref() != Some(claimed) {
            wrong.push(format!("claims `{about}` to be `{claimed}`, but it is `{found:?}`"));
        }
    }
    for (pointer, claimed) in &call.values {
        let claimed = serde_json::to_value(claimed).unwrap();
        let found = value_at(&reports, pointer);
        if *found != claimed && !(claimed == "null" && found.is_null()) {
            wrong.push(format!("claims {pointer} to be {claimed}, but it is {found}"));
        }
    }
    for (what, claimed, found) in [
        ("errors", &call.errors, codes(outcome.errors.as_ref())),
        ("warnings", &call.warnings, codes(outcome.warnings.as_ref())),
    ] {
        if *claimed != found {
            wrong.push(format!("claims {what} {claimed:?}, but they are {found:?}"));
        }
    }
    if call.verdicts.is_empty()
        && call.values.is_empty()
        && call.errors.is_empty()
        && call.warnings.is_empty()
    {
        wrong.push("claims nothing: whatever comes out would do".to_owned());
    }
    wrong.extend(wrong_status(case, outcome));
    wrong
}

/// An exit status that the outcome does not explain.
fn wrong_status(case: &Case, outcome: &Outcome) -> Option<String> {
    let undetermined =
        outcome.reports.as_ref().is_some_and(|text| text.contains("\"verdict\":\"undetermined\""));
    let due = match (outcome.errors.is_some(), undetermined) {
        (true, _) => 2,
        (false, true) => 3,
        (false, false) if case.call.min.is_empty() => 0,
        (false, false) => return None,
    };
    (case.call.status != due).then(|| format!("status {} is claimed, and {due} is due", case.call.status))
}

/// All reports, as a JSON array.
fn reports(outcome: &Outcome) -> Value {
    let lines = outcome.reports.iter().flat_map(|text| text.lines());
    Value::Array(lines.map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// The value at a JSON Pointer. Where it goes through a list, a step that is no number picks the first item of that `rule` or
/// `id`: `/0/findings/has-a-lead/reason/id`.
fn value_at<'r>(reports: &'r Value, pointer: &str) -> &'r Value {
    let steps = pointer.split('/').skip(1);
    steps.fold(reports, |value, step| match value {
        Value::Array(items) if step.parse::<usize>().is_err() => {
            items.iter().find(|item| item["rule"] == step || item["id"] == step).unwrap_or(&Value::Null)
        }
        value => value.pointer(&format!("/{step}")).unwrap_or(&Value::Null),
    })
}

/// The verdict of the only finding of a rule, or of that on one subject: `rule@/commitments/0`.
fn verdict(report: &Value, about: &str) -> Option<String> {
    let (rule, subject) =
        about.split_once('@').map_or((about, None), |(rule, subject)| (rule, Some(subject)));
    let findings = report["findings"].as_array()?.iter().filter(|finding| {
        finding["rule"] == rule && subject.is_none_or(|subject| finding["subject"] == subject)
    });
    let verdicts: Vec<&str> = findings.filter_map(|finding| finding["verdict"].as_str()).collect();
    (!verdicts.is_empty()).then(|| verdicts.join(", "))
}

fn codes(faults: Option<&String>) -> Vec<String> {
    let faults: Vec<Value> = faults.map(|text| serde_json::from_str(text).unwrap()).unwrap_or_default();
    faults.iter().filter_map(|fault| fault["code"].as_str()).map(str::to_owned).collect()
}
