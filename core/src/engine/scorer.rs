//! The scorer: compiled packs, ready to score; immutable and shared between threads.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::changes::changes;
use super::choice::{Choice, Standing, choose};
use super::evaluate::Evaluator;
use super::finding::{Writer, shared_text};
use super::indicators::{Measured, Standings, measure};
use super::judged::Rulings;
use super::language::language_in;
use super::notes::Notes;
use super::options::Options;
use super::ready::{ReadyEdition, ReadyPack};
use super::reasons::Reasons;
use super::ruling::{Ruling, by_place};
use super::run::Run;
use super::spoken::Spoken;
use super::subjects::subjects;
use super::summary::{empty_report, ignored_fields};
use super::told::ToldBefore;
use super::unheard::unheard;
use super::unread::UnreadTexts;
use super::wording::Wording;
use crate::document::{NodeId, PartialDate};
use crate::model::{DeclaredFields, Document};
use crate::pack::{Args, Pack, Rule};
use crate::report::{Finding, PackSummary, Report, RuleSummary, SourceSummary};
use crate::script::{Context, Sandbox, TextSource, Unread, with_stop};
use crate::text::Language;

/// Packs, compiled and ready to score any number of documents on any number of threads.
#[derive(Debug)]
pub struct Scorer {
    pub(super) sandbox: Sandbox,
    pub(super) packs: Vec<ReadyPack>,
    pub(super) texts: Arc<[TextSource]>,
    pub(super) locale: Option<String>,
    /// The language that was asked for, where no pack has texts in it.
    pub(super) unspoken: Option<String>,
    pub(super) spoken: Spoken,
    /// Whether the packs were asked for by name; otherwise those that apply to a document score it.
    pub(super) asked: bool,
}

impl Scorer {
    /// Scores a document. It cannot fail: trouble is inside the report.
    pub fn score(&self, document: &Document, options: &Options) -> Report {
        with_stop(options.stop.as_ref(), || self.score_now(document, PartialDate::from(options.as_of)))
    }

    /// The packs that this scorer holds, in order.
    pub fn packs(&self) -> impl Iterator<Item = &crate::pack::Pack> {
        self.packs.iter().map(|ready| &*ready.pack)
    }

    pub(super) fn ready_packs(&self) -> &[ReadyPack] {
        &self.packs
    }

    fn score_now(&self, document: &Document, as_of: PartialDate) -> Report {
        let (locale, rulings) = self.rulings(document, as_of);
        self.written(document, as_of, &locale, &rulings)
    }

    /// The report on what the rules came to.
    pub(super) fn written(
        &self,
        document: &Document,
        as_of: PartialDate,
        locale: &str,
        rulings: &Rulings,
    ) -> Report {
        let writer = Writer::new(document, locale);
        let all = rulings.iter().map(|(_, list)| list.len()).sum();
        self.assemble(document, as_of, locale, |choice, edition, before, told| {
            let of_pack = rulings.iter().find(|(index, _)| *index == choice.index);
            let rulings = of_pack.map(|(_, list)| list.as_slice()).unwrap_or_default();
            let writer = writer.of_pack(choice.pack);
            told.expect(all);
            for (number, ruling) in rulings {
                if let Some(ready) = edition.rules.get(*number).filter(|ready| before.lacks_rule(ready)) {
                    told.add(*number, writer.finding(ready, ruling), ruling.unread());
                }
            }
            measure_all(edition, document, rulings, before)
        })
    }

    /// Puts a report together from what each pack makes of the document: its findings, which it tells, and its indicators.
    pub(super) fn assemble(
        &self,
        document: &Document,
        as_of: PartialDate,
        locale: &str,
        scored: impl Fn(&Choice<'_>, &ReadyEdition, &ToldBefore<'_>, &mut Telling<'_>) -> Vec<Measured>,
    ) -> Report {
        let mut notes = Notes::new(locale);
        notes.unspoken(self);
        notes.stage(self, document);
        notes.unknown_words(self, document);
        notes.unread_columns(self, document);
        notes.unread_values(self, document);
        notes.cut_texts(self, document);
        notes.contradiction(self, document);
        let mut report = empty_report(document, as_of, locale);
        let reasons = Reasons::new(&self.packs, document, as_of, locale);
        let mut declared = DeclaredFields::default();
        let (mut asked, mut unread) = (Vec::new(), Vec::new());
        for choice in choose(&self.packs, self.asked, &reasons, as_of) {
            match choice.standing {
                Standing::Scores => {
                    if self.asked {
                        notes.extend(reasons.asked_anyway(choice.index));
                    }
                    declared.extend(&choice.pack.pack.fields());
                    let edition = choice.pack.on(Some(as_of.first()));
                    let before = ToldBefore::of(&asked, choice.pack);
                    asked.push((choice.pack, edition));
                    let mut told = Telling::of(&mut report, choice.pack, edition);
                    let measured = scored(&choice, edition, &before, &mut told);
                    unread.append(&mut told.unread);
                    notes.floors(choice.pack, &add_measured(&mut report, measured));
                    let because = if self.asked { String::new() } else { reasons.because(choice.index) };
                    self.add_summaries(choice.pack, &because, as_of.first(), &mut report);
                }
                Standing::Within(child) if self.asked => {
                    let names = [("pack", choice.pack.id()), ("child", child.id())];
                    notes.tell(choice.pack, "scored-within", &names);
                }
                Standing::Within(_) => {}
                Standing::Beside(other) => {
                    let names = [("pack", choice.pack.id()), ("other", other.id())];
                    notes.tell(choice.pack, "left-out", &names);
                }
            }
        }
        report.ignored_fields = ignored_fields(document, &declared);
        notes.unheard(&unheard(document, &asked), &asked);
        notes.unread_texts(self, document, &unread);
        if report.packs.is_empty() {
            notes.no_pack(self);
        }
        if !self.asked {
            notes.extend(reasons.left_out());
        }
        report.notes = notes.list;
        report
    }

    /// The language of the texts in the report of a document that is in `language`.
    pub(super) fn locale_in(&self, language: Language) -> String {
        self.locale.clone().unwrap_or_else(|| self.spoken.on(language).to_owned())
    }

    /// The language of the texts in the report of a run.
    pub(super) fn locale_of(&self, run: &Run<'_>) -> String {
        self.locale.clone().unwrap_or_else(|| self.spoken.on(run.language()).to_owned())
    }

    /// A run over one document.
    pub(super) fn run<'a>(&'a self, document: &Document, as_of: PartialDate) -> Run<'a> {
        let context = Context::new(document, &self.texts, language_in);
        Run::new(Evaluator::new(&self.sandbox, context, as_of))
    }

    /// The summaries of a pack and of those that it extends, each once.
    fn add_summaries(&self, ready: &ReadyPack, because: &str, day: Date, report: &mut Report) {
        let mut child: Option<&Pack> = None;
        for pack in ready.pack.chain() {
            let say = |text, args: &Args| shared_text(ready, text, &report.locale, args).into();
            let chosen_because = match child {
                None if self.asked => say("chosen-by-name", &Args::new()),
                None => because.to_owned(),
                Some(child) => say("chosen-as-parent", &Args::new().with("child", child.id())),
            };
            child = Some(pack);
            if report.packs.iter().any(|other| other.id == pack.id()) {
                continue;
            }
            report.packs.push(PackSummary {
                id: pack.id().to_owned(),
                version: pack.manifest().version.clone(),
                digest: pack.digest().to_owned(),
                chosen_because,
                changes: changes(pack, day, &report.locale),
            });
        }
    }
}

