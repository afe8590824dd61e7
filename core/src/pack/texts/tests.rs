//! Fluent texts: plurals, re-indentation, fallback, terms and places.

use super::*;
use crate::pack::{Pack, PackFault, PackFiles};

/// A pack with one rule `r` that has these texts.
fn load(texts: &str, ftl: &[(&str, &str)]) -> Result<Pack, Vec<PackFault>> {
    let manifest = "id = \"p\"\nversion = \"1.0.0\"\ntitle = { en = \"P\" }\nlanguages = [\"en\", \"es\", \"pt\", \"nah\"]\n";
    let rule = format!("subject = \"plan\"\nstatus = \"own\"\njudged_by = \"person\"\n{texts}");
    let mut files = vec![("pack.toml", manifest), ("rules/r.toml", &rule)];
    files.extend(ftl);
    Pack::load("p", &PackFiles::new(files)).map_err(|error| error.faults)
}

fn shown(pack: &Pack, id: &str, language: &str, args: &Args) -> String {
    pack.texts().format("r", id, language, args).unwrap().text
}

#[test]
fn plurals_follow_the_language() {
    let pack = load(
        r#"
[text.en]
undated = """
{ $count ->
    [one] One milestone has
   *[other] { $count } milestones have
} no end date."""
[text.es]
undated = """
{ $count ->
    [one] Un hito no tiene
   *[other] { $count } hitos no tienen
} fecha de término."""
[text.nah]
undated = """
{ $count ->
    [0] ahmo
   *[other] { $count }
} tonalli"""
"#,
        &[],
    )
    .unwrap();
    let count = |count: i64| Args::new().with("count", count);
    assert_eq!(shown(&pack, "undated", "en", &count(1)), "One milestone has no end date.");
    assert_eq!(shown(&pack, "undated", "en", &count(12_500)), "12500 milestones have no end date.");
    assert_eq!(shown(&pack, "undated", "es", &count(1)), "Un hito no tiene fecha de término.");
    assert_eq!(shown(&pack, "undated", "es-MX", &count(0)), "0 hitos no tienen fecha de término.");
    assert_eq!(shown(&pack, "undated", "es", &count(1_000_000)), "1000000 hitos no tienen fecha de término.");
    assert_eq!(shown(&pack, "undated", "nah", &count(0)), "ahmo tonalli");
    assert_eq!(shown(&pack, "undated", "nah", &count(i64::MAX)), "9223372036854775807 tonalli");
    assert_eq!(pack.texts().variables("r", "undated", "en"), ["count"]);
}

#[test]
fn lines_that_look_like_fluent_syntax_are_text() {
    let pack = load(
        "[text.en]\ntitle = \"\"\"\n[a] first\n* second\n*[c] third\n.d fourth\n# fifth\n{ $n } sixth\n   indented\n[last\"\"\"\n\
         why = '''\n{ $n ->\n[one] * one\n.dot\n*star\n[two] [2]\n*[other] \"5\" pipe\" { \"}\" } (a\n} end\n[not a variant]'''\n",
        &[],
    )
    .unwrap();
    let args = |n: i64| Args::new().with("n", n);
    assert_eq!(
        shown(&pack, "title", "en", &args(7)),
        "[a] first\n* second\n*[c] third\n.d fourth\n# fifth\n7 sixth\n   indented\n[last"
    );
    assert_eq!(shown(&pack, "why", "en", &args(1)), "* one\n.dot\n*star end\n[not a variant]");
    assert_eq!(shown(&pack, "why", "en", &args(3)), "\"5\" pipe\" } (a end\n[not a variant]");
}

#[test]
fn another_language_is_marked_and_unknown_texts_are_none() {
    let pack = load(
        "[text.es]\ntitle = \"Hola\"\n",
        &[(
            "texts/pt.ftl",
            "r =\n    .title = Olá\n    .why = Porque { -who }\n-who = sim\nno-evidence = Falta { $field }\n",
        )],
    )
    .unwrap();
    let none = Args::new();
    assert_eq!(
        pack.texts().format("r", "title", "en", &none).unwrap(),
        Text { text: "[es] Hola".into(), fallback: true }
    );
    assert_eq!(shown(&pack, "title", "pt", &none), "Olá");
    assert_eq!(shown(&pack, "why", "es", &none), "[pt] Porque sim");
    assert_eq!(pack.texts().format("r", "wy", "es", &none), None);
    assert!(!pack.texts().has("r", "wy"));
    assert_eq!(pack.texts().languages("r", "title"), ["es", "pt"]);
    // A pack may say in its own words what the engine says by default.
    assert_eq!(shown(&pack, "no-evidence", "pt", &Args::new().with("field", "prazo")), "Falta prazo");
    assert_eq!(shown(&pack, "for-a-person", "fr", &none), "[en] Only a person can judge this.");
    // A missing argument shows instead of hiding.
    assert_eq!(shown(&pack, "no-evidence", "pt", &none), "Falta {$field}");
}

#[test]
fn faults_stand_where_the_text_has_them() {
    let faults = load(
        "[text.en]\ntitle = \"a \\u00e9 { $x \"\nwhy = \"\"\"\none \\\n   two\n  é { -nobody } }\n\"\"\"\nadvice = 'é { NOPE() }'\n",
        &[("texts/es.ftl", "a = ok\nb = é { -ghost }\n")],
    )
    .unwrap_err();
    let places: Vec<_> = faults
        .iter()
        .map(|fault| {
            let place = fault.place.unwrap();
            (fault.path.as_str(), place.line, place.column)
        })
        .collect();
    // The rule's file starts with three lines of keys.
    assert_eq!(
        places,
        [("rules/r.toml", 5, 23), ("rules/r.toml", 9, 17), ("rules/r.toml", 11, 15), ("texts/es.ftl", 2, 10)]
    );
}

#[test]
fn no_invisible_marks_stand_around_arguments() {
    let pack = load("[text.en]\ntitle = \"a { $x } b\"\n", &[]).unwrap();
    assert_eq!(shown(&pack, "title", "en", &Args::new().with("x", "y")), "a y b");
}

#[test]
fn texts_are_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    let pack = load("[text.en]\ntitle = \"a\"\n", &[]).unwrap();
    shared(&pack);
    assert_eq!(shown(&pack, "title", "en", &Args::new()), "a");
}
