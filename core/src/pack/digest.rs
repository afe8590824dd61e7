//! The digest of a pack: SHA-256 over its decoded content, so that comments, order of keys and layout of TOML do not matter.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::literal::Literal;
use crate::document::write_json_text;

/// The decoded content of a pack: one JSON object from path to content, keys sorted. A TOML file is the object that it
/// describes; any other file is a text with its line ends as `\n`.
#[derive(Debug, Default)]
pub(crate) struct Content(BTreeMap<String, Literal>);

impl Content {
    /// Adds a decoded TOML file.
    pub(crate) fn add(&mut self, path: &str, content: Literal) {
        self.0.insert(path.to_owned(), content);
    }

    /// Adds a file that counts as text.
    pub(crate) fn add_text(&mut self, path: &str, text: &str) {
        self.add(path, Literal::Text(text.replace("\r\n", "\n").into()));
    }

    /// Adds the digest of the pack that this one extends.
    pub(crate) fn add_parent(&mut self, digest: &str) {
        // No path of a file is empty.
        self.add("", Literal::Text(digest.into()));
    }

    /// The digest, in hexadecimal.
    pub(crate) fn digest(&self) -> String {
        let mut hash = Sha256::new();
        let mut json = String::new();
        for (index, (path, content)) in self.0.iter().enumerate() {
            json.clear();
            json.push(if index == 0 { '{' } else { ',' });
            write_json_text(path, &mut json);
            json.push(':');
            content.write_json(&mut json, true);
            hash.update(json.as_bytes());
        }
        hash.update(if self.0.is_empty() { "{}" } else { "}" });
        let digits = hash.finalize().iter().flat_map(|byte| [byte >> 4, byte & 15]).collect::<Vec<u8>>();
        digits.into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
    }
}
