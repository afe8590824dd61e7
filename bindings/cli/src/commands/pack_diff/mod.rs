//! `rasero pack diff`: two packs in, what differs out; over documents, which verdicts flip.

mod text;

use rasero::pack::{Pack, PackDiff};
use rasero::report::Flips;
use rasero::wire::{Packs, Problem, in_order};
use rasero::{Options, Scorer};
use serde::Serialize;

use crate::args::{ListFormat, PackDiffArgs};
use crate::complaint;
use crate::console::Console;
use crate::engine;
use crate::input::{self, Loaded, Loader};
use crate::progress::Progress;
use crate::run::Stop;
use crate::status::Status;

/// Everything that is told; its JSON is a contract.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    diff: PackDiff,
    /// `null` when no plans were given.
    corpus: Option<Corpus>,
}

/// What came out over documents.
#[derive(Default, Serialize)]
struct Corpus {
    documents: u64,
    verdicts: u64,
    /// Documents with anything that differs.
    flips: Vec<DocumentFlips>,
}

/// What differs for one document.
#[derive(Serialize)]
struct DocumentFlips {
    origin: String,
    id: String,
    title: String,
    #[serde(flatten)]
    flips: Flips,
}

/// Tells two packs apart.
pub(crate) fn pack_diff(args: &PackDiffArgs, console: &mut Console<'_>) -> Result<Status, Stop> {
    let (before, after) = (open(&args.before)?, open(&args.after)?);
    let (Some(old), Some(new)) = (chosen(&before), chosen(&after)) else { return Ok(Status::Bad) };
    let locale = console.look.titles(args.locale.as_deref(), args.format);
    let diff = PackDiff::of(old, new, locale);
    let (corpus, problems) = if args.plans.is_empty() {
        (None, Vec::new())
    } else {
        let scorers = (before.scorer(Some(locale))?, after.scorer(Some(locale))?);
        let (corpus, problems) = corpus(args, &scorers, console)?;
        (Some(corpus), problems)
    };
    let told = Told { diff, corpus };
    let text = match args.format {
        ListFormat::Text => text::text(&told, args.show, console.look),
        ListFormat::Json => serde_json::to_string(&told).map_err(std::io::Error::from)? + "\n",
    };
    console.stdout.write_all(text.as_bytes())?;
    console.stdout.flush()?;
    complaint::write_all(&problems, console)?;
    Ok(if problems.is_empty() { Status::Fine } else { Status::Bad })
}

/// Each pack with a library of its own: two versions of one pack have the same id.
fn open(name: &str) -> Result<Packs, Stop> {
    Ok(engine::open(&[name.to_owned()])?)
}

fn chosen(packs: &Packs) -> Option<&Pack> {
    packs.chosen().first().copied()
}

fn corpus(
    args: &PackDiffArgs,
    (before, after): &(Scorer, Scorer),
    console: &mut Console<'_>,
) -> Result<(Corpus, Vec<Problem>), Stop> {
    let loader = Loader::new(false, args.columns.as_deref())?;
    let (sources, mut problems) = input::find(&args.plans, None);
    let mut plans: Vec<Loaded> = Vec::new();
    for source in &sources {
        plans.extend(match source.path {
            Some(_) => loader.load(source),
            None => loader.load_stream(source, &mut *console.stdin),
        });
    }
    let options = Options::as_of(args.as_of.unwrap_or_else(|| jiff::Zoned::now().date()));
    let work = |loaded: &Loaded| match loaded {
        Ok(plan) => {
            let document = &plan.document;
            let flips = Flips::of(&before.score(document, &options), &after.score(document, &options));
            let (origin, id) = (plan.origin.clone(), document.id().to_owned());
            Ok(DocumentFlips { origin, id, title: document.title().to_owned(), flips })
        }
        Err(problems) => Err(problems.clone()),
    };
    let mut corpus = Corpus::default();
    let mut progress = Progress::new(plans.len(), console.look.bar);
    let done: Result<(), Stop> = in_order(&plans, args.jobs, work, |result| {
        progress.step(|| match result {
            Ok(one) => corpus.add(one),
            Err(found) => problems.extend(found),
        });
        Ok(())
    });
    progress.finish();
    done?;
    Ok((corpus, problems))
}

impl Corpus {
    fn add(&mut self, one: DocumentFlips) {
        self.documents += 1;
        self.verdicts += one.flips.verdicts;
        if !one.flips.findings.is_empty() || !one.flips.indicators.is_empty() {
            self.flips.push(one);
        }
    }
}
