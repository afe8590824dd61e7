//! `rasero pack mutate`: how well the cases of packs guard their rules.

use rasero::engine::{Mutant, MutationReport, mutate};
use rasero::render::{Ink, Page};
use serde::Serialize;

use crate::args::{ListFormat, PackMutate};
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;

/// What one pack showed; its JSON is a contract.
#[derive(Serialize)]
struct Told {
    pack: String,
    version: String,
    percent: u64,
    #[serde(flatten)]
    report: MutationReport,
}

/// Changes the checks of every pack that was named, and asks its cases.
pub(crate) fn pack_mutate(args: &PackMutate, console: &mut Console<'_>) -> Result<Status, Stop> {
    let mut status = Status::Fine;
    let mut all = Vec::new();
    for name in &args.packs {
        let packs = engine::open(std::slice::from_ref(name))?;
        let report = mutate(&packs.scorer(Some("en"))?);
        let Some(pack) = packs.chosen().first().copied() else { continue };
        let (id, version) = (pack.id().to_owned(), pack.manifest().version.clone());
        let told = Told { pack: id, version, percent: report.percent(), report };
        if told.percent < args.min {
            status = status.max(Status::Below);
        }
        if args.format == ListFormat::Text {
            let text = text(&told, console);
            console.stdout.write_all(text.as_bytes())?;
            console.stdout.flush()?;
        }
        all.push(told);
    }
    if args.format == ListFormat::Json {
        serde_json::to_writer(&mut *console.stdout, &all).map_err(std::io::Error::from)?;
        writeln!(console.stdout)?;
    }
    Ok(status)
}

fn text(told: &Told, console: &Console<'_>) -> String {
    let mut page = Page::new(console.look.color_out, console.look.width);
    let (report, look) = (&told.report, console.look);
    for mutant in &report.missed {
        page.flow(
            &[(Ink::BAD, "  ✗ ".into())],
            &[(Ink::PLAIN, place(mutant)), (Ink::FAINT, format!("  {}", look.say(changed(mutant))))],
            &[],
        );
    }
    let ink = if report.missed.is_empty() { Ink::GOOD } else { Ink::FAIR };
    let summary = format!("{} of {} mutants noticed ({} %)", report.noticed, report.mutants, told.percent);
    page.line(&[(Ink::STRONG, format!("{} {}: ", told.pack, told.version)), (ink, look.say(summary))]);
    page.finish()
}

fn place(mutant: &Mutant) -> String {
    let place = mutant.line.zip(mutant.column).map(|(line, column)| format!(":{line}:{column}"));
    format!("{}{}", mutant.path, place.unwrap_or_default())
}

fn changed(mutant: &Mutant) -> String {
    let after = if mutant.after.is_empty() { "nothing".to_owned() } else { format!("`{}`", mutant.after) };
    format!("`{}` became {after}, and no case noticed", mutant.before)
}
