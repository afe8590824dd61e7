//! How the program complains: about inputs, packs and usage alike, with the line at fault.

use std::collections::BTreeMap;
use std::io;

use codespan_reporting::diagnostic::{Diagnostic, Label, Severity};
use codespan_reporting::term::termcolor::{Ansi, NoColor, WriteColor};
use codespan_reporting::term::{self, Config, StylesWriter};
use rasero::document::{Place, Severity as Gravity};
use rasero::wire::Problem;

use crate::console::{Console, Look};
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

/// Complaints of one kind about one file that are shown; the others are counted.
const ALIKE: usize = 5;

/// Writes all complaints, one below the other, in the language of the screen. A table of a thousand rows may have one fault a
/// thousand times.
pub(crate) fn write_all(problems: &[Problem], console: &mut Console<'_>) -> io::Result<()> {
    let look = console.look;
    let mut counts: BTreeMap<(String, &str, &str), usize> = BTreeMap::new();
    for problem in problems {
        let count = counts.entry((problem.file(), &problem.code, &problem.message)).or_default();
        *count += 1;
        if *count <= ALIKE {
            let text = text(&problem.clone().in_language(look.language), look);
            console.stderr.write_all(text.as_bytes())?;
        }
    }
    for ((origin, code, message), count) in counts.into_iter().filter(|(_, count)| *count > ALIKE) {
        let more = look.say(format!("and {} more like it in {}", count - ALIKE, harmless(&origin)));
        writeln!(console.stderr, "{more}: [{code}] {}\n", harmless(&look.say(message)))?;
    }
    Ok(())
}

/// One complaint with an empty line behind it.
fn text(problem: &Problem, look: Look) -> String {
    let mut bytes = Vec::new();
    let written = if look.color_err {
        write_to(problem, Ansi::new(&mut bytes))
    } else {
        write_to(problem, NoColor::new(&mut bytes))
    };
    let mut text = match written {
        Ok(()) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(_) => format!("error[{}]: {}\n", problem.code, problem.message),
    };
    if problem.severity == Gravity::Warning {
        // The word that a diagnostic opens with is the printer's own.
        text = text.replacen("warning", &look.say("warning"), 1);
    }
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
    text
}
