//! An action plan with its process and commitments, and a collection of commitments from different plans.

use super::record::record;
use super::{
    Absence, Amendment, Commitment, Continuity, Dashboard, Date, DocumentWord, Draft, Evaluation,
    Explanation, Member, NumberOrText, Obstacle, OfficialPublication, Pause, Process, Publication, Recorder,
    Sector, StageWord,
};

record! {
    /// An action plan: commitments, and the record of how they were made and followed up.
    ActionPlan {
        [
            /// Id of the plan.
            #[schemars(regex(pattern = r"\S"))]
            id: String,
            /// Title of the plan.
            #[schemars(regex(pattern = r"\S"))]
            title: String,
        ]
        /// What the document is: `action_plan`. Needed only for a plan without commitments yet.
        kind: Option<DocumentWord>,
        /// Other labels of the plan, such as periods that documents give.
        aliases: Vec<String>,
        /// Number of the plan among those of the member.
        number: Option<NumberOrText>,
        /// Page or document of the plan.
        url: Option<String>,
        /// Whose plan it is.
        member: Option<Member>,
        /// Languages of the plan, as codes.
        languages: Vec<String>,
        /// How far it has come; without it, a plan is read as a draft.
        stage: Option<StageWord>,
        /// What the plan is about, in a few sentences.
        description: Option<String>,
        /// Vision to which the commitments belong.
        vision: Option<Vision>,
        /// First day.
        start: Option<Date>,
        /// Last day.
        end: Option<Date>,
        /// When it was due.
        due_on: Option<Date>,
        /// When it was agreed.
        agreed_on: Option<Date>,
        /// Sectors that agreed to it.
        agreed_by: Vec<Sector>,
        /// When forum or partners outside government endorsed it.
        endorsed_on: Option<Date>,
        /// Sectors that endorsed it.
        endorsed_by: Vec<Sector>,
        /// When it was presented to the public.
        presented_on: Option<Date>,
        /// When it was submitted to the Open Government Partnership.
        submitted_on: Option<Date>,
        /// When it was adopted.
        adopted_on: Option<Date>,
        /// When a plan of four years was refreshed.
        refreshed_on: Option<Date>,
        /// How it was officially published.
        publication: Option<OfficialPublication>,
        /// When work on it was suspended.
        suspended_on: Option<Date>,
        /// When it was withdrawn.
        withdrawn_on: Option<Date>,
        /// Who wrote the record.
        recorded_by: Option<Recorder>,
        /// Times in which duties stood still.
        pauses: Vec<Pause>,
        /// What the record says did not happen.
        absent: Vec<Absence>,
        /// What was done otherwise, and why.
        explanations: Vec<Explanation>,
        /// Themes of the plan and the bodies that answer for them.
        themes: Vec<Theme>,
        /// Grand challenges that it answers (plans of 2011 to 2016).
        challenges: Vec<String>,
        /// How the plan was made and followed up.
        process: Option<Process>,
        /// Drafts that were open to comments.
        drafts: Vec<Draft>,
        /// Changes since it was agreed.
        amendments: Vec<Amendment>,
        /// Where the plan says how it answers what people asked for.
        feedback_section: Option<Publication>,
        /// Length in pages.
        pages: Option<super::Number>,
        /// Dates on which progress is to be reported.
        report_dates: Vec<Date>,
        /// Where people see progress by commitment.
        dashboard: Option<Dashboard>,
        /// Evaluations of the plan.
        evaluations: Vec<Evaluation>,
        /// Whether results stay available.
        continuity: Vec<Continuity>,
        /// What stood in the way.
        obstacles: Vec<Obstacle>,
        /// The plan before this one.
        previous: Option<EarlierPlan>,
        /// Whether the record holds the texts of the commitments.
        commitments_recorded: Option<bool>,
        /// The commitments.
        commitments: Vec<Commitment>,
    }
}

record! {
    /// A theme of a plan.
    Theme {
        /// Name of the theme.
        name: Option<String>,
        /// Bodies that answer for it.
        bodies: Vec<String>,
        /// Whether it cuts across all others.
        cross_cutting: Option<bool>,
        /// More about it.
        description: Option<String>,
    }
}

record! {
    /// A vision to which commitments belong.
    Vision {
        /// The vision, or its summary.
        text: Option<String>,
        /// Where it can be read.
        url: Option<String>,
        /// When it was adopted.
        adopted_on: Option<Date>,
    }
}

record! {
    /// An earlier plan of the same member.
    EarlierPlan {
        /// Id of the plan.
        id: Option<String>,
        /// Title of the plan.
        title: Option<String>,
        /// First day.
        start: Option<Date>,
        /// Last day.
        end: Option<Date>,
        /// Page or document of the plan.
        url: Option<String>,
        /// Evaluation that the new plan starts from.
        evaluation: Option<Evaluation>,
    }
}

record! {
    /// Commitments that come from different plans.
    Collection {
        [
            /// Id of the collection.
            #[schemars(regex(pattern = r"\S"))]
            id: String,
            /// Title of the collection.
            #[schemars(regex(pattern = r"\S"))]
            title: String,
            /// What the document is: `collection`.
            #[schemars(extend("const" = "collection"))]
            kind: DocumentWord,
        ]
        /// What was collected, and how.
        description: Option<String>,
        /// Where it comes from.
        url: Option<String>,
        /// Languages of the commitments, as codes.
        languages: Vec<String>,
        /// How far the commitments have come, unless they say otherwise.
        stage: Option<StageWord>,
        /// Who wrote the record.
        recorded_by: Option<Recorder>,
        /// What the record says did not happen.
        absent: Vec<Absence>,
        /// The commitments.
        commitments: Vec<Commitment>,
    }
}
