//! A report as Markdown, for issue trackers, wikis and records of review: what counts first, then what to mend.

use std::fmt::Write;

use super::outline::{self, PackPart, Section};
use super::titles::{Titled, Titles};
use super::words::{ORDER, Words, brief, cited_as, harmless, mark, next, part_title};
use crate::report::{Finding, IndicatorOutcome, IndicatorResult, Report, RuleSummary, Verdict};

/// A report as `CommonMark` with tables, in its own language.
pub fn markdown(report: &Report, titles: &Titles) -> String {
    let words = Words::new(report, titles);
    let sections = outline::sections(report);
    let mut page = Page(String::new());
    page.line(&format!("# {}", plain(&words.or_untitled(&report.document.title))));
    let commitments = sections.iter().filter(|section| section.number > 0).count();
    page.line(&plain(&words.facts(commitments).join(" · ")));
    if let Some(recorder) = words.recorded_by() {
        page.line(&plain(&recorder));
    }
    if let Some(stopped) = words.stopped() {
        page.line(&plain(&stopped));
    }
    page.line(&format!("> {}", plain(&words.pre_assessment())));
    page.overview(&words, &sections);
    for section in &sections {
        page.section(&words, section);
    }
    page.foot(&words);
    page.0
}

/// Commitments side by side in one table of scores.
const COLUMNS: usize = 8;

/// Markdown that grows.
struct Page(String);

impl Page {
    /// A block of its own.
    fn line(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(text);
        self.0.push('\n');
    }

    /// A row for each indicator, a column for each commitment, where there are several: names of indicators are long.
    fn overview(&mut self, words: &Words<'_>, sections: &[Section<'_>]) {
        let rows: Vec<&Section<'_>> = sections.iter().filter(|section| section.number > 0).collect();
        if rows.len() < 2 {
            return;
        }
        self.line(&format!("## {}", plain(&words.say("overview"))));
        let titles =
            rows.iter().map(|row| format!("{}. {}", row.number, plain(&words.or_untitled(&row.title))));
        self.line(&titles.collect::<Vec<_>>().join("\n"));
        for band in rows.chunks(COLUMNS) {
            let numbers: Vec<String> = band.iter().map(|row| row.number.to_string()).collect();
            let mut table = format!("| | {} |\n| --- |{}", numbers.join(" | "), " --- |".repeat(band.len()));
            for (pack, id) in outline::asked_in(band) {
                let _ = write!(table, "\n| {} |", plain(&words.title(pack, Titled::Indicator, id)));
                for row in band {
                    let found = outline::of_section(row, (pack, id));
                    let said = found.map_or_else(|| "–".to_owned(), |one| words.brief_answer(one));
                    let _ = write!(table, " {} |", plain(&said));
                }
            }
            self.line(&table);
        }
    }

    fn section(&mut self, words: &Words<'_>, section: &Section<'_>) {
        if section.number > 0 {
            let title = plain(&words.or_untitled(&section.title));
            self.line(&format!("## {}. {title}", section.number));
        } else if words.report.document.kind != "commitment" {
            self.line(&format!("## {}", plain(&words.say("whole"))));
        }
        for part in &section.packs {
            self.line(&format!("### {}", plain(&words.title(part.pack, Titled::Pack, part.pack))));
            for indicator in &part.indicators {
                self.indicator(words, indicator);
            }
            self.findings(words, section, part);
        }
    }

    fn indicator(&mut self, words: &Words<'_>, indicator: &IndicatorResult) {
        let title = plain(&words.title(&indicator.pack, Titled::Indicator, &indicator.id));
        let answer = plain(&words.answer(indicator));
        self.line(&format!("**{title}:** {answer} ({})", plain(&words.coverage(indicator))));
        let rows = rows(words, indicator);
        if !rows.is_empty() {
            let mut table = format!("| {title} | |\n| --- | --- |");
            for (name, value) in rows {
                let _ = write!(table, "\n| {} | {} |", plain(&name), plain(&value));
            }
            self.line(&table);
        }
        let (label, rules) = next(indicator);
        if !rules.is_empty() {
            let mut list = format!("{}:\n", plain(&words.say(label)));
            for (number, id) in rules.iter().enumerate() {
                let _ = write!(list, "\n{}. {}", number + 1, plain(&words.rule_title(&indicator.pack, id)));
            }
            self.line(&list);
        }
    }

    fn findings(&mut self, words: &Words<'_>, section: &Section<'_>, part: &PackPart<'_>) {
        for (verdict, mark) in ORDER {
            let found: Vec<&&Finding> =
                part.findings.iter().filter(|finding| finding.verdict == verdict).collect();
            if found.is_empty() {
                continue;
            }
            let name = words.say(&format!("verdict-{}", verdict.name()));
            let mut list = format!("#### {mark} {} ({})\n", plain(&name), found.len());
            for finding in found {
                list.push_str(&entry(words, section, finding));
            }
            self.line(list.trim_end());
        }
    }

    fn foot(&mut self, words: &Words<'_>) {
        let report = words.report;
        let packs = report.packs.iter().map(|pack| {
            let why = plain(&pack.chosen_because);
            let why = if why.is_empty() { why } else { format!(" {why}") };
            format!("- {} {}:{why} (sha-256 {})", plain(&pack.id), pack.version, pack.digest)
        });
        let notes = report.notes.iter().map(|note| format!("- {}", plain(note)));
        let ignored = report.ignored_fields.iter().map(|field| format!("- {}", code(&field.pointer)));
        let changes = report.packs.iter().flat_map(|pack| &pack.changes);
        let changes = changes.map(|change| format!("- {}", plain(&words.change(change))));
        for (label, items) in [
            ("notes", notes.collect::<Vec<_>>()),
            ("ignored", ignored.collect()),
            ("changes", changes.collect()),
            ("packs", packs.collect()),
        ] {
            if !items.is_empty() {
                self.line(&format!("## {}\n\n{}", plain(&words.say(label)), items.join("\n")));
            }
        }
    }
}

