//! Texts in languages that are not read: what they say is not known, whatever a rule concludes from finding nothing in them.

use super::*;
use crate::report::{IndicatorOutcome, Verdict};

pub(super) const GERMAN: &str = "Das Finanzministerium veröffentlicht bis zum Ende des nächsten Jahres ein Register aller Verträge der \
                      Verwaltung und berichtet der Öffentlichkeit regelmäßig über deren Erfüllung.";
const SPANISH: &str =
    "La Secretaría de Finanzas publicará un registro de los contratos públicos antes del fin del año.";
const CATALAN: &str =
    "El Departament d'Economia publicarà un registre dels contractes públics abans de final d'any.";

/// What a pack of one rule with lists of products in Spanish and English says of a commitment.
pub(super) fn scored(rule: &str, script: Option<&str>, more: &serde_json::Value) -> Report {
    scored_as("", rule, script, more)
}

/// The same, with an indicator.
fn scored_as(indicator: &str, rule: &str, script: Option<&str>, more: &serde_json::Value) -> Report {
    let header = "subject = \"commitment\"\nstatus = \"own\"\n";
    let mut files = vec![
        ("mini/pack.toml".to_owned(), format!("{MANIFEST}{indicator}")),
        ("mini/rules/r.toml".to_owned(), format!("{header}{rule}")),
        ("mini/lexicons/en/products.txt".to_owned(), "register\nportal\n".to_owned()),
        ("mini/lexicons/es/products.txt".to_owned(), "registro\n".to_owned()),
    ];
    files.extend(script.map(|script| ("mini/rules/r.rhai".to_owned(), script.to_owned())));
    let library = Library::from_files(files).unwrap();
    let scorer = Scorer::builder(&library).pack("mini").locale("en").build().unwrap();
    let mut document = serde_json::json!({ "id": "c", "title": "T", "stage": "adopted" });
    document.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    super::score(&scorer, &document.to_string())
}

const ASKS: &str = "check = 'present(commitment.description.hits(\"products\"))'\n";
const ASKS_FOR_NONE: &str = "check = '!present(commitment.description.hits(\"products\"))'\n";
const QUOTES: &str = r#"
let found = prose([commitment.title, commitment.description]).hits("products");
if present(found) { return met().at(found); }
not_written(prose([commitment.title, commitment.description]))
"#;

#[test]
fn neither_finding_nothing_nor_missing_nothing_is_known_of_a_text_that_is_not_read() {
    let german = serde_json::json!({ "description": GERMAN });
    for rule in [ASKS, ASKS_FOR_NONE] {
        let report = scored(rule, None, &german);
        let finding = &report.findings[0];
        assert_eq!(
            (finding.verdict, finding.missing.as_deref()),
            (Verdict::NoEvidence, Some("/description"))
        );
        let reason = "Not known: “/description” is in a language that cannot be read here.";
        assert_eq!(finding.reason.text, reason, "{rule}");
        let note = "/description is in a language that cannot be read here (en, es, fr, pt can): what it says is not known.";
        assert_eq!(report.notes, [note]);
    }
}

#[test]
fn a_note_says_of_short_texts_that_they_are_short() {
    let rule = "check = 'present(commitment.title.hits(\"products\"))'\n";
    let report = scored(rule, None, &serde_json::json!({ "title": "Register", "description": GERMAN }));
    let note = "/title is too short to tell the language, beside texts in one that cannot be read here (en, es, fr, pt can): \
                what it says is not known.";
    assert_eq!(report.notes, [note]);
    assert!(report.findings[0].reason.text.contains("is too short to tell its language"));
}

#[test]
fn what_is_found_beside_a_text_that_is_not_read_stands() {
    let verdict = |title: &str| {
        let facts = serde_json::json!({ "title": title, "description": GERMAN });
        scored("", Some(QUOTES), &facts).findings[0].verdict
    };
    assert_eq!(verdict("Publicar un registro de los contratos de la ciudad"), Verdict::Met);
    assert_eq!(verdict("Publicar los contratos de la ciudad"), Verdict::NoEvidence);
}

