//! `[patterns]`: regular expressions that rules look for in texts, such as `email = '^[^@ ]+@[^@ ]+$'`. They take linear time.

use regex::{Regex, RegexBuilder};

use crate::pack::decode::Section;
use crate::pack::limits;
use crate::pack::passage::Placed;

/// A pattern with its name.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The name by which rules ask for it.
    pub name: Placed<String>,
    regex: Regex,
}

impl Pattern {
    /// The pattern, compiled.
    pub fn regex(&self) -> &Regex {
        &self.regex
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.regex.as_str() == other.regex.as_str()
    }
}

impl Eq for Pattern {}

/// Reads `[patterns]`.
pub(super) fn read(section: Option<&Section<'_>>) -> Vec<Pattern> {
    let mut patterns = Vec::new();
    for entry in section.into_iter().flat_map(Section::entries) {
        let Some(text) = entry.text() else { continue };
        match RegexBuilder::new(&text.value).size_limit(limits::PATTERN_BYTES).build() {
            Ok(regex) => patterns.push(Pattern { name: entry.placed_key(), regex }),
            Err(error) => entry.fault("pack/bad-pattern", plain(&error), None),
        }
    }
    patterns
}

/// What is wrong with a pattern, in one line.
fn plain(error: &regex::Error) -> String {
    let said = match error {
        regex::Error::CompiledTooBig(_) => return "the pattern is too large once it is compiled".to_owned(),
        other => other.to_string(),
    };
    let last = said.lines().last().unwrap_or_default();
    format!("the pattern does not parse: {}", last.trim_start_matches("error: "))
}
