//! The streams that the program talks to, and how they like to be talked to.

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{IsTerminal, Read, Write};

use anstream::{AutoStream, ColorChoice};
use rasero::wire::phrase;

use crate::args::ListFormat;

/// Columns of a line when nobody says how wide the screen is, and at the most: longer lines read badly.
const WIDTH: usize = 100;

/// Where the program reads and writes.
pub struct Console<'a> {
    /// What `-` reads.
    pub stdin: &'a mut dyn Read,
    /// Where results go.
    pub stdout: &'a mut dyn Write,
    /// Where errors and progress go.
    pub stderr: &'a mut dyn Write,
    /// Colours and width.
    pub look: Look,
}

/// How the streams like to be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether results may have colours.
    pub color_out: bool,
    /// Whether errors may have colours.
    pub color_err: bool,
    /// Columns of a line of results.
    pub width: usize,
    /// Who watches a progress bar on the standard error of the process.
    pub bar: Bar,
    /// Whether somebody sits there to answer questions.
    pub asks: bool,
    /// The language of screens and messages: `en` or `es`. A `--locale` decides before it does.
    pub language: &'static str,
}

/// Where a progress bar would be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// Nobody would see it.
    Unseen,
    /// On a screen of its own.
    Alone,
    /// On the screen that shows the results, for which it has to make way.
    AmongResults,
}

impl Look {
    /// No colours, no bar, 100 columns: for files, pipes and tests.
    pub const PLAIN: Look = Look {
        color_out: false,
        color_err: false,
        width: WIDTH,
        bar: Bar::Unseen,
        asks: false,
        language: "en",
    };

    /// As the streams of the process are: `NO_COLOR`, `CLICOLOR_FORCE` and terminals decide.
    pub fn of_process() -> Self {
        let stdout = std::io::stdout();
        let width = terminal_size::terminal_size_of(&stdout).map_or(WIDTH, |(width, _)| usize::from(width.0));
        Look {
            color_out: AutoStream::choice(&stdout) != ColorChoice::Never,
            color_err: AutoStream::choice(&std::io::stderr()) != ColorChoice::Never,
            width: width.clamp(40, WIDTH),
            bar: match (std::io::stderr().is_terminal(), stdout.is_terminal()) {
                (false, _) => Bar::Unseen,
                (true, false) => Bar::Alone,
                (true, true) => Bar::AmongResults,
            },
            language: language_of(["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok())),
            asks: std::io::stdin().is_terminal() && std::io::stderr().is_terminal(),
        }
    }

    /// The same in the language that arguments ask for, when they do. They are looked through before they are understood: what is
    /// wrong with them is told in it too.
    pub(crate) fn speaking(self, args: &[OsString]) -> Self {
        let words: Vec<&str> = args.iter().filter_map(|word| word.to_str()).collect();
        let behind =
            words.iter().position(|word| *word == "--locale").and_then(|at| words.get(at + 1)).copied();
        let asked = behind.or_else(|| words.iter().find_map(|word| word.strip_prefix("--locale=")));
        let asked = asked.filter(|tag| !tag.trim().is_empty());
        Look { language: asked.map_or(self.language, spoken), ..self }
    }

    /// What the program says in English, in the language of the screen as far as it has the words.
    pub(crate) fn say(self, english: impl Into<String>) -> String {
        let english = english.into();
        phrase(&english, self.language).unwrap_or(english)
    }

    /// The language of titles: the one asked for, or that of the screen; what programs read is in English unless they ask.
    pub(crate) fn titles(self, asked: Option<&str>, format: ListFormat) -> &str {
        let own = if format == ListFormat::Text { self.language } else { "en" };
        asked.unwrap_or(own)
    }

    /// `1 rule`, `2 rules`, in the language of the screen.
    pub(crate) fn count(self, count: impl Display, one: &str, more: &str) -> String {
        self.say(number(count, one, more))
    }
}

/// `1 rule`, `2 rules`: a part of a sentence that is said as a whole.
pub(crate) fn number(count: impl Display, one: &str, more: &str) -> String {
    let count = count.to_string();
    let things = if count == "1" { one } else { more };
    format!("{count} {things}")
}

/// The language that the first variable with a value names.
fn language_of(variables: [Option<String>; 3]) -> &'static str {
    spoken(&variables.into_iter().flatten().find(|value| !value.is_empty()).unwrap_or_default())
}

/// A language by its tag; English for those that the program does not speak.
fn spoken(tag: &str) -> &'static str {
    if tag.trim().split(['_', '.', '-']).next() == Some("es") { "es" } else { "en" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_says_which_language_is_spoken() {
        let some = |value: &str| Some(value.to_owned());
        assert_eq!(language_of([None, some("es_MX.UTF-8"), some("en_US.UTF-8")]), "es");
        assert_eq!(language_of([some(""), None, some("C.UTF-8")]), "en");
        assert_eq!(language_of([None, None, None]), "en");
    }

    #[test]
    fn a_locale_among_the_arguments_decides_before_they_are_understood() {
        let speaking = |line: &str| {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            Look::PLAIN.speaking(&args).language
        };
        assert_eq!(speaking("rasero score --no-such-thing --locale es-MX"), "es");
        assert_eq!(speaking("rasero score --locale=es"), "es");
        assert_eq!(speaking("rasero score --locale"), "en");
        assert_eq!(speaking("rasero score es"), "en");
    }

    #[test]
    fn numbers_are_said_with_their_things() {
        let spanish = Look { language: "es", ..Look::PLAIN };
        assert_eq!(Look::PLAIN.count(1_usize, "rule", "rules"), "1 rule");
        assert_eq!(spanish.count(1_u64, "rule", "rules"), "1 regla");
        assert_eq!(spanish.count(2_u64, "rule", "rules"), "2 reglas");
    }
}
