//! Whoever says a thing twice, louder or between fine words says no more: no rule that reads prose rises by it, on the texts of
//! the example plans and on the marked sentences of the languages that these are not in.

use std::fs;
use std::path::{Path, PathBuf};

use rasero::document::{Limits, canonical, read_json, read_json_lines, read_yaml};
use rasero::model::Document;
use rasero::pack::Library;
use rasero::report::{Finding, Report};
use rasero::{Options, Scorer};
use serde_json::{Value, json};

use crate::prose::sentences;

/// The packs that read prose.
const PACKS: [&str; 5] = ["ambition", "irm", "ogp-values", "smart", "wording"];

/// A sentence that says nothing, before and after the text.
const FINE: [(&str, &str); 4] = [
    ("en", "This is an important step towards a better future for all citizens."),
    ("es", "Se trata de un paso importante hacia un mejor futuro para todas las personas."),
    ("fr", "Il s'agit d'un pas important vers un avenir meilleur pour toutes les personnes."),
    ("pt", "Trata-se de um passo importante para um futuro melhor de todas as pessoas."),
];

struct Text {
    plan: String,
    language: String,
    title: String,
    prose: String,
}

/// The commitments of the example plans: their titles, and what else they say in one text.
fn texts() -> Vec<Text> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().flat_map(|path| values(path).into_iter().flat_map(|value| texts_of(path, &value))).collect()
}

/// Six marked sentences each: a title and what is said under it.
fn marked_texts() -> Vec<Text> {
    let corpora = [("fr", include_str!("prose/fr.txt")), ("pt", include_str!("prose/pt.txt"))];
    let texts_of = |(code, corpus): (&str, &str)| {
        let mut said: Vec<String> = sentences(corpus).into_iter().map(|sentence| sentence.text).collect();
        // Among words with accents one without is another word; in capitals no word has them.
        said.retain(|text| !["Creation", "Criacao"].iter().any(|bare| text.contains(bare)));
        let whole = |said: &String| format!("{}.", said.trim().trim_end_matches('.'));
        let text = |said: &[String]| Text {
            plan: format!("prose/{code}.txt"),
            language: code.to_owned(),
            title: said.first().map(|title| title.trim_end_matches('.').to_owned()).unwrap_or_default(),
            prose: said.iter().skip(1).map(whole).collect::<Vec<_>>().join(" "),
        };
        said.chunks(6).filter(|said| said.len() > 1).map(text).collect::<Vec<_>>()
    };
    corpora.into_iter().flat_map(texts_of).collect()
}

fn values(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap();
    let limits = Limits::default();
    let reads = match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => vec![read_json(&text, &limits)],
        Some("yaml") => vec![read_yaml(&text, &limits)],
        _ => read_json_lines(&text, &limits),
    };
    reads.into_iter().map(|read| serde_json::from_str(&canonical(&read.unwrap().tree)).unwrap()).collect()
}

fn texts_of(path: &Path, document: &Value) -> Vec<Text> {
    let commitments = match &document["commitments"] {
        Value::Array(several) => several.clone(),
        _ => vec![document.clone()],
    };
    let text_of = |commitment: &Value| {
        let languages = [&commitment["languages"][0], &document["languages"][0]];
        let milestones = commitment["milestones"].as_array().cloned().unwrap_or_default();
        let told = ["description", "solution"].map(|field| commitment[field].as_str().map(str::to_owned));
        let titles = milestones.iter().map(|milestone| milestone["title"].as_str().map(str::to_owned));
        let said: Vec<String> = told.into_iter().chain(titles).flatten().collect();
        let whole = |said: &str| format!("{}.", said.trim().trim_end_matches('.'));
        Text {
            plan: path.file_name().unwrap().to_string_lossy().into_owned(),
            language: languages.into_iter().find_map(Value::as_str).unwrap_or("en").to_owned(),
            title: commitment["title"].as_str().unwrap_or_default().to_owned(),
            prose: said.iter().map(|said| whole(said)).collect::<Vec<_>>().join(" "),
        }
    };
    commitments.iter().map(text_of).filter(|text| !text.prose.is_empty()).collect()
}

fn scorer() -> Scorer {
    let library = Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"));
    let builder = PACKS.iter().fold(Scorer::builder(&library), |builder, pack| builder.pack(pack));
    builder.locale("en").build().unwrap_or_else(|error| panic!("{error}"))
}

