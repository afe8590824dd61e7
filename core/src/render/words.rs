//! What every format says in the same words: the answer of an indicator, points, rules by their titles, where things are said.

use super::labels::Labels;
use super::outline;
use super::titles::{Titled, Titles};
use crate::report::{
    Basis, Change, ComplianceResult, Complies, Evidence, Finding, IndicatorOutcome, IndicatorResult, Report,
    RuleSummary, StopSummary, TierResult, Verdict,
};

/// Verdicts in the order in which readers are told of them, the most actionable first, each with its mark.
pub(super) const ORDER: [(Verdict, &str); 8] = [
    (Verdict::NotMet, "✗"),
    (Verdict::NoEvidence, "○"),
    (Verdict::PartlyMet, "◐"),
    (Verdict::MetByAlternative, "≈"),
    (Verdict::Undetermined, "!"),
    (Verdict::ForAPerson, "?"),
    (Verdict::Met, "✓"),
    (Verdict::NotApplicable, "–"),
];

/// The mark of a verdict.
pub(super) fn mark(verdict: Verdict) -> &'static str {
    ORDER.into_iter().find(|(known, _)| *known == verdict).map_or(" ", |(_, mark)| mark)
}

/// What a part of a rule says when met.
pub(super) fn part_title<'r>(rule: Option<&'r RuleSummary>, part: &'r str) -> &'r str {
    let parts = rule.map_or(&[][..], |rule| &rule.parts);
    parts.iter().find(|known| known.id == part).map_or(part, |known| &known.title)
}

/// A report with the words of its language.
pub(super) struct Words<'a> {
    pub report: &'a Report,
    pub labels: &'static Labels,
    pub titles: &'a Titles,
}

impl<'a> Words<'a> {
    pub(super) fn new(report: &'a Report, titles: &'a Titles) -> Self {
        Words { report, labels: Labels::of(&report.locale), titles }
    }

    pub(super) fn title(&self, pack: &str, kind: Titled, id: &str) -> String {
        self.titles.get(pack, kind, id)
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.labels.say(id)
    }

    pub(super) fn quoted(&self, text: &str) -> String {
        self.labels.fill("quoted", &[("text", text.into())])
    }

    /// A title, or that there is none.
    pub(super) fn or_untitled(&self, title: &str) -> String {
        if title.is_empty() { self.say("untitled") } else { title.to_owned() }
    }

    /// That this is no official review, by what and as of when.
    pub(super) fn pre_assessment(&self) -> String {
        let version = self.report.rasero.as_str().into();
        let date = self.report.as_of.as_str().into();
        self.labels.fill("pre-assessment", &[("version", version), ("date", date)])
    }

    /// A change to an inherited rule, with its reason and whether it has lapsed.
    pub(super) fn change(&self, change: &Change) -> String {
        let facts = [("setting", &change.setting), ("from", &change.from), ("to", &change.to)];
        let facts = facts.map(|(name, value)| (name, value.as_str().into()));
        let lapsed = if change.lapsed { format!(" ({})", self.say("lapsed")) } else { String::new() };
        format!("{}: {} – {}{lapsed}", change.rule, self.labels.fill("change", &facts), change.reason)
    }

    /// Who wrote the record, when it says so.
    pub(super) fn recorded_by(&self) -> Option<String> {
        let recorder = self.report.document.recorded_by.as_ref()?;
        let label = if recorder.took_part { "recorded-by-one-who-took-part" } else { "recorded-by" };
        Some(self.labels.fill(label, &[("by", recorder.name.as_str().into())]))
    }

    /// What stopped it, and when; `None` when nothing did.
    pub(super) fn stopped(&self) -> Option<String> {
        let stop = |stop: &StopSummary| {
            let facts = [("cause", stop.cause.as_str().into()), ("date", stop.date.as_str().into())];
            self.labels.fill("stop", &facts)
        };
        let stops: Vec<String> = self.report.document.stops.iter().map(stop).collect();
        let told = || self.labels.fill("stopped", &[("stops", stops.join(", ").into())]);
        (!stops.is_empty()).then(told)
    }

    /// Kind, commitments, id and packs of the document.
    pub(super) fn facts(&self, commitments: usize) -> Vec<String> {
        let document = &self.report.document;
        let mut facts = vec![self.say(&format!("kind-{}", document.kind))];
        if commitments > 0 {
            facts.push(self.labels.count("commitments", commitments));
        }
        if !document.id.is_empty() {
            facts.push(document.id.clone());
        }
        facts.extend(self.report.packs.iter().map(|pack| format!("{} {}", pack.id, pack.version)));
        facts
    }

