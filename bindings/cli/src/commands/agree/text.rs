//! Agreement for people: one table of measures, then each comparison with its counts and its worst disagreements.

use rasero::agree::{Agreement, Behind, ComparisonResult, Disagreement, Measure, Name, Side};
use rasero::render::{Ink, Page, Piece, fit, shorten};

use crate::console::{Look, number};

/// Columns of a measure.
const CELL: usize = 11;
/// Columns of the number of rows.
const ROWS: usize = 6;
/// Findings that are shown of a disagreement, with so many quotes of so many columns.
const FINDINGS: usize = 4;
const QUOTES: usize = 3;
/// Rules without a share that are named.
const LACKING: usize = 5;
const QUOTE: usize = 40;

/// The page.
pub(super) fn text(agreement: &Agreement, tables: &[String], look: Look) -> String {
    let mut page = Page::new(look.color_out, look.width);
    head(&mut page, agreement, tables, look);
    table(&mut page, &agreement.comparisons, look);
    for one in &agreement.comparisons {
        comparison(&mut page, one, look);
    }
    page.finish()
}

fn head(page: &mut Page, agreement: &Agreement, tables: &[String], look: Look) {
    page.line(&[(Ink::STRONG, look.say("Agreement with codes that people gave"))]);
    let rows = format!(
        "{} · {}, {}, {}",
        tables.join(", "),
        look.count(agreement.read, "row", "rows"),
        look.count(agreement.left_out, "left out", "left out"),
        look.count(agreement.observed, "scored", "scored"),
    );
    page.flow(&[], &[(Ink::FAINT, rows)], &[]);
    let packs: Vec<String> =
        agreement.packs.iter().map(|pack| format!("{} {}", pack.id, pack.version)).collect();
    let mut made = packs.join(", ");
    if !agreement.as_of.is_empty() {
        made = format!("{made} · {}", look.say(format!("judged as of {}", agreement.as_of)));
    }
    page.flow(&[], &[(Ink::FAINT, made)], &[]);
    if !agreement.not_compared.is_empty() {
        let why = look.say("not compared, since their packs did not score:");
        let left = format!("{why} {}", agreement.not_compared.join(", "));
        page.flow(&[], &[(Ink::FAINT, left)], &[]);
    }
    page.blank();
}

fn heading(name: Name) -> &'static str {
    match name {
        Name::Accuracy => "accuracy",
        Name::MacroF1 => "macro-F1",
        Name::Kappa => "kappa",
        Name::QuadraticKappa => "weighted",
        Name::Auc => "AUC",
        Name::PairsInOrder => "in order",
    }
}

fn table(page: &mut Page, comparisons: &[ComparisonResult], look: Look) {
    let name = page.width().saturating_sub(ROWS + CELL * Name::ALL.len()).max(14);
    let mut heads = vec![(Ink::FAINT, " ".repeat(name)), (Ink::FAINT, right(&look.say("rows"), ROWS))];
    heads.extend(Name::ALL.map(|name| (Ink::FAINT, right(&look.say(heading(name)), CELL))));
    page.line(&heads);
    for one in comparisons {
        let mut values =
            vec![(Ink::ACCENT, fit(&one.indicator, name)), (Ink::PLAIN, right(&one.rows.to_string(), ROWS))];
        values.extend(one.measures.iter().map(|measure| (Ink::STRONG, right(&value(measure), CELL))));
        page.line(&values);
        let mut spans = vec![(Ink::FAINT, fit(&format!("  ~ {}", one.column), name + ROWS))];
        spans.extend(one.measures.iter().map(|measure| (Ink::FAINT, right(&interval(measure), CELL))));
        page.line(&spans);
    }
    let note = "weighted: kappa with quadratic weights · AUC: rows with a higher human code have the higher score, ties half \
                · in order: the same inside a plan · below each: 95 % of resamples of whole plans";
    page.blank();
    page.flow(&[], &[(Ink::FAINT, look.say(note))], &[]);
}

fn right(text: &str, width: usize) -> String {
    format!("{text:>width$}")
}

fn value(measure: &Measure) -> String {
    measure.value.map_or_else(|| "–".to_owned(), |value| format!("{value:.3}"))
}

fn interval(measure: &Measure) -> String {
    measure.interval.map_or_else(String::new, |[from, to]| format!("{from:.2}–{to:.2}"))
}

fn comparison(page: &mut Page, one: &ComparisonResult, look: Look) {
    page.blank();
    let title =
        vec![(Ink::STRONG_ACCENT, one.indicator.clone()), (Ink::FAINT, format!("  ~ {}", one.column))];
    page.flow(&[], &title, &[]);
    counts(page, one, look);
    if let Some(lines) = &one.confusion {
        confusion(page, one, lines, look);
    }
    if one.pairs.of > 0 {
        let text = format!(
            "Pairs of one plan with different human codes: {} of {} in order, {} tied.",
            one.pairs.right, one.pairs.of, one.pairs.tied
        );
        page.flow(&indent(), &[(Ink::PLAIN, look.say(text))], &[]);
    }
    let shown = one.disagreements.len();
    let more = match (one.disagree, shown) {
        (0, _) => "No row disagrees.".to_owned(),
        (count, 0) => format!("{count} of {} rows disagree.", one.rows),
        (count, shown) if u64::try_from(shown).is_ok_and(|shown| shown == count) => {
            format!("{count} of {} rows disagree:", one.rows)
        }
        (count, _) => format!("{count} of {} rows disagree; the worst:", one.rows),
    };
    page.flow(&indent(), &[(Ink::PLAIN, look.say(more))], &[]);
    for row in &one.disagreements {
        disagreement(page, row, look);
    }
}

