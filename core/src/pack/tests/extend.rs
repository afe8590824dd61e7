//! What a pack may not do to the packs that it extends, each refusal with its place and a way out.

use super::*;

const PARENT: [(&str, &str); 5] = [
    (
        "base/pack.toml",
        "id = \"base\"\nversion = \"1.0.0\"\nlanguages = [\"en\", \"es\"]\ntitle = { en = \"Base\" }\nparams = { window = 12 }\n\
         [[indicator]]\nid = \"sum\"\nkind = \"points\"\ngroups = [\"clear\"]\n\
         [[indicator]]\nid = \"all\"\nkind = \"compliance\"\ntiers = [\"basic\"]\n",
    ),
    (
        "base/rules/has-dates.toml",
        "subject = \"commitment\"\nstatus = \"own\"\ngroup = \"clear\"\nparams = { days = 60, words = [\"a\"] }\ncheck = \"true\"\n\
         [text.en]\ntitle = \"Dates\"\n[text.es]\ntitle = \"Fechas\"\n",
    ),
    (
        "base/rules/is-law.toml",
        "subject = \"commitment\"\nstatus = \"stable\"\nlocked = true\nsame_check_as = \"has-a-lead\"\n",
    ),
    (
        "base/rules/has-a-lead.toml",
        "subject = \"commitment\"\nstatus = \"own\"\nparams = { least = 1 }\ncheck = \"true\"\n",
    ),
    ("base/lexicons/en/hedges.txt", "perhaps\n"),
];

const CHILD: &str = "id = \"child\"\nversion = \"1.0.0\"\nlanguages = [\"es\"]\ntitle = { es = \"Hijo\" }\n";

