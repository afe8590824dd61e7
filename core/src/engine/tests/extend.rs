//! Packs that extend others: settings that change, rules that are off, changes that lapse, what reports say of it.

use jiff::civil::{Date, date};

use crate::engine::{Options, Scorer, check_pack, run_cases};
use crate::model::Document;
use crate::pack::Library;
use crate::report::{Finding, Report};

/// A parent with two rules and two indicators.
pub const PARENT: [(&str, &str); 6] = [
    (
        "base/pack.toml",
        r#"
id = "base"
version = "1.0.0"
languages = ["en", "es"]
title = { en = "Base", es = "Base" }
params = { least = 3 }
[documents.guide]
title = "Guide"
[[indicator]]
id = "sum"
kind = "points"
subject = "plan"
groups = ["a", "b"]
[[indicator]]
id = "table"
kind = "code"
subject = "plan"
codes = ["no", "yes"]
rows = [{ code = "yes", all = ["has-meetings", "has-a-site"] }]
"#,
    ),
    (
        "base/rules/has-meetings.toml",
        r#"
subject = "plan"
status = "own"
group = "a"
points = 2
source = { document = "guide" }
check = "plan.process.meetings.len() >= params.least"
[text.en]
title = "The { -forum } meets"
[text.es]
title = "Se reúne el { -forum }"
[[case]]
name = "three meetings"
set = { "/process/meetings" = [{}, {}, {}] }
verdict = "met"
"#,
    ),
    (
        "base/rules/has-a-site.toml",
        "subject = \"plan\"\nstatus = \"own\"\ngroup = \"b\"\ncheck = \"present(plan.process.website.url)\"\n\
         [text.en]\ntitle = \"There is a site\"\n",
    ),
    (
        "base/rules/meets-often.toml",
        "subject = \"plan\"\nstatus = \"own\"\ngroup = \"b\"\npoints = 0\nsame_check_as = \"has-meetings\"\nlocked = false\n",
    ),
    ("base/texts/en.ftl", "-forum = forum\n"),
    ("base/texts/es.ftl", "-forum = foro\n"),
];

const CHILD: &str = "id = \"child\"\nversion = \"2.0.0\"\nlanguages = [\"en\", \"es\"]\ntitle = { en = \"Child\" }\n\
                     extends = \"base\"\n";

/// The parent and a child with these lines in its manifest, and these other files.
pub fn library(changes: &str, more: &[(&str, &str)]) -> Library {
    let mut files: Vec<(String, String)> =
        PARENT.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    files.push(("child/pack.toml".to_owned(), format!("{CHILD}{changes}")));
    files.extend(more.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    Library::from_files(files).unwrap_or_else(|error| panic!("{:#?}", error.faults))
}

fn scored_on(library: &Library, packs: &[&str], locale: &str, day: Date) -> Report {
    let mut builder = Scorer::builder(library).locale(locale);
    for pack in packs {
        builder = builder.pack(pack);
    }
    let scorer = builder.build().unwrap_or_else(|error| panic!("{error}"));
    let plan = r#"{ "id": "p", "title": "P", "stage": "adopted", "commitments": [], "process": { "meetings": [{}, {}] } }"#;
    scorer.score(&Document::from_json(plan).unwrap(), &Options::as_of(day))
}

fn scored(library: &Library, packs: &[&str]) -> Report {
    scored_on(library, packs, "en", date(2026, 1, 15))
}

fn finding<'r>(report: &'r Report, rule: &str) -> &'r Finding {
    let mut found = report.findings.iter().filter(|finding| finding.rule == rule);
    let first = found.next().unwrap_or_else(|| panic!("no {rule}"));
    assert!(found.next().is_none(), "{rule} twice");
    first
}

fn verdicts(report: &Report) -> Vec<String> {
    let one = |finding: &Finding| format!("{}/{} {}", finding.pack, finding.rule, finding.verdict.name());
    report.findings.iter().map(one).collect()
}

fn changes(report: &Report, pack: &str) -> Vec<String> {
    let pack = report.packs.iter().find(|summary| summary.id == pack).unwrap();
    let one = |change: &crate::report::Change| {
        let lapsed = if change.lapsed { " (lapsed)" } else { "" };
        format!(
            "{} {}: {} -> {}, {}{lapsed}",
            change.rule, change.setting, change.from, change.to, change.reason
        )
    };
    pack.changes.iter().map(one).collect()
}

#[test]
fn a_child_without_changes_says_what_its_parent_says() {
    let library = library("", &[]);
    let (own, parent) = (scored(&library, &["child"]), scored(&library, &["base"]));
    assert_eq!(own.findings, parent.findings);
    assert_eq!(own.indicators, parent.indicators);
    assert_eq!(own.rules, parent.rules);
    let packs: Vec<&str> = own.packs.iter().map(|pack| pack.id.as_str()).collect();
    assert_eq!(packs, ["child", "base"]);
    assert_eq!(own.packs[1].chosen_because, "“child” extends it.");
}

