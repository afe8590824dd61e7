//! The words of the smaller `rasero pack` commands: check, test, docs, lock, archive.

use clap::{Args, ValueEnum};

use super::parse_locale;

/// Packs, and the language in which to speak of them.
#[derive(Debug, Args)]
pub(crate) struct PackNames {
    /// Shipped packs, folders with a pack.toml, or archives of them
    #[arg(value_name = "PACK", required = true)]
    pub packs: Vec<String>,
    /// Language of the messages: en or es. Without it: that of the terminal
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
}

const TEST_EXAMPLES: &str = "\
Examples:
  rasero pack test smart ambition
  rasero pack test ./my-pack --watch     again whenever a file of it changes
  rasero pack test ./my-pack --times     with the time of each rule

Exit status: 0 fine · 1 cases failed · 2 bad pack or bad usage";

/// Run the cases of packs, and tell what they cover
#[derive(Debug, Args)]
#[command(after_help = TEST_EXAMPLES)]
pub(crate) struct PackTest {
    #[command(flatten)]
    pub names: PackNames,
    /// Show how long the cases of each rule took, the slowest first
    #[arg(long)]
    pub times: bool,
    /// Run them again whenever a file of the packs changes, until Ctrl+C
    #[arg(long)]
    pub watch: bool,
}

/// How a catalogue is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CatalogueFormat {
    /// For wikis and repositories
    Markdown,
    /// One page for the browser
    Html,
}

const DOCS_EXAMPLES: &str = "\
Examples:
  rasero pack docs smart > smart.md
  rasero pack docs ./my-pack --format html --output my-pack.html     in all its languages
  rasero pack docs ./my-pack --format html --locale es > mi-paquete.html";

/// Write a catalogue of a pack: every rule with its reasons, its source and its cases as examples
#[derive(Debug, Args)]
#[command(after_help = DOCS_EXAMPLES)]
pub(crate) struct PackDocs {
    /// A shipped pack, a folder with a pack.toml, or an archive of one
    #[arg(value_name = "PACK")]
    pub pack: String,
    /// markdown or html
    #[arg(long, short, value_enum, default_value_t = CatalogueFormat::Markdown, hide_possible_values = true)]
    pub format: CatalogueFormat,
    /// Language of the catalogue. Without it: all languages of the pack on one page of html, the first one in markdown
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
    /// The file to write. Without it: the standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<String>,
}

const LOCK_EXAMPLES: &str = "\
Writes pack.lock into the folder: the packs that it extends, each with its version and the digest of its \
content. From then on the pack is refused with any other parent, until it is locked again or the file is \
deleted.

Example:
  rasero pack lock ./my-pack";

/// Pin the packs that a pack extends
#[derive(Debug, Args)]
#[command(after_help = LOCK_EXAMPLES)]
pub(crate) struct PackLock {
    /// A folder with a pack.toml
    #[arg(value_name = "DIR")]
    pub folder: String,
}

const ARCHIVE_EXAMPLES: &str = "\
The archive can be used wherever the folder can, and gives the same reports. The same files give the same \
archive, byte for byte.

Examples:
  rasero pack archive ./my-pack                       writes my-pack-1.0.0.zip
  rasero score plan.yaml --pack my-pack-1.0.0.zip";

/// Write a pack as one file to pass on
#[derive(Debug, Args)]
#[command(after_help = ARCHIVE_EXAMPLES)]
pub(crate) struct PackArchive {
    /// A folder with a pack.toml
    #[arg(value_name = "DIR")]
    pub folder: String,
    /// The archive to write. Without it: its id and version, here
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<String>,
}
