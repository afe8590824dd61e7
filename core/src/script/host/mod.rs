//! Host functions, one family a file. They are thin covers: what they compute lives in the views, in `text` and in
//! `document`. Their doc comments are the reference for rule authors.

mod bodies;
mod dates;
mod lists;
mod outcomes;
mod presence;
mod prose;
mod rhythm;

use rhai::{Module, exported_module};

/// Each family with its title, in the order of the reference.
pub fn families() -> Vec<(&'static str, Module)> {
    vec![
        ("Verdicts", exported_module!(outcomes::functions)),
        ("Presence", exported_module!(presence::functions)),
        ("Lists", exported_module!(lists::functions)),
        ("Dates", exported_module!(dates::functions)),
        ("Rhythm", exported_module!(rhythm::functions)),
        ("Bodies", exported_module!(bodies::functions)),
        ("Prose", exported_module!(prose::functions)),
    ]
}