#[test]
fn settings_change_what_a_rule_gives_and_reports_say_so() {
    let library = library(
        "[override.has-meetings]\nreason = { en = \"Small town\", es = \"Pueblo\" }\nparams.least = 2\npoints = 5\ngroup = \"b\"\n\
         text.en.title = \"The { -forum } meets twice\"\n",
        &[("child/texts/en.ftl", "-forum = council\n")],
    );
    let report = scored(&library, &["child"]);
    // What takes over the check of the changed rule keeps the parameters that its own words speak of.
    assert_eq!(
        verdicts(&report),
        ["base/has-a-site no_evidence", "base/has-meetings met", "base/meets-often not_met"]
    );
    let rule = report.rules.iter().find(|rule| rule.id == "has-meetings").unwrap();
    assert_eq!((rule.pack.as_str(), rule.points, rule.group.as_deref()), ("base", 5, Some("b")));
    assert_eq!(rule.title, "The council meets twice");
    assert_eq!(
        changes(&report, "child"),
        [
            "has-meetings params.least: 3 -> 2, Small town",
            "has-meetings points: 2 -> 5, Small town",
            "has-meetings group: a -> b, Small town",
            "has-meetings text.en.title: The forum meets -> The { -forum } meets twice, Small town",
        ]
    );
    assert_eq!(changes(&report, "base"), Vec::<String>::new());
    // The parent by itself is as it was.
    assert_eq!(finding(&scored(&library, &["base"]), "has-meetings").verdict.name(), "not_met");
    let spanish = scored_on(&library, &["child"], "es", date(2026, 1, 15));
    assert!(changes(&spanish, "child")[0].ends_with("Pueblo"));
    assert_eq!(spanish.rules[1].title, "Se reúne el foro");
}

#[test]
fn a_rule_with_the_check_of_another_takes_changes_of_its_own() {
    let library = library("[override.meets-often]\nreason = { en = \"Small\" }\nparams.least = 2\n", &[]);
    let report = scored(&library, &["child"]);
    assert_eq!(
        verdicts(&report),
        ["base/has-a-site no_evidence", "base/has-meetings not_met", "base/meets-often met"]
    );
    assert_eq!(changes(&report, "child"), ["meets-often params.least: 3 -> 2, Small"]);
}

#[test]
fn a_rule_that_is_off_has_no_finding_and_is_no_condition() {
    let library = library("[override.has-a-site]\nreason = { en = \"No site here\" }\noff = true\n", &[]);
    let report = scored(&library, &["child"]);
    assert_eq!(verdicts(&report), ["base/has-meetings not_met", "base/meets-often not_met"]);
    assert_eq!(changes(&report, "child"), ["has-a-site off: false -> true, No site here"]);
    assert_eq!(report.indicator("table", "").unwrap().coverage.of, 1);
}

#[test]
fn a_change_lapses_after_its_last_day() {
    let library = library(
        "[override.has-meetings]\nreason = { en = \"For now\" }\nto = \"2026-06\"\nparams.least = 2\ntext.en.title = \"Twice\"\n\
         [override.has-a-site]\nreason = { en = \"For a while\" }\nto = 2026-12-31\noff = true\n",
        &[],
    );
    let on = |day| scored_on(&library, &["child"], "en", day);
    let title =
        |report: &Report| report.rules.iter().find(|rule| rule.id == "has-meetings").unwrap().title.clone();
    let early = on(date(2026, 6, 30));
    assert_eq!((finding(&early, "has-meetings").verdict.name(), title(&early)), ("met", "Twice".to_owned()));
    let later = on(date(2026, 7, 1));
    assert_eq!(
        (finding(&later, "has-meetings").verdict.name(), title(&later)),
        ("not_met", "The forum meets".to_owned())
    );
    assert!(later.findings.iter().all(|finding| finding.rule != "has-a-site"));
    assert_eq!(
        changes(&later, "child"),
        [
            "has-meetings params.least: 3 -> 2, For now (lapsed)",
            "has-meetings text.en.title: The forum meets -> Twice, For now (lapsed)",
            "has-a-site off: false -> true, For a while",
        ]
    );
    assert_eq!(later.packs[0].changes[0].until.as_deref(), Some("2026-06"));
    assert_eq!(finding(&on(date(2027, 1, 1)), "has-a-site").verdict.name(), "no_evidence");
}

