//! What stands around indicators and findings: head, filter, summary, heads of sections, and the foot.

use std::collections::BTreeSet;

use super::super::outline::{PackPart, Section, asked_in, of_section};
use super::super::titles::Titled;
use super::super::words::{ORDER, Words};
use super::markup::Markup;
use crate::report::Report;

/// The title and what was scored by what.
pub(super) fn head(words: &Words<'_>, page: &mut Markup, sections: &[Section<'_>]) {
    page.open("header", &[]);
    page.element("h1", "", &words.or_untitled(&words.report.document.title));
    let commitments = sections.iter().filter(|section| section.number > 0).count();
    page.element("p", "facts", &words.facts(commitments).join(" · "));
    if let Some(recorder) = words.recorded_by() {
        page.element("p", "facts", &recorder);
    }
    if let Some(stopped) = words.stopped() {
        page.element("p", "notice", &stopped);
    }
    page.element("p", "notice", &words.pre_assessment());
    page.close("header");
}

/// One box for each verdict that occurs: unticking it hides its findings, by style alone.
pub(super) fn filter(words: &Words<'_>, page: &mut Markup) {
    page.open("fieldset", &[("class", "filter")]);
    page.element("legend", "", &words.say("show"));
    for (verdict, mark) in ORDER {
        let count = words.report.findings.iter().filter(|finding| finding.verdict == verdict).count();
        if count == 0 {
            continue;
        }
        let name = verdict.name();
        page.open("label", &[("class", &format!("is-{name}"))]);
        page.open(
            "input",
            &[("type", "checkbox"), ("checked", "checked"), ("class", &format!("show-{name}"))],
        );
        page.element("span", "mark", mark);
        page.text(&format!(" {} ({count})", words.say(&format!("verdict-{name}"))));
        page.close("label");
    }
    page.close("fieldset");
}

/// The table that stands first when there are several commitments.
pub(super) fn summary(words: &Words<'_>, page: &mut Markup, sections: &[Section<'_>]) {
    let rows: Vec<&Section<'_>> = sections.iter().filter(|section| section.number > 0).collect();
    if rows.len() < 2 {
        return;
    }
    let columns = asked_in(&rows);
    page.open(
        "div",
        &[("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", &words.say("overview"))],
    );
    page.open("table", &[("class", "summary")]);
    page.own("<thead><tr>");
    page.open("th", &[("scope", "col")]);
    page.text(&words.say("column-commitment"));
    page.close("th");
    for (pack, id) in &columns {
        page.open("th", &[("scope", "col")]);
        page.text(&words.title(pack, Titled::Indicator, id));
        page.close("th");
    }
    page.own("</tr></thead>\n<tbody>\n");
    for row in rows {
        page.own("<tr>");
        page.open("th", &[("scope", "row")]);
        page.open("a", &[("href", &format!("#{}", anchor(words.report, row)))]);
        page.text(&format!("{}. {}", row.number, words.or_untitled(&row.title)));
        page.close("a");
        page.close("th");
        for column in &columns {
            let found = of_section(row, *column);
            // Paper has no room for so many columns: there each cell says what it is of.
            page.open("td", &[("data-of", &words.title(column.0, Titled::Indicator, column.1))]);
            page.text(&found.map_or_else(|| "–".to_owned(), |one| words.brief_answer(one)));
            if let Some(coverage) = found.and_then(|one| words.coverage_of_points(one)) {
                page.text(" ");
                page.element("span", "faint", &format!("({coverage})"));
            }
            page.close("td");
        }
        page.own("</tr>\n");
    }
    page.own("</tbody></table></div>\n");
}

/// Where links to a section lead: its own also where several reports stand on one page.
pub(super) fn anchor(report: &Report, section: &Section<'_>) -> String {
    let digest: String = report.document.digest.chars().take(8).collect();
    format!("r{digest}-{}", section.number)
}

/// The title of the plan as a whole, or of one commitment.
pub(super) fn section_head(words: &Words<'_>, page: &mut Markup, section: &Section<'_>) {
    if section.number == 0 {
        page.element("h2", "", &words.say("whole"));
        return;
    }
    page.element("h2", "", &format!("{}. {}", section.number, words.or_untitled(&section.title)));
    let mut facts = vec![section.pointer.clone()];
    if !section.id.is_empty() {
        facts.insert(0, section.id.clone());
    }
    page.element("p", "facts", &facts.join(" · "));
}

/// The title of a pack.
pub(super) fn pack_head(words: &Words<'_>, page: &mut Markup, part: &PackPart<'_>) {
    page.element("h3", "", &words.title(part.pack, Titled::Pack, part.pack));
}

/// Notes, ignored fields, changes to inherited rules, sources and packs.
pub(super) fn foot(words: &Words<'_>, page: &mut Markup) {
    let report = words.report;
    page.open("footer", &[]);
    list(words, page, "notes", &report.notes, |page, note| page.text(note));
    list(words, page, "ignored", &report.ignored_fields, |page, field| {
        page.element("code", "", &field.pointer);
        if let Some(name) = &field.nearest {
            page.text(&words.labels.fill("did-you-mean", &[("name", name.as_str().into())]));
        }
    });
    let changes: Vec<_> = report.packs.iter().flat_map(|pack| &pack.changes).collect();
    list(words, page, "changes", &changes, |page, change| {
        page.text(&words.change(change));
    });
    let mut seen = BTreeSet::new();
    let sources = report.rules.iter().map(|rule| (&rule.source.document, &rule.source.url));
    let sources: Vec<_> =
        sources.filter(|(document, _)| !document.is_empty()).filter(|source| seen.insert(*source)).collect();
    list(words, page, "sources", &sources, |page, (document, url)| page.link(url, document));
    list(words, page, "packs", &report.packs, |page, pack| {
        page.text(&format!("{} {} ", pack.id, pack.version));
        let why = Some(&pack.chosen_because).filter(|why| !why.is_empty());
        let why = why.map(|why| format!("{why} · ")).unwrap_or_default();
        page.element("span", "faint", &format!("{why}sha-256 {}", pack.digest));
    });
    page.close("footer");
}

fn list<T>(words: &Words<'_>, page: &mut Markup, label: &str, items: &[T], write: impl Fn(&mut Markup, &T)) {
    if items.is_empty() {
        return;
    }
    page.element("h2", "", &words.say(label));
    page.open("ul", &[]);
    for item in items {
        page.within("li", "", |page| write(page, item));
    }
    page.close("ul");
}
