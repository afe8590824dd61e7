//! What can be scored, and how it is named.

use rasero_cli::Status;

use super::{Folder, GOOD, POOR, score};

fn ids(json: &str) -> Vec<String> {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    let reports = value.as_array().cloned().unwrap_or_else(|| vec![value]);
    reports.iter().map(|report| report["document"]["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_standard_input_may_be_json_yaml_or_json_lines() {
    let lines = "{\"id\": \"a\", \"title\": \"A\"}\n\n{\"id\": \"b\", \"title\": \"B\"}\n";
    for (stdin, expected) in [(GOOD, &["good"][..]), (POOR, &["poor"]), (lines, &["a", "b"])] {
        let done = score(&["-", "--format", "json"], stdin);
        assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
        assert_eq!(ids(&done.out), expected);
    }
    let csv = "Commitment Unique Identifier,Commitment Title\nx,Publish\n";
    assert_eq!(score(&["-", "--input-format", "csv"], csv).status, Status::Fine);
}

#[test]
fn one_document_is_an_object_and_several_are_an_array_in_order() {
    let folder = Folder::with(&[
        ("b.yaml", POOR),
        ("a/z.json", GOOD),
        ("a/many.jsonl", "{\"id\": \"a\", \"title\": \"A\"}\n{\"id\": \"b\", \"title\": \"B\"}\n"),
        ("notes.txt", "not a plan"),
    ]);
    let one = score(&[&folder.name("b.yaml"), "--format", "json"], "");
    assert!(one.out.starts_with("{\"rasero\":") && one.out.ends_with("}\n"));
    let all = score(&[&folder.name(""), "--format", "json"], "");
    assert_eq!(ids(&all.out), ["a", "b", "good", "poor"]);
    let lines = score(&[&folder.name(""), "--format", "jsonl"], "");
    assert_eq!(lines.out.lines().flat_map(ids).collect::<Vec<_>>(), ["a", "b", "good", "poor"]);
    let text = score(&[&folder.name(""), "--format", "text"], "");
    assert!(folder.without(&text.out).starts_with("### a/many.jsonl:1\n\nA\n"), "{}", text.out);
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let lines = super::many(200);
    let with = |jobs: &str| {
        score(&["-", "--input-format", "jsonl", "--format", "jsonl", "--jobs", jobs], &lines).out
    };
    let one = with("1");
    assert_eq!(one.lines().count(), 200);
    assert_eq!(one, with("2"));
    assert_eq!(one, with("7"));
}

#[test]
fn a_bad_document_does_not_keep_the_others_from_being_scored() {
    let folder = Folder::with(&[(
        "many.jsonl",
        "{\"id\": \"a\", \"title\": \"A\"}\n{\"id\": \"b\", oops}\n{\"id\": \"c\", \"title\": \"C\"}\n",
    )]);
    let done = score(&[&folder.name("many.jsonl"), "no-such-file.yaml", "--format", "json"], "");
    assert_eq!(done.status, Status::Bad);
    assert_eq!(ids(&done.out), ["a", "c"]);
    assert!(done.err.contains("error[input/not-found]: no-such-file.yaml: there is no such file or folder"));
    assert!(done.err.contains("many.jsonl:2:"), "{}", done.err);
    assert!(done.err.ends_with("2 of 3 documents scored\n"), "{}", done.err);
}

#[test]
fn when_nothing_can_be_scored_an_array_is_still_an_array() {
    let done = score(&["no-such.yaml", "nor-this.yaml", "--format", "json"], "");
    assert_eq!((done.status, done.out.as_str()), (Status::Bad, "[]\n"));
}

#[test]
fn the_standard_input_is_named_once_and_may_stand_among_files() {
    let folder = Folder::with(&[("a.json", GOOD)]);
    let done = score(&[&folder.name("a.json"), "-", "--format", "json"], POOR);
    assert_eq!(ids(&done.out), ["good", "poor"]);
    let twice = score(&["-", "-"], POOR);
    assert_eq!(twice.status, Status::Bad);
    assert!(twice.err.contains("input/stdin-twice"));
}

#[test]
fn a_report_tells_of_the_values_of_a_table_that_could_not_be_read() {
    let folder = Folder::with(&[
        ("t.csv", "id,title,end\na,Publish,31/31/2026\nb,Publish,31/12/2026\n"),
        (
            "c.toml",
            "id = \"id\"\ndates = \"dmy\"\n[columns]\ntitle = \"title\"\nend = { field = \"end\", kind = \"date\" }\n",
        ),
    ]);
    for (locale, told) in [
        ("en", "/end says “31/31/2026”, which could not be read: it counts as missing."),
        ("es", "/end dice «31/31/2026», que no se pudo leer: cuenta como faltante."),
    ] {
        let columns = folder.name("c.toml");
        let table = folder.name("t.csv");
        let done = score(
            &[&table, "--columns", &columns, "--format", "json", "--locale", locale, "-p", "smart"],
            "",
        );
        let reports: serde_json::Value = serde_json::from_str(&done.out).unwrap();
        let notes = |at: usize| reports[at]["notes"].as_array().unwrap().iter().any(|note| note == told);
        assert_eq!((notes(0), notes(1)), (true, false), "{}", done.out);
    }
}

#[test]
fn a_table_whose_text_is_headed_otherwise_is_scored_with_a_note() {
    let notes = |heading: &str, locale: &str| {
        let csv = format!("Commitment Title,{heading},code\nPublish,The ministry will publish it.,2\n");
        let done = score(&["-", "--input-format", "csv", "--format", "json", "--locale", locale], &csv);
        assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
        let report: serde_json::Value = serde_json::from_str(&done.out).unwrap();
        report["notes"].to_string()
    };
    let english = notes("What they say", "en");
    assert!(english.contains("No column of the table is read as the text of the commitment"), "{english}");
    assert!(english.contains("Not read: `What they say`, `code`."), "{english}");
    assert!(notes("What they say", "es").contains("Ninguna columna de la tabla se lee como texto"));
    assert!(!notes("Commitment Description", "en").contains("No column"));
}

#[test]
fn a_table_of_others_says_where_a_mapping_is_given() {
    let done = score(&["-", "--input-format", "csv"], "source,what\na,b\n");
    assert_eq!(done.status, Status::Bad);
    let told = "such as `commitment title`, `short title`, `full text`";
    assert!(done.err.contains(told) && done.err.contains("--columns FILE"), "{}", done.err);
}
