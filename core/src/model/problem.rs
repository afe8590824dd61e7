//! Why a commitment is made: the public problem, its measure, its causes and impacts.

use super::record::record;
use super::{Date, NumberOrText};

record! {
    /// The public problem that a commitment answers (commitment template of 2015, "public problem addressed").
    Problem {
        /// The problem itself, not its solution.
        statement: Option<String>,
        /// Who is affected.
        affected: Option<String>,
        /// How large it is before the commitment.
        baseline: Option<Baseline>,
        /// What causes it.
        causes: Vec<String>,
        /// The cause that the commitment goes for.
        chosen_cause: Option<String>,
        /// What it brings about.
        impacts: Vec<String>,
        /// Diagnosis or problem tree.
        url: Option<String>,
    }
}

record! {
    /// A measure before the work begins.
    Baseline {
        /// The value.
        value: Option<NumberOrText>,
        /// Unit of the value.
        unit: Option<String>,
        /// Date of the measure.
        date: Option<Date>,
        /// Where the measure can be read.
        url: Option<String>,
    }
}
