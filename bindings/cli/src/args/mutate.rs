//! The words of `rasero pack mutate`.

use clap::Args;

use super::ListFormat;

const EXAMPLES: &str = "\
Each comparison, number, truth, negation and verdict of each check is changed, one at a time; a mutant is \
noticed when a case of its rule comes out otherwise. Those that are left show where a case is missing.

Examples:
  rasero pack mutate ./my-pack
  rasero pack mutate smart --min 95      exit with 1 below 95 %

Exit status: 0 fine · 1 below --min · 2 bad pack or bad usage";

/// Change the checks one place at a time, and show what the cases do not notice
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct PackMutate {
    /// Shipped packs, or folders with a pack.toml
    #[arg(value_name = "PACK", required = true)]
    pub packs: Vec<String>,
    /// Exit with 1 when less than so many in a hundred are noticed
    #[arg(long, value_name = "PERCENT", default_value_t = 0)]
    pub min: u64,
    /// text or json
    #[arg(long, short, value_enum, default_value_t = ListFormat::Text, hide_possible_values = true)]
    pub format: ListFormat,
}
