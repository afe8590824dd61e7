//! The proofs of a real plan: taking one away leaves the rules that need it without evidence and touches no other rule; recording
//! it as absent refutes them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use rasero::document::{NodeId, Tree, Value};
use rasero::model::Document;
use rasero::pack::Library;
use rasero::report::{Complies, Finding, IndicatorOutcome, Verdict};
use rasero::{Options, Scorer};
use serde_json::json;

/// The packs on how a plan was made and followed up.
const PACKS: [&str; 13] = [
    "cdmx-2020",
    "chile-estado-abierto",
    "commitment-quality",
    "euskadi",
    "guia-nosc-2019",
    "inai-local",
    "nuevo-leon",
    "ogp-consultation-2012",
    "ogp-local",
    "ogp-participation-2017",
    "ogp-participation-2021",
    "scotland",
    "spain",
];

/// What decides whether and until when a rule applies is no proof of what it asks.
const CIRCUMSTANCES: [&str; 9] = [
    "/absent",
    "/id",
    "/member/branch",
    "/member/country",
    "/member/program",
    "/member/scope",
    "/pauses",
    "/stage",
    "/suspended_on",
];

/// Of the items of a list so many are taken away one by one.
const ITEMS: usize = 3;

/// Proofs that turn a rule over, at the least: fewer would mean that this test looks at nothing.
const LEAST_TURNED: usize = 80;

/// Packs that say whether a plan complies, and that bring a plan of which the record shows everything.
const COMPLIANCE: [&str; 3] = ["ogp-participation-2017", "ogp-participation-2021", "ogp-local"];

/// Fields that are taken out of each of those plans, at the least.
const LEAST_FIELDS: usize = 60;

/// The findings on the plan itself, by rule.
type Findings = BTreeMap<String, Finding>;

#[test]
fn a_proof_taken_away_is_missed_by_the_rules_that_need_it_and_by_no_other() {
    let library = Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"));
    let text = include_str!("../../examples/plans/cdmx-2020.yaml");
    let document = Document::from_yaml(text).unwrap();
    let plan = json_of(document.tree(), NodeId::ROOT);
    let mut turned = 0;
    for pack in PACKS {
        let scorer = Scorer::builder(&library).pack(pack).locale("en").build();
        let scorer = scorer.unwrap_or_else(|error| panic!("{error}"));
        turned += turn(pack, &scorer, &plan);
    }
    assert!(turned >= LEAST_TURNED, "only {turned} proofs turn a rule over");
}

/// What the record does not say refutes nothing: half a requirement whose other half is not known leaves a standard undecided.
#[test]
fn no_plan_is_said_not_to_comply_for_want_of_a_field() {
    let library = Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"));
    for pack in COMPLIANCE {
        let scorer = Scorer::builder(&library).pack(pack).locale("en").build();
        let scorer = scorer.unwrap_or_else(|error| panic!("{error}"));
        let whole = library.get(pack).unwrap().bases().iter().find(|base| base.name == "plan").unwrap();
        let whole = Document::from_yaml(&whole.text).unwrap();
        let plan = json_of(whole.tree(), NodeId::ROOT);
        assert!(refused(&scorer, &plan).unwrap().is_empty(), "{pack}");
        let mut fields = Vec::new();
        collect_fields(&plan, "", &mut fields);
        fields.retain(|field| is_proof(&plan, field));
        assert!(fields.len() >= LEAST_FIELDS, "{pack}: only {} fields", fields.len());
        for field in fields {
            let refused = refused(&scorer, &without(&plan, &field)).unwrap_or_default();
            assert!(refused.is_empty(), "{pack} without {field}: {refused:?}");
        }
    }
}

/// Indicators that say that the plan does not comply; nothing for a document that cannot be read without the field.
fn refused(scorer: &Scorer, plan: &serde_json::Value) -> Option<Vec<String>> {
    let document = Document::from_value(plan).ok()?;
    let report = scorer.score(&document, &Options::as_of(date(2026, 1, 15)));
    let says_no = |outcome: &IndicatorOutcome| matches!(outcome, IndicatorOutcome::Compliance(result) if result.complies == Complies::No);
    let all = report.indicators.into_iter();
    Some(all.filter(|one| says_no(&one.result)).map(|one| format!("{}: {:?}", one.id, one.next)).collect())
}

/// The pointers of all fields of objects, those of the first items of lists included.
fn collect_fields(value: &serde_json::Value, at: &str, fields: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(object) => {
            for (name, inner) in object {
                let here = format!("{at}/{name}");
                collect_fields(inner, &here, fields);
                fields.push(here);
            }
        }
        serde_json::Value::Array(items) => {
            for (index, item) in items.iter().enumerate().take(ITEMS) {
                collect_fields(item, &format!("{at}/{index}"), fields);
            }
        }
        _ => {}
    }
}

