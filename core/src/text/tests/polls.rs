//! Texts in several languages fall into parts; texts in one do not, whatever they quote and however they are written.

use proptest::prelude::*;

use super::super::{Language, Part, Polls, Split, Votes};

const SPANISH: &str =
    "La Contraloría auditará cada año los contratos públicos y rendirá cuentas a la ciudadanía.";
const ENGLISH: &str = "The Ministry of Finance will publish the register of contracts by 30 June 2027.";
const FRENCH: &str = "Le ministère des Finances publiera le registre des contrats d'ici au 30 juin 2027.";
const PORTUGUESE: &str =
    "O Ministério da Fazenda publicará o registro dos contratos até 30 de junho de 2027.";

fn parts(text: &str) -> Vec<Part> {
    Polls::of(text, &Split::of(text)).parts(false, |span| span.quote(text))
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let parts = parts(text);
    let found: Vec<_> = parts
        .iter()
        .map(|part| (part.language.map_or("none", Language::code), part.span.quote(text).trim()))
        .collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn is_one(text: &str) {
    for text in [text.to_owned(), text.to_uppercase(), text.replace(". ", ".\n"), text.replace(", ", ",\n")] {
        assert_eq!(parts(&text), [], "{text}");
    }
}

#[test]
fn sentences_of_two_languages_are_two_parts() {
    for between in [" ", "\n", "\r\n\r\n", "\t", " \u{2028}"] {
        let text = format!("{SPANISH}{between}{ENGLISH}");
        check(&text, &[("es", SPANISH), ("en", ENGLISH)]);
        let text = format!("{ENGLISH}{between}{SPANISH}");
        check(&text, &[("en", ENGLISH), ("es", SPANISH)]);
    }
    check(&format!("{PORTUGUESE} {SPANISH}"), &[("pt", PORTUGUESE), ("es", SPANISH)]);
    check(&format!("{FRENCH} {ENGLISH}"), &[("fr", FRENCH), ("en", ENGLISH)]);
}

#[test]
fn one_in_the_midst_of_another_is_a_part_and_so_is_each_of_three() {
    let more = FRENCH.replace("contrats", "subventions");
    check(&format!("{FRENCH} {ENGLISH} {more}"), &[("fr", FRENCH), ("en", ENGLISH), ("fr", &more)]);
    // What is said again tells nothing more.
    let again = format!("{ENGLISH} {FRENCH}");
    check(&format!("{FRENCH} {again}"), &[("fr", FRENCH), ("en", &again)]);
    let all = [("es", SPANISH), ("en", ENGLISH), ("fr", FRENCH)];
    check(&all.map(|(_, sentence)| sentence).join("\n"), &all);
}

/// Of a Catalan, a Basque, a German and a Ukrainian text, the last two with a sentence too short to tell.
const UNREAD: [&str; 4] = [
    "El Departament d'Economia publicarà el registre dels contractes abans del 30 de juny de 2027. Les entitats del barri seran \
     consultades i les actes es faran públiques amb els resultats de cada reunió.",
    "Partaidetza-prozesu bat abiaraziko da auzoko elkarteekin. Jaurlaritzak araudi bat onartuko du, sail guztiak goi-kargudunen \
     agendak argitaratzera behartzeko.",
    "Das Finanzministerium veröffentlicht bis zum 30. Juni 2027 ein Register aller öffentlichen Verträge. Alle werden dazu befragt.",
    "Міністерство фінансів опублікує реєстр усіх державних договорів до кінця року. Громадяни це перевірять.",
];

#[test]
fn what_is_in_no_language_that_is_read_is_a_part() {
    let read = [("es", SPANISH), ("en", ENGLISH), ("fr", FRENCH), ("pt", PORTUGUESE)];
    for (unread, other) in UNREAD.into_iter().zip(UNREAD.into_iter().cycle().skip(1)) {
        for (code, sentence) in read {
            check(&format!("{sentence}\n\n{unread}"), &[(code, sentence), ("none", unread)]);
            check(&format!("{unread}\n{sentence}"), &[("none", unread), (code, sentence)]);
            let heading = "Portal Web 2027";
            let more = sentence.replace("2027", "2028").replace("cada", "este");
            let text = format!("{sentence}\n\n{heading}\n{unread}\n{other}\n\n{more}");
            let unread = format!("{heading}\n{unread}\n{other}");
            check(&text, &[(code, sentence), ("none", &unread), (code, &more)]);
        }
        check(
            &format!("{SPANISH}\n{ENGLISH}\n{unread}"),
            &[("es", SPANISH), ("en", ENGLISH), ("none", unread)],
        );
        check(&format!("{unread}\n{other}"), &[("none", &format!("{unread}\n{other}"))]);
    }
    let [_, _, german, _] = UNREAD;
    check(&format!("{german} {ENGLISH}"), &[("none", german), ("en", ENGLISH)]);
}

#[test]
fn what_is_shouted_or_has_no_accents_is_told_as_well() {
    let (spanish, english) = (SPANISH.to_uppercase(), ENGLISH.to_uppercase());
    check(&format!("{spanish} {english}"), &[("es", &spanish), ("en", &english)]);
    let bare = "La Contraloria auditara cada ano los contratos publicos y rendira cuentas a la ciudadania.";
    check(&format!("{bare} {ENGLISH}"), &[("es", bare), ("en", ENGLISH)]);
    let (spanish, english) = (SPANISH.to_lowercase(), ENGLISH.to_lowercase());
    check(&format!("{spanish} {english}"), &[("es", &spanish), ("en", &english)]);
}

#[test]
fn what_tells_nothing_goes_with_the_rest_of_its_line_or_with_what_follows_it() {
    let (heading, end) = ("Portal Web Digital 2027.", "Total: 2027.");
    let (numbered, closed) = (format!("2.1. {SPANISH}"), format!("{SPANISH} {end}"));
    let english = format!("{heading} {ENGLISH}");
    check(&format!("{numbered} {english} {end}"), &[("es", &numbered), ("en", &format!("{english} {end}"))]);
    check(&format!("{english} 3. {closed}"), &[("en", &english), ("es", &format!("3. {closed}"))]);
    check(&format!("{closed}\n{english}"), &[("es", &closed), ("en", &english)]);
    check(&format!("{ENGLISH} {end}\n{SPANISH}"), &[("en", &format!("{ENGLISH} {end}")), ("es", SPANISH)]);
}

#[test]
fn a_line_broken_for_want_of_room_begins_no_part() {
    let english = ENGLISH.replace(" publish ", "\npublish ").replace(" contracts ", "\ncontracts ");
    check(&format!("{SPANISH}\n{english}"), &[("es", SPANISH), ("en", &english)]);
    is_one(
        "Conforme a la guía\nof the and for the with this that will be from by the Ministry\nse publicará el registro",
    );
}

#[test]
fn texts_in_one_language_are_one_whatever_they_name_and_quote() {
    for sentence in [SPANISH, ENGLISH, FRENCH, PORTUGUESE] {
        is_one(sentence);
        is_one(&format!("{sentence} {sentence}"));
        is_one(&format!("{sentence} SEP, INEGI, INAI, SHCP, SFP. {sentence}"));
        is_one(&format!("{sentence} Habeas data; do ut des, pro bono. {sentence}"));
        is_one(&format!("{sentence} Open Government Partnership, Open Data Charter. {sentence}"));
        is_one(&format!(
            "{sentence} 100 %. 30/06/2027. https://example.org/the-open-data-of-the-city. {sentence}"
        ));
    }
    for (sentence, more) in [
        (
            SPANISH,
            "Se tomará como modelo la Freedom of Information Act de los Estados Unidos y el UK Bribery Act.",
        ),
        (SPANISH, "El programa “Building the Future of Open Government” será presentado en julio."),
        (SPANISH, "Lema: “Think globally, act locally”."),
        (SPANISH, "Software: Microsoft Office, Adobe Acrobat, Big Data, Business Intelligence, e-learning."),
        (SPANISH, "Realizar audiencias. Evaluar metas. Publicar informes."),
        (SPANISH, "O se publica, o no se publica. No a la corrupción. A más tardar en mayo."),
        (ENGLISH, "It follows the Ley de Acceso a la Información Pública and the Ley de Transparencia."),
        (
            ENGLISH,
            "Communication, evaluation, participation, publication, consultation, innovation et cetera.",
        ),
        (FRENCH, "Le projet « Gobierno Abierto para todos » sera suivi en Espagne."),
        (FRENCH, "Transparence, participation, collaboration, innovation."),
        (PORTUGUESE, "Se houver, no prazo de um ano; a cada mês, de lá para cá."),
    ] {
        is_one(&format!("{sentence} {more} {sentence}"));
        is_one(&format!("{more} {sentence}"));
    }
}

proptest! {
    #[test]
    fn parts_tile_the_text_and_votes_add_up(
        pieces in prop::collection::vec(
            prop_oneof![
                3 => prop::sample::select(vec![SPANISH, ENGLISH, FRENCH, PORTUGUESE]).prop_map(str::to_owned),
                1 => any::<String>(),
            ],
            0..8,
        ),
        joint in prop::sample::select(vec![" ", "\n", "\r\n", "\t", ""]),
    ) {
        let text = pieces.join(joint);
        let mut from = 0;
        let parts = parts(&text);
        prop_assert!(parts.len() != 1 || parts[0].language.is_none());
        for pair in parts.windows(2) {
            prop_assert_ne!(pair[0].language, pair[1].language);
        }
        for part in &parts {
            prop_assert_eq!(part.span.from, from);
            prop_assert!(part.span.to > from);
            from = part.span.to;
        }
        let quoted: String = parts.iter().map(|part| part.span.quote(&text)).collect();
        prop_assert!(parts.is_empty() || quoted == text);
        let (mut sum, split) = (Votes::default(), Split::of(&text));
        for part in &parts {
            sum.add(Polls::of(part.span.quote(&text), &split.part(part.span)).all());
        }
        prop_assert!(parts.is_empty() || sum == Votes::of(&text));
    }
}
