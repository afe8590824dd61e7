//! `rasero agree`: tables of human codes and documents in, agreement out.

mod gather;
mod text;

use std::collections::BTreeSet;

use rasero::Options;
use rasero::agree::{Agreement, Observation, Settings, SheetCounts, csv};
use rasero::report::Report;
use rasero::wire::{Packs, Problem, in_order, problems};

use crate::args::{Agree, AgreeFormat};
use crate::complaint;
use crate::console::{Console, number};
use crate::engine::{self, Asked};
use crate::progress::Progress;
use crate::run::Stop;
use crate::status::Status;
use gather::{Coded, gather};

/// Disagreements of each indicator that people are shown when they do not say how many.
const WORST: usize = 3;
/// Words without a code that a complaint names.
const WORDS: usize = 5;

/// Compares indicators with the tables that the arguments name.
pub(crate) fn agree(args: &Agree, console: &mut Console<'_>) -> Result<Status, Stop> {
    let asked = Asked::read(args.labels.as_deref(), &args.compare)?;
    let names = if args.packs.asked.is_empty() { asked.packs() } else { args.packs.asked.clone() };
    let packs = engine::open(&names)?;
    let scorer = engine::scorer(&packs, args.locale.as_deref(), console)?;
    let study = asked.study(&scorer)?;
    let (coded, counts, complaints) = gather(args, &study)?;
    complaint::write_all(&unread_columns(&coded), console)?;
    let options = Options::as_of(args.as_of.unwrap_or_else(|| jiff::Zoned::now().date()));
    let work = |coded: &Coded| {
        let document = &coded.plan.document;
        let report = scorer.score(document, &options);
        let origin = &coded.plan.origin;
        let observe = |(subject, row): &(String, _)| study.observe(row, origin, subject, document, &report);
        (coded.rows.iter().map(observe).collect::<Vec<_>>(), stamped(report))
    };
    let mut seen = Seen::default();
    let mut progress = Progress::new(coded.len(), console.look.bar);
    let done: Result<(), Stop> = in_order(&coded, args.jobs, work, |(observations, report)| {
        progress.step(|| seen.add(observations, report));
        Ok(())
    });
    progress.finish();
    done?;
    let agreement = write(args, &study, &counts, &seen, console)?;
    let complaints = nothing_compared(&agreement, nothing_scored(&seen, &counts, complaints));
    seen.conclude(&packs, complaints, console)
}

/// The complaints, and that no row was compared where none was: a page of dashes must not pass for a result either.
fn nothing_compared(agreement: &Agreement, mut complaints: Vec<Problem>) -> Vec<Problem> {
    let compared = agreement.comparisons.iter().any(|one| one.rows > 0);
    if compared || agreement.observed == 0 || agreement.comparisons.is_empty() {
        return complaints;
    }
    let unknown = agreement.comparisons.iter().flat_map(|one| &one.unknown_words);
    let words: Vec<_> = unknown.take(WORDS).map(|(word, _)| format!("`{word}`")).collect();
    let help = match words.as_slice() {
        [] => "no row has both a human code and a result of the indicator".to_owned(),
        words => format!("give --labels with the codes that these words mean: {}", words.join(", ")),
    };
    complaints.push(Problem::new("agree/nothing-compared", "no row was compared").help(help));
    complaints
}

/// A warning for each table of which no column was read as the text: what is compared below is then a judgement of titles.
fn unread_columns(coded: &[Coded]) -> Vec<Problem> {
    let mut files = BTreeSet::new();
    let first_of_file = coded.iter().filter(|one| files.insert(one.plan.file.as_deref()));
    let warnings = first_of_file.flat_map(|one| {
        let warnings = problems(one.plan.document.warnings()).into_iter();
        warnings.map(|warning| warning.in_file(one.plan.file.as_deref()))
    });
    let help = "a mapping of your own says which column is which: --columns FILE";
    let warnings = warnings.filter(|warning| warning.code == "document/unread-columns");
    warnings.map(|warning| warning.help(help)).collect()
}

/// The complaints, and that no row was scored where none was: figures of nothing must not pass for a result.
fn nothing_scored(seen: &Seen, counts: &SheetCounts, mut complaints: Vec<Problem>) -> Vec<Problem> {
    if seen.observations.is_empty() {
        let message = format!(
            "no row was scored: {}, {}",
            number(counts.read, "row", "rows"),
            number(counts.left_out, "left out", "left out")
        );
        let help = "rows are left out by the labels file; with --plan, their ids must be those of documents";
        complaints.push(Problem::new("agree/nothing-scored", message).help(help));
    }
    complaints
}

/// The report without what only observations need.
fn stamped(mut report: Report) -> Report {
    report.findings.retain(|finding| finding.error.is_some());
    report.rules.clear();
    report.indicators.clear();
    report
}

/// What all documents gave.
#[derive(Default)]
struct Seen {
    observations: Vec<Observation>,
    reports: Vec<Report>,
}

impl Seen {
    fn add(&mut self, observations: Vec<Observation>, report: Report) {
        self.observations.extend(observations);
        let failed = !report.findings.is_empty();
        if failed || self.reports.last().is_none_or(|last| last.packs != report.packs) {
            self.reports.push(report);
        }
    }

    /// Complains, and settles the exit status.
    fn conclude(
        &self,
        packs: &Packs,
        mut complaints: Vec<Problem>,
        console: &mut Console<'_>,
    ) -> Result<Status, Stop> {
        let mut status = if complaints.is_empty() { Status::Fine } else { Status::Bad };
        for finding in self.reports.iter().flat_map(|report| &report.findings) {
            let Some(failure) = &finding.error else { continue };
            complaints.push(packs.problem_of_rule(&finding.pack, failure));
            status = status.max(Status::Undetermined);
        }
        console.stdout.flush()?;
        complaint::write_all(&complaints, console)?;
        Ok(status)
    }
}

fn write(
    args: &Agree,
    study: &rasero::agree::Study,
    counts: &SheetCounts,
    seen: &Seen,
    console: &mut Console<'_>,
) -> Result<Agreement, Stop> {
    let by_default = (args.format == AgreeFormat::Text).then_some(WORST);
    let settings = Settings { seed: args.seed, resamples: args.resamples, worst: args.worst.or(by_default) };
    let mut agreement = study.agreement(counts, &seen.observations, &settings);
    for report in &seen.reports {
        agreement.made_with(report);
    }
    let text = match args.format {
        AgreeFormat::Text => text::text(&agreement, &args.tables, console.look),
        AgreeFormat::Json => agreement.to_json() + "\n",
        AgreeFormat::Csv => csv(&agreement),
    };
    console.stdout.write_all(text.as_bytes())?;
    Ok(agreement)
}
