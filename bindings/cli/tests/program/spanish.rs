//! Every verb in Spanish, over what it can use and over what it refuses: no frame of a screen and no complaint is in English.

use std::collections::BTreeSet;

use rasero_cli::{Look, Status};

use super::{Folder, Outcome, call_with, pack};

/// Words of English that no Spanish screen has by chance, whatever stands in packs and documents.
const ENGLISH: &str = "a again all an and are as at be because been below both but by cannot case cases could did do document \
documents does each else every expected field fields file files for found from given has have how if in is it its known \
language level lower message more must needs nobody not nothing of off on one or other out pack packs parent \
part point points read rule rules same says score scored scores shown shows some such than that the their them there these \
they this to two under until usage used value verdict verdicts was what when where which who why with without word words \
wrong you your";

/// Words of the program itself, as people type them.
const AS_TYPED: &str = "rasero score compare rules list explain matrix pack check test new diff mutate lock archive docs agree schema";

/// Names that some verbs show as they are: keys of a pack's files, and schemas.
fn names(call: &[&str]) -> &'static str {
    match call {
        ["pack", "explain" | "diff" | "docs", ..] => "part points off",
        ["schema", ..] => "document pack rule",
        _ => "",
    }
}

/// Words that stand in the frames of a text: what stands in backticks or quotes was written by somebody, and a line with a
/// bar beside it is one of a file.
fn words_of_frames(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for line in text.lines().filter(|line| !line.contains(['│', '┌'])) {
        let outside: Vec<&str> = line.split(['`', '\'', '«', '»']).step_by(2).collect();
        let outside = outside.join(" ");
        // Paths, flags, codes in brackets and pointers are no words of a sentence.
        let plain = outside
            .split_whitespace()
            .filter(|word| !word.contains(['/', '_', '=', '<', '[', '-', '.']) || word.ends_with('.'));
        words.extend(
            plain.map(|word| word.trim_matches(|letter: char| !letter.is_alphabetic()).to_lowercase()),
        );
    }
    words
}

/// Fails when a screen speaks English.
fn assert_spanish(call: &[&str], text: &str) {
    let english: BTreeSet<&str> = ENGLISH.split(' ').collect();
    let mut typed: BTreeSet<&str> = AS_TYPED.split(' ').collect();
    typed.extend(names(call).split(' '));
    // "a", "no", "as" and "me" are words of both languages.
    let both = ["a", "as"];
    let words = words_of_frames(text);
    let found: Vec<&String> = words
        .iter()
        .filter(|word| {
            english.contains(word.as_str())
                && !both.contains(&word.as_str())
                && !typed.contains(word.as_str())
        })
        .collect();
    assert!(found.is_empty(), "{call:?} says {found:?}:\n{text}");
}

/// Calls in a Spanish terminal, and holds both streams to it.
fn call(args: &[&str], stdin: &str) -> Outcome {
    let done = call_with(args, stdin, Look { language: "es", ..Look::PLAIN });
    assert_spanish(args, &done.out);
    assert_spanish(args, &done.err);
    done
}

const PLAN: &str = "\
id: p1
title: Plan de un pueblo
languages: [es]
commitments:
  - id: c1
    title: Publicar las cuentas
    lead: {institution: Tesorería}
    milestones: [{id: h1, title: Publicar, end: 2026-06-30}, {id: h2, title: Revisar}]
  - {id: c2, title: Abrir el archivo}
";

fn files() -> Folder {
    let later = PLAN.replace("{institution: Tesorería}", "{institution: Tesorería, contact: {name: Ana}}");
    let one = |at| format!("{{\"id\": \"c{at}\", \"title\": \"Abrir\", \"languages\": [\"es\"]}}\n");
    let many: String = (0..25).map(one).collect();
    Folder::with(&[
        ("plan.yaml", PLAN),
        ("luego.yaml", &later),
        ("muchos.jsonl", &many),
        ("roto.yaml", "id: [\n"),
        (
            "roto.json",
            "{\"id\": \"a\", \"id\": \"b\", \"title\": 7, \"stage\": \"nunca\", \"end\": \"2026-02-30\", }",
        ),
        (
            "campos.yaml",
            "id: a\ntitle: 7\ncolour: rojo\nstage: draftin\nend: pronto\nmilestones: {}\nlanguages: [es]\n",
        ),
        ("tabla.csv", "Otra,Cosa\n1,2\n"),
        ("filas.csv", "id,fecha,fecha\na,31/31/2026,x\na,nunca\n"),
        (
            "columnas.toml",
            "id = \"id\"\nfecha = 7\n[columns]\nfecha = { field = \"end\", kind = \"fecha\" }\nhito = \"a..b\"\n",
        ),
        (
            "bien.toml",
            "id = \"id\"\ndates = { order = \"dmy\" }\n[columns]\nfecha = { field = \"end\", kind = \"date\" }\n",
        ),
        ("codigos.csv", "id,plan,hay\np1/c1,p1,1\np1/c2,p1,0\n"),
        ("vacio/leeme.txt", ""),
        ("sin-tipo.txt", "id: a"),
    ])
}

