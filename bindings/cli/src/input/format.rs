//! Which format an input has: by its extension, by what was asked, or by its first letters.

use std::path::Path;

use clap::ValueEnum;

/// Formats of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// One document as JSON
    Json,
    /// One document as YAML
    Yaml,
    /// One JSON document a line
    Jsonl,
    /// One commitment a row
    Csv,
}

impl InputFormat {
    /// By extension; `None` when it is not one of ours.
    pub(crate) fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "json" => Some(InputFormat::Json),
            "yaml" | "yml" => Some(InputFormat::Yaml),
            "jsonl" | "ndjson" => Some(InputFormat::Jsonl),
            "csv" => Some(InputFormat::Csv),
            _ => None,
        }
    }

    /// By the text: JSON opens with a brace or bracket, JSON Lines does so on every line; all else is YAML.
    pub(crate) fn of_text(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if !text.starts_with(['{', '[']) {
            return InputFormat::Yaml;
        }
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let whole =
            |line: Option<&str>| line.is_some_and(|line| line.starts_with('{') && line.ends_with('}'));
        if whole(lines.next()) && whole(lines.next()) { InputFormat::Jsonl } else { InputFormat::Json }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_extension() {
        let of = |name: &str| InputFormat::of_path(Path::new(name));
        assert_eq!(of("a.YML"), Some(InputFormat::Yaml));
        assert_eq!(of("a.ndjson"), Some(InputFormat::Jsonl));
        assert_eq!(of("a.csv"), Some(InputFormat::Csv));
        assert_eq!((of("a.txt"), of("json"), of(".json")), (None, None, None));
    }

    #[test]
    fn formats_are_told_by_the_text() {
        assert_eq!(InputFormat::of_text("\u{feff}\n {\"id\": 1}"), InputFormat::Json);
        assert_eq!(InputFormat::of_text("{\n \"id\": {}\n}"), InputFormat::Json);
        assert_eq!(InputFormat::of_text("{\"id\": 1}\n\n{\"id\": 2}\n"), InputFormat::Jsonl);
        assert_eq!(InputFormat::of_text("# a plan\nid: x"), InputFormat::Yaml);
        assert_eq!(InputFormat::of_text(""), InputFormat::Yaml);
    }
}
