//! What a report says of itself as Python sees it: the document, the packs and their changes, the rules and their sources.

use pyo3::prelude::*;
use rasero::report;

use crate::answer::{Status, Tuple};
use crate::record::record;

record! {
    /// What was scored.
    ///
    /// >>> import rasero
    /// >>> document = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).document
    /// >>> document.kind, document.id
    /// ('commitment', 'c1')
    DocumentSummary(report::DocumentSummary), shown as |it| format!("<rasero.DocumentSummary {} {:?}>", it.kind, it.title);
    /// `action_plan`, `commitment` or `collection`.
    kind -> &str = |it| &it.kind;
    /// Its `id`; empty when it has none.
    id -> &str = |it| &it.id;
    /// Its `title`; empty when it has none.
    title -> &str = |it| &it.title;
    /// Who wrote the record; `None` when it does not say.
    recorded_by -> Option<Recorder> = |it| it.recorded_by.clone().map(Recorder);
    /// What stopped before the day of the report, the first one first: what fell due later is not asked.
    stops -> Tuple<Stop> = |it| Tuple(it.stops.iter().cloned().map(Stop).collect());
    /// SHA-256 of its decoded content, in hexadecimal.
    digest -> &str = |it| &it.digest;
}

record! {
    /// A commitment or milestone of the document: what a pointer stands for.
    ///
    /// >>> import rasero
    /// >>> plan = {"id": "p", "title": "Plan", "commitments": [{"id": "a", "title": "Publish the register"}]}
    /// >>> [(subject.pointer, subject.title) for subject in rasero.Scorer("smart").score(plan).subjects]
    /// [('/commitments/0', 'Publish the register')]
    Subject(report::SubjectSummary), shown as |it| format!("<rasero.Subject {} {:?}>", it.pointer, it.title);
    /// JSON Pointer.
    pointer -> &str = |it| &it.pointer;
    /// Its `id`; empty when it has none.
    id -> &str = |it| &it.id;
    /// Its `title`; empty when it has none.
    title -> &str = |it| &it.title;
}

record! {
    /// A pack that was used.
    ///
    /// >>> import rasero
    /// >>> pack = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).packs[0]
    /// >>> pack.id, len(pack.digest)
    /// ('smart', 64)
    Pack(report::PackSummary), shown as |it| format!("<rasero.Pack {} {}>", it.id, it.version);
    /// Id of the pack.
    id -> &str = |it| &it.id;
    /// Its version.
    version -> &str = |it| &it.version;
    /// SHA-256 of its content with that of its parents, in hexadecimal.
    digest -> &str = |it| &it.digest;
    /// Why it was chosen.
    chosen_because -> &str = |it| &it.chosen_because;
    /// Changes that it makes to the rules of its parents.
    changes -> Tuple<Change> = |it| Tuple(it.changes.iter().cloned().map(Change).collect());
}

record! {
    /// A change that a pack makes to a rule of its parent.
    ///
    /// >>> import rasero
    /// >>> rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register"}).packs[0].changes
    /// ()
    Change(report::Change), shown as |it| format!("<rasero.Change {} {}: {} to {}>", it.rule, it.setting, it.from, it.to);
    /// Id of the rule.
    rule -> &str = |it| &it.rule;
    /// What changes, such as `params.min_sectors`.
    setting -> &str = |it| &it.setting;
    /// The value before. (`from` is a word of the language: ask for it as `before`.)
    before -> &str = |it| &it.from;
    /// The value after.
    after -> &str = |it| &it.to;
    /// Why, in the locale of the report.
    reason -> &str = |it| &it.reason;
    /// Whether the change has lapsed on the day of the report.
    lapsed -> bool = |it| it.lapsed;
}

