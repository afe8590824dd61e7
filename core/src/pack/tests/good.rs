//! What a good pack becomes, and what its digest depends on.

use super::*;

#[test]
fn the_manifest_says_what_the_file_says() {
    let pack = Pack::load("good", &good_files()).unwrap();
    insta::assert_debug_snapshot!(pack.manifest());
}

#[test]
fn the_rules_say_what_their_files_say() {
    let pack = Pack::load("good", &good_files()).unwrap();
    insta::assert_debug_snapshot!(pack.rules());
}

#[test]
fn texts_lexicons_and_bases_are_there() {
    let pack = Pack::load("good", &good_files()).unwrap();
    insta::assert_debug_snapshot!((pack.texts(), pack.lexicons(), pack.bases()));
}

#[test]
fn a_rule_sees_the_parameters_of_the_pack_and_its_own() {
    let pack = Pack::load("good", &good_files()).unwrap();
    let days = |id: &str| pack.rule(id).unwrap().values["days"].integer();
    assert_eq!((days("has-dates"), days("has-a-lead")), (Some(60), Some(30)));
}

#[test]
fn a_rule_that_takes_over_a_check_takes_over_its_texts() {
    let pack = Pack::load("good", &good_files()).unwrap();
    let rule = pack.rule("has-a-site-too").unwrap();
    assert_eq!(pack.first_edition().checked_by(rule).id, "has-a-site");
    let title = pack.texts().format("has-a-site-too", &Part::text_id("address"), "es", &Args::new()).unwrap();
    assert_eq!(title, Text { text: "La dirección".into(), fallback: false });
}

#[test]
fn the_digest_depends_on_content_and_not_on_layout() {
    let digest = |files: &PackFiles| Pack::load("good", files).unwrap().digest().to_owned();
    let before = digest(&good_files());
    assert_eq!(before.len(), 64);

    let laid_out_anew = "status='own'\njudged_by = \"\\u0070erson\" # who\npoints = 0x0\ntier = 'advanced'\n\
                         component = \"text\"\r\nphase = \"design\"\nsubject = \"commitment\"\n";
    assert_eq!(digest(&with("rules/reads-well.toml", laid_out_anew)), before);
    assert_eq!(digest(&with("rules/has-dates.rhai", "// One line per step.\nmet()\n")), before);
    assert_eq!(digest(&with("README.md", "anything")), before);
    assert_eq!(digest(&with("lexicons/es/hedges.txt", "pronto\r\n")), before);

    assert_ne!(digest(&with("rules/has-dates.rhai", "// One line per step.\nnot_met()\n")), before);
    assert_ne!(digest(&with("lexicons/es/hedges.txt", "tarde\n")), before);
    assert_ne!(digest(&with("rules/reads-well.toml", &laid_out_anew.replace("0x0", "1"))), before);
}

#[test]
fn a_library_holds_packs_by_id_and_offers_the_nearest_one() {
    let files: Vec<(String, String)> =
        good_files().iter().map(|(path, text)| (format!("folder/{path}"), text.to_owned())).collect();
    let mut library = Library::from_files(files).unwrap();
    assert_eq!(library.ids().collect::<Vec<_>>(), ["good"]);
    assert_eq!(library.get("good").unwrap().rules().len(), 5);
    let error = library.get("goood").unwrap_err();
    assert_eq!(error.to_string(), "there is no pack `goood`; did you mean `good`?");

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack/testdata/good");
    assert_eq!(library.add_path(&folder).unwrap().id(), "good");
    let error = library.add_path(&folder.join("nowhere")).unwrap_err();
    assert_eq!(error.faults[0].code, "pack/folder");
}
