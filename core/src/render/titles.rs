//! Names for readers of what a report cites by id: indicators, groups, dimensions, levels, tiers, codes and packs.

use std::collections::BTreeMap;

/// What a title names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Titled {
    /// The pack itself; its id is the pack's.
    Pack,
    /// An indicator.
    Indicator,
    /// A group of a points indicator.
    Group,
    /// A dimension of a level indicator.
    Dimension,
    /// A level of a level indicator.
    Level,
    /// A tier of a compliance indicator.
    Tier,
    /// A code of a code list.
    Code,
    /// A phase, stage or other part of a standard.
    Phase,
}

/// Titles by pack, kind and id. What has no title shows its id, made readable.
///
/// ```
/// use rasero::render::{Titled, Titles};
/// let mut titles = Titles::default();
/// titles.insert("pack", Titled::Group, "time-bound", "Con plazos");
/// assert_eq!(titles.get("pack", Titled::Group, "time-bound"), "Con plazos");
/// assert_eq!(titles.get("other", Titled::Group, "time-bound"), "Time bound");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    titles: BTreeMap<(String, Titled, String), String>,
    ladders: BTreeMap<(String, String), Vec<String>>,
}

impl Titles {
    /// Gives a title to an id of a pack.
    pub fn insert(&mut self, pack: &str, kind: Titled, id: &str, title: &str) {
        self.titles.insert((pack.into(), kind, id.into()), title.into());
    }

    /// Gives the ordered levels of a level indicator, lowest first, so that a level can be shown as a step of its ladder.
    pub fn insert_levels(&mut self, pack: &str, indicator: &str, levels: Vec<String>) {
        self.ladders.insert((pack.into(), indicator.into()), levels);
    }

    /// The title of an id, or the id made readable.
    pub fn get(&self, pack: &str, kind: Titled, id: &str) -> String {
        self.find(pack, kind, id).map_or_else(|| readable(id), str::to_owned)
    }

    /// The title of an id, when it has one.
    pub fn find(&self, pack: &str, kind: Titled, id: &str) -> Option<&str> {
        self.titles.get(&(pack.into(), kind, id.into())).map(String::as_str)
    }

    /// The levels of a level indicator, lowest first; empty when not known.
    pub fn levels(&self, pack: &str, indicator: &str) -> &[String] {
        self.ladders.get(&(pack.into(), indicator.into())).map_or(&[], Vec::as_slice)
    }
}

/// `time-bound` as `Time bound`.
fn readable(id: &str) -> String {
    let mut letters = id.chars().map(|letter| if matches!(letter, '-' | '_') { ' ' } else { letter });
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
