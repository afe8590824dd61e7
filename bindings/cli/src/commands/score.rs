//! `rasero score`: documents in, reports out, in order.

use std::collections::BTreeMap;

use rasero::report::{Report, RuleFailure};

use crate::args::{Format, Score};
use crate::complaint::{self, Complaint};
use crate::console::Console;
use crate::engine::{self, Packs};
use crate::input::{self, Loaded, Plan, Reader, Source};
use crate::parallel::in_order;
use crate::progress::Progress;
use crate::run::Stop;
use crate::status::Status;
use crate::threshold::{self, Measured, Threshold};

/// What a document came to, once scored.
struct Scored {
    origin: String,
    text: String,
    measured: Vec<Measured>,
    indicators: Vec<String>,
    failures: Vec<(String, RuleFailure)>,
}

/// Scores every document that the arguments name.
pub(crate) fn score(args: &Score, console: &mut Console<'_>) -> Result<Status, Stop> {
    let packs = engine::open(&args.packs.asked)?;
    let scorer = engine::scorer(&packs, args.locale.as_deref())?;
    let reader =
        Reader { columns: args.columns.as_deref().map(engine::columns).transpose()?, strict: args.strict };
    let jobs =
        args.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, std::num::NonZero::get);
    let (sources, mut complaints) = input::find(&args.plans, args.input_format);
    let several_asked = !complaints.is_empty();
    let plans = load(&reader, &sources, jobs, console)?;
    let several = several_asked || plans.len() > 1;
    let style = console.look;
    let as_of = args.as_of.unwrap_or_else(|| jiff::Zoned::now().date());
    let work = |loaded: &Loaded| match loaded {
        Ok(plan) => {
            let report = engine::score(&scorer, &plan.document, as_of);
            Ok(scored(args, &packs, plan, &report, style))
        }
        Err(complaints) => Err(complaints.clone()),
    };
    let mut tally = Tally::new(&args.min);
    let mut writer = Writer { format: args.format, several, written: 0 };
    let mut progress = Progress::new(plans.len(), console.look.progress);
    let done = in_order(&plans, jobs, work, |result| match result {
        Ok(done) => progress.step(|| writer.write(console, &done)).map(|()| tally.add(done)),
        Err(faults) => {
            complaints.extend(faults);
            Ok(())
        }
    });
    progress.finish();
    done?;
    writer.finish(console)?;
    conclude(&tally, complaints, plans.len(), console)
}

/// Reads every source; the standard input first, since it belongs to this thread.
fn load(
    reader: &Reader,
    sources: &[Source],
    jobs: usize,
    console: &mut Console<'_>,
) -> Result<Vec<Loaded>, Stop> {
    let mut stdin = Vec::new();
    for source in sources.iter().filter(|source| source.path.is_none()) {
        let mut bytes = Vec::new();
        console.stdin.read_to_end(&mut bytes)?;
        stdin = reader.read(&source.origin, source.format, bytes);
    }
    let mut plans = Vec::new();
    let mut at = sources.iter();
    in_order(
        sources,
        jobs,
        |source| reader.load(source),
        |loaded| {
            let from_stdin = at.next().is_some_and(|source| source.path.is_none());
            plans.extend(if from_stdin { std::mem::take(&mut stdin) } else { loaded });
            Ok::<(), Stop>(())
        },
    )?;
    Ok(plans)
}

fn scored(args: &Score, packs: &Packs, plan: &Plan, report: &Report, look: crate::Look) -> Scored {
    let text = match args.format {
        Format::Json | Format::Jsonl => report.to_json(),
        Format::Text => engine::text(packs, report, &plan.document, look, args.verbose),
    };
    let failures =
        report.findings.iter().filter_map(|finding| Some((finding.pack.clone(), finding.error.clone()?)));
    Scored {
        origin: plan.origin.clone(),
        text,
        measured: threshold::measure(&args.min, report),
        indicators: report
            .indicators
            .iter()
            .filter(|one| threshold::permille(one).is_some())
            .map(|one| one.id.clone())
            .collect(),
        failures: failures.collect(),
    }
}

