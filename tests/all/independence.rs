//! What a pack finds does not depend on which other packs are asked: all read in the same scan of a text, each with its own lists.

use std::sync::LazyLock;

use jiff::civil::date;
use proptest::prelude::*;
use rasero::report::{Finding, Report};
use rasero::{Document, Library, Options, Scorer};

/// Packs that read prose and extend no other.
const PACKS: [&str; 5] = ["ambition", "irm", "ogp-values", "smart", "wording"];

/// Each pack alone, each two neighbours in the other order, and all packs.
struct Scorers {
    alone: Vec<Scorer>,
    pairs: Vec<Scorer>,
    all: Scorer,
}

static SCORERS: LazyLock<Scorers> = LazyLock::new(|| {
    let library = Library::from_files(rasero_rules::files()).unwrap();
    let scorer = |packs: &[&str]| {
        packs.iter().fold(Scorer::builder(&library), |builder, pack| builder.pack(pack)).build().unwrap()
    };
    Scorers {
        alone: PACKS.iter().map(|pack| scorer(&[pack])).collect(),
        pairs: PACKS.windows(2).map(|pair| scorer(&[pair[1], pair[0]])).collect(),
        all: scorer(&PACKS),
    }
});

/// Terms of all word lists, and pieces of the sentences marked by hand.
static PIECES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lists = rasero_rules::files().filter(|(path, _)| path.contains("/lexicons/"));
    let terms = lists.flat_map(|(_, list)| list.lines().filter(|line| !line.starts_with(['#', 'k'])));
    let terms = terms.map(|line| line.split(['=', '*']).next().unwrap_or_default().trim().to_owned());
    let marked = [
        include_str!("prose/en.txt"),
        include_str!("prose/es.txt"),
        include_str!("prose/fr.txt"),
        include_str!("prose/pt.txt"),
    ];
    let marked = marked.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    terms.chain(marked.map(|line| line.replace(['{', '}', '"', '\\'], ""))).collect()
});

fn texts() -> impl Strategy<Value = String> {
    let piece =
        (any::<prop::sample::Index>(), prop::sample::select(vec![" ", " de ", " para ", ". ", ", ", "\n- "]))
            .prop_map(|(index, joint)| index.get(&PIECES).clone() + joint);
    prop::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat())
}

fn score(scorer: &Scorer, document: &Document) -> Report {
    scorer.score(document, &Options::as_of(date(2026, 1, 15)))
}

fn of_pack<'a>(report: &'a Report, pack: &str) -> Vec<&'a Finding> {
    report.findings.iter().filter(|finding| finding.pack == pack).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_pack_finds_among_others_what_it_finds_alone(title in texts(), description in texts(), end in 2026..2029) {
        let value = serde_json::json!({ "id": "c", "title": title, "description": description, "end": end });
        let document = Document::from_json(&value.to_string()).unwrap();
        let all = score(&SCORERS.all, &document);
        let pairs: Vec<Report> = SCORERS.pairs.iter().map(|scorer| score(scorer, &document)).collect();
        for (pack, scorer) in PACKS.iter().zip(&SCORERS.alone) {
            let alone = score(scorer, &document);
            let own = of_pack(&alone, pack);
            prop_assert!(!own.is_empty());
            for report in pairs.iter().filter(|report| report.packs.iter().any(|known| known.id == *pack)).chain([&all]) {
                prop_assert_eq!(&of_pack(report, pack), &own);
                let results = |report: &Report| {
                    report.indicators.iter().filter(|result| result.pack == *pack).cloned().collect::<Vec<_>>()
                };
                prop_assert_eq!(results(report), results(&alone));
            }
        }
    }
}
