//! More than two hundred sentences in four languages, marked by hand: dates, amounts and products are found as a reader finds them.

use rasero::text::{InstrumentKind, Language, Lexicons, Object, Reading, Span, TermList, Verb, VerbForm};

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

/// What precision and recall must reach for each kind of marks: in all sentences, and in each language and in the last ones alone,
/// where there are few.
const OF_ALL: usize = 950;
const OF_PART: usize = 920;

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
    all.extend(products(&reading, lexicons).into_iter().map(|span| (Mark::Product, span)));
    all
}

/// What verbs make, and things that lists know in a sentence that promises work or leaves out its verb.
fn products(reading: &Reading, lexicons: &Lexicons) -> Vec<Span> {
    let lists = CONCRETE.map(|list| lexicons.list(list).unwrap());
    let sentence_of = |span: Span| reading.sentences().partition_point(|other| other.to <= span.from);
    let told = |object: &Object| {
        reading.verbs().get(object.verb).is_some_and(|verb| verb.promises() && !reading.denies(verb.span))
    };
    let things = lexicons.list("not-things").unwrap();
    let of = |list| reading.objects(lexicons.list(list).unwrap(), things);
    let counted = of("making-perhaps").into_iter().filter(|object| object.counted);
    let objects = of("making").into_iter().chain(counted).filter(told);
    let mut found: Vec<Span> = objects.map(|object| object.span).collect();
    found.sort_unstable();
    found.dedup();
    let concrete = |verb: &&Verb| lists.iter().any(|list| verb.is_in(*list));
    let of_verbs = |is_so: &dyn Fn(&Verb) -> bool| -> Vec<usize> {
        reading
            .verbs()
            .iter()
            .filter(concrete)
            .filter(|verb| is_so(verb))
            .map(|verb| sentence_of(verb.span))
            .collect()
    };
    let promised = of_verbs(&|verb| verb.promises());
    let mut marked = of_verbs(&|verb| matches!(verb.form, VerbForm::Participle | VerbForm::Passive));
    marked.extend(reading.dates().iter().map(|date| sentence_of(date.span)));
    marked.extend(reading.quantities().iter().map(|amount| sentence_of(amount.span)));
    let is_verb =
        |span: Span| reading.verbs().iter().any(|verb| verb.span == span && verb.form != VerbForm::Nominal);
    let listed = reading.hits(lexicons.list("deliverables").unwrap()).iter().filter(|hit| {
        let sentence = sentence_of(hit.span);
        let said = promised.contains(&sentence) || (hit.opening && marked.contains(&sentence));
        let is_free = found.iter().all(|object| object.to <= hit.span.from || hit.span.to <= object.from);
        said && is_free
            && !hit.in_purpose
            && !hit.complement
            && !reading.denies(hit.span)
            && !is_verb(hit.span)
    });
    let listed: Vec<Span> = listed.map(|hit| hit.span).collect();
    found.extend(listed);
    found
}

/// How many of what was found is right, and how much was to be found.
#[derive(Default)]
pub(crate) struct Score {
    pub right: usize,
    pub found: usize,
    pub marked: usize,
}

impl Score {
    /// Counts one sentence: each mark is found once.
    pub fn add(&mut self, marked: &[Span], found: &[Span], same: impl Fn(Span, Span) -> bool) {
        let mut free: Vec<Span> = found.to_vec();
        for span in marked {
            if let Some(at) = free.iter().position(|other| same(*span, *other)) {
                free.remove(at);
                self.right += 1;
            }
        }
        self.found += found.len();
        self.marked += marked.len();
    }

    fn join(&mut self, other: &Score) {
        self.right += other.right;
        self.found += other.found;
        self.marked += other.marked;
    }

    /// Precision and recall, when one of them lies below so many thousandths.
    fn below(&self, least: usize) -> Option<String> {
        let (precision, recall) = self.permille();
        (precision.min(recall) < least)
            .then(|| format!("precision {precision}, recall {recall} of {}", self.marked))
    }

    /// Precision and recall in thousandths.
    pub fn permille(&self) -> (usize, usize) {
        (self.right * 1000 / self.found.max(1), self.right * 1000 / self.marked.max(1))
    }
}