/// The faults of the parent and a child with these lines in its manifest, and these other files.
fn refused(changes: &str, more: &[(&str, &str)]) -> String {
    let child = format!("{CHILD}{changes}");
    let mut files = PARENT.to_vec();
    files.push(("child/pack.toml", &child));
    files.extend(more);
    let Err(error) = Library::from_files(files) else { return "no fault".into() };
    let line = |fault: &PackFault| format!("{} {fault}", fault.code);
    error.faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

const EXTENDS: &str = "extends = \"base\"\n";

#[test]
fn a_child_without_changes_is_fine() {
    assert_eq!(refused(EXTENDS, &[]), "no fault");
}

#[test]
fn names_that_lead_nowhere() {
    let changes = r#"
[override.has-date]
reason = { es = "x" }
off = true
[override.has-dates]
reason = { es = "x", en = "y" }
params = { day = 30, words = "a", days = "3" }
group = "claer"
tier = "basik"
text.es.titel = "Plazos"
text.en.title = "Dates"
[[override.has-dates.case]]
name = "a"
base = "plain"
verdict = "met"
[override.has-a-lead]
reason = { es = "x" }
params.window = "long"
off = false
"#;
    insta::assert_snapshot!(refused(&format!("{EXTENDS}{changes}"), &[]));
}

#[test]
fn changes_that_are_none() {
    let changes = r#"
[override.has-dates]
off = true
[override.has-a-lead]
reason = { es = "x" }
to = 2030-01-01
[override."*"]
reason = { es = "x" }
points = 3
"#;
    insta::assert_snapshot!(refused(&format!("{EXTENDS}{changes}"), &[]));
}

#[test]
fn locked_rules_stay_as_they_are() {
    let changes = r#"
[override.is-law]
reason = { es = "x" }
off = true
[override.has-a-lead]
reason = { es = "x" }
params.least = 2
[override."*"]
reason = { es = "x" }
params = { window = 6, widow = 3 }
"#;
    insta::assert_snapshot!(refused(&format!("{EXTENDS}{changes}"), &[]));
}

#[test]
fn names_of_parents_are_taken() {
    let rule = "subject = \"commitment\"\nstatus = \"own\"\njudged_by = \"person\"\n";
    let changes = format!(
        "{EXTENDS}params = {{ window = 3 }}\n[[indicator]]\nid = \"sum\"\nkind = \"points\"\ngroups = [\"own\"]\n\
         [override.mine]\nreason = {{ es = \"x\" }}\noff = true\n"
    );
    insta::assert_snapshot!(refused(
        &changes,
        &[
            ("child/rules/has-dates.toml", rule),
            ("child/rules/has-a-lead.rhai", "met()"),
            ("child/rules/mine.toml", rule),
            (
                "child/texts/es.ftl",
                "has-dates =\n    .title = Plazos\n    .titel = Plazos\nhas-datse =\n    .title = x\n"
            ),
        ]
    ));
}

#[test]
fn lists_say_whose_list_they_add_to() {
    insta::assert_snapshot!(refused(
        EXTENDS,
        &[
            ("child/lexicons/es/hedges.txt", "tal vez\n"),
            ("child/lexicons/en/hedges.txt", "adds to: bas\nmaybe\n"),
            ("child/lexicons/en/hegdes.txt", "# more\nadds to: base\nmaybe\n"),
        ]
    ));
}

#[test]
fn parents_that_cannot_be_had() {
    let pack = |id: &str, extends: &str| {
        format!(
            "id = \"{id}\"\nversion = \"1.0.0\"\nlanguages = [\"es\"]\ntitle = {{ es = \"x\" }}\nextends = \"{extends}\"\n"
        )
    };
    let [a, b, c] = [pack("a", "b"), pack("b", "c"), pack("c", "a")];
    let own = pack("own", "own");
    let broken = pack("broken", "base") + "x = 1\n";
    let below = pack("below", "broken");
    let mut more = vec![
        ("a/pack.toml", a.as_str()),
        ("b/pack.toml", &b),
        ("c/pack.toml", &c),
        ("own/pack.toml", &own),
        ("broken/pack.toml", &broken),
        ("below/pack.toml", &below),
    ];
    let deep: Vec<(String, String)> = (1..=5)
        .map(|at| {
            (
                format!("d{at}/pack.toml"),
                pack(&format!("d{at}"), &if at == 1 { "base".into() } else { format!("d{}", at - 1) }),
            )
        })
        .collect();
    more.extend(deep.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    insta::assert_snapshot!(refused(
        "extends = \"bsae\"\n[override.x]\nreason = { es = \"x\" }\noff = true\n",
        &more
    ));
}

#[test]
fn changes_need_a_parent() {
    insta::assert_snapshot!(refused(
        "[override.has-dates]\nreason = { es = \"x\" }\noff = true\n",
        &[("child/lexicons/en/hedges.txt", "adds to: base\nmaybe\n")]
    ));
}

#[test]
fn a_folder_that_takes_the_place_of_a_parent_is_the_new_parent() {
    let files = |text: &str| -> Vec<(String, String)> {
        let child = format!("{CHILD}{EXTENDS}[override.has-a-lead]\nreason = {{ es = \"x\" }}\noff = true\n");
        let mut files: Vec<(String, String)> =
            PARENT.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect();
        files.push(("child/pack.toml".into(), child));
        for (_, other) in &mut files {
            *other = other.replace("days = 60", text);
        }
        files
    };
    let folder = std::env::temp_dir().join(format!("rasero-parent-{}", std::process::id()));
    let write = |without: &str| {
        std::fs::remove_dir_all(&folder).ok();
        for (path, text) in files("days = 90") {
            if let Some(path) = path.strip_prefix("base/").filter(|path| !path.contains(without)) {
                std::fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
                std::fs::write(folder.join(path), text).unwrap();
            }
        }
    };
    let mut library = Library::from_files(files("days = 60")).unwrap();
    write("nothing");
    library.add_path(&folder).unwrap();
    assert_eq!(library.get("child").unwrap().rule("has-dates").unwrap().values["days"].integer(), Some(90));
    // The new one has no rule that the child changes: the child is set aside with what is wrong.
    write("lead");
    std::fs::write(
        folder.join("rules/is-law.toml"),
        "subject = \"commitment\"\nstatus = \"own\"\njudged_by = \"person\"\n",
    )
    .unwrap();
    library.add_path(&folder).unwrap();
    assert_eq!(library.get("child").unwrap_err().faults[0].code, "pack/unknown-rule");
    std::fs::remove_dir_all(&folder).unwrap();
}
