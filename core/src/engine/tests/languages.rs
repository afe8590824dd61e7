//! Texts in two languages: each part is read in its own, and what is found in it stands where it stands in the whole text.

use super::*;
use crate::report::Verdict;
use crate::text::Span;

const SPANISH: &str =
    "La Contraloría auditará cada año el padrón de los contratos y lo abrirá a la ciudadanía.";
const ENGLISH: &str =
    "The Ministry of Finance will build the register of the contracts by 30 June 2027, with the neighbours.";
const GERMAN: &str = "Das Finanzministerium veröffentlicht bis zum Ende des nächsten Jahres ein Register aller Verträge der \
                      Verwaltung und berichtet der Öffentlichkeit regelmäßig über deren Erfüllung.";
const ITALIAN: &str = "Il Ministero dell'Economia pubblicherà il registro dei contratti pubblici entro il 30 giugno 2027. La Corte dei conti lo \
     verificherà ogni anno e ne darà conto ai cittadini. Saranno organizzati quattro incontri con le associazioni per discutere \
     i risultati. Il portale sarà aggiornato ogni mese con i dati delle amministrazioni locali.";

/// A pack of one rule with a script and with lists in Spanish and English.
fn scorer(script: &str) -> Scorer {
    let library = Library::from_files([
        ("mini/pack.toml", MANIFEST),
        ("mini/rules/r.toml", "subject = \"commitment\"\nstatus = \"own\"\n"),
        ("mini/rules/r.rhai", script),
        ("mini/lexicons/en/things.txt", "register\nministry\n"),
        ("mini/lexicons/es/things.txt", "padrón\nregister\n"),
        ("mini/lexicons/en/makes.txt", "kind: verbs\nbuild * = built\n"),
        ("mini/lexicons/es/makes.txt", "kind: verbs\nauditar\n"),
    ]);
    Scorer::builder(&library.unwrap())
        .pack("mini")
        .locale("en")
        .build()
        .unwrap_or_else(|error| panic!("{error}"))
}

/// What a script points at in a description, with the words that stand there: the quote must be what the span covers.
#[track_caller]
fn found(script: &str, description: &str) -> Vec<String> {
    let json =
        serde_json::json!({ "id": "c", "title": "T", "languages": ["es"], "description": description });
    let findings = score(&scorer(script), &json.to_string()).findings;
    assert_eq!(findings[0].error, None);
    let pointed =
        findings[0].evidence.iter().filter_map(|evidence| Some((evidence.quote.as_str(), evidence.span?)));
    let quoted = |(quote, span): (&str, Span)| {
        assert_eq!(quote, span.quote(description));
        quote.to_owned()
    };
    pointed.map(quoted).collect()
}

const DATES: &str = "met().at(commitment.description.dates())";
const THINGS: &str = "met().at(commitment.description.hits(\"things\"))";

#[test]
fn each_part_is_read_in_its_language_and_spans_count_from_the_beginning_of_the_text() {
    for between in [" ", "\n\n", "\r\n"] {
        let (text, turned) = (format!("{SPANISH}{between}{ENGLISH}"), format!("{ENGLISH}{between}{SPANISH}"));
        assert_eq!(found(DATES, &text), ["cada año", "30 June 2027"]);
        assert_eq!(found(DATES, &turned), ["30 June 2027", "cada año"]);
        // In the list of another language `register` is no term of an English part.
        assert_eq!(found(THINGS, &text), ["padrón", "Ministry", "register"]);
        assert_eq!(found(THINGS, &turned), ["Ministry", "register", "padrón"]);
    }
    let both = format!("{SPANISH} {ENGLISH}");
    let verbs = "met().at(commitment.description.verbs(\"makes\"))";
    assert_eq!(found(verbs, &both), ["auditará", "build"]);
    let links = "met().at(commitment.description.links())";
    let linked = format!("{SPANISH} https://example.org/ñ {ENGLISH} See example.org/b.");
    assert_eq!(found(links, &linked), ["https://example.org/ñ", "example.org/b"]);
}

#[test]
fn sentences_are_told_apart_in_all_parts() {
    let more = SPANISH.replace("contratos", "convenios");
    let text = format!("Aquí. {SPANISH} {ENGLISH} {more}");
    let of_dates = "met().at(commitment.description.dates().sentences())";
    assert_eq!(found(of_dates, &text), [SPANISH, ENGLISH, &more]);
    let near =
        "met().at(commitment.description.hits(\"things\").near(commitment.description.verbs(\"makes\")))";
    assert_eq!(found(near, &text), ["padrón", "Ministry", "register", "padrón"]);
    let close =
        "met().at(commitment.description.hits(\"things\").near(commitment.description.verbs(\"makes\"), 1))";
    assert_eq!(found(close, &text), ["register"]);
    let behind =
        "met().at(commitment.description.dates().following(commitment.description.hits(\"things\")))";
    assert_eq!(found(behind, &text), ["30 June 2027"]);
    let apart = "met().at(commitment.description.hits(\"things\").apart_from(commitment.description.dates(\"date\")))";
    assert_eq!(found(apart, &text), ["padrón", "padrón"]);
}

