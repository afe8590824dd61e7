//! Every pack, shipped or made for tests: it loads, nothing is to be mended in it, and all its cases hold.

use std::path::Path;

use rasero::document::Severity;
use rasero::engine::{check_pack, run_cases};
use rasero::pack::{Library, PackFiles};
use rasero::{Scorer, script};

use super::golden::settle;

/// What a pack has at the least, so that an empty folder is no success.
struct Least {
    pack: &'static str,
    rules: usize,
    cases: usize,
    lists: usize,
}

const SHIPPED: [Least; 18] = [
    Least { pack: "ambition", rules: 23, cases: 500, lists: 60 },
    Least { pack: "cdmx-2020", rules: 21, cases: 200, lists: 0 },
    Least { pack: "chile-estado-abierto", rules: 4, cases: 400, lists: 2 },
    Least { pack: "commitment-quality", rules: 30, cases: 300, lists: 0 },
    Least { pack: "euskadi", rules: 6, cases: 900, lists: 0 },
    Least { pack: "guia-nosc-2019", rules: 44, cases: 450, lists: 0 },
    Least { pack: "inai-local", rules: 18, cases: 200, lists: 0 },
    Least { pack: "irm", rules: 39, cases: 300, lists: 40 },
    Least { pack: "nuevo-leon", rules: 5, cases: 350, lists: 0 },
    Least { pack: "ogp-consultation-2012", rules: 13, cases: 130, lists: 0 },
    Least { pack: "ogp-local", rules: 28, cases: 300, lists: 0 },
    Least { pack: "ogp-participation-2017", rules: 54, cases: 700, lists: 0 },
    Least { pack: "ogp-participation-2021", rules: 39, cases: 380, lists: 0 },
    Least { pack: "ogp-values", rules: 31, cases: 350, lists: 60 },
    Least { pack: "scotland", rules: 8, cases: 400, lists: 0 },
    Least { pack: "smart", rules: 18, cases: 200, lists: 40 },
    Least { pack: "spain", rules: 6, cases: 400, lists: 0 },
    Least { pack: "wording", rules: 12, cases: 80, lists: 60 },
];

fn shipped() -> Library {
    Library::from_files(rasero_rules::files()).unwrap_or_else(|error| panic!("{error}"))
}

fn scorer(library: &Library, pack: &str) -> Scorer {
    Scorer::builder(library).pack(pack).build().unwrap_or_else(|error| panic!("{pack}: {error}"))
}

/// Everything that is wrong with a pack, and how many cases hold.
fn assert_sound(scorer: &Scorer, least_cases: usize) {
    let faults = check_pack(scorer).into_iter().filter(|fault| fault.severity == Severity::Error);
    let faults: Vec<String> = faults.map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let report = run_cases(scorer);
    let failures: Vec<String> = report
        .failures
        .iter()
        .map(|failure| {
            format!(
                "{}/{}:{} {}: {}",
                failure.pack, failure.path, failure.place.line, failure.case, failure.message
            )
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(report.passed >= least_cases, "only {} cases", report.passed);
}

#[test]
fn every_shipped_pack_is_sound() {
    let library = shipped();
    let shipped: Vec<&str> = library.ids().collect();
    for least in SHIPPED {
        assert!(shipped.contains(&least.pack), "no pack `{}`", least.pack);
    }
    for pack in shipped {
        let least = SHIPPED.iter().find(|least| least.pack == pack);
        let least =
            least.unwrap_or_else(|| panic!("say in this test what the pack `{pack}` has at the least"));
        let loaded = library.get(pack).unwrap();
        assert!(loaded.rules().len() >= least.rules, "{pack}: only {} rules", loaded.rules().len());
        assert!(
            loaded.lexicons().len() >= least.lists,
            "{pack}: only {} word lists",
            loaded.lexicons().len()
        );
        assert_sound(&scorer(&library, pack), least.cases);
    }
}

#[test]
fn all_shipped_packs_score_together() {
    let library = shipped();
    let all = Scorer::builder(&library).build().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(all.packs().count(), SHIPPED.len());
}

#[test]
fn the_packs_of_the_tests_are_sound() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs");
    for (pack, cases) in [("frozen", 55), ("endless", 5), ("adapted", 45), ("federal", 14)] {
        let mut library = Library::new();
        library.add_path(&folder.join(pack)).unwrap_or_else(|error| panic!("{error}"));
        assert_sound(&scorer(&library, pack), cases);
    }
}

/// The pack in the page for rule authors, as an adaptation of the shipped ones.
#[test]
fn the_adaptation_that_the_page_shows_is_sound() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/README.md");
    let page = std::fs::read_to_string(page).unwrap();
    let (_, section) = page.split_once("\n## Adapting a standard to your own exercise\n").unwrap();
    let shown = section.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let mine = [("my-state/pack.toml".to_owned(), shown.to_owned())];
    let files = rasero_rules::files().map(|(path, text)| (path.to_owned(), text.to_owned()));
    let library = Library::from_files(files.chain(mine)).unwrap_or_else(|error| panic!("{error}"));
    assert_sound(&scorer(&library, "my-state"), 250);
    assert_eq!(library.get("my-state").unwrap().manifest().overrides.len(), 2);
}

#[test]
fn the_reference_of_host_functions_is_fresh() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/HOST_API.md");
    settle(&page, Some(&script::host_api())).unwrap();
}

#[test]
fn the_archive_of_the_test_pack_is_that_of_its_folder() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs");
    let folder = PackFiles::from_path(&packs.join("frozen")).unwrap();
    let archive = PackFiles::from_path(&packs.join("frozen.zip")).unwrap();
    assert!(
        archive == folder,
        "make it anew: rasero pack archive tests/packs/frozen -o tests/packs/frozen.zip"
    );
}
