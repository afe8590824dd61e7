//! The few words that a rendering adds to a report, by language, read from `labels/*.ftl`.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// Languages with labels. The first is the fallback.
const LANGUAGES: [(&str, &str); 2] =
    [("en", include_str!("labels/en.ftl")), ("es", include_str!("labels/es.ftl"))];

static LABELS: LazyLock<Vec<(&str, Labels)>> = LazyLock::new(|| {
    LANGUAGES.iter().map(|(language, source)| (*language, Labels::read(language, source))).collect()
});

static NONE: LazyLock<Labels> = LazyLock::new(|| Labels::read("en", ""));

/// Labels in one language.
pub(super) struct Labels {
    bundle: FluentBundle<FluentResource>,
}

impl Labels {
    /// The labels of a locale such as `es-MX`, or those of the first language when it has none.
    pub(super) fn of(locale: &str) -> &'static Labels {
        let language = locale.split(['-', '_']).next().unwrap_or(locale);
        let known = LABELS.iter().find(|(known, _)| known.eq_ignore_ascii_case(language)).or(LABELS.first());
        known.map_or(&NONE, |(_, labels)| labels)
    }

    /// What a language calls itself; its tag, when there are no labels in it.
    pub(super) fn language_name(locale: &str) -> String {
        let language = locale.split(['-', '_']).next().unwrap_or(locale);
        let known = LABELS.iter().find(|(known, _)| known.eq_ignore_ascii_case(language));
        known.map_or_else(|| locale.to_owned(), |(_, labels)| labels.say("language-name"))
    }

    fn read(language: &str, source: &str) -> Self {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        Labels { bundle }
    }

    /// A label without arguments.
    pub(super) fn say(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// A label with a number in it, by which it takes its plural form.
    pub(super) fn count(&self, id: &str, count: usize) -> String {
        self.fill(id, &[("count", count.into())])
    }

    /// A label with its arguments. A label that is missing shows its id.
    pub(super) fn fill(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else { return id.to_owned() };
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn ids(source: &str) -> BTreeSet<&str> {
        source
            .lines()
            .filter(|line| !line.starts_with([' ', '#']))
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
            .collect()
    }

    #[test]
    fn every_language_parses_and_has_the_same_labels() {
        let first = ids(LANGUAGES[0].1);
        assert!(first.len() > 40);
        for (language, source) in LANGUAGES {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{language} does not parse");
            assert_eq!(first, ids(source), "labels of {language}");
        }
    }

    #[test]
    fn a_locale_falls_back_to_its_language_and_then_to_the_first() {
        assert_eq!(Labels::of("es-MX").count("commitments", 1), "un compromiso");
        assert_eq!(Labels::of("fr").count("commitments", 2), "2 commitments");
        assert_eq!(Labels::of("en").say("no-such-label"), "no-such-label");
    }
}
