//! The languages: one file (and folder) each, and what the Romance ones share. A new language is a file here and its line
//! in the table.
//!
//! Verb forms are made here and not cut down to stems by a crate: a stem tells neither form nor tense nor noun from verb.

mod en;
mod es;
mod fr;
mod pt;
mod romance;

use super::grammar::Grammar;

/// All of them, ordered by code.
pub(super) static GRAMMARS: [&Grammar; 4] = [&en::GRAMMAR, &es::GRAMMAR, &fr::GRAMMAR, &pt::GRAMMAR];

/// The grammar of a language that is not in the table, which cannot be.
pub(super) static FALLBACK: &Grammar = &en::GRAMMAR;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::grammar::Sense;
    use super::GRAMMARS;

    #[test]
    fn no_word_has_two_values_beside_that_as_a_month() {
        for grammar in GRAMMARS {
            let mut known: BTreeMap<(&str, bool), u16> = BTreeMap::new();
            let valued = grammar.words.iter().filter(|(_, value, _)| *value > 0);
            for (sense, value, words) in valued {
                for word in words.split(' ') {
                    let old = known.insert((word, *sense == Sense::Month), *value);
                    assert!(old.is_none_or(|old| old == *value), "{} {word}: {old:?}, {value}", grammar.code);
                }
            }
        }
    }
}
