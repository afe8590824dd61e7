//! The clause matrix: clauses against rules and verdicts, holes, and what `pack check` says of them.

use super::*;
use crate::engine::check_pack;
use crate::report::{Matrix, MatrixRule};

const CLAUSES: &str = r#"
[rows]
first = { en = "First phase", es = "Primera fase" }
second = { en = "Second phase" }
[columns]
talk = { en = "Talk", es = "Diálogo" }
[clauses.first.talk]
"g.1" = { en = "Lead", es = "Responsable" }
"g.2" = { en = "Answer" }
"#;

fn library(rules: &[(&str, &str)]) -> Library {
    let manifest = MANIFEST.replace("[\"en\"]", "[\"en\", \"es\"]");
    let mut files =
        vec![("mini/pack.toml".to_owned(), manifest), ("mini/clauses.toml".into(), CLAUSES.into())];
    files.extend(rules.iter().map(|(id, text)| {
        (format!("mini/rules/{id}.toml"), format!("subject = \"commitment\"\nstatus = \"own\"\n{text}"))
    }));
    Library::from_files(files).unwrap_or_else(|error| panic!("{error}"))
}

const LEAD: &str = "check = 'present(commitment.lead)'\nsource = { document = \"guide\", clause = \"g.1\" }\n\
                    [text.en]\ntitle = \"Has a lead\"\n[text.es]\ntitle = \"Tiene responsable\"\n";
const PLACED: &str = "judged_by = \"person\"\nphase = \"second\"\ncomponent = \"talk\"\n";
const LOOSE: &str = "check = 'true'\nphase = \"third\"\n";

fn matrix(locale: Option<&str>, json: Option<&str>) -> Matrix {
    let library = library(&[("lead", LEAD), ("placed", PLACED), ("loose", LOOSE)]);
    let builder = Scorer::builder(&library);
    let scorer = match locale {
        Some(locale) => builder.locale(locale),
        None => builder,
    };
    let scorer = scorer.build().unwrap();
    scorer.matrices(json.map(|json| score(&scorer, json)).as_ref()).pop().unwrap()
}

fn ids(rules: &[MatrixRule]) -> Vec<&str> {
    rules.iter().map(|rule| rule.id.as_str()).collect()
}

#[test]
fn clauses_meet_their_rules_and_holes_are_seen() {
    let matrix = matrix(None, None);
    assert_eq!(matrix.locale, "en");
    let [first, second] = matrix.cells.as_slice() else { panic!("{:?}", matrix.cells) };
    assert_eq!((first.row.as_str(), first.column.as_deref()), ("first", Some("talk")));
    assert_eq!(ids(&first.clauses[0].rules), ["lead"]);
    assert!(first.clauses[1].rules.is_empty() && first.rules.is_empty());
    assert_eq!(matrix.holes().map(|hole| hole.id.as_str()).collect::<Vec<_>>(), ["g.2"]);
    assert!(second.clauses.is_empty());
    assert_eq!(ids(&second.rules), ["placed"], "a rule without a clause goes by its phase and component");
    assert!(second.rules[0].for_a_person);
    assert_eq!(ids(&matrix.other_rules), ["loose"]);
    assert!(matrix.document.is_none() && first.clauses[0].rules[0].verdicts.is_empty());
}

#[test]
fn a_report_adds_its_verdicts_and_its_language() {
    let plan = r#"{"id": "p", "title": "Plan", "languages": ["es"], "commitments": [
        {"id": "a", "title": "A", "lead": {"institution": "X"}}, {"id": "b", "title": "B"}, {"id": "c", "title": "C"}]}"#;
    let matrix = matrix(None, Some(plan));
    assert_eq!((matrix.locale.as_str(), matrix.as_of.as_deref()), ("es", Some("2026-01-15")));
    let rule = &matrix.cells[0].clauses[0].rules[0];
    assert_eq!((rule.title.as_str(), matrix.rows[0].title.as_str()), ("Tiene responsable", "Primera fase"));
    assert_eq!(matrix.rows[1].title, "[en] Second phase");
    let verdicts: Vec<(&str, u32)> =
        rule.verdicts.iter().map(|counted| (counted.verdict.name(), counted.count)).collect();
    assert_eq!(verdicts, [("met", 1), ("no_evidence", 2)]);
    let json: serde_json::Value = serde_json::from_str(&matrix.to_json()).unwrap();
    assert_eq!(json["cells"][0]["clauses"][0]["rules"][0]["verdicts"][1]["count"], 2);
}

