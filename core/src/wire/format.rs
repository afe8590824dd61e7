//! Which format an input has: by the name of its file, by what was asked, or by its first letters.

use std::path::Path;
use std::str::FromStr;

use super::{Failure, Problem};

/// Formats of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One document as JSON.
    Json,
    /// One document as YAML.
    Yaml,
    /// One JSON document a line.
    Jsonl,
    /// One commitment a row.
    Csv,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 4] = [Format::Json, Format::Yaml, Format::Jsonl, Format::Csv];

    /// By extension; `None` when it is not one of ours.
    ///
    /// ```
    /// use rasero::wire::Format;
    /// assert_eq!(Format::of_path("plans/2026.YML".as_ref()), Some(Format::Yaml));
    /// assert_eq!(Format::of_path("plan.txt".as_ref()), None);
    /// ```
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "json" => Some(Format::Json),
            "yaml" | "yml" => Some(Format::Yaml),
            "jsonl" | "ndjson" => Some(Format::Jsonl),
            "csv" => Some(Format::Csv),
            _ => None,
        }
    }

    /// By the text: JSON opens with a brace or bracket, JSON Lines does so on every line, of which the first is whole; all else is
    /// YAML.
    pub fn of_text(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if !text.starts_with(['{', '[']) {
            return Format::Yaml;
        }
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let is_whole = lines.next().is_some_and(|line| line.starts_with('{') && line.ends_with('}'));
        // A line that is broken is for the reader of lines to tell, with its number.
        let goes_on = lines.next().is_some_and(|line| line.starts_with('{'));
        if is_whole && goes_on { Format::Jsonl } else { Format::Json }
    }

    /// Whether each line or row is a document.
    pub fn holds_many(self) -> bool {
        matches!(self, Format::Jsonl | Format::Csv)
    }

    /// The name: `json`, `yaml`, `jsonl` or `csv`.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Yaml => "yaml",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
        }
    }
}

impl FromStr for Format {
    type Err = Failure;

    fn from_str(name: &str) -> Result<Self, Failure> {
        let known = Format::ALL.into_iter().find(|format| format.as_str() == name);
        known.ok_or_else(|| {
            let names = Format::ALL.map(Format::as_str).join(", ");
            Problem::new("usage/unknown-format", format!("there is no format `{name}`"))
                .help(format!("there are: {names}"))
                .into()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_extension() {
        let of = |name: &str| Format::of_path(Path::new(name));
        assert_eq!(of("a.YML"), Some(Format::Yaml));
        assert_eq!(of("a.ndjson"), Some(Format::Jsonl));
        assert_eq!(of("a.csv"), Some(Format::Csv));
        assert_eq!((of("a.txt"), of("json"), of(".json")), (None, None, None));
    }

    #[test]
    fn formats_are_told_by_the_text() {
        assert_eq!(Format::of_text("\u{feff}\n {\"id\": 1}"), Format::Json);
        assert_eq!(Format::of_text("{\n \"id\": {}\n}"), Format::Json);
        assert_eq!(Format::of_text("{\"id\": 1}\n\n{\"id\": 2}\n"), Format::Jsonl);
        assert_eq!(Format::of_text("{\"id\": 1}\n{\"id\": 2\n{\"id\": 3}\n"), Format::Jsonl);
        assert_eq!(Format::of_text("{\"id\":\n{\"id\": 2}}\n"), Format::Json);
        assert_eq!(Format::of_text("# a plan\nid: x"), Format::Yaml);
        assert_eq!(Format::of_text(""), Format::Yaml);
    }

    #[test]
    fn formats_go_by_their_names() {
        for format in Format::ALL {
            assert_eq!(format.as_str().parse(), Ok(format));
        }
        assert_eq!("xml".parse::<Format>().unwrap_err().code, "usage/unknown-format");
    }
}
