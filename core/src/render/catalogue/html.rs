//! A catalogue as one page for the browser, in all its languages: those who read choose one. No script.

use super::{Catalogue, Document, Entry, Example};
use crate::render::html::{HTML_END, Markup, STYLE, start};
use crate::render::labels::Labels;
use crate::render::words::mark;

const OWN_STYLE: &str = include_str!("style.css");

/// Languages that can be chosen on one page: the style has a rule for each place.
const MOST_LANGUAGES: usize = 8;

/// A pack as a page that needs nothing else: the same catalogue in one or more languages, the first one shown first. A
/// reader whose browser knows no `:has()` sees them all, one below the other.
///
/// ```
/// use rasero::render::{Catalogue, catalogue_html};
/// let in_language = |locale: &str| Catalogue { locale: locale.into(), title: "<T>".into(), ..Catalogue::default() };
/// let page = catalogue_html(&[in_language("en"), in_language("es")]);
/// assert!(page.contains("<h1") && page.contains("lang=\"es\"") && page.contains("&lt;T&gt;"));
/// ```
pub fn catalogue_html(catalogues: &[Catalogue]) -> String {
    let mut page = Markup::default();
    let Some(first) = catalogues.first() else { return String::new() };
    start(&mut page, &first.locale, &first.title);
    for style in [STYLE, OWN_STYLE] {
        page.own("<style>\n");
        page.own(style);
        page.own("</style>\n");
    }
    page.open("main", &[("class", "rasero catalogue")]);
    let shown = catalogues.get(..MOST_LANGUAGES).unwrap_or(catalogues);
    if shown.len() > 1 {
        languages(&mut page, shown);
    }
    for catalogue in shown {
        page.open("article", &[("lang", &catalogue.locale)]);
        Writer { labels: Labels::of(&catalogue.locale), page: &mut page }.catalogue(catalogue);
        page.close("article");
    }
    page.close("main");
    page.own(HTML_END);
    page.finish()
}

/// The choice of a language.
fn languages(page: &mut Markup, catalogues: &[Catalogue]) {
    page.open("fieldset", &[("class", "languages")]);
    for (at, catalogue) in catalogues.iter().enumerate() {
        page.own("<label><input type=\"radio\" name=\"language\"");
        page.own(if at == 0 { " checked> " } else { "> " });
        page.text(&Labels::language_name(&catalogue.locale));
        page.own("</label>\n");
    }
    page.close("fieldset");
}

struct Writer<'p> {
    labels: &'static Labels,
    page: &'p mut Markup,
}

impl Writer<'_> {
    fn catalogue(&mut self, catalogue: &Catalogue) {
        let rules = catalogue.chapters.iter().map(|chapter| chapter.rules.len()).sum();
        self.page.element("h1", "", &catalogue.title);
        let facts = [
            format!("{} {}", catalogue.pack, catalogue.version),
            self.labels.count("catalogue-rules", rules),
        ];
        self.page.element("p", "facts", &facts.join(" · "));
        self.page.element("p", "", &catalogue.description);
        if !catalogue.extends.is_empty() {
            let packs = catalogue.extends.join(", ");
            let words = self.labels.fill("catalogue-extends", &[("packs", packs.as_str().into())]);
            self.page.element("p", "notice", &words);
        }
        self.page.open("ul", &[("class", "indicators")]);
        for (title, kind) in &catalogue.indicators {
            let kind = self.labels.say(&format!("catalogue-kind-{kind}"));
            self.page.element("li", "", &format!("{title}: {kind}"));
        }
        self.page.close("ul");
        self.contents(catalogue);
        for (number, chapter) in (1..).zip(&catalogue.chapters) {
            self.page.open("section", &[("id", &anchor(&catalogue.locale, number))]);
            self.page.element("h2", "", &chapter.title_in(self.labels));
            for rule in &chapter.rules {
                self.rule(rule);
            }
            self.page.close("section");
        }
        self.documents(&catalogue.documents);
    }

    fn contents(&mut self, catalogue: &Catalogue) {
        if catalogue.chapters.len() < 2 {
            return;
        }
        self.page.open("nav", &[]);
        for (number, chapter) in (1..).zip(&catalogue.chapters) {
            let href = format!("#{}", anchor(&catalogue.locale, number));
            self.page.open("a", &[("href", &href)]);
            self.page.text(&format!("{} ({})", chapter.title_in(self.labels), chapter.rules.len()));
            self.page.close("a");
        }
        self.page.close("nav");
    }

    fn rule(&mut self, rule: &Entry) {
        self.page.open("details", &[("class", "finding")]);
        self.page.open("summary", &[]);
        self.page.element("span", "title", &rule.title);
        self.page.element("span", "reason faint", &rule.facts(self.labels).join(" · "));
        self.page.close("summary");
        self.page.element("p", "", &rule.why);
        self.page.element("p", "advice", &rule.advice);
        if !rule.source.is_empty() {
            self.page.open("p", &[("class", "source")]);
            self.page.text(&format!("{}: ", self.labels.say("catalogue-source")));
            match &rule.url {
                Some(url) => self.page.link(url, &rule.source),
                None => self.page.text(&rule.source),
            }
            self.page.close("p");
        }
        self.page.open("p", &[("class", "faint")]);
        self.page.element("code", "", &format!("{}/{}", rule.pack, rule.id));
        for (name, value) in &rule.params {
            self.page.element("code", "", &format!("{name} = {value}"));
        }
        self.page.close("p");
        for change in &rule.changes {
            self.page.element("p", "notice", &Entry::change(change, self.labels));
        }
        self.examples(&rule.examples);
        self.page.close("details");
    }

    fn examples(&mut self, examples: &[Example]) {
        if examples.is_empty() {
            return;
        }
        self.page.element("h5", "", &self.labels.say("catalogue-examples"));
        self.page.open("ul", &[("class", "examples")]);
        for example in examples {
            let name = example.verdict.name();
            let verdict = self.labels.say(&format!("verdict-{name}"));
            self.page.open("li", &[]);
            self.page.open("span", &[("class", &format!("is-{name}"))]);
            self.page.element("span", "mark", mark(example.verdict));
            self.page.text(&verdict);
            self.page.close("span");
            self.page.text(&format!("· {}", example.name));
            for given in example.given(self.labels) {
                self.page.element("code", "", &given);
            }
            self.page.close("li");
        }
        self.page.close("ul");
    }

    fn documents(&mut self, documents: &[Document]) {
        if documents.is_empty() {
            return;
        }
        self.page.element("h2", "", &self.labels.say("sources"));
        self.page.open("ul", &[]);
        for document in documents {
            self.page.open("li", &[]);
            match &document.url {
                Some(url) => self.page.link(url, &document.title),
                None => self.page.text(&document.title),
            }
            self.page.element("span", "faint", &format!(" {}", document.facts.join(", ")));
            self.page.element("p", "faint", &document.note);
            self.page.close("li");
        }
        self.page.close("ul");
    }
}

fn anchor(locale: &str, chapter: usize) -> String {
    format!("{locale}-{chapter}")
}
