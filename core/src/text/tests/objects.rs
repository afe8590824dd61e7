//! What verbs are done to, in four languages.

use crate::text::{Language, Lexicons, Reading, TermList};

const MAKES: [(&str, &str); 4] = [
    ("en", "draft **\ndiscuss\nadopt\npublish\nbuild = built\nsubmit"),
    ("es", "publicar\nelaborar\nadoptar\nremitir = remisión de"),
    ("fr", "publier\nélaborer\nadopter\nremettre"),
    ("pt", "publicar\nelaborar\naprovar\nencaminhar"),
];
const NOTHING: [(&str, &str); 4] =
    [("en", "trust\nawareness"), ("es", "confianza\ncultura"), ("fr", "confiance"), ("pt", "confiança")];

/// The objects of a text, those told as one thing or several with a star behind.
fn objects(code: &str, text: &str) -> Vec<String> {
    let language = Language::from_code(code).unwrap();
    let of = |all: &[(&str, &'static str)]| all.iter().find(|(known, _)| *known == code).unwrap().1;
    let lists = [("makes", format!("kind: verbs\n{}", of(&MAKES))), ("nothing", of(&NOTHING).to_owned())];
    let lists = lists.map(|(id, source)| TermList::parse(id, language, &source).unwrap());
    let lexicons = Lexicons::compile(&lists);
    let list = |id| lexicons.list(id).unwrap();
    let reading = Reading::read(text, language, &lexicons);
    let found = reading.objects(list("makes"), list("nothing")).into_iter();
    let star = |counted: bool| if counted { "*" } else { "" };
    found.map(|one| format!("{}{}", one.span.quote(text), star(one.counted))).collect()
}

macro_rules! objects {
    ($($code:literal $text:literal [$($found:literal),*])*) => {
        $(assert_eq!(objects($code, $text), [$($found),*] as [&str; _], "{}", $text);)*
    };
}

#[test]
fn the_object_stands_behind_an_active_verb() {
    objects! {
        "en" "Publish three monthly attendance returns by May 2027" ["attendance returns*"]
        "en" "Submit to Parliament a bench book" ["bench book*"]
        "en" "Publish, together with the courts, the voters' roll" ["voters' roll*"]
        "en" "Publish a report covering all ministries" ["report*"]
        "en" "Publish a coastal mapping of wells" ["coastal mapping*"]
        "en" "Build a set of guidelines" ["guidelines*"]
        "en" "Build a wholly new, strong and public docket" ["new, strong and public docket*"]
        "en" "Publish accessible and reliable data for all" ["accessible and reliable data*"]
        "en" "Build an open data (OD) centre" ["open data (OD) centre*"]
        "es" "La oficina publicará cada mes una nueva bitácora de obra" ["nueva bitácora*"]
        "es" "Remitir al Congreso el pliego" ["pliego*"]
        "fr" "Publier des données ouvertes" ["données ouvertes*"]
        "fr" "Publier un document entièrement neuf" ["document*"]
        "fr" "Élaborer avec les maires un carnet" ["carnet*"]
        "pt" "Aprovar a minuta e publicar vinte e cinco cadernos" ["minuta*", "cadernos*"]
    }
}

#[test]
fn the_subject_of_a_passive_stands_before_it_or_behind() {
    objects! {
        "en" "By June 2027, a docket of cases will be published" ["docket*"]
        "en" "A portal and two dockets will be built" ["portal*", "dockets*"]
        "en" "See to it that all dockets are published" []
        "en" "The desk is staffed and a docket is built" ["docket*"]
        "es" "La bitácora será publicada en 2027" ["bitácora*"]
        "es" "En 2027 se publicará una bitácora" ["bitácora*"]
        "fr" "Au cours de l'exercice 2027, un carnet sera publié" ["carnet*"]
        "pt" "Será publicado o caderno" ["caderno*"]
    }
}

#[test]
fn verbs_made_nouns_and_verbs_in_a_row_have_their_object() {
    objects! {
        "en" "Publication of dockets" ["dockets*"]
        "en" "Draft, discuss and adopt a code" ["code*"]
        "es" "Elaboración y publicación de la bitácora" ["bitácora*"]
        "fr" "Publication des carnets" ["carnets*"]
    }
}

#[test]
fn things_that_are_told_together_are_found_together() {
    objects! {
        "en" "Publish a docket of all cases, a bench book and two rolls" ["docket*", "bench book*", "rolls*"]
        "en" "Publish dockets and rolls and discuss trust" ["dockets*", "rolls*"]
        "es" "Publicar una bitácora y un pliego para las obras" ["bitácora*", "pliego*"]
        "en" "Publish a docket for each of 5 districts" ["docket*"]
    }
}

#[test]
fn what_names_nothing_is_left_out_by_its_head() {
    objects! {
        "en" "Build trust and publish a trust index" ["trust index*"]
        "en" "Build public awareness" []
        "es" "Elaborar una nueva cultura y un pliego de confianza" ["pliego*"]
        "fr" "Adopter la confiance" []
        "pt" "Publicar a confiança" []
    }
}

#[test]
fn sums_times_and_clauses_are_no_objects() {
    objects! {
        "en" "Publish within 30 days" []
        "en" "Build 30 percent" []
        "en" "Publish what was asked" []
        "es" "Publicar lo necesario" []
        "en" "Publishing onto the web" []
        "en" "Publish docket" ["docket"]
    }
}

#[test]
fn what_goes_on_for_ever_is_read_all_the_same() {
    // Each time in other words: what is said again is not read.
    let text =
        |unit: &str| (0..2_000).map(|number| unit.replace('#', &format!("x{number}"))).collect::<String>();
    let found = |unit: &str| objects("en", &text(unit)).len();
    assert_eq!(["publish a docket #, ", "dockets # are published and "].map(found), [2_000, 2_000]);
}
