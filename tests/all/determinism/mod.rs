//! Same document, packs, locale and day: same bytes. Whatever the format, the order of keys, the number of threads.

mod draft;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jiff::civil::date;
use proptest::prelude::*;
use rasero::report::Report;
use rasero::{Document, Library, Options, Scorer};

use self::draft::Draft;

static FROZEN: LazyLock<Scorer> = LazyLock::new(|| {
    let mut library = Library::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/frozen");
    library.add_path(&folder).unwrap_or_else(|error| panic!("{error}"));
    Scorer::builder(&library).pack("frozen").build().unwrap_or_else(|error| panic!("{error}"))
});

fn shipped() -> Scorer {
    let library = Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"));
    Scorer::builder(&library).build().unwrap_or_else(|error| panic!("{error}"))
}

fn score(scorer: &Scorer, document: &Document) -> Report {
    scorer.score(document, &Options::as_of(date(2026, 1, 15)))
}

fn json(draft: &Draft) -> Document {
    let text = draft.to_json();
    Document::from_json(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn yaml(draft: &Draft) -> Document {
    let text = draft.to_yaml();
    Document::from_yaml(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// What the order of keys must not touch: all but the order of what was read.
fn verdicts(report: &Report) -> Vec<String> {
    let findings = report.findings.iter().map(|finding| {
        let (rule, subject, verdict) = (&finding.rule, &finding.subject, finding.verdict.name());
        format!("{rule} {subject} {verdict} {} {:?}", finding.share.permille(), finding.reason)
    });
    let indicators = report.indicators.iter().map(|indicator| serde_json::to_string(indicator).unwrap());
    findings.chain(indicators).collect()
}

/// Every plan of the examples.
fn examples() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    let mut paths: Vec<PathBuf> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_owned();
        let document = match ending.as_str() {
            "yaml" => Document::from_yaml(&text),
            "json" => Document::from_json(&text),
            _ => return None,
        };
        Some(document.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    let documents: Vec<Document> = paths.iter().filter_map(read).collect();
    assert!(documents.len() >= 6, "only {} examples", documents.len());
    documents
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn json_and_yaml_give_the_same_bytes(draft in draft::documents()) {
        let (from_json, from_yaml) = (json(&draft), yaml(&draft));
        prop_assert_eq!(from_json.digest(), from_yaml.digest());
        prop_assert_eq!(score(&FROZEN, &from_json).to_json(), score(&FROZEN, &from_yaml).to_json());
    }

    #[test]
    fn the_order_of_keys_and_added_nulls_change_nothing_but_the_order_of_reading(
        draft in draft::documents(), turn in 0usize..7,
    ) {
        let (plain, turned) = (json(&draft), json(&draft.turned(turn)));
        prop_assert_eq!(plain.digest(), turned.digest());
        let (plain, turned) = (score(&FROZEN, &plain), score(&FROZEN, &turned));
        prop_assert_eq!(verdicts(&plain), verdicts(&turned));
        let padded = json(&draft.with_nulls());
        prop_assert_eq!(&plain.document.digest, padded.digest());
        prop_assert_eq!(verdicts(&plain), verdicts(&score(&FROZEN, &padded)));
    }

    #[test]
    fn native_values_give_the_bytes_of_their_text(draft in draft::documents()) {
        let value: serde_json::Value = serde_json::from_str(&draft.to_json()).unwrap();
        let native = Document::from_value(&value).unwrap();
        let text = Document::from_json(&value.to_string()).unwrap();
        prop_assert_eq!(score(&FROZEN, &native).to_json(), score(&FROZEN, &text).to_json());
    }
}

#[test]
fn scoring_again_gives_the_same_bytes() {
    let documents = examples();
    let (once, again) = (shipped(), shipped());
    for document in &documents {
        let first = score(&once, document).to_json();
        assert_eq!(first, score(&once, document).to_json());
        assert_eq!(first, score(&again, document).to_json(), "another scorer of the same packs");
    }
}

#[test]
fn four_threads_give_the_bytes_of_one() {
    let documents = examples();
    let scorer = shipped();
    let alone: Vec<String> = documents.iter().map(|document| score(&scorer, document).to_json()).collect();
    let work = |shift: usize| {
        let mut order: Vec<usize> = (0..documents.len()).collect();
        order.rotate_left(shift);
        order.into_iter().map(|at| (at, score(&scorer, &documents[at]).to_json())).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = (0..4).map(|shift| scope.spawn(move || work(shift))).collect();
        for thread in running {
            for (at, bytes) in thread.join().unwrap() {
                assert_eq!(bytes, alone[at]);
            }
        }
    });
}

#[test]
fn no_example_leaves_a_rule_undetermined() {
    let scorer = shipped();
    for document in examples() {
        let report = score(&scorer, &document);
        assert!(report.findings.len() >= 18, "only {} findings", report.findings.len());
        let failed: Vec<String> = report
            .findings
            .iter()
            .filter_map(|finding| {
                Some(format!("{}/{}: {:?}", finding.pack, finding.rule, finding.error.as_ref()?))
            })
            .collect();
        assert!(failed.is_empty(), "{}: {}", document.id(), failed.join("\n"));
    }
}