#[test]
fn a_child_and_its_parent_are_scored_as_one() {
    let library = library("[override.has-meetings]\nreason = { en = \"Small\" }\nparams.least = 1\n", &[]);
    for asked in [["base", "child"], ["child", "base"]] {
        let report = scored(&library, &asked);
        assert_eq!(finding(&report, "has-meetings").verdict.name(), "met");
        assert_eq!(report.indicators.len(), 2);
        assert!(report.notes[0].starts_with("“base” is scored within “child”"), "{:?}", report.notes);
    }
    let automatic = scored(&library, &[]);
    assert_eq!(verdicts(&automatic), verdicts(&scored(&library, &["child"])));
    assert_eq!(automatic.notes, Vec::<String>::new());
}

#[test]
fn two_children_share_what_neither_changes_and_are_not_asked_together_otherwise() {
    let other = CHILD.replace("\"child\"", "\"other\"");
    let rule = "subject = \"plan\"\nstatus = \"own\"\ngroup = \"b\"\njudged_by = \"person\"\n";
    let more = [("other/pack.toml", other.as_str()), ("other/rules/mine.toml", rule)];
    let report = scored(&library("", &more), &["child", "other"]);
    assert_eq!(report.findings.len(), 4);
    assert_eq!(
        report.packs.iter().map(|pack| pack.id.as_str()).collect::<Vec<_>>(),
        ["child", "base", "other"]
    );

    let library = library("[override.has-a-site]\nreason = { en = \"No\" }\noff = true\n", &more);
    let error = Scorer::builder(&library).pack("child").pack("other").build().unwrap_err();
    assert_eq!(error.faults[0].code, "pack/two-settings");
    let automatic = scored(&library, &[]);
    assert_eq!(automatic.packs.len(), 2);
    assert!(automatic.notes[0].starts_with("“other” is left out"), "{:?}", automatic.notes);
}

#[test]
fn parameters_of_the_whole_parent_change_in_all_rules() {
    let library = library("[override.\"*\"]\nreason = { en = \"Small\" }\nparams.least = 2\n", &[]);
    let report = scored(&library, &["child"]);
    assert_eq!(finding(&report, "has-meetings").verdict.name(), "met");
    assert_eq!(changes(&report, "child"), ["* params.least: 3 -> 2, Small"]);
}

#[test]
fn added_rules_and_indicators_go_over_the_whole_chain() {
    let indicators =
        "[[indicator]]\nid = \"mine\"\nkind = \"points\"\nsubject = \"plan\"\ngroups = [\"a\", \"own\"]\n";
    let grandchild = "id = \"grand\"\nversion = \"1.0.0\"\nlanguages = [\"eu\"]\ntitle = { eu = \"Biloba\" }\nextends = \"child\"\n\
                      [override.has-meetings]\nreason = { eu = \"Herri txikia\" }\noff = false\n";
    let own = "subject = \"plan\"\nstatus = \"own\"\ngroup = \"own\"\nsource = { document = \"guide\" }\n\
               same_check_as = \"has-meetings\"\nparams = { least = 1 }\n";
    let library = library(
        &format!("{indicators}[override.has-meetings]\nreason = {{ en = \"Off\" }}\noff = true\n"),
        &[
            ("child/rules/meets-once.toml", own),
            ("grand/pack.toml", grandchild),
            ("grand/texts/eu.ftl", "-forum = foroa\nhas-meetings =\n    .title = { -forum } biltzen da\n"),
        ],
    );
    let report = scored(&library, &["child"]);
    assert_eq!(
        verdicts(&report),
        ["child/meets-once met", "base/has-a-site no_evidence", "base/meets-often not_met"]
    );
    assert_eq!(report.rules[0].source.document, "Guide");
    let mine = report.indicator("mine", "").unwrap();
    assert_eq!((mine.pack.as_str(), mine.coverage.of), ("child", 1));
    let basque = scored_on(&library, &["grand"], "eu", date(2026, 1, 15));
    let title = |id: &str| basque.rules.iter().find(|rule| rule.id == id).unwrap().title.clone();
    assert_eq!(
        (title("has-meetings"), title("has-a-site")),
        ("foroa biltzen da".into(), "[en] There is a site".into())
    );
    assert_eq!(changes(&basque, "grand"), ["has-meetings off: true -> false, Herri txikia"]);
    assert_eq!(basque.indicator("mine", "").unwrap().coverage.of, 2);
}

#[test]
fn cases_of_a_change_take_the_place_of_those_of_the_parent() {
    let change = "[override.has-meetings]\nreason = { en = \"Small\" }\nparams.least = 2\n";
    let case = |count: &str| {
        format!(
            "{change}[[override.has-meetings.case]]\nname = \"two\"\nset = {{ \"/process/meetings\" = {count} }}\nverdict = \"met\"\n"
        )
    };
    let run = |changes: &str| {
        let library = library(changes, &[]);
        run_cases(&Scorer::builder(&library).pack("child").locale("en").build().unwrap())
    };
    assert_eq!((run("").passed, run(change).passed, run(&case("[{}, {}]")).passed), (1, 0, 1));
    let failed = run(&case("[{}]"));
    let failure = &failed.failures[0];
    assert_eq!(
        (failure.pack.as_str(), failure.path.as_str(), failure.place.line),
        ("child", "pack.toml", 10)
    );
}

