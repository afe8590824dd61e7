//! `rasero agree`: what people see, what programs read, and what is refused.

use rasero_cli::{Look, Status};
use serde_json::Value;

use super::{Folder, Outcome, call_with, pack};

const COLUMNS: &str =
    "id = \"id\"\n[columns]\ntitle = \"title\"\nlead = \"lead.institution\"\nend = \"end\"\n";
const LABELS: &str = "\
id = \"id\"
plan = \"plan\"
missing = [\"not coded\"]
leave_out = { checked = [\"0\"] }

[[compare]]
indicator = \"coded/clarity\"
column = \"How clear?\"
codes = { Hardly = \"vague\", Rather = \"fair\", Very = \"clear\" }

[[compare]]
indicator = \"coded/score:when\"
name = \"dated, or else clear\"
[[compare.from]]
column = \"dated\"
codes = { 0 = \"no\", 1 = \"yes\" }
[[compare.from]]
column = \"How clear?\"
codes = { Hardly = \"no\", Rather = \"no\", Very = \"yes\" }
";
const TABLE: &str = "\
id,plan,title,lead,end,How clear?,dated,checked
a,P1,Publish the budget,Treasury,2026-06-30,Very,1.0,1
b,P1,Open the register,Ministry,,rather,0,1
c,P1,Strengthen transparency,,,Very,,1
d,P2,Train inspectors,Academy,2026-05-01,Hardly,0,1
e,P2,\"Translate the
portal\",,2026-04-01,Rather,1,1
f,P2,Promote dialogue,,,Hardly,0,1

g,P3,Issue the rules,Congress,2026-03-01,Very,yes,1
h,P3,Map the schools,,2026-03-01,Sort of,1,1
i,P3,Hold a forum,,,not coded,,1
j,P3,Left out,Treasury,2026-01-01,Very,1,0
";

fn files() -> Folder {
    Folder::with(&[("columns.toml", COLUMNS), ("labels.toml", LABELS), ("coded.csv", TABLE)])
}

#[test]
fn where_no_row_is_scored_nothing_passes_for_agreement() {
    let folder = files();
    std::fs::write(
        folder.path("coded.csv"),
        "id,plan,title,How clear?,dated,checked\na,P1,Publish,Very,1,0\n",
    )
    .unwrap();
    let done = agree(&folder, &[&folder.name("coded.csv")]);
    assert_eq!(done.status, Status::Bad);
    assert!(
        done.err.contains("error[agree/nothing-scored]: no row was scored: 1 row, 1 left out"),
        "{}",
        done.err
    );
    let elsewhere = Folder::with(&[("plan.yaml", "id: zz\ntitle: T\n")]);
    std::fs::write(folder.path("coded.csv"), TABLE).unwrap();
    let spanish =
        agree_in("es", &folder, &[&folder.name("coded.csv"), "--plan", &elsewhere.name("plan.yaml")]);
    assert_eq!(spanish.status, Status::Bad);
    assert!(spanish.err.contains("no se calificó ninguna fila: 10 filas, 1 excluida"), "{}", spanish.err);
}

fn agree(folder: &Folder, args: &[&str]) -> Outcome {
    agree_in("en", folder, args)
}

fn agree_in(locale: &str, folder: &Folder, args: &[&str]) -> Outcome {
    let coded = pack("coded");
    let (columns, labels) = (folder.name("columns.toml"), folder.name("labels.toml"));
    let fixed = ["agree", "--pack", &coded, "--as-of", "2026-01-01", "--locale", locale];
    let files = ["--columns", &columns, "--labels", &labels];
    call_with(&[fixed.as_slice(), files.as_slice(), args].concat(), "", Look::PLAIN)
}

fn json(outcome: &Outcome) -> Value {
    assert_eq!(outcome.status, Status::Fine, "{}", outcome.err);
    serde_json::from_str(&outcome.out).unwrap()
}

fn measures(agreement: &Value) -> Vec<&Value> {
    let comparisons = agreement["comparisons"].as_array().unwrap();
    let measures: Vec<&Value> = comparisons.iter().map(|one| &one["measures"]).collect();
    assert_eq!(measures.len(), 2);
    measures
}

#[test]
fn the_page_for_people() {
    let folder = files();
    let done = agree(&folder, &[&folder.name("coded.csv")]);
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(folder.without(&done.out));
}

#[test]
fn all_disagreements_as_a_table() {
    let folder = files();
    let done = agree(&folder, &[&folder.name("coded.csv"), "--format", "csv"]);
    assert_eq!(done.status, Status::Fine, "{}", done.err);
    insta::assert_snapshot!(folder.without(&done.out));
}

#[test]
fn the_same_call_gives_the_same_bytes_and_another_seed_other_intervals() {
    let folder = files();
    let table = folder.name("coded.csv");
    let call = |more: &[&str]| agree(&folder, &[&[table.as_str(), "--format", "json"], more].concat());
    let first = call(&[]);
    assert_eq!(first.out, call(&["--jobs", "1"]).out);
    let seeded = |seed| call(&["--resamples", "2", "--seed", seed]).out;
    assert_ne!(seeded("1").replace("\"seed\":1", ""), seeded("2").replace("\"seed\":2", ""));
    let none = json(&call(&["--resamples", "0", "--worst", "1"]));
    assert_eq!(none["comparisons"][0]["measures"][0]["interval"], Value::Null);
    assert_eq!(none["comparisons"][0]["disagreements"].as_array().unwrap().len(), 2, "one on either side");
}

#[test]
fn rows_in_another_order_give_the_same_measures() {
    let folder = files();
    let mut lines: Vec<&str> = TABLE.split_inclusive('\n').collect();
    let heading = lines.remove(0);
    // The row of `e` has two lines.
    let second = lines.remove(5);
    let first = std::mem::take(&mut lines[4]);
    let joined = format!("{first}{second}");
    lines[4] = &joined;
    lines.reverse();
    std::fs::write(folder.path("turned.csv"), format!("{heading}{}", lines.concat())).unwrap();
    let there = json(&agree(&folder, &[&folder.name("turned.csv"), "--format", "json"]));
    let here = json(&agree(&folder, &[&folder.name("coded.csv"), "--format", "json"]));
    assert_eq!(measures(&here), measures(&there));
}

#[test]
fn codes_of_documents_that_are_given_besides_are_found_by_id() {
    let plan = |id: &str, lead: &str| {
        format!(
            "id: {id}\ntitle: Plan {id}\ncommitments:\n  - {{id: c1, title: One, lead: {{institution: {lead}}}}}\n  \
             - {{id: c2, title: Two, end: 2026-06-30}}\n"
        )
    };
    let folder = Folder::with(&[
        ("plans/one.yaml", &plan("P1", "Treasury")),
        ("plans/two.yaml", &plan("P2", "Academy")),
        ("codes.csv", "id,plan,clear\nP1/c1,P1,fair\nP1/c2,P1,2\nP2/c1,P2,vague\nP2/c9,P2,vague\n"),
    ]);
    let (table, plans, pack) = (folder.name("codes.csv"), folder.name("plans"), pack("coded"));
    let args = ["agree", &table, "--plan", &plans, "--compare", "clarity=clear", "--pack", &pack];
    let done = call_with(&[args.as_slice(), &["--format", "json"]].concat(), "", Look::PLAIN);
    let found = json(&done);
    assert_eq!((&found["read"], &found["observed"]), (&4.into(), &3.into()));
    let one = &found["comparisons"][0];
    assert_eq!(one["confusion"].to_string(), "[[0,1,0],[0,1,0],[0,1,0]]");
    let origins: Vec<&str> =
        one["disagreements"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(origins, ["P2/c1", "P1/c2"]);
}

/// What a call with another labels file complains about.
fn complaints(labels: &str, table: &str) -> String {
    let folder = Folder::with(&[("columns.toml", COLUMNS), ("labels.toml", labels), ("coded.csv", table)]);
    let done = agree(&folder, &[&folder.name("coded.csv")]);
    assert_eq!((done.status, done.out.as_str()), (Status::Bad, ""));
    folder.without(&done.err)
}

#[test]
fn a_labels_file_with_faults_is_refused_with_all_of_them() {
    let labels = "ids = \"id\"\nplan = 7\n[[compare]]\nindicator = \"a/b/c\"\ncolumn = \"x\"\ncode = {}\n[[compare]]\n";
    insta::assert_snapshot!(complaints(labels, TABLE));
}

#[test]
fn unknown_indicators_parts_and_codes_are_named_with_the_nearest() {
    let labels = "\
[[compare]]
indicator = \"coded/clarty\"
column = \"How clear?\"
[[compare]]
indicator = \"coded/score:wen\"
column = \"dated\"
[[compare]]
indicator = \"coded/clarity\"
column = \"How clear?\"
codes = { Hardly = \"vage\" }
[[compare]]
indicator = \"elsewhere/clarity\"
column = \"How clear?\"
";
    insta::assert_snapshot!(complaints(labels, TABLE));
}

#[test]
fn columns_that_are_not_there_and_ids_that_repeat_are_refused() {
    insta::assert_snapshot!(complaints(LABELS, "id,plan,title,dates,checked,How clear?\na,P,T,1,1,Very\n"));
    let repeated = "id,plan,title,dated,checked,How clear?\na,P,T,1,1,Very\nb,P,T,1,1,Very\na,P,T,1,1,Very\n";
    insta::assert_snapshot!(complaints(LABELS, repeated));
}

#[test]
fn nothing_to_compare_is_told() {
    let folder = files();
    let table = folder.name("coded.csv");
    let done = call_with(&["agree", &table], "", Look::PLAIN);
    assert!(done.err.contains("usage/nothing-to-compare"), "{}", done.err);
    let done = call_with(&["agree", &table, "--compare", "smart"], "", Look::PLAIN);
    assert!(done.err.contains("usage/comparison"), "{}", done.err);
    let done = call_with(&["agree", &table, "--compare", "elsewhere/x=dated"], "", Look::PLAIN);
    assert!(done.err.contains("labels/nothing-to-compare"), "{}", done.err);
}

#[test]
fn the_page_for_people_in_spanish() {
    let folder = files();
    let done = agree_in("es", &folder, &[&folder.name("coded.csv")]);
    assert_eq!((done.status, done.err.as_str()), (Status::Fine, ""));
    insta::assert_snapshot!(folder.without(&done.out));
}

#[test]
fn words_without_codes_and_texts_without_a_column_are_told_aloud() {
    let coded = pack("coded");
    let table = "Commitment Unique Identifier,Commitment Title,What they say,clear\n\
                 a,Publish the budget,It will be online by 2027,high\nb,Open the register,Soon,low\n";
    let folder = Folder::with(&[("coded.csv", table)]);
    let file = folder.name("coded.csv");
    let call = |locale: &str| {
        let compare = ["--compare", "coded/clarity=clear", "--locale", locale];
        call_with(&[&["agree", &file, "--pack", &coded], compare.as_slice()].concat(), "", Look::PLAIN)
    };
    let done = call("en");
    assert_eq!(done.status, Status::Bad);
    for told in [
        "warning[document/unread-columns]: ",
        "expected a column for the text, such as `full text`, found columns that are not read: `What they say`, `clear`",
        "error[agree/nothing-compared]: no row was compared",
        "give --labels with the codes that these words mean: `high`, `low`",
    ] {
        assert!(done.err.contains(told), "{told}: {}", done.err);
    }
    let spanish = call("es").err;
    assert!(spanish.contains("se esperaba una columna para el texto, como `full text`"), "{spanish}");
    assert!(spanish.contains("no se comparó ninguna fila"), "{spanish}");
}