/// Takes the proofs of one pack away one by one, and gives the number of times that this turned a rule over.
fn turn(pack: &str, scorer: &Scorer, plan: &serde_json::Value) -> usize {
    let before = findings(scorer, plan);
    let met: BTreeSet<&String> =
        before.iter().filter(|(_, finding)| finding.verdict == Verdict::Met).map(|(rule, _)| rule).collect();
    let mut open = met.clone();
    let mut turned = 0;
    for place in places(plan, met.iter().map(|rule| &before[*rule])) {
        let gone = findings(scorer, &without(plan, &place));
        let denied = findings(scorer, &denied(plan, &place));
        for (rule, was) in &before {
            let (now, no) = (&gone[rule], &denied[rule]);
            let changed = (now.verdict, now.share, &now.parts) != (was.verdict, was.share, &was.parts);
            let why = format!("{pack}/{rule} without {place}: {:?} -> {:?}", was.verdict, now.verdict);
            assert!(
                !changed || was.reads.iter().any(|read| touches(read, &place)),
                "{why}, and never read it"
            );
            assert!(now.verdict != Verdict::NotMet || was.verdict == Verdict::NotMet, "{why}");
            if was.verdict == Verdict::Met && now.verdict != Verdict::Met {
                let wanted =
                    if now.verdict == Verdict::NoEvidence { Verdict::NotMet } else { Verdict::PartlyMet };
                assert_eq!(no.verdict, wanted, "{why}; recorded as absent");
                open.remove(rule);
                turned += 1;
            }
        }
    }
    assert!(open.is_empty(), "{pack}: nothing that these rules read can be missed: {open:?}");
    turned
}

fn findings(scorer: &Scorer, plan: &serde_json::Value) -> Findings {
    let document = Document::from_value(plan).unwrap_or_else(|error| panic!("{error}"));
    let report = scorer.score(&document, &Options::as_of(date(2026, 11, 20)));
    let of_plan = report.findings.into_iter().filter(|finding| finding.subject.is_empty());
    of_plan.map(|finding| (finding.rule.to_string(), finding)).collect()
}

/// The places that these findings read and that hold something, with everything around them but the document itself.
fn places<'a>(plan: &serde_json::Value, read_by: impl Iterator<Item = &'a Finding>) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    for read in read_by.flat_map(|finding| &finding.reads) {
        let ends = read.match_indices('/').skip(1).map(|(at, _)| at).chain([read.len()]);
        places.extend(
            ends.filter_map(|end| read.get(..end)).filter(|place| is_proof(plan, place)).map(str::to_owned),
        );
    }
    places
}

fn is_proof(plan: &serde_json::Value, place: &str) -> bool {
    let circumstance = CIRCUMSTANCES.iter().any(|known| place.starts_with(known)) || place == "/member";
    let late = place.split('/').any(|step| step.parse::<usize>().is_ok_and(|index| index >= ITEMS));
    // The words of a list say something together: who adopted a text is told by all of them.
    let (list, step) = place.rsplit_once('/').unwrap_or_default();
    let word =
        step.parse::<usize>().is_ok() && !plan.pointer(place).is_some_and(serde_json::Value::is_object);
    let held = plan.pointer(place).is_some_and(|value| !value.is_null());
    let spared = circumstance || late || word && plan.pointer(list).is_some_and(serde_json::Value::is_array);
    held && !spared
}

/// Whether a read place is another one, holds it or stands in it.
fn touches(read: &str, place: &str) -> bool {
    let holds =
        |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'));
    read == place || holds(read, place) || holds(place, read)
}

/// The plan with null at a place: nothing else moves.
fn without(plan: &serde_json::Value, place: &str) -> serde_json::Value {
    let mut plan = plan.clone();
    *plan.pointer_mut(place).unwrap() = serde_json::Value::Null;
    plan
}

fn denied(plan: &serde_json::Value, place: &str) -> serde_json::Value {
    let mut plan = without(plan, place);
    plan["absent"].as_array_mut().unwrap().push(json!({ "pointer": place, "note": "it was not" }));
    plan
}

/// A part of a document as plain JSON.
pub fn json_of(tree: &Tree, node: NodeId) -> serde_json::Value {
    match tree.value(node) {
        Value::Null => serde_json::Value::Null,
        Value::Bool(yes) => json!(yes),
        Value::Number(number) => number.to_string().parse::<serde_json::Number>().unwrap().into(),
        Value::Text(text) => json!(&**text),
        Value::List(items) => items.iter().map(|item| json_of(tree, *item)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(key, value)| (key.to_string(), json_of(tree, *value))).collect()
        }
    }
}
