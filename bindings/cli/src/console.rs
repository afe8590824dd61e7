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
    pub const PLAIN: Look = Look { color_out: false, color_err: false, width: WIDTH, bar: Bar::Unseen };

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
        }
    }
}
