//! The record of how a plan was made and followed up. Its parts stand in the files beside.

use super::record::record;
use super::{
    Advice, Agency, Body, Channel, Condition, Consultation, Contribution, Declaration, Eligibility,
    ExcludedProposal, Facilitator, Helpdesk, InterestDeclaration, Invitation, Mechanism, Meeting, Monitoring,
    Outreach, Publication, ReasonedResponse, Report, Repository, ReviewContact, SessionMethod, Timeline,
    Website,
};

record! {
    /// How a plan was made and followed up.
    Process {
        /// Declaration or letter by which the exercise began.
        declaration: Option<Declaration>,
        /// What shows that a local member could join.
        eligibility: Option<Eligibility>,
        /// Agency that leads on the side of government.
        lead_agency: Option<Agency>,
        /// Website of the process.
        website: Option<Website>,
        /// Where all documents of the process are kept.
        repository: Option<Repository>,
        /// Council that the law asks for, where there is one.
        council: Option<Body>,
        /// Forum of government and others that leads the process: a secretariat, a table, a group.
        forum: Option<Body>,
        /// Working groups, by theme or commitment.
        working_groups: Vec<Body>,
        /// State of play, from which the process starts.
        diagnosis: Option<Publication>,
        /// Map of the actors to invite.
        actor_map: Option<Publication>,
        /// Calendar of the making of the plan.
        timeline: Option<Timeline>,
        /// Method by which the plan is made.
        method: Option<SessionMethod>,
        /// Who leads the conversation.
        facilitation: Option<Facilitator>,
        /// Conditions of participation, and what proves them.
        conditions: Vec<Condition>,
        /// Information that all actors had before they took part.
        materials: Vec<Publication>,
        /// Activities that explain open government to the actors.
        sensitisation: Vec<Outreach>,
        /// Activities towards the public.
        outreach: Vec<Outreach>,
        /// Channels used to inform people.
        channels: Vec<Channel>,
        /// Visuals, videos and the like for people who are no experts.
        media: Vec<Publication>,
        /// Invitations, by sector.
        invitations: Vec<Invitation>,
        /// Where people put questions.
        helpdesk: Option<Helpdesk>,
        /// Public consultation.
        consultation: Option<Consultation>,
        /// Contributions that came in.
        contributions: Vec<Contribution>,
        /// Written answer to the contributions.
        reasoned_response: Option<ReasonedResponse>,
        /// Criteria by which proposals were chosen.
        selection_criteria: Option<Publication>,
        /// Proposals that were left out.
        excluded_proposals: Vec<ExcludedProposal>,
        /// Meetings and sessions.
        meetings: Vec<Meeting>,
        /// Advice that a body gave.
        advice: Vec<Advice>,
        /// Mechanisms that the process set up.
        mechanisms: Vec<Mechanism>,
        /// Declarations of interest.
        interest_declarations: Vec<InterestDeclaration>,
        /// How the plan will be put to work.
        implementation_plan: Option<Publication>,
        /// How the plan is followed up.
        monitoring: Option<Monitoring>,
        /// Reports and self-assessments.
        reports: Vec<Report>,
        /// Contacts with the independent reviewers of the plan.
        review_contacts: Vec<ReviewContact>,
    }
}
