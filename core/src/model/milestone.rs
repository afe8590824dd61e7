//! Steps of a commitment: milestones with dates and deliverables, and activities.

use super::record::record;
use super::{Date, DeadlineChange, Evidence, Progress, Status, StatusSource};

record! {
    /// A step of a commitment that one can check.
    Milestone {
        /// Id, unique in its commitment.
        id: Option<String>,
        /// What will be done.
        title: Option<String>,
        /// More about it.
        description: Option<String>,
        /// What one will be able to look at.
        deliverable: Option<String>,
        /// How or where one can check it.
        verification: Option<String>,
        /// Products that it will deliver.
        expected_outputs: Vec<String>,
        /// First day.
        start: Option<Date>,
        /// Last day.
        end: Option<Date>,
        /// Institution that answers for it.
        lead: Option<String>,
        /// Those who work on it together with the lead.
        partners: Vec<String>,
        /// Document in which the responsibility was formally taken.
        responsibility_url: Option<String>,
        /// How much of it is done.
        status: Option<Status>,
        /// Who states the status.
        status_source: Option<StatusSource>,
        /// First day, as it really was.
        actual_start: Option<Date>,
        /// Last day, as it really was.
        actual_end: Option<Date>,
        /// Why it is late.
        delay_reason: Option<String>,
        /// What comes next.
        next_steps: Option<String>,
        /// Reports of progress.
        progress: Vec<Progress>,
        /// What proves that it was done.
        evidence: Vec<Evidence>,
        /// Deadlines that were announced, first to last.
        deadline_history: Vec<DeadlineChange>,
    }
}

record! {
    /// An activity or a part of a commitment that is listed by itself.
    Activity {
        /// Id, unique in its commitment.
        id: Option<String>,
        /// What will be done.
        title: Option<String>,
        /// More about it.
        description: Option<String>,
        /// Who answers for it.
        lead: Option<String>,
        /// Document in which the responsibility was formally taken.
        responsibility_url: Option<String>,
        /// First day.
        start: Option<Date>,
        /// Last day.
        end: Option<Date>,
        /// How much of it is done.
        status: Option<Status>,
        /// What proves the work.
        evidence: Vec<Evidence>,
    }
}
