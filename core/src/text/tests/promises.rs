//! What is denied, what was, and which verbs their clause is about.

use super::super::{Lexicons, Reading};
use super::{language, lexicons};

/// The things of a text that nothing denies.
#[track_caller]
fn affirmed(code: &str, text: &str) -> Vec<String> {
    let lexicons = lexicons();
    let reading = Reading::read(text, language(code), &lexicons);
    let hits = reading.hits(lexicons.list("things").unwrap()).iter();
    hits.filter(|hit| !reading.denies(hit.span)).map(|hit| hit.span.quote(text).to_owned()).collect()
}

/// The verbs of a text: those that lead, and not in the past.
#[track_caller]
fn leading(code: &str, text: &str) -> Vec<String> {
    let reading = Reading::read(text, language(code), &lexicons());
    let verbs = reading.verbs().iter().filter(|verb| verb.leads && !verb.past);
    verbs.map(|verb| verb.span.quote(text).to_owned()).collect()
}

#[test]
fn a_denial_governs_its_clause() {
    assert_eq!(affirmed("es", "No se publicará el padrón y se creará un portal"), ["portal"]);
    assert_eq!(affirmed("es", "No se publicará el padrón ni el portal"), Vec::<String>::new());
    assert_eq!(affirmed("es", "No se abre un portal, sino un padrón"), ["padrón"]);
    assert_eq!(affirmed("es", "No se abre un portal sino un padrón"), ["padrón"]);
    assert_eq!(affirmed("en", "No registry will be opened but an open data portal"), ["open data portal"]);
    assert_eq!(affirmed("en", "The ministry will not open a registry. It opens a registry"), ["registry"]);
}

#[test]
fn a_denying_preposition_governs_its_phrase() {
    assert_eq!(affirmed("es", "Crear un portal sin padrón y con ley"), ["portal", "ley"]);
    assert_eq!(affirmed("en", "Build a portal without a registry and with a law"), ["portal", "law"]);
}

#[test]
fn idle_denials_deny_nothing() {
    assert_eq!(affirmed("es", "No solo publicar el padrón"), ["padrón"]);
    assert_eq!(affirmed("es", "Organizaciones sin fines de lucro y un padrón"), ["padrón"]);
    assert_eq!(affirmed("en", "No later than May, open the registry"), ["registry"]);
}

#[test]
fn verbs_lead_outside_purposes_relatives_and_nouns() {
    assert_eq!(leading("es", "Publicar el padrón para crear un portal"), ["Publicar"]);
    assert_eq!(leading("es", "Un portal que publicará el padrón"), Vec::<String>::new());
    assert_eq!(leading("es", "Promover la publicación de padrones"), ["Promover"]);
    assert_eq!(
        leading("es", "Fortalecer la ley mediante la publicación de padrones"),
        ["Fortalecer", "publicación"]
    );
    assert_eq!(leading("en", "Promote the publication of registries"), ["Promote"]);
    assert_eq!(
        leading("en", "Strengthen trust through the publication of registries"),
        ["Strengthen", "publication"]
    );
}

#[test]
fn what_a_noun_is_about_is_no_promise() {
    assert_eq!(leading("en", "Progress on publishing registries"), Vec::<String>::new());
    assert_eq!(leading("en", "Strengthen trust by publishing registries"), ["Strengthen", "publishing"]);
    assert_eq!(leading("en", "Promote publication of registries"), ["Promote"]);
    assert_eq!(leading("es", "La capacidad de publicar padrones"), Vec::<String>::new());
    assert_eq!(leading("es", "El compromiso de publicar padrones"), ["publicar"]);
    assert_eq!(leading("es", "Los padrones que han sido publicados"), Vec::<String>::new());
}

#[test]
fn the_main_clause_goes_on_behind_a_purpose_or_an_opening() {
    assert_eq!(leading("en", "A law to strengthen trust is published"), ["published"]);
    assert_eq!(leading("en", "A law to be published"), ["published"]);
    assert_eq!(leading("en", "Subject to funding, publish the registry"), ["publish"]);
    assert_eq!(leading("es", "La red para fortalecer la ley publicará el padrón"), ["publicará"]);
}

#[test]
fn what_is_counted_at_the_head_is_the_subject() {
    assert_eq!(leading("en", "50% of agencies publishing registries"), ["publishing"]);
    assert_eq!(leading("es", "10 padrones de la ciudad publicados en el portal"), ["publicados"]);
}

