//! What holds for every text.

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::super::steps::looks_of;
use super::super::{Lexicons, Reading, Scan, Span, TermList};
use super::{language, lexicons, lists};

static LEXICONS: LazyLock<Lexicons> = LazyLock::new(lexicons);

/// Readers with a list in five each, compiled alone and together with the others.
static READERS: LazyLock<(Vec<Lexicons>, Vec<Lexicons>)> = LazyLock::new(|| {
    let lists = lists();
    let own = |reader| lists.iter().skip(reader).step_by(5).cloned().collect::<Vec<TermList>>();
    let readers: Vec<Vec<TermList>> = (0..5).map(own).collect();
    let slices: Vec<&[TermList]> = readers.iter().map(Vec::as_slice).collect();
    (slices.iter().map(|lists| Lexicons::compile(lists)).collect(), Lexicons::compile_each(&slices))
});

/// Words and signs that mean something to the reader.
const KNOWN: &[&str] = &[
    "publicar",
    "Publicación",
    "de",
    "para",
    "que",
    "se",
    "y/o",
    "20",
    "2026",
    "31",
    "de diciembre de",
    "%",
    "$",
    "cada",
    "mes",
    "bases de datos",
    "to",
    "publish",
    "the",
    "open data portal",
    "strengthening",
    "of",
    "by",
    "Q3",
    "1,800",
    "(",
    ")",
    "1.",
    "\n\n",
    "- ",
    ";",
    "T3",
    "dentro de",
    "días",
    "end of",
    "mid-",
    "A.1.c)",
    "dic.",
    "un",
    "millones",
    "niñ\u{303}o",
    "Ley",
    "ley de",
    "Decreto n.º 5/2024",
    "artículo",
    "proyecto",
    "Information Act",
    "bill on",
    "LAW",
    "was only",
    "will",
    "publicação",
    "até",
    "não",
    "relatório público",
    "publiée",
    "à",
    "d'ici",
    "au plus tard le",
    "rapport public",
    "datos.gob.mx/x",
    "a@b.org",
    "regis-\ntro",
];

fn known() -> impl Strategy<Value = String> {
    prop::sample::select(KNOWN).prop_map(str::to_owned)
}

/// Known words and signs, mixed with anything.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => known(), 1 => any::<String>(), 1 => "[ -~]{0,8}"];
    let joined =
        prop::collection::vec((piece, prop::sample::select(vec![" ", "", "\n", ", ", "\u{a0}"])), 0..24);
    joined.prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

/// Known words and signs, mixed with letters as European languages have them.
fn european_texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![2 => known(), 1 => "[a-zA-Zñáàâãçéèêíóõúüœß0-9.,]{0,8}"];
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.join(" "))
}

/// What does not depend on how letters and the ends of lines are written.
fn facts(text: &str, code: &str) -> impl PartialEq + std::fmt::Debug {
    let reading = Reading::read(text, language(code), &LEXICONS);
    let verbs: Vec<_> =
        reading.verbs().iter().map(|verb| (verb.lemma.clone(), verb.form, verb.leads, verb.past)).collect();
    let dates: Vec<_> =
        reading.dates().iter().map(|date| (date.kind, date.first, date.last, date.length)).collect();
    let amounts: Vec<_> = reading.quantities().iter().map(|amount| (amount.kind, amount.value)).collect();
    let counts =
        (reading.words(), reading.sentences().len(), reading.items().len(), reading.instruments().len());
    (terms(&reading), verbs, dates, amounts, counts)
}

fn codes() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["es", "en", "fr", "pt"])
}

fn first_letters(text: &str) -> String {
    text.chars().take(12).collect()
}

fn spans(reading: &Reading) -> Vec<Span> {
    let mut spans = reading.sentences().to_vec();
    spans.extend(reading.verbs().iter().map(|verb| verb.span));
    spans.extend(reading.dates().iter().map(|date| date.span));
    spans.extend(reading.quantities().iter().map(|quantity| quantity.span));
    spans.extend(reading.instruments().iter().map(|named| named.span));
    spans.extend(LEXICONS.ids().flat_map(|id| reading.hits(LEXICONS.list(id).unwrap())).map(|hit| hit.span));
    spans
}

