//! `rasero score`: documents in, reports out, in order.

mod output;
mod tally;
mod trouble;

use std::num::NonZeroUsize;

use rasero::Options;
use rasero::render::{self, Origin, SarifTool};
use rasero::report::{Report, RuleFailure};
use rasero::wire::{Detail, Look, Packs, in_order};

use crate::args::{Format, Score};
use crate::console::Console;
use crate::engine;
use crate::input::{self, Loaded, Loader, Plan, Source};
use crate::progress::Progress;
use crate::run::Stop;
use crate::status::Status;
use crate::threshold::{self, Measured};
use output::Writer;
use tally::{Tally, conclude};

/// From so many documents on, people are shown scores without reasons, unless they ask for everything.
const MANY: usize = 20;

/// What a document came to, once scored.
struct Scored {
    origin: String,
    text: String,
    /// What a log says of the program, for the format that has one.
    tool: Option<SarifTool>,
    measured: Vec<Measured>,
    /// Thresholds on what has no thousandths, and what it is.
    unmeasurable: Vec<(usize, &'static str)>,
    indicators: Vec<String>,
    failures: Vec<(String, RuleFailure)>,
}

/// Scores every document that the arguments name.
pub(crate) fn score(args: &Score, console: &mut Console<'_>) -> Result<Status, Stop> {
    let packs = engine::open(&args.packs.asked)?;
    let scorer = engine::scorer(&packs, args.locale.as_deref(), console)?;
    let loader = Loader::new(args.strict, args.columns.as_deref())?.knowing(&packs);
    let (sources, mut complaints) = input::find(&args.plans, args.input_format);
    let several_asked = !complaints.is_empty();
    let plans = load(&loader, &sources, args.jobs, console)?;
    let several = several_asked || plans.len() > 1;
    let detail = match plans.len() {
        _ if args.verbose => Detail::All,
        count if count >= MANY => Detail::Scores,
        _ => Detail::Reasons,
    };
    let look = Look { color: console.look.color_out, width: console.look.width, detail };
    let options = Options::as_of(args.as_of.unwrap_or_else(|| jiff::Zoned::now().date()));
    let work = |loaded: &Loaded| match loaded {
        Ok(plan) => {
            let report = scorer.score(&plan.document, &options);
            let text = written(&packs, args, (plan, &report), several, look);
            Ok(scored(args, plan, &report, text))
        }
        Err(complaints) => Err(complaints.clone()),
    };
    let mut tally = Tally::new(&args.min);
    let mut writer = Writer::new(args.format, several, detail, scorer.locale());
    let mut progress = Progress::new(plans.len(), console.look.bar);
    let done = in_order(&plans, args.jobs, work, |result| match result {
        Ok(mut done) => progress.step(|| writer.write(console, &mut done)).map(|()| tally.add(done)),
        Err(faults) => {
            complaints.extend(faults);
            Ok(())
        }
    });
    progress.finish();
    done?;
    let misused = tally.unknown();
    writer.finish(console, &complaints, &misused)?;
    complaints.extend(misused);
    conclude(&tally, &packs, complaints, plans.len(), console)
}

/// A report in the asked format.
fn written(
    packs: &Packs,
    args: &Score,
    (plan, report): (&Plan, &Report),
    several: bool,
    look: Look,
) -> String {
    let origin = Origin { document: &plan.document, file: plan.file.as_deref() };
    match args.format {
        Format::Json | Format::Jsonl => report.to_json(),
        Format::Html if several => packs.html_fragment(report),
        Format::Html => packs.html(report),
        Format::Markdown => packs.markdown(report),
        Format::Csv => render::csv(report),
        Format::Text => packs.text(report, look),
        Format::Sarif => {
            let own =
                trouble::of_document(plan, &report.locale).iter().map(trouble::as_result).collect::<Vec<_>>();
            let findings = render::sarif(report, origin, args.verbose);
            own.into_iter().chain([findings]).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(",\n")
        }
        Format::Junit => packs.junit(report, origin),
    }
}

/// Reads every source; the standard input first, since it belongs to this thread.
fn load(
    loader: &Loader,
    sources: &[Source],
    jobs: Option<NonZeroUsize>,
    console: &mut Console<'_>,
) -> Result<Vec<Loaded>, Stop> {
    let mut stdin = Vec::new();
    for source in sources.iter().filter(|source| source.path.is_none()) {
        stdin = loader.load_stream(source, &mut *console.stdin);
    }
    let mut plans = Vec::new();
    let mut at = sources.iter();
    in_order(
        sources,
        jobs,
        |source| loader.load(source),
        |loaded| {
            let from_stdin = at.next().is_some_and(|source| source.path.is_none());
            plans.extend(if from_stdin { std::mem::take(&mut stdin) } else { loaded });
            Ok::<(), Stop>(())
        },
    )?;
    Ok(plans)
}

fn scored(args: &Score, plan: &Plan, report: &Report, text: String) -> Scored {
    let failures = report.findings.iter().filter_map(|one| Some((one.pack.to_string(), one.error.clone()?)));
    let measurable = report.indicators.iter().filter(|one| one.result.is_graded());
    Scored {
        origin: plan.origin.clone(),
        text,
        tool: (args.format == Format::Sarif).then(|| SarifTool::of(report)),
        measured: threshold::measure(&args.min, report),
        unmeasurable: threshold::unmeasurable(&args.min, report),
        indicators: measurable.map(|one| one.id.to_string()).collect(),
        failures: failures.collect(),
    }
}
