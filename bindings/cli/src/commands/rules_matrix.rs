//! `rasero rules matrix`: the structure of a standard against rules, statuses and, given a plan, verdicts.

use rasero::Options;
use rasero::wire::{Detail, Look, Problem};

use crate::args::{ListFormat, RulesMatrix};
use crate::console::Console;
use crate::engine;
use crate::input::{self, Loader, Plan};
use crate::run::Stop;
use crate::status::Status;

/// Shows the matrix of one pack for people or programs.
pub(crate) fn rules_matrix(args: &RulesMatrix, console: &mut Console<'_>) -> Result<Status, Stop> {
    let own = if args.plan.is_none() { Some(console.look.titles(None, args.format)) } else { None };
    let session = engine::session(&args.pack, args.locale.as_deref().or(own))?;
    engine::warn_unspoken(session.packs(), args.locale.as_deref(), console)?;
    let pack = session.packs().asked().first().map(String::as_str).unwrap_or_default();
    let plan = args.plan.as_deref().map(|name| load(name, console)).transpose()?;
    let options = Options::as_of(args.as_of.unwrap_or_else(|| jiff::Zoned::now().date()));
    let report = plan.map(|plan| session.score(&plan.document, &options));
    let matrix = session.matrix(pack, report.as_ref())?;
    match args.format {
        ListFormat::Json => writeln!(console.stdout, "{}", matrix.to_json())?,
        ListFormat::Text => {
            let look =
                Look { color: console.look.color_out, width: console.look.width, detail: Detail::Reasons };
            write!(console.stdout, "{}", session.matrix_text(&matrix, look))?;
        }
    }
    Ok(Status::Fine)
}

/// The only document of a source.
fn load(name: &str, console: &mut Console<'_>) -> Result<Plan, Stop> {
    let (sources, problems) = input::find(&[name.to_owned()], None);
    if !problems.is_empty() {
        return Err(Stop::Complaints(problems));
    }
    let loader = Loader::new(false, None)?;
    let mut documents = Vec::new();
    for source in &sources {
        documents.extend(match &source.path {
            Some(_) => loader.load(source),
            None => loader.load_stream(source, &mut *console.stdin),
        });
    }
    let count = documents.len();
    let origin = sources.first().map_or(name, |source| source.origin.as_str());
    match documents.pop() {
        Some(Ok(plan)) if count == 1 => Ok(*plan),
        Some(Err(problems)) if count == 1 => Err(Stop::Complaints(problems)),
        _ => {
            let problem = Problem::new("input/several", format!("there are {count} documents in it"));
            Err(problem.in_file(Some(origin)).help("a matrix shows the verdicts on one document").into())
        }
    }
}
