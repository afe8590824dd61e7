//! Drafts: whatever is edited, in whatever order, the report is that of scoring the whole again, byte for byte.

mod edits;
mod json;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use proptest::prelude::*;
use rasero::engine::{Draft, DraftChange};
use rasero::model::InputError;
use rasero::report::{Report, Verdict};
use rasero::{Document, Library, Options, Scorer};
use serde_json::json;

use self::edits::{Edit, edits};
use self::json::Json;

/// The shipped packs, each asked for by name: then all score every document. Those that change rules of another one are left out:
/// no two of them can be asked for together.
static ALL: LazyLock<Arc<Scorer>> = LazyLock::new(|| {
    let library = Library::from_files(rasero_rules::files()).unwrap();
    let keeps = |name: &&str| library.get(name).is_ok_and(|pack| pack.manifest().overrides.is_empty());
    let names: Vec<String> = library.ids().filter(keeps).map(str::to_owned).collect();
    let builder = names.iter().fold(Scorer::builder(&library), |builder, name| builder.pack(name));
    Arc::new(builder.build().unwrap())
});

/// The shipped packs that apply.
static FITTING: LazyLock<Arc<Scorer>> = LazyLock::new(|| {
    let library = Library::from_files(rasero_rules::files()).unwrap();
    Arc::new(Scorer::builder(&library).build().unwrap())
});

/// Plans of the examples, and one made for what they lack.
static PLANS: LazyLock<Vec<Json>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    let read = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        Json::read(&text, !name.contains(".json"))
    };
    let names = ["model-commitment.yaml", "mx-local.yaml", "uk-company-owners.yaml", "canada-2018.json"];
    let mut plans: Vec<Json> = names.into_iter().map(read).collect();
    plans.push(Json::read(SMALL, false));
    plans
});

const SMALL: &str = r#"{
    "id": "p", "title": "Plan de prueba para la ciudad", "kind": "action_plan", "stage": "adopted",
    "absent": [{ "pointer": "/process/website", "note": "No hay sitio" }, { "pointer": "/commitments/1/budget" }],
    "explanations": [{ "clause": "x", "alternative": "a", "reason": "b", "evidence": "c" }],
    "process": { "meetings": [{ "date": "2025-01-10" }, null, { "date": "2025-03" }] },
    "commitments": [
        { "id": "c1", "title": "Publicar el padrón de puentes", "milestones": [
            { "id": "m1", "title": "Reunir los datos", "end": "2026-03-01" }, { "id": "m2", "title": "Publicarlos" }
        ] },
        { "id": "c2", "title": "Open the budget of the city to everybody", "absent": [{ "pointer": "/lead" }] }
    ]
}"#;

/// A few in every run; `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(6)
}

fn options() -> Options {
    Options::as_of(date(2026, 1, 15))
}

/// Makes an edit in a draft and in a model of its document, and checks that both agree.
fn step(draft: &mut Draft, model: &mut Json, edit: &Edit) -> Result<(), TestCaseError> {
    let mut edited = model.clone();
    if !edited.apply(edit) {
        return Ok(());
    }
    let whole = Document::from_json(&edited.to_json());
    let before = draft.report();
    let done = carry_out(draft, edit);
    match (whole, done) {
        (Ok(whole), Ok(change)) => {
            *model = edited;
            let again = draft.scorer().score(&whole, &options());
            let now = draft.report();
            prop_assert_eq!(now.to_json(), again.to_json(), "{:?}", edit);
            prop_assert_eq!(draft.document().warnings().len(), whole.warnings().len());
            if let Edit::Set(pointer, _) = edit
                && !pointer.ends_with('-')
            {
                check_change(&before, &now, &change)?;
            }
        }
        (Err(refused), Err(error)) => {
            let faults = |error: &InputError| -> Vec<_> {
                error.faults.iter().map(|fault| (fault.code, fault.pointer.clone())).collect()
            };
            prop_assert_eq!(faults(&refused), faults(&error));
            prop_assert_eq!(before.to_json(), draft.report().to_json(), "a refused edit left something");
        }
        (whole, done) => {
            let whole = whole.map(|_| "sound").map_err(|error| error.to_string());
            let done = done.map(|_| "made").map_err(|error| error.to_string());
            prop_assert!(false, "{edit:?}: the whole is {whole:?}, the edit {done:?}");
        }
    }
    Ok(())
}

