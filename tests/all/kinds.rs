//! The kinds of change that real exercises make to a standard: the page for rule authors says where each is done, and it is,
//! in files of a pack, with a case, a text that comes out changed, or a rule that is off. That the cases hold is seen in `packs`
//! and `tutorial`.

use std::path::Path;

use rasero::pack::{Args, Library, Pack};

use super::architecture::project;

/// All of them.
const KINDS: [&str; 18] = [
    "term substitution",
    "parameter",
    "scope",
    "added rule",
    "removed or optional rule",
    "actor change",
    "shared evidence",
    "composite bodies",
    "legal anchor",
    "legal blackout",
    "calendar by date",
    "alternative compliance",
    "language duty",
    "outcome source",
    "publication of contribution destiny",
    "withdrawn member",
    "plan in plan",
    "commitments of no plan",
];

const HEADING: &str = "\n## Eighteen kinds of change, and where each is done\n";

/// One row of the table.
struct Row {
    kind: String,
    path: String,
    shown: String,
}

fn rows() -> Vec<Row> {
    let page = std::fs::read_to_string(project().join("rules/README.md")).unwrap();
    let (_, section) = page.split_once(HEADING).unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| ")).skip(1);
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [kind, path, shown] = cells.as_slice() else { panic!("{line}") };
        Row { kind: (*kind).into(), path: path.trim_matches('`').into(), shown: (*shown).into() }
    };
    rows.map(row).collect()
}

/// The folder of the pack to which a file belongs.
fn folder_of(path: &Path) -> &Path {
    let folder = path.ancestors().find(|folder| folder.join("pack.toml").is_file());
    folder.unwrap_or_else(|| panic!("{} is in no pack", path.display()))
}

/// The id that a pack gives to itself: its folder may be called otherwise.
fn id_of(folder: &Path) -> String {
    let manifest: toml::Table = std::fs::read_to_string(folder.join("pack.toml")).unwrap().parse().unwrap();
    manifest["id"].as_str().unwrap().to_owned()
}

/// Names of the cases that stand in a file of the pack: a rule, or the manifest with its changes.
fn cases<'p>(pack: &'p Pack, path: &Path) -> Vec<&'p str> {
    let rule = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let of_rule = pack.rule(rule).into_iter().flat_map(|rule| &rule.cases);
    let of_changes = pack.manifest().overrides.iter().flat_map(|change| &change.cases);
    let is_manifest = path.ends_with("pack.toml");
    of_rule.chain(of_changes.filter(|_| is_manifest)).map(|case| case.name.value.as_str()).collect()
}

/// Whether a rule of the pack or of its parents has this title in some language of the pack.
fn is_titled(pack: &Pack, title: &str) -> bool {
    let languages = &pack.manifest().languages;
    let said = |locale: &str| {
        let titles = pack.rules().iter().filter_map(|rule| {
            pack.texts().format(&rule.wording, "title", locale, &Args::new()).map(|text| text.text)
        });
        titles.collect::<Vec<_>>()
    };
    languages.iter().any(|language| said(&language.value).iter().any(|text| text == title))
}

#[test]
fn every_kind_of_change_is_done_in_the_files_of_a_pack() {
    let rows = rows();
    let kinds: Vec<&str> = rows.iter().map(|row| row.kind.as_str()).collect();
    assert_eq!(kinds, KINDS);
    let mut library = Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"));
    for Row { kind, path, shown } in &rows {
        let file = project().join(path);
        assert!(file.is_file(), "{kind}: no file {path}");
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        assert!(["toml", "ftl"].contains(&ending), "{kind}: {path} is no file that authors write");
        let folder = folder_of(&file);
        let id = id_of(folder);
        if library.get(&id).is_err() {
            library.add_path(folder).unwrap_or_else(|error| panic!("{error}"));
        }
        let pack = library.get(&id).unwrap_or_else(|error| panic!("{error}"));
        let (what, name) = shown.split_once(": ").unwrap_or_else(|| panic!("{kind}: {shown}"));
        let is_shown = match what {
            "case" => cases(pack, &file).contains(&name),
            "title" => is_titled(pack, name),
            "off" => {
                let mut changes = pack.manifest().overrides.iter();
                changes.any(|change| {
                    change.rule.value == name && change.off.as_ref().is_some_and(|off| off.value)
                })
            }
            _ => false,
        };
        assert!(is_shown, "{kind}: {path} does not show `{shown}`");
    }
}