/// Words that a mark may have at its beginning and what is found has not, or the other way round: articles, and what says from
/// when, by when, at least, or whose year it is.
const SMALL: &str = "a an the of in by from between its over at least el la los las un una unos unas su sus de del en entre \
    durante para antes partir más tardar al menos le les l' une des du d' au son ses sa plus o os as um uma seu sua suas do no em \
    early fiscal year ejercicio exercice exercício";

/// Where the words of a span begin, small ones apart.
fn beginning(text: &str, span: Span) -> u32 {
    let quote = span.quote(text).replace('’', "'").to_lowercase();
    let mut at = span.from;
    for word in quote.split_inclusive([' ', '\'', '\n']) {
        if !SMALL.split(' ').any(|small| small == word.trim_end()) {
            break;
        }
        at += u32::try_from(word.chars().count()).unwrap();
    }
    at
}

/// Whether what was found is what was marked: it begins with the same word and, of times, ends with it too; a product may end
/// with it alone. The year alone of a day is another time, `twenty schools` another number than `one hundred and twenty`.
fn is_same(text: &str, mark: Mark, marked: Span, found: Span) -> bool {
    let (begins, ends) = (beginning(text, marked) == beginning(text, found), marked.to == found.to);
    match mark {
        Mark::Time => begins && ends,
        Mark::Quantity | Mark::Instrument(_) => begins,
        Mark::Product => begins || ends,
    }
}

/// What was marked and found otherwise in a sentence.
fn difference(sentence: &Sentence, mark: Mark, marked: &[Span], found: &[Span]) -> Option<String> {
    let mut own = Score::default();
    own.add(marked, found, |a, b| is_same(&sentence.text, mark, a, b));
    let quotes = |spans: &[Span]| {
        spans.iter().map(|span| span.quote(&sentence.text).to_owned()).collect::<Vec<_>>().join(" | ")
    };
    (own.right < marked.len().max(found.len()))
        .then(|| format!("  {}\n    marked {}\n    found  {}", sentence.text, quotes(marked), quotes(found)))
}

/// The score of some sentences for one kind of marks; what is wrong goes to the log.
fn score(
    sentences: &[Sentence],
    mark: Mark,
    language: Language,
    lexicons: &Lexicons,
    log: &mut Vec<String>,
) -> Score {
    let mut score = Score::default();
    for sentence in sentences {
        let of = |all: &[(Mark, Span)]| -> Vec<Span> {
            all.iter().filter(|(other, _)| *other == mark).map(|(_, span)| *span).collect()
        };
        let (marked, found) = (of(&sentence.marks), of(&found(sentence, language, lexicons)));
        score.add(&marked, &found, |a, b| is_same(&sentence.text, mark, a, b));
        log.extend(difference(sentence, mark, &marked, &found));
    }
    score
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
    let (mut low, mut log) = (Vec::new(), Vec::new());
    // Of all sentences, and of those that came last.
    let mut whole: [[Score; 2]; 3] = Default::default();
    for (code, corpus) in corpora {
        let sentences = sentences(corpus);
        assert_eq!(sentences.len(), 54, "{code}");
        let language = Language::from_code(code).unwrap();
        let (first, last) = sentences.split_at(54 - LAST);
        for ([all, late], mark) in whole.iter_mut().zip(MARKS) {
            log.push(format!("{code} {mark:?}"));
            let mut own = score(first, mark, language, &lexicons, &mut log);
            let of_last = score(last, mark, language, &lexicons, &mut log);
            own.join(&of_last);
            low.extend(own.below(OF_PART).map(|figures| format!("{code} {mark:?}: {figures}")));
            all.join(&own);
            late.join(&of_last);
        }
    }
    for ([all, late], mark) in whole.iter().zip(MARKS) {
        assert!(all.marked >= 100, "{mark:?}: only {}", all.marked);
        low.extend(all.below(OF_ALL).map(|figures| format!("{mark:?}: {figures}")));
        low.extend(late.below(OF_PART).map(|figures| format!("{mark:?} of the last sentences: {figures}")));
    }
    assert!(low.is_empty(), "{}\n\n{}", low.join("\n"), log.join("\n"));
}
