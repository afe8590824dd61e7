//! Fields that packs declare: scripts read them with their types, and reports do not call them ignored.

use jiff::civil::date;

use crate::engine::{Options, Scorer};
use crate::model::{Document, Mode};
use crate::pack::{Library, PackError};
use crate::report::Report;

const FIELDS: &str = r#"
[fields]
"commitment.local_code" = "word"
"commitment.reviewed_on" = "date"
commitment.hearings = "numbers"
"commitment.problem.voices" = "texts"
plan.process.forum.quorum = "number"
"#;

const CHECK: &str = r#"
commitment.local_code == "A-1" && before(commitment.reviewed_on, day("2026-01-01"))
    && commitment.hearings.len() == 2 && present(commitment.problem.voices.texts())
"#;

fn scorer(fields: &str, check: &str) -> Result<Scorer, PackError> {
    let manifest =
        format!("id = \"p\"\nversion = \"1.0.0\"\ntitle = {{ en = \"P\" }}\nlanguages = [\"en\"]\n{fields}");
    let rule = format!("subject = \"commitment\"\nstatus = \"own\"\ncheck = '''{check}'''\n");
    let library = Library::from_files([("p/pack.toml", manifest), ("p/rules/r.toml", rule)])?;
    Scorer::builder(&library).pack("p").locale("en").build()
}

fn scored(scorer: &Scorer, json: &str) -> Report {
    scorer.score(&Document::from_json(json).unwrap(), &Options::as_of(date(2026, 1, 15)))
}

const FULL: &str = r#"{ "id": "c", "title": "C", "local_code": "A-1", "reviewed_on": "2025-11", "hearings": [3, 4],
    "problem": { "voices": ["We cannot cross"] }, "absent": [{ "pointer": "/local_code" }] }"#;

#[test]
fn scripts_read_declared_fields_by_their_types() {
    let scorer = scorer(FIELDS, CHECK).unwrap_or_else(|error| panic!("{error}"));
    let report = scored(&scorer, FULL);
    assert_eq!(report.findings[0].verdict.name(), "met", "{:?}", report.findings[0]);
    assert_eq!(report.ignored_fields, []);
    assert!(report.findings[0].reads.iter().any(|one| one == "/reviewed_on"));
    let silent = scored(&scorer, r#"{ "id": "c", "title": "C", "stage": "adopted" }"#);
    assert_eq!(silent.findings[0].verdict.name(), "no_evidence");
}

#[test]
fn what_does_not_fit_is_ignored_and_said_to_be() {
    let scorer = scorer(FIELDS, "present(commitment.reviewed_on)").unwrap();
    let report = scored(&scorer, r#"{ "id": "c", "title": "C", "reviewed_on": "soon", "local_cod": "x" }"#);
    assert_eq!(report.findings[0].verdict.name(), "no_evidence");
    let ignored: Vec<&str> = report.ignored_fields.iter().map(|field| field.pointer.as_str()).collect();
    assert_eq!(ignored, ["/reviewed_on", "/local_cod"]);
}

#[test]
fn a_strict_reader_knows_what_packs_declare() {
    let scorer = scorer(FIELDS, "true").unwrap();
    let document = Document::from_json(FULL).unwrap();
    assert!(document.clone().with_mode(Mode::Strict).is_err());
    let fields = scorer.packs().next().unwrap().fields();
    assert!(document.knowing(&fields).with_mode(Mode::Strict).is_ok());
}

#[test]
fn declarations_that_lead_nowhere_are_refused() {
    let fields = r#"
[fields]
alone = "text"
"comitment.x" = "text"
"commitment.titl.x" = "text"
"commitment.title" = "text"
"commitment.title.x" = "text"
"commitment.Bad" = "text"
"commitment.kind_of" = "txt"
"#;
    let error = scorer(fields, "true").unwrap_err();
    let lines: Vec<String> = error.faults.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn misspelt_declared_fields_are_found_before_anything_runs() {
    let error = scorer(FIELDS, "commitment.local_cod == \"x\"").unwrap_err();
    assert!(error.to_string().contains("did you mean `local_code`?"), "{error}");
}

#[test]
fn notes_tell_of_words_that_nobody_knows() {
    let scorer = super::one_rule("check = 'present(commitment.end)'", None).unwrap();
    let report = super::score(
        &scorer,
        r#"{ "id": "c", "title": "T", "stage": "ejecucion", "status": "on track", "progress": [{ "status": "complet" }] }"#,
    );
    assert_eq!(
        report.notes,
        [
            "The document gives its stage as “ejecucion”, a word that is not known here. It is read as a draft.",
            "/status says “on track”, a word that is not known there: no rule reads it. The schema shows the known words.",
            "/progress/0/status says “complet”, a word that is not known there: no rule reads it. Did you mean “complete”?",
        ]
    );
}

#[test]
fn a_note_tells_of_texts_that_are_read_in_part() {
    let scorer = super::one_rule("check = 'present(commitment.end)'", None).unwrap();
    let notes = |characters: usize| {
        let text = "ñ".repeat(characters);
        let json = serde_json::json!({ "id": "c", "title": "T", "stage": "adopted", "description": text });
        super::score(&scorer, &json.to_string()).notes
    };
    assert_eq!(notes(crate::text::LONGEST), Vec::<String>::new());
    let note = "Of /description the first 200000 characters are read: what stands behind them counts as not written.";
    assert_eq!(notes(crate::text::LONGEST + 1), [note]);
}

#[test]
fn words_between_conditions_and_quotes_of_prose_are_told_apart() {
    let help = |check: &str| {
        let error = super::one_rule(&format!("check = '{check}'"), None).unwrap_err();
        error.faults[0].help.clone().unwrap_or_default()
    };
    for word in ["and", "or", "y", "o", "AND"] {
        let check = format!("present(commitment.end) {word} present(commitment.start)");
        assert_eq!(help(&check), "for *and* write `&&`, for *or* `||`", "{word}");
    }
    assert_eq!(help("commitment.status == “met”"), "use straight quotes: `\"text\"`");
}
