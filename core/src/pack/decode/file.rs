//! One TOML file: finding lines and columns in it, and parsing it with all its syntax faults.

use toml::Spanned;
use toml::de::DeTable;

use crate::document::Place;
use crate::pack::fault::Faults;
use crate::pack::limits;

/// A text file of a pack.
#[derive(Debug)]
pub(crate) struct SourceFile<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
    starts: Vec<usize>,
}

impl<'a> SourceFile<'a> {
    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        let starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect();
        SourceFile { path, text, starts }
    }

    /// Line and column of a byte offset; the end of the file for an offset beyond it.
    pub(crate) fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or(0);
        let bytes = self.text.as_bytes().get(start..offset).unwrap_or(&[]);
        let column = bytes.iter().filter(|byte| *byte & 0xC0 != 0x80).count() + 1;
        Place {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }
}

/// Parses a TOML file. `None` when it does not parse: then all its syntax faults are among `faults`.
pub(crate) fn parse<'a>(file: &SourceFile<'a>, faults: &Faults<'_>) -> Option<Spanned<DeTable<'a>>> {
    if !lines_are_sane(file, faults) {
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(file.text);
    for error in &errors {
        let offset = error.span().map_or(0, |span| span.start);
        let message = error.message().trim().replace('\n', "; ");
        let rest = file.text.get(offset..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let is_empty = rest.trim().is_empty() && message.starts_with("string values");
        let message = if is_empty { "missing value".to_owned() } else { message };
        let help = written_otherwise(&message, rest).unwrap_or_else(|| syntax_help(&message).to_owned());
        faults.add("pack/syntax", file.path, file.place(offset), message, Some(help));
    }
    errors.is_empty().then_some(table)
}

/// What to write instead, by how the parser of TOML begins to say what is wrong.
const SYNTAX_HELP: [(&str, &str); 8] = [
    (
        "invalid basic string",
        "close the quote on the same line, or use three quotes for a text of several lines",
    ),
    (
        "invalid literal string",
        "close the quote on the same line, or use three quotes for a text of several lines",
    ),
    ("string values must be quoted", "put texts in quotes: `key = \"text\"`"),
    (
        "key with no value",
        "write a value behind the `=`: a text in quotes, a number, `true` or `false`, a list in `[ ]`",
    ),
    (
        "missing value",
        "write a value behind the `=`: a text in quotes, a number, `true` or `false`, a list in `[ ]`",
    ),
    ("duplicate key", "keep one of the two lines"),
    ("unclosed array", "close it with `]`"),
    ("unclosed inline table", "close it with `}`"),
];

/// Names of the months, for days that they do not have.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Quotes that programs for writing prose put in.
const TYPOGRAPHIC: [char; 6] = ['“', '”', '„', '‘', '’', '«'];

/// What to write instead, where that shows in what stands there.
fn written_otherwise(message: &str, there: &str) -> Option<String> {
    if there.starts_with(TYPOGRAPHIC) {
        return Some("use straight quotes: `\"text\"`".to_owned());
    }
    let expected = message.strip_prefix("invalid date, expected ")?;
    let of_month = || {
        let last = expected.strip_prefix("day between 01 and ")?;
        let mut parts = there.split('-');
        let (year, month) = (parts.next()?, parts.next()?.parse::<usize>().ok()?);
        let name = MONTHS.get(month.checked_sub(1)?)?;
        Some(format!("{name} {year} has {last} days"))
    };
    Some(of_month().unwrap_or_else(|| "write a date such as `2026-03-01`".to_owned()))
}

fn syntax_help(message: &str) -> &'static str {
    let known = SYNTAX_HELP.into_iter().find(|(beginning, _)| message.starts_with(beginning));
    known.map_or("look at this line and the one before: quotes, brackets, commas and `=`", |(_, help)| help)
}

/// Lines too long make places slow to find.
fn lines_are_sane(file: &SourceFile<'_>, faults: &Faults<'_>) -> bool {
    let mut sane = true;
    for (number, line) in (1..).zip(file.text.lines()) {
        if line.len() > limits::LINE_BYTES {
            let place = Place { line: number, column: 1 };
            let help = format!("at most {} bytes", limits::LINE_BYTES);
            faults.add("pack/long-line", file.path, place, "the line is too long", Some(help));
            sane = false;
        }
    }
    sane
}
