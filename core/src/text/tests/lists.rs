//! Term lists: their file format, its faults, and what is found in a text.

use super::super::{Lexicons, Reading, TermFault, TermList};
use super::{language, lexicons};

#[track_caller]
fn hits(code: &str, list: &str, text: &str) -> Vec<(String, String)> {
    let lexicons = lexicons();
    let reading = Reading::read(text, language(code), &lexicons);
    let hits = reading.hits(lexicons.list(list).unwrap()).iter();
    hits.map(|hit| (hit.span.quote(text).to_owned(), hit.term.to_string())).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(quote, term)| ((*quote).to_owned(), (*term).to_owned())).collect()
}

#[test]
fn terms_are_found_with_plurals_and_without_accents() {
    assert_eq!(
        hits("es", "things", "PADRONES, las Bases de Datos; el padron, leyes. Leyenda"),
        pairs(&[
            ("PADRONES", "padrón"),
            ("Bases de Datos", "base de datos"),
            ("padron", "padrón"),
            ("leyes", "ley")
        ])
    );
    assert_eq!(
        hits("en", "things", "Registries, open-data\nportals and one stop shops"),
        pairs(&[
            ("Registries", "registry"),
            ("open-data\nportals", "open data portal"),
            ("one stop shops", "one-stop shop")
        ])
    );
}

#[test]
fn signs_other_forms_and_verbs_are_found() {
    assert_eq!(
        hits("es", "hedges", "Robustas leyes y/o normas, entre otras, etc., en su caso"),
        pairs(&[
            ("Robustas", "robusto"),
            ("y/o", "y/o"),
            ("entre otras", "entre otros"),
            ("etc", "etc"),
            ("en su caso", "en su caso")
        ])
    );
    assert_eq!(
        hits("es", "deliverable", "Se publicará y creará"),
        pairs(&[("publicará", "publicar"), ("creará", "crear")])
    );
    assert!(hits("en", "hedges", "y/o en su caso").is_empty());
}

#[test]
fn hits_say_whether_they_stand_in_a_clause_of_purpose() {
    let lexicons = lexicons();
    let reading = Reading::read("Crear una ley para mejorar el portal", language("es"), &lexicons);
    let flags: Vec<_> =
        reading.hits(lexicons.list("things").unwrap()).iter().map(|hit| hit.in_purpose).collect();
    assert_eq!(flags, [false, true]);
}

#[test]
fn lists_of_one_id_are_read_as_one_in_each_language() {
    let parse = |code, source| TermList::parse("x", language(code), source).unwrap();
    let lexicons =
        Lexicons::compile(&[parse("es", "portal"), parse("es", "visor"), parse("en", "portal\nviewer")]);
    assert_eq!(lexicons.ids().collect::<Vec<_>>(), ["x"]);
    let list = lexicons.list("x").unwrap();
    let count = |code, text| Reading::read(text, language(code), &lexicons).hits(list).len();
    assert_eq!((count("es", "portal visor viewer"), count("en", "portal visor viewer")), (2, 2));
    assert_eq!(lexicons.list("y"), None);
}

#[test]
fn forms_can_be_added_and_taken_away() {
    let source = "kind: verbs\npublicar = -publicación, sacar a la luz\n";
    let list = TermList::parse("v", language("es"), source).unwrap();
    let lexicons = Lexicons::compile(&[list]);
    let count = |text| Reading::read(text, language("es"), &lexicons).verbs().len();
    assert_eq!(count("Publicación de los datos"), 0);
    assert_eq!(count("Publicar los datos"), 1);
}

#[test]
fn all_faults_of_a_file_are_told_with_their_places() {
    let source = "kind: nouns # what?\nalfa\n\n  Álfa\nkind: verbs\nbeta =\n= gama\n";
    let faults = TermList::parse("x", language("es"), source).unwrap_err();
    let told: Vec<_> = faults.iter().map(|fault| format!("{} {fault}", fault.code)).collect();
    assert_eq!(
        told,
        [
            "terms/unknown-kind 1:7: expected `terms` or `verbs`, found `nouns`",
            "terms/duplicate 4:3: expected a term that is not on line 2 already, found `Álfa`",
            "terms/late-kind 5:1: expected the kind on the first line, found `kind: verbs`",
            "terms/not-an-infinitive 6:1: expected an infinitive, found `beta`",
            "terms/empty 6:7: expected a word, found nothing",
            "terms/empty 7:1: expected a word, found nothing",
        ]
    );
}

#[test]
fn long_lines_and_terms_are_faults() {
    let code = |source: &str| {
        let faults = TermList::parse("x", language("en"), source).unwrap_err();
        faults.iter().map(|fault: &TermFault| fault.code).collect::<Vec<_>>()
    };
    assert_eq!(code(&"a".repeat(2_000)), ["terms/long-line"]);
    assert_eq!(code(&"word ".repeat(20)), ["terms/too-long"]);
    assert_eq!(code("kind: verbs\nto publish"), ["terms/not-an-infinitive"]);
    let many: Vec<_> = (0..10_001).map(|number| format!("w{number}")).collect();
    assert_eq!(code(&many.join("\n")), ["terms/too-many"]);
}
