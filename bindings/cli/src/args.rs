//! The words of the command line: subcommands, flags and their help. What they do is in `commands`.

mod agree;
mod diff;
mod mutate;
mod new;
mod packs;

use std::num::NonZeroUsize;

use clap::{Args, Parser, Subcommand, ValueEnum};
use rasero::wire::{self, Format as InputFormat};

use crate::threshold::Threshold;
pub(crate) use agree::{Agree, AgreeFormat};
pub(crate) use diff::PackDiffArgs;
pub(crate) use mutate::PackMutate;
pub(crate) use new::PackNew;
pub(crate) use packs::{CatalogueFormat, PackArchive, PackDocs, PackLock, PackNames, PackTest};

const EXIT: &str = "Every score comes with the clause, the field, the words and the reason behind it. It is a pre-assessment, never an \
                    official review.

Example:
  rasero score plan.yaml

Exit status: 0 fine · 1 below the asked threshold, or cases failed · 2 bad input, bad pack or bad usage · \
                    3 a rule came out undetermined";

/// Scores open-government action plans and commitments against the standards of the Open Government Partnership
#[derive(Debug, Parser)]
#[command(name = "rasero", version, after_help = EXIT, max_term_width = 100, arg_required_else_help = true)]
#[command(subcommand_required = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Score(Score),
    Compare(Compare),
    /// List the rules, explain one, or show a standard's structure with its rules
    #[command(subcommand)]
    Rules(Rules),
    /// Write, check, test, document, compare and pass on packs
    #[command(subcommand)]
    Pack(Pack),
    Agree(Agree),
    Schema(Schema),
}

const SCORE_EXAMPLES: &str = "\
A document is an action plan, a single commitment or a collection, as JSON or YAML; in JSON Lines \
and CSV every line or row is a document with its own report.

Examples:
  rasero score plan.yaml                             readable scores with reasons
  rasero score plans/ --pack smart --format jsonl    every plan of a folder, one report a line
  cat draft.json | rasero score - --locale es        standard input
  rasero score data.csv --columns columns.toml       a table: one commitment a row
  rasero score plan.yaml --min smart=600             exit with 1 when a commitment scores less
  rasero score plans/ --format sarif > all.sarif     findings by line, for a code host

Exit status: 0 fine · 1 below a --min · 2 bad input, bad pack or bad usage · 3 a rule came out \
undetermined";

/// Score plans and commitments
#[derive(Debug, Args)]
#[command(after_help = SCORE_EXAMPLES)]
pub(crate) struct Score {
    /// Files (.json .yaml .yml .jsonl .ndjson .csv), folders of them, or - for standard input
    #[arg(value_name = "PLAN", required = true)]
    pub plans: Vec<String>,
    #[command(flatten)]
    pub packs: Packs,
    /// text, json (one report, or an array when there are several documents), jsonl (one report a line), html, markdown, csv (one
    /// finding a row), sarif (for code hosts) or junit (for build servers)
    #[arg(long, short, value_enum, default_value_t = Format::Text, hide_possible_values = true)]
    pub format: Format,
    /// Language of the texts, such as es. Without it: the language of each document
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
    /// The day on which to judge, such as 2026-03-01. Without it: today
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub as_of: Option<jiff::civil::Date>,
    /// A mapping of CSV columns to fields, date order and words for "missing"
    #[arg(long, value_name = "FILE")]
    pub columns: Option<String>,
    /// Refuse documents with unknown fields or unknown words of a vocabulary
    #[arg(long)]
    pub strict: bool,
    /// Score on so many threads. Without it: one a processor
    #[arg(long, short, value_name = "N", value_parser = parse_jobs)]
    pub jobs: Option<NonZeroUsize>,
    /// Exit with 1 when an indicator is below so many thousandths on any subject, such as smart=600 (or smart/smart=600, where
    /// several packs have one of that name); may be repeated
    #[arg(long, value_name = "INDICATOR=PERMILLE")]
    pub min: Vec<Threshold>,
    /// json, yaml, jsonl or csv, where the extension of the input does not tell
    #[arg(long, value_name = "FORMAT", value_parser = parse_format)]
    pub input_format: Option<InputFormat>,
    /// Show everything: rules that do not apply, all evidence, what each rule read; the reasons where 20 or more documents
    /// would show their scores alone; what is met or does not apply in sarif too
    #[arg(long, short)]
    pub verbose: bool,
}

const COMPARE_EXAMPLES: &str = "\
Commitments and milestones are the same when they have the same id; those without one, when they stand in the same place.

Examples:
  rasero compare draft-1.yaml draft-2.yaml           what a new draft changes
  rasero score plan.yaml --format json > march.json  a report to compare with later
  rasero compare march.json plan.yaml";

/// Show what differs between two plans, or two saved reports
#[derive(Debug, Args)]
#[command(after_help = COMPARE_EXAMPLES)]
pub(crate) struct Compare {
    /// A plan, or a report that was saved as JSON
    #[arg(value_name = "A")]
    pub before: String,
    /// The plan or report to compare it with
    #[arg(value_name = "B")]
    pub after: String,
    #[command(flatten)]
    pub packs: Packs,
    /// text or json
    #[arg(long, short, value_enum, default_value_t = ListFormat::Text, hide_possible_values = true)]
    pub format: ListFormat,
    /// Language of the texts, such as es. Without it: the language of each document
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
    /// The day on which to judge plans, such as 2026-03-01. Without it: today
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub as_of: Option<jiff::civil::Date>,
    /// Refuse plans with unknown fields or unknown words of a vocabulary
    #[arg(long)]
    pub strict: bool,
}

