//! The cases of every shipped pack notice at least 95 in a hundred of the changes that `rasero pack mutate` makes.

use rasero::engine::mutate;
use rasero::{Library, Scorer};

/// Of a hundred changes, so many at the least.
const LEAST: u64 = 95;

#[test]
fn the_cases_of_every_shipped_pack_guard_its_rules() {
    let library = Library::from_files(rasero_rules::files()).unwrap();
    let mut low = Vec::new();
    let mut mutants = 0;
    for id in library.ids() {
        let scorer = Scorer::builder(&library).pack(id).locale("en").build().unwrap();
        let report = mutate(&scorer);
        mutants += report.mutants;
        if report.percent() < LEAST {
            let missed =
                report.missed.iter().map(|one| format!("{}:{:?} `{}`", one.path, one.line, one.before));
            low.push(format!("{id}: {} %, {}", report.percent(), missed.collect::<Vec<_>>().join(", ")));
        }
    }
    assert!(mutants > 3_000, "only {mutants} changes");
    assert!(low.is_empty(), "{}", low.join("\n"));
}
