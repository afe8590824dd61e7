//! `rasero compare`: two plans, or two saved reports, and what differs between them.

use rasero::Options;
use rasero::report::Report;
use rasero::wire::{self, Detail, Look, Named, Packs, Reader};

use crate::args::{Compare, ListFormat};
use crate::console::Console;
use crate::engine;
use crate::input;
use crate::run::Stop;
use crate::status::Status;

/// Compares what two files say.
pub(crate) fn compare(args: &Compare, console: &mut Console<'_>) -> Result<Status, Stop> {
    let packs = engine::open(&args.packs.asked)?;
    let mut sides = Vec::new();
    let mut problems = Vec::new();
    for name in [&args.before, &args.after] {
        match side(args, &packs, name, console) {
            Ok(report) => sides.push(report),
            Err(Stop::Complaints(found)) => problems.extend(found),
            Err(stop) => return Err(stop),
        }
    }
    let [before, after] = sides.as_slice() else { return Err(Stop::Complaints(problems)) };
    let comparison = wire::compare(before, after);
    match args.format {
        ListFormat::Json => writeln!(console.stdout, "{}", comparison.to_json())?,
        ListFormat::Text => {
            let look =
                Look { color: console.look.color_out, width: console.look.width, detail: Detail::Reasons };
            console.stdout.write_all(packs.comparison(&comparison, look).as_bytes())?;
        }
    }
    Ok(Status::Fine)
}

/// The report that a file holds, or that of the plan in it.
fn side(args: &Compare, packs: &Packs, name: &str, console: &mut Console<'_>) -> Result<Report, Stop> {
    let bytes = input::bytes_of(name, console.stdin)?;
    let named = Named::file(if name == "-" { "<stdin>" } else { name });
    if let Some(report) = wire::saved_report(&bytes, &named) {
        return Ok(report?);
    }
    let document = Reader::new(args.strict).read(&bytes, &named)?;
    // What is to be said of the language is said once.
    let scorer = match args.locale.as_deref() {
        locale if name == args.after => engine::scorer(packs, locale, console)?,
        locale => packs.scorer(locale)?,
    };
    let day = args.as_of.unwrap_or_else(|| jiff::Zoned::now().date());
    Ok(scorer.score(&document, &Options::as_of(day)))
}
