//! What stands below: notes, ignored fields, changes to inherited rules, sources and packs.

use super::View;
use super::page::{Ink, Page, Piece};

/// The foot of the whole text.
pub(super) fn write(view: &View<'_>, page: &mut Page) {
    let report = view.report;
    unrecorded(view, page);
    list(view, page, "notes", report.notes.iter().map(|note| vec![(Ink::PLAIN, note.clone())]));
    let ignored = report.ignored_fields.iter().map(|field| {
        let mut words = vec![(Ink::PLAIN, field.pointer.clone())];
        let nearest = field
            .nearest
            .as_ref()
            .map(|name| view.labels.fill("did-you-mean", &[("name", name.as_str().into())]));
        words.extend(nearest.map(|question| (Ink::FAIR, format!("  {question}"))));
        words
    });
    list(view, page, "ignored", ignored);
    let changes = report.packs.iter().flat_map(|pack| &pack.changes);
    list(view, page, "changes", changes.map(|change| vec![(Ink::PLAIN, view.change(change))]));
    let sources = view.sources.iter().enumerate().map(|(number, (document, url))| {
        vec![(Ink::PLAIN, format!("[{}] {document} ", number + 1)), (Ink::FAINT, (*url).to_owned())]
    });
    list(view, page, "sources", sources);
    let packs = report.packs.iter().map(|pack| {
        let digest =
            if view.style.verbose { pack.digest.clone() } else { pack.digest.chars().take(12).collect() };
        let name = (Ink::PLAIN, format!("{} {} ", pack.id, pack.version));
        let why = Some(&pack.chosen_because).filter(|why| !why.is_empty()).map(|why| format!("{why} · "));
        vec![name, (Ink::FAINT, format!("{}sha-256 {digest}", why.unwrap_or_default()))]
    });
    list(view, page, "packs", packs);
}

/// The rules that ask about texts which are not in the record: their common reason, and what they are called in each pack.
fn unrecorded(view: &View<'_>, page: &mut Page) {
    let found = view.told_below();
    let Some(first) = found.first() else { return };
    page.blank();
    page.line(&[(Ink::STRONG, view.labels.count("unrecorded", found.len()))]);
    page.flow(&[(Ink::PLAIN, "  ".into())], &[(Ink::PLAIN, first.reason.text.to_string())], &[]);
    let mut packs: Vec<(&str, Vec<&str>)> = Vec::new();
    for finding in found {
        match packs.iter_mut().find(|(pack, _)| *pack == finding.pack) {
            Some((_, rules)) => rules.push(finding.rule.as_str()),
            None => packs.push((finding.pack.as_str(), vec![finding.rule.as_str()])),
        }
    }
    for (pack, rules) in packs {
        let words = [(Ink::PLAIN, format!("{pack}: ")), (Ink::FAINT, rules.join(", "))];
        page.flow(&[(Ink::FAINT, "  · ".into())], &words, &[]);
    }
}

fn list(view: &View<'_>, page: &mut Page, label: &str, items: impl Iterator<Item = Vec<Piece>>) {
    for (number, words) in items.enumerate() {
        if number == 0 {
            page.blank();
            page.line(&[(Ink::STRONG, view.say(label))]);
        }
        page.flow(&[(Ink::FAINT, "  · ".into())], &words, &[]);
    }
}