record! {
    /// What a rule is, once for all its findings.
    ///
    /// >>> import rasero
    /// >>> rule = rasero.Scorer("smart", locale="en").score({"id": "c1", "title": "Publish the register"}).rules[0]
    /// >>> rule.pack, rule.status in ("stable", "draft", "own")
    /// ('smart', True)
    Rule(report::RuleSummary), shown as |it| format!("<rasero.Rule {}/{}: {}>", it.pack, it.id, it.title);
    /// Pack that wrote the rule.
    pack -> &str = |it| &it.pack;
    /// Id of the rule.
    id -> &str = |it| &it.id;
    /// Clause of the standard; `None` when it encodes none.
    clause -> Option<&str> = |it| it.clause.as_deref();
    /// What it says when met, in the locale of the report.
    title -> &str = |it| &it.title;
    /// Its parts, when it has parts.
    parts -> Tuple<PartOfRule> = |it| Tuple(it.parts.iter().cloned().map(PartOfRule).collect());
    /// Group of a points indicator.
    group -> Option<&str> = |it| it.group.as_deref();
    /// Tier of a compliance indicator.
    tier -> Option<&str> = |it| it.tier.as_deref();
    /// How surely it was read: `stable`, `draft` (shown, never counted) or `own` (this project's proposal).
    status -> Status = |it| Status(match it.status.as_str() { "stable" => "stable", "draft" => "draft", _ => "own" });
    /// Weight.
    points -> u32 = |it| it.points;
    /// Where it comes from.
    source -> Source = |it| Source(it.source.clone());
}

record! {
    /// Who wrote a record: facts that name nobody else are stated by them.
    ///
    /// >>> import rasero
    /// >>> plan = {"id": "c1", "title": "Publish the register", "recorded_by": {"name": "The archive", "took_part": True}}
    /// >>> recorder = rasero.Scorer("smart").score(plan).document.recorded_by
    /// >>> recorder.name, recorder.took_part
    /// ('The archive', True)
    Recorder(report::RecorderSummary), shown as |it| format!("<rasero.Recorder {:?}>", it.name);
    /// Name of the institution or organisation.
    name -> &str = |it| &it.name;
    /// Whether it took part in what it records.
    took_part -> bool = |it| it.took_part;
}

record! {
    /// How a plan or commitment stopped before its end.
    ///
    /// >>> import rasero
    /// >>> plan = {"id": "c1", "title": "Publish the register", "suspended_on": "2023-02"}
    /// >>> [(stop.cause, stop.date) for stop in rasero.Scorer("smart").score(plan).document.stops]
    /// [('suspended', '2023-02')]
    Stop(report::StopSummary), shown as |it| format!("<rasero.Stop {} {}>", it.cause, it.date);
    /// `suspended` or `withdrawn` itself; `member_suspended`, `member_inactive` or `member_withdrew` with its member.
    cause -> &str = |it| &it.cause;
    /// The day, month or year.
    date -> &str = |it| &it.date;
    /// JSON Pointer of the date.
    pointer -> &str = |it| &it.pointer;
}

record! {
    /// One part of a rule: what `Part.id` of a finding stands for.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("ogp-participation-2021", locale="en").score({"kind": "action_plan", "id": "p", "title": "Plan"})
    /// >>> [part.id for rule in report.rules if rule.clause == "pc21.mr.1.1" for part in rule.parts]
    /// ['both-sectors', 'six-months', 'public-rules']
    PartOfRule(report::PartSummary), shown as |it| format!("<rasero.PartOfRule {}: {:?}>", it.id, it.title);
    /// Id of the part in its rule.
    id -> &str = |it| &it.id;
    /// What it says when met, in the locale of the report; its id when the rule does not name it.
    title -> &str = |it| &it.title;
}

record! {
    /// Where a rule comes from.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("ogp-participation-2017", locale="en").score({"kind": "action_plan", "id": "p", "title": "Plan"})
    /// >>> report.rules[0].source.document != ""
    /// True
    Source(report::SourceSummary), shown as |it| format!("<rasero.Source {:?} {}>", it.document, it.section);
    /// Title of the document.
    document -> &str = |it| &it.document;
    /// Section in it; empty when none is named.
    section -> &str = |it| &it.section;
    /// Link; empty when there is none.
    url -> &str = |it| &it.url;
}

record! {
    /// A field that no known name covers.
    ///
    /// >>> import rasero
    /// >>> report = rasero.Scorer("smart").score({"id": "c1", "title": "Publish the register", "descripton": "..."})
    /// >>> field = report.ignored_fields[0]
    /// >>> field.pointer, field.nearest
    /// ('/descripton', 'description')
    IgnoredField(report::IgnoredField), shown as |it| format!("<rasero.IgnoredField {}>", it.pointer);
    /// JSON Pointer of the field.
    pointer -> &str = |it| &it.pointer;
    /// The nearest known name, when one is near.
    nearest -> Option<&str> = |it| it.nearest.as_deref();
}