fn report(scorer: &Scorer, text: &Text, title: &str, prose: &str) -> Report {
    let commitment = json!({
        "id": "c", "title": title, "description": prose, "languages": [text.language], "stage": "adopted",
    });
    let document = Document::from_value(&commitment).unwrap();
    scorer.score(&document, &Options::as_of(jiff::civil::date(2026, 11, 20)))
}

/// The rules whose share rises from one report to the other.
fn risen(before: &Report, after: &Report) -> Vec<String> {
    let name = |finding: &Finding| format!("{}/{}", finding.pack, finding.rule);
    let names = |report: &Report| report.findings.iter().map(name).collect::<Vec<_>>();
    assert_eq!(names(before), names(after), "an edit of the text adds no finding and takes none away");
    let pairs = before.findings.iter().zip(&after.findings);
    pairs.filter(|(old, new)| new.share > old.share).map(|(old, _)| name(old)).collect()
}

/// The sentences of a text, each with its stop.
fn each(prose: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let (mut from, mut rest) = (0, prose);
    while let Some((sentence, more)) = rest.split_once(". ") {
        let to = prose.len() - more.len() - 1;
        let begins = more.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
        if begins && sentence.chars().rev().take_while(|letter| letter.is_alphabetic()).count() > 3 {
            sentences.push(&prose[from..to]);
            from = to + 1;
        }
        rest = more;
    }
    sentences.push(&prose[from..]);
    sentences
}

/// The sentences as one text, one of them said otherwise.
fn with_one(sentences: &[&str], number: usize, otherwise: &str) -> String {
    let said = sentences.iter().enumerate().map(|(own, said)| if own == number { otherwise } else { *said });
    said.collect::<Vec<_>>().join(" ")
}

fn all_texts() -> Vec<Text> {
    let mut texts = texts();
    assert!(texts.len() >= 8, "only {} texts", texts.len());
    texts.extend(marked_texts());
    assert!(texts.len() >= 24, "only {} texts", texts.len());
    texts
}

#[test]
fn no_rule_rises_where_texts_are_repeated_adorned_or_shouted() {
    let scorer = scorer();
    let mut faults = Vec::new();
    for text in &all_texts() {
        let open = text.prose.trim_end_matches('.');
        let fine = FINE.iter().find(|(code, _)| text.language.starts_with(code)).unwrap().1;
        let before = report(&scorer, text, &text.title, &text.prose);
        let left_open = report(&scorer, text, &text.title, open);
        let edits = [
            ("said twice", &before, text.title.clone(), format!("{0} {0}", text.prose)),
            ("said twice without a stop", &left_open, text.title.clone(), format!("{open} {open}")),
            ("said twice on its own line", &left_open, text.title.clone(), format!("{open}\n\n{open}")),
            ("adorned", &before, text.title.clone(), format!("{fine} {} {fine}", text.prose)),
            ("shouted", &before, text.title.to_uppercase(), text.prose.to_uppercase()),
            ("with its title twice", &before, format!("{0} {0}", text.title), text.prose.clone()),
            ("with its title twice and a stop", &before, format!("{0}. {0}", text.title), text.prose.clone()),
        ];
        for (edit, before, title, prose) in edits {
            let risen = risen(before, &report(&scorer, text, &title, &prose));
            if !risen.is_empty() {
                faults.push(format!("{} {:?} {edit}: {risen:?}", text.plan, text.title));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_rule_rises_where_one_sentence_is_said_again_or_shouted() {
    let scorer = scorer();
    let (mut faults, mut edited) = (Vec::new(), 0);
    for text in &all_texts() {
        let before = report(&scorer, text, &text.title, &text.prose);
        let sentences = each(&text.prose);
        let twice: Vec<String> = sentences.iter().map(|said| format!("{said} {said}")).collect();
        let lines: Vec<String> = sentences.iter().map(|said| format!("{said}\n{said}")).collect();
        let mut edits =
            vec![("each said twice", twice.join(" ")), ("each said on two lines", lines.join(" "))];
        for (number, said) in sentences.iter().enumerate() {
            edits.push(("one shouted", with_one(&sentences, number, &said.to_uppercase())));
            edits.push(("one said again", with_one(&sentences, number, &twice[number])));
            edits.push(("one said again at the end", format!("{} {said}", text.prose)));
        }
        for (edit, prose) in edits {
            edited += 1;
            let risen = risen(&before, &report(&scorer, text, &text.title, &prose));
            if !risen.is_empty() {
                faults.push(format!("{} {:?} {edit}: {risen:?}\n{prose}", text.plan, text.title));
            }
        }
    }
    assert!(edited >= 250, "only {edited} edits");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