fn carry_out(draft: &mut Draft, edit: &Edit) -> Result<DraftChange, InputError> {
    match edit {
        Edit::Set(pointer, value) => draft.set_json(pointer, &value.to_json()),
        Edit::Remove(pointer) => draft.remove(pointer),
        Edit::Insert(pointer, value) => {
            let value = value.to_json();
            draft.apply_json(&format!(r#"[{{"op": "add", "path": {pointer:?}, "value": {value}}}]"#))
        }
        Edit::Move(from, to) => draft.apply(&json!([{ "op": "move", "from": from, "path": to }])),
        Edit::Copy(from, to) => draft.apply(&json!([{ "op": "copy", "from": from, "path": to }])),
    }
}

type Standings = std::collections::BTreeMap<(String, String, String), (Verdict, u32)>;

fn standings(report: &Report) -> Standings {
    let one = |finding: &rasero::report::Finding| {
        let key = (finding.pack.to_string(), finding.rule.to_string(), finding.subject.to_string());
        (key, (finding.verdict, finding.share.permille()))
    };
    report.findings.iter().map(one).collect()
}

/// What a change tells is what lies between two reports. Where subjects come and go they are told by more than their pointer.
fn check_change(before: &Report, now: &Report, change: &DraftChange) -> Result<(), TestCaseError> {
    let (old, new) = (standings(before), standings(now));
    if old.keys().ne(new.keys()) {
        return Ok(());
    }
    let told: Standings = change
        .findings
        .iter()
        .filter_map(|flip| {
            let key = (flip.pack.clone(), flip.rule.clone(), flip.subject.clone());
            Some((key, (flip.to?, flip.share_to.permille())))
        })
        .collect();
    let between: Standings =
        new.into_iter().filter(|(key, standing)| old.get(key) != Some(standing)).collect();
    prop_assert_eq!(told, between);
    let result = |result: &rasero::report::IndicatorResult| serde_json::to_string(result).unwrap();
    let (old, new) = (&before.indicators, &now.indicators);
    let moved: Vec<String> =
        new.iter().zip(old).filter(|(now, before)| now != before).map(|(now, _)| result(now)).collect();
    let told: Vec<String> =
        change.indicators.iter().filter_map(|change| change.to.as_ref()).map(result).collect();
    prop_assert_eq!(told, moved);
    Ok(())
}

fn check(scorer: &Arc<Scorer>, plan: usize, edits: &[edits::Seed]) -> Result<(), TestCaseError> {
    let mut model = PLANS[plan % PLANS.len()].clone();
    let document = Document::from_json(&model.to_json()).unwrap();
    let mut draft = scorer.draft(&document, &options());
    prop_assert_eq!(draft.report().to_json(), scorer.score(&document, &options()).to_json());
    for seed in edits {
        let edit = seed.on(&model);
        step(&mut draft, &mut model, &edit)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn edits_give_the_report_of_the_whole(plan in 0usize..5, edits in edits()) {
        check(&ALL, plan, &edits)?;
    }

    #[test]
    fn edits_give_the_report_of_the_whole_where_packs_come_and_go(plan in 0usize..5, edits in edits()) {
        check(&FITTING, plan, &edits)?;
    }
}

#[test]
fn every_leaf_can_be_taken_away_and_put_back() {
    for plan in PLANS.iter().skip(2) {
        let document = Document::from_json(&plan.to_json()).unwrap();
        let mut draft = ALL.draft(&document, &options());
        let pointers = plan.pointers();
        assert!(pointers.len() > 10);
        let mut model = plan.clone();
        for pointer in pointers.iter().rev().step_by(23) {
            let Some(value) = model.at(pointer).cloned() else { continue };
            let edits = [Edit::Remove(pointer.clone()), Edit::Insert(pointer.clone(), value)];
            for edit in &edits {
                step(&mut draft, &mut model, edit).unwrap_or_else(|error| panic!("{pointer}: {error}"));
            }
        }
        assert_eq!(draft.report().document.digest, document.digest());
    }
}

#[test]
fn that_the_rest_of_a_half_did_not_happen_moves_the_indicator() {
    let json = r#"{"id": "p", "title": "Plan", "kind": "action_plan", "languages": ["en"], "commitments": [],
        "process": {"eligibility": {"country_in_good_standing": true, "source": "https://example.org/standing"}}}"#;
    let mut model = Json::read(json, false);
    let mut draft = ALL.draft(&Document::from_json(json).unwrap(), &options());
    let absent = Json::read(r#"[{"pointer": "/process/eligibility/source"}]"#, false);
    for edit in
        [Edit::Remove("/process/eligibility/source".to_owned()), Edit::Set("/absent".to_owned(), absent)]
    {
        step(&mut draft, &mut model, &edit).unwrap_or_else(|error| panic!("{error}"));
    }
}

#[test]
fn a_text_that_turns_to_a_language_nobody_reads_moves_what_its_rules_leave_open() {
    let json = r#"{"id": "c", "title": "T x", "description": "D", "languages": ["en"]}"#;
    let german = r#""Das Finanzministerium wird bis zum 30. Juni 2027 ein Register aller öffentlichen Verträge veröffentlichen.""#;
    let mut model = Json::read(json, false);
    let mut draft = ALL.draft(&Document::from_json(json).unwrap(), &options());
    for text in [german, r#""D""#, german] {
        let edit = Edit::Set("/description".to_owned(), Json::read(text, false));
        step(&mut draft, &mut model, &edit).unwrap_or_else(|error| panic!("{error}"));
    }
}