/// The findings of one pack on their way into a report, each with its rule.
pub(super) struct Telling<'r> {
    report: &'r mut Report,
    rules: Arc<Vec<Arc<RuleSummary>>>,
    last: Option<usize>,
    /// The texts for want of reading which they leave something open.
    unread: UnreadTexts,
}

impl<'r> Telling<'r> {
    fn of(report: &'r mut Report, pack: &ReadyPack, edition: &ReadyEdition) -> Self {
        let rules = edition.summaries.get(&report.locale, || rule_summaries(pack, edition, &report.locale));
        Telling { report, rules, last: None, unread: UnreadTexts::new() }
    }

    /// Makes room for the findings of all packs.
    pub(super) fn expect(&mut self, all: usize) {
        self.report.findings.reserve(all.saturating_sub(self.report.findings.len()));
    }

    /// Adds a finding of the rule with a number, with the texts that it could not read. Those of one rule come one after the other.
    pub(super) fn add(&mut self, rule: usize, finding: Finding, unread: &[(NodeId, Unread)]) {
        self.unread.extend(unread);
        if self.last.replace(rule) != Some(rule) {
            self.report.rules.extend(self.rules.get(rule).cloned());
        }
        self.report.findings.push(finding);
    }
}

/// Adds the indicators of a pack. Gives the rules that were counted as the lower of two levels.
fn add_measured(report: &mut Report, measured: Vec<Measured>) -> BTreeSet<String> {
    let mut floors = BTreeSet::new();
    for measured in measured {
        floors.extend(measured.floors);
        report.indicators.push(measured.result);
    }
    floors
}

/// What reports say of the rules of an edition.
fn rule_summaries(pack: &ReadyPack, edition: &ReadyEdition, locale: &str) -> Vec<Arc<RuleSummary>> {
    let wording = pack.wordings.of(&pack.pack, locale);
    edition.rules.iter().map(|ready| Arc::new(rule_summary(pack, &ready.rule, &wording))).collect()
}

fn rule_summary(pack: &ReadyPack, rule: &Rule, wording: &Wording) -> RuleSummary {
    let source = rule.source.as_ref();
    let document = pack.pack.cited(rule);
    RuleSummary {
        pack: (*rule.pack).to_owned(),
        id: rule.id.clone(),
        clause: rule.clause().map(str::to_owned),
        title: wording.title(rule).to_string(),
        parts: wording.parts(rule),
        group: rule.group.as_ref().map(|group| group.value.clone()),
        tier: rule.tier.as_ref().map(|tier| tier.value.clone()),
        status: rule.status.name().to_owned(),
        points: rule.points,
        source: SourceSummary {
            document: document.map(|document| document.title.clone()).unwrap_or_default(),
            section: source.and_then(|source| source.section.clone()).unwrap_or_default(),
            url: document.and_then(|document| document.url.clone()).unwrap_or_default(),
        },
    }
}

/// Measures indicators on all their subjects.
fn measure_all(
    edition: &ReadyEdition,
    document: &Document,
    rulings: &[(usize, Ruling)],
    before: &ToldBefore<'_>,
) -> Vec<Measured> {
    let below = by_place(rulings.iter().map(|(rule, ruling)| (*rule, ruling)), |_| true);
    let mut standings: BTreeMap<NodeId, Standings<'_>> = BTreeMap::new();
    let mut measured = Vec::new();
    for indicator in edition.indicators.iter().filter(|one| before.lacks_indicator(one)) {
        for judged in subjects(document, indicator.subject) {
            let pointer = document.tree().pointer(judged.node);
            let own = below.get(&judged.node).map(Vec::as_slice).unwrap_or_default();
            let known = standings.entry(judged.node).or_insert_with(|| Standings::of(&edition.rules, own));
            measured.push(measure(indicator, &pointer, known));
        }
    }
    measured
}