/// What an indicator is made of, as names and values.
fn rows(words: &Words<'_>, indicator: &IndicatorResult) -> Vec<(String, String)> {
    let pack = &indicator.pack;
    match &indicator.result {
        IndicatorOutcome::Points(points) if points.attainable == 0 => Vec::new(),
        IndicatorOutcome::Points(points) => {
            let groups = points.groups.iter().map(|group| {
                (words.title(pack, Titled::Group, &group.id), words.points(group.earned, group.attainable))
            });
            let total = words.points(points.earned, points.attainable);
            let sum = (words.say("sum"), format!("{total} = {}/1000", points.permille));
            groups.chain([sum]).collect()
        }
        IndicatorOutcome::Level(level) => {
            let cells = level.cells.iter().map(|cell| {
                let reached = cell.level.as_ref().map(|id| words.title(pack, Titled::Level, id));
                let rules: Vec<String> = cell.rules.iter().map(|id| words.rule_title(pack, id)).collect();
                let reached = reached.map_or_else(|| "–".to_owned(), |title| brief(&title).to_owned());
                let said =
                    if rules.is_empty() { reached } else { format!("{reached}: {}", rules.join(" · ")) };
                (words.title(pack, Titled::Dimension, &cell.dimension), said)
            });
            cells.collect()
        }
        IndicatorOutcome::Compliance(compliance) => {
            let tiers = compliance.tiers.iter().map(|tier| {
                let counts: Vec<String> =
                    words.tier_counts(pack, tier).into_iter().map(|(.., said)| said).collect();
                (words.title(pack, Titled::Tier, &tier.tier), counts.join(" · "))
            });
            tiers.collect()
        }
        IndicatorOutcome::Code(_) => Vec::new(),
    }
}

/// A finding as an item of a list: in a line when it is met or does not apply, else with all that it says.
fn entry(words: &Words<'_>, section: &Section<'_>, finding: &Finding) -> String {
    let rule = outline::rule(words.report, &finding.pack, &finding.rule);
    let title = rule.map_or(finding.rule.as_str(), |rule| rule.title.as_str());
    let mut item = format!("\n- **{}** ({})", plain(title), plain(&cited_as(finding)));
    if finding.subject != section.pointer {
        let _ = write!(item, " {}", code(&finding.subject));
    }
    let mut under = |text: String| {
        if !text.is_empty() {
            item.push_str("  \n  ");
            item.push_str(&text);
        }
    };
    let source = rule.map(|rule| source(words, rule)).unwrap_or_default();
    under(plain(&finding.reason.text));
    if matches!(finding.verdict, Verdict::Met | Verdict::NotApplicable) {
        under(source);
        return item;
    }
    for part in &finding.parts {
        under(format!("{} {}", mark(part.verdict), plain(part_title(rule, &part.id))));
    }
    if let Some((said, place)) = Words::failure(finding) {
        under(format!("{} {}", plain(&said), code(&place)));
    }
    for evidence in finding.evidence.iter().filter(|evidence| !evidence.quote.is_empty()) {
        let said = words.said(evidence);
        let said = if said.is_empty() { said } else { format!(" ({})", plain(&said)) };
        under(format!("{} {}{said}", plain(&words.quoted(&evidence.quote)), code(&evidence.pointer)));
    }
    if !finding.advice.is_empty() {
        under(format!("→ {}", plain(&finding.advice)));
    }
    under(source);
    item
}

/// Document, section and link of a rule, and how surely it was read.
fn source(words: &Words<'_>, rule: &RuleSummary) -> String {
    let citation = words.citation(rule);
    let document = plain(citation.document);
    let document = match citation.url.map(|url| url.replace(['<', '>', ' ', '\n'], "")) {
        Some(address) if !document.is_empty() => format!("[{document}](<{address}>)"),
        _ => document,
    };
    let facts = citation.facts.iter().map(|fact| plain(fact));
    let all: Vec<String> = std::iter::once(document).chain(facts).filter(|fact| !fact.is_empty()).collect();
    all.join(" · ")
}

/// A text on one line whose letters mean nothing to Markdown.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().map(harmless) {
        match letter {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' => {
                out.push('\\');
                out.push(letter);
            }
            other => out.push(other),
        }
    }
    out
}

/// A pointer as code.
fn code(text: &str) -> String {
    let text: String =
        text.chars().map(harmless).map(|letter| if letter == '`' { '\'' } else { letter }).collect();
    format!("`{}`", text.replace(['\n', '\r'], " "))
}

#[cfg(test)]
mod tests {
    use super::super::text::tests::{collection, titles};
    use super::*;

    #[test]
    fn a_collection_as_markdown() {
        insta::assert_snapshot!(markdown(&collection(), &titles()));
    }

    #[test]
    fn no_text_is_ever_markup() {
        assert_eq!(plain("a*b*\n[x](y) <b> `c` |"), "a\\*b\\* \\[x\\](y) \\<b\\> \\`c\\` \\|");
        assert_eq!(code("/a`b"), "`/a'b`");
    }
}
