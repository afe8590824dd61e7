//! A commitment, in a plan or by itself: what is promised, why, by whom, until when.

use super::record::record;
use super::{
    Absence, Activity, Actor, Amendment, Assessment, Budget, CarryOver, Comments, Continuity, Dashboard,
    Date, DeadlineChange, DocumentWord, Evaluation, Evidence, Explanation, Indicator, Lead, Links, Meeting,
    Member, Milestone, Obstacle, OutcomeRecord, Participation, Pause, PolicyInstrument, Problem, Progress,
    Recorder, Roadmap, StageWord, Status, StatusSource, ValueLink,
};

record! {
    /// One commitment.
    Commitment {
        [
            /// Id, unique in its plan.
            #[schemars(regex(pattern = r"\S"))]
            id: String,
            /// Title: what will be done.
            #[schemars(regex(pattern = r"\S"))]
            title: String,
        ]
        /// What the document is, when the commitment stands by itself: `commitment`.
        kind: Option<DocumentWord>,
        /// Other names of the commitment.
        aliases: Vec<String>,
        /// Short title.
        short_title: Option<String>,
        /// Number in the plan.
        number: Option<super::NumberOrText>,
        /// Id of the plan; a commitment may stand without one.
        plan_id: Option<String>,
        /// Page of the commitment.
        url: Option<String>,
        /// Whose commitment it is, when it stands outside its plan.
        member: Option<Member>,
        /// Languages of the text, as codes.
        languages: Vec<String>,
        /// How far it has come.
        stage: Option<StageWord>,
        /// Whether this is a part of the text only.
        excerpt: Option<bool>,
        /// Theme under which the plan lists it.
        theme: Option<String>,
        /// What will be done, in full.
        description: Option<String>,
        /// The one institution that answers for it.
        lead: Option<Lead>,
        /// Those who support the lead, with their sectors.
        supporting: Vec<Actor>,
        /// The public problem.
        problem: Option<Problem>,
        /// What exists already, before the commitment.
        status_quo: Option<String>,
        /// What the law asks for anyway.
        legal_duty: Option<String>,
        /// Where, for whom and what exactly.
        scope_text: Option<String>,
        /// Places where it applies.
        places: Vec<String>,
        /// How it solves the problem.
        solution: Option<String>,
        /// Law, rule, programme or institution that it makes or changes.
        policy_instrument: Option<PolicyInstrument>,
        /// Products that it will deliver.
        expected_outputs: Vec<String>,
        /// Changes that people will notice.
        expected_outcomes: Vec<String>,
        /// Values that it serves, each with a reason.
        ogp_values: Vec<ValueLink>,
        /// How the public takes part in it.
        participation: Option<Participation>,
        /// Who benefits.
        beneficiaries: Vec<String>,
        /// How it reaches groups that are left out.
        inclusion: Option<String>,
        /// Rights that it serves.
        rights: Vec<String>,
        /// First day.
        start: Option<Date>,
        /// Last day.
        end: Option<Date>,
        /// Steps with dates and deliverables.
        milestones: Vec<Milestone>,
        /// Activities, where the plan lists them beside the milestones.
        activities: Vec<Activity>,
        /// Parts that the plan tracks by themselves (sub-commitments).
        initiatives: Vec<Activity>,
        /// How progress and results are measured.
        indicators: Vec<Indicator>,
        /// Money.
        budget: Option<Budget>,
        /// Why it can be done in the time and with the means there are.
        feasibility: Option<String>,
        /// Links to goals, programmes and plans.
        links: Option<Links>,
        /// Ids of the contributions that led to it.
        origin: Vec<String>,
        /// How it came into the plan, in the words of the plan.
        origin_kind: Option<String>,
        /// Meetings that made it.
        cocreation: Vec<Meeting>,
        /// Its agreed work plan.
        roadmap: Option<Roadmap>,
        /// Whether it is new.
        is_new: Option<bool>,
        /// Since when something like it exists.
        pre_existing_since: Option<Date>,
        /// Area of the Open Gov Challenge.
        open_gov_challenge_area: Option<String>,
        /// Risks that were foreseen.
        risks: Vec<String>,
        /// What keeps it alive after the term.
        sustainability: Option<String>,
        /// What becomes of it after the plan.
        carry_over: Option<CarryOver>,
        /// Sectors that agreed to it.
        agreed_by: Vec<super::Sector>,
        /// Changes since it was agreed.
        amendments: Vec<Amendment>,
        /// How much of it is done.
        status: Option<Status>,
        /// Who states the status.
        status_source: Option<StatusSource>,
        /// Reports of progress.
        progress: Vec<Progress>,
        /// What proves the work.
        evidence: Vec<Evidence>,
        /// Results that were seen.
        results: Vec<OutcomeRecord>,
        /// What stood in the way.
        obstacles: Vec<Obstacle>,
        /// Deadlines that were announced, first to last.
        deadline_history: Vec<DeadlineChange>,
        /// Day on which it was fully done.
        completed_on: Option<Date>,
        /// Day on which work on it was suspended.
        suspended_on: Option<Date>,
        /// Day on which it was withdrawn.
        withdrawn_on: Option<Date>,
        /// Why it cannot be tracked, when it is too vague.
        untrackable_reason: Option<String>,
        /// Where people see its progress.
        dashboard: Option<Dashboard>,
        /// Comments from the public, and replies.
        comments: Option<Comments>,
        /// Whether its results stay available.
        continuity: Vec<Continuity>,
        /// Evaluations of it.
        evaluations: Vec<Evaluation>,
        /// Codes that reviewers gave it.
        assessments: Vec<Assessment>,
        /// What the record says did not happen; pointers start at this commitment.
        absent: Vec<Absence>,
        /// What was done otherwise, and why.
        explanations: Vec<Explanation>,
        /// Times in which duties stood still.
        pauses: Vec<Pause>,
        /// Who wrote the record.
        recorded_by: Option<Recorder>,
    }
}