#[test]
fn what_can_be_used_is_told_in_spanish() {
    let folder = files();
    let (town, quarter) = (pack("pueblo"), pack("barrio"));
    let [plan, later, many, codes, zip] =
        ["plan.yaml", "luego.yaml", "muchos.jsonl", "codigos.csv", "pueblo.zip"]
            .map(|name| folder.name(name));
    let (new, copy) = (folder.name("nuevo"), folder.name("copia/barrio"));
    std::fs::create_dir_all(folder.path("copia/barrio")).unwrap();
    std::fs::copy(format!("{quarter}/pack.toml"), folder.path("copia/barrio/pack.toml")).unwrap();
    let calls: &[(Status, &[&str])] = &[
        (Status::Fine, &["score", &plan, "--pack", &town]),
        (Status::Fine, &["score", &plan, "--pack", &town, "--verbose"]),
        (Status::Fine, &["score", &plan, &later, "--pack", &town, "--format", "markdown"]),
        (Status::Fine, &["score", &many, "--pack", &town]),
        (Status::Below, &["score", &plan, "--pack", &town, "--min", "puntaje=900"]),
        (Status::Fine, &["compare", &plan, &later, "--pack", &town]),
        (Status::Fine, &["rules", "list", "--pack", &quarter]),
        (Status::Fine, &["rules", "explain", &format!("{town}/hitos-con-fecha")]),
        (Status::Fine, &["rules", "explain", &format!("{town}/tiene-responsable")]),
        (Status::Fine, &["rules", "matrix", &town]),
        (Status::Fine, &["rules", "matrix", &town, &plan]),
        (Status::Fine, &["pack", "check", &town, &quarter]),
        (Status::Fine, &["pack", "test", &town, &quarter, "--times"]),
        (Status::Fine, &["pack", "explain", &quarter]),
        (Status::Fine, &["pack", "explain", &quarter, "--verbose"]),
        (Status::Fine, &["pack", "explain", &quarter, "hitos-con-fecha"]),
        (Status::Fine, &["pack", "docs", &quarter]),
        (Status::Fine, &["pack", "diff", &town, &quarter, &plan]),
        (Status::Fine, &["pack", "diff", &quarter, &town]),
        (Status::Fine, &["pack", "mutate", &town]),
        (Status::Fine, &["pack", "archive", &town, "--output", &zip]),
        (Status::Fine, &["pack", "new", &new, "--language", "es"]),
        (
            Status::Fine,
            &["agree", &codes, "--plan", &plan, "--pack", &town, "--compare", "puntaje:quien=hay"],
        ),
    ];
    for (status, args) in calls {
        let done = call(args, "");
        assert_eq!(done.status, *status, "{args:?}: {}", done.err);
        assert!(!done.out.is_empty() || !done.err.is_empty(), "{args:?}");
    }
    assert_eq!(call(&["pack", "lock", &copy], "").status, Status::Bad, "its parent is not beside it");
}

#[test]
fn what_is_refused_is_refused_in_spanish() {
    let folder = files();
    let (town, nowhere) = (pack("pueblo"), folder.name("nada"));
    let file = |name: &str| folder.name(name);
    let calls: &[&[&str]] = &[
        &["score", &file("nada.yaml")],
        &["score", &file("vacio")],
        &["score", &file("sin-tipo.txt")],
        &["score", &file("roto.yaml"), "--pack", &town],
        &["score", &file("roto.json"), "--pack", &town],
        &["score", &file("campos.yaml"), "--pack", &town, "--strict"],
        &["score", &file("tabla.csv"), "--pack", &town],
        &["score", &file("filas.csv"), "--columns", &file("bien.toml"), "--pack", &town],
        &["score", &file("filas.csv"), "--columns", &file("columnas.toml"), "--pack", &town],
        &["score", &file("filas.csv"), "--columns", &nowhere, "--pack", &town],
        &["score", "-", "-", "--pack", &town],
        &["score", &file("plan.yaml"), "--pack", "smrt"],
        &["score", &file("plan.yaml"), "--pack", &town, "--min", "nada=10"],
        &["score", &file("plan.yaml"), "--pack", &town, "--min", "nada"],
        &["score", &file("plan.yaml"), "--min", "puntaje=2000"],
        &["score", &file("plan.yaml"), "--as-of", "2026-13-01"],
        &["score", &file("plan.yaml"), "--locale", "", "--as-of"],
        &["score", &file("plan.yaml"), "--jobs", "muchos"],
        &["score", &file("plan.yaml"), "--input-format", "pdf"],
        &["score", &file("plan.yaml"), "--format", "pdf"],
        &["score", &file("plan.yaml"), "--formt", "json"],
        &["score"],
        &["scor"],
        &["pack", "chek", "smart"],
    ];
    refused(calls);
}

