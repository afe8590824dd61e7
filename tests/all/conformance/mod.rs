//! The cases that every surface runs: here through the Rust API and through the built program. `tests/cases/README.md`
//! describes their folders.

mod api;
mod call;
mod claims;
mod program;

use std::path::PathBuf;

use self::call::Case;
use super::golden::{difference, settle};

/// What calling a surface gave, as the files of a case write it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    /// One report a line.
    reports: Option<String>,
    /// Why documents or packs were refused: a JSON array, one fault a line.
    errors: Option<String>,
    /// What was odd about documents that were scored.
    warnings: Option<String>,
}

/// Cases that must be there, lest a glob that finds nothing passes.
const LEAST_CASES: usize = 70;

fn cases() -> Vec<Case> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut folders: Vec<PathBuf> =
        folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders.iter().map(|folder| Case::read(folder)).collect()
}

#[test]
fn every_case_comes_out_as_expected_through_the_api_and_the_program() {
    let cases = cases();
    assert!(cases.len() >= LEAST_CASES, "only {} cases", cases.len());
    let wrong: Vec<String> = in_parallel(&cases, faults_of).into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}

/// Everything that is wrong with a case.
fn faults_of(case: &Case) -> Vec<String> {
    let outcome = api::run(case);
    let files = [
        ("expected.json", &outcome.reports),
        ("error.json", &outcome.errors),
        ("warnings.json", &outcome.warnings),
    ];
    let mut wrong: Vec<String> = files
        .into_iter()
        .filter_map(|(file, found)| settle(&case.folder.join(file), found.as_deref()).err())
        .collect();
    wrong.extend(claims::broken(case, &outcome));
    wrong.extend(program::broken(case, &outcome));
    wrong.into_iter().map(|fault| format!("{} ({}): {fault}", case.name, case.call.about)).collect()
}

/// Runs something over all cases, on as many threads as there are processors.
fn in_parallel<T: Send>(cases: &[Case], work: impl Fn(&Case) -> T + Sync) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let chunk = cases.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = cases
            .chunks(chunk)
            .map(|some| scope.spawn(move || some.iter().map(work).collect::<Vec<_>>()))
            .collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn the_program_notices_what_differs() {
    let case = cases().into_iter().find(|case| case.call.status == 0).unwrap();
    let outcome = api::run(&case);
    assert_eq!(program::broken(&case, &outcome), Vec::<String>::new());
    let other = Outcome { reports: outcome.reports.map(|text| text.replace('"', "'")), ..outcome };
    assert_eq!(program::broken(&case, &other).len(), 1);
}
