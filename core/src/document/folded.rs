//! Headings and words of tables as they are compared: without regard to case and to white space around or doubled.

/// The form in which headings and words are compared.
pub(crate) fn folded(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