#[test]
fn what_was_is_told_apart_from_what_will_be() {
    assert_eq!(leading("es", "La secretaría publicó el padrón"), Vec::<String>::new());
    assert_eq!(leading("es", "Se publicaron los padrones y se publicará la ley"), ["publicará"]);
    assert_eq!(leading("es", "El padrón fue publicado"), Vec::<String>::new());
    assert_eq!(leading("es", "La secretaría ha publicado el padrón"), Vec::<String>::new());
    assert_eq!(leading("en", "The ministry has published the registry"), Vec::<String>::new());
    assert_eq!(leading("en", "The registry was published"), Vec::<String>::new());
    assert_eq!(leading("en", "The ministry published the registry"), Vec::<String>::new());
    assert_eq!(leading("en", "The registry will be published"), ["published"]);
}

#[test]
fn what_was_and_where_things_stand_is_told_from_what_is_to_come() {
    let cases = [
        ("es", "Responder el 90 % en 2026; en 2019 sólo 38 % tuvo respuesta", "38 %", true),
        ("es", "Responder el 90 % en 2026; en 2019 sólo 38 % tuvo respuesta", "90 %", false),
        ("es", "Línea base: 38 % en 2019", "38 %", true),
        ("es", "Pasar de 38 % en 2019 a 90 % en 2026", "90 %", false),
        ("en", "In 2019 it was 38%, and 90% will be answered", "38%", true),
        ("en", "In 2019 it was 38%, and 90% will be answered", "90%", false),
        ("en", "The office has to answer 90% by 2026", "90%", false),
        ("en", "By 2026, 90% will have been answered", "90%", false),
        ("en", "Publish 40 contracts that were signed by the ministry", "40 contracts", false),
        ("en", "Serve 10% more clients by 2023 from 2021 baseline", "10%", false),
        ("en", "The first was held in 2010, the second with 12 offices", "12 offices", true),
        ("en", "The first was held in 2010; the second with 12 offices", "12 offices", false),
        ("en", "The first was held in 2010, and we open 12 offices", "12 offices", false),
        ("es", "La primera fue en 2010, la segunda con 12 oficinas", "12 oficinas", true),
        ("fr", "Actuellement, 38 % des demandes ; on passera à 90 %", "90 %", false),
        ("fr", "Actuellement 38 % des demandes sont traitées", "38 %", true),
        ("pt", "Atualmente 12 escritórios atendem, e 20 escritórios atenderão", "12 escritórios", true),
        ("pt", "Em 2019 foram apenas 38%", "38%", true),
    ];
    for (code, text, words, told) in cases {
        let reading = Reading::read(text, language(code), &Lexicons::default());
        let amount = reading.quantities().iter().find(|amount| amount.span.quote(text) == words);
        let amount = amount.unwrap_or_else(|| panic!("{words:?} in {text:?}: {:?}", reading.quantities()));
        assert_eq!(reading.tells_what_was(amount.span), told, "{words:?} in {text:?}");
    }
}

#[test]
fn the_sign_of_a_number_denies_nothing() {
    assert_eq!(affirmed("en", "Under Act No. 45 of 2019 the ministry will publish a registry"), ["registry"]);
    assert_eq!(affirmed("es", "Según el Decreto No. 45 la secretaría publicará el padrón"), ["padrón"]);
    assert_eq!(affirmed("es", "Según el Decreto No 45 la secretaría publicará el padrón"), ["padrón"]);
    assert_eq!(affirmed("en", "No 45 offices, no registry"), Vec::<String>::new());
}

#[test]
fn phrases_that_hold_a_denial_deny_nothing() {
    assert_eq!(affirmed("es", "Se publicará sin costo alguno el padrón"), ["padrón"]);
    assert_eq!(affirmed("es", "Se publicará sin excepción el padrón"), ["padrón"]);
    assert_eq!(affirmed("es", "Las organizaciones no gubernamentales revisarán el padrón"), ["padrón"]);
    assert_eq!(affirmed("en", "Publish at no cost to users a registry"), ["registry"]);
    assert_eq!(affirmed("en", "Not-for-profit organisations will review the registry"), ["registry"]);
    assert_eq!(affirmed("en", "Whether or not it passes, the ministry will open a registry"), ["registry"]);
    assert_eq!(affirmed("pt", "Publicar sem qualquer custo o relatório público"), ["relatório público"]);
    assert_eq!(affirmed("fr", "Ouvrir le portail à n'importe quel moment"), ["portail"]);
    assert_eq!(affirmed("fr", "Créer pas à pas le portail"), ["portail"]);
    assert_eq!(affirmed("fr", "Le ministère ne publiera que le portail"), ["portail"]);
    assert_eq!(
        affirmed("fr", "Le ministère ne publiera pas le portail que nous avons"),
        Vec::<String>::new()
    );
    assert_eq!(affirmed("fr", "Publier sans aucun frais le portail"), ["portail"]);
}

