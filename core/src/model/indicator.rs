//! How a commitment is measured: its own indicators with baseline, target and values over time.

use super::record::record;
use super::{Date, Frequency, MeasureKind, NumberOrText};

record! {
    /// An indicator of a commitment.
    Indicator {
        /// Id, unique in its commitment.
        id: Option<String>,
        /// Id of the milestone that it belongs to.
        milestone: Option<String>,
        /// What is measured.
        name: Option<String>,
        /// Whether it measures work, products or changes for people.
        kind: Option<MeasureKind>,
        /// How it is calculated, or more about it.
        description: Option<String>,
        /// Unit.
        unit: Option<String>,
        /// Value before the work begins.
        baseline: Option<NumberOrText>,
        /// Value to reach.
        target: Option<NumberOrText>,
        /// Date of the target.
        date: Option<Date>,
        /// How often it is measured.
        frequency: Option<Frequency>,
        /// Values over time.
        measures: Vec<Measure>,
        /// Where the values can be read.
        url: Option<String>,
    }
}

record! {
    /// A value of an indicator on a date.
    Measure {
        /// When it was measured.
        date: Option<Date>,
        /// The value.
        value: Option<NumberOrText>,
        /// Where it can be read.
        url: Option<String>,
    }
}
