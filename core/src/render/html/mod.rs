//! A report as a page of its own, or as a piece of another page: no script, one style, light and dark, everything escaped.

mod finding;
mod indicator;
mod markup;
mod parts;
#[cfg(test)]
mod tests;

use super::outline::{self, Section};
use super::titles::Titles;
use super::words::Words;
use crate::report::Report;
pub(super) use markup::Markup;

pub(super) const STYLE: &str = include_str!("style.css");

/// A report as a page that needs nothing else.
pub fn html(report: &Report, titles: &Titles) -> String {
    let words = Words::new(report, titles);
    let mut page = Markup::default();
    start(&mut page, &report.locale, &words.or_untitled(&report.document.title));
    page.own("<style>\n");
    page.own(STYLE);
    page.own("</style>\n");
    page.open("main", &[("class", "rasero")]);
    write(&words, &mut page);
    page.close("main");
    page.own(HTML_END);
    page.finish()
}

/// How a page begins that holds several reports, each as [`html_fragment`]; it ends with [`HTML_END`].
pub fn html_start(locale: &str, title: &str) -> String {
    let mut page = Markup::default();
    start(&mut page, locale, title);
    page.finish()
}

/// How a page ends.
pub const HTML_END: &str = "</body>\n</html>\n";

pub(super) fn start(page: &mut Markup, locale: &str, title: &str) {
    page.own("<!doctype html>\n");
    page.open("html", &[("lang", locale)]);
    page.own("\n<head>\n<meta charset=\"utf-8\">\n");
    page.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.own("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.element("title", "", title);
    page.own("<style>\nbody { margin: 0 }\nbody > .rasero { max-width: 62rem; margin: 0 auto; padding-bottom: 4rem }\n");
    page.own("@media (prefers-color-scheme: light) { html { background: #fff } }\n");
    page.own(
        "@media (prefers-color-scheme: dark) { html { background: #15181c } }\n</style>\n</head>\n<body>\n",
    );
}

/// A report as a piece of another page, such as a notebook, with its style inside.
pub fn html_fragment(report: &Report, titles: &Titles) -> String {
    let words = Words::new(report, titles);
    let mut page = Markup::default();
    page.open("div", &[("class", "rasero"), ("lang", &report.locale)]);
    page.own("<style>\n");
    page.own(STYLE);
    page.own("</style>\n");
    write(&words, &mut page);
    page.close("div");
    page.finish()
}

fn write(words: &Words<'_>, page: &mut Markup) {
    let sections = outline::sections(words.report);
    parts::head(words, page, &sections);
    parts::filter(words, page);
    parts::summary(words, page, &sections);
    for section in &sections {
        write_section(words, page, section);
    }
    parts::foot(words, page);
}

fn write_section(words: &Words<'_>, page: &mut Markup, section: &Section<'_>) {
    page.open("section", &[("id", &parts::anchor(words.report, section))]);
    if words.report.document.kind != "commitment" {
        parts::section_head(words, page, section);
    }
    for part in &section.packs {
        page.open("section", &[("class", "pack")]);
        parts::pack_head(words, page, part);
        for indicator in &part.indicators {
            indicator::write(words, page, indicator);
        }
        finding::write_all(words, page, section, part);
        page.close("section");
    }
    page.close("section");
}