/// Writes reports in the asked format.
struct Writer {
    format: Format,
    several: bool,
    written: usize,
}

impl Writer {
    fn write(&mut self, console: &mut Console<'_>, scored: &Scored) -> Result<(), Stop> {
        let first = self.written == 0;
        self.written += 1;
        let out = &mut *console.stdout;
        match self.format {
            Format::Text if self.several => {
                let gap = if first { "" } else { "\n\n" };
                write!(out, "{gap}### {}\n\n{}", scored.origin, scored.text)?;
            }
            Format::Json if self.several => {
                write!(out, "{}{}", if first { "[\n" } else { ",\n" }, scored.text)?;
            }
            Format::Text => out.write_all(scored.text.as_bytes())?,
            Format::Json | Format::Jsonl => writeln!(out, "{}", scored.text)?,
        }
        Ok(())
    }

    fn finish(&self, console: &mut Console<'_>) -> Result<(), Stop> {
        if self.format == Format::Json && self.several {
            console.stdout.write_all(if self.written == 0 { b"[]\n" } else { b"\n]\n" })?;
        }
        console.stdout.flush()?;
        Ok(())
    }
}

/// What is said at the end, gathered from all documents.
struct Tally<'a> {
    thresholds: &'a [Threshold],
    measured: Vec<usize>,
    below: Vec<String>,
    indicators: Vec<String>,
    failures: BTreeMap<(String, String, Option<u32>), (RuleFailure, usize)>,
    scored: usize,
}

impl<'a> Tally<'a> {
    fn new(thresholds: &'a [Threshold]) -> Self {
        Tally {
            thresholds,
            measured: vec![0; thresholds.len()],
            below: Vec::new(),
            indicators: Vec::new(),
            failures: BTreeMap::new(),
            scored: 0,
        }
    }

    fn add(&mut self, scored: Scored) {
        self.scored += 1;
        for measured in scored.measured {
            if let Some(count) = self.measured.get_mut(measured.threshold) {
                *count += 1;
            }
            self.below.extend(measured.below.map(|below| format!("{}: {below}", scored.origin)));
        }
        for id in scored.indicators {
            if !self.indicators.contains(&id) {
                self.indicators.push(id);
            }
        }
        for (pack, failure) in scored.failures {
            let key = (pack, failure.path.clone(), failure.line);
            self.failures.entry(key).or_insert((failure, 0)).1 += 1;
        }
    }

    /// Thresholds that no indicator answered to.
    fn unknown(&self) -> Vec<Complaint> {
        let unmet =
            self.thresholds.iter().zip(&self.measured).filter(|(_, count)| **count == 0 && self.scored > 0);
        let complain = |(threshold, _): (&Threshold, &usize)| {
            let complaint = Complaint::new(
                "usage/unknown-indicator",
                format!("no report has a score called `{threshold}`"),
            );
            complaint.help(format!("scores here: {}", self.indicators.join(", ")))
        };
        unmet.map(complain).collect()
    }

    /// Rules that gave no verdict, each once.
    fn undetermined(&self) -> Vec<Complaint> {
        let all = self.failures.iter();
        all.map(|((pack, ..), (failure, count))| engine::rule_complaint(pack, failure, *count)).collect()
    }
}

fn conclude(
    tally: &Tally<'_>,
    mut complaints: Vec<Complaint>,
    documents: usize,
    console: &mut Console<'_>,
) -> Result<Status, Stop> {
    complaints.extend(tally.unknown());
    let mut status = if complaints.is_empty() { Status::Fine } else { Status::Bad };
    let undetermined = tally.undetermined();
    if !undetermined.is_empty() {
        status = status.max(Status::Undetermined);
    }
    complaints.extend(undetermined);
    complaint::write_all(&complaints, console.stderr, console.look.color_err)?;
    for below in &tally.below {
        status = status.max(Status::Below);
        writeln!(console.stderr, "below: {below}")?;
    }
    if tally.scored < documents && documents > 1 {
        writeln!(console.stderr, "{} of {documents} documents scored", tally.scored)?;
    }
    Ok(status)
}
