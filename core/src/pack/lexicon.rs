//! Word lists of a pack, as they are written. What their lines mean is the work of `text`.

/// One `lexicons/<language>/<name>.txt`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconFile {
    /// Language of its words.
    pub language: String,
    /// Name by which rules ask for it, the same in each language.
    pub name: String,
    /// Path in the pack, for messages.
    pub path: String,
    /// Its lines.
    pub text: String,
}
