//! Checks come to the same without the script engine as with it, and read the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use regex::Regex;

use crate::document::{NodeId, PartialDate};
use crate::model::{DeclaredFields, Document, Shapes};
use crate::pack::{Literal, Passage};
use crate::script::{Context, Day, Form, Names, Sandbox, Surroundings, TextSource, View, WordLists};
use crate::text::Lexicons;

/// Checks that need no script engine on the first document.
const CHECKS: [&str; 63] = [
    "true",
    "present(commitment.description)",
    "present(commitment.lead)",
    "present(commitment.lead.institution) && present(commitment.lead.contact.email)",
    "present(commitment.milestones) || present(commitment.scope_text)",
    "present(plan.process.website.url)",
    "!present(commitment.problem)",
    "commitment.milestones.len() >= 3",
    "commitment.milestones.len() == params.most",
    "commitment.milestones.is_empty()",
    "commitment.lead.is_empty()",
    "commitment.milestones.without(\"lead\").is_empty()",
    "present(commitment.milestones.having(\"deliverable\"))",
    "commitment.milestones.having(\"lead\", \"Unit 1\").len() == 1",
    "commitment.milestones.having(\"deliverable\").without(\"lead\").len() < 1",
    "present(commitment.supporting.among(\"sector\", [\"academia\", \"civil_society\"]))",
    "present(commitment.languages.among([\"en\", \"es\"]))",
    "before(commitment.start, commitment.end)",
    "before(commitment.end, day(\"2028-01-01\"))",
    "!after(commitment.milestones.latest(\"end\"), commitment.end)",
    "!before(commitment.milestones.earliest(\"start\"), commitment.start)",
    "over_by(commitment.end, as_of)",
    "after(as_of, commitment.start)",
    "commitment.budget.amount > 0",
    "commitment.budget.amount <= 1000000",
    "commitment.budget.amount == 120000.5",
    "commitment.milestones.sum(\"order\") == 3",
    "commitment.stage == \"adopted\"",
    "commitment.stage != params.word",
    "commitment.stage in [\"adopted\", \"agreed\"]",
    "commitment.title.len() > 5",
    "\"Publish\" in commitment.title",
    "\"nothing of the kind\" in commitment.title",
    "commitment.lead.contact.email.matches(\"email\")",
    "present(commitment.indicators) && commitment.indicators.len() > 0 && present(commitment.title)",
    "params.yes",
    "params.yes || present(commitment.title)",
    "commitment.supporting.without(\"sector\").len() == 0",
    "present(as_of)",
    "present(commitment.end) && over_by(commitment.end, day(\"2026\"))",
    "commitment.milestones.having(\"lead.institution\").is_empty()",
    "present(commitment.milestones.among(\"id\", [\"M1\"]).having(\"end\"))",
    "commitment.milestones[0].order == commitment.milestones[1].order",
    "commitment.title.words() > 2",
    "present(prose([commitment.title, commitment.scope_text]).quantities() + commitment.title.dates(\"deadline\"))",
    "commitment.milestones.len() * 2 - 1 > 2 + params.most / 2",
    "commitment.milestones.len() + 1 + params.most + 2 > 6",
    "present(commitment.title.quantities() + commitment.title.dates() + commitment.title.links() + commitment.title.items())",
    "commitment.milestones.any(|one| present(one.end))",
    "commitment.milestones.all(|one| present(one.lead) && one.lead.len() > 2)",
    "commitment.milestones.filter(|one| !present(one.deliverable)).len() == 1",
    "[present(commitment.title), present(commitment.lead), params.yes].filter(|it| it).len() == 2",
    "recorded_absent(commitment.lead) || recorded_absent(commitment.milestones)",
    "is_number(commitment.budget.amount) || is_number(commitment.title)",
    "commitment.title != ()",
    "commitment.end == ()",
    "commitment.milestones.latest(\"end\") != ()",
    "commitment.budget.amount == ()",
    "() == commitment.stage",
    "length_between(commitment.start, commitment.end).least > 300 && length_between(commitment.end, as_of).most < 50",
    "commitment.milestones.distinct(\"end\").len() == 2 && \"M1\" in commitment.milestones.distinct(\"id\")",
    "(commitment.scope_text ?? commitment.title ?? commitment.description).len() > 5",
    "(commitment.scope_text ?? commitment.suspended_on) == ()",
];

/// Checks that are the script engine's.
const OTHERS: [&str; 4] = [
    "commitment.milestones.any(|one| present(one.end) == params.yes)",
    "before(commitment.suspended_on, commitment.end)",
    "commitment.milestones.first().order == 1",
    "commitment.title.words() / 0 > 2",
];