    /// What the indicator says, in a few words.
    pub(super) fn answer(&self, indicator: &IndicatorResult) -> String {
        let pack = &indicator.pack;
        let level = |id: &str| self.title(pack, Titled::Level, id);
        match &indicator.result {
            IndicatorOutcome::Points(points) if points.attainable == 0 => self.say("nothing-to-count"),
            IndicatorOutcome::Points(points) => format!("{}/1000", points.permille),
            IndicatorOutcome::Level(result) => match (&result.level, &result.range) {
                (Some(id), _) => level(id),
                (None, Some(range)) => {
                    let ends = [("from", &range.from), ("to", &range.to)];
                    let ends = ends.map(|(name, id)| (name, brief(&level(id)).to_owned().into()));
                    self.labels.fill("level-range", &ends)
                }
                (None, None) => self.say("level-none"),
            },
            IndicatorOutcome::Compliance(result) => self.complies(result),
            IndicatorOutcome::Code(result) if !result.applies => self.say("code-not_applicable"),
            IndicatorOutcome::Code(result) => match result.permille {
                Some(permille) => {
                    format!("{} {permille}/1000", self.title(pack, Titled::Code, &result.code))
                }
                None => self.title(pack, Titled::Code, &result.code),
            },
        }
    }

    /// What the indicator says where there is little room.
    pub(super) fn brief_answer(&self, indicator: &IndicatorResult) -> String {
        brief(&self.answer(indicator)).to_owned()
    }

    fn complies(&self, result: &ComplianceResult) -> String {
        let pending: u32 = result.tiers.iter().map(|tier| tier.pending).sum();
        match result.complies {
            Complies::IfAccepted => self.labels.fill("complies-if_accepted", &[("count", pending.into())]),
            other => self.say(&format!("complies-{}", other.name())),
        }
    }

    /// How many rules were answered.
    pub(super) fn coverage(&self, indicator: &IndicatorResult) -> String {
        let coverage = indicator.coverage;
        let arguments = [("answered", coverage.answered.into()), ("of", coverage.of.into())];
        self.labels.fill("coverage", &arguments)
    }

    /// How many rules were answered, where points rest on a part of them: few points are then no failure.
    pub(super) fn coverage_of_points(&self, indicator: &IndicatorResult) -> Option<String> {
        let coverage = indicator.coverage;
        let earns = matches!(&indicator.result, IndicatorOutcome::Points(points) if points.attainable > 0);
        let arguments = [("answered", coverage.answered.into()), ("of", coverage.of.into())];
        (earns && coverage.answered < coverage.of).then(|| self.labels.fill("coverage-brief", &arguments))
    }

    /// The counts of a tier that are more than nothing, and how many are met: each with its verdict's name in labels. Where part
    /// of the standard could not be read, they say of how many that could be, and which phases are not assessed.
    pub(super) fn tier_counts(&self, pack: &str, tier: &TierResult) -> Vec<(&'static str, u32, String)> {
        let read = tier.met + tier.pending + tier.partly_met + tier.not_met + tier.no_evidence;
        let phases =
            tier.draft_phases.iter().filter_map(|phase| self.titles.find(pack, Titled::Phase, phase));
        let phases = phases.collect::<Vec<_>>().join(", ");
        let counts = [
            ("tier-met", tier.met),
            ("tier-pending", tier.pending),
            ("tier-partly_met", tier.partly_met),
            ("tier-not_met", tier.not_met),
            ("tier-no_evidence", tier.no_evidence),
            ("tier-draft", tier.draft),
        ];
        let said = counts.into_iter().filter(|(label, count)| *count > 0 || *label == "tier-met");
        let say = |label: &str, count: u32| match label {
            "tier-met" if tier.draft > 0 => {
                self.labels.fill("tier-met-of-read", &[("count", count.into()), ("of", read.into())])
            }
            "tier-draft" if !phases.is_empty() => {
                let phases = phases.as_str().into();
                self.labels.fill("tier-draft-phases", &[("count", count.into()), ("phases", phases)])
            }
            _ => self.labels.fill(label, &[("count", count.into())]),
        };
        said.map(|(label, count)| (label, count, say(label, count))).collect()
    }

    /// The title of a rule that an indicator cites: of its own pack, or inherited from another.
    pub(super) fn rule_title(&self, pack: &str, id: &str) -> String {
        let own = outline::rule(self.report, pack, id);
        let found = own.or_else(|| self.report.rules.iter().map(|rule| &**rule).find(|rule| rule.id == id));
        found.map_or_else(|| id.to_owned(), |rule| rule.title.clone())
    }

    /// `3.5 of 9 points`, from thousandths; that it does not apply where there are none to earn.
    pub(super) fn points(&self, earned: u64, attainable: u64) -> String {
        if attainable == 0 {
            return self.say("points-none");
        }
        let arguments = [
            ("earned", decimal(earned).into()),
            ("attainable", decimal(attainable).into()),
            ("count", (attainable / 1000).into()),
        ];
        self.labels.fill("points-sum", &arguments)
    }