#[test]
fn a_denying_preposition_ends_with_its_noun_phrase() {
    assert_eq!(affirmed("es", "Sin consulta previa la secretaría publicará el padrón"), ["padrón"]);
    assert_eq!(affirmed("en", "Without a hearing the ministry will open a registry"), ["registry"]);
    assert_eq!(affirmed("es", "Sin consulta de la ley se abrirá un portal"), ["portal"]);
    assert_eq!(affirmed("es", "Sin ninguna consulta y con padrón"), ["padrón"]);
    assert_eq!(affirmed("es", "Sin acceso a la ley"), Vec::<String>::new());
}

#[test]
fn subjects_that_are_nobody_deny() {
    assert_eq!(affirmed("es", "Ningún padrón se publicará en el portal"), Vec::<String>::new());
    assert_eq!(affirmed("es", "Nadie publicará el padrón"), Vec::<String>::new());
    assert_eq!(affirmed("es", "No se contratará a nadie y se publicará el padrón"), ["padrón"]);
    assert_eq!(affirmed("pt", "Nenhum relatório público será publicado no portal"), Vec::<String>::new());
    assert_eq!(affirmed("en", "None of the registries will be published"), Vec::<String>::new());
    assert_eq!(affirmed("en", "Nobody will publish the registry"), Vec::<String>::new());
    assert_eq!(affirmed("fr", "Aucun rapport public ne sera publié"), Vec::<String>::new());
}

#[test]
fn what_ceases_is_denied_and_what_does_not_cease_goes_on() {
    assert_eq!(affirmed("en", "The ministry will stop publishing the registry"), Vec::<String>::new());
    assert_eq!(affirmed("en", "The ministry will cease to publish the registry"), Vec::<String>::new());
    assert_eq!(affirmed("en", "A one-stop shop"), ["one-stop shop"]);
    assert_eq!(affirmed("es", "La secretaría dejará de publicar el padrón"), Vec::<String>::new());
    assert_eq!(affirmed("es", "La secretaría no dejará de publicar el padrón"), ["padrón"]);
    assert_eq!(affirmed("pt", "O ministério deixará de publicar o relatório público"), Vec::<String>::new());
    assert_eq!(affirmed("fr", "Le ministère cessera de publier le rapport public"), Vec::<String>::new());
}

#[test]
fn the_french_preposition_is_no_auxiliary() {
    assert_eq!(leading("fr", "Le registre commencera à être publié par le ministère"), ["publié"]);
    assert_eq!(leading("fr", "Le ministère a publié le registre"), Vec::<String>::new());
}

#[test]
fn what_a_thing_is_made_for() {
    let lexicons = super::lexicons();
    let for_what = |code: &str, text: &str| super::verbs(text, code, &lexicons);
    let purpose = |found: (String, String)| [found.0, found.1].concat().contains("for publi");
    assert!(purpose(for_what("fr", "Un outil conçu pour publier les données")));
    assert!(purpose(for_what("es", "Una herramienta diseñada para publicar los datos")));
    assert!(purpose(for_what("pt", "Uma ferramenta desenhada para publicar os dados")));
    assert!(purpose(for_what("en", "A tool designed to publish the data")));
    assert!(!purpose(for_what("fr", "Un outil conçu, on publiera les données")));
}

#[test]
fn an_auxiliary_reaches_over_a_pair() {
    assert_eq!(leading("en", "The registry will be free and published"), ["published"]);
    assert_eq!(leading("en", "The registry has been revised and published"), Vec::<String>::new());
    assert_eq!(leading("es", "El padrón será gratuito y publicado"), ["publicado"]);
    assert_eq!(leading("fr", "Le registre sera gratuit et publié"), ["publié"]);
}

#[test]
fn a_relative_clause_goes_on_behind_its_conjunction() {
    assert_eq!(
        leading("en", "Number of registries that use open data and are published"),
        Vec::<String>::new()
    );
    assert_eq!(leading("en", "Registries are open data and are published"), ["published"]);
    assert_eq!(leading("fr", "Le contexte dans lequel il sera publié"), Vec::<String>::new());
}

#[test]
fn what_one_has_done_is_told_without_oneself() {
    let lexicons = lexicons();
    let reading = Reading::read("Published the registry", language("en"), &lexicons);
    let main = reading.main_verb().unwrap();
    assert!(main.leads && main.past);
}

#[test]
fn a_conjunction_without_an_accent_is_no_verb_in_portuguese() {
    assert_eq!(leading("pt", "Criação e oferta de cursos"), ["Criação"]);
}
