//! One parsed piece of Fluent, from a rule's file or a whole `.ftl` file, with the way back to places in that file.

use fluent_bundle::FluentResource;

use super::pattern::{self, Fluent};
use crate::document::Place;
use crate::pack::fault::Faults;
use crate::pack::passage::Passage;

/// A parsed resource with its origin.
pub(super) struct Piece {
    pub(super) path: String,
    pub(super) resource: FluentResource,
    passage: Passage,
    fluent: Option<Fluent>,
}

impl Piece {
    /// The place in the file of an offset in the resource's source.
    pub(super) fn place(&self, offset: usize) -> Place {
        self.passage.place(self.fluent.as_ref().map_or(offset, |fluent| fluent.offset(offset)))
    }

    /// The text of a rule as the message `id`.
    pub(super) fn from_text(id: &str, path: &str, passage: Passage, faults: &Faults<'_>) -> Option<Self> {
        let mut fluent = pattern::message(id, passage.text());
        let source = std::mem::take(&mut fluent.source);
        let too_deep = fluent.too_deep;
        Piece::parse(source, too_deep, path, passage, Some(fluent), faults)
    }

    /// A whole `.ftl` file.
    pub(super) fn from_file(path: &str, text: &str, faults: &Faults<'_>) -> Option<Self> {
        let text = text.replace("\r\n", "\n");
        let passage = Passage::of_file(&text);
        let too_deep = pattern::file_too_deep(&text);
        Piece::parse(text, too_deep, path, passage, None, faults)
    }

    fn parse(
        source: String,
        too_deep: bool,
        path: &str,
        passage: Passage,
        fluent: Option<Fluent>,
        faults: &Faults<'_>,
    ) -> Option<Self> {
        if too_deep {
            faults.add("pack/text", path, passage.start(), "the text nests its braces too deep", None);
            return None;
        }
        if has_cut_escape(passage.text()) {
            let message = "the text does not parse: an escape of a character lacks digits";
            faults.add("pack/text", path, passage.start(), message, Some(HELP.into()));
            return None;
        }
        let (resource, errors) = match FluentResource::try_new(source) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let piece = Piece { path: path.to_owned(), resource, passage, fluent };
        for error in &errors {
            // What is missing at the end is missed where the words end, not after the blank lines that follow.
            let place = piece.place(error.pos.start.min(piece.resource.source().trim_end().len()));
            let message = format!("the text does not parse: {}", lower_first(&error.kind.to_string()));
            faults.add("pack/text", path, place, message, Some(HELP.into()));
        }
        errors.is_empty().then_some(piece)
    }
}

/// Whether something in braces that an author wrote starts an escape such as `\u00e9` and then has a character of several bytes where
/// a digit should stand: the parser cuts that character in two to report it, and panics.
fn has_cut_escape(source: &str) -> bool {
    source.contains('{')
        && source.match_indices('\\').any(|(at, _)| {
            let mut rest = source.get(at + 1..).unwrap_or_default().chars();
            let digits = match rest.next() {
                Some('u') => 4,
                Some('U') => 6,
                _ => return false,
            };
            rest.take(digits).find(|digit| !digit.is_ascii_hexdigit()).is_some_and(|digit| !digit.is_ascii())
        })
}

const HELP: &str = "texts are Fluent patterns: each `{` has its `}`, each variant its own line, and one of them is `*[other]`";

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
