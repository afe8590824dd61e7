//! Indicators: headline, what they are made of, what is next. One function for each kind.

use super::super::words::{brief, next};
use super::page::{Ink, Page, Piece, columns, fit};
use super::{Titled, View};
use crate::report::{
    CodeResult, ComplianceResult, IndicatorOutcome, IndicatorResult, LevelResult, PointsResult, TierResult,
};

/// Columns of the bar beside a score, and of the bar beside a part of it.
const BAR: usize = 20;
const SMALL_BAR: usize = 10;
/// Columns of a small bar with its score.
pub(super) const SCORE: usize = SMALL_BAR + 10;
/// Steps of *what is next* that are shown when not everything is.
const STEPS: usize = 5;
/// Columns that names of groups and dimensions take at most.
const NAME: usize = 34;

/// An indicator with all that it is made of.
pub(super) fn write(view: &View<'_>, page: &mut Page, indicator: &IndicatorResult) {
    headline(view, page, indicator);
    match &indicator.result {
        IndicatorOutcome::Points(points) => write_points(view, page, &indicator.pack, points),
        IndicatorOutcome::Level(level) => write_level(view, page, indicator, level),
        IndicatorOutcome::Compliance(compliance) => write_compliance(view, page, &indicator.pack, compliance),
        IndicatorOutcome::Code(code) => write_code(view, page, &indicator.pack, code),
    }
    let (label, rules) = next(indicator);
    steps(view, page, indicator, label, rules);
}

/// An indicator in a cell of a table, exactly so many columns wide.
pub(super) fn cell(view: &View<'_>, indicator: &IndicatorResult, width: usize) -> Vec<Piece> {
    match &indicator.result {
        IndicatorOutcome::Points(points) if points.attainable > 0 => {
            let number = format!(" {:>4}/1000", points.permille);
            let mut pieces = bar(points.permille, SMALL_BAR);
            pieces.push((Ink::PLAIN, fit(&number, width.saturating_sub(SMALL_BAR))));
            pieces
        }
        _ => vec![(Ink::PLAIN, fit(&view.brief_answer(indicator), width))],
    }
}

/// What it says, its bar and its coverage: on one line if it has room, else bar and coverage, or coverage alone, below.
fn headline(view: &View<'_>, page: &mut Page, indicator: &IndicatorResult) {
    let title = view.title(&indicator.pack, Titled::Indicator, &indicator.id);
    let mut words = vec![
        (Ink::STRONG_ACCENT, format!("{title}  ")),
        (Ink::STRONG, format!("{}  ", view.answer(indicator))),
    ];
    let mut rest = Vec::new();
    if let Some(permille) = indicator.result.permille() {
        rest.extend(bar(permille, BAR));
        rest.push((Ink::PLAIN, "  ".into()));
        if columns(&words) + columns(&rest) <= page.width() {
            words.append(&mut rest);
        }
    }
    rest.push((Ink::FAINT, format!("({})", view.coverage(indicator))));
    if columns(&words) + columns(&rest) <= page.width() {
        words.append(&mut rest);
    }
    page.flow(&[], &words, &[]);
    if !rest.is_empty() {
        page.flow(&[(Ink::PLAIN, "  ".into())], &rest, &[]);
    }
}

fn write_points(view: &View<'_>, page: &mut Page, pack: &str, result: &PointsResult) {
    let names: Vec<String> =
        result.groups.iter().map(|group| view.title(pack, Titled::Group, &group.id)).collect();
    let sum = view.say("sum");
    let name_width = widest(names.iter().map(String::as_str).chain([sum.as_str()]));
    for (group, name) in result.groups.iter().zip(&names) {
        let mut line = vec![(Ink::PLAIN, format!("  {}  ", fit(name, name_width)))];
        if group.attainable > 0 {
            line.extend(bar(group.permille, SMALL_BAR));
        } else {
            line.push((Ink::PLAIN, " ".repeat(SMALL_BAR)));
        }
        line.push((Ink::FAINT, format!("  {}", view.points(group.earned, group.attainable))));
        page.line(&line);
    }
    if result.attainable > 0 {
        let total = view.points(result.earned, result.attainable);
        page.line(&[(
            Ink::FAINT,
            format!("  {}  {total} = {}/1000", fit(&sum, name_width), result.permille),
        )]);
    }
}

