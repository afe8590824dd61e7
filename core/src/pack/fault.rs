//! What is wrong with a pack: one fault, all faults of a load, and the collector that readers write to.

use std::cell::RefCell;
use std::fmt;

use super::limits;
use super::source::PackFiles;
use crate::document::{Place, Severity};

/// One thing that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFault {
    /// Stable code, such as `pack/unknown-key`: the same in every language.
    pub code: &'static str,
    /// Whether the pack can be used with it.
    pub severity: Severity,
    /// The folder of the pack, or its id; empty when no pack is meant.
    pub pack: String,
    /// The file, relative to the pack's folder: `rules/has-a-lead.toml`; empty when no file is meant.
    pub path: String,
    /// Line and column in the file.
    pub place: Option<Place>,
    /// The line itself, without its end.
    pub line_text: Option<String>,
    /// What is wrong: lower case, no final stop, user text in backticks.
    pub message: String,
    /// What to write instead, when it is known.
    pub help: Option<String>,
}

impl PackFault {
    /// An error of a file, without a place in it.
    pub(crate) fn new(code: &'static str, pack: &str, path: &str, message: impl Into<String>) -> Self {
        PackFault {
            code,
            severity: Severity::Error,
            pack: pack.to_owned(),
            path: path.to_owned(),
            place: None,
            line_text: None,
            message: message.into(),
            help: None,
        }
    }
}

impl fmt::Display for PackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.pack)?;
        if !self.path.is_empty() {
            let slash = if self.pack.is_empty() || self.pack.ends_with('/') { "" } else { "/" };
            write!(f, "{slash}{}", self.path)?;
        }
        if let Some(place) = self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        if !self.pack.is_empty() || !self.path.is_empty() {
            f.write_str(": ")?;
        }
        f.write_str(&self.message)?;
        if let Some(help) = &self.help {
            write!(f, "; {help}")?;
        }
        Ok(())
    }
}

/// A pack that cannot be used, with everything that is wrong with it.
///
/// ```
/// let files = [("mine/pack.toml", "id = \"mine\"\nverson = \"1.0.0\"")];
/// let error = rasero::pack::Library::from_files(files).unwrap_err();
/// assert!(error.faults.iter().any(|fault| fault.code == "pack/unknown-key" && fault.place.unwrap().line == 2));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct PackError {
    /// Every fault, by pack, file and place; never empty.
    pub faults: Vec<PackFault>,
}

impl PackError {
    /// The faults in the order in which people read them.
    pub(crate) fn new(mut faults: Vec<PackFault>) -> Self {
        faults.sort_by(|a, b| (&a.pack, &a.path, a.place).cmp(&(&b.pack, &b.path, b.place)));
        PackError { faults }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.faults.split_first() {
            None => f.write_str("the pack cannot be used"),
            Some((first, [])) => first.fmt(f),
            Some((first, rest)) => write!(f, "{first} (and {} more)", rest.len()),
        }
    }
}

/// Where readers put what they find wrong. It looks the offending line up by itself.
#[derive(Debug)]
pub(crate) struct Faults<'f> {
    pack: &'f str,
    files: &'f PackFiles,
    list: RefCell<Vec<PackFault>>,
}

impl<'f> Faults<'f> {
    pub(crate) fn new(pack: &'f str, files: &'f PackFiles) -> Self {
        Faults { pack, files, list: RefCell::default() }
    }

    /// Adds a fault of a file.
    pub(crate) fn add(
        &self,
        code: &'static str,
        path: &str,
        place: impl Into<Option<Place>>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        let mut list = self.list.borrow_mut();
        if list.len() >= limits::FAULTS {
            return;
        }
        let place = place.into();
        let fault = PackFault {
            place,
            line_text: place.and_then(|place| self.line_text(path, place)),
            help,
            ..PackFault::new(code, self.pack, path, message)
        };
        // A value that is read twice, for its meaning and for the digest, is wrong once.
        if !list.contains(&fault) {
            list.push(fault);
        }
    }

    fn line_text(&self, path: &str, place: Place) -> Option<String> {
        let line = self.files.get(path)?.lines().nth(place.line.checked_sub(1)? as usize)?;
        (line.len() <= limits::LINE_BYTES).then(|| line.to_owned())
    }

    /// Whether a file already has a fault.
    pub(crate) fn touches(&self, path: &str) -> bool {
        self.list.borrow().iter().any(|fault| fault.path == path)
    }

    pub(crate) fn into_list(self) -> Vec<PackFault> {
        self.list.into_inner()
    }
}