/// All hits as list and term.
fn terms(reading: &Reading) -> Vec<(String, String)> {
    let hits = |id: &str| {
        reading.hits(LEXICONS.list(id).unwrap()).iter().map(|hit| hit.term.to_string()).collect::<Vec<_>>()
    };
    LEXICONS.ids().flat_map(|id| hits(id).into_iter().map(move |term| (id.to_owned(), term))).collect()
}

/// How often the words of a text are looked at when all is asked of it.
fn looks(text: &str, code: &str) -> u64 {
    looks_of(|| {
        let reading = Reading::read(text, language(code), &LEXICONS);
        reading.dates();
        LEXICONS.ids().for_each(|id| drop(reading.names(LEXICONS.list(id).unwrap())));
    })
}

/// What twice the text takes is twice as much, and no more.
fn is_linear(beginning: &str, piece: &str, times: usize, code: &str) -> bool {
    is_linear_between(beginning, piece, "", times, code)
}

fn is_linear_between(beginning: &str, piece: &str, end: &str, times: usize, code: &str) -> bool {
    let of = |times| looks(&format!("{beginning}{}{end}", piece.repeat(times)), code);
    let (once, twice) = (of(times), of(2 * times));
    twice <= once * 9 / 4 + 1_000
}

#[test]
fn what_reading_takes_grows_with_the_text_alone() {
    let beginnings = ["", "a", "z ", "10 ", "La ley No. "];
    let pieces = [
        " -",
        " :",
        " ;",
        " •",
        ": - ",
        "1) ",
        "mesa organizada y ",
        "10 leyes publicadas y ",
        "Registry of Law ",
        "Ley de la Plataforma ",
        "a.",
        "a@",
        "a-",
        "a:",
        "x\n",
        "X\n",
        "no ",
        "de la ",
        "mil ",
        "mil y ",
        "will ",
        "se ",
        "1 de ",
        "2026-",
        "sin ley ",
        "a, ",
        "... ",
        "publicar y ",
        "regis-\n",
        "word\u{a0}",
        "a\u{3000}",
        "a\u{2028}",
        "政，",
        "部。",
        "и—",
    ];
    for code in ["es", "en", "fr", "pt"] {
        for beginning in beginnings {
            for piece in pieces {
                assert!(is_linear(beginning, piece, 200, code), "{code} {beginning:?} {piece:?}");
            }
        }
    }
}

#[test]
fn what_is_nearly_said_again_takes_no_longer() {
    let opening = "The office publishes on its portal the list of all its ";
    for (beginning, piece, end) in [
        ("x\n", "A ", "b"),
        ("x\n", "A b ", "c"),
        ("A ", "A ", "b. A"),
        ("x\n", opening, "aims"),
        (opening, opening, "aims. It"),
        ("x. ", "A b c d e f g h i j k. A b c d e f g h i j ", "l"),
    ] {
        assert!(is_linear_between(beginning, piece, end, 200, "en"), "{beginning:?} {piece:?} {end:?}");
    }
}

