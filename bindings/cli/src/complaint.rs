//! What the program has to complain about: inputs, packs and usage in one shape, shown with the line at fault.

use std::collections::BTreeMap;
use std::io::{self, Write};

use codespan_reporting::diagnostic::{Diagnostic, Label, Severity};
use codespan_reporting::term::termcolor::{Ansi, NoColor, WriteColor};
use codespan_reporting::term::{self, Config, StylesWriter};
use rasero::document::Place;

use crate::excerpt::{Excerpt, harmless};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// Stable code, such as `document/duplicate-key`.
    pub code: String,
    /// Whether it is no more than a warning.
    pub warning: bool,
    /// What is wrong.
    pub message: String,
    /// The file, as the caller named it; empty when no file is meant.
    pub origin: String,
    /// Where in the file.
    place: Option<Place>,
    /// The line there, with the place marked.
    excerpt: Option<Excerpt>,
    /// What stands beside the mark, such as the pointer of the value.
    pub label: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Complaint {
    /// An error that has no place in a file.
    pub(crate) fn new(code: &str, message: impl Into<String>) -> Self {
        Complaint {
            code: code.to_owned(),
            warning: false,
            message: message.into(),
            origin: String::new(),
            place: None,
            excerpt: None,
            label: String::new(),
            help: None,
        }
    }

    /// The file in which it is.
    pub(crate) fn in_file(mut self, origin: impl Into<String>) -> Self {
        self.origin = origin.into();
        self
    }

    /// What to do about it.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Where in the file, with the line there when it is at hand.
    pub(crate) fn at(mut self, place: Option<Place>, line: Option<&str>) -> Self {
        self.place = place;
        self.excerpt = place.zip(line).map(|(place, line)| Excerpt::new(&self.origin, line, place));
        self
    }

    /// The message, after the place where no line shows it.
    fn headline(&self) -> String {
        let place = self.place.map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
        match (&self.excerpt, self.origin.as_str()) {
            (None, origin) if !origin.is_empty() => format!("{origin}{place}: {}", self.message),
            _ => self.message.clone(),
        }
    }

    fn write_to(&self, writer: impl WriteColor) -> Result<(), codespan_reporting::files::Error> {
        let severity = if self.warning { Severity::Warning } else { Severity::Error };
        let mut diagnostic =
            Diagnostic::new(severity).with_code(&self.code).with_message(harmless(&self.headline()));
        if let Some(excerpt) = &self.excerpt {
            diagnostic = diagnostic
                .with_label(Label::primary((), excerpt.marked()).with_message(harmless(&self.label)));
        }
        if let Some(help) = &self.help {
            diagnostic = diagnostic.with_note(harmless(help));
        }
        let nowhere = Excerpt::new("", "", Place { line: 1, column: 1 });
        let mut styled = StylesWriter::new(writer, &STYLES);
        term::emit_to_write_style(
            &mut styled,
            &Config::default(),
            self.excerpt.as_ref().unwrap_or(&nowhere),
            &diagnostic,
        )
    }
}

static STYLES: std::sync::LazyLock<term::Styles> = std::sync::LazyLock::new(term::Styles::default);

/// Complaints of one kind about one file that are shown; the others are counted.
const ALIKE: usize = 5;

/// Writes all complaints, one below the other. A table of a thousand rows may have one fault a thousand times.
pub(crate) fn write_all(complaints: &[Complaint], to: &mut dyn Write, color: bool) -> io::Result<()> {
    let mut counts: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for complaint in complaints {
        let count = counts.entry((&complaint.origin, &complaint.code, &complaint.message)).or_default();
        *count += 1;
        if *count > ALIKE {
            continue;
        }
        let mut text = Vec::new();
        let written = if color {
            complaint.write_to(Ansi::new(&mut text))
        } else {
            complaint.write_to(NoColor::new(&mut text))
        };
        if written.is_err() {
            text = format!("error[{}]: {}\n", complaint.code, complaint.message).into_bytes();
        }
        to.write_all(&text)?;
        if !text.ends_with(b"\n\n") {
            to.write_all(b"\n")?;
        }
    }
    for ((origin, code, message), count) in counts.into_iter().filter(|(_, count)| *count > ALIKE) {
        let more = count - ALIKE;
        writeln!(to, "and {more} more like it in {}: [{code}] {}\n", harmless(origin), harmless(message))?;
    }
    Ok(())
}
