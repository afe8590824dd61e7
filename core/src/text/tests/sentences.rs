//! Sentences, word counts, and telling languages apart.

use super::super::{Language, Reading};
use super::{language, lexicons};

#[track_caller]
fn check(code: &str, text: &str, expected: &[&str]) {
    let reading = Reading::read(text, language(code), &lexicons());
    let found: Vec<_> = reading.sentences().iter().map(|span| span.quote(text)).collect();
    assert_eq!(found, expected);
}

#[test]
fn stops_end_sentences_and_abbreviations_do_not() {
    check("es", "Se publica hoy. ¿Cuándo? ¡Ya! Fin", &["Se publica hoy.", "¿Cuándo?", "¡Ya!", "Fin"]);
    check(
        "es",
        "El Dr. Ruiz y el art. 5 de la Ley Núm. 3. Otra.",
        &["El Dr. Ruiz y el art. 5 de la Ley Núm. 3.", "Otra."],
    );
    check(
        "es",
        "10. Publicar 1.5 millones, etc. y más (aprox. 3).",
        &["10. Publicar 1.5 millones, etc. y más (aprox. 3)."],
    );
    check(
        "en",
        "Mr. Smith of the U. N. said “go.” They went.",
        &["Mr. Smith of the U. N. said “go.”", "They went."],
    );
    check(
        "en",
        "By 31 Dec. 2025 it ends. See www.a.org. Yes",
        &["By 31 Dec. 2025 it ends.", "See www.a.org.", "Yes"],
    );
}

#[test]
fn empty_lines_bullets_and_numbers_begin_sentences() {
    check("es", "Título\n\nTexto que\nsigue", &["Título", "Texto que\nsigue"]);
    check(
        "es",
        "Hitos:\n- uno\n- dos\n3. tres\nb) cuatro",
        &["Hitos:", "- uno", "- dos", "3. tres", "b) cuatro"],
    );
    check("es", "", &[]);
    check("es", " \n ", &[]);
}

#[test]
fn what_is_said_again_is_no_sentence_once_more() {
    check("en", "Open data portal Open data portal", &["Open data portal"]);
    check(
        "es",
        "publicar en el portal los contratos de cada secretaría y municipio publicar en el portal los contratos de cada \
         secretaría y municipio",
        &["publicar en el portal los contratos de cada secretaría y municipio"],
    );
    // Where only the beginning is, something new begins with it.
    check(
        "en",
        "open the register of all contracts of each office and town open the register of all contracts of each office and school",
        &[
            "open the register of all contracts of each office and town",
            "open the register of all contracts of each office and school",
        ],
    );
    // The first words alone may come back inside a sentence.
    let name = "Law on access to information: the office will publish the Law on access to information";
    check("en", name, &[name]);
    check("en", "On and on and on", &["On and on and on"]);
}

#[test]
fn sentences_may_begin_small() {
    check(
        "en",
        "to build a portal by 2027. to publish the law (ATI). to train staff of the SAI. to end",
        &["to build a portal by 2027.", "to publish the law (ATI).", "to train staff of the SAI.", "to end"],
    );
    check(
        "en",
        "a) one thing for people. b) another thing",
        &["a) one thing for people.", "b) another thing"],
    );
    check(
        "es",
        "los informes, aprox. diez, del depto. de obras. se publican",
        &["los informes, aprox. diez, del depto. de obras.", "se publican"],
    );
    check(
        "en",
        "In the U.S. government, e.g. the dept. of state",
        &["In the U.S. government, e.g. the dept. of state"],
    );
}

#[test]
fn words_are_counted_with_and_without_repetition() {
    let read = |text| Reading::read(text, language("es"), &lexicons());
    let reading = read("La transparencia y la TRANSPARENCIA de 3 oficinas.");
    assert_eq!((reading.words(), reading.distinct_words(), reading.content_words()), (8, 6, 2));
    assert_eq!(read("").words(), 0);
    assert!(read("La oficina tiene un portal").has_finite_verb());
    assert!(!read("Portal de la oficina").has_finite_verb());
}

#[test]
fn languages_are_told_apart_among_those_that_can_be_read() {
    let detect = |text| Language::detect([text]).map(Language::code);
    assert_eq!(detect("Fortalecimiento de la transparencia en el municipio"), Some("es"));
    assert_eq!(detect("Strengthening transparency in the municipality"), Some("en"));
    assert_eq!(detect(" \n"), None);
    assert_eq!(Language::from_code("EN_gb").map(Language::code), Some("en"));
    assert_eq!(Language::from_code(""), None);
}

#[test]
fn lines_that_are_no_continuation_begin_sentences() {
    check(
        "es",
        "No contratar personal\nPublicar el registro de contratos el 30 de junio de 2027",
        &["No contratar personal", "Publicar el registro de contratos el 30 de junio de 2027"],
    );
    check(
        "en",
        "Publish the register of contracts\nTrain 200 officials\nAdopt the bill",
        &["Publish the register of contracts", "Train 200 officials", "Adopt the bill"],
    );
    check(
        "pt",
        "Publicar o registo\t30/06/2027\tMinistério das Finanças\nFormar 200 pessoas\t30/09/2027\tInstituto de Formação",
        &[
            "Publicar o registo\t30/06/2027\tMinistério das Finanças",
            "Formar 200 pessoas\t30/09/2027\tInstituto de Formação",
        ],
    );
    // Wrapped prose goes on, also where a name is divided.
    for (code, whole) in [
        (
            "es",
            "La Secretaría de Finanzas publicará el registro de todos los contratos de la\nSecretaría de Obras cada mes",
        ),
        (
            "en",
            "The register of all contracts of the city will be published by the Ministry of Public\nAdministration and opened",
        ),
        ("fr", "Publier le registre des marchés\net former les agents"),
        ("pt", "Publicar o registo, o portal e o relatório,\nFormar as equipas"),
    ] {
        check(code, whole, &[whole]);
    }
}

