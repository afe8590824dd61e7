//! The words of `rasero pack diff`.

use std::num::NonZeroUsize;

use clap::Args;

use super::{ListFormat, parse_day, parse_jobs, parse_locale};

const EXAMPLES: &str = "\
Packs are compared as documents feel them: with what they have from the packs that they extend. With \
plans, every document is scored by both, and what comes out otherwise is shown.

Examples:
  rasero pack diff smart ./my-smart                            what changed, setting by setting
  rasero pack diff ./old ./new plans/                          and which verdicts flip
  rasero pack diff ./old ./new data.csv --columns columns.toml --format json

Exit status: 0 fine · 2 bad input, bad pack or bad usage";

/// Show what differs between two packs, and over plans which verdicts flip
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct PackDiffArgs {
    /// The pack before: a shipped pack or a folder
    #[arg(value_name = "A")]
    pub before: String,
    /// The pack after
    #[arg(value_name = "B")]
    pub after: String,
    /// Files or folders of plans and commitments
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,
    /// text or json
    #[arg(long, short, value_enum, default_value_t = ListFormat::Text, hide_possible_values = true)]
    pub format: ListFormat,
    /// Language of titles. Without it: that of the terminal
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
    /// The day on which to judge. Without it: today
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub as_of: Option<jiff::civil::Date>,
    /// A mapping of CSV columns to fields
    #[arg(long, value_name = "FILE")]
    pub columns: Option<String>,
    /// So many documents of each kind of flip; json has all
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub show: usize,
    /// Score on so many threads. Without it: one a processor
    #[arg(long, short, value_name = "N", value_parser = parse_jobs)]
    pub jobs: Option<NonZeroUsize>,
}
