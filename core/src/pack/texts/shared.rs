//! Texts that come with the engine: reasons that a rule need not write, and notes of reports. Packs may replace any of them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{Builder, Texts};
use crate::pack::fault::Faults;
use crate::pack::source::PackFiles;

const FILES: [(&str, &str, &str); 2] = [
    ("en", "texts/en.ftl", include_str!("shared/en.ftl")),
    ("es", "texts/es.ftl", include_str!("shared/es.ftl")),
];

static SHARED: LazyLock<Texts> = LazyLock::new(|| {
    let files = PackFiles::new(FILES.map(|(_, path, text)| (path, text)));
    build(&Faults::new("", &files))
});

fn build(faults: &Faults<'_>) -> Texts {
    let rules = BTreeSet::new();
    let mut builder =
        Builder::new("", FILES.map(|(language, ..)| language.to_owned()).to_vec(), &rules, None, faults);
    for (language, path, text) in FILES {
        builder.add_file(language, path, text);
    }
    builder.finish()
}

/// The texts that come with the engine.
pub(super) fn shared() -> &'static Texts {
    &SHARED
}

impl Texts {
    /// The texts that come with the engine, for notes that belong to no pack: ask for them with an empty rule.
    ///
    /// ```
    /// use rasero::pack::{Args, Texts};
    /// let text = Texts::of_engine().format("", "no-evidence", "en", &Args::new().with("field", "lead")).unwrap();
    /// assert_eq!(text.text, "The record does not say: “lead” is missing.");
    /// ```
    pub fn of_engine() -> &'static Texts {
        shared()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_texts_with_the_same_arguments_and_no_fault() {
        let files = PackFiles::default();
        let faults = Faults::new("", &files);
        let texts = build(&faults);
        assert_eq!(faults.into_list(), []);
        assert!(texts.entries.len() >= 20, "{texts:?}");
        for ((_, id), by_language) in &texts.entries {
            assert_eq!(by_language.keys().collect::<Vec<_>>(), ["en", "es"], "{id}");
            assert_eq!(texts.variables("", id, "en"), texts.variables("", id, "es"), "{id}");
        }
    }
}
