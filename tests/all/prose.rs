//! More than two hundred sentences in four languages, marked by hand: dates, amounts and products are found as a reader finds them.

use rasero::text::{InstrumentKind, Language, Lexicons, Reading, Span, TermList};

/// What is marked: `t`, `q`, `p`; `l`, `b` and `a` of legal instruments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Time,
    Quantity,
    Product,
    Instrument(InstrumentKind),
}

const MARKS: [Mark; 3] = [Mark::Time, Mark::Quantity, Mark::Product];

pub(crate) struct Sentence {
    pub text: String,
    pub marks: Vec<(Mark, Span)>,
}

/// Sentences of each language that were written down last. Their errors were seen, too: they show no more than the others.
const LAST: usize = 19;

/// `Publish {p a register} by {t 2026}`.
fn sentence(line: &str) -> Sentence {
    let mut found = Sentence { text: String::new(), marks: Vec::new() };
    let mut open = None;
    let line = line.replace("\\n", "\n");
    let mut rest = line.chars();
    let here = |text: &str| u32::try_from(text.chars().count()).unwrap();
    while let Some(letter) = rest.next() {
        match letter {
            '{' => {
                let mark = match rest.next().unwrap() {
                    't' => Mark::Time,
                    'q' => Mark::Quantity,
                    'p' => Mark::Product,
                    'l' => Mark::Instrument(InstrumentKind::Law),
                    'b' => Mark::Instrument(InstrumentKind::Bill),
                    'a' => Mark::Instrument(InstrumentKind::Article),
                    other => panic!("`{other}` marks nothing: {line}"),
                };
                assert_eq!(rest.next(), Some(' '), "{line}");
                open = Some((mark, here(&found.text)));
            }
            '}' => {
                let (mark, from) = open.take().unwrap();
                found.marks.push((mark, Span { from, to: here(&found.text) }));
            }
            letter => found.text.push(letter),
        }
    }
    assert!(open.is_none(), "{line}");
    found
}

pub(crate) fn sentences(corpus: &str) -> Vec<Sentence> {
    corpus.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(sentence).collect()
}

/// The word lists of the pack that gives advice on words.
fn lexicons() -> Lexicons {
    let mut lists = Vec::new();
    for (path, source) in rasero_rules::files() {
        let Some(path) = path.strip_prefix("wording/lexicons/") else { continue };
        let (language, name) = path.split_once('/').unwrap();
        let language = Language::from_code(language).unwrap();
        lists.push(TermList::parse(name.trim_end_matches(".txt"), language, source).unwrap());
    }
    assert!(lists.len() >= 40);
    Lexicons::compile(&lists)
}

const CONCRETE: [&str; 3] = ["verbs-deliverable", "verbs-institutional", "verbs-process"];

fn found(sentence: &Sentence, language: Language, lexicons: &Lexicons) -> Vec<(Mark, Span)> {
    let reading = Reading::read(&sentence.text, language, lexicons);
    let mut all: Vec<(Mark, Span)> = Vec::new();
    all.extend(reading.dates().iter().map(|date| (Mark::Time, date.span)));
    all.extend(reading.quantities().iter().map(|quantity| (Mark::Quantity, quantity.span)));
    let lists = CONCRETE.map(|list| lexicons.list(list).unwrap());
    let sentence_of = |span: Span| reading.sentences().partition_point(|other| other.to <= span.from);
    let promised: Vec<usize> = reading
        .verbs()
        .iter()
        .filter(|verb| verb.leads && !verb.past && lists.iter().any(|list| verb.is_in(*list)))
        .map(|verb| sentence_of(verb.span))
        .collect();
    let products = reading.hits(lexicons.list("deliverables").unwrap());
    let kept = products.iter().filter(|hit| {
        !hit.in_purpose
            && !hit.complement
            && !reading.denies(hit.span)
            && promised.contains(&sentence_of(hit.span))
    });
    all.extend(kept.map(|hit| (Mark::Product, hit.span)));
    all
}

/// How many of what was found is right, and how much was to be found.
#[derive(Default)]
pub(crate) struct Score {
    pub right: usize,
    pub found: usize,
    pub marked: usize,
}

impl Score {
    /// Counts one sentence: each mark is found once, where something found touches it.
    pub fn add(&mut self, marked: &[Span], found: &[Span]) {
        let touch = |a: &Span, b: &Span| a.from < b.to && b.from < a.to;
        let mut free: Vec<Span> = found.to_vec();
        for span in marked {
            if let Some(at) = free.iter().position(|other| touch(span, other)) {
                free.remove(at);
                self.right += 1;
            }
        }
        self.found += found.len();
        self.marked += marked.len();
    }

    /// Precision and recall in thousandths.
    pub fn permille(&self) -> (usize, usize) {
        (self.right * 1000 / self.found.max(1), self.right * 1000 / self.marked.max(1))
    }
}

#[test]
fn what_a_reader_marks_is_found() {
    let lexicons = lexicons();
    let corpora = [
        ("en", include_str!("prose/en.txt")),
        ("es", include_str!("prose/es.txt")),
        ("fr", include_str!("prose/fr.txt")),
        ("pt", include_str!("prose/pt.txt")),
    ];
    let mut low = Vec::new();
    let mut log = Vec::new();
    let mut whole: [Score; 3] = std::array::from_fn(|_| Score::default());
    for (code, corpus) in corpora {
        let sentences = sentences(corpus);
        assert_eq!(sentences.len(), 54, "{code}");
        let language = Language::from_code(code).unwrap();
        let (first, last) = sentences.split_at(54 - LAST);
        for (part, sentences) in [("first", first), ("last", last)] {
            for (score, mark) in whole.iter_mut().zip(MARKS) {
                let mut own = Score::default();
                for sentence in sentences {
                    let of = |all: &[(Mark, Span)]| {
                        all.iter()
                            .filter(|(other, _)| *other == mark)
                            .map(|(_, span)| *span)
                            .collect::<Vec<_>>()
                    };
                    let (marked, found) = (of(&sentence.marks), of(&found(sentence, language, &lexicons)));
                    let before = (own.right, own.found, own.marked);
                    own.add(&marked, &found);
                    if own.right - before.0 != marked.len().max(found.len()) {
                        let quotes = |spans: &[Span]| {
                            spans
                                .iter()
                                .map(|span| span.quote(&sentence.text).to_owned())
                                .collect::<Vec<_>>()
                                .join(" | ")
                        };
                        log.push(format!(
                            "{code} {part} {mark:?}\n  {}\n  marked {}\n  found  {}",
                            sentence.text,
                            quotes(&marked),
                            quotes(&found)
                        ));
                    }
                }
                score.right += own.right;
                score.found += own.found;
                score.marked += own.marked;
                log.push(format!("{code} {part} {mark:?} {:?} of {}", own.permille(), own.marked));
            }
        }
    }
    for (score, mark) in whole.iter().zip(MARKS) {
        let (precision, recall) = score.permille();
        assert!(score.marked >= 100, "{mark:?}: only {}", score.marked);
        if precision < 950 || recall < 950 {
            low.push(format!("{mark:?}: precision {precision}, recall {recall}"));
        }
    }
    assert!(low.is_empty(), "{}\n\n{}", low.join("\n"), log.join("\n"));
}
