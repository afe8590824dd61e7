//! Broken packs: every fault at once, each at its place and with what to write instead.

use super::*;

#[test]
fn a_manifest_with_many_faults() {
    let text = r#"
id = "Bad Id"
version = "1.0"
engine = ">=7"
titel = { en = "A" }
title = { en = "A", fr = "B" }
languages = ["en", "ES", "xx-", "en"]
in_force = { from = 2021-01-01, to = 2017-01-01 }
applies = { scop = ["national"], stage = "agreed" }
extends = "other"
params = { Days = 3, nested = { a = 1 }, huge = 1e99 }

[documents.guide]
url = "example.org"
date = "sometime"

[[indicator]]
id = "quality"
kind = "point"

[[indicator]]
id = "height"
kind = "level"
levels = []
dimensions = ["width", "width"]
labels.depth = { en = "Depth" }
overall = { take = "lowest", gate = "has-a-leed" }

[[indicator]]
id = "height"
kind = "code"
codes = ["no", "yes"]
rows = [{ code = "yess", all = ["has-a-led"] }, { any = 3 }]
graded_by = { has-datess = 3, has-a-lead = -1 }
"#;
    insta::assert_snapshot!(faults(&with("pack.toml", text)));
}

#[test]
fn a_rule_with_many_faults() {
    let text = r#"
subject = "comitment"
gruop = "clear"
tier = 3
points = -1
status = "stabel"
source = { document = "guide", sektion = "1" }
cell = { dimension = "width", levels = [] }
applies = { stage = "adoptd" }
check = "present(commitment.lead)"
judged_by = "persons"
params = { "a b" = 1 }

[text.en]
title = "{ $count"
why = """
one line
and { -peeple } on another, { NUMBER($n) }"""
advice = ""
points = 2
Bad = "x"
[text.fr]
title = "Rien"

[[case]]
verdict = "partly"
set = { "lead" = 1, "/x" = inf }
remove = ["/a", "b"]
as_of = "soon"

[[case]]
name = "twice"
verdict = "met"
share = 1001
[[case]]
name = "twice"
verdict = "met"
as_of = "2026"
at = 3
"#;
    insta::assert_snapshot!(faults(&with("rules/reads-well.toml", text)));
}

#[test]
fn references_that_lead_nowhere() {
    let mut files = with(
        "rules/reads-well.toml",
        r#"
subject = "commitment"
group = "claer"
tier = "basics"
cell = { dimension = "widht", levels = ["low", "hihg"] }
status = "own"
source = { document = "giude" }
same_check_as = "has-a-site"
[[case]]
name = "a"
base = "plian"
verdict = "met"
"#,
    );
    let other = r#"
subject = "plan"
status = "own"
same_check_as = "has-a-site-too"
[[case]]
name = "a"
verdict = "met"
reason = "undatd"
"#;
    files.insert(
        "rules/has-dates.toml",
        other.replace("same_check_as", "# same_check_as") + "[text.en]\nundated = \"x\"",
    );
    files.insert("rules/third.toml", other.to_owned());
    files.insert("rules/fourth.toml", other.replace("has-a-site-too", "nowhere").replace("undatd", "met"));
    insta::assert_snapshot!(faults(&files));
}

#[test]
fn faults_of_syntax_come_all_at_once_and_hide_no_other_file() {
    let mut files = with("rules/reads-well.toml", "subject = \nstatus = \"own\nsubject = 3\nx == 4\n");
    files.insert(
        "rules/has-dates.toml",
        "subject = \"plan\"\nsubject = \"plan\"\nstatus = 2026-13-01\n".to_owned(),
    );
    files.insert("rules/has-a-lead.toml", "status = \"own\"\n".to_owned());
    insta::assert_snapshot!(faults(&files));
}

#[test]
fn files_that_are_out_of_place() {
    let mut files = good_files();
    for path in [
        "rules/x.tml",
        "rules/deep/er.toml",
        "notes.txt",
        "cases/a.json",
        "rules/has-datess.rhai",
        "rules/Bad Name.toml",
        "lexicons/english!/a.txt",
        "lexicons/en/A.txt",
        "texts/fr.ftl",
    ] {
        files.insert(path, String::new());
    }
    insta::assert_snapshot!(faults(&files));
    for path in ["rules/x.tml", "rules/deep/er.toml", "notes.txt", "cases/a.json"] {
        files.remove(path);
    }
    insta::assert_snapshot!(faults(&files));
}

#[test]
fn texts_of_the_whole_pack_are_checked_too() {
    let text = "-people = Gente\nhas-a-leed =\n    .title = Alguien\nhas-a-lead = Alguien\n    .title = Otra vez\n\
                -people = Personas\nmissing = { -peopl } y { mising } y { has-dates.title }\nbroken = { $n\n";
    insta::assert_snapshot!(faults(&with("texts/es.ftl", text)));
    let text = text.replace("broken = { $n\n", "");
    insta::assert_snapshot!(faults(&with("texts/es.ftl", &text)));
}

#[test]
fn a_pack_without_a_manifest_and_packs_with_one_id() {
    let manifest = "id = \"a\"\nversion = \"1.0.0\"\ntitle = { en = \"A\" }\nlanguages = [\"en\"]\n";
    let error = Library::from_files([
        ("x/pack.toml", manifest),
        ("y/pack.toml", manifest),
        ("z/rules/a.toml", ""),
        ("w", ""),
    ]);
    let lines: Vec<String> = error.unwrap_err().faults.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn the_offending_line_is_shown() {
    let files = with(
        "rules/reads-well.toml",
        "subject = \"commitment\"\nstatus = \"own\"\n\u{e9} = 1\njudged_by = \"person\"",
    );
    let error = Pack::load("p", &files).unwrap_err();
    assert_eq!(error.faults[0].place, Some(Place { line: 3, column: 1 }));
    let files =
        with("rules/reads-well.toml", "subject = \"commitment\"\nstatus = \"own\"\njudged_by = \"áé\"\r\n");
    let error = Pack::load("p", &files).unwrap_err();
    assert_eq!(error.faults[0].line_text.as_deref(), Some("judged_by = \"áé\""));
    assert_eq!(
        error.to_string(),
        "p/rules/reads-well.toml:3:13: `judged_by` does not know `áé`; known: `person`"
    );
}

#[test]
fn help_fits_what_was_written() {
    let rule = |line: &str| {
        let text = format!("subject = \"commitment\"\nstatus = \"own\"\n{line}\n");
        faults(&with("rules/mine.toml", &text))
    };
    assert!(rule("as_of = 2028-02-30").contains("February 2028 has 29 days"));
    assert!(rule("as_of = 2028-13-01").contains("write a date such as `2026-03-01`"));
    assert!(rule("check = “met”").contains("use straight quotes: `\"text\"`"));
}
