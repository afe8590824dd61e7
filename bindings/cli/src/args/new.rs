//! The words of `rasero pack new`.

use clap::Args;
use rasero::pack::language_trouble;

use super::parse_locale;

const EXAMPLES: &str = "\
The pack passes `rasero pack check` and `rasero pack test` as it is: begin there and change one thing at a \
time. Without flags, in a terminal, you are asked; with a flag, or where nobody can answer, nothing is asked.

Examples:
  rasero pack new my-town                                asks what it needs to know
  rasero pack new my-town --extends ogp-local            a pack that adapts another one
  rasero pack new mi-estado --extends ogp-local --language es --title \"Gobierno abierto en mi estado\"";

/// Write a new pack that works, from questions or flags
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct PackNew {
    /// The folder to write; it must not exist, or be empty
    #[arg(value_name = "DIR")]
    pub folder: String,
    /// The pack that it adapts: a shipped pack, a folder or a zip archive of one. Without it, the pack stands alone
    #[arg(long, value_name = "P")]
    pub extends: Option<String>,
    /// Its id. Without it: the name of the folder
    #[arg(long)]
    pub id: Option<String>,
    /// Its title. Without it: made from the id
    #[arg(long)]
    pub title: Option<String>,
    /// A language of its texts; may be repeated. Without it: those of the pack that it adapts, or en and es
    #[arg(long = "language", value_name = "TAG", value_parser = parse_tag)]
    pub languages: Vec<String>,
    /// Language of messages (en or es). Without --language or --extends the texts of the new pack begin with it
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
}

fn parse_tag(text: &str) -> Result<String, String> {
    match language_trouble(text) {
        Some(help) => Err(format!("`{text}` is no language tag; {help}")),
        None => Ok(text.to_owned()),
    }
}

impl PackNew {
    /// Whether a flag was given: then nothing is asked.
    pub(crate) fn says_something(&self) -> bool {
        self.extends.is_some() || self.id.is_some() || self.title.is_some() || !self.languages.is_empty()
    }
}
