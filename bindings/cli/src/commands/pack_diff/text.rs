//! What differs between two packs, for people.

use std::collections::BTreeMap;

use rasero::pack::{RuleChange, RuleMovement, SettingChange};
use rasero::render::{Ink, Page, fit, shorten};

use super::{Corpus, DocumentFlips, Told};
use crate::console::{Look, number};

/// Columns of the name of a setting.
const SETTING: usize = 24;
/// Columns of a value, and lines of a long one, that are shown.
const VALUE: usize = 60;
const LINES: usize = 8;
/// Terms of a word list that are shown.
const TERMS: usize = 12;

/// The page.
pub(super) fn text(told: &Told, show: usize, look: Look) -> String {
    let mut page = Page::new(look.color_out, look.width);
    let (before, after) = (&told.diff.before, &told.diff.after);
    let title = format!("{} {} → {} {}", before.id, before.version, after.id, after.version);
    page.line(&[(Ink::STRONG, title)]);
    page.flow(&[], &[(Ink::FAINT, counted(told, look))], &[]);
    if told.diff.is_empty() {
        page.line(&[(Ink::PLAIN, look.say("Nothing differs."))]);
    }
    if !told.diff.settings.is_empty() {
        page.blank();
        page.line(&[(Ink::STRONG_ACCENT, look.say("The pack"))]);
        settings(&mut page, &told.diff.settings, look);
    }
    for rule in &told.diff.rules {
        page.blank();
        rule_change(&mut page, rule, look);
    }
    for list in &told.diff.word_lists {
        page.blank();
        page.line(&[(Ink::STRONG_ACCENT, look.say(format!("Word list {}/{}", list.language, list.name)))]);
        terms(&mut page, (Ink::GOOD, "+"), &list.added, look);
        terms(&mut page, (Ink::BAD, "-"), &list.removed, look);
    }
    if let Some(corpus) = &told.corpus {
        flips(&mut page, corpus, show, look);
    }
    page.finish()
}

fn counted(told: &Told, look: Look) -> String {
    let count = |movement| told.diff.rules.iter().filter(|rule| rule.movement == movement).count();
    let words = [
        (RuleMovement::Changed, "changed"),
        (RuleMovement::Added, "added"),
        (RuleMovement::Removed, "removed"),
        (RuleMovement::SwitchedOff, "switched off"),
        (RuleMovement::SwitchedOn, "switched on"),
    ];
    let counts =
        words.into_iter().map(|(movement, word)| (count(movement), word)).filter(|(count, _)| *count > 0);
    let mut parts: Vec<String> = counts.map(|(count, word)| look.say(format!("{count} {word}"))).collect();
    parts.push(look.say(format!("{} the same", told.diff.same_rules)));
    format!("{} {}", look.say("Rules:"), parts.join(", "))
}

fn rule_change(page: &mut Page, rule: &RuleChange, look: Look) {
    let (mark, ink, word) = match rule.movement {
        RuleMovement::Changed => ("~", Ink::FAIR, ""),
        RuleMovement::Added => ("+", Ink::GOOD, "added"),
        RuleMovement::Removed => ("-", Ink::BAD, "removed"),
        RuleMovement::SwitchedOff => ("-", Ink::BAD, "switched off"),
        RuleMovement::SwitchedOn => ("+", Ink::GOOD, "switched on"),
    };
    let word = if word.is_empty() { String::new() } else { format!("  {}", look.say(word)) };
    let words = [(Ink::STRONG, rule.rule.clone()), (ink, word), (Ink::FAINT, format!("  {}", rule.title))];
    page.flow(&[(ink, format!("{mark} "))], &words, &[]);
    settings(page, &rule.settings, look);
}

fn settings(page: &mut Page, changes: &[SettingChange], look: Look) {
    for change in changes {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        let long = |value: Option<&str>| {
            value.is_some_and(|value| value.contains('\n') || value.chars().count() > VALUE)
        };
        let name = (Ink::PLAIN, format!("    {}  ", fit(&change.setting, SETTING)));
        if long(before) || long(after) {
            page.line(&[(Ink::PLAIN, format!("    {}", change.setting))]);
            lines(page, before.unwrap_or_default(), after.unwrap_or_default(), look);
        } else {
            // Two settings are told in words of the program; all others stand as authors wrote them.
            let is_told = matches!(change.setting.rsplit('.').next(), Some("due" | "gate"));
            let told = |value: &str| if is_told { look.say(value) } else { value.to_owned() };
            let value = |value: Option<&str>| told(value.unwrap_or("–"));
            let values = [(Ink::BAD, value(before)), (Ink::FAINT, " → ".into()), (Ink::GOOD, value(after))];
            page.flow(&[name], &values, &[]);
        }
    }
}

