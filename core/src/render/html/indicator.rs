//! Indicators on a page: headline, what they are made of, what is next. One function for each kind.

use super::super::titles::Titled;
use super::super::words::{Words, brief, next};
use super::markup::Markup;
use crate::report::{
    CodeResult, ComplianceResult, IndicatorOutcome, IndicatorResult, LevelResult, PointsResult,
};

/// Steps of *what is next* that are shown at once.
const STEPS: usize = 5;

/// An indicator with all that it is made of.
pub(super) fn write(words: &Words<'_>, page: &mut Markup, indicator: &IndicatorResult) {
    page.open("article", &[("class", "indicator")]);
    page.open("h4", &[]);
    page.text(&words.title(&indicator.pack, Titled::Indicator, &indicator.id));
    page.text(" ");
    page.element("strong", "answer", &words.answer(indicator));
    page.close("h4");
    page.element("p", "facts", &words.coverage(indicator));
    match &indicator.result {
        IndicatorOutcome::Points(points) => write_points(words, page, indicator, points),
        IndicatorOutcome::Level(level) => write_level(words, page, indicator, level),
        IndicatorOutcome::Compliance(compliance) => write_compliance(words, page, indicator, compliance),
        IndicatorOutcome::Code(code) => write_code(words, page, indicator, code),
    }
    let (label, rules) = next(indicator);
    if !rules.is_empty() {
        page.element("h5", "", &words.say(label));
        let (first, rest) = rules.split_at(STEPS.min(rules.len()));
        steps(words, page, indicator, first, 1);
        if !rest.is_empty() {
            page.open("details", &[]);
            page.element("summary", "faint", &words.labels.count("next-more", rest.len()));
            steps(words, page, indicator, rest, first.len() + 1);
            page.close("details");
        }
    }
    page.close("article");
}

fn steps(words: &Words<'_>, page: &mut Markup, indicator: &IndicatorResult, rules: &[String], from: usize) {
    page.open("ol", &[("class", "next"), ("start", &from.to_string())]);
    for id in rules {
        page.element("li", "", &words.rule_title(&indicator.pack, id));
    }
    page.close("ol");
}

fn write_points(words: &Words<'_>, page: &mut Markup, indicator: &IndicatorResult, result: &PointsResult) {
    if result.attainable == 0 {
        return;
    }
    page.open("table", &[("class", "points")]);
    page.own("<tbody>\n");
    for group in &result.groups {
        page.own("<tr>");
        row_name(page, &words.title(&indicator.pack, Titled::Group, &group.id));
        page.within("td", "", |page| {
            if group.attainable > 0 {
                bar(page, group.permille);
            }
        });
        page.element("td", "number", &words.points(group.earned, group.attainable));
        page.own("</tr>\n");
    }
    page.own("<tr class=\"sum\">");
    row_name(page, &words.say("sum"));
    page.within("td", "", |page| bar(page, result.permille));
    let total = words.points(result.earned, result.attainable);
    page.element("td", "number", &format!("{total} = {}/1000", result.permille));
    page.own("</tr>\n</tbody></table>\n");
}

fn row_name(page: &mut Markup, name: &str) {
    page.open("th", &[("scope", "row")]);
    page.text(name);
    page.close("th");
}

/// A bar that is read out by the number beside it.
fn bar(page: &mut Markup, permille: u32) {
    let width = format!("width: {}.{}%", permille / 10, permille % 10);
    page.open("span", &[("class", "bar"), ("aria-hidden", "true")]);
    page.open("span", &[("style", &width)]);
    page.close("span");
    page.close("span");
}

/// The matrix: a row for each dimension, a column for each level.
fn write_level(words: &Words<'_>, page: &mut Markup, indicator: &IndicatorResult, result: &LevelResult) {
    let pack = &indicator.pack;
    let ladder = words.titles.levels(pack, &indicator.id);
    page.open("div", &[("class", "scroll"), ("tabindex", "0"), ("role", "region")]);
    page.open("table", &[("class", "matrix")]);
    page.own("<thead><tr><td></td>");
    for level in ladder {
        page.open("th", &[("scope", "col")]);
        page.text(brief(&words.title(pack, Titled::Level, level)));
        page.close("th");
    }
    page.own("</tr></thead>\n<tbody>\n");
    for cell in &result.cells {
        page.own("<tr>");
        row_name(page, &words.title(pack, Titled::Dimension, &cell.dimension));
        let reached = ladder.iter().position(|level| Some(level) == cell.level.as_ref());
        for step in 0..ladder.len() {
            let class = match reached {
                Some(reached) if step == reached => "reached",
                Some(reached) if step < reached => "below",
                _ => "",
            };
            page.open("td", &[("class", class)]);
            if class == "reached" {
                page.element("span", "mark", "●");
                let rules: Vec<String> = cell.rules.iter().map(|id| words.rule_title(pack, id)).collect();
                page.text(&rules.join(" · "));
            }
            page.close("td");
        }
        page.own("</tr>\n");
    }
    page.own("</tbody></table></div>\n");
}

fn write_compliance(
    words: &Words<'_>,
    page: &mut Markup,
    indicator: &IndicatorResult,
    result: &ComplianceResult,
) {
    page.open("table", &[("class", "tiers")]);
    page.own("<tbody>\n");
    for tier in &result.tiers {
        page.own("<tr>");
        row_name(page, &words.title(&indicator.pack, Titled::Tier, &tier.tier));
        page.open("td", &[]);
        for (label, _, said) in words.tier_counts(&indicator.pack, tier) {
            let verdict = label.trim_start_matches("tier-");
            page.element("span", &format!("count is-{verdict}"), &said);
        }
        page.close("td");
        page.own("</tr>\n");
    }
    page.own("</tbody></table>\n");
}

fn write_code(words: &Words<'_>, page: &mut Markup, indicator: &IndicatorResult, result: &CodeResult) {
    page.open("ol", &[("class", "codes")]);
    for code in &result.code_list {
        let here = result.applies && *code == result.code;
        page.open(
            "li",
            &[("class", if here { "here" } else { "" }), ("aria-current", if here { "true" } else { "" })],
        );
        page.text(&words.title(&indicator.pack, Titled::Code, code));
        page.close("li");
    }
    page.close("ol");
    if let Some(permille) = result.permille.filter(|_| result.applies) {
        bar(page, permille);
    }
}
