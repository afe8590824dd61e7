//! The schemas against the examples and the bad examples: a generic validator and our own agree on both.

use std::{fs, path::PathBuf};

use rasero::document::{Limits, NodeId, Read, canonical, read_json, read_json_lines, read_yaml};
use rasero::model::{Document, DocumentKind, Mode, SCHEMA_NAMES, schema};
use serde_json::Value;

/// A document as a test names it, read but not checked.
struct Sample {
    name: String,
    read: Read,
}

impl Sample {
    fn value(&self) -> Value {
        serde_json::from_str(&canonical(&self.read.tree)).unwrap()
    }
}

/// Every document in a folder of the repository.
fn samples(folder: &str) -> Vec<Sample> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().flat_map(read).collect()
}

fn read(path: &PathBuf) -> Vec<Sample> {
    let text = fs::read_to_string(path).unwrap();
    let limits = Limits::default();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let reads = match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => vec![read_json(&text, &limits)],
        Some("yaml") => vec![read_yaml(&text, &limits)],
        Some("jsonl") => read_json_lines(&text, &limits),
        other => panic!("{name}: {other:?} is no document"),
    };
    let sample = |read: Result<Read, _>| Sample { name: name.clone(), read: read.unwrap() };
    reads.into_iter().map(sample).collect()
}

fn validator(name: &str) -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema(name).unwrap()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

fn own_schema(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::ActionPlan => "action-plan",
        DocumentKind::Commitment => "commitment",
        DocumentKind::Collection => "collection",
    }
}

#[test]
fn every_example_is_valid_without_a_warning() {
    let any = validator("document");
    let samples = samples("examples/plans");
    assert!(samples.len() >= 9, "only {} examples", samples.len());
    for sample in samples {
        let value = sample.value();
        let name = &sample.name;
        let document = Document::from_read(sample.read).unwrap_or_else(|error| panic!("{name}: {error}"));
        let document = document.with_mode(Mode::Strict).unwrap_or_else(|error| panic!("{name}: {error}"));
        for validator in [&any, &validator(own_schema(document.kind()))] {
            let faults: Vec<String> = validator
                .iter_errors(&value)
                .map(|error| format!("{} {error}", error.instance_path()))
                .collect();
            assert!(faults.is_empty(), "{name}: {faults:?}");
        }
    }
}

#[test]
fn every_bad_example_is_refused_by_both() {
    let any = validator("document");
    let samples = samples("tests/bad");
    assert!(samples.len() >= 20, "only {} bad examples", samples.len());
    for sample in samples {
        let value = sample.value();
        let name = &sample.name;
        assert!(!any.is_valid(&value), "{name}: the schema accepts it");
        let Err(error) = Document::from_read(sample.read) else { panic!("{name}: our validator accepts it") };
        assert!(error.errors().all(|fault| fault.code.starts_with("model/")), "{name}: {error}");
    }
}

#[test]
fn examples_come_in_every_kind() {
    let kinds: Vec<DocumentKind> = samples("examples/plans")
        .into_iter()
        .map(|sample| Document::from_read(sample.read).unwrap().kind())
        .collect();
    for kind in [DocumentKind::ActionPlan, DocumentKind::Commitment, DocumentKind::Collection] {
        assert!(kinds.contains(&kind), "no {kind}");
    }
}

#[test]
fn schemas_accept_null_and_unknown_names_as_we_do() {
    let document = serde_json::json!({
        "id": "c", "title": "T", "lead": null, "milestones": null, "end": null, "excerpt": null, "status": "done",
        "colour": { "any": ["thing"] },
    });
    assert!(validator("document").is_valid(&document));
    assert_eq!(Document::from_value(&document).unwrap().warnings().len(), 2);
}

#[test]
fn every_schema_names_its_draft_and_itself() {
    for name in SCHEMA_NAMES {
        let schema: Value = serde_json::from_str(&schema(name).unwrap()).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["$id"], format!("urn:rasero:schema:{name}"));
    }
}

#[test]
fn recorded_negatives_of_a_real_plan() {
    let sample =
        samples("examples/plans").into_iter().find(|sample| sample.name == "cdmx-2020.yaml").unwrap();
    let document = Document::from_read(sample.read).unwrap();
    let absences = document.absences();
    assert_eq!(absences.is_recorded_absent("/publication/date"), Some(0));
    assert_eq!(absences.is_recorded_absent("/process/council/rules"), Some(1));
    assert_eq!(absences.is_recorded_absent("/process/council/name"), None);
    assert!(document.tree().field(NodeId::ROOT, "publication").is_none());
}

#[test]
fn both_agree_when_any_one_value_is_replaced() {
    let any = validator("document");
    let replacements =
        serde_json::json!([7, 2.5, "x", " ", "2026-13", "2026-04-30", "/x", true, null, [], {}, ["x"]]);
    let mut compared = 0;
    for sample in samples("examples/plans") {
        let mut pointers = Vec::new();
        pointers_of(&sample.value(), String::new(), &mut pointers);
        let whole = sample.value();
        // Lists repeat the same shapes: the first items of each are enough.
        for pointer in pointers
            .iter()
            .filter(|pointer| !pointer.split('/').any(|step| matches!(step.parse(), Ok(2u32..))))
        {
            for replacement in replacements.as_array().unwrap() {
                let mut changed = whole.clone();
                let place = changed.pointer_mut(pointer).unwrap();
                *place = replacement.clone();
                let in_a_list = pointer.rsplit('/').next().is_some_and(|step| step.parse::<u32>().is_ok());
                if replacement.is_null() && in_a_list {
                    continue; // A list may hold nulls for us; the schemas are stricter, as typed languages are.
                }
                let ours = Document::from_value(&changed).is_ok();
                assert_eq!(any.is_valid(&changed), ours, "{} {pointer}: {replacement}", sample.name);
                compared += 1;
            }
        }
    }
    assert!(compared > 5_000, "only {compared} comparisons");
}

fn pointers_of(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, field)| pointers_of(field, format!("{at}/{key}"), found));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| pointers_of(item, format!("{at}/{index}"), found));
        }
        _ => {}
    }
    found.push(at);
}