#[test]
fn a_line_is_no_longer_for_the_width_of_its_spaces() {
    let text = "de diciembre de\n1,800\nPublicación, de diciembre de ";
    let sentences = |text: &str| Reading::read(text, language("es"), &lexicons()).sentences().len();
    assert_eq!(sentences(&text.replace(' ', "   ")), sentences(text));
}

#[test]
fn bullets_and_numbers_need_no_space_behind_them() {
    check("es", "•No contratar\n•Publicar el padrón", &["•No contratar", "•Publicar el padrón"]);
    check("es", "1.No contratar\n2)Publicar el padrón", &["1.No contratar", "2)Publicar el padrón"]);
    check("en", "-Draft it\n-Publish it", &["-Draft it", "-Publish it"]);
    check("en", "1-Operate it\n2-Publish it. 3.-Test it", &["1-Operate it", "2-Publish it.", "3.-Test it"]);
    check("en", "a plan for\n2-Year terms from\n1-May on", &["a plan for\n2-Year terms from\n1-May on"]);
    check(
        "en",
        "\u{f0b7} draft it\n➢ publish it\n✓ adopt it",
        &["\u{f0b7} draft it", "➢ publish it", "✓ adopt it"],
    );
    check("es", "1.er semestre y\n2.º trimestre de 2027", &["1.er semestre y\n2.º trimestre de 2027"]);
    check("en", "a plan\n–that is, a draft–\nfor it", &["a plan\n–that is, a draft–\nfor it"]);
}

#[test]
fn all_signs_that_end_lines_do() {
    for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{b}", "\u{85}"] {
        let text = format!("Hitos:{end}- a{end}- b");
        check("es", &text, &["Hitos:", "- a", "- b"]);
    }
}

#[test]
fn lists_within_a_line_have_items() {
    let items = |code: &str, text: &str| {
        let reading = Reading::read(text, language(code), &lexicons());
        reading.items().iter().map(|item| item.quote(text).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        items("en", "The ministry will: a) publish the register; b) train officials; and c) report."),
        ["a) publish the register;", "b) train officials;", "and c) report."]
    );
    assert_eq!(
        items("es", "Se trabajará en: (i) publicar el padrón; (ii) capacitar."),
        ["(i) publicar el padrón;", "(ii) capacitar."]
    );
    assert_eq!(
        items("fr", "1) publier le registre; 2) former les agents"),
        ["1) publier le registre;", "2) former les agents"]
    );
    let none: [&str; 0] = [];
    assert_eq!(items("en", "Publish the register; i.e. all of it; 20 offices take part: a) first."), none);
}

/// What one reads where nothing tells small letters from capitals is what one reads in the same words in small letters.
#[test]
fn capitals_end_and_begin_what_small_letters_do() {
    for (code, text) in [
        ("en", "Publish the index (e.g. 1 % of it) under decree n. 150 of 2009."),
        ("en", "Take these measures... to prepare a decree, etc. and to adopt it."),
        ("en", "17.Expand the register\n3.Publish it"),
        ("es", "Los informes, aprox. diez, del depto. de obras"),
        (
            "en",
            "The office will provide better information to people by further\ndeveloping the indicators of quality and by removing data",
        ),
    ] {
        let count = |text: &str| Reading::read(text, language(code), &lexicons()).sentences().len();
        assert_eq!(count(&text.to_uppercase()), count(text), "{text}");
    }
}

#[test]
fn bullets_may_look_like_letters_and_dashes_may_stand_before_small_letters() {
    check("en", "To do:\nØ publish it\nØ Adopt it", &["To do:", "Ø publish it", "Ø Adopt it"]);
    check(
        "en",
        "It will include:\no the register\no the map",
        &["It will include:", "o the register", "o the map"],
    );
    check("es", "El registro\no el padrón", &["El registro\no el padrón"]);
    check("en", "It will be:\n-open to all\n-free", &["It will be:", "-open to all", "-free"]);
}

#[test]
fn a_line_that_is_longer_than_all_others_gives_these_no_room() {
    let lines = "Support the principles and the International\nSecretariat of the initiative in all of its\nprogrammes";
    check("en", lines, &[lines]);
    let pasted = format!("This is an important step towards a better future for all of us. {lines}");
    check("en", &pasted, &["This is an important step towards a better future for all of us.", lines]);
}

#[test]
fn a_clause_that_opens_with_a_capital_may_begin_a_sentence() {
    check("en", "Publish the map This is important", &["Publish the map", "This is important"]);
    check("es", "Publicar el mapa Se trata de un paso", &["Publicar el mapa", "Se trata de un paso"]);
    check("en", "Publish the map of The Hague", &["Publish the map of The Hague"]);
    // Its grammar goes on nevertheless.
    let reading = Reading::read("Without a hearing This will be held", language("en"), &lexicons());
    assert!(reading.denies(super::super::Span { from: 10, to: 17 }));
}
