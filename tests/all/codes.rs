//! Codes that rest on dated rules: which version of the rules speaks is told by the time of the plan, and what the record is silent
//! about decides nothing.

use jiff::civil::date;
use rasero::document::NodeId;
use rasero::model::Document;
use rasero::pack::Library;
use rasero::report::{Finding, IndicatorOutcome, Report};
use rasero::{Options, Scorer};
use serde_json::{Value, json};

use super::proofs::json_of;

/// Fields of a plan with the values that they are given.
type Changes<'a> = Vec<(&'a str, Value)>;

/// A pack with the plan on which its own cases rest.
pub struct Tried {
    pack: &'static str,
    scorer: Scorer,
    plan: Value,
}

impl Tried {
    /// With the plan of the pack's cases.
    pub fn new(pack: &'static str) -> Self {
        let library = Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"));
        let scorer = Scorer::builder(&library).pack(pack).build().unwrap_or_else(|error| panic!("{error}"));
        let base = format!("{pack}/cases/plan.yaml");
        let (_, text) = rasero_rules::files().find(|(path, _)| *path == base).unwrap();
        let document = Document::from_yaml(text).unwrap();
        Tried { pack, scorer, plan: json_of(document.tree(), NodeId::ROOT) }
    }

    /// The report on the plan after some changes to it.
    fn report(&self, changes: &[(&str, Value)]) -> Report {
        let mut plan = self.plan.clone();
        for (field, value) in changes {
            let mut place = &mut plan;
            for step in field.split('/') {
                place = &mut place[step];
            }
            *place = value.clone();
        }
        let document = Document::from_value(&plan).unwrap_or_else(|error| panic!("{error}"));
        self.scorer.score(&document, &Options::as_of(date(2025, 6, 1)))
    }

    /// All findings after some changes to the plan.
    pub fn findings(&self, changes: &[(&str, Value)]) -> Vec<Finding> {
        self.report(changes).findings
    }

    /// The code of an indicator after some changes to the plan.
    fn code(&self, indicator: &str, changes: &[(&str, Value)]) -> String {
        match &self.report(changes).indicator(indicator, "").unwrap().result {
            IndicatorOutcome::Code(code) => code.code.clone(),
            other => panic!("{other:?}"),
        }
    }
}

fn absent(pointers: &[&str]) -> Value {
    pointers.iter().map(|pointer| json!({ "pointer": pointer })).collect()
}

#[test]
fn each_of_the_four_versions_of_the_rules_of_process_speaks_of_the_plans_of_its_time() {
    let packs = ["ogp-consultation-2012", "ogp-participation-2017", "ogp-participation-2021"].map(Tried::new);
    let [first, second, third] = &packs;
    let contacts = json!([{ "kind": "interview", "date": "2017-01-20" }]);
    let none = Value::Null;
    let cases: [(&Tried, &str, Changes<'_>); 15] = [
        // Before 2014 no rules held.
        (first, "not_decided", vec![("start", json!("2013-12-31"))]),
        (first, "no_sign", vec![]),
        (first, "at_risk", vec![("submitted_on", json!("2015-03-01"))]),
        (
            first,
            "no_sign",
            vec![("start", json!("2016-07-01")), ("process/review_contacts", contacts.clone())],
        ),
        (first, "not_decided", vec![("start", json!("2016-07-01"))]),
        (second, "no_sign", vec![("start", json!("2017-07-01")), ("process/review_contacts", contacts)]),
        (
            second,
            "at_risk",
            vec![
                ("start", json!("2017-07-01")),
                ("process/review_contacts", none.clone()),
                ("absent", absent(&["/process/review_contacts"])),
            ],
        ),
        (second, "no_sign", vec![]),
        // What one version asks another does not.
        (second, "no_sign", vec![("absent", absent(&["/process/review_contacts"]))]),
        (
            second,
            "at_risk",
            vec![("process/repository", none.clone()), ("absent", absent(&["/process/repository"]))],
        ),
        (second, "not_decided", vec![("process/repository", none.clone())]),
        (third, "no_sign", vec![("previous", json!({ "end": "2022-08-31" }))]),
        (
            third,
            "at_risk",
            vec![
                ("process/reasoned_response", none.clone()),
                ("absent", absent(&["/process/reasoned_response"])),
            ],
        ),
        (third, "not_decided", vec![("process/reasoned_response", none.clone())]),
        // Local members have other rules, whatever the record refutes.
        (
            third,
            "not_decided",
            vec![
                ("member/scope", json!("municipal")),
                ("process/reasoned_response", none),
                ("absent", absent(&["/process/reasoned_response"])),
            ],
        ),
    ];
    for (pack, wanted, changes) in cases {
        let code = pack.code("contrary_to_process", &changes);
        assert_eq!(code, wanted, "{}: {changes:?}", pack.pack);
    }
}

#[test]
fn public_influence_is_the_highest_step_whose_evidence_is_all_there() {
    for pack in ["ogp-participation-2017", "ogp-participation-2021"] {
        let tried = Tried::new(pack);
        let code = |changes: &[(&str, Value)]| tried.code("public_influence", changes);
        let forum = json!({ "decides": true, "members": [
            { "sector": "government" }, { "sector": "civil_society", "seats": 2 }] });
        assert_eq!(code(&[("process/forum", forum.clone())]), "empower");
        assert_eq!(code(&[]), "collaborate");
        // A step whose own evidence is there does not stand without those below it.
        assert_eq!(code(&[("process/forum", forum), ("process/reasoned_response", Value::Null)]), "consult");
        assert_eq!(code(&[("process", json!({ "website": { "url": "https://example.org" } }))]), "inform");
        assert_eq!(code(&[("process", Value::Null), ("url", Value::Null)]), "no_consultation");
    }
}
