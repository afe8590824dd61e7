//! More than a hundred sentences in four languages, marked by hand: laws, bills and articles are found as a reader finds them.

use rasero::text::{InstrumentKind, Language, Lexicons, Reading, Span};

use crate::prose::{Mark, Score, sentences};

const CORPORA: [(&str, &str); 4] = [
    ("en", include_str!("prose/norms/en.txt")),
    ("es", include_str!("prose/norms/es.txt")),
    ("fr", include_str!("prose/norms/fr.txt")),
    ("pt", include_str!("prose/norms/pt.txt")),
];
const KINDS: [InstrumentKind; 3] = [InstrumentKind::Law, InstrumentKind::Bill, InstrumentKind::Article];

#[test]
fn what_a_reader_marks_as_a_legal_instrument_is_found() {
    let lists = Lexicons::default();
    let mut scores = KINDS.map(|kind| (kind, Score::default()));
    let mut log = Vec::new();
    for (code, corpus) in CORPORA {
        let language = Language::from_code(code).unwrap();
        let sentences = sentences(corpus);
        assert!(sentences.len() >= 30, "{code}: only {}", sentences.len());
        for sentence in sentences {
            let reading = Reading::read(&sentence.text, language, &lists);
            for (kind, score) in &mut scores {
                let mark = Mark::Instrument(*kind);
                let marked = sentence.marks.iter().filter(|(other, _)| *other == mark);
                let marked: Vec<Span> = marked.map(|(_, span)| *span).collect();
                let found = reading.instruments().iter().filter(|one| one.kind == *kind);
                let found: Vec<Span> = found.map(|one| one.span).collect();
                let quotes = |spans: &[Span]| {
                    spans.iter().map(|span| span.quote(&sentence.text)).collect::<Vec<_>>().join(" | ")
                };
                let before = score.right;
                score.add(&marked, &found, |a, b| a.from < b.to && b.from < a.to);
                if score.right - before != marked.len().max(found.len()) {
                    let text = &sentence.text;
                    log.push(format!(
                        "{code} {kind:?}: {text}\n  marked {}\n  found  {}",
                        quotes(&marked),
                        quotes(&found)
                    ));
                }
            }
        }
    }
    let low: Vec<String> = scores
        .iter()
        .filter(|(_, score)| score.permille().0 < 950 || score.permille().1 < 950 || score.marked < 15)
        .map(|(kind, score)| {
            format!("{kind:?}: precision and recall {:?} of {}", score.permille(), score.marked)
        })
        .collect();
    assert!(low.is_empty(), "{}\n\n{}", low.join("\n"), log.join("\n"));
}