/// Which packs to use.
#[derive(Debug, Args)]
pub(crate) struct Packs {
    /// A shipped pack, a folder with a pack.toml or a zip archive of one; may be repeated. Without it: every shipped pack that applies
    #[arg(long = "pack", short = 'p', value_name = "P")]
    pub asked: Vec<String>,
}

/// How reports are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people, in the terminal
    Text,
    /// For programs
    Json,
    /// One compact report a line
    Jsonl,
    /// A page for the browser
    Html,
    /// For issue trackers and wikis
    Markdown,
    /// A table with a row for each finding
    Csv,
    /// A log of results, for code hosts
    Sarif,
    /// Suites of test cases, for build servers
    Junit,
}

/// How lists are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people, in the terminal
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Rules {
    /// List the rules of all shipped packs, or of some
    #[command(after_help = "Examples:\n  rasero rules list --pack smart\n  rasero rules list --format json")]
    List(RulesList),
    /// Show what a rule checks, why, where it comes from, its parameters, cases and script
    #[command(
        after_help = "Examples:\n  rasero rules explain smart/milestones-have-deliverables --locale es"
    )]
    Explain(RulesExplain),
    /// Show the structure of a pack's standard against its rules, their statuses and, given a plan, their verdicts
    #[command(after_help = "Examples:\n  rasero rules matrix ogp-participation-2017\n  \
                            rasero rules matrix ogp-participation-2021 plan.yaml --locale es")]
    Matrix(RulesMatrix),
}

#[derive(Debug, Args)]
pub(crate) struct RulesList {
    #[command(flatten)]
    pub packs: Packs,
    /// text or json
    #[arg(long, short, value_enum, default_value_t = ListFormat::Text, hide_possible_values = true)]
    pub format: ListFormat,
    /// Language of the titles. Without it: that of the terminal
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RulesExplain {
    /// The rule, as PACK/RULE; PACK is a shipped name or a folder
    #[arg(value_name = "PACK/RULE")]
    pub rule: String,
    /// Language of the texts. Without it: that of the terminal
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RulesMatrix {
    /// A shipped pack, or a folder with a pack.toml
    #[arg(value_name = "PACK")]
    pub pack: String,
    /// One document to score (.json .yaml .yml .jsonl .ndjson .csv), or - for standard input
    #[arg(value_name = "PLAN")]
    pub plan: Option<String>,
    /// text or json
    #[arg(long, short, value_enum, default_value_t = ListFormat::Text, hide_possible_values = true)]
    pub format: ListFormat,
    /// Language of the texts. Without it: the language of the plan, or that of the terminal
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
    /// The day on which to judge, such as 2026-03-01. Without it: today
    #[arg(long, value_name = "DATE", value_parser = parse_day)]
    pub as_of: Option<jiff::civil::Date>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Pack {
    /// Say everything that is wrong with a pack, with the lines at fault and what to write instead
    #[command(after_help = "Examples:\n  rasero pack check smart\n  rasero pack check ./my-pack")]
    Check(PackNames),
    Test(PackTest),
    /// Show what a pack is made of: every rule and setting, with the pack and file that it comes from
    #[command(
        after_help = "Examples:\n  rasero pack explain cdmx-2020 --locale es\n  rasero pack explain cdmx-2020 contact-persons-stay\n  rasero pack explain ./my-pack --format json"
    )]
    Explain(PackExplain),
    New(PackNew),
    Docs(PackDocs),
    Diff(PackDiffArgs),
    Mutate(PackMutate),
    Lock(PackLock),
    Archive(PackArchive),
}

#[derive(Debug, Args)]
pub(crate) struct PackExplain {
    /// A shipped pack, or a folder with a pack.toml
    #[arg(value_name = "PACK")]
    pub pack: String,
    /// One rule of it, with every setting and text on a line of its own. Without it: the whole pack
    #[arg(value_name = "RULE")]
    pub rule: Option<String>,
    /// text or json
    #[arg(long, short, value_enum, default_value_t = ListFormat::Text, hide_possible_values = true)]
    pub format: ListFormat,
    /// Language of titles and reasons. Without it: that of the terminal
    #[arg(long, value_parser = parse_locale)]
    pub locale: Option<String>,
    /// Show every text and every setting on a line of its own
    #[arg(long, short)]
    pub verbose: bool,
}

/// Print a JSON Schema; without a name, list the names
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  rasero schema\n  rasero schema action-plan > action-plan.schema.json")]
pub(crate) struct Schema {
    /// Name of the schema
    pub name: Option<String>,
}

fn parse_locale(text: &str) -> Result<String, String> {
    wire::locale(text).map(str::to_owned).map_err(|failure| failure.to_string())
}

fn parse_jobs(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| format!("expected how many threads, 1 or more, found `{text}`"))
}

fn parse_day(text: &str) -> Result<jiff::civil::Date, String> {
    wire::day(text).map_err(|failure| failure.to_string())
}

fn parse_format(text: &str) -> Result<InputFormat, String> {
    text.parse().map_err(|failure: wire::Failure| failure.to_string())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