#[test]
fn the_main_verb_is_that_of_the_first_part_that_has_one_and_words_add_up() {
    let (both, turned) = (format!("{SPANISH} {ENGLISH}"), format!("{ENGLISH} {SPANISH}"));
    let main = "met().at(commitment.description.main_verb())";
    assert_eq!(found(main, &both), ["auditará"]);
    assert_eq!(found(main, &turned), ["build"]);
    let bare = "La Contraloría y la ciudadanía en el pleno de la ciudad con los contratos de las obras.";
    assert_eq!(found(main, &format!("{bare} {ENGLISH}")), ["build"]);
    let is_listed = "if commitment.description.main_verb().is_in(\"makes\") { met().at(commitment.description.dates()) } else { not_met() }";
    assert_eq!(found(is_listed, &format!("{bare} {ENGLISH}")), ["30 June 2027"]);
    let words = "if commitment.description.words() == 34 { met().at(commitment.description.dates()) } else { not_met() }";
    assert_eq!(found(words, &both), ["cada año", "30 June 2027"]);
}

#[test]
fn a_draft_reads_the_parts_of_a_text_anew_when_it_changes() {
    let scorer = std::sync::Arc::new(scorer(DATES));
    let both = format!("{SPANISH} {ENGLISH}");
    let json = serde_json::json!({ "id": "c", "title": "T", "languages": ["es"], "description": both });
    let document = Document::from_json(&json.to_string()).unwrap();
    let mut draft = scorer.draft(&document, &Options::as_of(date(2026, 1, 15)));
    let texts = [ENGLISH.to_owned(), format!("{ENGLISH} {SPANISH}"), SPANISH.to_owned(), both];
    for text in texts {
        draft.set_json("/description", &serde_json::json!(text).to_string()).unwrap();
        let json = serde_json::json!({ "id": "c", "title": "T", "languages": ["es"], "description": text });
        assert_eq!(draft.report().findings, score(&scorer, &json.to_string()).findings, "{text}");
    }
}

#[test]
fn what_is_found_beside_a_part_that_is_not_read_stands_and_the_rest_is_not_known() {
    let text = format!("{SPANISH}\n{ENGLISH}\n{GERMAN}");
    assert_eq!(found(DATES, &text)[..2], ["cada año", "30 June 2027"]);
    let more = ENGLISH.replace("30 June", "31 July");
    let text = format!("{ENGLISH}\n{ITALIAN}\n{more}");
    assert_eq!(found(DATES, &text), ["30 June 2027", "31 July 2027"]);
    let verdict = |asked: &str| {
        let script = format!(
            "let found = commitment.description.{asked};\nif present(found) {{ met().at(found) }} else {{ not_met() }}"
        );
        let json = serde_json::json!({ "id": "c", "title": "T", "stage": "adopted", "description": text });
        score(&scorer(&script), &json.to_string()).findings[0].verdict
    };
    assert_eq!(verdict("hits(\"things\")"), Verdict::Met);
    assert_eq!(verdict("dates(\"recurrence\")"), Verdict::NoEvidence);
}

const CATALAN: &str = "El Departament d'Economia publicarà el registre dels contractes abans del 30 de juny de 2027. Les entitats del \
                       barri seran consultades i les actes es faran públiques amb els resultats de cada reunió.";
const BASQUE: &str = "Partaidetza-prozesu bat abiaraziko da 2027an auzoko elkarteekin. Jaurlaritzak araudi bat onartuko du, sail guztiak \
                      goi-kargudunen agendak argitaratzera behartzeko.";
const VAGUE: &str = "We think that this is important for the people of the city and for all of us.";
const VAGUE_SPANISH: &str =
    "Esto es importante para la gente de la ciudad y para todos los que viven en ella.";

#[test]
fn beside_a_paragraph_that_is_not_read_nothing_is_missing_and_nothing_is_guessed() {
    for text in [
        format!("{VAGUE}\n\n{GERMAN}"),
        format!("{VAGUE} {GERMAN}"),
        format!("{GERMAN}\n\n{GERMAN}\n\n{VAGUE}"),
        format!("{VAGUE}\n\n{CATALAN}"),
        format!("{VAGUE}\n\n{BASQUE}"),
        format!("{VAGUE_SPANISH}\n\n{CATALAN}\n\n{CATALAN}"),
        format!("{BASQUE}\n{VAGUE_SPANISH}"),
    ] {
        let script = "let found = commitment.description.dates();\nif present(found) { met().at(found) } else { not_met() }";
        let json = serde_json::json!({ "id": "c", "title": "T", "stage": "adopted", "description": text });
        let report = score(&scorer(script), &json.to_string());
        let finding = &report.findings[0];
        assert_eq!(finding.verdict, Verdict::NoEvidence, "{text}");
        assert_eq!(finding.missing.as_deref(), Some("/description"), "{text}");
        assert_eq!(report.notes.len(), 1, "{text}: {:?}", report.notes);
        let with_read = format!("{ENGLISH}\n\n{text}");
        assert_eq!(found(DATES, &with_read), ["30 June 2027"], "{text}");
    }
}
