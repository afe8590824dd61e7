//! Web addresses in a text.

use super::{Span, beginning};

/// Where web addresses stand in a text, in order: what starts with a scheme or with `www.`, without closing punctuation.
///
/// ```
/// let text = "En https://example.org/datos, cada mes";
/// assert_eq!(rasero::text::links(text)[0].quote(text), "https://example.org/datos");
/// ```
pub fn links(text: &str) -> Vec<Span> {
    let text = beginning(text);
    let mut found = Vec::new();
    // Most texts have none, and their letters need not be looked at one by one.
    if !["://", "www."].iter().any(|sign| text.contains(sign)) {
        return found;
    }
    let starts = |word: &str| ["https://", "http://", "www."].iter().any(|start| word.starts_with(start));
    let mut at = 0_u32;
    for word in text.split_inclusive(|c: char| c.is_whitespace() || "()<>[]\"«»“”".contains(c)) {
        let link = word.trim_end_matches(|c: char| !c.is_alphanumeric() && !"/#=&-_".contains(c));
        if starts(link) && link.contains('.') {
            found.push(Span { from: at, to: at + length(link) });
        }
        at += length(word);
    }
    found
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_without_what_closes_them() {
        let text = "«ó» (http://a.example/x). Y www.b.example; no es www ni http://";
        let found: Vec<&str> = links(text).into_iter().map(|span| span.quote(text)).collect();
        assert_eq!(found, ["http://a.example/x", "www.b.example"]);
    }
}