/// The lines of two texts that only one of them has.
fn lines(page: &mut Page, before: &str, after: &str, look: Look) {
    let only = |here: &str, there: &str| -> Vec<String> {
        let there: Vec<&str> = there.lines().map(str::trim).collect();
        let lines = here.lines().map(str::trim).filter(|line| !line.is_empty() && !there.contains(line));
        lines.map(str::to_owned).collect()
    };
    for (mark, ink, found) in [("-", Ink::BAD, only(before, after)), ("+", Ink::GOOD, only(after, before))] {
        for line in found.iter().take(LINES) {
            page.flow(&[(ink, format!("      {mark} "))], &[(ink, line.clone())], &[]);
        }
        if found.len() > LINES {
            let more = look.say(format!("and {} more lines", found.len() - LINES));
            page.line(&[(Ink::FAINT, format!("        {more}"))]);
        }
    }
}

fn terms(page: &mut Page, (ink, mark): (Ink, &str), terms: &[String], look: Look) {
    if terms.is_empty() {
        return;
    }
    let more = terms.len().saturating_sub(TERMS);
    let more = if more > 0 { format!(" {}", look.say(format!("and {more} more"))) } else { String::new() };
    let shown: Vec<&str> = terms.iter().take(TERMS).map(String::as_str).collect();
    page.flow(&[(ink, format!("    {mark} "))], &[(ink, format!("{}{more}", shown.join(", ")))], &[]);
}

/// Documents by what flips in them: rule or indicator, then what it was and what it is.
type Groups<'c> = BTreeMap<&'c str, BTreeMap<(String, String), Vec<&'c DocumentFlips>>>;

fn flips(page: &mut Page, corpus: &Corpus, show: usize, look: Look) {
    page.blank();
    page.rule();
    let (mut rules, mut indicators): (Groups<'_>, Groups<'_>) = (BTreeMap::new(), BTreeMap::new());
    let mut count: usize = 0;
    for document in &corpus.flips {
        for flip in &document.flips.findings {
            let share =
                |share: u32| if flip.before == flip.after { format!(" ({share})") } else { String::new() };
            let (from, to) = flip.shares;
            let key = (
                format!("{}{}", look.say(flip.before.name()), share(from)),
                format!("{}{}", look.say(flip.after.name()), share(to)),
            );
            rules.entry(&flip.rule).or_default().entry(key).or_default().push(document);
            count += 1;
        }
        for flip in &document.flips.indicators {
            let key = match flip.permille {
                Some((from, to)) if flip.before != flip.after && flip.before == from.to_string() => {
                    let way = if to > from { "higher" } else { "lower" };
                    (String::new(), look.say(way))
                }
                _ => (flip.before.clone(), flip.after.clone()),
            };
            indicators.entry(&flip.indicator).or_default().entry(key).or_default().push(document);
        }
    }
    let documents = number(corpus.documents, "document", "documents");
    let text =
        format!("{documents}, {} verdicts of rules that both packs have: {count} flip", corpus.verdicts);
    page.flow(&[], &[(Ink::STRONG, look.say(text))], &[]);
    groups(page, &look.say("Rules"), &rules, (show, look));
    groups(page, &look.say("Indicators"), &indicators, (show, look));
}

fn groups(page: &mut Page, title: &str, all: &Groups<'_>, (show, look): (usize, Look)) {
    if all.is_empty() {
        return;
    }
    page.blank();
    page.line(&[(Ink::STRONG_ACCENT, title.into())]);
    for (name, changes) in all {
        page.line(&[(Ink::STRONG, format!("  {name}"))]);
        let mut changes: Vec<_> = changes.iter().collect();
        changes.sort_by_key(|(_, documents)| std::cmp::Reverse(documents.len()));
        for ((before, after), documents) in changes {
            let arrow = if before.is_empty() { after.clone() } else { format!("{before} → {after}") };
            page.line(&[
                (Ink::PLAIN, format!("    {arrow}")),
                (Ink::FAINT, format!("  {}", documents.len())),
            ]);
            for document in documents.iter().take(show) {
                let words = [
                    (Ink::PLAIN, shorten(&document.title, 60)),
                    (Ink::FAINT, format!("  {}", document.origin)),
                ];
                page.flow(&[(Ink::FAINT, "      · ".into())], &words, &[(Ink::FAINT, document.id.clone())]);
            }
            if documents.len() > show {
                page.line(&[(
                    Ink::FAINT,
                    format!("      · {}", look.say(format!("and {} more", documents.len() - show))),
                )]);
            }
        }
    }
}