#[test]
fn long_texts_of_one_kind_are_read_to_their_end() {
    for piece in [
        "(",
        ")",
        "1.",
        "111 ",
        "$",
        "; to be ",
        "mil ",
        "publica ",
        "en los ",
        "se ",
        "20 de ",
        "- ",
        "www.",
        "para ",
        "ley ",
        "Ley de ",
        "Ley a ",
        "proyecto de ",
        "article 5, ",
        "the law on ",
        "Act to ",
        "will was ",
        "only 5 ",
    ] {
        // What is said twice and nothing else is read once.
        let text = format!("z {}", piece.repeat(10_000));
        for code in ["es", "en"] {
            let reading = Reading::read(&text, language(code), &LEXICONS);
            assert!(reading.instruments().windows(2).all(|pair| pair[0].span.to <= pair[1].span.from));
            assert!(reading.dates().iter().all(|date| !reading.tells_what_was(date.span)));
            assert!(
                reading.sentences().last().is_some_and(|last| last.to as usize >= text.trim_end().len() - 2),
                "{piece}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_takes_more_than_in_proportion(
        beginning in texts(), piece in texts(), code in codes(),
    ) {
        let (beginning, piece) = (first_letters(&beginning), first_letters(&piece));
        prop_assert!(is_linear(&beginning, &piece, 100, code), "{beginning:?} {piece:?}");
    }
}

proptest! {
    #[test]
    fn spans_lie_inside_the_text(text in texts(), code in codes()) {
        let reading = Reading::read(&text, language(code), &LEXICONS);
        let length = u32::try_from(text.chars().count()).unwrap();
        for span in spans(&reading) {
            prop_assert!(span.from < span.to && span.to <= length, "{span:?} in {text:?}");
            prop_assert_eq!(span.quote(&text).chars().count(), (span.to - span.from) as usize);
        }
    }

    #[test]
    fn a_reader_finds_among_others_what_it_finds_alone(text in texts(), code in codes()) {
        let (alone, together) = &*READERS;
        let scan = Arc::new(Scan::of(&text, language(code), &together[0]));
        for (alone, together) in alone.iter().zip(together) {
            prop_assert_eq!(Reading::read(&text, language(code), alone), Reading::of(&scan, together));
        }
    }

    #[test]
    fn reading_twice_is_reading_once(text in texts(), code in codes()) {
        let read = || Reading::read(&text, language(code), &LEXICONS);
        prop_assert_eq!(read(), read());
    }

    #[test]
    fn a_quoted_term_is_found_in_its_quote(text in texts(), code in codes()) {
        let reading = Reading::read(&text, language(code), &LEXICONS);
        let list = LEXICONS.list("things").unwrap();
        for hit in reading.hits(list) {
            let again = Reading::read(hit.span.quote(&text), language(code), &LEXICONS);
            prop_assert!(again.hits(list).iter().any(|other| other.term == hit.term));
        }
    }

    #[test]
    fn white_space_around_and_between_changes_no_hit(text in texts(), before in "[ \n\t]{0,4}", after in "[ \n\t]{0,4}", code in codes()) {
        let plain = Reading::read(&text, language(code), &LEXICONS);
        let padded = Reading::read(&format!("{before}{text}{after}"), language(code), &LEXICONS);
        prop_assert_eq!(terms(&plain), terms(&padded));
        prop_assert_eq!(plain.words(), padded.words());
        prop_assert_eq!(plain.dates().len(), padded.dates().len());
        let wide = Reading::read(&text.replace(' ', "   "), language(code), &LEXICONS);
        prop_assert_eq!(terms(&plain), terms(&wide));
    }

    #[test]
    fn how_letters_and_ends_of_lines_are_written_changes_nothing(text in european_texts(), code in codes()) {
        let composed: String = text.nfc().collect();
        let written = [composed.nfd().collect(), composed.replace('\n', "\r\n"), composed.replace('\n', "\u{2028}")];
        for other in written {
            prop_assert_eq!(facts(&composed, code), facts(&other, code), "{:?}", other);
        }
    }

    #[test]
    fn mentions_and_sentences_come_in_order_and_apart(text in texts(), code in codes()) {
        let reading = Reading::read(&text, language(code), &LEXICONS);
        for pair in reading.sentences().windows(2) {
            prop_assert!(pair[0].to <= pair[1].from);
        }
        for pair in reading.instruments().windows(2) {
            prop_assert!(pair[0].span.to <= pair[1].span.from);
        }
        for pair in reading.dates().windows(2) {
            prop_assert!(pair[0].span.to <= pair[1].span.from);
        }
        for date in reading.dates() {
            if let (Some(first), Some(last)) = (date.first, date.last) {
                prop_assert!(last.before(first) != Some(true));
            }
            for quantity in reading.quantities() {
                prop_assert!(date.span.to <= quantity.span.from || quantity.span.to <= date.span.from);
            }
        }
    }
}
