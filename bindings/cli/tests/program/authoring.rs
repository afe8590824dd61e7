//! What rule authors do with packs: begin one, test it, document it, pin its parents, pass it on.

use std::fmt::Write as _;

use rasero_cli::{Look, Status};

use super::{Folder, call, call_with, pack};

/// The files below a folder, with their texts.
fn files(folder: &Folder, name: &str) -> String {
    let mut all = String::new();
    for file in ["pack.toml", "rules/lead-can-be-reached.toml", "texts/eu.ftl"] {
        if let Ok(text) = std::fs::read_to_string(folder.path(name).join(file)) {
            write!(all, "--- {file}\n{text}").unwrap();
        }
    }
    all
}

/// That a pack passes check and test as it is.
fn assert_sound(name: &str) {
    for verb in ["check", "test"] {
        let done = call(&["pack", verb, name]);
        assert_eq!(done.status, Status::Fine, "{verb}: {}{}", done.out, done.err);
    }
}

#[test]
fn a_new_pack_is_sound_at_once() {
    let folder = Folder::with(&[]);
    let name = folder.name("my-town");
    let done = call(&["pack", "new", &name]);
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(folder.without(&done.out));
    insta::assert_snapshot!(files(&folder, "my-town"));
    assert_sound(&name);
}

#[test]
fn a_new_pack_may_adapt_another_one_in_any_language() {
    let folder = Folder::with(&[]);
    let name = folder.name("mi-estado");
    let flags =
        ["--extends", "ogp-local", "--title", "El \"nuestro\"", "--language", "es", "--language", "eu"];
    let done = call(&[["pack", "new", &name].as_slice(), &flags].concat());
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(files(&folder, "mi-estado"));
    assert_sound(&name);
    let path = folder.path("mi-estado/pack.toml");
    let manifest = std::fs::read_to_string(&path).unwrap();
    let (head, changes) = manifest.split_once("# [override").unwrap();
    let changes =
        format!("# [override{changes}").replace("# ", "").replace("\n#\n", "\n\n").replace("...", "Así.");
    std::fs::write(&path, format!("{head}{}", changes.replace("es = \"", "eu = \"Horrela.\", es = \"")))
        .unwrap();
    assert_eq!(call(&["pack", "test", &name]).status, Status::Fine, "the changes that it offers hold");
}

#[test]
fn nothing_is_written_over_and_no_parent_is_made_up() {
    let folder = Folder::with(&[("used/notes.txt", "mine")]);
    let done = call(&["pack", "new", &folder.name("used")]);
    assert_eq!(done.status, Status::Bad);
    assert!(done.err.contains("not an empty folder"), "{}", done.err);
    let done = call(&["pack", "new", &folder.name("fresh"), "--extends", "ogp-locl"]);
    assert!(done.err.contains("did you mean `ogp-local`?"), "{}", done.err);
    assert!(!folder.path("fresh").exists());
}

#[test]
fn a_language_is_asked_for_by_its_tag_and_the_locale_by_its_flag() {
    let folder = Folder::with(&[("wrong/pack.toml", &CHILD.replace("[\"en\"]", "[\"spanish\"]"))]);
    let named = |flags: &[&str]| call(&[["pack", "new", &folder.name("pueblo")].as_slice(), flags].concat());
    let done = named(&["--language", "spanish"]);
    assert_eq!(done.status, Status::Bad);
    assert!(done.err.contains("`spanish` is no language tag; did you mean `es`?"), "{}", done.err);
    let done = named(&["--language", "klingon", "--locale", "es"]);
    assert!(
        done.err.contains("`klingon` no es una etiqueta de idioma; escriba una etiqueta"),
        "{}",
        done.err
    );
    assert!(!folder.path("pueblo").exists());
    let done = call(&["pack", "check", &folder.name("wrong")]);
    assert!(done.err.contains("`spanish` is no language tag"), "{}", done.err);
    assert!(done.err.contains("did you mean `es`?"), "{}", done.err);
    assert_eq!(named(&["--locale", "es"]).status, Status::Fine);
    let manifest = std::fs::read_to_string(folder.path("pueblo/pack.toml")).unwrap();
    assert!(manifest.contains("languages = [\"es\", \"en\"]"), "{manifest}");
    assert_sound(&folder.name("pueblo"));
}

