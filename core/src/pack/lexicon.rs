//! Word lists of a pack, as they are written. What their lines mean is the work of `text`.

use std::sync::Arc;

use super::passage::Placed;
use crate::document::Place;

/// One `lexicons/<language>/<name>.txt`.
///
/// A line `adds to: <pack>` before the first term says that the terms join the list of the same name of a parent: then the
/// rules of both packs read with the terms of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconFile {
    /// Id of the pack that wrote it.
    pub pack: Arc<str>,
    /// Language of its words.
    pub language: String,
    /// Name by which rules ask for it, the same in each language.
    pub name: String,
    /// Path in the pack, for messages.
    pub path: String,
    /// The parent whose list it adds to.
    pub adds_to: Option<Placed<String>>,
    /// Its lines, the one with `adds to` as a comment.
    pub text: String,
}

const ADDS_TO: &str = "adds to:";

/// The parent that a list adds to, and the lines without what says so.
pub(super) fn read_header(text: &str) -> (Option<Placed<String>>, String) {
    let mut adds_to = None;
    let mut lines = Vec::new();
    let mut in_header = true;
    for (number, line) in (1..).zip(text.split('\n')) {
        let said = line.split('#').next().unwrap_or_default();
        let named = said.trim_start().strip_prefix(ADDS_TO).filter(|_| in_header && adds_to.is_none());
        if let Some(named) = named {
            let column = said.chars().count() - named.trim_start().chars().count() + 1;
            let place = Place { line: number, column: u32::try_from(column).unwrap_or(u32::MAX) };
            adds_to = Some(Placed::new(named.trim().to_owned(), place));
            lines.push(format!("#{line}"));
        } else {
            in_header &= said.trim().is_empty() || said.trim_start().starts_with("kind:");
            lines.push(line.to_owned());
        }
    }
    (adds_to, lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_says_first_whose_list_it_adds_to() {
        let (adds_to, text) =
            read_header("# words\nkind: verbs\n adds to: smart # theirs\npublicar\nadds to: x\n");
        let adds_to = adds_to.unwrap();
        assert_eq!((adds_to.value.as_str(), adds_to.place), ("smart", Place { line: 3, column: 11 }));
        assert_eq!(text, "# words\nkind: verbs\n# adds to: smart # theirs\npublicar\nadds to: x\n");
        assert_eq!(read_header("publicar\nadds to: smart\n").0, None);
    }
}