    /// `1 of 2 points`, for a rule that a points indicator counts.
    pub(super) fn earned(&self, finding: &Finding, rule: Option<&RuleSummary>) -> Option<String> {
        let rule = rule.filter(|rule| {
            rule.points > 0 && rule.group.is_some() && rule.status != "draft" && finding.verdict.counts()
        })?;
        let share = if finding.pending { 0 } else { u64::from(finding.share.permille()) };
        let earned = decimal(u64::from(rule.points) * share);
        let arguments = [
            ("earned", earned.into()),
            ("attainable", rule.points.to_string().into()),
            ("count", rule.points.into()),
        ];
        Some(self.labels.fill("points-sum", &arguments))
    }

    /// How a piece of evidence is known and who says so; empty when it stands in a field and nobody is named but who wrote the
    /// record: the head says that.
    pub(super) fn said(&self, evidence: &Evidence) -> String {
        let mut said = Vec::new();
        if evidence.basis != Basis::declared() {
            let label = format!("basis-{}", evidence.basis.0);
            let known = self.say(&label);
            said.push(if known == label { evidence.basis.0.to_string() } else { known });
        }
        let recorder = self.report.document.recorded_by.as_ref().map(|recorder| recorder.name.as_str());
        let by = evidence.by.as_ref().filter(|by| Some(by.as_str()) != recorder);
        said.extend(by.map(|by| self.labels.fill("said-by", &[("by", by.as_str().into())])));
        said.join(", ")
    }

    /// How a place without words is introduced.
    pub(super) fn place_label(&self, finding: &Finding) -> String {
        self.say(if finding.verdict == Verdict::NoEvidence { "looked-at" } else { "found-at" })
    }

    /// `[code] message path:line:column`, for a rule that failed.
    pub(super) fn failure(finding: &Finding) -> Option<(String, String)> {
        let error = finding.error.as_ref()?;
        let place = [error.line, error.column].into_iter().flatten();
        let place = place.fold(error.path.clone(), |place, number| format!("{place}:{number}"));
        Some((format!("[{}] {}", error.code, error.message), place))
    }
}

/// What the indicator says is next: the label, and ids of rules.
pub(super) fn next(indicator: &IndicatorResult) -> (&'static str, &[String]) {
    match &indicator.result {
        IndicatorOutcome::Compliance(compliance) if !compliance.in_the_way.is_empty() => {
            ("in-the-way", &compliance.in_the_way)
        }
        IndicatorOutcome::Points(_) => ("next-points", &indicator.next),
        IndicatorOutcome::Level(_) => ("next-level", &indicator.next),
        IndicatorOutcome::Compliance(_) => ("next-compliance", &indicator.next),
        IndicatorOutcome::Code(_) => ("next-code", &indicator.next),
    }
}

/// The document, section and link of a rule: where it comes from, and how surely it was read.
pub(super) struct Citation<'r> {
    /// Title of the document; empty when the rule cites none.
    pub document: &'r str,
    /// Its address, when it is one of the web.
    pub url: Option<&'r str>,
    /// Section, and status when it is not read in the source.
    pub facts: Vec<String>,
}

impl Words<'_> {
    /// Where a rule comes from.
    pub(super) fn citation<'r>(&self, rule: &'r RuleSummary) -> Citation<'r> {
        let source = &rule.source;
        let web = ["https://", "http://"].iter().any(|scheme| source.url.starts_with(scheme));
        let mut facts = vec![source.section.clone()];
        facts.extend(self.status(rule));
        facts.retain(|fact| !fact.is_empty());
        Citation { document: &source.document, url: web.then_some(source.url.as_str()), facts }
    }

    /// How surely a rule was read, when it was not read in its source.
    pub(super) fn status(&self, rule: &RuleSummary) -> Option<String> {
        matches!(rule.status.as_str(), "draft" | "own").then(|| self.say(&format!("status-{}", rule.status)))
    }
}

/// The clause, or the rule's own name.
pub(super) fn cited_as(finding: &Finding) -> String {
    finding.clause.as_ref().map_or_else(|| format!("{}/{}", finding.pack, finding.rule), ToString::to_string)
}

/// A title without the explanation that follows a colon, where there is little room.
pub(super) fn brief(title: &str) -> &str {
    title.split(": ").next().unwrap_or(title)
}

/// Thousandths as a decimal number without trailing zeros.
pub(super) fn decimal(thousandths: u64) -> String {
    let whole = thousandths / 1000;
    match thousandths % 1000 {
        0 => whole.to_string(),
        rest => format!("{whole}.{rest:03}").trim_end_matches('0').to_owned(),
    }
}

/// Marks that reorder text, control characters and what is no letter at all, nor any that XML takes, become visible; line breaks
/// and tabs stay.
pub(super) fn harmless(letter: char) -> char {
    match letter {
        '\n' | '\r' | '\t' => letter,
        '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fffe}'
        | '\u{ffff}' => '\u{fffd}',
        control if control.is_control() => '\u{fffd}',
        other => other,
    }
}