#[test]
fn every_shipped_pack_can_be_adapted() {
    let folder = Folder::with(&[]);
    let ids: Vec<&str> =
        rasero_rules::files().filter_map(|(path, _)| path.strip_suffix("/pack.toml")).collect();
    assert!(ids.len() > 5);
    for id in ids {
        let name = folder.name(&format!("child-of-{id}"));
        assert_eq!(call(&["pack", "new", &name, "--extends", id]).status, Status::Fine, "{id}");
        let done = call(&["pack", "check", &name]);
        assert_eq!(done.status, Status::Fine, "{id}: {}", done.err);
    }
}

#[test]
fn a_catalogue_shows_rules_with_their_cases() {
    let demo = pack("demo");
    let markdown = call(&["pack", "docs", &demo]);
    assert_eq!((markdown.status, markdown.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(markdown.out);
    let folder = Folder::with(&[]);
    let page = folder.name("demo.html");
    assert_eq!(call(&["pack", "docs", &demo, "--format", "html", "--output", &page]).status, Status::Fine);
    let html = std::fs::read_to_string(&page).unwrap();
    assert!(html.contains("<article lang=\"en\">") && html.contains("<article lang=\"es\">"));
    let spanish = call(&["pack", "docs", &demo, "--format", "html", "--locale", "es"]);
    assert!(!spanish.out.contains("lang=\"en\"") && spanish.out.contains("Ejemplos"));
}

const CHILD: &str =
    "id = \"child\"\nversion = \"1.0.0\"\nextends = \"demo\"\ntitle = { en = \"T\" }\nlanguages = [\"en\"]\n";

#[test]
fn parents_are_pinned_and_others_refused() {
    let manifest = std::fs::read_to_string(std::path::Path::new(&pack("demo")).join("pack.toml")).unwrap();
    let folder = Folder::with(&[("child/pack.toml", CHILD), ("demo/pack.toml", &manifest)]);
    let name = folder.name("child");
    let done = call(&["pack", "lock", &name]);
    assert_eq!((done.status, folder.without(&done.out).as_str()), (Status::Fine, "child/pack.lock: demo\n"));
    assert_eq!(call(&["pack", "explain", &name]).status, Status::Fine);
    std::fs::write(folder.path("demo/pack.toml"), manifest.replace("1.0.0", "1.1.0")).unwrap();
    let done = call(&["pack", "explain", &name]);
    assert_eq!(done.status, Status::Bad);
    assert!(done.err.contains("[pack/lock]: `demo` is not the pinned one: 1.1.0 ("), "{}", done.err);
    let alone = call(&["pack", "lock", &pack("demo")]);
    assert!(alone.err.contains("extends no other pack"), "{}", alone.err);
    assert!(call(&["pack", "lock", "smart"]).err.contains("is no folder"));
}

#[test]
fn an_archive_gives_the_same_report_as_its_folder() {
    let folder = Folder::with(&[("c.json", r#"{"id": "c1", "title": "Publish the budget"}"#)]);
    let (demo, zip) = (pack("demo"), folder.name("demo.zip"));
    let done = call(&["pack", "archive", &demo, "--output", &zip]);
    assert_eq!(done.status, Status::Fine, "{}", done.err);
    let score = |pack: &str| {
        call(&["score", &folder.name("c.json"), "--pack", pack, "--as-of", "2026-03-01", "--format", "json"])
    };
    let (from_folder, from_archive) = (score(&demo), score(&zip));
    assert_eq!((from_archive.status, from_archive.err.as_str()), (Status::Fine, ""));
    assert_eq!(from_archive.out, from_folder.out);
    assert_sound(&zip);
    let cases = |name: &str| call(&["pack", "test", name]).out;
    assert_eq!(cases(&zip), cases(&demo));
    std::fs::write(folder.path("broken.zip"), "PK").unwrap();
    let broken = call(&["pack", "check", &folder.name("broken.zip")]);
    assert!(broken.err.contains("error[pack/archive]: "), "{}", broken.err);
}

#[test]
fn times_are_told_rule_by_rule() {
    let done = call(&["pack", "test", &pack("demo"), "--times"]);
    let (first, times) = done.out.split_once('\n').unwrap();
    assert_eq!(first, "demo 1.0.0: 7 of 7 cases passed; they cover 2 of 2 rules, 5 of 5 verdicts");
    assert_eq!(times.lines().count(), 2);
    assert!(times.lines().all(|line| line.contains(" a case  demo/")), "{times}");
}

#[test]
fn where_somebody_sits_a_flag_still_asks_nothing() {
    let folder = Folder::with(&[]);
    let look = Look { asks: true, ..Look::PLAIN };
    let done = call_with(&["pack", "new", &folder.name("quiet"), "--language", "en"], "", look);
    assert_eq!(done.status, Status::Fine, "{}", done.err);
}
