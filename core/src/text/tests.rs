//! The reading of prose, phrase by phrase, with small word lists of its own.

mod dates;
mod lists;
mod objects;
mod polls;
mod promises;
mod properties;
mod quantities;
mod sentences;
mod shares;
mod spans;
mod times;
mod titles;

use super::{Language, Lexicons, Reading, TermList, Verb};

macro_rules! lists {
    ($($language:literal / $id:literal),* $(,)?) => {
        [$(($language, $id, include_str!(concat!("tests/lexicons/", $language, "/", $id, ".txt")))),*]
    };
}

/// The word lists of the `tests/lexicons` folder, compiled.
fn lexicons() -> Lexicons {
    Lexicons::compile(&lists())
}

/// The word lists of the `tests/lexicons` folder.
fn lists() -> Vec<TermList> {
    let lists = lists![
        "es" / "intention",
        "es" / "process",
        "es" / "deliverable",
        "es" / "institutional",
        "es" / "outcome",
        "es" / "things",
        "es" / "hedges",
        "en" / "intention",
        "en" / "process",
        "en" / "deliverable",
        "en" / "institutional",
        "en" / "outcome",
        "en" / "things",
        "en" / "hedges",
        "pt" / "intention",
        "pt" / "deliverable",
        "pt" / "things",
        "fr" / "intention",
        "fr" / "deliverable",
        "fr" / "things",
    ];
    lists.map(|(code, id, source)| TermList::parse(id, language(code), source).unwrap()).into()
}

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

/// `publicar finite deliverable`, with `for` in front in a clause of purpose.
fn show(verb: &Verb, lexicons: &Lexicons) -> String {
    let lists: Vec<_> = verb.lists.iter().map(|list| lexicons.id(*list)).collect();
    let purpose = if verb.in_purpose { "for " } else { "" };
    format!("{purpose}{} {} {}", &*verb.lemma, verb.form.as_str(), lists.join("+"))
}

fn verbs(text: &str, code: &str, lexicons: &Lexicons) -> (String, String) {
    let reading = Reading::read(text, language(code), lexicons);
    let main = reading.main_verb().map_or("none".to_owned(), |verb| show(verb, lexicons));
    let others: Vec<_> = reading.secondary_verbs().map(|verb| show(verb, lexicons)).collect();
    (main, others.join(", "))
}