/// Words of somebody else, in the marks of the language.
fn quoted(words: &str, columns: usize, look: Look) -> String {
    format!("{}{}{}", look.say("“"), shorten(words, columns), look.say("”"))
}

fn indent() -> [Piece; 1] {
    [(Ink::PLAIN, "  ".into())]
}

/// Rows that take no part, and measures that are not defined.
fn counts(page: &mut Page, one: &ComparisonResult, look: Look) {
    let (rows, plans) = (number(one.rows, "row", "rows"), number(one.plans, "plan", "plans"));
    let mut text = look.say(format!("{rows} of {plans}"));
    if one.not_coded > 0 {
        text = format!("{text}; {}", look.say(format!("{} without a human code", one.not_coded)));
    }
    if one.no_result > 0 {
        let nothing = format!("{} on which the indicator gives nothing", one.no_result);
        text = format!("{text}; {}", look.say(nothing));
    }
    page.flow(&indent(), &[(Ink::PLAIN, text + ".")], &[]);
    if !one.unknown_words.is_empty() {
        let words =
            one.unknown_words.iter().map(|(word, count)| format!("{} ({count})", quoted(word, 24, look)));
        let words: Vec<String> = words.take(8).collect();
        let text = format!("{} {}", look.say("Words that are no code, left out:"), words.join(", "));
        page.flow(&indent(), &[(Ink::FAIR, text)], &[]);
    }
    let mut told: Vec<(&str, Vec<String>)> = Vec::new();
    for measure in &one.measures {
        let Some(why) = measure.not_defined else { continue };
        match told.iter_mut().find(|(other, _)| *other == why) {
            Some((_, names)) => names.push(look.say(heading(measure.name))),
            None => told.push((why, vec![look.say(heading(measure.name))])),
        }
    }
    for (why, names) in told {
        let text = format!("{} {} ({})", look.say("Not defined:"), names.join(", "), look.say(why));
        page.flow(&indent(), &[(Ink::FAIR, text)], &[]);
    }
}

/// Human codes down, codes of the indicator across.
fn confusion(page: &mut Page, one: &ComparisonResult, lines: &[Vec<u64>], look: Look) {
    const CODE: usize = 22;
    const COUNT: usize = 9;
    let width = |code: &str| COUNT.max(code.chars().count().min(16) + 2);
    let mut heads = vec![(Ink::FAINT, format!("  {}", fit(&look.say("people ↓  indicator →"), CODE)))];
    heads.extend(one.codes.iter().map(|code| (Ink::FAINT, right(&shorten(code, 16), width(code)))));
    page.line(&heads);
    for (row, (code, counts)) in one.codes.iter().zip(lines).enumerate() {
        let mut cells = vec![(Ink::FAINT, format!("  {}", fit(code, CODE)))];
        for (column, (count, code)) in counts.iter().zip(&one.codes).enumerate() {
            let ink = if row == column { Ink::GOOD } else { Ink::PLAIN };
            cells.push((ink, right(&count.to_string(), width(code))));
        }
        page.line(&cells);
    }
}

fn disagreement(page: &mut Page, row: &Disagreement, look: Look) {
    let title = if row.title.is_empty() { row.id.clone() } else { row.title.clone() };
    let mark = if row.side == Side::TooLow { "↓" } else { "↑" };
    let lead = [(Ink::BAD, format!("  {mark} "))];
    let id = if row.title.is_empty() { String::new() } else { row.id.clone() };
    page.flow(&lead, &[(Ink::STRONG, shorten(&title, 120))], &[(Ink::FAINT, id)]);
    let below = [(Ink::PLAIN, "    ".to_owned())];
    let ours = row.ours.as_ref().map(|ours| format!("{ours}, ")).unwrap_or_default();
    let (people, indicator) = (look.say("people:"), look.say("indicator:"));
    let score = look.say(format!("score {}", row.score));
    let mut codes = format!("{people} {} · {indicator} {ours}{score}", row.human);
    if let Some(wrong) = row.wrong_against {
        let against = format!("in the wrong order against {} % of the rows coded otherwise", wrong / 10);
        codes = format!("{codes} · {}", look.say(against));
    }
    page.flow(&below, &[(Ink::PLAIN, codes), (Ink::FAINT, format!(" · {}", row.origin))], &[]);
    let counted = row.findings.iter().filter(|one| one.verdict.counts());
    let (found, lacking): (Vec<&Behind>, Vec<&Behind>) = counted.partition(|one| one.share > 0);
    for one in found.iter().take(FINDINGS) {
        let quotes =
            one.evidence.iter().map(|evidence| evidence.quote.trim()).filter(|quote| !quote.is_empty());
        let quotes: Vec<String> = quotes.take(QUOTES).map(|quote| quoted(quote, QUOTE, look)).collect();
        let words = vec![(Ink::PLAIN, format!("{}  ", one.title)), (Ink::FAINT, quotes.join(", "))];
        page.flow(&[(Ink::FAINT, "    + ".into())], &words, &[]);
    }
    if !lacking.is_empty() {
        let names: Vec<&str> = lacking.iter().take(LACKING).map(|one| one.rule.as_str()).collect();
        let more = lacking.len().saturating_sub(LACKING);
        let more =
            if more > 0 { format!(" {}", look.say(format!("and {more} more"))) } else { String::new() };
        let words = [(Ink::FAINT, format!("{} {}{more}", look.say("nothing from"), names.join(", ")))];
        page.flow(&[(Ink::FAINT, "    – ".into())], &words, &[]);
    }
}
