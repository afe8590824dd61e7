//! Host functions, one family a file. They are thin covers: what they compute lives in the views, in `text` and in
//! `document`. Their doc comments are the reference for rule authors.

mod dates;
mod lists;
mod outcomes;
mod presence;
mod prose;

use rhai::{Engine, Module, exported_module};

/// Each family with its title, in the order of the reference.
pub fn families() -> Vec<(&'static str, Module)> {
    vec![
        ("Verdicts", exported_module!(outcomes::functions)),
        ("Presence", exported_module!(presence::functions)),
        ("Lists", exported_module!(lists::functions)),
        ("Dates", exported_module!(dates::functions)),
        ("Prose", exported_module!(prose::functions)),
    ]
}

/// Registers all families, and lists as something to loop over.
pub fn register(engine: &mut Engine) {
    for (_, module) in families() {
        engine.register_global_module(module.into());
    }
    engine.register_iterator::<super::List>();
}
