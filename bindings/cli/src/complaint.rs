//! How the program complains: about inputs, packs and usage alike, with the line at fault.

use std::collections::BTreeMap;
use std::io::{self, Write};

use codespan_reporting::diagnostic::{Diagnostic, Label, Severity};
use codespan_reporting::term::termcolor::{Ansi, NoColor, WriteColor};
use codespan_reporting::term::{self, Config, StylesWriter};
use rasero::document::{Place, Severity as Gravity};
use rasero::wire::Problem;

use crate::excerpt::{Excerpt, harmless};

/// The line at fault, when it is known.
fn excerpt(problem: &Problem) -> Option<Excerpt> {
    Some(Excerpt::new(&problem.file(), problem.source_line.as_deref()?, problem.place()?))
}

/// The message, after the place where no line shows it.
fn headline(problem: &Problem) -> String {
    let place = problem.place().map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
    match (&problem.source_line, problem.file()) {
        (None, origin) if !origin.is_empty() => format!("{origin}{place}: {}", problem.message),
        _ => problem.message.clone(),
    }
}

fn write_to(problem: &Problem, writer: impl WriteColor) -> Result<(), codespan_reporting::files::Error> {
    let severity = match problem.severity {
        Gravity::Warning => Severity::Warning,
        Gravity::Error => Severity::Error,
    };
    let mut diagnostic =
        Diagnostic::new(severity).with_code(&problem.code).with_message(harmless(&headline(problem)));
    let excerpt = excerpt(problem);
    if let Some(excerpt) = &excerpt {
        let label = problem.pointer.as_deref().unwrap_or_default();
        diagnostic =
            diagnostic.with_label(Label::primary((), excerpt.marked()).with_message(harmless(label)));
    }
    if let Some(help) = &problem.help {
        diagnostic = diagnostic.with_note(harmless(help));
    }
    let shown = excerpt.unwrap_or_else(|| Excerpt::new("", "", Place { line: 1, column: 1 }));
    let mut styled = StylesWriter::new(writer, &STYLES);
    term::emit_to_write_style(&mut styled, &Config::default(), &shown, &diagnostic)
}

static STYLES: std::sync::LazyLock<term::Styles> = std::sync::LazyLock::new(term::Styles::default);

/// Complaints in a language, as far as it has their words.
pub(crate) fn in_language(problems: Vec<Problem>, language: &str) -> Vec<Problem> {
    problems.into_iter().map(|problem| problem.in_language(language)).collect()
}

/// Complaints of one kind about one file that are shown; the others are counted.
const ALIKE: usize = 5;

/// Writes all complaints, one below the other. A table of a thousand rows may have one fault a thousand times.
pub(crate) fn write_all(problems: &[Problem], to: &mut dyn Write, color: bool) -> io::Result<()> {
    let mut counts: BTreeMap<(String, &str, &str), usize> = BTreeMap::new();
    for problem in problems {
        let count = counts.entry((problem.file(), &problem.code, &problem.message)).or_default();
        *count += 1;
        if *count > ALIKE {
            continue;
        }
        let mut text = Vec::new();
        let written = if color {
            write_to(problem, Ansi::new(&mut text))
        } else {
            write_to(problem, NoColor::new(&mut text))
        };
        if written.is_err() {
            text = format!("error[{}]: {}\n", problem.code, problem.message).into_bytes();
        }
        to.write_all(&text)?;
        if !text.ends_with(b"\n\n") {
            to.write_all(b"\n")?;
        }
    }
    for ((origin, code, message), count) in counts.into_iter().filter(|(_, count)| *count > ALIKE) {
        let more = count - ALIKE;
        writeln!(to, "and {more} more like it in {}: [{code}] {}\n", harmless(&origin), harmless(message))?;
    }
    Ok(())
}
