//! What stands above: what was scored, by what, and the titles of the sections.

use super::page::{Ink, Page, Piece};
use super::{Section, View};

/// The head of the whole text.
pub(super) fn write(view: &View<'_>, page: &mut Page, sections: &[Section<'_>]) {
    title(view, page);
    let document = &view.report.document;
    let mut facts = vec![view.say(&format!("kind-{}", document.kind))];
    let commitments = sections.iter().filter(|section| section.number > 0).count();
    if commitments > 0 {
        facts.push(view.labels.count("commitments", commitments));
    }
    if !document.id.is_empty() {
        facts.push(document.id.clone());
    }
    facts.extend(view.report.packs.iter().map(|pack| format!("{} {}", pack.id, pack.version)));
    page.flow(&[], &[(Ink::FAINT, facts.join(" · "))], &[]);
    let version = view.report.rasero.as_str().into();
    let date = view.report.as_of.as_str().into();
    let line = view.labels.fill("pre-assessment", &[("version", version), ("date", date)]);
    page.flow(&[], &[(Ink::FAIR, line)], &[]);
}

/// The title of the document.
pub(super) fn title(view: &View<'_>, page: &mut Page) {
    let title = &view.report.document.title;
    let title = if title.is_empty() { view.say("untitled") } else { title.clone() };
    page.flow(&[], &[(Ink::STRONG, title)], &[]);
}

/// The title of a section: the plan as a whole, or one commitment.
pub(super) fn section(view: &View<'_>, page: &mut Page, section: &Section<'_>) {
    page.blank();
    page.rule();
    if section.number == 0 {
        page.line(&[(Ink::STRONG, view.say("whole"))]);
        return;
    }
    let title = if section.title.is_empty() { view.say("untitled") } else { section.title.clone() };
    let number: Piece = (Ink::STRONG, format!("{}  ", section.number));
    let indent = section.number.to_string().len() + 2;
    page.flow(&[number], &[(Ink::STRONG, title)], &[]);
    let mut facts = vec![section.pointer.clone()];
    if !section.id.is_empty() {
        facts.insert(0, section.id.clone());
    }
    page.line(&[(Ink::FAINT, format!("{}{}", " ".repeat(indent), facts.join(" · ")))]);
}
