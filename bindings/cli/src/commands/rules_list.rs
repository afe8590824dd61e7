//! `rasero rules list`: every rule of the packs, each once.

use rasero::wire::RuleRow;

use crate::args::{ListFormat, RulesList};
use crate::console::Console;
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// Lists rules for people or programs.
pub(crate) fn rules_list(args: &RulesList, console: &mut Console<'_>) -> Result<Status, Stop> {
    let packs = engine::open(&args.packs.asked)?;
    engine::warn_unspoken(&packs, args.locale.as_deref(), console)?;
    let rows = packs.rules(&packs.spoken(console.look.titles(args.locale.as_deref(), args.format)));
    match args.format {
        ListFormat::Json => {
            let text = serde_json::to_string(&rows).map_err(std::io::Error::other)?;
            writeln!(console.stdout, "{text}")?;
        }
        ListFormat::Text => write_text(&rows, console)?,
    }
    Ok(Status::Fine)
}

fn write_text(rows: &[RuleRow], console: &mut Console<'_>) -> Result<(), Stop> {
    let (look, color) = (console.look, console.look.color_out);
    let width = rows.iter().map(|row| row.id.chars().count()).max().unwrap_or(0);
    let clauses = rows
        .iter()
        .filter_map(|row| row.clause.as_ref())
        .map(|clause| clause.chars().count())
        .max()
        .unwrap_or(0);
    for (index, row) in rows.iter().enumerate() {
        let first = index
            .checked_sub(1)
            .and_then(|before| rows.get(before))
            .is_none_or(|before| before.pack != row.pack);
        if first {
            let count = rows.iter().filter(|other| other.pack == row.pack).count();
            let gap = if index == 0 { "" } else { "\n" };
            let rules = look.count(count, "rule", "rules");
            writeln!(console.stdout, "{gap}{} ({rules})", paint(color, Tone::Strong, &row.pack))?;
        }
        let id = paint(color, Tone::Accent, &format!("{:width$}", row.id));
        let clause =
            paint(color, Tone::Faint, &format!("{:clauses$}", row.clause.as_deref().unwrap_or_default()));
        let status =
            if row.status == "stable" { String::new() } else { format!(" ({})", look.say(&*row.status)) };
        writeln!(console.stdout, "  {id}  {clause}  {}{}", row.title, paint(color, Tone::Faint, &status))?;
    }
    Ok(())
}