#[test]
fn words_join_the_list_that_they_are_added_to() {
    let files = |adds: &'static str| {
        [
            (
                "base/rules/hedges.toml",
                "subject = \"plan\"\nstatus = \"own\"\ncheck = 'plan.title.hits(\"vague\").is_empty()'\n",
            ),
            ("base/lexicons/en/vague.txt", "perhaps\n"),
            ("child/lexicons/en/vague.txt", adds),
        ]
    };
    let report = scored(&library("", &files("adds to: base\np\n")), &["child"]);
    assert_eq!(finding(&report, "hedges").verdict.name(), "not_met");
    let report = scored(&library("", &files("adds to: base\nmaybe\n")), &["child"]);
    assert_eq!(finding(&report, "hedges").verdict.name(), "met");
}

#[test]
fn the_digest_of_a_child_covers_its_parents() {
    let digest = |library: &Library| library.get("child").unwrap().digest().to_owned();
    let before = digest(&library("", &[]));
    assert_eq!(digest(&library("", &[])), before);
    assert_ne!(digest(&library("", &[("base/lexicons/en/x.txt", "word\n")])), before);
}

#[test]
fn texts_of_the_whole_pack_show_only_what_the_engine_or_a_rule_gives() {
    let rule = "subject = \"plan\"\nstatus = \"own\"\n[text.en]\ntitle = \"T\"\n";
    let script = "not_met().because(\"late\", #{ days: plan.commitments.len() })";
    let faults = |ftl: &str| {
        let more = [
            ("base/rules/is-late.toml", rule),
            ("base/rules/is-late.rhai", script),
            ("child/texts/en.ftl", ftl),
        ];
        let library = library("", &more);
        let scorer = Scorer::builder(&library).pack("child").locale("en").build().unwrap();
        let faults = check_pack(&scorer).into_iter().filter(|fault| fault.code == "pack/unknown-argument");
        faults.map(|fault| (fault.path, fault.place.unwrap().line, fault.message)).collect::<Vec<_>>()
    };
    let told = |line, message: &str| ("texts/en.ftl".to_owned(), line, message.to_owned());
    let sound = "late = { $days } days\nno-evidence = No { $field }.\nchosen-in-force-part = For { $kind }, { $start }.\n";
    assert_eq!(faults(sound), []);
    let expected = [
        told(2, "the engine gives the text `no-evidence` no value `$feld`"),
        told(1, "the rule gives the text `late` no value `$limit`"),
    ];
    assert_eq!(faults("late = { $days } of { $limit }\nno-evidence = No { $feld }.\n"), expected);
    let inner = "late = It is { lateness }\nlateness = { $limit } days late\n";
    assert_eq!(faults(inner), [told(2, "the rule gives the text `lateness` no value `$limit`")]);
}

#[test]
fn a_changed_text_shows_only_what_the_rule_gives() {
    let rule = "subject = \"plan\"\nstatus = \"own\"\n[text.en]\ntitle = \"T\"\nlate = \"{ $days } of { $limit } days\"\n";
    let script = "not_met().because(\"late\", #{ days: plan.commitments.len(), limit: 3 })";
    let changed = |head: &str| {
        let change = format!(
            "[override.late]\nreason = {{ en = \"R\", es = \"R\" }}\n{head}\
             text.es = {{ title = \"En {{ $plazo }}\", late = \"{{ $dias }} de {{ $limit }}\" }}\n"
        );
        let more = [("base/rules/late.toml", rule), ("base/rules/late.rhai", script)];
        let library = library(&change, &more);
        let scorer = Scorer::builder(&library).pack("child").locale("en").build().unwrap();
        let faults = check_pack(&scorer).into_iter().filter(|fault| fault.code == "pack/unknown-argument");
        faults.map(|fault| (fault.path, fault.message, fault.help.unwrap_or_default())).collect::<Vec<_>>()
    };
    let manifest = || "pack.toml".to_owned();
    let expected = vec![
        (
            manifest(),
            "the rule gives the text `late` no value `$dias`".to_owned(),
            "known: `$days`, `$limit`".to_owned(),
        ),
        (
            manifest(),
            "the rule gives the text `title` no value `$plazo`".to_owned(),
            "it gives none: write the text without it".to_owned(),
        ),
    ];
    assert_eq!(changed(""), expected);
    assert_eq!(changed("to = 2030-12-31\n"), expected);
}
