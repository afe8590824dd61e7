//! What a labels file says: which columns of a table hold codes that people gave, and which indicators they are compared
//! with. Reading the file is `labels_file`, reading the table `sheet`.

use super::labels_file;
use crate::document::folded::folded;
use crate::document::{Fault, Place};

/// Which columns of a table hold human codes, and with which indicators they are compared.
///
/// ```
/// use rasero::agree::Labels;
/// let labels = Labels::from_toml(r#"
///     id = "No."
///     plan = ["country", "plan"]           # pairs are compared inside a plan, and whole plans are resampled
///     missing = ["NR"]                     # empty cells are missing anyway
///     leave_out = { checked = ["no"] }     # rows that are not compared
///
///     [[compare]]
///     indicator = "my-pack/specificity"    # `pack/indicator`, or a part of it: `smart/smart:time-bound`
///     column = "How specific?"
///     codes = { "Very" = "high", "Rather" = "medium", "Hardly" = "low" }
///
///     [[compare]]
///     indicator = "my-pack/verifiability"
///     name = "verifiable, or else specific"
///     [[compare.from]]                     # the first of these columns that holds a code
///     column = "Verifiable?"
///     codes = { "Y" = "verifiable", "N" = "not_verifiable" }
///     [[compare.from]]
///     column = "How specific?"
///     codes = { "Very" = "verifiable", "Rather" = "verifiable", "Hardly" = "not_verifiable" }
/// "#).unwrap();
/// assert_eq!(labels.packs(), ["my-pack"]);
/// ```
#[derive(Clone, Debug)]
pub struct Labels {
    /// Headings whose cells make the id.
    pub(super) id: Vec<String>,
    /// Headings whose cells name the plan.
    pub(super) plan: Vec<String>,
    /// Whether a table without these headings is refused.
    pub(super) strict: bool,
    pub(super) delimiter: u8,
    /// Words for "not coded", folded.
    pub(super) missing: Vec<String>,
    /// Headings, and the words, folded, of rows that are not compared.
    pub(super) leave_out: Vec<(String, Vec<String>)>,
    pub(super) comparisons: Vec<Comparison>,
}

/// One indicator and the column or columns that it is compared with.
#[derive(Clone, Debug)]
pub(super) struct Comparison {
    pub target: Target,
    /// What people's side is called.
    pub name: String,
    /// The first of these columns that holds a code gives it.
    pub from: Vec<CodedColumn>,
    /// The codes, lowest first, where it is not the order of the indicator.
    pub order: Vec<String>,
    /// The code that stands for an indicator that reaches no level.
    pub nothing: Option<String>,
    /// Where the file says so.
    pub place: Option<Place>,
}

/// A column of human codes.
#[derive(Clone, Debug)]
pub(super) struct CodedColumn {
    pub heading: String,
    /// Words, folded, with the codes that they stand for; `None` when they are codes themselves.
    pub codes: Option<Vec<(String, String)>>,
}

/// What is compared: `pack/indicator`, `indicator`, or either with `:part`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub pack: Option<String>,
    pub indicator: String,
    pub part: Option<String>,
}

impl Target {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (whole, part) = match text.split_once(':') {
            Some((whole, part)) => (whole, Some(part.trim())),
            None => (text, None),
        };
        let (pack, indicator) = match whole.split_once('/') {
            Some((pack, indicator)) => (Some(pack.trim()), indicator.trim()),
            None => (None, whole.trim()),
        };
        let empty = |text: &str| text.is_empty() || text.contains('/') || text.contains(':');
        if empty(indicator) || pack.is_some_and(empty) || part.is_some_and(empty) {
            return None;
        }
        let owned = str::to_owned;
        Some(Target { pack: pack.map(owned), indicator: indicator.to_owned(), part: part.map(owned) })
    }
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(pack) = &self.pack {
            write!(f, "{pack}/")?;
        }
        f.write_str(&self.indicator)?;
        self.part.as_ref().map_or(Ok(()), |part| write!(f, ":{part}"))
    }
}

impl Default for Labels {
    /// The id in a column `id`, the plan in a column `plan` where there is one, and nothing to compare yet.
    fn default() -> Self {
        Labels {
            id: vec!["id".into()],
            plan: vec!["plan".into()],
            strict: false,
            delimiter: b',',
            missing: Vec::new(),
            leave_out: Vec::new(),
            comparisons: Vec::new(),
        }
    }
}

impl Labels {
    /// Reads a labels file.
    ///
    /// # Errors
    /// All faults of the file with their places.
    pub fn from_toml(text: &str) -> Result<Self, Vec<Fault>> {
        labels_file::read(text)
    }

    /// Adds a comparison as one writes it on a command line, `INDICATOR=COLUMN`. The words of the column are codes of the
    /// indicator, or their places in its list from 0.
    ///
    /// ```
    /// let mut labels = rasero::agree::Labels::default();
    /// assert!(labels.compare("smart/smart:time-bound=has a date"));
    /// assert!(!labels.compare("smart"));
    /// ```
    #[must_use]
    pub fn compare(&mut self, text: &str) -> bool {
        let Some((target, column)) = text.split_once('=') else { return false };
        let (Some(target), column) = (Target::parse(target), column.trim()) else { return false };
        if column.is_empty() {
            return false;
        }
        let from = vec![CodedColumn { heading: column.to_owned(), codes: None }];
        let name = column.to_owned();
        self.comparisons.push(Comparison {
            target,
            name,
            from,
            order: Vec::new(),
            nothing: None,
            place: None,
        });
        true
    }

    /// The packs whose indicators are compared, each once.
    pub fn packs(&self) -> Vec<&str> {
        let mut packs: Vec<&str> = Vec::new();
        for pack in self.comparisons.iter().filter_map(|one| one.target.pack.as_deref()) {
            if !packs.contains(&pack) {
                packs.push(pack);
            }
        }
        packs
    }

    /// Whether a cell says that nobody gave a code.
    pub(super) fn is_missing(&self, cell: &str) -> bool {
        cell.is_empty() || self.missing.contains(&folded(cell))
    }
}
