//! What differs between two reports as Python sees it.

use pyo3::prelude::*;
use rasero::report;

use crate::answer::{Direction, Tuple, Verdict};
use crate::record::record;

record! {
    /// What differs between two reports. `to_dict` has all of it; the attributes, what one asks for first.
    ///
    /// >>> import rasero
    /// >>> scorer = rasero.Scorer("smart", locale="en", as_of="2026-03-01")
    /// >>> before = scorer.score({"id": "c1", "title": "Publish the register"})
    /// >>> after = scorer.score({"id": "c1", "title": "Publish the register", "lead": {"institution": "Ministry of Finance"}})
    /// >>> [(change.rule, change.direction) for change in scorer.compare(before, after).findings]
    /// [('lead-is-answerable', 'better')]
    Comparison(report::Comparison), shown as |it| format!(
        "<rasero.Comparison: {} findings changed, {} not>", it.findings.len(), it.unchanged
    );
    /// Indicators that are in either report.
    indicators -> Tuple<IndicatorChange> = |it| Tuple(it.indicators.iter().cloned().map(IndicatorChange).collect());
    /// Findings that differ.
    findings -> Tuple<FindingChange> = |it| Tuple(it.findings.iter().cloned().map(FindingChange).collect());
    /// How many findings are the same.
    unchanged -> u32 = |it| it.unchanged;
}

record! {
    /// An indicator on one subject, before and after.
    ///
    /// >>> import rasero
    /// >>> scorer = rasero.Scorer("smart", as_of="2026-03-01")
    /// >>> report = scorer.score({"id": "c1", "title": "Publish the register"})
    /// >>> [(change.id, change.changed) for change in scorer.compare(report, report).indicators]
    /// [('smart', False)]
    IndicatorChange(report::IndicatorChange), shown as |it| format!("<rasero.IndicatorChange {}>", it.id);
    /// Pack that defines the indicator.
    pack -> &str = |it| &it.pack;
    /// Id of the indicator.
    id -> &str = |it| &it.id;
    /// JSON Pointer of the subject after; before, when it is gone.
    subject -> &str = |it| it.subject.after.as_deref().or(it.subject.before.as_deref()).unwrap_or_default();
    /// Whether it differs.
    changed -> bool = |it| it.changed;
    /// Permille after less permille before; `None` where either side has none.
    difference -> Option<i64> = |it| it.difference();
}

record! {
    /// A rule whose verdict, or reason, differs.
    ///
    /// >>> import rasero
    /// >>> scorer = rasero.Scorer("smart", as_of="2026-03-01")
    /// >>> report = scorer.score({"id": "c1", "title": "Publish the register"})
    /// >>> scorer.compare(report, report).findings
    /// ()
    FindingChange(report::FindingChange), shown as |it| format!("<rasero.FindingChange {}/{}>", it.pack, it.rule);
    /// Pack that wrote the rule.
    pack -> &str = |it| &it.pack;
    /// Id of the rule.
    rule -> &str = |it| &it.rule;
    /// Clause of the standard; `None` when the rule encodes none.
    clause -> Option<&str> = |it| it.clause.as_deref();
    /// What the rule says when met.
    title -> &str = |it| &it.title;
    /// JSON Pointer of the subject after; before, when it is gone.
    subject -> &str = |it| it.subject.after.as_deref().or(it.subject.before.as_deref()).unwrap_or_default();
    /// Whether it is better now.
    direction -> Direction = |it| Direction(match it.direction {
        report::Direction::Better => "better",
        report::Direction::Worse => "worse",
        report::Direction::Other => "other",
    });
    /// The verdict before; `None` when there was none.
    before -> Option<Verdict> = |it| it.before.as_ref().map(|told| Verdict(told.verdict.name()));
    /// The verdict after; `None` when there is none.
    after -> Option<Verdict> = |it| it.after.as_ref().map(|told| Verdict(told.verdict.name()));
}