#[test]
fn a_child_without_a_list_has_the_structure_of_its_parent_with_its_own_changes() {
    let files = [
        ("mini/pack.toml", MANIFEST.replace("[\"en\"]", "[\"en\", \"es\"]")),
        ("mini/clauses.toml", CLAUSES.into()),
        ("mini/rules/lead.toml", format!("subject = \"commitment\"\nstatus = \"own\"\n{LEAD}")),
        ("mini/rules/placed.toml", format!("subject = \"commitment\"\nstatus = \"own\"\n{PLACED}")),
        (
            "ours/pack.toml",
            "id = \"ours\"\nversion = \"1.0.0\"\nextends = \"mini\"\ntitle = { en = \"Ours\" }\nlanguages = [\"en\"]\n\
             [override.lead]\noff = true\nto = \"2025\"\nreason = { en = \"Not here.\" }\n"
                .into(),
        ),
        (
            "ours/rules/added.toml",
            "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.end)\"\n\
             source = { document = \"guide\", clause = \"g.2\" }\n"
                .into(),
        ),
    ];
    let library = Library::from_files(files).unwrap_or_else(|error| panic!("{error}"));
    let scorer = Scorer::builder(&library).pack("ours").locale("en").build().unwrap();
    let matrix = scorer.matrices(None).pop().unwrap();
    assert_eq!((matrix.pack.as_str(), matrix.structure_of.as_str()), ("ours", "mini"));
    let [lead, answer] = matrix.cells[0].clauses.as_slice() else { panic!("{:?}", matrix.cells) };
    assert!(lead.rules[0].off && lead.rules[0].pack == "mini");
    assert_eq!(lead.rules[0].changes[0].reason, "Not here.");
    assert_eq!((answer.rules[0].id.as_str(), answer.rules[0].pack.as_str()), ("added", "ours"));
    assert_eq!(matrix.holes().count(), 0);
    assert_eq!(ids(&matrix.cells[1].rules), ["placed"]);

    // By then the change has lapsed: the rule is asked, and has its verdict.
    let report = score(&scorer, r#"{"id": "c", "title": "C", "lead": {"institution": "X"}}"#);
    let matrix = scorer.matrices(Some(&report)).pop().unwrap();
    let lead = &matrix.cells[0].clauses[0].rules[0];
    assert!(!lead.off && lead.changes.is_empty());
    assert_eq!(lead.verdicts[0].verdict.name(), "met");
}

#[test]
fn a_matrix_speaks_the_language_of_its_scorer() {
    assert_eq!(matrix(Some("es"), None).columns[0].title, "Diálogo");
    let library = Library::from_files([("mini/pack.toml", MANIFEST)]).unwrap();
    assert!(Scorer::builder(&library).build().unwrap().matrices(None).is_empty(), "a pack without a list");
}

#[test]
fn checking_tells_holes_unknown_clauses_and_rules_that_stand_elsewhere() {
    let strange = LEAD.replace("g.1", "g.3");
    let moved = format!("phase = \"second\"\n{LEAD}");
    let library = library(&[("strange", &strange), ("moved", &moved)]);
    let scorer = Scorer::builder(&library).build().unwrap();
    let faults: Vec<String> = check_pack(&scorer)
        .iter()
        .filter(|fault| fault.code.contains("clause") || fault.path == "clauses.toml")
        .map(|fault| format!("{} {fault}", fault.code))
        .collect();
    insta::assert_snapshot!(faults.join("\n"));
}
