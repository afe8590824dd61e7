//! The open vocabularies: words that records use for the same things. Any other word is accepted, with a warning.

use super::record::vocabulary;

vocabulary! {
    /// How a fact is known.
    Basis: "computed" "declared" "reported" "assessed" "read_from_text"
}

vocabulary! {
    /// What a document is. Without it, a document with `commitments` is an action plan, any other a commitment.
    DocumentWord: "action_plan" "commitment" "collection"
}

vocabulary! {
    /// How far a plan or commitment has come.
    StageWord: "drafting" "agreed" "adopted" "implementing" "closed"
}

vocabulary! {
    /// The part of society that somebody acts for.
    Sector:
        "government" "civil_society" "academia" "business" "autonomous" "experts" "citizens" "legislative" "judicial"
        "media" "international"
}

vocabulary! {
    /// A finer kind of member or participant inside a sector.
    Category:
        "executive" "legislative" "judicial" "national" "state" "municipal" "guarantor" "comptroller" "electoral"
        "university" "company" "employers" "union" "organisation" "network" "indigenous_community" "neighbours" "citizen"
        "decision_maker" "official"
}

vocabulary! {
    /// The reach of a government.
    Scope: "national" "regional" "state" "municipal"
}

vocabulary! {
    /// A branch of power.
    Branch: "executive" "legislative" "judicial" "autonomous"
}

vocabulary! {
    /// A step in the life of a membership.
    MembershipStep: "applied" "accepted" "joined" "suspended" "inactive" "reactivated" "withdrew"
}

vocabulary! {
    /// Why work or publicity paused.
    PauseKind: "publicity_ban" "emergency" "transition" "suspension" "other"
}

vocabulary! {
    /// One of the values of the Open Government Partnership.
    OgpValue: "transparency" "participation" "accountability" "technology"
}

vocabulary! {
    /// How far the public influences decisions, lowest first.
    Influence: "no_consultation" "inform" "consult" "involve" "collaborate" "empower"
}

vocabulary! {
    /// A part of the life of a commitment or of a plan.
    Phase: "design" "drafting" "implementation" "monitoring" "evaluation"
}

vocabulary! {
    /// The kind of instrument by which a policy is made or changed.
    InstrumentKind:
        "constitution" "law" "regulation" "decree" "guidelines" "standard" "policy" "programme" "budget" "agreement"
        "institution"
}

vocabulary! {
    /// What an indicator measures.
    MeasureKind: "process" "output" "outcome" "impact"
}

vocabulary! {
    /// How much of it is done.
    Status: "no_evidence" "not_started" "limited" "substantial" "complete"
}

vocabulary! {
    /// Who states a status.
    StatusSource: "lead" "civil_society" "forum" "monitor" "independent_review"
}

vocabulary! {
    /// How often.
    Frequency: "day" "week" "fortnight" "month" "two_months" "quarter" "four_months" "semester" "year"
}

vocabulary! {
    /// What a meeting is for.
    MeetingKind:
        "forum" "joint" "internal" "orientation" "sensitisation" "consultation" "cocreation" "working_group"
        "implementation" "follow_up" "midterm" "closing" "public_event"
}

vocabulary! {
    /// How people take part in a meeting or channel.
    Presence: "in_person" "remote" "hybrid"
}

vocabulary! {
    /// A moment of a session.
    Moment: "welcome" "roll_call" "agenda" "development" "consensus" "close"
}

vocabulary! {
    /// What somebody does in a body or session.
    Role:
        "chair" "co_chair" "vice_chair" "moderator" "facilitator" "technical_secretary" "rapporteur" "member" "observer"
        "guest"
}

vocabulary! {
    /// How a decision is taken.
    DecisionMethod: "consensus" "unanimity" "majority" "vote" "lot"
}

vocabulary! {
    /// What a consultation asks people for.
    Sought: "problems" "topics" "solutions" "proposals" "priorities" "comments"
}

vocabulary! {
    /// A way to take part in a consultation.
    ConsultationMode:
        "survey" "poll" "workshop" "regional_table" "meeting" "hearing" "interview" "suggestion_box" "web" "email"
        "social_media"
}

vocabulary! {
    /// What became of a contribution.
    Destination: "accepted" "partly" "rejected" "referred" "pending"
}

vocabulary! {
    /// What a document of the process is.
    RecordKind:
        "call" "letter" "guidelines" "rules" "timeline" "invitation" "agenda" "minutes" "consultation" "contributions"
        "analysis" "reasoned_response" "cocreation" "draft" "plan" "amendment" "self_assessment" "report"
        "independent_report" "implementation" "implementation_evidence" "data" "video" "infographic" "other"
}

vocabulary! {
    /// A part of the process that a website covers.
    Aspect:
        "calls" "letters" "timeline" "guidelines" "consultation" "contributions" "analysis" "responses" "minutes"
        "members" "contacts" "plan" "commitments" "progress" "evidence" "reports" "videos"
}

vocabulary! {
    /// Whether a website stands by itself or inside another.
    WebsiteKind: "own" "subpage"
}

vocabulary! {
    /// What a clause of a body's rules settles.
    ClauseKind:
        "mandate" "membership" "rotation" "frequency" "agenda_setting" "decision_rule" "quorum" "equal_weight"
        "conflict_rule" "conflict_of_interest" "minutes_detail" "authority" "outside_input" "observers" "planning"
        "communication" "method" "follow_up" "decision_support" "action_framework"
}

vocabulary! {
    /// How members are chosen.
    SelectionMethod: "open_call" "election" "appointment" "invitation" "lot" "self_selection"
}

vocabulary! {
    /// Who leads a selection.
    SelectionLead: "government" "non_government" "civil_society" "joint"
}

vocabulary! {
    /// A family of channels.
    ChannelKind: "press" "tv" "radio" "print" "web" "email" "social" "messaging" "phone" "event"
}

vocabulary! {
    /// What an activity towards the public is for.
    OutreachKind:
        "orientation" "actor_mapping" "sensitisation" "awareness" "campaign" "direct_contact" "invitation"
        "report_sharing"
}

vocabulary! {
    /// A question that actors have before they take part.
    ActorQuestion:
        "what_it_is" "what_is_expected" "how_it_is_built" "how_it_works" "experience_elsewhere" "what_it_is_not"
}

vocabulary! {
    /// A condition of articulated participation.
    ConditionKind: "informed" "safe" "agreed_rules" "adequate_spaces"
}

vocabulary! {
    /// What a mechanism serves.
    MechanismKind: "influence" "civic_space" "cocreation" "evaluation"
}

vocabulary! {
    /// What advice is about.
    AdviceTopic: "proposals" "commitment" "milestone"
}

vocabulary! {
    /// What a report is.
    ReportKind:
        "status" "self_assessment" "midterm" "end_of_term" "inception" "end_of_commitment" "independent" "shadow"
}

vocabulary! {
    /// What a contact with reviewers was.
    ReviewContactKind: "interview" "meeting" "documents" "comments"
}

vocabulary! {
    /// What an evaluation looks at.
    EvaluationKind: "process" "completion" "results" "impact"
}

vocabulary! {
    /// What becomes of a commitment after the plan.
    CarryOver: "made_permanent" "continued" "carried_over" "dropped"
}
