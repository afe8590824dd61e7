//! What the program has to complain about: inputs, packs and usage in one shape, shown with the line at fault.

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
    pub place: Option<Place>,
    /// The line there.
    pub line: Option<String>,
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
            line: None,
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

    fn write_to(&self, writer: impl WriteColor) -> Result<(), codespan_reporting::files::Error> {
        let severity = if self.warning { Severity::Warning } else { Severity::Error };
        let excerpt = self
            .place
            .map(|place| Excerpt::new(&self.origin, self.line.as_deref().unwrap_or_default(), place));
        let shown = excerpt.as_ref().filter(|_| self.line.is_some());
        let message = match (&excerpt, shown) {
            (Some(excerpt), None) => format!("{}: {}", excerpt.location(), self.message),
            (None, _) if !self.origin.is_empty() => format!("{}: {}", self.origin, self.message),
            _ => self.message.clone(),
        };
        let mut diagnostic = Diagnostic::new(severity).with_code(&self.code).with_message(harmless(&message));
        if let Some(excerpt) = shown {
            diagnostic = diagnostic
                .with_label(Label::primary((), excerpt.marked()).with_message(harmless(&self.label)));
        }
        if let Some(help) = &self.help {
            diagnostic = diagnostic.with_note(harmless(help));
        }
        let nowhere = Excerpt::new("", "", Place { line: 1, column: 1 });
        let mut styled = StylesWriter::new(writer, &STYLES);
        term::emit_to_write_style(&mut styled, &Config::default(), shown.unwrap_or(&nowhere), &diagnostic)
    }
}

static STYLES: std::sync::LazyLock<term::Styles> = std::sync::LazyLock::new(term::Styles::default);

/// Writes all complaints, one below the other.
pub(crate) fn write_all(complaints: &[Complaint], to: &mut dyn Write, color: bool) -> io::Result<()> {
    for complaint in complaints {
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
    Ok(())
}
