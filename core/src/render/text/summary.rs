//! The table that stands first when there are several commitments: one row each, one column for each indicator.

use unicode_width::UnicodeWidthStr;

use super::outline::{asked_in, of_section};
use super::page::{self, Ink, Page, Piece, fit};
use super::{Section, Titled, View, indicator};

/// Columns that the title of a commitment takes at least.
const TITLE: usize = 32;
/// Columns that an indicator takes.
const CELL: usize = 26;

/// From so many indicators on, those of one plan or commitment are listed before they are told.
const MANY: usize = 5;

/// The table, in as many bands as the width asks for.
pub(super) fn write(view: &View<'_>, page: &mut Page, sections: &[Section<'_>]) {
    let rows: Vec<&Section<'_>> = sections.iter().filter(|section| section.number > 0).collect();
    if rows.len() < 2 {
        return;
    }
    let columns = asked_in(&rows);
    let fitting = (page.width().saturating_sub(TITLE + 4) / (CELL + 2)).max(1);
    for band in columns.chunks(fitting) {
        let title = page.width().saturating_sub(4 + band.len() * (CELL + 2)).clamp(12, 60);
        page.blank();
        let names = band.iter().map(|(pack, id)| view.title(pack, Titled::Indicator, id));
        heads(page, &view.say("column-commitment"), title, &names.collect::<Vec<_>>());
        for row in &rows {
            let name = view.or_untitled(&row.title);
            let mut cells: Vec<Piece> =
                vec![(Ink::FAINT, format!("{:>3} ", row.number)), (Ink::PLAIN, fit(&name, title))];
            for column in band {
                cells.push((Ink::PLAIN, "  ".into()));
                cells.extend(cell(view, row, *column));
            }
            page.line(&cells);
        }
    }
}

/// The heads of the table, each on as many lines as it takes, the last ones next to the rows.
fn heads(page: &mut Page, first: &str, title: usize, names: &[String]) {
    let names: Vec<Vec<String>> = names.iter().map(|name| page::lines(name, CELL)).collect();
    let height = names.iter().map(Vec::len).max().unwrap_or(1);
    for line in 0..height {
        let own = if line + 1 == height { first } else { "" };
        let mut heads = vec![(Ink::FAINT, format!("    {}", fit(own, title)))];
        heads.extend(names.iter().map(|lines| {
            let above = height - lines.len();
            let text = line.checked_sub(above).and_then(|at| lines.get(at)).map_or("", String::as_str);
            (Ink::FAINT, format!("  {}", fit(text, CELL)))
        }));
        page.line(&heads);
    }
}

/// All indicators of the only section, one in a line, where there are so many that a reader would lose the thread.
pub(super) fn overview(view: &View<'_>, page: &mut Page, section: &Section<'_>) {
    let all = section.packs.iter().flat_map(|part| &part.indicators);
    let all: Vec<_> = all.filter(|one| one.coverage.of > 0).collect();
    if all.len() < MANY {
        return;
    }
    let names: Vec<String> =
        all.iter().map(|one| view.title(&one.pack, Titled::Indicator, &one.id)).collect();
    let room = page.width().saturating_sub(CELL + 4);
    let width = names.iter().map(|name| name.width()).max().unwrap_or(0).min(room);
    page.blank();
    for (one, name) in all.into_iter().zip(&names) {
        let mut words = vec![(Ink::PLAIN, format!("  {}  ", fit(name, width)))];
        let Some(coverage) = view.coverage_of_points(one) else {
            words.extend(indicator::cell(view, one, page.width().saturating_sub(width + 4)));
            page.line(&words);
            continue;
        };
        words.extend(indicator::cell(view, one, indicator::SCORE));
        let coverage = (Ink::FAINT, format!("  ({coverage})"));
        if page::columns(&words) + page::columns(std::slice::from_ref(&coverage)) <= page.width() {
            words.push(coverage);
            page.line(&words);
        } else {
            page.line(&words);
            page.line(&[(Ink::PLAIN, "  ".into()), coverage]);
        }
    }
}

/// All indicators of one section in a line.
pub(super) fn line(view: &View<'_>, page: &mut Page, section: &Section<'_>) {
    let mut words: Vec<Piece> = Vec::new();
    let all = section.packs.iter().flat_map(|part| &part.indicators);
    for one in all.filter(|one| one.coverage.of > 0) {
        if !words.is_empty() {
            words.push((Ink::FAINT, " · ".into()));
        }
        words.push((Ink::FAINT, format!("{} ", view.title(&one.pack, Titled::Indicator, &one.id))));
        words.push((Ink::PLAIN, view.brief_answer(one)));
        if let Some(coverage) = view.coverage_of_points(one) {
            words.push((Ink::FAINT, format!(" ({coverage})")));
        }
    }
    page.flow(&[(Ink::PLAIN, "  ".into())], &words, &[]);
}

fn cell(view: &View<'_>, row: &Section<'_>, column: (&str, &str)) -> Vec<Piece> {
    let found = of_section(row, column);
    found.map_or_else(|| vec![(Ink::FAINT, fit("–", CELL))], |one| indicator::cell(view, one, CELL))
}
