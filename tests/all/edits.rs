//! Edits of a commitment's text move what reads them and nothing else: fine words, repetition and capitals raise no hint, and a
//! date or a verb moves only the rules that read dates or verbs.

use std::collections::{BTreeMap, BTreeSet};

use rasero::model::Document;
use rasero::pack::Library;
use rasero::report::{Finding, IndicatorOutcome, Report};
use rasero::{Options, Scorer};

/// The packs whose hints come from the words of the text.
const PACKS: [&str; 2] = ["irm", "ogp-values"];

struct Text {
    language: &'static str,
    title: &'static str,
    description: &'static str,
    /// Sentences that say nothing, as plans like to have them.
    padding: &'static str,
}

const TEXTS: [Text; 4] = [
    Text {
        language: "en",
        title: "Open data on public procurement",
        description: "The ministry of finance will publish all contracts above 10,000 dollars on its portal by June 2027. Civil \
            society organisations will review the draft list of datasets in two public hearings.",
        padding: " We will promote a comprehensive culture of openness, participation and accountability. The government \
            recognises the great importance of transparency for a better society. Strategic actions will be carried out to \
            strengthen trust where possible. This ambitious initiative reflects our strong commitment to open and responsive \
            governance. Openness is a cornerstone of democracy and a key priority of the administration. We aim to foster dialogue \
            and support innovation across all sectors.",
    },
    Text {
        language: "es",
        title: "Presupuesto participativo en los municipios",
        description: "La secretaría publicará el presupuesto de cada municipio en su portal antes de junio de 2027. Los vecinos \
            presentarán propuestas en 20 asambleas, y un consejo ciudadano revisará los contratos.",
        padding: " Se promoverá una cultura integral de la transparencia, la participación y la rendición de cuentas. El gobierno \
            reconoce la gran importancia de la apertura para una mejor sociedad. Se realizarán acciones estratégicas para \
            fortalecer la confianza en la medida de lo posible. Esta ambiciosa iniciativa refleja el firme compromiso con un \
            gobierno abierto y cercano a la ciudadanía. La apertura es un pilar de la democracia. Se busca fomentar el diálogo y \
            apoyar la innovación en todos los sectores.",
    },
    Text {
        language: "pt",
        title: "Dados abertos de compras públicas",
        description: "O ministério publicará os contratos em formato aberto no portal até junho de 2027. As organizações da \
            sociedade civil apresentarão propostas em 10 audiências públicas.",
        padding: " Promover de maneira integral uma cultura de transparência e participação. Fortalecer a confiança da sociedade, \
            sempre que possível.",
    },
    Text {
        language: "fr",
        title: "Données ouvertes sur les marchés publics",
        description: "Le ministère publiera les contrats sur son portail d'ici juin 2027. Les organisations de la société civile \
            présenteront des propositions dans 10 consultations publiques.",
        padding: " Promouvoir une culture globale de la transparence et de la participation. Renforcer la confiance, dans la mesure \
            du possible.",
    },
];

/// What plans like to say beside the work, sentence by sentence.
const EMPTY: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "Transparency matters to everyone.",
            "Participation is key to success.",
            "This shows our commitment to accountability.",
            "Efforts will continue to strengthen citizen participation in all areas.",
            "It is expected that this will lead to greater transparency and accountability.",
            "Various actions will be carried out to promote participation.",
        ],
    ),
    (
        "es",
        &[
            "La transparencia es importante para todos.",
            "La participación es clave para el éxito.",
            "Esto muestra nuestro compromiso con la rendición de cuentas.",
            "Se continuarán los esfuerzos para fortalecer la participación ciudadana en todos los ámbitos.",
            "Se espera que esto conduzca a una mayor transparencia y rendición de cuentas.",
            "Se llevarán a cabo diversas acciones para promover la participación.",
        ],
    ),
    (
        "pt",
        &[
            "A transparência é importante para todos.",
            "A participação é fundamental para o sucesso.",
            "Os esforços continuarão para fortalecer a participação social em todas as áreas.",
            "Espera-se que isso leve a mais transparência e prestação de contas.",
            "Serão realizadas diversas ações para promover a participação.",
        ],
    ),
    (
        "fr",
        &[
            "La transparence est importante pour tous.",
            "La participation est la clé du succès.",
            "Cela montre notre engagement envers la reddition de comptes.",
            "Les efforts se poursuivront pour renforcer la participation citoyenne dans tous les domaines.",
            "Diverses actions seront menées pour promouvoir la participation.",
        ],
    ),
];

struct Judge {
    scorer: Scorer,
}

impl Judge {
    fn new() -> Self {
        let library = Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"));
        let builder = PACKS.iter().fold(Scorer::builder(&library), |builder, pack| builder.pack(pack));
        Judge { scorer: builder.locale("en").build().unwrap_or_else(|error| panic!("{error}")) }
    }

    fn report(&self, language: &str, title: &str, description: &str) -> Report {
        let commitment = serde_json::json!({
            "id": "c", "title": title, "languages": [language], "stage": "adopted", "description": description,
        });
        let document = Document::from_json(&commitment.to_string()).unwrap();
        self.scorer.score(&document, &Options::as_of(jiff::civil::date(2026, 11, 20)))
    }
}

/// How high each hint stands: its code, and its finer order.
fn heights(report: &Report) -> BTreeMap<String, (usize, u32)> {
    let height = |outcome: &IndicatorOutcome| match outcome {
        IndicatorOutcome::Code(code) => {
            let step = code.code_list.iter().position(|known| *known == code.code).unwrap();
            (step, code.permille.unwrap_or(0))
        }
        other => panic!("{other:?} is no code"),
    };
    report.indicators.iter().map(|result| (result.id.to_string(), height(&result.result))).collect()
}

