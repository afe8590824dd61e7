//! Calls of the engine that compare indicators with codes of people.

use rasero::agree::{Labels, Study};
use rasero::document::Fault;
use rasero::wire::{Failure, Problem};
use rasero::{Library, Scorer};

/// A labels file, or the labels that go without one, and the comparisons asked for one by one.
pub(crate) struct Asked {
    path: String,
    text: String,
    labels: Labels,
}

impl Asked {
    /// Reads the labels file and the comparisons.
    pub(crate) fn read(path: Option<&str>, compare: &[String]) -> Result<Self, Failure> {
        let mut asked = Asked { path: String::new(), text: String::new(), labels: Labels::default() };
        if let Some(path) = path {
            path.clone_into(&mut asked.path);
            asked.text = text_of(path)?;
            asked.labels = Labels::from_toml(&asked.text).map_err(|faults| asked.failure(&faults))?;
        }
        if path.is_none() && compare.is_empty() {
            let problem = Problem::new("usage/nothing-to-compare", "no column is compared with anything");
            return Err(problem.help("give --labels FILE, or --compare INDICATOR=COLUMN").into());
        }
        for text in compare {
            if !asked.labels.compare(text) {
                let problem = Problem::new("usage/comparison", format!("`{text}` is no INDICATOR=COLUMN"));
                return Err(problem.help("such as --compare smart/smart=verifiable").into());
            }
        }
        Ok(asked)
    }

    /// The shipped packs that are compared, for when nobody asks for packs.
    pub(crate) fn packs(&self) -> Vec<String> {
        let shipped = Library::from_files(rasero_rules::files());
        let ids: Vec<String> = shipped.iter().flat_map(Library::ids).map(str::to_owned).collect();
        let named = self.labels.packs().into_iter().map(str::to_owned);
        named.filter(|pack| ids.contains(pack)).collect()
    }

    /// What is compared with what, by the packs of a scorer.
    pub(crate) fn study(&self, scorer: &Scorer) -> Result<Study, Failure> {
        let scales: Vec<_> = scorer.packs().flat_map(rasero::pack::Pack::scales).collect();
        Study::new(self.labels.clone(), &scales).map_err(|faults| self.failure(&faults))
    }

    fn failure(&self, faults: &[Fault]) -> Failure {
        let origin = Some(self.path.as_str()).filter(|path| !path.is_empty());
        Failure::of_document(faults, origin, Some(&self.text))
    }
}

/// The text of a file.
pub(crate) fn text_of(path: &str) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| {
        let problem = match error.kind() {
            std::io::ErrorKind::NotFound => Problem::new("input/not-found", "there is no such file"),
            std::io::ErrorKind::InvalidData => Problem::new("input/not-utf8", "the file is not UTF-8")
                .help("save it as UTF-8; in a spreadsheet: as \"CSV UTF-8\""),
            _ => Problem::new("input/unreadable", format!("cannot be read: {error}")),
        };
        problem.in_file(Some(path)).into()
    })
}
