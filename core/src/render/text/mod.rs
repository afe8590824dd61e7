//! A report for the terminal: scores with their reasons, in the language of the report.

mod comparison;
mod finding;
mod findings;
mod head;
mod indicator;
mod matrix;
pub(super) mod page;
mod summary;
mod tail;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;

use super::outline::{self, PackPart, Section};
use super::titles::{Titled, Titles};
use super::words::Words;
use crate::report::{Finding, IndicatorResult, Report, RuleSummary, Verdict};
pub use comparison::comparison;
pub use matrix::matrix;
use page::{Ink, Page};

/// How the text looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextStyle {
    /// Whether to use ANSI colours.
    pub color: bool,
    /// Columns of a line, 40 at least.
    pub width: usize,
    /// Whether to show everything: rules that do not apply, all evidence, what each rule read.
    pub verbose: bool,
    /// Titles of what the report cites by id.
    pub titles: Titles,
}

impl Default for TextStyle {
    /// Plain text of 100 columns.
    fn default() -> Self {
        TextStyle { color: false, width: 100, verbose: false, titles: Titles::default() }
    }
}

/// From so many commitments on, each is told more briefly.
const MANY: usize = 3;
/// Findings of one verdict that are told in full where there are many commitments.
const FULL: usize = 3;

/// So many findings that say the same are told together.
const ALIKE: usize = 3;

/// What every part of the text looks at.
struct View<'a> {
    words: Words<'a>,
    style: &'a TextStyle,
    /// Pack, rule and advice of what was told already: a reader needs each advice and each source once.
    told: RefCell<BTreeSet<(String, String, String)>>,
    /// Titles and addresses of the documents that rules cite, in the order of the list below the text.
    sources: Vec<(&'a str, &'a str)>,
}

impl<'a> Deref for View<'a> {
    type Target = Words<'a>;

    fn deref(&self) -> &Words<'a> {
        &self.words
    }
}

impl<'a> View<'a> {
    fn new(report: &'a Report, style: &'a TextStyle) -> Self {
        let mut sources = Vec::new();
        for source in
            report.rules.iter().map(|rule| &rule.source).filter(|source| !source.document.is_empty())
        {
            let source = (source.document.as_str(), source.url.as_str());
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        View { words: Words::new(report, &style.titles), style, told: RefCell::default(), sources }
    }

    /// The number of a rule's source in the list below the text, as `[3]`; empty when it cites none.
    fn source_number(&self, rule: Option<&RuleSummary>) -> String {
        let cited = rule.map(|rule| (rule.source.document.as_str(), rule.source.url.as_str()));
        let number = cited.and_then(|cited| self.sources.iter().position(|source| *source == cited));
        number.map_or_else(String::new, |number| format!("[{}]", number + 1))
    }

    /// How many findings of one verdict are told in full: fewer where several commitments share the text.
    fn told_in_full(&self) -> usize {
        let commitments = outline::commitments(self.report);
        if self.style.verbose || commitments < MANY { usize::MAX } else { FULL }
    }

    /// Findings that all say the same of the whole record: told once, below, unless everything is asked for.
    fn told_below(&self) -> Vec<&'a Finding> {
        let found = if self.style.verbose { Vec::new() } else { outline::unrecorded(self.words.report) };
        if found.len() < ALIKE { Vec::new() } else { found }
    }

    /// Whether an indicator has rules to speak of here. The others are only named, unless everything is asked for.
    fn is_asked(&self, indicator: &IndicatorResult) -> bool {
        self.style.verbose || indicator.coverage.of > 0
    }

    /// Whether all that a pack says in a section is told once, below.
    fn waits(&self, part: &PackPart<'_>) -> bool {
        let all_wait = part.findings.iter().all(|finding| outline::is_unrecorded(finding));
        part.indicators.is_empty() && all_wait && !self.told_below().is_empty()
    }

    /// Whether something is told of a rule for the first time. In the verbose text everything is told every time.
    fn tell(&self, finding: &Finding, advice: &str) -> bool {
        let new = self.told.borrow_mut().insert((
            finding.pack.to_string(),
            finding.rule.to_string(),
            advice.to_owned(),
        ));
        new || self.style.verbose
    }
}

/// The report as text for a terminal, in the language of the report.
pub fn text(report: &Report, style: &TextStyle) -> String {
    let view = View::new(report, style);
    let mut page = Page::new(style.color, style.width);
    let sections = outline::sections(report);
    head::write(&view, &mut page, &sections);
    summary::write(&view, &mut page, &sections);
    if let [only] = sections.as_slice() {
        summary::overview(&view, &mut page, only);
    }
    for section in &sections {
        write_section(&view, &mut page, section, report.document.kind == "commitment");
    }
    tail::write(&view, &mut page);
    page.finish()
}

/// The scores of a report without their reasons: for lists of many documents.
pub fn summary(report: &Report, style: &TextStyle) -> String {
    let view = View::new(report, style);
    let mut page = Page::new(style.color, style.width);
    head::title(&view, &mut page);
    let sections = outline::sections(report);
    match sections.as_slice() {
        [only] => summary::line(&view, &mut page, only),
        _ => summary::write(&view, &mut page, &sections),
    }
    page.finish()
}

fn write_section(view: &View<'_>, page: &mut Page, section: &Section<'_>, only: bool) {
    if !only {
        head::section(view, page, section);
    }
    for part in section.packs.iter().filter(|part| !view.waits(part)) {
        write_part(view, page, section, part);
    }
    let all = section.packs.iter().flat_map(|part| &part.indicators);
    let idle = all.filter(|one| !view.is_asked(one));
    let titles: Vec<String> = idle.map(|one| view.title(&one.pack, Titled::Indicator, &one.id)).collect();
    if !titles.is_empty() {
        page.blank();
        let words = format!("{}: {}", view.say("not-asked"), titles.join(" · "));
        page.flow(&[], &[(Ink::FAINT, words)], &[]);
    }
}

fn write_part(view: &View<'_>, page: &mut Page, section: &Section<'_>, part: &PackPart<'_>) {
    page.blank();
    let asked: Vec<_> = part.indicators.iter().filter(|one| view.is_asked(one)).collect();
    let says = |finding: &&Finding| view.style.verbose || finding.verdict != Verdict::NotApplicable;
    if asked.is_empty() && part.findings.iter().any(says) {
        let title = view.title(part.pack, Titled::Pack, part.pack);
        page.flow(&[], &[(Ink::STRONG_ACCENT, title)], &[]);
    }
    for indicator in asked {
        page.blank();
        indicator::write(view, page, indicator);
    }
    findings::write(view, page, section, part);
}

#[cfg(test)]
pub(in crate::render) mod tests;