#[test]
fn a_title_too_short_to_tell_goes_with_the_other_texts() {
    let facts = serde_json::json!({ "title": "Das Register der Verträge", "description": GERMAN });
    let finding =
        &scored("check = 'present(commitment.title.hits(\"products\"))'\n", None, &facts).findings[0];
    assert_eq!((finding.verdict, finding.missing.as_deref()), (Verdict::NoEvidence, Some("/title")));
}

#[test]
fn texts_of_a_document_that_declares_only_languages_nobody_reads_are_not_read() {
    let verdict = |languages: &[&str], text: &str| {
        let facts = serde_json::json!({ "languages": languages, "description": text });
        scored(ASKS, None, &facts).findings[0].verdict
    };
    assert_eq!(verdict(&["ca"], CATALAN), Verdict::NoEvidence);
    assert_eq!(verdict(&["ca", "es"], SPANISH), Verdict::Met);
    assert_eq!(verdict(&[], SPANISH), Verdict::Met);
    assert_eq!(verdict(&["es"], "La ciudad publica los contratos"), Verdict::NotMet);
}

#[test]
fn a_draft_reads_anew_when_its_language_is_declared() {
    let library = Library::from_files([
        ("mini/pack.toml", MANIFEST),
        (
            "mini/rules/r.toml",
            "subject = \"commitment\"\nstatus = \"own\"\ncheck = 'present(commitment.title.hits(\"products\"))'\n",
        ),
        ("mini/lexicons/en/products.txt", "register\n"),
    ]);
    let scorer =
        std::sync::Arc::new(Scorer::builder(&library.unwrap()).pack("mini").locale("en").build().unwrap());
    let document = Document::from_json(r#"{"id": "c", "title": "A register", "stage": "adopted"}"#).unwrap();
    let mut draft = scorer.draft(&document, &Options::as_of(date(2026, 1, 15)));
    let verdict = |draft: &crate::engine::Draft| draft.report().findings[0].verdict;
    assert_eq!(verdict(&draft), Verdict::Met);
    draft.set_json("/languages", r#"["eu"]"#).unwrap();
    assert_eq!(verdict(&draft), Verdict::NoEvidence);
    draft.set_json("/languages", r#"["eu", "en"]"#).unwrap();
    assert_eq!(verdict(&draft), Verdict::Met);
}

const OUTCOMES: &str = r#"
if present(commitment.description.hits("products")) { return met(); }
if present(commitment.end) { return not_met().at(commitment.end); }
partly_met(1, 2).at(commitment.lead.institution)
"#;

#[test]
fn what_other_fields_decide_stands_and_the_rest_is_open() {
    let facts = serde_json::json!({ "description": GERMAN, "end": "2026-12-31" });
    assert_eq!(
        scored("", Some(OUTCOMES), &facts).findings[0].verdict,
        Verdict::NoEvidence,
        "a product would do"
    );
    let first = OUTCOMES.replace("return met();", "return not_met().at(commitment.end);");
    assert_eq!(scored("", Some(&first), &facts).findings[0].verdict, Verdict::NotMet, "nothing would do");
    let facts = serde_json::json!({ "description": GERMAN, "lead": { "institution": "I" } });
    let report = scored("", Some(OUTCOMES), &facts);
    let finding = &report.findings[0];
    assert_eq!((finding.verdict, finding.missing.as_deref()), (Verdict::PartlyMet, Some("/description")));
    let reason = "1 of 2 is shown by the record. The rest is not known: “/description” is in a language that cannot be read here.";
    assert_eq!(finding.reason.text, reason);
    assert_eq!(report.notes.len(), 1, "{:?}", report.notes);
}

#[test]
fn a_reason_of_its_own_hides_no_text_that_was_not_read() {
    let script = "let found = commitment.description.hits(\"products\");\npartly_met(1, 2).because(\"some\").at(commitment.lead.institution)";
    let rule = "[text.en]\ntitle = \"R\"\nsome = \"Something is there.\"\n";
    let facts = serde_json::json!({ "description": GERMAN, "lead": { "institution": "Ministry" } });
    let report = scored_as(CODE, rule, Some(script), &facts);
    let finding = &report.findings[0];
    assert_eq!((finding.verdict, finding.reason.text.as_str()), (Verdict::PartlyMet, "Something is there."));
    assert_eq!(finding.missing.as_deref(), Some("/description"));
    assert_eq!(report.notes.len(), 1, "{:?}", report.notes);
    let IndicatorOutcome::Code(code) = &report.indicators[0].result else { panic!("a code") };
    assert!(!code.applies);
}

#[test]
fn a_code_below_the_first_row_is_not_given_where_a_text_is_not_read() {
    let given = |description: &str, milestone: &str| {
        let script = "let found = prose([commitment.description, commitment.milestones.texts(\"title\")]).hits(\"products\").distinct();\n\
                      if found == 0 { return not_met(); }\n\
                      let said = if found > 1 { met() } else { partly_met(1, 2) };\n\
                      said.at(commitment.milestones.texts(\"title\").hits(\"products\"))";
        let facts = serde_json::json!({ "description": description, "milestones": [{ "id": "m", "title": milestone }] });
        let report = scored_as(GRADED, "", Some(script), &facts);
        let IndicatorOutcome::Code(code) = &report.indicators[0].result else { panic!("a code") };
        (code.code.clone(), code.applies)
    };
    let (one, two) = (
        "The Treasury will publish the register of all its contracts.",
        "Build the register, and the portal of the city.",
    );
    assert_eq!(
        given("La ciudad mostrará a todos cada contrato de la administración.", one),
        ("some".to_owned(), true)
    );
    assert_eq!(given(GERMAN, one), ("some".to_owned(), false));
    assert_eq!(given(GERMAN, two), ("much".to_owned(), true));
}

/// Two packs of one rule, with a code each.
const CODE: &str = "[[indicator]]\nid = \"k\"\nkind = \"code\"\ncodes = [\"no\", \"yes\"]\nrows = [{ code = \"yes\", all = [\"r\"] }]\n";
const GRADED: &str = "[[indicator]]\nid = \"k\"\nkind = \"code\"\ncodes = [\"none\", \"some\", \"much\"]\ngraded_by = { r = 1 }\n\
                      rows = [{ code = \"much\", graded_from = 1000 }, { code = \"some\", graded_from = 500 }]\n";

#[test]
fn parts_that_are_not_known_leave_the_rest_open() {
    let parts = "[[part]]\nid = \"names\"\ncheck = 'present(commitment.description.hits(\"products\"))'\n\
                 [[part]]\nid = \"ends\"\ncheck = \"present(commitment.end)\"\n";
    let facts = serde_json::json!({ "description": GERMAN, "end": "2026-12-31" });
    let report = scored(parts, None, &facts);
    let finding = &report.findings[0];
    assert_eq!((finding.verdict, finding.missing.as_deref()), (Verdict::PartlyMet, Some("/description")));
    assert!(
        finding.reason.text.ends_with("is in a language that cannot be read here."),
        "{}",
        finding.reason.text
    );
}

#[test]
fn a_rule_that_fails_over_a_text_leaves_the_next_one_alone() {
    let fails = r#"let found = commitment.description.hits("products"); let n = 0; loop { n += 1; } met()"#;
    let library = Library::from_files([
        ("mini/pack.toml", MANIFEST),
        ("mini/rules/a.toml", "subject = \"commitment\"\nstatus = \"own\"\n"),
        ("mini/rules/a.rhai", fails),
        (
            "mini/rules/b.toml",
            "subject = \"commitment\"\nstatus = \"own\"\ncheck = \"present(commitment.end)\"\n",
        ),
        ("mini/lexicons/en/products.txt", "register\n"),
    ]);
    let scorer = Scorer::builder(&library.unwrap()).pack("mini").locale("en").build().unwrap();
    let json = serde_json::json!({ "id": "c", "title": "T", "stage": "adopted", "description": GERMAN, "end": "2026-12-31" });
    let verdicts: Vec<Verdict> =
        super::score(&scorer, &json.to_string()).findings.iter().map(|finding| finding.verdict).collect();
    assert_eq!(verdicts, [Verdict::Undetermined, Verdict::Met]);
}

/// What a check comes to over a German description and, at most, an end.
fn of_check(check: &str, more: &serde_json::Value) -> (Verdict, Option<String>) {
    let mut facts = serde_json::json!({ "description": GERMAN });
    facts.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let rule = format!("check = '{check}'\n");
    let finding = &scored(&rule, None, &facts).findings[0];
    (finding.verdict, finding.missing.as_ref().map(ToString::to_string))
}

#[test]
fn a_check_is_known_where_what_can_be_read_decides_it_in_whatever_order() {
    const UNREAD: &str = "present(commitment.description.hits(\"products\"))";
    const END: &str = "present(commitment.end)";
    let (with, without) = (serde_json::json!({ "end": "2026-12-31" }), serde_json::json!({}));
    let unknown = (Verdict::NoEvidence, Some("/description".to_owned()));
    let orders = |operator: &str, facts: &serde_json::Value| {
        let checks = [(UNREAD, END), (END, UNREAD)].map(|(one, other)| format!("{one} {operator} {other}"));
        let [one, other] = checks.map(|check| of_check(&check, facts));
        assert_eq!(one, other, "{operator} {facts}");
        one
    };
    assert_eq!(orders("||", &with), (Verdict::Met, None));
    assert_eq!(orders("||", &without), unknown);
    assert_eq!(orders("&&", &with), unknown);
    assert_eq!(orders("&&", &without), (Verdict::NoEvidence, Some("/end".to_owned())));
    let absent = serde_json::json!({ "absent": [{ "pointer": "/end" }] });
    assert_eq!(orders("&&", &absent).0, Verdict::NotMet);
    for negated in [format!("!({UNREAD} && {END})"), format!("!({END} && {UNREAD})")] {
        assert_eq!(of_check(&negated, &without), (Verdict::Met, None), "{negated}");
        assert_eq!(of_check(&negated, &with), unknown, "{negated}");
    }
    let grouped = format!("({UNREAD} || {END}) && !({UNREAD} && present(commitment.lead))");
    assert_eq!(of_check(&grouped, &with), (Verdict::Met, None));
}

#[test]
fn what_decides_nothing_is_no_gap_of_a_check() {
    let check = "(present(commitment.lead) || present(commitment.description.hits(\"products\"))) && present(commitment.end)";
    assert_eq!(of_check(check, &serde_json::json!({})), (Verdict::NoEvidence, Some("/end".to_owned())));
}

#[test]
fn a_draft_asks_again_when_what_decided_nothing_is_given() {
    let check = "(present(commitment.lead) || present(commitment.description.hits(\"products\"))) && present(commitment.end)";
    let rule = format!("subject = \"commitment\"\nstatus = \"own\"\ncheck = '{check}'\n");
    let library = Library::from_files([
        ("mini/pack.toml", MANIFEST),
        ("mini/rules/r.toml", &rule),
        ("mini/lexicons/en/products.txt", "register\n"),
    ]);
    let scorer =
        std::sync::Arc::new(Scorer::builder(&library.unwrap()).pack("mini").locale("en").build().unwrap());
    let json = serde_json::json!({ "id": "c", "title": "T", "stage": "adopted", "description": GERMAN, "end": "2026-12-31" });
    let document = Document::from_json(&json.to_string()).unwrap();
    let mut draft = scorer.draft(&document, &Options::as_of(date(2026, 1, 15)));
    assert_eq!(draft.report().findings[0].verdict, Verdict::NoEvidence);
    draft.set_json("/lead", r#"{"institution": "Treasury"}"#).unwrap();
    assert_eq!(draft.report().findings[0].verdict, Verdict::Met);
}

#[test]
fn words_found_beside_a_text_that_is_not_read_are_found() {
    let texts = "prose([commitment.title, commitment.description]).hits(\"products\")";
    let titled = serde_json::json!({ "title": "Publicar un registro de los contratos de la ciudad" });
    assert_eq!(of_check(&format!("present({texts})"), &titled), (Verdict::Met, None));
    assert_eq!(of_check(&format!("!present({texts})"), &titled).0, Verdict::NotMet);
    let unknown = (Verdict::NoEvidence, Some("/description".to_owned()));
    assert_eq!(of_check(&format!("{texts}.len() == 1"), &titled), unknown, "there may be more");
    let unnamed =
        "commitment.title.hits(\"products\").missing_from(commitment.description.hits(\"products\"))";
    assert_eq!(of_check(&format!("present({unnamed})"), &titled), unknown, "it may be named there");
}

#[test]
fn an_item_that_can_be_read_decides_wherever_it_stands_in_its_list() {
    let german = serde_json::json!({ "id": "g", "title": GERMAN });
    let spanish = serde_json::json!({ "id": "s", "title": SPANISH });
    let none = serde_json::json!({ "id": "n", "title": "La Secretaría de Finanzas contará los contratos públicos del año." });
    let any = "commitment.milestones.any(|one| present(one.title.hits(\"products\")))";
    let all = "commitment.milestones.all(|one| present(one.title.hits(\"products\")))";
    let each = |check: &str, items: [&serde_json::Value; 2]| {
        let [one, other] = items;
        let verdicts = [[one, other], [other, one]].map(|items| {
            let facts = serde_json::json!({ "description": SPANISH, "milestones": items });
            scored(&format!("check = '{check}'\n"), None, &facts).findings[0].verdict
        });
        assert_eq!(verdicts[0], verdicts[1], "{check}");
        verdicts[0]
    };
    assert_eq!(each(any, [&german, &spanish]), Verdict::Met);
    assert_eq!(each(any, [&german, &none]), Verdict::NoEvidence);
    assert_eq!(each(all, [&german, &spanish]), Verdict::NoEvidence);
    assert_eq!(each(all, [&german, &none]), Verdict::NotMet);
    // The same by the script engine, which alone knows remainders.
    let by_engine = |closure: &str| format!("{closure} && 4 % 2 == 0");
    assert_eq!(each(&by_engine(any), [&german, &spanish]), Verdict::Met);
    assert_eq!(each(&by_engine(all), [&german, &none]), Verdict::NotMet);
}

#[test]
fn a_document_in_a_language_that_looks_like_another_is_not_read_and_a_text_of_the_other_is() {
    let catalan = "Es posarà en marxa un procés participatiu amb les entitats del barri per decidir les inversions. El Govern \
                   aprovarà un reglament que obligui tots els departaments a publicar els contractes i el registre d'obres.";
    let verdict = |title: &str, field: &str| {
        let facts = serde_json::json!({ "title": title, "description": catalan });
        scored(&format!("check = 'present(commitment.{field}.hits(\"products\"))'\n"), None, &facts).findings
            [0]
        .verdict
    };
    assert_eq!(verdict("Un registro", "description"), Verdict::NoEvidence);
    assert_eq!(verdict("Un registro", "title"), Verdict::NoEvidence, "too short to tell");
    assert_eq!(verdict(SPANISH, "title"), Verdict::Met);
}

#[test]
fn a_title_with_small_words_of_a_language_that_is_read_is_read_beside_a_text_that_is_not() {
    let of_title = |title: &str, more: serde_json::Value| {
        let mut facts = serde_json::json!({ "title": title, "description": GERMAN });
        facts.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let check = "check = 'present(commitment.title.hits(\"products\")) && present(commitment.description.hits(\"products\"))'\n";
        scored(check, None, &facts)
    };
    let report = of_title("Open the register", serde_json::json!({}));
    assert_eq!(report.findings[0].missing.as_deref(), Some("/description"), "the title is read");
    let report = of_title("Register", serde_json::json!({}));
    let reason = "Not known: “/title” is too short to tell its language, and the texts beside it are in one that cannot be read here.";
    assert_eq!(report.findings[0].reason.text, reason);
    assert!(report.notes[0].starts_with("/description is in a language"), "{:?}", report.notes);
    let report = of_title("Register", serde_json::json!({ "languages": ["de"], "description": SPANISH }));
    let reason =
        "Not known: the document declares a language that cannot be read here, and so “/title” is not read.";
    assert_eq!(report.findings[0].reason.text, reason);
    let note = "The document declares a language that cannot be read here: /title and one more text are not read (en, es, fr, pt can): \
                what they say is not known.";
    assert_eq!(report.notes, [note]);
}

#[test]
fn a_part_that_is_not_read_is_named_as_one() {
    let text = format!("{SPANISH}\n\n{GERMAN}");
    let report = scored(
        "check = 'present(commitment.description.dates(\"recurrence\"))'\n",
        None,
        &serde_json::json!({ "description": text }),
    );
    let reason = "Not known: a part of “/description” is in a language that cannot be read here.";
    assert_eq!(report.findings[0].reason.text, reason);
    assert!(report.notes[0].starts_with("A part of /description is in a language"), "{:?}", report.notes);
}
