//! `rasero rules explain`: what a rule checks, why, where it comes from, its parameters, its cases and its code.

use std::io::Write;

use rasero::wire::{Explanation, Problem};

use crate::args::{ListFormat, RulesExplain};
use crate::console::{Console, Look};
use crate::engine;
use crate::run::Stop;
use crate::status::Status;
use crate::style::{Tone, paint};

/// What the facts are called.
const LABELS: [&str; 7] = ["Why", "Advice", "Clause", "Source", "Status", "Asked of", "Params"];

/// Explains one rule.
pub(crate) fn rules_explain(args: &RulesExplain, console: &mut Console<'_>) -> Result<Status, Stop> {
    let Some((pack, _)) = args.rule.rsplit_once('/') else {
        let problem = Problem::new("usage/rule-name", format!("`{}` is no PACK/RULE", args.rule));
        return Err(problem.help("`rasero rules list` shows all rules").into());
    };
    let look = console.look;
    let locale = look.titles(args.locale.as_deref(), ListFormat::Text);
    let packs = engine::open(&[pack.to_owned()])?;
    let explained = packs.explain(&args.rule, &packs.spoken(locale))?;
    engine::warn_unspoken(&packs, args.locale.as_deref(), console)?;
    let sheet = &mut Sheet { out: console.stdout, color: look.color_out, look };
    facts(&explained, sheet)?;
    for listing in &explained.logic {
        sheet.heading(&look.say(&*listing.title))?;
        let code = look.say(&*listing.code);
        let lines: Vec<&str> = code.lines().collect();
        for (number, line) in (1..).zip(&lines) {
            let number = if lines.len() > 1 { format!("{number:>3} │ ") } else { "  ".into() };
            writeln!(sheet.out, "{}{line}", paint(sheet.color, Tone::Faint, &number))?;
        }
    }
    cases(&explained, sheet)?;
    Ok(Status::Fine)
}

fn facts(explained: &Explanation, sheet: &mut Sheet<'_>) -> Result<(), Stop> {
    let row = &explained.row;
    let name = format!("{}/{}", row.pack, row.id);
    writeln!(
        sheet.out,
        "{}  {}",
        paint(sheet.color, Tone::Strong, &row.title),
        paint(sheet.color, Tone::Faint, &name)
    )?;
    writeln!(sheet.out)?;
    sheet.fact("Why", &explained.why)?;
    sheet.fact("Advice", &explained.advice)?;
    sheet.fact("Clause", row.clause.as_deref().unwrap_or_default())?;
    sheet.fact("Source", &explained.source.join(" · "))?;
    let look = sheet.look;
    sheet.fact("Status", &look.say(status(&row.status)))?;
    let mut counted = vec![look.say(format!("each {}", row.subject))];
    counted.extend(row.group.iter().map(|group| format!("{} {group}", look.say("group"))));
    counted.extend(row.tier.iter().map(|tier| format!("{} {tier}", look.say("tier"))));
    counted.push(look.count(row.points, "point", "points"));
    sheet.fact("Asked of", &counted.join(" · "))?;
    let params = explained.params.iter().map(|(name, value)| format!("{name} = {value}"));
    for (index, param) in params.enumerate() {
        sheet.fact(if index == 0 { "Params" } else { "" }, &param)?;
    }
    Ok(())
}

fn status(status: &str) -> &str {
    match status {
        "stable" => "stable: read in the source",
        "draft" => "draft: reconstructed from other texts; shown, never counted",
        "own" => "own: a criterion of this project; counted",
        other => other,
    }
}

fn cases(explained: &Explanation, sheet: &mut Sheet<'_>) -> Result<(), Stop> {
    if explained.cases.is_empty() {
        return Ok(());
    }
    sheet.heading(&sheet.look.say("Cases"))?;
    let width = explained.cases.iter().map(|case| case.verdict.chars().count()).max().unwrap_or(0);
    for case in &explained.cases {
        let verdict = paint(sheet.color, Tone::Accent, &format!("{:width$}", case.verdict));
        writeln!(sheet.out, "  {verdict}  {}", case.name)?;
        for given in &case.given {
            writeln!(
                sheet.out,
                "  {:width$}  {}",
                "",
                paint(sheet.color, Tone::Faint, &sheet.look.say(&**given))
            )?;
        }
    }
    Ok(())
}

/// Where an explanation is written.
struct Sheet<'a> {
    out: &'a mut dyn Write,
    color: bool,
    look: Look,
}

impl Sheet<'_> {
    fn heading(&mut self, title: &str) -> std::io::Result<()> {
        writeln!(self.out, "\n{}", paint(self.color, Tone::Strong, title))
    }

    /// A label and its text, wrapped beside it; nothing when the text is empty.
    fn fact(&mut self, label: &str, text: &str) -> std::io::Result<()> {
        let columns =
            LABELS.map(|label| self.look.say(label).chars().count()).into_iter().max().unwrap_or(0) + 1;
        let room = self.look.width.saturating_sub(columns).max(20);
        let mut line = String::new();
        let mut label = format!("{:columns$}", self.look.say(label));
        for word in text.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room {
                writeln!(self.out, "{}{line}", paint(self.color, Tone::Faint, &label))?;
                label = " ".repeat(columns);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        if line.is_empty() {
            Ok(())
        } else {
            writeln!(self.out, "{}{line}", paint(self.color, Tone::Faint, &label))
        }
    }
}
