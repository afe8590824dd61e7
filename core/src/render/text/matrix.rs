//! The clause matrix for the terminal: first one mark for each rule over the whole structure, then clause by clause.

use unicode_width::UnicodeWidthStr;

use super::findings::ink;

use super::super::labels::Labels;
use super::super::words::{ORDER, mark};
use super::page::{self, Ink, Page, Piece, fit, shorten};
use super::{TextStyle, Titled};
use crate::report::{Matrix, MatrixCell, MatrixClause, MatrixHead, MatrixRule, Verdict};

/// Marks of rules without verdicts, by status.
const STATUSES: [(&str, &str, Ink); 3] =
    [("stable", "●", Ink::PLAIN), ("own", "◆", Ink::PLAIN), ("draft", "◌", Ink::FAINT)];
/// A clause without a rule.
const HOLE: (&str, Ink) = ("□", Ink::BAD);
/// A rule that the pack has switched off.
const OFF: (&str, Ink) = ("⊘", Ink::FAINT);
/// A rule whose verdict differs from commitment to commitment.
const MIXED: (&str, Ink) = ("≠", Ink::FAIR);
/// A rule on milestones or commitments where there are none.
const NOTHING: (&str, Ink) = ("·", Ink::FAINT);
/// A rule that only a person can judge.
const PERSON: (&str, Ink) = ("?", Ink::ACCENT);
/// Columns that the names of rows take at most in the overview.
const ROW: usize = 46;
/// Columns that a cell of the overview takes at least.
const CELL: usize = 11;
/// Columns that the name of a tier takes at most.
const TIER: usize = 16;

/// The clause matrix as text for a terminal, in its own language.
pub fn matrix(matrix: &Matrix, style: &TextStyle) -> String {
    let mut page = Page::new(style.color, style.width);
    let view = View { matrix, labels: Labels::of(&matrix.locale), style };
    view.head(&mut page);
    view.overview(&mut page);
    view.legend(&mut page);
    for cell in &matrix.cells {
        view.cell(&mut page, cell);
    }
    if !matrix.other_rules.is_empty() {
        page.blank();
        page.line(&[(Ink::STRONG, view.labels.say("matrix-other-rules"))]);
        for rule in &matrix.other_rules {
            view.plain_rule(&mut page, rule);
        }
    }
    page.finish()
}

struct View<'a> {
    matrix: &'a Matrix,
    labels: &'static Labels,
    style: &'a TextStyle,
}

