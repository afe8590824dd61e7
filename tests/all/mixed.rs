//! Texts in two languages, one after the other: what each says alone is found in both together, in its place.

use jiff::civil::date;
use rasero::report::{Evidence, Report, Verdict};
use rasero::text::Span;
use rasero::{Document, Library, Options, Scorer};
use serde_json::json;

use crate::prose::sentences;

/// Sentences marked by hand, by language.
const CORPORA: [(&str, &str); 4] = [
    ("en", include_str!("prose/en.txt")),
    ("es", include_str!("prose/es.txt")),
    ("fr", include_str!("prose/fr.txt")),
    ("pt", include_str!("prose/pt.txt")),
];
/// Sentences of one text: of so many each language can be told.
const OF_ONE: usize = 4;

/// What is asked of a text, each by a rule of its own.
const ASKED: [(&str, &str); 8] = [
    ("dates", "dates()"),
    ("quantities", "quantities()"),
    ("products", "hits(\"deliverables\")"),
    ("verbs", "verbs(\"verbs-deliverable\").promising()"),
    ("near", "hits(\"deliverables\").near(%.dates())"),
    ("sentences", "dates().sentences()"),
    ("instruments", "instruments()"),
    ("names", "names(\"institution-heads\")"),
];

/// A pack with the word lists of `wording` that points at all that it finds in a description.
fn reader() -> Scorer {
    let manifest = "id = \"reads\"\nversion = \"1.0.0\"\ntitle = { en = \"T\" }\nlanguages = [\"en\"]\n";
    let mut files = vec![("reads/pack.toml".to_owned(), manifest.to_owned())];
    for (name, asked) in ASKED {
        let asked = asked.replace('%', "commitment.description");
        let rule = "subject = \"commitment\"\nstatus = \"own\"\n".to_owned();
        files.push((format!("reads/rules/{name}.toml"), rule));
        files.push((format!("reads/rules/{name}.rhai"), format!("met().at(commitment.description.{asked})")));
    }
    for (path, list) in rasero_rules::files() {
        if let Some(path) = path.strip_prefix("wording/lexicons/") {
            files.push((format!("reads/lexicons/{path}"), list.to_owned()));
        }
    }
    let library = Library::from_files(files).unwrap();
    Scorer::builder(&library).pack("reads").locale("en").build().unwrap()
}

fn report(scorer: &Scorer, description: &str) -> Report {
    let value = json!({ "id": "c", "title": "T", "description": description });
    let document = Document::from_json(&value.to_string()).unwrap();
    scorer.score(&document, &Options::as_of(date(2026, 1, 15)))
}

/// What each rule points at.
fn found(scorer: &Scorer, description: &str) -> Vec<Vec<Span>> {
    let report = report(scorer, description);
    let spans = |evidence: &[Evidence]| -> Vec<Span> {
        let spanned = evidence.iter().filter_map(|one| Some((one.quote.as_str(), one.span?)));
        let checked = spanned.map(|(quote, span)| {
            assert_eq!(span.quote(description), quote);
            span
        });
        checked.collect()
    };
    let of_rule = |name: &str| {
        let finding = report.findings.iter().find(|finding| finding.rule == name).unwrap();
        assert_eq!((finding.verdict, &finding.error), (Verdict::Met, &None), "{name}");
        spans(&finding.evidence)
    };
    ASKED.iter().map(|(name, _)| of_rule(name)).collect()
}

/// Texts of some sentences each, with their language.
fn texts() -> Vec<(&'static str, String)> {
    let whole = |text: &str| format!("{}.", text.trim().trim_end_matches('.'));
    let of_corpus = |(code, corpus): (&'static str, &str)| {
        let said: Vec<String> = sentences(corpus).iter().map(|sentence| whole(&sentence.text)).collect();
        said.chunks_exact(OF_ONE).map(|said| (code, said.join(" "))).collect::<Vec<_>>()
    };
    CORPORA.into_iter().flat_map(of_corpus).collect()
}

#[test]
fn one_text_after_another_says_what_each_says_alone() {
    let scorer = reader();
    let texts = texts();
    let alone: Vec<Vec<Vec<Span>>> = texts.iter().map(|(_, text)| found(&scorer, text)).collect();
    let mut pairs = 0;
    for (first, (code, text)) in texts.iter().enumerate() {
        // Each text with one of every other language.
        for (other, _) in CORPORA.iter().filter(|(other, _)| other != code) {
            let of_other: Vec<usize> = (0..texts.len()).filter(|at| texts[*at].0 == *other).collect();
            let second = of_other[first % of_other.len()];
            for between in ["\n\n", "\r\n"] {
                let both = format!("{text}{between}{}", texts[second].1);
                let shift = u32::try_from(text.chars().count() + between.len()).unwrap();
                let moved = |span: &Span| Span { from: span.from + shift, to: span.to + shift };
                let expected: Vec<Vec<Span>> = alone[first]
                    .iter()
                    .zip(&alone[second])
                    .map(|(own, more)| own.iter().copied().chain(more.iter().map(moved)).collect())
                    .collect();
                assert_eq!(found(&scorer, &both), expected, "{both}");
                pairs += 1;
            }
        }
    }
    assert!(pairs >= 300);
}

#[test]
fn a_spanish_text_with_an_english_sentence_promises_what_both_say() {
    let library = Library::from_files(rasero_rules::files()).unwrap();
    let packs = ["smart", "wording", "irm"];
    let builder = packs.iter().fold(Scorer::builder(&library), |builder, pack| builder.pack(pack));
    let scorer = builder.build().unwrap();
    let english = "The Ministry of Finance will publish the register of contracts by 30 June 2027.";
    let spanish = "La Contraloría lo auditará cada año.";
    let description = format!("{english} {spanish}");
    let value = json!({ "id": "c", "title": "T", "languages": ["es"], "description": description });
    let document = Document::from_json(&value.to_string()).unwrap();
    let report = scorer.score(&document, &Options::as_of(date(2026, 1, 15)));
    let evidence = report.findings.iter().flat_map(|finding| &finding.evidence);
    let quotes: Vec<(&str, Span)> = evidence
        .filter(|one| one.pointer == "/description")
        .filter_map(|one| Some((one.quote.as_str(), one.span?)))
        .collect();
    for words in ["30 June 2027", "register", "cada año", "The Ministry of Finance"] {
        let at = |(quote, span): &(&str, Span)| *quote == words && span.quote(&description) == words;
        assert!(quotes.iter().any(at), "{words}: {quotes:?}");
    }
}
