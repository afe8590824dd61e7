//! Plans of many commitments: what is asked of each of them must not cost more than a rule may take.

use rasero::document::NodeId;
use rasero::{Document, Library, Options, Scorer};
use serde_json::{Value, json};

use super::proofs::json_of;

/// Commitments of a large plan: the largest ones on record have fewer.
const COMMITMENTS: usize = 150;
/// Items of each list of its process.
const ITEMS: usize = 60;

/// The plan of a pack's cases with many commitments, each of them named by much of the process.
fn large(text: &str) -> Value {
    let document = Document::from_yaml(text).unwrap();
    let mut plan = json_of(document.tree(), NodeId::ROOT);
    let own = plan["commitments"].as_array().cloned().unwrap_or_default();
    let sketch = json!({ "title": "Publish the register of bridges" });
    let commitment = |number: usize| {
        let mut one = own.get(number % own.len().max(1)).cloned().unwrap_or_else(|| sketch.clone());
        one["id"] = json!(format!("c{number}"));
        one["completed_on"] = json!("2025-03-01");
        one["theme"] = json!(format!("theme {}", number % 20));
        one["origin"] = json!([format!("x{}", number % ITEMS)]);
        one
    };
    plan["commitments"] = (0..COMMITMENTS).map(commitment).collect();
    let Some(process) = plan["process"].as_object_mut() else { return plan };
    for list in process.values_mut().filter_map(Value::as_array_mut) {
        let own: Vec<Value> = list.iter().filter(|item| item.is_object()).cloned().collect();
        if own.len() == list.len() && !own.is_empty() {
            *list = (0..ITEMS).map(|number| item(own[number % own.len()].clone(), number)).collect();
        }
    }
    plan
}

/// An item of the process, about some commitments.
fn item(mut item: Value, number: usize) -> Value {
    let about = |more: usize| format!("c{}", (number * 7 + more) % COMMITMENTS);
    for (field, value) in [
        ("commitments", (0..5).map(about).collect::<Value>()),
        ("commitment", json!(about(0))),
        ("theme", json!(format!("theme {}", number % 20))),
        ("id", json!(format!("x{number}"))),
    ] {
        if item.get(field).is_some() {
            item[field] = value;
        }
    }
    item
}

/// The first plan among the documents of a pack's cases.
fn plan_of(pack: &str) -> Option<&'static str> {
    let folder = format!("{pack}/cases/");
    let texts = rasero_rules::files().filter(|(path, _)| path.starts_with(&folder)).map(|(_, text)| text);
    texts.into_iter().find(|text| Document::from_yaml(text).is_ok_and(|document| document.plan().is_some()))
}

#[test]
fn no_rule_of_any_pack_gives_up_on_a_plan_of_150_commitments() {
    let library = Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"));
    let (mut packs, mut failed) = (0, Vec::new());
    for pack in library.ids() {
        let text = plan_of(pack).or_else(|| plan_of("commitment-quality")).unwrap();
        let scorer = Scorer::builder(&library).pack(pack).build().unwrap_or_else(|error| panic!("{error}"));
        let document = Document::from_value(&large(text)).unwrap_or_else(|error| panic!("{pack}: {error}"));
        let report = scorer.score(&document, &Options::as_of("2026-01-15".parse().unwrap()));
        packs += 1;
        for finding in &report.findings {
            if let Some(error) = &finding.error {
                failed.push(format!(
                    "{}/{} {}: {}",
                    finding.pack, finding.rule, finding.subject, error.message
                ));
            }
        }
    }
    assert!(packs >= 18, "only {packs} packs");
    failed.dedup();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