const DOCUMENTS: [&str; 3] = [
    r#"{"id": "a", "title": "Publish the register", "description": "All of it.", "languages": ["en"], "stage": "adopted",
        "start": "2025-01-01", "end": "2026-12", "budget": {"amount": 120000.5},
        "lead": {"institution": "Ministry", "contact": {"email": "a@example.org"}},
        "supporting": [{"institution": "University", "sector": "academia"}],
        "milestones": [{"id": "M1", "title": "One", "start": "2025-02", "end": "2025-06", "lead": "Unit 1", "order": 1},
                       {"id": "M2", "title": "Two", "end": "2026-06", "deliverable": "A page", "order": 2}]}"#,
    r#"{"id": "b", "title": "Reform", "milestones": [null, {"id": "M1", "title": "One", "lead": " "}], "budget": {}}"#,
    r#"{"id": "c", "title": "Reform", "absent": [{"pointer": "/lead"}], "languages": ["fr"], "lead": {"contact": {}}}"#,
];

fn sources() -> Arc<[TextSource]> {
    let patterns = [("email".to_owned(), Regex::new("^[^@ ]+@[^@ ]+$").unwrap())].into();
    let (lexicons, lists, fields) = (Lexicons::default(), WordLists::default(), declared());
    vec![TextSource { lexicons, lists, fields, patterns }].into()
}

fn declared() -> DeclaredFields {
    let shapes = Shapes::get();
    let mut fields = DeclaredFields::default();
    let number = Shapes::DECLARABLE.iter().find(|(word, _)| *word == "number").unwrap().1;
    fields.insert(shapes.milestone(), "order", number);
    fields
}

/// What a check comes to directly, and by the script engine; each with what it read.
fn both(sandbox: &Sandbox, check: &str, json: &str) -> [(Option<bool>, String); 2] {
    let shapes = Shapes::get();
    let views = [("plan", shapes.plan()), ("commitment", shapes.commitment())];
    let params: BTreeMap<String, Literal> = [
        ("most".to_owned(), Literal::Number(2.into())),
        ("word".to_owned(), Literal::Text("agreed".into())),
        ("yes".to_owned(), Literal::Bool(false)),
    ]
    .into();
    let names = Names { views: &views, params: &params, fields: &declared() };
    let program = sandbox.compile(&Passage::of_file(check), Form::Check, &names);
    let program = program.unwrap_or_else(|faults| panic!("{check}: {faults:?}"));
    let document = Document::from_json(json).unwrap();
    let context = Context::new(&document, &sources(), |_| crate::script::ReadIn::default());
    let views = vec![
        ("plan", View::absent(&context, "plan", shapes.plan())),
        ("commitment", View::of(&context, NodeId::ROOT, shapes.commitment())),
    ];
    let as_of = Day { date: PartialDate::parse("2026-01-15").unwrap(), at: None };
    let mut around = Surroundings::new(views, as_of);
    let mut values = rhai::Map::new();
    values.insert("most".into(), 2_i64.into());
    values.insert("word".into(), "agreed".into());
    values.insert("yes".into(), false.into());
    around.set_params(&rhai::Dynamic::from_map(values).into_shared());
    let read = || {
        let (absent, prose) = (context.reads().absences_since(0), context.reads().take_prose());
        format!("{absent:?} {prose} {:?}", context.reads().take().in_order(context.tree()))
    };
    let direct = program.direct.as_ref().and_then(|check| sandbox.holds(check, &around));
    let direct = (direct, read());
    let engine = sandbox.run(&program.ast, &mut around).ok().and_then(|value| value.as_bool().ok());
    [direct, (engine, read())]
}

#[test]
fn checks_come_to_the_same_as_by_the_script_engine() {
    let sandbox = Sandbox::new(&declared());
    for check in CHECKS {
        for (number, json) in DOCUMENTS.into_iter().enumerate() {
            let [direct, engine] = both(&sandbox, check, json);
            assert!(direct.0.is_some() || number > 0, "{check} is no direct check");
            if direct.0.is_some() {
                assert_eq!(direct, engine, "{check} on document {number}");
            }
        }
    }
}

#[test]
fn what_is_out_of_the_ordinary_is_left_to_the_script_engine() {
    let sandbox = Sandbox::new(&declared());
    for check in OTHERS {
        let [direct, _] = both(&sandbox, check, DOCUMENTS[0]);
        assert_eq!(direct.0, None, "{check}");
    }
}
