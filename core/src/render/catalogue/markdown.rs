//! A catalogue as Markdown, to stand in a wiki or a repository.

use std::fmt::Write;

use super::{Catalogue, Document, Entry, Example};
use crate::render::labels::Labels;
use crate::render::markdown::plain;

/// A pack as `CommonMark` with tables, in its language.
///
/// ```
/// use rasero::render::{Catalogue, catalogue_markdown};
/// let catalogue = Catalogue { locale: "es".into(), title: "Lo nuestro".into(), ..Catalogue::default() };
/// assert!(catalogue_markdown(&catalogue).starts_with("# Lo nuestro\n"));
/// ```
pub fn catalogue_markdown(catalogue: &Catalogue) -> String {
    let labels = Labels::of(&catalogue.locale);
    let mut page = Page { labels, text: String::new() };
    page.line(&format!("# {}", plain(&catalogue.title)));
    let rules = catalogue.chapters.iter().map(|chapter| chapter.rules.len()).sum();
    let facts = [format!("{} {}", catalogue.pack, catalogue.version), labels.count("catalogue-rules", rules)];
    page.line(&plain(&facts.join(" · ")));
    if !catalogue.description.is_empty() {
        page.line(&plain(&catalogue.description));
    }
    if !catalogue.extends.is_empty() {
        let packs = catalogue.extends.join(", ");
        page.line(&plain(&labels.fill("catalogue-extends", &[("packs", packs.as_str().into())])));
    }
    page.indicators(catalogue);
    for chapter in &catalogue.chapters {
        if catalogue.chapters.len() > 1 {
            page.line(&format!("## {}", plain(&chapter.title_in(labels))));
        }
        for rule in &chapter.rules {
            page.rule(rule);
        }
    }
    page.documents(&catalogue.documents);
    page.text
}

/// Markdown that grows.
struct Page {
    labels: &'static Labels,
    text: String,
}

impl Page {
    /// A block of its own.
    fn line(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn labelled(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            self.line(&format!("**{}** {}", plain(&self.labels.say(label)), plain(text)));
        }
    }

    fn indicators(&mut self, catalogue: &Catalogue) {
        let mut list = String::new();
        for (title, kind) in &catalogue.indicators {
            let _ =
                writeln!(list, "- {}: {}", plain(title), self.labels.say(&format!("catalogue-kind-{kind}")));
        }
        if !list.is_empty() {
            self.line(list.trim_end());
        }
    }

    fn rule(&mut self, rule: &Entry) {
        self.line(&format!("### {}", plain(&rule.title)));
        self.line(&format!("`{}/{}` · {}", rule.pack, rule.id, plain(&rule.facts(self.labels).join(" · "))));
        self.labelled("catalogue-why", &rule.why);
        self.labelled("catalogue-advice", &rule.advice);
        let source = match &rule.url {
            Some(url) => format!("{} <{}>", plain(&rule.source), url.replace(['<', '>', ' '], "")),
            None => plain(&rule.source),
        };
        if !source.is_empty() {
            self.line(&format!("**{}** {source}", plain(&self.labels.say("catalogue-source"))));
        }
        let params: Vec<String> =
            rule.params.iter().map(|(name, value)| format!("{name} = {value}")).collect();
        self.labelled("catalogue-params", &params.join(" · "));
        for change in &rule.changes {
            self.labelled("catalogue-changed", &Entry::change(change, self.labels));
        }
        self.examples(&rule.examples);
    }

    fn examples(&mut self, examples: &[Example]) {
        if examples.is_empty() {
            return;
        }
        let head = ["catalogue-example", "catalogue-given", "catalogue-verdict"];
        let head = head.map(|label| plain(&self.labels.say(label))).join(" | ");
        let mut table = format!("| {head} |\n| --- | --- | --- |");
        for example in examples {
            let given = plain(&example.given(self.labels).join("; "));
            let verdict = plain(&self.labels.say(&format!("verdict-{}", example.verdict.name())));
            let _ = write!(table, "\n| {} | {given} | {verdict} |", plain(&example.name));
        }
        self.line(&table);
    }

    fn documents(&mut self, documents: &[Document]) {
        if documents.is_empty() {
            return;
        }
        self.line(&format!("## {}", plain(&self.labels.say("sources"))));
        let mut list = String::new();
        for document in documents {
            let facts = [vec![document.title.clone()], document.facts.clone()].concat().join(", ");
            let url = document.url.iter().map(|url| format!(" <{}>", url.replace(['<', '>', ' '], "")));
            let note = if document.note.is_empty() { String::new() } else { format!(". {}", document.note) };
            let _ = writeln!(list, "- {}{}{}", plain(&facts), url.collect::<String>(), plain(&note));
        }
        self.line(list.trim_end());
    }
}