#[test]
fn what_the_other_verbs_refuse_is_refused_in_spanish() {
    let folder = files();
    let (town, nowhere) = (pack("pueblo"), folder.name("nada"));
    let file = |name: &str| folder.name(name);
    let calls: &[&[&str]] = &[
        &["compare", &file("plan.yaml"), &file("roto.json"), "--pack", &town],
        &["compare", &file("plan.yaml")],
        &["rules", "list", "--pack", &nowhere],
        &["rules", "explain", "smart"],
        &["rules", "explain", "smart/has-a-leed"],
        &["rules", "matrix", &town, &file("muchos.jsonl")],
        &["rules", "matrix", &pack("demo")],
        &["pack", "check", &pack("broken")],
        &["pack", "test", &pack("broken")],
        &["pack", "explain", &town, "hitos-con-fechas"],
        &["pack", "explain", &nowhere],
        &["pack", "diff", &town, &nowhere],
        &["pack", "diff", &town, &town, &file("roto.json")],
        &["pack", "mutate", &nowhere],
        &["pack", "lock", &nowhere],
        &["pack", "lock", &town],
        &["pack", "archive", &nowhere],
        &["pack", "archive", &town, "--output", &file("vacio")],
        &["pack", "docs", &nowhere],
        &["pack", "new", &file("vacio")],
        &["pack", "new", &file("otro"), "--extends", "smrt"],
        &["agree", &file("codigos.csv")],
        &["agree", &file("codigos.csv"), "--compare", "smart"],
        &["agree", &file("codigos.csv"), "--pack", &town, "--compare", "nada=hay"],
        &["agree", &file("codigos.csv"), "--pack", &town, "--compare", "puntaje:nada=hay"],
        &["agree", &file("codigos.csv"), "--pack", &town, "--compare", "puntaje=nada"],
        &["agree", &nowhere, "--pack", &town, "--compare", "puntaje=hay"],
        &["agree", &file("codigos.csv"), "--pack", &town, "--labels", &file("columnas.toml")],
        &["schema", "comitment"],
    ];
    refused(calls);
}

fn refused(calls: &[&[&str]]) {
    for args in calls {
        let done = call(args, "");
        assert_eq!(done.status, Status::Bad, "{args:?}: {}", done.out);
        assert!(!done.err.is_empty(), "{args:?}");
    }
}

#[test]
fn every_broken_document_of_the_project_is_refused_in_spanish() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bad");
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().display().to_string()).collect();
    names.sort();
    assert!(names.len() > 20);
    let mut told = String::new();
    for name in &names {
        let done = call(&["score", name, "--pack", &pack("pueblo")], "");
        assert_eq!(done.status, Status::Bad, "{name}");
        told.extend(
            done.err.lines().filter(|line| line.starts_with("error[")).map(|line| format!("{line}\n")),
        );
    }
    insta::assert_snapshot!(told);
}

#[test]
fn the_screens() {
    let folder = files();
    let (town, quarter) = (pack("pueblo"), pack("barrio"));
    let (plan, codes) = (folder.name("plan.yaml"), folder.name("codigos.csv"));
    let calls: [&[&str]; 7] = [
        &["rules", "list", "--pack", &town],
        &["rules", "explain", &format!("{town}/tiene-responsable")],
        &["pack", "explain", &quarter],
        &["pack", "explain", &quarter, "hitos-con-fecha"],
        &["pack", "diff", &town, &quarter, &plan, "--as-of", "2026-01-01"],
        &["pack", "test", &town],
        &[
            "agree",
            &codes,
            "--plan",
            &plan,
            "--pack",
            &town,
            "--compare",
            "puntaje=hay",
            "--as-of",
            "2026-01-01",
        ],
    ];
    let screens: Vec<String> = calls.iter().map(|args| call(args, "").out).collect();
    insta::assert_snapshot!(folder.without(&screens.join("\n---\n\n")));
}

#[test]
fn one_thing_that_people_wrote_is_never_translated() {
    let text = "id: a\ntitle: A title\nstage: nothing\nlanguages: [es]\n";
    let done = call(&["score", "-", "--strict", "--pack", &pack("pueblo")], text);
    assert!(done.err.contains("`nothing`"), "{}", done.err);
}
