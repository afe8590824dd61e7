//! Indicators as Python sees them. One class for the four kinds: what a kind does not have is `None` or empty.

use pyo3::prelude::*;
use rasero::report::{self, IndicatorOutcome};

use crate::answer::{Complies, Kind, Tuple, words};
use crate::record::record;

fn points(it: &report::IndicatorResult) -> Option<&report::PointsResult> {
    if let IndicatorOutcome::Points(points) = &it.result { Some(points) } else { None }
}

fn level(it: &report::IndicatorResult) -> Option<&report::LevelResult> {
    if let IndicatorOutcome::Level(level) = &it.result { Some(level) } else { None }
}

fn compliance(it: &report::IndicatorResult) -> Option<&report::ComplianceResult> {
    if let IndicatorOutcome::Compliance(compliance) = &it.result { Some(compliance) } else { None }
}

fn code(it: &report::IndicatorResult) -> Option<&report::CodeResult> {
    if let IndicatorOutcome::Code(code) = &it.result { Some(code) } else { None }
}

fn complies(word: report::Complies) -> Complies {
    Complies(match word {
        report::Complies::Yes => "yes",
        report::Complies::No => "no",
        report::Complies::IfAccepted => "if_accepted",
        report::Complies::NotDecided => "not_decided",
    })
}

fn kind(kind: report::IndicatorKind) -> Kind {
    Kind(match kind {
        report::IndicatorKind::Compliance => "compliance",
        report::IndicatorKind::Points => "points",
        report::IndicatorKind::Level => "level",
        report::IndicatorKind::Code => "code",
    })
}

/// The indicator with its value, as one would say it.
pub fn in_short(it: &report::IndicatorResult) -> String {
    let value = match &it.result {
        IndicatorOutcome::Points(points) => format!("{}/1000", points.permille),
        IndicatorOutcome::Level(level) => level.level.clone().unwrap_or_else(|| "no level".to_owned()),
        IndicatorOutcome::Compliance(compliance) => complies(compliance.complies).0.to_owned(),
        IndicatorOutcome::Code(code) => code.code.clone(),
    };
    format!("{} {value}", it.id)
}

record! {
    /// What a pack makes of its findings on one subject. `kind` tells which of the attributes it has: `points` has `permille`,
    /// `earned`, `attainable` and `groups`; `level` has `level`, `range` and `cells`; `compliance` has `complies`, `tiers` and
    /// `in_the_way`; `code` has `code`, `applies`, `code_list` and, where the code list has a finer order, `permille`.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register of contracts"})
    /// >>> smart = report.indicator("smart")
    /// >>> smart.kind, smart.coverage.of
    /// ('points', 17)
    Indicator(report::IndicatorResult), shown as |it| format!("<rasero.Indicator {} on {:?}>", in_short(it), it.subject);
    /// Pack that defines the indicator.
    pack -> &str = |it| &it.pack;
    /// Id of the indicator, unique in its pack.
    id -> &str = |it| &it.id;
    /// JSON Pointer of the subject.
    subject -> &str = |it| &it.subject;
    /// Which of the four kinds it is.
    kind -> Kind = |it| kind(it.kind);
    /// How much of it the record answered.
    coverage -> Coverage = |it| Coverage(it.coverage);
    /// Ids of the rules that would lift it to its next step, in the order to take them.
    next -> Tuple<&str> = |it| words(&it.next);
    /// Floor of 1000 times earned over attainable; for codes, the finer order. `None` for the other kinds.
    permille -> Option<u32> = |it| points(it).map(|points| points.permille).or_else(|| code(it)?.permille);
    /// Weight times share, in thousandths of a point; `None` for other kinds than points.
    earned -> Option<u64> = |it| points(it).map(|points| points.earned);
    /// Weight of the rules that count, in thousandths of a point; `None` for other kinds than points.
    attainable -> Option<u64> = |it| points(it).map(|points| points.attainable);
    /// Points by group; empty for other kinds.
    groups -> Tuple<Group> = |it| Tuple(points(it).map(|points| &points.groups).into_iter().flatten().cloned().map(Group).collect());
    /// The level; `None` when only a range is known, when no cell is reached, and for other kinds.
    level -> Option<&str> = |it| level(it).and_then(|level| level.level.as_deref());
    /// From the certain to the possible level, when a gate is not known.
    range -> Option<LevelRange> = |it| level(it).and_then(|level| level.range.clone()).map(LevelRange);
    /// The level in each dimension; empty for other kinds.
    cells -> Tuple<Cell> = |it| Tuple(level(it).map(|level| &level.cells).into_iter().flatten().cloned().map(Cell).collect());
    /// Whether the subject complies; `None` for other kinds than compliance.
    complies -> Option<Complies> = |it| compliance(it).map(|compliance| complies(compliance.complies));
    /// Requirements by tier; empty for other kinds.
    tiers -> Tuple<Tier> = |it| Tuple(compliance(it).map(|compliance| &compliance.tiers).into_iter().flatten().cloned().map(Tier).collect());
    /// Ids of the rules that stand in the way of compliance.
    in_the_way -> Tuple<&str> = |it| words(compliance(it).map(|compliance| compliance.in_the_way.as_slice()).unwrap_or_default());
    /// The code; `None` for other kinds than code.
    code -> Option<&str> = |it| code(it).map(|code| code.code.as_str());
    /// False where all that a code still waits for does not apply to the subject, or not yet; `None` for other kinds than code.
    applies -> Option<bool> = |it| code(it).map(|code| code.applies);
    /// All codes of the list, lowest first.
    code_list -> Tuple<&str> = |it| words(code(it).map(|code| code.code_list.as_slice()).unwrap_or_default());
}

