//! A case as its folder writes it: what is called, on what, and what a person claims of the outcome.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// One folder of `tests/cases`.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    pub folder: PathBuf,
    pub call: Call,
}

/// `call.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// What the case shows.
    pub about: String,
    /// The input, a file of the folder.
    pub input: String,
    /// Its format; without one, the extension tells.
    pub input_format: Option<Format>,
    /// Whether the program gets it through standard input.
    #[serde(default)]
    pub stdin: bool,
    /// The mapping of columns, a file of the folder; without one, the built-in mapping.
    pub columns: Option<String>,
    /// Packs, by the names of their folders in `tests/packs`.
    pub packs: Vec<String>,
    /// Language of the report; without one, the document's own.
    pub locale: Option<String>,
    /// The day on which the document is judged.
    pub as_of: String,
    /// Whether odd documents are refused.
    #[serde(default)]
    pub strict: bool,
    /// What indicators must reach, `indicator=permille`: of the program only.
    #[serde(default)]
    pub min: Vec<String>,
    /// Exit status of the program.
    pub status: i32,
    /// Claims on the verdicts of the first report, by rule or by `rule@subject`.
    #[serde(default)]
    pub verdicts: BTreeMap<String, String>,
    /// Claims on values, by JSON Pointer into the list of all reports.
    #[serde(default)]
    pub values: BTreeMap<String, toml::Value>,
    /// Claims on the codes of all errors, in order.
    #[serde(default)]
    pub errors: Vec<String>,
    /// Claims on the codes of all warnings, in order.
    #[serde(default)]
    pub warnings: Vec<String>,
}

/// How documents are written.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Json,
    Yaml,
    Jsonl,
    Csv,
}

impl Format {
    /// Whether each line or row is a document.
    pub fn holds_many(self) -> bool {
        matches!(self, Format::Jsonl | Format::Csv)
    }
}

impl Case {
    /// Reads a folder. A case that cannot be read fails the suite: it must not vanish.
    pub fn read(folder: &Path) -> Self {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let text =
            fs::read_to_string(folder.join("call.toml")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let call = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let case = Case { name, folder: folder.to_owned(), call };
        case.refuse_stray_files();
        case
    }

    /// A file that no key of `call.toml` names was forgotten, or would be tested by nothing.
    fn refuse_stray_files(&self) {
        let known = ["call.toml", "expected.json", "error.json", "warnings.json", &self.call.input];
        for entry in self.folder.read_dir().unwrap() {
            let file = entry.unwrap().file_name().into_string().unwrap();
            let named = known.contains(&file.as_str()) || self.call.columns.as_ref() == Some(&file);
            assert!(named, "{}: what is `{file}` for?", self.name);
        }
    }

    /// The input as bytes.
    pub fn input(&self) -> Vec<u8> {
        fs::read(self.folder.join(&self.call.input)).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    /// The format of the input.
    pub fn format(&self) -> Format {
        let by_extension = match self.call.input.rsplit_once('.').map(|(_, ending)| ending) {
            Some("json") => Some(Format::Json),
            Some("yaml") => Some(Format::Yaml),
            Some("jsonl") => Some(Format::Jsonl),
            Some("csv") => Some(Format::Csv),
            _ => None,
        };
        self.call.input_format.or(by_extension).unwrap_or_else(|| panic!("{}: which format?", self.name))
    }

    /// The day on which the document is judged.
    pub fn day(&self) -> jiff::civil::Date {
        self.call.as_of.parse().unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    /// The folder or archive in which a pack is, or would be.
    pub fn pack_path(pack: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("packs").join(pack)
    }
}
