//! Reports on the standard output, in the asked format.

use std::io::{self, Write};

use rasero::render::{self, SarifTool};
use rasero::wire::{Detail, Problem};

use super::{Scored, trouble};
use crate::args::Format;
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
    log: Log,
}

impl Writer {
    pub(super) fn new(format: Format, several: bool, detail: Detail, locale: Option<&str>) -> Self {
        let locale = locale.unwrap_or("en").to_owned();
        Writer { format, several, detail, locale, written: 0, log: Log::default() }
    }

    pub(super) fn write(&mut self, console: &mut Console<'_>, scored: &mut Scored) -> Result<(), Stop> {
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
            Format::Sarif => {
                self.log.learn(scored.tool.take());
                self.log.write(out, &scored.text)?;
            }
            Format::Junit if first => write!(out, "{}{}", render::JUNIT_START, scored.text)?,
            Format::Markdown if !first => write!(out, "\n---\n\n{}", scored.text)?,
            Format::Text | Format::Html | Format::Markdown | Format::Csv | Format::Junit => {
                out.write_all(scored.text.as_bytes())?;
            }
            Format::Json | Format::Jsonl => writeln!(out, "{}", scored.text)?,
        }
        Ok(())
    }

    /// Closes what is open, with the documents that were `refused` and what was `misused` where the format lists them, and says how to
    /// see more.
    pub(super) fn finish(
        &mut self,
        console: &mut Console<'_>,
        refused: &[Problem],
        misused: &[Problem],
    ) -> Result<(), Stop> {
        match self.format {
            Format::Sarif => self.log.finish(console, refused, misused)?,
            Format::Junit => {
                let start = if self.written == 0 { render::JUNIT_START } else { "" };
                let refused = trouble::as_suite(&spoken(refused, console));
                write!(console.stdout, "{start}{refused}{}", render::JUNIT_END)?;
            }
            _ => {}
        }
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

/// A log of results that grows.
#[derive(Default)]
struct Log {
    /// What it says of the program, gathered from all documents.
    tool: SarifTool,
    begun: bool,
}

impl Log {
    fn learn(&mut self, tool: Option<SarifTool>) {
        self.tool = std::mem::take(&mut self.tool).and(tool.unwrap_or_default());
    }

    /// Adds results, when there are any.
    fn write(&mut self, out: &mut dyn Write, results: &str) -> io::Result<()> {
        if results.is_empty() {
            return Ok(());
        }
        let between = if self.begun { ",\n" } else { render::SARIF_START };
        self.begun = true;
        write!(out, "{between}{results}")
    }

    fn finish(
        &mut self,
        console: &mut Console<'_>,
        refused: &[Problem],
        misused: &[Problem],
    ) -> io::Result<()> {
        for problem in spoken(refused, console) {
            self.tool.mark_incomplete();
            self.write(console.stdout, &trouble::as_result(&problem))?;
        }
        for problem in spoken(misused, console) {
            self.tool.add_misuse(&problem.code, &trouble::message(&problem));
        }
        let start = if self.begun { "" } else { render::SARIF_START };
        write!(console.stdout, "{start}{}", self.tool.finish())
    }
}

/// Complaints in the language of the screen.
fn spoken(complaints: &[Problem], console: &Console<'_>) -> Vec<Problem> {
    let language = console.look.language;
    complaints.iter().map(|problem| problem.clone().in_language(language)).collect()
}
