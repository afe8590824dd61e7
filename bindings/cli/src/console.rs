//! The streams that the program talks to, and how they like to be talked to.

use std::io::{IsTerminal, Read, Write};

use anstream::{AutoStream, ColorChoice};

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
    /// The language of messages, where the caller asks for none: `en` or `es`.
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
}

/// The language that the first variable with a value names; English for those that the program does not speak.
fn language_of(variables: [Option<String>; 3]) -> &'static str {
    let said = variables.into_iter().flatten().find(|value| !value.is_empty()).unwrap_or_default();
    if said.split(['_', '.', '-']).next() == Some("es") { "es" } else { "en" }
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
}
