//! Colours of the program's own lists. Reports colour themselves in the core.

use anstyle::{AnsiColor, Style};

/// How a word stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Strong,
    Faint,
    Good,
    Bad,
    Accent,
}

/// The text in a tone, or plain where colours are not welcome.
pub(crate) fn paint(color: bool, tone: Tone, text: &str) -> String {
    if !color || text.trim().is_empty() {
        return text.to_owned();
    }
    let style = match tone {
        Tone::Strong => Style::new().bold(),
        Tone::Faint => Style::new().dimmed(),
        Tone::Good => AnsiColor::Green.on_default(),
        Tone::Bad => AnsiColor::Red.on_default().bold(),
        Tone::Accent => AnsiColor::Cyan.on_default(),
    };
    format!("{style}{text}{style:#}")
}
