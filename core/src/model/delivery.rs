//! What became of a commitment: progress, results, obstacles, deadlines, continuity, evaluations and given codes.

use super::record::record;
use super::{Date, EvaluationKind, Number, NumberOrText, Sector, Status};

record! {
    /// A report of progress on one day.
    Progress {
        /// Day of the report.
        date: Option<Date>,
        /// How much is done, as a word.
        status: Option<Status>,
        /// How much is done, in percent.
        percent: Option<Number>,
        /// What was done.
        text: Option<String>,
        /// Id of the milestone that it is about.
        milestone: Option<String>,
        /// First day, as planned.
        planned_start: Option<Date>,
        /// Last day, as planned.
        planned_end: Option<Date>,
        /// First day, as it really was.
        actual_start: Option<Date>,
        /// Last day, as it really was.
        actual_end: Option<Date>,
        /// Why it is late.
        delay_reason: Option<String>,
        /// What comes next.
        next_steps: Option<String>,
        /// Sectors that confirm it.
        validated_by: Vec<Sector>,
        /// Where the report can be read.
        url: Option<String>,
    }
}

record! {
    /// A result that somebody saw.
    OutcomeRecord {
        /// The result.
        text: Option<String>,
        /// When it was seen or reported.
        date: Option<Date>,
        /// The value, when it was measured.
        value: Option<NumberOrText>,
        /// Unit of the value.
        unit: Option<String>,
        /// Where it can be read.
        url: Option<String>,
    }
}

record! {
    /// Something that stood in the way.
    Obstacle {
        /// The obstacle, and why it stood in the way.
        text: Option<String>,
        /// When it was noted.
        date: Option<Date>,
        /// Id of the commitment that it is about.
        commitment: Option<String>,
        /// Id of the milestone that it is about.
        milestone: Option<String>,
        /// What was learnt or proposed.
        recommendation: Option<String>,
        /// Where the analysis can be read.
        url: Option<String>,
    }
}

record! {
    /// A deadline as it was announced. Later ones do not erase the first.
    DeadlineChange {
        /// The deadline.
        deadline: Option<Date>,
        /// When it was announced.
        announced_on: Option<Date>,
        /// Why it was changed.
        reason: Option<String>,
        /// Where it was announced.
        url: Option<String>,
    }
}

record! {
    /// Whether results stay available after the plan ends.
    Continuity {
        /// When this was checked.
        checked_on: Option<Date>,
        /// Whether the result was still there.
        available: Option<bool>,
        /// When the result was last updated.
        updated_on: Option<Date>,
        /// Id of the commitment that it is about.
        commitment: Option<String>,
        /// Where the result is.
        url: Option<String>,
    }
}

record! {
    /// An evaluation.
    Evaluation {
        /// What it looks at.
        kind: Option<EvaluationKind>,
        /// Title.
        title: Option<String>,
        /// When it was published.
        date: Option<Date>,
        /// Sector of those who evaluated.
        sector: Option<Sector>,
        /// Address.
        url: Option<String>,
    }
}

record! {
    /// An open page that shows progress by commitment.
    Dashboard {
        /// Address.
        url: Option<String>,
        /// When it was last updated.
        updated_on: Option<Date>,
        /// Days on which it was updated.
        updates: Vec<Date>,
        /// Whether people can comment there.
        comments_enabled: Option<bool>,
    }
}

record! {
    /// Comments from the public on a commitment.
    Comments {
        /// Where they can be read and written.
        url: Option<String>,
        /// How many came.
        received: Option<Number>,
        /// How many were answered.
        answered: Option<Number>,
    }
}

record! {
    /// A code that a reviewer gave, from a dated list of codes. Who gave it stands in `by`.
    Assessment {
        /// What was judged, such as completion.
        indicator: Option<String>,
        /// The code.
        code: Option<NumberOrText>,
        /// List and edition of the codes.
        code_list: Option<String>,
        /// When it was given.
        date: Option<Date>,
        /// Where it can be read.
        url: Option<String>,
    }
}
