//! Reports on the standard output, in the asked format.

use rasero::render;
use rasero::wire::Detail;

use super::Scored;
use crate::args::{Format, Score};
use crate::console::Console;
use crate::run::Stop;

/// Writes reports in the asked format.
pub(super) struct Writer {
    format: Format,
    several: bool,
    detail: Detail,
    /// Language of a page that holds several reports.
    locale: String,
    written: usize,
}

impl Writer {
    pub(super) fn new(args: &Score, several: bool, detail: Detail) -> Self {
        let locale = args.locale.clone().unwrap_or_else(|| "en".to_owned());
        Writer { format: args.format, several, detail, locale, written: 0 }
    }

    pub(super) fn write(&mut self, console: &mut Console<'_>, scored: &Scored) -> Result<(), Stop> {
        let first = self.written == 0;
        self.written += 1;
        let out = &mut *console.stdout;
        match self.format {
            Format::Text if self.detail == Detail::Scores => {
                write!(out, "{}\n{}\n", scored.origin, scored.text)?;
            }
            Format::Text if self.several => {
                let gap = if first { "" } else { "\n\n" };
                write!(out, "{gap}### {}\n\n{}", scored.origin, scored.text)?;
            }
            Format::Json if self.several => {
                write!(out, "{}{}", if first { "[\n" } else { ",\n" }, scored.text)?;
            }
            Format::Html if self.several && first => {
                let start = render::html_start(&self.locale, "Rasero");
                write!(out, "{start}{}", scored.text)?;
            }
            Format::Csv if first => write!(out, "{}{}", render::csv_head(), scored.text)?,
            Format::Markdown if !first => write!(out, "\n---\n\n{}", scored.text)?,
            Format::Text | Format::Html | Format::Markdown | Format::Csv => {
                out.write_all(scored.text.as_bytes())?;
            }
            Format::Json | Format::Jsonl => writeln!(out, "{}", scored.text)?,
        }
        Ok(())
    }

    /// Closes what is open, and says how to see more.
    pub(super) fn finish(&self, console: &mut Console<'_>) -> Result<(), Stop> {
        if self.format == Format::Json && self.several {
            console.stdout.write_all(if self.written == 0 { b"[]\n" } else { b"\n]\n" })?;
        }
        if self.format == Format::Html && self.several && self.written > 0 {
            console.stdout.write_all(render::HTML_END.as_bytes())?;
        }
        console.stdout.flush()?;
        if self.format == Format::Text && self.detail == Detail::Scores {
            let look = console.look;
            let hint = look.say("for the reasons, score one of them alone or add --verbose");
            writeln!(console.stderr, "{}; {hint}", look.count(self.written, "document", "documents"))?;
        }
        Ok(())
    }
}