impl View<'_> {
    fn head(&self, page: &mut Page) {
        let matrix = self.matrix;
        page.flow(&[], &[(Ink::STRONG, matrix.title.clone())], &[]);
        let clauses: usize = matrix.cells.iter().map(|cell| cell.clauses.len()).sum();
        let mut facts = vec![format!("{} {}", matrix.pack, matrix.version)];
        facts.push(self.labels.count("matrix-clauses", clauses));
        facts.push(match matrix.holes().count() {
            0 => self.labels.say("matrix-no-holes"),
            holes => self.labels.count("matrix-holes", holes),
        });
        if matrix.structure_of != matrix.pack {
            let parent = matrix.structure_of.as_str().into();
            facts.push(self.labels.fill("matrix-structure-of", &[("pack", parent)]));
        }
        page.flow(&[], &[(Ink::FAINT, facts.join(" · "))], &[]);
        if let (Some(document), Some(as_of)) = (&matrix.document, &matrix.as_of) {
            page.blank();
            let title =
                if document.title.is_empty() { self.labels.say("untitled") } else { document.title.clone() };
            page.flow(&[], &[(Ink::STRONG, title)], &[]);
            let facts = [("version", env!("CARGO_PKG_VERSION").into()), ("date", as_of.as_str().into())];
            page.flow(&[], &[(Ink::FAIR, self.labels.fill("pre-assessment", &facts))], &[]);
        }
    }

    /// One mark for each rule, row by row.
    fn overview(&self, page: &mut Page) {
        let columns = self.matrix.columns.len().max(1);
        let longest = self.matrix.rows.iter().map(|row| row.title.width()).max().unwrap_or(0);
        let room = page.width().saturating_sub(columns * (CELL + 2)).max(12);
        let names = longest.min(ROW).min(room);
        let width = page.width().saturating_sub(names) / columns;
        let width = width.saturating_sub(2).max(CELL);
        page.blank();
        self.column_names(page, names, width);
        for (row, cells) in self.matrix.rows.iter().zip(self.matrix.cells.chunks(columns)) {
            let name = page::lines(&row.title, names);
            let marks: Vec<Vec<Vec<Piece>>> =
                cells.iter().map(|cell| lines(&self.marks(cell), width)).collect();
            let height = marks.iter().map(Vec::len).chain([name.len()]).max().unwrap_or(0);
            for line in 0..height {
                let name = name.get(line).map_or("", String::as_str);
                let mut pieces = vec![(Ink::STRONG, fit(name, names))];
                for cell in &marks {
                    pieces.push((Ink::PLAIN, "  ".into()));
                    pieces.extend(padded(cell.get(line), width));
                }
                page.line(&pieces);
            }
        }
    }

    fn column_names(&self, page: &mut Page, names: usize, width: usize) {
        let heads: Vec<Vec<String>> =
            self.matrix.columns.iter().map(|head| page::lines(&head.title, width)).collect();
        for line in 0..heads.iter().map(Vec::len).max().unwrap_or(0) {
            let mut pieces = vec![(Ink::PLAIN, " ".repeat(names))];
            for head in &heads {
                pieces.push((Ink::PLAIN, "  ".into()));
                pieces.push((Ink::ACCENT, fit(head.get(line).map_or("", String::as_str), width)));
            }
            page.line(&pieces);
        }
    }

    fn marks(&self, cell: &MatrixCell) -> Vec<Piece> {
        let clause = |clause: &MatrixClause| match clause.rules.as_slice() {
            [] => vec![piece(HOLE)],
            rules => rules.iter().map(|rule| self.mark(rule)).collect(),
        };
        let rules = cell.rules.iter().map(|rule| self.mark(rule));
        cell.clauses.iter().flat_map(clause).chain(rules).collect()
    }

    fn mark(&self, rule: &MatrixRule) -> Piece {
        if rule.off {
            return piece(OFF);
        }
        if self.matrix.document.is_none() {
            let status = STATUSES.iter().find(|(status, ..)| *status == rule.status);
            let status = status.map_or((" ", Ink::PLAIN), |(_, mark, ink)| (*mark, *ink));
            return piece(if rule.for_a_person { PERSON } else { status });
        }
        match rule.verdicts.as_slice() {
            [only] if rule.status == "draft" => (Ink::FAINT, of_verdict(only.verdict).0.to_owned()),
            [only] => piece(of_verdict(only.verdict)),
            [] => piece(NOTHING),
            _ => piece(MIXED),
        }
    }

    /// What the marks mean, with how many of each there are.
    fn legend(&self, page: &mut Page) {
        let marks: Vec<Piece> = self.matrix.cells.iter().flat_map(|cell| self.marks(cell)).collect();
        let marks: Vec<Piece> =
            marks.into_iter().chain(self.matrix.other_rules.iter().map(|rule| self.mark(rule))).collect();
        let mut known: Vec<((&str, Ink), String)> = Vec::new();
        if self.matrix.document.is_none() {
            known.extend(
                STATUSES
                    .iter()
                    .map(|(status, mark, ink)| ((*mark, *ink), self.labels.say(&format!("matrix-{status}")))),
            );
            known.push((PERSON, self.labels.say("verdict-for_a_person")));
        } else {
            let name = |verdict: Verdict| self.labels.say(&format!("verdict-{}", verdict.name()));
            known.extend(ORDER.iter().map(|(verdict, mark)| ((*mark, ink(*verdict)), name(*verdict))));
            known.push((MIXED, self.labels.say("matrix-mixed")));
            known.push((NOTHING, self.labels.say("matrix-nothing")));
        }
        known.push((OFF, self.labels.say("matrix-off")));
        known.push((HOLE, self.labels.say("matrix-hole")));
        let mut words: Vec<Piece> = Vec::new();
        for ((mark, ink), meaning) in known {
            let count = marks.iter().filter(|(_, text)| text == mark).count();
            if count > 0 {
                let entry = format!("{mark} {meaning} {count}").replace(' ', "\u{a0}");
                words.push((ink, format!("{entry}   ")));
            }
        }
        page.blank();
        page.flow(&[], &words, &[]);
    }

    /// The clauses of a cell, one by one.
    fn cell(&self, page: &mut Page, cell: &MatrixCell) {
        if cell.clauses.is_empty() && cell.rules.is_empty() {
            return;
        }
        let title = |heads: &[MatrixHead], id: &str| {
            heads.iter().find(|head| head.id == id).map_or_else(|| id.to_owned(), |head| head.title.clone())
        };
        page.blank();
        let mut heading = vec![(Ink::STRONG, title(&self.matrix.rows, &cell.row))];
        if let Some(column) = &cell.column {
            heading.push((Ink::FAINT, " · ".into()));
            heading.push((Ink::STRONG_ACCENT, title(&self.matrix.columns, column)));
        }
        page.flow(&[], &heading, &[]);
        for clause in &cell.clauses {
            self.clause(page, clause);
        }
        for rule in &cell.rules {
            self.plain_rule(page, rule);
        }
    }

    fn clause(&self, page: &mut Page, clause: &MatrixClause) {
        let ids = self.matrix.cells.iter().flat_map(|cell| &cell.clauses);
        let width = ids.map(|clause| clause.id.width()).max().unwrap_or(0);
        let lead = |mark: Piece, id: &str| {
            [(Ink::PLAIN, "  ".to_owned()), mark, (Ink::FAINT, format!(" {}  ", fit(id, width)))]
        };
        let title = (Ink::PLAIN, clause.title.clone());
        if clause.rules.is_empty() {
            let tail = [(HOLE.1, self.labels.say("matrix-hole"))];
            page.flow(&lead(piece(HOLE), &clause.id), std::slice::from_ref(&title), &tail);
        }
        for (number, rule) in clause.rules.iter().enumerate() {
            let (id, mut words) = match number {
                0 => (clause.id.as_str(), vec![title.clone(), (Ink::PLAIN, "  ".into())]),
                _ => ("", Vec::new()),
            };
            words.push((Ink::FAINT, rule.id.clone()));
            page.flow(&lead(self.mark(rule), id), &words, &self.facts(rule));
            self.changes(page, rule, width + 5);
        }
    }

    /// What the pack changes in a rule, and why, under it.
    fn changes(&self, page: &mut Page, rule: &MatrixRule, indent: usize) {
        for change in &rule.changes {
            let said = if rule.off && change.setting == "off" {
                self.labels.say("matrix-off")
            } else {
                let facts = [("setting", &change.setting), ("from", &change.from), ("to", &change.to)];
                self.labels.fill("change", &facts.map(|(name, value)| (name, value.as_str().into())))
            };
            let words = [(Ink::FAIR, format!("{said} ")), (Ink::FAINT, format!("– {}", change.reason))];
            page.flow(&[(Ink::PLAIN, " ".repeat(indent))], &words, &[]);
        }
    }

    /// A rule that encodes no clause.
    fn plain_rule(&self, page: &mut Page, rule: &MatrixRule) {
        let lead = [(Ink::PLAIN, "  ".to_owned()), self.mark(rule), (Ink::PLAIN, " ".to_owned())];
        let words = [(Ink::PLAIN, format!("{}  ", rule.title)), (Ink::FAINT, rule.id.clone())];
        page.flow(&lead, &words, &self.facts(rule));
        self.changes(page, rule, 4);
    }

    /// How many subjects have which verdict, where they are several; then tier and status.
    fn facts(&self, rule: &MatrixRule) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let subjects: u32 = rule.verdicts.iter().map(|counted| counted.count).sum();
        for counted in rule.verdicts.iter().filter(|_| subjects > 1) {
            let (mark, ink) = of_verdict(counted.verdict);
            pieces.push((ink, format!("{mark}{} ", counted.count)));
        }
        let tier = rule.tier.as_ref().map(|tier| self.tier(&rule.pack, tier));
        let status = (rule.status != "stable").then(|| self.labels.say(&format!("matrix-{}", rule.status)));
        let added = (rule.pack != self.matrix.structure_of)
            .then(|| self.labels.fill("matrix-added", &[("pack", rule.pack.as_str().into())]));
        let facts: Vec<String> = tier.into_iter().chain(status).chain(added).collect();
        pieces.push((Ink::FAINT, facts.join(" · ")));
        pieces
    }

    /// The name of a tier up to its colon: what the tier asks for is told elsewhere.
    fn tier(&self, pack: &str, id: &str) -> String {
        let title = self.style.titles.get(pack, Titled::Tier, id);
        shorten(title.split(':').next().unwrap_or(&title), TIER)
    }
}

fn piece((mark, ink): (&str, Ink)) -> Piece {
    (ink, mark.to_owned())
}

fn of_verdict(verdict: Verdict) -> (&'static str, Ink) {
    (mark(verdict), ink(verdict))
}

/// Marks with a blank between them, in lines of so many columns.
fn lines(marks: &[Piece], width: usize) -> Vec<Vec<Piece>> {
    marks.chunks(width.div_ceil(2).max(1)).map(<[Piece]>::to_vec).collect()
}

/// A line of marks, filled with blanks to so many columns.
fn padded(marks: Option<&Vec<Piece>>, width: usize) -> Vec<Piece> {
    let marks = marks.map_or(&[][..], Vec::as_slice);
    let mut pieces = Vec::new();
    for (number, (ink, mark)) in marks.iter().enumerate() {
        if number > 0 {
            pieces.push((Ink::PLAIN, " ".to_owned()));
        }
        pieces.push((*ink, mark.clone()));
    }
    let used = (marks.len() * 2).saturating_sub(1);
    pieces.push((Ink::PLAIN, " ".repeat(width.saturating_sub(used))));
    pieces
}
