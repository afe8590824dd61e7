//! What stands above: what was scored, by what, and the titles of the sections.

use super::page::{Ink, Page, Piece};
use super::{Section, View};

/// The head of the whole text.
pub(super) fn write(view: &View<'_>, page: &mut Page, sections: &[Section<'_>]) {
    title(view, page);
    let commitments = sections.iter().filter(|section| section.number > 0).count();
    page.flow(&[], &[(Ink::FAINT, view.facts(commitments).join(" · "))], &[]);
    if let Some(recorder) = view.recorded_by() {
        page.flow(&[], &[(Ink::FAINT, recorder)], &[]);
    }
    if let Some(stopped) = view.stopped() {
        page.flow(&[], &[(Ink::FAIR, stopped)], &[]);
    }
    page.flow(&[], &[(Ink::FAIR, view.pre_assessment())], &[]);
}

/// The title of the document.
pub(super) fn title(view: &View<'_>, page: &mut Page) {
    let title = view.or_untitled(&view.report.document.title);
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
    let title = view.or_untitled(&section.title);
    let number: Piece = (Ink::STRONG, format!("{}  ", section.number));
    let indent = section.number.to_string().len() + 2;
    page.flow(&[number], &[(Ink::STRONG, title)], &[]);
    let mut facts = vec![section.pointer.clone()];
    if !section.id.is_empty() {
        facts.insert(0, section.id.clone());
    }
    page.line(&[(Ink::FAINT, format!("{}{}", " ".repeat(indent), facts.join(" · ")))]);
}