/// The rules whose share moved up, and those whose share moved down.
fn moved(before: &Report, after: &Report) -> (BTreeSet<String>, BTreeSet<String>) {
    let pairs: Vec<_> = before.findings.iter().zip(&after.findings).collect();
    assert!(pairs.iter().all(|(before, after)| before.rule == after.rule));
    let those = |moved: fn(&Finding, &Finding) -> bool| {
        let moves = pairs.iter().filter(|(before, after)| moved(before, after));
        moves.map(|(before, _)| before.rule.to_string()).collect()
    };
    (those(|before, after| after.share > before.share), those(|before, after| after.share < before.share))
}

fn assert_raises_nothing(edit: &str, text: &Text, before: &Report, after: &Report) {
    let old = heights(before);
    for (id, new) in heights(after) {
        assert!(
            new <= old[&id],
            "{edit} raises `{id}` in {}: {:?} -> {new:?}, by {:?}",
            text.language,
            old[&id],
            moved(before, after).0
        );
    }
}

#[test]
fn fine_words_repetition_and_capitals_raise_nothing() {
    let judge = Judge::new();
    for text in &TEXTS {
        let before = judge.report(text.language, text.title, text.description);
        assert!(heights(&before)["verifiability"].1 > 0 && heights(&before)["relevance"].1 > 0);
        let edited = |description: &str| judge.report(text.language, text.title, description);
        let padded = edited(&format!("{}{}", text.description, text.padding));
        assert_raises_nothing("padding", text, &before, &padded);
        let repeated = edited(&format!("{0} {0} {0}", text.description));
        assert_raises_nothing("repeating", text, &before, &repeated);
        let shouted =
            judge.report(text.language, &text.title.to_uppercase(), &text.description.to_uppercase());
        assert_raises_nothing("shouting", text, &before, &shouted);
    }
}

#[test]
fn padding_alone_says_nothing_of_any_value() {
    let judge = Judge::new();
    for text in &TEXTS {
        let empty = judge.report(text.language, "Compromiso", "");
        let padded = judge.report(text.language, "Compromiso", text.padding);
        assert_raises_nothing("padding", text, &empty, &padded);
    }
}

#[test]
fn a_date_moves_only_what_reads_dates() {
    let judge = Judge::new();
    for (at, date) in [
        (0, " by June 2027"),
        (1, " antes de junio de 2027"),
        (2, " até junho de 2027"),
        (3, " d'ici juin 2027"),
    ] {
        let text = &TEXTS[at];
        assert!(text.description.contains(date));
        let before = judge.report(text.language, text.title, text.description);
        let after = judge.report(text.language, text.title, &text.description.replace(date, ""));
        let (up, down) = moved(&before, &after);
        let dated = ["products-can-be-recognised", "work-has-dates"];
        assert!(up.is_empty() && down.contains("work-has-dates"), "{}: {up:?} {down:?}", text.language);
        assert!(down.iter().all(|rule| dated.contains(&rule.as_str())), "{}: {down:?}", text.language);
    }
}

#[test]
fn a_number_moves_only_what_reads_numbers() {
    let judge = Judge::new();
    for (at, number, without) in [
        (0, "all contracts above 10,000 dollars", "all contracts"),
        (1, "en 20 asambleas", "en asambleas"),
        (2, "em 10 audiências", "em audiências"),
        (3, "dans 10 consultations", "dans des consultations"),
    ] {
        let text = &TEXTS[at];
        assert!(text.description.contains(number), "{}", text.language);
        let before = judge.report(text.language, text.title, text.description);
        let after = judge.report(text.language, text.title, &text.description.replace(number, without));
        let (up, down) = moved(&before, &after);
        let counted = ["products-can-be-recognised", "states-quantities"];
        assert!(up.is_empty() && down.contains("states-quantities"), "{}: {up:?} {down:?}", text.language);
        assert!(down.iter().all(|rule| counted.contains(&rule.as_str())), "{}: {down:?}", text.language);
    }
}

#[test]
fn sentences_that_say_nothing_are_no_sign_of_any_value() {
    let judge = Judge::new();
    for (language, sentences) in EMPTY {
        let empty = judge.report(language, "-", "");
        for sentence in sentences {
            let padded = judge.report(language, "-", sentence);
            let raised = moved(&empty, &padded).0;
            let values: Vec<_> = padded
                .findings
                .iter()
                .filter(|finding| finding.pack == "ogp-values" && raised.contains(finding.rule.as_str()))
                .map(|finding| finding.rule.clone())
                .collect();
            assert!(values.is_empty(), "{language}: {sentence} raises {values:?}");
        }
    }
}

#[test]
fn a_concrete_verb_in_the_place_of_a_wish_raises_what_reads_verbs() {
    let judge = Judge::new();
    let wishes = [("en", "Promote the register of contracts."), ("es", "Promover el registro de contratos.")];
    let works = ["Publish the register of contracts.", "Publicar el registro de contratos."];
    for ((language, wish), work) in wishes.into_iter().zip(works) {
        let before = judge.report(language, "Contratos", wish);
        let after = judge.report(language, "Contratos", work);
        let (up, down) = moved(&before, &after);
        assert!(down.is_empty(), "{language}: {down:?}");
        for rule in
            ["says-what-will-be-made", "opens-with-a-concrete-verb", "names-deliverables", "wishes-little"]
        {
            assert!(up.contains(rule), "{language}: {rule} is not in {up:?}");
        }
        assert!(!up.contains("work-has-dates") && !up.contains("states-quantities"), "{language}: {up:?}");
    }
}
