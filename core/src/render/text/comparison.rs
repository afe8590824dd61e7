//! What differs between two reports, for the terminal: the judging, the subjects, then scores and findings by subject.

use super::super::labels::Labels;
use super::super::titles::Titled;
use super::super::words::brief;
use super::TextStyle;
use super::page::{Ink, Page, Piece};
use crate::report::{
    Comparison, Condition, ConditionKind, Direction, FindingChange, IndicatorChange, IndicatorKind, Movement,
    Standing, SubjectRef, Told,
};

/// Letters of a digest that are shown.
const DIGEST: usize = 12;

/// What differs, in the language of the report after.
pub fn comparison(comparison: &Comparison, style: &TextStyle) -> String {
    let view = View { labels: Labels::of(&comparison.after.locale), style };
    let mut page = Page::new(style.color, style.width);
    view.head(&mut page, comparison);
    let mut subjects: Vec<&SubjectRef> = Vec::new();
    let named = comparison.indicators.iter().filter(|one| one.changed).map(|one| &one.subject);
    for subject in named.chain(comparison.findings.iter().map(|one| &one.subject)) {
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    subjects.sort_by_key(|subject| comparison.indicators.iter().position(|one| one.subject == **subject));
    for subject in subjects {
        view.subject(&mut page, comparison, subject);
    }
    view.foot(&mut page, comparison);
    page.finish()
}

struct View<'a> {
    labels: &'static Labels,
    style: &'a TextStyle,
}