record! {
    /// How many of the rules that an indicator counts the record answered.
    ///
    /// >>> import rasero
    /// >>> coverage = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).indicator("smart").coverage
    /// >>> coverage.answered < coverage.of
    /// True
    Coverage(report::Coverage), shown as |it| format!("<rasero.Coverage {} of {}>", it.answered, it.of);
    /// Rules with an answer.
    answered -> u32 = |it| it.answered;
    /// Rules that count.
    of -> u32 = |it| it.of;
}

record! {
    /// Points of one group.
    ///
    /// >>> import rasero
    /// >>> groups = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).indicator("smart").groups
    /// >>> [group.id for group in groups]
    /// ['specific', 'measurable', 'answerable', 'relevant', 'time-bound']
    Group(report::GroupResult), shown as |it| format!("<rasero.Group {}: {}/1000>", it.id, it.permille);
    /// Id of the group.
    id -> &str = |it| &it.id;
    /// Weight times share, in thousandths of a point.
    earned -> u64 = |it| it.earned;
    /// Weight of the rules that count, in thousandths of a point.
    attainable -> u64 = |it| it.attainable;
    /// Floor of 1000 times earned over attainable.
    permille -> u32 = |it| it.permille;
}

record! {
    /// The level reached in one dimension.
    ///
    /// >>> import rasero
    /// >>> cells = rasero.Scorer("ambition").score({"id": "c1", "title": "Publish the register"}).indicator("ambition").cells
    /// >>> [cell.dimension for cell in cells]
    /// ['transparency', 'accountability', 'participation', 'technology']
    Cell(report::Cell), shown as |it| format!("<rasero.Cell {}: {}>", it.dimension, it.level.as_deref().unwrap_or("no level"));
    /// Id of the dimension.
    dimension -> &str = |it| &it.dimension;
    /// The highest level reached; `None` when none is.
    level -> Option<&str> = |it| it.level.as_deref();
    /// Ids of the rules that are met there, highest level first.
    rules -> Tuple<&str> = |it| words(&it.rules);
}

record! {
    /// A range of levels, where a gate is not known.
    ///
    /// >>> import rasero
    /// >>> rasero.Scorer("ambition").score({"id": "c1", "title": "Publish the register"}).indicator("ambition").range is None
    /// True
    LevelRange(report::LevelRange), shown as |it| format!("<rasero.LevelRange {} to {}>", it.from, it.to);
    /// The lowest level that it can be. (`from` is a word of the language: ask for it as `lowest`.)
    lowest -> &str = |it| &it.from;
    /// The highest level that it can be.
    highest -> &str = |it| &it.to;
}

record! {
    /// The requirements of one tier.
    ///
    /// >>> import rasero
    /// >>> plan = {"kind": "action_plan", "id": "p", "title": "Plan", "commitments": []}
    /// >>> tiers = rasero.Scorer("ogp-participation-2017").score(plan).indicator("participation").tiers
    /// >>> [tier.tier for tier in tiers]
    /// ['basic', 'advanced']
    Tier(report::TierResult), shown as |it| format!("<rasero.Tier {}: {} met>", it.tier, it.met);
    /// Id of the tier.
    tier -> &str = |it| &it.tier;
    /// Requirements that are met.
    met -> u32 = |it| it.met;
    /// Requirements with an explained alternative that nobody has accepted yet.
    pending -> u32 = |it| it.pending;
    /// Requirements met in part; the rest is unmet, or the record does not say.
    partly_met -> u32 = |it| it.partly_met;
    /// Requirements that the record shows as not met.
    not_met -> u32 = |it| it.not_met;
    /// Requirements of which the record does not say.
    no_evidence -> u32 = |it| it.no_evidence;
    /// Requirements that could not be read in the source: shown, never counted.
    draft -> u32 = |it| it.draft;
    /// The phases of the standard that those belong to, each once.
    draft_phases -> Tuple<&str> = |it| words(&it.draft_phases);
}