fn write_level(view: &View<'_>, page: &mut Page, indicator: &IndicatorResult, result: &LevelResult) {
    let pack = &indicator.pack;
    let ladder = view.style.titles.levels(pack, &indicator.id);
    let names: Vec<String> =
        result.cells.iter().map(|cell| view.title(pack, Titled::Dimension, &cell.dimension)).collect();
    let levels: Vec<String> = result
        .cells
        .iter()
        .map(|cell| cell.level.as_ref().map(|id| view.title(pack, Titled::Level, id)).unwrap_or_default())
        .map(|title| brief(&title).to_owned())
        .collect();
    let name_width = widest(names.iter().map(String::as_str));
    let level_width = widest(levels.iter().map(String::as_str).chain(["–"]));
    for ((cell, name), level) in result.cells.iter().zip(&names).zip(&levels) {
        let step =
            ladder.iter().position(|known| Some(known) == cell.level.as_ref()).map_or(0, |index| index + 1);
        let mut lead = vec![(Ink::PLAIN, format!("  {}  ", fit(name, name_width)))];
        if !ladder.is_empty() {
            lead.push((Ink::ACCENT, "■".repeat(step)));
            lead.push((Ink::FAINT, "□".repeat(ladder.len().saturating_sub(step))));
            lead.push((Ink::PLAIN, "  ".into()));
        }
        let shown = if level.is_empty() { "–" } else { level };
        lead.push((Ink::STRONG, format!("{}  ", fit(shown, level_width))));
        let rules: Vec<String> = cell.rules.iter().map(|id| view.rule_title(pack, id)).collect();
        page.flow(&lead, &[(Ink::FAINT, rules.join(" · "))], &[]);
    }
}

fn write_compliance(view: &View<'_>, page: &mut Page, pack: &str, result: &ComplianceResult) {
    let names: Vec<String> =
        result.tiers.iter().map(|tier| view.title(pack, Titled::Tier, &tier.tier)).collect();
    let name_width = widest(names.iter().map(String::as_str));
    for (tier, name) in result.tiers.iter().zip(&names) {
        let lead = [(Ink::PLAIN, format!("  {}  ", fit(name, name_width)))];
        page.flow(&lead, &tier_counts(view, pack, tier), &[]);
    }
}

fn tier_counts(view: &View<'_>, pack: &str, tier: &TierResult) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (label, count, said) in view.tier_counts(pack, tier) {
        if !pieces.is_empty() {
            pieces.push((Ink::FAINT, " · ".into()));
        }
        let ink = match label {
            _ if count == 0 => Ink::FAINT,
            "tier-met" => Ink::GOOD,
            "tier-pending" | "tier-partly_met" => Ink::FAIR,
            "tier-not_met" => Ink::BAD,
            "tier-no_evidence" => Ink::UNSURE,
            _ => Ink::FAINT,
        };
        pieces.push((ink, said));
    }
    pieces
}

fn write_code(view: &View<'_>, page: &mut Page, pack: &str, result: &CodeResult) {
    let mut words = Vec::new();
    for code in &result.code_list {
        if !words.is_empty() {
            words.push((Ink::FAINT, " · ".into()));
        }
        let title = view.title(pack, Titled::Code, code);
        words.push(if result.applies && *code == result.code {
            (Ink::STRONG, format!("[{title}]"))
        } else {
            (Ink::FAINT, title)
        });
    }
    page.flow(&[(Ink::PLAIN, "  ".into())], &words, &[]);
}

fn steps(view: &View<'_>, page: &mut Page, indicator: &IndicatorResult, label: &str, rules: &[String]) {
    if rules.is_empty() {
        return;
    }
    page.line(&[(Ink::STRONG, format!("  {}", view.say(label)))]);
    let shown = if view.style.verbose { rules.len() } else { STEPS.min(rules.len()) };
    for (number, id) in rules.iter().take(shown).enumerate() {
        let lead = (Ink::ACCENT, format!("  {:>2}. ", number + 1));
        page.flow(&[lead], &[(Ink::PLAIN, view.rule_title(&indicator.pack, id))], &[]);
    }
    if rules.len() > shown {
        page.line(&[(Ink::FAINT, format!("      {}", view.labels.count("next-more", rules.len() - shown)))]);
    }
}

fn bar(permille: u32, width: usize) -> Vec<Piece> {
    let permille = usize::try_from(permille).unwrap_or(1000).min(1000);
    let full = if permille == 0 { 0 } else { (permille * width / 1000).max(1) };
    vec![(Ink::ACCENT, "█".repeat(full)), (Ink::FAINT, "░".repeat(width - full))]
}

fn widest<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    texts.map(|text| columns(&[(Ink::PLAIN, text.to_owned())])).max().unwrap_or(0).min(NAME)
}
