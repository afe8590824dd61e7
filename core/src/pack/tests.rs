//! The loader on whole packs: a good one, and broken ones with several faults at once.

use std::path::Path;

use super::*;
use crate::document::Place;

mod archive;
mod broken;
mod clauses;
mod extend;
mod folder;
mod good;
mod hostile;
mod lock;

fn good_files() -> PackFiles {
    PackFiles::from_path(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack/testdata/good")).unwrap()
}

/// The good pack with one file replaced or added.
fn with(path: &str, text: &str) -> PackFiles {
    let mut files = good_files();
    files.insert(path, text.to_owned());
    files
}

/// The faults of a pack, one line each: `code path:line:column message; help`.
fn faults(files: &PackFiles) -> String {
    let Err(error) = Pack::load("p", files) else { return "no fault".into() };
    let line = |fault: &PackFault| {
        let at = fault.place.map(|Place { line, column }| format!(":{line}:{column}")).unwrap_or_default();
        let help = fault.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
        format!("{} {}{at} {}{help}", fault.code, fault.path, fault.message)
    };
    error.faults.iter().map(line).collect::<Vec<_>>().join("\n")
}
