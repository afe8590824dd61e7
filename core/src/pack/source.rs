//! The files of one pack, wherever they come from, and what each of them is by its path.

use std::collections::BTreeMap;

use super::fault::{Faults, PackFault};
use super::limits;
use super::lock;

/// The files of one pack: path relative to its folder, and text.
///
/// ```
/// let files = rasero::pack::PackFiles::new([("pack.toml", "id = \"mine\""), ("rules/a.toml", "")]);
/// assert_eq!(files.paths().collect::<Vec<_>>(), ["pack.toml", "rules/a.toml"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackFiles {
    files: BTreeMap<String, String>,
    /// What could not be read, for whoever loads the pack.
    pub(crate) unread: Vec<PackFault>,
}

impl PackFiles {
    /// Files from memory or embedded in a program, as pairs of path and content.
    pub fn new<P: AsRef<str>, T: Into<String>>(files: impl IntoIterator<Item = (P, T)>) -> Self {
        let mut all = PackFiles::default();
        for (path, text) in files {
            all.insert(path.as_ref(), text.into());
        }
        all
    }

    pub(crate) fn insert(&mut self, path: &str, mut text: String) {
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        let path = path.replace('\\', "/");
        self.files.insert(path.strip_prefix("./").unwrap_or(&path).to_owned(), text);
    }

    pub(crate) fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// All paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Finds what is too much or out of place; whether the files are few and small enough to be read.
    pub(crate) fn check(&self, faults: &Faults<'_>) -> bool {
        let mut small = true;
        let total: usize = self.files.values().map(String::len).sum();
        if self.files.len() > limits::FILES || total > limits::PACK_BYTES {
            let help = format!("at most {} files and {} bytes", limits::FILES, limits::PACK_BYTES);
            faults.add("pack/too-large", "", None, "the pack is too large", Some(help));
            small = false;
        }
        for (path, text) in &self.files {
            if text.len() > limits::FILE_BYTES {
                let help = format!("at most {} bytes", limits::FILE_BYTES);
                faults.add("pack/too-large", path, None, "the file is too large", Some(help));
            }
            small &= text.len() <= limits::FILE_BYTES;
            if FileKind::of(path) == FileKind::Unknown {
                let help = "a pack holds `pack.toml`, `pack.lock`, `clauses.toml`, `rules/<id>.toml`, `rules/<id>.rhai`, `lexicons/<language>/<name>.txt`, \
                            `texts/<language>.ftl` and `cases/<name>.yaml`";
                faults.add(
                    "pack/unknown-file",
                    path,
                    None,
                    "a pack has no use for this file",
                    Some(help.into()),
                );
            }
        }
        small
    }
}

/// What a file is, by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind<'p> {
    Manifest,
    Clauses,
    Rule(&'p str),
    Script(&'p str),
    Lexicon {
        language: &'p str,
        name: &'p str,
    },
    Texts(&'p str),
    Base(&'p str),
    Lock,
    /// Its `README.md`, hidden files and copies that editors leave.
    Ignored,
    Unknown,
}

impl<'p> FileKind<'p> {
    pub(crate) fn of(path: &'p str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        if path.split('/').any(|step| step.starts_with('.')) || name.ends_with('~') || name == "README.md" {
            return FileKind::Ignored;
        }
        let steps: Vec<&str> = path.split('/').collect();
        let stem = |extension: &str| name.strip_suffix(extension).filter(|stem| !stem.is_empty());
        match *steps.as_slice() {
            ["pack.toml"] => FileKind::Manifest,
            ["clauses.toml"] => FileKind::Clauses,
            [lock::PATH] => FileKind::Lock,
            ["rules", _] => stem(".toml")
                .map(FileKind::Rule)
                .or_else(|| stem(".rhai").map(FileKind::Script))
                .unwrap_or(FileKind::Unknown),
            ["lexicons", language, _] => {
                stem(".txt").map_or(FileKind::Unknown, |name| FileKind::Lexicon { language, name })
            }
            ["texts", _] => stem(".ftl").map_or(FileKind::Unknown, FileKind::Texts),
            ["cases", _] => stem(".yaml").map_or(FileKind::Unknown, FileKind::Base),
            _ => FileKind::Unknown,
        }
    }
}