impl View<'_> {
    fn head(&self, page: &mut Page, comparison: &Comparison) {
        let (before, after) = (&comparison.before.document, &comparison.after.document);
        let title = if after.title.is_empty() { self.labels.say("untitled") } else { after.title.clone() };
        page.flow(&[], &[(Ink::STRONG, title)], &[]);
        if before.title != after.title && !before.title.is_empty() {
            page.flow(&[], &[(Ink::FAINT, format!("← {}", before.title))], &[]);
        }
        if !comparison.conditions.is_empty() {
            page.blank();
            page.line(&[(Ink::STRONG, self.labels.say("conditions"))]);
        }
        for condition in &comparison.conditions {
            page.flow(&[(Ink::FAINT, "  · ".into())], &self.condition(condition), &[]);
        }
        for (movement, mark, ink) in [
            (Movement::Added, "+", Ink::GOOD),
            (Movement::Gone, "−", Ink::BAD),
            (Movement::Moved, "↕", Ink::FAINT),
        ] {
            let moved: Vec<_> = comparison.subjects.iter().filter(|one| one.movement == movement).collect();
            if moved.is_empty() {
                continue;
            }
            let label = match movement {
                Movement::Added => "movement-added",
                Movement::Gone => "movement-gone",
                Movement::Moved => "movement-moved",
            };
            page.blank();
            page.line(&[(Ink::STRONG, self.labels.count(label, moved.len()))]);
            for change in moved {
                page.flow(&[(ink, format!("  {mark} "))], &self.name(&change.subject, Ink::PLAIN), &[]);
            }
        }
    }

    fn condition(&self, condition: &Condition) -> Vec<Piece> {
        let label = match condition.what {
            ConditionKind::Engine => "condition-engine",
            ConditionKind::AsOf => "condition-as_of",
            ConditionKind::Locale => "condition-locale",
            ConditionKind::PackVersion => "condition-pack_version",
            ConditionKind::PackDigest => "condition-pack_digest",
        };
        let value = |side: &Option<String>| match side {
            Some(digest) if condition.what == ConditionKind::PackDigest => {
                digest.chars().take(DIGEST).collect()
            }
            Some(value) => value.clone(),
            None => "–".to_owned(),
        };
        let name = self.labels.fill(label, &[("pack", condition.pack.as_str().into())]);
        let values = format!("{} → {}", value(&condition.before), value(&condition.after));
        vec![(Ink::PLAIN, format!("{name}: ")), (Ink::STRONG, values)]
    }

    /// Title, id and place of a subject.
    fn name(&self, subject: &SubjectRef, ink: Ink) -> Vec<Piece> {
        let title =
            if subject.title.is_empty() { self.labels.say("untitled") } else { subject.title.clone() };
        let mut places: Vec<&str> = Vec::new();
        for place in [&subject.before, &subject.after].into_iter().flatten() {
            if !places.contains(&place.as_str()) {
                places.push(place);
            }
        }
        vec![(ink, title), (Ink::FAINT, format!("  {}", places.join(" → ")))]
    }

    fn subject(&self, page: &mut Page, comparison: &Comparison, subject: &SubjectRef) {
        page.blank();
        page.rule();
        if subject.after.as_deref() == Some("") {
            page.line(&[(Ink::STRONG, self.labels.say(&format!("kind-{}", comparison.after.document.kind)))]);
        } else {
            page.flow(&[], &self.name(subject, Ink::STRONG), &[]);
        }
        let mine = |one: &&IndicatorChange| one.changed && one.subject == *subject;
        for change in comparison.indicators.iter().filter(mine) {
            self.indicator(page, change);
        }
        for (direction, mark, ink, label) in [
            (Direction::Better, "▲", Ink::GOOD, "direction-better"),
            (Direction::Worse, "▼", Ink::BAD, "direction-worse"),
            (Direction::Other, "◆", Ink::UNSURE, "direction-other"),
        ] {
            let mine = |one: &&FindingChange| one.direction == direction && one.subject == *subject;
            let found: Vec<_> = comparison.findings.iter().filter(mine).collect();
            if found.is_empty() {
                continue;
            }
            page.blank();
            page.line(&[(ink, self.labels.count(label, found.len()))]);
            for change in found {
                self.finding(page, change, mark, ink);
            }
        }
    }

    fn indicator(&self, page: &mut Page, change: &IndicatorChange) {
        let title = self.style.titles.get(&change.pack, Titled::Indicator, &change.id);
        let (before, after) =
            (self.standing(change, change.before.as_ref()), self.standing(change, change.after.as_ref()));
        let mut words = vec![(Ink::STRONG_ACCENT, format!("{title}  "))];
        if before == after {
            words.push((Ink::STRONG, after));
        } else {
            words.push((Ink::FAINT, format!("{before} → ")));
            words.push((Ink::STRONG, after));
        }
        if let Some(difference) = change.difference().filter(|difference| *difference != 0) {
            let ink = if difference > 0 { Ink::GOOD } else { Ink::BAD };
            words.push((ink, format!("  {difference:+}")));
        }
        if let (Some(old), Some(new)) = (&change.before, &change.after)
            && old.coverage != new.coverage
        {
            let coverage = |one: &Standing| format!("{}/{}", one.coverage.answered, one.coverage.of);
            let answered = self.labels.say("answered");
            words.push((Ink::FAINT, format!("  ({answered}: {} → {})", coverage(old), coverage(new))));
        }
        page.flow(&[], &words, &[]);
    }

    fn standing(&self, change: &IndicatorChange, standing: Option<&Standing>) -> String {
        let Some(standing) = standing else { return "–".to_owned() };
        let titled = |kind, id: &str| brief(&self.style.titles.get(&change.pack, kind, id)).to_owned();
        let level = |id: &str| titled(Titled::Level, id);
        match (standing.kind, &standing.value, &standing.range, standing.permille) {
            (IndicatorKind::Points, _, _, Some(permille)) => format!("{permille}/1000"),
            (IndicatorKind::Points, ..) => self.labels.say("nothing-to-count"),
            (IndicatorKind::Level, Some(id), ..) => level(id),
            (IndicatorKind::Level, None, Some(range), _) => {
                let ends = [("from", &range.from), ("to", &range.to)];
                self.labels.fill("level-range", &ends.map(|(name, id)| (name, level(id).into())))
            }
            (IndicatorKind::Code, Some(code), _, permille) => {
                let graded = permille.map(|permille| format!(" {permille}/1000")).unwrap_or_default();
                format!("{}{graded}", titled(Titled::Code, code))
            }
            (IndicatorKind::Code, None, ..) => self.labels.say("code-not_applicable"),
            (IndicatorKind::Compliance, Some(complies), ..) => {
                self.labels.fill(&format!("complies-{complies}"), &[("count", 1.into())])
            }
            _ => self.labels.say("level-none"),
        }
    }

    fn finding(&self, page: &mut Page, change: &FindingChange, mark: &str, ink: Ink) {
        let verdict = |told: &Option<Told>| match told {
            Some(told) => self.labels.say(&format!("verdict-{}", told.verdict.name())),
            None => "–".to_owned(),
        };
        let (before, after) = (verdict(&change.before), verdict(&change.after));
        let flip = if before == after { after } else { format!("{before} → {after}") };
        let words = [(Ink::PLAIN, format!("{}  ", change.title)), (Ink::FAINT, flip)];
        let tail = [(Ink::FAINT, change.clause.clone().unwrap_or_default())];
        page.flow(&[(ink, format!("  {mark} "))], &words, &tail);
        let reason =
            change.after.as_ref().or(change.before.as_ref()).map(|told| told.reason.text.to_string());
        if let Some(reason) = reason.filter(|reason| !reason.is_empty()) {
            page.flow(&[(Ink::PLAIN, "    ".into())], &[(Ink::FAINT, reason)], &[]);
        }
    }

    fn foot(&self, page: &mut Page, comparison: &Comparison) {
        let unchanged = usize::try_from(comparison.unchanged).unwrap_or(usize::MAX);
        page.blank();
        page.line(&[(Ink::FAINT, self.labels.count("unchanged", unchanged))]);
    }
}
