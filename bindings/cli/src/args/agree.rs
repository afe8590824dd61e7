//! The words of `rasero agree`.

use std::num::NonZeroUsize;

use clap::{Args, ValueEnum};

use super::{Packs, parse_day, parse_jobs, parse_locale};

const EXAMPLES: &str = "\
The table may hold the commitments themselves, one a row (--columns says how they are read), or no more \
than ids and codes: then --plan gives the documents, found by id. A labels file says which column is \
compared with which indicator, what its words mean, and which column names the plan: pairs are compared \
inside a plan, and whole plans are resampled for the intervals.

Examples:
  rasero agree coded.csv --columns columns.toml --labels labels.toml
  rasero agree coded.csv --columns columns.toml --compare smart/smart=verifiable
  rasero agree codes.csv --plan plans/ --labels labels.toml --pack ./my-pack
  rasero agree coded.csv --labels labels.toml --format csv > disagreements.csv

Exit status: 0 fine · 2 bad input, bad pack or bad usage · 3 a rule came out undetermined";

/// Compare indicators with codes that people gave
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Agree {
    /// Tables of human codes in CSV
    #[arg(value_name = "LABELS.csv", required = true)]
    pub tables: Vec<String>,
    /// Which columns are compared with which indicators
    #[arg(long, value_name = "FILE")]
    pub labels: Option<String>,
    /// One indicator and a column whose words are its codes or their places from 0; may be repeated
    #[arg(long, value_name = "INDICATOR=COLUMN")]
    pub compare: Vec<String>,
    /// Documents that the ids of the table belong to: files or folders; may be repeated. Without it: the rows themselves
    #[arg(long = "plan", value_name = "PLAN")]
    pub plans: Vec<String>,
    /// A mapping of CSV columns to fields, for tables that hold the commitments
    #[arg(long, value_name = "FILE")]
    pub columns: Option<String>,
    #[command(flatten)]
    pub packs: Packs,
    /// text, json, or csv (all disagreements)
    #[arg(long, short, value_enum, default_value_t = AgreeFormat::Text, hide_possible_values = true)]
    pub format: AgreeFormat,
    /// So many of the worst disagreements of each indicator on either side. Without it: 3 in text, all in json and csv
    #[arg(long, value_name = "N")]
    pub worst: Option<usize>,
    /// Draw plans so many times for the intervals; 0 for none
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(0..=100_000))]
    pub resamples: u32,
    /// Start of the generator that draws plans
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Language of the reasons behind disagreements. Without it: the language of each document
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
    /// The day on which to judge. Without it: today
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub as_of: Option<jiff::civil::Date>,
    /// Score on so many threads. Without it: one a processor
    #[arg(long, short, value_name = "N", value_parser = parse_jobs)]
    pub jobs: Option<NonZeroUsize>,
}

/// How agreement is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AgreeFormat {
    /// For people, in the terminal
    Text,
    /// For programs
    Json,
    /// One row for each disagreement
    Csv,
}
